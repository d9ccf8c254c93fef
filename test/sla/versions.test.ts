import { describe, expect, test } from 'vitest';
import { createCatalog } from '../../src/index.js';
import { nationalProcedures } from '../../src/procedures.js';
import { at, day, shownEnd } from '../support/day.js';
import { refusalOf, refusalTextOf } from '../support/refusal.js';
import { asIn, cells, chiLang, expectedOf, receive, reasonsWith, rowOf, rulebookOf, table } from './desk.js';

const law = rulebookOf([]);
const rulebook = chiLang();

describe('2025-07-01: the district ends, Decree 118/2025 replaces Decree 61/2018, and the models of Chi Lăng end', () => {
  test.each([
    { procedure: '2.000815', name: 'copies', before: ['district', 'commune'], after: ['commune'] },
    { procedure: '1.000893', name: 'foreign birth', before: ['district'], after: ['commune'] },
    { procedure: '1.012783', name: 'exchange of a certificate', before: ['district'], after: ['province'] },
    { procedure: '1.012796', name: 'correction of a first certificate', before: ['district'], after: ['commune'] },
    { procedure: '1.001613', name: 'lump sum', before: ['province', 'district'], after: ['province', 'commune'] },
    { procedure: '1.001193', name: 'birth', before: ['commune'], after: ['commune'] },
  ] as const)('$procedure $name: $before, then $after', ({ procedure, before, after }) => {
    for (const [received, levels] of [
      ['Mon 2025-06-30 09:00', before],
      ['Tue 2025-07-01 09:00', after],
    ] as const) {
      for (const level of ['province', 'district', 'commune'] as const) {
        const answered = (levels as readonly string[]).includes(level);
        expect(refusalOf(() => receive(law, { procedure, level, received }))).toBe(answered ? 'answered' : 'nothing-in-force');
      }
    }
  });

  test('where one level is left it need not be named', () => {
    expect(refusalOf(() => receive(law, { procedure: '2.000815', received: 'Mon 2025-06-30 09:00' }))).toBe('invalid-input');
    expect(receive(law, { procedure: '2.000815', received: 'Tue 2025-07-01 09:00' }).level).toBe('commune');
  });

  test.each([
    { received: 'Mon 2025-06-30 09:00', profile: 'one-stop-decree-2018', decree: '61/2018/NĐ-CP', note: 0 },
    { received: 'Mon 2025-06-30 23:59:59.999', profile: 'one-stop-decree-2018', decree: '61/2018/NĐ-CP', note: 0 },
    { received: 'Tue 2025-07-01 00:00', profile: 'one-stop-decree-2025', decree: '118/2025/NĐ-CP', note: 1 },
    { received: 'Tue 2025-07-01 09:00', profile: 'one-stop-decree-2025', decree: '118/2025/NĐ-CP', note: 1 },
  ])('received $received: $decree', ({ received, profile, decree, note }) => {
    const commitment = receive(law, { procedure: '2.001019', received });
    const [slip] = reasonsWith(commitment, 'slip-issued');
    expect(slip?.basis.document).toContain(decree);
    expect(reasonsWith(commitment, 'law-as-issued')).toHaveLength(note);
    expect(law.lawProfileOn(at(received).slice(0, 10)).id).toBe(profile);
  });

  // Decree 118/2025 art. 17.3 as amended: a will, two working days, taken in by another commune on Monday 10 August at 09:00.
  test('a dossier taken in elsewhere runs from when the competent authority has received it: Tuesday 14:00, so Thursday 13 August', () => {
    const received = receive(law, { procedure: '2.001019', received: 'Tue 2026-08-11 14:00' });
    expect(rowOf(received).law).toBe('Thu 2026-08-13 17:00');
    const [counted] = reasonsWith(received, 'statutory-limit');
    expect(counted?.countingBasis.map(({ document }) => document)).toContain('Nghị định 309/2026/NĐ-CP');
    const [frame] = reasonsWith(received, 'law-as-issued');
    expect(frame?.note.vi).toContain('tính thời hạn từ khi cơ quan có thẩm quyền giải quyết tiếp nhận');
    expect(frame?.note.en).toContain('runs from when the authority competent to settle it has received it');
  });

  test('an instant in UTC is put into the Vietnamese day: 17:00Z on 30 June is 1 July', () => {
    const at118 = law.receive({ procedure: '2.001019', receivedAt: '2025-06-30T17:00:00Z' });
    const at61 = law.receive({ procedure: '2.001019', receivedAt: '2025-06-30T16:59:59Z' });
    expect(reasonsWith(at118, 'law-as-issued')).toHaveLength(1);
    expect(reasonsWith(at61, 'law-as-issued')).toHaveLength(0);
  });

  // Golden days Tuesday and Thursday, no-appointment day Wednesday (samples).
  describe('the promises, copies at the district: R3 on golden days, R4', () => {
    test.each(
      table(`
      received             | rules | promised             | law                  | golden
      ------------------------------------------------------------------------------------------
      Thu 2025-06-26 09:00 | R3 R4 | Thu 2025-06-26 17:00 | Thu 2025-06-26 17:00 | Thu 2025-06-26
      Fri 2025-06-27 09:00 | R4    | Mon 2025-06-30 17:00 | Fri 2025-06-27 17:00 | none
      Mon 2025-06-30 09:00 | R4    | Tue 2025-07-01 17:00 | Mon 2025-06-30 17:00 | none
      Mon 2025-06-30 17:30 | R4    | Wed 2025-07-02 17:00 | Tue 2025-07-01 17:00 | none
    `),
    )('$received: $rules', (row) => {
      const commitment = receive(rulebook, { procedure: '2.000815', level: 'district', received: row['received'] as string });
      expect(asIn(commitment, row)).toEqual(expectedOf(row));
    });
  });

  test.each([
    { received: 'Wed 2025-06-25 09:00', rules: 'R7', promised: 'Wed 2025-06-25 11:30' },
    { received: 'Wed 2025-07-02 09:00', rules: 'none', promised: 'none' },
  ])('copies at the commune, $received: $rules', ({ received, rules, promised }) => {
    const commitment = receive(rulebook, { procedure: '2.000815', level: 'commune', received });
    expect(cells(commitment, 'rules', 'promised')).toEqual({ rules, promised });
  });

  test('R9 ends with the models: from 2025-07-01 on no reason speaks of it', () => {
    const said = (received: string) => reasonsWith(receive(rulebook, { procedure: '1.000893', received }), 'received-as-it-arises').length;
    expect([said('Mon 2025-06-30 09:00'), said('Tue 2025-07-01 09:00')]).toEqual([1, 0]);
  });

  test('the models begin on the day that is given: 2024-01-01, whose first working day is Tuesday the 2nd', () => {
    const rules = (received: string) => rowOf(receive(rulebook, { procedure: '2.000815', level: 'district', received })).rules;
    expect(rules('Fri 2023-12-29 09:00')).toBe('none');
    expect(rules('Sun 2023-12-31 23:59')).toBe('none');
    expect(rules('Tue 2024-01-02 09:00')).toBe('R3 R4');
  });

  test('what an answer was before does not change it: the days may be asked in any order', () => {
    const days = ['Wed 2025-07-02 09:00', 'Wed 2025-06-25 09:00', 'Fri 2023-12-29 09:00', 'Wed 2025-06-25 09:00', 'Wed 2025-07-02 09:00'];
    const fresh = days.map((received) => rowOf(receive(chiLang(), { procedure: '2.000815', level: 'commune', received })));
    const one = chiLang();
    expect(days.map((received) => rowOf(receive(one, { procedure: '2.000815', level: 'commune', received })))).toEqual(fresh);
  });

  test('before Decree 61/2018 there is no frame', () => {
    // Birth registration is in the catalogue from 2016.
    expect(refusalTextOf(() => receive(law, { procedure: '1.001193', received: 'Wed 2018-06-20 09:00' }))).toMatch(
      /^nothing-in-force: .*2018-06-21/,
    );
    expect(refusalOf(() => receive(law, { procedure: '1.001193', received: 'Thu 2018-06-21 09:00' }))).toBe('answered');
  });
});

