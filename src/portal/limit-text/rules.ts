import { caseAt, kindsIn, type Clause } from './lines.js';
import { caseIn, eventGoesOnAt, startPhrase, stepName } from './words-of.js';
import { phraseAt, type Phrase, type Tokens } from './tokens.js';
import type { WordKind } from './vocabulary.js';

/** What a length of time is to the procedure. */
export type Role = 'base' | 'variant' | 'adds' | 'step' | 'reduced-from' | 'reduced-by' | 'other' | 'excluded';

/** Why it was taken for that: `explainReading` says each in a sentence. */
export type RuleName =
  | 'not-counted'
  | 'at-least'
  | 'cut-by'
  | 'cut-from'
  | 'cut-to'
  | 'other-time'
  | 'incomplete-dossier'
  | 'rest'
  | 'adds'
  | 'case'
  | 'step'
  | 'within-total'
  | 'hands-on'
  | 'stage'
  | 'applicant'
  | 'between-authorities'
  | 'result'
  | 'whole';

export interface Verdict {
  readonly role: Role;
  readonly rule: RuleName;
  /** The case, or the step. */
  readonly words: string | null;
}

/** What was told before in the text. */
export interface Told {
  /** A limit of the whole. */
  readonly hasTotal: boolean;
  /** "trong đó:" of that limit. */
  readonly within: boolean;
  /** A step, without a limit of the whole. */
  readonly hasStep: boolean;
  /** A part of the work that was told in a sentence of its own. */
  readonly hasStage: boolean;
  /** The file went on to somebody else, who decides. */
  readonly hasHandedOn: boolean;
  /** What the length of time before it in the same line was taken for. */
  readonly previous: Verdict | null;
}

/** One length of time in its words, as the rules see it. */
interface Seen extends Told {
  readonly tokens: Tokens;
  readonly clause: Clause;
  readonly before: ReadonlyMap<WordKind, Phrase>;
  readonly after: ReadonlyMap<WordKind, Phrase>;
}

type Rule = (seen: Seen) => Verdict | undefined;

const verdict = (role: Role, rule: RuleName, words: string | null = null): Verdict => ({ role, rule, words });

/** Decides on one length of time: the first rule that has something to say. */
export function roleOf(tokens: Tokens, clause: Clause, told: Told): Verdict {
  const own = { ...clause, before: withoutFees(tokens, clause.before) };
  const seen: Seen = {
    tokens,
    clause: own,
    before: kindsIn(tokens, own.before),
    after: kindsIn(tokens, own.after),
    ...told,
  };
  for (const rule of RULES) {
    const found = rule(seen);
    if (found !== undefined) return found;
  }
  return verdict('base', 'whole');
}

/** "(Phí … Đồng (Miễn phí …))15 ngày": what is said of fees says nothing of the time. */
function withoutFees(tokens: Tokens, before: readonly number[]): readonly number[] {
  if (!before.some((at) => phraseAt(tokens, at, 'fee') !== undefined)) return before;
  for (let i = before.length - 1; i >= 0; i--) if (tokens.tokens[before[i]!]!.text === ')') return before.slice(i + 1);
  return before;
}

/** In the order in which somebody would explain them. */
const RULES: readonly Rule[] = [
  notCounted,
  atLeast,
  cutBy,
  partOfTheTotal,
  added,
  limitOfTheRest,
  applicantsTime,
  otherTime,
  timeOfSomething,
  incompleteDossier,
  inOneCase,
  stepOfTheWork,
  whatIsDone,
];

// ── Not the authority's time ──

function notCounted({ tokens, clause, before, after }: Seen): Verdict | undefined {
  const except = before.get('except');
  if (except !== undefined && near(clause.before, except.last, 6) && !before.has('bound')) return verdict('excluded', 'not-counted');
  const behind = after.get('notCounted');
  return behind !== undefined && !before.has('limitHead') && subjectIsThis(tokens, clause, behind)
    ? verdict('excluded', 'not-counted')
    : undefined;
}

