import { describe, expect, test } from 'vitest';
import { createRulebook, isRuleError, lawProfiles, vietnamCalendar } from '../../src/index.js';
import { nationalProcedures } from '../../src/procedures.js';

// Whoever writes a policy or a law profile for an authority reads these sentences; each part that can be wrong has one.

const valid = { calendar: vietnamCalendar(), catalog: nationalProcedures, policies: [], bareDays: 'working' } as const;

const policy = {
  id: 'mot-cua',
  authority: 'UBND xã',
  title: 'Ngày vàng',
  level: 'commune',
  fields: ['land'],
  exceptFields: ['civil-status'],
  procedures: ['2.000815'],
  days: { weekdays: [2], half: 'morning', onDayOff: 'skip' },
  concentratesWork: true,
  afterLastGoldenDay: 'next-week',
  promises: [
    {
      id: 'R1',
      on: 'model-days',
      procedures: ['2.000815'],
      limit: { unit: 'same-day' },
      target: { unit: 'same-session' },
      profile: { start: 'day-after', offHours: 'next-opening', cutOff: '15:00' },
      channels: ['direct'],
      excludes: ['verification'],
      onTheSpot: 'four-on-the-spot',
    },
  ],
  inForce: { from: '2024-01-01', until: '2025-01-01' },
  successor: 'unknown',
  basis: { document: 'Báo Lạng Sơn', confidence: 'medium', note: 'Theo báo.' },
};

type Path = readonly (string | number)[];

/** A copy in which a part is 7.5, which is right nowhere. */
function spoilt(value: unknown, [key, ...rest]: Path): unknown {
  if (key === undefined) return 7.5;
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) }) as Record<string | number, unknown>;
  copy[key] = spoilt(copy[key], rest);
  return copy;
}

/** The one fault with which options are refused, in both languages. */
function faultOf(options: object): string {
  try {
    createRulebook({ ...valid, ...options });
    return 'answered';
  } catch (error) {
    if (!isRuleError(error) || !Array.isArray(error.details['faults'])) throw error;
    return (error.details['faults'] as { path: string; vi: string; en: string }[])
      .map(({ path, vi, en }) => `${path} | ${vi} | ${en}`)
      .join('\n');
  }
}

const said = (path: string, vi: string, en: string) => `${path} | 7.5 không đúng; hãy ghi ${vi}. | 7.5 is not accepted: write ${en}.`;
const oneOf = (...words: string[]) => {
  const list = words.map((word) => `"${word}"`).join(', ');
  return [`một trong ${list}`, `one of ${list}`] as const;
};

const YES_OR_NO = ['true hoặc false', 'true or false'] as const;
const CITATION = ['một căn cứ { document, clause, … }', 'a citation { document, clause, … }'] as const;
const CITATIONS = [
  'danh sách có ít nhất một căn cứ { document, clause, … }',
  'a list of at least one citation { document, clause, … }',
] as const;
const PROFILE = ['một cách tính { start, offHours, cutOff }', 'a counting profile { start, offHours, cutOff }'] as const;
const NOTE = ['một đoạn chữ', 'a text'] as const;
const FIELD = oneOf('land', 'certification', 'social-insurance', 'civil-status', 'other');
const NAME = [
  'một tên gọi tối đa 300 ký tự không có khoảng trắng ở đầu và cuối, hoặc { vi, en }',
  'a name of at most 300 characters without spaces at either end, or { vi, en }',
] as const;
const START = oneOf('day-after', 'session-after', 'receipt-session', 'elapsed');
const OFF_HOURS = oneOf('next-opening', 'keep-date');

test('the samples are right before they are spoilt', () => {
  expect(faultOf({ policies: [policy] })).toBe('answered');
  expect(faultOf({ lawProfiles: [...lawProfiles] })).toBe('answered');
});

