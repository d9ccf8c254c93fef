import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { isRuleError } from '../../src/errors.js';
import { createCatalog } from '../../src/procedure/catalog.js';
import type { Fault } from '../../src/index.js';
import { BOUNDS, copyPlainData, MAX_DEPTH } from '../../src/procedure/plain-data.js';
import { nationalProcedures } from '../../src/procedures.js';
import { limit, record, variant, version } from './records.js';

const { bytes: MAX_BYTES, values: MAX_VALUES } = BOUNDS.policies;

/** The faults of records that are refused. */
function faultsOf(records: unknown): readonly Fault[] {
  try {
    createCatalog(records);
  } catch (error) {
    if (isRuleError(error) && error.code === 'invalid-catalog') return error.details['faults'] as Fault[];
    throw error;
  }
  return [];
}

const withVersion = (changes: Parameters<typeof version>[0]) => [record({ versions: [version(changes)] })];
const withLimit = (changes: Record<string, unknown>) => withVersion({ limit: limit(changes) });
const withVariant = (changes: Record<string, unknown>) => withVersion({ variants: [variant(changes)] });
/** Issued after the version of the records begins. */
const YOUNGER = { document: 'Quyết định 9/QĐ-UBND', issuer: 'UBND tỉnh', issuedOn: '2026-03-02' };
const without = (whole: Record<string, unknown>, key: string) => Object.fromEntries(Object.entries(whole).filter(([name]) => name !== key));

test('the record that the others are made from is right', () => {
  expect(faultsOf([record()])).toEqual([]);
});

