import { describe, expect, test } from 'vitest';
import { createWorkingCalendar, nextGoldenDay, vietnamCalendar, type OnDayOff, type SlaPolicy } from '../../src/index.js';
import { day, withWeekday } from '../support/day.js';
import { refusalOf, refusalTextOf } from '../support/refusal.js';
import { table } from './desk.js';

const vietnam = vietnamCalendar();

type GoldenDays = Pick<SlaPolicy, 'days' | 'inForce'>;

const golden = (
  weekdays: number[],
  days: Partial<SlaPolicy['days']> = {},
  inForce: SlaPolicy['inForce'] = { from: '2020-01-01' },
): GoldenDays => ({
  days: { weekdays, ...days },
  inForce,
});

/** One line: from a day on, the next golden day under each reading of a day off. */
function rows(weekdays: number[], text: string, calendar = vietnam) {
  test.each(table(text))('$from: skip $skip, next-working-day $next, inherit-swap $swap ($note)', (row) => {
    const under = (onDayOff: OnDayOff) => withWeekday(nextGoldenDay(golden(weekdays, { onDayOff }), calendar, day(row['from'] as string)));
    expect({ skip: under('skip'), next: under('next-working-day'), swap: under('inherit-swap') }).toEqual({
      skip: row['skip'],
      next: row['next'],
      swap: row['swap'],
    });
  });
}

describe('an ordinary week, golden days Tuesday and Thursday', () => {
  rows(
    [2, 4],
    `
    from           | skip           | next           | swap           | note
    -----------------------------------------------------------------------------------
    Mon 2025-03-03 | Tue 2025-03-04 | Tue 2025-03-04 | Tue 2025-03-04 | the day after
    Tue 2025-03-04 | Tue 2025-03-04 | Tue 2025-03-04 | Tue 2025-03-04 | the day itself
    Wed 2025-03-05 | Thu 2025-03-06 | Thu 2025-03-06 | Thu 2025-03-06 | the second of the week
    Fri 2025-03-07 | Tue 2025-03-11 | Tue 2025-03-11 | Tue 2025-03-11 | over the weekend
    Sun 2025-03-09 | Tue 2025-03-11 | Tue 2025-03-11 | Tue 2025-03-11 | from a Sunday
  `,
  );
});

describe('Monday 29/4/2024 off by swap for Saturday 4/5 (2450/VPCP-KGVX); Tuesday 30/4 and Wednesday 1/5 are holidays', () => {
  describe('golden days Monday and Wednesday', () => {
    rows(
      [1, 3],
      `
      from           | skip           | next           | swap           | note
      --------------------------------------------------------------------------------------------------------
      Fri 2024-04-26 | Mon 2024-05-06 | Thu 2024-05-02 | Sat 2024-05-04 | both golden days of the week are off
      Mon 2024-04-29 | Mon 2024-05-06 | Thu 2024-05-02 | Sat 2024-05-04 | from the day off itself
      Thu 2024-05-02 | Mon 2024-05-06 | Thu 2024-05-02 | Sat 2024-05-04 | the first working day after
      Fri 2024-05-03 | Mon 2024-05-06 | Mon 2024-05-06 | Sat 2024-05-04 | the second one takes no role
      Sat 2024-05-04 | Mon 2024-05-06 | Mon 2024-05-06 | Sat 2024-05-04 | the day worked instead
      Sun 2024-05-05 | Mon 2024-05-06 | Mon 2024-05-06 | Mon 2024-05-06 | the week after
    `,
    );
  });

  describe('golden days Tuesday and Thursday: a holiday is not swapped, so no day inherits', () => {
    rows(
      [2, 4],
      `
      from           | skip           | next           | swap           | note
      ------------------------------------------------------------------------------------------------------
      Mon 2024-04-29 | Thu 2024-05-02 | Thu 2024-05-02 | Thu 2024-05-02 | Thursday is golden itself
      Fri 2024-05-03 | Tue 2024-05-07 | Tue 2024-05-07 | Tue 2024-05-07 | Saturday 4/5 stands for a Monday
    `,
    );
  });
});

describe('Friday 2/5/2025 off by swap for Saturday 26/4, which comes before it; golden days Wednesday (30/4, a holiday) and Friday', () => {
  rows(
    [3, 5],
    `
    from           | skip           | next           | swap           | note
    ------------------------------------------------------------------------------------------------
    Fri 2025-04-25 | Fri 2025-04-25 | Fri 2025-04-25 | Fri 2025-04-25 | the day itself
    Sat 2025-04-26 | Wed 2025-05-07 | Mon 2025-05-05 | Sat 2025-04-26 | worked before the day off
    Sun 2025-04-27 | Wed 2025-05-07 | Mon 2025-05-05 | Wed 2025-05-07 | inherited already
    Tue 2025-05-06 | Wed 2025-05-07 | Wed 2025-05-07 | Wed 2025-05-07 | only the first day takes the role
  `,
  );
});

