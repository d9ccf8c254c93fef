import { describe, expect, test } from 'vitest';
import {
  assess,
  assessEach,
  isRuleError,
  onTimeReport,
  type RuleError,
  type Assessment,
  type Dossier,
  type OnTimeRate,
} from '../../src/index.js';
import { at } from '../support/day.js';
import { refusalOf, refusalTextOf } from '../support/refusal.js';
import { dossier, law, promising } from './support.js';

const NOON = at('Wed 2025-03-12 12:00');

function named(id: string, procedure: string, level: 'province' | 'district' | 'commune', ...log: string[]): Dossier {
  return { ...dossier(procedure, level, ...log), id };
}

/**
 * Judged on Wed 12/03/2025 at 12:00 under the Chi Lăng promises (golden days Tue and Thu, no-appointment day Wed).
 *
 * R4 of CERT-3 at the district: received Mon 03/03 09:00, promised Tue 04/03 17:00, by law Thu 06/03 17:00.
 */
const DOSSIERS: readonly Dossier[] = [
  // Early by both.
  named('early', 'CERT-3', 'district', 'Mon 2025-03-03 09:00 received', 'Tue 2025-03-04 10:00 result-ready'),
  // On time by the promise, early by law.
  named('on-time', 'CERT-3', 'district', 'Mon 2025-03-03 09:00 received', 'Tue 2025-03-04 17:00 result-ready'),
  // Late by the promise (half an hour), early by law.
  named('late-early', 'CERT-3', 'district', 'Mon 2025-03-03 09:00 received', 'Wed 2025-03-05 08:00 result-ready'),
  // Late by the promise (two days and an evening: 4 sessions), in time by law until 24:00.
  named('late-on-time', 'CERT-3', 'district', 'Mon 2025-03-03 09:00 received', 'Thu 2025-03-06 20:00 result-ready'),
  // A refusal, late by both: Wed, Thu and 30 minutes of Friday.
  named('late-late', 'CERT-3', 'district', 'Mon 2025-03-03 09:00 received', 'Fri 2025-03-07 08:00 refused'),
  // Overdue by both: Wed 05 to Tue 11 are ten sessions, and Wed morning one more.
  named('overdue', 'CERT-3', 'district', 'Mon 2025-03-03 09:00 received'),
  // Land within the week, missed by Mon, Tue and Wed morning; by law Mon 17/03: overdue by the promise, running by law.
  named('overdue-running', 'LAND-10', 'district', 'Mon 2025-03-03 09:00 received'),
  // At the commune on a Thursday: no promise; by law Tue 11/03 17:00: overdue by one session.
  named('law-overdue', 'STATUS-3', 'commune', 'Thu 2025-03-06 09:00 received'),
  // At the commune: by law Wed 12/03 17:00, one session left.
  named('law-due-soon', 'STATUS-3', 'commune', 'Fri 2025-03-07 09:00 received'),
  // On hold; asked for a supplement a day too late (Thu 06/03 was the third).
  named('on-hold', 'LAND-10', 'province', 'Mon 2025-03-03 09:00 received', 'Fri 2025-03-07 09:00 supplement-requested'),
  // No limit by law, no promise: on time and in no rate.
  named('no-limit', 'NO-LIMIT', 'province', 'Mon 2025-02-24 09:00 received', 'Tue 2025-03-11 09:00 result-ready'),
  named('no-limit-open', 'NO-LIMIT', 'province', 'Mon 2025-02-24 09:00 received'),
  // Ended without a result; the second had missed both.
  named('withdrawn', 'CERT-3', 'district', 'Mon 2025-03-03 09:00 received', 'Tue 2025-03-04 09:00 withdrawn'),
  named('stopped', 'CERT-3', 'district', 'Mon 2025-03-03 09:00 received', 'Fri 2025-03-07 09:00 stopped'),
  named(
    'closed',
    'STATUS-3',
    'commune',
    'Fri 2025-02-28 09:00 received',
    'Mon 2025-03-03 09:00 supplement-requested',
    'Tue 2025-03-11 09:00 closed',
  ),
];

