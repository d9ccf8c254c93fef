import type { Mention } from './mentions.js';
import { phraseAt, type Phrase, type Tokens } from './tokens.js';
import type { WordKind } from './vocabulary.js';

/** A sentence, a point of a list, or what stands in brackets: the tokens of it, without those of brackets of their own. */
export interface Line {
  readonly tokens: number[];
  readonly mentions: Mention[];
  /** The length of time that the brackets stand behind; null outside brackets. */
  readonly behind: Mention | null;
  /** How many brackets are open around it. */
  readonly depth: number;
  /** It begins with a sign of a list. */
  readonly bullet: boolean;
}

/** A length of time with the words of its line that belong to it. */
export interface Clause {
  readonly mention: Mention;
  readonly line: Line;
  /** Tokens before and behind it, without those of its neighbours. */
  readonly before: readonly number[];
  readonly after: readonly number[];
}

const BULLETS = ['+', '*', '•', '●', '▪', '○', '→', ''];
const ENDS = ['.', ';', '|', '?', '!'];

/** Divides the text into lines. Brackets with a length of time in them are lines of their own. */
export function linesOf(tokens: Tokens, mentions: readonly Mention[], leftOut: ReadonlySet<number>): Line[] {
  const closing = bracketsWithMention(tokens, mentions);
  const lines: Line[] = [];
  const starts = new Map(mentions.map((mention) => [mention.first, mention]));
  const open: { line: Line; closes: number }[] = [{ line: newLine(null, 0, false), closes: Infinity }];
  const ended = (line: Line) => line.tokens.length > 0 && lines.push(line);
  let latest: Mention | null = null;
  for (let at = 0; at < tokens.tokens.length; at++) {
    const current = open.at(-1)!;
    const mention = starts.get(at);
    if (mention !== undefined) {
      current.line.mentions.push(mention);
      for (; at <= mention.last; at++) current.line.tokens.push(at);
      at = mention.last;
      latest = mention;
      continue;
    }
    if (leftOut.has(at)) continue;
    const closes = closing.get(at);
    if (closes !== undefined) {
      open.push({
        line: newLine(current.line.mentions.at(-1) ?? null, open.length, false),
        closes,
      });
    } else if (at === current.closes) {
      ended(open.pop()!.line);
    } else if (isEnd(tokens, at) || isBullet(tokens, at, latest, starts)) {
      ended(current.line);
      open[open.length - 1] = {
        line: newLine(current.line.behind, current.line.depth, !isEnd(tokens, at)),
        closes: current.closes,
      };
    } else {
      current.line.tokens.push(at);
    }
  }
  while (open.length > 0) ended(open.pop()!.line);
  return lines.sort((a, b) => a.tokens[0]! - b.tokens[0]!);
}

const newLine = (behind: Mention | null, depth: number, bullet: boolean): Line => ({ tokens: [], mentions: [], behind, depth, bullet });

function isEnd(tokens: Tokens, at: number): boolean {
  const { text } = tokens.tokens[at]!;
  // "xã miền núi, biên giới; đảo; vùng có điều kiện khó khăn" is one list.
  return ENDS.includes(text) && !(text === ';' && ['đảo', 'vùng', 'hải'].includes(tokens.tokens[at + 1]?.text ?? ''));
}

/** A sign of a list, and no dash between words, numbers or places. */
function isBullet(tokens: Tokens, at: number, latest: Mention | null, starts: ReadonlyMap<number, Mention>): boolean {
  const { kind, text } = tokens.tokens[at]!;
  if (kind !== 'mark') return false;
  if (BULLETS.includes(text)) return !(latest?.last === at - 1 && starts.has(at + 1));
  if (text !== '-') return false;
  const before = tokens.tokens[at - 1];
  return before === undefined || before.kind === 'mark' || latest?.last === at - 1 || starts.has(at + 1) || startsALine(tokens, at + 1);
}

const LINE_OPENERS: readonly WordKind[] = ['whenCase', 'whenFor', 'bound', 'limitHead', 'total', 'step'];

function startsALine(tokens: Tokens, at: number): boolean {
  const next = tokens.tokens[at];
  return next?.text === 'trong' || LINE_OPENERS.some((kind) => phraseAt(tokens, at, kind) !== undefined);
}

