/**
 * Run as a process of its own by purity.test.ts, on a machine set up in some way: prints what the library answers to a fixed set
 * of questions. The first argument says what is done to the machine before it is asked.
 */
import { DateTime, Settings } from 'luxon';
import { checkMachine, globals, hostileLuxon, withoutClock, withoutIntl } from '../../scripts/environments/machine.js';

const [setUp] = process.argv.slice(2);

checkMachine({ zone: process.env['TZ'] ?? '', language: process.env['LC_ALL'] ?? '' });

if (setUp === 'without Intl') withoutIntl();

const library = await import('../../src/calendar.js');
const {
  calendarDays,
  clockHours,
  computeDeadline,
  computeDeadlines,
  dueRange,
  explain,
  isRuleError,
  profiles,
  sameDay,
  sameSession,
  sameWeek,
  staleness,
  statusOf,
  vietnamCalendar,
  workingDays,
  workingHours,
} = library;

const write = process.stdout.write.bind(process.stdout);
const globalsBefore = globals();

if (setUp === 'without a clock') withoutClock(Settings);
if (setUp === 'with hostile Luxon settings') hostileLuxon(Settings);

const limits = [
  sameSession({ minLeadMinutes: 30 }),
  sameDay(),
  sameWeek(),
  workingDays(0.5),
  workingDays(1.5),
  workingDays(15),
  workingHours(8),
  clockHours(24),
  calendarDays(3),
  calendarDays(15, { exceptHolidays: true }),
];
const countings = [
  profiles.civilCode,
  profiles.sessionAfterReceipt,
  profiles.elapsedTime,
  { start: 'receipt-session', offHours: 'keep-date' },
  { start: 'day-after', offHours: 'next-opening', cutOff: '15:00' },
] as const;
const calendars = [vietnamCalendar(), vietnamCalendar({ knownOn: '2024-04-01' })];

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
const firstDay = 19_723; // 2024-01-01
const dates = [...vietnamCalendar().days('2024-01-01', '2029-01-01')].map(({ date }) => date);
const pad = (n: number) => String(n).padStart(2, '0');

/** A moment of Vietnam in milliseconds since 1970. */
const msOf = (day: number, minute: number) => (firstDay + day) * DAY - 420 * MINUTE + minute * MINUTE;

/** The same in the forms that the library takes, in turn; each is made without asking the host. */
function written(i: number, day: number, minute: number): string | Date | DateTime {
  const text = `${dates[day]!}T${pad(Math.floor(minute / 60))}:${pad(minute % 60)}`;
  const ms = msOf(day, minute);
  const luxon = DateTime.fromMillis(ms, {
    zone: 'utc',
    locale: 'en-US',
    numberingSystem: 'latn',
    outputCalendar: 'gregory',
  });
  return [text, `${text}:00.000+07:00`, new Date(ms), luxon][i % 4]!;
}

const answers: unknown[] = [];
for (let i = 0; i < 210; i++) {
  const [day, minute] = [(i * 37) % 1800, (i * 397) % 1440];
  const receivedAt = written(i, day, minute);
  const [from, to] = [new Date(msOf(day, minute + 60)), new Date(msOf(day + (i % 5), minute + 120))];
  const stops = [[], [{ from, to }], [{ from, to, then: 'restart' as const }], i % 8 === 3 ? [{ from }] : []][i % 4]!;
  try {
    const deadline = computeDeadline({
      receivedAt,
      limit: limits[i % limits.length]!,
      profile: countings[i % countings.length]!,
      calendar: calendars[i % 2]!,
      clockStops: stops,
    });
    const { due, session } = deadline;
    answers.push(
      deadline,
      explain(deadline, 'vi'),
      explain(deadline, 'en'),
      due?.toISO(),
      [due?.year, due?.month, due?.day, due?.hour, due?.weekday, due?.offset],
      due === null ? null : statusOf({ due, session, at: receivedAt }),
    );
  } catch (error) {
    if (!isRuleError(error)) throw error;
    answers.push(error);
  }
}
for (const date of ['2025-02-30', '2101-01-01', 'İstanbul', 'ı']) {
  try {
    answers.push(calendars[0]!.day(date));
  } catch (error) {
    if (!isRuleError(error)) throw error;
    answers.push(error);
  }
}
answers.push([...vietnamCalendar().days('2024-01-01', '2029-01-01')]);
answers.push(
  dueRange({
    receivedAt: '2028-01-21T08:00',
    limit: workingDays(1),
    profile: profiles.civilCode,
    calendar: vietnamCalendar(),
  }),
);
answers.push([
  ...computeDeadlines({
    receivedAt: Float64Array.from({ length: 500 }, (_, i) => 1.7e12 + i * 9.7e7),
    limit: workingDays(1.5),
    profile: profiles.sessionAfterReceipt,
    calendar: vietnamCalendar(),
  }),
]);
answers.push(staleness(vietnamCalendar(), '2027-12-27T08:00'), vietnamCalendar().addWorkingMinutes('2025-01-24T16:00', 75).toISO());

if (globals() !== globalsBefore) throw new Error('a global was added or removed');
write(JSON.stringify(answers, null, 1));
