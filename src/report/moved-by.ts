import type { DateTime } from 'luxon';
import type { DayReason } from '../calendar/day-reason.js';
import type { SessionIndex } from '../calendar/session-index.js';
import { lawUnder } from '../dossier/assess.js';
import { readDossier, type DossierLog } from '../dossier/dossier-log.js';
import type { Dossier } from '../dossier/dossier.js';
import { judge } from '../dossier/judgement.js';
import { checkIterable } from '../dossier/on-time-report.js';
import { Reckoning } from '../dossier/reckoning.js';
import { latestSlip, type SlipState } from '../dossier/slip.js';
import { isRecord, reading, refuse } from '../errors.js';
import { dayInEnglish, instantInEnglish } from '../explanation/en.js';
import { sayDayReason } from '../explanation/say-deadline.js';
import { dayInVietnamese, instantInVietnamese } from '../explanation/vi.js';
import { termsBookOf, type Rulebook } from '../sla/rulebook.js';
import type { TermsBook } from '../sla/terms.js';
import { DAY_MS, formatInstant, OFFSET_MS, toDateTime } from '../time/vietnam-time.js';

/** A day that the two calendars decide differently, and the reason of each. */
export interface ChangedDay {
  readonly date: string;
  readonly before: DayReason;
  readonly after: DayReason;
}

/** An open dossier whose due moved. */
export interface MovedDossier {
  readonly id: string;
  readonly before: DateTime<true>;
  readonly after: DateTime<true>;
  /** By how many calendar days, later positive; 0 where it moved within a day. */
  readonly days: number;
  /** The days between receipt and due that are decided differently. */
  readonly because: readonly ChangedDay[];
  /** The date on the slip, as it was printed. */
  readonly printedDue: DateTime<true> | null;
  /** Whether that date is now later than the computed one: it is kept, never silently shortened. */
  readonly printedDueKept: boolean;
  /** Text for a corrected slip, or the reason to keep the old one. */
  readonly text: { readonly vi: string; readonly en: string };
}

/**
 * Thông báo mới làm thay đổi hạn nào: which open dossiers are due at another time under a new rulebook, for instance one whose
 * calendar knows a notice that the old one did not.
 *
 * @param dossiers - any dossiers; those that ended, or that are on hold or without a limit under either rulebook, are passed over
 * @param rulebooks - `before` and `after` the change
 * @throws RuleError `invalid-dossier` and what `assess` throws
 *
 * @example
 * ```ts
 * import { createRulebook, movedBy, vietnamCalendar } from 'tthc-rules';
 * import { nationalProcedures } from 'tthc-rules/procedures';
 *
 * const asKnown = (knownOn: string) =>
 *   createRulebook({ calendar: vietnamCalendar({ knownOn }), catalog: nationalProcedures, policies: [], bareDays: 'working' });
 * const dossier = { id: 'DS-1', procedure: '2.001019', events: [{ type: 'received', at: '2024-04-26T14:00' }] } as const;
 * // On 12 April 2024 it was announced that Monday 29 April would be off.
 * const [moved] = movedBy([dossier], { before: asKnown('2024-04-11'), after: asKnown('2024-04-12') });
 * [moved?.before.toISODate(), moved?.after.toISODate()]; // => ['2024-05-02', '2024-05-03']
 * ```
 */
export function movedBy(
  dossiers: Iterable<Dossier>,
  rulebooks: { readonly before: Rulebook; readonly after: Rulebook },
): readonly MovedDossier[] {
  const [before, after] = reading('invalid-input', 'rulebooks', rulebooks, (given) => {
    if (!isRecord(given)) refuse('invalid-input', 'rulebooks', given, '{ before, after }');
    return [termsBookOf(given['before']), termsBookOf(given['after'])] as const;
  });
  const moved: MovedDossier[] = [];
  for (const dossier of checkIterable('dossiers', dossiers)) {
    const log = readDossier(dossier, Infinity, lawUnder(before));
    if (log.end !== null) continue;
    const old = stateUnder(before, log);
    const now = stateUnder(after, log);
    if (old.due === null || now.due === null || old.due === now.due) continue;
    const because = changedDays(before.source.index, after.source.index, log.countedFrom, Math.max(old.due, now.due));
    moved.push(movedDossier(log.id, now.slip, old.due, now.due, because));
  }
  return Object.freeze(moved);
}

