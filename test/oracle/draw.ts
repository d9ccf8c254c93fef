/**
 * Draws small worlds, receipts, limits, profiles and stops, crowded around every boundary, in the shapes the library takes.
 */
import fc from 'fast-check';
import { dateOf, dayNumber, oracleDeadline, wall, wallText, worldOf } from './oracle.js';
import type {
  DayDecision,
  Half,
  Limit,
  OfficeHours,
  OfficeHoursPeriod,
  OracleAnswer,
  OracleWorld,
  Part,
  Profile,
  SingleLimit,
  Stop,
  Weekday,
  WorldOptions,
} from './oracle.js';

/** A stop as the library takes it: Vietnamese wall time without offset. */
export interface DrawnStop {
  from: string;
  to?: string;
  then?: 'resume' | 'restart';
}

/** One question, as the library takes it; `options` is missing where the calendar is the national one. */
export interface DrawnCase {
  options?: WorldOptions;
  receivedAt: string;
  limit: Limit;
  profile: Profile;
  clockStops: DrawnStop[];
}

const MINUTE = 60_000;
const DAY = 86_400_000;

// ── office hours ─────────────────────────────────────────────────────────────

type DayHours = { half: Half; opens: string; closes: string }[];
type Week = OfficeHoursPeriod['weekdays'];

const WEEKDAYS: Weekday[] = [1, 2, 3, 4, 5, 6, 7];

const timeOf = (minutes: number) => new Date(minutes * MINUTE).toISOString().slice(11, 16);
const standardDay = (): DayHours => [
  { half: 'morning', opens: '07:30', closes: '11:30' },
  { half: 'afternoon', opens: '13:30', closes: '17:00' },
];
const standardMorning = (): DayHours => [{ half: 'morning', opens: '07:30', closes: '11:30' }];
const standardAfternoon = (): DayHours => [{ half: 'afternoon', opens: '13:30', closes: '17:00' }];

const weekOf = (days: (DayHours | null)[]): Week => {
  const week: Week = {};
  for (const weekday of WEEKDAYS) {
    const hours = days[weekday - 1] ?? null;
    if (hours !== null && hours.length > 0) week[weekday] = hours;
  }
  return week;
};

/** Odd hours: from one-minute sessions to halves that touch. */
const oddDay: fc.Arbitrary<DayHours> = fc
  .record({
    morningOpens: fc.integer({ min: 0, max: 660 }),
    morningLasts: fc.integer({ min: 1, max: 300 }),
    lunchLasts: fc.integer({ min: 0, max: 150 }),
    afternoonLasts: fc.integer({ min: 1, max: 329 }),
    keeps: fc.constantFrom('both', 'both', 'both', 'morning', 'afternoon'),
  })
  .map(({ morningOpens, morningLasts, lunchLasts, afternoonLasts, keeps }) => {
    const morningCloses = morningOpens + morningLasts;
    const afternoonOpens = morningCloses + lunchLasts;
    const both: DayHours = [
      { half: 'morning', opens: timeOf(morningOpens), closes: timeOf(morningCloses) },
      { half: 'afternoon', opens: timeOf(afternoonOpens), closes: timeOf(Math.min(afternoonOpens + afternoonLasts, 1439)) },
    ];
    return keeps === 'both' ? both : both.filter(({ half }) => half === keeps);
  });

const anyDay: fc.Arbitrary<DayHours | null> = fc.oneof(
  { weight: 3, arbitrary: fc.constant(null) },
  { weight: 5, arbitrary: fc.constant(standardDay()) },
  { weight: 2, arbitrary: fc.constant(standardMorning()) },
  { weight: 2, arbitrary: fc.constant(standardAfternoon()) },
  { weight: 4, arbitrary: oddDay },
);

const five = (weekday: DayHours): DayHours[] => [weekday, weekday, weekday, weekday, weekday];

