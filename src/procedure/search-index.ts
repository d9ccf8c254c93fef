import { codeWithZeros, nationalCode } from './code.js';
import { MAX_TEXT } from './expected.js';
import type { Procedure } from './procedure.js';
import { SYNONYMS } from './synonyms.js';
import { wordsOf, type Word } from './words.js';

/** A name as it is searched: its words without marks, each between spaces; no English where it is none of its own. */
interface Searched {
  readonly vi: string;
  readonly en: string;
}

/** What people say, and the words of official names. */
interface Synonym {
  readonly said: readonly Word[];
  readonly official: readonly (readonly Word[])[];
}

/** Digits and dots, with or without a local suffix; or letters and digits of a portal's own code. */
const PART_OF_CODE = /^(?=.*\d)[\dA-Za-z]+(?:[.-][\dA-Za-z]*)*$|^\.[\d.]+$/;

/** How close a name is to what was typed, the closest first. */
const CLOSENESS = { name: 0, begins: 1, inARow: 2, official: 3, allWords: 4, english: 5 } as const;
const GROUPS = Object.keys(CLOSENESS).length;

/** Finds procedures by what a person types. Made once for a catalogue; a question takes time by what it finds. */
export class SearchIndex {
  readonly #records: readonly Procedure[];
  readonly #names: readonly Searched[];
  /** Where in the list a word stands, in order; under its plain and under its marked form. */
  readonly #places = new Map<string, number[]>();
  readonly #synonyms: readonly Synonym[] = SYNONYMS.map(([said, ...official]) => ({
    said: wordsOf(said),
    official: official.map((phrase) => wordsOf(phrase)),
  }));

  /** All codes, each on a line, and where each line starts; the last is the end. */
  readonly #codes: string;
  readonly #starts: readonly number[];

  /** @param procedures - sorted by code */
  constructor(procedures: readonly Procedure[]) {
    this.#records = procedures;
    this.#codes = procedures.map(({ code }) => `${code}\n`).join('');
    const starts = [0];
    for (const { code } of procedures) starts.push((starts.at(-1) as number) + code.length + 1);
    this.#starts = starts;
    const known = new Map<string, Word>();
    this.#names = procedures.map((procedure, place) => {
      const { name } = procedure;
      const vi = wordsOf(name.vi, known);
      const en = name.en === name.vi ? [] : wordsOf(name.en, known);
      for (const { plain, marked } of formerNames(procedure).flatMap((former) => wordsOf(former, known))) {
        this.#stands(plain, place);
        if (marked !== plain) this.#stands(marked, place);
      }
      for (const { plain, marked } of [...vi, ...en]) {
        this.#stands(plain, place);
        if (marked !== plain) this.#stands(marked, place);
      }
      return { vi: phraseOf(vi), en: en.length === 0 ? '' : phraseOf(en) };
    });
  }

  /** The procedures found, the closest first and then by code. */
  find(text: string): readonly Procedure[] {
    // Longer than any name may be.
    if (text.length > MAX_TEXT) return [];
    const typed = text.trim();
    const coded = PART_OF_CODE.test(typed) ? this.#byCode(typed.toUpperCase()) : [];
    return coded.length > 0 ? coded : this.#byWords(wordsOf(typed));
  }

  #stands(word: string, place: number): void {
    const places = this.#places.get(word);
    if (places === undefined) this.#places.set(word, [place]);
    else if (places.at(-1) !== place) places.push(place);
  }

  /** The code itself or the one that lost its zeros, then codes that begin so, then those that have it anywhere. */
  #byCode(typed: string): Procedure[] {
    const whole = new Set([typed, nationalCode(typed), codeWithZeros(typed)]);
    const part = typed.replace(/\.H\d{0,2}$/, '') || typed;
    const groups: [Procedure[], Procedure[], Procedure[]] = [[], [], []];
    for (const code of whole) {
      const place = code === undefined ? undefined : this.#placeOf(code);
      if (place !== undefined) groups[0].push(this.#records[place] as Procedure);
    }
    let place = 0;
    for (let at = this.#codes.indexOf(part); at !== -1; at = this.#codes.indexOf(part, this.#starts[place] as number)) {
      while ((this.#starts[place] as number) <= at) place++;
      const procedure = this.#records[place - 1] as Procedure;
      if (!whole.has(procedure.code)) groups[at === this.#starts[place - 1] ? 1 : 2].push(procedure);
    }
    return ([] as Procedure[]).concat(...groups);
  }

  #placeOf(code: string): number | undefined {
    let [low, high] = [0, this.#records.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#records[middle] as Procedure).code < code) low = middle + 1;
      else high = middle;
    }
    return this.#records[low]?.code === code ? low : undefined;
  }

  #byWords(words: readonly Word[]): Procedure[] {
    if (words.length === 0) return [];
    const groups: Procedure[][] = Array.from({ length: GROUPS }, () => []);
    const seen = new Set<number>();
    const phrase = phraseOf(words);
    for (const place of this.#having(words)) {
      seen.add(place);
      groups[closeness(this.#names[place] as Searched, words, phrase)]?.push(this.#records[place] as Procedure);
    }
    for (const place of this.#official(words)) {
      if (!seen.has(place)) groups[CLOSENESS.official]?.push(this.#records[place] as Procedure);
    }
    return ([] as Procedure[]).concat(...groups);
  }

  /** The places of the names that have in a row what official names say for a thing that was typed, and every other word. */
  #official(words: readonly Word[]): number[] {
    const places = new Set<number>();
    for (const { all, phrase } of officialPhrases(words, this.#synonyms)) {
      for (const place of this.#having(all)) if (this.#names[place]?.vi.includes(phrase) === true) places.add(place);
    }
    return [...places].sort((a, b) => a - b);
  }

  /** The places of the names that have every word. */
  #having(words: readonly Word[]): readonly number[] {
    const lists = words.map(({ marked }) => this.#places.get(marked) ?? []).sort((a, b) => a.length - b.length);
    const [shortest = [], ...others] = lists;
    return others.reduce<readonly number[]>(common, shortest);
  }
}

/** What a procedure was called before. */
function formerNames({ versions }: Procedure): string[] {
  return versions.flatMap(({ name }) => (name === undefined ? [] : [`${name.vi} ${name.en}`]));
}

/** What two ordered lists have in common. */
function common(few: readonly number[], many: readonly number[]): number[] {
  const both: number[] = [];
  let at = 0;
  for (const place of few) {
    while (at < many.length && (many[at] as number) < place) at++;
    if (many[at] === place) both.push(place);
  }
  return both;
}

function phraseOf(words: readonly Word[]): string {
  return ` ${words.map(({ plain }) => plain).join(' ')} `;
}

function closeness({ vi, en }: Searched, words: readonly Word[], phrase: string): number {
  if (vi === phrase) return CLOSENESS.name;
  if (vi.startsWith(phrase)) return CLOSENESS.begins;
  if ((words.length === 1 && en === '') || vi.includes(phrase)) return CLOSENESS.inARow;
  if (en.includes(phrase)) return CLOSENESS.english;
  return words.every(({ plain }) => vi.includes(` ${plain} `)) ? CLOSENESS.allWords : CLOSENESS.english;
}

/** What was typed, each time with one thing that people say put as the official names have it. */
function officialPhrases(
  words: readonly Word[],
  synonyms: readonly Synonym[],
): { readonly all: readonly Word[]; readonly phrase: string }[] {
  return synonyms.flatMap(({ said, official }) => {
    const at = words.findIndex((_, i) => said.every((word, j) => matches(words[i + j], word)));
    if (at === -1) return [];
    return official.map((instead) => ({
      all: [...words.slice(0, at), ...instead, ...words.slice(at + said.length)],
      phrase: phraseOf(instead),
    }));
  });
}

/** A word as typed may leave the marks out. */
function matches(typed: Word | undefined, word: Word): boolean {
  return typed?.plain === word.plain && (typed.marked === typed.plain || typed.marked === word.marked);
}
