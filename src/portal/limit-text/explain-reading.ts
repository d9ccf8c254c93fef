import { isRecord, reading as readingFrom, refuse } from '../../errors.js';
import type { Language } from '../../explanation/sentences.js';
import { readLimitText } from './read-limit-text.js';
import { limitRefusals } from './refusals.js';
import type { RuleName } from './rules.js';
import { copied } from './tokens.js';
import { traceOf, type Finding, type Trace } from './trace.js';
import type { LimitReading, WrittenLimit } from './written-limit.js';

/**
 * Giải thích vì sao một dòng thời hạn được đọc như vậy: why a text was read so, sentence by sentence, for somebody who checks it.
 *
 * One sentence for each length of time in the text, in its order, then what stands beside them, then the answer. The text is read again:
 * of the reading only `text` is used.
 *
 * @throws RuleError `invalid-input` for something that is no reading, or another language
 *
 * @example
 * ```ts
 * import { explainReading, readLimitText } from 'tthc-rules/portal';
 *
 * explainReading(readLimitText('Không quá 07 ngày làm việc'), 'vi');
 * // => ['“07 ngày làm việc”: thời hạn của cả thủ tục.', '“Không quá”: đây là mức tối đa.', 'Đọc là 7 ngày làm việc.']
 * explainReading(readLimitText('15'), 'en');
 * // => ['No length of time was found in “15”.', 'Not read (unit-missing). There is a number and no unit. Enter the number again with “working days”, “days” or “hours”.']
 * ```
 */
export function explainReading(reading: LimitReading, language: Language): string[] {
  const text = readingFrom('invalid-input', 'reading', reading, textOf);
  const say = LANGUAGES.get(language) ?? refuse('invalid-input', 'language', language, '"vi" or "en"');
  const read = readLimitText(text);
  if (read.state === 'refused' && read.because === 'too-long') return [say.refused(read.because)];
  const trace = traceOf(text);
  const found = trace.findings.map((finding) => say.finding(quote(trace, finding), finding));
  const nothing = found.length === 0 ? [say.nothing(trace.tokens.tidy.slice(0, 80))] : [];
  const last = read.state === 'read' ? [...open(read.limit, say), say.read(read.limit)] : [say.refused(read.because)];
  return [...nothing, ...found, ...beside(trace, read, say), ...last];
}

function textOf(given: unknown): string {
  if (!isRecord(given) || typeof given['text'] !== 'string') refuse('invalid-input', 'reading', given, 'what readLimitText gave');
  return given['text'];
}

const quote = ({ tokens }: Trace, { clause }: Finding) => copied(tokens, clause.mention.first, clause.mention.last);

/** What is told beside the lengths of time. */
function beside(trace: Trace, read: LimitReading, say: Sayings): string[] {
  const { tokens, same, cutOff, findings } = trace;
  const bound = read.notMoreThan ? boundWords(trace) : null;
  return [
    ...same.map((mention) => say.same(copied(tokens, mention.first, mention.last))),
    ...(bound === null ? [] : [say.bound(bound)]),
    ...(read.startsFrom === null ? [] : [say.starts(read.startsFrom)]),
    ...(cutOff === null || !findings.some(({ limit }) => limit.unit === 'same-day') ? [] : [say.cutOff(cutOff.at, cutOff.next)]),
    ...read.excludes.map((words) => say.excludes(words)),
  ];
}

function boundWords({ tokens }: Trace): string | null {
  for (const phrases of tokens.phrases) {
    const bound = phrases.find(({ kind }) => kind === 'bound');
    if (bound !== undefined) return copied(tokens, bound.first, bound.last);
  }
  return null;
}

/** What the words leave open. */
function open(limit: WrittenLimit, say: Sayings): string[] {
  if (limit.unit === 'days' || limit.unit === 'hours' || limit.unit === 'immediate') return [say.open[limit.unit]];
  return [];
}

// ── In both languages ──

