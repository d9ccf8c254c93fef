import { describe, expect, test } from 'vitest';
import {
  createRulebook,
  createWorkingCalendar,
  lawProfiles,
  nextGoldenDay,
  profiles,
  vietnamCalendar,
  workingDays,
  type CountingProfile,
  type LawProfile,
  type ReceiveInput,
  type SlaPolicy,
  type SlaPromise,
  type TimeLimit,
} from '../../src/index.js';
import { nationalProcedures } from '../../src/procedures.js';
import { at, day, shown, withWeekday } from '../support/day.js';
import { errorOf, refusalOf, refusalTextOf, revoked } from '../support/refusal.js';
import { asIn, cells, expectedOf, policyWith, reasonsWith, receive, rulebookOf, table } from './desk.js';

// Monday 3 March 2025 and the weeks after it have no holiday. The will 2.001019 is certified by the commune within 2 working days.

const will = '2.001019';
const [decree61, decree118] = lawProfiles as readonly [LawProfile, LawProfile];

describe('law profiles: the refusal names the place and what to write', () => {
  const withProfiles = (profiles: unknown) => () => rulebookOf([], { lawProfiles: profiles as readonly LawProfile[] });

  test.each([
    {
      what: 'no profile at all',
      profiles: [],
      said: 'lawProfiles: an array of 0 is not accepted: write a list of at least one law profile.',
    },
    {
      what: 'no list',
      profiles: 61,
      said: 'lawProfiles: 61 is not accepted: write a list of at least one law profile.',
    },
    {
      what: 'a number that is none',
      profiles: [{ ...decree61, extension: { ...decree61.extension, leadDays: Number.NaN } }],
      said: 'lawProfiles[0].extension.leadDays: NaN is not a number: write a number.',
    },
    {
      what: 'a date that does not exist, in the second profile',
      profiles: [decree61, { ...decree118, inForce: { from: '2025-06-31' } }],
      said: 'lawProfiles[1].inForce.from: "2025-06-31" is not accepted: write a real day written "YYYY-MM-DD".',
    },
    {
      what: 'no start of a count of working days, though statutory limits count them',
      profiles: [decree61, { ...decree118, counting: { offHours: 'next-opening' } }],
      said: 'lawProfiles[1].counting.start: Say where a count of working days starts.',
    },
  ])('$what', ({ profiles, said }) => {
    expect(refusalTextOf(withProfiles(profiles))).toBe(`invalid-catalog: The law profiles have 1 fault. ${said}`);
    expect(errorOf(withProfiles(profiles)).details.field).toBe('lawProfiles');
  });

  test('a missing start is told in Vietnamese, too', () => {
    const { details } = errorOf(withProfiles([{ ...decree61, counting: { offHours: 'next-opening' } }]));
    expect(details['faults']).toEqual([
      {
        path: 'lawProfiles[0].counting.start',
        vi: 'Hãy ghi số ngày làm việc bắt đầu tính từ đâu.',
        en: 'Say where a count of working days starts.',
      },
    ]);
  });
});

describe('the law profile of the day of receipt', () => {
  const receivedUnder = (profiles: readonly LawProfile[], received: string) => () =>
    receive(rulebookOf([], { lawProfiles: profiles }), { procedure: will, received });

  describe('Decree 118/2025 recorded from Sunday 1 June 2025, a month before Decree 61/2018 ends', () => {
    const both = [decree61, { ...decree118, inForce: { from: day('Sun 2025-06-01') } }];

    test.each([
      { received: 'Fri 2025-05-30 09:00', answer: 'answered', note: 'only the decree of 2018' },
      { received: 'Tue 2025-06-10 09:00', answer: 'conflicting-rules', note: 'both: which one counts is not for the library to say' },
      { received: 'Mon 2025-06-30 09:00', answer: 'conflicting-rules', note: 'the last day of the decree of 2018' },
      { received: 'Tue 2025-07-01 09:00', answer: 'answered', note: 'only the decree of 2025' },
    ])('$received: $answer ($note)', ({ received, answer }) => {
      expect(refusalOf(receivedUnder(both, received))).toBe(answer);
    });

    test('the refusal names the day and both profiles', () => {
      const { message, details } = errorOf(receivedUnder(both, 'Tue 2025-06-10 09:00'));
      expect(message).toBe('Two law profiles are in force on 2025-06-10: one-stop-decree-2018, one-stop-decree-2025.');
      expect(details).toEqual({ date: '2025-06-10', profiles: ['one-stop-decree-2018', 'one-stop-decree-2025'] });
    });
  });

  test('a receipt before the first profile is refused with the day on which that begins', () => {
    expect(refusalTextOf(receivedUnder([decree118], 'Mon 2025-06-30 09:00'))).toBe(
      'nothing-in-force: receivedAt is "2025-06-30": expected a day on which a law profile is in force; the first begins on 2025-07-01.',
    );
  });
});