describe('one fault: where it is and how to mend it', () => {
  test.each([
    // shape
    { what: 'no catalogue', records: 'abc', path: 'records', en: 'pass a list of procedures', vi: 'hãy đưa vào một danh sách thủ tục' },
    { what: 'null', records: null, path: 'records', en: 'pass a list of procedures', vi: 'danh sách thủ tục' },
    {
      what: 'an unknown key at the top',
      records: { procedures: [], version: 1 },
      path: 'records.version',
      en: 'only documents and procedures',
      vi: 'chỉ có documents và procedures',
    },
    { what: 'no procedures', records: { documents: [] }, path: 'records.procedures', en: 'is a list', vi: 'phải là một danh sách' },
    {
      what: 'documents that are no list',
      records: { documents: {}, procedures: [] },
      path: 'records.documents',
      en: 'is a list',
      vi: 'phải là một danh sách',
    },
    { what: 'a record that is none', records: [42], path: 'records[0]', en: 'write a procedure { code', vi: 'một thủ tục { code' },
    {
      what: 'a misspelt key',
      records: [record({ feild: 'land' } as never)],
      path: 'records[0].feild',
      en: 'no key "feild" here',
      vi: 'Không có khóa "feild"',
    },
    {
      what: 'a key with a letter too much',
      records: [record({ sourcess: [] } as never)],
      path: 'records[0].sourcess',
      en: 'There is no key "sourcess" here: take it out or write "sources".',
      vi: 'Không có khóa "sourcess" ở đây; hãy bỏ hoặc sửa thành "sources".',
    },
    {
      what: 'a key in capitals, deep inside',
      records: [record({ versions: [version({ inForce: { from: '2025-01-01', UNTIL: '2026-01-01' } } as never)] })],
      path: 'records[0].versions[0].inForce.UNTIL',
      en: 'or write "until".',
      vi: 'hoặc sửa thành "until".',
    },
    {
      what: 'a missing key',
      records: [without(record(), 'checkedOn')],
      path: 'records[0].checkedOn',
      en: 'missing: write a real day',
      vi: 'Thiếu khóa "checkedOn"; hãy ghi một ngày có thật',
    },
    {
      what: 'a missing name',
      records: [record({ name: { vi: 'Tên' } })],
      path: 'records[0].name.en',
      en: 'missing: write a text',
      vi: 'hãy ghi một đoạn chữ',
    },
    {
      what: 'an empty name',
      records: [record({ name: { vi: '', en: 'x' } })],
      path: 'records[0].name.vi',
      en: 'without spaces at either end',
      vi: 'không có khoảng trắng ở đầu và cuối',
    },
    {
      what: 'an untrimmed name',
      records: [record({ name: { vi: 'Tên ', en: 'x' } })],
      path: 'records[0].name.vi',
      en: '"Tên " is not accepted',
      vi: '"Tên " không đúng',
    },
    {
      what: 'a name that is too long',
      records: [record({ name: { vi: 'a'.repeat(2001), en: 'x' } })],
      path: 'records[0].name.vi',
      en: 'at most 2000 characters',
      vi: 'tối đa 2000 ký tự',
    },
    {
      what: 'an unknown field',
      records: [record({ field: 'dat-dai' })],
      path: 'records[0].field',
      en: 'one of "land", "certification"',
      vi: 'một trong "land"',
    },
    {
      what: 'a low confidence',
      records: [record({ confidence: 'low' })],
      path: 'records[0].confidence',
      en: '"high" or "medium"',
      vi: '"high" hoặc "medium"',
    },
    {
      what: 'no source',
      records: [record({ sources: [] })],
      path: 'records[0].sources',
      en: 'at least one link',
      vi: 'ít nhất một địa chỉ',
    },
    {
      what: 'a source that is no link',
      records: [record({ sources: ['javascript:alert(1)'] })],
      path: 'records[0].sources[0]',
      en: 'http:// or https://',
      vi: 'http:// hoặc https://',
    },
    {
      what: 'a limit that rests only on a decision issued after its version begins',
      records: withLimit({ basis: [YOUNGER] }),
      path: 'records[0].versions[0].limit.basis',
      en: 'came into force after 2026-01-01',
      vi: 'có hiệu lực sau ngày 2026-01-01',
    },
    {
      what: 'one issued before it, in force after',
      records: withLimit({ basis: [{ ...YOUNGER, issuedOn: '2025-11-03', effectiveFrom: '2026-02-01' }] }),
      path: 'records[0].versions[0].limit.basis',
      en: 'basisLaterThanStart: true',
      vi: 'basisLaterThanStart: true',
    },
    {
      what: 'a variant that rests on it',
      records: withVariant({ limit: limit({ basis: [YOUNGER] }) }),
      path: 'records[0].versions[0].variants[0].limit.basis',
      en: 'came into force after 2026-01-01',
      vi: 'có hiệu lực sau ngày 2026-01-01',
    },
    {
      what: 'one that says so and is stated all the same',
      records: withLimit({ basis: [YOUNGER], basisLaterThanStart: true }),
      path: 'records[0].versions[0].limit.standing',
      en: 'write standing: "unverified"',
      vi: 'hãy ghi standing: "unverified"',
    },
    {
      what: 'false where only true is said',
      records: withLimit({ basisLaterThanStart: false }),
      path: 'records[0].versions[0].limit.basisLaterThanStart',
      en: 'true, or take the key out',
      vi: 'true, hoặc bỏ khóa này',
    },
    {
      what: 'a subfield in capitals',
      records: [record({ subfield: 'Đất' })],
      path: 'records[0].subfield',
      en: 'lower-case letters',
      vi: 'chữ thường không dấu',
    },
    {
      what: 'no version',
      records: [record({ versions: [] })],
      path: 'records[0].versions',
      en: 'at least one version',
      vi: 'ít nhất một phiên bản',
    },
    { what: 'a note in one language', records: [record({ note: 'x' })], path: 'records[0].note', en: '{ vi, en }', vi: '{ vi, en }' },
    // codes
    {
      what: 'a national code with a digit missing',
      records: [record({ code: '2.00081' })],
      path: 'records[0].code',
      en: 'capital letters (one at least)',
      vi: 'chữ in hoa không dấu (ít nhất một)',
    },
    {
      what: 'a code with a space',
      records: [record({ code: 'X 01' })],
      path: 'records[0].code',
      en: 'a national code such as "2.000815"',
      vi: 'mã quốc gia như "2.000815"',
    },
    {
      what: 'a code in lower case',
      records: [record({ code: 'constructor' })],
      path: 'records[0].code',
      en: 'capital letters',
      vi: 'chữ in hoa',
    },
    {
      what: 'a prototype name as a code',
      records: [record({ code: '__proto__' })],
      path: 'records[0].code',
      en: 'capital letters',
      vi: 'chữ in hoa',
    },
    {
      what: 'a case suffix in a record',
      records: [record({ code: '2.000815.01' })],
      path: 'records[0].code',
      en: 'with nothing after it',
      vi: 'bỏ phần đuôi',
    },
    {
      what: 'the older local form in a record',
      records: [record({ code: '2.000815.000.00.00.H37' })],
      path: 'records[0].code',
      en: 'with nothing after it',
      vi: 'bỏ phần đuôi',
    },
    {
      what: 'a code of 41 characters',
      records: [record({ code: 'A'.repeat(41) })],
      path: 'records[0].code',
      en: 'at most 40 characters',
      vi: 'tối đa 40 ký tự',
    },
    {
      what: 'a code twice',
      records: [record(), record()],
      path: 'records[1].code',
      en: 'already there: merge the two',
      vi: 'đã có ở trên; hãy gộp lại',
    },
    // periods
    {
      what: 'a day that does not exist',
      records: withVersion({ inForce: { from: '2025-02-30' } }),
      path: 'records[0].versions[0].inForce.from',
      en: 'a real day',
      vi: 'một ngày có thật',
    },
    {
      what: 'a day with a time',
      records: withVersion({ inForce: { from: '2025-02-03T00:00' } }),
      path: 'records[0].versions[0].inForce.from',
      en: 'a real day',
      vi: 'một ngày có thật',
    },
    {
      what: 'an end before the start',
      records: withVersion({ inForce: { from: '2026-01-01', until: '2026-01-01' } }),
      path: 'records[0].versions[0].inForce.until',
      en: 'not after it begins',
      vi: 'không sau ngày bắt đầu',
    },
    {
      what: 'a gap',
      records: [
        record({
          versions: [version({ inForce: { from: '2025-01-01', until: '2025-06-30' } }), version({ inForce: { from: '2025-07-01' } })],
        }),
      ],
      path: 'records[0].versions[0].inForce.until',
      en: 'leaves a gap before the next, which begins on 2025-07-01: write until: "2025-07-01"',
      vi: 'bị hở so với phiên bản sau, bắt đầu 2025-07-01; hãy ghi until: "2025-07-01"',
    },
    {
      what: 'an overlap',
      records: [
        record({
          versions: [version({ inForce: { from: '2025-01-01', until: '2025-07-02' } }), version({ inForce: { from: '2025-07-01' } })],
        }),
      ],
      path: 'records[0].versions[0].inForce.until',
      en: 'overlaps',
      vi: 'chồng lấn',
    },
    {
      what: 'an open end with a version after it',
      records: [record({ versions: [version({ inForce: { from: '2025-01-01' } }), version({ inForce: { from: '2025-07-01' } })] })],
      path: 'records[0].versions[0].inForce.until',
      en: 'has no end',
      vi: 'không có ngày kết thúc',
    },
    // levels
    {
      what: 'an unknown level',
      records: withVersion({ level: ['ward'] }),
      path: 'records[0].versions[0].level[0]',
      en: 'one of "ministry", "province", "district", "commune"',
      vi: 'một trong "ministry", "province"',
    },
    {
      what: 'no level',
      records: withVersion({ level: [] }),
      path: 'records[0].versions[0].level',
      en: 'at least one level',
      vi: 'ít nhất một cấp',
    },
    {
      what: 'a level twice',
      records: withVersion({ level: ['commune', 'commune'] }),
      path: 'records[0].versions[0].level',
      en: 'write ["commune"]',
      vi: 'hãy ghi ["commune"]',
    },
    {
      what: 'levels out of order',
      records: withVersion({ level: ['commune', 'province'] }),
      path: 'records[0].versions[0].level',
      en: 'write ["province","commune"]',
      vi: 'cấp cao trước',
    },
    // limits
    {
      what: 'no limit and no null',
      records: [record({ versions: [without(version(), 'limit')] })],
      path: 'records[0].versions[0].limit',
      en: 'or null where no limit is stated',
      vi: 'hoặc null khi không có thời hạn',
    },
    {
      what: 'a unit of another library',
      records: withLimit({ limit: { unit: 'workingDay', value: 3 } }),
      path: 'records[0].versions[0].limit.limit.unit',
      en: 'one of "same-session", "same-day"',
      vi: 'một trong "same-session"',
    },
    {
      what: 'a limit that is a number',
      records: withLimit({ limit: 3 }),
      path: 'records[0].versions[0].limit.limit',
      en: '3 is not a valid limit: write an object such as { "unit": "working-days", "value": 3 }.',
      vi: '3 không phải thời hạn hợp lệ; hãy ghi một đối tượng như { "unit": "working-days", "value": 3 }.',
    },
    {
      what: 'a limit that is a list',
      records: withLimit({ limit: [{ unit: 'days', value: 3 }] }),
      path: 'records[0].versions[0].limit.limit',
      en: 'an array of 1 is not a valid limit: write an object',
      vi: 'Danh sách này không phải thời hạn hợp lệ; hãy ghi một đối tượng',
    },
    {
      what: 'a limit in sequence within another',
      records: withLimit({
        limit: {
          unit: 'sequence',
          parts: [
            { unit: 'days', value: 3 },
            {
              unit: 'sequence',
              parts: [
                { unit: 'days', value: 1 },
                { unit: 'days', value: 2 },
              ],
            },
          ],
        },
      }),
      path: 'records[0].versions[0].limit.limit.parts[1]',
      en: 'A limit in sequence holds no other one: write its parts here, one by one.',
      vi: 'Thời hạn nối tiếp không chứa một thời hạn nối tiếp khác; hãy ghi lần lượt từng phần của nó ở đây.',
    },
    {
      what: 'a fifth of a day',
      records: withLimit({ limit: { unit: 'working-days', value: 1.2 } }),
      path: 'records[0].versions[0].limit.limit.value',
      en: 'in steps of 0.25',
      vi: 'theo bước 0,25',
    },
    {
      what: 'no working days',
      records: withLimit({ limit: { unit: 'working-days', value: 0 } }),
      path: 'records[0].versions[0].limit.limit.value',
      en: 'from 0.25',
      vi: 'từ 0,25',
    },
    {
      what: 'hours below a millisecond',
      records: withLimit({ limit: { unit: 'clock-hours', value: 1e-9 } }),
      path: 'records[0].versions[0].limit.limit.value',
      en: 'a number of hours',
      vi: 'số giờ',
    },
    {
      what: 'a third of a bare day',
      records: withLimit({ limit: { unit: 'days', value: 1 / 3 } }),
      path: 'records[0].versions[0].limit.limit.value',
      en: 'from 0.25 to 36525 in steps of 0.25',
      vi: 'từ 0,25 đến 36525, theo bước 0,25',
    },
    {
      what: 'no bare hours',
      records: withLimit({ limit: { unit: 'hours', value: 0 } }),
      path: 'records[0].versions[0].limit.limit.value',
      en: 'a number of hours',
      vi: 'số giờ',
    },
    {
      what: 'a bare day with working days said',
      records: withLimit({ limit: { unit: 'days', value: 5, exceptHolidays: 'no' } }),
      path: 'records[0].versions[0].limit.limit.exceptHolidays',
      en: 'take it out',
      vi: 'hãy bỏ khóa này',
    },
    {
      what: 'a stray key of a limit',
      records: withLimit({ limit: { unit: 'same-day', value: 0 } }),
      path: 'records[0].versions[0].limit.limit',
      en: 'take it out',
      vi: 'hãy bỏ khóa này',
    },
    {
      what: "a law's maximum that is none",
      records: withLimit({ lawMaximum: { limit: { unit: 'days', value: -1 }, basis: [{ document: 'x', issuer: 'y' }] } }),
      path: 'records[0].versions[0].limit.lawMaximum.limit.value',
      en: 'a number of days from 0.25',
      vi: 'số ngày từ 0,25',
    },
    {
      what: 'a standing of our own making',
      records: withLimit({ standing: 'sure' }),
      path: 'records[0].versions[0].limit.standing',
      en: '"stated", "fallback", "published" or "unverified"',
      vi: '"stated", "fallback", "published" hoặc "unverified"',
    },
    {
      what: 'a cut-off that is no time',
      records: withLimit({ limit: { unit: 'same-day' }, cutOff: '15h' }),
      path: 'records[0].versions[0].limit.cutOff',
      en: '"HH:mm"',
      vi: '"HH:mm"',
    },
    {
      what: 'a cut-off with a count of days',
      records: withLimit({ cutOff: '15:00' }),
      path: 'records[0].versions[0].limit.cutOff',
      en: 'only with the limit "same-day"',
      vi: 'chỉ đi với thời hạn "same-day"',
    },
    // variants
    {
      what: 'a variant without a name',
      records: withVariant({ id: 'Xác minh' }),
      path: 'records[0].versions[0].variants[0].id',
      en: 'lower-case letters',
      vi: 'chữ thường không dấu',
    },
    {
      what: 'a variant twice',
      records: withVersion({ variants: [variant(), variant()] }),
      path: 'records[0].versions[0].variants[1].id',
      en: 'already in this version',
      vi: 'đã có trong phiên bản này',
    },
    {
      what: 'an effect of our own making',
      records: withVariant({ effect: 'doubles' }),
      path: 'records[0].versions[0].variants[0].effect',
      en: '"replaces" or "adds"',
      vi: '"replaces" hoặc "adds"',
    },
    {
      what: 'days added to working days',
      records: withVariant({ effect: 'adds', limit: limit({ limit: { unit: 'days', value: 10 } }) }),
      path: 'records[0].versions[0].variants[0].effect',
      en: 'in the unit of the limit',
      vi: 'cùng đơn vị',
    },
    {
      what: 'nothing added',
      records: withVariant({ effect: 'adds', limit: null }),
      path: 'records[0].versions[0].variants[0].effect',
      en: 'use "replaces"',
      vi: 'hãy dùng "replaces"',
    },
    {
      what: 'something added to no limit',
      records: withVersion({ limit: null, variants: [variant({ effect: 'adds' })] }),
      path: 'records[0].versions[0].variants[0].effect',
      en: 'use "replaces"',
      vi: 'hãy dùng "replaces"',
    },
    {
      what: 'something added where a case is due within the week',
      records: withVersion({
        variants: [
          variant({ id: 'in-the-week', limit: limit({ limit: { unit: 'same-week' } }) }),
          variant({ effect: 'adds', limit: limit({ limit: { unit: 'working-days', value: 5 } }) }),
        ],
      }),
      path: 'records[0].versions[0].variants[1].effect',
      en: 'use "replaces"',
      vi: 'hãy dùng "replaces"',
    },
    {
      what: 'a bad limit of a variant',
      records: withVariant({ limit: limit({ limit: { unit: 'days', value: 0 } }) }),
      path: 'records[0].versions[0].variants[0].limit.limit.value',
      en: 'a number of days from 0.25',
      vi: 'số ngày từ 0,25',
    },
    // abolished
    {
      what: 'abolished with a limit',
      records: withVersion({ status: 'abolished', basis: [{ document: 'x', issuer: 'y' }] }),
      path: 'records[0].versions[0]',
      en: 'write limit: null, variants: [] and basis',
      vi: 'hãy ghi limit: null, variants: [] và basis',
    },
    {
      what: 'abolished by nothing',
      records: withVersion({ status: 'abolished', limit: null }),
      path: 'records[0].versions[0]',
      en: 'says by which act',
      vi: 'phải nêu căn cứ',
    },
    // citations
    {
      what: 'no basis',
      records: withLimit({ basis: [] }),
      path: 'records[0].versions[0].limit.basis',
      en: 'at least one citation',
      vi: 'ít nhất một căn cứ',
    },
    {
      what: 'a citation of nothing',
      records: withLimit({ basis: [{ document: '' }] }),
      path: 'records[0].versions[0].limit.basis[0].document',
      en: 'write a text',
      vi: 'hãy ghi một đoạn chữ',
    },
    {
      what: 'a document nobody knows',
      records: withLimit({ basis: [{ document: 'Quyết định 9' }] }),
      path: 'records[0].versions[0].limit.basis[0].document',
      en: '"Quyết định 9" cannot be found: spell it as an entry of documents',
      vi: 'Không tìm được văn bản "Quyết định 9"',
    },
    {
      what: 'a national act in a catalogue of its own',
      records: withLimit({ basis: [{ document: 'Nghị định 23/2015/NĐ-CP' }] }),
      path: 'records[0].versions[0].limit.basis[0].document',
      en: 'cannot be found',
      vi: 'Không tìm được',
    },
    {
      what: 'an unknown decision of publication',
      records: [record({ publishedBy: { document: 'Quyết định 9' } })],
      path: 'records[0].publishedBy.document',
      en: 'cannot be found',
      vi: 'Không tìm được',
    },
    {
      what: 'an unknown basis of a version',
      records: withVersion({ basis: [{ document: 'Quyết định 9' }] }),
      path: 'records[0].versions[0].basis[0].document',
      en: 'cannot be found',
      vi: 'Không tìm được',
    },
    {
      what: "an unknown basis of the law's maximum",
      records: withLimit({ lawMaximum: { limit: { unit: 'days', value: 9 }, basis: [{ document: 'Luật 9' }] } }),
      path: 'records[0].versions[0].limit.lawMaximum.basis[0].document',
      en: 'cannot be found',
      vi: 'Không tìm được',
    },
    {
      what: 'an unknown basis of a variant',
      records: withVariant({ limit: limit({ basis: [{ document: 'Luật 9' }] }) }),
      path: 'records[0].versions[0].variants[0].limit.basis[0].document',
      en: 'cannot be found',
      vi: 'Không tìm được',
    },
    {
      what: 'a document without an issuer',
      records: { documents: [{ document: 'x', confidence: 'high', checkedOn: '2026-01-01' }], procedures: [] },
      path: 'records.documents[0].issuer',
      en: 'The key "issuer" is missing',
      vi: 'Thiếu khóa "issuer"',
    },
    {
      what: 'a procedure in an object of procedures',
      records: { procedures: [record({ field: 'x' })] },
      path: 'records.procedures[0].field',
      en: 'one of "land"',
      vi: 'một trong "land"',
    },
    // not JSON
    {
      what: 'a key without a value',
      records: [record({ note: undefined })],
      path: 'records[0].note',
      en: 'leave the key out',
      vi: 'hãy bỏ hẳn khóa này',
    },
    {
      what: 'a function',
      records: [record({ note: () => 1 })],
      path: 'records[0].note',
      en: 'a function is not JSON data',
      vi: 'không phải dữ liệu JSON',
    },
    {
      what: 'a bigint',
      records: [record({ note: 1n })],
      path: 'records[0].note',
      en: 'a bigint is not JSON data',
      vi: 'không phải dữ liệu JSON',
    },
    {
      what: 'NaN',
      records: withLimit({ limit: { unit: 'working-days', value: Number.NaN } }),
      path: 'records[0].versions[0].limit.limit.value',
      en: 'NaN is not a number',
      vi: 'NaN không phải là số',
    },
    {
      what: 'infinity',
      records: withLimit({ limit: { unit: 'working-days', value: Infinity } }),
      path: 'records[0].versions[0].limit.limit.value',
      en: 'is not a number',
      vi: 'không phải là số',
    },
    {
      what: 'a date object',
      records: [record({ checkedOn: new Date(0) })],
      path: 'records[0].checkedOn',
      en: 'Only plain objects',
      vi: 'Chỉ nhận đối tượng thuần',
    },
    { what: 'a map', records: new Map(), path: 'records', en: 'Only plain objects', vi: 'Chỉ nhận đối tượng thuần' },
    {
      what: 'a symbol key',
      records: [{ ...record(), [Symbol('x')]: 1 }],
      path: 'records[0]',
      en: 'The key a symbol is not accepted',
      vi: 'kiểu symbol',
    },
    {
      what: 'an element left empty',
      records: [record({ sources: Object.assign(new Array(1), {}) })],
      path: 'records[0].sources[0]',
      en: 'left empty',
      vi: 'bị bỏ trống',
    },
    {
      what: 'a list with a name of its own',
      records: Object.assign([record()], { extra: 1 }),
      path: 'records.extra',
      en: 'not accepted: take it out',
      vi: 'hãy bỏ khóa này',
    },
    {
      what: 'a control character',
      records: [record({ name: { vi: 'Tên\u0007', en: 'x' } })],
      path: 'records[0].name.vi',
      en: '"Tên\\u0007" contains a control or invisible character',
      vi: 'ký tự điều khiển hoặc ký tự ẩn',
    },
    {
      what: 'a line break',
      records: [record({ name: { vi: 'Tên\nkhác', en: 'x' } })],
      path: 'records[0].name.vi',
      en: 'contains a control',
      vi: 'ký tự điều khiển',
    },
    {
      what: 'a character that turns the text round',
      records: [record({ name: { vi: 'Tên\u202E', en: 'x' } })],
      path: 'records[0].name.vi',
      en: 'invisible',
      vi: 'ký tự ẩn',
    },
    {
      what: 'half a surrogate pair',
      records: [record({ name: { vi: 'Tên\uD800', en: 'x' } })],
      path: 'records[0].name.vi',
      en: 'invisible',
      vi: 'ký tự ẩn',
    },
    {
      what: 'a control character in a key',
      records: [{ ...record(), 'a\u0000': 1 }],
      path: 'records[0]["a\\u0000"]',
      en: 'take it out',
      vi: 'hãy bỏ khóa này',
    },
    {
      what: 'an own __proto__',
      records: JSON.parse('[{"__proto__":{"polluted":true}}]') as unknown,
      path: 'records[0].__proto__',
      en: 'The key "__proto__" is not accepted',
      vi: 'Không nhận khóa "__proto__"',
    },
    {
      what: 'an own constructor',
      records: [{ ...record(), constructor: 1 }],
      path: 'records[0].constructor',
      en: 'not accepted',
      vi: 'Không nhận khóa',
    },
    {
      what: 'an own prototype',
      records: [record({ name: { vi: 'x', en: 'x', prototype: 1 } })],
      path: 'records[0].name.prototype',
      en: 'not accepted',
      vi: 'Không nhận khóa',
    },
  ])('$what', ({ records, path, en, vi }) => {
    const faults = faultsOf(records);
    expect(faults.map((fault) => fault.path)).toEqual([path]);
    expect(faults[0]?.en).toContain(en);
    expect(faults[0]?.vi).toContain(vi);
  });

  test('an accessor is refused and never called', () => {
    let called = false;
    const trap = record();
    Object.defineProperty(trap, 'note', {
      enumerable: true,
      get: () => {
        called = true;
        return undefined;
      },
    });
    expect(faultsOf([trap]).map(({ path }) => path)).toEqual(['records[0].note']);
    expect(called).toBe(false);
  });

  test('a loop is refused', () => {
    const loop = record();
    loop['note'] = { vi: 'x', en: loop };
    expect(faultsOf([loop]).map(({ path }) => path)).toEqual(['records[0].note.en']);
  });

  test('a value that throws when it is read is refused', () => {
    const hostile = new Proxy([], {
      ownKeys: () => {
        throw new Error('boom');
      },
    });
    expect(faultsOf(hostile).map(({ path, en }) => `${path} ${en}`)).toEqual([
      'records The data cannot be read: pass plain data as JSON.parse gives it.',
    ]);
    const revoked = Proxy.revocable({}, {});
    revoked.revoke();
    expect(faultsOf([revoked.proxy]).map(({ path }) => path)).toEqual(['records']);
    expect(faultsOf(revoked.proxy).map(({ path }) => path)).toEqual(['records']);
  });

  test('every sentence is one or two sentences long and says what to do', () => {
    for (const { vi, en } of faultsOf([{}, 42, record({ field: 'x', code: '?' }), ...withLimit({ limit: 3, standing: 1, cutOff: 2 })])) {
      expect(en).toMatch(/: .+\.$/);
      expect(vi).toMatch(/; hãy .+\.$/);
    }
  });
});

