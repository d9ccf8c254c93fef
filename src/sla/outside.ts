import { isRuleError, refuse, RuleError, shown } from '../errors.js';

/**
 * What reading a value from outside threw, as a refusal: getters and proxies may throw anything.
 *
 * @internal
 */
export function unreadable(error: unknown, field: string, value: unknown): RuleError {
  if (isRuleError(error)) return error;
  const details = { field, value: shown(value), expected: 'plain data that can be read' };
  return new RuleError('invalid-input', `${field} is ${details.value}: expected ${details.expected}.`, details);
}

/**
 * A list from outside, each element read once; undefined where it is no list or has more elements than may be.
 *
 * @internal
 */
export function readList(list: unknown, most: number): unknown[] | undefined {
  if (!Array.isArray(list)) return undefined;
  const { length } = list;
  return length > most ? undefined : Array.from({ length }, (_, i) => list[i] as unknown);
}

/**
 * Refuses keys that nobody would read: a misspelt one must not pass for left out.
 *
 * @internal
 */
export function refuseUnknownKeys(field: string, given: object, known: readonly string[]): void {
  for (const key of Object.keys(given)) {
    if (!known.includes(key))
      refuse('invalid-input', `${field}.${shown(key)}`, (given as Record<string, unknown>)[key], `only ${known.join(', ')}`);
  }
}