/** Only a few words, and no other time, between this one and "không tính vào". */
function subjectIsThis(tokens: Tokens, { after }: Clause, behind: Phrase): boolean {
  const between = after.slice(0, after.indexOf(behind.first));
  return between.length <= 6 && !between.some((at) => phraseAt(tokens, at, 'spell') !== undefined);
}

/** Whether a phrase ends at most so many words before the length of time. */
function near(before: readonly number[], last: number, words: number): boolean {
  return before.length - 1 - before.lastIndexOf(last) <= words;
}

/** The last phrase of this kind before the length of time. */
function nearest(tokens: Tokens, before: readonly number[], kind: WordKind): Phrase | undefined {
  for (let i = before.length - 1; i >= 0; i--) {
    const phrase = phraseAt(tokens, before[i]!, kind);
    if (phrase !== undefined) return phrase;
  }
  return undefined;
}

const BEFOREHAND = ['trước'];

function atLeast({ tokens, clause, before, after }: Seen): Verdict | undefined {
  const least = before.get('least');
  if (least !== undefined && near(clause.before, least.last, 2)) return verdict('other', 'at-least');
  const previous = tokens.tokens[clause.mention.first - 1]?.text ?? '';
  if (BEFOREHAND.includes(previous)) return verdict('other', 'at-least');
  // "Sau 24 ngày làm việc, nếu không nhận được phản hồi": consent by silence.
  if (previous === 'sau' && !before.has('bound') && (after.has('whenIf') || clause.after.some((at) => tokens.tokens[at]!.text === 'mà')))
    return verdict('other', 'at-least');
  if (previous === 'quá' && !before.has('bound')) return verdict('other', 'at-least');
  const first = clause.after[0];
  const next = first === undefined ? '' : tokens.tokens[first]!.text;
  // "(10 ngày làm việc = 80 giờ x 40.000 đồng/giờ)": what the work costs.
  if (next === '=') return verdict('other', 'other-time');
  if (next === 'trước' || (next === 'trở' && tokens.tokens[first! + 1]?.text === 'lên')) return verdict('other', 'at-least');
  return after.has('least') && next === 'tối' ? verdict('other', 'at-least') : undefined;
}

function otherTime({ tokens, clause, before }: Seen): Verdict | undefined {
  if (before.has('limitHead')) return undefined;
  if (before.has('otherTime')) return verdict('other', 'other-time');
  // "trả kết quả … kể từ ngày nhận được kết quả giải quyết": the last part of the way.
  const part = before.get('partTime');
  if (part === undefined) return undefined;
  // "thẩm định hồ sơ và trả kết quả", "xem xét, quyết định": the result is in it.
  const result = before.get('result');
  const whole = result !== undefined && result.first > part.first && !isInternal(tokens, clause) && !before.has('handsOn');
  return whole ? undefined : verdict('other', 'stage', stepName(tokens, clause));
}

/** "Thời gian di dời": a time with a name of its own that is not known for the limit. */
function timeOfSomething({ tokens, clause, before }: Seen): Verdict | undefined {
  const spell = before.get('spell');
  if (spell === undefined || before.has('limitHead') || before.has('total') || before.has('result') || before.has('agency'))
    return undefined;
  const place = clause.before.indexOf(spell.first);
  if (place > 1 || ['trong', 'về'].includes(tokens.tokens[spell.first - 1]?.text ?? '')) return undefined;
  const next = tokens.tokens[spell.last + 1];
  if (next?.kind !== 'word' || spell.last + 1 >= clause.mention.first) return undefined;
  return ['là', 'không', 'tối', 'chậm', 'tổng', 'chung'].includes(next.text)
    ? undefined
    : verdict('other', 'other-time', stepName(tokens, clause));
}

const FALLS_SHORT = /nhưng (vẫn )?(chưa|không) (đáp ứng|đầy đủ|đủ|đạt|hợp lệ)/iu;

