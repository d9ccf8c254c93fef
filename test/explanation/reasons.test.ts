import { describe, expect, test } from 'vitest';
import { assess, chiLangPolicies, createRulebook, explain, isRuleError, vietnamCalendar, type Language } from '../../src/index.js';
import { nationalProcedures } from '../../src/procedures.js';
import { refusalOf } from '../support/refusal.js';
import { ASSESSMENT, at, COMMITMENT } from './samples.js';

/** An answer that has nothing but reasons: an assessment has a status. */
const ofAssessment = (...reasons: unknown[]) => ({ status: 'late', reasons });
const ofCommitment = (...reasons: unknown[]) => ({ procedure: 'x', promised: null, statutory: null, reasons });

const samples = [
  ...Object.entries(ASSESSMENT).map(([code, parts]) => ({ code, reason: { code, ...parts }, answer: ofAssessment })),
  ...Object.entries(COMMITMENT).map(([code, parts]) => ({ code, reason: { code, ...parts }, answer: ofCommitment })),
];

const LANGUAGES: Language[] = ['vi', 'en'];
const TRACES = /undefined|NaN|null|Infinity|\[object|function|\s\s|\(\)/;

const refusedInBoth = (answer: unknown) => {
  for (const language of LANGUAGES) expect(refusalOf(() => explain(answer as never, language))).toBe('invalid-input');
};

/** Every value in some data, by the way to it. */
function paths(value: unknown, way: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [way];
  return [...(way.length === 0 ? [] : [way]), ...Object.entries(value).flatMap(([key, part]) => paths(part, [...way, key]))];
}

/** A copy with one value replaced, or left out. */
function spoilt(value: unknown, [key, ...rest]: readonly string[], by: unknown): unknown {
  if (key === undefined) return by;
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) }) as Record<string, unknown>;
  if (rest.length === 0 && by === undefined) Reflect.deleteProperty(copy, key);
  else copy[key] = spoilt(copy[key], rest, by);
  return copy;
}

describe.each(samples)('$code', ({ reason, answer }) => {
  test.each(LANGUAGES)('is said in %s, one sentence', (language) => {
    const sentences = explain(answer(reason), language);
    expect(sentences).toHaveLength(1);
    expect(sentences[0]).not.toMatch(TRACES);
  });

  test.each(paths(reason).map((way) => ({ part: way.join('.'), way })))('is refused where $part is rubbish', ({ way }) => {
    for (const by of [Number.NaN, -1, {}, 'x'.repeat(5_000), Symbol('x')]) refusedInBoth(answer(spoilt(reason, way, by)));
  });

  test('is refused, or said without a trace, where a part is missing', () => {
    for (const way of paths(reason)) {
      for (const language of LANGUAGES) {
        try {
          for (const sentence of explain(answer(spoilt(reason, way, undefined)), language)) expect(sentence).not.toMatch(TRACES);
        } catch (error) {
          expect(isRuleError(error) && error.code).toBe('invalid-input');
        }
      }
    }
  });
});

describe('19: explain of reasons that were parsed from anything', () => {
  const law = { document: 'Luật' };
  test.each([
    { code: 'bare-days' },
    { code: 'bare-days', value: '5', readAs: 'working' },
    { code: 'slip-issued', ground: 'toString', basis: law },
    { code: 'statutory-limit', limit: { unit: 'x' }, due: 'x', basis: [], countingBasis: [] },
    { code: 'law-as-issued', note: {} },
    { code: 'golden-day', date: '2025-02-30', title: { vi: 'a', en: 'a' } },
    { code: 'procedure', procedure: 'x', name: { vi: 'a', en: 'a' }, level: 'ward' },
    { code: 'promise-applies', title: {}, authority: {}, limit: { unit: 'same-day' }, due: at },
    // A limit in numbers without its number, and one in words with a number.
    { ...COMMITMENT['promise-applies'], code: 'promise-applies', limit: { unit: 'working-days' } },
    { ...COMMITMENT['promise-applies'], code: 'promise-applies', limit: { unit: 'same-day', value: 2 } },
    // Nothing to name in the brackets.
    { code: 'verification-variant', variants: [] },
  ])('%j', (reason) => refusedInBoth(ofCommitment(reason)));

  test.each([
    { status: 'running', due: '2025-02-29T17:00:00.000+07:00' },
    { status: 'running', due: '2025-03-04T24:00:00.000+07:00' },
    { status: 'running', due: '2025-03-04T17:00:60.000+07:00' },
    { status: 'running', due: '2025-03-04T17:00:00.000Z' },
    { status: '__proto__', due: null },
  ])('open: %j', (parts) => refusedInBoth(ofAssessment({ code: 'open', ...parts })));
});

