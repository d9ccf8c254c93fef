import type { DayReason } from '../calendar/day-reason.js';
import { deadlineStep, type CountedLimit, type DayStep, type DeadlineStep, type LimitStep, type PartStep } from '../deadline/step.js';
import { refuse } from '../errors.js';
import { isMade } from '../made.js';
import { checkOf, listOf } from '../shape.js';
import { en } from './en.js';
import { phraseOf, type DayRun, type Language, type Sentences } from './sentences.js';
import { vi } from './vi.js';
import { isPlainDay, neededBy, sayTheSame } from './words.js';

const areAllSteps = checkOf(listOf(deadlineStep));

/** Whether something is a list of steps that can be said. */
function areSteps(value: unknown): value is readonly DeadlineStep[] {
  try {
    return Array.isArray(value) && (isMade('steps', value) || areAllSteps(value));
  } catch {
    // A getter or a proxy that throws.
    return false;
  }
}

const LANGUAGES: Readonly<Record<Language, Sentences>> = { vi, en };

/**
 * The sentences of a language.
 *
 * @throws RuleError `invalid-input`
 * @internal
 */
export function sentencesIn(language: unknown): Sentences {
  if (typeof language !== 'string' || !Object.hasOwn(LANGUAGES, language)) refuse('invalid-input', 'language', language, '"vi" or "en"');
  return LANGUAGES[language as Language];
}

/**
 * Says the steps of a deadline, as an officer would read them to a citizen.
 *
 * @param byLaw - whether it is the law that ends there; a promise has no legal end
 * @internal
 */
export function sayDeadline(deadline: unknown, language: unknown, byLaw = true): string[] {
  const sentences = sentencesIn(language);
  let steps: unknown;
  try {
    steps = (deadline as { steps?: unknown } | null | undefined)?.steps;
  } catch {
    // A proxy of a deadline cannot be read.
  }
  if (!areSteps(steps)) {
    refuse('invalid-input', 'deadline', deadline, 'an answer of this library with its steps, as it was or parsed from its JSON');
  }
  const said = byLaw ? steps : steps.map((step) => (step.code === 'due' ? { ...step, legalEnd: step.at } : step));
  return inRuns(said).map((step) => (isRun(step) ? sentences.day(step) : sayStep(sentences, step)));
}

function sayStep(sentences: Sentences, step: Exclude<DeadlineStep, DayStep>): string {
  return (sentences.steps[step.code] as (step: DeadlineStep) => string)(step);
}

function isRun(step: Exclude<DeadlineStep, DayStep> | DayRun): step is DayRun {
  return 'first' in step;
}

const ORDINARY: DayReason = Object.freeze({ code: 'ordinary' });

/** Puts ordinary days in a row, and days of weekly rest in a row, into one run each; of months, both into one. */
function inRuns(steps: readonly DeadlineStep[]): (Exclude<DeadlineStep, DayStep> | DayRun)[] {
  const runs: (Exclude<DeadlineStep, DayStep> | DayRun)[] = [];
  let limit: LimitStep | PartStep | undefined;
  for (const step of steps) {
    if (step.code === 'limit' || step.code === 'part') limit = step;
    if (step.code !== 'day') {
      runs.push(step);
      continue;
    }
    const previous = runs.at(-1);
    if (previous !== undefined && isRun(previous) && sayTheSame(previous.last, step)) {
      runs[runs.length - 1] = { ...previous, last: step, counted: previous.counted + step.counted };
    } else if (previous !== undefined && isRun(previous) && limit?.unit === 'calendar-months' && [previous.last, step].every(isPlainDay)) {
      const first = { ...previous.first, reason: ORDINARY };
      runs[runs.length - 1] = { ...previous, first, last: step, counted: previous.counted + step.counted };
    } else
      runs.push({
        first: step,
        last: step,
        counted: step.counted,
        needed: neededBy(limit as Partial<CountedLimit> | undefined, step.unit),
      });
  }
  return runs;
}

/**
 * The phrase for the reason of a day.
 *
 * @internal
 */
export function sayDayReason(reason: DayReason, language: Language): string {
  return phraseOf(LANGUAGES[language].reasons, reason);
}
