import { VOCABULARY, type WordKind } from './vocabulary.js';

/** One piece of a text. `start` and `end` are places in the tidied text, `end` not included. */
export interface Token {
  readonly kind: 'word' | 'number' | 'date' | 'mark';
  /** Lower case, put together where a machine reading cut it; a mark is its character. */
  readonly text: string;
  /** Of a number; null where it is no plain number ("1.500.000", "12/2020/TT-BTC"). */
  readonly value: number | null;
  /** What is known of a word; null for all others. */
  readonly entry: Entry | null;
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
  /** The kinds of phrases that there are. */
  readonly kinds: ReadonlySet<WordKind>;
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
/** What a tidy text does not have, but for blanks that run together or stand outside. */
const UNTIDY = /[\u00ad\u0085\u200b-\u200f\u2060\u2066-\u2069\t-\r\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]/;

/** Ngăn nắp lại: NFC, one blank between words, nothing unseen. */
export function tidied(text: string): string {
  const composed = text.normalize('NFC');
  const isTidy = !composed.includes('  ') && !UNTIDY.test(composed);
  return (isTidy ? composed : composed.replace(UNSEEN, '').replace(BLANKS, ' ')).trim();
}

interface Candidate {
  readonly kind: WordKind;
  readonly words: readonly string[];
}

/** What is known of a word, or of a piece of one. */
interface Entry {
  isWord: boolean;
  /** The beginning or the end of a known word: only these can be put together to one. */
  begins: boolean;
  ends: boolean;
  readonly phrases: Candidate[];
}

const dictionary = new Map<string, Entry>();

function entryOf(text: string): Entry {
  let entry = dictionary.get(text);
  if (entry === undefined) dictionary.set(text, (entry = { isWord: false, begins: false, ends: false, phrases: [] }));
  return entry;
}

function learn(word: string): void {
  entryOf(word).isWord = true;
  for (let cut = 1; cut < word.length; cut++) {
    entryOf(word.slice(0, cut)).begins = true;
    entryOf(word.slice(cut)).ends = true;
  }
}

const OTHER_WORDS =
  'ngày làm việc giờ phút tháng tuần buổi rưỡi nửa hành chính đồng hồ lịch dương đề xuất hiện cắt đương tương tỷ lệ tại quyết';
OTHER_WORDS.split(' ').forEach(learn);
for (const [kind, listed] of Object.entries(VOCABULARY) as [WordKind, string][]) {
  for (const phrase of listed.split('|')) {
    const words = phrase.split(' ');
    words.forEach(learn);
    entryOf(words[0]!).phrases.push({ kind, words });
  }
}
for (const { phrases } of dictionary.values()) phrases.sort((a, b) => b.words.length - a.words.length);

const isKnown = (text: string) => dictionary.get(text)?.isWord === true;

/** Two words that are written as one: where the second begins. */
const GLUED = new Map([
  ['ngàylàm', 4],
  ['làmviệc', 3],
  ['kểtừ', 3],
  ['khôngquá', 5],
  ['tốiđa', 3],
  ['đốivới', 3],
  ['thờihạn', 4],
]);
const FRACTIONS = new Map([
  ['½', 0.5],
  ['¼', 0.25],
  ['¾', 0.75],
]);
const DASHES = ['–', '—', '−'];

/** Takes a tidied text apart, in one pass. */
export function tokensOf(tidy: string): Tokens {
  const tokens = joined(scanned(tidy));
  const kinds = new Set<WordKind>();
  return { tidy, tokens, phrases: phrasesIn(tokens, kinds), kinds };
}

function scanned(tidy: string): Token[] {
  const tokens: Token[] = [];
  const lower = lowered(tidy);
  let at = 0;
  while (at < tidy.length) {
    const start = at;
    const code = tidy.charCodeAt(at);
    if (code === 0x20) {
      at++;
    } else if (isDigit(code)) {
      at = numberEnd(tidy, at);
      tokens.push(numberToken(tidy.slice(start, at), start));
    } else if (isLetter(tidy, at)) {
      while (at < tidy.length && isLetter(tidy, at)) at++;
      pushWord(tokens, lower.slice(start, at), start);
    } else {
      at++;
      const sign = tidy[start]!;
      const fraction = FRACTIONS.get(sign);
      const text = DASHES.includes(sign) ? '-' : sign;
      tokens.push({
        kind: fraction === undefined ? 'mark' : 'number',
        text,
        value: fraction ?? null,
        entry: null,
        start,
        end: at,
      });
    }
  }
  return tokens;
}

/** In lower case; letters that would become longer stay, so that places stay true. */
function lowered(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length
    ? lower
    : Array.from(text, (one) => (one.toLowerCase().length === one.length ? one.toLowerCase() : one)).join('');
}

const isDigit = (code: number) => code >= 0x30 && code <= 0x39;
const OTHER_LETTER = /[\p{L}\p{M}]/u;

function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0xc0) return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
  // What Vietnamese is written with.
  if (code < 0x370) return code !== 0xd7 && code !== 0xf7;
  if (code >= 0x1ea0 && code <= 0x1ef9) return true;
  return OTHER_LETTER.test(text[at]!);
}

