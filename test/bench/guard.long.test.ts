import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { DecidedDays } from '../../src/calendar/decided-days.js';
import { SessionIndex } from '../../src/calendar/session-index.js';
import { indexOf } from '../../src/calendar/working-calendar.js';
import {
  assess,
  calendarDays,
  calendarMonths,
  chiLangPolicies,
  clockHours,
  computeDeadline,
  computeDeadlines,
  createRulebook,
  explain,
  profiles,
  sameDay,
  sameSession,
  sameWeek,
  vietnamCalendar,
  workingDays,
  workingHours,
  type Dossier,
  type TimeLimit,
} from '../../src/index.js';
import { nationalProcedures } from '../../src/procedures.js';
import { bytesAllocated } from './allocations.js';

// What a count costs is guarded by counting, not by the clock: questions to the compiled index, days that were looked at, bytes
// allocated. None of them depends on how busy the machine is.

const RECEIVED = '2016-03-02T09:00';
const TEN_YEARS = 2500;

/** A calendar of its own whose index counts how often it is asked, by itself too. */
function countedCalendar() {
  const calendar = vietnamCalendar({ decisions: [] });
  const index = indexOf(calendar) as unknown as Record<string, unknown>;
  let reads = 0;
  const methods = SessionIndex.prototype as unknown as Record<string, (...given: unknown[]) => unknown>;
  for (const name of Object.getOwnPropertyNames(methods).filter((each) => each !== 'constructor')) {
    index[name] = (...given: unknown[]) => {
      reads++;
      return methods[name]!.apply(index, given);
    };
  }
  const readsOf = (work: () => unknown): number => {
    reads = 0;
    work();
    return reads;
  };
  return { calendar, readsOf };
}

describe('questions to the index', () => {
  const { calendar, readsOf } = countedCalendar();
  const { civilCode, sessionAfterReceipt, elapsedTime } = profiles;
  const deadline = (limit: Parameters<typeof computeDeadline>[0]['limit'], profile = civilCode) =>
    readsOf(() => computeDeadline({ receivedAt: RECEIVED, limit, profile, calendar }));

  test('the counter counts', () => {
    expect(readsOf(() => calendar.addWorkingDays('2016-03-02', 1))).toBeGreaterThan(0);
  });

  test.each([
    ['addWorkingDays', (n: number) => readsOf(() => calendar.addWorkingDays('2016-03-02', n))],
    ['addWorkingDays, back', (n: number) => readsOf(() => calendar.addWorkingDays('2026-03-02', -n))],
    ['computeDeadline, day after', (n: number) => deadline(workingDays(n))],
    ['computeDeadline, session after', (n: number) => deadline(workingDays(n), sessionAfterReceipt)],
  ])('%s: as many for ten years as for a day', (_, reads) => {
    expect(reads(TEN_YEARS)).toBe(reads(1));
  });

  test('workingDaysBetween: two, for a day and for ten years', () => {
    expect(readsOf(() => calendar.workingDaysBetween('2016-03-02', '2016-03-03'))).toBe(2);
    expect(readsOf(() => calendar.workingDaysBetween('2016-03-02', '2026-03-02'))).toBe(2);
  });

  // Time is found by halving the 46 916 sessions, 16 times at most, and a few more reads; walking ten years would be 5000.
  test.each([
    ['working hours', (n: number) => deadline(workingHours(n * 7.5))],
    ['elapsed', (n: number) => deadline(workingDays(n), elapsedTime)],
    ['addWorkingMinutes', (n: number) => readsOf(() => calendar.addWorkingMinutes(RECEIVED, n * 450))],
    ['calendar days', (n: number) => deadline(calendarDays(n))],
    ['calendar days except holidays', (n: number) => deadline(calendarDays(n, { exceptHolidays: true }))],
  ])('%s: at most a hundred, for a day and for ten years', (_, reads) => {
    expect(reads(1)).toBeLessThan(100);
    expect(reads(TEN_YEARS)).toBeLessThan(100);
  });

  test.each<TimeLimit>([
    workingDays(1.5),
    sameSession({ minLeadMinutes: 30 }),
    sameDay(),
    sameWeek(),
    { unit: 'same-week', nextWeek: true },
    calendarDays(5),
    calendarMonths(1),
    workingHours(8),
    clockHours(24),
  ])('many receipts ask it nothing once the days are laid out: $unit', (limit) => {
    // From a working day on: near the ends of what is laid out a receipt may be counted by itself.
    const receivedAt = Float64Array.from({ length: 1000 }, (_, i) => Date.UTC(2016, 0, 4) + i * 7_654_321);
    const dues = () => computeDeadlines({ receivedAt, limit, profile: sessionAfterReceipt, calendar });
    expect(dues()).not.toContain(Number.NaN);
    expect(readsOf(dues)).toBe(0);
  });

  test('a million receipts take ten reads each at most', () => {
    const receivedAt = Float64Array.from({ length: 1000 }, (_, i) => Date.UTC(2016, 0, 1) + i * 7_654_321);
    const input = { receivedAt, limit: workingDays(1.5), profile: { ...sessionAfterReceipt, cutOff: '15:00' }, calendar };
    expect(readsOf(() => computeDeadlines(input))).toBeLessThan(10 * receivedAt.length);
  });
});