const anyWeek: fc.Arbitrary<Week> = fc.oneof(
  { weight: 3, arbitrary: fc.constant(weekOf(five(standardDay()))) },
  { weight: 2, arbitrary: fc.constant(weekOf([...five(standardDay()), standardMorning()])) },
  // Wednesday afternoon only, Friday morning only.
  {
    weight: 2,
    arbitrary: fc.constant(weekOf([standardDay(), standardDay(), standardAfternoon(), standardDay(), standardMorning()])),
  },
  // Sunday to Thursday.
  { weight: 1, arbitrary: fc.constant(weekOf([...five(standardDay()).slice(1), null, null, standardDay()])) },
  { weight: 2, arbitrary: oddDay.map((odd) => weekOf(five(odd))) },
  {
    weight: 4,
    arbitrary: fc
      .array(anyDay, { minLength: 7, maxLength: 7 })
      .map((days) => weekOf(days.every((d) => d === null) ? five(standardDay()) : days)),
  },
);

/** One to three periods, edge to edge; the first beginning and the last end are sometimes written out. */
const officeHoursOver = (coverage: { from: string; until: string }): fc.Arbitrary<OfficeHours> => {
  const [first, end] = [dayNumber(coverage.from), dayNumber(coverage.until)];
  return fc
    .record({
      cuts: fc.uniqueArray(fc.integer({ min: first + 1, max: end - 1 }), { maxLength: 2 }),
      weeks: fc.tuple(anyWeek, anyWeek, anyWeek),
      writtenOut: fc.boolean(),
    })
    .map(({ cuts, weeks, writtenOut }) => {
      const edges = [...cuts].sort((a, b) => a - b).map(dateOf);
      return [...edges, null].map((edge, index): OfficeHoursPeriod => {
        const from = edges[index - 1] ?? (writtenOut ? coverage.from : undefined);
        const until = edge ?? (writtenOut ? coverage.until : undefined);
        return { ...(from === undefined ? {} : { from }), ...(until === undefined ? {} : { until }), weekdays: weeks[index]! };
      });
    });
};

// ── holidays and decisions ───────────────────────────────────────────────────

interface RawDecision {
  kind: 'swap' | 'closure' | 'opening';
  day: number;
  otherDay: number;
  half: Half | 'both, one by one' | null;
  issuedOn: boolean;
}

const rawDecision: fc.Arbitrary<RawDecision> = fc.record({
  kind: fc.constantFrom('swap', 'closure', 'opening'),
  day: fc.nat(9999),
  otherDay: fc.nat(9999),
  half: fc.constantFrom('morning', 'afternoon', 'both, one by one', null, null),
  issuedOn: fc.boolean(),
});

/** Decisions that do not contradict each other or the days: no date is decided twice. */
function decisionsFrom(raw: RawDecision[], undecided: WorldOptions): DayDecision[] {
  const plain = worldOf(undecided);
  const free = new Set<string>();
  for (let day = dayNumber(plain.from); day < dayNumber(plain.until); day += 1) free.add(dateOf(day));
  const worked = (date: string) => plain.sessionsOn(date).length > 0;
  const pick = (index: number, wanted: (date: string) => boolean): string | undefined => {
    const among = [...free].filter(wanted);
    return among[index % among.length];
  };

  const decisions: DayDecision[] = [];
  for (const { kind, day, otherDay, half, issuedOn } of raw) {
    const known = issuedOn ? { issuedOn: '2024-01-02' } : {};
    if (kind === 'swap') {
      const dayOff = pick(day, worked);
      // Mostly near the day off, as notices do.
      const near = (date: string) => dayOff !== undefined && Math.abs(dayNumber(date) - dayNumber(dayOff)) <= 10;
      const workedInstead = pick(otherDay, (date) => !worked(date) && (otherDay % 4 === 0 || near(date)));
      if (dayOff === undefined || workedInstead === undefined) continue;
      decisions.push({ kind, dayOff, workedInstead, ...known });
      free.delete(dayOff);
      free.delete(workedInstead);
      continue;
    }
    // A closure may also fall on a day off, as a week of storm does; there it changes nothing.
    const date = pick(day, (candidate) => (kind === 'closure' ? otherDay % 4 === 0 || worked(candidate) : !worked(candidate)));
    if (date === undefined) continue;
    const opened = worldOf({ ...undecided, decisions: [{ kind: 'opening', date }] });
    const halves = (kind === 'closure' ? plain : opened).sessionsOn(date).map((session) => session.half);
    if (half === null) decisions.push({ kind, date, ...known });
    else if (half === 'both, one by one') for (const one of halves) decisions.push({ kind, date, half: one, ...known });
    else if (halves.includes(half)) decisions.push({ kind, date, half, ...known });
    else continue;
    free.delete(date);
  }
  return decisions;
}

