/** The largest inputs that are accepted, as the documentation states them. */
import {
  assess,
  calendarDays,
  clockHours,
  computeDeadline,
  createCatalog,
  createRulebook,
  createWorkingCalendar,
  explain,
  profiles,
  vietnamCalendar,
  workingDays,
  workingHours,
  type Dossier,
} from '../../src/index.js';

interface AtTheLimit {
  readonly name: string;
  /** Makes the input, and gives the call. */
  readonly prepare: () => () => unknown;
  /** Done once when a program starts, or never in earnest: it may take longer than a call for each dossier. */
  readonly once?: true;
}

const DAY = 86_400_000;
const dateOf = (day: number) => new Date(day * DAY).toISOString().slice(0, 10);
/** Monday 1900-01-01. */
const MONDAY = -25_567;
const coverage = { from: dateOf(MONDAY), until: dateOf(MONDAY + 200 * 365) };
const name = { vi: 'Ngày nghỉ', en: 'Holiday' };
const receivedAt = '2007-01-02T09:00';
const profile = profiles.civilCode;

const working = (count: number) =>
  Array.from({ length: count }, (_, i) => MONDAY + Math.floor(i / 5) * 7 + (i % 5)).map((day) => ({ date: dateOf(day) }));

const record = (code: string) => ({
  code,
  name: { vi: 'A', en: 'A' },
  field: 'other',
  confidence: 'medium',
  sources: ['http://a'],
  checkedOn: '2026-01-05',
  versions: [
    {
      inForce: { from: '2007-01-01' },
      level: ['commune'],
      limit: { limit: { unit: 'working-days', value: 3 }, standing: 'stated', basis: [{ document: 'A', issuer: 'B' }] },
      variants: [],
    },
  ],
});

export const atTheLimits: readonly AtTheLimit[] = [
  {
    name: 'a date-time of a million characters',
    prepare: () => {
      const calendar = vietnamCalendar();
      const text = `2025-03-03T09:00${'0'.repeat(1_000_000)}`;
      return () => refused(() => calendar.sessionAt(text));
    },
  },
  {
    name: '20 000 working days (80 years) with every step, as JSON',
    once: true,
    prepare: () => () => JSON.stringify(computeDeadline({ receivedAt, limit: workingDays(20_000), profile, calendar: vietnamCalendar() })),
  },
  {
    name: '20 000 working days, without its steps',
    prepare: () => () => computeDeadline({ receivedAt, limit: workingDays(20_000), profile, calendar: vietnamCalendar() }).due,
  },
  {
    name: '32 000 calendar days, without its steps',
    prepare: () => () =>
      computeDeadline({ receivedAt, limit: calendarDays(32_000, { exceptHolidays: true }), profile, calendar: vietnamCalendar() }).due,
  },
  {
    name: '800 000 hours by the clock, without its steps',
    prepare: () => () => computeDeadline({ receivedAt, limit: clockHours(800_000), profile, calendar: vietnamCalendar() }).due,
  },
  {
    name: 'a limit of 90 working days, every step said in Vietnamese',
    prepare: () => () => explain(computeDeadline({ receivedAt, limit: workingDays(90), profile, calendar: vietnamCalendar() }), 'vi'),
  },
  {
    name: '1000 clock stops',
    prepare: () => {
      const from = Date.UTC(2007, 0, 3);
      const clockStops = Array.from({ length: 1000 }, (_, i) => ({
        from: new Date(from + i * DAY),
        to: new Date(from + i * DAY + DAY / 2),
      }));
      return () => computeDeadline({ receivedAt, limit: workingHours(3000), profile, calendar: vietnamCalendar(), clockStops }).due;
    },
  },
  {
    name: 'a calendar of 200 years with 20 000 holidays',
    once: true,
    prepare: () => {
      const holidays = working(20_000).map(({ date }) => ({ date, name }));
      return () => createWorkingCalendar({ name: 'large', coverage, holidays }).day('1900-01-01');
    },
  },
  {
    name: 'a calendar of 200 years with 20 000 closures',
    once: true,
    prepare: () => {
      const decisions = working(20_000).map(({ date }) => ({ kind: 'closure' as const, date }));
      return () => createWorkingCalendar({ name: 'large', coverage, decisions }).day('1900-01-01');
    },
  },
  {
    name: 'a catalogue of a mebibyte',
    once: true,
    prepare: () => {
      const records = Array.from({ length: 3300 }, (_, i) => record(`X${i}`));
      return () => createCatalog(records).size;
    },
  },
  {
    name: 'a dossier of 1000 events',
    prepare: () => {
      const catalog = createCatalog([record('X')]);
      const rulebook = createRulebook({ calendar: vietnamCalendar(), catalog, policies: [], bareDays: 'working' });
      const at = (hour: number) => new Date(Date.UTC(2025, 0, 2, 2) + hour * 3_600_000).toISOString();
      const events = Array.from({ length: 998 }, (_, i) => ({ type: i % 2 === 0 ? 'paused' : 'resumed', at: at(i + 1) }));
      const dossier = { id: 'H', procedure: 'X', level: 'commune', events: [{ type: 'received', at: at(0) }, ...events] };
      return () => JSON.stringify(assess(dossier as unknown as Dossier, { rulebook, at: '2025-06-02T09:00' }));
    },
  },
];

function refused(run: () => unknown): void {
  try {
    run();
  } catch {
    return;
  }
  throw new Error('should have been refused');
}
