import type { DayDecision } from '../calendar/day-decision.js';
import type { OfficeHours } from '../calendar/office-hours.js';
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import type { ClockStop } from '../deadline/clock-stop.js';
import type { DeadlineInput } from '../deadline/compute-deadline.js';
import type { CountingProfile } from '../deadline/counting-profile.js';
import type { SequencePart, SingleLimit, TimeLimit } from '../deadline/time-limit.js';
import type { Dossier } from '../dossier/dossier.js';
import { createWorkingCalendar, RuleError, vietnamCalendar } from '../index.js';
import type { Name } from '../name.js';
import type { Level, MinimalRecord } from '../procedure/procedure.js';
import { msOf } from './reading.js';

/** The fast-check module, version 4, as it is passed in: this entry imports none, and works without. */
export interface FastCheck {
  readonly constant: unknown;
  readonly record: unknown;
  readonly uniqueArray: unknown;
}

/**
 * An `Arbitrary` of fast-check, by its shape: what is imported here needs no fast-check, and what is returned is taken wherever
 * fast-check takes an arbitrary.
 */
export interface Drawn<T> {
  /* eslint-disable @typescript-eslint/no-explicit-any -- what fast-check alone looks into */
  generate(mrng: any, biasFactor: number | undefined): any;
  canShrinkWithoutContext(value: unknown): value is T;
  shrink(value: T, context: unknown): any;
  /* eslint-enable @typescript-eslint/no-explicit-any */
  filter<U extends T>(refinement: (value: T) => value is U): Drawn<U>;
  filter(predicate: (value: T) => boolean): Drawn<T>;
  map<U>(mapper: (value: T) => U, unmapper?: (possible: unknown) => T): Drawn<U>;
  chain<U>(chainer: (value: T) => Drawn<U>): Drawn<U>;
}

/** What is asked of `computeDeadline`, stops included. */
export type DrawnQuestion = DeadlineInput & { readonly clockStops: readonly ClockStop[] };

/** Where receipts are drawn. */
export interface CalendarRange {
  /** Default `vietnamCalendar()`. */
  readonly calendar?: WorkingCalendar;
  /** The first day of a receipt (default: the first of the calendar), `YYYY-MM-DD`. */
  readonly from?: string;
  /** The day after the last (default: three months before the decided days end), `YYYY-MM-DD`. */
  readonly until?: string;
}

/** What is used of fast-check 4. */
interface Arb<T> {
  map<U>(mapper: (value: T) => U): Arb<U>;
  chain<U>(chainer: (value: T) => Arb<U>): Arb<U>;
}
interface Kit {
  constant<T>(value: T): Arb<T>;
  constantFrom<T>(...values: readonly T[]): Arb<T>;
  integer(range: { readonly min: number; readonly max: number }): Arb<number>;
  boolean(): Arb<boolean>;
  oneof<T>(...choices: readonly { readonly weight: number; readonly arbitrary: Arb<T> }[]): Arb<T>;
  record<T>(parts: { readonly [Key in keyof T]: Arb<T[Key]> }): Arb<T>;
  array<T>(one: Arb<T>, size: { readonly minLength?: number; readonly maxLength: number }): Arb<T[]>;
  uniqueArray<T>(one: Arb<T>, size: { readonly minLength?: number; readonly maxLength: number }): Arb<T[]>;
}

/**
 * Arbitraries for fast-check 4 (an optional peer: it is passed in), crowded around the boundaries where counts go wrong.
 *
 * @example
 * ```ts
 * import fc from 'fast-check';
 * import { computeDeadline } from 'tthc-rules';
 * import { arbitraries } from 'tthc-rules/testing';
 *
 * fc.assert(
 *   fc.property(arbitraries.question(fc), (question) => {
 *     const { due, deemedReceivedAt } = computeDeadline(question);
 *     return due === null || due >= deemedReceivedAt;
 *   }),
 * );
 * ```
 */
