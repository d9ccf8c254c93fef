import type { z } from 'zod';
import { isRuleError, shown } from '../errors.js';
import { checkLimit } from '../deadline/time-limit.js';
import { fault, MAX_FAULTS, type Fault, type Path } from './fault.js';
import { FIELDS, LEVELS, MAX_TEXT, type Phrase, type PublishedLimit } from './procedure.js';

const MAX_DAYS = 36_525;
const UNITS = ['same-session', 'same-day', 'same-week', 'working-days', 'working-hours', 'clock-hours', 'calendar-days'];
const PUBLISHED_UNITS = [...UNITS, 'days'];

const TEXT: Phrase = {
  vi: `một đoạn chữ không có khoảng trắng ở đầu và cuối, tối đa ${MAX_TEXT} ký tự`,
  en: `a text without spaces at either end, of at most ${MAX_TEXT} characters`,
};
const BOTH_LANGUAGES: Phrase = { vi: 'một đối tượng { vi, en }', en: 'an object { vi, en }' };
const DATE: Phrase = { vi: 'một ngày có thật viết "YYYY-MM-DD"', en: 'a real day written "YYYY-MM-DD"' };
const LINK: Phrase = { vi: 'một địa chỉ http:// hoặc https:// không có khoảng trắng', en: 'an http:// or https:// address without spaces' };
const CONFIDENCE: Phrase = { vi: '"high" hoặc "medium"', en: '"high" or "medium"' };
const CITATIONS: Phrase = {
  vi: 'danh sách có ít nhất một căn cứ { document, clause }',
  en: 'a list of at least one citation { document, clause }',
};
const CITATION: Phrase = { vi: 'một căn cứ { document, clause }', en: 'a citation { document, clause }' };
const KEBAB_CASE: Phrase = {
  vi: 'chữ thường không dấu và chữ số, nối bằng gạch ngang',
  en: 'lower-case letters and digits joined by hyphens',
};

/**
 * What is expected under each key; `key[]` is an element of the list under the key, and `promises[].id` a key of one. The
 * longest end of a path that has words says it.
 *
 * @internal
 */
export type Words = Readonly<Record<string, Phrase>>;

/**
 * What is expected of parts that many kinds of records share.
 *
 * @internal
 */
export const SHARED_WORDS: Words = {
  from: DATE,
  until: DATE,
  issuedOn: DATE,
  checkedOn: DATE,
  url: LINK,
  confidence: CONFIDENCE,
  inForce: { vi: 'một đối tượng { from, until }', en: 'an object { from, until }' },
  cutOff: { vi: 'giờ trong ngày "HH:mm"', en: 'a time of day "HH:mm"' },
};