function incompleteDossier({ tokens, clause, before }: Seen): Verdict | undefined {
  // "kể từ ngày nhận bổ sung hồ sơ nhưng chưa đáp ứng được yêu cầu".
  const start = startOf(tokens, clause.after);
  if (start !== null && FALLS_SHORT.test(start)) return verdict('other', 'incomplete-dossier');
  const incomplete = before.get('incomplete');
  if (incomplete === undefined || before.has('limitHead')) return undefined;
  return before.has('whenCase') || before.has('whenIf') || before.has('whenFor') || clause.line.depth > 0
    ? verdict('other', 'incomplete-dossier')
    : undefined;
}

// ── Cut ──

function cutBy({ tokens, clause, before, previous }: Seen): Verdict | undefined {
  // "Giảm 1,5 ngày và 2,5 ngày": cut, too.
  if (previous?.role === 'reduced-by' && tokens.tokens[clause.mention.first - 1]?.text === 'và')
    return verdict('reduced-by', 'cut-by', 'và');
  const cut = nearest(tokens, clause.before, 'cut');
  if (cut === undefined || before.has('notCut')) return undefined;
  const last = clause.before.at(-1)!;
  const target = nearest(tokens, clause.before, 'cutTo');
  const isTarget = target !== undefined && near(clause.before, target.last, 3);
  if (isTarget) return verdict('base', 'cut-to');
  if (tokens.tokens[last]?.text === 'từ' || isFrom(tokens, clause)) return verdict('reduced-from', 'cut-from');
  // "giảm diện tích thửa đất" is about land.
  return near(clause.before, cut.last, 5) && !before.has('bound') ? verdict('reduced-by', 'cut-by') : undefined;
}

const isFrom = (tokens: Tokens, { before }: Clause) => before.slice(-3).some((at) => tokens.tokens[at]!.text === 'từ');

// ── The ordinary limit, and what differs from it in one case ──

function limitOfTheRest({ tokens, clause, before, after }: Seen): Verdict | undefined {
  const rest = before.get('rest') ?? after.get('rest');
  if (rest === undefined || clause.line.depth > 0) return undefined;
  // "thời gian thẩm định còn lại" is what is left of a time.
  for (let at = rest.first - 1; at >= 0 && at > rest.first - 5; at--) if (phraseAt(tokens, at, 'spell') !== undefined) return undefined;
  return verdict('base', 'rest');
}

/** "Tổng thời gian để tổ chức, cá nhân bổ sung hồ sơ": the time of who asks. */
function applicantsTime({ tokens, clause, before, after, previous }: Seen): Verdict | undefined {
  // "Trong thời hạn 30 ngày …, người khiếu nại có quyền …".
  if (after.has('right')) return verdict('other', 'applicant');
  const isOr = tokens.tokens[(clause.before[0] ?? clause.mention.first) - 1]?.text === 'hoặc';
  if (previous !== null && isOr && ['applicant', 'other-time'].includes(previous.rule)) return verdict('other', previous.rule);
  const applicant = before.get('applicant');
  const spell = before.get('spell');
  if (applicant === undefined || spell === undefined || spell.first > applicant.first) return undefined;
  if (applicant.first === spell.last + 1 && tokens.tokens[applicant.first]!.text === 'người') return verdict('other', 'applicant');
  const says = clause.before.some(
    (at) => at > applicant.first && ['bổ', 'khắc', 'hoàn', 'giải', 'nộp', 'sửa', 'chỉnh'].includes(tokens.tokens[at]!.text),
  );
  return says && !before.has('agency') ? verdict('other', 'applicant') : undefined;
}