interface RawExtra {
  kind: 'hours' | 'closed half' | 'closed times' | 'opened day off';
  day: number;
  hours: DayHours;
  half: Half;
  from: number | null;
  lasts: number | null;
}

const rawExtra: fc.Arbitrary<RawExtra> = fc.record({
  kind: fc.constantFrom('hours', 'closed half', 'closed times', 'closed times', 'opened day off'),
  day: fc.nat(9999),
  hours: oddDay,
  half: fc.constantFrom('morning', 'afternoon'),
  from: fc.option(fc.oneof(fc.constantFrom(450, 540, 690, 780, 810, 900, 1020), fc.integer({ min: 0, max: 1438 })), { freq: 3, nil: null }),
  lasts: fc.option(fc.integer({ min: 1, max: 500 }), { freq: 3, nil: null }),
});

/** Adds what one date may have beside another decision: its hours, closures that add up, an opening of the day off of a swap. */
function withExtras(extras: RawExtra[], options: WorldOptions): DayDecision[] {
  let decisions = options.decisions ?? [];
  const first = dayNumber(options.coverage.from);
  const days = dayNumber(options.coverage.until) - first;
  const decided = decisions.flatMap((one) => (one.kind === 'swap' ? [one.dayOff, one.workedInstead] : [one.date]));
  for (const { kind, day, hours, half, from, lasts } of extras) {
    // One time in two a date that has a decision already.
    const date = day % 2 === 0 && decided.length > 0 ? decided[day % decided.length]! : dateOf(first + (day % days));
    const of = decisions.filter((one) => one.kind !== 'swap' && one.date === date);
    const has = (...kinds: DayDecision['kind'][]) => of.some((one) => kinds.includes(one.kind));
    const isDayOff = decisions.some((one) => one.kind === 'swap' && one.dayOff === date);
    let extra: DayDecision;
    if (kind === 'hours') {
      if (has('hours', 'opening')) continue;
      extra = { kind, date, sessions: hours };
    } else if (kind === 'closed half') {
      if (has('opening')) continue;
      extra = { kind: 'closure', date, half };
    } else if (kind === 'opened day off') {
      if (!isDayOff || has('hours', 'opening', 'closure') || worldOf(options).sessionsOn(date).length > 0) continue;
      extra = { kind: 'opening', date };
    } else {
      const ends = from === null || lasts === null ? null : Math.min(from + lasts, 1439);
      if (from === null && lasts === null) continue;
      extra = {
        kind: 'closure',
        date,
        ...(from === null ? {} : { from: timeOf(from) }),
        ...(ends === null ? (from === null ? { to: timeOf(360 + lasts!) } : {}) : { to: timeOf(ends) }),
      };
    }
    const more = [...decisions, extra];
    // Not what would leave a half in two pieces.
    try {
      worldOf({ ...options, decisions: more }).sessionsOn(date);
    } catch {
      continue;
    }
    decisions = more;
    decided.push(date);
  }
  return decisions;
}

// ── worlds ───────────────────────────────────────────────────────────────────

