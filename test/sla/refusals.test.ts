import { describe, expect, test } from 'vitest';
import {
  createRulebook,
  explain,
  isRuleError,
  slaPolicySchema,
  vietnamCalendar,
  type ReceiveInput,
  type SlaPolicy,
} from '../../src/index.js';
import { nationalProcedures } from '../../src/procedures.js';
import { refusalOf } from '../support/refusal.js';
import { chiLang, policyWith, rowOf, rulebookOf, titled } from './desk.js';

const valid = { calendar: vietnamCalendar(), catalog: nationalProcedures, policies: [], bareDays: 'working' } as const;
const receipt: ReceiveInput = { procedure: '2.001019', receivedAt: '2025-03-04T09:00' };
const rulebook = chiLang();

const HOSTILE = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  '\u0000',
  '2.001019\u0000',
  '2.001019\n',
  '\u202E2.001019',
  '\uD800',
  '',
];
const HUGE = 'x'.repeat(100_000);

/** Deeply frozen, so that a write would throw. */
const deepFreeze = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
  return value;
};

/** The code of a refusal, after a look at how it is told: short, on one line, with field, value and what is expected. */
function told(run: () => unknown): string {
  try {
    run();
    return 'answered';
  } catch (error) {
    if (!isRuleError(error)) return `not a RuleError: ${String(error)}`;
    const { field, value, expected, faults } = error.details;
    expect(error.message.length).toBeLessThan(600);
    expect(error.message).not.toMatch(/\p{Cc}/u);
    expect(field).toEqual(expect.any(String));
    if (faults === undefined)
      expect({ value, expected }).toEqual({ value: expect.any(String) as unknown, expected: expect.any(String) as unknown });
    return error.code;
  }
}

describe('createRulebook: what it is made of', () => {
  test.each([null, undefined, 5, 'rulebook', []])('%j is no set of options', (options) => {
    expect(told(() => createRulebook(options as never))).toMatch(/^invalid-(input|calendar)$/);
  });

  test.each(
    [
      { wrong: { calendar: undefined }, code: 'invalid-calendar' },
      { wrong: { calendar: {} }, code: 'invalid-calendar' },
      { wrong: { calendar: 'vietnam' }, code: 'invalid-calendar' },
      { wrong: { catalog: undefined }, code: 'invalid-catalog' },
      { wrong: { catalog: { find: 1 } }, code: 'invalid-catalog' },
      { wrong: { bareDays: undefined }, code: 'invalid-input' },
      { wrong: { bareDays: null }, code: 'invalid-input' },
      { wrong: { bareDays: 'days' }, code: 'invalid-input' },
      { wrong: { bareDays: '__proto__' }, code: 'invalid-input' },
      { wrong: { refuseUncertainLimits: null }, code: 'invalid-input' },
      { wrong: { refuseUncertainLimits: 'yes' }, code: 'invalid-input' },
      { wrong: { policies: undefined }, code: 'invalid-catalog' },
      { wrong: { policies: null }, code: 'invalid-catalog' },
      { wrong: { policies: {} }, code: 'invalid-catalog' },
      { wrong: { policies: 'all' }, code: 'invalid-catalog' },
      { wrong: { policies: new Set() }, code: 'invalid-catalog' },
      { wrong: { policies: new Map() }, code: 'invalid-catalog' },
    ].map((row) => ({ ...row, what: titled(row.wrong)[0]!.title })),
  )('$code: $what', ({ code, wrong }) => {
    expect(told(() => createRulebook({ ...valid, ...wrong } as never))).toBe(code);
  });

  test.each(titled('refuseUncertainLimit', 'baredays', 'policy', 'constructor', HUGE))('the unknown option $title', ({ value: key }) => {
    expect(told(() => createRulebook({ ...valid, [key as string]: true } as never))).toBe('invalid-input');
  });
});

