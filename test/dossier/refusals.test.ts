import { describe, expect, test } from 'vitest';
import {
  assess,
  assessEach,
  computeDeadline,
  createRulebook,
  createWorkingCalendar,
  dossierSchema,
  explain,
  lawProfiles,
  onTimeReport,
  profiles,
  vietnamCalendar,
  workingDays,
  type Assessment,
  type Dossier,
  type LawProfile,
} from '../../src/index.js';
import { at, shown } from '../support/day.js';
import { errorOf, refusalTextOf, revoked } from '../support/refusal.js';
import { assessed, catalog, dossier, law, lawAlone } from './support.js';

const RECEIVED = { type: 'received', at: at('Mon 2025-03-03 09:00') };
const base = { id: 'H1', procedure: 'STATUS-3', level: 'commune', events: [RECEIVED] };
const later = at('Tue 2025-03-04 09:00');
const judge = (one: unknown, when = 'Fri 2025-12-05 09:00') => assess(one as Dossier, { rulebook: law, at: at(when) });
const withEvents = (...events: unknown[]) => ({ ...base, events: [RECEIVED, ...events] });
const receipt = (facts: object) => ({ ...base, events: [{ ...RECEIVED, ...facts }] });

describe('a dossier that cannot be read: the refusal names the part, what stands there and what to write', () => {
  const types =
    'submitted, received, supplement-requested, supplemented, paused, resumed, extended, result-ready, returned, refused, stopped, closed, withdrawn, reopened';

  test.each<[string, unknown, string]>([
    ['nothing', null, 'dossier is null: expected an object { id, procedure, level?, events }.'],
    ['a text', 'H1', 'dossier is "H1": expected an object { id, procedure, level?, events }.'],
    ['a list', [base], 'dossier is an array of 1: expected an object { id, procedure, level?, events }.'],
    ['what cannot be looked at', revoked, 'dossier is an object: expected plain data that can be read.'],
    [
      'a misspelt part',
      { ...base, levels: 'commune' },
      'dossier."levels" is "commune": expected only id, procedure, level and events. Did you mean "level"?',
    ],
    ['no id', { ...base, id: '' }, 'dossier.id is "": expected a text of 1 to 200 characters.'],
    [
      'an id of 201 characters',
      { ...base, id: 'H'.repeat(201) },
      `dossier.id is "${'H'.repeat(40)}…" (201 characters): expected a text of 1 to 200 characters.`,
    ],
    [
      'a number for the procedure',
      { ...base, procedure: 3 },
      'dossier.procedure is 3, a number: write the code as a text, since 1.012790 loses its last zero as a number. Expected: a code of the catalogue.',
    ],
    [
      'a level that does not exist',
      { ...base, level: 'ward' },
      'dossier.level is "ward": expected one of ministry, province, district, commune.',
    ],
    ['one event that is no list', { ...base, events: RECEIVED }, 'dossier.events is an object: expected a list of 1 to 1000 events.'],
    ['no event', { ...base, events: [] }, 'dossier.events is an array of 0: expected a list of 1 to 1000 events.'],
    ['an event that is a text', withEvents('paused'), 'events[1] is "paused": expected { type, at, … }.'],
    ['an event that is nothing', withEvents(null), 'events[1] is null: expected { type, at, … }.'],
    ['an event that is a list', withEvents(['paused', later]), 'events[1] is an array of 2: expected { type, at, … }.'],
    ['an event that cannot be looked at', withEvents(revoked), 'events[1] is an object: expected plain data that can be read.'],
    [
      'an event at a time as a database writes it',
      withEvents({ type: 'paused', at: '2025-03-04 08:00:00' }),
      `events[1].at is "2025-03-04 08:00:00", a time as databases write it: read it with DateTime.fromSQL(text, { zone: 'UTC+7' }). Expected: an instant.`,
    ],
    ['an event at no time at all', withEvents({ type: 'paused', at: 'soon' }), 'events[1].at is "soon": expected an instant.'],
    [
      'an event at no instant',
      withEvents({ type: 'paused', at: '2025-03-04' }),
      'events[1].at is "2025-03-04", a day without a time: say when on that day, as in "2025-03-04T08:00". Expected: an instant.',
    ],
    [
      'an event before the one before it',
      withEvents({ type: 'paused', at: '2025-03-03T08:59' }),
      'events[1].at is "2025-03-03T08:59": expected an instant not before the event before it.',
    ],
    ['a type that does not exist', withEvents({ type: 'arrived', at: later }), `events[1].type is "arrived": expected one of ${types}.`],
    ...[
      ['a misspelt type', 'reutrned', 'returned'],
      ['a type in the present tense', 'pause', 'paused'],
      ['a type half said', 'supplement-request', 'supplement-requested'],
      ['a type as a constant', 'RESULT_READY', 'result-ready'],
      ['a type as a name', 'supplementRequested', 'supplement-requested'],
    ].map(([what, type, meant]): [string, unknown, string] => [
      what!,
      withEvents({ type, at: later }),
      `events[1].type is "${type!}": expected one of ${types}. Did you mean "${meant!}"?`,
    ]),
    ['a type in a list of one', withEvents({ type: ['paused'], at: later }), `events[1].type is an array of 1: expected one of ${types}.`],
    [
      'a misspelt part of an event',
      withEvents({ type: 'paused', at: later, because: 'x' }),
      'events[1]."because" is "x": expected only type, at, reason.',
    ],
    [
      'a part of an event that is nearly one',
      receipt({ printeddue: later }),
      `events[0]."printeddue" is "${later}": expected only type, at, channel, validDossier, needsVerification, variants, printedDue, printedParts. Did you mean "printedDue"?`,
    ],
    [
      'a channel that does not exist',
      receipt({ channel: 'fax' }),
      'events[0].channel is "fax": expected one of direct, online, postal, partly-online.',
    ],
    ['a word for yes', receipt({ validDossier: 'yes' }), 'events[0].validDossier is "yes": expected true or false.'],
    ['a number for yes', receipt({ needsVerification: 1 }), 'events[0].needsVerification is 1: expected true or false.'],
    [
      'one variant that is no list',
      receipt({ variants: 'by-agreement' }),
      'events[0].variants is "by-agreement": expected a list of variant ids, lower-case letters and digits joined by hyphens.',
    ],
    [
      'a slip with a day alone',
      receipt({ printedDue: '2025-03-06' }),
      'events[0].printedDue is "2025-03-06", a day without a time: say when on that day, as in "2025-03-04T08:00". Expected: an instant.',
    ],
    [
      'a pause of what is paused',
      withEvents({ type: 'paused', at: later }, { type: 'paused', at: later }),
      'events[2].type is "paused": expected no second pause before it is resumed.',
    ],
    [
      'what follows a supplement',
      withEvents({ type: 'supplement-requested', at: later, then: 'start' }),
      'events[1].then is "start": expected "restart" or "resume".',
    ],
    [
      'a request that is there twice',
      withEvents({ type: 'supplement-requested', at: later }, { type: 'supplement-requested', at: later }),
      'events[2].type is "supplement-requested": expected no event twice.',
    ],
    [
      'an extension without a word on the apology',
      withEvents({ type: 'extended', at: later, until: '2025-03-10T17:00' }),
      'events[1].apology is undefined: expected true or false.',
    ],
    [
      'an extension until no instant',
      withEvents({ type: 'extended', at: later, apology: true, until: '2025-03-10' }),
      'events[1].until is "2025-03-10", a day without a time: say when on that day, as in "2025-03-04T08:00". Expected: an instant.',
    ],
    [
      'an extension into the past',
      withEvents({ type: 'extended', at: later, apology: true, until: '2025-03-04T08:59' }),
      'events[1].until is "2025-03-04T08:59": expected an instant not before the event.',
    ],
    [
      'an extension that is there twice',
      withEvents(...[0, 1].map(() => ({ type: 'extended', at: later, apology: true, until: '2025-03-10T17:00' }))),
      'events[2].type is "extended": expected no event twice.',
    ],
    [
      'a reason of 2001 characters for a pause',
      withEvents({ type: 'paused', at: later, reason: 'x'.repeat(2001) }),
      `events[1].reason is "${'x'.repeat(40)}…" (2001 characters): expected a text of at most 2000 characters.`,
    ],
    [
      'a number as the reason of an extension',
      withEvents({ type: 'extended', at: later, until: '2025-03-10T17:00', apology: true, reason: 7 }),
      'events[1].reason is 7: expected a text of at most 2000 characters.',
    ],
  ])('%s', (_what, one, said) => {
    expect(refusalTextOf(() => judge(one))).toBe(`invalid-dossier: ${said}`);
  });

  const detailsOf = (one: unknown, when?: string) => errorOf(() => judge(one, when)).details;

  test('the details name the event by its index, where there is one', () => {
    expect(detailsOf({ ...base, id: '' })).toEqual({ field: 'dossier.id', value: '""', expected: 'a text of 1 to 200 characters' });
    expect(detailsOf(withEvents({ type: 'paused', at: 7 }))).toEqual({
      field: 'events[1].at',
      value: '7',
      expected: 'an instant',
      index: 1,
    });
  });

  test('a dossier judged before its receipt: the moment of judging is what is wrong', () => {
    expect(detailsOf(base, 'Mon 2025-03-03 08:59')).toEqual({
      field: 'at',
      value: '2025-03-03T08:59:00.000+07:00',
      expected: 'an instant not before the receipt',
      index: 0,
    });
  });

  test.each<[string, unknown]>([
    ['an id of 200 characters', { ...base, id: 'H'.repeat(200) }],
    ['a reason of 2000 characters', withEvents({ type: 'paused', at: later, reason: 'x'.repeat(2000) })],
    [
      'two extensions given at once',
      withEvents(...['2025-03-10T17:00', '2025-03-11T17:00'].map((until) => ({ type: 'extended', at: later, apology: true, until }))),
    ],
    ['an extension until the instant it is given', withEvents({ type: 'extended', at: later, apology: true, until: later })],
  ])('at the bound it is read: %s', (_what, one) => {
    expect(refusalTextOf(() => judge(one))).toBe('answered');
  });

  test('what is read and not known is refused as such: a code of 200 characters, 100 variants', () => {
    expect(refusalTextOf(() => judge({ ...base, procedure: 'X'.repeat(200) }))).toMatch(/^unknown-procedure: /);
    const variants = Array.from({ length: 101 }, (_, i) => `v${i}`);
    expect(refusalTextOf(() => judge(receipt({ variants: variants.slice(1) })))).toMatch(
      /^invalid-limit: variants is "v1": expected no variant/,
    );
    expect(refusalTextOf(() => judge(receipt({ variants })))).toMatch(/^invalid-dossier: events\[0\]\.variants /);
  });
});

