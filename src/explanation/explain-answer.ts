import type { Deadline } from '../deadline/deadline.js';
import { assessmentReason } from '../dossier/assessment-reason.js';
import type { Assessment } from '../dossier/assessment.js';
import { reading } from '../errors.js';
import { checkOf } from '../shape.js';
import type { Commitment } from '../sla/commitment.js';
import { assessmentEn } from './assessment-en.js';
import { stateNamedBy, type AssessmentSentences } from './assessment-sentences.js';
import { assessmentVi } from './assessment-vi.js';
import { sayCommitment } from './explain-commitment.js';
import { explain as explainDeadline } from './explain-deadline.js';
import { sentencesIn } from './say-deadline.js';
import { sayReasons } from './say-reasons.js';
import type { Language } from './sentences.js';

const SENTENCES: Readonly<Record<Language, AssessmentSentences>> = { vi: assessmentVi, en: assessmentEn };
const isAssessmentReason = checkOf(assessmentReason);

/**
 * Giải thích: why a deadline, a commitment or an assessment is what it is, one sentence a line, as an officer would say it.
 *
 * @param answer - an answer of this library, or the parsed JSON of one
 * @param language - `vi` or `en`
 * @throws RuleError `invalid-input` for anything else
 *
 * @example
 * ```ts
 * import { computeDeadline, explain, profiles, vietnamCalendar, workingDays } from 'tthc-rules';
 *
 * const deadline = computeDeadline({
 *   receivedAt: '2026-11-23T09:00',
 *   limit: workingDays(1),
 *   profile: profiles.civilCode,
 *   calendar: vietnamCalendar(),
 * });
 * explain(deadline, 'vi')[3];
 * // => 'Thứ Ba 24/11/2026: nghỉ Ngày Văn hóa Việt Nam (Điều 2, Nghị quyết 28/2026/QH16); không tính.'
 * ```
 */
export function explain(
  answer: Deadline | Commitment | Assessment | { readonly steps: unknown } | { readonly reasons: unknown },
  language: Language,
): string[] {
  // What was looked at may have changed by the time it is said: only a proxy does that.
  return reading('invalid-input', 'answer', answer, () => sayAnswer(answer, language));
}

function sayAnswer(answer: unknown, language: Language): string[] {
  switch (kindOf(answer)) {
    case 'deadline':
      return explainDeadline(answer as Deadline, language);
    case 'commitment':
      return sayCommitment(answer as object, language);
    case 'assessment':
      return sayAssessment(answer as object, language);
  }
}

/** What kind of answer something is, by the parts it has. */
function kindOf(answer: unknown): 'deadline' | 'commitment' | 'assessment' {
  try {
    if (!('reasons' in (answer as object))) return 'deadline';
    return 'status' in (answer as object) ? 'assessment' : 'commitment';
  } catch {
    // What has no parts, and a proxy that throws, is refused as a deadline is.
    return 'deadline';
  }
}

function sayAssessment(assessment: object, language: Language): string[] {
  sentencesIn(language);
  const { reasons } = assessment as { readonly reasons?: unknown };
  const sentences = SENTENCES[language].reasons;
  return sayReasons(reasons, { of: 'assessment', check: isAssessmentReason, sentences, names: stateNamedBy });
}
