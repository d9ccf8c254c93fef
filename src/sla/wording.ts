import type { Path } from '../procedure/fault.js';
import { FIELDS, LEVELS, type Phrase } from '../procedure/procedure.js';
import { PROMISE_CHANNELS } from './channel.js';
import { SHARED_WORDS, timeLimitFaults, type Wording, type Words } from '../procedure/shape-faults.js';

const CODE: Phrase = { vi: 'một mã thủ tục như trong danh mục, ví dụ "2.000815"', en: 'a code as in the catalogue, such as "2.000815"' };
const YES_OR_NO: Phrase = { vi: 'true hoặc false', en: 'true or false' };
const CITATION: Phrase = { vi: 'một căn cứ { document, clause, … }', en: 'a citation { document, clause, … }' };
const PROFILE: Phrase = { vi: 'một cách tính { start, offHours, cutOff }', en: 'a counting profile { start, offHours, cutOff }' };
const NOTE: Phrase = { vi: 'một đoạn chữ', en: 'a text' };
const LABEL: Phrase = {
  vi: 'một tên gọi tối đa 300 ký tự không có khoảng trắng ở đầu và cuối, hoặc { vi, en }',
  en: 'a name of at most 300 characters without spaces at either end, or { vi, en }',
};

function oneOf(...words: readonly string[]): Phrase {
  const list = words.map((word) => `"${word}"`).join(', ');
  return { vi: `một trong ${list}`, en: `one of ${list}` };
}

function listOf(vi: string, en: string): Phrase {
  return { vi: `danh sách có ít nhất một ${vi}`, en: `a list of at least one ${en}` };
}

function wholeNumber(least: number, vi: string, en: string): Phrase {
  return { vi: `một số nguyên từ ${least} đến 1000, tính bằng ${vi}`, en: `a whole number of ${en} from ${least} to 1000` };
}

const COUNTING: Words = {
  start: oneOf('day-after', 'session-after', 'receipt-session', 'elapsed'),
  offHours: oneOf('next-opening', 'keep-date'),
};

const POLICY_WORDS: Words = {
  ...SHARED_WORDS,
  ...COUNTING,
  policies: { vi: 'một danh sách chính sách, có thể rỗng', en: 'a list of policies, which may be empty' },
  'policies[]': {
    vi: 'một chính sách { id, authority, title, level, days, promises, inForce, basis, … }',
    en: 'a policy { id, authority, title, level, days, promises, inForce, basis, … }',
  },
  id: {
    vi: 'tối đa 100 chữ cái và chữ số, ở giữa có thể có dấu cách, chấm, hai chấm, gạch dưới hoặc gạch ngang',
    en: 'at most 100 letters and digits, between which there may be spaces, dots, colons, underscores or hyphens',
  },
  authority: LABEL,
  title: LABEL,
  level: oneOf(...LEVELS),
  fields: listOf('lĩnh vực', 'field'),
  'fields[]': oneOf(...FIELDS),
  exceptFields: listOf('lĩnh vực', 'field'),
  'exceptFields[]': oneOf(...FIELDS),
  procedures: listOf('mã thủ tục', 'procedure code'),
  'procedures[]': CODE,
  days: { vi: 'một đối tượng { weekdays, half, onDayOff }', en: 'an object { weekdays, half, onDayOff }' },
  weekdays: listOf('thứ trong tuần, từ 1 (thứ Hai) đến 7 (Chủ nhật)', 'weekday, from 1 (Monday) to 7 (Sunday)'),
  'weekdays[]': { vi: 'một thứ trong tuần, từ 1 (thứ Hai) đến 7 (Chủ nhật)', en: 'a weekday from 1 (Monday) to 7 (Sunday)' },
  half: oneOf('morning', 'afternoon'),
  onDayOff: oneOf('skip', 'next-working-day', 'inherit-swap'),
  concentratesWork: YES_OR_NO,
  afterLastGoldenDay: oneOf('same-week', 'next-week'),
  promises: { vi: 'một danh sách cam kết, tối đa 100, có thể rỗng', en: 'a list of at most 100 promises, which may be empty' },
  'promises[]': { vi: 'một cam kết { on, procedures, limit, profile, … }', en: 'a promise { on, procedures, limit, profile, … }' },
  'promises[].id': { vi: 'một tên gọi ngắn như "R4", từ 1 đến 60 ký tự', en: 'a short name such as "R4", of 1 to 60 characters' },
  on: oneOf('model-days', 'working-days'),
  'promises[].procedures': { vi: '"all", hoặc danh sách có ít nhất một mã thủ tục', en: '"all", or a list of at least one procedure code' },
  profile: PROFILE,
  channels: listOf('hình thức nộp', 'channel'),
  'channels[]': oneOf(...PROMISE_CHANNELS),
  excludes: { vi: '["verification"], hoặc danh sách rỗng', en: '["verification"], or an empty list' },
  'excludes[]': { vi: '"verification"', en: '"verification"' },
  onTheSpot: oneOf('four-on-the-spot', 'five-on-the-spot'),
  successor: oneOf('none', 'unknown'),
  basis: CITATION,
};