describe('past the calendar the part is named that lies there', () => {
  const short = lawAlone(createWorkingCalendar({ name: 'March', coverage: { from: '2025-03-03', until: '2025-04-01' } }));
  const ends = 'needs a day outside the calendar "March", which covers 2025-03-03 to before 2025-04-01.';
  const asked = (log: readonly string[], when: string) =>
    refusalTextOf(() => assessed(short, dossier('STATUS-3', 'commune', ...log), when));

  test.each<[string, readonly string[], string, string]>([
    [
      'a new date',
      ['Mon 2025-03-03 09:00 received', 'Tue 2025-03-04 09:00 extended until Thu 2025-05-01 17:00'],
      'Tue 2025-03-04 10:00',
      'events[1].until 2025-05-01T17:00:00.000+07:00',
    ],
    ['the moment of judging', ['Mon 2025-03-03 09:00 received'], 'Thu 2025-05-01 17:00', 'at 2025-05-01T17:00:00.000+07:00'],
    ['the deadline', ['Mon 2025-03-31 09:00 received'], 'Mon 2025-03-31 10:00', 'a deadline for receivedAt 2025-03-31T09:00:00.000+07:00'],
    ['the receipt', ['Fri 2025-02-28 09:00 received'], 'Tue 2025-03-04 10:00', 'receivedAt 2025-02-28T09:00:00.000+07:00'],
  ])('%s', (_what, log, when, said) => {
    expect(asked(log, when)).toBe(`outside-calendar: ${said} ${ends}`);
  });
});

