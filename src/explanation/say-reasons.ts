import { refuse, RuleError, shown } from '../errors.js';
import { isMade } from '../made.js';
import type { Check } from '../shape.js';
import { capital } from './words.js';

/** One kind of reasons: what they are reasons of, what each must be, and what is said of it. */
export interface ReasonKind {
  readonly of: 'assessment' | 'commitment';
  readonly check: Check;
  readonly sentences: Readonly<Record<string, (reason: never, again: boolean) => string>>;
  /** What a reason names at length, if it does; its sentence is told when the last one that was named is the same. */
  readonly names?: (reason: never) => string | undefined;
}

// An event of a dossier breaks a few rules at most.
const MOST = 10_000;

/**
 * Says reasons, one sentence each. Those that were made here are said as they are; in a list from anywhere else each is looked at
 * first, since an answer that was parsed from text may hold anything.
 *
 * @throws RuleError `invalid-input`, with the index and the code of a reason that cannot be said
 * @internal
 */
export function sayReasons(reasons: unknown, kind: ReasonKind): string[] {
  const field = `${kind.of}.reasons`;
  const { list, known } = readList(reasons, kind.of);
  if (list === undefined) refuse('invalid-input', field, reasons, `the reasons that this library gave, ${MOST} at most`);
  const named: Named = {};
  return list.map((reason, index) => sayReason(reason, kind, known, named) ?? refuseReason(`${field}[${index}]`, index, reason));
}

/** What was named last. */
interface Named {
  last?: string;
}

function readList(reasons: unknown, kind: string): { readonly list?: readonly unknown[]; readonly known: boolean } {
  try {
    if (Array.isArray(reasons) && reasons.length <= MOST) return { list: Array.from<unknown>(reasons), known: isMade(kind, reasons) };
  } catch {
    // A getter or a proxy that throws.
  }
  return { known: false };
}

function sayReason(reason: unknown, { check, sentences, names }: ReasonKind, known: boolean, named: Named): string | undefined {
  try {
    if (!known && !check(reason)) return undefined;
    const name = (names as ((reason: unknown) => string | undefined) | undefined)?.(reason);
    const again = name !== undefined && name === named.last;
    if (name !== undefined) named.last = name;
    return capital((sentences[codeOf(reason)] as (reason: unknown, again: boolean) => string)(reason, again));
  } catch {
    // A getter or a proxy that throws.
  }
  return undefined;
}

function codeOf(reason: unknown): string {
  return (reason as { readonly code: string }).code;
}

function refuseReason(field: string, index: number, reason: unknown): never {
  let code: unknown;
  try {
    code = codeOf(reason);
  } catch {
    // Nothing that has a code.
  }
  const expected = 'a reason as this library gave it, or as it was parsed from its JSON';
  throw new RuleError('invalid-input', `${field} with the code ${shown(code)} cannot be said: expected ${expected}.`, {
    field,
    value: shown(reason),
    expected,
    index,
    reason: shown(code),
  });
}
