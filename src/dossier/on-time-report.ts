import type { DateTime } from 'luxon';
import type { DeadlineStatus } from '../deadline/status-of.js';
import { isRecord, isRuleError, reading, refuse, refuseMisspeltKeys, type RuleError } from '../errors.js';
import { deepFreeze } from '../made.js';
import { dateOf } from '../time/vietnam-time.js';
import { assessWith, checkAssessOptions, type AssessOptions, type CheckedOptions } from './assess.js';
import type { Assessment, DossierStatus } from './assessment.js';
import type { Dossier } from './dossier.js';
import { Refusals, type RefusedCounts } from './refusals.js';

/** An on-time rate: (early + on time) / (early + on time + late + overdue); null where nothing counts. */
export interface OnTimeRate {
  readonly rate: number | null;
  readonly early: number;
  readonly onTime: number;
  readonly late: number;
  readonly overdue: number;
}

/** Counts and both rates of some dossiers. */
export interface OnTimeCounts {
  readonly dossiers: number;
  readonly byStatus: Readonly<Record<DossierStatus, number>>;
  readonly againstPromise: OnTimeRate;
  readonly againstStatute: OnTimeRate;
  readonly promiseMissed: number;
  readonly legallyOverdue: number;
  readonly breaches: number;
  /** The sum of the scores of Circular 01/2018/TT-VPCP, and how many dossiers have one. */
  readonly score: { readonly points: number; readonly dossiers: number };
}

/** One of the worst delays: late or overdue by so much working time. */
export interface Delay {
  readonly id: string;
  readonly procedure: string;
  readonly status: DossierStatus;
  readonly sessions: number;
  readonly minutes: number;
}

/** Tỷ lệ đúng hạn of many dossiers, against the target of 100 %. */
export interface OnTimeReport extends OnTimeCounts {
  /** Whether every dossier that counts against the statute was in time, and none is overdue; null where none counts. */
  readonly targetMet: boolean | null;
  readonly byField: Readonly<Record<string, OnTimeCounts>>;
  readonly byLevel: Readonly<Record<string, OnTimeCounts>>;
  readonly byProcedure: Readonly<Record<string, OnTimeCounts>>;
  /** By the policy whose promise binds; dossiers without a promise are under no policy. */
  readonly byPolicy: Readonly<Record<string, OnTimeCounts>>;
  /** By the office that `officeOf` names; without it, or where it names none, empty. */
  readonly byOffice: Readonly<Record<string, OnTimeCounts>>;
  /** By the month of receipt in Vietnam, `YYYY-MM`. */
  readonly byMonth: Readonly<Record<string, OnTimeCounts>>;
  /** By the month in Vietnam in which the result was ready or the dossier refused, `YYYY-MM`; only those that were judged. */
  readonly byMonthSettled: Readonly<Record<string, OnTimeCounts>>;
  /** What is not in the rate against the statute, and why. */
  readonly leftOut: {
    /** Open and not overdue. */
    readonly open: number;
    readonly stopped: number;
    readonly closed: number;
    readonly withdrawn: number;
    /** No statutory limit is stated. */
    readonly noStatutoryLimit: number;
    /** Records that could not be judged, by the code of their error. */
    readonly refused: RefusedCounts;
  };
  /** The ten longest delays, the longest first. */
  readonly worst: readonly Delay[];
}

const WORST = 10;
const STATUSES: readonly DossierStatus[] = [
  'running',
  'due-soon',
  'overdue',
  'on-hold',
  'early',
  'on-time',
  'late',
  'stopped',
  'closed',
  'withdrawn',
];

/**
 * Báo cáo tỷ lệ giải quyết đúng hạn: one pass over any number of assessments, in memory that does not grow with them. An error
 * in their place is counted and does not stop it.
 *
 * @param assessments - what `assess` gave, or the `RuleError` that it threw; or dossiers, with the options of `assess`
 * @param options - `officeOf` names the office of an assessment, or of a dossier where dossiers are given; undefined: none
 * @throws RuleError `invalid-input` for anything else, naming its place, and for an office that is no text of 1 to 300 characters
 *
 * @example
 * ```ts
 * import { onTimeReport } from 'tthc-rules';
 *
 * onTimeReport([]).againstStatute.rate; // => null
 * onTimeReport([], { officeOf: ({ id }) => id.slice(0, 3) }).byOffice; // => {}
 * ```
 */
export function onTimeReport(
  assessments: Iterable<Assessment | RuleError>,
  options?: { readonly officeOf?: (assessment: Assessment) => string | undefined },
): OnTimeReport;
export function onTimeReport(
  dossiers: Iterable<Dossier>,
  options: AssessOptions & { readonly officeOf?: (dossier: Dossier) => string | undefined },
): OnTimeReport;
export function onTimeReport(items: Iterable<Assessment | RuleError | Dossier>, options: unknown = {}): OnTimeReport {
  const { officeOf, judged } = reading('invalid-input', 'options', options, readReportOptions);
  const report = new Report();
  const name = judged === null ? 'assessments' : 'dossiers';
  let place = 0;
  for (const each of checkIterable(name, items)) {
    const answer = judged === null ? each : assessedOr(judged, each);
    const field = `${name}[${place++}]`;
    if (isRuleError(answer)) report.refuse(answer);
    else reading('invalid-input', field, answer, (given) => report.add(given, field, officeOf === undefined ? undefined : officeOf(each)));
  }
  return report.result();
}

