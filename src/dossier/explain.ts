import type { Deadline } from '../deadline/deadline.js';
import { explain as explainDeadline } from '../deadline/explain-deadline.js';
import { refuse } from '../errors.js';
import { assessmentEn } from '../explanation/assessment-en.js';
import type { AssessmentReason } from '../explanation/assessment-reason.js';
import type { AssessmentSentences } from '../explanation/assessment-sentences.js';
import { assessmentVi } from '../explanation/assessment-vi.js';
import { sayReasons, sentencesIn } from '../explanation/explain.js';
import type { Language } from '../explanation/sentences.js';
import { sayCommitment } from '../sla/explain-commitment.js';
import type { Commitment } from '../sla/rulebook.js';
import type { Assessment } from './assess.js';

const SENTENCES: Readonly<Record<Language, AssessmentSentences>> = { vi: assessmentVi, en: assessmentEn };

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
  if (typeof answer !== 'object' || answer === null || !('reasons' in answer)) return explainDeadline(answer as Deadline, language);
  return 'status' in answer ? sayAssessment(answer, language) : sayCommitment(answer, language);
}

function sayAssessment({ reasons }: { readonly reasons: unknown }, language: unknown): string[] {
  sentencesIn(language);
  if (!Array.isArray(reasons)) refuse('invalid-input', 'assessment.reasons', reasons, 'the reasons of an assessment of this library');
  return sayReasons(reasons as readonly AssessmentReason[], SENTENCES[language as Language].reasons, 'assessment.reasons');
}