describe('createRulebook: policies from outside', () => {
  const own = policyWith({});
  const promise = own.promises[0]!;
  const refused = (policy: unknown) => told(() => createRulebook({ ...valid, policies: [policy] as never }));

  const wrong: Record<string, unknown> = {
    'no policy at all': null,
    'a text': 'policy',
    'a list': [],
    'no id': { ...own, id: undefined },
    'an empty id': { ...own, id: '' },
    'an id of spaces': { ...own, id: '  ' },
    'an id with a line break': { ...own, id: 'a\nb' },
    'an id of 100 000 characters': { ...own, id: HUGE },
    'a title of spaces': { ...own, title: '   ' },
    'a title with a bell': { ...own, title: 'a\u0007b' },
    'a title in one language of two': { ...own, title: { vi: 'Một cửa' } },
    'an authority that is no name': { ...own, authority: 5 },
    'an unknown level': { ...own, level: 'ward' },
    'levels in a list': { ...own, level: ['commune'] },
    'an unknown field': { ...own, fields: ['tax'] },
    'no field at all': { ...own, fields: [] },
    'no days': { ...own, days: undefined },
    'no weekday': { ...own, days: { weekdays: [] } },
    'weekday 0': { ...own, days: { weekdays: [0] } },
    'weekday 8': { ...own, days: { weekdays: [8] } },
    'weekday 1.5': { ...own, days: { weekdays: [1.5] } },
    'weekday NaN': { ...own, days: { weekdays: [NaN] } },
    'a weekday by name': { ...own, days: { weekdays: ['Tuesday'] } },
    'a weekday twice': { ...own, days: { weekdays: [2, 2] } },
    'a hole among the weekdays': { ...own, days: { weekdays: Object.assign([], { 1: 2, length: 2 }) } },
    'an unknown half': { ...own, days: { weekdays: [2], half: 'noon' } },
    'an unknown reading of a day off': { ...own, days: { weekdays: [2], onDayOff: 'move' } },
    'an unknown key of days': { ...own, days: { weekdays: [2], onDayoff: 'skip' } },
    'an unknown key': { ...own, promise: [] },
    'the key __proto__': JSON.parse(`{"__proto__": {}, ${JSON.stringify(own).slice(1)}`) as unknown,
    'the key constructor': { ...own, constructor: {} },
    'a first day that does not exist': { ...own, inForce: { from: '2025-02-30' } },
    'an end before the beginning': { ...own, inForce: { from: '2025-01-01', until: '2024-01-01' } },
    'an end on the first day': { ...own, inForce: { from: '2025-01-01', until: '2025-01-01' } },
    'no source': { ...own, basis: undefined },
    'a source that is no link': { ...own, basis: { document: 'Kế hoạch', url: 'javascript:alert(1)' } },
    'promises that are no list': { ...own, promises: {} },
    'a promise without procedures': { ...own, promises: [{ ...promise, procedures: [] }] },
    'a promise with an own code with a case': { ...own, promises: [{ ...promise, procedures: ['2.000815.01'] }] },
    'a promise with a hostile code': { ...own, promises: [{ ...promise, procedures: ['__proto__'] }] },
    'a promise in quarters of a day': {
      ...own,
      promises: [{ ...promise, limit: { unit: 'working-days', value: 1.25 }, profile: { start: 'day-after', offHours: 'next-opening' } }],
    },
    'a promise in bare days': { ...own, promises: [{ ...promise, limit: { unit: 'days', value: 2 } }] },
    'a promise in an unknown unit': { ...own, promises: [{ ...promise, limit: { unit: '__proto__' } }] },
    'a promise of negative hours': { ...own, promises: [{ ...promise, limit: { unit: 'working-hours', value: -1 } }] },
    'a promise of infinite hours': { ...own, promises: [{ ...promise, limit: { unit: 'working-hours', value: Infinity } }] },
    'working days without a start of the count': { ...own, promises: [{ ...promise, limit: { unit: 'working-days', value: 1 } }] },
    'a cut-off that keeps the date': { ...own, promises: [{ ...promise, profile: { offHours: 'keep-date', cutOff: '15:00' } }] },
    'a profile without offHours': { ...own, promises: [{ ...promise, profile: {} }] },
    'an unknown channel': { ...own, promises: [{ ...promise, channels: ['fax'] }] },
    'no channel at all': { ...own, promises: [{ ...promise, channels: [] }] },
    'an unknown exclusion': { ...own, promises: [{ ...promise, excludes: ['children'] }] },
    'an unknown name of the spot': { ...own, promises: [{ ...promise, onTheSpot: 'six-on-the-spot' }] },
    'two promises of one id': { ...own, promises: [promise, promise] },
    'a class instance': new (class Policy {
      id = 'p';
    })(),
    'a function': () => own,
  };

  test.each(Object.keys(wrong))('%s', (what) => {
    expect(refused(wrong[what])).toBe('invalid-catalog');
  });

  test('a policy that contains itself', () => {
    const loop: Record<string, unknown> = { ...own };
    loop['basis'] = loop;
    expect(refused(loop)).toBe('invalid-catalog');
  });

  test('getters are not run', () => {
    let ran = false;
    const sly = Object.defineProperty({ ...own }, 'title', { enumerable: true, get: () => ((ran = true), 'sly') });
    expect(refused(sly)).toBe('invalid-catalog');
    expect(ran).toBe(false);
  });

  test('a list that reports 2³² − 1 elements, and one of a million', () => {
    expect(told(() => createRulebook({ ...valid, policies: Object.assign([], { length: 2 ** 32 - 1 }) as never }))).toBe('invalid-catalog');
    expect(told(() => createRulebook({ ...valid, policies: Array(1_000_000).fill(own) as never }))).toBe('invalid-catalog');
  }, 2_000);

  describe('a fault says where it is and how to mend it, in both languages', () => {
    test.each([
      { policy: { ...own, promises: [{ ...promise, procedures: ['x'] }] }, path: 'policies[0].promises[0].procedures[0]', en: /code/ },
      { policy: { ...own, basis: 5 }, path: 'policies[0].basis', en: /citation/ },
      { policy: { ...own, inForce: { from: 'soon' } }, path: 'policies[0].inForce.from', en: /YYYY-MM-DD/ },
      { policy: { ...own, days: { weekdays: [2, 2] } }, path: 'policies[0].days.weekdays', en: /once/ },
    ])('$path', ({ policy, path, en }) => {
      try {
        createRulebook({ ...valid, policies: [policy] as never });
        expect.unreachable();
      } catch (error) {
        if (!isRuleError(error)) throw error;
        const faults = error.details['faults'] as { path: string; vi: string; en: string }[];
        const first = faults.find((fault) => fault.path === path);
        expect(first).toBeDefined();
        expect(first?.en).toMatch(en);
        expect(first?.vi).toMatch(/\p{L}/u);
      }
    });

    test('all faults at once, the first few in the message', () => {
      const many = { ...own, level: 'ward', days: { weekdays: [8, 9] }, promises: {}, basis: 5, title: 5 };
      try {
        createRulebook({ ...valid, policies: [many] as never });
        expect.unreachable();
      } catch (error) {
        expect(isRuleError(error) && (error.details['faults'] as unknown[]).length).toBeGreaterThanOrEqual(6);
      }
    });
  });

  describe('versions of one policy', () => {
    const of = (from: string, until?: string): SlaPolicy => policyWith({}, { inForce: until === undefined ? { from } : { from, until } });

    test.each([
      { what: 'both without an end', policies: [of('2024-01-01'), of('2025-01-01')] },
      { what: 'the earlier ends after the later begins', policies: [of('2024-01-01', '2025-01-02'), of('2025-01-01')] },
      { what: 'one inside the other', policies: [of('2025-03-01', '2025-04-01'), of('2024-01-01', '2026-01-01')] },
      { what: 'the same twice', policies: [of('2024-01-01'), of('2024-01-01')] },
    ])('conflicting-rules: $what', ({ policies }) => {
      expect(refusalOf(() => createRulebook({ ...valid, policies }))).toBe('conflicting-rules');
    });

    test.each([
      { order: 'the later first', policies: [of('2025-03-05'), of('2024-01-01', '2025-03-05')] },
      { order: 'the earlier first', policies: [of('2024-01-01', '2025-03-05'), of('2025-03-05')] },
    ])('edge to edge is one policy after the other, $order', ({ policies }) => {
      const book = createRulebook({ ...valid, policies });
      expect(book.receive(receipt).promises).toHaveLength(1);
    });

    test('two policies of different ids may hold at once', () => {
      const book = rulebookOf([policyWith({}, { id: 'a' }), policyWith({}, { id: 'b' })]);
      expect(book.receive(receipt).promises.map(({ policy }) => policy.id)).toEqual(['a', 'b']);
    });
  });
});

