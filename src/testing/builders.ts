import {
  createWorkingCalendar,
  RuleError,
  type DayDecision,
  type Dossier,
  type Half,
  type OfficeHours,
  type ReceiveInput,
  type WorkingCalendar,
} from '../index.js';
import { day, instant } from './day.js';

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
 * @throws RuleError `invalid-date-time`, `invalid-date`
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
  const [text, facts] = typeof written === 'string' ? [written, {}] : written;
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
  /** `Thu 2025-03-06`, or half of it: `Thu 2025-03-06 afternoon`. */
  readonly closures?: readonly string[];
  /** `Sat 2025-03-08`, or half of it: `Sat 2025-03-08 morning`. */
  readonly openings?: readonly string[];
}

/**
 * A calendar small enough to check by hand: Monday to Friday, 07:30–11:30 and 13:30–17:00, where nothing else is said.
 *
 * @throws RuleError `invalid-date`, `invalid-calendar`, `invalid-decision`
 *
 * @example
 * ```ts
 * import { smallCalendar } from 'tthc-rules/testing';
 *
 * const calendar = smallCalendar({ holidays: ['Wed 2025-03-05'], swaps: ['Mon 2025-03-10 ↔ Sat 2025-03-15'] });
 * calendar.addWorkingDays('2025-03-04', 1); // => '2025-03-06'
 * calendar.isWorkingDay('2025-03-15'); // => true
 * smallCalendar({ holidays: ['Thu 2025-03-05'] }); // throws invalid-date
 * ```
 */
export function smallCalendar(options: SmallCalendarOptions = {}): WorkingCalendar {
  const {
    from = 'Sat 2025-03-01',
    until = 'Sun 2025-06-01',
    officeHours,
    holidays = [],
    swaps = [],
    closures = [],
    openings = [],
  } = options;
  return createWorkingCalendar({
    name: 'a small calendar',
    coverage: { from: day(from), until: day(until) },
    ...(officeHours === undefined ? {} : { officeHours }),
    holidays: holidays.map((date) => ({ date: day(date), name: { vi: 'Ngày nghỉ', en: 'Holiday' } })),
    decisions: [
      ...swaps.map(swapOf),
      ...closures.map((text) => ({ kind: 'closure' as const, ...dayOrHalf(text) })),
      ...openings.map((text) => ({ kind: 'opening' as const, ...dayOrHalf(text) })),
    ],
  });
}

function swapOf(text: string): DayDecision {
  const [dayOff, workedInstead, ...rest] = text.split('↔').map((part) => part.trim());
  if (dayOff === undefined || workedInstead === undefined || rest.length > 0) {
    throw new RuleError('invalid-decision', `A swap is written "Mon 2025-03-10 ↔ Sat 2025-03-15": the day off first.`, { field: 'swaps' });
  }
  return { kind: 'swap', dayOff: day(dayOff), workedInstead: day(workedInstead) };
}

function dayOrHalf(text: string): { date: string; half?: Half } {
  const half = /^(.{14}) (morning|afternoon)$/.exec(text);
  return half === null ? { date: day(text) } : { date: day(half[1] as string), half: half[2] as Half };
}