const NO_BRACKETS: ReadonlyMap<number, number> = new Map();

/** The brackets with a length of time in them: where they open and close. */
function bracketsWithMention({ tidy, tokens }: Tokens, mentions: readonly Mention[]): ReadonlyMap<number, number> {
  if (!tidy.includes('(') && !tidy.includes('[')) return NO_BRACKETS;
  const inMention = new Set<number>();
  for (const { first, last } of mentions) for (let i = first; i <= last; i++) inMention.add(i);
  const pairs = new Map<number, number>();
  const open: { at: number; holds: boolean }[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (inMention.has(at)) {
      // What is around a bracket that holds one holds it, too.
      for (let i = open.length - 1; i >= 0 && !open[i]!.holds; i--) open[i]!.holds = true;
      continue;
    }
    if (tokens[at]!.text === '(' || tokens[at]!.text === '[') open.push({ at, holds: false });
    else if (tokens[at]!.text === ')' || tokens[at]!.text === ']') {
      const one = open.pop();
      if (one?.holds) pairs.set(one.at, at);
    }
  }
  return pairs;
}

/** The known phrases in these tokens, the first of each kind. */
export function kindsIn(tokens: Tokens, at: readonly number[]): ReadonlyMap<WordKind, Phrase> {
  const found = new Map<WordKind, Phrase>();
  for (const one of at) for (const phrase of tokens.phrases[one]!) if (!found.has(phrase.kind)) found.set(phrase.kind, phrase);
  return found;
}

const CASES: readonly WordKind[] = ['whenCase', 'whenFor', 'whenIf', 'rest'];

/** Where a case is named: the first token of its phrase. */
export function caseAt(tokens: Tokens, at: number): Phrase | undefined {
  // "thuộc trường hợp quy định tại khoản 1" only cites.
  if (tokens.tokens[at - 1]?.text === 'thuộc') return undefined;
  for (const kind of CASES) {
    const phrase = phraseAt(tokens, at, kind);
    if (phrase !== undefined) return phrase;
  }
  return undefined;
}

/** Each length of time of a line with its own words: what stands between two is divided where the second begins to be told. */
export function clausesOf(tokens: Tokens, line: Line): Clause[] {
  const clauses: Clause[] = [];
  let from = 0;
  let place = 0;
  for (const [i, mention] of line.mentions.entries()) {
    while (line.tokens[place] !== mention.first) place++;
    const before = line.tokens.slice(from, place);
    let end = place;
    while (line.tokens[end] !== mention.last) end++;
    const next = line.mentions[i + 1];
    let until = line.tokens.length;
    if (next !== undefined) {
      let nextPlace = end;
      while (line.tokens[nextPlace] !== next.first) nextPlace++;
      until = division(tokens, line.tokens, end + 1, nextPlace);
      place = nextPlace;
    }
    clauses.push({
      mention,
      line,
      before,
      after: line.tokens.slice(end + 1, until),
    });
    from = until;
  }
  return clauses;
}

/** Between two lengths of time: where the words of the second begin. */
function division(tokens: Tokens, at: readonly number[], from: number, to: number): number {
  let comma = -1;
  let caseAfterBreak = -1;
  for (let i = from; i < to; i++) {
    const { text } = tokens.tokens[at[i]!]!;
    const isBreak = text === ',' || text === 'hoặc' || text === 'còn' || text === 'và' || text === '/';
    if (isBreak) comma = i;
    const opens = caseAt(tokens, at[i]!);
    if (opens !== undefined && caseAfterBreak < 0) {
      const before = tokens.tokens[at[i - 1] ?? -1]?.text;
      if (i > from && (before === ',' || before === 'còn' || before === 'hoặc' || before === 'và')) caseAfterBreak = i;
    }
  }
  if (caseAfterBreak >= 0) return caseAfterBreak;
  if (comma >= 0) return comma + 1;
  // Nothing divides them: what names a case belongs to the first, other words to the second.
  for (let i = from; i < to; i++) if (caseAt(tokens, at[i]!) !== undefined || phraseAt(tokens, at[i]!, 'from') !== undefined) return to;
  return from;
}
