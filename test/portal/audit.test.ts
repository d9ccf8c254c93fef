import { describe, expect, test } from 'vitest';
import {
  createCatalog,
  createRulebook,
  vietnamCalendar,
  type Dossier,
  type DossierEvent,
  type Rulebook,
  type SlaPolicy,
} from '../../src/index.js';
import { auditSlips, dueByHabit, portalHabits, sayAudit, slipReasons, countHabits, type Habit } from '../../src/portal.js';
import { refusalTextOf } from '../support/refusal.js';

const basis = { document: 'Quyết định thử', issuer: 'UBND xã Mẫu' };
const procedure = (code: string, limit: object | null) => ({
  code,
  name: { vi: code, en: code },
  field: 'other',
  confidence: 'medium',
  sources: ['https://example.vn/'],
  checkedOn: '2026-01-05',
  versions: [
    {
      inForce: { from: '2018-06-21' },
      level: ['commune'],
      limit: limit === null ? null : { limit, standing: 'stated', basis: [{ ...basis, confidence: 'medium', checkedOn: '2026-01-05' }] },
      variants: [],
    },
  ],
});
const catalog = createCatalog([
  procedure('HAI-NGAY', { unit: 'working-days', value: 2 }),
  procedure('TRONG-NGAY', { unit: 'same-day' }),
  procedure('KHONG-HAN', null),
]);
const calendar = vietnamCalendar();
const rulebookWith = (policies: readonly SlaPolicy[]): Rulebook => createRulebook({ calendar, catalog, policies, bareDays: 'working' });
const rulebook = rulebookWith([]);

const received = (at: string, printedDue?: string): DossierEvent => ({
  type: 'received',
  at,
  ...(printedDue === undefined ? {} : { printedDue }),
});
const dossier = (id: string, at: string, printedDue?: string, more: readonly DossierEvent[] = [], code = 'HAI-NGAY'): Dossier => ({
  id,
  procedure: code,
  events: [received(at, printedDue), ...more],
});
const audited = (dossiers: Iterable<Dossier>, by = rulebook) => auditSlips(dossiers, { rulebook: by });

describe('one slip: two working days, counted by the Civil Code', () => {
  test.each<[string, string, string, 'agreed' | 'earlier' | 'later', number, readonly string[]]>([
    // Mon 2026-03-02 → Wed 2026-03-04 17:00.
    ['right to the minute', '2026-03-02T09:00', '2026-03-04T17:00', 'agreed', 0, []],
    ['right to the day', '2026-03-02T09:00', '2026-03-04T09:00', 'agreed', 0, []],
    ['the receipt was counted', '2026-03-02T09:00', '2026-03-03T17:00', 'earlier', -2, ['receipt-counted']],
    // Fri 2026-03-06 → Tue 10; 48 hours are Sun 8.
    ['24-hour days', '2026-03-06T09:00', '2026-03-08T09:00', 'earlier', -4, ['24-hour-days']],
    // Thu 2024-04-25 → Fri 26 and Thu 2/5, for Mon 29 was off by a swap that was announced on 12 April.
    ['a swap not known', '2024-04-25T14:00', '2024-04-29T17:00', 'earlier', -2, ['swap-not-known']],
    // Fri 2024-08-30: Sat 31/8 to Tue 3/9 off; Wed 4, Thu 5. Without holidays Tue 3.
    ['holidays missed', '2024-08-30T09:00', '2024-09-03T17:00', 'earlier', -4, ['holiday-missed']],
    // 19 working days from 5 to 31 March, 20 in April (27 and 30 off), 20 from 4 to 29 May.
    ['nothing explains it', '2026-03-02T09:00', '2026-05-29T17:00', 'later', 118, []],
  ])('%s', (_, at, printedDue, outcome, sessions, because) => {
    const audit = audited([dossier('1', at, printedDue)]);
    expect([audit.asked, audit[outcome]]).toEqual([1, 1]);
    const [difference] = audit.differences;
    if (outcome === 'agreed') expect(audit.differences).toEqual([]);
    else expect([difference?.id, difference?.sessions, difference?.because]).toEqual(['1', sessions, because]);
  });

  test('printed before the swap was announced: right when it was printed', () => {
    // On 12 April 2024 it was announced that Mon 29 April would be off and Sat 4 May worked. Received on Wed 10 April, 14 days.
    const ten = createCatalog([procedure('MUOI-BON', { unit: 'working-days', value: 14 })]);
    const own = createRulebook({ calendar, catalog: ten, policies: [], bareDays: 'working' });
    // Thu 11 to Fri 26 are eleven, for Thu 18 is Giỗ Tổ; then, as known on the 10th, Mon 29, Thu 2 May, Fri 3 May.
    const slip: Dossier = { id: '1', procedure: 'MUOI-BON', events: [received('2024-04-10T09:00', '2024-05-03T17:00')] };
    const { differences } = audited([slip], own);
    // With the swap 29 April is off and Sat 4 May worked: Thu 2, Fri 3, Sat 4.
    expect(differences.map(({ computed, because }) => [computed.toISODate(), because])).toEqual([['2024-05-04', ['swap-announced-later']]]);
  });

  test('instants at +07:00', () => {
    const [difference] = audited([dossier('1', '2026-03-02T02:00:00Z', '2026-03-03T10:00:00Z')]).differences;
    expect(JSON.parse(JSON.stringify(difference))).toEqual({
      id: '1',
      printed: '2026-03-03T17:00:00.000+07:00',
      computed: '2026-03-04T17:00:00.000+07:00',
      sessions: -2,
      because: ['receipt-counted'],
    });
  });
});

