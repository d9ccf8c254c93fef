import { describe, expect, test } from 'vitest';
import { createWorkingCalendar, staleness, vietnamCalendar } from '../../src/calendar.js';
import { refusalTextOf } from '../support/refusal.js';

// Each refusal names the field, the value and what would be taken: the sentence a developer of a portal reads.

/** What a call says; its types are those of somebody who does not look at types. */
const vietnam = (options: unknown) => refusalTextOf(() => vietnamCalendar(options as never).day('2025-01-02'));
const office = (options: object) =>
  refusalTextOf(() =>
    createWorkingCalendar({ name: 'an office', coverage: { from: '2025-01-01', until: '2026-01-01' }, ...options }).day('2025-01-02'),
  );
const decide = (...decisions: unknown[]) => vietnam({ decisions });
const notify = (notice: unknown) => vietnam({ notices: [notice] });
const open = (officeHours: unknown) => office({ officeHours });
const week = (weekdays: unknown) => open([{ weekdays }]);

const REAL_DAY = 'a real day written "YYYY-MM-DD"';
const CITATION = 'a citation such as { document: "Công văn 2450/VPCP-KGVX" }';

describe('decisions of an office', () => {
  const closure = { kind: 'closure', date: '2025-03-04' };
  const swap = { kind: 'swap', dayOff: '2025-03-04', workedInstead: '2025-03-08' };

  test.each<[what: string, decisions: unknown, says: string]>([
    ['no list', {}, 'decisions is an object: expected a list of at most 4000 decisions.'],
    ['one too many', Array(4001).fill(closure), 'decisions is an array of 4001: expected a list of at most 4000 decisions.'],
    ['a text', ['closure'], 'decisions[0] is "closure": expected a swap, a closure, an opening or hours.'],
    ['a list', [[]], 'decisions[0] is an array of 0: expected a swap, a closure, an opening or hours.'],
    ['null', [closure, null], 'decisions[1] is null: expected a swap, a closure, an opening or hours.'],
    ['no kind', [{ date: '2025-03-04' }], 'decisions[0].kind is undefined: expected "swap", "closure", "opening" or "hours".'],
    ['another kind', [{ ...closure, kind: 'strike' }], 'decisions[0].kind is "strike": expected "swap", "closure", "opening" or "hours".'],
    [
      'a kind of every object',
      [{ ...closure, kind: 'toString' }],
      'decisions[0].kind is "toString": expected "swap", "closure", "opening" or "hours".',
    ],
    [
      'a key too many',
      [{ ...closure, day: 1 }],
      'decisions[0]."day" is 1: expected only kind, date, half, from, to, issuedOn, basis in a decision of this kind.',
    ],
    [
      'half a swap',
      [{ ...swap, half: 'morning' }],
      'decisions[0]."half" is "morning": expected only kind, dayOff, workedInstead, issuedOn, basis in a decision of this kind.',
    ],
    [
      'two dates of an opening',
      [{ kind: 'opening', date: '2025-03-08', until: '2025-03-09' }],
      'decisions[0]."until" is "2025-03-09": expected only kind, date, half, issuedOn, basis in a decision of this kind.',
    ],
    ['no date', [{ kind: 'closure' }], `decisions[0].date is undefined: expected ${REAL_DAY}.`],
    [
      '29 February of 2025',
      [{ kind: 'opening', date: '2025-02-29' }],
      `decisions[0].date is "2025-02-29", a day that does not exist: see how many days 2025-02 has. Expected: ${REAL_DAY}.`,
    ],
    ['another half', [{ ...closure, half: 'evening' }], 'decisions[0].half is "evening": expected "morning" or "afternoon".'],
    [
      'a day for itself',
      [{ ...swap, workedInstead: '2025-03-04' }],
      'decisions[0].workedInstead is "2025-03-04": expected another day than dayOff.',
    ],
    ['a swap for nothing', [{ ...swap, workedInstead: undefined }], `decisions[0].workedInstead is undefined: expected ${REAL_DAY}.`],
    ['a swap of nothing', [{ ...swap, dayOff: undefined }], `decisions[0].dayOff is undefined: expected ${REAL_DAY}.`],
    [
      'a day of issue as people write it',
      [{ ...closure, issuedOn: '4/3/2025' }],
      `decisions[0].issuedOn is "4/3/2025", a day that begins with the day: write the year first. Expected: ${REAL_DAY}.`,
    ],
    ['a basis in words', [{ ...closure, basis: 'Công văn 1' }], `decisions[0].basis is "Công văn 1": expected ${CITATION}.`],
    [
      'a list of bases',
      [{ ...closure, basis: [{ document: 'Công văn 1' }] }],
      `decisions[0].basis is an array of 1: expected ${CITATION}.`,
    ],
    ['a basis of null', [{ ...closure, basis: null }], `decisions[0].basis is null: expected ${CITATION}.`],
    [
      'a basis with a page',
      [{ ...closure, basis: { document: 'Công văn 1', page: 3 } }],
      'decisions[0].basis."page" is 3: expected only document, number, issuer, issuedOn, reportedOn, effectiveFrom, clause, url, confidence, checkedOn, note.',
    ],
    [
      'a basis without document',
      [{ ...closure, basis: { number: '1' } }],
      'decisions[0].basis.document is undefined: expected the document as it is cited.',
    ],
    [
      'a basis of 2001 characters',
      [{ ...closure, basis: { document: 'x'.repeat(2001) } }],
      `decisions[0].basis.document is "${'x'.repeat(40)}…" (2001 characters): expected a text of at most 2000 characters.`,
    ],
    [
      'a basis of the thirteenth month',
      [{ ...closure, basis: { document: 'Công văn 1', issuedOn: '2025-13-01' } }],
      `decisions[0].basis.issuedOn is "2025-13-01", a day in a month that does not exist: write year, month and day in this order. Expected: ${REAL_DAY}.`,
    ],
    [
      'a number that is a number',
      [{ ...closure, basis: { document: 'Công văn 1', number: 5 } }],
      'decisions[0].basis.number is 5: expected a text of at most 2000 characters.',
    ],
    [
      'a day off for another',
      [{ ...swap, dayOff: '2025-03-08', workedInstead: '2025-03-09' }],
      'swap 2025-03-08/2025-03-09 dayOff is "2025-03-08": expected a day that is worked without the swap.',
    ],
    [
      'a working day for another',
      [{ ...swap, workedInstead: '2025-03-05' }],
      'swap 2025-03-04/2025-03-05 workedInstead is "2025-03-05": expected a day that is not worked without the swap.',
    ],
    [
      'a day and its morning',
      [
        { ...closure, kind: 'opening', date: '2025-03-08' },
        { ...closure, kind: 'opening', date: '2025-03-08', half: 'morning' },
      ],
      'opening 2025-03-08 morning is "2025-03-08": expected no second decision for the morning: opening 2025-03-08 already decides it.',
    ],
    [
      'two documents for one day',
      [
        { ...swap, workedInstead: '2025-03-09', basis: { document: 'Thông báo 1' } },
        { ...swap, basis: { document: 'Công văn 2' } },
      ],
      'swap 2025-03-04/2025-03-08 (Công văn 2) is "2025-03-04": expected no second swap of that date: ' +
        'swap 2025-03-04/2025-03-09 (Thông báo 1) already decides it.',
    ],
    [
      'an opening of an open day',
      [{ ...closure, kind: 'opening' }],
      'opening 2025-03-04 is "2025-03-04": expected a day off: this one is worked already.',
    ],
  ])('%s', (_, decisions, says) => {
    expect(vietnam({ decisions })).toBe(`invalid-decision: ${says}`);
  });

  test('a name in a message is cut after 80 characters', () => {
    const long = { document: 'x'.repeat(81) };
    const opening = { kind: 'opening', date: '2025-03-08' };
    expect(decide({ ...opening, basis: long }, { ...opening, half: 'morning' })).toContain(
      `opening 2025-03-08 (${'x'.repeat(80)}) already`,
    );
  });

  test.each([
    ['the day after its last', { kind: 'closure', date: '2026-01-01' }, 'closure 2026-01-01 is "2026-01-01"'],
    ['the day before its first', { kind: 'opening', date: '2024-12-31' }, 'opening 2024-12-31 is "2024-12-31"'],
  ])('%s is no day of a calendar', (_, decision, says) => {
    expect(office({ decisions: [decision] })).toBe(
      `invalid-decision: ${says}: expected a day of the calendar, 2025-01-01 to before 2026-01-01.`,
    );
  });

  test('a half that the office never works cannot be opened', () => {
    const mornings = [{ weekdays: { 1: [{ half: 'morning', opens: '07:30', closes: '11:30' }] } }];
    expect(office({ officeHours: mornings, decisions: [{ kind: 'opening', date: '2025-03-04', half: 'afternoon' }] })).toBe(
      'invalid-decision: opening 2025-03-04 afternoon is "afternoon": expected a half that has office hours.',
    );
  });

  test('at the bounds they are taken', () => {
    const longest = { document: 'x'.repeat(2000), note: 'y'.repeat(2000), issuer: undefined };
    expect(decide({ ...closure, basis: longest })).toBe('answered');
    expect(decide(...Array.from({ length: 4000 }, () => closure))).toBe('answered');
  });
});

