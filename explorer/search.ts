import type { Catalog, Procedure } from 'tthc-rules';
import type { FieldName } from 'tthc-rules/procedures';

interface Word {
  readonly plain: string;
  readonly marks: readonly string[];
}

/** The words of a text as they are searched: lower case, letters and marks apart. "hoà" and "hòa" are one word. */
function wordsOf(text: string): Word[] {
  return text
    .normalize('NFD')
    .toLowerCase()
    .split(/[^\p{L}\p{N}\p{Mn}]+/u)
    .map((word) => ({
      plain: word.replace(/\p{Mn}/gu, '').replace(/đ/g, 'd'),
      marks: word.match(/[\p{Mn}đ]/gu) ?? [],
    }))
    .filter(({ plain }) => plain !== '');
}

/** A word begins as typed, and has the marks typed so far: one is found before it is written out. */
function begins(word: Word, typed: Word): boolean {
  return word.plain.startsWith(typed.plain) && typed.marks.every((mark) => word.marks.includes(mark));
}

/**
 * Procedures found while their name is typed. First those of which every word given begins a word of the Vietnamese or the
 * English name, or of one that it had, with or without diacritics: what begins the name, then the shorter name. Then what the
 * catalogue itself finds: by what people say for an official name, by a code or part of one.
 */
export function searchProcedures(catalog: Catalog, typed: string): readonly Procedure[] {
  return [...new Set([...byBeginnings(catalog, typed), ...catalog.search(typed)])];
}

function byBeginnings(catalog: Catalog, typed: string): readonly Procedure[] {
  const text = typed.trim();
  // A code: the catalogue knows its forms.
  if (/^[\d.]+(\.[\dH.]*)?$/.test(text)) return [];
  const wanted = wordsOf(text);
  const scored = [...catalog].flatMap((procedure) => {
    const { vi, words } = namesOf(procedure);
    if (!wanted.every((one) => words.some((word) => begins(word, one)))) return [];
    const inARow = vi.some((_, i) => wanted.every((one, j) => begins(vi[i + j] ?? { plain: '', marks: [] }, one)));
    return [{ procedure, score: (inARow ? 0 : 10_000) + procedure.name.vi.length }];
  });
  return scored.sort((a, b) => a.score - b.score).map(({ procedure }) => procedure);
}

interface Names {
  readonly vi: readonly Word[];
  readonly words: readonly Word[];
}

const made = new WeakMap<Procedure, Names>();

/** The words of the names of a procedure, taken apart once: there are thousands, and each letter that is typed asks for all. */
function namesOf(procedure: Procedure): Names {
  let names = made.get(procedure);
  if (names === undefined) {
    const vi = wordsOf(procedure.name.vi);
    const earlier = procedure.versions.flatMap(({ name }) => (name === undefined ? [] : wordsOf(`${name.vi} ${name.en}`)));
    names = { vi, words: [...vi, ...wordsOf(procedure.name.en), ...earlier] };
    made.set(procedure, names);
  }
  return names;
}

/** How many procedures of each field a catalogue holds, the most first. */
export function fieldsOf(catalog: Catalog): readonly (readonly [FieldName, number])[] {
  const counted = new Map<FieldName, number>();
  for (const { field } of catalog) counted.set(field, (counted.get(field) ?? 0) + 1);
  return [...counted].sort((a, b) => b[1] - a[1]);
}
