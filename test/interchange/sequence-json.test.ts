import { expect, test } from 'vitest';
import {
  calendarDays,
  calendarMonths,
  computeDeadline,
  explain,
  inSequence,
  profiles,
  vietnamCalendar,
  workingDays,
  type Deadline,
  type TimeLimit,
} from '../../src/calendar.js';
import { clockStopSchema, deadlineSchema } from '../../src/interchange.js';

const named = inSequence(
  { name: { vi: 'Thẩm định', en: 'Examination' }, limit: workingDays(2.25) },
  { name: 'Niêm yết', limit: calendarDays(15) },
);

test.each<[string, TimeLimit, { from: string; to?: string }[]]>([
  ['a quarter of a day', workingDays(0.25), []],
  ['months', calendarMonths(6), []],
  ['a sequence with names', named, []],
  ['a sequence with a stop in its second part', named, [{ from: '2026-03-10T09:00', to: '2026-03-12T10:00' }]],
  ['a sequence on hold', named, [{ from: '2026-03-10T09:00' }]],
])('the JSON of %s has the shape that is published, and is explained', (_, limit, clockStops) => {
  const deadline = computeDeadline({
    receivedAt: '2026-03-02T09:00',
    limit,
    profile: profiles.civilCode,
    calendar: vietnamCalendar(),
    clockStops,
  });
  const parsed = JSON.parse(JSON.stringify(deadline)) as Deadline;
  expect(deadlineSchema.safeParse(parsed).error?.issues).toBeUndefined();
  expect(explain(parsed, 'vi')).toEqual(explain(deadline, 'vi'));
  expect(explain(parsed, 'en')).toEqual(explain(deadline, 'en'));
});

test.each(['2025-99-99T09:00', '2025-02-29T09:00', '2025-06-31T09:00', '2025-03-04T24:00'])('a stop from %s is none', (from) => {
  expect(clockStopSchema.safeParse({ from }).success).toBe(false);
});
