import { describe, expect, test, vi } from 'vitest';
import {
  assess,
  chiLangPolicies,
  createRulebook,
  explain,
  isRuleError,
  nextGoldenDay,
  slaPolicySchema,
  vietnamCalendar,
  type CountingProfile,
  type ReceiveInput,
  type SlaPolicy,
  type TimeLimit,
} from '../../src/index.js';
import { nationalProcedures } from '../../src/procedures.js';
import { refusalOf, refusalTextOf, revoked } from '../support/refusal.js';
import { chiLang, policyWith, rowOf, rulebookOf, sample, titled } from './desk.js';

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
  '\u20282.001019',
  '\u20292.001019',
  '\u200B2.001019',
  '\u00852.001019',
  '\uD800',
  '',
];
const HUGE = 'x'.repeat(100_000);

const throwing = (): never => {
  throw new TypeError('the value was asked, and threw');
};
/** What throws when one of its properties is read, or whenever it is looked at. */
const throwers: readonly { what: string; of: (key: string, whole: object) => unknown }[] = [
  { what: 'a getter that throws', of: (key, whole) => Object.defineProperty({ ...whole }, key, { enumerable: true, get: throwing }) },
  { what: 'a proxy whose properties throw', of: () => new Proxy({}, { get: throwing, has: throwing }) },
  { what: 'a proxy whose keys throw', of: () => new Proxy({}, { ownKeys: throwing }) },
  { what: 'a revoked proxy', of: () => revoked },
];

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
    expect(error.message).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
    expect(field).toEqual(expect.any(String));
    if (faults === undefined)
      expect({ value, expected }).toEqual({ value: expect.any(String) as unknown, expected: expect.any(String) as unknown });
    return error.code;
  }
}

interface SaidFault {
  readonly path: string;
  readonly vi: string;
  readonly en: string;
}

/** The faults with which policies are refused. */
function faultsOf(run: () => unknown): readonly SaidFault[] {
  try {
    run();
  } catch (error) {
    if (isRuleError(error) && error.code === 'invalid-catalog') return error.details['faults'] as SaidFault[];
    throw error;
  }
  return [];
}

type Path = readonly string[];

/** The path of every part of a record. */
function pathsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const inside = Object.entries(value).flatMap(([key, part]) => pathsOf(part, [...path, key]));
  return path.length === 0 ? inside : [path, ...inside];
}

