import { describe, expect, test } from 'vitest';
import {
  assess,
  calendarDays,
  clockHours,
  createWorkingCalendar,
  profiles,
  sameDay,
  vietnamCalendar,
  workingDays,
  workingHours,
  type ReceiveInput,
  type SlaPolicy,
  type SlaPromise,
} from '../../src/index.js';
import { at, day, shown, withWeekday } from '../support/day.js';
import { refusalTextOf, revoked } from '../support/refusal.js';
import { policyWith, reasonsWith, receive, rulebookOf, type RulebookOptions } from './desk.js';

// The will 2.001019 is certified by the commune within 2 working days from the day after; `by-agreement`: no number is stated.
const will = '2.001019';

describe('a receipt that cannot be read: the refusal names the part, what stands there and what to write', () => {
  const good = { procedure: will, receivedAt: at('Tue 2025-03-04 09:00') };
  const variants = 'expected a list of variant ids, lower-case letters and digits joined by hyphens.';

  test.each<[string, unknown, string]>([
    ['nothing', null, 'invalid-input: input is null: expected { procedure, receivedAt, … }.'],
    ['a text', will, 'invalid-input: input is "2.001019": expected { procedure, receivedAt, … }.'],
    ['what cannot be looked at', revoked, 'invalid-input: input is an object: expected plain data that can be read.'],
    [
      'a misspelt part',
      { ...good, chanel: 'online' },
      'invalid-input: input."chanel" is "online": expected only procedure, receivedAt, level, channel, validDossier, needsVerification, variants, slipRequested. Did you mean "channel"?',
    ],
    [
      'a number for the procedure',
      { ...good, procedure: 2 },
      'unknown-procedure: procedure is 2, a number: write the code as a text, since 1.012790 loses its last zero as a number. Expected: a code of the catalogue.',
    ],
    [
      'a code of 201 characters',
      { ...good, procedure: '2'.repeat(201) },
      `unknown-procedure: procedure is "${'2'.repeat(40)}…" (201 characters): expected a code of the catalogue.`,
    ],
    [
      'a level that does not exist',
      { ...good, level: 'ward' },
      'invalid-input: level is "ward": expected one of ministry, province, district, commune.',
    ],
    [
      'a channel that does not exist',
      { ...good, channel: 'fax' },
      'invalid-input: channel is "fax": expected one of direct, online, postal, partly-online.',
    ],
    ['a word for yes', { ...good, validDossier: 'yes' }, 'invalid-input: validDossier is "yes": expected true or false.'],
    ['a number for yes', { ...good, needsVerification: 1 }, 'invalid-input: needsVerification is 1: expected true or false.'],
    ['nothing for no', { ...good, slipRequested: null }, 'invalid-input: slipRequested is null: expected true or false.'],
    ['one variant that is no list', { ...good, variants: 'by-agreement' }, `invalid-limit: variants is "by-agreement": ${variants}`],
    ['a variant in capital letters', { ...good, variants: ['By-Agreement'] }, `invalid-limit: variants is an array of 1: ${variants}`],
    ['a variant of 61 letters', { ...good, variants: ['a'.repeat(61)] }, `invalid-limit: variants is an array of 1: ${variants}`],
  ])('%s', (_what, input, said) => {
    expect(refusalTextOf(() => rulebookOf([]).receive(input as ReceiveInput))).toBe(said);
  });

  test('an instant without a time is refused as receivedAt', () => {
    expect(refusalTextOf(() => rulebookOf([]).receive({ procedure: will, receivedAt: '2025-03-04' }))).toMatch(
      /^invalid-date-time: receivedAt is "2025-03-04", a day without a time: /,
    );
  });

  test.each([
    { received: 'Sat 2101-01-01 09:00', what: 'past the calendar', validDossier: true },
    { received: 'Sat 2101-01-01 09:00', what: 'past the calendar, incomplete', validDossier: false },
    { received: 'Fri 2100-12-31 18:00', what: 'the office opens again past the calendar', validDossier: true },
  ])('$received is refused, though no limit is counted: $what', ({ received, validDossier }) => {
    const golden = policyWith({}, { promises: [], concentratesWork: true });
    const late = () => receive(rulebookOf([golden]), { procedure: will, received, validDossier, variants: ['by-agreement'] });
    expect(refusalTextOf(late)).toMatch(/^outside-calendar: (a deadline for )?receivedAt 2\d{3}-\d\d-\d\d/);
  });
});

