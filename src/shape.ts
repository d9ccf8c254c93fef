import { readDay } from './time/local-date.js';
import { TIME_OF_DAY } from './time/vietnam-time.js';

/**
 * What a part of an answer must be, as plain data. From one description come the TypeScript type (`Of`), the check that runs before
 * something is said (`checkOf`), the zod schema and with it the JSON Schema (`schemaOf` in procedure/schema-of.ts).
 */
export type Form =
  | { readonly is: 'text' | 'flag' | 'yes' | 'date' | 'time' | 'instant' | 'absent' }
  | { readonly is: 'number'; readonly whole: boolean; readonly least: number; readonly isOver: boolean; readonly most: number }
  | { readonly is: 'word'; readonly words: readonly string[] }
  | { readonly is: 'list'; readonly of: Form; readonly least: number; readonly most: number }
  | { readonly is: 'record'; readonly parts: Forms }
  | { readonly is: 'coded'; readonly kinds: Readonly<Record<string, Forms>> }
  | { readonly is: 'either'; readonly of: readonly Form[] }
  | { readonly is: 'nullable' | 'maybe'; readonly of: Form };

type Forms = Readonly<Record<string, Form>>;

declare const TYPE: unique symbol;

/** Known to the compiler alone. */
export interface Typed<T> {
  readonly [TYPE]?: () => T;
}
/** A form with the type of what has it. */
export type Shape<T = unknown> = Form & Typed<T>;
/** A part of a record that may be left out. */
export type Maybe<T> = Form & Typed<T> & { readonly is: 'maybe' | 'absent' };
type Shapes = Readonly<Record<string, Shape>>;
type Kinds = Readonly<Record<string, Shapes>>;

/** The type of what has a shape. */
export type Of<S> = S extends { readonly [TYPE]?: (() => infer T) | undefined } ? T : never;

export type Flat<T> = { [Key in keyof T]: T[Key] };
export type Whole<P> = Flat<
  { readonly [Key in keyof P as P[Key] extends Maybe<unknown> ? never : Key]: Of<P[Key]> } & {
    readonly [Key in keyof P as P[Key] extends Maybe<unknown> ? Key : never]?: P[Key] extends { readonly is: 'absent' }
      ? undefined
      : Of<P[Key]>;
  }
>;

/** One kind of a table, with its code. */
export type KindOf<K, Code extends keyof K> = Flat<{ readonly code: Code } & Whole<K[Code]>>;
/** Any kind of a table. */
export type AnyKind<K> = { [Code in keyof K]: KindOf<K, Code> }[keyof K];

/** The longest text, in UTF-16 code units. */
export const MAX_TEXT = 2000;
/** The largest number: minutes of a thousand years. */
const MAX_NUMBER = 1e9;
/** What follows the day of an instant as it is written here: to the millisecond, at +07:00. */
export const REST_OF_INSTANT = /T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}\+07:00/;

export const text: Shape<string> = { is: 'text' };
export const flag: Shape<boolean> = { is: 'flag' };
/** `true`, or left out. */
export const yes: Shape<true> = { is: 'yes' };
/** A day that exists, `YYYY-MM-DD`. */
export const date: Shape<string> = { is: 'date' };
/** `HH:mm`. */
export const time: Shape<string> = { is: 'time' };
/** ISO 8601 at +07:00, to the millisecond. */
export const instant: Shape<string> = { is: 'instant' };
/** A part that other kinds have and this one has not: it can be read of all of them. */
export const absent: Maybe<undefined> & { readonly is: 'absent' } = { is: 'absent' };
/** Not negative. */
export const amount: Shape<number> = { is: 'number', whole: false, least: 0, isOver: false, most: MAX_NUMBER };
export const positive: Shape<number> = { is: 'number', whole: false, least: 0, isOver: true, most: MAX_NUMBER };

export function whole(least = 0, most = MAX_NUMBER): Shape<number> {
  return { is: 'number', whole: true, least, isOver: false, most };
}

