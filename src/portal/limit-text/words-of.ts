import type { Clause } from './lines.js';
import { caseAt } from './lines.js';
import { copied, isAt, phraseAt, type Phrase, type Tokens } from './tokens.js';
import type { WordKind } from './vocabulary.js';

/** What is copied out of a text: the start event, the case, the step, what is not counted. */

const STOPS_EVENT: readonly WordKind[] = [
  'whenFor',
  'whenCase',
  'then',
  'except',
  'notCounted',
  'notCut',
  'sameDay',
  'nextDay',
  'whenIf',
  'cut',
];

/** The event that starts the time, where one is told in these tokens. */
export function startIn(tokens: Tokens, at: readonly number[]): string | null {
  for (const [i, one] of at.entries()) {
    const from = startPhrase(tokens, at, i);
    if (from === undefined) continue;
    const event = eventFrom(tokens, at, from.kind === 'fromDay' ? i + 1 : i + 1 + (from.last - from.first));
    if (event !== null) return event;
    if (phraseAt(tokens, one, 'from') !== undefined) return null;
  }
  return null;
}

/** "kể từ", "từ ngày"; "sau khi" only right behind the length of time. */
export function startPhrase(tokens: Tokens, at: readonly number[], i: number): Phrase | undefined {
  const found = phraseAt(tokens, at[i]!, 'from') ?? phraseAt(tokens, at[i]!, 'fromDay');
  if (found !== undefined) return found;
  return i <= 2 && at[0]! > 0 ? phraseAt(tokens, at[i]!, 'fromAfter') : undefined;
}

/** The words of an event, as far as they go. */
export function eventFrom(tokens: Tokens, at: readonly number[], begin: number): string | null {
  if (at[begin] === undefined || tokens.tokens[at[begin]]!.kind === 'mark') return null;
  let complete = false;
  let end = begin;
  for (; end < at.length; end++) {
    const one = at[end]!;
    const { kind, text } = tokens.tokens[one]!;
    if (end > begin && at[end]! > at[end - 1]! + 1) break;
    if (kind === 'mark' && text === ',') {
      if (complete && !eventGoesOnAt(tokens, one)) break;
      continue;
    }
    if (kind === 'mark' && !'"“”‘’\'/-&'.includes(text)) break;
    if (STOPS_EVENT.some((kind) => phraseAt(tokens, one, kind) !== undefined)) break;
    if (complete && isNewSubject(tokens, one)) break;
    if (
      complete &&
      (text === 'đến' ||
        text === 'cho' ||
        (text === 'hoặc' && phraseAt(tokens, one + 1, 'sameDay') === undefined && stopsAtOr(tokens, one))) &&
      isUntil(tokens, one)
    )
      break;
    if (text === 'hoặc' && (tokens.tokens[one + 1]?.text === 'trong' || tokens.tokens[one + 1]?.kind === 'number')) break;
    if (phraseAt(tokens, one, 'event') !== undefined) complete = true;
  }
  while (end > begin && [',', 'và', 'hoặc', '-'].includes(tokens.tokens[at[end - 1]!]!.text)) end--;
  // A start with an unknown verb counts, too, unless the text ends in the middle of it.
  if (!complete && at[end - 1] === tokens.tokens.length - 1) return null;
  if (end <= begin) return null;
  const words = copied(tokens, at[begin]!, at[end - 1]!);
  // "ngày nh": cut in the middle of the verb.
  return end - begin < 2 ? null : words;
}

const stopsAtOr = ({ tokens }: Tokens, at: number) =>
  ['trong', 'sau'].includes(tokens[at + 1]?.text ?? '') || isAt(tokens, at + 1, ['có', 'thể']);

/** "đến khi", "cho đến ngày": where the time ends, no longer where it starts. */
function isUntil(tokens: Tokens, at: number): boolean {
  const [word, next] = [tokens.tokens[at]!.text, tokens.tokens[at + 1]?.text ?? ''];
  if (word === 'đến') return ['khi', 'ngày', 'lúc', 'thời'].includes(next);
  return word === 'cho' ? next === 'đến' || next === 'tới' : true;
}