/** Some three months of 2024 or 2025, ready for `createWorkingCalendar` (a name aside). */
export const worldOptions: fc.Arbitrary<WorldOptions> = fc
  .record({ first: fc.integer({ min: dayNumber('2024-01-01'), max: dayNumber('2025-09-20') }), length: fc.integer({ min: 75, max: 102 }) })
  .map(({ first, length }) => ({ from: dateOf(first), until: dateOf(first + length) }))
  .chain((coverage) => {
    const offset = fc.integer({ min: 0, max: dayNumber(coverage.until) - dayNumber(coverage.from) - 1 });
    return fc
      .record({
        officeHours: fc.option(officeHoursOver(coverage), { nil: undefined, freq: 3 }),
        single: fc.array(offset, { maxLength: 6 }),
        run: fc.record({ begins: offset, lasts: fc.integer({ min: 0, max: 9 }) }),
        decisions: fc.array(rawDecision, { maxLength: 6 }),
        extras: fc.array(rawExtra, { maxLength: 5 }),
        repeats: fc.constantFrom(false, false, false, true),
        reversed: fc.boolean(),
      })
      .map(({ officeHours, single, run, decisions: raw, extras, repeats, reversed }): WorldOptions => {
        const first = dayNumber(coverage.from);
        const offsets = new Set(single);
        for (let i = 0; i < run.lasts; i += 1) offsets.add(run.begins + i);
        const holidays = [...offsets]
          .map((day) => ({ date: dateOf(first + day) }))
          .filter(({ date }) => date < coverage.until)
          .sort((a, b) => (a.date < b.date ? -1 : 1));
        const undecided: WorldOptions = { coverage, ...(officeHours === undefined ? {} : { officeHours }), holidays };
        const decisions = withExtras(extras, { ...undecided, decisions: decisionsFrom(raw, undecided) });
        // A repeated decision and another order change nothing.
        if (repeats && decisions[0] !== undefined) decisions.push({ ...decisions[0] });
        if (reversed) decisions.reverse();
        return { ...undecided, decisions };
      });
  });

// ── limits and profiles ──────────────────────────────────────────────────────

const workingDays = fc
  .oneof({ weight: 6, arbitrary: fc.integer({ min: 1, max: 8 }) }, { weight: 1, arbitrary: fc.integer({ min: 9, max: 60 }) })
  .map((halves): SingleLimit => ({ unit: 'working-days', value: halves / 2 }));

/** 0.25, 0.75, 1.25 …: what a count of sessions leaves over. */
const quarterDays = fc
  .oneof({ weight: 6, arbitrary: fc.integer({ min: 0, max: 8 }) }, { weight: 1, arbitrary: fc.integer({ min: 9, max: 60 }) })
  .map((halves): SingleLimit => ({ unit: 'working-days', value: halves / 2 + 0.25 }));

const hoursIn = (unit: 'working-hours' | 'clock-hours', usual: number[], max: number): fc.Arbitrary<SingleLimit> =>
  fc
    .oneof(
      { weight: 5, arbitrary: fc.constantFrom(...usual) },
      { weight: 2, arbitrary: fc.integer({ min: 1, max: max * 60 }).map((minutes) => minutes / 60) },
      { weight: 1, arbitrary: fc.integer({ min: 1, max: max * 3_600_000 }).map((ms) => ms / 3_600_000) },
    )
    .map((value) => ({ unit, value }));

const OFF_HOURS: Profile['offHours'][] = ['next-opening', 'next-opening', 'keep-date'];
const CUT_OFFS = [undefined, undefined, '15:00', '15:00', '11:30', '13:30', '06:00', '16:59', '17:00', '23:59', '00:00'];

const profileWith = (start: Profile['start']): fc.Arbitrary<Profile> =>
  fc.record({ offHours: fc.constantFrom(...OFF_HOURS), cutOff: fc.constantFrom(...CUT_OFFS) }).map(({ offHours, cutOff }) => ({
    ...(start === undefined ? {} : { start }),
    offHours,
    ...(cutOff === undefined || offHours === 'keep-date' ? {} : { cutOff }),
  }));

const STARTS: NonNullable<Profile['start']>[] = ['day-after', 'session-after', 'receipt-session', 'elapsed'];
/** For limits that do not use `start`: any, or none. */
const anyProfile = fc.constantFrom(...STARTS, undefined).chain(profileWith);

export interface Reading {
  limit: fc.Arbitrary<Limit>;
  profile: fc.Arbitrary<Profile>;
}

const months = (...values: number[]): fc.Arbitrary<SingleLimit> =>
  fc.constantFrom(...values).map((value) => ({ unit: 'calendar-months', value }));