/** Digits with points and commas between them. */
function numberEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    const between = (code === 0x2c || code === 0x2e) && isDigit(text.charCodeAt(at + 1));
    if (!isDigit(code) && !between) break;
    at++;
  }
  return dateEnd(text, from, at);
}

const DATE = /\d{1,2}[/.-]\d{1,2}[/.-]\d{4}(?!\d)/y;

/** "07/4/2026" is one piece. */
function dateEnd(text: string, from: number, end: number): number {
  if (text[end] !== '/' && text[end] !== '-') return end;
  DATE.lastIndex = from;
  return DATE.test(text) ? DATE.lastIndex : end;
}

function numberToken(text: string, start: number): Token {
  const isDate = text.includes('/') || text.includes('-');
  return {
    kind: isDate ? 'date' : 'number',
    text,
    value: isDate ? null : numberOf(text),
    entry: null,
    start,
    end: start + text.length,
  };
}

function pushWord(tokens: Token[], text: string, start: number): void {
  const cut = GLUED.get(text) ?? text.length;
  tokens.push(wordToken(text.slice(0, cut), start));
  if (cut < text.length) tokens.push(wordToken(text.slice(cut), start + cut));
}

function wordToken(text: string, start: number): Token {
  return { kind: 'word', text, value: null, entry: dictionary.get(text) ?? null, start, end: start + text.length };
}

/** "2,5" and "2.5" are 2.5; groups of three digits are an amount of money and no number of days. */
function numberOf(digits: string): number | null {
  const parts = digits.split(/[.,]/);
  if (parts.length === 1) return digits.length > 6 ? null : Number(digits);
  if (parts.length > 2 || parts[1]!.length > 2 || parts[0]!.length > 5) return null;
  return Number(`${parts[0]}.${parts[1]}`);
}

/** Puts syllables together that a machine reading cut: "vi ệc", "trư ờng", "ng à y". */
function joined(tokens: Token[]): Token[] {
  let whole: Token[] | undefined;
  for (let i = 0; i < tokens.length; i++) {
    const pieces = piecesOfOneWord(tokens, i);
    if (pieces > 1) whole ??= tokens.slice(0, i);
    whole?.push(pieces > 1 ? together(tokens.slice(i, i + pieces)) : tokens[i]!);
    i += pieces - 1;
  }
  return whole ?? tokens;
}

function together(parts: readonly Token[]): Token {
  const whole = wordToken(parts.map(({ text }) => text).join(''), parts[0]!.start);
  return { ...whole, end: parts.at(-1)!.end };
}

/** How many tokens from here are one known word; 1 where the token stands for itself. */
function piecesOfOneWord(tokens: readonly Token[], at: number): number {
  const [first, second] = [tokens[at]!, tokens[at + 1]];
  if (first.entry?.begins !== true || !second?.entry) return 1;
  const third = tokens[at + 2];
  if (!second.entry.ends && third?.entry?.ends !== true) return 1;
  if (first.entry.isWord && second.entry.isWord) return 1;
  const two = first.text + second.text;
  if (isKnown(two)) return 2;
  return third?.entry?.ends === true && !third.entry.isWord && isKnown(two + third.text) ? 3 : 1;
}

const NONE: readonly Phrase[] = [];

function phrasesIn(tokens: readonly Token[], kinds: Set<WordKind>): (readonly Phrase[])[] {
  const phrases: (readonly Phrase[])[] = [];
  let hidden = 0;
  for (let first = 0; first < tokens.length; first++) {
    const candidates = first < hidden ? undefined : tokens[first]!.entry?.phrases;
    const found = candidates === undefined || candidates.length === 0 ? NONE : phrasesAt(tokens, first, candidates);
    phrases.push(found);
    for (const { kind, last } of found) {
      kinds.add(kind);
      // "cơ sở" hides "sở"; "trong trường hợp này" is no "trong trường hợp".
      if (kind === 'noise') hidden = last + 1;
    }
  }
  return phrases;
}

/** Of one kind the longest counts; phrases of other kinds may begin here, too, unless it is one that only looks like them. */
function phrasesAt(tokens: readonly Token[], first: number, candidates: readonly Candidate[]): readonly Phrase[] {
  let found: Phrase[] | undefined;
  for (const { kind, words } of candidates) {
    if (!isAt(tokens, first, words) || found?.some((one) => one.kind === kind)) continue;
    (found ??= []).push({ kind, first, last: first + words.length - 1 });
    if (kind === 'noise') break;
  }
  return found ?? NONE;
}

/** Whether these words stand there. */
export function isAt(tokens: readonly Token[], at: number, words: readonly string[]): boolean {
  for (let i = 0; i < words.length; i++) if (tokens[at + i]?.text !== words[i]) return false;
  return true;
}
