import * as z from 'zod';
import { closest, shown, type Fault } from '../errors.js';
import type { Name } from '../name.js';
import { fault, inVietnamese, MAX_FAULTS, type Path } from './fault.js';

/** The longest text of a record, in UTF-16 code units: official names reach a thousand. */
export const MAX_TEXT = 2000;

/** What a schema takes, as words that go on from "write …". */
interface Expected extends Name {
  /** Judges a whole value in its own words; the schema only says that something is wrong with it. */
  readonly judge?: (value: unknown, path: Path) => readonly Fault[];
}

const words = z.registry<Expected>();

const TEXT: Expected = {
  vi: `một đoạn chữ không có khoảng trắng ở đầu và cuối, tối đa ${MAX_TEXT} ký tự`,
  en: `a text without spaces at either end, of at most ${MAX_TEXT} characters`,
};

/**
 * A schema, and in both languages what it takes.
 *
 * @internal
 */
export function expecting<S extends z.ZodType>(schema: S, vi: string, en: string, judge?: Expected['judge']): S {
  words.add(schema, { vi, en, ...(judge === undefined ? {} : { judge }) });
  return schema;
}

/**
 * One word of a few, which are named where another is given.
 *
 * @internal
 */
export function oneOf<const W extends readonly [string, ...string[]]>(...given: W): z.ZodEnum<{ [K in W[number]]: K }> {
  const list = quoted(given);
  return expecting(z.enum(given) as never, `một trong ${list}`, `one of ${list}`);
}

/** Words in quotes, as they are written. */
export function quoted(given: readonly string[]): string {
  return given.map((word) => `"${word}"`).join(', ');
}

// Nobody reads the sentences of zod, and to make one for each of thousands of issues takes longer than to find them.
const SILENT = { error: () => '' };

/**
 * What is wrong with the shape of a value: where zod finds an issue, in the words of the schema there.
 *
 * @internal
 */
export function shapeFaults(schema: z.ZodType, value: unknown, root: Path): Fault[] {
  const parsed = schema.safeParse(value, SILENT);
  if (parsed.success) return [];
  const faults: Fault[] = [];
  const judged = new Set<string>();
  for (const issue of parsed.error.issues) {
    if (faults.length > MAX_FAULTS) break;
    const at = issue.path.filter((step) => typeof step !== 'symbol');
    const found = expectedAt(schema, at);
    const path = [...root, ...at.slice(0, found.depth)];
    if (found.judge !== undefined) {
      // One value may raise several issues; it is judged once.
      const once = JSON.stringify(path);
      if (judged.has(once)) continue;
      judged.add(once);
      const whole = valueAt(value, at.slice(0, found.depth));
      const told = found.judge(whole, path);
      faults.push(...(told.length > 0 ? told : [notAccepted(whole, path, found)]));
    } else if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys.slice(0, MAX_FAULTS + 1)) faults.push(unknownKey([...path, key], key, keysAt(schema, at)));
    } else faults.push(notAccepted(valueAt(value, at), path, found));
  }
  return faults;
}

function unknownKey(path: Path, key: string, known: readonly string[]): Fault {
  const meant = closest(key, known);
  const [vi, en] = meant === undefined ? ['sửa lại tên khóa', 'correct its name'] : [`sửa thành "${meant}"`, `write "${meant}"`];
  return fault(path, `Không có khóa ${shown(key)} ở đây; hãy bỏ hoặc ${vi}.`, `There is no key ${shown(key)} here: take it out or ${en}.`);
}

/** The keys of what a schema takes at the end of a path. */
function keysAt(schema: z.core.$ZodType, path: Path): readonly string[] {
  return keysOf(path.reduce<z.core.$ZodType | undefined>(partOf, schema));
}

function keysOf(schema: z.core.$ZodType | undefined): readonly string[] {
  const def = (schema as z.core.$ZodTypes | undefined)?._zod.def;
  if (def === undefined) return [];
  if ('innerType' in def) return keysOf(def.innerType);
  if (def.type === 'object') return Object.keys(def.shape);
  return def.type === 'union' ? def.options.flatMap(keysOf) : [];
}

function notAccepted(value: unknown, path: Path, { vi, en }: Name): Fault {
  if (value === undefined) {
    const key = shown(path.at(-1));
    return fault(path, `Thiếu khóa ${key}; hãy ghi ${vi}.`, `The key ${key} is missing: write ${en}.`);
  }
  return fault(path, `${inVietnamese(shown(value))} không đúng; hãy ghi ${vi}.`, `${shown(value)} is not accepted: write ${en}.`);
}

/** The words of the schema at the end of a path, or of one on the way that judges its value itself. */
function expectedAt(schema: z.core.$ZodType, path: Path): Expected & { readonly depth: number } {
  let part: z.core.$ZodType | undefined = schema;
  for (const [depth, step] of path.entries()) {
    const found = wordsOf(part);
    if (found?.judge !== undefined) return { ...found, depth };
    part = partOf(part, step);
  }
  return { ...(wordsOf(part) ?? TEXT), depth: path.length };
}

function wordsOf(schema: z.core.$ZodType | undefined): Expected | undefined {
  if (schema === undefined) return undefined;
  const { def } = (schema as z.core.$ZodTypes)._zod;
  return words.get(schema) ?? ('innerType' in def ? wordsOf(def.innerType) : undefined);
}

/** The schema of a part of what a schema takes, where it has such a part. */
function partOf(schema: z.core.$ZodType | undefined, step: string | number): z.core.$ZodType | undefined {
  const def = (schema as z.core.$ZodTypes | undefined)?._zod.def;
  if (def === undefined) return undefined;
  if ('innerType' in def) return partOf(def.innerType, step);
  if (def.type === 'object') return Object.hasOwn(def.shape, step) ? def.shape[step] : undefined;
  if (def.type === 'array') return def.element;
  if (def.type === 'union') return def.options.map((option) => partOf(option, step)).find((part) => part !== undefined);
  return undefined;
}

function valueAt(value: unknown, path: Path): unknown {
  let part = value;
  for (const step of path) part = (part as Record<string | number, unknown> | undefined)?.[step];
  return part;
}