/** A limit short enough that a few of them end within a small world. */
const shortLimit: fc.Arbitrary<SingleLimit> = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: 1, max: 10 }).map((quarters): SingleLimit => ({ unit: 'working-days', value: quarters / 4 })) },
  { weight: 2, arbitrary: hoursIn('working-hours', [0.5, 1, 2, 3.5, 4, 7.5, 8, 1 / 3], 10) },
  { weight: 3, arbitrary: hoursIn('clock-hours', [0.5, 1, 4, 4.5, 12, 24, 48], 50) },
  {
    weight: 4,
    arbitrary: fc
      .record({ value: fc.integer({ min: 1, max: 6 }), exceptHolidays: fc.boolean() })
      .map(({ value, exceptHolidays }): SingleLimit => ({ unit: 'calendar-days', value, ...(exceptHolidays ? { exceptHolidays } : {}) })),
  },
  { weight: 1, arbitrary: months(1) },
  { weight: 2, arbitrary: fc.constantFrom<SingleLimit>({ unit: 'same-session' }, { unit: 'same-session', minLeadMinutes: 45 }) },
  { weight: 2, arbitrary: fc.constant<SingleLimit>({ unit: 'same-day' }) },
  { weight: 1, arbitrary: fc.constant<SingleLimit>({ unit: 'same-week' }) },
);

const partName = fc.constantFrom<string | { vi: string; en: string } | undefined>(undefined, 'Thẩm định', 'Hẹn lần 1', {
  vi: 'Hẹn lần 2',
  en: 'Second appointment',
});

/** Parts that are bare, or have a name, or could have one. */
const sequencePart: fc.Arbitrary<Part> = fc
  .record({ limit: shortLimit, name: partName, bare: fc.boolean() })
  .map(({ limit, name, bare }) => (bare ? limit : { ...(name === undefined ? {} : { name }), limit }));

const sequence: fc.Arbitrary<Limit> = fc
  .oneof(
    { weight: 9, arbitrary: fc.array(sequencePart, { minLength: 2, maxLength: 4 }) },
    { weight: 1, arbitrary: fc.array(sequencePart, { minLength: 5, maxLength: 10 }) },
  )
  .map((parts) => ({ unit: 'sequence', parts }));

/** Every limit, and every start of a count of working days. */
export const readings: Record<string, Reading> = {
  sameSession: {
    limit: fc
      .constantFrom(undefined, 0, 1, 30, 60, 209, 210, 211, 240, 1440)
      .map((minLeadMinutes): Limit => (minLeadMinutes === undefined ? { unit: 'same-session' } : { unit: 'same-session', minLeadMinutes })),
    profile: anyProfile,
  },
  sameDay: { limit: fc.constant({ unit: 'same-day' }), profile: anyProfile },
  sameWeek: { limit: fc.constant({ unit: 'same-week' }), profile: anyProfile },
  'workingDays, day-after': { limit: workingDays, profile: profileWith('day-after') },
  'workingDays, session-after': { limit: workingDays, profile: profileWith('session-after') },
  'workingDays, receipt-session': { limit: workingDays, profile: profileWith('receipt-session') },
  'workingDays, elapsed': { limit: workingDays, profile: profileWith('elapsed') },
  workingHours: { limit: hoursIn('working-hours', [0.5, 1, 2, 3.5, 4, 7.5, 8, 12, 16, 1 / 3, 1e-6, 37.5], 60), profile: anyProfile },
  clockHours: { limit: hoursIn('clock-hours', [0.5, 1, 4, 12, 24, 24, 24, 36, 48, 72, 120, 1e-6], 300), profile: anyProfile },
  calendarDays: {
    limit: fc
      .record({
        value: fc.oneof(fc.integer({ min: 1, max: 10 }), fc.integer({ min: 1, max: 40 })),
        exceptHolidays: fc.constantFrom(undefined, false, true, true),
      })
      .map(({ value, exceptHolidays }): Limit => ({
        unit: 'calendar-days',
        value,
        ...(exceptHolidays === undefined ? {} : { exceptHolidays }),
      })),
    profile: anyProfile,
  },
  ...Object.fromEntries(
    STARTS.map((start): [string, Reading] => [`quarters of a day, ${start}`, { limit: quarterDays, profile: profileWith(start) }]),
  ),
  calendarMonths: { limit: months(1, 1, 1, 2), profile: anyProfile },
  inSequence: { limit: sequence, profile: fc.constantFrom(...STARTS).chain(profileWith) },
};