describe('what follows a supplement', () => {
  test('the law on the day of receipt says it, not that on the day of the request', () => {
    const [earlier] = lawProfiles as readonly [LawProfile, ...LawProfile[]];
    const until = '2025-03-04';
    const own: LawProfile[] = [
      { ...earlier, id: 'resumes', inForce: { from: '2018-06-21', until }, supplement: { ...earlier.supplement, then: 'resume' } },
      { ...earlier, id: 'restarts', inForce: { from: until }, supplement: { ...earlier.supplement, then: 'restart' } },
    ];
    const rulebook = createRulebook({ calendar: vietnamCalendar(), catalog, policies: [], bareDays: 'working', lawProfiles: own });
    const log = ['Wed 2025-03-05 09:00 supplement-requested', 'Mon 2025-03-10 09:00 supplemented'];
    const due = (received: string) =>
      shown(assessed(rulebook, dossier('STATUS-3', 'commune', received, ...log), 'Tue 2025-03-11 09:00').due);
    // Six sessions. Gone on with: Tuesday 4 both, then Monday 10 and Tuesday 11, as Monday's morning closes after the supplement.
    expect([due('Mon 2025-03-03 09:00 received'), due('Tue 2025-03-04 09:00 received')]).toEqual([
      'Tue 2025-03-11 17:00',
      'Thu 2025-03-13 17:00',
    ]);
  });

  test('it restarts if either of two requests says so', () => {
    const due = (first: string, second: string) =>
      shown(
        assessed(
          law,
          dossier(
            'STATUS-3',
            'commune',
            'Mon 2025-03-03 09:00 received',
            `Wed 2025-03-05 09:00 supplement-requested ${first}`,
            `Thu 2025-03-06 09:00 supplement-requested ${second}`,
            'Mon 2025-03-10 09:00 supplemented',
          ),
          'Tue 2025-03-11 09:00',
        ).due,
      );
    const restarted = 'Thu 2025-03-13 17:00';
    expect([due('restart', 'restart'), due('restart', 'resume'), due('resume', 'restart')]).toEqual([restarted, restarted, restarted]);
    // Tuesday 4, and Monday 10 and Tuesday 11.
    expect(due('resume', 'resume')).toBe('Tue 2025-03-11 17:00');
  });
});

