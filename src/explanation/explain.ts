import { refuse } from '../errors.js';
import { areSteps } from './check-step.js';
import { en } from './en.js';
import type { DayReason } from './reason.js';
import { phraseOf, type DayRun, type Language, type Sentences } from './sentences.js';
import type { CountedLimit, DayStep, DeadlineStep, LimitStep, PartStep } from './step.js';
import { vi } from './vi.js';
import { neededBy, sayTheSame } from './words.js';

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

/** Puts ordinary days in a row, and days of weekly rest in a row, into one run each. */
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
