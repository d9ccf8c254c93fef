import { lawUnder } from '../dossier/assess.js';
import type { Dossier } from '../dossier/dossier.js';
import { readReceived, type DossierLog } from '../dossier/dossier-log.js';
import { checkIterable } from '../dossier/on-time-report.js';
import { Reckoning } from '../dossier/reckoning.js';
import { Refusals, type RefusedCounts } from '../dossier/refusals.js';
import { isRecord, isRuleError, reading, refuse, refuseUnknownKeys } from '../errors.js';
import { deepFreeze } from '../made.js';
import { termsBookOf, type Rulebook } from '../sla/rulebook.js';
import type { TermsBook } from '../sla/terms.js';
import type { LocalDate } from '../time/local-date.js';
import { dateOf } from '../time/vietnam-time.js';
import type { ReportNote } from './report-form.js';
import { readPeriod } from './reporting-period.js';

/** How the end of a dossier is compared with its date: the decision does not say, so that what differs is undecided. */
export type ProgressComparison = 'day' | 'instant';

/** What the index is asked for. */
export interface ProgressOptions {
  readonly rulebook: Rulebook;
  /** Days in Vietnam, `until` not included. */
  readonly period: { readonly from: LocalDate; readonly until: LocalDate };
  /** Left out, a dossier that is in time by its day and late by its instant is `undecided`. */
  readonly compare?: ProgressComparison;
}

/** Chỉ số tiến độ giải quyết: the progress group of the index of Decision 766/QĐ-TTg. */
export interface ProgressIndex {
  /** Dossiers received in the period that have a date to be compared with: in time, late and undecided together. */
  readonly received: number;
  readonly inTime: number;
  readonly late: number;
  /** In time by the day and late by the instant. */
  readonly undecided: number;
  /** In time ÷ received, where the undecided are late; null where nothing was received. */
  readonly rate: number | null;
  /** 20 × rate, to two decimals. */
  readonly score: number | null;
  /** The same where the undecided are in time. */
  readonly most: { readonly rate: number | null; readonly score: number | null };
  /** Of those received in the period: without a printed date and without a statutory limit; refused, by code. */
  readonly leftOut: { readonly noDate: number; readonly refused: RefusedCounts };
  readonly notes: readonly ReportNote[];
}

const NOTES: readonly ReportNote[] = [
  {
    code: 'day-or-instant',
    vi: 'Quyết định 766/QĐ-TTg không nói so ngày hay so thời điểm: hồ sơ khác nhau giữa hai cách là “chưa xác định”, kết quả là một khoảng.',
    en: 'Decision 766/QĐ-TTg does not say whether days or instants are compared: dossiers that differ are undecided, and the result is a range.',
  },
  {
    code: 'running-in-time',
    vi: 'Hồ sơ đang giải quyết mà chưa quá hạn được tính là đúng hạn, như số liệu trên Cổng Dịch vụ công quốc gia.',
    en: 'A dossier that is open and not overdue counts as in time, as the live figures have it.',
  },
  {
    code: 'supplement-taken-off',
    vi: 'Thời gian bổ sung được trừ theo đồng hồ, từ lúc yêu cầu đến lúc bổ sung; tạm dừng vì lý do khác không được trừ. Văn bản không nói trừ giờ làm việc hay giờ đồng hồ.',
    en: 'The time of a supplement is taken off by the clock, from request to supplement; other holds are not. The text does not say whether working time or time by the clock is meant.',
  },
];

/**
 * Chỉ số tiến độ giải quyết: of the dossiers received in a period, how many were settled, or still run, in time (Decision 766/QĐ-TTg, progress
 * group, 20 points). The printed date comes first; without one the limit of the law from the receipt.
 *
 * A dossier that waits for its first supplement ends, for the index, with the request; one that waits for a second is late. What is open is
 * compared at the end of the period.
 *
 * @throws RuleError `invalid-input`, `invalid-date` for wrong options
 *
 * @example
 * ```ts
 * import { createRulebook, progressIndex, vietnamCalendar } from 'tthc-rules';
 * import { nationalProcedures } from 'tthc-rules/procedures';
 *
 * const rulebook = createRulebook({ calendar: vietnamCalendar(), catalog: nationalProcedures, policies: [], bareDays: 'working' });
 * const received = { type: 'received', at: '2026-08-17T09:00', printedDue: '2026-08-19T10:00' } as const;
 * const dossiers = ['2026-08-19T10:00', '2026-08-19T16:00', '2026-08-20T08:00'].map((at, i) => ({
 *   id: `DS-${i}`,
 *   procedure: '2.001019',
 *   events: [received, { type: 'returned', at }] as const,
 * }));
 * // The second was returned on the printed day, six hours after the printed hour.
 * const { inTime, late, undecided } = progressIndex(dossiers, { rulebook, period: { from: '2026-08-01', until: '2026-09-01' } });
 * [inTime, late, undecided]; // => [1, 1, 1]
 * ```
 */