export const arbitraries = {
  /** Instants of receipt, ISO 8601 at +07:00: near openings, closes, midnights, days off and days worked by swap. */
  receivedAt(fc: FastCheck, range: CalendarRange = {}): Drawn<string> {
    return given(receivedAt(kitOf(fc), range));
  },

  /** Every kind of limit, of usual and of odd lengths: quarters of a day, months up to three, and sequences of up to four parts. */
  limit(fc: FastCheck): Drawn<TimeLimit> {
    return given(limit(kitOf(fc)));
  },

  /** Every counting profile that is taken; each has a `start`, so that it fits every limit. */
  profile(fc: FastCheck): Drawn<CountingProfile> {
    return given(profile(kitOf(fc)));
  },

  /** Up to three stops after a receipt, some of them empty, overlapping, restarting, or without an end. */
  clockStops(fc: FastCheck, received: string): Drawn<ClockStop[]> {
    return given(clockStops(kitOf(fc), received));
  },

  /** Small calendars of the year 2025 with office hours, holidays, swaps, closures, openings and hours of their own. */
  calendar(fc: FastCheck): Drawn<WorkingCalendar> {
    return given(calendar(kitOf(fc)));
  },

  /** Whole questions for `computeDeadline`, none of which is refused: on the calendar given, or on small ones. */
  question(fc: FastCheck, range: CalendarRange = {}): Drawn<DrawnQuestion> {
    const kit = kitOf(fc);
    const small = { from: FIRST, until: '2025-06-01' };
    if (range.calendar !== undefined) return given(question(kit, { ...range, calendar: range.calendar }));
    return given(calendar(kit).chain((drawn) => question(kit, { ...small, ...range, calendar: drawn })));
  },

  /** Dossiers whose events make sense together, open or ended, received in the range; codes and level are yours. */
  dossier(fc: FastCheck, options: CalendarRange & { readonly procedures: readonly string[]; readonly level?: Level }): Drawn<Dossier> {
    return given(dossier(kitOf(fc), options));
  },

  /** Records as portals list them, none of which is refused: each alone in a catalogue, for codes may come twice. */
  minimalRecord(fc: FastCheck): Drawn<MinimalRecord> {
    return given(minimalRecord(kitOf(fc)));
  },
} as const;

function kitOf(fc: FastCheck): Kit {
  const kit = fc as Partial<Kit> | null | undefined;
  if (typeof kit?.record !== 'function' || typeof kit.uniqueArray !== 'function') {
    throw new RuleError('invalid-input', 'fc: expected the module fast-check, version 4 or later.', { field: 'fc' });
  }
  return kit as Kit;
}

/** An arbitrary as it is handed out: it is one of the caller's fast-check. */
function given<T>(arbitrary: Arb<T>): Drawn<T> {
  return arbitrary as unknown as Drawn<T>;
}

// ── instants ─────────────────────────────────────────────────────────────────

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
const VIETNAM = 420 * MINUTE;

const midnightOf = (date: string): number => msOf(`${date}T00:00:00Z`) - VIETNAM;
const dateOf = (at: number): string => new Date(at + VIETNAM).toISOString().slice(0, 10);
const isoOf = (at: number): string => `${new Date(at + VIETNAM).toISOString().slice(0, 23)}+07:00`;
const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

function receivedAt(kit: Kit, { calendar = vietnamCalendar(), ...range }: CalendarRange): Arb<string> {
  const from = range.from ?? calendar.coverage.from;
  const until = range.until ?? dateOf(midnightOf(calendar.decidedUntil) - 90 * DAY);
  const days = Math.round((midnightOf(until) - midnightOf(from)) / DAY);
  if (!(days > 0)) throw new RuleError('invalid-date', `until: expected a day after ${from}, not ${until}.`, { field: 'until' });
  const anyDay = kit.integer({ min: 0, max: days - 1 }).map((day) => midnightOf(from) + day * DAY);
  const turning = turningDays(calendar, from, until);
  const nearOne = turning.length === 0 ? anyDay : kit.constantFrom(...turning);
  return kit
    .oneof({ weight: 2, arbitrary: anyDay }, { weight: 3, arbitrary: nearOne })
    .chain((midnight) => momentOf(kit, calendar, midnight))
    .map(isoOf);
}

