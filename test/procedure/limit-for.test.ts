import { describe, expect, test } from 'vitest';
import { createCatalog, type ProcedureInForce } from '../../src/procedure/catalog.js';
import { limitFor } from '../../src/procedure/limit-for.js';
import { nationalProcedures } from '../../src/procedures.js';
import { refusalTextOf, revoked } from '../support/refusal.js';
import { limit, record, variant, version } from './records.js';

const on = '2026-01-15';

describe('the limit of a case, as the law writes it', () => {
  test.each([
    { code: '1.001022', variants: [], limit: 'working-days 3', law: 'Civil Status Law 2014 art. 25: 3 working days' },
    { code: '1.001022', variants: ['verification'], limit: 'working-days 8', law: 'art. 25: with verification 5 more' },
    { code: '1.000894', variants: [], limit: 'same-day', law: 'art. 18: at once' },
    { code: '1.000894', variants: ['verification'], limit: 'working-days 5', law: 'art. 18: at most 5 with verification' },
    { code: '1.004859', variants: ['verification'], limit: 'working-days 6', law: 'art. 28: 3, and 3 more' },
    { code: '1.004859', variants: ['supplement'], limit: 'same-day', law: 'art. 29: at once' },
    {
      code: '2.000815',
      variants: ['many-copies'],
      limit: 'same-day, working-days 2',
      law: 'Decree 23/2015 art. 21: at most 2 more than the day',
    },
    { code: '1.012784', variants: ['mountain-area'], limit: 'working-days 22', law: 'the portal prints 12 and 22' },
    { code: '1.012766', variants: ['mountain-area'], limit: 'working-days 13', law: 'the portal prints 3 and 13' },
    { code: '1.012805', variants: ['mountain-area'], limit: 'days 60', law: 'the portal prints 50 and 60' },
    { code: '1.012753', variants: ['with-certificate', 'mountain-area'], limit: 'working-days 30', law: 'the portal prints 17, 20 and 30' },
    { code: '1.012753', variants: ['mountain-area', 'with-certificate'], limit: 'working-days 30', law: 'whichever is named first' },
    {
      code: '1.013965',
      variants: ['plan-extension', 'mountain-area'],
      limit: 'working-days 17',
      law: 'added in the unit of what it lengthens',
    },
    { code: '2.000986', variants: ['insurance-correction', 'remote-commune'], limit: 'working-days 27', law: '20, and 2, and 5' },
    { code: '1.012784', variants: ['mountain-area', 'mountain-area'], limit: 'working-days 22', law: 'a name given twice counts once' },
  ])('$code $variants: $limit ($law)', ({ code, variants, limit: expected }) => {
    const found = limitFor(nationalProcedures.find(code, { on }), variants);
    const parts = found?.limit.unit === 'sequence' ? found.limit.parts : [found?.limit];
    expect(parts.map((part) => Object.values(part ?? {}).join(' ')).join(', ')).toBe(expected);
  });

  test('a time agreed with the applicant is no number', () => {
    expect(limitFor(nationalProcedures.find('2.001035', { on }), ['by-agreement'])).toBeNull();
  });

  test('the 15:00 rule goes with the same day only', () => {
    const marriage = nationalProcedures.find('1.000894', { on });
    expect(limitFor(marriage)?.cutOff).toBe('15:00');
    expect(limitFor(marriage, ['verification'])).not.toHaveProperty('cutOff');
    // Two working days more than the day: the receipt is still one of that day.
    expect(limitFor(nationalProcedures.find('2.000815', { on }), ['many-copies'])).toHaveProperty('cutOff', '15:00');
  });

  test("the law's maximum is that of the ordinary case", () => {
    const marriageAbroad = nationalProcedures.find('2.002189', { on });
    expect(limitFor(marriageAbroad)?.lawMaximum?.limit).toEqual({ unit: 'days', value: 12 });
    expect(limitFor(marriageAbroad, ['verification'])).not.toHaveProperty('lawMaximum');
  });
});

