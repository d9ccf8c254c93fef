import { describe, expect, test } from 'vitest';
import {
  anHaiNamPolicy,
  createRulebook,
  explain,
  laoBaoPolicy,
  ngocHaPolicy,
  slaPolicySchema,
  tanHungPolicy,
  thanhSenPolicy,
  vietnamCalendar,
  type NgocHaOptions,
  type SlaPolicy,
  type WorkingCalendar,
} from '../../src/index.js';
import { nationalProcedures } from '../../src/procedures.js';
import { refusalOf } from '../support/refusal.js';

// Samples: the reports name no codes. Certified copies (in the day by law) and a will (two working days).
const COPIES = '2.000815';
const WILL = '2.001019';
const procedures = [COPIES, WILL];

const policies = {
  'Lao Bảo': laoBaoPolicy({ procedures, from: '2025-10-09' }),
  'An Hải Nam': anHaiNamPolicy({ procedures, from: '2025-02-25', until: '2025-07-01' }),
  'Tân Hưng': tanHungPolicy({ procedures }),
  'Thành Sen': thanhSenPolicy({ procedures }),
  'Ngọc Hà': ngocHaPolicy({ procedures: [COPIES], limit: 'same-session', from: '2025-09-06', until: '2025-12-28' }),
};

const rulebookOf = (policy: SlaPolicy, calendar: WorkingCalendar = vietnamCalendar()) =>
  createRulebook({ calendar, catalog: nationalProcedures, policies: [policy], bareDays: 'working' });