/** The days beside which the weekly pattern breaks: the day before one that is off or worked by decision, the day, the day after. */
function turningDays(calendar: WorkingCalendar, from: string, until: string): number[] {
  const special = [...calendar.days(from, until)].filter(({ reason }) => !['ordinary', 'weekly-rest'].includes(reason.code));
  const near = special.flatMap(({ date }) => [-1, 0, 1].map((beside) => midnightOf(date) + beside * DAY));
  return [...new Set(near)].filter((at) => midnightOf(from) <= at && at < midnightOf(until));
}

function momentOf(kit: Kit, calendar: WorkingCalendar, midnight: number): Arb<number> {
  const { sessions } = calendar.day(dateOf(midnight));
  const usual = sessions.length > 0 ? sessions : [{ opens: '07:30', closes: '11:30' }];
  const edges = [0, 900, ...usual.flatMap(({ opens, closes }) => [minutesOf(opens), minutesOf(closes)])];
  const atEdge = kit
    .record<{ edge: number; beside: number }>({ edge: kit.constantFrom(...edges), beside: kit.constantFrom(0, 0, 1, -1) })
    .map(({ edge, beside }) => Math.max(0, edge * MINUTE + beside));
  const anywhere = kit.integer({ min: 0, max: 1439 }).map((minute) => minute * MINUTE);
  return kit.oneof({ weight: 3, arbitrary: atEdge }, { weight: 2, arbitrary: anywhere }).map((time) => midnight + time);
}

// ── limits, profiles, stops ──────────────────────────────────────────────────

function limit(kit: Kit): Arb<TimeLimit> {
  const halves = { min: 0, max: 30 };
  return kit.oneof<TimeLimit>(
    { weight: 16, arbitrary: single(kit, halves, 30) },
    { weight: 2, arbitrary: kit.constantFrom(1, 1, 2, 3).map((value) => ({ unit: 'calendar-months', value })) },
    { weight: 4, arbitrary: sequence(kit) },
  );
}

interface RawWorkingDays {
  halves: number;
  quarter: boolean;
}

/** A limit of one measure, months aside. */
function single(kit: Kit, halves: { readonly min: number; readonly max: number }, mostDays: number): Arb<SingleLimit> {
  const numbers = (unit: 'working-hours' | 'clock-hours', ...values: number[]) =>
    kit.constantFrom(...values).map((value): SingleLimit => ({ unit, value }));
  return kit.oneof<SingleLimit>(
    { weight: 2, arbitrary: kit.constant({ unit: 'same-session' }) },
    { weight: 1, arbitrary: kit.constantFrom(0, 30, 45, 210, 240).map((minLeadMinutes) => ({ unit: 'same-session', minLeadMinutes })) },
    { weight: 2, arbitrary: kit.constant({ unit: 'same-day' }) },
    { weight: 2, arbitrary: kit.constant({ unit: 'same-week' }) },
    {
      weight: 7,
      arbitrary: kit
        .record<RawWorkingDays>({ halves: kit.integer(halves), quarter: kit.constantFrom(false, false, false, true) })
        // A quarter more, now and then; a quarter alone where there is nothing else.
        .map(({ halves: n, quarter }) => ({ unit: 'working-days', value: n / 2 + (quarter || n === 0 ? 0.25 : 0) })),
    },
    { weight: 2, arbitrary: numbers('working-hours', 0.5, 1, 3.5, 4, 7.5, 8, 16, 1 / 3) },
    { weight: 2, arbitrary: numbers('clock-hours', 1, 12, 24, 48, 72) },
    {
      weight: 3,
      arbitrary: kit
        .record<{ value: number; exceptHolidays: boolean }>({
          value: kit.integer({ min: 1, max: mostDays }),
          exceptHolidays: kit.boolean(),
        })
        .map(({ value, exceptHolidays }) => ({ unit: 'calendar-days', value, ...(exceptHolidays ? { exceptHolidays } : {}) })),
    },
  );
}

interface RawPart {
  limit: SingleLimit;
  name: string | Name | undefined;
}

const PART_NAMES: readonly RawPart['name'][] = [
  undefined,
  'Hẹn lần 1',
  { vi: 'Thẩm định hồ sơ', en: 'Examination' },
  { vi: 'Hẹn lần 2', en: 'Second appointment' },
];

