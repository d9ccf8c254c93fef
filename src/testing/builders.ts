import type { DayDecision } from '../calendar/day-decision.js';
import type { OfficeHours } from '../calendar/office-hours.js';
import type { Half } from '../calendar/session.js';
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import type { Dossier } from '../dossier/dossier.js';
import { createWorkingCalendar } from '../index.js';
import type { ReceiveInput } from '../sla/commitment.js';
import { day, instant } from './day.js';
import { checkOptions, refuse } from './refuse.js';

/**
 * A receipt for `rulebook.receive`: when it came in, with its weekday checked, and what is known of it.
 *
 * @param received - `Fri 2024-04-26 14:00`
 * @param facts - the procedure, and whatever else is not the rule
 * @throws RuleError `invalid-date-time`, `invalid-date`
 *
 * @example
 * ```ts
 * import { receipt } from 'tthc-rules/testing';
 *
 * receipt('Fri 2024-04-26 14:00', { procedure: '2.000815', level: 'commune' });
 * // => { receivedAt: '2024-04-26T14:00+07:00', procedure: '2.000815', level: 'commune' }
 * ```
 */
export function receipt(received: string, facts: Omit<ReceiveInput, 'receivedAt'>): ReceiveInput {
  return { receivedAt: instant(received), ...facts };
}

/** One event of a {@link dossier}: `Mon 2025-03-03 09:00 received`, or that and its facts. */
export type WrittenEvent = string | readonly [text: string, facts: Readonly<Record<string, unknown>>];

/**
 * A dossier whose events read as a table. What it says is not checked, beyond dates and weekdays: faulty logs want testing, too.
 *
 * @param facts - `id` (default `H1`), `procedure`, `level`
 * @param events - in the order of the list
 * @throws RuleError `invalid-date-time`, `invalid-date`; `invalid-input` for an event that is written in another way
 *
 * @example
 * ```ts
 * import { dossier } from 'tthc-rules/testing';
 *
 * const { events } = dossier(
 *   { procedure: '2.000815', level: 'commune' },
 *   ['Mon 2025-03-03 09:00 received', { channel: 'online' }],
 *   'Tue 2025-03-04 10:00 result-ready',
 * );
 * events[0]; // => { type: 'received', at: '2025-03-03T09:00+07:00', channel: 'online' }
 * ```
 */
export function dossier(
  facts: Pick<Dossier, 'procedure'> & Partial<Pick<Dossier, 'id' | 'level'>>,
  ...events: readonly WrittenEvent[]
): Dossier {
  // What makes sense is for `assess` to say, so an event may be of any type.
  return { id: 'H1', ...facts, events: events.map(eventOf) as unknown as Dossier['events'] };
}

function eventOf(written: WrittenEvent): { type: string; at: string } {
  const [text, facts] = (Array.isArray(written) ? written : [written, {}]) as readonly [unknown, Readonly<Record<string, unknown>>];
  if (typeof text !== 'string')
    refuse('invalid-input', 'events', 'each as "Mon 2025-03-03 09:00 received", or that and its facts in a list');
  const space = text.lastIndexOf(' ');
  return { type: text.slice(space + 1), at: instant(text.slice(0, space)), ...facts };
}

/** What a {@link smallCalendar} is made of. Days are written with their weekday, which is checked. */
export interface SmallCalendarOptions {
  /** The first day (default `Sat 2025-03-01`). */
  readonly from?: string;
  /** The day after the last (default `Sun 2025-06-01`). */
  readonly until?: string;
  readonly officeHours?: OfficeHours;
  /** `Wed 2025-03-05` */
  readonly holidays?: readonly string[];
  /** A day off and the day worked instead: `Mon 2025-03-10 ↔ Sat 2025-03-15`. */
  readonly swaps?: readonly string[];
  /**
   * `Thu 2025-03-06`, half of it: `Thu 2025-03-06 afternoon`, or some times of it: `Thu 2025-03-06 from 15:00`, `Thu 2025-03-06 to 09:00`,
   * `Thu 2025-03-06 from 10:00 to 14:00`.
   */
  readonly closures?: readonly string[];
  /** `Sat 2025-03-08`, or half of it: `Sat 2025-03-08 morning`. */
  readonly openings?: readonly string[];
  /** The hours of one date: `Fri 2025-03-07 07:30–11:30 13:30–15:00`, or `Sat 2025-03-08 08:00–11:00`, a morning if it opens before noon. */
  readonly hours?: readonly string[];
}