const throws = () => {
  throw new Error('asked');
};
const waiting = { code: 'waiting', since: at };

describe('the refusal', () => {
  test.each([
    { of: 'assessment', answer: ofAssessment(waiting, waiting, { code: 'judged' }), field: 'assessment.reasons[2]', reason: '"judged"' },
    { of: 'assessment', answer: ofAssessment(waiting, null), field: 'assessment.reasons[1]', reason: 'undefined' },
    { of: 'commitment', answer: ofCommitment({ code: 'x'.repeat(99) }), field: 'commitment.reasons[0]', reason: /^"x{40}…"/ },
  ])('of a reason of a $of names its index and code: $field', ({ answer, field, reason }) => {
    try {
      explain(answer, 'vi');
      expect.unreachable();
    } catch (error) {
      if (!isRuleError(error)) throw error;
      expect(error.details).toMatchObject({ field, index: Number(/\d+/.exec(field)![0]), reason: expect.stringMatching(reason) as string });
      expect(error.message).toContain(field);
    }
  });

  test.each<[string, unknown]>([
    ['reasons that are a text', { status: 'late', reasons: 'waiting' }],
    ['reasons that are an object', { status: 'late', reasons: { 0: waiting, length: 1 } }],
    ['a list with holes', ofAssessment(...Array<unknown>(3))],
    ['an endless list of holes', { status: 'late', reasons: Array(2 ** 32 - 1) }],
    ['a reason that inherits its parts', ofAssessment(Object.create(waiting))],
    [
      'a reason that inherits one of them',
      ofAssessment(Object.assign(Object.create({ due: at }) as object, { code: 'open', status: 'overdue' })),
    ],
    ['a reason whose part throws', ofAssessment(Object.defineProperty({ code: 'waiting' }, 'since', { get: throws }))],
    ['a reason whose code throws', ofCommitment(Object.defineProperty({}, 'code', { get: throws }))],
    ['reasons that throw', Object.defineProperty({ status: 'late' }, 'reasons', { get: throws })],
    ['reasons of a commitment that throw', Object.defineProperty({}, 'reasons', { enumerable: true, get: throws })],
    [
      'a deadline that throws',
      {
        ...ofCommitment(),
        promised: {
          get due() {
            return throws();
          },
        },
        statutory: { due: at },
      },
    ],
    ['a list that throws', { status: 'late', reasons: new Proxy([waiting], { get: throws }) }],
    ['an answer that throws', new Proxy({}, { has: throws })],
    ['an answer that was taken back', revoked({})],
    ['a list that was taken back', { status: 'late', reasons: revoked([]) }],
    ['a reason that was taken back', ofAssessment(revoked({}))],
  ])('of %s', (_, answer) => refusedInBoth(answer));
});

describe('what this library gave', () => {
  const rulebook = createRulebook({
    calendar: vietnamCalendar(),
    catalog: nationalProcedures,
    policies: chiLangPolicies({
      goldenDays: [2, 4],
      noAppointmentDays: [3],
      onTheSpot: { district: ['2.000815'], commune: ['2.000815'] },
      shortened: 'all',
      from: '2024-01-01',
    }),
    bareDays: 'working',
  });
  const receipt = { procedure: '2.000815', level: 'district', receivedAt: '2025-03-04T09:00' } as const;
  const commitment = rulebook.receive(receipt);
  const { procedure, level, receivedAt } = receipt;
  const assessment = assess(
    { id: '1', procedure, level, events: [{ type: 'received', at: receivedAt }] },
    { rulebook, at: '2025-03-05T09:00' },
  );

  test.each([
    { of: 'commitment', answer: commitment },
    { of: 'assessment', answer: assessment },
  ])('a $of, its copy and its JSON are said alike', ({ answer }) => {
    for (const language of LANGUAGES) {
      const sentences = explain(answer, language);
      expect(sentences.length).toBeGreaterThan(2);
      expect(explain(JSON.parse(JSON.stringify(answer)) as typeof answer, language)).toEqual(sentences);
      expect(explain({ ...(answer as object), reasons: [...answer.reasons] }, language)).toEqual(sentences);
    }
  });

  test('is said as what it is, and as nothing else', () => {
    refusedInBoth({ status: 'late', reasons: commitment.reasons });
    refusedInBoth({ reasons: assessment.reasons });
    refusedInBoth({ steps: assessment.reasons });
    refusedInBoth({ status: 'late', reasons: commitment.statutory?.steps });
  });

  test('a proxy of an answer is refused, not taken for the answer', () => {
    refusedInBoth(new Proxy(assessment, {}));
    refusedInBoth(new Proxy(commitment, {}));
  });
});

function revoked(value: object): unknown {
  const { proxy, revoke } = Proxy.revocable(value, {});
  revoke();
  return proxy;
}
