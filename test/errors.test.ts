import { describe, expect, test, vi } from 'vitest';
import * as library from '../src/calendar.js';
import {
  calendarDays,
  calendarMonths,
  clockHours,
  computeDeadline,
  computeDeadlines,
  createWorkingCalendar,
  dueRange,
  explain,
  formatCitation,
  inSequence,
  isRuleError,
  plain,
  profiles,
  RuleError,
  sameSession,
  staleness,
  statusOf,
  vietnamCalendar,
  vietnamDate,
  workingDays,
  workingHours,
  type RuleErrorCode,
} from '../src/calendar.js';
import { closest } from '../src/errors.js';
import { errorOf, revoked } from './support/refusal.js';

// Rubbish goes in as what it is: the types of the library do not let it.
type Loose = (...args: unknown[]) => unknown;
const loose = (run: unknown) => run as Loose;

const calendar = vietnamCalendar();
const receivedAt = '2025-03-03T09:00';
const input = { receivedAt, limit: workingDays(1), profile: profiles.civilCode, calendar };
const coverage = { from: '2025-01-01', until: '2026-01-01' };
const session = { date: '2025-03-04', half: 'morning', opens: '07:30' };
const deadline = computeDeadline(input);

const cyclic: Record<string, unknown> = {};
cyclic['self'] = cyclic;
const throwing = () => {
  throw new Error('the value was asked, and threw');
};

/** Values that no argument of any function takes; those that some argument takes say which kind they are. */
const rubbish: readonly { what: string; value: unknown; is?: 'missing' | 'integer' | 'number' | 'list' | 'record' }[] = [
  { what: 'nothing', value: undefined, is: 'missing' },
  { what: 'null', value: null },
  { what: 'NaN', value: Number.NaN },
  { what: 'infinity', value: Number.POSITIVE_INFINITY },
  { what: '−1', value: -1, is: 'integer' },
  { what: '1.2', value: 1.2, is: 'number' },
  { what: 'the text 2', value: '2' },
  { what: 'an empty text', value: '' },
  { what: 'a hundred thousand characters', value: '2'.repeat(100_000) },
  { what: 'the text __proto__', value: '__proto__' },
  { what: 'the text constructor', value: 'constructor' },
  { what: 'the text null', value: 'null' },
  { what: 'true', value: true },
  { what: 'a symbol', value: Symbol('2025-03-03') },
  { what: 'a bigint', value: 5n },
  { what: 'a function', value: throwing },
  { what: 'a class', value: class Office extends Array {} },
  { what: 'an empty list', value: [], is: 'list' },
  { what: 'a list of null', value: [null] },
  { what: 'a list of texts', value: ['2025-03-03T09:00'] },
  { what: 'an empty object', value: {}, is: 'record' },
  { what: 'an object without prototype', value: Object.create(null) as unknown, is: 'record' },
  { what: 'an object with the key __proto__', value: JSON.parse('{ "__proto__": { "unit": "same-day" } }') as unknown },
  { what: 'an object with the key constructor', value: { constructor: 1 } },
  { what: 'an object within itself', value: cyclic },
  { what: 'a map', value: new Map([['from', '2025-01-01']]), is: 'record' },
  { what: 'an invalid Date', value: new Date(Number.NaN), is: 'record' },
  { what: 'a boxed number', value: new Number(1), is: 'record' },
  { what: 'a promise', value: Promise.resolve(1), is: 'record' },
];

interface Argument {
  /** The argument as the message names it. */
  names: string;
  code: RuleErrorCode | readonly RuleErrorCode[];
  /** The kinds of values that are no rubbish here. */
  takes?: readonly ('missing' | 'integer' | 'number' | 'list' | 'record')[];
  run: (value: unknown) => unknown;
}

