import file from '../../vectors/vectors.json';
import type { DayDecision } from '../calendar/day-decision.js';
import type { OfficeHours } from '../calendar/office-hours.js';
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import type { CountingProfile } from '../deadline/counting-profile.js';
import type { TimeLimit } from '../deadline/time-limit.js';
import { createWorkingCalendar } from '../index.js';
import type { Name } from '../name.js';

/** A document that a vector rests on. */
export interface VectorSource {
  readonly document: string;
  readonly clause?: string;
  readonly issuedOn?: string;
  readonly note?: string;
}

/** A calendar in plain data: what a portal must put into its own tables to be asked about it. */
export interface CalendarDescription {
  readonly title: Name;
  /** Whether it is a part of the national calendar, which a portal may know already. */
  readonly national?: boolean;
  /** As it was known on this day, `YYYY-MM-DD`. */
  readonly knownOn?: string;
  /** `until` is not included. */
  readonly coverage: { readonly from: string; readonly until: string };
  readonly officeHours: OfficeHours;
  /** Days off by a holiday or as its compensation, `YYYY-MM-DD`. */
  readonly holidays: readonly string[];
  /** Swaps, closures, openings and hours. */
  readonly decisions: readonly DayDecision[];
}

/** A stop of the clock; instants are ISO 8601. */
export interface VectorStop {
  readonly from: string;
  readonly to?: string;
  readonly then?: 'resume' | 'restart';
}

/** What every case has: its name, the clauses it tests, the question and the expected answer. */
export interface VectorBase<Kind extends string, Input, Expected> {
  readonly id: string;
  readonly kind: Kind;
  readonly title: string;
  /** The clauses of the specification that it tests; the first is what it is about. */
  readonly clauses: readonly string[];
  /** What it rests on: ids of `sources`. */
  readonly basis: readonly string[];
  /** How the expected value was found; a value counted by hand was found by the oracle, too, where the oracle knows the question. */
  readonly counted: 'hand' | 'oracle';
  readonly input: Input;
  readonly expected: Expected;
}

/** When is it due? */
export type DeadlineVector = VectorBase<
  'deadline',
  {
    /** The name of a calendar of the file. */
    readonly calendar: string;
    readonly receivedAt: string;
    readonly limit: TimeLimit;
    readonly profile: CountingProfile;
    readonly clockStops: readonly VectorStop[];
  },
  | {
      readonly state: 'due';
      readonly deemedReceivedAt: string;
      readonly due: string;
      readonly legalEnd: string;
      readonly session: { readonly date: string; readonly half: 'morning' | 'afternoon'; readonly opens: string; readonly closes: string };
    }
  | { readonly state: 'on-hold'; readonly since: string }
  | { readonly state: 'refused'; readonly code: string }
>;

/** Is the day worked, and when? */
export type DayVector = VectorBase<
  'day',
  { readonly calendar: string; readonly date: string },
  {
    readonly working: boolean;
    readonly sessions: readonly { readonly half: 'morning' | 'afternoon'; readonly opens: string; readonly closes: string }[];
  }
>;

/** What is the status against a deadline? */
export type StatusVector = VectorBase<
  'status',
  {
    readonly due: string | null;
    readonly session: {
      readonly date: string;
      readonly half: 'morning' | 'afternoon';
      readonly opens: string;
      readonly closes: string;
    } | null;
    readonly finishedAt: string | null;
    readonly at: string;
  },
  { readonly status: string }
>;

/** What is owed under a rulebook? Of what an expected value leaves out, nothing is said. */
export type CommitmentVector = VectorBase<
  'commitment',
  {
    readonly rulebook: string;
    readonly procedure: string;
    readonly level: 'district' | 'commune';
    readonly receivedAt: string;
    readonly channel?: 'online' | 'postal';
    readonly validDossier?: false;
    readonly needsVerification?: true;
  },
  {
    readonly due: string | null;
    readonly promised: string | null;
    readonly target: string | null;
    readonly statutory: string | null;
    /** The rules whose promises apply, such as `R4`. */
    readonly promises: readonly string[];
    readonly appointmentSlip?: 'issue' | 'only-if-not-returned-at-once' | null;
    readonly goldenDay?: string | null;
  }
>;

