import type { DateTime } from 'luxon';
import type { SessionIndex } from '../../calendar/session-index.js';
import { indexOf } from '../../calendar/working-calendar.js';
import type { Dossier } from '../../dossier/dossier.js';
import { isRecord, reading, refuse, refuseUnknownKeys } from '../../errors.js';
import type { Language } from '../../explanation/sentences.js';
import type { Name } from '../../name.js';
import type { Rulebook } from '../../sla/rulebook.js';
import { dateOf, DAY_MS, MINUTE_MS, OFFSET_MS, toDateTime } from '../../time/vietnam-time.js';
import { departures, SLIP_REASONS, type SlipReason } from './because.js';
import { duesByHabit, type Habit, type ReadingFit } from './habit.js';
import { slipsOf, type Slip } from './slip.js';

/** A printed date that is not the one computed. */
export interface SlipDifference {
  /** The id of the dossier. */
  readonly id: string;
  readonly printed: DateTime<true>;
  readonly computed: DateTime<true>;
  /** How many sessions lie between them: positive where the printed date is the later one. */
  readonly sessions: number;
  /** What would explain it, all of it together; empty where nothing that is known does. `slipReasons` has the words. */
  readonly because: readonly SlipReason[];
}

/** Kết quả rà soát phiếu hẹn: asked = agreed + earlier + later + unanswered. */
export interface SlipAudit {
  /** The dates that were printed; a dossier without any counts once, among the unanswered. */
  readonly asked: number;
  /** Printed for the day that the rulebook gives. */
  readonly agreed: number;
  /** Printed for a day before it. */
  readonly earlier: number;
  readonly later: number;
  /** Nothing was printed, or the rulebook has no date. */
  readonly unanswered: number;
  /** At most 1,000, in the order of the dossiers; the counts are of all. */
  readonly differences: readonly SlipDifference[];
  /** The habit that explains the most printed dates, where it explains more of them than the rulebook does. */
  readonly habit: ReadingFit<Habit> | null;
}

const MOST_DIFFERENCES = 1000;
/** A habit shows in so many slips; in fewer, each is explained by itself. */
const ENOUGH = 10;
/** Slips are asked of each habit together. */
const BATCH = 1024;

/**
 * Compares printed dates with those of a rulebook, in one pass, in memory that does not grow with the dossiers.
 *
 * @param candidates - the habits that are tried, the simpler ones first
 * @internal
 */
export function auditWith(dossiers: Iterable<Dossier>, options: { readonly rulebook: Rulebook }, candidates: readonly Habit[]): SlipAudit {
  const rulebook = reading('invalid-input', 'options', options, checkOptions);
  const audit = new Audit(indexOf(rulebook.calendar), rulebook, candidates);
  for (const dossier of reading('invalid-input', 'dossiers', dossiers, checkDossiers)) {
    for (const slip of slipsOf(dossier, rulebook)) audit.add(slip);
  }
  return audit.result();
}

function checkOptions(options: unknown): Rulebook {
  if (!isRecord(options)) refuse('invalid-input', 'options', options, '{ rulebook }');
  refuseUnknownKeys('invalid-input', 'options', options, ['rulebook']);
  const { rulebook } = options as { readonly rulebook?: Partial<Rulebook> };
  if (!isRecord(rulebook) || typeof rulebook.receive !== 'function' || typeof rulebook.lawProfileOn !== 'function')
    refuse('invalid-input', 'rulebook', rulebook, 'a rulebook of createRulebook()');
  indexOf(rulebook.calendar);
  return rulebook as unknown as Rulebook;
}

function checkDossiers(dossiers: unknown): Iterable<unknown> {
  if (typeof dossiers === 'object' && typeof (dossiers as Partial<Iterable<unknown>> | null)?.[Symbol.iterator] === 'function') {
    return dossiers as Iterable<unknown>;
  }
  return refuse('invalid-input', 'dossiers', dossiers, 'an iterable, such as a list');
}

/** A difference while it is not yet known which habit explains the most. */
interface Open {
  readonly slip: Slip;
  readonly known: readonly SlipReason[] | null;
  /** The candidates that give the printed day. */
  readonly explainedBy: number[];
}

interface Asked {
  readonly slip: Slip;
  readonly open: Open | null;
}

/**
 * A habit that is tried. A system that reads UTC for the time in Vietnam may keep the instant, seven hours on, or print the day that its
 * clock shows.
 */
interface Candidate {
  readonly habit: Habit;
  readonly shownLater: number;
}

/** How many of the answers are those of a candidate: to the day, and to the minute. */
interface Score {
  day: number;
  minute: number;
}

class Audit {
  readonly #index: SessionIndex;
  readonly #rulebook: Rulebook;
  readonly #candidates: readonly Candidate[];
  readonly #scores: readonly Score[];
  /** By the number of working days. */
  readonly #waiting = new Map<number, Asked[]>();
  readonly #open: Open[] = [];
  #counted = 0;
  #countedAgreed = 0;
  #slips = 0;
  #agreed = 0;
  #earlier = 0;
  #later = 0;
  #unanswered = 0;

