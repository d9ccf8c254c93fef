import { describe, expect, test } from 'vitest';
import { computeDeadline, type CountingProfile, type TimeLimit } from 'tthc-rules';
import { calendarFrom, vectors, type CalendarDescription, type VectorStop } from 'tthc-rules/testing';
import { calendarKnownOn } from '../../explorer/answer.js';
import { caseCalendar, toJson, toVector, yearCalendar } from '../../explorer/exports.js';
import type { Question } from '../../explorer/question.js';
import { answered, CASES, CHI_LANG } from './cases.js';

const more: Partial<Question>[] = [
  { knownOn: '2024-04-11' },
  { stops: [{ from: '2024-04-26T08:00', to: '2024-05-02T12:00', then: 'resume' }] },
  { stops: [{ from: '2024-04-26T08:00' }] },
  { receivedAt: '2024-04-30T09:00', policy: 'own', own: { unit: 'same-week', value: 1, weekdays: [], start: 'session-after' } },
];
const questions = [...CASES, ...more].map((changes) => ({ ...CHI_LANG, ...changes }));

interface Written {
  readonly calendars: Readonly<Record<string, CalendarDescription>>;
  readonly cases: readonly {
    readonly clauses: readonly string[];
    readonly counted: string;
    readonly input: {
      readonly calendar: string;
      readonly receivedAt: string;
      readonly limit: TimeLimit;
      readonly profile: CountingProfile;
      readonly clockStops: readonly VectorStop[];
    };
    readonly expected: { readonly state: string; readonly due?: string; readonly since?: string };
  }[];
}

describe('a test vector', () => {
  test.each(questions)('holds all that its answer needs: %#', (question) => {
    const { calendars, cases } = JSON.parse(toVector(question, answered(question)) as string) as Written;
    for (const { input, expected } of cases) {
      const calendar = calendarFrom(calendars[input.calendar] as CalendarDescription);
      const deadline = computeDeadline({ ...input, calendar });
      const at = deadline.state === 'due' ? deadline.due : deadline.since;
      expect(at.toISO({ suppressMilliseconds: true })).toBe(expected.due ?? expected.since);
    }
  });

  test.each(questions)('names clauses that the vectors have: %#', (question) => {
    const { cases } = JSON.parse(toVector(question, answered(question)) as string) as Written;
    expect(Object.keys(vectors.clauses)).toEqual(expect.arrayContaining([...(cases[0]?.clauses ?? ['none'])]));
  });

  test('says that nobody has counted it by hand', () => {
    const { cases } = JSON.parse(toVector(CHI_LANG, answered(CHI_LANG)) as string) as Written;
    expect(cases.map(({ counted }) => counted)).toEqual(['library']);
  });

  test('there is none where nothing is due', () => {
    const incomplete = { ...CHI_LANG, validDossier: false };
    expect(toVector(incomplete, answered(incomplete))).toBeNull();
  });
});

test('the JSON holds what was asked, the commitment and the ladder', () => {
  const json = JSON.parse(toJson(CHI_LANG, answered(CHI_LANG), '1.2.3')) as Record<string, Record<string, unknown>>;
  expect(json['library']).toBe('tthc-rules 1.2.3');
  expect(json['asked']).toMatchObject({ procedure: '1.002179', receivedAt: '2024-04-25T14:00:00+07:00', bareDays: 'working' });
  expect(json['commitment']).toMatchObject({ due: '2024-05-02T17:00:00.000+07:00' });
  expect(json['ladder']).toMatchObject([
    { kind: 'promise', binds: true, deadline: { due: '2024-05-02T17:00:00.000+07:00' } },
    { kind: 'law', binds: false, deadline: { due: '2024-05-06T17:00:00.000+07:00' } },
  ]);
});

test('the iCalendar of a case has the promise and the law, in UTC', () => {
  const lines = caseCalendar(CHI_LANG, answered(CHI_LANG), 'vi').split('\r\n');
  expect(lines.filter((line) => line.startsWith('DTSTART'))).toEqual(['DTSTART:20240502T100000Z', 'DTSTART:20240506T100000Z']);
});

test('the iCalendar of a year has its days off and the days worked instead', () => {
  const text = yearCalendar({ ...CHI_LANG, year: 2026 }, { calendar: calendarKnownOn(undefined) }, 'vi');
  const days = text.split('\r\n').flatMap((line) => /^DTSTART;VALUE=DATE:(\d+)$/.exec(line)?.[1] ?? []);
  // By the Labour Code, Resolution 28/2026/QH16, Notice 9441/TB-BNV and Letter 12729/VPCP-KGVX.
  expect(days).toEqual(
    '0101 0102 0110 0216 0217 0218 0219 0220 0426 0427 0430 0501 0822 0831 0901 0902 1124'.split(' ').map((day) => `2026${day}`),
  );
});
