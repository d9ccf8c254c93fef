import { describe, expect, test } from 'vitest';
import { assess, dossierSchema, isRuleError, type Dossier } from '../../src/index.js';
import { at } from '../support/day.js';
import { refusalOf, revoked } from '../support/refusal.js';
import { assessed, dossier, law, rowOf } from './support.js';

const wall = 'Mon 2025-03-03 09:00';
const received = `${wall} received`;
const base = { id: 'H1', procedure: 'STATUS-3', level: 'commune', events: [{ type: 'received', at: at(wall) }] };

/** Judges something that need not be a dossier. */
const judge = (one: unknown, when = 'Fri 2025-12-05 09:00') => assess(one as Dossier, { rulebook: law, at: at(when) });

/** Code, index and message of the refusal. */
function fault(one: unknown, when?: string): { code: string; index: unknown; message: string } {
  try {
    judge(one, when);
  } catch (error) {
    if (isRuleError(error)) return { code: error.code, index: error.details['index'], message: error.message };
    throw error;
  }
  return { code: 'answered', index: undefined, message: '' };
}

describe('events that do not make sense together, each refused with its index', () => {
  test.each([
    { note: 'out of order', index: 2, log: [received, 'Wed 2025-03-05 09:00 paused', 'Tue 2025-03-04 09:00 resumed'], says: 'not before' },
    { note: 'out of order by a millisecond', index: 1, log: [received, 'Mon 2025-03-03 08:59:59.999 result-ready'], says: 'not before' },
    { note: 'before the receipt', index: 0, log: ['Sat 2025-03-01 09:00 paused', received], says: 'a receipt before it' },
    {
      note: 'a supplement asked for while it is only submitted',
      index: 1,
      log: ['Sat 2025-03-01 09:00 submitted', 'Sun 2025-03-02 09:00 supplement-requested', received],
      says: 'a receipt before it',
    },
    {
      note: 'withdrawn before the receipt',
      index: 1,
      log: ['Sat 2025-03-01 09:00 submitted', 'Sun 2025-03-02 09:00 withdrawn'],
      says: 'a receipt before it',
    },
    { note: 'submitted after the receipt', index: 1, log: [received, 'Mon 2025-03-03 10:00 submitted'], says: 'before the receipt' },
    {
      note: 'submitted twice',
      index: 1,
      log: ['Sat 2025-03-01 09:00 submitted', 'Sat 2025-03-01 10:00 submitted', received],
      says: 'one submission',
    },
    { note: 'received twice', index: 1, log: [received, 'Tue 2025-03-04 09:00 received'], says: 'one receipt' },
    { note: 'received twice at one instant', index: 1, log: [received, received], says: 'one receipt' },
    {
      note: 'ready twice',
      index: 2,
      log: [received, 'Tue 2025-03-04 09:00 result-ready', 'Tue 2025-03-04 09:00 result-ready'],
      says: 'returned',
    },
    {
      note: 'returned twice',
      index: 2,
      log: [received, 'Tue 2025-03-04 09:00 returned', 'Tue 2025-03-04 10:00 returned'],
      says: 'after the end',
    },
    {
      note: 'refused after the result',
      index: 2,
      log: [received, 'Tue 2025-03-04 09:00 result-ready', 'Tue 2025-03-04 10:00 refused'],
      says: 'returned',
    },
    {
      note: 'withdrawn after the result',
      index: 2,
      log: [received, 'Tue 2025-03-04 09:00 result-ready', 'Tue 2025-03-04 10:00 withdrawn'],
      says: 'returned',
    },
    {
      note: 'ready after it was returned',
      index: 2,
      log: [received, 'Tue 2025-03-04 09:00 returned', 'Tue 2025-03-04 10:00 result-ready'],
      says: 'after the end',
    },
    {
      note: 'something after the return',
      index: 3,
      log: [received, 'Tue 2025-03-04 09:00 result-ready', 'Tue 2025-03-04 09:30 returned', 'Tue 2025-03-04 10:00 paused'],
      says: 'after the end',
    },
    ...(['refused', 'stopped', 'closed', 'withdrawn'] as const).map((end) => ({
      note: `something after it was ${end}`,
      index: 2,
      log: [received, `Tue 2025-03-04 09:00 ${end}`, 'Tue 2025-03-04 09:00 returned'],
      says: 'after the end',
    })),
    { note: 'resumed without a pause', index: 1, log: [received, 'Tue 2025-03-04 09:00 resumed'], says: 'a pause before it' },
    {
      note: 'resumed twice',
      index: 3,
      log: [received, 'Tue 2025-03-04 09:00 paused', 'Tue 2025-03-04 10:00 resumed', 'Tue 2025-03-04 11:00 resumed'],
      says: 'a pause before it',
    },
    {
      note: 'a request is not a pause',
      index: 2,
      log: [received, 'Tue 2025-03-04 09:00 supplement-requested', 'Tue 2025-03-04 10:00 resumed'],
      says: 'a pause before it',
    },
    {
      note: 'paused twice',
      index: 2,
      log: [received, 'Tue 2025-03-04 09:00 paused', 'Tue 2025-03-04 10:00 paused'],
      says: 'no second pause',
    },
    {
      note: 'paused twice at one instant',
      index: 2,
      log: [received, 'Tue 2025-03-04 09:00 paused', 'Tue 2025-03-04 09:00 paused'],
      says: 'no second pause',
    },
    {
      note: 'supplemented though nobody asked',
      index: 1,
      log: [received, 'Tue 2025-03-04 09:00 supplemented'],
      says: 'a request for a supplement',
    },
    {
      note: 'supplemented twice',
      index: 3,
      log: [
        received,
        'Tue 2025-03-04 09:00 supplement-requested',
        'Wed 2025-03-05 09:00 supplemented',
        'Wed 2025-03-05 09:00 supplemented',
      ],
      says: 'a request for a supplement',
    },
    {
      note: 'an extension that is there twice',
      index: 2,
      log: [
        received,
        'Tue 2025-03-04 09:00 extended until Tue 2025-03-11 17:00',
        'Tue 2025-03-04 09:00 extended until Tue 2025-03-11 17:00',
      ],
      says: 'twice',
    },
    {
      note: 'a request that is there twice',
      index: 2,
      log: [received, 'Tue 2025-03-04 09:00 supplement-requested', 'Tue 2025-03-04 09:00 supplement-requested'],
      says: 'twice',
    },
    {
      note: 'a new date before the day it is given',
      index: 1,
      log: [received, 'Tue 2025-03-04 09:00 extended until Tue 2025-03-04 08:59'],
      says: 'not before the event',
    },
  ])('$note: index $index', ({ index, log, says }) => {
    const found = fault(dossier('STATUS-3', 'commune', ...log));
    expect(found).toMatchObject({ code: 'invalid-dossier', index });
    expect(found.message).toContain(says);
  });

  test('a new date at the instant it is given is no fault of the log', () => {
    const row = rowOf(assessed(law, dossier('STATUS-3', 'commune', received, `${wall} extended until ${wall}`), 'Mon 2025-03-03 10:00'));
    expect(row).toMatchObject({ status: 'overdue', due: wall });
  });
});