describe('the schema of a dossier from outside', () => {
  const accepts = (event: object) => dossierSchema.safeParse({ ...base, events: [event] }).success;

  test.each([
    '2025-10-30T20:00',
    '2025-11-29T19:59:59',
    '2025-12-31T23:00:00.123456789',
    '2025-01-01T00:00Z',
    '2025-03-03T09:00:00+07:00',
    '2025-03-03T09:00-10:30',
  ])('an instant: %s', (at) => {
    expect(accepts({ type: 'received', at })).toBe(true);
  });

  test.each([
    ' 2025-03-03T09:00',
    'at 2025-03-03T09:00',
    '2025-03-03T09:00 ',
    '2025-03-03T09:00Z!',
    '2025-13-03T09:00',
    '2025-02-30T09:00',
    '2025-03-32T09:00',
    '2025-03-03T24:01',
    '2025-03-03T09:60',
    '2025-03-03T09:00:00.',
    '2025-03-03T09:00:00.1234567890',
    '2025-03-03T09:00+7',
    '2025-03-03 09:00',
    '20250303T0900',
  ])('not an instant: %s', (at) => {
    expect(accepts({ type: 'received', at })).toBe(false);
  });

  test.each<[string, object]>([
    ...['direct', 'online', 'postal', 'partly-online'].map((channel): [string, object] => [
      `received: ${channel}`,
      { ...RECEIVED, channel },
    ]),
    ...['supplemented', 'resumed', 'reopened'].map((type): [string, object] => [
      `${type} with a slip`,
      { type, at: later, printedDue: later },
    ]),
    ...['restart', 'resume'].map((then): [string, object] => [`then ${then}`, { type: 'supplement-requested', at: later, then }]),
    ...['submitted', 'supplemented', 'resumed', 'result-ready', 'returned', 'refused', 'stopped', 'closed', 'withdrawn', 'reopened'].map(
      (type): [string, object] => [type, { type, at: later }],
    ),
  ])('an event: %s', (_what, event) => {
    expect(accepts(event)).toBe(true);
    expect(accepts({ ...event, more: 1 })).toBe(false);
  });
});