/** A copy of a record with one part replaced. */
function replaced(value: unknown, [key, ...rest]: Path, part: unknown): unknown {
  if (key === undefined) return part;
  const copy = structuredClone(value) as Record<string, unknown>;
  copy[key] = replaced(copy[key], rest, part);
  return copy;
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

  test.each([
    { what: 'a list, which has a find of its own', catalog: [] },
    { what: 'an object that finds nothing', catalog: { find: () => null } },
    { what: 'the methods of a catalogue without its records', catalog: Object.create(nationalProcedures) as unknown },
    { what: 'a proxy of a catalogue', catalog: new Proxy(nationalProcedures, {}) },
    { what: 'a proxy that throws', catalog: new Proxy({}, { get: throwing }) },
    { what: 'the records of a catalogue', catalog: [...nationalProcedures] },
  ])('only a catalogue of the library is one: $what', ({ catalog }) => {
    expect(told(() => createRulebook({ ...valid, catalog: catalog as never }))).toBe('invalid-catalog');
  });

  test('the catalogue of another copy of the library is one, and so is one laid over it', async () => {
    vi.resetModules();
    const copy = await import('../../src/procedures.js');
    expect(copy.nationalProcedures).not.toBe(nationalProcedures);
    for (const catalog of [copy.nationalProcedures, copy.nationalProcedures.overlay([])]) {
      expect(
        createRulebook({ ...valid, catalog })
          .receive(receipt)
          .due?.toISO(),
      ).toBe('2025-03-06T17:00:00.000+07:00');
    }
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
    'a promise in fifths of a day': {
      ...own,
      promises: [{ ...promise, limit: { unit: 'working-days', value: 1.2 }, profile: { start: 'day-after', offHours: 'next-opening' } }],
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

  describe('a fault is told in the words of policies', () => {
    const profile = { start: 'day-after', offHours: 'next-opening' } as const;
    const days = (limit: unknown) => ({ ...own, promises: [{ ...promise, limit, profile }] });

    test.each<{ policy: unknown; path: string; en: RegExp; vi: RegExp }>([
      { policy: { ...own, level: 'ward' }, path: 'level', en: /province.*district.*commune/, vi: /một trong "ministry", "province"/ },
      { policy: { ...own, days: { weekdays: [8] } }, path: 'days.weekdays[0]', en: /weekday from 1.*7/, vi: /thứ trong tuần/ },
      { policy: { ...own, days: { weekdays: [] } }, path: 'days.weekdays', en: /at least one weekday/, vi: /ít nhất một thứ/ },
      { policy: { ...own, promises: {} }, path: 'promises', en: /list of.* promises/, vi: /danh sách cam kết/ },
      { policy: { ...own, promises: ['x'] }, path: 'promises[0]', en: /a promise \{ on/, vi: /một cam kết/ },
      { policy: { ...own, id: 'a/b' }, path: 'id', en: /spaces, dots, colons/, vi: /chữ cái và chữ số/ },
      { policy: { ...own, promises: [{ ...promise, id: '' }] }, path: 'promises[0].id', en: /such as "R4"/, vi: /"R4"/ },
      {
        policy: { ...own, promises: [{ ...promise, procedures: ['x'] }] },
        path: 'promises[0].procedures[0]',
        en: /a code/,
        vi: /mã thủ tục/,
      },
      { policy: { ...own, promises: [{ ...promise, procedures: 'none' }] }, path: 'promises[0].procedures', en: /"all", or/, vi: /"all"/ },
      { policy: { ...own, basis: 5 }, path: 'basis', en: /write a citation/, vi: /một căn cứ/ },
      { policy: { ...own, title: 5 }, path: 'title', en: /a name of at most 300/, vi: /tên gọi/ },
      { policy: days({ unit: 'working-days', value: 1.2 }), path: 'promises[0].limit.value', en: /0\.25/, vi: /0,25/ },
      { policy: days({ unit: 'days', value: 2 }), path: 'promises[0].limit.unit', en: /"sequence"\.$/, vi: /"sequence"\.$/ },
      {
        policy: { ...own, promises: [{ ...promise, target: { unit: 'same-week', nextWeek: 1 } }] },
        path: 'promises[0].target.nextWeek',
        en: /true or false/,
        vi: /true hoặc false/,
      },
    ])('$path', ({ policy, path, en, vi: inVietnamese }) => {
      const faults = faultsOf(() => createRulebook({ ...valid, policies: [policy] as never }));
      const first = faults.find((each) => each.path === `policies[0].${path}`);
      expect(first?.en).toMatch(en);
      expect(first?.vi).toMatch(inVietnamese);
      expect(`${first?.en} ${first?.vi}`).not.toMatch(/a text|một đoạn chữ/);
    });

    test('every part of a policy that is no text has words of its own', () => {
      const whole = {
        ...policyWith(
          {
            target: { unit: 'same-session' },
            limit: { unit: 'same-day' },
            channels: ['direct'],
            excludes: [],
            onTheSpot: 'four-on-the-spot',
          },
          {
            fields: ['land'],
            exceptFields: ['civil-status'],
            procedures: ['2.001019'],
            days: { weekdays: [2], half: 'morning', onDayOff: 'skip' },
            concentratesWork: true,
            afterLastGoldenDay: 'same-week',
            inForce: { from: '2024-01-01', until: '2025-01-01' },
            successor: 'none',
          },
        ),
      };
      // A name is told as a whole: a text, or one in both languages.
      const texts = ['basis.document', 'basis.issuer'];
      const saidAsText = pathsOf(whole).filter((path) => {
        const wrong = faultsOf(() => createRulebook({ ...valid, policies: [replaced(whole, path, 7.5)] as never }));
        expect(wrong.length, path.join('.')).toBeGreaterThan(0);
        return wrong.some(({ en }) => en.includes('a text'));
      });
      expect(saidAsText.map((path) => path.join('.')).sort()).toEqual(texts.sort());
    });

    test('policies that are too large are no catalogue', () => {
      const faults = faultsOf(() =>
        createRulebook({ ...valid, policies: Array.from({ length: 900 }, () => ({ ...own, title: 'x'.repeat(2000) })) }),
      );
      expect(faults.map(({ path, en }) => `${path}: ${en}`)).toEqual([expect.stringMatching(/^policies: The data is larger than/)]);
    });
  });

  describe('a target that is later than its limit', () => {
    const counted = { start: 'session-after', offHours: 'next-opening' } as const;
    const of = (limit: TimeLimit, target: TimeLimit, profile: CountingProfile = counted) => ({
      ...own,
      promises: [{ ...promise, limit, target, profile }],
    });
    const session = { unit: 'same-session' } as const;
    const day = { unit: 'same-day' } as const;
    const week = { unit: 'same-week' } as const;
    const workingDays = (value: number) => ({ unit: 'working-days', value }) as const;

    test.each<{ target: TimeLimit; limit: TimeLimit; profile?: CountingProfile }>([
      { target: day, limit: session },
      { target: week, limit: session },
      { target: week, limit: day },
      { target: { unit: 'same-week', nextWeek: true }, limit: week },
      { target: { unit: 'same-session', minLeadMinutes: 30 }, limit: session },
      { target: workingDays(2), limit: workingDays(1.5) },
      { target: workingDays(1.5), limit: day },
      { target: workingDays(0.5), limit: day, profile: { start: 'day-after', offHours: 'next-opening' } },
      { target: { unit: 'calendar-days', value: 1 }, limit: day },
      { target: { unit: 'calendar-days', value: 5 }, limit: { unit: 'calendar-days', value: 4 } },
      { target: { unit: 'calendar-days', value: 4, exceptHolidays: true }, limit: { unit: 'calendar-days', value: 4 } },
      { target: { unit: 'working-hours', value: 9 }, limit: { unit: 'working-hours', value: 8 } },
      { target: { unit: 'clock-hours', value: 25 }, limit: { unit: 'clock-hours', value: 24 } },
    ])('$target.unit $target.value under $limit.unit $limit.value is refused', ({ limit, target, profile }) => {
      const faults = faultsOf(() => createRulebook({ ...valid, policies: [of(limit, target, profile)] as never }));
      expect(faults.map(({ path }) => path)).toEqual(['policies[0].promises[0].target']);
      expect(faults[0]?.en).toContain('later than the limit');
      expect(faults[0]?.vi).toContain('muộn hơn thời hạn');
    });

    test.each<{ target: TimeLimit; limit: TimeLimit }>([
      { target: session, limit: day },
      { target: day, limit: day },
      { target: day, limit: week },
      { target: session, limit: { unit: 'same-session', minLeadMinutes: 30 } },
      { target: workingDays(1.5), limit: workingDays(2) },
      { target: workingDays(0.5), limit: day },
      { target: { unit: 'calendar-days', value: 4 }, limit: { unit: 'calendar-days', value: 4, exceptHolidays: true } },
      // Which of these comes first depends on the calendar.
      { target: workingDays(3), limit: week },
      { target: workingDays(3), limit: { unit: 'calendar-days', value: 3 } },
      { target: { unit: 'calendar-days', value: 5 }, limit: workingDays(3) },
      { target: { unit: 'working-hours', value: 12 }, limit: workingDays(1) },
    ])('$target.unit $target.value under $limit.unit $limit.value is taken', ({ limit, target }) => {
      expect(told(() => createRulebook({ ...valid, policies: [of(limit, target)] as never }))).toBe('answered');
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

describe('a key that nobody reads is refused with its name and the known ones', () => {
  test.each(titled('validdossier', 'variant', 'receivedat', 'constructor', '\u202Ex', HUGE))('receive: $title', ({ value: key }) => {
    const message = refusalTextOf(() => rulebook.receive({ ...receipt, [key as string]: false } as never));
    expect(message).toMatch(/^invalid-input: input\./);
    expect(message).toContain(`only procedure, receivedAt, level, channel, validDossier, needsVerification, variants, slipRequested`);
  });

  test('receive: a misspelt validDossier does not pass for a valid one', () => {
    expect(refusalTextOf(() => rulebook.receive({ ...receipt, validdossier: false } as never))).toContain('input."validdossier" is false');
  });

  test('a key of a prototype is none of the receipt', () => {
    const input = Object.assign(Object.create({ clerk: 'x' }) as object, receipt) as ReceiveInput;
    expect(told(() => rulebook.receive(input))).toBe('answered');
  });

  test('every key that is known', () => {
    const whole: Required<ReceiveInput> = {
      procedure: '2.000815',
      receivedAt: '2025-03-04T09:00',
      level: 'commune',
      channel: 'direct',
      validDossier: true,
      needsVerification: false,
      variants: [],
      slipRequested: true,
    };
    expect(told(() => rulebook.receive(whole))).toBe('answered');
  });
});

describe('what throws when it is read is refused like anything else', () => {
  const keys = ['procedure', 'receivedAt', 'level', 'channel', 'validDossier', 'needsVerification', 'variants', 'slipRequested'];

  test.each(keys)('receive: a getter %s', (key) => {
    const input = Object.defineProperty({ ...receipt }, key, { enumerable: true, get: throwing });
    expect(told(() => rulebook.receive(input))).toMatch(/^invalid-/);
  });

  test.each(['calendar', 'catalog', 'policies', 'bareDays', 'refuseUncertainLimits', 'lawProfiles'])(
    'createRulebook: a getter %s',
    (key) => {
      const options = Object.defineProperty({ ...valid }, key, { enumerable: true, get: throwing });
      expect(told(() => createRulebook(options))).toBe('invalid-input');
    },
  );

  test.each(Object.keys({ ...sample, onDayOff: 1, afterLastGoldenDay: 1, profile: 1 }))('chiLangPolicies: a getter %s', (key) => {
    const options = Object.defineProperty({ ...sample }, key, { enumerable: true, get: throwing });
    expect(told(() => chiLangPolicies(options))).toBe('invalid-input');
  });

  describe.each(throwers)('$what', ({ of }) => {
    const model = { days: { weekdays: [2] }, inForce: { from: '2024-01-01' } };
    const law = rulebook.lawProfileOn('2025-03-04');
    test.each<[string, () => unknown]>([
      ['receive', () => rulebook.receive(of('procedure', receipt) as never)],
      ['receive, variants', () => rulebook.receive({ ...receipt, variants: of('length', {}) as never })],
      ['receive, the first variant', () => rulebook.receive({ ...receipt, variants: [of('id', {})] as never })],
      ['receive, receivedAt', () => rulebook.receive({ ...receipt, receivedAt: of('getTime', {}) as never })],
      ['createRulebook', () => createRulebook(of('calendar', valid) as never)],
      ['createRulebook, calendar', () => createRulebook({ ...valid, calendar: of('name', {}) as never })],
      ['createRulebook, catalog', () => createRulebook({ ...valid, catalog: of('find', {}) as never })],
      ['createRulebook, policies', () => createRulebook({ ...valid, policies: of('length', {}) as never })],
      ['createRulebook, a policy', () => createRulebook({ ...valid, policies: [of('id', policyWith({}))] as never })],
      ['createRulebook, lawProfiles', () => createRulebook({ ...valid, lawProfiles: of('length', {}) as never })],
      ['createRulebook, a law profile', () => createRulebook({ ...valid, lawProfiles: [of('id', law)] as never })],
      ['chiLangPolicies', () => chiLangPolicies(of('from', sample) as never)],
      ['chiLangPolicies, goldenDays', () => chiLangPolicies({ ...sample, goldenDays: of('length', {}) as never })],
      ['chiLangPolicies, onTheSpot', () => chiLangPolicies({ ...sample, onTheSpot: of('district', sample.onTheSpot) as never })],
      ['chiLangPolicies, profile', () => chiLangPolicies({ ...sample, profile: of('start', { offHours: 'next-opening' }) as never })],
      ['chiLangPolicies, shortened', () => chiLangPolicies({ ...sample, shortened: of('length', {}) as never })],
      ['nextGoldenDay', () => nextGoldenDay(of('days', model) as never, vietnamCalendar(), '2025-03-04')],
      [
        'nextGoldenDay, days',
        () => nextGoldenDay({ ...model, days: of('weekdays', model.days) as never }, vietnamCalendar(), '2025-03-04'),
      ],
      ['nextGoldenDay, inForce', () => nextGoldenDay({ ...model, inForce: of('from', {}) as never }, vietnamCalendar(), '2025-03-04')],
      ['assess, rulebook', () => assess({} as never, { rulebook: of('receive', {}) as never, at: '2025-03-04T09:00' })],
    ])('%s', (_where, run) => {
      expect(told(run)).toMatch(/^(invalid-|unknown-procedure)/);
    });
  });

  test('a list is read once: what is checked is what is used', () => {
    const turns = ['by-agreement', '__proto__'];
    const variants = Object.defineProperty(['x'], 0, { get: () => turns.shift() });
    expect(rulebook.receive({ ...receipt, variants }).statutory).toBeNull();
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
    expect(isFrozen(commitment.reasons, 'reasons')).toEqual([]);
    expect(isFrozen(commitment.appointmentSlip, 'appointmentSlip')).toEqual([]);
    expect(isFrozen(commitment.promised?.steps, 'steps')).toEqual([]);
    expect(isFrozen(rulebook.policies, 'policies')).toEqual([]);
    expect(Object.isFrozen(rulebook)).toBe(true);
    // A dossier of each kind: what is excluded, what is incomplete, what is issued.
    for (const kind of [{ channel: 'online' }, { needsVerification: true }, { validDossier: false }, { slipRequested: true }] as const) {
      const other = rulebook.receive({ procedure: '1.012783', receivedAt: '2025-03-04T09:00', variants: ['mountain-area'], ...kind });
      expect([...isFrozen(other.reasons, 'reasons'), ...isFrozen(other.appointmentSlip, 'appointmentSlip')]).toEqual([]);
    }
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
