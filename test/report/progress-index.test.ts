import { describe, expect, test } from 'vitest';
import { createCatalog, createRulebook, progressIndex, vietnamCalendar, type Dossier, type DossierEvent } from '../../src/index.js';
import { refusalTextOf } from '../support/refusal.js';

// August 2026. Two working days from Monday 17 August 9:00 end on Wednesday 19 August 17:00.
const catalog = createCatalog([
  { code: 'TWO-DAYS', name: 'Hai ngày làm việc', limit: { unit: 'working-days', value: 2 }, standing: 'stated', basis: 'Ví dụ' },
  { code: 'NO-LIMIT', name: 'Không có thời hạn', limit: null },
]);
const rulebook = createRulebook({ calendar: vietnamCalendar(), catalog, policies: [], bareDays: 'working' });
const options = { rulebook, period: { from: '2026-08-01', until: '2026-09-01' } };

const dossier = (printedDue: string | undefined, ...after: DossierEvent[]): Dossier => ({
  id: 'DS-1',
  procedure: 'TWO-DAYS',
  level: 'commune',
  events: [{ type: 'received', at: '2026-08-17T09:00', ...(printedDue === undefined ? {} : { printedDue }) }, ...after],
});
const returned = (at: string): DossierEvent => ({ type: 'returned', at });
const requested = (at: string): DossierEvent => ({ type: 'supplement-requested', at });
const supplemented = (at: string): DossierEvent => ({ type: 'supplemented', at });

const outcomeOf = (one: Dossier): string => {
  const { received, inTime, late, undecided } = progressIndex([one], options);
  return received === 0 ? 'not counted' : inTime === 1 ? 'in time' : late === 1 ? 'late' : undecided === 1 ? 'undecided' : 'nothing';
};

describe('the rules of the progress group', () => {
  test.each<{ rule: string; is: Dossier; outcome: string }>([
    {
      rule: '5: the printed date comes first, though the law gives less',
      is: dossier('2026-08-25T17:00', returned('2026-08-25T16:00')),
      outcome: 'in time',
    },
    {
      rule: '5: the printed date comes first, though the law gives more',
      is: dossier('2026-08-18T10:00', returned('2026-08-19T09:00')),
      outcome: 'late',
    },
    { rule: '5: no printed date, within the limit', is: dossier(undefined, returned('2026-08-19T17:00')), outcome: 'in time' },
    { rule: '5: no printed date, past the limit', is: dossier(undefined, returned('2026-08-20T08:00')), outcome: 'late' },
    { rule: '7: exactly the printed instant', is: dossier('2026-08-19T10:00', returned('2026-08-19T10:00')), outcome: 'in time' },
    {
      rule: '7: the printed day, a minute after the printed hour: day or instant is not stated',
      is: dossier('2026-08-19T10:00', returned('2026-08-19T10:01')),
      outcome: 'undecided',
    },
    {
      rule: '2: ready in time, returned late: 9 before 10',
      is: dossier('2026-08-19T17:00', { type: 'result-ready', at: '2026-08-19T10:00' }, returned('2026-08-28T10:00')),
      outcome: 'in time',
    },
    { rule: '2: stopped in time', is: dossier('2026-08-19T17:00', { type: 'stopped', at: '2026-08-19T10:00' }), outcome: 'in time' },
    { rule: '2: refused late', is: dossier('2026-08-19T17:00', { type: 'refused', at: '2026-08-20T10:00' }), outcome: 'late' },
    {
      rule: '3: waits for its first supplement, asked for in time: the request is the end',
      is: dossier('2026-08-19T17:00', requested('2026-08-18T10:00')),
      outcome: 'in time',
    },
    {
      rule: '3: waits for its first supplement, asked for late',
      is: dossier('2026-08-19T17:00', requested('2026-08-20T10:00')),
      outcome: 'late',
    },
    {
      rule: '3: waits for a second one: late',
      is: dossier('2026-08-31T17:00', requested('2026-08-18T08:00'), supplemented('2026-08-18T10:00'), requested('2026-08-19T08:00')),
      outcome: 'late',
    },
    {
      rule: '4: five days late, six days of supplement: they are taken off',
      is: dossier('2026-08-19T17:00', requested('2026-08-18T08:00'), supplemented('2026-08-24T08:00'), returned('2026-08-24T17:00')),
      outcome: 'in time',
    },
    {
      rule: '4: seven days late, six days of supplement',
      is: dossier('2026-08-19T17:00', requested('2026-08-18T08:00'), supplemented('2026-08-24T08:00'), returned('2026-08-26T17:00')),
      outcome: 'late',
    },
    {
      rule: '4: another hold is not taken off',
      is: dossier(
        '2026-08-19T17:00',
        { type: 'paused', at: '2026-08-18T08:00', reason: 'Chờ' },
        { type: 'resumed', at: '2026-08-24T08:00' },
        returned('2026-08-24T17:00'),
      ),
      outcome: 'late',
    },
    { rule: '6: open, due after the period: in time', is: dossier('2026-09-02T17:00'), outcome: 'in time' },
    { rule: '6: open, due on 20/08: late', is: dossier('2026-08-20T17:00'), outcome: 'late' },
    { rule: '6: open, due on the last day of the period, its hour past', is: dossier('2026-08-31T17:00'), outcome: 'undecided' },
  ])('$rule', ({ is, outcome }) => {
    expect(outcomeOf(is)).toBe(outcome);
  });

  test('received before the period, or after it: not counted', () => {
    expect(progressIndex([dossier(undefined)], { rulebook, period: { from: '2026-08-18', until: '2026-09-01' } }).received).toBe(0);
    expect(progressIndex([dossier(undefined)], { rulebook, period: { from: '2026-08-01', until: '2026-08-17' } }).received).toBe(0);
  });
});

describe('the figures', () => {
  const [inTime, late, undecided] = [
    dossier('2026-08-19T10:00', returned('2026-08-18T10:00')),
    dossier('2026-08-19T10:00', returned('2026-08-20T10:00')),
    dossier('2026-08-19T10:00', returned('2026-08-19T11:00')),
  ] as const;

  test('rate and score are a range where a dossier is undecided: 20 × in time ÷ received', () => {
    const index = progressIndex([inTime, inTime, inTime, undecided, late, late, late], options);
    expect(index).toMatchObject({
      received: 7,
      inTime: 3,
      late: 3,
      undecided: 1,
      rate: 3 / 7,
      score: 8.57,
      most: { rate: 4 / 7, score: 11.43 },
    });
  });

  test('said to compare days, or instants, nothing is undecided', () => {
    expect(progressIndex([undecided], { ...options, compare: 'day' })).toMatchObject({ inTime: 1, late: 0, undecided: 0 });
    expect(progressIndex([undecided], { ...options, compare: 'instant' })).toMatchObject({ inTime: 0, late: 1, undecided: 0 });
  });

  test('of nothing received there is no rate', () => {
    expect(progressIndex([], options)).toMatchObject({ received: 0, rate: null, score: null, most: { rate: null, score: null } });
  });

  test('without a printed date and a limit, and what cannot be judged, is left out', () => {
    const odd = [
      { ...dossier(undefined), procedure: 'NO-LIMIT' },
      { ...dossier(undefined), procedure: '?' },
    ];
    expect(progressIndex(odd, options).leftOut).toEqual({ noDate: 1, refused: { 'unknown-procedure': 1 } });
  });

  test('a comparison that is neither is refused', () => {
    expect(refusalTextOf(() => progressIndex([], { ...options, compare: 'hour' as never }))).toBe(
      'invalid-input: options.compare is "hour": expected "day", "instant", or nothing.',
    );
  });
});