export function progressIndex(dossiers: Iterable<Dossier>, options: ProgressOptions): ProgressIndex {
  const asked = reading('invalid-input', 'options', options, readOptions);
  const lawOf = lawUnder(asked.book);
  const refused = new Refusals();
  const counts = { 'in-time': 0, late: 0, undecided: 0, 'no-date': 0 };
  for (const dossier of checkIterable('dossiers', dossiers)) {
    try {
      const log = readReceived(dossier, asked.until - 1, lawOf);
      if (log !== null && log.receivedAt >= asked.from) counts[outcomeOf(asked, log)]++;
    } catch (error) {
      if (!isRuleError(error)) throw error;
      refused.add(error);
    }
  }
  const { 'in-time': inTime, late, undecided } = counts;
  const received = inTime + late + undecided;
  return deepFreeze({
    received,
    inTime,
    late,
    undecided,
    ...ratedAt(inTime, received),
    most: ratedAt(inTime + undecided, received),
    leftOut: { noDate: counts['no-date'], refused: refused.counts() },
    notes: NOTES,
  });
}

interface Asked {
  readonly book: TermsBook;
  readonly from: number;
  readonly until: number;
  readonly compare: ProgressComparison | undefined;
}

function readOptions(options: unknown): Asked {
  if (!isRecord(options)) refuse('invalid-input', 'options', options, '{ rulebook, period, compare? }');
  refuseUnknownKeys('invalid-input', 'options', options, ['rulebook', 'period', 'compare']);
  const { rulebook, period, compare } = options;
  if (compare !== undefined && compare !== 'day' && compare !== 'instant')
    refuse('invalid-input', 'options.compare', compare, '"day", "instant", or nothing');
  return { book: termsBookOf(rulebook), ...readPeriod(period), compare };
}

function ratedAt(inTime: number, received: number): { readonly rate: number | null; readonly score: number | null } {
  if (received === 0) return { rate: null, score: null };
  return { rate: inTime / received, score: Math.round((inTime * 2000) / received) / 100 };
}

function outcomeOf({ book, until, compare }: Asked, log: DossierLog): 'in-time' | 'late' | 'undecided' | 'no-date' {
  const isOpen = log.end === null;
  const due = dueOf(book, log);
  if (due === null) return 'no-date';
  // More than one request and no end: late, whatever the date.
  if (isOpen && log.waitingSince !== null && log.requests.length > 1) return 'late';
  const end = log.end?.at ?? log.waitingSince ?? until - 1;
  const counted = isOpen ? end : end - supplementTime(log);
  const byInstant = counted <= due;
  const byDay = dateOf(counted) <= dateOf(due);
  const inTime = compare === undefined ? byInstant : compare === 'day' ? byDay : byInstant;
  if (inTime) return 'in-time';
  return compare === undefined && byDay ? 'undecided' : 'late';
}

/** The date that was printed last, else the end of the law's limit from the receipt, stops left out: they are taken off the end. */
function dueOf(book: TermsBook, log: DossierLog): number | null {
  const printed = log.slips.at(-1);
  if (printed !== undefined) return printed.due;
  const reckoning = new Reckoning(book, log);
  const { statutory } = reckoning.terms;
  return statutory === null ? null : reckoning.reckon(statutory, log.countedFrom, []).due;
}

/** How long supplements took, by the clock. */
function supplementTime({ holds, requests, receivedAt }: DossierLog): number {
  const begins = new Set([receivedAt, ...requests.map(({ at }) => at)]);
  return holds.filter(({ from, to }) => begins.has(from) && to !== Infinity).reduce((sum, { from, to }) => sum + (to - from), 0);
}