const PEOPLE = ['chức', 'nhân', 'thể', 'quan', 'vị', 'đình', 'nghiệp', 'dân', 'ngành', 'bộ'];

/** Whether the event goes on behind this comma: "hồ sơ đầy đủ, hợp lệ", "của tập thể, cá nhân". */
export function eventGoesOnAt(tokens: Tokens, comma: number): boolean {
  const next = phraseAt(tokens, comma + 1, 'eventGoesOn');
  if (next === undefined) return false;
  const isPeople = ['tổ', 'cá', 'đơn', 'hộ', 'chủ', 'tập'].includes(tokens.tokens[next.first]!.text);
  return !isPeople || PEOPLE.includes(tokens.tokens[comma - 1]!.text);
}

const NO_SUBJECT_AFTER = [
  'của',
  'cho',
  'do',
  'với',
  'và',
  'về',
  'tại',
  'từ',
  ',',
  '/',
  'các',
  'hoặc',
  'giữa',
  'một',
  'những',
  'bởi',
  'gửi',
  'đến',
  'theo',
];

/** "… tiếp nhận thông tin cơ quan đăng ký cư trú phải": who acts within the time. */
function isNewSubject(tokens: Tokens, at: number): boolean {
  return isAt(tokens.tokens, at, ['cơ', 'quan']) && !NO_SUBJECT_AFTER.includes(tokens.tokens[at - 1]!.text);
}

/** The case that is named in these tokens, with "trường hợp" and without "đối với". */
export function caseIn(tokens: Tokens, at: readonly number[], isBefore: boolean): string | null {
  let begin = -1;
  for (let i = 0; i < at.length; i++) {
    const found = caseAt(tokens, at[i]!);
    if (found === undefined || (found.kind === 'rest' && begin >= 0)) continue;
    begin = found.kind === 'rest' || found.kind === 'whenIf' ? i : afterIntroduction(tokens, at, i);
    break;
  }
  if (begin < 0) return null;
  if (isBefore) begin = pastTheWordCase(tokens, at, begin);
  let end = begin;
  for (; end < at.length; end++) {
    const one = at[end]!;
    const { kind, text } = tokens.tokens[one]!;
    if (kind === 'mark' && (text === ':' || (text === ')' && !isInside(tokens, at, begin, end)))) break;
    if (end > begin && phraseAt(tokens, one, 'then') !== undefined) break;
    if (end > begin && (phraseAt(tokens, one, 'bound') ?? (isBefore ? lengthens(tokens, one) : undefined)) !== undefined) break;
    if (!isBefore && end > begin && phraseAt(tokens, one, 'from') !== undefined) break;
    if (isBefore && end > begin && isLimitHead(tokens, at, end)) break;
    if (
      kind === 'mark' &&
      text === ',' &&
      (isBefore ? isLimitHead(tokens, at, end + 1) || end === at.length - 1 : phraseAt(tokens, one + 1, 'from') !== undefined)
    )
      break;
  }
  while (end > begin && [',', '(', ')', '-'].includes(tokens.tokens[at[end - 1]!]!.text) && !closes(tokens, at, begin, end)) end--;
  return end > begin ? copied(tokens, at[begin]!, at[end - 1]!) : null;
}

/** Without "Trường hợp", where enough words stay to tell the case: not of "trường hợp phức tạp". */
function pastTheWordCase(tokens: Tokens, at: readonly number[], begin: number): number {
  if (!isAt(tokens.tokens, at[begin]!, ['trường', 'hợp'])) return begin;
  const long = [2, 3, 4].every(
    (i) => tokens.tokens[at[begin + i] ?? -1]?.kind === 'word' && phraseAt(tokens, at[begin + i]!, 'then') === undefined,
  );
  return long && !['có', 'thể'].includes(tokens.tokens[at[begin + 4]!]!.text) ? begin + 2 : begin;
}

/** "phức tạp kéo dài thêm", "cần thiết có thể gia hạn". */
function lengthens(tokens: Tokens, at: number): Phrase | undefined {
  const found = phraseAt(tokens, at, 'adds');
  return found !== undefined && tokens.tokens[found.last]!.text === 'thêm' ? found : undefined;
}