const options = (key: string) => (value: unknown) => loose(vietnamCalendar)({ [key]: value });
const own = (key: string) => (value: unknown) => loose(createWorkingCalendar)({ name: 'an office', coverage, [key]: value });
const compute = (key: string) => (value: unknown) => loose(computeDeadline)({ ...input, [key]: value });
const many = (key: string) => (value: unknown) => loose(computeDeadlines)({ ...input, receivedAt: new Float64Array(1), [key]: value });
const status = (key: string) => (value: unknown) => loose(statusOf)({ due: deadline.due, session, at: receivedAt, [key]: value });

/** Every argument of every public function. */
const everyArgument: Record<string, Argument[]> = {
  vietnamCalendar: [
    { names: 'options', code: 'invalid-calendar', takes: ['missing', 'record'], run: (value) => loose(vietnamCalendar)(value) },
    { names: 'knownOn', code: 'invalid-date', takes: ['missing'], run: options('knownOn') },
    { names: 'undecided', code: 'invalid-calendar', takes: ['missing'], run: options('undecided') },
    { names: 'decidedUntil', code: 'invalid-calendar', takes: ['missing'], run: options('decidedUntil') },
    { names: 'officeHours', code: 'invalid-calendar', takes: ['missing'], run: options('officeHours') },
    { names: 'decisions', code: 'invalid-decision', takes: ['missing', 'list'], run: options('decisions') },
    { names: 'notices', code: 'invalid-decision', takes: ['missing', 'list'], run: options('notices') },
  ],
  createWorkingCalendar: [
    { names: '', code: 'invalid-calendar', run: (value) => loose(createWorkingCalendar)(value) },
    { names: 'coverage', code: 'invalid-calendar', run: own('coverage') },
    { names: 'coverage.from', code: 'invalid-calendar', run: (from) => own('coverage')({ ...coverage, from }) },
    { names: 'coverage.until', code: 'invalid-calendar', run: (until) => own('coverage')({ ...coverage, until }) },
    { names: 'officeHours', code: 'invalid-calendar', takes: ['missing'], run: own('officeHours') },
    { names: 'weekdays', code: 'invalid-calendar', run: (weekdays) => own('officeHours')([{ weekdays }]) },
    {
      names: 'weekdays[1]',
      code: 'invalid-calendar',
      takes: ['missing', 'list'],
      run: (hours) => own('officeHours')([{ weekdays: { 1: hours } }]),
    },
    {
      names: 'opens',
      code: 'invalid-calendar',
      run: (opens) => own('officeHours')([{ weekdays: { 1: [{ half: 'morning', opens, closes: '11:30' }] } }]),
    },
    {
      names: 'half',
      code: 'invalid-calendar',
      run: (half) => own('officeHours')([{ weekdays: { 1: [{ half, opens: '07:30', closes: '11:30' }] } }]),
    },
    { names: 'holidays', code: 'invalid-calendar', takes: ['missing', 'list'], run: own('holidays') },
    { names: 'holidays[0].date', code: 'invalid-calendar', run: (date) => own('holidays')([{ date, name: { vi: 'a', en: 'a' } }]) },
    { names: 'holidays[0].name', code: 'invalid-calendar', run: (name) => own('holidays')([{ date: '2025-03-03', name }]) },
    {
      names: 'holidays[0].basis',
      code: ['invalid-calendar', 'invalid-decision'],
      takes: ['missing'],
      run: (basis) => own('holidays')([{ date: '2025-03-03', name: { vi: 'a', en: 'a' }, basis }]),
    },
    { names: 'decisions', code: 'invalid-decision', takes: ['missing', 'list'], run: own('decisions') },
    { names: 'kind', code: 'invalid-decision', run: (kind) => own('decisions')([{ kind, date: '2025-03-03' }]) },
    { names: 'date', code: 'invalid-decision', run: (date) => own('decisions')([{ kind: 'closure', date }]) },
    {
      names: 'half',
      code: 'invalid-decision',
      takes: ['missing'],
      run: (half) => own('decisions')([{ kind: 'closure', date: '2025-03-03', half }]),
    },
    {
      names: 'dayOff',
      code: 'invalid-decision',
      run: (dayOff) => own('decisions')([{ kind: 'swap', dayOff, workedInstead: '2025-03-08' }]),
    },
    {
      names: 'workedInstead',
      code: 'invalid-decision',
      run: (workedInstead) => own('decisions')([{ kind: 'swap', dayOff: '2025-03-03', workedInstead }]),
    },
    {
      names: 'issuedOn',
      code: 'invalid-decision',
      takes: ['missing'],
      run: (issuedOn) => own('decisions')([{ kind: 'closure', date: '2025-03-03', issuedOn }]),
    },
    {
      names: 'basis',
      code: 'invalid-decision',
      takes: ['missing'],
      run: (basis) => own('decisions')([{ kind: 'closure', date: '2025-03-03', basis }]),
    },
  ],
  'the calendar': [
    { names: 'date', code: 'invalid-date', run: (date) => loose(calendar.day.bind(calendar))(date) },
    { names: 'date', code: 'invalid-date', run: (date) => loose(calendar.isWorkingDay.bind(calendar))(date) },
    { names: 'from', code: 'invalid-date', run: (from) => loose(calendar.days.bind(calendar))(from, '2025-03-03') },
    { names: 'until', code: 'invalid-date', run: (until) => loose(calendar.days.bind(calendar))('2025-03-03', until) },
    { names: 'date', code: 'invalid-date', run: (date) => loose(calendar.addWorkingDays.bind(calendar))(date, 1) },
    { names: 'n', code: 'invalid-limit', takes: ['integer'], run: (n) => loose(calendar.addWorkingDays.bind(calendar))('2025-03-03', n) },
    { names: 'from', code: 'invalid-date', run: (from) => loose(calendar.workingDaysBetween.bind(calendar))(from, '2025-03-03') },
    { names: 'until', code: 'invalid-date', run: (until) => loose(calendar.workingDaysBetween.bind(calendar))('2025-03-03', until) },
    { names: 'at', code: 'invalid-date-time', run: (at) => loose(calendar.sessionAt.bind(calendar))(at) },
    { names: 'at', code: 'invalid-date-time', run: (at) => loose(calendar.sessionAtOrAfter.bind(calendar))(at) },
    { names: 'at', code: 'invalid-date-time', run: (at) => loose(calendar.sessionAfter.bind(calendar))(at) },
    { names: 'session', code: 'invalid-date', run: (at) => loose(calendar.addSessions.bind(calendar))(at, 1) },
    { names: 'session.date', code: 'invalid-date', run: (date) => loose(calendar.addSessions.bind(calendar))({ ...session, date }, 1) },
    { names: 'session.half', code: 'invalid-date', run: (half) => loose(calendar.addSessions.bind(calendar))({ ...session, half }, 1) },
    { names: 'n', code: 'invalid-limit', takes: ['integer'], run: (n) => loose(calendar.addSessions.bind(calendar))(session, n) },
    { names: 'at', code: 'invalid-date-time', run: (at) => loose(calendar.addWorkingMinutes.bind(calendar))(at, 1) },
    {
      names: 'n',
      code: 'invalid-limit',
      takes: ['integer', 'number'],
      run: (n) => loose(calendar.addWorkingMinutes.bind(calendar))(receivedAt, n),
    },
    { names: 'a', code: 'invalid-date-time', run: (a) => loose(calendar.workingMinutesBetween.bind(calendar))(a, receivedAt) },
    { names: 'b', code: 'invalid-date-time', run: (b) => loose(calendar.workingMinutesBetween.bind(calendar))(receivedAt, b) },
  ],
  'the limits': [
    { names: 'limit.value', code: 'invalid-limit', run: (n) => loose(workingDays)(n) },
    { names: 'limit.value', code: 'invalid-limit', takes: ['number'], run: (n) => loose(workingHours)(n) },
    { names: 'limit.value', code: 'invalid-limit', takes: ['number'], run: (n) => loose(clockHours)(n) },
    { names: 'limit.value', code: 'invalid-limit', run: (n) => loose(calendarDays)(n) },
    { names: 'limit.value', code: 'invalid-limit', run: (n) => loose(calendarMonths)(n) },
    { names: 'limit.parts', code: 'invalid-limit', run: (part) => loose(inSequence)(part) },
    { names: 'limit.parts[1]', code: 'invalid-limit', run: (part) => loose(inSequence)(workingDays(1), part) },
    { names: 'limit.parts[1].limit', code: 'invalid-limit', run: (limit) => loose(inSequence)(workingDays(1), { limit }) },
    {
      names: 'limit.parts[0].name',
      code: 'invalid-limit',
      takes: ['missing'],
      run: (name) => loose(inSequence)({ name: typeof name === 'string' ? { vi: name } : name, limit: workingDays(1) }, workingDays(1)),
    },
    { names: '', code: 'invalid-limit', takes: ['missing', 'record'], run: (value) => loose(calendarDays)(3, value) },
    { names: '', code: 'invalid-limit', takes: ['missing', 'record'], run: (value) => loose(sameSession)(value) },
    {
      names: 'limit.minLeadMinutes',
      code: 'invalid-limit',
      takes: ['missing'],
      run: (minLeadMinutes) => loose(sameSession)({ minLeadMinutes }),
    },
  ],
  computeDeadline: [
    { names: '', code: ['invalid-input', 'invalid-calendar'], run: (value) => loose(computeDeadline)(value) },
    { names: 'receivedAt', code: 'invalid-date-time', run: compute('receivedAt') },
    { names: 'limit', code: 'invalid-limit', run: compute('limit') },
    { names: 'limit.unit', code: 'invalid-limit', run: (unit) => compute('limit')({ unit, value: 1 }) },
    { names: 'limit.value', code: 'invalid-limit', run: (value) => compute('limit')({ unit: 'working-days', value }) },
    { names: 'profile', code: 'invalid-profile', run: compute('profile') },
    { names: 'profile.start', code: 'invalid-profile', run: (start) => compute('profile')({ start, offHours: 'next-opening' }) },
    { names: 'profile.offHours', code: 'invalid-profile', run: (offHours) => compute('profile')({ start: 'day-after', offHours }) },
    {
      names: 'profile.cutOff',
      code: 'invalid-profile',
      takes: ['missing'],
      run: (cutOff) => compute('profile')({ ...profiles.civilCode, cutOff }),
    },
    { names: 'calendar', code: 'invalid-calendar', run: compute('calendar') },
    { names: 'clockStops', code: 'invalid-clock-stop', takes: ['missing', 'list'], run: compute('clockStops') },
    { names: 'clockStops[0].from', code: 'invalid-clock-stop', run: (from) => compute('clockStops')([{ from }]) },
    {
      names: 'clockStops[0].to',
      code: 'invalid-clock-stop',
      takes: ['missing'],
      run: (to) => compute('clockStops')([{ from: receivedAt, to }]),
    },
    {
      names: 'clockStops[0].then',
      code: 'invalid-clock-stop',
      takes: ['missing'],
      run: (then) => compute('clockStops')([{ from: receivedAt, then }]),
    },
  ],
  dueRange: [
    { names: '', code: ['invalid-input', 'invalid-calendar'], run: (value) => loose(dueRange)(value) },
    { names: 'receivedAt', code: 'invalid-date-time', run: (value) => loose(dueRange)({ ...input, receivedAt: value }) },
    { names: 'calendar', code: 'invalid-calendar', run: (value) => loose(dueRange)({ ...input, calendar: value }) },
  ],
  computeDeadlines: [
    { names: '', code: ['invalid-input', 'invalid-date-time', 'invalid-calendar'], run: (value) => loose(computeDeadlines)(value) },
    { names: 'receivedAt', code: 'invalid-date-time', run: many('receivedAt') },
    { names: 'limit', code: 'invalid-limit', run: many('limit') },
    { names: 'profile', code: 'invalid-profile', run: many('profile') },
    { names: 'calendar', code: 'invalid-calendar', run: many('calendar') },
  ],
  explain: [
    { names: 'deadline', code: 'invalid-input', run: (value) => loose(explain)(value, 'vi') },
    { names: 'language', code: 'invalid-input', run: (value) => loose(explain)(deadline, value) },
  ],
  plain: [{ names: 'answer', code: 'invalid-input', run: (value) => loose(plain)(value) }],
  statusOf: [
    { names: '', code: ['invalid-input', 'invalid-date-time'], run: (value) => loose(statusOf)(value) },
    { names: 'at', code: 'invalid-date-time', run: status('at') },
    { names: 'session', code: ['invalid-date', 'invalid-date-time'], run: status('session') },
    { names: 'session.opens', code: 'invalid-date-time', run: (opens) => status('session')({ ...session, opens }) },
  ],
  vietnamDate: [{ names: 'instant', code: 'invalid-date-time', run: (value) => loose(vietnamDate)(value) }],
  staleness: [
    { names: 'calendar', code: 'invalid-calendar', run: (value) => loose(staleness)(value, receivedAt) },
    { names: 'at', code: 'invalid-date-time', run: (value) => loose(staleness)(calendar, value) },
  ],
};