describe('judged before the receipt', () => {
  test.each([
    { note: 'a millisecond', log: [received], when: 'Mon 2025-03-03 08:59:59.999', index: 0 },
    { note: 'a year', log: [received], when: 'Sun 2024-03-03 09:00', index: 0 },
    { note: 'between submission and receipt', log: ['Sat 2025-03-01 09:00 submitted', received], when: 'Sun 2025-03-02 09:00', index: 1 },
    { note: 'submitted and not received', log: ['Sat 2025-03-01 09:00 submitted'], when: 'Sun 2025-03-02 09:00', index: 1 },
  ])('$note: index $index', ({ log, when, index }) => {
    const found = fault(dossier('STATUS-3', 'commune', ...log), when);
    expect(found).toMatchObject({ code: 'invalid-dossier', index });
    expect(found.message).toMatch(/not received/);
  });

  test('at the receipt itself it is judged', () => expect(judge(dossier('STATUS-3', 'commune', received), wall).status).toBe('running'));
});

describe('events after the moment of judging are ignored, and so are faults in them', () => {
  const good = { type: 'received', at: at(wall) };
  const later = at('Mon 2025-03-10 09:00');

  test.each([
    { note: 'an unknown type', event: { type: 'lost', at: later } },
    { note: 'unknown keys', event: { type: 'paused', at: later, by: 'someone' } },
    { note: 'a second receipt', event: { ...good, at: later } },
    { note: 'resumed without a pause', event: { type: 'resumed', at: later } },
    { note: 'an extension without anything', event: { type: 'extended', at: later } },
    { note: 'no type', event: { at: later } },
  ])('$note', ({ event }) => {
    const one = { ...base, events: [good, event, { type: 'returned', at: at('Sun 2025-03-09 09:00') }, 'nothing', null] };
    expect(judge(one, 'Mon 2025-03-10 08:59:59.999').status).toBe('overdue');
    expect(fault(one, 'Mon 2025-03-10 09:00')).toMatchObject({ code: 'invalid-dossier', index: 1 });
  });

  test('a fault before it is not ignored, however good what follows', () => {
    const one = { ...base, events: [good, { type: 'lost', at: at('Tue 2025-03-04 09:00') }, { type: 'result-ready', at: later }] };
    expect(fault(one, 'Wed 2025-03-05 09:00')).toMatchObject({ code: 'invalid-dossier', index: 1 });
  });
});