/** What do the events of a dossier make of its deadline? Of what an expected value leaves out, nothing is said. */
export type DossierVector = VectorBase<
  'dossier',
  {
    readonly rulebook: string;
    readonly dossier: {
      readonly id: string;
      readonly procedure: string;
      readonly level: 'district' | 'commune';
      readonly events: readonly { readonly type: string; readonly at: string }[];
    };
    readonly at: string;
  },
  | {
      readonly state: 'assessed';
      readonly status?: string;
      readonly due?: string | null;
      readonly remaining?: { readonly sessions: number; readonly minutes: number } | null;
      readonly overdueBy?: { readonly sessions: number; readonly minutes: number } | null;
      readonly promiseMissed?: boolean;
      readonly legallyOverdue?: boolean;
      readonly breaches?: readonly string[];
    }
  | { readonly state: 'refused'; readonly code: string; readonly event?: number }
>;

/** One named case. */
export type Vector = DeadlineVector | DayVector | StatusVector | CommitmentVector | DossierVector;

/** A procedure that the rulebooks of the vectors know. */
export interface VectorProcedure {
  readonly code: string;
  readonly field: 'land' | 'certification' | 'social-insurance' | 'civil-status' | 'other';
  /** Who settles it until 2025-06-30; from 2025-07-01 on it is the commune. */
  readonly levels: readonly ('district' | 'commune')[];
  readonly limit: TimeLimit | { readonly unit: 'days'; readonly value: number };
  readonly cutOff?: string;
}

/** The rules of one authority. */
export interface VectorRulebook {
  readonly title: Name;
  readonly calendar: string;
  readonly bareDays: 'calendar' | 'working';
  /** How statutory limits are counted. */
  readonly counting: CountingProfile;
  /** What the Chi Lăng models leave open, or null where nothing is promised. */
  readonly chiLang: null | {
    readonly goldenDays: readonly number[];
    readonly noAppointmentDays: readonly number[];
    readonly onTheSpot: { readonly district: readonly string[]; readonly commune: readonly string[] };
    readonly shortened: 'all' | readonly string[];
    readonly from: string;
    readonly onDayOff?: 'skip' | 'next-working-day' | 'inherit-swap';
    readonly afterLastGoldenDay?: 'same-week' | 'next-week';
    readonly profile?: CountingProfile;
  };
}

/** The vectors: cases in plain data, the same in every language. */
export interface Vectors {
  /** A corrected expected value raises the first number, new cases the second. */
  readonly version: string;
  readonly changes: readonly { readonly version: string; readonly date: string; readonly changes: readonly string[] }[];
  readonly sources: Readonly<Record<string, VectorSource>>;
  readonly clauses: Readonly<Record<string, { readonly title: Name; readonly basis: readonly string[] }>>;
  readonly calendars: Readonly<Record<string, CalendarDescription>>;
  readonly procedures: readonly VectorProcedure[];
  readonly rulebooks: Readonly<Record<string, VectorRulebook>>;
  readonly cases: readonly Vector[];
}

/**
 * Golden cases over every limit, profile, boundary, stop, swap, year, policy and status, each with its clause and legal basis.
 * The expected values were counted by hand or by an implementation that shares nothing with this one. The same data is
 * `tthc-rules/vectors.json`, for any language.
 *
 * @example
 * ```ts
 * import { vectors } from 'tthc-rules/testing';
 *
 * const eve = vectors.cases.find(({ id }) => id === 'swap-2024/3-days-the-saturday');
 * eve?.kind === 'deadline' && eve.expected.state === 'due' && eve.expected.due; // => '2024-05-04T17:00:00+07:00'
 * ```
 */
export const vectors: Vectors = file as unknown as Vectors;

/**
 * The calendar of a description, ready to be asked.
 *
 * @throws RuleError `invalid-calendar`, `invalid-decision`
 *
 * @example
 * ```ts
 * import { calendarFrom, vectors } from 'tthc-rules/testing';
 *
 * calendarFrom(vectors.calendars['saturday-mornings']!).isWorkingDay('2025-03-08'); // => true
 * ```
 */
export function calendarFrom({
  title,
  coverage,
  officeHours,
  holidays,
  decisions,
}: Omit<CalendarDescription, 'national' | 'knownOn'>): WorkingCalendar {
  return createWorkingCalendar({
    name: title.en,
    coverage,
    officeHours,
    holidays: holidays.map((date) => ({ date, name: { vi: 'ngày lễ', en: 'a public holiday' } })),
    decisions,
  });
}
