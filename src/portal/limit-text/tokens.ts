import { VOCABULARY, type WordKind } from './vocabulary.js';

/** One piece of a text. `start` and `end` are places in the tidied text, `end` not included. */
export interface Token {
  readonly kind: 'word' | 'number' | 'date' | 'mark';
  /** Lower case, put together where a machine reading cut it; a mark is its character. */
  readonly text: string;
  /** Of a number; null where it is no plain number ("1.500.000", "12/2020/TT-BTC"). */
  readonly value: number | null;
  readonly start: number;
  readonly end: number;
}

/** A known phrase: `first` to `last` are tokens, `last` included. */
export interface Phrase {
  readonly kind: WordKind;
  readonly first: number;
  readonly last: number;
}

/** A text taken apart. */
export interface Tokens {
  /** NFC, blanks run together. */
  readonly tidy: string;
  readonly tokens: readonly Token[];
  /** The phrases that begin at each token. */
  readonly phrases: readonly (readonly Phrase[])[];
}

/** The phrase of this kind that begins there. */
export function phraseAt({ phrases }: Tokens, at: number, kind: WordKind): Phrase | undefined {
  return phrases[at]?.find((phrase) => phrase.kind === kind);
}

/** The words from one token to another as they stand, the last included. */
export function copied({ tidy, tokens }: Tokens, first: number, last: number): string {
  return tidy.slice(tokens[first]!.start, tokens[last]!.end);
}

const UNSEEN = /[\u00ad\u200b-\u200f\u2060\u2066-\u2069]/g;
const BLANKS = /[\s\u0085]+/g;

/** Ngăn nắp lại: NFC, one blank between words, nothing unseen. */
export function tidied(text: string): string {
  return text.normalize('NFC').replace(UNSEEN, '').replace(BLANKS, ' ').trim();
}

// Each branch begins with another kind of character and none can be left and entered again: one pass.
const PIECE = /(\d{1,2}[/.-]\d{1,2}[/.-]\d{4}(?!\d))|(\d+(?:[.,]\d+)*)|([\p{L}\p{M}]+)|([^\s])/gu;

const known = new Set<string>(
  'ngày làm việc giờ phút tháng tuần buổi rưỡi nửa hành chính đồng hồ lịch dương đề xuất hiện cắt đương tương tỷ lệ tại quyết'.split(' '),
);
const phrasesByFirst = new Map<string, { readonly kind: WordKind; readonly words: readonly string[] }[]>();
for (const [kind, listed] of Object.entries(VOCABULARY) as [WordKind, string][]) {
  for (const phrase of listed.split('|')) {
    const words = phrase.split(' ');
    words.forEach((word) => known.add(word));
    const same = phrasesByFirst.get(words[0]!) ?? [];
    same.push({ kind, words });
    phrasesByFirst.set(words[0]!, same);
  }
}
for (const same of phrasesByFirst.values()) same.sort((a, b) => b.words.length - a.words.length);

/** Two words that are written as one. */
const GLUED: Readonly<Record<string, number>> = { ngàylàm: 4, làmviệc: 3, kểtừ: 3, khôngquá: 5, tốiđa: 3, đốivới: 3, thờihạn: 4 };
const FRACTIONS: Readonly<Record<string, number>> = { '½': 0.5, '¼': 0.25, '¾': 0.75 };

/** Takes a tidied text apart, in one pass. */
export function tokensOf(tidy: string): Tokens {
  const tokens = joined(scanned(tidy));
  return { tidy, tokens, phrases: phrasesIn(tokens) };
}

function scanned(tidy: string): Token[] {
  const tokens: Token[] = [];
  for (const match of tidy.matchAll(PIECE)) {
    const [raw, date, digits, word] = match;
    const start = match.index;
    const end = start + raw.length;
    if (date !== undefined) tokens.push({ kind: 'date', text: raw, value: null, start, end });
    else if (digits !== undefined) tokens.push({ kind: 'number', text: raw, value: numberOf(raw), start, end });
    else if (word !== undefined) pushWord(tokens, raw, start);
    else if (Object.hasOwn(FRACTIONS, raw)) tokens.push({ kind: 'number', text: raw, value: FRACTIONS[raw]!, start, end });
    else tokens.push({ kind: 'mark', text: raw === '–' || raw === '—' || raw === '−' ? '-' : raw, value: null, start, end });
  }
  return tokens;
}

