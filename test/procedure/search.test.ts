import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createCatalog } from '../../src/procedure/catalog.js';
import { nationalProcedures } from '../../src/procedures.js';
import { publishedProcedures } from '../../src/procedures/published.js';
import { draws } from '../support/seed.js';

const named = (names: Readonly<Record<string, string>>) => createCatalog(Object.entries(names).map(([code, name]) => ({ code, name })));
const codesOf = (catalog: typeof nationalProcedures, text: string) => catalog.search(text).map(({ code }) => code);

describe('by code', () => {
  const catalog = named({
    '1.012790': 'A',
    '1.012791': 'B',
    '2.001279': 'C',
    '1.000815': 'D',
    '2.000815': 'E',
    'LS-DAT-01': 'F',
    'H37.01': 'G',
  });
  test.each([
    { typed: '1.012790', found: ['1.012790'], what: 'a code' },
    { typed: ' 1.012790 ', found: ['1.012790'], what: 'with blanks around it' },
    { typed: '1.012790.H37', found: ['1.012790'], what: 'with a province' },
    { typed: '1.012790.01', found: ['1.012790'], what: 'with a case' },
    { typed: '1.012790.000.00.00.H37', found: ['1.012790'], what: 'in the older local form' },
    { typed: '1.012790.H', found: ['1.012790'], what: 'while a province is typed' },
    { typed: '1.01279', found: ['1.012790', '1.012791'], what: 'a number of a spreadsheet: what it was made of, then what begins so' },
    { typed: '1.0127', found: ['1.012790', '1.012791'], what: 'the beginning of two' },
    { typed: '000815', found: ['1.000815', '2.000815'], what: 'without the first digit' },
    { typed: '815', found: ['1.000815', '2.000815'], what: 'the last digits' },
    { typed: '1279', found: ['1.012790', '1.012791', '2.001279'], what: 'somewhere within' },
    { typed: 'ls-dat-01', found: ['LS-DAT-01'], what: 'an own code in small letters' },
    { typed: 'LS-DAT-0', found: ['LS-DAT-01'], what: 'a part of one' },
    { typed: 'H37.01', found: ['H37.01'], what: 'an own code that looks like a suffix' },
    { typed: '9.999999', found: [], what: 'none' },
    { typed: '1.012790.000', found: [], what: 'a form that no portal writes' },
  ])('$typed: $what', ({ typed, found }) => {
    expect(codesOf(catalog, typed)).toEqual(found);
  });

  test('a number that is no part of a code may be a word of a name', () => {
    expect(codesOf(named({ '1.000001': 'Trợ cấp theo Quyết định số 613/QĐ-TTg', '1.000002': 'Khác' }), '613')).toEqual(['1.000001']);
  });
});

describe('in order', () => {
  const catalog = named({
    '1.000001': 'Cấp bản sao trích lục, đăng ký lại khai sinh',
    '1.000002': 'Khai lại, sinh',
    '1.000003': 'Khai sinh',
    '1.000004': 'Khai sinh lưu động',
    '1.000005': 'Đăng ký khai sinh',
  });

  test('the name itself, what begins so, what has the words in a row, what has them all', () => {
    expect(codesOf(catalog, 'khai sinh')).toEqual(['1.000003', '1.000004', '1.000001', '1.000005', '1.000002']);
  });

  test.each(['khai sinh', 'KHAI SINH', 'Khai  sinh!', 'khai sinh'.normalize('NFD'), 'khai\u00a0sinh'])(
    '%j is the same question',
    (typed) => {
      expect(codesOf(catalog, typed)[0]).toBe('1.000003');
    },
  );
});

