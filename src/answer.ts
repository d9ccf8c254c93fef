import type { DateTime } from 'luxon';
import { isRecord, reading, refuse } from './errors.js';
import { formatInstant, readInstant } from './time/vietnam-time.js';

/** An answer as JSON has it: instants are texts at +07:00, and there are no functions. */
// Texts come before objects: any text beside some known ones (`string & {}`) is an object to the compiler, too.
export type Plain<Value> = Value extends DateTime
  ? string
  : Value extends string
    ? Value
    : Value extends readonly (infer Item)[]
      ? Plain<Item>[]
      : Value extends object
        ? { -readonly [Key in keyof Value as Key extends 'toJSON' ? never : Key]: Plain<Value[Key]> }
        : Value;

/** Puts a late field on an answer, at the place its key is to have. */
export type PutField<Facts> = (answer: Answer<Facts>) => void;

const INSPECT = Symbol.for('nodejs.util.inspect.custom');

/**
 * What an answer of this library is: a value. Every field is its own and can be seen, so that a spread, a comparison and a log
 * have all of it.
 *
 * @internal
 */
export abstract class Answer<Facts> {
  readonly #facts: Facts;
  #alreadyMade: Record<string, unknown> | undefined;

  /** @param facts - what the late fields are worked out from */
  constructor(facts: Facts) {
    this.#facts = facts;
  }

  /** The facts of an answer that was made here. */
  static factsOf<Facts>(answer: Answer<Facts>): Facts {
    return answer.#facts;
  }

  /**
   * A field that is worked out when it is first read, and is the same object from then on: to make every `DateTime` at once costs
   * more than the answer. One accessor serves all answers; with one for each, no two would have the same hidden class.
   */
  static late<Facts>(key: string, make: (facts: Facts) => unknown): PutField<Facts> {
    const field = {
      enumerable: true,
      get(this: Answer<Facts>): unknown {
        const made = (this.#alreadyMade ??= {});
        return key in made ? made[key] : (made[key] = make(this.#facts));
      },
    };
    return (answer) => void Object.defineProperty(answer, key, field);
  }

  toJSON(): unknown {
    return plain(this);
  }

  /** A log shows the values of late fields, too. */
  [INSPECT](): object {
    return Object.fromEntries(Object.entries(this));
  }
}

/**
 * Dữ liệu thuần: an answer as a plain object, the same as its parsed JSON. For serializers, DTOs, `structuredClone`.
 *
 * @param answer - a deadline, a commitment or an assessment, or what was spread from one
 * @returns a copy that shares nothing with the answer; instants are ISO 8601 at +07:00
 * @throws RuleError `invalid-input` for anything that is no answer
 *
 * @example
 * ```ts
 * import { computeDeadline, plain, profiles, sameDay, vietnamCalendar } from 'tthc-rules/calendar';
 *
 * const deadline = computeDeadline({ receivedAt: '2025-03-04T09:00', limit: sameDay(), profile: profiles.civilCode, calendar: vietnamCalendar() });
 * plain(deadline).due; // => '2025-03-04T17:00:00.000+07:00'
 * structuredClone(plain(deadline)).session.half; // => 'afternoon'
 * ```
 */
export function plain<A extends object>(answer: A): Plain<A> {
  return reading('invalid-input', 'answer', answer, (given) => {
    // Every answer has steps or reasons, whichever it is.
    if (!isRecord(given) || !('steps' in given || 'reasons' in given)) refuse('invalid-input', 'answer', given, EXPECTED);
    return plainOf(given, 0);
  }) as Plain<A>;
}

const EXPECTED = 'a deadline, a commitment or an assessment';
// The deepest answer, an assessment with the citation of a day in a step of its deadline, is six deep.
const DEEPEST = 16;

function plainOf(value: unknown, depth: number): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (depth > DEEPEST) refuse('invalid-input', 'answer', value, `${EXPECTED}: it is nested more than ${DEEPEST} deep`);
  if (Array.isArray(value)) return value.map((each) => plainOf(each, depth + 1));
  if ('isLuxonDateTime' in value) return formatInstant(readInstant('answer', value, 'invalid-input'));
  const parts = Object.entries(value).filter(([, part]) => part !== undefined && typeof part !== 'function');
  return Object.fromEntries(parts.map(([key, part]) => [key, plainOf(part, depth + 1)]));
}