describe('receive: what is received', () => {
  const refused = (input: unknown) => told(() => rulebook.receive(input as never));

  test.each([null, undefined, 5, 'receipt', true, Symbol('x')])('%s is no receipt', (input) => {
    expect(refused(input)).toBe('invalid-input');
  });

  test.each(
    titled(...HOSTILE, HUGE, '2.001019 direct', 'commune', undefined, null, 2.001019, {}, [], ['2.001019'], { toString: () => '2.001019' }),
  )('the procedure $title is unknown', ({ value: procedure }) => {
    expect(refused({ ...receipt, procedure })).toBe('unknown-procedure');
  });

  test.each(titled(...HOSTILE, HUGE, 'ward', null, 3, ['commune']))('the level $title', ({ value: level }) => {
    expect(refused({ ...receipt, level })).toBe('invalid-input');
  });

  test.each(['province', 'district'])('the level %s does not settle it', (level) => {
    expect(refused({ ...receipt, level })).toBe('nothing-in-force');
  });

  test('of two levels one must be named', () => {
    expect(refused({ ...receipt, procedure: '2.000815' })).toBe('invalid-input');
  });

  test.each(titled(...HOSTILE, HUGE, 'fax', null, 0))('the channel $title', ({ value: channel }) => {
    expect(refused({ ...receipt, channel })).toBe('invalid-input');
  });

  test.each(['validDossier', 'needsVerification', 'slipRequested'])('%s is true or false, never something like it', (flag) => {
    for (const value of [null, 0, 1, 'true', 'false', {}, []]) expect(refused({ ...receipt, [flag]: value })).toBe('invalid-input');
  });

  test.each(
    titled(
      null,
      'by-agreement',
      {},
      [null],
      [1],
      [undefined],
      Object.assign([], { length: 1 }),
      Array(101).fill('by-agreement'),
      ['unknown'],
      ['__proto__'],
      ['constructor'],
      ['by-agreement\u0000'],
      [HUGE],
      ['by-agreement by-agreement'],
      ['by-agreement+by-agreement'],
    ),
  )('variants $title', ({ value: variants }) => {
    // Asked twice, after a good one: what was remembered must not answer for what is refused.
    rulebook.receive(receipt);
    rulebook.receive({ ...receipt, variants: ['by-agreement'] });
    expect([refused({ ...receipt, variants }), refused({ ...receipt, variants })]).toEqual(['invalid-limit', 'invalid-limit']);
  });

  test('two variants joined in one name are not the two', () => {
    const exchange = { procedure: '1.012783', receivedAt: '2025-03-04T09:00' };
    expect(refused({ ...exchange, variants: ['listed-special-case', 'mountain-area'] })).toBe('answered');
    for (const joined of ['listed-special-case mountain-area', 'listed-special-case+mountain-area', 'listed-special-case,mountain-area']) {
      expect(refused({ ...exchange, variants: [joined] })).toBe('invalid-limit');
    }
  });

  test('two variants that each replace the limit', () => {
    const book = { procedure: '1.002759', level: 'district', receivedAt: '2025-03-04T09:00' };
    expect(refusalOf(() => rulebook.receive({ ...book, level: 'district', variants: ['card-changed', 'book-reissue'] }))).toBe(
      'conflicting-rules',
    );
    expect(refusalOf(() => rulebook.receive({ ...book, level: 'district', variants: ['card-changed', 'card-changed'] }))).toBe('answered');
  });

  test.each(
    titled(
      '2025-03-04',
      '2025-02-30T09:00',
      '2025-03-04T24:00',
      '2025-03-04 09:00',
      '',
      '__proto__',
      HUGE,
      null,
      undefined,
      0,
      NaN,
      {},
      [],
      new Date(NaN),
    ),
  )('receivedAt $title', ({ value: receivedAt }) => {
    expect(refused({ ...receipt, receivedAt })).toBe('invalid-date-time');
  });

  test.each([
    { receivedAt: '2006-12-31T09:00', code: 'nothing-in-force', note: 'before the catalogue' },
    { receivedAt: '2018-06-20T09:00', code: 'nothing-in-force', note: 'before the frame' },
    { receivedAt: '2100-12-31T17:00', code: 'outside-calendar', note: 'no working day after it' },
    { receivedAt: '2101-01-03T09:00', code: 'outside-calendar', note: 'after the calendar' },
    { receivedAt: '9999-12-31T09:00', code: 'outside-calendar', note: 'long after' },
  ])('received $receivedAt: $code ($note)', ({ receivedAt, code }) => {
    expect(refusalOf(() => rulebook.receive({ ...receipt, receivedAt }))).toBe(code);
    expect(refusalOf(() => rulebook.receive({ ...receipt, receivedAt, validDossier: false }))).toBe(code);
  });

  test('a calendar that refuses what is undecided', () => {
    const decided = rulebookOf([], { calendar: vietnamCalendar({ undecided: 'refuse' }) });
    expect(refusalOf(() => decided.receive({ ...receipt, receivedAt: '2027-12-28T09:00' }))).toBe('answered');
    expect(refusalOf(() => decided.receive({ ...receipt, receivedAt: '2027-12-30T09:00' }))).toBe('undecided-days');
    expect(refusalOf(() => decided.receive({ ...receipt, receivedAt: '2028-06-01T09:00' }))).toBe('undecided-days');
  });

  test('an own property named as one of the prototype does no harm', () => {
    const input = JSON.parse(
      '{"procedure": "2.001019", "receivedAt": "2025-03-04T09:00", "__proto__": {"validDossier": false}}',
    ) as ReceiveInput;
    expect(['answered', 'invalid-input']).toContain(refusalOf(() => rulebook.receive(input)));
    expect(({} as { validDossier?: boolean }).validDossier).toBeUndefined();
  });
});

