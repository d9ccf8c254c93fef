import type { Deadline } from '../deadline/deadline.js';
import { reading } from '../errors.js';
import { sayDeadline } from './say-deadline.js';
import type { Language } from './sentences.js';

/**
 * Giải thích: why a deadline falls when it does, one sentence a line, as an officer would say it.
 *
 * @param deadline - a deadline, or the parsed JSON of one: last year's slip can still be explained
 * @param language - `vi` or `en`
 * @throws RuleError `invalid-input` for anything else
 *
 * @example
 * ```ts
 * import { computeDeadline, explain, profiles, vietnamCalendar, workingDays } from 'tthc-rules/calendar';
 *
 * const deadline = computeDeadline({
 *   receivedAt: '2024-05-03T14:00',
 *   limit: workingDays(1),
 *   profile: profiles.civilCode,
 *   calendar: vietnamCalendar(),
 * });
 * explain(deadline, 'en')[3];
 * // => 'Saturday 4 May 2024: worked instead of Monday 29 April 2024 (Công văn 2450/VPCP-KGVX of 12 April 2024); 2 sessions counted, 2 of 2 so far.'
 * ```
 */
export function explain(deadline: Deadline | { readonly steps: unknown }, language: Language): string[] {
  return reading('invalid-input', 'deadline', deadline, (given) => sayDeadline(given, language));
}