describe('rubbish in any argument of any function: a RuleError with its code, naming field and value', () => {
  const rows = Object.entries(everyArgument).flatMap(([of, args]) =>
    args.map((argument, place) => ({ of, place: place + 1, ...argument })),
  );

  test.each(rows)('$of, $place: $names', ({ names, code, takes = [], run }) => {
    const codes = typeof code === 'string' ? [code] : code;
    for (const { what, value, is } of rubbish) {
      if (is !== undefined && takes.includes(is)) continue;
      let thrown: unknown = 'nothing: it was answered';
      try {
        run(value);
      } catch (error) {
        thrown = error;
      }
      const told = isRuleError(thrown) ? { code: thrown.code } : { 'not a RuleError': String(thrown) };
      expect({ what, ...told }).toEqual({ what, code: codes.find((each) => isRuleError(thrown) && thrown.code === each) ?? codes[0] });
      const { message, details } = thrown as RuleError;
      expect(message).toContain(names);
      expect(message.length).toBeLessThan(400);
      expect(JSON.stringify(details).length).toBeLessThan(1_000);
    }
  });

  test('the table is the whole of the public functions', () => {
    const functions = Object.entries(library).filter(([, value]) => typeof value === 'function');
    // These take nothing, or say yes and no to anything; formatCitation is below.
    const others = ['RuleError', 'isRuleError', 'sameDay', 'sameWeek', 'formatCitation'];
    const inTable = [
      ...Object.keys(everyArgument),
      'sameSession',
      'workingDays',
      'workingHours',
      'clockHours',
      'calendarDays',
      'calendarMonths',
      'inSequence',
    ];
    expect(functions.map(([name]) => name).filter((name) => !others.includes(name) && !inTable.includes(name))).toEqual([]);
  });
});