const RECORD_WORDS: Words = {
  ...SHARED_WORDS,
  records: { vi: 'một danh sách thủ tục, hoặc { documents, procedures }', en: 'a list of procedures, or { documents, procedures }' },
  'records[]': { vi: 'một thủ tục { code, name, field, … }', en: 'a procedure { code, name, field, … }' },
  procedures: { vi: 'danh sách thủ tục', en: 'a list of procedures' },
  'procedures[]': { vi: 'một thủ tục { code, name, field, … }', en: 'a procedure { code, name, field, … }' },
  documents: { vi: 'danh sách văn bản', en: 'a list of documents' },
  'documents[]': {
    vi: 'một văn bản { document, issuer, confidence, checkedOn }',
    en: 'a document { document, issuer, confidence, checkedOn }',
  },
  code: {
    vi: 'mã quốc gia như "2.000815" (bỏ phần đuôi), hoặc mã riêng gồm chữ in hoa không dấu (ít nhất một) và chữ số, nối bằng dấu chấm hoặc gạch ngang, tối đa 40 ký tự',
    en: 'a national code such as "2.000815" with nothing after it, or an own code of capital letters (one at least) and digits joined by dots or hyphens, of at most 40 characters',
  },
  name: BOTH_LANGUAGES,
  when: BOTH_LANGUAGES,
  field: { vi: `một trong ${list(FIELDS)}`, en: `one of ${list(FIELDS)}` },
  subfield: KEBAB_CASE,
  id: KEBAB_CASE,
  codeConfidence: CONFIDENCE,
  limitConfidence: CONFIDENCE,
  publishedBy: CITATION,
  sources: { vi: 'danh sách có ít nhất một địa chỉ', en: 'a list of at least one link' },
  'sources[]': LINK,
  privateCopies: { vi: 'danh sách có ít nhất một địa chỉ', en: 'a list of at least one link' },
  'privateCopies[]': LINK,
  reportedOn: DATE,
  effectiveFrom: DATE,
  versions: { vi: 'danh sách có ít nhất một phiên bản', en: 'a list of at least one version' },
  'versions[]': { vi: 'một phiên bản { inForce, level, limit, variants }', en: 'a version { inForce, level, limit, variants }' },
  level: { vi: 'danh sách có ít nhất một cấp', en: 'a list of at least one level' },
  'level[]': { vi: `một trong ${list(LEVELS)}`, en: `one of ${list(LEVELS)}` },
  status: { vi: '"active" hoặc "abolished"', en: '"active" or "abolished"' },
  limit: {
    vi: '{ limit, standing, basis }, hoặc null khi không có thời hạn',
    en: '{ limit, standing, basis }, or null where no limit is stated',
  },
  lawMaximum: { vi: '{ limit, basis }', en: '{ limit, basis }' },
  basisLaterThanStart: { vi: 'true, hoặc bỏ khóa này', en: 'true, or take the key out' },
  standing: { vi: '"stated", "fallback" hoặc "unverified"', en: '"stated", "fallback" or "unverified"' },
  variants: { vi: 'danh sách trường hợp, có thể rỗng', en: 'a list of variants, which may be empty' },
  'variants[]': { vi: 'một trường hợp { id, when, effect, limit }', en: 'a variant { id, when, effect, limit }' },
  effect: { vi: '"replaces" hoặc "adds"', en: '"replaces" or "adds"' },
  basis: CITATIONS,
  'basis[]': CITATION,
  note: { vi: 'một đoạn chữ, hoặc { vi, en } ở thủ tục và phiên bản', en: 'a text, or { vi, en } on procedures and versions' },
};

// What checkLimit expects, in Vietnamese.
const LIMIT_VI: Readonly<Record<string, string>> = {
  'same-session.minLeadMinutes': 'số phút nguyên từ 0 đến 1440',
  'working-days.value': `số ngày làm việc từ 0,5 đến ${MAX_DAYS}, theo bước 0,5`,
  'working-hours.value': `số giờ từ một phần nghìn giây đến ${MAX_DAYS * 24}`,
  'clock-hours.value': `số giờ từ một phần nghìn giây đến ${MAX_DAYS * 24}`,
  'calendar-days.value': `số ngày nguyên từ 1 đến ${MAX_DAYS}`,
  'calendar-days.exceptHolidays': 'true hoặc false',
  'same-week.nextWeek': 'true hoặc false',
  'days.value': `số ngày nguyên từ 1 đến ${MAX_DAYS}`,
};

function list(words: readonly string[]): string {
  return words.map((word) => `"${word}"`).join(', ');
}

/** The words of a kind of record, and how its limits are found and checked. */
export interface Wording {
  readonly words: Words;
  /** How much of a path leads to a limit, if it goes through one. */
  readonly limitIn: (path: Path) => number | undefined;
  readonly limitFaults: (limit: unknown, path: Path) => Fault[];
}

const RECORDS: Wording = { words: RECORD_WORDS, limitIn: publishedLimitIn, limitFaults };

// Nobody reads the sentences of zod, and to make one for each of thousands of issues takes longer than to find them.
const SILENT = { error: () => '' };

/** What is wrong with the shape of a record, in our own sentences: zod is never asked to print. */
export function shapeFaults(schema: z.ZodType, copy: unknown, root: Path, wording: Wording = RECORDS): Fault[] {
  const parsed = schema.safeParse(copy, SILENT);
  if (parsed.success) return [];
  const faults: Fault[] = [];
  const badLimits = new Set<unknown>();
  for (const issue of parsed.error.issues) {
    if (faults.length > MAX_FAULTS) break;
    const at = issue.path.filter((step) => typeof step !== 'symbol');
    const limitAt = wording.limitIn(at);
    if (limitAt === undefined) {
      faults.push(...faultsOf(issue, copy, root, at, wording.words));
      continue;
    }
    const limit = valueAt(copy, at.slice(0, limitAt));
    if (badLimits.has(limit)) continue;
    badLimits.add(limit);
    faults.push(...wording.limitFaults(limit, [...root, ...at.slice(0, limitAt)]));
  }
  return faults;
}

