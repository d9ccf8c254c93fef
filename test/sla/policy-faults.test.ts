import { describe, expect, test } from 'vitest';
import {
  clockHours,
  countingProfileSchema,
  sameDay,
  slaPolicySchema,
  workingDays,
  workingHours,
  type SlaPolicy,
  type SlaPromise,
} from '../../src/index.js';
import { errorOf, refusalTextOf } from '../support/refusal.js';
import { policyWith, rulebookOf } from './desk.js';

/** The faults with which policies are refused, place and both texts. */
const faultsOf = (...policies: readonly SlaPolicy[]) => errorOf(() => rulebookOf(policies)).details['faults'];

/** What is said of policies; `answered` where they are taken. */
const said = (...policies: readonly SlaPolicy[]) => refusalTextOf(() => rulebookOf(policies));

const promise = (id: string): SlaPromise => ({
  id,
  on: 'model-days',
  procedures: 'all',
  limit: sameDay(),
  profile: { offHours: 'next-opening' },
});

describe('policies whose parts do not go together: where, and what to write, in both languages', () => {
  const dates = { vi: 'Ngày hết hiệu lực phải sau ngày bắt đầu.', en: 'The end must be after the beginning.' };

  test.each<[string, SlaPolicy, unknown]>([
    [
      'it ends before it begins',
      policyWith({}, { inForce: { from: '2025-01-01', until: '2024-12-31' } }),
      { path: 'policies[0].inForce.until', ...dates },
    ],
    [
      'it ends when it begins',
      policyWith({}, { inForce: { from: '2025-01-01', until: '2025-01-01' } }),
      { path: 'policies[0].inForce.until', ...dates },
    ],
    [
      'a weekday twice',
      policyWith({}, { days: { weekdays: [2, 2] } }),
      { path: 'policies[0].days.weekdays', vi: 'Mỗi thứ trong tuần chỉ ghi một lần.', en: 'Name each weekday once.' },
    ],
    [
      'two promises of one id',
      policyWith({}, { promises: [promise('A'), promise('B'), promise('A')] }),
      {
        path: 'policies[0].promises',
        vi: 'Hai cam kết có cùng id; hãy đặt id khác nhau.',
        en: 'Two promises have one id: give them different ids.',
      },
    ],
    [
      'a limit of working days without a start',
      policyWith({ limit: workingDays(1) }),
      {
        path: 'policies[0].promises[0]',
        vi: 'Thời hạn và cách tính của cam kết không dùng được với nhau.',
        en: expect.stringMatching(/^profile\.start is undefined: expected /) as unknown,
      },
    ],
    [
      'a target of working days without a start',
      policyWith({ limit: clockHours(100), target: workingDays(1) }),
      {
        path: 'policies[0].promises[0]',
        vi: 'Thời hạn và cách tính của cam kết không dùng được với nhau.',
        en: expect.stringMatching(/^profile\.start is undefined: expected /) as unknown,
      },
    ],
    [
      'a target that is later',
      policyWith({ limit: workingHours(2), target: workingHours(3) }),
      {
        path: 'policies[0].promises[0].target',
        vi: 'Mục tiêu muộn hơn thời hạn cam kết; hãy ghi mục tiêu nhanh hơn hoặc bỏ hẳn.',
        en: 'The target is later than the limit: write a quicker one or leave it out.',
      },
    ],
  ])('%s', (_what, policy, fault) => {
    expect(faultsOf(policy)).toEqual([fault]);
  });

  test.each([
    { start: 'day-after', value: 0.5, later: true },
    { start: 'session-after', value: 0.5, later: false },
    { start: 'session-after', value: 1, later: true },
    { start: 'receipt-session', value: 1, later: false },
    { start: 'receipt-session', value: 1.5, later: true },
    { start: 'elapsed', value: 1, later: false },
    { start: 'elapsed', value: 1.5, later: true },
  ] as const)('in the day, with a target of $value working days, $start: later $later', ({ start, value, later }) => {
    const policy = policyWith({ limit: sameDay(), target: workingDays(value), profile: { start, offHours: 'next-opening' } });
    const fault = 'The target is later than the limit: write a quicker one or leave it out.';
    expect(said(policy)).toBe(later ? `invalid-catalog: The policies have 1 fault. policies[0].promises[0].target: ${fault}` : 'answered');
  });

  test('it ends a day after it begins; a promise has a target as quick as its limit; promises without an id', () => {
    expect(said(policyWith({}, { inForce: { from: '2025-01-01', until: '2025-01-02' } }))).toBe('answered');
    expect(said(policyWith({ limit: workingHours(3), target: workingHours(3) }))).toBe('answered');
    const { id: _id, ...nameless } = promise('A');
    expect(said(policyWith({}, { promises: [nameless, nameless] }))).toBe('answered');
  });

  test('two versions of one id in force at once: which, and since when', () => {
    const version = (inForce: SlaPolicy['inForce']) => policyWith({}, { inForce });
    const both = [version({ from: '2024-01-01', until: '2025-01-02' }), version({ from: '2025-01-01' })];
    const { code, message, details } = errorOf(() => rulebookOf(both));
    expect([code, message]).toEqual(['conflicting-rules', 'Two versions of the policy "own" are in force at once, from 2025-01-01.']);
    expect(details).toEqual({ field: 'policies', policy: 'own', from: '2025-01-01' });
    expect(said(version({ from: '2024-01-01', until: '2025-01-01' }), version({ from: '2025-01-01' }))).toBe('answered');
  });
});

describe('schemas of what comes from outside', () => {
  const profile = (rest: object) => countingProfileSchema.safeParse({ offHours: 'next-opening', ...rest }).success;
  const id = (text: string) => slaPolicySchema.safeParse(policyWith({}, { id: text })).success;

  test.each(['day-after', 'session-after', 'receipt-session', 'elapsed'])('a count may start: %s', (start) => {
    expect(profile({ start })).toBe(true);
  });

  test.each(['00:00', '09:59', '15:00', '19:30', '20:00', '23:59'])('a cut-off: %s', (cutOff) => {
    expect(profile({ cutOff })).toBe(true);
  });

  test.each(['24:00', '9:00', ' 15:00', '15:00 ', '15:60', '15:000', '115:00', '15h00', ''])('no cut-off: "%s"', (cutOff) => {
    expect(profile({ cutOff })).toBe(false);
  });

  test.each(['own', 'a', '4', 'Chi Lăng: 4 tại chỗ', 'v1.2_b-c'])('the id of a policy: %s', (text) => {
    expect(id(text)).toBe(true);
  });

  test.each(['', '-own', 'own-', '.a', 'a.', ' a', 'a ', 'a/b', 'a\nb', '~a', 'a~'])('no id of a policy: %j', (text) => {
    expect(id(text)).toBe(false);
  });
});
