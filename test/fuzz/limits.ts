/** The largest inputs that are accepted, as docs/reliability.md lists them: each call is held to the bound of any other. */
import {
  assess,
  calendarDays,
  clockHours,
  computeDeadline,
  createCatalog,
  createRulebook,
  createWorkingCalendar,
  dueRange,
  explain,
  isRuleError,
  profiles,
  vietnamCalendar,
  workingDays,
  workingHours,
  type Dossier,
  type Procedure,
  type WorkingCalendar,
} from '../../src/index.js';
import { toICalendar } from '../../src/interchange.js';
import { readLimitText } from '../../src/portal.js';
import { nationalProcedures } from '../../src/procedures.js';

interface AtTheLimit {
  readonly name: string;
  /** Makes the input, and gives the call. */
  readonly prepare: () => () => unknown;
  /** Takes longer than the bound, as docs/decisions/0017-what-fifty-milliseconds-hold.md says. */
  readonly isException?: true;
}

const DAY = 86_400_000;
const dateOf = (day: number) => new Date(day * DAY).toISOString().slice(0, 10);
/** Monday 1900-01-01. */
const MONDAY = -25_567;
const coverage = { from: dateOf(MONDAY), until: dateOf(MONDAY + 200 * 365) };
const name = { vi: 'Ngày nghỉ', en: 'Holiday' };
const receivedAt = '2007-01-02T09:00';
const profile = profiles.civilCode;

const times = <T>(count: number, make: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i));
const working = (count: number) => times(count, (i) => ({ date: dateOf(MONDAY + Math.floor(i / 5) * 7 + (i % 5)) }));

const citation = { document: 'A', issuer: 'B' };
const version = {
  inForce: { from: '2007-01-01' },
  level: ['commune'],
  limit: { limit: { unit: 'working-days', value: 3 }, standing: 'stated', basis: [citation] },
  variants: [],
};
const record = (code: string, changes: object = {}) => ({
  code,
  name: { vi: 'A', en: 'A' },
  field: 'other',
  confidence: 'medium',
  sources: ['http://a'],
  checkedOn: '2026-01-05',
  versions: [version],
  ...changes,
});

/** So many records with codes of their own, as JSON gives them. */
function repeated(records: readonly Procedure[], count: number): unknown[] {
  return times(count, (i) => ({ ...(JSON.parse(JSON.stringify(records[i % records.length])) as object), code: `X${i}` }));
}

/** The days of the calendar of Vietnam from 2028 on, where nothing is swapped yet. */
function swaps(count: number): { readonly dayOff: string; readonly workedInstead: string }[] {
  const days = [...vietnamCalendar().days('2028-03-01', '2101-01-01')];
  const [on, off] = [days.filter((day) => day.working), days.filter((day) => !day.working)];
  return times(count, (i) => ({ dayOff: on[i]?.date as string, workedInstead: off[i]?.date as string }));
}

// Six undecided facts, 64 combinations: from Tết 2028 to that of 2030.
const sixFacts = (calendar: WorkingCalendar) => dueRange({ receivedAt: '2028-01-21T08:00', limit: calendarDays(864), profile, calendar });

/** So many hours after Thursday 2025-01-02 09:00. */
const hourOf = (hour: number) => new Date(Date.UTC(2025, 0, 2, 2) + hour * 3_600_000).toISOString();

/** Judges a dossier in which something happens every hour. */
function judged(event: (i: number) => object): () => unknown {
  const rulebook = createRulebook({
    calendar: vietnamCalendar(),
    catalog: createCatalog([record('X')]),
    policies: [],
    bareDays: 'working',
  });
  const begun = ['submitted', 'received'].map((type) => ({ type, at: hourOf(0) }));
  const events = [...begun, ...times(998, (i) => ({ ...event(i), at: hourOf(i + 1) }))];
  const dossier = { id: 'H', procedure: 'X', level: 'commune', events } as unknown as Dossier;
  return () => assess(dossier, { rulebook, at: '2025-06-02T09:00' }).toJSON();
}

/** Pieces of the text of a limit that could make a reader go back over what it has read, when they are repeated. */
export const LIMIT_PIECES: readonly string[] = [
  '7 ngày ',
  'ngay ',
  '( ',
  ') ',
  '(1 ngày ',
  'trường hợp ',
  'kể từ ngày ',
  'không tính thời gian ',
  'không tính thời gian , thời gian ',
  'thời gian không tính vào ',
  'từ 7 ngày xuống ',
  'hai lần, mỗi lần 30 ngày ',
  'sau 15 giờ ',
  'ba mươi ',
  '1/',
  '1.',
  'vi ệ c ',
  '7 ngày hoặc ',
  '7 ngày (8 giờ ',
  '7 ngày - ',
  '10-15 ngày ',
  '7 ngày, trừ ngày nghỉ; ',
  'sở trình, ',
  'a',
  '(2 ngày) ',
];