function added(seen: Seen): Verdict | undefined {
  const { tokens, clause, before, after } = seen;
  const adds = before.get('adds');
  if (adds === undefined || !isAddition(tokens, adds)) {
    // "16 ngày làm việc … và 5 ngày xin ý kiến (nếu cần)".
    const joined = tokens.tokens[clause.mention.first - 1]?.text === 'và' && seen.hasTotal;
    return joined && after.has('whenIf') ? verdict('adds', 'adds', wordsOf(tokens, clause.after)) : undefined;
  }
  return verdict('adds', 'adds', caseIn(tokens, clause.before, true) ?? caseIn(tokens, clause.after, false));
}

function isAddition({ tokens }: Tokens, adds: Phrase): boolean {
  const first = tokens[adds.first]!.text;
  if (tokens[adds.last]!.text === 'thêm') return true;
  const before = tokens[adds.first - 1]?.text;
  if (tokens[adds.last]!.text === 'hạn') return before === 'thể' || first === 'được' || before === 'được' || before === 'quyền';
  return true;
}

function wordsOf(tokens: Tokens, at: readonly number[]): string | null {
  const begin = at.findIndex((one) => tokens.tokens[one]!.kind !== 'mark');
  if (begin < 0) return null;
  return tokens.tidy.slice(tokens.tokens[at[begin]!]!.start, tokens.tokens[at.at(-1)!]!.end);
}

function inOneCase(seen: Seen): Verdict | undefined {
  const { tokens, clause, before, after } = seen;
  if (isCondition(seen)) return undefined;
  const isBefore = hasCase(tokens, clause.before);
  const isAfter = hasCase(tokens, ofTheLimit(tokens, clause.after));
  if (!isBefore && !isAfter) return undefined;
  const words = (isBefore ? caseIn(tokens, clause.before, true) : null) ?? caseIn(tokens, clause.after, false);
  if (words === null) return undefined;
  if (isOrdinary(words)) return undefined;
  const side = isBefore ? before : after;
  // "đối với Sở Nội vụ": whose time it is, no case.
  if (side.has('whenFor') && !side.has('whenCase') && isAgency(tokens, side.get('whenFor')!)) return verdict('step', 'step', words);
  if (isTimeOfDay(tokens, side === before ? clause.before : clause.after)) return undefined;
  const done = isBefore ? deedBehind(seen) : kindOfDeed(tokens, beforeNumber(tokens, clause.before));
  if (done === 'stage' || done === 'hands-on' || done === 'applicant') return verdict('other', done);
  if (done === 'result' && isInternal(tokens, clause)) return verdict('other', 'between-authorities');
  return verdict('variant', 'case', words);
}

/** "…, nếu đủ điều kiện thì cấp giấy phép": what must be so for a result, no case of the time. */
function isCondition({ before, after }: Seen): boolean {
  if (before.has('whenCase') || before.has('whenFor') || before.has('whenIf') || after.has('whenCase') || after.has('whenFor'))
    return false;
  return after.has('whenIf') && after.has('then') && after.get('then')!.first > after.get('whenIf')!.first;
}

/** "nếu tiếp nhận sau 15 giờ": when the next day counts, no case of its own. */
function isTimeOfDay({ tokens }: Tokens, at: readonly number[]): boolean {
  return at.some(
    (one) =>
      tokens[one]!.text === 'sau' && tokens[one + 1]?.kind === 'number' && ['giờ', 'h', 'g', ':'].includes(tokens[one + 2]?.text ?? ''),
  );
}

function hasCase(tokens: Tokens, at: readonly number[]): boolean {
  return at.some((one) => {
    const found = caseAt(tokens, one);
    return (
      found !== undefined && !(found.kind === 'whenIf' && tokens.tokens[one + 1]?.text === 'có' && tokens.tokens[one + 2]?.kind === 'mark')
    );
  });
}

