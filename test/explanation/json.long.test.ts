import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  computeDeadline,
  explain,
  isRuleError,
  profiles,
  vietnamCalendar,
  workingDays,
  type Deadline,
  type Language,
} from '../../src/calendar.js';
import { readings } from '../oracle/draw.js';
import { calendarFor, deadlineFor, drawnCase } from '../support/drawn.js';
import { refusalOf } from '../support/refusal.js';
import { draws } from '../support/seed.js';

const RUNS = draws(1_000);
const LANGUAGES: Language[] = ['vi', 'en'];
/** What a sentence must never hold: the traces of a value that was missing, or was not what it should be. */
const TRACES = /undefined|NaN|null|Infinity|\[object|function|=>|\s\s|\s[.,;:)]|\(\s|\(\)/;

function sentencesAreWhole(sentences: string[]) {
  expect(sentences.length).toBeGreaterThan(2);
  for (const sentence of sentences) {
    expect(sentence).not.toMatch(TRACES);
    expect(sentence).toMatch(/^\p{Lu}.*\.$/su);
    expect(sentence.length).toBeLessThan(1_000);
  }
}

const due = (receivedAt: string, days: number): Deadline =>
  computeDeadline({ receivedAt, limit: workingDays(days), profile: profiles.civilCode, calendar: vietnamCalendar() });

describe('every drawn deadline can be said, before and after JSON', () => {
  test.each(Object.entries(readings))('%s', { timeout: 60_000 }, (_, reading) => {
    fc.assert(
      fc.property(drawnCase(reading), (drawn) => {
        const deadline = deadlineFor(drawn, calendarFor(drawn));
        if (deadline === undefined) return;
        const parsed = JSON.parse(JSON.stringify(deadline)) as Deadline;
        const said = LANGUAGES.map((language) => explain(deadline, language));
        for (const [i, language] of LANGUAGES.entries()) {
          sentencesAreWhole(said[i]!);
          expect(explain(parsed, language)).toEqual(said[i]);
        }
        expect(said[0]).toHaveLength(said[1]!.length);
      }),
      { numRuns: RUNS },
    );
  });

  test('projected and as known on a day', () => {
    const calendars = [vietnamCalendar(), vietnamCalendar({ knownOn: '2014-06-01' }), vietnamCalendar({ knownOn: '2024-04-01' })];
    for (const calendar of calendars) {
      for (const receivedAt of [
        '2014-12-25T10:00',
        '2015-02-12T10:00',
        '2024-04-25T10:00',
        '2028-01-20T10:00',
        '2029-11-22T10:00',
        '2030-08-29T10:00',
      ]) {
        const deadline = computeDeadline({ receivedAt, limit: workingDays(4), profile: profiles.civilCode, calendar });
        const parsed = JSON.parse(JSON.stringify(deadline)) as Deadline;
        for (const language of LANGUAGES) {
          sentencesAreWhole(explain(deadline, language));
          expect(explain(parsed, language)).toEqual(explain(deadline, language));
        }
      }
    }
  });
});

describe('a deadline as JSON', () => {
  test('is plain data with ISO 8601 instants at +07:00, and the steps', () => {
    const parsed = JSON.parse(JSON.stringify(due('2024-05-03T14:00', 1))) as Record<string, unknown>;
    const { steps, ...rest } = parsed;
    expect(rest).toEqual({
      state: 'due',
      receivedAt: '2024-05-03T14:00:00.000+07:00',
      deemedReceivedAt: '2024-05-03T14:00:00.000+07:00',
      due: '2024-05-04T17:00:00.000+07:00',
      legalEnd: '2024-05-05T00:00:00.000+07:00',
      session: { date: '2024-05-04', half: 'afternoon', opens: '13:30', closes: '17:00' },
      limit: { unit: 'working-days', value: 1 },
      profile: { start: 'day-after', offHours: 'next-opening' },
      calendar: 'vietnam',
      standing: 'decided',
      undecided: [],
    });
    expect((steps as { code: string }[]).map(({ code }) => code)).toEqual(['receipt', 'limit', 'day', 'day', 'due']);
  });

  test('on hold it says since when', () => {
    const held = computeDeadline({
      receivedAt: '2025-03-03T09:00',
      limit: workingDays(1),
      profile: profiles.civilCode,
      calendar: vietnamCalendar(),
      clockStops: [{ from: '2025-03-04T10:00' }],
    });
    expect(JSON.parse(JSON.stringify(held))).toMatchObject({
      state: 'on-hold',
      since: '2025-03-04T10:00:00.000+07:00',
      due: null,
      legalEnd: null,
      session: null,
    });
  });

  // A slip as a portal might have stored it, typed and not computed: it must go on being explained.
  const stored = `{
    "state": "due", "due": "2024-05-04T17:00:00.000+07:00",
    "steps": [
      { "code": "receipt", "rule": "in-session", "restart": false, "at": "2024-05-03T14:00:00.000+07:00", "deemedAt": "2024-05-03T14:00:00.000+07:00", "half": "afternoon" },
      { "code": "limit", "unit": "working-days", "value": 1, "start": "day-after", "sessions": 2 },
      { "code": "day", "date": "2024-05-03", "weekday": 5, "reason": { "code": "ordinary" }, "passedOver": "receipt-day", "counted": 0, "total": 0, "unit": "sessions" },
      { "code": "day", "date": "2024-05-04", "weekday": 6, "reason": { "code": "worked-by-swap", "dayOff": "2024-04-29", "basis": { "document": "Công văn 2450/VPCP-KGVX", "issuedOn": "2024-04-12" } }, "counted": 2, "halves": ["morning", "afternoon"], "total": 2, "unit": "sessions" },
      { "code": "due", "at": "2024-05-04T17:00:00.000+07:00", "legalEnd": "2024-05-05T00:00:00.000+07:00", "half": "afternoon" }
    ]
  }`;

  test('last year’s slip can still be explained', () => {
    const slip = JSON.parse(stored) as { steps: unknown };
    expect(explain(slip, 'vi')).toEqual(explain(due('2024-05-03T14:00', 1), 'vi'));
    expect(explain(slip, 'en')).toEqual(explain(due('2024-05-03T14:00', 1), 'en'));
  });
});

describe('rubbish is refused with invalid-input, never said', () => {
  const onHold = { code: 'on-hold', since: '2025-03-04T10:00:00.000+07:00' };
  const dueStep = { code: 'due', at: '2025-03-04T17:00:00.000+07:00', legalEnd: '2025-03-05T00:00:00.000+07:00', half: 'afternoon' };
  const dayStep = { code: 'day', date: '2025-03-04', weekday: 2, reason: { code: 'ordinary' }, counted: 2, total: 2, unit: 'sessions' };
  const cyclic: Record<string, unknown> = { code: 'day' };
  cyclic['reason'] = cyclic;
  const throwing = () => {
    throw new Error('asked');
  };

  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'Hạn trả kết quả'],
    ['the text of JSON that was not parsed', JSON.stringify(due('2024-05-03T14:00', 1))],
    ['a number', 1],
    ['a list', [dueStep]],
    ['a function', throwing],
    ['an object without steps', {}],
    ['steps null', { steps: null }],
    ['steps that are a text', { steps: 'receipt' }],
    ['steps that are an object', { steps: { 0: dueStep, length: 1 } }],
    ['a getter that throws', Object.defineProperty({}, 'steps', { get: throwing })],
    ['a step null', { steps: [null] }],
    ['steps with holes', { steps: Array(3) }],
    ['a step that is a text', { steps: ['due'] }],
    ['a step that is a list', { steps: [[]] }],
    ['a step without a code', { steps: [{}] }],
    ['a step of an unknown code', { steps: [{ code: 'miracle' }] }],
    ['a step whose code objects have by birth', { steps: [{ code: 'constructor' }] }],
    ['a step whose code is __proto__', { steps: [JSON.parse('{ "code": "__proto__" }')] }],
    ['an instant that is none', { steps: [{ ...onHold, since: 'rubbish' }] }],
    ['an instant without an offset', { steps: [{ ...onHold, since: '2025-03-04T10:00' }] }],
    ['an instant of 45 January', { steps: [{ ...dueStep, at: '2025-01-45T99:99:00.000+07:00' }] }],
    ['an instant that is a number', { steps: [{ ...onHold, since: 0 }] }],
    ['a half that is none', { steps: [{ ...dueStep, half: 'noon' }] }],
    ['no half', { steps: [{ ...dueStep, half: undefined }] }],
    ['a limit without a unit', { steps: [{ code: 'limit' }] }],
    ['a limit of an unknown unit', { steps: [{ code: 'limit', unit: 'fortnights', value: 1 }] }],
    ['a limit whose value is a text', { steps: [{ code: 'limit', unit: 'working-days', value: '2' }] }],
    ['a start objects have by birth', { steps: [{ code: 'limit', unit: 'working-days', value: 2, start: 'toString' }] }],
    ['sessions that are an object', { steps: [{ code: 'limit', unit: 'working-days', value: 2, sessions: {} }] }],
    ['a day of 30 February', { steps: [{ ...dayStep, date: '2025-02-30' }] }],
    ['a day without a reason', { steps: [{ ...dayStep, reason: undefined }] }],
    ['a day of an unknown reason', { steps: [{ ...dayStep, reason: { code: 'strike' } }] }],
    ['a holiday without a name', { steps: [{ ...dayStep, counted: 0, reason: { code: 'holiday' } }] }],
    ['a holiday with half a name', { steps: [{ ...dayStep, counted: 0, reason: { code: 'holiday', name: { vi: 'Tết' } } }] }],
    ['a swap without its other end', { steps: [{ ...dayStep, counted: 0, reason: { code: 'swapped-off' } }] }],
    ['a basis without a document', { steps: [{ ...dayStep, reason: { code: 'closure', basis: {} } }] }],
    ['a count that is a text', { steps: [{ ...dayStep, counted: '2' }] }],
    ['a count that is no number', { steps: [{ ...dayStep, counted: Number.NaN }] }],
    ['an unknown measure', { steps: [{ ...dayStep, unit: 'weeks' }] }],
    ['a reason to pass over that is none', { steps: [{ ...dayStep, counted: 0, passedOver: 'valueOf' }] }],
    ['a day that is its own reason', { steps: [cyclic] }],
    ['facts that are no list', { steps: [{ code: 'undecided', decidedUntil: '2028-01-01', facts: 'Tết' }] }],
    ['an unknown fact', { steps: [{ code: 'undecided', decidedUntil: '2028-01-01', facts: [{ code: 'moon', year: 2028 }] }] }],
    ['good steps and a bad one', { steps: [...due('2024-05-03T14:00', 1).steps, { code: 'stop' }] }],
    [
      'a document of ten thousand characters',
      { steps: [{ ...dayStep, reason: { code: 'closure', basis: { document: 'x'.repeat(10_000) } } }] },
    ],
  ])('%s', (_what, deadline) => {
    for (const language of LANGUAGES) expect(refusalOf(() => explain(deadline as Deadline, language))).toBe('invalid-input');
  });

  test.each(['fr', '', 'VI', 'vi-VN', '__proto__', 'constructor', undefined, null, 0])('language %j', (language) => {
    expect(refusalOf(() => explain(due('2024-05-03T14:00', 1), language as Language))).toBe('invalid-input');
  });

  /** Parsed JSON with one of its values, anywhere in it, left out or put in the place of another. */
  const spoilt = fc
    .record({
      of: fc.constantFrom(
        ...[due('2024-05-03T14:00', 1), due('2025-01-24T16:00', 2), due('2028-01-21T08:00', 1)].map((deadline) =>
          JSON.stringify(deadline.steps),
        ),
      ),
      at: fc.nat(9_999),
      by: fc.oneof(
        fc.constantFrom(undefined, null, Number.NaN, -1, 1.25, '', '2', 'constructor', '__proto__', [], {}, true, 'x'.repeat(5_000)),
        fc.jsonValue({ maxDepth: 2 }),
      ),
    })
    .map(({ of, at, by }) => {
      const steps = JSON.parse(of) as unknown[];
      const places: [Record<string, unknown>, string][] = [];
      const visit = (value: unknown) => {
        if (typeof value !== 'object' || value === null) return;
        for (const key of Object.keys(value)) {
          places.push([value as Record<string, unknown>, key]);
          visit((value as Record<string, unknown>)[key]);
        }
      };
      visit(steps);
      const [holder, key] = places[at % places.length]!;
      if (by === undefined && Array.isArray(holder)) holder.splice(Number(key), 1);
      else if (by === undefined) Reflect.deleteProperty(holder, key);
      else holder[key] = by;
      return { steps };
    });

  test('one value spoilt anywhere: refused, or said without a trace of it', { timeout: 60_000 }, () => {
    const seen = { refused: 0, said: 0 };
    fc.assert(
      fc.property(spoilt, (deadline) => {
        for (const language of LANGUAGES) {
          try {
            for (const sentence of explain(deadline, language))
              expect(sentence).not.toMatch(/undefined|NaN|null|Infinity|\[object|function/);
            seen.said += 1;
          } catch (error) {
            if (!isRuleError(error)) throw error;
            expect(error.code).toBe('invalid-input');
            seen.refused += 1;
          }
        }
      }),
      { numRuns: draws(10_000) },
    );
    expect(seen.refused).toBeGreaterThan(5_000);
    expect(seen.said).toBeGreaterThan(500);
  });

  test('a hundred thousand steps are said, or refused for the last of them', () => {
    const swapped = { ...dayStep, counted: 0, reason: { code: 'swapped-off', workedInstead: '2025-03-08' } };
    const many = Array.from({ length: 100_000 }, (_, i) => (i % 2 === 0 ? dayStep : swapped));
    expect(explain({ steps: many }, 'en')).toHaveLength(100_000);
    expect(refusalOf(() => explain({ steps: [...many, null] }, 'en'))).toBe('invalid-input');
  });
});