describe('a policy', () => {
  test.each<{ path: Path; says: readonly [vi: string, en: string] }>([
    {
      path: [],
      says: [
        'một chính sách { id, authority, title, level, days, promises, inForce, basis, … }',
        'a policy { id, authority, title, level, days, promises, inForce, basis, … }',
      ],
    },
    {
      path: ['id'],
      says: [
        'tối đa 100 chữ cái và chữ số, ở giữa có thể có dấu cách, chấm, hai chấm, gạch dưới hoặc gạch ngang',
        'at most 100 letters and digits, between which there may be spaces, dots, colons, underscores or hyphens',
      ],
    },
    { path: ['authority'], says: NAME },
    { path: ['title'], says: NAME },
    { path: ['level'], says: oneOf('ministry', 'province', 'district', 'commune') },
    { path: ['fields'], says: ['danh sách có ít nhất một lĩnh vực', 'a list of at least one field'] },
    { path: ['fields', 0], says: FIELD },
    { path: ['exceptFields'], says: ['danh sách có ít nhất một lĩnh vực', 'a list of at least one field'] },
    { path: ['exceptFields', 0], says: FIELD },
    { path: ['procedures'], says: ['danh sách có ít nhất một mã thủ tục', 'a list of at least one procedure code'] },
    {
      path: ['procedures', 0],
      says: ['một mã thủ tục như trong danh mục, ví dụ "2.000815"', 'a code as in the catalogue, such as "2.000815"'],
    },
    { path: ['days'], says: ['một đối tượng { weekdays, half, onDayOff }', 'an object { weekdays, half, onDayOff }'] },
    {
      path: ['days', 'weekdays'],
      says: [
        'danh sách có ít nhất một thứ trong tuần, từ 1 (thứ Hai) đến 7 (Chủ nhật)',
        'a list of at least one weekday, from 1 (Monday) to 7 (Sunday)',
      ],
    },
    {
      path: ['days', 'weekdays', 0],
      says: ['một thứ trong tuần, từ 1 (thứ Hai) đến 7 (Chủ nhật)', 'a weekday from 1 (Monday) to 7 (Sunday)'],
    },
    { path: ['days', 'half'], says: oneOf('morning', 'afternoon') },
    { path: ['days', 'onDayOff'], says: oneOf('skip', 'next-working-day', 'inherit-swap') },
    { path: ['concentratesWork'], says: YES_OR_NO },
    { path: ['afterLastGoldenDay'], says: oneOf('same-week', 'next-week') },
    { path: ['promises'], says: ['một danh sách cam kết, tối đa 100, có thể rỗng', 'a list of at most 100 promises, which may be empty'] },
    {
      path: ['promises', 0],
      says: ['một cam kết { on, procedures, limit, profile, … }', 'a promise { on, procedures, limit, profile, … }'],
    },
    {
      path: ['promises', 0, 'id'],
      says: ['một tên gọi ngắn như "R4", từ 1 đến 60 ký tự', 'a short name such as "R4", of 1 to 60 characters'],
    },
    { path: ['promises', 0, 'on'], says: oneOf('model-days', 'working-days') },
    {
      path: ['promises', 0, 'procedures'],
      says: ['"all", hoặc danh sách có ít nhất một mã thủ tục', '"all", or a list of at least one procedure code'],
    },
    { path: ['promises', 0, 'profile'], says: PROFILE },
    { path: ['promises', 0, 'profile', 'start'], says: START },
    { path: ['promises', 0, 'profile', 'offHours'], says: OFF_HOURS },
    { path: ['promises', 0, 'channels'], says: ['danh sách có ít nhất một hình thức nộp', 'a list of at least one channel'] },
    { path: ['promises', 0, 'channels', 0], says: oneOf('direct', 'online', 'postal') },
    { path: ['promises', 0, 'excludes'], says: ['["verification"], hoặc danh sách rỗng', '["verification"], or an empty list'] },
    { path: ['promises', 0, 'excludes', 0], says: ['"verification"', '"verification"'] },
    { path: ['promises', 0, 'onTheSpot'], says: oneOf('four-on-the-spot', 'five-on-the-spot') },
    { path: ['successor'], says: oneOf('none', 'unknown') },
    { path: ['basis'], says: CITATION },
  ])('$path', ({ path, says }) => {
    const place = path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`)).join('');
    expect(faultOf({ policies: [spoilt(policy, path)] })).toBe(said(`policies[0]${place}`, ...says));
  });

  test('what is no list of policies, and what in it is no policy', () => {
    expect(faultOf({ policies: 7.5 })).toBe(
      said('policies', 'một danh sách chính sách, có thể rỗng', 'a list of policies, which may be empty'),
    );
  });

  test('a limit that is wrong is told as a limit also in a second promise', () => {
    const [promise] = policy.promises;
    const second = { ...policy, promises: [promise, { ...promise, id: 'R2', target: { unit: 'same-year' } }] };
    expect(faultOf({ policies: [second] })).toContain('policies[0].promises[1].target.unit | ');
  });
});

describe('a law profile', () => {
  const second = lawProfiles[1]!;

  test.each<{ path: Path; says: readonly [vi: string, en: string] }>([
    {
      path: [],
      says: ['một khung pháp lý { id, inForce, counting, countingBasis, … }', 'a law profile { id, inForce, counting, countingBasis, … }'],
    },
    {
      path: ['id'],
      says: [
        'chữ thường không dấu và chữ số, nối bằng gạch ngang, tối đa 100 ký tự',
        'lower-case letters and digits joined by hyphens, of at most 100 characters',
      ],
    },
    { path: ['counting'], says: PROFILE },
    { path: ['counting', 'start'], says: START },
    { path: ['counting', 'offHours'], says: OFF_HOURS },
    { path: ['countingBasis'], says: CITATIONS },
    { path: ['countingBasis', 0], says: CITATION },
    { path: ['countingBasis', 0, 'note'], says: NOTE },
    { path: ['hoursBasis'], says: CITATIONS },
    { path: ['hoursBasis', 0], says: CITATION },
    { path: ['hoursBasis', 0, 'note'], says: NOTE },
    { path: ['noSlip'], says: ['một đối tượng { when, basis }', 'an object { when, basis }'] },
    { path: ['noSlip', 'when'], says: oneOf('returned-at-once', 'prescribed') },
    { path: ['noSlip', 'basis'], says: CITATION },
    { path: ['slip'], says: ['một đối tượng { basis }', 'an object { basis }'] },
    { path: ['slip', 'basis'], says: CITATION },
    {
      path: ['supplement'],
      says: ['một đối tượng { withinWorkingDays, then, basis, once }', 'an object { withinWorkingDays, then, basis, once }'],
    },
    {
      path: ['supplement', 'withinWorkingDays'],
      says: ['một số nguyên từ 1 đến 1000, tính bằng ngày làm việc', 'a whole number of working days from 1 to 1000'],
    },
    { path: ['supplement', 'then'], says: oneOf('restart', 'resume') },
    { path: ['supplementForm'], says: ['một đối tượng { vi, en, basis, template }', 'an object { vi, en, basis, template }'] },
    { path: ['supplementForm', 'template'], says: ['một đối tượng { vi, en, from, basis }', 'an object { vi, en, from, basis }'] },
    { path: ['closing'], says: ['một đối tượng { calendarDays, basis }', 'an object { calendarDays, basis }'] },
    {
      path: ['closing', 'calendarDays'],
      says: ['một số nguyên từ 1 đến 1000, tính bằng ngày', 'a whole number of days from 1 to 1000'],
    },
    { path: ['extension'], says: ['một đối tượng { most, leadDays, basis }', 'an object { most, leadDays, basis }'] },
    { path: ['extension', 'most'], says: ['một số nguyên từ 0 đến 1000, tính bằng lần', 'a whole number of times from 0 to 1000'] },
    { path: ['extension', 'leadDays'], says: ['một số nguyên từ 0 đến 1000, tính bằng ngày', 'a whole number of days from 0 to 1000'] },
    { path: ['extension', 'basis'], says: CITATION },
    { path: ['note'], says: ['một đối tượng { vi, en }', 'an object { vi, en }'] },
    { path: ['closing', 'basis', 'note'], says: NOTE },
  ])('$path', ({ path, says }) => {
    const place = path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`)).join('');
    const profiles = lawProfiles.map((profile) => (profile === second ? spoilt(profile, path) : profile));
    expect(faultOf({ lawProfiles: profiles })).toBe(said(`lawProfiles[1]${place}`, ...says));
  });

  test('what is no list of law profiles, and a list without any', () => {
    const says = ['danh sách có ít nhất một khung pháp lý', 'a list of at least one law profile'] as const;
    expect(faultOf({ lawProfiles: 7.5 })).toBe(said('lawProfiles', ...says));
    expect(faultOf({ lawProfiles: [] })).toBe(
      `lawProfiles | Danh sách này không đúng; hãy ghi ${says[0]}. | an array of 0 is not accepted: write ${says[1]}.`,
    );
  });
});