describe('Tết 2025: off from Saturday 25/1 to Sunday 2/2; golden days Tuesday and Thursday', () => {
  rows(
    [2, 4],
    `
    from           | skip           | next           | swap           | note
    ---------------------------------------------------------------------------------------------
    Thu 2025-01-23 | Thu 2025-01-23 | Thu 2025-01-23 | Thu 2025-01-23 | the last one before Tết
    Fri 2025-01-24 | Tue 2025-02-04 | Mon 2025-02-03 | Tue 2025-02-04 | a week that is all Tết
    Tue 2025-01-28 | Tue 2025-02-04 | Mon 2025-02-03 | Tue 2025-02-04 | on the eve of Tết
    Tue 2025-02-04 | Tue 2025-02-04 | Tue 2025-02-04 | Tue 2025-02-04 | the first one after Tết
  `,
  );
});

describe('Friday 2/1/2026 off by swap for Saturday 10/1, in the week after; golden day Friday', () => {
  rows(
    [5],
    `
    from           | skip           | next           | swap           | note
    -------------------------------------------------------------------------------------------------------
    Thu 2026-01-01 | Fri 2026-01-09 | Mon 2026-01-05 | Fri 2026-01-09 | Friday 9/1 comes before Saturday 10/1
    Sat 2026-01-10 | Fri 2026-01-16 | Fri 2026-01-16 | Sat 2026-01-10 | two golden days in one week
  `,
  );
});

describe('a golden half-day: Wednesday mornings', () => {
  const closed = (half: 'morning' | 'afternoon', ...dates: string[]) =>
    vietnamCalendar({ decisions: dates.map((date) => ({ kind: 'closure', date: day(date), half })) });
  const mornings = (onDayOff: OnDayOff) => golden([3], { half: 'morning', onDayOff });

  test.each([
    { onDayOff: 'skip', calendar: vietnam, next: 'Wed 2025-03-05', note: 'an ordinary Wednesday' },
    { onDayOff: 'skip', calendar: closed('afternoon', 'Wed 2025-03-05'), next: 'Wed 2025-03-05', note: 'only its afternoon is closed' },
    { onDayOff: 'skip', calendar: closed('morning', 'Wed 2025-03-05'), next: 'Wed 2025-03-12', note: 'its morning is closed' },
    { onDayOff: 'next-working-day', calendar: closed('morning', 'Wed 2025-03-05'), next: 'Thu 2025-03-06', note: 'the next morning' },
    {
      onDayOff: 'next-working-day',
      calendar: closed('morning', 'Wed 2025-03-05', 'Thu 2025-03-06'),
      next: 'Fri 2025-03-07',
      note: 'the next day with a morning',
    },
  ] as const)('$onDayOff, $note: $next', ({ onDayOff, calendar, next }) => {
    expect(withWeekday(nextGoldenDay(mornings(onDayOff), calendar, day('Tue 2025-03-04')))).toBe(next);
  });
});

test('an office opened on a Saturday takes no role: only a day worked by swap stands for another', () => {
  const calendar = vietnamCalendar({ decisions: [{ kind: 'opening', date: day('Sat 2025-03-08') }] });
  const under = (onDayOff: OnDayOff, weekdays: number[]) =>
    withWeekday(nextGoldenDay(golden(weekdays, { onDayOff }), calendar, day('Fri 2025-03-07')));
  expect(under('inherit-swap', [1, 2])).toBe('Mon 2025-03-10');
  // Where Saturday itself is golden, it is so on the day on which it is opened.
  expect(under('skip', [2, 6])).toBe('Sat 2025-03-08');
});

describe('the days of the policy', () => {
  const chiLang = { from: '2024-01-01', until: '2025-07-01' };

  test.each([
    { weekdays: [2, 4], from: 'Thu 2023-06-01', next: 'Tue 2024-01-02', note: 'asked before its first day: Monday 1/1 is off' },
    { weekdays: [2, 4], from: 'Thu 2025-06-26', next: 'Thu 2025-06-26', note: 'its last Thursday' },
    { weekdays: [1], from: 'Fri 2025-06-27', next: 'Mon 2025-06-30', note: 'its last day' },
  ])('golden $weekdays from $from: $next ($note)', ({ weekdays, from, next }) => {
    expect(withWeekday(nextGoldenDay(golden(weekdays, {}, chiLang), vietnam, day(from)))).toBe(next);
  });

  test.each([
    { weekdays: [2, 4], onDayOff: 'skip', from: 'Fri 2025-06-27', note: 'the next one would be Tuesday 1/7' },
    { weekdays: [2, 4], onDayOff: 'skip', from: 'Tue 2025-07-01', note: 'the day it ended' },
    { weekdays: [2, 4], onDayOff: 'skip', from: 'Tue 2099-06-02', note: 'long after' },
    { weekdays: [2, 4], onDayOff: 'skip', from: 'Tue 2100-06-01', note: 'near the end of the calendar, long after its own' },
    { weekdays: [7], onDayOff: 'skip', from: 'Mon 2025-03-03', note: 'a Sunday is never worked' },
  ] as const)('golden $weekdays from $from: none ($note)', ({ weekdays, onDayOff, from }) => {
    expect(refusalOf(() => nextGoldenDay(golden([...weekdays], { onDayOff }, chiLang), vietnam, day(from)))).toBe('nothing-in-force');
  });

  test('the next working day after the end takes no role: Monday 30/6/2025 closed', () => {
    const calendar = vietnamCalendar({ decisions: [{ kind: 'closure', date: day('Mon 2025-06-30') }] });
    const policy = golden([1], { onDayOff: 'next-working-day' }, chiLang);
    expect(refusalOf(() => nextGoldenDay(policy, calendar, day('Mon 2025-06-30')))).toBe('nothing-in-force');
  });

  test('a Sunday that is never worked gives its role to Monday, where the policy reads it so', () => {
    const policy = golden([7], { onDayOff: 'next-working-day' });
    expect(withWeekday(nextGoldenDay(policy, vietnam, day('Tue 2025-03-04')))).toBe('Mon 2025-03-10');
  });
});

