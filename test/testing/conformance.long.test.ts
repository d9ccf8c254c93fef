import { readFileSync } from 'node:fs';
import type { DateTime } from 'luxon';
import { computeDeadline, profiles, type CountingProfile } from 'tthc-rules';
import { calendarFrom, conformance, sayConformance, vectors, type ConformanceQuestion } from 'tthc-rules/testing';
import { describe, expect, test, vi } from 'vitest';
import { conformancePage } from '../../scripts/make-conformance.js';
import * as backEnds from './back-ends.js';

// Each test asks some seven hundred questions.
vi.setConfig({ testTimeout: 60_000 });

/** Each calendar once: a report asks about them hundreds of times. */
const calendars = new Map(Object.entries(vectors.calendars).map(([name, description]) => [name, calendarFrom(description)]));

/** The library as a portal would plug it in. */
const library = ({ receivedAt, limit, profile, clockStops, calendar }: ConformanceQuestion) =>
  computeDeadline({ receivedAt, limit, profile, clockStops, calendar: calendars.get(calendar.name)! }).due;

/** A portal with one profile of its own, whatever it is asked for. */
const following =
  (profile: CountingProfile) =>
  ({ receivedAt, limit, clockStops, calendar }: ConformanceQuestion) =>
    computeDeadline({ receivedAt, limit, profile, clockStops, calendar: calendars.get(calendar.name)! }).due;

const asked = vectors.cases.filter(({ kind }) => kind === 'deadline').length;

describe('a system that counts as it is told', () => {
  test('agrees with every vector', async () => {
    const report = await conformance(library);
    expect(report).toEqual({
      version: vectors.version,
      asked,
      answered: asked,
      followsProfile: true,
      profile: null,
      habit: null,
      judgedBy: null,
      judged: asked,
      agreed: asked,
      clauses: [],
      differences: [],
    });
    expect(sayConformance(report, 'en')).toEqual([
      `Vectors ${vectors.version}: ${asked} deadlines asked, ${asked} answered.`,
      'The system follows the counting profile it is given.',
      `Of all: ${asked} of ${asked} answers are as expected.`,
      'Nothing differs.',
    ]);
  });

  test.each([
    ['an ISO string', (due: DateTime<true> | null) => due?.toISO() ?? null],
    ['an ISO string in UTC', (due: DateTime<true> | null) => due?.toUTC().toISO() ?? null],
    ['a Date', (due: DateTime<true> | null) => due?.toJSDate() ?? null],
    ['a DateTime elsewhere', (due: DateTime<true> | null) => due?.setZone('UTC-7') ?? null],
    ['a date alone', (due: DateTime<true> | null) => due?.toISODate() ?? null],
    ['a promise', (due: DateTime<true> | null) => Promise.resolve(due)],
  ])('may answer with %s', async (_, form) => {
    const report = await conformance((question) => form(library(question)));
    expect(report).toMatchObject({ answered: asked, agreed: asked });
  });

  test('is told nothing but the question: plain data', async () => {
    await conformance((question) => {
      expect(structuredClone(question)).toEqual(question);
      return undefined;
    });
  });

  test('one wrong answer is one difference, under its clause', async () => {
    const id = 'swap-2024/3-days-the-saturday';
    const report = await conformance((question) => (question.id === id ? '2024-05-03T17:00' : library(question)));
    expect(report.agreed).toBe(asked - 1);
    expect(report.clauses).toEqual([
      expect.objectContaining({ clause: 'calendar.swap', earlier: 1, later: 0, other: 0, asked: expect.any(Number) as number }),
    ]);
    expect(report.differences).toEqual([
      expect.objectContaining({
        id,
        clause: 'calendar.swap',
        expected: '2024-05-04T17:00:00+07:00',
        actual: '2024-05-03T17:00:00+07:00',
        direction: 'earlier',
      }),
    ]);
    expect(sayConformance(report, 'vi')).toContain(
      '    Thứ Bảy 04/05/2024: làm bù cho thứ Hai 29/04/2024 (Công văn 2450/VPCP-KGVX ngày 12/04/2024); tính 2 buổi, cộng dồn 6/6 buổi.',
    );
  });

  test.each([
    ['null', () => null, 'on hold'],
    ['what cannot be read', () => 'soon', 'unreadable: soon'],
    ['nothing valid', () => new Date(Number.NaN), 'unreadable: Invalid Date'],
    [
      'an error',
      () => {
        throw new Error('no such calendar');
      },
      'refused: no such calendar',
    ],
  ])('%s is a difference of its own kind', async (_, answer, shown) => {
    const id = 'swap-2024/3-days-the-saturday';
    const { differences } = await conformance((question) => (question.id === id ? answer() : library(question)));
    expect(differences).toEqual([expect.objectContaining({ id, actual: shown, direction: 'other' })]);
  });
});