describe('an option of a rulebook that cannot be read', () => {
  test.each<[string, object, string]>([
    [
      'a bare day that is neither',
      { bareDays: 'business' },
      'invalid-input: bareDays is "business": expected "calendar" or "working"; there is no default.',
    ],
    [
      'no word on bare days',
      { bareDays: undefined },
      'invalid-input: bareDays is undefined: expected "calendar" or "working"; there is no default.',
    ],
    ['a word for yes', { refuseUncertainLimits: 'yes' }, 'invalid-input: refuseUncertainLimits is "yes": expected true or false.'],
  ])('%s', (_what, options, said) => {
    expect(refusalTextOf(() => rulebookOf([], options as RulebookOptions))).toBe(said);
  });

  test('the day of which a law profile is asked must exist', () => {
    expect(refusalTextOf(() => rulebookOf([]).lawProfileOn('2025-02-30'))).toMatch(
      /^invalid-date: date is "2025-02-30", a day that does not exist: /,
    );
  });
});

describe('an answer is projected where any day it looked at is; the days are decided until Saturday 1 January 2028', () => {
  const everyDay = (promise: Partial<SlaPromise>, policy: Partial<SlaPolicy> = {}) =>
    policyWith({ on: 'working-days', profile: profiles.civilCode, ...promise }, { concentratesWork: false, ...policy });
  const golden = everyDay({ limit: workingDays(1) }, { concentratesWork: true });

  // Saturday 1 January 2028 is a holiday, Monday 3 January the day off for it: the year begins on Tuesday 4 January.
  test.each<{ received: string; policies: SlaPolicy[]; law: boolean; due: string; standing: string; note: string }>([
    {
      received: 'Wed 2027-12-29 09:00',
      policies: [],
      law: true,
      due: 'Fri 2027-12-31 17:00',
      standing: 'decided',
      note: 'the law, on the last decided day',
    },
    {
      received: 'Thu 2027-12-30 09:00',
      policies: [],
      law: true,
      due: 'Tue 2028-01-04 17:00',
      standing: 'projected',
      note: 'the law, past it',
    },
    {
      received: 'Thu 2027-12-30 09:00',
      policies: [everyDay({ limit: workingDays(1) })],
      law: true,
      due: 'Fri 2027-12-31 17:00',
      standing: 'projected',
      note: 'the promise ends in time, the law does not',
    },
    {
      received: 'Thu 2027-12-30 09:00',
      policies: [everyDay({ limit: workingDays(1) })],
      law: false,
      due: 'Fri 2027-12-31 17:00',
      standing: 'decided',
      note: 'a promise alone, on the last decided day',
    },
    {
      received: 'Thu 2027-12-30 09:00',
      policies: [everyDay({ limit: workingDays(2) })],
      law: false,
      due: 'Tue 2028-01-04 17:00',
      standing: 'projected',
      note: 'a promise alone, past it',
    },
    {
      received: 'Thu 2027-12-30 09:00',
      policies: [everyDay({ limit: workingDays(2), target: workingDays(1) })],
      law: false,
      due: 'Tue 2028-01-04 17:00',
      standing: 'projected',
      note: 'a promise past it, its target on the last decided day',
    },
    {
      received: 'Fri 2027-12-31 16:00',
      policies: [everyDay({ limit: sameDay(), target: workingHours(4) })],
      law: false,
      due: 'Fri 2027-12-31 17:00',
      standing: 'projected',
      note: 'a promise in the day, its target of four hours past it',
    },
    {
      received: 'Fri 2027-12-31 17:30',
      policies: [everyDay({ limit: clockHours(1) })],
      law: false,
      due: 'Fri 2027-12-31 18:30',
      standing: 'decided',
      note: 'a promise by the clock alone, which waits for no office hours',
    },
    {
      received: 'Wed 2027-12-29 09:00',
      policies: [golden],
      law: true,
      due: 'Thu 2027-12-30 17:00',
      standing: 'projected',
      note: 'promise and law in 2027, the golden Tuesday in 2028',
    },
    {
      received: 'Mon 2027-12-27 09:00',
      policies: [golden],
      law: true,
      due: 'Tue 2027-12-28 17:00',
      standing: 'decided',
      note: 'the golden Tuesday in 2027, too',
    },
    {
      received: 'Fri 2027-12-31 16:00',
      policies: [],
      law: false,
      due: 'none',
      standing: 'decided',
      note: 'no limit at all, received in 2027',
    },
    {
      received: 'Tue 2028-01-04 09:00',
      policies: [],
      law: false,
      due: 'none',
      standing: 'projected',
      note: 'no limit at all, received in 2028',
    },
  ])('$received: $due, $standing ($note)', ({ received, policies, law, due, standing }) => {
    const commitment = receive(rulebookOf(policies), { procedure: will, received, variants: law ? [] : ['by-agreement'] });
    expect({ due: shown(commitment.due), standing: commitment.standing }).toEqual({ due, standing });
  });

  test.each([
    { decidedUntil: day('Tue 2028-01-04'), standing: 'projected', note: 'the golden Tuesday is the first day that is not decided' },
    { decidedUntil: day('Wed 2028-01-05'), standing: 'decided', note: 'it is the last day that is' },
  ])('decided until $decidedUntil: $standing ($note)', ({ decidedUntil, standing }) => {
    const book = rulebookOf([golden], { calendar: vietnamCalendar({ decidedUntil }) });
    const commitment = receive(book, { procedure: will, received: 'Wed 2027-12-29 09:00' });
    expect({ golden: commitment.goldenDay, standing: commitment.standing }).toEqual({ golden: '2028-01-04', standing });
  });
});