describe('an event that is not one', () => {
  const event = (one: unknown) => ({ ...base, events: [...base.events, one] });
  const when = at('Tue 2025-03-04 09:00');

  test.each([
    { note: 'null', value: null },
    { note: 'undefined', value: undefined },
    { note: 'a text', value: 'paused' },
    { note: 'a number', value: 7 },
    { note: 'an array', value: ['paused', when] },
    { note: 'a function', value: () => 'paused' },
    { note: 'no type', value: { at: when } },
    { note: 'an unknown type', value: { type: 'lost', at: when } },
    { note: 'a type in capitals', value: { type: 'Paused', at: when } },
    { note: 'a type that is a number', value: { type: 3, at: when } },
    { note: 'a type that every object has', value: { type: 'constructor', at: when } },
    { note: 'another', value: { type: '__proto__', at: when } },
    { note: 'and another', value: { type: 'toString', at: when } },
    { note: 'no instant', value: { type: 'paused' } },
    { note: 'a date without a time', value: { type: 'paused', at: '2025-03-04' } },
    { note: 'a day that does not exist', value: { type: 'paused', at: '2025-02-30T09:00' } },
    { note: '24:00', value: { type: 'paused', at: '2025-03-04T24:00' } },
    { note: 'milliseconds', value: { type: 'paused', at: 1_741_000_000_000 } },
    { note: 'an invalid Date', value: { type: 'paused', at: new Date(Number.NaN) } },
    { note: 'an object like an instant', value: { type: 'paused', at: { toMillis: () => 0 } } },
    { note: 'an endless text', value: { type: 'paused', at: '2025-03-04T09:00'.padEnd(100_000, '0') } },
    { note: 'an unknown key', value: { type: 'paused', at: when, note: 'x' } },
    { note: 'a key of another event', value: { type: 'paused', at: when, then: 'resume' } },
    { note: 'a hostile key', value: JSON.parse(`{"type":"paused","at":"${when}","__proto__":{"reason":"x"}}`) as unknown },
    { note: 'a hostile key, again', value: { type: 'paused', at: when, constructor: 'x' } },
    {
      note: 'a getter that throws',
      value: {
        type: 'paused',
        get at(): string {
          throw new Error('no');
        },
      },
    },
    { note: 'a revoked proxy', value: revoked },
    { note: 'a reason that is no text', value: { type: 'paused', at: when, reason: 5 } },
    { note: 'a reason without end', value: { type: 'paused', at: when, reason: 'x'.repeat(2001) } },
    { note: 'then: neither of the two', value: { type: 'supplement-requested', at: when, then: 'stop' } },
    { note: 'then: null', value: { type: 'supplement-requested', at: when, then: null } },
    { note: 'an extension without a date', value: { type: 'extended', at: when, apology: true } },
    { note: 'an extension without a word on the apology', value: { type: 'extended', at: when, until: when } },
    { note: 'an apology that is a text', value: { type: 'extended', at: when, until: when, apology: 'true' } },
    { note: 'an impossible new date', value: { type: 'extended', at: when, until: '2025-02-30T17:00', apology: true } },
    { note: 'a new date that is a day', value: { type: 'extended', at: when, until: '2025-03-10', apology: true } },
  ])('$note', ({ value }) => {
    const found = fault(event(value));
    expect(found.code).toBe('invalid-dossier');
    expect(found.message.length).toBeLessThan(400);
    expect(found.index).toBe(1);
  });

  test('a hole in the list', () => {
    const events: unknown[] = [...base.events];
    events[2] = { type: 'result-ready', at: when };
    expect(fault({ ...base, events })).toMatchObject({ code: 'invalid-dossier', index: 1 });
  });
});