describe('2026-01-31: each province sets its own land limits, the national ones are a fallback (Decree 49/2026 arts 15, 16.3)', () => {
  test.each([
    { procedure: '1.012783', received: 'Fri 2026-01-30 09:00', standing: 'stated' },
    { procedure: '1.012783', received: 'Sat 2026-01-31 09:00', standing: 'fallback' },
    { procedure: '1.012812', received: 'Fri 2026-01-30 09:00', standing: 'stated' },
    { procedure: '1.012812', received: 'Wed 2026-07-01 09:00', standing: 'fallback' },
    // Until before 2027-03-01 (art. 16.2); Decree 151/2025 ends then, too.
    { procedure: '1.012783', received: 'Sun 2027-02-28 09:00', standing: 'fallback' },
    { procedure: '1.012783', received: 'Mon 2027-03-01 09:00', standing: 'unverified' },
    // Secured transactions have a decree of their own.
    { procedure: '1.011443', received: 'Wed 2026-07-01 09:00', standing: 'stated' },
    // Before 2025-07-01 the source of the land limits was not found.
    { procedure: '1.012783', received: 'Mon 2025-06-30 09:00', standing: 'unverified' },
  ])('$procedure, $received: $standing', ({ procedure, received, standing }) => {
    const commitment = receive(law, { procedure, received });
    expect(commitment.limitStanding).toBe(standing);
    expect(reasonsWith(commitment, 'fallback-limit')).toHaveLength(standing === 'fallback' ? 1 : 0);
    expect(reasonsWith(commitment, 'unverified-limit')).toHaveLength(standing === 'unverified' ? 1 : 0);
    const strict = rulebookOf([], { refuseUncertainLimits: true });
    expect(refusalOf(() => receive(strict, { procedure, received }))).toBe(standing === 'stated' ? 'answered' : 'uncertain-limit');
  });

  test("a province's own limit, laid over the catalogue, is stated again", () => {
    const own = nationalProcedures.overlay([
      {
        ...nationalProcedures.find('1.012783', { on: day('Wed 2026-07-01') }).procedure,
        versions: [
          {
            inForce: { from: '2026-07-01' },
            level: ['province'],
            limit: {
              limit: { unit: 'working-days', value: 3 },
              standing: 'stated',
              basis: [{ document: 'Quyết định của tỉnh', issuer: 'UBND tỉnh' }],
            },
            variants: [],
          },
        ],
      },
    ]);
    const strict = rulebookOf([], { catalog: own, refuseUncertainLimits: true });
    const commitment = receive(strict, { procedure: '1.012783', received: 'Wed 2026-07-01 09:00' });
    expect(cells(commitment, 'due').due).toBe('Mon 2026-07-06 17:00');
    expect(commitment.limitStanding).toBe('stated');
  });
});

