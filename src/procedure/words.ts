/** A word as it is searched, whichever way its letters were encoded and its tone mark was placed. */
export interface Word {
  /** Lower case, without the marks of Vietnamese: `đính` is `dinh`. */
  readonly plain: string;
  /** The same with its marks, or the plain word where it has none. */
  readonly marked: string;
}

/**
 * The words of a text: what stands between spaces and signs.
 *
 * @param known - words met before as they were written: the names of a catalogue are made of a few thousand
 */
export function wordsOf(text: string, known = new Map<string, Word>()): Word[] {
  const words: Word[] = [];
  for (const written of text.toLowerCase().split(BETWEEN)) {
    let word = known.get(written);
    if (word === undefined) {
      word = wordOf(written.normalize('NFD'));
      known.set(written, word);
    }
    if (word.plain !== '') words.push(word);
  }
  return words;
}

const BETWEEN = /[^\p{L}\p{N}\p{Mn}]+/u;

// The marks in one order after the letters: "hoà" and "hòa" are one word.
function wordOf(text: string): Word {
  const marks = text.match(/[\p{Mn}đ]/gu) ?? [];
  const plain = text.replace(/\p{Mn}/gu, '').replace(/đ/g, 'd');
  return { plain, marked: plain + marks.sort().join('') };
}