/** How much of a path leads to a published limit, if it goes through one. */
function publishedLimitIn(path: Path): number | undefined {
  const at = path.findIndex((step, index) => step === 'limit' && (path[index - 1] === 'limit' || path[index - 1] === 'lawMaximum'));
  return at === -1 ? undefined : at + 1;
}

/** What is wrong with a published limit: `checkLimit` has the last word, and knows no bare days. */
export function limitFaults(limit: unknown, path: Path): Fault[] {
  return limitUnit(limit) === 'days'
    ? faultsOfLimit({ ...(limit as PublishedLimit), unit: 'calendar-days' }, 'days', PUBLISHED_UNITS, path)
    : faultsOfLimit(limit, limitUnit(limit), PUBLISHED_UNITS, path);
}

/** What is wrong with a time limit, which is never in bare days. */
export function timeLimitFaults(limit: unknown, path: Path): Fault[] {
  return faultsOfLimit(limit, limitUnit(limit), UNITS, path);
}

function faultsOfLimit(limit: unknown, unit: string, units: readonly string[], path: Path): Fault[] {
  try {
    checkLimit(limit);
    return [];
  } catch (thrown) {
    if (!isRuleError(thrown)) throw thrown;
    const { field = 'limit', value = '', expected = '' } = thrown.details;
    const key = field.slice('limit.'.length);
    const vi = key === 'unit' || key === '' ? `một trong ${list(units)}` : LIMIT_VI[`${unit}.${key}`];
    const en = key === 'unit' || key === '' ? `one of ${list(units)}` : expected;
    const at = key === '' || !/^\w+$/.test(key) ? path : [...path, key];
    return [
      vi === undefined
        ? fault(at, `Thời hạn "${unit}" không có khóa ${key}; hãy bỏ khóa này.`, `A limit in "${unit}" has no key ${key}: take it out.`)
        : fault(at, `${value} không phải thời hạn hợp lệ; hãy ghi ${vi}.`, `${value} is not a valid limit: write ${en}.`),
    ];
  }
}

function limitUnit(limit: unknown): string {
  const unit = typeof limit === 'object' && limit !== null ? (limit as { unit?: unknown }).unit : undefined;
  return typeof unit === 'string' ? unit : '';
}

function faultsOf(issue: z.core.$ZodIssue, copy: unknown, root: Path, at: Path, words: Words): Fault[] {
  const path = [...root, ...at];
  if (issue.code === 'unrecognized_keys') {
    return issue.keys
      .slice(0, MAX_FAULTS + 1)
      .map((key) =>
        fault(
          [...path, key],
          `Không có khóa ${shown(key)} ở đây; hãy bỏ hoặc sửa lại tên khóa.`,
          `There is no key ${shown(key)} here: take it out or correct its name.`,
        ),
      );
  }
  const value = valueAt(copy, at);
  const expected = expectedAt(path, words);
  if (value === undefined) {
    const key = shown(path.at(-1));
    return [fault(path, `Thiếu khóa ${key}; hãy ghi ${expected.vi}.`, `The key ${key} is missing: write ${expected.en}.`)];
  }
  return [fault(path, `${shownVi(value)} không đúng; hãy ghi ${expected.vi}.`, `${shown(value)} is not accepted: write ${expected.en}.`)];
}

function expectedAt(path: Path, words: Words): Phrase {
  const keys = path.flatMap((step, i) => (typeof step === 'number' ? [] : [typeof path[i + 1] === 'number' ? `${step}[]` : step]));
  const known = keys.map((_, i) => keys.slice(i).join('.')).find((end) => Object.hasOwn(words, end));
  return known === undefined ? TEXT : (words[known] as Phrase);
}

function shownVi(value: unknown): string {
  if (Array.isArray(value)) return 'Danh sách này';
  if (typeof value === 'object' && value !== null) return 'Đối tượng này';
  return shown(value);
}

function valueAt(copy: unknown, path: Path): unknown {
  let value = copy;
  for (const step of path) value = (value as Record<string | number, unknown> | undefined)?.[step];
  return value;
}
