import { describe, expect, test } from 'vitest';
import { readPortalProcedure } from '../../src/portal.js';
import { refusalTextOf } from '../support/refusal.js';
import { samplesOf } from './samples.js';

const method = (processingTime: unknown, processingTimeUnit: unknown, more: object = {}) => ({
  processingTime,
  processingTimeUnit,
  ...more,
});
const inCase = (qty: unknown, type: unknown) => ({ code: '1.000001.01', processingDay: { qty, type } });
const entry = (executionMethods: readonly object[], cases: readonly object[], more: object = {}) => ({
  code: '1.000001',
  name: 'Thủ tục',
  executionMethods,
  cases,
  ...more,
});

describe('samples of the catalogue interface', () => {
  const expected: Readonly<Record<string, readonly [limit: object | null, conflict: string | null]>> = {
    'catalogue/2.000815': [null, 'cases-only'],
    'catalogue/1.001193': [null, 'cases-only'],
    // "02 giờ làm việc" beside a bare HOUR.
    'catalogue/1.005040': [{ unit: 'working-hours', value: 2 }, null],
    // "04 tháng, có thể kéo dài thêm 02 tháng": the interface has the whole.
    'catalogue/1.001010': [{ unit: 'calendar-months', value: 6 }, null],
    'catalogue/3.000027': [null, null],
    'catalogue/1.000045': [null, 'methods-differ, methods-only'],
    'catalogue/1.115148': [null, null],
    'catalogue/1.014314': [{ unit: 'calendar-months', value: 12 }, null],
    'catalogue/5.003882': [null, null],
    'catalogue/1.001194': [{ unit: 'working-days', value: 5 }, null],
  };

  test('all of them are in the table', () => {
    expect(
      samplesOf('catalogue')
        .map(({ id }) => id)
        .sort(),
    ).toEqual(Object.keys(expected).sort());
  });

  test.each(samplesOf('catalogue').map(({ id, record }) => [id, record] as const))('%s', (id, record) => {
    const [limit, conflict] = expected[id]!;
    const reading = readPortalProcedure(record);
    expect([reading.record?.limit, reading.conflict]).toEqual([limit, conflict]);
    expect(reading.code).toBe(id.replace('catalogue/', ''));
  });

  test('every place is listed with its words', () => {
    const { record } = samplesOf('catalogue').find(({ id }) => id === 'catalogue/1.005040')!;
    expect(readPortalProcedure(record).readings.map(({ where, text, reading }) => [where, text, reading.limit])).toEqual([
      ['executionMethods[0]', '2 giờ', { unit: 'hours', value: 2 }],
      ['cases[0]', '2 giờ', { unit: 'hours', value: 2 }],
      ['timeInText', '02 giờ làm việc', { unit: 'working-hours', value: 2 }],
    ]);
  });
});