/** Parts with a name and without, short enough that all of them end within some weeks. */
function sequence(kit: Kit): Arb<TimeLimit> {
  const part = kit
    .record<RawPart>({ limit: single(kit, { min: 0, max: 8 }, 10), name: kit.constantFrom(...PART_NAMES) })
    .map(({ limit: of, name }): SequencePart => (name === undefined ? of : { name, limit: of }));
  return kit.array(part, { minLength: 2, maxLength: 4 }).map((parts) => ({ unit: 'sequence', parts }));
}

const NAMES = ['Chứng thực chữ ký', 'Đăng ký khai sinh', 'Tách thửa hoặc hợp thửa đất', 'Cấp lại giấy phép lái xe', 'Xác nhận hộ nghèo'];
const FIELDS_PRINTED = ['Đất đai', 'Hộ tịch', 'Chứng thực', 'Lâm nghiệp', 'Bảo hiểm xã hội'];

/** What a portal may leave out, and what it prints where it does not. */
function minimalRecord(kit: Kit): Arb<MinimalRecord> {
  const said = <T>(...values: T[]): Arb<T | undefined> => kit.constantFrom(undefined, ...values);
  return kit
    .record<{ number: number; own: boolean; name: string; days: number; limited: number } & Omit<MinimalRecord, 'code' | 'limit'>>({
      number: kit.integer({ min: 0, max: 999_999 }),
      own: kit.boolean(),
      name: kit.constantFrom(...NAMES),
      days: kit.integer({ min: 1, max: 120 }),
      limited: kit.integer({ min: 0, max: 4 }),
      level: said<NonNullable<MinimalRecord['level']>>('ministry', 'province', 'commune', ['commune', 'province']),
      field: said(...FIELDS_PRINTED),
      standing: said<NonNullable<MinimalRecord['standing']>>('stated', 'fallback', 'published', 'unverified'),
      basis: said<NonNullable<MinimalRecord['basis']>>('Quyết định 12/QĐ-UBND', { document: 'Quyết định 3/QĐ-UBND', clause: 'Phụ lục I' }),
      from: said('2025-01-01', '2025-07-01', '2026-07-01'),
    } as never)
    .map(({ number, own, days, limited, ...said }) => {
      const code = own ? `X-${number}` : `1.${String(number).padStart(6, '0')}`;
      const limits = [
        undefined,
        null,
        { unit: 'working-days', value: days / 2 },
        { unit: 'days', value: days / 4 },
        { unit: 'hours', value: days },
      ] as const;
      const record = { code, limit: limits[limited], ...said };
      return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as unknown as MinimalRecord;
    });
}

const STARTS = ['day-after', 'session-after', 'receipt-session', 'elapsed'] as const;

function profile(kit: Kit): Arb<CountingProfile> {
  return kit
    .record<{ start: (typeof STARTS)[number]; way: Omit<CountingProfile, 'start'> }>({
      start: kit.constantFrom(...STARTS),
      way: kit.constantFrom<Omit<CountingProfile, 'start'>>(
        { offHours: 'next-opening' },
        { offHours: 'keep-date' },
        { offHours: 'next-opening', cutOff: '15:00' },
        { offHours: 'next-opening', cutOff: '11:30' },
      ),
    })
    .map(({ start, way }) => ({ start, ...way }));
}

interface RawStop {
  after: number;
  lasts: number | null;
  then: 'resume' | 'restart' | undefined;
}

function clockStops(kit: Kit, received: string): Arb<ClockStop[]> {
  const hour = 60;
  const stop = kit.record<RawStop>({
    after: kit.oneof({ weight: 1, arbitrary: kit.constant(0) }, { weight: 4, arbitrary: kit.integer({ min: 0, max: 10 * 24 * hour }) }),
    lasts: kit.oneof<number | null>(
      { weight: 1, arbitrary: kit.constantFrom<number | null>(0, null) },
      { weight: 3, arbitrary: kit.integer({ min: 1, max: 12 * hour }) },
      { weight: 3, arbitrary: kit.integer({ min: 0, max: 7 }).map((days) => days * 24 * hour) },
    ),
    then: kit.constantFrom<RawStop['then']>(undefined, 'resume', 'restart'),
  });
  return kit.array(stop, { maxLength: 3 }).map((stops) =>
    stops.map(({ after, lasts, then }) => {
      const from = msOf(received) + after * MINUTE;
      return {
        from: isoOf(from),
        ...(lasts === null ? {} : { to: isoOf(from + lasts * MINUTE) }),
        ...(then === undefined ? {} : { then }),
      };
    }),
  );
}