describe('formatCitation', () => {
  test('takes no clause that is no text, and nothing that cannot be read', () => {
    for (const citation of [revoked, { document: 'Công văn 2450/VPCP-KGVX', clause: 7 }]) {
      expect(errorOf(() => loose(formatCitation)(citation)).code).toBe('invalid-input');
    }
  });

  test('says a citation in one line', () => {
    expect(formatCitation({ document: 'Bộ luật Lao động 45/2019/QH14', clause: 'Điều 112 khoản 1' })).toBe(
      'Điều 112 khoản 1, Bộ luật Lao động 45/2019/QH14',
    );
    expect(formatCitation({ document: 'Công văn 2450/VPCP-KGVX' })).toBe('Công văn 2450/VPCP-KGVX');
  });

  test.each(rubbish.filter(({ is }) => is !== 'record').map(({ what, value }) => [what, value] as const))(
    '%s is refused',
    (_what, value) => {
      let thrown: unknown = 'it was answered';
      try {
        loose(formatCitation)(value);
      } catch (error) {
        thrown = error;
      }
      expect(isRuleError(thrown)).toBe(true);
    },
  );
});

describe('a RuleError', () => {
  test('names the field, the value shortened, the bound, and what to do', () => {
    const error = errorOf(() => workingDays(1.2));
    expect(error.message).toBe('limit.value is 1.2: expected a number of working days from 0.25 to 36525 in steps of 0.25.');
    expect(error.details).toEqual({
      field: 'limit.value',
      value: '1.2',
      expected: 'a number of working days from 0.25 to 36525 in steps of 0.25',
    });
    expect(error.name).toBe('RuleError');
    expect(error).toBeInstanceOf(Error);
    expect(error.stack).toContain('errors.test');
  });

  test('is plain data as JSON, for a log or an HTTP answer', () => {
    const error = errorOf(() => calendar.day('2101-01-01'));
    expect(JSON.parse(JSON.stringify(error))).toEqual({
      name: 'RuleError',
      code: 'outside-calendar',
      message: 'date 2101-01-01 needs a day outside the calendar "vietnam", which covers 2007-01-01 to before 2101-01-01.',
      details: { field: 'date', value: '2101-01-01', from: '2007-01-01', until: '2101-01-01', calendar: 'vietnam' },
    });
  });

  test('its details cannot be changed', () => {
    const error = errorOf(() => workingDays(0));
    expect(Object.isFrozen(error.details)).toBe(true);
  });

  test.each<[unknown, string]>([
    ['a\nb', '"a\\nb"'],
    ['a\u202Eb\u200Bc', '"a\\u202eb\\u200bc"'],
    ['a\u2028b\u2029c\u0085d', '"a\\u2028b\\u2029c\\u0085d"'],
    ['3\u00A0ngày\u2009làm việc', '"3\\u00a0ngày\\u2009làm việc"'],
    ['\u{E0001}', '"\\udb40\\udc01"'],
    ['Chứng thực', '"Chứng thực"'],
    ['x'.repeat(41), `"${'x'.repeat(40)}…" (41 characters)`],
    [-0, '-0'],
    [Number.NaN, 'NaN'],
    [true, 'true'],
    [null, 'null'],
    [undefined, 'undefined'],
    [1n, 'a bigint'],
    [Symbol('secret'), 'a symbol'],
    [throwing, 'a function'],
    [['secret'], 'an array of 1'],
    [{ secret: 1 }, 'an object'],
    [{ toString: throwing, toJSON: throwing, [Symbol.toPrimitive]: throwing }, 'an object'],
  ])('%# shows a value without calling any code of it', (value, shown) => {
    expect(errorOf(() => loose(workingDays)(value)).details.value).toBe(shown);
  });
});