describe('the level that settles a procedure: the refusal names those that do', () => {
  test.each<{ what: string; input: Omit<ReceiveInput, 'receivedAt'>; said: string }>([
    {
      what: 'two levels certify copies and none was named',
      input: { procedure: '2.000815' },
      said: 'invalid-input: level is undefined: expected one of district, commune: 2.000815 is settled at several levels.',
    },
    {
      what: 'a province certifies no copies',
      input: { procedure: '2.000815', level: 'province' },
      said: 'nothing-in-force: level is "province": expected district or commune: no other level settles 2.000815 on 2025-03-04.',
    },
    {
      what: 'only the commune certifies a will',
      input: { procedure: will, level: 'district' },
      said: 'nothing-in-force: level is "district": expected commune: no other level settles 2.001019 on 2025-03-04.',
    },
  ])('$what', ({ input, said }) => {
    expect(refusalTextOf(() => receive(rulebookOf([]), { ...input, received: 'Tue 2025-03-04 09:00' }))).toBe(said);
  });
});

describe('a rulebook that refuses uncertain limits says what is uncertain and what to do', () => {
  const strict = rulebookOf([], { refuseUncertainLimits: true });
  const remedy = "lay the authority's own limit over the catalogue, or allow uncertain limits.";

  // The land limits of 2026 let a province set its own; the source of those before 2025-07-01 was not found.
  test.each([
    {
      received: 'Wed 2026-07-01 09:00',
      date: '2026-07-01',
      standing: 'fallback',
      doubt: 'only a fallback, a province may have set its own',
    },
    { received: 'Mon 2025-06-30 09:00', date: '2025-06-30', standing: 'unverified', doubt: 'unverified' },
  ])('1.012783, $received: $doubt', ({ received, date, standing, doubt }) => {
    const { code, message, details } = errorOf(() => receive(strict, { procedure: '1.012783', received }));
    expect(`${code}: ${message}`).toBe(`uncertain-limit: The statutory limit of 1.012783 on ${date} is ${doubt}: ${remedy}`);
    expect(details).toEqual({ procedure: '1.012783', date, standing });
  });
});

describe('versions follow the day of receipt, in whatever order a portal asks', () => {
  // The model holds on Tuesdays from Tuesday 4 March 2025 up to, not including, Tuesday 18 March.
  const model = policyWith({}, { inForce: { from: day('Tue 2025-03-04'), until: day('Tue 2025-03-18') } });
  const rulesOn: Readonly<Record<string, string>> = {
    'Tue 2025-02-25 09:00': 'none',
    'Tue 2025-03-04 09:00': 'P',
    'Tue 2025-03-11 09:00': 'P',
    'Tue 2025-03-18 09:00': 'none',
  };

  test.each(
    table(`
    first                | then                 | note
    -------------------------------------------------------------------------------
    Tue 2025-03-04 09:00 | Tue 2025-02-25 09:00 | its first day, then a week before it
    Tue 2025-02-25 09:00 | Tue 2025-03-04 09:00 | a week before it, then its first day
    Tue 2025-03-18 09:00 | Tue 2025-03-11 09:00 | the day it has ended, then its last Tuesday
    Tue 2025-03-11 09:00 | Tue 2025-03-18 09:00 | its last Tuesday, then the day it has ended
    Tue 2025-03-18 09:00 | Tue 2025-03-04 09:00 | the day it has ended, then its first day
  `),
  )('$note', ({ first, then }) => {
    const rulebook = rulebookOf([model]);
    for (const received of [first, then, first] as string[]) {
      expect({ received, ...cells(receive(rulebook, { procedure: will, received }), 'rules') }).toEqual({
        received,
        rules: rulesOn[received],
      });
    }
  });

  test('Tuesday 1 July 2025, then Monday 30 June: only Decree 118/2025 closes a dossier after 15 days', () => {
    const rulebook = rulebookOf([]);
    const closing = (received: string) =>
      reasonsWith(receive(rulebook, { procedure: will, received, validDossier: false }), 'incomplete-dossier').map(
        (reason) => reason.closing?.calendarDays ?? 'not closed',
      );
    expect(closing('Tue 2025-07-01 09:00')).toEqual([15]);
    expect(closing('Mon 2025-06-30 09:00')).toEqual(['not closed']);
  });

  test('a known variant written in two parts is not that variant, also after it has been answered', () => {
    const rulebook = rulebookOf([]);
    const exchange = (...variants: string[]) =>
      refusalOf(() => receive(rulebook, { procedure: '1.012783', received: 'Tue 2025-03-04 09:00', variants }));
    expect(exchange('mountain-area')).toBe('answered');
    expect(exchange('mountain', 'area')).toBe('invalid-limit');
    expect(exchange('moun', 'tain-area')).toBe('invalid-limit');
  });
});

