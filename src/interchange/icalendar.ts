import { isRecord, reading, refuse, refuseMisspeltKeys } from '../errors.js';
import { checkDate } from '../time/local-date.js';
import { readInstant } from '../time/vietnam-time.js';
import { checkRevision, type CalendarEvent } from './calendar-events.js';

/**
 * Entries as an iCalendar text (RFC 5545): lines of at most 75 octets of UTF-8, ended by CRLF. Whole days are dates and
 * instants are in UTC, so it needs no time zone. The same entries give the same bytes.
 *
 * @param options - `name`: what the reader's program calls the calendar
 * @throws RuleError `invalid-input` for an entry that is malformed, or two with one `uid`
 *
 * @example
 * ```ts
 * import { vietnamCalendar } from 'tthc-rules/calendar';
 * import { dayEvents, toICalendar } from 'tthc-rules/interchange';
 *
 * const events = dayEvents(vietnamCalendar(), { from: '2024-04-29', until: '2024-04-30' });
 * const lines = toICalendar(events, { name: 'Lịch nghỉ' }).split('\r\n');
 * lines[0]; // => 'BEGIN:VCALENDAR'
 * lines.includes('DTSTART;VALUE=DATE:20240429'); // => true
 * lines.includes('SUMMARY:Nghỉ hoán đổi\\, làm bù vào thứ Bảy 04/05/2024'); // => true
 * ```
 */
export function toICalendar(events: readonly CalendarEvent[], options: { readonly name?: string } = {}): string {
  const name = reading('invalid-input', 'options', options, () => {
    refuseMisspeltKeys('invalid-input', 'options', options, ['name']);
    return options.name;
  });
  if (name !== undefined && !isText(name)) refuse('invalid-input', 'name', name, TEXT);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//tthc-rules//tthc-rules//VI',
    'CALSCALE:GREGORIAN',
    ...(name === undefined ? [] : [`X-WR-CALNAME:${escaped(name)}`]),
    ...reading('invalid-input', 'events', events, linesOf),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

const MOST_EVENTS = 100_000;
// What is said of a deadline of fifteen years, a line for each day, is shorter.
const MOST_CHARACTERS = 500_000;
const TEXT = `a text of at most ${MOST_CHARACTERS} characters`;

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= MOST_CHARACTERS;
}

const KEYS = ['uid', 'stamp', 'date', 'at', 'summary', 'description', 'standing', 'revision', 'status'];

function linesOf(events: unknown): string[] {
  if (!Array.isArray(events) || events.length > MOST_EVENTS) {
    refuse('invalid-input', 'events', events, `a list of at most ${MOST_EVENTS} entries, such as dayEvents() gives`);
  }
  const seen = new Set<string>();
  return Array.from(events as CalendarEvent[], (event, i) => eventLines(event, `events[${i}]`, seen)).flat();
}

function eventLines(event: CalendarEvent, field: string, seen: Set<string>): string[] {
  if (!isRecord(event)) refuse('invalid-input', field, event, 'an entry, such as dayEvents() gives');
  const { uid, stamp, date, at, summary, description, standing, revision, status } = event;
  refuseMisspeltKeys('invalid-input', field, event, KEYS);
  const id = typeof uid === 'string' && uid.length <= 500 ? escaped(uid) : '';
  if (id.trim() === '') refuse('invalid-input', `${field}.uid`, uid, 'a text of 1 to 500 characters');
  // As it is written: what is left out in writing tells no two entries apart.
  if (seen.has(id)) refuse('invalid-input', `${field}.uid`, uid, 'another uid: an entry before it has this one');
  seen.add(id);
  if (!isText(summary)) refuse('invalid-input', `${field}.summary`, summary, TEXT);
  if (description !== undefined && !isText(description)) refuse('invalid-input', `${field}.description`, description, TEXT);
  if ((date === undefined) === (at === undefined)) refuse('invalid-input', field, event, 'an entry with either date or at');
  if (status !== undefined && status !== 'cancelled') refuse('invalid-input', `${field}.status`, status, '"cancelled", or nothing');
  if (standing !== 'decided' && standing !== 'projected' && standing !== undefined)
    refuse('invalid-input', `${field}.standing`, standing, '"decided" or "projected"');
  const stamped = utc(`${field}.stamp`, stamp);
  const changed = revision === undefined ? undefined : checkRevision(`${field}.revision`, revision);
  return [
    'BEGIN:VEVENT',
    `UID:${id}`,
    // Where no invitation is sent, both say when the entry was last changed (RFC 5545, 3.8.7.2).
    `DTSTAMP:${changed === undefined ? stamped : utc(`${field}.revision.at`, changed.at)}`,
    ...(changed === undefined ? [] : [`LAST-MODIFIED:${utc(`${field}.revision.at`, changed.at)}`, `SEQUENCE:${changed.number}`]),
    at === undefined ? `DTSTART;VALUE=DATE:${day(`${field}.date`, date)}` : `DTSTART:${utc(`${field}.at`, at)}`,
    `SUMMARY:${escaped(summary)}`,
    ...(description === undefined ? [] : [`DESCRIPTION:${escaped(description)}`]),
    `STATUS:${status === 'cancelled' ? 'CANCELLED' : standing === 'projected' ? 'TENTATIVE' : 'CONFIRMED'}`,
    // It blocks nobody's time.
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

function day(field: string, date: unknown): string {
  checkDate(field, date, 'invalid-input');
  return (date as string).replaceAll('-', '');
}

/** An instant to the second: iCalendar knows no smaller part. */
function utc(field: string, at: unknown): string {
  const iso = new Date(readInstant(field, at, 'invalid-input')).toISOString();
  return `${iso.slice(0, 19).replace(/[-:]/g, '')}Z`;
}

const UNFIT = /(?![\n\t])[\p{Cs}\p{Cc}]/gu;

/** A text value (RFC 5545, 3.3.11); control characters, which it may not hold, and half surrogates are left out. */
function escaped(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(UNFIT, '')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');
}

const MOST_OCTETS = 75;

/** A long line goes on after CRLF and a space, never within a character. */
function folded(line: string): string {
  const parts: string[] = [];
  let begins = 0;
  let octets = 0;
  for (let i = 0; i < line.length; i++) {
    const point = line.codePointAt(i) as number;
    const size = point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
    if (octets + size > MOST_OCTETS) {
      parts.push(line.slice(begins, i));
      begins = i;
      // The space counts.
      octets = 1;
    }
    octets += size;
    if (size === 4) i++;
  }
  return parts.length === 0 ? line : [...parts, line.slice(begins)].join('\r\n ');
}
