import type { RuleErrorCode } from '../errors.js';
import { RuleError } from '../index.js';

/** Refuses what a helper was given: names the field and what would be accepted. */
export function refuse(code: RuleErrorCode, field: string, expected: string): never {
  throw new RuleError(code, `${field}: expected ${expected}.`, { field, expected });
}

/** Refuses what are no options, and keys that nobody would read: a test with a misspelt one would test something else. */
export function checkOptions(options: unknown, known: readonly string[]): void {
  const expected = `{ ${known.map((key) => `${key}?`).join(', ')} }`;
  if (typeof options !== 'object' || options === null || Array.isArray(options)) refuse('invalid-input', 'options', expected);
  const unknown = Object.keys(options).find((key) => !known.includes(key));
  if (unknown !== undefined) refuse('invalid-input', `options.${unknown.slice(0, 40)}`, `only ${known.join(', ')}`);
}