describe('what is no ordinary slip', () => {
  test.each<[string, unknown]>([
    ['nothing printed', dossier('1', '2026-03-02T09:00')],
    ['no limit is stated', dossier('1', '2026-03-02T09:00', '2026-03-04T17:00', [], 'KHONG-HAN')],
    ['an unknown procedure', dossier('1', '2026-03-02T09:00', '2026-03-04T17:00', [], '9.999999')],
    ['a receipt that is none', dossier('1', 'hôm qua', '2026-03-04T17:00')],
    ['a date that is none', dossier('1', '2026-03-02T09:00', 'hôm qua')],
    ['outside the calendar', dossier('1', '1990-03-02T09:00', '1990-03-04T17:00')],
    ['never received', { id: '1', procedure: 'HAI-NGAY', events: [{ type: 'submitted', at: '2026-03-02T09:00' }] }],
    ['no dossier', null],
    ['no events', { id: '1', procedure: 'HAI-NGAY' }],
    ['no id', { procedure: 'HAI-NGAY', events: [received('2026-03-02T09:00', '2026-03-04T17:00')] }],
    [
      'incomplete, so without a date',
      { id: '1', procedure: 'HAI-NGAY', events: [{ ...received('2026-03-02T09:00', '2026-03-04T17:00'), validDossier: false }] },
    ],
  ])('%s: counted and left out', (_, one) => {
    const audit = audited([one as Dossier, dossier('2', '2026-03-02T09:00', '2026-03-04T17:00')]);
    expect([audit.asked, audit.agreed, audit.earlier, audit.later, audit.unanswered]).toEqual([2, 1, 0, 0, 1]);
  });

  test('a limit within the day', () => {
    const audit = audited([
      dossier('1', '2026-03-02T09:00', '2026-03-02T17:00', [], 'TRONG-NGAY'),
      dossier('2', '2026-03-02T09:00', '2026-03-03T17:00', [], 'TRONG-NGAY'),
    ]);
    expect([audit.agreed, audit.later, audit.habit]).toEqual([1, 1, null]);
    expect(audit.differences[0]?.because).toEqual([]);
  });

  const request: readonly DossierEvent[] = [
    { type: 'supplement-requested', at: '2026-03-03T09:00' },
    { type: 'supplemented', at: '2026-03-09T09:00' },
  ];

  test('the record kept only the date of the slip that was issued anew', () => {
    // Supplemented on Mon 2026-03-09, two days anew: Wed 11.
    const { later, differences } = audited([dossier('1', '2026-03-02T09:00', '2026-03-11T17:00', request)]);
    expect(later).toBe(1);
    expect(differences[0]?.because).toEqual(['slip-issued-anew']);
  });

  test('a slip issued anew is a slip of its own, with the stops until then', () => {
    const anew = [request[0], { ...request[1], printedDue: '2026-03-11T17:00' }] as unknown as DossierEvent[];
    const audit = audited([dossier('1', '2026-03-02T09:00', '2026-03-04T17:00', anew)]);
    expect([audit.asked, audit.agreed]).toEqual([2, 2]);
    const wrong = [request[0], { ...request[1], printedDue: '2026-03-10T17:00' }] as unknown as DossierEvent[];
    const [difference] = audited([dossier('1', '2026-03-02T09:00', '2026-03-04T17:00', wrong)]).differences;
    expect([difference?.computed.toISODate(), difference?.because]).toEqual(['2026-03-11', ['receipt-counted']]);
  });

  test('the limit by law was printed where a promise binds', () => {
    const policy = {
      id: 'nhanh',
      authority: 'UBND xã Mẫu',
      title: 'Trả trong ngày',
      level: 'commune',
      days: { weekdays: [1, 2, 3, 4, 5] },
      promises: [
        {
          on: 'working-days',
          procedures: 'all',
          limit: { unit: 'working-days', value: 1 },
          profile: { start: 'day-after', offHours: 'next-opening' },
        },
      ],
      inForce: { from: '2020-01-01' },
      basis,
    } as unknown as SlaPolicy;
    const { later, differences } = audited([dossier('1', '2026-03-02T09:00', '2026-03-04T17:00')], rulebookWith([policy]));
    expect(later).toBe(1);
    expect(differences[0]?.because).toEqual(['promise-not-known']);
  });
});

