import type { Catalog, Procedure } from 'tthc-rules';

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
 * Procedures found while their name is typed: every word given begins a word of the Vietnamese or the English name, or of
 * one that it had, with or without diacritics; or the code begins as typed. The closest first: what begins the name, then the shorter name.
 */
export function searchProcedures(catalog: Catalog, typed: string): readonly Procedure[] {
  const text = typed.trim();
  if (/^[\d.]+(\.[\dH.]*)?$/.test(text)) return byCode(catalog, text);
  const wanted = wordsOf(text);
  const scored = [...catalog].flatMap((procedure) => {
    const vi = wordsOf(procedure.name.vi);
    const earlier = procedure.versions.flatMap(({ name }) => (name === undefined ? [] : wordsOf(`${name.vi} ${name.en}`)));
    const words = [...vi, ...wordsOf(procedure.name.en), ...earlier];
    if (!wanted.every((one) => words.some((word) => begins(word, one)))) return [];
    const inARow = vi.some((_, i) => wanted.every((one, j) => begins(vi[i + j] ?? { plain: '', marks: [] }, one)));
    return [{ procedure, score: (inARow ? 0 : 10_000) + procedure.name.vi.length }];
  });
  return scored.sort((a, b) => a.score - b.score).map(({ procedure }) => procedure);
}

function byCode(catalog: Catalog, text: string): readonly Procedure[] {
  const exact = /^\d\.\d{6}/.exec(text)?.[0];
  return [...catalog].filter(({ code }) => code.startsWith(exact ?? text));
}
