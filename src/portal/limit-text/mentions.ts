import { mayBeNumber, numberAt, type WrittenNumber } from './numbers.js';
import { phraseAt, type Phrase, type Token, type Tokens } from './tokens.js';
import type { WordKind } from './vocabulary.js';
import type { CountedUnit, WrittenLimit, WrittenRange } from './written-limit.js';

/** A place where a text names a length of time: tokens `first` to `last`, `last` included. */
export interface Mention {
  readonly first: number;
  readonly last: number;
  readonly limit: WrittenLimit;
  readonly range: WrittenRange | null;
  /** Digits and words name two different numbers. */
  readonly disagrees: boolean;
  /** The unit is cut off: "08 ngày làm việ". */
  readonly cut: boolean;
}

/** A time of day: "sau 15 giờ", "16 giờ 30 phút", "15h00". */
export interface TimeOfDay {
  readonly first: number;
  readonly last: number;
  readonly at: string;
  /** "sau" stands before it. */
  readonly after: boolean;
}

export interface Mentions {
  readonly mentions: readonly Mention[];
  readonly times: readonly TimeOfDay[];
  /** Places of numbers that are no length of time. */
  readonly loose: readonly number[];
}

/** Finds every length of time in the text, in order. */
export function mentionsIn(tokens: Tokens): Mentions {
  const mentions: Mention[] = [];
  const times: TimeOfDay[] = [];
  const loose: number[] = [];
  const list = tokens.tokens;
  for (let at = 0; at < list.length; at++) {
    if (!mayBeNumber(list[at]!)) continue;
    const time = timeOfDayAt(list, at);
    const found = time ?? countedAt(list, at);
    if (found === undefined) {
      if (list[at]!.kind === 'number') loose.push(at);
      continue;
    }
    if ('at' in found) times.push(found);
    else mentions.push(found);
    at = found.last;
  }
  const others = uncounted(tokens, mentions);
  return {
    mentions: others.length === 0 ? mentions : [...mentions, ...others].sort((a, b) => a.first - b.first),
    times,
    loose,
  };
}

// ── Counted: a number, perhaps a range, and a unit ──

function countedAt(tokens: readonly Token[], at: number): Mention | undefined {
  const number = numberAt(tokens, at);
  if (number === undefined || isYear(tokens, at)) return undefined;
  const upper = upperEnd(tokens, number.next);
  const unit = unitAt(tokens, (upper ?? number).next, number.value);
  if (unit === undefined) return undefined;
  const extra = unit.half ? 0.5 : 0;
  const range =
    upper && upper.value > number.value
      ? {
          unit: unit.unit,
          min: number.value * unit.times,
          max: upper.value * unit.times,
        }
      : null;
  return {
    first: at,
    last: unit.last,
    limit: { unit: unit.unit, value: (number.value + extra) * unit.times },
    range,
    disagrees: number.disagrees || (upper?.disagrees ?? false) || (upper !== undefined && range === null),
    cut: unit.cut,
  };
}

/** "năm 2018", "tháng 7": the number is part of a date. */
function isYear(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const beforeThat = tokens[at - 2];
  if (before?.kind !== 'word' || isRestOfAmount(tokens, at)) return false;
  if (before.text === 'năm' || before.text === 'tháng') return beforeThat?.kind !== 'number' || tokens[at]!.kind === 'number';
  // "ngày 20 tháng đầu tiên", "vào ngày 15".
  return before.text === 'ngày' && tokens[at]!.kind === 'number' && tokens[at + 1]?.text !== 'ngày';
}

const SMALLER: Readonly<Record<string, readonly string[]>> = { thang: ['ngay'], ngay: ['gio', 'tieng', 'h', 'phut'] };

/** "1 tháng 15 ngày", "1 ngày 4 giờ": the number goes on with an amount in a smaller unit, and is no day or month of a date. */
function isRestOfAmount(tokens: readonly Token[], at: number): boolean {
  return (
    SMALLER[bare(tokens[at - 1])]?.includes(bare(tokens[at + 1])) === true &&
    tokens[at - 2]?.kind === 'number' &&
    tokens[at - 3]?.text !== 'ngày'
  );
}

