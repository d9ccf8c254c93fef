import { clausesOf, kindsIn, linesOf, type Clause, type Line } from './lines.js';
import { mentionsIn, type Mention, type TimeOfDay } from './mentions.js';
import { roleOf, type Told, type Verdict } from './rules.js';
import { phraseAt, tidied, tokensOf, type Tokens } from './tokens.js';
import { exclusionsIn, stepName, type Exclusion } from './words-of.js';
import type { WrittenLimit } from './written-limit.js';

/** One length of time with what was made of it. */
export interface Finding extends Verdict {
  readonly clause: Clause;
  readonly limit: WrittenLimit;
}

/** The time of day after which a receipt is due on the next day. */
export interface CutOff {
  readonly at: string;
  readonly next: 'next-working-day' | 'next-day';
}

/** Everything that was found in a text, before anything is decided. */
export interface Trace {
  readonly tokens: Tokens;
  readonly lines: readonly Line[];
  readonly findings: readonly Finding[];
  /** Lengths of time that say the one before them in other words: "(40 giờ làm việc)". */
  readonly same: readonly Mention[];
  readonly times: readonly TimeOfDay[];
  readonly loose: readonly number[];
  readonly cutOff: CutOff | null;
  readonly excluded: readonly Exclusion[];
}

/** Takes a text apart and gives each length of time its role. */
export function traceOf(text: string): Trace {
  const tokens = tokensOf(tidied(text));
  const found = mentionsIn(tokens);
  const { kept, same } = withoutRepeats(tokens, withoutShadows(tokens, found.mentions));
  const ends = new Set(kept.map(({ last }) => last));
  const excluded = exclusionsIn(tokens).filter((one) => tellsOfLimit(tokens, ends, one));
  const lines = linesOf(tokens, kept, placesOf(excluded));
  const cutOff = cutOffIn(tokens, found.times);
  const findings: Finding[] = [];
  let told: Told = {
    hasTotal: false,
    within: false,
    hasStep: false,
    hasStage: false,
    hasHandedOn: false,
    previous: null,
  };
  for (const line of lines) {
    told = { ...told, previous: null };
    for (const clause of clausesOf(tokens, line)) {
      const found = roleOf(tokens, clause, told);
      findings.push({ ...found, clause, limit: timesOf(tokens, clause) });
      const hasTotal = told.hasTotal || found.role === 'base';
      const within = told.within || (found.role === 'base' && opensSteps(tokens, clause));
      const hasStep = !hasTotal && (told.hasStep || found.role === 'step');
      told = {
        hasTotal,
        within,
        hasStep,
        hasStage: told.hasStage || found.rule === 'stage' || found.rule === 'hands-on',
        hasHandedOn: told.hasHandedOn || found.rule === 'hands-on',
        previous: found,
      };
    }
  }
  return {
    tokens,
    lines,
    findings: chained(addedAgain(cutBefore(pairedCuts(tokens, findings))), tokens),
    same,
    times: found.times,
    loose: found.loose,
    cutOff,
    excluded,
  };
}

/** "…, cụ thể như sau:", "…, trong đó:", "27 ngày làm việc:": what follows are parts of it. */
function opensSteps(tokens: Tokens, { after }: Clause): boolean {
  const last = after.at(-1);
  return last !== undefined && tokens.tokens[last]!.text === ':';
}

function placesOf(excluded: readonly Exclusion[]): Set<number> {
  const places = new Set<number>();
  let said: Exclusion | undefined;
  for (const one of excluded) {
    // Several times that one phrase leaves out have the same place.
    if (said?.from !== one.from || said.until !== one.until) for (let at = one.from; at <= one.until; at++) places.add(at);
    said = one;
  }
  return places;
}

/** Days off are told of office hours, too: they count only where a length of time ends less than twelve words before. */
function tellsOfLimit(tokens: Tokens, ends: ReadonlySet<number>, { first, from }: Exclusion): boolean {
  if (tokens.tokens[first]!.text === 'thời') return true;
  for (let at = from - 1; at > from - 12; at--) if (ends.has(at)) return true;
  return false;
}

// ── Mentions that say nothing of their own ──