interface Sayings {
  readonly finding: (words: string, finding: Finding) => string;
  readonly nothing: (text: string) => string;
  readonly same: (words: string) => string;
  readonly bound: (words: string) => string;
  readonly starts: (event: string) => string;
  readonly cutOff: (at: string, next: 'next-working-day' | 'next-day') => string;
  readonly excludes: (words: string) => string;
  readonly open: Readonly<Record<'days' | 'hours' | 'immediate', string>>;
  readonly read: (limit: WrittenLimit) => string;
  readonly refused: (because: keyof typeof limitRefusals) => string;
}

const RULES_VI: Readonly<Record<RuleName, string>> = {
  'not-counted': 'thời gian mà văn bản nói là không tính vào thời hạn',
  'at-least': 'mức tối thiểu, thời gian phải báo trước hoặc thời gian đã quá, không phải thời hạn giải quyết',
  'cut-by': 'phần thời gian được cắt giảm',
  'cut-from': 'thời hạn trước khi cắt giảm',
  'cut-to': 'thời hạn sau khi cắt giảm',
  'other-time': 'thời gian của việc khác, không phải thời hạn giải quyết',
  'incomplete-dossier': 'thời gian xử lý hồ sơ chưa đầy đủ hoặc không hợp lệ, không phải thời hạn giải quyết',
  rest: 'thời hạn của các trường hợp còn lại, tức là thời hạn thông thường',
  adds: 'được cộng thêm vào thời hạn',
  case: 'áp dụng cho một trường hợp',
  step: 'thời gian của một bước',
  'within-total': 'một phần của thời hạn đứng trước nó',
  'hands-on': 'thời gian để trình cấp khác quyết định, chưa có kết quả cho người nộp',
  stage: 'thời gian của một công đoạn, chưa có kết quả cho người nộp',
  applicant: 'thời gian của người nộp hồ sơ, không phải của cơ quan',
  'between-authorities': 'tính từ việc của cơ quan khác, nên chỉ là một phần của thời hạn',
  result: 'cơ quan phải có kết quả trong thời gian này, nên là thời hạn của cả thủ tục',
  whole: 'thời hạn của cả thủ tục',
};

const RULES_EN: Readonly<Record<RuleName, string>> = {
  'not-counted': 'a time that the text says is not counted',
  'at-least': 'a minimum, a time to give notice, or a time that has passed: not the limit',
  'cut-by': 'the time that was cut',
  'cut-from': 'the limit before it was cut',
  'cut-to': 'the limit after it was cut',
  'other-time': 'the time of something else, not the limit',
  'incomplete-dossier': 'the time to deal with an incomplete or invalid dossier, not the limit',
  rest: 'the limit of all other cases, which is the ordinary one',
  adds: 'added to the limit',
  case: 'for one case',
  step: 'the time of one step',
  'within-total': 'a part of the limit before it',
  'hands-on': 'the time to hand the file on to who decides: the applicant has no result yet',
  stage: 'the time of one stage: the applicant has no result yet',
  applicant: 'the time of the applicant, not of the authority',
  'between-authorities': 'counted from what another authority does, so only a part of the limit',
  result: 'the result is due within it, so it is the limit of the whole procedure',
  whole: 'the limit of the whole procedure',
};

const NAMED: readonly RuleName[] = ['case', 'adds', 'step', 'within-total'];

/** “05 ngày”: … (“trường hợp phức tạp”). */
const told = (words: string, rule: string, { rule: name, words: about }: Finding) =>
  about !== null && NAMED.includes(name) ? `“${words}”: ${rule} (“${about}”).` : `“${words}”: ${rule}.`;

const UNITS_VI: Readonly<Record<string, string>> = {
  'working-days': 'ngày làm việc',
  days: 'ngày',
  'calendar-days': 'ngày theo lịch',
  'working-hours': 'giờ làm việc',
  'clock-hours': 'giờ đồng hồ',
  hours: 'giờ',
  minutes: 'phút',
  months: 'tháng',
  'same-day': 'trong ngày',
  'same-session': 'trong buổi',
  'same-week': 'trong tuần',
  immediate: 'trả kết quả ngay',
};