const LAW_PROFILE_WORDS: Words = {
  ...SHARED_WORDS,
  ...COUNTING,
  lawProfiles: listOf('khung pháp lý', 'law profile'),
  'lawProfiles[]': {
    vi: 'một khung pháp lý { id, inForce, counting, countingBasis, … }',
    en: 'a law profile { id, inForce, counting, countingBasis, … }',
  },
  id: {
    vi: 'chữ thường không dấu và chữ số, nối bằng gạch ngang, tối đa 100 ký tự',
    en: 'lower-case letters and digits joined by hyphens, of at most 100 characters',
  },
  counting: PROFILE,
  countingBasis: listOf('căn cứ { document, clause, … }', 'citation { document, clause, … }'),
  'countingBasis[]': CITATION,
  hoursBasis: listOf('căn cứ { document, clause, … }', 'citation { document, clause, … }'),
  'hoursBasis[]': CITATION,
  noSlip: { vi: 'một đối tượng { when, basis }', en: 'an object { when, basis }' },
  when: oneOf('returned-at-once', 'prescribed'),
  slip: { vi: 'một đối tượng { basis }', en: 'an object { basis }' },
  supplement: { vi: 'một đối tượng { withinWorkingDays, then, basis }', en: 'an object { withinWorkingDays, then, basis }' },
  withinWorkingDays: wholeNumber(1, 'ngày làm việc', 'working days'),
  then: oneOf('restart', 'resume'),
  supplementForm: { vi: 'một đối tượng { vi, en, basis, template }', en: 'an object { vi, en, basis, template }' },
  template: { vi: 'một đối tượng { vi, en, from, basis }', en: 'an object { vi, en, from, basis }' },
  closing: { vi: 'một đối tượng { calendarDays, basis }', en: 'an object { calendarDays, basis }' },
  calendarDays: wholeNumber(1, 'ngày', 'days'),
  extension: { vi: 'một đối tượng { most, leadDays, basis }', en: 'an object { most, leadDays, basis }' },
  most: wholeNumber(0, 'lần', 'times'),
  leadDays: wholeNumber(0, 'ngày', 'days'),
  basis: CITATION,
  note: { vi: 'một đối tượng { vi, en }', en: 'an object { vi, en }' },
  'basis.note': NOTE,
  'countingBasis[].note': NOTE,
  'hoursBasis[].note': NOTE,
};

/** A limit or target of a promise is one step in its path; a law profile has none. */
function promisedLimitIn(path: Path): number | undefined {
  const at = path.findIndex((step, i) => (step === 'limit' || step === 'target') && path[i - 2] === 'promises');
  return at === -1 ? undefined : at + 1;
}

/**
 * How faults of policies are told.
 *
 * @internal
 */
export const policyWording: Wording = { words: POLICY_WORDS, limitIn: promisedLimitIn, limitFaults: timeLimitFaults };

/**
 * How faults of law profiles are told.
 *
 * @internal
 */
export const lawProfileWording: Wording = { words: LAW_PROFILE_WORDS, limitIn: () => undefined, limitFaults: timeLimitFaults };