describe('isRuleError with a code', () => {
  const thrownBy = (run: () => unknown): unknown => {
    try {
      run();
    } catch (error) {
      return error;
    }
    return undefined;
  };

  test('is true for that code alone, and types what it tells', () => {
    const thrown = thrownBy(() =>
      createWorkingCalendar({ name: 'x', coverage: { from: '2025-01-01', until: '2026-01-01' } }).day('2027-01-01'),
    );
    expect(isRuleError(thrown, 'invalid-date')).toBe(false);
    if (!isRuleError(thrown, 'outside-calendar')) throw new Error('another refusal');
    const until: string | undefined = thrown.details.until;
    expect(until).toBe('2026-01-01');
  });

  test('does not take the index of a list for a code', () => {
    const [theirs, ours] = [new Error('x'), new RuleError('invalid-date', 'x')];
    expect([theirs, ours].filter(isRuleError)).toEqual([ours]);
  });
});

describe('an unknown key is answered with the one that was meant', () => {
  const options = (given: object) => () =>
    createWorkingCalendar({ name: 'x', coverage: { from: '2025-01-01', until: '2026-01-01' }, ...given });
  const told = (run: () => unknown): string => {
    try {
      run();
    } catch (error) {
      if (isRuleError(error)) return error.message;
    }
    return '';
  };

  test.each([
    ['decision', 'decisions'],
    ['Decisions', 'decisions'],
    ['officehours', 'officeHours'],
    ['oficeHour', 'officeHours'],
    ['holyday', 'holidays'],
    ['weekend', undefined],
    ['x'.repeat(41), undefined],
    ['constructor', undefined],
    ['', undefined],
  ])('%s: %s', (key, meant) => {
    const message = told(options({ [key]: [] }));
    expect(message).toContain('expected only ');
    if (meant === undefined) expect(message).not.toContain('Did you mean');
    else expect(message).toContain(`. Did you mean "${meant}"?`);
  });

  test('in other places, too', () => {
    expect(
      told(() =>
        computeDeadline({ receivedAt, limit: workingDays(1), profile: { ...profiles.civilCode, offhours: 'x' } as never, calendar }),
      ),
    ).toContain('Did you mean "offHours"?');
    expect(told(() => vietnamCalendar({ knownon: '2025-01-01' } as never))).toContain('Did you mean "knownOn"?');
  });
});