describe('2027-03-01: the Civil Status Law of 2026, 24 hours where no limit is stated (art. 3.3)', () => {
  test.each(
    table(`
    received             | due                  | ends                 | note
    ----------------------------------------------------------------------------------------------------------------------
    Fri 2027-02-26 14:59 | Fri 2027-02-26 17:00 | Fri 2027-02-26 24:00 | the law of 2014: in the day
    Fri 2027-02-26 15:10 | Mon 2027-03-01 17:00 | Mon 2027-03-01 24:00 | after 15:00; an open dossier follows the old law
    Sun 2027-02-28 23:59 | Mon 2027-03-01 17:00 | Mon 2027-03-01 24:00 | received under the old law
    Mon 2027-03-01 00:00 | Mon 2027-03-01 24:00 | Mon 2027-03-01 24:00 | by the clock, from the receipt itself
    Mon 2027-03-01 15:10 | Tue 2027-03-02 15:10 | Tue 2027-03-02 15:10 | 15:00 no longer counts
    Mon 2027-03-01 17:30 | Tue 2027-03-02 17:30 | Tue 2027-03-02 17:30 | after hours
    Fri 2027-03-05 10:00 | Mon 2027-03-08 17:00 | Mon 2027-03-08 17:00 | ends on a Saturday: the close of the next working day
    Sat 2027-03-06 09:00 | Mon 2027-03-08 17:00 | Mon 2027-03-08 17:00 | ends on a Sunday
    Sun 2027-03-07 16:00 | Mon 2027-03-08 16:00 | Mon 2027-03-08 16:00 | ends on a Monday
  `),
  )('birth, received $received: $due ($note)', (row) => {
    const { due, statutory } = receive(law, { procedure: '1.001193', received: row['received'] as string });
    expect({ due: shownEnd(due), ends: shownEnd(statutory?.legalEnd ?? null) }).toEqual({ due: row['due'], ends: row['ends'] });
  });

  test('a promise in the session stays quicker than 24 hours', () => {
    const everyDay = rulebookOf([
      {
        id: 'every-day',
        authority: 'UBND xã',
        title: 'Trong buổi',
        level: 'commune',
        days: { weekdays: [1, 2, 3, 4, 5] },
        promises: [
          { id: 'P', on: 'model-days', procedures: 'all', limit: { unit: 'same-session' }, profile: { offHours: 'next-opening' } },
        ],
        inForce: { from: '2027-01-01' },
        basis: { document: 'Kế hoạch', issuer: 'UBND xã' },
      },
    ]);
    const commitment = receive(everyDay, { procedure: '1.001193', received: 'Mon 2027-03-01 09:00' });
    expect(cells(commitment, 'due', 'law')).toEqual({ due: 'Mon 2027-03-01 11:30', law: 'Tue 2027-03-02 09:00' });
  });
});