describe('a receipt that is not one', () => {
  test.each([
    { note: 'an unknown channel', facts: { channel: 'fax' } },
    { note: 'a channel that every object has', facts: { channel: 'toString' } },
    { note: 'validDossier as a text', facts: { validDossier: 'false' } },
    { note: 'validDossier null', facts: { validDossier: null } },
    { note: 'needsVerification as a number', facts: { needsVerification: 0 } },
    { note: 'variants as a text', facts: { variants: 'verification' } },
    { note: 'variants with a number', facts: { variants: [1] } },
    { note: 'more than a hundred variants', facts: { variants: Array.from({ length: 101 }, (_, i) => `v${i}`) } },
    { note: 'a variant without end', facts: { variants: ['x'.repeat(61)] } },
    { note: 'an impossible slip', facts: { printedDue: '2025-02-30T17:00' } },
    { note: 'a slip with a day only', facts: { printedDue: '2025-03-06' } },
    { note: 'a slip that is null', facts: { printedDue: null } },
    { note: 'an unknown key', facts: { clerk: 'x' } },
  ])('$note', ({ facts }) => {
    expect(fault({ ...base, events: [{ type: 'received', at: at(wall), ...facts }] })).toMatchObject({ code: 'invalid-dossier', index: 0 });
  });

  test.each(['', 'with space', 'with-certificate+mountain-area', 'With-Certificate', '__proto__'])(
    'a variant that is no id: "%s"',
    (variant) => {
      const one = { ...base, events: [{ type: 'received', at: at(wall), variants: [variant] }] };
      // Whatever was asked before: the plain dossier has the same terms but for the variant.
      judge(base);
      expect(fault(one)).toMatchObject({ code: 'invalid-dossier', index: 0 });
    },
  );

  test('an unknown variant is refused as a limit is', () => {
    const one = { ...base, events: [{ type: 'received', at: at(wall), variants: ['verification'] }] };
    expect(refusalOf(() => judge(one))).toBe('invalid-limit');
  });
});