export const atTheLimits: readonly AtTheLimit[] = [
  {
    name: 'a date-time of a million characters',
    prepare: () => {
      const calendar = vietnamCalendar();
      const text = `2025-03-03T09:00${'0'.repeat(1_000_000)}`;
      return () => refused(() => calendar.sessionAt(text));
    },
  },
  ...LIMIT_PIECES.map((piece) => ({
    name: `the text of a limit of 20 000 characters, all “${piece}”`,
    prepare: () => {
      const text = piece.repeat(Math.ceil(20_000 / piece.length)).slice(0, 20_000);
      return () => readLimitText(text);
    },
  })),
  {
    name: '20 000 working days (80 years) with every step',
    prepare: () => () => toPlain(computeDeadline({ receivedAt, limit: workingDays(20_000), profile, calendar: vietnamCalendar() })),
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
    name: '6800 working days (27 years), every step said in Vietnamese',
    prepare: () => () => explain(computeDeadline({ receivedAt, limit: workingDays(6800), profile, calendar: vietnamCalendar() }), 'vi'),
  },
  {
    name: '1000 clock stops',
    prepare: () => {
      const from = Date.UTC(2007, 0, 3);
      const clockStops = times(1000, (i) => ({ from: new Date(from + i * DAY), to: new Date(from + i * DAY + DAY / 2) }));
      return () => computeDeadline({ receivedAt, limit: workingHours(3000), profile, calendar: vietnamCalendar(), clockStops }).due;
    },
  },
  {
    name: 'a range over six undecided facts, 64 deadlines',
    prepare: () => () => sixFacts(vietnamCalendar()).alternatives.map(({ deadline }) => deadline.due),
  },
  {
    name: 'such a range where 1000 periods of office hours change every five weeks',
    prepare: () => {
      const from = Date.UTC(2007, 0, 1) / DAY;
      const hours = [{ half: 'morning', opens: '07:30', closes: '11:30' }] as const;
      const officeHours = times(1000, (i) => ({
        ...(i === 0 ? {} : { from: dateOf(from + i * 34) }),
        ...(i === 999 ? {} : { until: dateOf(from + (i + 1) * 34) }),
        weekdays: { 1: hours, 2: hours, 3: hours, 4: hours, 5: hours },
      }));
      const calendar = vietnamCalendar({ officeHours });
      return () => sixFacts(calendar).alternatives.map(({ deadline }) => deadline.due);
    },
  },
  {
    name: 'a calendar of 200 years with 4 000 holidays',
    prepare: () => {
      const holidays = working(4000).map(({ date }) => ({ date, name }));
      return () => createWorkingCalendar({ name: 'large', coverage, holidays }).day('1900-01-01');
    },
  },
  {
    name: 'a calendar of 200 years with 4 000 closures, each with its document',
    prepare: () => {
      const basis = { document: 'Quyết định 1/QĐ-UBND', issuer: 'UBND xã', issuedOn: '1899-12-01', note: 'x'.repeat(200) };
      const decisions = working(4000).map(({ date }) => ({ kind: 'closure' as const, date, basis }));
      return () => createWorkingCalendar({ name: 'large', coverage, decisions }).day('1900-01-01');
    },
  },
  {
    name: 'the calendar of Vietnam with 4 000 swaps of its own',
    prepare: () => {
      const decisions = swaps(4000).map((swap) => ({ kind: 'swap' as const, ...swap }));
      return () => vietnamCalendar({ decisions }).day('2028-03-01');
    },
  },
  {
    name: 'the calendar of Vietnam with 200 notices of 20 swaps each',
    prepare: () => {
      const all = swaps(4000);
      const document = { document: 'Thông báo', issuer: 'Bộ Nội vụ', confidence: 'medium', checkedOn: '2026-11-23' } as const;
      const notices = times(200, (i) => ({ document, swaps: all.slice(i * 20, i * 20 + 20) }));
      return () => vietnamCalendar({ notices }).day('2028-03-01');
    },
  },
  {
    name: 'a catalogue of a mebibyte, its records like the national ones',
    prepare: () => {
      const records = repeated([...nationalProcedures], 280);
      return () => createCatalog(records);
    },
  },
  {
    name: 'a catalogue of a mebibyte, its records as small as they can be (3 200)',
    isException: true,
    prepare: () => {
      const records = times(3200, (i) => record(`X${i}`));
      return () => createCatalog(records);
    },
  },
  {
    name: 'a record that cites 3990 documents',
    prepare: () => {
      const records = [record('X', { versions: [{ ...version, basis: times(3990, () => citation) }] })];
      return () => createCatalog(records);
    },
  },
  {
    name: 'a record with 3990 citations of the wrong shape',
    prepare: () => {
      const records = [record('X', { versions: [{ ...version, basis: times(3990, () => ({ a: 1 })) }] })];
      return () => refused(() => createCatalog(records));
    },
  },
  {
    name: 'a dossier of 1000 events, a pause or its end in each',
    prepare: () => judged((i) => ({ type: i % 2 === 0 ? 'paused' : 'resumed' })),
  },
  {
    name: 'a dossier of 1000 events, a request for a supplement or the supplement in each',
    prepare: () => judged((i) => (i % 2 === 0 ? { type: 'supplement-requested', then: 'resume' } : { type: 'supplemented' })),
  },
  {
    name: 'a dossier of 1000 events, a new date in each',
    prepare: () => judged((i) => ({ type: 'extended', until: hourOf(i + 101), apology: true })),
  },
  {
    name: 'an entry of iCalendar with a text of 500 000 characters',
    prepare: () => {
      const event = {
        uid: 'a@b',
        stamp: '2025-03-01T00:00:00Z',
        date: '2025-03-03',
        summary: 'Ngày nghỉ',
        description: 'Một\ndòng, '.repeat(45_000),
      };
      return () => toICalendar([event as Parameters<typeof toICalendar>[0][number]]);
    },
  },
];

/** What JSON is written from. */
function toPlain(answer: { toJSON(): unknown }): unknown {
  return answer.toJSON();
}

function refused(run: () => unknown): void {
  try {
    run();
  } catch (error) {
    if (isRuleError(error)) return;
    throw error;
  }
  throw new Error('should have been refused');
}