const options = { rulebook: promising, at: NOON };
const rate = (early: number, onTime: number, late: number, overdue: number): OnTimeRate => {
  const counted = early + onTime + late + overdue;
  return { rate: counted === 0 ? null : (early + onTime) / counted, early, onTime, late, overdue };
};

describe('fifteen dossiers, counted by hand', () => {
  const report = onTimeReport(assessEach(DOSSIERS, options));

  test('by status', () => {
    expect(report.dossiers).toBe(15);
    expect(report.byStatus).toEqual({
      running: 1,
      'due-soon': 1,
      overdue: 3,
      'on-hold': 1,
      early: 1,
      'on-time': 2,
      late: 3,
      stopped: 1,
      closed: 1,
      withdrawn: 1,
    });
  });

  test('both rates: the promise 2 of 7, the law 4 of 7', () => {
    expect(report.againstPromise).toEqual(rate(1, 1, 3, 2));
    expect(report.againstStatute).toEqual(rate(3, 1, 1, 2));
    expect(report.againstPromise.rate).toBeCloseTo(2 / 7, 12);
    expect(report.againstStatute.rate).toBeCloseTo(4 / 7, 12);
    expect(report.targetMet).toBe(false);
  });

  test('flags, breaches and scores: three early, one on time and one late by law are 7 points of 5', () => {
    // Missed promises: three late, two overdue, and the one stopped after both.
    expect(report.promiseMissed).toBe(6);
    // Broken limits: the late refusal, two overdue, and the one stopped after both.
    expect(report.legallyOverdue).toBe(4);
    expect(report.breaches).toBe(1);
    expect(report.score).toEqual({ points: 7, dossiers: 5 });
  });

  test('what is left out of the rate against the law, and why; together with it that is everything', () => {
    expect(report.leftOut).toEqual({ open: 3, stopped: 1, closed: 1, withdrawn: 1, noStatutoryLimit: 2, refused: {} });
    expect(7 + 3 + 1 + 1 + 1 + 2).toBe(report.dossiers);
  });

  test('by field and by level', () => {
    expect(
      Object.fromEntries(Object.entries(report.byField).map(([field, counts]) => [field, [counts.dossiers, counts.againstStatute]])),
    ).toEqual({
      certification: [8, rate(3, 1, 1, 1)],
      'civil-status': [3, rate(0, 0, 0, 1)],
      land: [2, rate(0, 0, 0, 0)],
      other: [2, rate(0, 0, 0, 0)],
    });
    expect(
      Object.fromEntries(Object.entries(report.byLevel).map(([level, counts]) => [level, [counts.dossiers, counts.againstPromise]])),
    ).toEqual({
      commune: [3, rate(0, 0, 0, 0)],
      district: [9, rate(1, 1, 3, 2)],
      province: [3, rate(0, 0, 0, 0)],
    });
  });

  test('by procedure, by policy, by the month of receipt', () => {
    const counted = (groups: Readonly<Record<string, { dossiers: number }>>) =>
      Object.fromEntries(Object.entries(groups).map(([key, { dossiers }]) => [key, dossiers]));
    expect(counted(report.byProcedure)).toEqual({ 'CERT-3': 8, 'LAND-10': 2, 'NO-LIMIT': 2, 'STATUS-3': 3 });
    expect(counted(report.byPolicy)).toEqual({ 'chi-lang-golden-days-certification': 8, 'chi-lang-golden-days-land': 1 });
    expect(counted(report.byMonth)).toEqual({ '2025-02': 3, '2025-03': 12 });
    expect(report.byPolicy['chi-lang-golden-days-land']?.againstPromise).toEqual(rate(0, 0, 0, 1));
    expect(report.byMonth['2025-02']?.byStatus).toMatchObject({ running: 1, 'on-time': 1, closed: 1 });
  });

  test('the worst delays, the longest first', () => {
    expect(report.worst).toEqual([
      { id: 'overdue', procedure: 'CERT-3', status: 'overdue', sessions: 11, minutes: 5 * 450 + 240 },
      { id: 'overdue-running', procedure: 'LAND-10', status: 'overdue', sessions: 5, minutes: 2 * 450 + 240 },
      { id: 'late-late', procedure: 'CERT-3', status: 'late', sessions: 4, minutes: 2 * 450 + 30 },
      { id: 'late-on-time', procedure: 'CERT-3', status: 'late', sessions: 4, minutes: 2 * 450 },
      { id: 'law-overdue', procedure: 'STATUS-3', status: 'overdue', sessions: 1, minutes: 240 },
      { id: 'late-early', procedure: 'CERT-3', status: 'late', sessions: 0, minutes: 30 },
    ]);
  });

  test('under the law alone no promise is missed', () => {
    const lawful = onTimeReport(assessEach(DOSSIERS, { rulebook: law, at: NOON }));
    expect(lawful.againstPromise).toEqual(rate(0, 0, 0, 0));
    expect(lawful.promiseMissed).toBe(0);
    expect(lawful.byPolicy).toEqual({});
    expect(lawful.againstStatute).toEqual(report.againstStatute);
  });
});