/** "6-8", "7 đến 10", "7 – 10": the number behind. */
function upperEnd(tokens: readonly Token[], at: number): WrittenNumber | undefined {
  const between = tokens[at];
  if (between === undefined || !['-', 'đến', 'tới', '÷', '~'].includes(between.text)) return undefined;
  return numberAt(tokens, at + 1);
}

interface UnitFound {
  readonly unit: CountedUnit;
  readonly last: number;
  /** A week is seven days. */
  readonly times: number;
  readonly half: boolean;
  readonly cut: boolean;
}

const MARKS_OVER_LETTERS = /\p{M}/gu;
const BARE = new Map([
  ['ngày', 'ngay'],
  ['làm', 'lam'],
  ['việc', 'viec'],
  ['giờ', 'gio'],
  ['phút', 'phut'],
  ['tháng', 'thang'],
  ['tuần', 'tuan'],
  ['năm', 'nam'],
  ['kể', 'ke'],
]);

/** Without its marks, as a hurried hand types it; only units after a number are read so. */
function bare(token: Token | undefined): string {
  if (token?.kind !== 'word' || token.text.length > 8) return '';
  return BARE.get(token.text) ?? token.text.normalize('NFD').replace(MARKS_OVER_LETTERS, '').replaceAll('đ', 'd');
}

function unitAt(tokens: readonly Token[], at: number, value: number): UnitFound | undefined {
  if (isNoUnit(tokens, at)) return undefined;
  const unit = (unit: CountedUnit, last: number, more: Partial<UnitFound> = {}): UnitFound => ({
    unit,
    last,
    times: 1,
    half: false,
    cut: false,
    ...more,
  });
  switch (bare(tokens[at])) {
    case 'ngay':
      return dayUnit(tokens, at, unit);
    case 'gio':
    case 'tieng':
    case 'h':
      return hourUnit(tokens, at, unit);
    case 'phut':
      return unit('minutes', at);
    case 'tuan':
      // "2 tuần làm việc": ten working days or fourteen days, nobody says.
      return bracket(tokens, at + 1, ['lam', 'viec']) === undefined ? unit('calendar-days', at, { times: 7 }) : undefined;
    case 'thang':
      // "01 tháng 7 năm 2004" is a date.
      return tokens[at + 1]?.kind === 'number' && !isRestOfAmount(tokens, at + 1)
        ? undefined
        : unit('months', isHalf(tokens[at + 1]) ? at + 1 : at, {
            half: isHalf(tokens[at + 1]),
          });
    case 'nam':
      return tokens[at]!.text === 'năm' &&
        Number.isInteger(value) &&
        value > 0 &&
        tokens[at + 1]?.kind !== 'number' &&
        tokens[at + 1]?.text !== '('
        ? unit('months', at, { times: 12 })
        : undefined;
    default:
      return undefined;
  }
}

type MakeUnit = (unit: CountedUnit, last: number, more?: Partial<UnitFound>) => UnitFound;

/** "7 ngày/tuần", "(1) Ngay sau khi". */
function isNoUnit(tokens: readonly Token[], at: number): boolean {
  const [unit, next, after] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (next?.text === '/' && ['tuần', 'tháng', 'năm', 'ngày'].includes(after?.text ?? '')) return true;
  return (
    unit?.text === 'ngay' && (tokens[at - 1]?.text === ')' || ['sau', 'khi', 'trong', 'tại', 'lập', 'từ', 'tức'].includes(next?.text ?? ''))
  );
}

const isHalf = (token: Token | undefined) => token?.text === 'rưỡi';

