import { describe, expect, test } from 'vitest';
import { profiles, vietnamCalendar, type ChiLangOptions, type OnDayOff } from '../../src/index.js';
import { day, withWeekday } from '../support/day.js';
import { asIn, cells, chiLang, expectedOf, policyWith, reasonsWith, receive, rulebookOf, table } from './desk.js';

// Deletion of a registered mortgage, which R1 and R2 promise and which was in the catalogue before the Land Law of 2024.
const LAND = { procedure: '1.011443' };

/** One table: the reading of a golden day off and the receipt, then what is owed. */
function rows(options: Partial<ChiLangOptions>, text: string) {
  test.each(table(text))('$reading, $received: $rules, $promised', (row) => {
    const book = chiLang({ ...options, onDayOff: row['reading'] as OnDayOff });
    expect(asIn(receive(book, { ...LAND, received: row['received'] as string }), row)).toEqual(expectedOf(row));
  });
}

/** The model days off that a commitment speaks of: the day, why it is off, and which day takes its role. */
function daysOff(onDayOff: OnDayOff, goldenDays: number[], received: string) {
  const commitment = receive(chiLang({ goldenDays, onDayOff }), { ...LAND, received });
  return reasonsWith(commitment, 'model-day-off').map(({ date, reason, reading, takenBy }) => {
    expect(reading).toBe(onDayOff);
    return `${withWeekday(date)}: ${reason.code}, ${takenBy === null ? 'no day' : withWeekday(takenBy)}`;
  });
}

describe('the week of Monday 29/4/2024, off by swap for Saturday 4/5; 30/4 and 1/5 are holidays; golden days Monday and Wednesday', () => {
  describe('the golden days that are off', () => {
    rows(
      { goldenDays: [1, 3] },
      `
      reading          | received             | rules | promised             | target               | golden
      --------------------------------------------------------------------------------------------------------------
      skip             | Thu 2024-05-02 09:00 | R2    | Sat 2024-05-04 17:00 | none                 | Mon 2024-05-06
      next-working-day | Thu 2024-05-02 09:00 | R1 R2 | Thu 2024-05-02 17:00 | Thu 2024-05-02 11:30 | Thu 2024-05-02
      inherit-swap     | Thu 2024-05-02 09:00 | R2    | Sat 2024-05-04 17:00 | none                 | Sat 2024-05-04
      skip             | Sat 2024-05-04 09:00 | R2    | Sat 2024-05-04 17:00 | none                 | Mon 2024-05-06
      next-working-day | Sat 2024-05-04 09:00 | R2    | Sat 2024-05-04 17:00 | none                 | Mon 2024-05-06
      inherit-swap     | Sat 2024-05-04 09:00 | R1 R2 | Sat 2024-05-04 17:00 | Sat 2024-05-04 11:30 | Sat 2024-05-04
      skip             | Mon 2024-04-29 09:00 | R2    | Sat 2024-05-04 17:00 | none                 | Mon 2024-05-06
      next-working-day | Mon 2024-04-29 09:00 | R1 R2 | Thu 2024-05-02 17:00 | Thu 2024-05-02 11:30 | Thu 2024-05-02
      inherit-swap     | Mon 2024-04-29 09:00 | R2    | Sat 2024-05-04 17:00 | none                 | Sat 2024-05-04
    `,
    );
  });

  test.each([
    {
      reading: 'skip',
      said: ['Mon 2024-04-29: swapped-off, no day', 'Wed 2024-05-01: holiday, no day'],
    },
    {
      reading: 'next-working-day',
      said: ['Mon 2024-04-29: swapped-off, Thu 2024-05-02', 'Wed 2024-05-01: holiday, Thu 2024-05-02'],
    },
    {
      reading: 'inherit-swap',
      said: ['Mon 2024-04-29: swapped-off, Sat 2024-05-04', 'Wed 2024-05-01: holiday, no day'],
    },
  ] as const)('$reading: the reasons name each golden day off and the day in its role', ({ reading, said }) => {
    expect(daysOff(reading, [1, 3], 'Thu 2024-05-02 09:00')).toEqual(said);
  });

  test.each(['Thu 2024-05-02 09:00', 'Sat 2024-05-04 09:00', 'Mon 2024-04-29 09:00', 'Sat 2024-04-27 10:00', 'Sun 2024-05-05 09:00'])(
    'received %s: the days off are those of the week of the deemed receipt',
    (received) => {
      // A dossier of Sunday 5 May counts from Monday 6 May, an ordinary week.
      const expected = received.startsWith('Sun') ? 0 : 2;
      expect(daysOff('skip', [1, 3], received)).toHaveLength(expected);
    },
  );

  test('an ordinary week says nothing of days off, a weekend in the role of a golden day neither', () => {
    expect(daysOff('skip', [2, 4], 'Mon 2025-03-03 09:00')).toEqual([]);
    expect(daysOff('skip', [2, 7], 'Mon 2025-03-03 09:00')).toEqual([]);
  });
});