describe('notices', () => {
  const document = { document: 'Công văn 1', issuer: 'VPCP', confidence: 'high', checkedOn: '2026-11-22' };
  const tet = { year: 2028, before: 1, after: 4 };
  const nationalDay = { year: 2028, adjacent: 'before' };
  const swap = { dayOff: '2028-03-03', workedInstead: '2028-03-04' };

  test.each<[what: string, notice: unknown, says: string]>([
    ['a text', 'x', 'notices[0] is "x": expected an object with document, tet, nationalDay, swaps, decidedUntil.'],
    ['null', null, 'notices[0] is null: expected an object with document, tet, nationalDay, swaps, decidedUntil.'],
    ['a list', [], 'notices[0] is an array of 0: expected an object with document, tet, nationalDay, swaps, decidedUntil.'],
    [
      'a key too many',
      { document, days: [] },
      'notices[0]."days" is an array of 0: expected only document, tet, nationalDay, swaps, decidedUntil.',
    ],
    ['a document in words', { document: 'Công văn 1' }, `notices[0].document is "Công văn 1": expected ${CITATION}.`],
    ['no document', {}, `notices[0].document is undefined: expected ${CITATION}.`],
    [
      'nobody’s document',
      { document: { ...document, issuer: undefined } },
      'notices[0].document.issuer is undefined: expected who issued it.',
    ],
    [
      'a doubtful document',
      { document: { ...document, confidence: 'low' } },
      'notices[0].document.confidence is "low": expected "high" or "medium".',
    ],
    [
      'a document that nobody looked at',
      { document: { ...document, checkedOn: undefined } },
      'notices[0].document.checkedOn is undefined: expected the day it was last looked at.',
    ],
    ['decided until a year', { document, decidedUntil: '2029' }, `notices[0].decidedUntil is "2029": expected ${REAL_DAY}.`],
    ['five days of Tết', { document, tet: 'five' }, 'notices[0].tet is "five": expected an object with year, before, after.'],
    ['Tết with its eve', { document, tet: { ...tet, eve: 1 } }, 'notices[0].tet."eve" is 1: expected only year, before, after.'],
    [
      'Tết before the calendar',
      { document, tet: { ...tet, year: 2006 } },
      'notices[0].tet.year is 2006: expected a whole number from 2007 to 2100.',
    ],
    ['Tết after it', { document, tet: { ...tet, year: 2101 } }, 'notices[0].tet.year is 2101: expected a whole number from 2007 to 2100.'],
    [
      'fewer than no days before',
      { document, tet: { ...tet, before: -1 } },
      'notices[0].tet.before is -1: expected a whole number from 0 to 9.',
    ],
    ['half a day before', { document, tet: { ...tet, before: 1.5 } }, 'notices[0].tet.before is 1.5: expected a whole number from 0 to 9.'],
    ['ten days after', { document, tet: { ...tet, after: 10 } }, 'notices[0].tet.after is 10: expected a whole number from 0 to 9.'],
    [
      'days after in a text',
      { document, tet: { ...tet, after: '4' } },
      'notices[0].tet.after is "4": expected a whole number from 0 to 9.',
    ],
    [
      'the day beside',
      { document, nationalDay: { ...nationalDay, adjacent: 'beside' } },
      'notices[0].nationalDay.adjacent is "beside": expected "before" or "after".',
    ],
    [
      'National Day after the calendar',
      { document, nationalDay: { ...nationalDay, year: 2101 } },
      'notices[0].nationalDay.year is 2101: expected a whole number from 2007 to 2100.',
    ],
    [
      'National Day on a day',
      { document, nationalDay: { ...nationalDay, day: 1 } },
      'notices[0].nationalDay."day" is 1: expected only year, adjacent.',
    ],
    ['swaps that are no list', { document, swaps: {} }, 'notices[0].swaps is an object: expected a list of at most 20 swaps.'],
    ['21 swaps', { document, swaps: Array(21).fill(swap) }, 'notices[0].swaps is an array of 21: expected a list of at most 20 swaps.'],
    [
      'a swap in words',
      { document, swaps: ['2028-03-03'] },
      'notices[0].swaps[0] is "2028-03-03": expected an object with dayOff, workedInstead.',
    ],
    ['a swap of no day', { document, swaps: [swap, { ...swap, dayOff: 'x' }] }, `notices[0].swaps[1].dayOff is "x": expected ${REAL_DAY}.`],
    [
      'a swap for nothing',
      { document, swaps: [{ dayOff: '2028-03-03' }] },
      `notices[0].swaps[0].workedInstead is undefined: expected ${REAL_DAY}.`,
    ],
  ])('%s', (_, notice, says) => {
    expect(notify(notice)).toBe(`invalid-decision: ${says}`);
  });

  test('no list, and one too many', () => {
    expect(vietnam({ notices: {} })).toBe('invalid-decision: notices is an object: expected a list of at most 200 notices.');
    expect(vietnam({ notices: Array(201).fill({ document }) })).toBe(
      'invalid-decision: notices is an array of 201: expected a list of at most 200 notices.',
    );
  });

  test('at the bounds they are taken', () => {
    expect(notify({ document, tet: { year: 2100, before: 0, after: 9 } })).toBe('answered');
    expect(notify({ document, tet: { year: 2099, before: 9, after: 0 } })).toBe('answered');
    expect(notify({ document: { ...document, confidence: 'medium' }, nationalDay: { year: 2100, adjacent: 'after' } })).toBe('answered');
    expect(notify({ document, swaps: Array(20).fill(swap) })).toBe('answered');
    expect(vietnam({ notices: Array(200).fill({ document }) })).toBe('answered');
  });
});