describe('the month of receipt is that of Vietnam', () => {
  test.each([
    { received: 'Fri 2025-02-28 23:59:59.999', month: '2025-02' },
    { received: 'Sat 2025-03-01 00:00', month: '2025-03' },
    { received: 'Wed 2025-01-01 00:00', month: '2025-01' },
    { received: 'Tue 2024-12-31 23:59', month: '2024-12' },
  ])('$received: $month', ({ received, month }) => {
    const report = onTimeReport(assessEach([named('1', 'STATUS-3', 'commune', `${received} received`)], options));
    expect(Object.keys(report.byMonth)).toEqual([month]);
  });
});

describe('the target of 100 %', () => {
  const one = (...log: string[]) =>
    assess(named('1', 'STATUS-3', 'commune', 'Mon 2025-03-03 09:00 received', ...log), { rulebook: law, at: NOON });

  test('nothing counts: no rate, and nothing met or missed', () => {
    const report = onTimeReport([]);
    expect([report.dossiers, report.againstStatute.rate, report.againstPromise.rate, report.targetMet]).toEqual([0, null, null, null]);
    expect([report.byField, report.worst, report.score]).toEqual([{}, [], { points: 0, dossiers: 0 }]);
    expect(onTimeReport([one('Tue 2025-03-04 09:00 withdrawn')]).targetMet).toBeNull();
  });

  test('everything in time: met', () => {
    expect(onTimeReport([one('Tue 2025-03-04 09:00 result-ready')])).toMatchObject({ targetMet: true, againstStatute: { rate: 1 } });
  });

  test('one late, or one overdue: missed', () => {
    const good = one('Tue 2025-03-04 09:00 result-ready');
    expect(onTimeReport([good, one('Fri 2025-03-07 09:00 result-ready')])).toMatchObject({
      targetMet: false,
      againstStatute: { rate: 0.5 },
    });
    expect(onTimeReport([good, one()])).toMatchObject({ targetMet: false, againstStatute: { rate: 0.5 } });
    expect(onTimeReport([one()])).toMatchObject({ targetMet: false, againstStatute: { rate: 0 } });
  });
});