describe('how sure the whole is', () => {
  const added = (standing: string, base: string) =>
    limitFor(
      createCatalog([
        record({
          versions: [version({ limit: limit({ standing: base }), variants: [variant({ effect: 'adds', limit: limit({ standing }) })] })],
        }),
      ]).find('X-01', { on }),
      ['verification'],
    )?.standing;

  test.each([
    { base: 'stated', standing: 'stated', whole: 'stated' },
    { base: 'stated', standing: 'fallback', whole: 'fallback' },
    { base: 'fallback', standing: 'stated', whole: 'fallback' },
    { base: 'fallback', standing: 'unverified', whole: 'unverified' },
    { base: 'unverified', standing: 'stated', whole: 'unverified' },
  ])('$base and $standing: $whole', ({ base, standing, whole }) => {
    expect(added(standing, base)).toBe(whole);
  });

  test('what it rests on is that of both, each once', () => {
    const basis = limitFor(nationalProcedures.find('1.012784', { on }), ['mountain-area'])?.basis;
    expect(basis?.map(({ document }) => document)).toEqual(['Nghị định 151/2025/NĐ-CP', 'Nghị định 101/2024/NĐ-CP']);
  });
});

describe('what is refused', () => {
  test('a variant of another procedure', () => {
    expect(() => limitFor(nationalProcedures.find('1.012784', { on }), ['verification'])).toThrow(
      expect.objectContaining({ code: 'invalid-limit', message: 'variants is "verification": expected some of mountain-area.' }),
    );
    expect(() => limitFor(nationalProcedures.find('2.000884', { on }), ['__proto__'])).toThrow('this version has none');
  });

  const splitting = nationalProcedures.find('1.012784', { on });
  test.each<[string, unknown, unknown, string]>([
    ['no version', null, [], 'version is null: expected what find() of a catalogue gives, or a version { limit, variants }.'],
    ['a catalogue', nationalProcedures, [], 'version is an object: expected what find() of a catalogue gives'],
    ['a record with versions', splitting.procedure, [], 'version is an object: expected what find() of a catalogue gives'],
    ['what cannot be looked at', revoked, [], 'version is an object: expected plain data that can be read.'],
    ['an id in place of a list', splitting, 'mountain-area', 'variants is "mountain-area": expected a list of ids of variants.'],
    ['an object in place of a list', splitting, {}, 'variants is an object: expected a list of ids of variants.'],
    ['null in place of a list', splitting, null, 'variants is null: expected a list of ids of variants.'],
    ['an id that is none', splitting, [7], 'variants is 7: expected some of mountain-area.'],
  ])('%s', (_, version, variants, says) => {
    expect(refusalTextOf(() => limitFor(version as ProcedureInForce, variants as string[]))).toContain(`invalid-limit: ${says}`);
  });

  test('two that replace: the law does not say which', () => {
    expect(() => limitFor(nationalProcedures.find('1.002759', { on }), ['card-unchanged', 'book-reissue'])).toThrow(
      expect.objectContaining({ code: 'conflicting-rules' }),
    );
  });
});

describe('what is younger than the version stays said', () => {
  test('of the limit of the version, alone and lengthened: splitting plots in March 2025', () => {
    const splitting = nationalProcedures.find('1.012784', { on: '2025-03-03' });
    expect(limitFor(splitting)).toMatchObject({ standing: 'unverified', basisLaterThanStart: true });
    expect(limitFor(splitting, ['mountain-area'])).toMatchObject({
      limit: { unit: 'working-days', value: 22 },
      standing: 'unverified',
      basisLaterThanStart: true,
    });
    expect(limitFor(nationalProcedures.find('1.012784', { on: '2025-09-01' }), ['mountain-area'])).not.toHaveProperty(
      'basisLaterThanStart',
    );
  });
});