describe('all faults at once', () => {
  test('each record is read to its end', () => {
    const faults = faultsOf([
      record({ code: '2.00081', field: 'x' }),
      record({
        code: 'X-02',
        versions: [version({ inForce: { from: '2025-01-01', until: '2025-02-01' } }), version({ level: ['commune', 'commune'] })],
      }),
      record({ code: 'X-02' }),
    ]);
    expect(faults.map(({ path }) => path)).toEqual([
      'records[0].code',
      'records[0].field',
      'records[1].versions[0].inForce.until',
      'records[1].versions[1].level',
      'records[2].code',
    ]);
  });

  test('the message counts them and shows three', () => {
    expect(() => createCatalog([{}])).toThrow(/^The catalogue has 7 faults\. records\[0\]\.code: .* … and 4 more in details\.faults\.$/);
    expect(() => createCatalog(withLimit({ standing: 'x' }))).toThrow(
      /^The catalogue has 1 fault\. records\[0\]\.versions\[0\]\.limit\.standing: "x" is not accepted: write .*\.$/,
    );
  });

  test('the error is plain data in a log', () => {
    try {
      createCatalog([record({ field: 'x' })]);
      expect.fail('not refused');
    } catch (error) {
      const logged = JSON.parse(JSON.stringify(error)) as { code: string; details: { faults: Fault[] } };
      expect(logged.code).toBe('invalid-catalog');
      expect(logged.details.faults.map((fault) => Object.keys(fault))).toEqual([['path', 'vi', 'en']]);
    }
  });
});