  constructor(index: SessionIndex, rulebook: Rulebook, habits: readonly Habit[]) {
    this.#index = index;
    this.#rulebook = rulebook;
    this.#candidates = habits.flatMap((habit): Candidate[] => {
      const instant = { habit, shownLater: 0 };
      return habit.clock === 'utc' ? [{ habit, shownLater: OFFSET_MS }, instant] : [instant];
    });
    this.#scores = this.#candidates.map(() => ({ day: 0, minute: 0 }));
  }

  add(slip: Slip | null): void {
    this.#slips++;
    if (slip === null) {
      this.#unanswered++;
      return;
    }
    const printed = dateOf(slip.printed);
    const computed = dateOf(slip.computed);
    if (printed === computed) this.#agreed++;
    else if (printed < computed) this.#earlier++;
    else this.#later++;
    const differs = printed !== computed && this.#open.length < MOST_DIFFERENCES;
    const open: Open | null = differs ? { slip, known: knownReason(slip, printed), explainedBy: [] } : null;
    if (open !== null) this.#open.push(open);
    this.#ask(slip, open, printed === computed);
  }

  /** Puts a slip to the habits, which answer counts of working days. */
  #ask(slip: Slip, open: Open | null, agreed: boolean): void {
    const { limit } = slip.binding;
    if (limit.unit !== 'working-days' || slip.resumed) return;
    this.#counted++;
    if (agreed) this.#countedAgreed++;
    const waiting = this.#waiting.get(limit.value) ?? [];
    this.#waiting.set(limit.value, waiting);
    waiting.push({ slip, open });
    if (waiting.length >= BATCH) this.#answer(limit.value, waiting.splice(0));
  }

  #answer(days: number, asked: readonly Asked[]): void {
    const receivedAt = Float64Array.from(asked, ({ slip }) => slip.countedFrom);
    for (const [place, { habit, shownLater }] of this.#candidates.entries()) {
      const dues = duesByHabit(habit, receivedAt, days, this.#rulebook.calendar);
      const score = this.#scores[place] as Score;
      for (const [which, { slip, open }] of asked.entries()) {
        const due = (dues[which] as number) - shownLater;
        if (Number.isNaN(due) || dayOf(due) !== dayOf(slip.printed)) continue;
        score.day++;
        if (Math.floor(due / MINUTE_MS) === Math.floor(slip.printed / MINUTE_MS)) score.minute++;
        open?.explainedBy.push(place);
      }
    }
  }

  result(): SlipAudit {
    for (const [days, waiting] of this.#waiting) this.#answer(days, waiting);
    const best = this.#best();
    const differences = this.#open.map((open) => this.#difference(open, best));
    return Object.freeze({
      asked: this.#slips,
      agreed: this.#agreed,
      earlier: this.#earlier,
      later: this.#later,
      unanswered: this.#unanswered,
      differences: Object.freeze(differences),
      habit:
        best === null
          ? null
          : Object.freeze({
              reading: (this.#candidates[best] as Candidate).habit,
              agrees: (this.#scores[best] as Score).day,
              of: this.#counted,
            }),
    });
  }

  /** The candidate that gives the most printed days; of those alike the one that gives the most to the minute, then the first. */
  #best(): number | null {
    let best: number | null = null;
    for (const [place, score] of this.#scores.entries()) {
      const found = best === null ? null : (this.#scores[best] as Score);
      if (found === null || score.day > found.day || (score.day === found.day && score.minute > found.minute)) best = place;
    }
    return best !== null && (this.#scores[best] as Score).day > this.#countedAgreed ? best : null;
  }

  #difference({ slip, known, explainedBy }: Open, best: number | null): SlipDifference {
    return Object.freeze({
      id: slip.id,
      printed: toDateTime(slip.printed),
      computed: toDateTime(slip.computed),
      sessions: this.#sessionsBetween(slip.computed, slip.printed),
      because: Object.freeze([...(known ?? this.#because(slip, explainedBy, best))]),
    });
  }

  /**
   * The departures of the habit that explains the most, where it explains this one; else the fewest that do. Of as few, a day off that was
   * not known comes first: it explains one week, another way of counting would have shown in every other.
   */
  #because(slip: Slip, explainedBy: readonly number[], best: number | null): readonly SlipReason[] {
    const habitAt = (place: number) => (this.#candidates[place] as Candidate).habit;
    const weigh = (place: number) =>
      departures(habitAt(place), slip.binding.profile).length * 2 - (habitAt(place).daysOff === 'all' ? 0 : 1);
    const fewest = [...explainedBy].sort((a, b) => weigh(a) - weigh(b))[0];
    const isHabit = best !== null && explainedBy.includes(best) && (this.#scores[best] as Score).day >= ENOUGH;
    const chosen = isHabit ? best : fewest;
    const reasons = chosen === undefined ? [] : departures(habitAt(chosen), slip.binding.profile);
    return reasons.map((reason) => (reason === 'swap-not-known' && this.#announcedLater(slip) ? 'swap-announced-later' : reason));
  }

  /** Whether every swapped day that the two dates differ by was announced after the receipt. */
  #announcedLater({ receivedAt, printed, computed }: Slip): boolean {
    const { calendar } = this.#rulebook;
    const day = dateOf(receivedAt);
    const last = dateOf(Math.max(printed, computed) + DAY_MS);
    let announced = 0;
    for (const { reason } of calendar.days(day, last < calendar.coverage.until ? last : calendar.coverage.until)) {
      if (reason.code !== 'swapped-off' && reason.code !== 'worked-by-swap') continue;
      const issuedOn = reason.basis?.issuedOn ?? reason.basis?.reportedOn;
      if (issuedOn === undefined || issuedOn <= day) return false;
      announced++;
    }
    return announced > 0;
  }

  #sessionsBetween(from: number, to: number): number {
    const index = this.#index;
    const first = 0;
    const last = index.days * DAY_MS - 1;
    const place = (at: number): number => index.sessionAtOrAfter(Math.min(Math.max(at - index.origin, first), last));
    return place(to) - place(from) + 0;
  }
}

/** The number of a day in Vietnam. */
function dayOf(at: number): number {
  return Math.floor((at + OFFSET_MS) / DAY_MS);
}

/** Reasons that need no habit. */
function knownReason({ statutory, withStops }: Slip, printed: string): readonly SlipReason[] | null {
  if (withStops !== null && dateOf(withStops) === printed) return ['slip-issued-anew'];
  if (statutory !== null && dateOf(statutory) === printed) return ['promise-not-known'];
  return null;
}

/**
 * Lý do phiếu hẹn khác: each reason of a difference in words, in both languages.
 *
 * @example
 * ```ts
 * import { slipReasons } from 'tthc-rules/portal';
 *
 * slipReasons['swap-not-known'].en; // => 'a swapped working day was not known'
 * ```
 */
export const slipReasons: Readonly<Record<SlipReason, Name>> = SLIP_REASONS;

/**
 * Says an audit: the counts, and what the differences come from, the most frequent first.
 *
 * @returns one line each
 * @throws RuleError `invalid-input` for what is no audit, and for another language
 *
 * @example
 * ```ts
 * import { sayAudit } from 'tthc-rules/portal';
 *
 * sayAudit({ asked: 0, agreed: 0, earlier: 0, later: 0, unanswered: 0, differences: [], habit: null }, 'en');
 * // => ['0 printed dates: 0 right, 0 too early, 0 too late, 0 not judged.']
 * ```
 */
export function sayAudit(audit: SlipAudit, language: Language): string[] {
  return reading('invalid-input', 'audit', audit, () => {
    if (language !== 'vi' && language !== 'en') refuse('invalid-input', 'language', language, '"vi" or "en"');
    const { differences } = audit;
    if (!Array.isArray(differences)) refuse('invalid-input', 'audit', audit, 'what auditSlips gives');
    const { asked, agreed, earlier, later, unanswered, habit } = audit;
    const words = WORDS[language];
    const counts = new Map<string, number>();
    for (const { because } of differences as readonly SlipDifference[]) {
      const said = because.length === 0 ? words.unknown : because.map((code) => SLIP_REASONS[code][language]).join(words.and);
      counts.set(said, (counts.get(said) ?? 0) + 1);
    }
    return [
      words.counts(asked, agreed, earlier, later, unanswered),
      ...[...counts].sort(([, a], [, b]) => b - a).map(([said, count]) => words.reason(count, said)),
      ...(habit === null ? [] : [words.habit(habit.agrees, habit.of)]),
    ];
  });
}

interface Words {
  readonly unknown: string;
  readonly and: string;
  readonly counts: (asked: number, agreed: number, earlier: number, later: number, unanswered: number) => string;
  readonly reason: (count: number, said: string) => string;
  readonly habit: (agrees: number, of: number) => string;
}

const WORDS: Readonly<Record<Language, Words>> = {
  vi: {
    unknown: 'chưa rõ vì sao',
    and: ' và ',
    counts: (asked, agreed, earlier, later, unanswered) =>
      `${asked} ngày hẹn đã in: ${agreed} đúng, ${earlier} sớm hơn, ${later} muộn hơn, ${unanswered} không xét được.`,
    reason: (count, said) => `${count} phiếu: ${said}.`,
    habit: (agrees, of) => `Cách tính khớp nhất giải thích ${agrees} trên ${of} phiếu có thời hạn tính bằng ngày làm việc.`,
  },
  en: {
    unknown: 'not explained',
    and: ', and ',
    counts: (asked, agreed, earlier, later, unanswered) =>
      `${asked} printed dates: ${agreed} right, ${earlier} too early, ${later} too late, ${unanswered} not judged.`,
    reason: (count, said) => `${count} of them: ${said}.`,
    habit: (agrees, of) => `The habit that fits best gives ${agrees} of the ${of} dates that count working days.`,
  },
};
