import fc from 'fast-check';
import {
  computeDeadline,
  createWorkingCalendar,
  isRuleError,
  vietnamCalendar,
  type ClockStop,
  type CountingProfile,
  type DayDecision,
  type Deadline,
  type OfficeHours,
  type SingleLimit,
  type TimeLimit,
  type WorkingCalendar,
} from '../../src/calendar.js';
import { worldOptions } from '../oracle/draw.js';
import { draws } from './seed.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
/** Vietnam is seven hours ahead of UTC. */
const AHEAD = 7 * HOUR;

/** What a calendar of one's own is made of, so that it can be made again with a day more. */
export interface WorldParts {
  coverage: { from: string; until: string };
  officeHours?: OfficeHours;
  holidays: { date: string; name: { vi: string; en: string } }[];
  decisions: DayDecision[];
}

/** A calendar to ask, and the days on which it is asked. */
export interface World {
  name: string;
  calendar: WorkingCalendar;
  parts?: WorldParts;
  /** Days since 1970 in Vietnam: the first one asked, and how many. */
  first: number;
  days: number;
}

/** The limits that a limit counts one after another. */
export const singlesOf = (limit: TimeLimit): readonly SingleLimit[] =>
  limit.unit === 'sequence' ? limit.parts.map((part) => ('limit' in part ? part.limit : part)) : [limit];

/**
 * Whether what begins later never ends sooner: not so with hours by the clock, which only some last days move to the close, nor with a
 * standard day of which a part is counted, where it changes from one period of the office hours to the next.
 */
export function isSteady({ parts }: World, limit: TimeLimit, { start }: CountingProfile): boolean {
  const changes = (parts?.officeHours?.length ?? 1) > 1;
  const isInStandardDays = (one: SingleLimit) => one.unit === 'working-days' && (start === 'elapsed' || !Number.isInteger(one.value * 2));
  return singlesOf(limit).every((one) => one.unit !== 'clock-hours' && !(changes && isInStandardDays(one)));
}

const name = { vi: 'Ngày nghỉ', en: 'Holiday' };
const dayNumber = (date: string) => Date.parse(`${date}T00:00:00Z`) / DAY;
export const dateOf = (day: number) => new Date(day * DAY).toISOString().slice(0, 10);

export const makeCalendar = (parts: WorldParts): WorkingCalendar => createWorkingCalendar({ name: 'drawn', ...parts });

const full = [
  { half: 'morning' as const, opens: '07:30', closes: '11:30' },
  { half: 'afternoon' as const, opens: '13:30', closes: '17:00' },
];
const summer = [
  { half: 'morning' as const, opens: '07:00', closes: '11:30' },
  { half: 'afternoon' as const, opens: '13:30', closes: '17:00' },
];
const week = (hours: typeof full) => ({ 1: hours, 2: hours, 3: hours, 4: hours, 5: hours });

/** Worlds of their own, the plain ones first: a failure shrinks to them. */
const plain: WorldParts[] = [
  { coverage: { from: '2025-03-03', until: '2025-06-02' }, holidays: [], decisions: [] },
  {
    coverage: { from: '2024-04-01', until: '2024-07-01' },
    holidays: ['2024-04-18', '2024-04-30', '2024-05-01'].map((date) => ({ date, name })),
    decisions: [{ kind: 'swap', dayOff: '2024-04-29', workedInstead: '2024-05-04' }],
  },
  {
    coverage: { from: '2025-03-03', until: '2025-06-02' },
    officeHours: [{ weekdays: { ...week(full), 3: [full[0]!], 6: [full[0]!] } }],
    holidays: [],
    decisions: [{ kind: 'closure', date: '2025-03-11', half: 'afternoon' }],
  },
  {
    coverage: { from: '2025-03-03', until: '2025-06-02' },
    officeHours: [
      { until: '2025-04-16', weekdays: week(summer) },
      { from: '2025-04-16', weekdays: week(full) },
    ],
    holidays: [{ date: '2025-04-07', name }],
    decisions: [],
  },
];

const drawn: WorldParts[] = fc
  .sample(worldOptions, { numRuns: draws(150) })
  .map(({ coverage, officeHours, holidays = [], decisions = [] }) => ({
    coverage,
    ...(officeHours === undefined ? {} : { officeHours }),
    holidays: holidays.map(({ date }) => ({ date, name })),
    decisions,
  }));

