import type { Token } from './tokens.js';

/** A number in digits, in words or both; `next` is the token after it. */
export interface WrittenNumber {
  readonly value: number;
  readonly next: number;
  /** Digits and words name two different numbers. */
  readonly disagrees: boolean;
}

const UNITS = new Map([
  ['không', 0],
  ['một', 1],
  ['mốt', 1],
  ['hai', 2],
  ['ba', 3],
  ['bốn', 4],
  ['tư', 4],
  ['năm', 5],
  ['lăm', 5],
  ['nhăm', 5],
  ['sáu', 6],
  ['bảy', 7],
  ['bẩy', 7],
  ['tám', 8],
  ['chín', 9],
]);

/** Whether a number can begin here. */
export const mayBeNumber = ({ kind, text }: Token) =>
  kind === 'number' || text === '(' || (kind === 'word' && (UNITS.has(text) || text === 'mười' || text === 'nửa'));

const isWord = (token: Token | undefined, text: string) => token?.kind === 'word' && token.text === text;
const unitOf = (token: Token | undefined) => (token === undefined ? undefined : UNITS.get(token.text));

/** Reads "07", "07 (bảy)", "bảy (07)", "ba mươi sáu", "(17,5)", "1/2", "nửa". */
export function numberAt(tokens: readonly Token[], at: number): WrittenNumber | undefined {
  const first = tokens[at];
  if (first === undefined) return undefined;
  if (first.text === '(') return bracketed(tokens, at);
  const plain = digitsAt(tokens, at) ?? wordsAt(tokens, at);
  if (plain === undefined) return undefined;
  return again(tokens, plain);
}

/** "(17,5) ngày": a number alone in brackets. */
function bracketed(tokens: readonly Token[], at: number): WrittenNumber | undefined {
  const inside = digitsAt(tokens, at + 1);
  return inside && tokens[inside.next]?.text === ')' ? { ...inside, next: inside.next + 1 } : undefined;
}

/** The same number once more in brackets, in the other way: "07 (bảy)", "bảy (07)". */
function again(tokens: readonly Token[], plain: WrittenNumber): WrittenNumber {
  if (tokens[plain.next]?.text !== '(') return plain;
  const inside = digitsAt(tokens, plain.next + 1) ?? wordsAt(tokens, plain.next + 1);
  if (inside === undefined || tokens[inside.next]?.text !== ')') return plain;
  return {
    value: plain.value,
    next: inside.next + 1,
    disagrees: inside.value !== plain.value,
  };
}

function digitsAt(tokens: readonly Token[], at: number): WrittenNumber | undefined {
  const first = tokens[at];
  if (first?.kind !== 'number' || first.value === null) return undefined;
  if (tokens[at + 1]?.text !== '/') return { value: first.value, next: at + 1, disagrees: false };
  // A fraction of what is used: the others are numbers of documents.
  const second = tokens[at + 2];
  const fraction = second?.kind === 'number' && second.value ? first.value / second.value : 0;
  return [0.25, 0.5, 0.75].includes(fraction) ? { value: fraction, next: at + 3, disagrees: false } : undefined;
}

function wordsAt(tokens: readonly Token[], at: number): WrittenNumber | undefined {
  if (isWord(tokens[at], 'nửa')) return { value: 0.5, next: at + 1, disagrees: false };
  let next = at;
  let value = 0;
  const hundreds = unitOf(tokens[next]);
  if (hundreds !== undefined && isWord(tokens[next + 1], 'trăm')) {
    value = hundreds * 100;
    next += 2;
    if (isWord(tokens[next], 'linh') || isWord(tokens[next], 'lẻ')) next++;
  }
  const tens = unitOf(tokens[next]);
  if (isWord(tokens[next], 'mười')) {
    value += 10;
    next++;
  } else if (tens !== undefined && isWord(tokens[next + 1], 'mươi')) {
    value += tens * 10;
    next += 2;
  }
  const ones = unitOf(tokens[next]);
  if (ones !== undefined) {
    value += ones;
    next++;
  }
  return next === at ? undefined : { value, next, disagrees: false };
}