describe('of what a policy speaks', () => {
  const wills = policyWith({}, { procedures: [will] });

  // Copies (2.000815) are certified by the commune, too.
  test.each(
    table(`
    procedure | rules | note
    ------------------------------------------------------------------------
    2.001019  | P     | the procedure it names
    2.000815  | none  | another one of the commune, of which it does not speak
  `),
  )('a policy on wills alone, $procedure: $rules ($note)', ({ procedure, rules }) => {
    const commitment = receive(rulebookOf([wills]), {
      procedure: procedure as string,
      level: 'commune',
      received: 'Tue 2025-03-04 09:00',
    });
    expect(cells(commitment, 'rules')).toEqual({ rules });
    expect(commitment.policy?.id ?? 'none').toBe(rules === 'P' ? 'own' : 'none');
  });
});

describe('a dossier that needs verification: a promise at once is not given, unless the policy says otherwise', () => {
  test.each<{ promise: Partial<SlaPromise>; rules: string; note: string }>([
    { promise: { limit: { unit: 'same-session' } }, rules: 'none', note: 'in the session' },
    { promise: { limit: { unit: 'same-day' } }, rules: 'none', note: 'in the day' },
    { promise: { limit: { unit: 'same-session' }, excludes: [] }, rules: 'P', note: 'in the session, and the policy excludes nothing' },
    { promise: { limit: { unit: 'same-week' } }, rules: 'P', note: 'within the week there is time to verify' },
    {
      promise: { limit: { unit: 'same-week' }, excludes: ['verification'] },
      rules: 'none',
      note: 'within the week, but the policy says so',
    },
  ])('$note: $rules', ({ promise, rules }) => {
    const rulebook = rulebookOf([policyWith(promise)]);
    const commitment = receive(rulebook, { procedure: will, received: 'Tue 2025-03-04 09:00', needsVerification: true });
    expect(cells(commitment, 'rules')).toEqual({ rules });
    expect(reasonsWith(commitment, 'verification-excluded')).toHaveLength(rules === 'none' ? 1 : 0);
    // Without the need for it every one of them is given.
    expect(cells(receive(rulebook, { procedure: will, received: 'Tue 2025-03-04 09:00' }), 'rules')).toEqual({ rules: 'P' });
  });
});

describe('which policies concentrate work on golden days, here Tuesdays', () => {
  const atOnce = policyWith({}).promises[0] as SlaPromise;
  const counted: SlaPromise = {
    id: 'Q',
    on: 'working-days',
    procedures: 'all',
    limit: { unit: 'working-days', value: 1 },
    profile: { start: 'day-after', offHours: 'next-opening' },
  };

  test.each<{ note: string; policy: Partial<SlaPolicy>; golden: string }>([
    {
      note: 'one promise at once on Tuesdays, one for every working day',
      policy: { promises: [atOnce, counted] },
      golden: 'Tue 2025-03-11',
    },
    { note: 'a promise for every working day alone', policy: { promises: [counted] }, golden: 'Tue 2025-03-11' },
    { note: 'a promise on Tuesdays alone: a no-appointment day', policy: { promises: [atOnce] }, golden: 'none' },
    { note: 'no promise at all', policy: { promises: [] }, golden: 'none' },
    { note: 'it says that it does', policy: { promises: [atOnce], concentratesWork: true }, golden: 'Tue 2025-03-11' },
    { note: 'it says that it does not', policy: { promises: [atOnce, counted], concentratesWork: false }, golden: 'none' },
  ])('$note: golden $golden', ({ policy, golden }) => {
    const commitment = receive(rulebookOf([policyWith({}, policy)]), { procedure: will, received: 'Wed 2025-03-05 09:00' });
    expect(cells(commitment, 'golden')).toEqual({ golden });
  });
});

