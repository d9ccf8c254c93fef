/** What kind of honest answer is missing. Match on the code; the wording of messages may change. */
export type RuleErrorCode =
  | 'invalid-date-time'
  | 'invalid-date'
  | 'invalid-limit'
  | 'invalid-profile'
  | 'invalid-calendar'
  | 'invalid-decision'
  | 'invalid-clock-stop'
  | 'outside-calendar'
  | 'undecided-days'
  | 'unknown-procedure'
  | 'nothing-in-force'
  | 'conflicting-rules'
  | 'uncertain-limit'
  | 'invalid-catalog'
  | 'invalid-dossier'
  | 'invalid-portal-record'
  | 'invalid-input';

/** Facts of a refusal, plain data: the field, the value (shortened) and the bound that it missed. */
export interface RuleErrorDetails {
  readonly field?: string;
  readonly value?: string;
  readonly expected?: string;
  readonly [fact: string]: unknown;
}

/** Lỗi: one thing wrong with a record, where it is, and how to mend it. */
export interface Fault {
  /** Such as `records[3].versions[0].inForce.from`. */
  readonly path: string;
  readonly vi: string;
  readonly en: string;
}

/** What a refusal tells besides field, value and bound, by its code. What is optional is told where it is known. */
export interface RuleErrorFacts {
  /** `faults`: everything that is wrong. */
  readonly 'invalid-catalog': { readonly faults: readonly Fault[] };
  /** The codes of the catalogue that may have been meant; of what is no code, nothing is told. */
  readonly 'unknown-procedure': { readonly didYouMean?: readonly string[] };
  /** The days that the calendar covers: from, up to and not including. */
  readonly 'outside-calendar': { readonly from?: string; readonly until?: string; readonly calendar?: string };
  readonly 'undecided-days': { readonly decidedUntil?: string; readonly calendar?: string };
  /** When the procedure is in force, or by which act and since when it is not. */
  readonly 'nothing-in-force': { readonly code?: string; readonly from?: string; readonly until?: string };
  readonly 'uncertain-limit': { readonly procedure?: string; readonly date?: string; readonly standing?: string };
  /** The index of the event; the type or the key that may have been meant. */
  readonly 'invalid-dossier': { readonly index?: number; readonly didYouMean?: readonly string[] };
}

/** A {@link RuleError} with one code, and what that tells. */
export type RuleErrorOf<Code extends RuleErrorCode> = RuleError & {
  readonly code: Code;
  readonly details: Code extends keyof RuleErrorFacts ? RuleErrorFacts[Code] : unknown;
};

const BRAND = Symbol.for('tthc-rules.RuleError');

/**
 * The library has no honest answer: the input is malformed, outside the calendar, or the rules do not decide.
 *
 * Ordinary outcomes (late, on hold, projected) are return values, never errors.
 * `message` is English prose for a log; `code` and `details` are for programs.
 *
 * @example
 * ```ts
 * import { isRuleError, vietnamCalendar } from 'tthc-rules/calendar';
 *
 * try {
 *   vietnamCalendar().isWorkingDay('2025-02-30');
 * } catch (error) {
 *   isRuleError(error) && error.code; // => 'invalid-date'
 * }
 * ```
 */
export class RuleError extends Error {
  readonly code: RuleErrorCode;
  readonly details: RuleErrorDetails;

  constructor(code: RuleErrorCode, message: string, details: RuleErrorDetails = {}) {
    super(message);
    this.name = 'RuleError';
    this.code = code;
    this.details = Object.freeze({ ...details });
    Object.defineProperty(this, BRAND, { value: true });
  }

  /** Plain data for a log or an HTTP answer. */
  toJSON(): { name: 'RuleError'; code: RuleErrorCode; message: string; details: RuleErrorDetails } {
    return { name: 'RuleError', code: this.code, message: this.message, details: this.details };
  }
}

/**
 * Whether something thrown is a {@link RuleError}, also one from the other module format of this package.
 *
 * `instanceof` is false across the ESM and the CommonJS copy; this is not.
 *
 * @param code - only one with this code, whose `details` then have their types
 *
 * @example
 * ```ts
 * import { isRuleError, workingDays } from 'tthc-rules/calendar';
 *
 * const refused = (days: number): string => {
 *   try {
 *     workingDays(days);
 *     return 'accepted';
 *   } catch (error) {
 *     if (!isRuleError(error)) throw error;
 *     return `${error.code}: ${error.details.field}`;
 *   }
 * };
 * refused(1.5); // => 'accepted'
 * refused(1.2); // => 'invalid-limit: limit.value'
 * ```
 */
export function isRuleError<Code extends RuleErrorCode>(thrown: unknown, code: Code): thrown is RuleErrorOf<Code>;
// Last: it is the one that `list.filter(isRuleError)` takes.
export function isRuleError(thrown: unknown): thrown is RuleError;
export function isRuleError(thrown: unknown, code?: unknown): boolean {
  try {
    return (
      thrown instanceof Error &&
      Object.hasOwn(thrown, BRAND) &&
      (typeof code !== 'string' || (thrown as { readonly code?: unknown }).code === code)
    );
  } catch {
    // A proxy that cannot be looked at.
    return false;
  }
}

/** A value as it may be shown in a message: one line, short, without calling any code of the value. */
export function shown(value: unknown): string {
  if (typeof value === 'string') {
    const short = value.length > 40 ? `${value.slice(0, 40)}…` : value;
    const quoted = JSON.stringify(short).replace(UNSEEN, escaped);
    return value.length > 40 ? `${quoted} (${value.length} characters)` : quoted;
  }
  if (typeof value === 'bigint') return 'a bigint';
  if (typeof value === 'symbol') return 'a symbol';
  if (typeof value === 'function') return 'a function';
  if (typeof value === 'object' && value !== null) return isArray(value) ? shownList(value) : 'an object';
  return Object.is(value, -0) ? '-0' : String(value);
}