describe('entries of which only the numbers are told', () => {
  test.each([
    [
      '1.013967: 45, 45, 60 and 45',
      [method(45, 'WORKING_DAY'), method(45, 'WORKING_DAY'), method(60, 'WORKING_DAY')],
      [inCase(45, 'WORKING_DAY')],
      null,
      'methods-differ',
    ],
    [
      '1.013097: 1.5 and 1, no case',
      [method(1.5, 'WORKING_DAY'), method(1, 'WORKING_DAY')],
      [inCase(0, 'OTHER')],
      null,
      'methods-differ, methods-only',
    ],
    [
      '1.000574: 18 and 25 DAY',
      [method(18, 'WORKING_DAY', { description: '18 ngày' })],
      [inCase(25, 'DAY')],
      null,
      'methods-and-cases-differ',
    ],
    [
      '1.001296: 3, 3, 2 and 5',
      [method(3, 'WORKING_DAY'), method(3, 'WORKING_DAY'), method(2, 'WORKING_DAY')],
      [inCase(5, 'WORKING_DAY')],
      null,
      'methods-differ',
    ],
    ['a printed "Ngày" is bare', [method(15, 'DAY')], [], { unit: 'days', value: 15 }, null],
    ['a bare hour', [method(8, 'HOUR')], [inCase(8, 'HOUR')], { unit: 'hours', value: 8 }, null],
    ['halves', [method(1.5, 'WORKING_DAY')], [], { unit: 'working-days', value: 1.5 }, null],
    ['numbers as text', [method('10', 'WORKING_DAY')], [inCase('10', 'WORKING_DAY')], { unit: 'working-days', value: 10 }, null],
    ['old versions of a case', [method(5, 'WORKING_DAY')], [inCase(5, 'WORKING_DAY'), inCase(7, 'WORKING_DAY')], null, 'cases-differ'],
    ['the way beside it has nothing', [method(5, 'WORKING_DAY'), method(0, 'OTHER')], [], null, 'methods-differ'],
    ['one day, wherever one looks', [method(1, 'WORKING_DAY')], [inCase(1, 'WORKING_DAY')], { unit: 'working-days', value: 1 }, null],
    ['a 1 that only the cases have', [], [inCase(1, 'WORKING_DAY')], null, null],
    ['another number that only the cases have', [], [inCase(7, 'WORKING_DAY')], { unit: 'working-days', value: 7 }, null],
    [
      'words say which days',
      [method(15, 'DAY', { description: '15 ngày làm việc kể từ ngày nhận đủ hồ sơ' })],
      [],
      { unit: 'working-days', value: 15 },
      null,
    ],
    ['words with another number', [method(15, 'DAY', { description: 'Không quá 10 ngày làm việc' })], [], null, 'text-differs'],
    [
      'words that were shortened from it',
      [method(15, 'WORKING_DAY', { description: 'giảm từ 15 ngày làm việc xuống 10 ngày làm việc' })],
      [],
      { unit: 'working-days', value: 15 },
      null,
    ],
    [
      'words that say nothing',
      [method(15, 'WORKING_DAY', { description: 'Không quy định' })],
      [],
      { unit: 'working-days', value: 15 },
      null,
    ],
    ['half a month', [method(0.5, 'MONTH')], [], null, null],
    ['nothing at all', [], [], null, null],
  ])('%s', (_, methods, cases, limit, conflict) => {
    const reading = readPortalProcedure(entry(methods, cases));
    expect([reading.record?.limit, reading.conflict]).toEqual([limit, conflict]);
    // Whoever finds no limit is told why, unless nothing was said at all.
    if (limit === null && methods.length + cases.length > 0) expect(reading.notes.length).toBeGreaterThan(0);
  });
});

describe('codes and names', () => {
  test.each([
    ['1.001612.000.00.00.H48', '1.001612'],
    ['2.000815.H38', '2.000815'],
    [' 1.001612 ', '1.001612'],
    ['QN-LT-01', 'QN-LT-01'],
    ['TS_lop1.000.00.00.H22', null],
    ['1.001612.X', null],
  ])('%s', (code, own) => {
    const reading = readPortalProcedure(entry([method(5, 'WORKING_DAY')], [], { code }));
    expect(reading.record?.code ?? null).toBe(own);
    expect(reading.notes.map((note) => note.code)).toEqual(own === null ? ['no-catalogue-code'] : []);
  });

  test('a name in one Unicode form, its spaces run together; the code where there is none', () => {
    const named = (name: unknown) => readPortalProcedure(entry([], [], { name })).record?.name;
    expect(named(' Đăng  ký\nkhai sinh '.normalize('NFD'))).toBe('Đăng ký khai sinh');
    expect(named(undefined)).toBe('1.000001');
    expect(named('')).toBe('1.000001');
  });
});

describe('what is refused', () => {
  test.each<[string, unknown, string]>([
    ['no object', 'x', 'details is "x"'],
    ['no code', { name: 'x' }, 'code is undefined'],
    ['methods that are no list', { code: '1.000001', executionMethods: {} }, 'executionMethods is an object'],
    ['a method that is none', { code: '1.000001', executionMethods: ['x'] }, 'executionMethods[0] is "x"'],
    ['an unknown unit', entry([method(1, 'YEAR')], []), 'executionMethods[0].processingTimeUnit is "YEAR": expected one of WORKING_DAY'],
    ['a unit that every object has', entry([method(1, 'constructor')], []), 'executionMethods[0].processingTimeUnit'],
    ['a number that is none', entry([method('năm', 'DAY')], []), 'executionMethods[0].processingTime is "năm"'],
    ['less than nothing', entry([method(-1, 'DAY')], []), 'executionMethods[0].processingTime is -1'],
    ['a case that is none', entry([], [{ processingDay: 5 }]), 'cases[0].processingDay is 5'],
    ['a number of a case that is none', entry([], [inCase(Number.NaN, 'DAY')]), 'cases[0].processingDay.qty is NaN'],
  ])('%s', (_, details, message) => {
    expect(refusalTextOf(() => readPortalProcedure(details))).toContain(`invalid-portal-record: ${message}`);
  });
});