test('a commitment as plain data: an instant of the due date, or null where there is none', () => {
  const json = (variants: string[]) =>
    JSON.parse(JSON.stringify(receive(rulebookOf([]), { procedure: will, received: 'Tue 2025-03-04 09:00', variants }))) as unknown;
  const receivedAt = '2025-03-04T09:00:00.000+07:00';
  expect(json([])).toMatchObject({ procedure: will, level: 'commune', receivedAt, due: '2025-03-06T17:00:00.000+07:00' });
  expect(json(['by-agreement'])).toMatchObject({ procedure: will, level: 'commune', receivedAt, due: null, statutory: null });
});

describe('a golden day that opens when the result is due', () => {
  const golden = policyWith(
    { on: 'working-days', limit: clockHours(24), profile: { offHours: 'next-opening' } },
    { concentratesWork: true },
  );

  test.each([
    { received: 'Mon 2025-03-03 07:30', due: 'Tue 2025-03-04 07:30', afterDue: true, note: 'it opens at that instant: too late' },
    { received: 'Mon 2025-03-03 07:31', due: 'Tue 2025-03-04 07:31', afterDue: false, note: 'it opens a minute before' },
  ])('$received: due $due ($note)', ({ received, due, afterDue }) => {
    const commitment = receive(rulebookOf([golden]), { procedure: will, received });
    expect(shown(commitment.due)).toBe(due);
    expect(reasonsWith(commitment, 'golden-day').map((reason) => [withWeekday(reason.date), reason.afterDue ?? false])).toEqual([
      ['Tue 2025-03-04', afterDue],
    ]);
  });
});