describe('one bad record does not stop it', () => {
  const good = named('good', 'STATUS-3', 'commune', 'Mon 2025-03-03 09:00 received', 'Tue 2025-03-04 09:00 result-ready');
  const bad: readonly unknown[] = [
    named('out of order', 'STATUS-3', 'commune', 'Mon 2025-03-03 09:00 received', 'Sat 2025-03-01 09:00 paused'),
    null,
    { id: 'no level', procedure: 'STATUS-3', events: good.events },
    named('unknown', 'STATUS-4', 'commune', 'Mon 2025-03-03 09:00 received'),
    { ...good, id: 'a variant', events: [{ type: 'received', at: at('Mon 2025-03-03 09:00'), variants: ['x'] }] },
    named('too old', 'STATUS-3', 'commune', 'Mon 2018-06-18 09:00 received'),
    named('too early', 'STATUS-3', 'commune', 'Wed 2025-03-12 12:00:00.001 received'),
  ];
  const all = [good, ...bad, { ...good, id: 'good, too' }] as Dossier[];

  test('each error stands in the place of its dossier', () => {
    expect([...assessEach(all, options)].map((each) => (isRuleError(each) ? each.code : each.id))).toEqual([
      'good',
      'invalid-dossier',
      'invalid-dossier',
      'invalid-input',
      'unknown-procedure',
      'invalid-limit',
      'nothing-in-force',
      'invalid-dossier',
      'good, too',
    ]);
  });

  test('the report counts what it could not judge by the code of the error', () => {
    const report = onTimeReport(assessEach(all, options));
    expect(report.dossiers).toBe(2);
    expect(report.leftOut.refused).toEqual({
      'invalid-dossier': 3,
      'invalid-input': 1,
      'invalid-limit': 1,
      'nothing-in-force': 1,
      'unknown-procedure': 1,
    });
    expect(Object.keys(report.leftOut.refused)).toEqual([...Object.keys(report.leftOut.refused)].sort());
  });

  test('but options that are wrong are wrong for all: refused before the first', () => {
    const first = (given: unknown) => refusalOf(() => assessEach(all, given as never).next());
    expect(first({ at: NOON })).toBe('invalid-input');
    expect(first({ rulebook: promising, at: '2025-03-12' })).toBe('invalid-date-time');
    expect(first({ ...options, dueSoonSessions: -1 })).toBe('invalid-input');
    expect(first(null)).toBe('invalid-input');
  });

  test.each([
    { note: 'undefined', value: undefined },
    { note: 'null', value: null },
    { note: 'an object', value: {} },
    { note: 'a number', value: 1 },
    { note: 'a text', value: 'dossiers' },
  ])('dossiers or assessments that are $note: invalid-input', ({ value }) => {
    expect(refusalOf(() => [...assessEach(value as never, options)])).toBe('invalid-input');
    expect(refusalOf(() => onTimeReport(value as never))).toBe('invalid-input');
  });

  test.each([
    { note: 'null', value: null },
    { note: 'an ordinary error', value: new Error('x') },
    { note: 'a dossier', value: good },
    { note: 'a status that is none', value: { status: 'lost' } },
    { note: 'a status that every object has', value: { status: 'constructor' } },
  ])('among the assessments $note: invalid-input, with its place', ({ value }) => {
    try {
      onTimeReport([assess(good, options), value as Assessment]);
      expect.unreachable();
    } catch (error) {
      expect(isRuleError(error) && [error.code, error.details.field]).toEqual(['invalid-input', 'assessments[1]']);
    }
  });

  test('a RuleError of the other copy of this package counts as well', () => {
    const foreign = new (class extends Error {
      readonly code = 'outside-calendar';
    })();
    Object.defineProperty(foreign, Symbol.for('tthc-rules.RuleError'), { value: true });
    expect(onTimeReport([foreign as unknown as RuleError]).leftOut.refused).toEqual({ 'outside-calendar': 1 });
  });
});