test.each([
  ['strat', 'start'],
  ['ilmit', 'limit'],
  ['profiel', 'profile'],
  // A swap and one letter more.
  ['clcokStop', 'clockStops'],
  ['strta', undefined],
  ['eht', undefined],
  ['ton', undefined],
])('two neighbours that are swapped are one slip, but in a word of three letters: %s', (key, meant) => {
  expect(closest(key, ['start', 'limit', 'profile', 'clockStops', 'the', 'not'])).toBe(meant);
});

describe('isRuleError works across copies of the library', () => {
  test('as in an application that has it twice', async () => {
    vi.resetModules();
    const copy = await import('../src/calendar.js');
    expect(copy.RuleError).not.toBe(RuleError);
    const theirs = new copy.RuleError('invalid-date', 'of the other copy');
    expect(theirs).not.toBeInstanceOf(RuleError);
    expect(isRuleError(theirs)).toBe(true);
    expect(copy.isRuleError(new RuleError('invalid-date', 'of this copy'))).toBe(true);
  });

  test('calendars, limits, profiles and deadlines of one copy are taken by the other', async () => {
    vi.resetModules();
    const copy = await import('../src/calendar.js');
    const mixed = copy.computeDeadline({ receivedAt, limit: workingDays(1), profile: profiles.civilCode, calendar });
    expect(mixed.due.toMillis()).toBe(deadline.due.toMillis());
    expect(copy.explain(deadline, 'vi')).toEqual(explain(mixed, 'vi'));
  });

  const impostor = Object.assign(new Error('RuleError'), { name: 'RuleError', code: 'invalid-date', details: {} });
  test.each<[string, unknown]>([
    ['an error', new Error('RuleError')],
    ['an error with its name and code', impostor],
    ['its JSON', new RuleError('invalid-date', 'x').toJSON()],
    ['its prototype', RuleError.prototype],
    ['an object made of it', Object.create(new RuleError('invalid-date', 'x'))],
    ['a proxy that throws', new Proxy({}, { get: throwing, has: throwing, getPrototypeOf: throwing, getOwnPropertyDescriptor: throwing })],
    ['a revoked proxy', revoked],
    ...rubbish.map(({ what, value }) => [what, value] as [string, unknown]),
  ])('and is false for %s', (_what, value) => {
    expect(isRuleError(value)).toBe(false);
  });
});