/** A bracket that was opened within the words. */
function closes(tokens: Tokens, at: readonly number[], begin: number, end: number): boolean {
  return tokens.tokens[at[end - 1]!]!.text === ')' && isInside(tokens, at, begin, end - 1);
}

function isInside(tokens: Tokens, at: readonly number[], begin: number, end: number): boolean {
  let open = 0;
  for (let i = begin; i < end; i++) {
    const { text } = tokens.tokens[at[i]!]!;
    if (text === '(') open++;
    else if (text === ')') open--;
  }
  return open > 0;
}

/** "thời hạn", "thời gian", "trong": from here the limit is told, no longer the case. */
function isLimitHead(tokens: Tokens, at: readonly number[], i: number): boolean {
  const one = at[i];
  if (one === undefined) return true;
  const { text } = tokens.tokens[one]!;
  const next = tokens.tokens[one + 1]?.text;
  if (text === 'trong') return next === 'thời' || next === 'vòng' || tokens.tokens[one + 1]?.kind === 'number';
  if (phraseAt(tokens, one, 'bound') !== undefined || (text === 'có' && next === 'thể')) return true;
  return text === 'thời' && (next === 'hạn' || next === 'gian') && tokens.tokens[at[i - 1] ?? -1]?.text !== 'về';
}

const INTRODUCTIONS = ['đối', 'với', 'riêng', 'còn', 'áp', 'dụng', 'trong'];

function afterIntroduction(tokens: Tokens, at: readonly number[], i: number): number {
  let begin = i;
  while (begin < at.length - 1 && INTRODUCTIONS.includes(tokens.tokens[at[begin]!]!.text)) begin++;
  return begin;
}

/** What a step is called: the words before it, without signs, numbers and bounds. */
export function stepName(tokens: Tokens, clause: Clause): string | null {
  const named = nameBefore(tokens, clause.before) ?? nameAfter(tokens, clause.after);
  return named === null || named.length > 300 ? null : named;
}

function nameBefore(tokens: Tokens, at: readonly number[]): string | null {
  let begin = 0;
  while (begin < at.length && isLead(tokens, at[begin]!)) begin++;
  let end = begin;
  for (; end < at.length; end++) {
    const one = at[end]!;
    const { kind, text } = tokens.tokens[one]!;
    if (text === ':' || (kind === 'mark' && text === ')')) break;
    if (end > begin && (phraseAt(tokens, one, 'bound') !== undefined || (text === 'trong' && isLimitHead(tokens, at, end)))) break;
    if (end > begin && text === 'là' && (end === at.length - 1 || phraseAt(tokens, at[end + 1]!, 'bound') !== undefined)) break;
  }
  while (end > begin && [',', '(', '-', ':'].includes(tokens.tokens[at[end - 1]!]!.text)) end--;
  if (end <= begin) return null;
  const first = tokens.tokens[at[begin]!]!;
  if (phraseAt(tokens, at[begin]!, 'bound') !== undefined) return null;
  if (first.text === 'trong' && isLimitHead(tokens, at, begin)) return null;
  return copied(tokens, at[begin]!, at[end - 1]!);
}

const isLead = (tokens: Tokens, at: number) => {
  const { kind, text } = tokens.tokens[at]!;
  if (
    ['trong', 'đó', 'bao', 'gồm'].includes(text) &&
    (isAt(tokens.tokens, at, ['trong', 'đó']) ||
      isAt(tokens.tokens, at - 1, ['trong', 'đó']) ||
      isAt(tokens.tokens, at, ['bao', 'gồm']) ||
      isAt(tokens.tokens, at - 1, ['bao', 'gồm']))
  )
    return true;
  return (
    (kind === 'mark' && !'"“('.includes(text)) ||
    (kind === 'number' && tokens.tokens[at + 1]?.kind === 'mark') ||
    text === 'và' ||
    text === 'hoặc'
  );
};