describe('a system with a profile of its own', () => {
  const starts = ['day-after', 'session-after', 'receipt-session', 'elapsed'] as const;
  const every = starts.flatMap((start): CountingProfile[] => [
    { start, offHours: 'next-opening' },
    { start, offHours: 'keep-date' },
    { start, offHours: 'next-opening', cutOff: '15:00' },
  ]);

  test.each(every.map((profile) => [Object.values(profile).join(' + '), profile] as const))('%s is found', async (_, profile) => {
    const report = await conformance(following(profile));
    expect(report).toMatchObject({ followsProfile: false, habit: null, differences: [] });
    expect(report.profile?.reading).toEqual(profile);
    expect(report.profile!.agrees).toBe(report.profile!.of);
    expect(report.judged).toBeGreaterThan(100);
  });

  test('working days alone tell apart what can be told apart', async () => {
    // Off hours, the next session is the first one either way.
    const report = await conformance((question) =>
      question.limit.unit === 'working-days' ? following({ start: 'elapsed', offHours: 'keep-date' })(question) : undefined,
    );
    expect(report.profile?.reading).toEqual(profiles.elapsedTime);
  });
});

describe('back ends of real portals, made anew: each differs where its habit differs', () => {
  type Found = [name: keyof typeof backEnds, start: string, offHours: string, habit: object | null, worst: string];

  test.each<Found>([
    ['daysWithoutSwaps', 'day-after', 'keep-date', { count: { by: 'profile' }, daysOff: 'no-swaps', clock: 'vietnam' }, 'calendar.swap'],
    [
      'daysWithoutHolidays',
      'day-after',
      'keep-date',
      { count: { by: 'profile' }, daysOff: 'weekends-only', clock: 'vietnam' },
      'calendar.holiday',
    ],
    ['utcDates', 'day-after', 'keep-date', { count: { by: 'profile' }, daysOff: 'all', clock: 'utc' }, 'time.offset'],
    ['sevenSteps', 'day-after', 'keep-date', null, 'calendar.holiday'],
    ['eightHourDays', 'elapsed', 'next-opening', { count: { by: 'eight-hour-days' }, daysOff: 'all', clock: 'vietnam' }, 'start.elapsed'],
    ['elapsedTime', 'elapsed', 'next-opening', null, 'calendar.hours'],
    ['nextOpenings', 'elapsed', 'next-opening', null, 'session.half-open'],
    ['holdAddedToTheStart', 'elapsed', 'next-opening', null, 'stop.invalid'],
  ])('%s: %s + %s', async (name, start, offHours, habit, worst) => {
    const report = await conformance(backEnds[name]);
    expect(report.followsProfile).toBe(false);
    expect(report.judgedBy).toEqual({ start, offHours });
    if (habit === null) expect(report.habit).toBeNull();
    else expect(report.habit).toMatchObject({ reading: habit, agrees: report.habit!.of });
    expect(report.clauses[0]?.clause).toBe(worst);
  });

  test('24 hours a day are no profile at all', async () => {
    const report = await conformance(backEnds.clockTime);
    expect(report.habit).toMatchObject({ reading: { count: { by: 'clock-days' } }, agrees: 31, of: 31 });
    expect(report.profile!.agrees * 2).toBeLessThan(report.profile!.of);
    expect(sayConformance(report, 'en')[2]).toMatch(/^No profile fits; the nearest: /);
    expect(sayConformance(report, 'vi')[2]).toMatch(/^Không cách tính nào khớp; gần nhất: /);
  });

  test('the wrong answers of the search that ends after seven days are around Tết', async () => {
    const { differences } = await conformance(backEnds.sevenSteps);
    const years = differences.filter(({ id }) => id.startsWith('year/')).map(({ id }) => id);
    expect(years.every((id) => id.endsWith('/tet'))).toBe(true);
    expect(years.length).toBeGreaterThan(10);
  });
});

describe('a system that can answer little', () => {
  test('nothing at all', async () => {
    const report = await conformance(() => undefined);
    expect(report).toMatchObject({ asked, answered: 0, judged: 0, profile: null, habit: null, clauses: [] });
  });

  test('no working days: the rest is judged', async () => {
    const report = await conformance((question) => (question.limit.unit === 'same-week' ? library(question) : undefined));
    expect(report).toMatchObject({ profile: null, habit: null, judgedBy: null, clauses: [] });
    expect(report.judged).toBe(report.answered);
    expect(report.agreed).toBe(report.answered);
    expect(report.answered).toBeGreaterThan(10);
  });

  test('what has no text may be answered and thrown', async () => {
    const nothing: unknown = Object.create(null);
    const refuses = await conformance(() => {
      throw nothing;
    });
    expect(refuses.differences[0]?.actual).toBe('refused: what has no text');
    const answers = await conformance(() => nothing as string);
    expect(answers.differences[0]?.actual).toBe('unreadable: what has no text');
  });

  test('what a system does to a question stays its own', async () => {
    const before = JSON.stringify(vectors);
    await conformance((question) => {
      (question.calendar.holidays as string[]).push('2025-01-02');
      (question.calendar.coverage as { from: string }).from = '1900-01-01';
      (question.limit as { value: number }).value = 99;
      return undefined;
    });
    expect(JSON.stringify(vectors)).toBe(before);
  });

  test('anything but a function is refused', async () => {
    await expect(conformance(undefined as never)).rejects.toThrow(expect.objectContaining({ code: 'invalid-input' }));
  });
});

test('docs/conformance.md is true', async () => {
  const page = readFileSync('docs/conformance.md', 'utf8');
  expect(await conformancePage(page)).toBe(page);
});