describe('inputs are copied, outputs are frozen', () => {
  const mutablePolicy = () =>
    structuredClone(policyWith({ procedures: ['2.001019'] })) as unknown as {
      days: { weekdays: number[] };
      promises: { limit: { unit: string }; procedures: string[] }[];
      inForce: { from: string };
      title: { vi: string };
    };

  test('deep-frozen options and receipts are taken', () => {
    const policies = deepFreeze([structuredClone(policyWith({}))]);
    const book = createRulebook(Object.freeze({ ...valid, policies }));
    expect(book.receive(deepFreeze({ ...receipt, variants: [] as string[] })).promises).toHaveLength(1);
  });

  test('a policy that is changed after createRulebook changes no answer', () => {
    const mine = mutablePolicy();
    const book = createRulebook({ ...valid, policies: [mine] as never });
    const before = rowOf(book.receive(receipt));
    mine.days.weekdays[0] = 5;
    mine.promises[0]!.limit.unit = 'same-week';
    mine.promises[0]!.procedures.length = 0;
    mine.inForce.from = '2099-01-01';
    mine.title.vi = 'Khác';
    expect(rowOf(book.receive(receipt))).toEqual(before);
    expect(book.policies[0]).not.toBe(mine);
  });

  test('a receipt that is changed after receive changes neither the answer nor its reasons, which are worked out later', () => {
    const input = { procedure: '1.012783', receivedAt: new Date('2025-03-04T02:00:00Z'), variants: ['listed-special-case'] };
    const commitment = rulebook.receive(input);
    const same = rulebook.receive({ ...input, variants: ['listed-special-case'], receivedAt: new Date('2025-03-04T02:00:00Z') });
    input.procedure = '2.001019';
    input.variants.push('mountain-area');
    input.receivedAt.setTime(0);
    expect(commitment.reasons).toEqual(same.reasons);
    expect(JSON.stringify(commitment)).toBe(JSON.stringify(same));
  });

  test('everything that is returned is frozen', () => {
    const isFrozen = (value: unknown, path: string, depth = 0): string[] => {
      // Luxon instants are immutable by their own means.
      if (typeof value !== 'object' || value === null || 'isLuxonDateTime' in value || depth > 8) return [];
      const inside = Object.entries(value).flatMap(([key, part]) => isFrozen(part, `${path}.${key}`, depth + 1));
      return Object.isFrozen(value) ? inside : [path, ...inside];
    };
    const commitment = rulebook.receive({ procedure: '1.012783', receivedAt: '2025-03-04T09:00' });
    expect(Object.isFrozen(commitment)).toBe(true);
    expect(isFrozen(commitment.promises, 'promises')).toEqual([]);
    expect(isFrozen(commitment.statutory, 'statutory')).toEqual([]);
    expect([commitment.reasons, ...commitment.reasons].every((each) => Object.isFrozen(each))).toBe(true);
    expect(isFrozen(commitment.promised?.steps, 'steps')).toEqual([]);
    expect(isFrozen(rulebook.policies, 'policies')).toEqual([]);
    expect(Object.isFrozen(rulebook)).toBe(true);
  });

  test('the same question has the same answer, and reasons are worked out once', () => {
    const commitment = rulebook.receive(receipt);
    expect(commitment.reasons).toBe(commitment.reasons);
    expect(JSON.stringify(rulebook.receive(receipt))).toBe(JSON.stringify(commitment));
  });

  test('what policy applies is one of the rulebook, and passes the schema', () => {
    const { policy } = rulebook.receive({ procedure: '1.012783', receivedAt: '2025-03-04T09:00' });
    expect(rulebook.policies).toContain(policy);
    expect(slaPolicySchema.safeParse(policy).success).toBe(true);
  });

  test('20 001 kinds of receipts: what is remembered starts afresh, the answers do not change', () => {
    const procedures = [...nationalProcedures].map(({ code }) => code);
    const codes = procedures.flatMap((code) => Array.from({ length: 100 }, (_, i) => `${code}.${String(i).padStart(2, '0')}`));
    const book = chiLang();
    const before = rowOf(book.receive(receipt));
    let asked = 0;
    for (const channel of ['direct', 'online'] as const) {
      for (const procedure of codes) {
        if (refusalOf(() => book.receive({ procedure, level: 'commune', channel, receivedAt: '2025-07-07T09:00' })) === 'answered') asked++;
      }
    }
    expect(asked).toBeGreaterThan(10_000);
    expect(rowOf(book.receive(receipt))).toEqual(before);
  });
});

describe('explain: an answer that was parsed from text may hold anything', () => {
  const parsed = (reasons: unknown) => ({ procedure: 'x', reasons, promised: null, statutory: null });

  test.each([
    { what: 'no code', reason: {} },
    { what: 'a code that is no reason', reason: { code: 'toString' } },
    { what: 'no list', reason: 5 },
    { what: 'nothing', reason: null },
    { what: 'a slip without a source', reason: { code: 'slip-issued', ground: 'requested', basis: {} } },
    { what: 'a procedure without a name', reason: { code: 'procedure', procedure: 'x', level: 'commune' } },
  ])('$what', ({ reason }) => {
    for (const language of ['vi', 'en'] as const) {
      expect(refusalOf(() => explain(parsed([reason]) as never, language))).toBe('invalid-input');
    }
  });

  test('a proxy of a commitment, and a language that is none', () => {
    const commitment = rulebook.receive(receipt);
    expect(refusalOf(() => explain(new Proxy(commitment, {}), 'vi'))).toBe('invalid-input');
    expect(refusalOf(() => explain(commitment, 'fr' as never))).toBe('invalid-input');
    expect(refusalOf(() => explain(commitment, '__proto__' as never))).toBe('invalid-input');
  });
});