/** Months up to ten years, for a calendar that is as long. */
export const monthsOfYears: Reading = { limit: months(1, 1, 2, 3, 5, 6, 11, 12, 13, 24, 36, 60, 120), profile: anyProfile };

// ── instants ─────────────────────────────────────────────────────────────────

/** The moments of a day where something changes, 1 ms before and after them, and some between. */
function momentsOf(world: OracleWorld, day: number, cutOff: string | undefined): number[] {
  const date = dateOf(day);
  const edges = [0, 6 * 60, 12 * 60, 12 * 60 + 30, 18 * 60];
  const inside: number[] = [];
  if (date >= world.from && date < world.until) {
    for (const { opens, closes } of world.sessionsOn(date)) {
      edges.push(opens, closes);
      inside.push((opens + closes) / 2, opens + (closes - opens) / 3);
    }
  }
  if (cutOff !== undefined) edges.push(Number(cutOff.slice(0, 2)) * 60 + Number(cutOff.slice(3)));
  const moments = edges.flatMap((edge) => [edge * MINUTE - 1, edge * MINUTE, edge * MINUTE + 1]);
  return [...moments, ...inside.map((minute) => Math.round(minute * MINUTE)), DAY - 1]
    .filter((moment) => moment >= 0 && moment < DAY)
    .map((moment) => day * DAY + moment);
}

interface RawMoment {
  pick: number;
  /** Any millisecond of the day instead. */
  anyMs: number | null;
}

const rawMoment: fc.Arbitrary<RawMoment> = fc.record({ pick: fc.nat(9999), anyMs: fc.option(fc.nat(DAY - 1), { freq: 4 }) });

function instantOn(world: OracleWorld, day: number, { pick, anyMs }: RawMoment, cutOff: string | undefined): number {
  if (anyMs !== null) return day * DAY + anyMs;
  const moments = momentsOf(world, day, cutOff);
  return moments[pick % moments.length]!;
}

// ── stops ────────────────────────────────────────────────────────────────────

interface RawStop {
  /** Where it begins: some days after the receipt, around the deadline so far, or around the stop drawn before. */
  begins:
    'after the receipt' | 'at the receipt' | 'around the deadline' | 'on the deadline’s day' | 'at the end of the last' | 'within the last';
  ends: 'later' | 'at once' | '1 ms later' | 'around the deadline' | 'at the end of the last' | 'never';
  beginDays: number;
  begin: RawMoment;
  endDays: number;
  end: RawMoment;
  nudge: number;
  then: 'resume' | 'restart' | undefined;
}

const rawStop: fc.Arbitrary<RawStop> = fc.record({
  begins: fc.constantFrom(
    'after the receipt',
    'after the receipt',
    'after the receipt',
    'at the receipt',
    'around the deadline',
    'on the deadline’s day',
    'at the end of the last',
    'within the last',
  ),
  ends: fc.oneof(
    { weight: 12, arbitrary: fc.constant('later' as const) },
    {
      weight: 5,
      arbitrary: fc.constantFrom(
        'at once' as const,
        '1 ms later' as const,
        'around the deadline' as const,
        'at the end of the last' as const,
      ),
    },
    { weight: 1, arbitrary: fc.constant('never' as const) },
  ),
  beginDays: fc.integer({ min: 0, max: 6 }),
  begin: rawMoment,
  endDays: fc.constantFrom(0, 0, 0, 1, 1, 2, 3, 5, 12),
  end: rawMoment,
  nudge: fc.constantFrom(-1, 0, 0, 1),
  then: fc.constantFrom('resume', undefined, undefined, 'restart'),
});