function nameAfter(tokens: Tokens, at: readonly number[]): string | null {
  let begin = 0;
  while (begin < at.length && isLead(tokens, at[begin]!)) begin++;
  if (begin >= at.length || phraseAt(tokens, at[begin]!, 'from') !== undefined) return null;
  if (INTRODUCTIONS.includes(tokens.tokens[at[begin]!]!.text)) begin = afterIntroduction(tokens, at, begin);
  let end = begin;
  for (; end < at.length; end++) {
    if (phraseAt(tokens, at[end]!, 'from') !== undefined || (end > begin && at[end]! > at[end - 1]! + 1)) break;
  }
  while (end > begin && [',', '(', ')', ':'].includes(tokens.tokens[at[end - 1]!]!.text)) end--;
  return end > begin ? copied(tokens, at[begin]!, at[end - 1]!) : null;
}

/** A time that is not counted: tokens `first` to `last`, and all that says so, from `from` to `until`. */
export interface Exclusion {
  readonly first: number;
  readonly last: number;
  readonly from: number;
  readonly until: number;
}

/** Times that the text says are not counted. */
export function exclusionsIn(tokens: Tokens): Exclusion[] {
  const found: Exclusion[] = [];
  if (!tokens.kinds.has('except') && !tokens.kinds.has('notCounted')) return found;
  for (let at = 0; at < tokens.tokens.length; at++) {
    const before = subjectOf(tokens, at);
    if (before !== undefined) {
      found.push(before);
      at = before.until;
      continue;
    }
    const except = phraseAt(tokens, at, 'except');
    const begin = except && spellFrom(tokens, except.last + 1);
    if (except === undefined || begin === undefined) continue;
    const end = exclusionEnd(tokens, begin);
    for (const [first, last] of severalTimes(tokens, begin, end)) found.push({ first, last, from: at, until: end - 1 });
    at = end - 1;
  }
  return found;
}

/** "không tính (vào) thời gian …": the words of the time itself begin at once or behind "cả", "các". */
function spellFrom(tokens: Tokens, at: number): number | undefined {
  for (let i = at; i <= at + 1; i++) if (phraseAt(tokens, i, 'spell') !== undefined) return i;
  return undefined;
}

function exclusionEnd(tokens: Tokens, begin: number): number {
  const list = tokens.tokens;
  let end = begin + 1;
  let open = 0;
  for (; end < list.length; end++) {
    const { text } = list[end]!;
    if (text === '(') open++;
    if (text === ')' && open-- === 0) break;
    if (open === 0 && ['.', ';', '|', '+', ':'].includes(text)) break;
    if (open === 0 && phraseAt(tokens, end, 'whenCase') !== undefined && text !== 'trường' && text !== 'trong' && text !== 'các') break;
    if (open === 0 && phraseAt(tokens, end, 'from') !== undefined) break;
  }
  return end;
}

/** "thời gian niêm yết, thời gian đăng tin": two times. */
function severalTimes(tokens: Tokens, begin: number, end: number): [number, number][] {
  const times: [number, number][] = [];
  let first = begin;
  for (let at = begin + 1; at < end; at++) {
    if (tokens.tokens[at]!.text !== ',' || phraseAt(tokens, at + 1, 'spell') === undefined || tokens.tokens[at + 1]!.text !== 'thời')
      continue;
    times.push([first, at - 1]);
    first = at + 1;
  }
  times.push([first, end - 1]);
  return times;
}

/** The time that "không tính vào" is said of: back to the nearest "thời gian" or "thời hạn" of the clause. */
function subjectOf(tokens: Tokens, at: number): Exclusion | undefined {
  const says = phraseAt(tokens, at, 'notCounted');
  if (says === undefined) return undefined;
  for (let i = at - 1; i >= 0 && i > at - 80; i--) {
    const { text } = tokens.tokens[i]!;
    if (['.', ';', '('].includes(text)) return undefined;
    if (phraseAt(tokens, i, 'spell') !== undefined && text === 'thời')
      return {
        first: i,
        last: at - 1,
        from: i,
        until: exclusionEnd(tokens, says.last) - 1,
      };
  }
  return undefined;
}