function dayUnit(tokens: readonly Token[], at: number, unit: MakeUnit): UnitFound | undefined {
  // "01 ngày tháng", "15 ngày nghỉ" are no limits.
  if (tokens[at + 1]?.text === 'nghỉ' || tokens[at + 1]?.text === 'tháng' || tokens[at + 1]?.text === 'lễ') return undefined;
  const half = isHalf(tokens[at + 1]);
  const next = half ? at + 2 : at + 1;
  const inBrackets = tokens[next]?.text === '(' ? bracket(tokens, next, ['ngay', 'lam', 'viec']) : undefined;
  const work = inBrackets ?? bracket(tokens, next, ['lam', 'viec']) ?? bracket(tokens, next, ['hanh', 'chinh']);
  if (work !== undefined)
    return unit('working-days', work, {
      half: half || isHalf(tokens[work + 1]),
    });
  if (isCutWork(tokens, next)) return unit('working-days', tokens.length - 1, { half, cut: true });
  if (bare(tokens[next]) === 'lam' && tokens[next]!.text === 'làm')
    return unit('working-days', next, {
      half,
      cut: tokens[next + 1] === undefined,
    });
  const calendar =
    bracket(tokens, next, ['lich']) ??
    bracket(tokens, next, ['theo', 'lich']) ??
    bracket(tokens, next, ['duong', 'lich']) ??
    bracket(tokens, next, ['lien', 'tuc']);
  if (calendar !== undefined) return unit('calendar-days', calendar, { half });
  // A word of one or two letters at the very end: what followed "ngày" is lost.
  return unit('days', half ? at + 1 : at, { half, cut: false });
}

/** "làm vi", "làm việ" at the end of the text. */
function isCutWork(tokens: readonly Token[], at: number): boolean {
  if (bare(tokens[at]) === 'lam') {
    const rest = bare(tokens[at + 1]);
    return tokens[at + 2] === undefined && rest !== '' && 'viec'.startsWith(rest);
  }
  return tokens[at + 1] === undefined && ['l', 'la'].includes(bare(tokens[at]));
}

/** These words, perhaps in brackets; the place of the last token. */
function bracket(tokens: readonly Token[], at: number, words: readonly string[]): number | undefined {
  const open = tokens[at]?.text === '(' ? 1 : 0;
  for (let i = 0; i < words.length; i++) if (bare(tokens[at + open + i]) !== words[i]) return undefined;
  const last = at + open + words.length - 1;
  if (!open) return last;
  return tokens[last + 1]?.text === ')' ? last + 1 : undefined;
}

function hourUnit(tokens: readonly Token[], at: number, unit: MakeUnit): UnitFound {
  const next = at + 1;
  const work = bracket(tokens, next, ['lam', 'viec']) ?? bracket(tokens, next, ['hanh', 'chinh']);
  if (work !== undefined) return unit('working-hours', work);
  const clock = bracket(tokens, next, ['dong', 'ho']) ?? bracket(tokens, next, ['lien', 'tuc']);
  if (clock !== undefined) return unit('clock-hours', clock);
  return unit('hours', isHalf(tokens[next]) ? next : at, {
    half: isHalf(tokens[next]),
  });
}

// ── Times of day ──

const BEFORE_A_TIME = ['sau', 'trước', 'lúc', 'vào', 'đến', 'từ', 'hồi', 'ngoài', 'quá', 'tới'];

function timeOfDayAt(tokens: readonly Token[], at: number): TimeOfDay | undefined {
  const hour = tokens[at]!;
  if (hour.kind !== 'number' || hour.value === null || !Number.isInteger(hour.value) || hour.value > 24) return undefined;
  const sign = tokens[at + 1];
  const colon = sign?.text === ':' && tokens[at + 2]?.kind === 'number' && tokens[at + 2]!.text.length === 2;
  const hours = sign?.text === 'giờ' || sign?.text === 'h' || sign?.text === 'g';
  if (!colon && !hours) return undefined;
  const minutes =
    tokens[at + 2]?.kind === 'number' && tokens[at + 2]!.value !== null && tokens[at + 2]!.value! < 60 ? tokens[at + 2]! : undefined;
  const before = tokens[at - 1]?.kind === 'word' ? tokens[at - 1]!.text : '';
  let last = minutes && (colon || tokens[at + 2]!.end - tokens[at + 2]!.start === 2) ? at + 2 : at + 1;
  if (tokens[last + 1]?.text === 'phút' && last === at + 2) last++;
  const duration = ['làm', 'kể', 'sau', 'từ', 'đồng'].includes(tokens[last + 1]?.text ?? '');
  const clear =
    colon ||
    (minutes !== undefined && last > at + 1) ||
    (BEFORE_A_TIME.includes(before) && !isBound(tokens, at - 1) && !duration) ||
    isAround(tokens, at, last);
  if (!clear) return undefined;
  return {
    first: at,
    last,
    at: `${pad(hour.value)}:${pad(minutes && last > at + 1 ? minutes.value! : 0)}`,
    after: ['sau', 'quá', 'ngoài'].includes(before),
  };
}