describe('Tết 2025, off from Saturday 25/1 to Sunday 2/2; golden days Tuesday and Thursday', () => {
  rows(
    { goldenDays: [2, 4] },
    `
    reading          | received             | rules | promised             | golden
    --------------------------------------------------------------------------------------------------------------
    skip             | Thu 2025-01-23 16:00 | R1 R2 | Thu 2025-01-23 17:00 | Thu 2025-01-23
    skip             | Fri 2025-01-24 10:00 | R2    | Fri 2025-01-24 17:00 | Tue 2025-02-04
    next-working-day | Fri 2025-01-24 10:00 | R2    | Fri 2025-01-24 17:00 | Mon 2025-02-03
    skip             | Tue 2025-01-28 09:00 | R2    | Fri 2025-02-07 17:00 | Tue 2025-02-04
    next-working-day | Tue 2025-01-28 09:00 | R1 R2 | Mon 2025-02-03 17:00 | Mon 2025-02-03
    skip             | Mon 2025-02-03 09:00 | R2    | Fri 2025-02-07 17:00 | Tue 2025-02-04
    next-working-day | Mon 2025-02-03 09:00 | R1 R2 | Mon 2025-02-03 17:00 | Mon 2025-02-03
    inherit-swap     | Mon 2025-02-03 09:00 | R2    | Fri 2025-02-07 17:00 | Tue 2025-02-04
    skip             | Tue 2025-02-04 09:00 | R1 R2 | Tue 2025-02-04 17:00 | Tue 2025-02-04
  `,
  );

  test('Monday 3/2 in the role of the golden days of Tết: the reasons say which', () => {
    expect(daysOff('next-working-day', [2, 4], 'Mon 2025-02-03 09:00')).toEqual([
      'Tue 2025-01-28: holiday, Mon 2025-02-03',
      'Thu 2025-01-30: holiday, Mon 2025-02-03',
    ]);
  });
});

describe('the no-appointment day off: Wednesday 1/5/2024', () => {
  const will = (onDayOff: OnDayOff, received: string) =>
    cells(receive(chiLang({ onDayOff }), { procedure: '2.001019', received }), 'rules', 'promised');

  test.each([
    { reading: 'skip', received: 'Thu 2024-05-02 09:00', rules: 'none', promised: 'none' },
    { reading: 'next-working-day', received: 'Thu 2024-05-02 09:00', rules: 'R7', promised: 'Thu 2024-05-02 11:30' },
    { reading: 'next-working-day', received: 'Fri 2024-05-03 09:00', rules: 'none', promised: 'none' },
    { reading: 'inherit-swap', received: 'Sat 2024-05-04 09:00', rules: 'none', promised: 'none' },
  ] as const)('$reading, $received: $rules', ({ reading, received, rules, promised }) => {
    expect(will(reading, received)).toEqual({ rules, promised });
  });
});