/** Receipts in office hours at odd minutes, every few hours of two years. */
function receipts(count: number): string[] {
  const list: string[] = [];
  for (let place = 0; list.length < count; place++) {
    const at = new Date(Date.UTC(2024, 0, 2, 0, 31) + place * 2.7 * 3_600_000);
    if (calendar.sessionAt(at) !== null) list.push(at.toISOString());
  }
  return list;
}

function yearOf(habit: Habit, count = 1500): Dossier[] {
  return receipts(count).flatMap((at, place) => {
    const due = dueByHabit(habit, { receivedAt: at, days: 2, calendar });
    return due === null ? [] : [dossier(String(place), at, due.toISO())];
  });
}

describe('a year of slips', () => {
  test.each(portalHabits.map(({ name, habit }) => [name, habit] as const))('the habit of %s is found', (name, habit) => {
    const slips = yearOf(habit);
    const audit = audited(slips);
    expect(audit.asked).toBe(audit.agreed + audit.earlier + audit.later + audit.unanswered);
    if (['OpenCPS v2', 'Bkav eGov, IgnoreCreatedDate'].includes(name)) {
      // The same days as the law for a receipt in office hours: nothing differs, and no habit explains more.
      expect([audit.agreed, audit.habit]).toEqual([slips.length, null]);
    } else {
      expect(audit.habit).toEqual({ reading: habit, agrees: slips.length, of: slips.length });
      for (const { because } of audit.differences) expect(because.length).toBeGreaterThan(0);
    }
  });

  test.each<[string, Habit, string]>([
    ['no swaps', countHabits.find(({ daysOff }) => daysOff === 'no-swaps')!, 'swap-not-known'],
    ['no holidays', countHabits.find(({ daysOff }) => daysOff === 'weekends-only')!, 'holiday-missed'],
    ['UTC', countHabits.find(({ clock }) => clock === 'utc')!, 'clock-of-utc'],
    ['24 hours', countHabits.find(({ count }) => count.by === 'clock-days')!, '24-hour-days'],
    ['days of the calendar', countHabits.find(({ count }) => count.by === 'calendar-days')!, 'calendar-days'],
    ['eight hours', countHabits.find(({ count }) => count.by === 'eight-hour-days')!, '8-hour-days'],
  ])('%s', (_, habit, reason) => {
    const audit = audited(yearOf(habit, 800));
    expect(audit.habit?.reading).toEqual(habit);
    expect(audit.habit?.agrees).toBe(audit.habit?.of);
    // A swap that was announced after the receipt is told apart.
    for (const { because } of audit.differences)
      expect(because.some((code) => code === reason || code === 'swap-announced-later')).toBe(true);
    expect(audit.differences.length).toBeGreaterThan(5);
  });

  test('some are wrong, most are right: no habit explains more than the rulebook', () => {
    const slips = receipts(300).map((at, place) => {
      const due = dueByHabit(countHabits[0]!, { receivedAt: at, days: 2, calendar })!;
      return dossier(String(place), at, (place % 10 === 0 ? due.plus({ days: 30 }) : due).toISO()!);
    });
    const audit = audited(slips);
    expect([audit.agreed, audit.later, audit.habit]).toEqual([270, 30, null]);
    expect(audit.differences.every(({ because }) => because.length === 0)).toBe(true);
  });

  test('at most a thousand differences are listed, all are counted', () => {
    const audit = audited(receipts(1200).map((at, place) => dossier(String(place), at, '2030-01-01T09:00')));
    expect([audit.later, audit.differences.length, audit.differences[0]?.id, audit.differences.at(-1)?.id]).toEqual([
      1200,
      1000,
      '0',
      '999',
    ]);
  });

  test('any iterable, once', () => {
    function* one() {
      yield dossier('1', '2026-03-02T09:00', '2026-03-04T17:00');
    }
    expect(audited(one()).agreed).toBe(1);
    expect(audited([])).toEqual({ asked: 0, agreed: 0, earlier: 0, later: 0, unanswered: 0, differences: [], habit: null });
  });
});