function question(kit: Kit, range: CalendarRange & { readonly calendar: WorkingCalendar }): Arb<DrawnQuestion> {
  return receivedAt(kit, range).chain((received) =>
    kit
      .record<{ limit: TimeLimit; profile: CountingProfile; clockStops: ClockStop[] }>({
        limit: limit(kit),
        profile: profile(kit),
        clockStops: clockStops(kit, received),
      })
      .map((rest) => ({ receivedAt: received, calendar: range.calendar, ...rest })),
  );
}

// ── calendars ────────────────────────────────────────────────────────────────

const hours = (...spans: readonly (readonly ['morning' | 'afternoon', string, string])[]) =>
  spans.map(([half, opens, closes]) => ({ half, opens, closes }));
const FULL = hours(['morning', '07:30', '11:30'], ['afternoon', '13:30', '17:00']);
const MORNING = hours(['morning', '07:30', '11:30']);
const LONG = hours(['morning', '07:00', '11:30'], ['afternoon', '13:00', '17:30']);
const weekdays = (day: typeof FULL) => ({ 1: day, 2: day, 3: day, 4: day, 5: day });

const PATTERNS: readonly OfficeHours[] = [
  [{ weekdays: weekdays(FULL) }],
  [{ weekdays: { ...weekdays(FULL), 6: MORNING } }],
  [{ weekdays: { ...weekdays(FULL), 3: MORNING } }],
  [
    { until: '2025-04-15', weekdays: weekdays(FULL) },
    { from: '2025-04-15', weekdays: weekdays(LONG) },
  ],
];

interface RawCalendar {
  officeHours: OfficeHours;
  holidays: number[];
  decided: number[];
  kinds: 'days' | 'halves' | 'hours';
}

const YEAR = { from: '2025-01-01', until: '2026-01-01' };
const FIRST = '2025-01-06';

function calendar(kit: Kit): Arb<WorkingCalendar> {
  // Most of what is special happens in the first months, where the receipts are.
  const days = { min: 0, max: 139 };
  return kit
    .record<RawCalendar>({
      officeHours: kit.constantFrom(...PATTERNS),
      holidays: kit.uniqueArray(kit.integer(days), { maxLength: 12 }),
      decided: kit.uniqueArray(kit.integer(days), { maxLength: 8 }),
      kinds: kit.constantFrom('days', 'halves', 'hours'),
    })
    .map((raw) => buildCalendar(raw));
}

const UNBROKEN = [
  { half: 'morning', opens: '08:00', closes: '12:00' },
  { half: 'afternoon', opens: '12:00', closes: '16:00' },
] as const;

function buildCalendar({ officeHours, holidays, decided, kinds }: RawCalendar): WorkingCalendar {
  const dates = (days: readonly number[]) => days.map((day) => dateOf(midnightOf(FIRST) + day * DAY));
  const plain = {
    name: 'drawn',
    coverage: YEAR,
    officeHours,
    holidays: dates(holidays)
      .sort()
      .map((date) => ({ date, name: { vi: 'Ngày nghỉ', en: 'Holiday' } })),
  };
  const decisions = decisionsOn(createWorkingCalendar(plain), dates(decided), kinds);
  const told = decisions.map((one) => (one.kind === 'swap' ? `${one.dayOff} ↔ ${one.workedInstead}` : `${one.kind} ${one.date}`));
  return createWorkingCalendar({ ...plain, name: ['drawn', ...told].join(', ').slice(0, 200), decisions });
}