describe('R2 after the last golden day of the week', () => {
  const rowsAfter = (text: string) =>
    test.each(table(text))('$reading, $received: $due, warned: $warned', (row) => {
      const book = chiLang({ afterLastGoldenDay: row['reading'] as 'same-week' | 'next-week' });
      const commitment = receive(book, { procedure: '1.012784', received: row['received'] as string });
      expect(asIn(commitment, row)).toEqual(expectedOf(row));
      const warnings = reasonsWith(commitment, 'after-last-golden-day').map(({ reading, promise }) => ({ reading, promise }));
      expect(warnings).toEqual(row['warned'] === 'yes' ? [{ reading: row['reading'], promise: 'R2' }] : []);
    });

  describe('an ordinary week; splitting of a plot has 12 working days by law', () => {
    rowsAfter(`
      reading   | received                | due                  | golden         | warned
      ------------------------------------------------------------------------------------
      same-week | Mon 2025-03-03 09:00    | Fri 2025-03-07 17:00 | Tue 2025-03-04 | no
      same-week | Thu 2025-03-06 16:59:59 | Fri 2025-03-07 17:00 | Thu 2025-03-06 | no
      same-week | Thu 2025-03-06 17:00    | Fri 2025-03-07 17:00 | Tue 2025-03-11 | yes
      same-week | Fri 2025-03-07 16:30    | Fri 2025-03-07 17:00 | Tue 2025-03-11 | yes
      same-week | Fri 2025-03-07 17:00    | Fri 2025-03-14 17:00 | Tue 2025-03-11 | no
      same-week | Sat 2025-03-08 09:00    | Fri 2025-03-14 17:00 | Tue 2025-03-11 | no
      next-week | Mon 2025-03-03 09:00    | Fri 2025-03-07 17:00 | Tue 2025-03-04 | no
      next-week | Thu 2025-03-06 16:59:59 | Fri 2025-03-07 17:00 | Thu 2025-03-06 | no
      next-week | Thu 2025-03-06 17:00    | Fri 2025-03-14 17:00 | Tue 2025-03-11 | yes
      next-week | Fri 2025-03-07 16:30    | Fri 2025-03-14 17:00 | Tue 2025-03-11 | yes
      next-week | Sat 2025-03-08 09:00    | Fri 2025-03-14 17:00 | Tue 2025-03-11 | no
    `);
  });

  describe('the next week is all Tết: the next week with a working day', () => {
    rowsAfter(`
      reading   | received             | due                  | golden         | warned
      ---------------------------------------------------------------------------------
      same-week | Fri 2025-01-24 10:00 | Fri 2025-01-24 17:00 | Tue 2025-02-04 | yes
      next-week | Fri 2025-01-24 10:00 | Fri 2025-02-07 17:00 | Tue 2025-02-04 | yes
      next-week | Sat 2025-01-25 10:00 | Fri 2025-02-07 17:00 | Tue 2025-02-04 | no
    `);
  });

  describe('a week worked until Saturday by swap: Saturday 26/4/2025 for Friday 2/5', () => {
    rowsAfter(`
      reading   | received             | due                  | golden         | warned
      ---------------------------------------------------------------------------------
      same-week | Fri 2025-04-25 10:00 | Sat 2025-04-26 17:00 | Tue 2025-04-29 | yes
      next-week | Fri 2025-04-25 10:00 | Tue 2025-04-29 17:00 | Tue 2025-04-29 | yes
      same-week | Sat 2025-04-26 10:00 | Sat 2025-04-26 17:00 | Tue 2025-04-29 | yes
    `);
  });

  describe('the policy ends on Tuesday 1/7/2025, so the week of Monday 30/6 has no golden day', () => {
    rowsAfter(`
      reading   | received             | due                  | golden         | warned
      ---------------------------------------------------------------------------------
      same-week | Thu 2025-06-26 10:00 | Fri 2025-06-27 17:00 | Thu 2025-06-26 | no
      same-week | Fri 2025-06-27 10:00 | Fri 2025-06-27 17:00 | none           | yes
      same-week | Mon 2025-06-30 10:00 | Fri 2025-07-04 17:00 | none           | yes
    `);
  });

  test('R4 and R6 know no last golden day', () => {
    const book = chiLang({ afterLastGoldenDay: 'next-week' });
    const commitment = receive(book, { procedure: '1.001613', level: 'district', received: 'Fri 2025-03-07 09:00' });
    expect(cells(commitment, 'due').due).toBe('Tue 2025-03-11 11:30');
    expect(reasonsWith(commitment, 'after-last-golden-day')).toEqual([]);
  });
});