interface ReportOptions {
  readonly officeOf: ((item: unknown) => unknown) | undefined;
  /** How dossiers are to be judged; null where assessments are given. */
  readonly judged: CheckedOptions | null;
}

function readReportOptions(options: unknown): ReportOptions {
  if (!isRecord(options)) refuse('invalid-input', 'options', options, '{ officeOf? }, or with dossiers { rulebook, at, officeOf? }');
  refuseMisspeltKeys('invalid-input', 'options', options, ['officeOf', 'rulebook', 'at', 'dueSoonSessions', 'dueSoonShare']);
  const { officeOf, rulebook } = options;
  if (officeOf !== undefined && typeof officeOf !== 'function') refuse('invalid-input', 'officeOf', officeOf, 'a function, or nothing');
  return { officeOf: officeOf as ReportOptions['officeOf'], judged: rulebook === undefined ? null : checkAssessOptions(options) };
}

/** The assessment of a dossier, or why there is none. */
function assessedOr(options: CheckedOptions, dossier: unknown): Assessment | RuleError {
  try {
    return assessWith(options, dossier);
  } catch (error) {
    if (!isRuleError(error)) throw error;
    return error;
  }
}

/**
 * Assesses many dossiers one after another; a dossier that cannot be judged gives its error and does not stop the rest.
 *
 * @throws RuleError `invalid-input` where the options themselves are wrong
 *
 * @example
 * ```ts
 * import { assessEach, createRulebook, isRuleError, vietnamCalendar } from 'tthc-rules';
 * import { nationalProcedures } from 'tthc-rules/procedures';
 *
 * const rulebook = createRulebook({ calendar: vietnamCalendar(), catalog: nationalProcedures, policies: [], bareDays: 'working' });
 * const dossier = { id: 'DS-1', procedure: '2.001019', events: [{ type: 'received', at: '2026-03-02T09:00' }] } as const;
 * const all = [...assessEach([dossier, { ...dossier, procedure: '?' }], { rulebook, at: '2026-03-05T08:00' })];
 * all.map((each) => (isRuleError(each) ? each.code : each.status)); // => ['overdue', 'unknown-procedure']
 * ```
 */
export function* assessEach(dossiers: Iterable<Dossier>, options: AssessOptions): Generator<Assessment | RuleError, void, undefined> {
  const checked = checkAssessOptions(options);
  for (const dossier of checkIterable('dossiers', dossiers)) {
    yield assessedOr(checked, dossier);
  }
}

/**
 * Something that can be gone through once.
 *
 * @internal
 */
export function checkIterable<T>(field: string, items: Iterable<T>): Iterable<T> {
  return reading('invalid-input', field, items, () => {
    if (typeof items === 'object' && typeof (items as Partial<Iterable<T>> | null)?.[Symbol.iterator] === 'function') return items;
    return refuse('invalid-input', field, items, 'an iterable, such as a list');
  });
}

/** Whether something has what is counted of an assessment: one that was stored and read back has it, too. */
function isAssessment(value: unknown): value is Assessment {
  if (!isRecord(value)) return false;
  const { status, id, procedure, field, level, policy, score, breaches, overdueBy } = value;
  return (
    STATUSES.includes(status as DossierStatus) &&
    [id, procedure, field, level, policy ?? ''].every((text) => typeof text === 'string') &&
    (score === null || typeof score === 'number') &&
    Array.isArray(breaches) &&
    (overdueBy === null || isWorkingTime(overdueBy))
  );
}

function isWorkingTime(value: unknown): boolean {
  const { sessions, minutes } = (value ?? {}) as { readonly sessions?: unknown; readonly minutes?: unknown };
  return typeof sessions === 'number' && typeof minutes === 'number';
}

class Tally {
  readonly byStatus = Object.fromEntries(STATUSES.map((status) => [status, 0])) as Record<DossierStatus, number>;
  readonly promise = new RateTally();
  readonly statute = new RateTally();
  dossiers = 0;
  promiseMissed = 0;
  legallyOverdue = 0;
  breaches = 0;
  points = 0;
  scored = 0;

  add(assessment: Assessment): void {
    this.dossiers++;
    this.byStatus[assessment.status]++;
    this.promise.add(assessment.againstPromise);
    this.statute.add(assessment.againstStatute);
    if (assessment.promiseMissed) this.promiseMissed++;
    if (assessment.legallyOverdue) this.legallyOverdue++;
    this.breaches += assessment.breaches.length;
    if (assessment.score !== null) {
      this.points += assessment.score;
      this.scored++;
    }
  }