describe('a dossier that is not one', () => {
  test.each([
    { note: 'null', value: null },
    { note: 'undefined', value: undefined },
    { note: 'a text', value: 'H1' },
    { note: 'an array', value: [base] },
    { note: 'nothing in it', value: {} },
    { note: 'no id', value: { ...base, id: undefined } },
    { note: 'an empty id', value: { ...base, id: '' } },
    { note: 'an id that is a number', value: { ...base, id: 1 } },
    { note: 'an id without end', value: { ...base, id: 'x'.repeat(201) } },
    { note: 'no procedure', value: { ...base, procedure: undefined } },
    { note: 'a procedure that is a number', value: { ...base, procedure: 2.000815 } },
    { note: 'a procedure without end', value: { ...base, procedure: '1'.repeat(201) } },
    { note: 'an unknown level', value: { ...base, level: 'ward' } },
    { note: 'a level that is null', value: { ...base, level: null } },
    { note: 'no events', value: { ...base, events: undefined } },
    { note: 'an empty list of events', value: { ...base, events: [] } },
    { note: 'events in an object', value: { ...base, events: { 0: base.events[0], length: 1 } } },
    { note: 'events in a Set', value: { ...base, events: new Set(base.events) } },
    { note: 'a text of events', value: { ...base, events: 'received' } },
    { note: '1001 events', value: { ...base, events: manyEvents(1001) } },
    { note: '10 001 events', value: { ...base, events: manyEvents(10_001) } },
    { note: 'an unknown key', value: { ...base, owner: 'x' } },
    { note: 'a hostile key', value: JSON.parse('{"id":"H1","procedure":"STATUS-3","__proto__":{"events":[]},"events":[]}') as unknown },
    {
      note: 'a getter that throws',
      value: {
        ...base,
        get id(): string {
          throw new Error('no');
        },
      },
    },
    { note: 'a revoked proxy', value: revoked },
  ])('$note', ({ value }) => {
    const found = fault(value);
    expect(found.code).toBe('invalid-dossier');
    expect(found.message.length).toBeLessThan(400);
  });

  test('a thousand events are a dossier', () => {
    expect(judge({ ...base, events: manyEvents(1000) }).status).toMatch(/^(on-hold|overdue|running)$/);
  });

  test.each([
    { note: 'an unknown procedure', change: { procedure: 'STATUS-4' }, code: 'unknown-procedure' },
    { note: 'an empty one', change: { procedure: '' }, code: 'unknown-procedure' },
    { note: 'one that is no code', change: { procedure: '__proto__' }, code: 'unknown-procedure' },
    { note: 'no level, where several settle it', change: { level: undefined }, code: 'invalid-input' },
    {
      note: 'a receipt before the law is known',
      change: { events: [{ type: 'received', at: '2018-06-20T23:59:59.999' }] },
      code: 'nothing-in-force',
    },
    { note: 'one before the calendar', change: { events: [{ type: 'received', at: '2006-12-31T09:00' }] }, code: 'nothing-in-force' },
    {
      note: 'one at the end of the calendar',
      change: { events: [{ type: 'received', at: '2100-12-31T16:00' }] },
      code: 'outside-calendar',
      when: 'Fri 2100-12-31 17:00',
    },
    {
      note: 'a new date past the calendar',
      change: { events: [...base.events, { type: 'extended', at: at('Tue 2025-03-04 09:00'), until: '2101-04-01T17:00', apology: true }] },
      code: 'outside-calendar',
    },
  ])('$note: $code', ({ change, code, when }) => {
    const one = Object.fromEntries(Object.entries({ ...base, ...change }).filter(([, value]) => value !== undefined));
    expect(refusalOf(() => judge(one, when))).toBe(code);
  });
});

describe('the schema lets in what is taken, and no more', () => {
  const event = (one: Record<string, unknown>) => ({ ...base, events: [...base.events, { at: at('Tue 2025-03-04 09:00'), ...one }] });

  test.each([
    { note: 'the least there is', value: base },
    { note: 'without a level', value: { id: 'H1', procedure: '2.001019', events: base.events } },
    {
      note: 'all that a receipt can say',
      value: {
        ...base,
        events: [
          { type: 'submitted', at: '2025-03-01T02:00:00.000Z' },
          {
            type: 'received',
            at: at(wall),
            channel: 'online',
            validDossier: true,
            needsVerification: true,
            variants: [],
            printedDue: '2025-03-06T17:00:00.123456789+07:00',
          },
        ],
      },
    },
    { note: 'a request that resumes', value: event({ type: 'supplement-requested', then: 'resume' }) },
    { note: 'a pause with a reason', value: event({ type: 'paused', reason: 'Chờ kết quả xác minh' }) },
    { note: 'a new date', value: event({ type: 'extended', until: '2025-03-10T17:00', apology: true, reason: 'Thiếu người' }) },
    ...(['result-ready', 'returned', 'refused', 'stopped', 'closed', 'withdrawn'] as const).map((type) => ({
      note: type,
      value: event({ type }),
    })),
    { note: 'a thousand events', value: { ...base, events: JSON.parse(JSON.stringify(manyEvents(1000))) as unknown } },
  ])('taken: $note', ({ value }) => {
    expect(dossierSchema.parse(value)).toEqual(value);
    if (value.procedure === base.procedure) expect(() => judge(value)).not.toThrow();
  });

  test.each([
    { note: 'a day that does not exist', value: event({ type: 'paused', at: '2025-02-30T09:00' }) },
    { note: 'a 13th month', value: event({ type: 'paused', at: '2025-13-04T09:00' }) },
    { note: '24:00', value: event({ type: 'paused', at: '2025-03-04T24:00' }) },
    { note: 'second 60', value: event({ type: 'paused', at: '2025-03-04T09:00:60' }) },
    { note: 'an offset of a day', value: event({ type: 'paused', at: '2025-03-04T09:00+24:00' }) },
    { note: 'a date', value: event({ type: 'paused', at: '2025-03-04' }) },
    { note: 'an impossible slip', value: { ...base, events: [{ ...base.events[0], printedDue: '2025-02-30T17:00' }] } },
    { note: 'an impossible new date', value: event({ type: 'extended', until: '2025-02-30T17:00', apology: true }) },
    { note: 'no apology said', value: event({ type: 'extended', until: '2025-03-10T17:00' }) },
    { note: 'an unknown type', value: event({ type: 'lost' }) },
    { note: 'an unknown key', value: event({ type: 'paused', by: 'x' }) },
    { note: 'a key of another event', value: event({ type: 'resumed', reason: 'x' }) },
    { note: 'a reason without end', value: event({ type: 'paused', reason: 'x'.repeat(2001) }) },
    { note: 'a variant that is no id', value: { ...base, events: [{ ...base.events[0], variants: ['A+B'] }] } },
    { note: 'an unknown level', value: { ...base, level: 'ward' } },
    { note: 'an empty id', value: { ...base, id: '' } },
    { note: 'no events', value: { ...base, events: [] } },
    { note: '1001 events', value: { ...base, events: JSON.parse(JSON.stringify(manyEvents(1001))) as unknown } },
    { note: 'more than a dossier', value: { ...base, owner: 'x' } },
  ])('refused by both: $note', ({ value }) => {
    expect(dossierSchema.safeParse(value).success).toBe(false);
    expect(fault(value).code).toBe('invalid-dossier');
  });
});