describe('what is accepted', () => {
  test.each([
    { what: 'no procedures', records: [], size: 0 },
    { what: 'a list', records: [record()], size: 1 },
    { what: 'procedures in an object', records: { procedures: [record()] }, size: 1 },
    {
      what: 'documents that are cited',
      records: {
        documents: [{ document: 'Quy chế', issuer: 'Ủy ban nhân dân xã', confidence: 'high', checkedOn: '2026-01-01' }],
        procedures: withLimit({ basis: [{ document: 'Quy chế', clause: 'Điều 2' }] }),
      },
      size: 1,
    },
    {
      what: 'a citation that says where to read it',
      records: withLimit({ basis: [{ document: 'Quy chế', url: 'https://example.vn' }] }),
      size: 1,
    },
    { what: 'no limit stated', records: withVersion({ limit: null }), size: 1 },
    {
      what: 'an abolished procedure',
      records: withVersion({ status: 'abolished', limit: null, basis: [{ document: 'x', issuer: 'y' }] }),
      size: 1,
    },
    { what: 'a national code', records: [record({ code: '1.115226' })], size: 1 },
    { what: 'a code of 40 characters', records: [record({ code: 'A'.repeat(40) })], size: 1 },
    {
      what: 'a younger basis that says so, unverified',
      records: withLimit({ basis: [YOUNGER], basisLaterThanStart: true, standing: 'unverified' }),
      size: 1,
    },
    {
      what: 'a younger basis beside one of the first day',
      records: withLimit({ basis: [YOUNGER, { ...YOUNGER, document: 'A', issuedOn: '2026-01-01' }] }),
      size: 1,
    },
    {
      what: 'a basis issued later, in force from the first day',
      records: withLimit({ basis: [{ ...YOUNGER, effectiveFrom: '2026-01-01' }] }),
      size: 1,
    },
    { what: 'a basis whose day was not seen', records: withLimit({ basis: [{ document: 'A', issuer: 'B' }] }), size: 1 },
    { what: 'a younger act that publishes it', records: [record({ publishedBy: YOUNGER })], size: 1 },
    { what: 'private copies apart from the sources', records: [record({ privateCopies: ['https://example.org/crawl'] })], size: 1 },
    { what: 'a version with a name of its own', records: withVersion({ name: { vi: 'Tên cũ', en: 'An earlier name' } }), size: 1 },
    { what: 'a bare number of days', records: withLimit({ limit: { unit: 'days', value: 10 } }), size: 1 },
    {
      what: 'every way to measure a limit',
      records: [
        { unit: 'same-session', minLeadMinutes: 30 },
        { unit: 'same-week' },
        { unit: 'working-days', value: 1.5 },
        { unit: 'working-hours', value: 8 },
        { unit: 'clock-hours', value: 24 },
        { unit: 'calendar-days', value: 20, exceptHolidays: true },
        { unit: 'days', value: 0.25 },
        { unit: 'hours', value: 4 },
      ].map((one, index) => record({ code: `X-${index}`, versions: [version({ limit: limit({ limit: one }) })] })),
      size: 8,
    },
    { what: 'objects without a prototype', records: [Object.assign(Object.create(null) as object, record())], size: 1 },
    {
      what: 'objects of another realm',
      records: runInNewContext('JSON.parse(text)', { text: JSON.stringify([record()]) }) as unknown,
      size: 1,
    },
    { what: 'frozen input', records: Object.freeze([Object.freeze(record())]), size: 1 },
    { what: 'the records of another catalogue', records: [...nationalProcedures], size: 117 },
  ])('$what', ({ records, size }) => {
    expect(createCatalog(records).size).toBe(size);
  });

  test('the catalogue keeps a copy: what was passed may change, what is returned cannot', () => {
    const given = record();
    const catalog = createCatalog([given]);
    (given['name'] as { vi: string }).vi = 'khác';
    const found = catalog.find('X-01', { on: '2026-02-02' });
    expect(found.name.vi).toBe('Xác nhận cư trú');
    expect(() => Object.assign(found, { code: 'Y' })).toThrow(TypeError);
    expect(() => Object.assign(found.statutoryLimit?.limit ?? {}, { value: 9 })).toThrow(TypeError);
    expect(() => (found.procedure.versions as unknown[]).push(1)).toThrow(TypeError);
    expect(() => (found.variants as unknown[]).push(1)).toThrow(TypeError);
  });

  test('an unchanged list is given back unchanged', () => {
    const records = [record({ note: { vi: 'Ghi chú', en: 'A note' }, publishedBy: { document: 'x', issuer: 'y' } })];
    expect([...createCatalog(records)]).toEqual(records);
  });
});

