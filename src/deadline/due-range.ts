import type { CalendarPlan } from '../calendar/calendar-plan.js';
import type { LawfulChoice, UndecidedFact } from '../calendar/undecided-fact.js';
import { calendarOf, indexOf, type WorkingCalendar } from '../calendar/working-calendar.js';
import { isRuleError, RuleError } from '../errors.js';
import type { ClockStop } from './clock-stop.js';
import { computeDeadline, readInput, type DeadlineInput } from './compute-deadline.js';
import type { Deadline, DueDeadline } from './deadline.js';

/** A deadline under one lawful way of deciding what is undecided. */
export interface DueAlternative<D extends Deadline = Deadline> {
  readonly choices: readonly LawfulChoice[];
  readonly deadline: D;
}

/** The earliest and latest deadlines that the law still allows, and all alternatives. */
export interface DueRange<D extends Deadline = Deadline> {
  readonly earliest: D;
  readonly latest: D;
  /** One for each combination of lawful choices that the deadlines meet; a single one where nothing is open. */
  readonly alternatives: readonly DueAlternative<D>[];
}

// Six facts with two choices each are 64 deadlines; a span that meets more is years away.
const MOST_FACTS = 6;

/**
 * The range in which a deadline can fall, over the lawful alternatives of the undecided days it meets: which days of Tết,
 * which day beside National Day, whether 24 November on a weekend is compensated. Swaps that may still be announced can fall
 * on any day and are not among the alternatives; `undecided` names them.
 *
 * @param input - as for {@link computeDeadline}
 * @throws RuleError as {@link computeDeadline}; `undecided-days` where more than six undecided facts are met
 *
 * @example
 * ```ts
 * import { dueRange, profiles, vietnamCalendar, workingDays } from 'tthc-rules/calendar';
 *
 * const input = { receivedAt: '2028-01-21T08:00', limit: workingDays(1), profile: profiles.civilCode, calendar: vietnamCalendar() };
 * const { earliest, latest } = dueRange(input);
 * [earliest.session.date, latest.session.date]; // => ['2028-01-24', '2028-01-31']
 * ```
 */
export function dueRange(input: DeadlineInput & { readonly clockStops?: undefined }): DueRange<DueDeadline>;
export function dueRange(input: DeadlineInput & { readonly clockStops?: readonly ClockStop[] | undefined }): DueRange;
export function dueRange(input: DeadlineInput & { readonly clockStops?: readonly ClockStop[] | undefined }): DueRange {
  const given = readInput(input);
  const projected = computeDeadline(given);
  const { plan } = indexOf(given.calendar);
  let alternatives: DueAlternative[] = [{ choices: Object.freeze([]), deadline: projected }];
  const open = new Map<string, UndecidedFact>();
  // A later deadline can meet facts that an earlier one did not, until nothing new is met.
  for (let met = -1; met < open.size;) {
    met = open.size;
    for (const { deadline } of alternatives) {
      for (const fact of deadline.undecided) if (choicesFor(plan, fact).length > 1) open.set(`${fact.code} ${fact.year}`, fact);
    }
    if (open.size > MOST_FACTS) throw tooManyFacts(plan, open.size);
    if (open.size > met) alternatives = deadlinesUnder(given, plan, [...open.values()]);
  }
  const byDue = alternatives.map(({ deadline }) => deadline).sort((a, b) => dueOf(a) - dueOf(b));
  return Object.freeze({
    earliest: byDue[0] as Deadline,
    latest: byDue[byDue.length - 1] as Deadline,
    alternatives: Object.freeze(alternatives.map((alternative) => Object.freeze(alternative))),
  });
}

function choicesFor(plan: CalendarPlan, fact: UndecidedFact): readonly LawfulChoice[] {
  return plan.alternatives?.choicesFor(fact) ?? [];
}

type Input = DeadlineInput & { readonly clockStops?: readonly ClockStop[] | undefined };

/** The deadlines under all combinations of the choices for some facts. */
function deadlinesUnder(input: Input, plan: CalendarPlan, facts: readonly UndecidedFact[]): DueAlternative[] {
  const { choose } = plan.alternatives as NonNullable<CalendarPlan['alternatives']>;
  return combine(facts.map((fact) => choicesFor(plan, fact))).flatMap((choices) => {
    const calendar = calendarUnder(choose(choices));
    if (calendar === undefined) return [];
    return [{ choices: Object.freeze(choices), deadline: computeDeadline({ ...input, calendar }) }];
  });
}

/** The calendar under some choices; none where the local decisions contradict them. */
function calendarUnder(plan: CalendarPlan): WorkingCalendar | undefined {
  try {
    return calendarOf(plan, 'project');
  } catch (error) {
    if (isRuleError(error) && error.code === 'invalid-decision') return undefined;
    throw error;
  }
}

function combine(lists: readonly (readonly LawfulChoice[])[]): readonly (readonly LawfulChoice[])[] {
  return lists.reduce<LawfulChoice[][]>((all, list) => all.flatMap((some) => list.map((choice) => [...some, Object.freeze(choice)])), [[]]);
}

/** On hold there is no due instant, whatever is decided. */
function dueOf(deadline: Deadline): number {
  return deadline.due === null ? Infinity : deadline.due.toMillis();
}

function tooManyFacts(plan: CalendarPlan, facts: number): RuleError {
  return new RuleError(
    'undecided-days',
    `the deadline meets ${facts} undecided facts in "${plan.name}", more than ${MOST_FACTS}: ask for a shorter limit, or pass the notices.`,
    { facts, most: MOST_FACTS },
  );
}