describe('golden days off at the edge of a calendar and of a week', () => {
  const off = (...dates: string[]) => dates.map((date) => ({ date: day(date), name: { vi: 'Nghỉ', en: 'Off' } }));
  const morning = [{ half: 'morning', opens: '07:30', closes: '11:30' }] as const;

  test.each<{
    note: string;
    coverage: [string, string];
    off: string[];
    weekday: 1 | 3 | 4 | 5 | 6;
    reading: 'skip' | 'next-working-day';
    received: string;
    said: string[];
  }>([
    {
      note: 'the golden Monday is before the calendar',
      coverage: ['Wed 2025-03-05', 'Sat 2025-03-15'],
      off: [],
      weekday: 1,
      reading: 'skip',
      received: 'Thu 2025-03-06 09:00',
      said: [],
    },
    {
      note: 'the first day of the calendar is a golden day off',
      coverage: ['Wed 2025-03-05', 'Sat 2025-03-15'],
      off: ['Wed 2025-03-05'],
      weekday: 3,
      reading: 'skip',
      received: 'Thu 2025-03-06 09:00',
      said: ['Wed 2025-03-05: no day'],
    },
    {
      note: 'the same, and the next working day takes its role',
      coverage: ['Wed 2025-03-05', 'Sat 2025-03-15'],
      off: ['Wed 2025-03-05'],
      weekday: 3,
      reading: 'next-working-day',
      received: 'Thu 2025-03-06 09:00',
      said: ['Wed 2025-03-05: Thu 2025-03-06'],
    },
    {
      note: 'the golden Thursday is the first day past the calendar',
      coverage: ['Mon 2025-03-03', 'Thu 2025-03-13'],
      off: [],
      weekday: 4,
      reading: 'skip',
      received: 'Tue 2025-03-11 09:00',
      said: [],
    },
    {
      note: 'the golden Friday is off, the next working day is Saturday morning',
      coverage: ['Mon 2025-03-03', 'Sat 2025-03-15'],
      off: ['Fri 2025-03-07'],
      weekday: 5,
      reading: 'next-working-day',
      received: 'Thu 2025-03-06 09:00',
      said: ['Fri 2025-03-07: Sat 2025-03-08'],
    },
    {
      note: 'the last day of the calendar is off: no day takes its role',
      coverage: ['Mon 2025-03-03', 'Sat 2025-03-15'],
      off: ['Fri 2025-03-14'],
      weekday: 5,
      reading: 'next-working-day',
      received: 'Thu 2025-03-13 09:00',
      said: ['Fri 2025-03-14: no day'],
    },
    {
      note: 'the golden Saturday of the week of receipt, not the one before it',
      coverage: ['Sat 2025-03-01', 'Sat 2025-03-15'],
      off: ['Sat 2025-03-01', 'Sat 2025-03-08'],
      weekday: 6,
      reading: 'skip',
      received: 'Thu 2025-03-06 09:00',
      said: ['Sat 2025-03-08: no day'],
    },
  ])('$note', ({ coverage: [from, until], off: dates, weekday, reading, received, said }) => {
    const calendar = createWorkingCalendar({
      name: 'an office that works on Saturday mornings',
      coverage: { from: day(from), until: day(until) },
      officeHours: [{ weekdays: { 1: morning, 2: morning, 3: morning, 4: morning, 5: morning, 6: morning } }],
      holidays: off(...dates),
    });
    const policy = policyWith({}, { days: { weekdays: [weekday], onDayOff: reading } });
    const commitment = receive(rulebookOf([policy], { calendar }), { procedure: will, received, variants: ['by-agreement'] });
    expect(
      reasonsWith(commitment, 'model-day-off').map(
        ({ date, takenBy }) => `${withWeekday(date)}: ${takenBy === null ? 'no day' : withWeekday(takenBy)}`,
      ),
    ).toEqual(said);
  });
});

test('of two policies with one golden day the first is named', () => {
  const golden = (vi: string) => policyWith({}, { id: vi, title: { vi, en: vi }, promises: [], concentratesWork: true });
  const commitment = receive(rulebookOf([golden('Ngày vàng A'), golden('Ngày vàng B')]), {
    procedure: will,
    received: 'Mon 2025-03-03 09:00',
  });
  expect(commitment.goldenDay).toBe(day('Tue 2025-03-04'));
  expect(reasonsWith(commitment, 'golden-day').map(({ title }) => title.vi)).toEqual(['Ngày vàng A']);
});

test('of two promises, the one that is due first binds, though it is named last', () => {
  const one = policyWith({ id: 'slow', on: 'working-days', limit: calendarDays(2), profile: profiles.civilCode });
  const two = policyWith({ id: 'quick', on: 'working-days', limit: workingDays(1), profile: profiles.civilCode }, { id: 'other' });
  const commitment = receive(rulebookOf([one, two]), { procedure: will, received: 'Tue 2025-03-04 09:00' });
  expect(shown(commitment.due)).toBe('Wed 2025-03-05 17:00');
  expect(commitment.policy?.id).toBe('other');
});