/** "ngay sau khi" beside a day or a number says only how: the bound is the other. */
function withoutShadows(tokens: Tokens, mentions: readonly Mention[]): readonly Mention[] {
  const bound = mentions.filter(({ limit }) => limit.unit !== 'immediate');
  if (bound.length === 0 || bound.length === mentions.length) return mentions;
  const sentence = (at: number) => sentences[at]!;
  const sentences = sentenceNumbers(tokens);
  const counted = new Set(bound.map(({ first }) => sentence(first)));
  const sameDay = bound.some(({ limit }) => limit.unit === 'same-day' || limit.unit === 'same-session');
  return mentions.filter(({ limit, first }) => limit.unit !== 'immediate' || (!sameDay && !counted.has(sentence(first))));
}

function sentenceNumbers({ tokens }: Tokens): number[] {
  let number = 0;
  return tokens.map(({ text }) => (['.', ';', '|'].includes(text) ? ++number : number));
}

const JOINS_SAME = ['(', 'tương', 'đương', 'với', '=', '/', 'tức', 'là', 'bằng', ',', 'hay', '['];
const HOURS_OF_A_DAY = 8;

/** "05 ngày làm việc (40 giờ làm việc)", "Mười ngày rưỡi 10,5 ngày làm việc": one limit in two ways. */
function withoutRepeats(tokens: Tokens, mentions: readonly Mention[]): { kept: Mention[]; same: Mention[] } {
  const kept: Mention[] = [];
  const same: Mention[] = [];
  for (const mention of mentions) {
    const last = kept.at(-1);
    if (last === undefined || !isJoined(tokens, last, mention) || !isSame(last, mention)) {
      kept.push(mention);
      continue;
    }
    // The more exact words count: "15 ngày (15 ngày làm việc)".
    if (last.limit.unit === 'days' && mention.limit.unit === 'working-days') kept[kept.length - 1] = { ...mention, first: last.first };
    same.push(mention);
  }
  return { kept, same };
}

/** Only brackets or "tương đương" between them. */
function isJoined({ tokens }: Tokens, one: Mention, other: Mention): boolean {
  const between = tokens.slice(one.last + 1, other.first);
  if (between.length > 4 || !between.every(({ text }) => JOINS_SAME.includes(text))) return false;
  // "2 ngày 16 giờ" may be both together: with a day or more of hours, or a word between them, it is one in two ways.
  if (between.length === 0 && isHours(other) && !isHours(one) && valueOf(other.limit) < 24) return false;
  const after = tokens[other.last + 1]?.text;
  return between[0]?.text !== '(' || after === ')' || after === undefined || after === 'kể';
}

const isHours = ({ limit }: Mention) => limit.unit.includes('hours');

function isSame(one: Mention, other: Mention): boolean {
  if (!('value' in one.limit) || !('value' in other.limit) || one.range !== null || other.range !== null) return false;
  const [a, b] = [one.limit, other.limit];
  if (a.unit === b.unit) return a.value === b.value;
  const [x, y] = [inHours(a.unit), inHours(b.unit)];
  if (x === undefined || y === undefined) return false;
  return a.value * x === b.value * y || (x === y && a.value === b.value);
}

function inHours(unit: WrittenLimit['unit']): number | undefined {
  if (unit === 'working-days' || unit === 'days') return HOURS_OF_A_DAY;
  return unit === 'working-hours' || unit === 'hours' ? 1 : undefined;
}

// ── Twice ──

/** "hai lần, mỗi lần không quá 30 ngày". */
function timesOf(tokens: Tokens, { mention, before }: Clause): WrittenLimit {
  const { limit } = mention;
  if (!('value' in limit)) return limit;
  const each = before.find((at) => phraseAt(tokens, at, 'each') !== undefined);
  if (each === undefined) return limit;
  const times = before.find((at) => tokens.tokens[at + 1]?.text === 'lần' && at !== each && timesWord(tokens.tokens[at]!.text) > 1);
  return times === undefined ? limit : { ...limit, times: timesWord(tokens.tokens[times]!.text) };
}

const TIMES = ['', 'một', 'hai', 'ba', 'bốn', 'năm'];
const timesWord = (text: string) => (/^0?[1-9]$/.test(text) ? Number(text) : Math.max(TIMES.indexOf(text), 0));

