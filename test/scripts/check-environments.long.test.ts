import * as luxon from 'luxon';
import * as main from 'tthc-rules';
import * as interchange from 'tthc-rules/interchange';
import * as portal from 'tthc-rules/portal';
import * as procedures from 'tthc-rules/procedures';
import * as testing from 'tthc-rules/testing';
import { beforeAll, describe, expect, test } from 'vitest';
import { compareAll } from '../../scripts/check-environments.js';
import type { Environment } from '../../scripts/environments/environment.js';
import { differencesBetween, digestOf, sayDifference } from '../../scripts/environments/compare.js';
import { answersOf, type Answers } from '../../scripts/environments/questions.js';

const DUE = 'Hạn trả kết quả: 17:00 thứ Sáu 23/08/2024';
const answers = { 'a day': '{"working":true}', 'a deadline': `{"vi":["${DUE}"]}`, 'a refusal': '{"refused":{"code":"invalid-date"}}' };
const { 'a refusal': refusal, ...others } = answers;

const changes: { what: string; found: Answers; names: string[] }[] = [
  { what: 'nothing', found: { ...answers }, names: [] },
  { what: 'one letter', found: { ...answers, 'a deadline': `{"vi":["${DUE.replace('3', '4')}"]}` }, names: ['a deadline'] },
  { what: 'Arabic digits', found: { ...answers, 'a deadline': `{"vi":["${DUE.replace('23', '٢٣')}"]}` }, names: ['a deadline'] },
  {
    what: 'another form of the same letters',
    found: { ...answers, 'a deadline': answers['a deadline'].normalize('NFD') },
    names: ['a deadline'],
  },
  { what: 'a case that is not asked', found: others, names: ['a refusal'] },
  { what: 'a case that is asked besides', found: { ...answers, constructor: 'null' }, names: ['constructor'] },
  { what: 'another order', found: { 'a refusal': refusal, ...others }, names: ['the order of the cases'] },
];

describe('a difference is found', () => {
  test.each(changes)('$what', ({ found, names }) => {
    expect(differencesBetween(answers, found).map(({ name }) => name)).toEqual(names);
    expect(digestOf(found) === digestOf(answers)).toBe(names.length === 0);
  });

  test('is told with the case and both texts, from a little before they part', () => {
    const expected = `${'x'.repeat(1000)}17:00${'y'.repeat(1000)}`;
    const said = sayDifference({ name: 'a deadline', expected, found: expected.replace('17:00', '18:00') });
    expect(said.split('\n')).toEqual([
      '  a deadline',
      `    expected …${'x'.repeat(59)}17:00${'y'.repeat(116)}…`,
      `    found    …${'x'.repeat(59)}18:00${'y'.repeat(116)}…`,
    ]);
    expect(sayDifference({ name: 'a day', expected: 'true', found: null })).toContain('found    not asked');
  });
});

describe('the check', () => {
  const asked = async (...found: (Answers | Error)[]) => {
    const said: string[] = [];
    const environments = found.map((one, i): Environment => {
      const ask = () => (one instanceof Error ? Promise.reject(one) : Promise.resolve(JSON.stringify(one)));
      return { name: `machine ${i}`, ask };
    });
    return { ...(await compareAll(environments, (line) => said.push(line))), said: said.join('\n') };
  };

  test('passes where all say the same', async () => {
    expect(await asked(answers, answers, answers)).toMatchObject({ cases: 3, faults: 0 });
  });

  test('names the environment that differs, and the cases', async () => {
    const { faults, said } = await asked(answers, answers, { ...answers, 'a day': '{"working":false}' });
    expect(faults).toBe(1);
    expect(said).toMatch(/^DIFFERS .* machine 2\n {2}a day\n {4}expected \{"working":true\}\n {4}found {4}\{"working":false\}$/m);
  });

  test('fails where nothing is answered', async () => {
    expect(await asked(answers, new Error('no such Node'))).toMatchObject({ faults: 1 });
    await expect(asked(new Error('no such Node'))).rejects.toThrow('nothing to compare with');
    await expect(asked()).rejects.toThrow('no environment');
  });
});

describe('the questions', () => {
  let all: Answers;
  beforeAll(async () => {
    all = await answersOf({ main, procedures, portal, interchange, testing, luxon });
  });

  test('are more than a thousand', () => {
    expect(Object.keys(all).length).toBeGreaterThan(1_000);
  });

  test.each([
    ['deadlines that are due, and on hold', '"state":"due"', '"state":"on-hold"'],
    ['decided and projected days', '"standing":"decided"', '"standing":"projected"'],
    [
      'days off by swap, by holiday, by compensation, by storm',
      'swapped-off',
      'worked-by-swap',
      '"holiday"',
      'compensatory',
      '"closure"',
      '"opening"',
    ],
    ['texts in two languages', 'Hạn trả kết quả: ', 'Due at '],
    ['promises and slips', '"only-if-not-returned-at-once"', '"goldenDay":"2025-'],
    ['open dossiers', '"status":"running"', '"status":"due-soon"', '"status":"overdue"', '"status":"on-hold"'],
    ['judged and ended ones', '"status":"early"', '"status":"on-time"', '"status":"late"', '"status":"closed"', '"status":"withdrawn"'],
    ['tables, SQL and iCalendar', 'date,weekday,working', 'INSERT INTO', 'BEGIN:VEVENT'],
  ])('reach %s', (_, ...parts) => {
    const text = Object.values(all).join('\n');
    for (const part of parts) expect(text.replaceAll('\\"', '"').includes(part), part).toBe(true);
  });

  test('reach every kind of refusal', () => {
    const refused = Object.values(all).filter((text) => text.startsWith('{"refused"'));
    const reached = new Set(refused.map((text) => (JSON.parse(text) as { refused: { code: string } }).refused.code));
    const codes: Record<main.RuleErrorCode, true> = {
      'invalid-date-time': true,
      'invalid-date': true,
      'invalid-limit': true,
      'invalid-profile': true,
      'invalid-calendar': true,
      'invalid-decision': true,
      'invalid-clock-stop': true,
      'outside-calendar': true,
      'undecided-days': true,
      'unknown-procedure': true,
      'nothing-in-force': true,
      'conflicting-rules': true,
      'uncertain-limit': true,
      'invalid-catalog': true,
      'invalid-dossier': true,
      'invalid-portal-record': true,
      'invalid-input': true,
    };
    expect([...reached].sort()).toEqual(Object.keys(codes).sort());
  });

  test('have every vector among them, and each is answered as the vector says', () => {
    const { asked, agreed } = JSON.parse(all['every vector of the testing kit']!) as { asked: number; agreed: number };
    expect(agreed).toBe(asked);
    expect(asked).toBeGreaterThan(100);
  });
});