export function word<const W extends readonly string[]>(...words: W): Typed<W[number]> & { readonly is: 'word'; readonly words: W } {
  return { is: 'word', words };
}

export function listOf<T>(of: Shape<T>, least = 0, most = Infinity): Shape<readonly T[]> {
  return { is: 'list', of, least, most };
}

export function record<const P extends Shapes>(parts: P): Typed<Whole<P>> & { readonly is: 'record'; readonly parts: P } {
  return { is: 'record', parts };
}

/** A record whose `code` names its kind. */
export function coded<const K extends Kinds>(kinds: K): Shape<AnyKind<K>> {
  return { is: 'coded', kinds };
}

export function either<A, B>(...of: readonly [Shape<A>, Shape<B>]): Shape<A | B> {
  return { is: 'either', of };
}

export function orNull<T>(of: Shape<T>): Shape<T | null> {
  return { is: 'nullable', of };
}

export function maybe<T>(of: Shape<T>): Maybe<T> {
  return { is: 'maybe', of };
}

/** Whether a value is what it should be. */
export type Check = (value: unknown) => boolean;

/**
 * The check of a form, put together when first asked for: most answers that are explained are this library's own, and need none.
 *
 * What a record has besides its parts is never read, and so not looked at: a database may have put its own keys there. The schemas refuse it.
 */
export function checkOf(form: Form): Check {
  let check: Check | undefined;
  return (value) => (check ??= putTogether(form))(value);
}

function putTogether(form: Form): Check {
  switch (form.is) {
    case 'text':
      return (value) => typeof value === 'string' && value.length <= MAX_TEXT;
    case 'flag':
      return (value) => typeof value === 'boolean';
    case 'yes':
      return (value) => value === true;
    case 'absent':
      return (value) => value === undefined;
    case 'date':
      return (value) => typeof value === 'string' && value.length === 10 && !Number.isNaN(readDay(value));
    case 'time':
      return (value) => typeof value === 'string' && TIME_OF_DAY.test(value);
    case 'instant':
      return (value) => typeof value === 'string' && INSTANT.test(value) && !Number.isNaN(readDay(value));
    case 'number': {
      const { whole: isWhole, least, isOver, most } = form;
      const isInBounds = (value: number) => (isOver ? value > least : value >= least) && value <= most;
      return (value) => typeof value === 'number' && isInBounds(value) && (!isWhole || Number.isInteger(value));
    }
    case 'word': {
      const words = new Set<unknown>(form.words);
      return (value) => words.has(value);
    }
    case 'list':
      return checkList(putTogether(form.of), form.least, form.most);
    case 'record':
      return checkParts(form.parts);
    case 'coded': {
      const kinds = new Map(Object.entries(form.kinds).map(([code, parts]) => [code, checkParts(parts)]));
      return (value) => isObject(value) && Object.hasOwn(value, 'code') && kinds.get(value['code'] as string)?.(value) === true;
    }
    case 'either': {
      const checks = form.of.map(putTogether);
      return (value) => checks.some((check) => check(value));
    }
    case 'nullable': {
      const check = putTogether(form.of);
      return (value) => value === null || check(value);
    }
    case 'maybe': {
      const check = putTogether(form.of);
      return (value) => value === undefined || check(value);
    }
  }
}

const INSTANT = /* @__PURE__ */ new RegExp(`^.{10}${REST_OF_INSTANT.source}$`);

function checkList(check: Check, least: number, most: number): Check {
  return (value) => {
    if (!Array.isArray(value) || value.length < least || value.length > most) return false;
    // One by one: a list with holes is none of ours, and may be as long as it likes.
    for (const each of value as readonly unknown[]) if (!check(each)) return false;
    return true;
  };
}

/** Own properties only: what is inherited was not given. */
function checkParts(parts: Forms): Check {
  const checks = Object.entries(parts).map(([key, form]) => [key, putTogether(form)] as const);
  return (value) => isObject(value) && checks.every(([key, check]) => (Object.hasOwn(value, key) || !(key in value)) && check(value[key]));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
