import { describe, expect, test } from 'vitest';
import { EXAMPLES } from '../../explorer/examples.js';
import { FIRST, fromLink, toLink, type Question } from '../../explorer/question.js';

describe('a link', () => {
  test('says nothing of the first case', () => {
    expect(toLink(FIRST)).toBe('');
    expect(fromLink('')).toEqual(FIRST);
    expect(fromLink('#')).toEqual(FIRST);
  });

  test('reads as what it asks', () => {
    const question: Question = {
      ...FIRST,
      procedure: '1.012784',
      level: 'province',
      receivedAt: '2025-08-18T08:30',
      stops: [{ from: '2025-08-21T09:00', to: '2025-08-28T10:00', then: 'restart' }],
      policy: 'law',
    };
    expect(toLink(question)).toBe(
      'p=1.012784&level=province&at=2025-08-18T08:30&stops=2025-08-21T09:00~2025-08-28T10:00~restart&policy=law',
    );
  });

  const other: Question = {
    view: 'year',
    language: 'en',
    procedure: '2.000815',
    level: 'commune',
    receivedAt: '2026-08-21T15:20',
    channel: 'postal',
    validDossier: false,
    needsVerification: true,
    variants: ['many-copies', 'by-agreement'],
    stops: [
      { from: '2026-08-24T08:00', to: '2026-08-25T08:00', then: 'resume' },
      { from: '2026-08-26T08:00', then: 'restart' },
    ],
    bareDays: 'calendar',
    policy: 'own',
    chiLang: {
      goldenDays: [1, 5],
      noAppointmentDays: [3, 4],
      from: '2024-06-01',
      onDayOff: 'inherit-swap',
      afterLastGoldenDay: 'next-week',
      start: 'elapsed',
      onTheSpot: true,
    },
    own: { unit: 'working-days', value: 1.5, weekdays: [2, 6], start: 'day-after' },
    knownOn: '2026-01-01',
    year: 2024,
  };

  test.each([other, ...EXAMPLES.map((example) => ({ ...FIRST, ...example }))])('gives the same question back: %#', (question) => {
    expect(fromLink(`#${toLink(question)}`)).toEqual(question);
  });

  test('leaves nothing of the question out', () => {
    for (const key of Object.keys(FIRST)) {
      const without = { ...other, [key]: FIRST[key as keyof Question] };
      expect(toLink(without), key).not.toBe(toLink(other));
    }
  });

  test.each([
    ['view=<script>', 'view'],
    ['p=alert(1)', 'procedure'],
    ['level=ward', 'level'],
    ['at=2024-04-25', 'receivedAt'],
    ['at=yesterday', 'receivedAt'],
    ['by=pigeon', 'channel'],
    ['stops=nonsense', 'stops'],
    ['stops=2024-04-25T14:00~~stop', 'stops'],
    ['golden=2', 'chiLang'],
    ['golden=2,9', 'chiLang'],
    ['noslip=', 'chiLang'],
    ['ownlimit=years~3', 'own'],
    ['ownlimit=working-days~-1', 'own'],
    ['known=soon', 'knownOn'],
    ['year=1999', 'year'],
    ['year=2101', 'year'],
    ['variants=<b>', 'variants'],
  ] as const)('that is malformed, %s, counts as left out', (link, key) => {
    expect(fromLink(link)[key]).toEqual(FIRST[key]);
  });
});