describe('office hours', () => {
  const morning = { half: 'morning', opens: '07:30', closes: '11:30' };
  const afternoon = { half: 'afternoon', opens: '13:30', closes: '17:00' };
  const weekdays = { 1: [morning] };
  const BY_WEEKDAY = 'sessions by ISO weekday, { 1: [{ half, opens, closes }, …], … }';

  test.each<[what: string, officeHours: unknown, says: string]>([
    ['no list', {}, 'officeHours is an object: expected a list of 1 to 1000 periods of office hours.'],
    ['no period', [], 'officeHours is an array of 0: expected a list of 1 to 1000 periods of office hours.'],
    [
      '1001 periods',
      Array(1001).fill({ weekdays }),
      'officeHours is an array of 1001: expected a list of 1 to 1000 periods of office hours.',
    ],
    ['a text', ['x'], 'officeHours[0] is "x": expected a period { from?, until?, weekdays }.'],
    ['null', [null], 'officeHours[0] is null: expected a period { from?, until?, weekdays }.'],
    ['a list', [[]], 'officeHours[0] is an array of 0: expected a period { from?, until?, weekdays }.'],
    ['a key too many', [{ weekdays, name: 'x' }], 'officeHours[0]."name" is "x": expected only from, until and weekdays.'],
    ['from no day', [{ from: 'x', weekdays }], `officeHours[0].from is "x": expected ${REAL_DAY}.`],
    ['until no day', [{ until: 'x', weekdays }], `officeHours[0].until is "x": expected ${REAL_DAY}.`],
    [
      'from a day until itself',
      [{ from: '2025-03-04', until: '2025-03-04', weekdays }],
      'officeHours[0].until is "2025-03-04": expected a day after `from`.',
    ],
    [
      'a day between two periods',
      [
        { until: '2025-03-04', weekdays },
        { from: '2025-03-05', weekdays },
      ],
      'officeHours[1].from is "2025-03-05": expected the day on which the period before it ends.',
    ],
    [
      'a day in two periods',
      [
        { until: '2025-03-04', weekdays },
        { from: '2025-03-03', weekdays },
      ],
      'officeHours[1].from is "2025-03-03": expected the day on which the period before it ends.',
    ],
    [
      'a second period from the beginning',
      [{ until: '2025-03-04', weekdays }, { weekdays }],
      'officeHours[1].from is undefined: expected the day on which the period before it ends.',
    ],
    [
      'from the second day of the calendar',
      [{ from: '2025-01-02', weekdays }],
      'officeHours[0].from is "2025-01-02": expected no later day than the first of the calendar; it may be left out.',
    ],
    [
      'until its last day, which is not included',
      [
        { until: '2025-03-04', weekdays },
        { from: '2025-03-04', until: '2025-12-31', weekdays },
      ],
      'officeHours[1].until is "2025-12-31": expected no earlier day than the end of the calendar; it may be left out.',
    ],
    ['no weekdays', [{}], `officeHours[0].weekdays is undefined: expected ${BY_WEEKDAY}.`],
    ['weekdays in words', [{ weekdays: 'x' }], `officeHours[0].weekdays is "x": expected ${BY_WEEKDAY}.`],
    ['weekdays in a list', [{ weekdays: [] }], `officeHours[0].weekdays is an array of 0: expected ${BY_WEEKDAY}.`],
    ['weekdays of null', [{ weekdays: null }], `officeHours[0].weekdays is null: expected ${BY_WEEKDAY}.`],
    ['nothing worked', [{ weekdays: {} }], 'officeHours[0].weekdays is an object: expected at least one session in the week.'],
    [
      'nothing worked on a Monday',
      [{ weekdays: { 1: [] } }],
      'officeHours[0].weekdays is an object: expected at least one session in the week.',
    ],
  ])('%s', (_, officeHours, says) => {
    expect(open(officeHours)).toBe(`invalid-calendar: ${says}`);
  });

  test.each(['0', '8', '10', '01', ' 1', 'monday'])('a weekday %j', (key) => {
    expect(week({ [key]: [morning] })).toBe(
      `invalid-calendar: officeHours[0].weekdays."${key}" is an array of 1: expected ISO weekdays 1 (Monday) to 7 (Sunday).`,
    );
  });

  test.each<[what: string, sessions: unknown, says: string]>([
    ['a text', 'x', ' is "x": expected a list of at most a morning and an afternoon.'],
    ['three', [morning, afternoon, afternoon], ' is an array of 3: expected a list of at most a morning and an afternoon.'],
    ['two mornings', [morning, { ...afternoon, half: 'morning' }], '[1].half is "morning": expected an afternoon after the morning.'],
    ['two afternoons', [{ ...morning, half: 'afternoon' }, afternoon], '[0].half is "afternoon": expected the morning first.'],
    ['the afternoon first', [afternoon, morning], '[0].half is "afternoon": expected the morning first.'],
    [
      'an afternoon that opens before the morning closes',
      [morning, { ...afternoon, opens: '11:00' }],
      '[1].opens is "11:00": expected a time not before the morning has closed.',
    ],
    ['a session in words', ['x'], '[0] is "x": expected { half, opens, closes }.'],
    ['a session of null', [null], '[0] is null: expected { half, opens, closes }.'],
    ['a key too many', [{ ...morning, name: 'x' }], '[0]."name" is "x": expected only half, opens and closes.'],
    ['another half', [{ ...morning, half: 'noon' }], '[0].half is "noon": expected "morning" or "afternoon".'],
    ['an hour of one digit', [{ ...morning, opens: '7:30' }], '[0].opens is "7:30": expected a time of day "HH:mm".'],
    ['24:00', [{ ...afternoon, closes: '24:00' }], '[0].closes is "24:00": expected a time of day "HH:mm" after it opens.'],
    ['no time at all', [{ ...morning, closes: '07:30' }], '[0].closes is "07:30": expected a time of day "HH:mm" after it opens.'],
  ])('sessions: %s', (_, sessions, says) => {
    expect(week({ 1: sessions })).toBe(`invalid-calendar: officeHours[0].weekdays[1]${says}`);
  });

  test('at the bounds they are taken', () => {
    const day = (i: number) => new Date(Date.UTC(2023, 0, 1 + i)).toISOString().slice(0, 10);
    const periods = Array.from({ length: 1000 }, (_, i) => ({
      ...(i === 0 ? {} : { from: day(i) }),
      ...(i === 999 ? {} : { until: day(i + 1) }),
      weekdays,
    }));
    expect(open(periods)).toBe('answered');
    expect(open([{ from: '2025-01-01', until: '2026-01-01', weekdays }])).toBe('answered');
    expect(week({ 1: [morning], 2: undefined, 7: [] })).toBe('answered');
    expect(
      week({
        1: [
          { ...morning, closes: '11:29' },
          { ...afternoon, opens: '11:30' },
        ],
      }),
    ).toBe('answered');
    expect(week({ 1: [{ ...morning, opens: '00:00', closes: '00:01' }] })).toBe('answered');
  });
});