describe('a receipt whose day of receipt lies past the calendar', () => {
  const calendar = createWorkingCalendar({
    name: 'one week',
    coverage: { from: day('Mon 2025-03-03'), until: day('Mon 2025-03-10') },
  });
  // After 15:00 the promise counts from the next working day, which may be one of the model; the law agrees its date freely.
  const model = policyWith({ profile: { offHours: 'next-opening', cutOff: '15:00' } });

  test.each(
    table(`
    received             | rules | due                  | note
    --------------------------------------------------------------------------------------------
    Tue 2025-03-04 15:00 | P     | Tue 2025-03-04 17:00 | at 15:00 it is still Tuesday
    Tue 2025-03-04 15:01 | none  | none                 | deemed received on Wednesday
    Mon 2025-03-03 15:01 | P     | Tue 2025-03-04 11:30 | deemed received on Tuesday morning
    Fri 2025-03-07 15:00 | none  | none                 | Friday is not of the model
  `),
  )('$received: $rules ($note)', (row) => {
    const commitment = receive(rulebookOf([model], { calendar }), {
      procedure: will,
      received: row['received'] as string,
      variants: ['by-agreement'],
    });
    expect(asIn(commitment, row)).toEqual(expectedOf(row));
  });

  test('Friday 7 March 2025 at 15:01: no one can say whether the next working day is of the model', () => {
    const late = () =>
      receive(rulebookOf([model], { calendar }), { procedure: will, received: 'Fri 2025-03-07 15:01', variants: ['by-agreement'] });
    expect(refusalOf(late)).toBe('outside-calendar');
  });
});

describe('a target is refused only where it is later than its limit whatever the calendar', () => {
  const dayAfter: CountingProfile = { start: 'day-after', offHours: 'next-opening' };
  const receiptSession: CountingProfile = { start: 'receipt-session', offHours: 'next-opening' };
  const days = (value: number): TimeLimit => ({ unit: 'working-days', value });
  const calendar = (value: number, exceptHolidays = false): TimeLimit => ({ unit: 'calendar-days', value, exceptHolidays });
  const hours = (value: number): TimeLimit => ({ unit: 'working-hours', value });

  test.each<{ target: TimeLimit; limit: TimeLimit; profile: CountingProfile; answer: string; note: string }>([
    {
      note: 'a day and a half ends after the session',
      target: days(1.5),
      limit: { unit: 'same-session' },
      profile: receiptSession,
      answer: 'refused',
    },
    {
      note: 'a day after the day of receipt ends after the session',
      target: days(1),
      limit: { unit: 'same-session' },
      profile: dayAfter,
      answer: 'refused',
    },
    {
      note: 'from its session on, a day received in the morning ends with the day',
      target: days(1),
      limit: { unit: 'same-day' },
      profile: receiptSession,
      answer: 'taken',
    },
    { note: 'the same number of working days is no later', target: days(2), limit: days(2), profile: dayAfter, answer: 'taken' },
    { note: 'half a day more is later', target: days(2.5), limit: days(2), profile: dayAfter, answer: 'refused' },
    {
      note: 'four hours from the morning end in the day',
      target: hours(4),
      limit: { unit: 'same-day' },
      profile: dayAfter,
      answer: 'taken',
    },
    {
      note: 'fewer days, though holidays are passed over',
      target: calendar(3, true),
      limit: calendar(4),
      profile: dayAfter,
      answer: 'taken',
    },
    {
      note: 'as many days, and holidays are passed over',
      target: calendar(4, true),
      limit: calendar(4),
      profile: dayAfter,
      answer: 'refused',
    },
    {
      note: 'days without holidays count weekends, working days do not',
      target: calendar(5, true),
      limit: days(3),
      profile: dayAfter,
      answer: 'taken',
    },
  ])('$note: $answer', ({ target, limit, profile, answer }) => {
    const refusal = refusalTextOf(() => rulebookOf([policyWith({ limit, target, profile })]));
    expect(refusal).toBe(
      answer === 'taken'
        ? 'answered'
        : 'invalid-catalog: The policies have 1 fault. policies[0].promises[0].target: The target is later than the limit: write a quicker one or leave it out.',
    );
  });
});