describe('what people say', () => {
  test.each([
    { typed: 'sổ đỏ', name: 'Giấy chứng nhận quyền sử dụng đất' },
    { typed: 'so do', name: 'Giấy chứng nhận quyền sử dụng đất' },
    { typed: 'cấp lại sổ đỏ', name: 'Cấp lại Giấy chứng nhận quyền sử dụng đất' },
    { typed: 'sao y', name: 'Chứng thực bản sao từ bản chính' },
    { typed: 'sao y'.normalize('NFD'), name: 'Chứng thực bản sao từ bản chính' },
    { typed: 'giấy độc thân', name: 'Cấp giấy xác nhận tình trạng hôn nhân' },
    { typed: 'trích lục khai sinh', name: 'Cấp bản sao trích lục hộ tịch' },
    { typed: 'CCCD', name: 'Cấp thẻ căn cước' },
    { typed: 'sang tên', name: 'Đăng ký chuyển nhượng quyền sử dụng đất' },
  ])('"$typed" finds "$name"', ({ typed, name }) => {
    expect(codesOf(named({ '1.000001': name, '1.000002': 'Giấy đất của chứng nhận, sử quyền dụng; sao bản chứng' }), typed)).toEqual([
      '1.000001',
    ]);
  });

  // Search engines lose a word that begins or ends in a letter with a tone, or tell đ from d where they fold all other marks.
  test.each([
    { typed: 'dang ky', found: ['1.000001', '1.000002'] },
    { typed: 'đăng ký', found: ['1.000001'] },
    { typed: 'ký', found: ['1.000001'] },
    { typed: 'phí', found: ['1.000003'] },
    { typed: 'xã', found: ['1.000003'] },
    { typed: 'ảnh', found: ['1.000003'] },
    { typed: 'anh', found: ['1.000003'] },
    { typed: 'so tu phap', found: ['1.000004'] },
    { typed: 'uy ban', found: ['1.000004'] },
  ])('"$typed", composed and decomposed', ({ typed, found }) => {
    const catalog = named({
      '1.000001': 'Đăng ký khai sinh',
      '1.000002': 'Dâng kỷ vật',
      '1.000003': 'Ảnh của xã, thu phí',
      '1.000004': 'Sở Tư pháp, Ủy ban',
    });
    for (const form of ['NFC', 'NFD'] as const) expect(codesOf(catalog, typed.normalize(form)).sort()).toEqual(found);
  });

  // Lists of stop words take the not out of a name, and dictionaries know one place of the tone mark.
  test.each([
    { typed: 'không thu phí', found: ['1.000002'] },
    { typed: 'thu phí', found: ['1.000001', '1.000002'] },
    { typed: 'ủy quyền', found: ['1.000003', '1.000004'] },
    { typed: 'uỷ quyền', found: ['1.000003', '1.000004'] },
  ])('"$typed", every word, wherever its tone mark stands', ({ typed, found }) => {
    const catalog = named({ '1.000001': 'Thu phí', '1.000002': 'Không thu phí', '1.000003': 'Ủy quyền', '1.000004': 'Uỷ quyền lại' });
    expect(codesOf(catalog, typed).sort()).toEqual(found);
  });

  test('said with other marks it is another word', () => {
    expect(codesOf(named({ '1.000001': 'Giấy chứng nhận quyền sử dụng đất' }), 'số đo')).toEqual([]);
  });

  test.each(['khai sinh', 'sổ đỏ', 'trích lục', 'kết hôn', 'bằng lái', 'sao y'])('"%s" finds something among the published', (typed) => {
    expect(publishedProcedures.search(typed).length).toBeGreaterThan(0);
  });
});

test('every name finds its procedure, with its marks, without them, and decomposed', () => {
  const all = [...publishedProcedures];
  fc.assert(
    fc.property(fc.constantFrom(...all), ({ code, name }) => {
      const bare = name.vi
        .normalize('NFD')
        .replace(/\p{Mn}/gu, '')
        .replace(/đ/g, 'd')
        .replace(/Đ/g, 'D');
      for (const typed of [name.vi, name.vi.normalize('NFD'), bare, name.vi.toUpperCase()])
        expect(codesOf(publishedProcedures, typed)).toContain(code);
      expect(codesOf(publishedProcedures, code)[0]).toBe(code);
    }),
    { numRuns: draws(100) },
  );
});

test('any text is answered, by procedures of the catalogue, each once', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (typed) => {
      const found = codesOf(nationalProcedures, typed);
      expect(new Set(found).size).toBe(found.length);
    }),
    { numRuns: draws(500) },
  );
});
