/**
 * A calendar that a clerk's phone subscribes to: days off and days worked instead, golden days, and one dossier's deadline.
 *
 *     tsx examples/interchange/calendar-feed.ts > office.ics
 */
import { fileURLToPath } from 'node:url';
import { chiLangPolicies, computeDeadline, profiles, vietnamCalendar, workingDays } from '../../src/index.js';
import { dayEvents, deadlineEvents, goldenDayEvents, toICalendar } from '../../src/interchange.js';

/** The text of the feed; the same every time, until the facts change. */
export function officeFeed(): string {
  const calendar = vietnamCalendar();
  const range = { from: '2024-04-01', until: '2024-06-01' };
  // The weekdays of the golden days are samples: the article on the model does not name them.
  const [goldenDays] = chiLangPolicies({
    goldenDays: [2, 4],
    noAppointmentDays: [3],
    onTheSpot: { district: [], commune: [] },
    shortened: 'all',
    from: '2024-01-01',
  });
  const deadline = computeDeadline({
    receivedAt: '2024-05-03T14:00',
    limit: workingDays(1),
    profile: profiles.civilCode,
    calendar,
  });
  return toICalendar(
    [
      ...dayEvents(calendar, range),
      ...(goldenDays === undefined ? [] : goldenDayEvents(goldenDays, calendar, range)),
      ...deadlineEvents('H37-2024-15', deadline),
    ],
    { name: 'Lịch làm việc' },
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.stdout.write(officeFeed());