// ── From so much to so much ──

/** "từ 10 ngày xuống 7 ngày", "10 ngày, nay còn 7 ngày": the first was before, the second holds. */
function pairedCuts(tokens: Tokens, findings: readonly Finding[]): Finding[] {
  const paired = [...findings];
  for (let i = 0; i + 1 < paired.length; i++) {
    const [one, other] = [paired[i]!, paired[i + 1]!];
    if (one.role === 'excluded' || other.role === 'excluded') continue;
    const between = betweenOf(one.clause.mention, other.clause.mention);
    const kinds = kindsIn(tokens, between);
    if (between.length > 12 || kinds.has('whenCase') || kinds.has('whenFor') || kinds.has('rest')) continue;
    if (kinds.has('cutTo') && !kinds.has('adds')) {
      const grew = valueOf(one.limit) < valueOf(other.limit) && one.limit.unit === other.limit.unit;
      paired[i] = {
        ...one,
        role: grew ? 'reduced-by' : 'reduced-from',
        rule: grew ? 'cut-by' : 'cut-from',
      };
      paired[i + 1] = { ...other, role: 'base', rule: 'cut-to' };
    } else if (
      other.clause.line.behind !== null &&
      kinds.has('formerly') &&
      one.role === 'base' &&
      valueOf(other.limit) > valueOf(one.limit)
    ) {
      paired[i + 1] = { ...other, role: 'reduced-from', rule: 'cut-from' };
    }
  }
  return paired;
}

/** "vụ việc phức tạp: 90 ngày. Có thể gia hạn không quá 30 ngày; vụ việc phức tạp không quá 60 ngày": the second is added, too. */
function addedAgain(findings: readonly Finding[]): Finding[] {
  const replaced = new Set<string | null>();
  return findings.map((one, i) => {
    if (one.role === 'variant' && findings[i - 1]?.role === 'adds' && one.words !== null && replaced.has(one.words))
      return { ...one, role: 'adds', rule: 'adds' };
    if (one.role === 'variant') replaced.add(one.words);
    return one;
  });
}

/** "là 45 ngày, … rút ngắn 15 ngày còn 30 ngày": what stood before the cut is the old limit. */
function cutBefore(findings: readonly Finding[]): Finding[] {
  const to = findings.findIndex(({ rule }) => rule === 'cut-to');
  return findings.map((one, i) =>
    i < to && one.role === 'base' && valueOf(one.limit) > valueOf(findings[to]!.limit)
      ? { ...one, role: 'reduced-from', rule: 'cut-from' }
      : one,
  );
}

/** "xác minh trong 30 ngày; sau khi xác minh, … trong thời hạn 02 ngày làm việc": two steps, one after the other. */
function chained(findings: readonly Finding[], tokens: Tokens): Finding[] {
  const steps = new Set<number>();
  findings.forEach(({ clause }, i) => {
    const first = clause.before.find((at) => tokens.tokens[at]!.kind === 'word');
    if (i > 0 && first !== undefined && phraseAt(tokens, first, 'fromAfter') !== undefined) steps.add(i - 1).add(i);
  });
  return findings.map((one, i) =>
    steps.has(i)
      ? {
          ...one,
          role: 'step',
          rule: 'step',
          words: stepName(tokens, one.clause),
        }
      : one,
  );
}

function betweenOf(one: Mention, other: Mention): number[] {
  const between: number[] = [];
  for (let at = one.last + 1; at < other.first && between.length < 14; at++) between.push(at);
  return between;
}

export const valueOf = (limit: WrittenLimit): number => ('value' in limit ? limit.value * (limit.times ?? 1) : 0);

// ── The time of day ──

function cutOffIn(tokens: Tokens, times: readonly TimeOfDay[]): CutOff | null {
  const after = times.find((time) => time.after);
  if (after === undefined) return null;
  const next = tokens.phrases.flatMap((phrases) => phrases.filter(({ kind }) => kind === 'nextDay' || kind === 'nextDate'))[0];
  if (next === undefined) return null;
  return {
    at: after.at,
    next: next.kind === 'nextDay' ? 'next-working-day' : 'next-day',
  };
}
