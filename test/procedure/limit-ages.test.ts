import { describe, expect, test } from 'vitest';
import { createCatalog, limitAges } from '../../src/index.js';
import { nationalProcedures } from '../../src/procedures.js';
import { limit, record, version } from './records.js';

const refused = (code: string) => expect.objectContaining({ name: 'RuleError', code }) as Error;

describe('how long ago a limit was looked at', () => {
  const catalog = createCatalog([
    record({ code: 'X-01', checkedOn: '2026-01-05' }),
    record({
      code: 'X-02',
      checkedOn: '2026-01-05',
      versions: [version({ limit: limit({ basis: [{ document: 'a', issuer: 'b', checkedOn: '2026-03-01' }] }) })],
    }),
    record({ code: 'X-03', versions: [version({ limit: null })] }),
    { code: 'X-04', name: 'Xác nhận', limit: { unit: 'days', value: 3 } },
  ]);

  // 5 January to 11 March 2026: 26 days of January, 28 of February, 11 of March.
  test.each([
    {
      on: '2026-03-11',
      ages: [
        ['X-04', null, null],
        ['X-01', '2026-01-05', 65],
        ['X-02', '2026-03-01', 10],
      ],
    },
    {
      on: '2026-02-28',
      ages: [
        ['X-04', null, null],
        ['X-01', '2026-01-05', 54],
        ['X-02', '2026-03-01', -1],
      ],
    },
    { on: '2025-12-31', ages: [['X-04', null, null]] },
  ])('on $on', ({ on, ages }) => {
    expect(limitAges(catalog, { on }).map(({ code, checkedOn, days }) => [code, checkedOn, days])).toEqual(ages);
  });

  test('every national limit says when it was looked at', () => {
    const ages = limitAges(nationalProcedures, { on: '2026-11-29' });
    expect(ages).toHaveLength(nationalProcedures.list({ on: '2026-11-29' }).filter((found) => found.statutoryLimit !== null).length);
    expect(ages.filter(({ checkedOn }) => checkedOn === null)).toEqual([]);
  });

  test.each([
    { what: 'no catalogue', run: () => limitAges({} as never, { on: '2026-01-01' }), code: 'invalid-catalog' },
    { what: 'no day', run: () => limitAges(catalog, {} as never), code: 'invalid-date' },
    { what: 'no options', run: () => limitAges(catalog, undefined as never), code: 'invalid-input' },
    { what: 'another option', run: () => limitAges(catalog, { on: '2026-01-01', at: 1 } as never), code: 'invalid-input' },
  ])('$what is refused', ({ run, code }) => {
    expect(run).toThrow(refused(code));
  });
});