describe('the next golden day: a refusal says what is wrong', () => {
  const inForce = { from: '2024-01-01' };
  const tuesdays = { days: { weekdays: [2] }, inForce };
  const of =
    (policy: unknown, onOrAfter: string, calendar = vietnamCalendar()) =>
    () =>
      nextGoldenDay(policy as typeof tuesdays, calendar, day(onOrAfter));
  const vietnam = 'outside the calendar "vietnam", which covers 2007-01-01 to before 2101-01-01.';

  test.each<[string, () => unknown, string]>([
    [
      'no days',
      of({ inForce }, 'Mon 2025-03-03'),
      'invalid-input: policy.days is undefined: expected { weekdays: [1 … 7], half?, onDayOff? }.',
    ],
    ['no period', of({ days: tuesdays.days }, 'Mon 2025-03-03'), 'invalid-input: policy.inForce is undefined: expected { from, until? }.'],
    [
      'nothing that can be read',
      of(revoked, 'Mon 2025-03-03'),
      'invalid-input: policy is an object: expected plain data that can be read.',
    ],
    [
      'the policy has ended before Tuesday 1 July 2025',
      of({ ...tuesdays, inForce: { ...inForce, until: '2025-07-01' } }, 'Wed 2025-06-25'),
      'nothing-in-force: onOrAfter is "2025-06-25": expected a date with a model day on or after it, before the policy ends.',
    ],
    ['the first day past the calendar', of(tuesdays, 'Sat 2101-01-01'), `outside-calendar: onOrAfter 2101-01-01 needs a day ${vietnam}`],
    [
      'the next Tuesday is past the calendar',
      of(tuesdays, 'Wed 2100-12-29'),
      `outside-calendar: the next model day from 2100-12-29 needs a day ${vietnam}`,
    ],
  ])('%s', (_what, run, said) => {
    expect(refusalTextOf(run)).toBe(said);
  });

  test('golden Sundays of a policy without end, none of which is worked: no day of the calendar is one', () => {
    expect(refusalOf(of({ days: { weekdays: [7] }, inForce }, 'Mon 2025-03-03'))).toBe('outside-calendar');
  });

  // Worked by swap: Saturday 25/04/2015, then none until Saturday 05/01/2019, for Monday 31/12/2018.
  test('golden Saturdays, worked only by swap, are looked for as long as the calendar goes', () => {
    expect(of({ days: { weekdays: [6] }, inForce: { from: '2007-01-01' } }, 'Sun 2015-04-26')()).toBe('2019-01-05');
  });
});

describe('where a calendar begins: golden Tuesdays, of which the next working day takes the role', () => {
  test.each([
    { first: 'Tue 2025-03-04', off: ['2025-03-04'], next: 'Wed 2025-03-05', note: 'its first day is a golden day that is off' },
    { first: 'Wed 2025-03-05', off: [], next: 'Tue 2025-03-11', note: 'of the Tuesday before it nothing is known' },
    { first: 'Wed 2025-03-05', off: ['2025-03-05'], next: 'Tue 2025-03-11', note: 'nor where its first day is off' },
  ])('from $first, off $off: $next ($note)', ({ first, off, next }) => {
    const from = day(first);
    const calendar = createWorkingCalendar({
      name: 'an office',
      coverage: { from, until: '2025-04-01' },
      holidays: off.map((date) => ({ date, name: { vi: 'Nghỉ', en: 'Off' } })),
    });
    const policy = { days: { weekdays: [2], onDayOff: 'next-working-day' }, inForce: { from: '2024-01-01' } } as const;
    expect(withWeekday(nextGoldenDay(policy, calendar, from))).toBe(next);
  });
});

test('an own rulebook of the two decrees in any order answers as the one it is given by default', () => {
  const turned = createRulebook({
    calendar: vietnamCalendar(),
    catalog: nationalProcedures,
    policies: [],
    bareDays: 'working',
    lawProfiles: [decree118, decree61],
  });
  expect(turned.lawProfileOn(day('Mon 2025-06-30')).id).toBe('one-stop-decree-2018');
  expect(turned.lawProfileOn(day('Tue 2025-07-01')).id).toBe('one-stop-decree-2025');
});

describe('a promise that does not apply asks nothing of the calendar', () => {
  // Golden Tuesdays promise five working days; the law gives two, from the day after. The calendar is decided until 01/01/2028.
  const golden = policyWith({ limit: workingDays(5), profile: profiles.civilCode }, { days: { weekdays: [2] } });
  const book = rulebookOf([golden], { calendar: vietnamCalendar({ undecided: 'refuse' }) });

  test.each([
    {
      received: 'Mon 2027-12-27 09:00',
      due: 'Wed 2027-12-29 17:00',
      note: 'no golden day: five days would end in 2028, which is not asked',
    },
    { received: 'Tue 2027-12-28 09:00', due: 'undecided-days', note: 'a golden day: the promise ends in 2028' },
  ])('$received: $due ($note)', ({ received, due }) => {
    const answer = () => book.receive({ procedure: '2.001019', receivedAt: at(received) });
    if (due === 'undecided-days') expect(refusalOf(answer)).toBe(due);
    else expect(shown(answer().due!)).toBe(due);
  });
});

test('a law profile is asked for by its date', () => {
  expect(refusalTextOf(() => rulebookOf([]).lawProfileOn('2000-01-01'))).toBe(
    'nothing-in-force: date is "2000-01-01": expected a day on which a law profile is in force; the first begins on 2018-06-21.',
  );
});
