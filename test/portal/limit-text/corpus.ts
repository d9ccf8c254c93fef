import { readFileSync } from 'node:fs';
import type { LimitReading, LimitRefusal, WrittenLimit } from 'tthc-rules/portal';

/** A limit as the corpus writes it; within a variant also a range. */
export type LabelledLimit = Partial<{ value: number; times: number; cutOff: string; next: string; min: number; max: number }> & {
  readonly unit: string;
};

export interface Labelled {
  readonly id: string;
  readonly text: string;
  readonly kind: string;
  readonly base: LabelledLimit | null;
  readonly refuse: LimitRefusal | null;
  readonly startsFrom: string | null;
  readonly qualifiers: {
    readonly notMoreThan?: boolean;
    readonly variants?: readonly { readonly when: string | null; readonly limit: LabelledLimit; readonly effect?: 'adds' }[];
    readonly reducedFrom?: LabelledLimit;
    readonly reducedBy?: LabelledLimit;
    readonly excludes?: readonly string[];
    readonly steps?: readonly { readonly what: string | null; readonly limit: LabelledLimit }[];
  };
  readonly alsoAccept?: readonly (
    { readonly base: LabelledLimit; readonly refuse?: never } | { readonly refuse: LimitRefusal; readonly base?: never }
  )[];
  readonly hard?: boolean;
  readonly count: number;
}

export interface Unseen {
  readonly text: string;
  readonly group: 'ordinary' | 'variants' | 'other';
  readonly accept: readonly string[];
}

export interface Provincial {
  readonly text: string;
  readonly unit: string;
  readonly value?: number;
}

const texts = <Text>(file: string): Text[] =>
  (JSON.parse(readFileSync(new URL(`./corpus/${file}.json`, import.meta.url), 'utf8')) as { readonly texts: Text[] }).texts;

export const labelled = texts<Labelled>('labelled');
export const unseen = texts<Unseen>('unseen');
export const provinces = texts<Provincial>('provinces');

const SHORT: Readonly<Record<string, string>> = {
  'working-days': 'wd',
  days: 'd',
  'calendar-days': 'cd',
  'working-hours': 'wh',
  hours: 'h',
  minutes: 'min',
  months: 'mo',
};

/** A limit in short: wd7, d30, "same-day 15:00 next-working-day", "d30 x2". */
export function short(limit: WrittenLimit | LabelledLimit): string {
  const { unit, value, max, times, cutOff, next } = limit as LabelledLimit;
  const amount = value ?? max;
  const counted = amount === undefined ? unit : `${SHORT[unit] ?? unit}${amount}`;
  return [counted, ...(times === undefined ? [] : [`x${times}`]), ...(cutOff === undefined ? [] : [cutOff, next])].join(' ');
}

/** What a reading answers, in short: a limit or the code of the refusal. */
export const answer = (reading: LimitReading): string => (reading.state === 'read' ? short(reading.limit) : reading.because);

/** Every answer that counts as right for a text. */
export function accepted({ base, refuse, alsoAccept = [] }: Labelled): string[] {
  return [{ base, refuse }, ...alsoAccept].flatMap((one) => (one.base ? [short(one.base)] : one.refuse ? [one.refuse] : []));
}
