import { describe, expect, test } from 'vitest';
import { anHaiNam, laoBao, tanHung, thanhSen } from '../../examples/other-authorities.js';
import { createRulebook, explain, slaPolicySchema, vietnamCalendar, type SlaPolicy } from '../../src/index.js';
import { nationalProcedures } from '../../src/procedures.js';

// Samples: the reports name no codes. Certified copies (in the day by law) and a will (two working days).
const COPIES = '2.000815';
const WILL = '2.001019';
const procedures = [COPIES, WILL];

const policies = {
  'Lao Bảo': laoBao({ procedures, from: '2025-10-09' }),
  'An Hải Nam': anHaiNam({ procedures, from: '2025-02-25', until: '2025-07-01' }),
  'Tân Hưng': tanHung(procedures),
  'Thành Sen': thanhSen(procedures),
};

const rulebookOf = (policy: SlaPolicy) =>
  createRulebook({ calendar: vietnamCalendar(), catalog: nationalProcedures, policies: [policy], bareDays: 'working' });

describe('each is a policy that says where it comes from', () => {
  test.each(Object.entries(policies))('%s', (_, policy) => {
    expect(slaPolicySchema.parse(policy)).toEqual(policy);
    expect(policy.basis.url).toMatch(/^https:\/\//);
    expect(policy.basis.confidence).toBe('medium');
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