  counts(): OnTimeCounts {
    const { dossiers, byStatus, promiseMissed, legallyOverdue, breaches } = this;
    return {
      dossiers,
      byStatus: { ...byStatus },
      againstPromise: this.promise.rate(),
      againstStatute: this.statute.rate(),
      promiseMissed,
      legallyOverdue,
      breaches,
      score: { points: this.points, dossiers: this.scored },
    };
  }
}

class RateTally {
  #early = 0;
  #onTime = 0;
  #late = 0;
  #overdue = 0;

  add(status: DeadlineStatus | null): void {
    if (status === 'early') this.#early++;
    else if (status === 'on-time') this.#onTime++;
    else if (status === 'late') this.#late++;
    else if (status === 'overdue') this.#overdue++;
  }

  rate(): OnTimeRate {
    const counted = this.#early + this.#onTime + this.#late + this.#overdue;
    return {
      rate: counted === 0 ? null : (this.#early + this.#onTime) / counted,
      early: this.#early,
      onTime: this.#onTime,
      late: this.#late,
      overdue: this.#overdue,
    };
  }
}

type GroupName = 'field' | 'level' | 'procedure' | 'policy' | 'office' | 'month' | 'monthSettled';

class Report {
  readonly #all = new Tally();
  readonly #groups: Readonly<Record<GroupName, Map<string, Tally>>> = {
    field: new Map(),
    level: new Map(),
    procedure: new Map(),
    policy: new Map(),
    office: new Map(),
    month: new Map(),
    monthSettled: new Map(),
  };
  readonly #refused = new Refusals();
  #open = 0;
  #withoutLimit = 0;
  #worst: Delay[] = [];

  add(assessment: unknown, place: string, office: unknown): void {
    if (!isAssessment(assessment)) refuse('invalid-input', place, assessment, 'an assessment, or the RuleError in its place');
    const { field, level, procedure, policy, receivedAt, judgedAt } = assessment;
    this.#all.add(assessment);
    this.#group('field', field, assessment);
    this.#group('level', level, assessment);
    this.#group('procedure', procedure, assessment);
    if (policy !== null) this.#group('policy', policy, assessment);
    if (office !== undefined) this.#group('office', checkOffice(office, place), assessment);
    this.#group('month', monthOf(receivedAt), assessment);
    if (judgedAt !== null) this.#group('monthSettled', monthOf(judgedAt), assessment);
    this.#leaveOut(assessment);
    this.#compareWorst(assessment);
  }

  refuse(error: RuleError): void {
    this.#refused.add(error);
  }

  result(): OnTimeReport {
    const counts = this.#all.counts();
    const { stopped, closed, withdrawn } = counts.byStatus;
    const { rate } = counts.againstStatute;
    return deepFreeze({
      ...counts,
      targetMet: rate === null ? null : rate === 1,
      byField: this.#counts('field'),
      byLevel: this.#counts('level'),
      byProcedure: this.#counts('procedure'),
      byPolicy: this.#counts('policy'),
      byOffice: this.#counts('office'),
      byMonth: this.#counts('month'),
      byMonthSettled: this.#counts('monthSettled'),
      leftOut: {
        open: this.#open,
        stopped,
        closed,
        withdrawn,
        noStatutoryLimit: this.#withoutLimit,
        refused: this.#refused.counts(),
      },
      worst: this.#worst,
    });
  }

  #group(by: GroupName, key: string, assessment: Assessment): void {
    let tally = this.#groups[by].get(key);
    if (tally === undefined) this.#groups[by].set(key, (tally = new Tally()));
    tally.add(assessment);
  }

  #counts(by: GroupName): Readonly<Record<string, OnTimeCounts>> {
    const sorted = [...this.#groups[by]].sort(([a], [b]) => (a < b ? -1 : 1));
    return Object.fromEntries(sorted.map(([key, tally]) => [key, tally.counts()]));
  }

  #leaveOut({ status, againstStatute }: Assessment): void {
    if (status === 'stopped' || status === 'closed' || status === 'withdrawn') return;
    if (againstStatute === null) this.#withoutLimit++;
    else if (againstStatute === 'running' || againstStatute === 'on-hold') this.#open++;
  }

  #compareWorst({ id, procedure, status, overdueBy }: Assessment): void {
    if (overdueBy === null) return;
    const least = this.#worst.at(-1);
    if (this.#worst.length === WORST && least !== undefined && least.minutes >= overdueBy.minutes) return;
    const { sessions, minutes } = overdueBy;
    this.#worst = [...this.#worst, { id, procedure, status, sessions, minutes }].sort((a, b) => b.minutes - a.minutes).slice(0, WORST);
  }
}

function checkOffice(office: unknown, place: string): string {
  if (typeof office === 'string' && office.length > 0 && office.length <= 300) return office;
  return refuse('invalid-input', `officeOf(${place})`, office, 'a text of 1 to 300 characters, or undefined for none');
}

/** The month of an instant in Vietnam; an assessment that was stored has its instants as text at +07:00. */
function monthOf(instant: DateTime | string): string {
  return typeof instant === 'string' ? instant.slice(0, 7) : dateOf(instant.toMillis()).slice(0, 7);
}
