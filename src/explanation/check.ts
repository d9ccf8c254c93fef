import { readDay } from '../time/local-date.js';

/**
 * What a part of an answer must be. Answers may come from text that was parsed, and are said only when every part is what it
 * should be.
 */
export type Check = (value: unknown) => boolean;

export const text: Check = (value) => typeof value === 'string' && value.length <= 2000;
export const number: Check = (value) => typeof value === 'number' && value >= 0 && value <= 1e9;
export const flag: Check = (value) => typeof value === 'boolean';
export const date: Check = (value) => typeof value === 'string' && value.length === 10 && !Number.isNaN(readDay(value));
export const time: Check = (value) => typeof value === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(value);
export const instant: Check = (value) =>
  typeof value === 'string' && /^.{10}T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}\+07:00$/.test(value) && !Number.isNaN(readDay(value));

/** One of some words; a word of the type that is left out does not compile. */
export const oneOf =
  <Word extends string>(words: Readonly<Record<Word, 1>>): Check =>
  (value) =>
    typeof value === 'string' && Object.hasOwn(words, value);

export const maybe =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);

export const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);

export const listOf =
  (check: Check): Check =>
  (value) => {
    if (!Array.isArray(value)) return false;
    // One by one: a list with holes is none of ours, and may be as long as it likes.
    for (const each of value as readonly unknown[]) if (!check(each)) return false;
    return true;
  };

/** A check for each part of a record; a part that is left out does not compile. */
export type Parts<Whole> = { readonly [Key in keyof Whole]-?: Check };

/** A record whose own properties are what they should be; what else it has is never read. */
export function shape(parts: Readonly<Record<string, Check>>): Check {
  const checks = Object.entries(parts);
  return (value) => {
    if (typeof value !== 'object' || value === null) return false;
    const record = value as Record<string, unknown>;
    return checks.every(([key, check]) => (Object.hasOwn(record, key) || !(key in record)) && check(record[key]));
  };
}

/** A record whose `code` names its shape; a code or a part that is left out does not compile. */
export function coded<Kind extends { readonly code: string }>(kinds: {
  readonly [Code in Kind['code']]: Parts<Omit<Extract<Kind, { readonly code: Code }>, 'code'>>;
}): Check {
  const shapes = new Map(Object.entries<Readonly<Record<string, Check>>>(kinds).map(([code, parts]) => [code, shape(parts)]));
  return (value) => {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, 'code')) return false;
    return shapes.get((value as { readonly code: string }).code)?.(value) === true;
  };
}

// What was made here needs no look: parsed text cannot carry a symbol, and the list is frozen.
const MADE = Symbol('made');

/** Freezes a list with its items and marks it as made by this library, as the list of one kind of thing. */
export function made<Item>(kind: string, items: readonly Item[]): readonly Item[] {
  for (const each of items) Object.freeze(each);
  Object.defineProperty(items, MADE, { value: kind });
  return Object.freeze(items);
}

/** Whether a list is one that was marked so. */
export function isMade(kind: string, list: object): boolean {
  return Object.hasOwn(list, MADE) && (list as { readonly [MADE]: unknown })[MADE] === kind;
}