/** Pairs a worked day with one that is not into a swap; closes or opens the days that are left, whole, by half or by the hour. */
function decisionsOn(plain: WorkingCalendar, dates: readonly string[], kinds: RawCalendar['kinds']): DayDecision[] {
  const worked = dates.filter((date) => plain.isWorkingDay(date));
  const off = dates.filter((date) => !plain.isWorkingDay(date));
  const pairs = Math.min(worked.length, off.length, 2);
  const half = kinds === 'halves' ? { half: 'morning' as const } : {};
  const closed = kinds === 'hours' ? { from: '15:00' } : half;
  return [
    ...worked.slice(0, pairs).map((dayOff, index): DayDecision => ({ kind: 'swap', dayOff, workedInstead: off[index] as string })),
    ...worked.slice(pairs).map((date): DayDecision => ({ kind: 'closure', date, ...closed })),
    ...off
      .slice(pairs)
      .map((date): DayDecision => (kinds === 'hours' ? { kind: 'hours', date, sessions: UNBROKEN } : { kind: 'opening', date, ...half })),
    // A storm on a day worked by swap.
    ...(kinds === 'hours' ? off.slice(0, 1).map((date): DayDecision => ({ kind: 'closure', date, to: '09:00' })) : []),
  ];
}

// ── dossiers ─────────────────────────────────────────────────────────────────

/** One thing after another: each takes the dossier to the same state or ends it. */
const COURSES: readonly (readonly string[])[] = [['supplement-requested', 'supplemented'], ['paused', 'resumed'], ['extended']];
const ENDS: readonly (readonly string[])[] = [
  [],
  ['supplement-requested'],
  ['paused'],
  ['result-ready'],
  ['result-ready', 'returned'],
  ['returned'],
  ['refused'],
  ['withdrawn'],
  ['stopped'],
  ['supplement-requested', 'closed'],
];

interface RawDossier {
  procedure: string;
  submitted: boolean;
  channel: 'direct' | 'online' | 'postal';
  needsVerification: boolean;
  courses: (readonly string[])[];
  end: readonly string[];
  gaps: number[];
  number: number;
}

function dossier(
  kit: Kit,
  { procedures, level, ...range }: CalendarRange & { readonly procedures: readonly string[]; readonly level?: Level },
): Arb<Dossier> {
  return receivedAt(kit, range).chain((received) =>
    kit
      .record<RawDossier>({
        procedure: kit.constantFrom(...procedures),
        submitted: kit.boolean(),
        channel: kit.constantFrom<RawDossier['channel']>('direct', 'direct', 'online', 'postal'),
        needsVerification: kit.boolean(),
        courses: kit.array(kit.constantFrom(...COURSES), { maxLength: 2 }),
        end: kit.constantFrom(...ENDS),
        gaps: kit.array(kit.integer({ min: 0, max: 4 * 24 * 60 }), { minLength: 8, maxLength: 8 }),
        number: kit.integer({ min: 1, max: 999_999 }),
      })
      .map((raw) => ({
        id: `H${raw.number}`,
        procedure: raw.procedure,
        ...(level === undefined ? {} : { level }),
        // Made of texts, so the compiler cannot see that each has the facts of its type.
        events: eventsOf(raw, msOf(received)) as unknown as Dossier['events'],
      })),
  );
}

function eventsOf(
  { submitted, channel, needsVerification, courses, end, gaps }: RawDossier,
  received: number,
): { type: string; at: string }[] {
  const before: { type: string; at: string }[] =
    submitted && channel === 'online' ? [{ type: 'submitted', at: isoOf(received - (gaps[7] ?? 0) * MINUTE) }] : [];
  let at = received;
  const later = [...courses.flat(), ...end].map((type, index) => {
    at += (gaps[index] ?? 0) * MINUTE;
    return { type, at: isoOf(at), ...factsOf(type, at) };
  });
  const receipt = { type: 'received', at: isoOf(received), channel, ...(needsVerification ? { needsVerification } : {}) };
  return [...before, receipt, ...later];
}

function factsOf(type: string, at: number): Record<string, unknown> {
  return type === 'extended' ? { until: isoOf(at + 7 * DAY), apology: true, reason: 'quá tải' } : {};
}