describe('a procedure is not in force', () => {
  test('abolished: supply of land data from 2026-05-18 (Resolution 66.19/2026, annex VI)', () => {
    expect(refusalOf(() => receive(law, { procedure: '1.012789', received: 'Fri 2026-05-15 09:00' }))).toBe('answered');
    expect(refusalTextOf(() => receive(law, { procedure: '1.012789', received: 'Mon 2026-05-18 09:00' }))).toMatch(
      /^nothing-in-force: .*abolished.*66\.19\/2026/,
    );
  });

  test('before its first version', () => {
    expect(refusalOf(() => receive(law, { procedure: '1.012783', received: 'Wed 2024-07-31 09:00' }))).toBe('nothing-in-force');
  });
});

describe('bare days', () => {
  // "5 ngày" (Decision 595/QĐ-BHXH art. 29), received on Monday 3 March 2025.
  test.each([
    { bareDays: 'working', received: 'Mon 2025-03-03 09:00', law: 'Mon 2025-03-10 17:00', note: 'Tuesday 4 to Monday 10 March' },
    { bareDays: 'calendar', received: 'Mon 2025-03-03 09:00', law: 'Mon 2025-03-10 17:00', note: 'the 5th day is Saturday 8 March' },
    { bareDays: 'working', received: 'Tue 2025-03-04 09:00', law: 'Tue 2025-03-11 17:00', note: 'Wednesday 5 to Tuesday 11 March' },
    { bareDays: 'calendar', received: 'Wed 2025-03-05 09:00', law: 'Mon 2025-03-10 17:00', note: 'the 5th day is Monday 10 March' },
    { bareDays: 'working', received: 'Wed 2025-03-05 09:00', law: 'Wed 2025-03-12 17:00', note: 'Thursday 6 to Wednesday 12 March' },
  ] as const)('read as $bareDays days, $received: $law ($note)', ({ bareDays, received, law: due }) => {
    const commitment = receive(rulebookOf([], { bareDays }), { procedure: '1.002051', level: 'district', received });
    expect(cells(commitment, 'law').law).toBe(due);
  });

  test('days that are said to be working days are not read', () => {
    for (const bareDays of ['working', 'calendar'] as const) {
      const commitment = receive(rulebookOf([], { bareDays }), { procedure: '2.001019', received: 'Fri 2025-03-07 09:00' });
      expect(cells(commitment, 'law').law).toBe('Tue 2025-03-11 17:00');
      expect(reasonsWith(commitment, 'bare-days')).toEqual([]);
    }
  });
});

test('a law maximum longer than the published limit never lengthens it', () => {
  const catalog = createCatalog([
    {
      code: 'X-01',
      name: { vi: 'Thử', en: 'Trial' },
      field: 'other',
      confidence: 'medium',
      sources: ['https://example.vn/x-01'],
      checkedOn: '2026-01-05',
      versions: [
        {
          inForce: { from: '2020-01-01' },
          level: ['commune'],
          limit: {
            limit: { unit: 'working-days', value: 1 },
            standing: 'stated',
            basis: [{ document: 'Quyết định công bố', issuer: 'UBND tỉnh' }],
            lawMaximum: { limit: { unit: 'working-days', value: 7 }, basis: [{ document: 'Luật', issuer: 'Quốc hội' }] },
          },
          variants: [],
        },
      ],
    },
  ]);
  const commitment = receive(rulebookOf([], { catalog }), { procedure: 'X-01', received: 'Mon 2025-03-03 09:00' });
  expect(cells(commitment, 'due').due).toBe('Tue 2025-03-04 17:00');
});