/** The words behind the length of time that still tell of it: up to what is done within it, and up to what is not counted. */
function ofTheLimit(tokens: Tokens, after: readonly number[]): readonly number[] {
  const first = after.findIndex((at) => caseAt(tokens, at) !== undefined);
  if (first < 0) return after;
  const said = after.slice(0, first);
  if (said.some((at) => phraseAt(tokens, at, 'except') ?? phraseAt(tokens, at, 'notCounted'))) return [];
  return kindOfDeed(tokens, pastStart(tokens, said)) === 'none' ? after : [];
}

/** "Trường hợp hồ sơ hợp lệ": the ordinary case, and no other. */
function isOrdinary(words: string): boolean {
  return (
    /^(các )?(trường hợp )?hồ sơ (đã )?(đầy đủ|hợp lệ|đủ|đáp ứng|đúng)[^;]{0,40}$/iu.test(words) ||
    /^nếu hồ sơ (đầy đủ|hợp lệ|đã)/iu.test(words)
  );
}

function isAgency(tokens: Tokens, phrase: Phrase): boolean {
  return phraseAt(tokens, phrase.last + 1, 'agency') !== undefined;
}

// ── Steps, and sentences about what somebody does ──

/** Behind "35 ngày, cụ thể như sau:". */
function partOfTheTotal({ tokens, clause, before, within }: Seen): Verdict | undefined {
  if (!within || before.has('whenCase') || before.has('whenFor')) return undefined;
  return verdict('step', 'within-total', stepName(tokens, clause));
}

function stepOfTheWork(seen: Seen): Verdict | undefined {
  const { tokens, clause, before, hasTotal } = seen;
  if (before.has('limitHead') || before.has('total')) return undefined;
  if (clause.line.depth > 0 && clause.line.behind !== null) return verdict('step', 'within-total', stepName(tokens, clause));
  if (isStepNumber(seen) || isShare(seen)) return verdict('step', 'step', stepName(tokens, clause));
  const outside = outsideOf(seen);
  if (['stage', 'hands-on'].includes(kindOfDeed(tokens, outside))) return verdict('step', 'step', wordsOf(tokens, outside));
  if (headOf(tokens, clause.before) === null) return undefined;
  if (before.has('channel') && !before.has('agency')) return undefined;
  if (before.has('result') && before.has('check') && !before.has('handsOn') && !seen.hasStep) return undefined;
  const named = before.has('agency') || before.has('check') || before.has('stage') || before.has('handsOn') || hasTotal || seen.hasStep;
  return named && !before.has('channel') ? verdict('step', 'step', stepName(tokens, clause)) : undefined;
}

// Half as many again as the published texts need: of a text that never ends a sentence, each time in brackets would read all before it.
const WORDS_OF_A_TASK = 60;

/** "Giao Văn phòng đăng ký đất đai … trích lục bản đồ (2 ngày)": the words that a time alone in brackets stands behind. */
function outsideOf({ tokens, clause }: Seen): readonly number[] {
  const { line, mention, before, after } = clause;
  if (line.depth !== 1 || line.behind !== null || before.length + after.length > 0) return [];
  const farthest = Math.max(0, mention.first - 1 - WORDS_OF_A_TASK);
  let from = mention.first - 1;
  while (from > farthest && !['.', ';'].includes(tokens.tokens[from - 1]!.text)) from--;
  return Array.from({ length: mention.first - 1 - from }, (_, i) => from + i);
}

/** "07 ngày làm việc cho Bộ Xây dựng": what one authority has of the whole. */
function isShare({ tokens, clause }: Seen): boolean {
  const [first] = clause.after;
  return first !== undefined && tokens.tokens[first]!.text === 'cho' && phraseAt(tokens, first + 1, 'agency') !== undefined;
}

/** "Bước 2: thẩm định", "Hẹn lần 1"; not "Bước 2: Trong thời hạn … ra quyết định", which tells the whole. */
function isStepNumber({ tokens, clause, before }: Seen): boolean {
  const step = before.get('step');
  if (step === undefined || clause.before.indexOf(step.first) > 2) return false;
  const isSentence = tokens.tokens[step.first]!.text === 'bước' && kindOfDeed(tokens, pastStart(tokens, clause.after)) === 'result';
  return !isSentence;
}