function pushWord(tokens: Token[], raw: string, start: number): void {
  const text = lowered(raw);
  const cut = GLUED[text];
  if (cut === undefined || !Object.hasOwn(GLUED, text)) {
    tokens.push({ kind: 'word', text, value: null, start, end: start + raw.length });
    return;
  }
  tokens.push({ kind: 'word', text: text.slice(0, cut), value: null, start, end: start + cut });
  tokens.push({ kind: 'word', text: text.slice(cut), value: null, start: start + cut, end: start + raw.length });
}

/** In lower case; a letter that would become longer stays, so that places stay true. */
function lowered(word: string): string {
  const lower = word.toLowerCase();
  return lower.length === word.length ? lower : word;
}

/** "2,5" and "2.5" are 2.5; groups of three digits are an amount of money and no number of days. */
function numberOf(digits: string): number | null {
  const parts = digits.split(/[.,]/);
  if (parts.length === 1) return digits.length > 6 ? null : Number(digits);
  if (parts.length > 2 || parts[1]!.length > 2 || parts[0]!.length > 5) return null;
  return Number(`${parts[0]}.${parts[1]}`);
}

/** Puts syllables together that a machine reading cut: "vi ệc", "trư ờng", "ng à y". */
function joined(tokens: readonly Token[]): Token[] {
  const whole: Token[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const pieces = piecesOfOneWord(tokens, i);
    if (pieces === 1) whole.push(tokens[i]!);
    else {
      const parts = tokens.slice(i, i + pieces);
      whole.push({
        kind: 'word',
        text: parts.map(({ text }) => text).join(''),
        value: null,
        start: parts[0]!.start,
        end: parts.at(-1)!.end,
      });
      i += pieces - 1;
    }
  }
  return whole;
}

/** How many tokens from here are one known word; 1 where the token stands for itself. */
function piecesOfOneWord(tokens: readonly Token[], at: number): number {
  const [first, second, third] = [tokens[at]!, tokens[at + 1], tokens[at + 2]];
  if (first.kind !== 'word' || second?.kind !== 'word' || first.text.length + second.text.length > 7) return 1;
  if (known.has(first.text) && known.has(second.text)) return 1;
  const two = first.text + second.text;
  if (known.has(two)) return 2;
  return third?.kind === 'word' && two.length + third.text.length <= 7 && known.has(two + third.text) && !known.has(third.text) ? 3 : 1;
}

const NONE: readonly Phrase[] = [];

function phrasesIn(tokens: readonly Token[]): (readonly Phrase[])[] {
  let hidden = 0;
  return tokens.map(({ kind, text }, first) => {
    const candidates = kind === 'word' && first >= hidden ? phrasesByFirst.get(text) : undefined;
    if (candidates === undefined) return NONE;
    const found: Phrase[] = [];
    for (const phrase of candidates) {
      // Of one kind the longest counts; phrases of other kinds may begin here, too.
      if (found.some((one) => one.kind === phrase.kind) || !isAt(tokens, first, phrase.words)) continue;
      // "cơ sở" hides "sở"; "trong trường hợp này" is no "trong trường hợp".
      if (phrase.kind === 'noise') {
        hidden = first + phrase.words.length;
        break;
      }
      found.push({ kind: phrase.kind, first, last: first + phrase.words.length - 1 });
    }
    return found;
  });
}

/** Whether these words stand there. */
export function isAt(tokens: readonly Token[], at: number, words: readonly string[]): boolean {
  for (let i = 0; i < words.length; i++) if (tokens[at + i]?.text !== words[i]) return false;
  return true;
}
