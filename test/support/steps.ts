import type { DeadlineStep } from '../../src/calendar.js';

type StepOf<Code extends DeadlineStep['code']> = Extract<DeadlineStep, { code: Code }>;

/** The steps of one kind, in order. */
export function stepsOf<Code extends DeadlineStep['code']>(steps: readonly DeadlineStep[], code: Code): StepOf<Code>[] {
  return steps.filter((step): step is StepOf<Code> => step.code === code);
}