/** When an open dossier is due under a rulebook, and the slip that holds for it. */
function stateUnder(book: TermsBook, log: DossierLog): { readonly due: number | null; readonly slip: SlipState } {
  const reckoning = new Reckoning(book, log);
  const judgement = judge(reckoning, log.receivedAt, NEVER_SOON);
  return { due: judgement.due, slip: latestSlip(reckoning, judgement) };
}

const NEVER_SOON = Object.freeze({ sessions: 0 });

function movedDossier(id: string, slip: SlipState, before: number, after: number, because: readonly ChangedDay[]): MovedDossier {
  const printedDue = (slip.current ?? slip.before)?.due ?? null;
  // A date printed for a limit that a supplement has begun anew is no longer that of the dossier.
  const kept = slip.current !== null && slip.current.due > after;
  return Object.freeze({
    id,
    before: toDateTime(before),
    after: toDateTime(after),
    days: dayOf(after) - dayOf(before),
    because,
    printedDue: printedDue === null ? null : toDateTime(printedDue),
    printedDueKept: kept,
    text: Object.freeze(kept ? keptText(slip.current.due, after, because) : movedText(before, after, because)),
  });
}

function dayOf(ms: number): number {
  return Math.floor((ms + OFFSET_MS) / DAY_MS);
}

function changedDays(before: SessionIndex, after: SessionIndex, from: number, until: number): readonly ChangedDay[] {
  const changed: ChangedDay[] = [];
  const end = Math.min(dayOf(until) + 1, before.plan.until, after.plan.until);
  for (let day = dayOf(from); day < end; day++) {
    const old = before.dayAt(day - before.plan.from);
    const now = after.dayAt(day - after.plan.from);
    // Two days are the same where the same sessions are worked, whatever the reason says.
    if (JSON.stringify(old.sessions) === JSON.stringify(now.sessions)) continue;
    changed.push(Object.freeze({ date: after.dateAt(day - after.plan.from), before: old.reason, after: now.reason }));
  }
  return Object.freeze(changed);
}

function movedText(before: number, after: number, because: readonly ChangedDay[]): { vi: string; en: string } {
  const [old, now] = [formatInstant(before), formatInstant(after)];
  const { vi, en } = daysIn(because);
  return {
    vi: `Hạn trả kết quả đổi từ ${instantInVietnamese(old)} sang ${instantInVietnamese(now)}${vi === '' ? '' : `, vì ${vi}`}.`,
    en: `The result is due at ${instantInEnglish(now)} instead of ${instantInEnglish(old)}${en === '' ? '' : `, because of ${en}`}.`,
  };
}

function keptText(printed: number, after: number, because: readonly ChangedDay[]): { vi: string; en: string } {
  const [slip, now] = [formatInstant(printed), formatInstant(after)];
  const { vi, en } = daysIn(because);
  return {
    vi: `Giữ ngày hẹn đã in trên phiếu, ${instantInVietnamese(slip)}; hạn tính lại là ${instantInVietnamese(now)}, sớm hơn ngày đã hẹn.${vi === '' ? '' : ` Phải tính lại vì ${vi}.`}`,
    en: `The date on the slip stays, ${instantInEnglish(slip)}; reckoned anew it would be ${instantInEnglish(now)}, earlier than that date.${en === '' ? '' : ` It was reckoned anew because of ${en}.`}`,
  };
}

/** The days that decided it, each with what it is now; nothing where there are none. */
function daysIn(because: readonly ChangedDay[]): { vi: string; en: string } {
  return {
    vi: because.map(({ date, after }) => `${dayInVietnamese(date)}: ${sayDayReason(after, 'vi')}`).join('; '),
    en: because.map(({ date, after }) => `${dayInEnglish(date)}: ${sayDayReason(after, 'en')}`).join('; '),
  };
}
