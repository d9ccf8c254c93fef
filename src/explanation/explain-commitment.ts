import { checkOf } from '../shape.js';
import { commitmentReason } from '../sla/commitment-reason.js';
import { commitmentEn } from './commitment-en.js';
import { modelNamedBy, type CommitmentSentences } from './commitment-sentences.js';
import { commitmentVi } from './commitment-vi.js';
import { sayDeadline, sentencesIn } from './say-deadline.js';
import { sayReasons } from './say-reasons.js';
import type { Language } from './sentences.js';

const SENTENCES: Readonly<Record<Language, CommitmentSentences>> = { vi: commitmentVi, en: commitmentEn };
const isCommitmentReason = checkOf(commitmentReason);

/**
 * Says a commitment: its reasons, then the steps of the deadline that binds.
 *
 * @internal
 */
export function sayCommitment(commitment: object, language: unknown): string[] {
  sentencesIn(language);
  const { reasons, promised, statutory } = commitment as { reasons?: unknown; promised?: unknown; statutory?: unknown };
  const binding = bindingOf(promised, statutory);
  return [
    ...sayReasons(reasons, {
      of: 'commitment',
      check: isCommitmentReason,
      sentences: SENTENCES[language as Language],
      names: modelNamedBy,
    }),
    ...(binding === null ? [] : sayDeadline(binding, language, binding === statutory)),
  ];
}

/** The earlier of the two, as objects or as parsed JSON. */
function bindingOf(promised: unknown, statutory: unknown): object | null {
  const [a, b] = [promised, statutory].map((each) => (typeof each === 'object' ? each : null)) as [object | null, object | null];
  if (a === null || b === null) return a ?? b;
  return dueText(b) < dueText(a) ? b : a;
}

function dueText(deadline: object): string {
  try {
    // Luxon and our own JSON write the same form at +07:00, which sorts as it compares.
    return String(JSON.parse(JSON.stringify((deadline as { due?: unknown }).due ?? null)));
  } catch {
    // A getter or a proxy that throws: its steps say whether it is one of ours.
    return '';
  }
}