function stopsFrom(raw: RawStop[], question: { receivedAt: number; limit: Limit; profile: Profile; world: OracleWorld }): Stop[] {
  const { receivedAt, profile, world } = question;
  const stops: Stop[] = [];
  for (const { begins, ends, beginDays, begin, endDays, end, nudge, then } of raw) {
    const soFar: OracleAnswer = oracleDeadline({ ...question, stops });
    const due = soFar.state === 'due' ? soFar.due : receivedAt + 2 * DAY;
    const last = stops[stops.length - 1] ?? { from: receivedAt, to: receivedAt };
    const lastEnd = last.to ?? last.from + DAY;
    const on = (at: number, days: number, moment: RawMoment) => instantOn(world, Math.floor(at / DAY) + days, moment, profile.cutOff);
    const beginnings = {
      'after the receipt': () => on(receivedAt, beginDays, begin),
      'at the receipt': () => receivedAt,
      'around the deadline': () => due + nudge,
      'on the deadline’s day': () => on(due, 0, begin),
      'at the end of the last': () => lastEnd + nudge,
      'within the last': () => Math.floor((last.from + lastEnd) / 2),
    };
    const from = Math.max(receivedAt, beginnings[begins]());
    const endings = {
      later: () => on(from, endDays, end),
      'at once': () => from,
      '1 ms later': () => from + 1,
      'around the deadline': () => due + nudge,
      'at the end of the last': () => lastEnd,
      never: () => undefined,
    };
    const to = endings[ends]();
    // An end drawn before the beginning: swap them where that is a stop, else make it empty.
    const [begun, ended] = to === undefined || to >= from ? [from, to] : to >= receivedAt ? [to, from] : [from, from];
    stops.push({ from: begun, ...(ended === undefined ? {} : { to: ended }), ...(then === undefined ? {} : { then }) });
  }
  return stops;
}

const drawnStop = ({ from, to, then }: Stop): DrawnStop => ({
  from: wallText(from),
  ...(to === undefined ? {} : { to: wallText(to) }),
  ...(then === undefined ? {} : { then }),
});

export const stopOf = ({ from, to, then }: DrawnStop): Stop => ({
  from: wall(from),
  ...(to === undefined ? {} : { to: wall(to) }),
  ...(then === undefined ? {} : { then }),
});

// ── cases ────────────────────────────────────────────────────────────────────

interface RawCase {
  receiptDay: number;
  receipt: RawMoment;
  limit: Limit;
  profile: Profile;
  stops: RawStop[];
  spoilt: 'an end before the beginning' | 'a beginning before the receipt' | null;
  reversed: boolean;
}

const rawCase = ({ limit, profile }: Reading): fc.Arbitrary<RawCase> =>
  fc.record({
    receiptDay: fc.nat(99_999),
    receipt: rawMoment,
    limit,
    profile,
    stops: fc.oneof(
      { weight: 2, arbitrary: fc.constant<RawStop[]>([]) },
      { weight: 5, arbitrary: fc.array(rawStop, { minLength: 1, maxLength: 4 }) },
    ),
    spoilt: fc.oneof(
      { weight: 98, arbitrary: fc.constant(null) },
      { weight: 2, arbitrary: fc.constantFrom('an end before the beginning' as const, 'a beginning before the receipt' as const) },
    ),
    reversed: fc.boolean(),
  });

/** @param days - the days a receipt may fall on, picked evenly */
function caseFrom(raw: RawCase, world: OracleWorld, days: readonly number[]): DrawnCase {
  const { limit, profile } = raw;
  const receivedAt = instantOn(world, days[raw.receiptDay % days.length]!, raw.receipt, profile.cutOff);
  const stops = stopsFrom(raw.stops, { receivedAt, limit, profile, world });
  if (raw.reversed) stops.reverse();
  if (raw.spoilt === 'an end before the beginning') stops.push({ from: receivedAt + 2, to: receivedAt + 1 });
  if (raw.spoilt === 'a beginning before the receipt') stops.push({ from: receivedAt - 1, to: receivedAt + 1 });
  return { receivedAt: wallText(receivedAt), limit, profile, clockStops: stops.map(drawnStop) };
}