describe('a golden half-day: Wednesday mornings', () => {
  const week = { on: 'working-days', limit: { unit: 'same-week' }, profile: profiles.sessionAfterReceipt } as const;
  const mornings = { days: { weekdays: [3], half: 'morning' }, concentratesWork: true } as const;
  const receiveWill = (received: string, afterLastGoldenDay: 'same-week' | 'next-week', calendar = vietnamCalendar()) =>
    receive(rulebookOf([policyWith(week, { ...mornings, afterLastGoldenDay })], { calendar }), { procedure: '1.004884', received });

  test.each([
    { received: 'Wed 2025-03-05 11:29:59', reading: 'next-week', due: 'Fri 2025-03-07 17:00', golden: 'Wed 2025-03-05', warned: 0 },
    { received: 'Wed 2025-03-05 14:00', reading: 'same-week', due: 'Fri 2025-03-07 17:00', golden: 'Wed 2025-03-12', warned: 1 },
    { received: 'Wed 2025-03-05 11:30', reading: 'same-week', due: 'Fri 2025-03-07 17:00', golden: 'Wed 2025-03-12', warned: 1 },
  ] as const)('received $received: golden day $golden', ({ received, reading, due, golden, warned }) => {
    const commitment = receiveWill(received, reading);
    expect(reasonsWith(commitment, 'after-last-golden-day')).toHaveLength(warned);
    expect(cells(commitment, 'promised', 'golden')).toEqual({ promised: due, golden });
  });

  test('that morning closed: the reasons say so', () => {
    const calendar = vietnamCalendar({ decisions: [{ kind: 'closure', date: day('Wed 2025-03-05'), half: 'morning' }] });
    const [said] = reasonsWith(receiveWill('Mon 2025-03-03 09:00', 'same-week', calendar), 'model-day-off');
    expect(said).toMatchObject({ date: day('Wed 2025-03-05'), reason: { code: 'closure', half: 'morning' }, takenBy: null });
  });

  test('only its afternoon closed: the golden morning stands', () => {
    const calendar = vietnamCalendar({ decisions: [{ kind: 'closure', date: day('Wed 2025-03-05'), half: 'afternoon' }] });
    const commitment = receiveWill('Mon 2025-03-03 09:00', 'same-week', calendar);
    expect(reasonsWith(commitment, 'model-day-off')).toEqual([]);
    expect(commitment.goldenDay).toBe(day('Wed 2025-03-05'));
  });
});

describe('a promise on Wednesday mornings only', () => {
  const book = rulebookOf([policyWith({}, { days: { weekdays: [3], half: 'morning' } })]);

  test.each([
    { received: 'Tue 2025-03-04 17:00', promised: 'Wed 2025-03-05 11:30', note: 'deemed received in that morning' },
    { received: 'Wed 2025-03-05 07:30', promised: 'Wed 2025-03-05 11:30', note: 'its first minute' },
    { received: 'Wed 2025-03-05 11:29:59', promised: 'Wed 2025-03-05 11:30', note: 'its last second' },
    { received: 'Wed 2025-03-05 11:30', promised: 'none', note: 'deemed received in the afternoon' },
    { received: 'Wed 2025-03-05 14:00', promised: 'none', note: 'in the afternoon' },
    { received: 'Thu 2025-03-06 09:00', promised: 'none', note: 'another morning' },
  ])('received $received: $promised ($note)', ({ received, promised }) => {
    expect(cells(receive(book, { procedure: '2.001019', received }), 'promised').promised).toBe(promised);
  });
});