/** The words before a colon. */
function headOf(tokens: Tokens, before: readonly number[]): readonly number[] | null {
  const colon = before.findIndex((at) => tokens.tokens[at]!.text === ':');
  return colon > 0 ? before.slice(0, colon) : null;
}

function whatIsDone(seen: Seen): Verdict | undefined {
  const { tokens, clause, before } = seen;
  const head = before.get('limitHead');
  if (head !== undefined && tokens.tokens[head.last]!.text === 'quả' && isInternal(tokens, clause))
    return verdict('other', 'between-authorities', stepName(tokens, clause));
  if (head !== undefined || before.has('total')) return undefined;
  if (before.has('agency') && before.has('spell') && isInternal(tokens, clause))
    return verdict('other', 'between-authorities', stepName(tokens, clause));
  const done = deed(seen);
  // "Cấp giấy chứng nhận: 03 ngày làm việc kể từ ngày kết thúc đánh giá".
  const isLast = before.has('result') && isInternal(tokens, clause);
  if (done === 'none') return isLast ? verdict('other', 'between-authorities', stepName(tokens, clause)) : undefined;
  if (seen.hasStep && before.has('agency')) return verdict('step', 'step', stepName(tokens, clause));
  if (done !== 'result') return verdict('other', done, stepName(tokens, clause));
  if (isInternal(tokens, clause)) return verdict('other', 'between-authorities', stepName(tokens, clause));
  // "Trong 07 ngày …, Cục thông báo kế hoạch kiểm tra. Trong thời hạn 20 ngày, Cục cấp giấy": one after another.
  return seen.hasHandedOn || (seen.hasStage && startOf(tokens, clause.after) === null)
    ? verdict('other', 'between-authorities', stepName(tokens, clause))
    : verdict('base', 'result');
}

type Deed = 'none' | 'result' | 'stage' | 'hands-on' | 'applicant';

/** What is to be done within the time, by the verbs of the sentence. */
function deed(seen: Seen): Deed {
  const { tokens, clause } = seen;
  const behind = deedBehind(seen);
  // "Nhận thông báo ngay sau khi …": a word or two are no sentence.
  if (behind !== 'none' || (!isCounted(clause) && clause.before.length <= 3)) return behind;
  return kindOfDeed(tokens, beforeNumber(tokens, clause.before));
}

const isCounted = ({ mention }: Clause) => 'value' in mention.limit;

/** What is told behind the start event. Behind "trong ngày" and "ngay sau khi" it begins with who does it. */
function deedBehind({ tokens, clause }: Seen): Deed {
  if (isCounted(clause)) return kindOfDeed(tokens, pastStart(tokens, clause.after));
  const past = pastEvent(tokens, clause.after, 0);
  return kindsIn(tokens, past).has('agency') ? kindOfDeed(tokens, past) : 'none';
}

/** The words before the length of time, without the last sentence's case. */
function beforeNumber(tokens: Tokens, before: readonly number[]): readonly number[] {
  const colon = before.findIndex((at) => tokens.tokens[at]!.text === ':');
  return colon >= 0 ? before.slice(colon + 1) : before;
}

/** Without what stands in brackets, and up to what is not counted. */
function plainWords(tokens: Tokens, at: readonly number[]): number[] {
  const words: number[] = [];
  let open = 0;
  for (const one of at) {
    const { text } = tokens.tokens[one]!;
    if (text === '(') open++;
    else if (text === ')') open = Math.max(0, open - 1);
    else if (phraseAt(tokens, one, 'except') ?? phraseAt(tokens, one, 'notCounted')) {
      if (open === 0) break;
    } else if (open === 0) words.push(one);
  }
  return words;
}