describe('the edge of the calendar, which is never guessed past', () => {
  test.each([
    { from: 'Mon 2100-12-27', answer: 'Mon 2100-12-27', note: 'the last Monday of the coverage' },
    { from: 'Tue 2100-12-28', answer: 'outside-calendar', note: 'the next Monday is in 2101' },
    { from: 'Sat 2101-01-01', answer: 'outside-calendar', note: 'past the coverage' },
    { from: 'Sun 2006-12-31', answer: 'outside-calendar', note: 'before it, although the policy began later' },
  ])('golden Monday from $from: $answer ($note)', ({ from, answer }) => {
    const ask = () => withWeekday(nextGoldenDay(golden([1]), vietnam, day(from)));
    expect(answer.startsWith('outside') ? refusalOf(ask) : ask()).toBe(answer);
  });

  test('what no document has decided is refused where the calendar is asked so', () => {
    const decided = vietnamCalendar({ undecided: 'refuse' });
    // Friday 31 December 2027 is the last decided working day.
    expect(withWeekday(nextGoldenDay(golden([5]), decided, day('Tue 2027-12-28')))).toBe('Fri 2027-12-31');
    expect(refusalOf(() => nextGoldenDay(golden([1]), decided, day('Tue 2027-12-28')))).toBe('undecided-days');
  });

  test('a calendar of one week', () => {
    const week = createWorkingCalendar({ name: 'one week', coverage: { from: day('Mon 2025-03-03'), until: day('Mon 2025-03-10') } });
    expect(nextGoldenDay(golden([5]), week, day('Mon 2025-03-03'))).toBe(day('Fri 2025-03-07'));
    expect(refusalOf(() => nextGoldenDay(golden([2]), week, day('Wed 2025-03-05')))).toBe('outside-calendar');
  });

  test('as it was known before the swap was announced on 2024-04-12', () => {
    const before = vietnamCalendar({ knownOn: day('Mon 2024-04-01') });
    expect(nextGoldenDay(golden([1, 3]), before, day('Fri 2024-04-26'))).toBe(day('Mon 2024-04-29'));
  });
});

describe('refused, never repaired', () => {
  const from = day('Sat 2025-02-01');
  const inForce = { from: '2025-01-01' };

  test.each([
    { what: 'no policy', policy: null },
    { what: 'no policy', policy: undefined },
    { what: 'a number', policy: 5 },
    { what: 'an empty object', policy: {} },
    { what: 'no days', policy: { inForce } },
    { what: 'no weekdays', policy: { days: {}, inForce } },
    { what: 'an empty set of weekdays', policy: { days: { weekdays: [] }, inForce } },
    { what: 'weekdays in a text', policy: { days: { weekdays: '2' }, inForce } },
    { what: 'weekday 0', policy: { days: { weekdays: [0] }, inForce } },
    { what: 'weekday 8', policy: { days: { weekdays: [8] }, inForce } },
    { what: 'weekday 1.5', policy: { days: { weekdays: [1.5] }, inForce } },
    { what: 'an unknown reading', policy: { days: { weekdays: [2], onDayOff: 'x' }, inForce } },
    { what: 'an unknown half', policy: { days: { weekdays: [2], half: 'evening' }, inForce } },
    { what: 'no inForce', policy: { days: { weekdays: [2] } } },
    { what: 'an end that is no day', policy: { days: { weekdays: [2] }, inForce: { from: '2025-01-01', until: 'later' } } },
    { what: 'a first day that does not exist', policy: { days: { weekdays: [2] }, inForce: { from: '2025-02-30' } } },
  ])('$what', ({ policy }) => {
    expect(refusalOf(() => nextGoldenDay(policy as never, vietnam, from))).toMatch(/^invalid-(catalog|input|date)$/);
  });

  test.each(['2025-02-30', '2025-2-1', '2025-02-01T09:00', '', 20250201, null, undefined, new Date('2025-02-01T00:00:00Z')])(
    'the day %j',
    (onOrAfter) => {
      expect(refusalTextOf(() => nextGoldenDay(golden([2]), vietnam, onOrAfter as never))).toMatch(/^invalid-date: onOrAfter is /);
    },
  );

  test.each([null, undefined, {}, 'vietnam'])('the calendar %j', (calendar) => {
    expect(refusalOf(() => nextGoldenDay(golden([2]), calendar as never, from))).toBe('invalid-calendar');
  });
});
