import { describe, expect, test } from 'vitest';
import { EXAMPLES } from '../../explorer/examples.js';
import { firstAt, fromLink, toLink, type Question } from '../../explorer/question.js';

/** A Monday. */
const NOW = '2026-11-30T09:00';
const FIRST = firstAt(NOW);

describe('a link', () => {
  test('that is empty asks of today, by law, at the commune', () => {
    for (const empty of ['', '#']) expect(fromLink(empty, NOW)).toEqual(FIRST);
    expect([FIRST.receivedAt, FIRST.year, FIRST.policy, FIRST.level]).toEqual([NOW, 2026, 'law', 'commune']);
  });

  test('always says when, so that it shows the same on another day', () => {
    expect(toLink(FIRST)).toBe('at=2026-11-30T09:00');
    expect(fromLink(toLink(FIRST), '2031-01-02T10:00')).toEqual(FIRST);
  });

  test('says that no time was given', () => {
    const cleared = { ...FIRST, receivedAt: '' };
    expect(fromLink(toLink(cleared), NOW).receivedAt).toBe('');
  });

  test('reads as what it asks', () => {
    const question: Question = {
      ...firstAt('2025-08-18T08:30'),
      procedure: '1.012784',
      level: 'province',
      stops: [{ from: '2025-08-21T09:00', to: '2025-08-28T10:00', then: 'restart' }],
    };
    expect(toLink(question)).toBe('at=2025-08-18T08:30&p=1.012784&level=province&stops=2025-08-21T09:00~2025-08-28T10:00~restart');
  });

  const other: Question = {
    view: 'year',
    language: 'en',
    procedure: '2.000815',
    limitText: '28 giờ & “hơn”',
    level: 'district',
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
    bareHours: 'clock',
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

  test.each([other, ...EXAMPLES.map((example) => ({ ...firstAt(example.receivedAt), ...example }))])(
    'gives the same question back: %#',
    (question) => {
      expect(fromLink(`#${toLink(question)}`, NOW)).toEqual(question);
    },
  );

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
    ['at=2026-02-30T09:00', 'receivedAt'],
    ['at=2026-02-03T24:00', 'receivedAt'],
    ['since=2024-13-01', 'chiLang'],
    ['known=2024-00-10', 'knownOn'],
    [`limit=${'7 '.repeat(200)}`, 'limitText'],
    ['hours=7', 'bareHours'],
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
    expect(fromLink(link, NOW)[key]).toEqual(FIRST[key]);
  });
});