describe('how it is to be judged', () => {
  const one = dossier('STATUS-3', 'commune', received);
  const options = { rulebook: law, at: at('Tue 2025-03-04 09:00') };

  test.each([
    { note: 'no options', value: undefined, code: 'invalid-input' },
    { note: 'null', value: null, code: 'invalid-input' },
    { note: 'no rulebook', value: { at: options.at }, code: 'invalid-input' },
    { note: 'a copy of a rulebook', value: { ...options, rulebook: { ...law } }, code: 'invalid-input' },
    { note: 'no moment', value: { rulebook: law }, code: 'invalid-date-time' },
    { note: 'a day', value: { ...options, at: '2025-03-04' }, code: 'invalid-date-time' },
    { note: 'an invalid Date', value: { ...options, at: new Date(Number.NaN) }, code: 'invalid-date-time' },
    ...[-1, 0.5, 1001, Number.NaN, Infinity, '2', null].map((dueSoonSessions) => ({
      note: `dueSoonSessions ${String(dueSoonSessions)} (${typeof dueSoonSessions})`,
      value: { ...options, dueSoonSessions },
      code: 'invalid-input',
    })),
  ])('$note: $code', ({ value, code }) => {
    expect(refusalOf(() => assess(one, value as never))).toBe(code);
  });

  test('undefined is as if it were not said', () => {
    expect(assess(one, { ...options, dueSoonSessions: undefined } as never).status).toBe('running');
  });
});

// That it ends: cubic work would run into the time that any test has. How long it takes is for npm run fuzz to tell.
test('the worst log of a thousand events is judged to its end', () => {
  for (const procedure of ['STATUS-3', 'CALENDAR-15', 'CLOCK-24', 'HOURS-8']) {
    const assessment = judge({ ...base, procedure, events: manyEvents(1000) });
    expect(assessment.reasons.length).toBeGreaterThan(300);
  }
});

/** A receipt, and then a pause, its end and a new date, in turn, a second apart. */
function manyEvents(count: number): unknown[] {
  const start = Date.UTC(2025, 2, 3, 2);
  const types = ['paused', 'resumed', 'extended'];
  return Array.from({ length: count }, (_, i) => {
    const when = new Date(start + i * 1000);
    if (i === 0) return { type: 'received', at: when };
    const type = types[(i - 1) % 3]!;
    return { type, at: when, ...(type === 'extended' ? { until: '2025-06-02T09:00', apology: true } : {}) };
  });
}