describe('days looked at one by one', () => {
  const looked = vi.spyOn(DecidedDays.prototype, 'on');
  const lookedAtBy = (work: () => unknown): number => {
    looked.mockClear();
    work();
    return looked.mock.calls.length;
  };
  afterEach(() => looked.mockClear());

  test('none when a calendar is made, none when it is first asked, none after that', () => {
    let calendar = vietnamCalendar();
    expect(lookedAtBy(() => (calendar = vietnamCalendar({ decisions: [] })))).toBe(0);
    expect(lookedAtBy(() => calendar.isWorkingDay('2024-04-29'))).toBe(0);
    expect(lookedAtBy(() => calendar.addWorkingDays('2016-03-02', TEN_YEARS))).toBe(0);
  });

  test('none for a deadline, unless its steps are read; then a few for each day of the count', () => {
    const calendar = vietnamCalendar();
    calendar.isWorkingDay('2024-04-29');
    const input = { receivedAt: RECEIVED, profile: profiles.civilCode, calendar };
    expect(lookedAtBy(() => computeDeadline({ ...input, limit: workingDays(TEN_YEARS) }).due)).toBe(0);
    for (const days of [5, 500]) {
      // Working days and the weekends and holidays between them.
      const walked = days * 1.6 + 5;
      expect(lookedAtBy(() => computeDeadline({ ...input, limit: workingDays(days) }).steps)).toBeLessThan(5 * walked);
    }
  });
});

describe('bytes allocated', () => {
  const calendar = vietnamCalendar();
  const policies = chiLangPolicies({
    goldenDays: [2, 4],
    noAppointmentDays: [3],
    onTheSpot: { district: ['2.000815'], commune: [] },
    shortened: 'all',
    from: '2024-01-01',
  });
  const rulebook = createRulebook({ calendar, catalog: nationalProcedures, bareDays: 'working', policies });
  const receipt = { procedure: '2.000815', level: 'district', receivedAt: '2024-03-05T09:00' } as const;
  const dossier: Dossier = {
    id: 'H-1',
    procedure: receipt.procedure,
    level: receipt.level,
    events: [
      { type: 'received', at: receipt.receivedAt },
      { type: 'result-ready', at: '2024-03-06T09:00' },
    ],
  };
  const input = { receivedAt: RECEIVED, limit: workingDays(5), profile: profiles.civilCode, calendar };

  // What is kept once (catalogue, terms) is made before it is counted, and hot code is compiled.
  const work = {
    addWorkingDays: () => calendar.addWorkingDays('2016-03-02', 10),
    computeDeadline: () => computeDeadline(input),
    'steps and text': () => explain(computeDeadline(input), 'vi'),
    receive: () => rulebook.receive(receipt),
    assess: () => assess(dossier, { rulebook, at: '2024-12-31T17:00' }),
  };
  const TIMES = 5000;
  const repeat = (one: () => unknown) => {
    for (let i = 0; i < TIMES; i++) one();
  };
  beforeAll(() => Object.values(work).forEach(repeat));

  test.each([
    { name: 'addWorkingDays', usual: 150 },
    { name: 'computeDeadline', usual: 2_400 },
    { name: 'steps and text', usual: 37_000 },
    { name: 'receive', usual: 19_000 },
    { name: 'assess', usual: 5_300 },
  ] as const)('$name: less than twice the usual $usual', async ({ name, usual }) => {
    const bytes = (await bytesAllocated(() => repeat(work[name]))) / TIMES;
    // The sampler works: whatever the answer is, it takes some bytes.
    expect(bytes).toBeGreaterThan(16);
    expect(bytes).toBeLessThan(2 * usual);
  });

  test('computeDeadlines: none for each of a million receipts', async () => {
    const receivedAt = Float64Array.from({ length: 1_000_000 }, (_, i) => Date.UTC(2016, 0, 1) + i * 300_007);
    const many = { ...input, receivedAt };
    // Until the engine has compiled its loop, it boxes each number.
    for (let run = 0; run < 4; run++) computeDeadlines(many);
    // An object for each would be 16 bytes at least.
    expect((await bytesAllocated(() => computeDeadlines(many))) / receivedAt.length).toBeLessThan(4);
  });
});