describe('each is a policy that says where it comes from', () => {
  test.each(Object.entries(policies))('%s', (_, policy) => {
    expect(slaPolicySchema.parse(policy)).toEqual(policy);
    expect(policy.basis.url).toMatch(/^https:\/\//);
    // Two reports agree on Thành Sen.
    expect(policy.basis.confidence).toBe(policy.id === 'thanh-sen-friday' ? 'high' : 'medium');
    expect(Object.isFrozen(policy)).toBe(true);
  });
});

// The will is due by law on the second working day after the day of receipt.
const rows = [
  { at: 'Lao Bảo', received: '2025-10-15T09:00', promised: '2025-10-15T17:00', note: 'a Wednesday' },
  { at: 'Lao Bảo', received: '2025-10-16T09:00', promised: null, note: 'a Thursday' },
  { at: 'Lao Bảo', received: '2025-10-08T09:00', promised: null, note: 'a Wednesday before the first day given' },
  { at: 'An Hải Nam', received: '2025-03-05T08:15', promised: '2025-03-05T11:30', note: 'a Wednesday morning' },
  { at: 'An Hải Nam', received: '2025-03-05T11:29:59', promised: '2025-03-05T11:30', note: 'a second before its close' },
  { at: 'An Hải Nam', received: '2025-03-05T11:30', promised: null, note: 'at its close: deemed received in the afternoon' },
  { at: 'An Hải Nam', received: '2025-03-05T14:00', promised: null, note: 'a Wednesday afternoon' },
  { at: 'An Hải Nam', received: '2025-03-04T18:00', promised: '2025-03-05T11:30', note: 'Tuesday evening: deemed received in the morning' },
  { at: 'Tân Hưng', received: '2026-02-05T14:00', promised: '2026-02-05T17:00', note: 'the first Thursday' },
  { at: 'Tân Hưng', received: '2026-01-29T14:00', promised: null, note: 'the Thursday before the model began' },
  { at: 'Tân Hưng', received: '2026-02-19T14:00', promised: null, note: 'a Thursday of Tết: deemed received on Monday 23/02' },
  { at: 'Thành Sen', received: '2025-10-03T09:00', promised: '2025-10-03T17:00', note: 'its first day' },
  { at: 'Thành Sen', received: '2026-01-02T09:00', promised: null, note: 'a Friday off by swap' },
] as const;

describe('when a promise holds', () => {
  test.each(rows)('$at, $received, $note: $promised', ({ at, received, promised }) => {
    const commitment = rulebookOf(policies[at]).receive({ procedure: WILL, level: 'commune', receivedAt: received });
    expect(commitment.promised?.due.toISO()?.slice(0, 16) ?? null).toBe(promised);
    expect(commitment.policy?.id ?? null).toBe(promised === null ? null : policies[at].id);
  });

  test.each([{ channel: 'online' }, { channel: 'postal' }, { needsVerification: true }] as const)(
    'An Hải Nam leaves out %o: the law alone, two working days',
    (facts) => {
      const commitment = rulebookOf(policies['An Hải Nam']).receive({ procedure: WILL, receivedAt: '2025-03-05T08:15', ...facts });
      expect(commitment.promised).toBeNull();
      expect(commitment.due?.toISO()?.slice(0, 16)).toBe('2025-03-07T17:00');
    },
  );
});

describe('the slip, where a promise goes further than the law', () => {
  const slip = (policy: SlaPolicy, procedure: string, receivedAt: string) => {
    const commitment = rulebookOf(policy).receive({ procedure, level: 'commune', receivedAt });
    return { ...commitment.appointmentSlip, warned: commitment.reasons.some(({ code }) => code === 'slip-promise-beyond-law') };
  };

  test('Decree 61/2018: none is needed for a result returned at once', () => {
    expect(slip(policies['An Hải Nam'], WILL, '2025-03-05T08:15')).toEqual({
      duty: 'only-if-not-returned-at-once',
      reason: 'on-the-spot',
      warned: false,
    });
  });

  test('Decree 118/2025: one is issued, with a warning, where the law gives two days', () => {
    expect(slip(policies['Thành Sen'], WILL, '2025-10-03T09:00')).toEqual({
      duty: 'issue',
      reason: 'not-prescribed-immediate',
      warned: true,
    });
    const commitment = rulebookOf(policies['Thành Sen']).receive({ procedure: WILL, receivedAt: '2025-10-03T09:00' });
    expect(explain(commitment, 'vi').join(' ')).toContain('Điều 17 khoản 4, Nghị định 118/2025/NĐ-CP');
  });

  test('Decree 118/2025: none is needed where the law itself says in the day', () => {
    expect(slip(policies['Thành Sen'], COPIES, '2025-10-03T09:00')).toEqual({
      duty: 'only-if-not-returned-at-once',
      reason: 'on-the-spot',
      warned: false,
    });
  });
});

describe('Ngọc Hà, on Saturdays from September to December 2025', () => {
  const morning = { half: 'morning', opens: '08:00', closes: '11:30' } as const;
  const afternoon = { half: 'afternoon', opens: '13:30', closes: '17:00' } as const;
  const day = [morning, afternoon];
  const weekdays = { 1: day, 2: day, 3: day, 4: day, 5: day };
  // The hours are a sample: the report does not tell them.
  const pilot = vietnamCalendar({
    officeHours: [
      { weekdays, until: '2025-09-06' },
      { from: '2025-09-06', until: '2025-12-28', weekdays: { ...weekdays, 6: [morning] } },
      { from: '2025-12-28', weekdays },
    ],
  });
  const at = (receivedAt: string, calendar: WorkingCalendar) =>
    rulebookOf(policies['Ngọc Hà'], calendar).receive({ procedure: COPIES, level: 'commune', receivedAt });

  test.each([
    { received: '2025-09-13T09:00', due: '2025-09-13T11:30', promised: true, note: 'a Saturday morning: in the session' },
    { received: '2025-09-06T08:00', due: '2025-09-06T11:30', promised: true, note: 'the first Saturday' },
    { received: '2025-12-27T11:29', due: '2025-12-27T11:30', promised: true, note: 'the last one' },
    { received: '2026-01-03T09:00', due: '2026-01-05T17:00', promised: false, note: 'after the pilot: Monday, by law in the day' },
    { received: '2025-09-12T09:00', due: '2025-09-12T17:00', promised: false, note: 'a Friday: by law in the day' },
    { received: '2025-09-12T18:00', due: '2025-09-13T11:30', promised: true, note: 'Friday evening: deemed received on Saturday' },
    { received: '2025-09-13T14:00', due: '2025-09-15T17:00', promised: false, note: 'Saturday afternoon: deemed received on Monday' },
  ])('$received: $due ($note)', ({ received, due, promised }) => {
    const commitment = at(received, pilot);
    expect(commitment.due?.toISO()?.slice(0, 16)).toBe(due);
    expect(commitment.promised !== null).toBe(promised);
  });

  test('on a calendar without those Saturdays the promise never applies: they are weekly rest', () => {
    const commitment = at('2025-09-13T09:00', vietnamCalendar());
    expect(commitment.promised).toBeNull();
    expect(commitment.due?.toISO()?.slice(0, 16)).toBe('2025-09-15T17:00');
  });

  test.each([
    { changed: { from: '2025-08-30' }, code: 'invalid-date', note: 'a Saturday before September' },
    { changed: { until: '2026-01-02' }, code: 'invalid-date', note: 'beyond December' },
    { changed: { until: '2025-09-06' }, code: 'invalid-date', note: 'ends as it begins' },
    { changed: { until: undefined }, code: 'invalid-date', note: 'an end is not left out: the pilot had one' },
    { changed: { limit: 'immediate' }, code: 'invalid-input', note: 'no such limit' },
    { changed: { limit: undefined }, code: 'invalid-input', note: 'how quick is not guessed' },
    { changed: { procedures: [] }, code: 'invalid-input', note: 'no procedure' },
    { changed: { procedures: 'all' }, code: 'invalid-input', note: 'not all: the report names five groups' },
    { changed: { weekdays: [7] }, code: 'invalid-input', note: 'the Saturday is known' },
  ])('$changed: $code ($note)', ({ changed, code }) => {
    const good: NgocHaOptions = { procedures: [COPIES], limit: 'same-session', from: '2025-09-06', until: '2025-12-28' };
    expect(refusalOf(() => ngocHaPolicy({ ...good, ...changed } as NgocHaOptions))).toBe(code);
  });
});

describe('what a report does not say is asked for', () => {
  test.each([
    { place: 'Lao Bảo', make: () => laoBaoPolicy({ procedures } as never), code: 'invalid-date', note: 'its first day' },
    { place: 'An Hải Nam', make: () => anHaiNamPolicy({ procedures } as never), code: 'invalid-date', note: 'its first day' },
    { place: 'Thành Sen', make: () => thanhSenPolicy({} as never), code: 'invalid-input', note: 'the codes' },
    {
      place: 'Thành Sen',
      make: () => thanhSenPolicy({ procedures, from: '2025-01-01' } as never),
      code: 'invalid-input',
      note: 'a known day',
    },
    { place: 'Tân Hưng', make: () => tanHungPolicy({ procedures, until: '2026-02-01' }), code: 'invalid-date', note: 'ends as it begins' },
    { place: 'Tân Hưng', make: () => tanHungPolicy(null as never), code: 'invalid-input', note: 'nothing' },
    { place: 'Tân Hưng', make: () => tanHungPolicy({ procedures: [7] } as never), code: 'invalid-input', note: 'a code that is no text' },
  ])('$place: $note', ({ make, code }) => {
    expect(refusalOf(make)).toBe(code);
  });
});