const UNITS_EN: Readonly<Record<string, readonly [string, string]>> = {
  'working-days': ['working day', 'working days'],
  days: ['day (“ngày”)', 'days (“ngày”)'],
  'calendar-days': ['calendar day', 'calendar days'],
  'working-hours': ['working hour', 'working hours'],
  'clock-hours': ['hour by the clock', 'hours by the clock'],
  hours: ['hour (“giờ”)', 'hours (“giờ”)'],
  minutes: ['minute', 'minutes'],
  months: ['month', 'months'],
  'same-day': ['within the day', ''],
  'same-session': ['within the session', ''],
  'same-week': ['within the week', ''],
  immediate: ['at once', ''],
};

function amountVi(limit: WrittenLimit): string {
  if (!('value' in limit)) return `${UNITS_VI[limit.unit]}${limit.unit === 'same-day' && limit.cutOff ? `, nhận đến ${limit.cutOff}` : ''}`;
  const amount = `${String(limit.value).replace('.', ',')} ${UNITS_VI[limit.unit]}`;
  return limit.times === undefined ? amount : `${limit.times} lần, mỗi lần ${amount}`;
}

function amountEn(limit: WrittenLimit): string {
  const [one, many] = UNITS_EN[limit.unit] as readonly [string, string];
  if (!('value' in limit)) return `${one}${limit.unit === 'same-day' && limit.cutOff ? `, received by ${limit.cutOff}` : ''}`;
  const amount = `${limit.value} ${limit.value === 1 ? one : many}`;
  return limit.times === undefined ? amount : `${limit.times} times ${amount}`;
}

const LANGUAGES: ReadonlyMap<Language, Sayings> = new Map<Language, Sayings>([
  [
    'vi',
    {
      finding: (words, finding) => told(words, RULES_VI[finding.rule], finding),
      nothing: (text) => (text === '' ? 'Văn bản trống.' : `Không tìm thấy khoảng thời gian nào trong “${text}”.`),
      same: (words) => `“${words}”: nói lại thời hạn đứng trước bằng đơn vị khác.`,
      bound: (words) => `“${words}”: đây là mức tối đa.`,
      starts: (event) => `Tính từ “${event}”.`,
      cutOff: (at, next) =>
        `Hồ sơ nhận sau ${at} được trả vào ${next === 'next-working-day' ? 'ngày làm việc tiếp theo' : 'ngày tiếp theo'}.`,
      excludes: (words) => `Không tính “${words}”.`,
      open: {
        days: 'Văn bản chỉ ghi “ngày”, không nói là ngày làm việc hay ngày theo lịch; giữ nguyên.',
        hours: 'Văn bản chỉ ghi “giờ”, không nói là giờ làm việc hay giờ đồng hồ; giữ nguyên.',
        immediate: '“Ngay” không có độ dài để tính hạn.',
      },
      read: (limit) => `Đọc là ${amountVi(limit)}.`,
      refused: (because) => `Không đọc được (${because}). ${limitRefusals[because].vi}`,
    },
  ],
  [
    'en',
    {
      finding: (words, finding) => told(words, RULES_EN[finding.rule], finding),
      nothing: (text) => (text === '' ? 'The text is empty.' : `No length of time was found in “${text}”.`),
      same: (words) => `“${words}”: the limit before it once more, in another unit.`,
      bound: (words) => `“${words}”: at most this long.`,
      starts: (event) => `Counted from “${event}”.`,
      cutOff: (at, next) => `Received after ${at}: due on the ${next === 'next-working-day' ? 'next working day' : 'next day'}.`,
      excludes: (words) => `Not counted: “${words}”.`,
      open: {
        days: 'The text says only “ngày”, neither working days nor calendar days: left as it is.',
        hours: 'The text says only “giờ”, neither working hours nor hours by the clock: left as it is.',
        immediate: '“At once” has no length to count.',
      },
      read: (limit) => `Read as ${amountEn(limit)}.`,
      refused: (because) => `Not read (${because}). ${limitRefusals[because].en}`,
    },
  ],
]);