test('a golden day that is worked on the Sunday of its week is still ahead on Friday', () => {
  // Tuesday 4 March off by a local swap for Sunday 9 March.
  const calendar = vietnamCalendar({
    decisions: [{ kind: 'swap', dayOff: day('Tue 2025-03-04'), workedInstead: day('Sun 2025-03-09') }],
  });
  const book = chiLang({ goldenDays: [1, 2], onDayOff: 'inherit-swap' }, { calendar });
  const commitment = receive(book, { procedure: '1.012784', received: 'Fri 2025-03-07 09:00' });
  expect(cells(commitment, 'due', 'golden')).toEqual({ due: 'Sun 2025-03-09 17:00', golden: 'Sun 2025-03-09' });
  expect(reasonsWith(commitment, 'after-last-golden-day')).toEqual([]);
});

describe('a receipt that keeps its date takes the next session, and its week', () => {
  const keeping = (afterLastGoldenDay: 'same-week' | 'next-week') =>
    policyWith(
      { on: 'working-days', limit: { unit: 'same-week' }, profile: { offHours: 'keep-date' } },
      { days: { weekdays: [1] }, concentratesWork: true, afterLastGoldenDay },
    );

  test.each(['same-week', 'next-week'] as const)(
    'Saturday 8/3/2025, golden day Monday 10/3, %s: within that week, no warning',
    (reading) => {
      const commitment = receive(rulebookOf([keeping(reading)]), { procedure: '1.004884', received: 'Sat 2025-03-08 09:00' });
      expect(cells(commitment, 'promised', 'golden')).toEqual({ promised: 'Fri 2025-03-14 17:00', golden: 'Mon 2025-03-10' });
      expect(reasonsWith(commitment, 'after-last-golden-day')).toEqual([]);
    },
  );
});

describe('the golden day of a dossier', () => {
  test('of two models that concentrate work the earlier golden day is named', () => {
    const week = { on: 'working-days', limit: { unit: 'same-week' } } as const;
    const on = (id: string, weekday: number) => policyWith(week, { id, days: { weekdays: [weekday] } });
    const receiveWith = (...policies: ReturnType<typeof policyWith>[]) =>
      receive(rulebookOf(policies), { procedure: '1.004884', received: 'Tue 2025-03-04 09:00' }).goldenDay;
    expect(receiveWith(on('a', 5), on('b', 3))).toBe(day('Wed 2025-03-05'));
    expect(receiveWith(on('b', 3), on('a', 5))).toBe(day('Wed 2025-03-05'));
  });

  test('a model of no-appointment days concentrates no work', () => {
    expect(receive(rulebookOf([policyWith({})]), { procedure: '1.004884', received: 'Mon 2025-03-03 09:00' }).goldenDay).toBeNull();
  });

  test('an answer that names a day which no document has decided is projected', () => {
    const half = { on: 'working-days', limit: { unit: 'working-days', value: 0.5 }, profile: profiles.sessionAfterReceipt } as const;
    const book = rulebookOf([policyWith(half, { days: { weekdays: [1] } })]);
    // 1 January 2028 is a Saturday, so Monday the 3rd is off by the Labour Code, if nothing else is decided.
    const last = receive(book, { procedure: '2.001019', received: 'Tue 2027-12-28 09:00' });
    expect({ golden: last.goldenDay, standing: last.standing }).toEqual({ golden: day('Mon 2028-01-10'), standing: 'projected' });
    const before = receive(book, { procedure: '2.001019', received: 'Mon 2027-12-20 09:00' });
    expect({ golden: before.goldenDay, standing: before.standing }).toEqual({ golden: day('Mon 2027-12-20'), standing: 'decided' });
  });
});