describe('what is explained and reported', () => {
  test.each<[string, unknown, string]>([
    ['nothing', null, 'null'],
    ['a text', 'why', '"why"'],
    ['a number', 7, '7'],
  ])('%s is no answer', (_what, answer, value) => {
    expect(refusalTextOf(() => explain(answer as Assessment, 'en'))).toBe(
      `invalid-input: deadline is ${value}: expected an answer of this library with its steps, as it was or parsed from its JSON.`,
    );
  });

  test('parts that throw are refused as plain data is that cannot be read', () => {
    const throwing = (key: string, rest: object) =>
      Object.defineProperty({ ...rest }, key, { get: () => JSON.parse('{') as unknown, enumerable: true });
    const said = 'invalid-input: answer is an object: expected plain data that can be read.';
    expect(refusalTextOf(() => explain(throwing('reasons', { status: 'late' }) as Assessment, 'en'))).toBe(said);
    expect(refusalTextOf(() => explain(throwing('statutory', { reasons: [] }) as Assessment, 'en'))).toBe(said);
  });

  test('a deadline is explained by its steps', () => {
    const deadline = computeDeadline({
      receivedAt: at('Mon 2025-03-03 09:00'),
      limit: workingDays(1),
      profile: profiles.civilCode,
      calendar: vietnamCalendar(),
    });
    expect(explain(deadline, 'en').at(-1)).toContain('Tuesday 4 March 2025');
  });

  const stored = (facts: object) => ({ ...(JSON.parse(JSON.stringify(judge(base))) as object), ...facts });

  test.each<[string, unknown, string]>([
    ['nothing', null, 'assessments is null: expected an iterable, such as a list.'],
    ['a text', 'late', 'assessments is "late": expected an iterable, such as a list.'],
    ['one assessment', stored({}), 'assessments is an object: expected an iterable, such as a list.'],
    ['what cannot be looked at', revoked, 'assessments is an object: expected plain data that can be read.'],
    ['a list of what cannot be looked at', [revoked], 'assessments[0] is an object: expected plain data that can be read.'],
    ['a list of nothing', [null], 'assessments[0] is null: expected an assessment, or the RuleError in its place.'],
    ['a list of texts', ['late'], 'assessments[0] is "late": expected an assessment, or the RuleError in its place.'],
    [
      'a time over in words',
      [stored({}), stored({ overdueBy: { sessions: 2, minutes: 'many' } })],
      'assessments[1] is an object: expected an assessment, or the RuleError in its place.',
    ],
    [
      'a policy that is a number',
      [stored({ policy: 5 })],
      'assessments[0] is an object: expected an assessment, or the RuleError in its place.',
    ],
  ])('a report of %s is refused', (_what, given, said) => {
    expect(refusalTextOf(() => onTimeReport(given as Assessment[]))).toBe(`invalid-input: ${said}`);
  });

  test('dossiers that are no list are refused', () => {
    expect(refusalTextOf(() => [...assessEach(null as never, { rulebook: law, at: later })])).toBe(
      'invalid-input: dossiers is null: expected an iterable, such as a list.',
    );
  });

  test('the parts of a report stand in alphabetical order, whatever the order of the dossiers', () => {
    const of = (code: string, level: 'province' | 'commune', received: string) =>
      assessed(law, dossier(code, level, received), 'Fri 2025-12-05 09:00');
    const one = of('STATUS-3', 'province', 'Tue 2025-04-01 09:00 received');
    const two = of('CERT-2', 'commune', 'Mon 2025-03-03 09:00 received');
    const three = of('LAND-5', 'commune', 'Mon 2025-05-05 09:00 received');
    const unknown = errorOf(() => judge({ ...base, procedure: '?' }));
    const faulty = errorOf(() => judge(null));
    for (const list of [
      [one, two, three, unknown, faulty],
      [three, faulty, two, unknown, one],
    ]) {
      const report = onTimeReport(list);
      expect(Object.keys(report.byProcedure)).toEqual(['CERT-2', 'LAND-5', 'STATUS-3']);
      expect(Object.keys(report.byField)).toEqual(['certification', 'civil-status', 'land']);
      expect(Object.keys(report.byLevel)).toEqual(['commune', 'province']);
      expect(Object.keys(report.byMonth)).toEqual(['2025-03', '2025-04', '2025-05']);
      expect(Object.keys(report.leftOut.refused)).toEqual(['invalid-dossier', 'unknown-procedure']);
    }
  });
});

test('an option that is misspelt is not passed over', () => {
  const options = { rulebook: law, at: later };
  const said = (key: string, meant: string) =>
    `invalid-input: options."${key}" is 3: expected ${meant}, written so. Did you mean "${meant}"?`;
  const misspelt = { ...options, dueSoonSession: 3 };
  expect(refusalTextOf(() => assess(base as Dossier, misspelt))).toBe(said('dueSoonSession', 'dueSoonSessions'));
  expect(refusalTextOf(() => [...assessEach([], misspelt)])).toBe(said('dueSoonSession', 'dueSoonSessions'));
  expect(refusalTextOf(() => onTimeReport([], { officeof: 3 } as never))).toBe(said('officeof', 'officeOf'));
  expect(refusalTextOf(() => onTimeReport([], { ...options, duesoonshare: 3 } as never))).toBe(said('duesoonshare', 'dueSoonShare'));
});