/** "không quá 15 giờ", "chậm nhất sau 8 giờ": a bound, so a length of time. */
function isBound(tokens: readonly Token[], at: number): boolean {
  const [before, word] = [tokens[at - 1]?.text, tokens[at]!.text];
  return (word === 'quá' && before !== 'sau') || (word === 'sau' && before === 'nhất');
}

/** "15 giờ cùng ngày", "15 giờ hàng ngày", "15 giờ c". */
function isAround(tokens: readonly Token[], at: number, last: number): boolean {
  const after = tokens[last + 1];
  if (after === undefined) return false;
  if (['cùng', 'hàng', 'hằng', 'ngày', 'mà', 'chiều', 'sáng'].includes(after.text)) return true;
  return at === 0 && after.kind === 'word' && after.text.length === 1 && tokens[last + 2] === undefined;
}

const pad = (number: number) => String(number).padStart(2, '0');

// ── Not counted: the same day, the same session, at once ──

const UNCOUNTED: Partial<Record<WordKind, WrittenLimit>> = {
  sameDay: { unit: 'same-day' },
  sameSession: { unit: 'same-session' },
  sameWeek: { unit: 'same-week' },
  atOnce: { unit: 'immediate' },
};

function uncounted(tokens: Tokens, counted: readonly Mention[]): Mention[] {
  const found: Mention[] = [];
  let free = 0;
  let counts = 0;
  for (const phrases of tokens.phrases) {
    for (const phrase of phrases) {
      const limit = UNCOUNTED[phrase.kind];
      if (limit === undefined || phrase.first < free) continue;
      while (counts < counted.length && counted[counts]!.last < phrase.first) counts++;
      const isTaken = counts < counted.length && counted[counts]!.first <= phrase.first;
      if (isTaken || !isUncounted(tokens, phrase)) continue;
      found.push({
        first: phrase.first,
        last: phrase.last,
        limit,
        range: null,
        disagrees: false,
        cut: false,
      });
      free = phrase.last + 1;
    }
  }
  return found;
}

function isUncounted(tokens: Tokens, phrase: Phrase): boolean {
  const list = tokens.tokens;
  const next = list[phrase.last + 1];
  const before = list[phrase.first - 1];
  const starts = (kind: WordKind) => phraseAt(tokens, phrase.first, kind) !== undefined;
  if (phrase.kind === 'sameDay') {
    // "trong ngày làm việc tiếp theo" is the next day; "trong ngày 15/3" a date; "15 giờ cùng ngày" tells of the time.
    if (next?.kind === 'number' || next?.kind === 'date') return false;
    if (['nghỉ', 'lễ'].includes(next?.text ?? '')) return false;
    if (isNextDay(tokens, phrase)) return false;
    return list[phrase.first]!.text !== 'cùng' || (!['giờ', 'h', 'phút'].includes(before?.text ?? '') && before?.kind !== 'number');
  }
  if (phrase.kind === 'atOnce') {
    if (starts('notAtOnce') || starts('sameDay') || starts('sameSession')) return false;
    // "thực hiện ngay tại nơi nuôi" tells the place.
    if (next?.text === 'tại' && list[phrase.last]!.text === 'ngay') return false;
    // "ngay" by itself says it only where nothing else is said.
    return phrase.first !== phrase.last || list.length <= 3;
  }
  return true;
}

/** "trong ngày làm việc tiếp theo", "trong ngày hôm sau". */
function isNextDay(tokens: Tokens, { first, last }: Phrase): boolean {
  for (let at = first; at <= last; at++) if (phraseAt(tokens, at, 'nextDay') ?? phraseAt(tokens, at, 'nextDate')) return true;
  return false;
}