/** The dates at which a world differs from its plain week: where periods meet, holidays, decisions. */
const turningPoints = ({ officeHours = [], holidays = [], decisions = [] }: WorldOptions): string[] => [
  ...officeHours.flatMap(({ from }) => (from === undefined ? [] : [from, from])),
  ...holidays.map(({ date }) => date),
  ...decisions.flatMap((decision) => (decision.kind === 'swap' ? [decision.dayOff, decision.workedInstead] : [decision.date])),
];

type Place = 'anywhere' | 'before a turning point' | 'at the edges';

const where = fc.oneof<fc.WeightedArbitrary<Place>[]>(
  { weight: 4, arbitrary: fc.constant('anywhere') },
  { weight: 3, arbitrary: fc.constant('before a turning point') },
  { weight: 1, arbitrary: fc.constant('at the edges') },
);

function caseIn(options: WorldOptions, raw: RawCase, place: Place): DrawnCase {
  const [first, end] = [dayNumber(options.coverage.from), dayNumber(options.coverage.until)];
  const days: Record<Place, () => number[]> = {
    anywhere: () => Array.from({ length: end - 30 - first }, (_, index) => first + index),
    'before a turning point': () =>
      turningPoints(options)
        .flatMap((date) => [3, 2, 1, 1, 0].map((back) => dayNumber(date) - back))
        .filter((day) => day >= first && day < end - 20),
    'at the edges': () => [first - 1, first, ...[12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0].map((back) => end - back)],
  };
  const drawnFrom = days[place]();
  return { options, ...caseFrom(raw, worldOf(options), drawnFrom.length > 0 ? drawnFrom : days.anywhere()) };
}

/** A case in a small world of its own; a receipt at the edges is near the end of the coverage or just outside it. */
export const caseInSmallWorld = (reading: Reading): fc.Arbitrary<DrawnCase> =>
  fc.tuple(worldOptions, rawCase(reading), where).map(([options, raw, place]) => caseIn(options, raw, place));

/** Some cases that share a small world: to draw one takes longer than to ask it. */
export const casesInSmallWorld = (reading: Reading, count: number): fc.Arbitrary<DrawnCase[]> =>
  fc
    .tuple(worldOptions, fc.array(fc.tuple(rawCase(reading), where), { minLength: count, maxLength: count }))
    .map(([options, raws]) => raws.map(([raw, place]) => caseIn(options, raw, place)));

/** A case in the national calendar, within eight days of a day off or a day worked by swap. */
export const caseInVietnam = (reading: Reading, world: OracleWorld, facts: readonly { date: string }[]): fc.Arbitrary<DrawnCase> => {
  const days = new Set<number>();
  for (const { date } of facts) for (let day = dayNumber(date) - 8; day <= dayNumber(date) + 2; day += 1) days.add(day);
  const covered = [...days].filter((day) => dateOf(day) >= world.from && dateOf(day) < world.until);
  return rawCase(reading).map((raw) => caseFrom(raw, world, covered));
};

/** Many receipts of one limit in a small world, some of them near its end or outside it. */
export const batchInSmallWorld = ({
  limit,
  profile,
}: Reading): fc.Arbitrary<{ options: WorldOptions; limit: Limit; profile: Profile; receivedAt: string[] }> =>
  fc
    .record({
      options: worldOptions,
      limit,
      profile,
      receipts: fc.array(fc.record({ day: fc.integer({ min: -1, max: 110 }), moment: rawMoment }), { minLength: 20, maxLength: 40 }),
    })
    .map(({ options, receipts, ...asked }) => {
      const world = worldOf(options);
      const [first, end] = [dayNumber(options.coverage.from), dayNumber(options.coverage.until)];
      const on = (day: number, moment: RawMoment) => instantOn(world, Math.min(first + day, end), moment, asked.profile.cutOff);
      return { options, ...asked, receivedAt: receipts.map(({ day, moment }) => wallText(on(day, moment))) };
    });