/** The words after "kể từ ngày …,". */
function pastStart(tokens: Tokens, after: readonly number[]): readonly number[] {
  const from = after.findIndex((_, i) => startPhrase(tokens, after, i) !== undefined);
  return from < 0 ? after : pastEvent(tokens, after, from + 1);
}

/** The words after the comma that ends an event; where no verb of an event is known, after the first comma. */
function pastEvent(tokens: Tokens, after: readonly number[], from: number): readonly number[] {
  let complete = false;
  let comma = -1;
  for (let i = from; i < after.length; i++) {
    const at = after[i]!;
    if (phraseAt(tokens, at, 'event') !== undefined) complete = true;
    if (tokens.tokens[at]!.text !== ',') continue;
    if (complete ? !eventGoesOnAt(tokens, at) : phraseAt(tokens, at + 1, 'applicant') !== undefined) return after.slice(i + 1);
    if (comma < 0) comma = i;
  }
  return complete || comma < 0 ? [] : after.slice(comma + 1);
}

function kindOfDeed(tokens: Tokens, said: readonly number[]): Deed {
  const at = plainWords(tokens, said);
  let result = -1;
  let stage = -1;
  let agency = -1;
  let applicant = -1;
  for (const [i, one] of at.entries()) {
    const kinds = tokens.phrases[one]!;
    if (kinds.length === 0) continue;
    for (const { kind } of kinds) {
      if (kind === 'handsOn') return 'hands-on';
      if (kind === 'intake') return 'stage';
      if (kind === 'result' && result < 0) result = i;
      if (kind === 'stage' && stage < 0 && isVerb(tokens, one)) stage = i;
      if (kind === 'agency' && agency < 0) agency = i;
      if (kind === 'applicant' && applicant < 0) applicant = i;
    }
  }
  if (result < 0 && stage < 0 && agency < 0)
    return kindsIn(tokens, at).has('check') ? 'stage' : applicant >= 0 && at.length > 6 ? 'applicant' : 'none';
  if (applicant >= 0 && (agency < 0 || applicant < agency) && (result < 0 || applicant < result)) return 'applicant';
  if (result >= 0 && (stage < 0 || result <= stage)) return 'result';
  if (stage < 0 && result < 0 && !kindsIn(tokens, at).has('check')) return at.length > 12 ? 'stage' : 'none';
  return 'stage';
}

/** "văn bản đề nghị", "nhận được thông báo" name papers; "có văn bản lấy ý kiến" is a deed. */
function isVerb({ tokens }: Tokens, at: number): boolean {
  const before = tokens[at - 1]?.text ?? '';
  if (before === 'bản') return tokens[at - 3]?.text === 'có';
  return !['văn', 'được', 'nhận', 'phiếu', 'hồ', 'đơn'].includes(before);
}

const INTERNAL =
  /có hiệu lực|tờ trình|(hồ sơ|hồ) trình|văn bản (của|lấy ý kiến|xin ý kiến|đề nghị của (sở|bộ|cục|cơ quan|ủy ban))|(được|có|và) (báo cáo|thông báo|kết quả)|báo cáo thẩm định|ý kiến|biên bản|họp|kết thúc|ngày ban hành|hồ sơ do|ngày thẩm định|thẩm định xong|hết thời hạn|tài liệu chứng minh/iu;

/** The time starts with what another authority sends: it is a part of the whole. */
function isInternal(tokens: Tokens, { before, after }: Clause): boolean {
  const start = startOf(tokens, after) ?? startOf(tokens, before);
  return start !== null && INTERNAL.test(start);
}

function startOf(tokens: Tokens, at: readonly number[]): string | null {
  const from = at.findIndex((_, i) => startPhrase(tokens, at, i) !== undefined);
  if (from < 0) return null;
  const past = pastStart(tokens, at);
  const until = past.length > 0 ? past[0]! - 1 : at.at(-1)!;
  return tokens.tidy.slice(tokens.tokens[at[from]!]!.start, tokens.tokens[until]!.end).slice(0, 300);
}