describe('what throws when it is read', () => {
  const thrower = new Proxy([], {
    get: () => {
      throw new Error('asked');
    },
  });
  const READABLE = 'is an array: expected plain data that can be read.';

  test.each([
    ['decisions', 'invalid-decision'],
    ['notices', 'invalid-decision'],
    ['officeHours', 'invalid-calendar'],
  ])('%s', (field, code) => {
    expect(vietnam({ [field]: thrower })).toBe(`${code}: ${field} ${READABLE}`);
  });
});

test('a notice says until when the year is decided', () => {
  const document = { document: 'Công văn 1', issuer: 'VPCP', confidence: 'high', checkedOn: '2026-11-22' } as const;
  expect(vietnamCalendar({ notices: [{ document }] }).decidedUntil).toBe('2028-01-01');
  expect(vietnamCalendar({ notices: [{ document, decidedUntil: '2029-01-01' }] }).decidedUntil).toBe('2029-01-01');
});

describe('how old a calendar is', () => {
  const calendar = vietnamCalendar();

  test.each([
    ['the minute before the calendar', '2006-12-31T23:59', 'at 2006-12-31T23:59:00.000+07:00'],
    ['the minute after it', '2101-01-01T00:00', 'at 2101-01-01T00:00:00.000+07:00'],
    ['a far day', '9999-01-01T00:00', 'at 9999-01-01T00:00:00.000+07:00'],
    ['the last instant that there is', new Date(8.64e15), 'at +275760-09-13T07:00:00.000+07:00'],
    ['the first', new Date(-8.64e15), 'at -271821-04-20T07:00:00.000+07:00'],
  ])('%s is not known', (_, at, says) => {
    expect(refusalTextOf(() => staleness(calendar, at))).toBe(
      `outside-calendar: ${says} needs a day outside the calendar "vietnam", which covers 2007-01-01 to before 2101-01-01.`,
    );
  });

  test('at no instant', () => {
    expect(refusalTextOf(() => staleness(calendar, 'x'))).toMatch(/^invalid-date-time: at is "x": expected /);
  });

  test.each(['2007-01-01T00:00', '2100-12-31T23:59'])('%s, the first minute and the last, are', (at) => {
    expect(refusalTextOf(() => staleness(calendar, at))).toBe('answered');
  });
});