/**
 * A calendar small enough to check by hand: Monday to Friday, 07:30–11:30 and 13:30–17:00, where nothing else is said.
 *
 * @throws RuleError `invalid-date`, `invalid-calendar`, `invalid-decision`; `invalid-input` for another option, or a list that is none
 *
 * @example
 * ```ts
 * import { smallCalendar } from 'tthc-rules/testing';
 *
 * const calendar = smallCalendar({ holidays: ['Wed 2025-03-05'], swaps: ['Mon 2025-03-10 ↔ Sat 2025-03-15'] });
 * calendar.addWorkingDays('2025-03-04', 1); // => '2025-03-06'
 * calendar.isWorkingDay('2025-03-15'); // => true
 * smallCalendar({ closures: ['Thu 2025-03-06 from 15:00'] }).sessionAt('2025-03-06T15:00'); // => null
 * smallCalendar({ hours: ['Sat 2025-03-08 08:00–11:00'] }).isWorkingDay('2025-03-08'); // => true
 * smallCalendar({ holidays: ['Thu 2025-03-05'] }); // throws invalid-date
 * ```
 */
export function smallCalendar(options: SmallCalendarOptions = {}): WorkingCalendar {
  checkOptions(options, ['from', 'until', 'officeHours', ...LISTS]);
  for (const list of LISTS) checkTexts(list, options[list]);
  const {
    from = 'Sat 2025-03-01',
    until = 'Sun 2025-06-01',
    officeHours,
    holidays = [],
    swaps = [],
    closures = [],
    openings = [],
    hours = [],
  } = options;
  return createWorkingCalendar({
    name: 'a small calendar',
    coverage: { from: day(from), until: day(until) },
    ...(officeHours === undefined ? {} : { officeHours }),
    holidays: holidays.map((date) => ({ date: day(date), name: { vi: 'Ngày nghỉ', en: 'Holiday' } })),
    decisions: [
      ...swaps.map(swapOf),
      ...closures.map((text) => ({ kind: 'closure' as const, ...timesOf(text) })),
      ...openings.map((text) => ({ kind: 'opening' as const, ...dayOrHalf(text) })),
      ...hours.map(hoursOf),
    ],
  });
}

const LISTS = ['holidays', 'swaps', 'closures', 'openings', 'hours'] as const;

function checkTexts(field: string, list: unknown = []): void {
  if (!Array.isArray(list) || list.some((text) => typeof text !== 'string')) refuse('invalid-input', `options.${field}`, 'a list of texts');
}

function swapOf(text: string): DayDecision {
  const [dayOff, workedInstead, ...rest] = text.split('↔').map((part) => part.trim());
  if (dayOff === undefined || workedInstead === undefined || rest.length > 0) {
    return refuse('invalid-decision', 'swaps', 'each as "Mon 2025-03-10 ↔ Sat 2025-03-15", the day off first');
  }
  return { kind: 'swap', dayOff: day(dayOff), workedInstead: day(workedInstead) };
}

function dayOrHalf(text: string): { date: string; half?: Half } {
  const half = /^(.{14}) (morning|afternoon)$/.exec(text);
  return half === null ? { date: day(text) } : { date: day(half[1] as string), half: half[2] as Half };
}

/** A day, half of it, or times of it. */
function timesOf(text: string): { date: string; half?: Half; from?: string; to?: string } {
  const times = /^(.{14})(?: from (\S+))?(?: to (\S+))?$/.exec(text);
  if (times === null) return dayOrHalf(text);
  const [, date, from, to] = times;
  return { date: day(date as string), ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

function hoursOf(text: string): DayDecision {
  const [date, ...spans] = text.split(/ (?=\d\d:)/);
  const sessions = spans.map((span, i) => {
    const [opens, closes, ...rest] = span.split('–');
    if (opens === undefined || closes === undefined || rest.length > 0) {
      return refuse('invalid-decision', 'hours', 'each as "Fri 2025-03-07 07:30–11:30 13:30–15:00"');
    }
    const isMorning = spans.length === 1 ? opens < '12:00' : i === 0;
    return { half: isMorning ? ('morning' as const) : ('afternoon' as const), opens, closes };
  });
  return { kind: 'hours', date: day(date as string), sessions };
}