describe('what is refused, and what is said', () => {
  test.each<[string, unknown, unknown, string]>([
    ['no rulebook', [], {}, 'invalid-input: rulebook is undefined'],
    ['a rulebook that is none', [], { rulebook: { receive: () => null } }, 'invalid-input: rulebook is an object'],
    ['one more option', [], { rulebook, at: '2026-03-02' }, 'invalid-input: options."at"'],
    ['no dossiers', undefined, { rulebook }, 'invalid-input: dossiers is undefined'],
    ['a text', 'x', { rulebook }, 'invalid-input: dossiers is "x"'],
  ])('%s', (_, dossiers, options, message) => {
    expect(refusalTextOf(() => auditSlips(dossiers as never, options as never))).toContain(message);
  });

  test('an audit in words', () => {
    const audit = audited(yearOf(portalHabits.find(({ name }) => name === 'Bkav eGov')!.habit, 100));
    expect(sayAudit(audit, 'en')).toEqual([
      `100 printed dates: ${audit.agreed} right, ${audit.earlier} too early, 0 too late, 0 not judged.`,
      `${audit.earlier} of them: the day or the session of receipt was counted.`,
      'The habit that fits best gives 100 of the 100 dates that count working days.',
    ]);
    expect(sayAudit(audit, 'vi')[1]).toBe(`${audit.earlier} phiếu: tính cả ngày hoặc buổi tiếp nhận.`);
    const unknown = audited([dossier('1', '2026-03-02T09:00', '2026-05-29T17:00')]);
    expect(sayAudit(unknown, 'vi')).toEqual([
      '1 ngày hẹn đã in: 0 đúng, 0 sớm hơn, 1 muộn hơn, 0 không xét được.',
      '1 phiếu: chưa rõ vì sao.',
    ]);
    expect(refusalTextOf(() => sayAudit(null as never, 'vi'))).toContain('invalid-input: audit is null');
    expect(refusalTextOf(() => sayAudit(audit, 'fr' as 'vi'))).toContain('invalid-input: language is "fr"');
  });

  test('each reason has both languages', () => {
    for (const { vi, en } of Object.values(slipReasons)) expect([vi, en].every((said) => said.length > 5)).toBe(true);
  });
});