describe('bounds', () => {
  /** So many different right records, as small as they can be. */
  const many = (count: number) =>
    Array.from({ length: count }, (_, index) =>
      record({ code: `X${index}`, name: { vi: 'A', en: 'A' }, sources: ['http://a'], versions: [version({ limit: null })] }),
    );

  test('20 000 procedures are read, 20 001 are not', () => {
    // Rubbish, so that the count is all that differs: right records of this number are larger than a catalogue may be.
    const rubbish = (count: number) => Array.from({ length: count }, () => 0);
    // Each is a fault; a thousand are told, and that there are more.
    const told = faultsOf(rubbish(20_000));
    expect(told).toHaveLength(1001);
    expect(told[999]!.path).toBe('records[999]');
    expect(told[1000]).toEqual({
      path: 'records',
      vi: 'Còn lỗi khác nữa; hãy sửa 1000 lỗi này trước.',
      en: 'There are more faults: mend these 1000 first.',
    });
    const tooLong = (path: string) => ({
      path,
      vi: 'Danh sách có 20001 phần tử, nhiều hơn 20000; hãy chia nhỏ.',
      en: 'The list has 20001 elements, more than 20000: split it.',
    });
    expect(faultsOf(rubbish(20_001))).toEqual([tooLong('records')]);
    expect(faultsOf({ procedures: rubbish(20_001) })).toEqual([tooLong('records.procedures')]);
  });

  test('a list within a record has 4 000 elements at most', () => {
    const cited = (count: number) =>
      record({ versions: [version({ limit: null, basis: Array(count).fill({ document: 'A', issuer: 'B' }) })] });
    expect(createCatalog([cited(4000)]).size).toBe(1);
    expect(faultsOf([cited(4001)])).toEqual([
      {
        path: 'records[0].versions[0].basis',
        vi: 'Danh sách có 4001 phần tử, nhiều hơn 4000; hãy chia nhỏ.',
        en: 'The list has 4001 elements, more than 4000: split it.',
      },
    ]);
  });

  test('125 000 values are read, 125 001 are not', () => {
    // The list, 32 lists in it, and what those hold.
    const values = (count: number) => Array.from({ length: 32 }, (_, i) => Array<number>(i < 31 ? 4000 : count - 33 - 31 * 4000).fill(0));
    expect(copyPlainData(values(MAX_VALUES), 'policies').faults).toEqual([]);
    expect(copyPlainData(values(MAX_VALUES + 1), 'policies').faults).toEqual([
      {
        path: 'policies',
        vi: 'Dữ liệu có hơn 125000 giá trị (chữ, số, danh sách, đối tượng); hãy chia nhỏ, ví dụ theo lĩnh vực.',
        en: 'The data has more than 125000 values (texts, numbers, lists, objects): split it, for instance by field.',
      },
    ]);
    expect(copyPlainData(values(MAX_VALUES + 1), 'records').faults).toEqual([]);
  });

  test('4500 right records, about a mebibyte, are read', () => {
    const records = many(4500);
    expect(JSON.stringify(records).length).toBeGreaterThan(0.85 * MAX_BYTES);
    expect(createCatalog(records).size).toBe(4500);
  });

  test.each([
    { what: 'ASCII', letter: 'a', bytes: 1 },
    { what: 'a Vietnamese letter of two bytes', letter: 'đ', bytes: 2 },
    { what: 'a Vietnamese letter of three bytes', letter: 'ệ', bytes: 3 },
    { what: 'a quote, written with a backslash', letter: '"', bytes: 2 },
    { what: 'a backslash', letter: '\\', bytes: 2 },
    { what: 'a character outside the basic plane', letter: '𠮷', bytes: 4 },
  ])('the size is that of JSON in UTF-8: $what', ({ letter, bytes }) => {
    const room = Math.floor((MAX_BYTES - '[""]'.length) / bytes);
    expect(copyPlainData([letter.repeat(room)], 'policies').faults).toEqual([]);
    expect(copyPlainData([letter.repeat(room + 1)], 'policies').faults.map(({ en }) => en)).toEqual([
      `The data is larger than ${MAX_BYTES} bytes as JSON: split it, for instance by field.`,
    ]);
  });

  // How early is counted in test/bench/growth.long.test.ts; going through them all would not end.
  test('a list of a billion holes, or one value a billion times, is given up with a fault', () => {
    expect(faultsOf(new Array(2 ** 30))).toHaveLength(1);
    let wide: unknown = [];
    for (let level = 0; level < 30; level++) wide = [wide, wide];
    expect(faultsOf([wide]).map(({ en }) => en)).toEqual([
      `The catalogue has more than ${BOUNDS.records.values} values (texts, numbers, lists, objects): split it, for instance by field.`,
    ]);
    expect(faultsOf([new Array(2 ** 30)]).at(-1)?.en).toContain('more than 20000');
  });

  test('an object has 1000 keys at most', () => {
    const keys = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, i) => [`k${i}`, i]));
    expect(faultsOf(keys(1001))).toEqual([
      {
        path: 'records',
        vi: 'Đối tượng có 1001 khóa, nhiều hơn 1000; hãy chia nhỏ.',
        en: 'The object has 1001 keys, more than 1000: split it.',
      },
    ]);
    // The first is told and nothing after it: to list the keys of each again and again has no bound.
    const wide = keys(20_000);
    expect(faultsOf(Array.from({ length: 3000 }, () => wide)).map(({ path }) => path)).toEqual(['records[0]']);
    expect(faultsOf(keys(1000)).at(0)?.en).toContain('There is no key "k0" here');
  });

  test(`${MAX_DEPTH} containers inside one another are read, ${MAX_DEPTH + 1} are not`, () => {
    const nested = (depth: number) => {
      let value: unknown = 'x';
      for (let level = 0; level < depth; level++) value = [value];
      return value;
    };
    expect(copyPlainData(nested(32), 'records').faults).toEqual([]);
    expect(copyPlainData(nested(33), 'records').faults.map(({ en }) => en)).toEqual([
      'The data is nested more than 32 deep: write it flatter.',
    ]);
    expect(faultsOf(nested(33))).toHaveLength(1);
    expect(faultsOf(nested(20_000))).toHaveLength(1);
  });
});