// What JSON leaves as it is though it breaks a line, turns it round or is not seen; and spaces that are not the one on the keyboard.
const UNSEEN = /(?! )[\p{Cc}\p{Cf}\p{Z}]/gu;

function escaped(unseen: string): string {
  return Array.from({ length: unseen.length }, (_, i) => `\\u${unseen.charCodeAt(i).toString(16).padStart(4, '0')}`).join('');
}

/** A list with its length; a proxy may hide that. */
function shownList(list: readonly unknown[]): string {
  try {
    return `an array of ${list.length}`;
  } catch {
    return 'an array';
  }
}

/** `Array.isArray` throws for a revoked proxy, which is no array. */
function isArray(value: object): value is readonly unknown[] {
  try {
    return Array.isArray(value);
  } catch {
    return false;
  }
}

/**
 * Reads a value from outside: whatever its getters and proxies throw becomes a refusal of the value.
 *
 * @internal
 */
export function reading<T>(code: RuleErrorCode, field: string, value: unknown, read: (value: unknown, field: string) => T): T {
  try {
    return read(value, field);
  } catch (error) {
    if (isRuleError(error)) throw error;
    return refuse(code, field, value, 'plain data that can be read');
  }
}

/**
 * Whether something has parts with names: an object, and no list.
 *
 * @internal
 */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !isArray(value);
}

/**
 * Refuses keys that nobody would read: a misspelt one must not pass for left out, and is told which key it may stand for.
 *
 * @param expected - what is said of them; left out, the known keys
 * @internal
 */
export function refuseUnknownKeys(code: RuleErrorCode, field: string, given: object, known: readonly string[], expected?: string): void {
  // By `in`: to list the keys of one object after another takes as long as to count.
  for (const key in given) {
    if (!known.includes(key) && Object.hasOwn(given, key))
      refuseKey(code, field, given, key, expected ?? `only ${known.join(', ')}`, closest(key, known));
  }
}

/**
 * Refuses a key that is nearly a known one which is not there: an option would be passed over in silence. Keys of other kinds may be
 * there, such as the columns of a row.
 *
 * @internal
 */
export function refuseMisspeltKeys(code: RuleErrorCode, field: string, given: object, known: readonly string[]): void {
  for (const key in given) if (!known.includes(key)) refuseMisspelt(code, field, given, known, key);
}

function refuseMisspelt(code: RuleErrorCode, field: string, given: object, known: readonly string[], key: string): void {
  const meant = Object.hasOwn(given, key) ? closest(key, known) : undefined;
  if (meant !== undefined && !Object.hasOwn(given, meant)) refuseKey(code, field, given, key, `${meant}, written so`, meant);
}

function refuseKey(code: RuleErrorCode, field: string, given: object, key: string, expected: string, meant: string | undefined): never {
  throw refusalOf(code, `${field}.${shown(key)}`, (given as Record<string, unknown>)[key], expected, meant);
}

// No key of the library is longer.
const LONGEST_KEY = 40;

/**
 * The known key that a misspelt one may stand for: the same but for case, or for a slip or two.
 *
 * @internal
 */
export function closest(key: string, known: readonly string[]): string | undefined {
  if (key.length > LONGEST_KEY) return undefined;
  const far = key.length < 6 ? 1 : 2;
  // So far apart in length is as far apart in letters.
  const near = known.filter((each) => Math.abs(each.length - key.length) <= far);
  const distances = near.map((each) => distance(key.toLowerCase(), each.toLowerCase()));
  const least = Math.min(...distances);
  return least <= far ? near[distances.indexOf(least)] : undefined;
}

/** How many letters are to be put in, taken out, changed or swapped with their neighbour. */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      // Of three letters, swapped ones make another word too easily.
      const isSwap = a.length > 3 && i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swapped = isSwap ? (before[j - 2] as number) + 1 : changed;
      next.push(Math.min(changed, swapped, (row[j] as number) + 1, (next[j - 1] as number) + 1));
    }
    [before, row] = [row, next];
  }
  return row[b.length] as number;
}

/**
 * Refuses an input: names the field, the value and what would be accepted.
 *
 * @internal
 */
export function refuse(code: RuleErrorCode, field: string, value: unknown, expected: string): never {
  throw new RuleError(code, `${field} is ${shown(value)}: expected ${expected}.`, {
    field,
    value: shown(value),
    expected,
  });
}

/**
 * The refusal of an input that may be a misspelt name.
 *
 * @param meant - the name that it may stand for
 * @param more - what its details have besides
 * @internal
 */
export function refusalOf(
  code: RuleErrorCode,
  field: string,
  value: unknown,
  expected: string,
  meant: string | undefined,
  more: RuleErrorDetails = {},
): RuleError {
  const hint = meant === undefined ? '' : ` Did you mean "${meant}"?`;
  const didYouMean = meant === undefined ? {} : { didYouMean: Object.freeze([meant]) };
  const details = { field, value: shown(value), expected, ...more, ...didYouMean };
  return new RuleError(code, `${field} is ${details.value}: expected ${expected}.${hint}`, details);
}

/**
 * Refuses an input that is known for what it is.
 *
 * @param is - what was given, such as `a number of seconds`
 * @param mend - what to do with it
 * @internal
 */
export function refuseMistaken(code: RuleErrorCode, field: string, value: unknown, is: string, mend: string, expected: string): never {
  throw new RuleError(code, `${field} is ${shown(value)}, ${is}: ${mend}. Expected: ${expected}.`, {
    field,
    value: shown(value),
    expected,
    is,
    mend,
  });
}