const worldOf = (parts: WorldParts, i: number): World => {
  const [first, end] = [dayNumber(parts.coverage.from), dayNumber(parts.coverage.until)];
  return { name: `world ${i}`, calendar: makeCalendar(parts), parts, first, days: end - first };
};

/** Calendars of one's own: four plain ones and a hundred and fifty drawn ones. */
export const ownWorlds: readonly World[] = [...plain, ...drawn].map(worldOf);

/** The national calendar around 30/4–1/5 of 2024, Tết 2025, and 2026 to its end. */
const vietnam = (from: string, until: string): World => ({
  name: `Vietnam ${from}`,
  calendar: vietnamCalendar(),
  first: dayNumber(from),
  days: dayNumber(until) - dayNumber(from),
});
const national = [
  vietnam('2024-04-15', '2024-05-20'),
  vietnam('2025-01-13', '2025-02-17'),
  vietnam('2026-01-01', '2027-01-01'),
  vietnam('2010-12-20', '2015-03-01'),
];

export const anyOwnWorld: fc.Arbitrary<World> = fc.constantFrom(...ownWorlds);
export const anyWorld: fc.Arbitrary<World> = fc.oneof(
  { weight: 3, arbitrary: anyOwnWorld },
  { weight: 1, arbitrary: fc.constantFrom(...national) },
);

/** Minutes of the day where something may change. */
function edgesOn({ calendar }: World, date: string): number[] {
  const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  let sessions: readonly { opens: string; closes: string }[] = [];
  try {
    ({ sessions } = calendar.day(date));
  } catch (error) {
    if (!isRuleError(error)) throw error;
  }
  return [0, 6 * 60, 12 * 60, 15 * 60, 1440, ...sessions.flatMap(({ opens, closes }) => [minutes(opens), minutes(closes)])];
}

/** An instant of a world, in milliseconds since 1970: often at an edge of a session or a day, or a millisecond beside it. */
export const instantIn = (world: World): fc.Arbitrary<number> =>
  fc
    .record({
      day: fc.nat(world.days - 1),
      edge: fc.nat(8),
      nudge: fc.constantFrom(0, 0, 1, -1),
      anywhere: fc.option(fc.nat(DAY - 1), { freq: 2 }),
    })
    .map(({ day, edge, nudge, anywhere }) => {
      const midnight = (world.first + day) * DAY - AHEAD;
      if (anywhere !== null) return midnight + anywhere;
      const edges = edgesOn(world, dateOf(world.first + day));
      return Math.max(world.first * DAY - AHEAD, midnight + edges[edge % edges.length]! * MINUTE + nudge);
    });

/** A day of a world. */
export const dayIn = (world: World): fc.Arbitrary<string> => fc.nat(world.days - 1).map((day) => dateOf(world.first + day));

/** The date in Vietnam of an instant. */
export const dateAt = (ms: number): string => dateOf(Math.floor((ms + AHEAD) / DAY));

/** The Monday of the ISO week of an instant in Vietnam, as a day number. */
export function mondayOf(ms: number): number {
  const day = Math.floor((ms + AHEAD) / DAY);
  // 1970-01-01 was a Thursday.
  return day - ((((day + 3) % 7) + 7) % 7);
}

export interface Question {
  calendar: WorkingCalendar;
  receivedAt: number;
  limit: TimeLimit;
  profile: CountingProfile;
  clockStops?: readonly ClockStop[];
}

/** The deadline, or none where the calendar ends before it. */
export function deadlineOf({ calendar, receivedAt, limit, profile, clockStops = [] }: Question): Deadline | undefined {
  try {
    return computeDeadline({ receivedAt: new Date(receivedAt), limit, profile, calendar, clockStops });
  } catch (error) {
    if (isRuleError(error) && error.code === 'outside-calendar') return undefined;
    throw error;
  }
}

/** When it is due, in milliseconds; infinity on hold, and where the calendar ends before it. */
export function dueMs(question: Question): number {
  const due = deadlineOf(question)?.due;
  return due === undefined || due === null ? Number.POSITIVE_INFINITY : due.toMillis();
}

/** The minutes of a standard working day by which an elapsed count was measured. */
export function standardMinutes(question: Question): number | undefined {
  const limit = deadlineOf(question)?.steps[1];
  return limit?.code === 'limit' ? limit.standardMinutes : undefined;
}

/** An instant as text, for the failure of a property. */
export const shownMs = (ms: number): string => (Number.isFinite(ms) ? new Date(ms + AHEAD).toISOString().slice(0, 23) : 'never');