describe('one pass', () => {
  test('a generator, a Set and an array give the same', () => {
    const list = [...assessEach(DOSSIERS, options)];
    const whole = JSON.stringify(onTimeReport(list));
    expect(JSON.stringify(onTimeReport(new Set(list)))).toBe(whole);
    expect(JSON.stringify(onTimeReport(assessEach(new Set(DOSSIERS).values(), options)))).toBe(whole);
  });

  test('the order does not matter', () => {
    const list = [...assessEach(DOSSIERS, options)];
    expect(onTimeReport([...list].reverse())).toEqual(onTimeReport(list));
  });

  test('assessments that were stored as JSON give the same report', () => {
    const list = [...assessEach(DOSSIERS, options)];
    const stored = JSON.parse(JSON.stringify(list)) as Assessment[];
    expect(onTimeReport(stored)).toEqual(onTimeReport(list));
  });

  test('it asks for one after another, and no more than it was given', () => {
    let asked = 0;
    const dossiers = (function* () {
      for (const one of DOSSIERS) {
        asked++;
        yield one;
      }
    })();
    const each = assessEach(dossiers, options);
    each.next();
    expect(asked).toBe(1);
    each.next();
    expect(asked).toBe(2);
    each.return();
    expect(dossiers.next().done).toBe(true);
  });

  test('an error of the source itself is not swallowed', () => {
    const broken = (function* (): Generator<Dossier> {
      yield DOSSIERS[0]!;
      throw new TypeError('the file ended');
    })();
    expect(() => onTimeReport(assessEach(broken, options))).toThrow(TypeError);
  });

  test('everything in it is frozen', () => {
    const report = onTimeReport(assessEach(DOSSIERS, options));
    const thawed: string[] = [];
    const look = (value: unknown, path: string): void => {
      if (typeof value !== 'object' || value === null) return;
      if (!Object.isFrozen(value)) thawed.push(path);
      for (const [key, part] of Object.entries(value)) look(part, `${path}.${key}`);
    };
    look(report, 'report');
    expect(thawed).toEqual([]);
  });

  test('names that every object has are names like others', () => {
    const one = assess(DOSSIERS[0]!, options);
    const odd = { ...one, at: one.at, receivedAt: one.receivedAt, procedure: '__proto__', policy: 'constructor' } as Assessment;
    const report = onTimeReport([odd, odd]);
    expect(Object.entries(report.byProcedure).map(([key, { dossiers }]) => [key, dossiers])).toEqual([['__proto__', 2]]);
    expect(Object.entries(report.byPolicy).map(([key, { dossiers }]) => [key, dossiers])).toEqual([['constructor', 2]]);
    expect(Object.getPrototypeOf({})).toBe(Object.prototype);
  });
});

describe('the worst ten', () => {
  // Received day after day from Mon 03/02/2025, each overdue by two sessions less than the one before it.
  const days = [3, 4, 5, 6, 7, 10, 11, 12, 13, 14, 17, 18];
  const delayed = days.map((day, i) => ({
    ...named(`D${i}`, 'STATUS-3', 'commune'),
    events: [{ type: 'received' as const, at: `2025-02-${String(day).padStart(2, '0')}T09:00` }],
  }));
  const lawful = { rulebook: law, at: NOON };

  test('no more than ten, the longest first, in whatever order they come', () => {
    const expected = ['D0', 'D1', 'D2', 'D3', 'D4', 'D5', 'D6', 'D7', 'D8', 'D9'];
    for (const order of [delayed, [...delayed].reverse(), [...delayed.slice(6), ...delayed.slice(0, 6)]]) {
      const { worst } = onTimeReport(assessEach(order, lawful));
      expect(worst.map(({ id }) => id)).toEqual(expected);
      // Thu 06/02 17:00 to Wed 12/03 12:00: 23 working days and a morning.
      expect(worst[0]).toMatchObject({ sessions: 47, minutes: 23 * 450 + 240 });
      expect(worst[9]).toMatchObject({ sessions: 29, minutes: 14 * 450 + 240 });
    }
  });

  test('of two delays alike the first that came stays', () => {
    const alike = Array.from({ length: 12 }, (_, i) => ({ ...delayed[0]!, id: `A${i}` }));
    expect(onTimeReport(assessEach(alike, lawful)).worst.map(({ id }) => id)).toEqual(alike.slice(0, 10).map(({ id }) => id));
  });
});

