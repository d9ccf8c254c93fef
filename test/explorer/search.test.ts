import { describe, expect, test } from 'vitest';
import { nationalProcedures } from 'tthc-rules/procedures';
import { fieldsOf, searchProcedures } from '../../explorer/search.js';

const found = (typed: string) => searchProcedures(nationalProcedures, typed).map(({ code }) => code);

describe('the search for a procedure', () => {
  test.each([
    ['with diacritics', 'đăng ký khai sinh lưu động', '1.003583'],
    ['without', 'dang ky khai sinh luu dong', '1.003583'],
    ['in capitals', 'KHAI SINH LƯU ĐỘNG', '1.003583'],
    ['while it is typed', 'khai sinh lưu đ', '1.003583'],
    ['in another order', 'lưu động sinh khai', '1.003583'],
    ['by its code', '1.003583', '1.003583'],
    ['by the beginning of its code', '1.00358', '1.003583'],
    ['by its older local code', '2.000815.000.00.00.H37', '2.000815'],
    ['in English', 'splitting', '1.012784'],
  ])('finds it %s', (_, typed, code) => {
    expect(found(typed)).toContain(code);
  });

  test('a mark that is typed must be there', () => {
    expect(found('đính chính')).toContain('1.012790');
    expect(found('định chính')).not.toContain('1.012790');
    expect(found('dinh chinh')).toContain('1.012790');
  });

  test('what is asked for most closely comes first', () => {
    expect(found('khai sinh')[0]).toBe('1.001193');
    expect(found('dang ky ket hon')[0]).toBe('1.000894');
  });

  test('finds nothing by what is no name, and everything by nothing', () => {
    expect(found('zzz')).toEqual([]);
    expect(found('9.9')).toEqual([]);
    expect(found('')).toHaveLength(nationalProcedures.size);
  });

  test.each(['khai sinh', 'khai sinh luu dong', 'đính chính', 'tách thửa', 'bao hiem xa hoi', 'land', 'hoà giải'])(
    'finds all that the library finds by whole words: %s',
    (typed) => {
      const whole = nationalProcedures.search(typed).map(({ code }) => code);
      expect(whole.length).toBeGreaterThan(0);
      expect(found(typed)).toEqual(expect.arrayContaining(whole));
    },
  );
});

test.each([
  ['sổ đỏ', '1.012753'],
  ['so do', '1.012753'],
])('what people say finds the official name: %s', (typed, code) => {
  expect(found(typed)).toContain(code);
});

test('the fields of the catalogue, each with its procedures', () => {
  const fields = fieldsOf(nationalProcedures);
  expect(fields.map(([field]) => field)).toEqual(['land', 'civil-status', 'social-insurance', 'certification']);
  expect(fields.reduce((sum, [, n]) => sum + n, 0)).toBe(nationalProcedures.size);
});