describe('a part that the law or the policy does not state is left out of the reason', () => {
  const commitment = receive(rulebookOf([policyWith({})]), { procedure: will, received: 'Tue 2025-03-04 09:00' });
  const incomplete = receive(rulebookOf([]), { procedure: will, received: 'Mon 2025-06-30 09:00', validDossier: false });

  test('a will has no hour after which it is received on the next day, no longer maximum, no case', () => {
    const [limit] = reasonsWith(commitment, 'statutory-limit');
    expect(Object.keys(limit ?? {}).sort()).toEqual(['basis', 'code', 'countingBasis', 'due', 'legalEnd', 'limit']);
  });

  test('a promise without a target, and without a word on when it is kept on the spot', () => {
    const [promise] = reasonsWith(commitment, 'promise-applies');
    expect(Object.keys(promise ?? {}).sort()).toEqual(['authority', 'code', 'due', 'limit', 'policy', 'promise', 'title']);
  });

  test('the decree of 2018 does not close an incomplete dossier', () => {
    const [reason] = reasonsWith(incomplete, 'incomplete-dossier');
    expect(reason).toBeDefined();
    expect(Object.keys(reason ?? {})).not.toContain('closing');
  });
});

describe('the cases of a procedure that are named in the reasons are those that apply', () => {
  test('change of civil status: verification, not the supplement; three working days and three more', () => {
    const commitment = receive(rulebookOf([]), {
      procedure: '1.004859',
      level: 'commune',
      received: 'Mon 2025-03-03 09:00',
      variants: ['verification'],
    });
    expect(reasonsWith(commitment, 'statutory-limit').map(({ variants }) => variants?.map(({ id }) => id))).toEqual([['verification']]);
    expect(shown(commitment.due)).toBe('Tue 2025-03-11 17:00');
  });

  test('copies without a number, by agreement: that case is the reason, though many copies were named, too', () => {
    const of = (...variants: string[]) =>
      reasonsWith(
        receive(rulebookOf([]), { procedure: '2.000815', level: 'commune', received: 'Mon 2025-03-03 09:00', variants }),
        'limit-by-agreement',
      );
    expect(of('by-agreement')).toHaveLength(1);
    expect(of('many-copies', 'by-agreement')).toEqual(of('by-agreement'));
  });
});

describe('a rulebook is known by what createRulebook() put in it', () => {
  const key = 'tthc-rules.TermsBook/0.3.0';
  const book = rulebookOf([]);
  const dossier = {
    id: 'A',
    procedure: will,
    level: 'commune',
    events: [{ type: 'received', at: at('Tue 2025-03-04 09:00') }],
  } as const;
  const judged = (rulebook: unknown) => () => assess(dossier, { rulebook: rulebook as typeof book, at: at('Tue 2025-03-04 10:00') });

  test('both module formats look for it under the same name', () => {
    expect(Object.getOwnPropertySymbols(book).map((symbol) => Symbol.keyFor(symbol))).toEqual([key]);
    expect(refusalTextOf(judged(book))).toBe('answered');
  });

  test.each<[string, unknown, string]>([
    ['nothing', null, 'null'],
    ['a text', 'rules', '"rules"'],
    ['a copy of what can be seen of it', { ...book, [Symbol.for(key)]: undefined }, 'an object'],
    ['an object with something else under that name', { [Symbol.for(key)]: {} }, 'an object'],
    [
      'a function that carries the terms',
      Object.defineProperties(
        () => 0,
        Object.getOwnPropertyDescriptors({ ...book, [Symbol.for(key)]: (book as unknown as Record<symbol, unknown>)[Symbol.for(key)] }),
      ),
      'a function',
    ],
  ])('%s', (_what, rulebook, value) => {
    expect(refusalTextOf(judged(rulebook))).toBe(`invalid-input: rulebook is ${value}: expected a rulebook of createRulebook().`);
  });
});