describe('an assessment from elsewhere', () => {
  const [one] = [...assessEach([DOSSIERS[5]!], { rulebook: promising, at: NOON })] as Assessment[];
  const stored = () => JSON.parse(JSON.stringify(one)) as Record<string, unknown>;

  test('stays the caller’s own: nothing of it is frozen', () => {
    const overdueBy = { ...(stored()['overdueBy'] as object), note: { mine: true } };
    onTimeReport([{ ...stored(), overdueBy } as unknown as Assessment]);
    expect(Object.isFrozen(overdueBy)).toBe(false);
    expect(Object.isFrozen(overdueBy.note)).toBe(false);
  });

  test.each([
    ['id', {}],
    ['procedure', 5],
    ['field', null],
    ['level', ['district']],
    ['policy', {}],
    ['score', '2'],
    ['breaches', 3],
    ['overdueBy', { sessions: '2', minutes: 1 }],
    ['overdueBy', 'long'],
    ['status', 'lost'],
  ])('is refused where its %s is %j', (key, value) => {
    expect(refusalOf(() => onTimeReport([{ ...stored(), [key]: value } as unknown as Assessment]))).toBe('invalid-input');
  });
});

describe('offices, months of settling, and dossiers in place of assessments', () => {
  const dossiers = [
    { ...dossier('CERT-2', 'commune', 'Mon 2025-02-24 09:00 received', 'Mon 2025-03-03 09:00 result-ready'), id: 'A-1' },
    { ...dossier('CERT-2', 'commune', 'Mon 2025-03-03 09:00 received', 'Tue 2025-03-04 09:00 refused'), id: 'A-2' },
    { ...dossier('CERT-2', 'commune', 'Mon 2025-03-03 09:00 received', 'Tue 2025-03-04 09:00 withdrawn'), id: 'B-1' },
    { ...dossier('CERT-2', 'commune', 'Mon 2025-03-31 09:00 received'), id: 'B-2' },
  ];
  const options = { rulebook: law, at: at('Mon 2025-04-07 09:00') };
  const officeOf = ({ id }: { readonly id: string }) => (id === 'B-2' ? undefined : id.slice(0, 1));
  const counts = (groups: Readonly<Record<string, { readonly dossiers: number }>>) =>
    Object.fromEntries(Object.entries(groups).map(([key, { dossiers: n }]) => [key, n]));

  test('by office, where one is named, and by the month in which the result was ready', () => {
    const report = onTimeReport(assessEach(dossiers, options), { officeOf });
    expect(counts(report.byOffice)).toEqual({ A: 2, B: 1 });
    expect(counts(report.byMonth)).toEqual({ '2025-02': 1, '2025-03': 3 });
    expect(counts(report.byMonthSettled)).toEqual({ '2025-03': 2 });
    expect(onTimeReport(assessEach(dossiers, options)).byOffice).toEqual({});
  });

  test('dossiers with the options of assess give the same report, what cannot be judged counted', () => {
    const all = [...dossiers, { ...dossiers[0]!, procedure: '?' }];
    expect(onTimeReport(all, { ...options, officeOf })).toEqual(onTimeReport(assessEach(all, options), { officeOf }));
    expect(onTimeReport(all, options).leftOut.refused).toEqual({ 'unknown-procedure': 1 });
  });

  test('assessments that were stored and read back group alike', () => {
    const stored = JSON.parse(JSON.stringify([...assessEach(dossiers, options)])) as Assessment[];
    expect(counts(onTimeReport(stored, { officeOf }).byMonthSettled)).toEqual({ '2025-03': 2 });
  });

  test.each<[string, unknown, string]>([
    ['no function', { officeOf: 'A' }, 'officeOf is "A": expected a function, or nothing.'],
    [
      'an office that is a number',
      { officeOf: () => 7 },
      'officeOf(assessments[0]) is 7: expected a text of 1 to 300 characters, or undefined for none.',
    ],
    [
      'an empty one',
      { officeOf: () => '' },
      'officeOf(assessments[0]) is "": expected a text of 1 to 300 characters, or undefined for none.',
    ],
    ['no options', null, 'options is null: expected { officeOf? }, or with dossiers { rulebook, at, officeOf? }.'],
  ])('%s is refused', (_what, given, said) => {
    expect(refusalTextOf(() => onTimeReport(assessEach(dossiers, options), given as object))).toBe(`invalid-input: ${said}`);
  });
});
