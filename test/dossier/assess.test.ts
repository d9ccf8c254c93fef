import { describe, expect, test } from 'vitest';
import { createWorkingCalendar, type DayDecision, type Level, type Rulebook } from '../../src/index.js';
import { assessed, dossier, law, lawAlone, promising, rowOf, type Row } from './support.js';

/**
 * Dossiers and what becomes of them, counted by hand. A day has 450 minutes: 07:30–11:30 (240) and 13:30–17:00 (210).
 * A field that a row leaves out is null, false or empty: nothing remains, nothing was missed, nothing was breached, nothing is next.
 */
interface Case {
  readonly note: string;
  readonly of: string;
  readonly at: string;
  readonly log: readonly string[];
  readonly dueSoonSessions?: number;
  readonly is: Row;
}

function table(rulebook: Rulebook, cases: readonly Case[]): void {
  test.each(cases)('$note', ({ of, at, log, dueSoonSessions, is }) => {
    const [procedure, level] = of.split(' ') as [string, Level];
    expect(rowOf(assessed(rulebook, dossier(procedure, level, ...log), at, dueSoonSessions))).toEqual(is);
  });
}

// Mon 27/01 to Fri 31/01/2025 are off. Received Thu 23/01: Fri 24/01, Mon 03/02, Tue 04/02.
describe('three working days over Tết 2025, open', () => {
  const log = ['Thu 2025-01-23 09:00 received'];
  const of = 'STATUS-3 commune';
  const due = 'Tue 2025-02-04 17:00';
  const ahead = ['apology-by Mon 2025-02-03 17:00', 'due-soon-from Mon 2025-02-03 17:00', 'due Tue 2025-02-04 17:00'];

  table(law, [
    {
      note: 'at the receipt itself: the rest of Thursday, and three days',
      ...{ of, log, at: 'Thu 2025-01-23 09:00' },
      is: { status: 'running', due, remaining: '8 sessions, 1710 minutes', next: ahead },
    },
    {
      note: 'on the first day of Tết nothing runs: Mon and Tue remain',
      ...{ of, log, at: 'Wed 2025-01-29 12:00' },
      is: { status: 'running', due, remaining: '4 sessions, 900 minutes', next: ahead },
    },
    {
      note: 'a minute before the Monday closes three sessions remain: not yet due soon',
      ...{ of, log, at: 'Mon 2025-02-03 16:59' },
      is: { status: 'running', due, remaining: '3 sessions, 451 minutes', next: ahead },
    },
    {
      note: 'a millisecond before, too',
      ...{ of, log, at: 'Mon 2025-02-03 16:59:59.999' },
      is: { status: 'running', due, remaining: '3 sessions, 450 minutes', next: ahead },
    },
    {
      note: 'when the Monday closes two remain: due soon',
      ...{ of, log, at: 'Mon 2025-02-03 17:00' },
      is: { status: 'due-soon', due, remaining: '2 sessions, 450 minutes', next: ['due Tue 2025-02-04 17:00'] },
    },
    {
      note: 'at the deadline itself it is not overdue',
      ...{ of, log, at: 'Tue 2025-02-04 17:00' },
      is: { status: 'due-soon', due, remaining: '0 sessions, 0 minutes' },
    },
    {
      note: 'a millisecond later it is, and the law is not broken yet',
      ...{ of, log, at: 'Tue 2025-02-04 17:00:00.001' },
      is: { status: 'overdue', due, overdueBy: '0 sessions, 0 minutes' },
    },
    {
      note: 'at 24:00 of that day the law is kept',
      ...{ of, log, at: 'Wed 2025-02-05 00:00' },
      is: { status: 'overdue', due, overdueBy: '0 sessions, 0 minutes' },
    },
    {
      note: 'a millisecond after 24:00 it is broken (Civil Code art. 148.6)',
      ...{ of, log, at: 'Wed 2025-02-05 00:00:00.001' },
      is: { status: 'overdue', due, overdueBy: '0 sessions, 0 minutes', legallyOverdue: true },
    },
    {
      note: 'by 10:00 of the next morning it is overdue by two and a half hours and no session',
      ...{ of, log, at: 'Wed 2025-02-05 10:00' },
      is: { status: 'overdue', due, overdueBy: '0 sessions, 150 minutes', legallyOverdue: true },
    },
    {
      note: 'when the morning closes it is overdue by one session',
      ...{ of, log, at: 'Wed 2025-02-05 11:30' },
      is: { status: 'overdue', due, overdueBy: '1 sessions, 240 minutes', legallyOverdue: true },
    },
    {
      note: 'received in Tết: deemed received on Mon 03/02; Tue, Wed, Thu',
      of,
      log: ['Thu 2025-01-30 10:00 received'],
      at: 'Mon 2025-02-03 08:00',
      is: {
        status: 'running',
        due: 'Thu 2025-02-06 17:00',
        remaining: '8 sessions, 1770 minutes',
        next: ['apology-by Wed 2025-02-05 17:00', 'due-soon-from Wed 2025-02-05 17:00', 'due Thu 2025-02-06 17:00'],
      },
    },
  ]);
});

describe('the same dossier, judged', () => {
  const due = 'Tue 2025-02-04 17:00';
  const judged = (...log: string[]) => ({
    of: 'STATUS-3 commune',
    at: 'Tue 2025-02-11 08:00',
    log: ['Thu 2025-01-23 09:00 received', ...log],
  });

  table(law, [
    { note: 'the next day: early', ...judged('Fri 2025-01-24 16:00 result-ready'), is: { status: 'early', due, score: 2 } },
    {
      note: 'a millisecond before the due session opens: early',
      ...judged('Tue 2025-02-04 13:29:59.999 result-ready'),
      is: { status: 'early', due, score: 2 },
    },
    {
      note: 'when the due session opens: on time',
      ...judged('Tue 2025-02-04 13:30 result-ready'),
      is: { status: 'on-time', due, score: 1 },
    },
    { note: 'exactly at the deadline: on time', ...judged('Tue 2025-02-04 17:00 result-ready'), is: { status: 'on-time', due, score: 1 } },
    {
      note: 'a millisecond later: late, but in time by law',
      ...judged('Tue 2025-02-04 17:00:00.001 result-ready'),
      is: { status: 'late', due, overdueBy: '0 sessions, 0 minutes', score: 1 },
    },
    {
      note: 'at 24:00: late, and still in time by law',
      ...judged('Wed 2025-02-05 00:00 result-ready'),
      is: { status: 'late', due, overdueBy: '0 sessions, 0 minutes', score: 1 },
    },
    {
      note: 'a millisecond after 24:00: late by law too',
      ...judged('Wed 2025-02-05 00:00:00.001 result-ready'),
      is: { status: 'late', due, overdueBy: '0 sessions, 0 minutes', legallyOverdue: true, score: 0 },
    },
    {
      note: 'ready in time and collected a week later: on time, no officer was late',
      ...judged('Tue 2025-02-04 16:00 result-ready', 'Mon 2025-02-10 09:00 returned'),
      is: { status: 'on-time', due, score: 1 },
    },
    {
      note: 'never said to be ready: judged when it was returned, one day and 90 minutes late',
      ...judged('Thu 2025-02-06 09:00 returned'),
      is: { status: 'late', due, overdueBy: '2 sessions, 540 minutes', legallyOverdue: true, score: 0 },
    },
    {
      note: 'a refusal in time is judged like a result',
      ...judged('Mon 2025-02-03 09:00 refused'),
      is: { status: 'early', due, score: 2 },
    },
    {
      note: 'a refusal too late as well',
      ...judged('Wed 2025-02-05 09:00 refused'),
      is: { status: 'late', due, overdueBy: '0 sessions, 90 minutes', legallyOverdue: true, score: 0 },
    },
    {
      note: 'a result after the moment of judging has not happened yet',
      of: 'STATUS-3 commune',
      log: ['Thu 2025-01-23 09:00 received', 'Tue 2025-02-04 16:00 result-ready'],
      at: 'Tue 2025-02-04 15:59:59.999',
      is: { status: 'due-soon', due, remaining: '1 sessions, 60 minutes', next: ['due Tue 2025-02-04 17:00'] },
    },
    {
      note: 'and at its own instant it has',
      of: 'STATUS-3 commune',
      log: ['Thu 2025-01-23 09:00 received', 'Tue 2025-02-04 16:00 result-ready'],
      at: 'Tue 2025-02-04 16:00',
      is: { status: 'on-time', due, score: 1 },
    },
  ]);
});

describe('swapped days', () => {
  table(law, [
    {
      note: '2024: 29/04 off by swap, 30/04 and 01/05 off; received Fri 26/04: Thu 02/05, Fri 03/05',
      of: 'CERT-2 commune',
      log: ['Fri 2024-04-26 15:30 received'],
      at: 'Tue 2024-04-30 10:00',
      is: {
        status: 'running',
        due: 'Fri 2024-05-03 17:00',
        remaining: '4 sessions, 900 minutes',
        next: ['apology-by Thu 2024-05-02 17:00', 'due-soon-from Thu 2024-05-02 17:00', 'due Fri 2024-05-03 17:00'],
      },
    },
    {
      note: '2024: the Saturday worked instead counts; received Thu 02/05: Fri 03, Sat 04, Mon 06; ready on the Saturday',
      of: 'STATUS-3 commune',
      log: ['Thu 2024-05-02 10:00 received', 'Sat 2024-05-04 16:00 result-ready'],
      at: 'Mon 2024-05-06 09:00',
      is: { status: 'early', due: 'Mon 2024-05-06 17:00', score: 2 },
    },
    {
      note: '2024: due on that Saturday, ready when it closes',
      of: 'CERT-2 commune',
      log: ['Thu 2024-05-02 10:00 received', 'Sat 2024-05-04 17:00 result-ready'],
      at: 'Mon 2024-05-06 09:00',
      is: { status: 'on-time', due: 'Sat 2024-05-04 17:00', score: 1 },
    },
    {
      note: '2024: due on that Saturday, ready on Monday: half an hour late',
      of: 'CERT-2 commune',
      log: ['Thu 2024-05-02 10:00 received', 'Mon 2024-05-06 08:00 result-ready'],
      at: 'Mon 2024-05-06 09:00',
      is: { status: 'late', due: 'Sat 2024-05-04 17:00', overdueBy: '0 sessions, 30 minutes', legallyOverdue: true, score: 0 },
    },
    {
      note: '2025: Sat 26/04 worked for Fri 02/05; received Thu 24/04: Fri 25, Sat 26; due soon when Friday closes',
      of: 'CERT-2 commune',
      log: ['Thu 2025-04-24 09:00 received'],
      at: 'Fri 2025-04-25 17:00',
      is: {
        status: 'due-soon',
        due: 'Sat 2025-04-26 17:00',
        remaining: '2 sessions, 450 minutes',
        next: ['due Sat 2025-04-26 17:00'],
      },
    },
    {
      note: '2025: received Fri 25/04: Sat 26, Mon 28, Tue 29; from then to Mon 05/05 no session is worked',
      of: 'STATUS-3 commune',
      log: ['Fri 2025-04-25 14:00 received', 'Mon 2025-05-05 09:00 result-ready'],
      at: 'Tue 2025-05-06 09:00',
      is: { status: 'late', due: 'Tue 2025-04-29 17:00', overdueBy: '0 sessions, 90 minutes', legallyOverdue: true, score: 0 },
    },
    {
      note: '2026: Fri 02/01 off by swap; received Wed 31/12: Mon 05/01, Tue 06/01',
      of: 'CERT-2 commune',
      log: ['Wed 2025-12-31 10:00 received'],
      at: 'Fri 2026-01-02 09:00',
      is: {
        status: 'running',
        due: 'Tue 2026-01-06 17:00',
        remaining: '4 sessions, 900 minutes',
        next: ['apology-by Mon 2026-01-05 17:00', 'due-soon-from Mon 2026-01-05 17:00', 'due Tue 2026-01-06 17:00'],
      },
    },
    {
      note: '2026: Sat 10/01 worked instead; received Thu 08/01: Fri 09, Sat 10; refused on the Saturday afternoon: on time',
      of: 'CERT-2 commune',
      log: ['Thu 2026-01-08 09:00 received', 'Sat 2026-01-10 14:00 refused'],
      at: 'Mon 2026-01-12 09:00',
      is: { status: 'on-time', due: 'Sat 2026-01-10 17:00', score: 1 },
    },
    {
      note: '2026: 31/08 off by swap, 01 and 02/09 off; received Thu 27/08: Fri 28/08, Thu 03/09, Fri 04/09',
      of: 'STATUS-3 commune',
      log: ['Thu 2026-08-27 09:00 received'],
      at: 'Mon 2026-08-31 09:00',
      is: {
        status: 'running',
        due: 'Fri 2026-09-04 17:00',
        remaining: '4 sessions, 900 minutes',
        next: ['apology-by Thu 2026-09-03 17:00', 'due-soon-from Thu 2026-09-03 17:00', 'due Fri 2026-09-04 17:00'],
      },
    },
    {
      note: '2026: Tue 24/11 off; received Mon 23/11: Wed 25, Thu 26; ready on the Thursday morning: early',
      of: 'CERT-2 commune',
      log: ['Mon 2026-11-23 08:00 received', 'Thu 2026-11-26 11:00 result-ready'],
      at: 'Fri 2026-11-27 09:00',
      is: { status: 'early', due: 'Thu 2026-11-26 17:00', score: 2 },
    },
  ]);
});

// No day off in March 2025. STATUS-3 received Mon 03/03: Tue 04, Wed 05, Thu 06.
describe('the clock stopped', () => {
  const of = 'STATUS-3 commune';
  const received = 'Mon 2025-03-03 09:00 received';

  table(law, [
    {
      note: 'a supplement is asked for: on hold, without a deadline; Decree 61 knows no closing',
      of,
      log: [received, 'Tue 2025-03-04 10:00 supplement-requested'],
      at: 'Tue 2025-03-04 15:00',
      is: { status: 'on-hold' },
    },
    {
      note: 'supplemented on Fri 07/03 the limit starts again: Mon 10, Tue 11, Wed 12',
      of,
      log: [received, 'Tue 2025-03-04 10:00 supplement-requested', 'Fri 2025-03-07 09:00 supplemented'],
      at: 'Fri 2025-03-07 09:00',
      is: {
        status: 'running',
        due: 'Wed 2025-03-12 17:00',
        remaining: '8 sessions, 1710 minutes',
        next: ['apology-by Tue 2025-03-11 17:00', 'due-soon-from Tue 2025-03-11 17:00', 'due Wed 2025-03-12 17:00'],
      },
    },
    {
      note: 'with "restart" said it is the same',
      of,
      log: [
        received,
        'Tue 2025-03-04 10:00 supplement-requested restart',
        'Fri 2025-03-07 09:00 supplemented',
        'Wed 2025-03-12 17:00 result-ready',
      ],
      at: 'Wed 2025-03-12 18:00',
      is: { status: 'on-time', due: 'Wed 2025-03-12 17:00', score: 1 },
    },
    {
      note: 'with "resume" all six sessions from Tue 04 to Thu 06 were lost: Fri 07, Mon 10, Tue 11',
      of,
      log: [received, 'Tue 2025-03-04 10:00 supplement-requested resume', 'Fri 2025-03-07 09:00 supplemented'],
      at: 'Fri 2025-03-07 09:00',
      is: {
        status: 'running',
        due: 'Tue 2025-03-11 17:00',
        remaining: '6 sessions, 1260 minutes',
        next: ['apology-by Mon 2025-03-10 17:00', 'due-soon-from Mon 2025-03-10 17:00', 'due Tue 2025-03-11 17:00'],
      },
    },
    {
      note: 'paused over the close of Tue afternoon: one session lost, made up on Friday morning',
      of,
      log: [received, 'Tue 2025-03-04 14:00 paused', 'Wed 2025-03-05 08:00 resumed', 'Fri 2025-03-07 11:30 result-ready'],
      at: 'Fri 2025-03-07 12:00',
      is: { status: 'on-time', due: 'Fri 2025-03-07 11:30', score: 1 },
    },
    {
      note: 'and due soon from when its Thursday morning closed',
      of,
      log: [received, 'Tue 2025-03-04 14:00 paused', 'Wed 2025-03-05 08:00 resumed'],
      at: 'Thu 2025-03-06 11:29',
      is: {
        status: 'running',
        due: 'Fri 2025-03-07 11:30',
        remaining: '3 sessions, 451 minutes',
        next: ['due-soon-from Thu 2025-03-06 11:30', 'apology-by Thu 2025-03-06 17:00', 'due Fri 2025-03-07 11:30'],
      },
    },
    {
      note: 'paused and resumed within a session: nothing lost',
      of,
      log: [received, 'Tue 2025-03-04 08:00 paused', 'Tue 2025-03-04 11:00 resumed', 'Thu 2025-03-06 17:00 result-ready'],
      at: 'Thu 2025-03-06 17:00',
      is: { status: 'on-time', due: 'Thu 2025-03-06 17:00', score: 1 },
    },
    {
      note: 'a pause and a supplement overlap: on hold from Tue 14:00 to Thu 10:00, three sessions lost',
      of,
      log: [
        received,
        'Tue 2025-03-04 14:00 paused',
        'Wed 2025-03-05 09:00 supplement-requested resume',
        'Wed 2025-03-05 16:00 supplemented',
        'Thu 2025-03-06 10:00 resumed',
      ],
      at: 'Thu 2025-03-06 10:00',
      is: {
        status: 'running',
        due: 'Mon 2025-03-10 11:30',
        remaining: '5 sessions, 990 minutes',
        next: ['due-soon-from Fri 2025-03-07 11:30', 'apology-by Fri 2025-03-07 17:00', 'due Mon 2025-03-10 11:30'],
      },
    },
    {
      note: 'between the two ends it is still on hold',
      of,
      log: [
        received,
        'Tue 2025-03-04 14:00 paused',
        'Wed 2025-03-05 09:00 supplement-requested resume',
        'Wed 2025-03-05 16:00 supplemented',
      ],
      at: 'Wed 2025-03-05 16:30',
      is: { status: 'on-hold' },
    },
    {
      note: 'where one of the two restarts, the whole restarts at the common end, Thu 10:00: Fri, Mon, Tue',
      of,
      log: [
        received,
        'Tue 2025-03-04 14:00 paused',
        'Wed 2025-03-05 09:00 supplement-requested',
        'Wed 2025-03-05 16:00 supplemented',
        'Thu 2025-03-06 10:00 resumed',
        'Wed 2025-03-12 08:00 result-ready',
      ],
      at: 'Wed 2025-03-12 09:00',
      is: { status: 'late', due: 'Tue 2025-03-11 17:00', overdueBy: '0 sessions, 30 minutes', legallyOverdue: true, score: 0 },
    },
    {
      note: 'paused for verification and not resumed',
      of,
      log: [received, 'Wed 2025-03-05 09:00 paused'],
      at: 'Fri 2025-03-14 09:00',
      is: { status: 'on-hold' },
    },
    {
      note: 'paused a millisecond before the deadline: the session is lost, and made up',
      of,
      log: [received, 'Thu 2025-03-06 16:59:59.999 paused', 'Fri 2025-03-07 08:00 resumed'],
      at: 'Fri 2025-03-07 08:00',
      is: {
        status: 'due-soon',
        due: 'Fri 2025-03-07 11:30',
        remaining: '1 sessions, 210 minutes',
        next: ['due Fri 2025-03-07 11:30'],
      },
    },
    {
      note: 'paused at the deadline itself: too late to stop anything',
      of,
      log: [received, 'Thu 2025-03-06 17:00 paused'],
      at: 'Fri 2025-03-07 10:00',
      is: { status: 'overdue', due: 'Thu 2025-03-06 17:00', overdueBy: '0 sessions, 150 minutes', legallyOverdue: true },
    },
    {
      note: 'a supplement asked for after the deadline restarts nothing: overdue since Thu 06/03',
      of,
      log: [received, 'Fri 2025-03-07 00:00 supplement-requested', 'Mon 2025-03-10 07:30 supplemented'],
      at: 'Mon 2025-03-10 08:00',
      is: { status: 'overdue', due: 'Thu 2025-03-06 17:00', overdueBy: '2 sessions, 480 minutes', legallyOverdue: true },
    },
    {
      note: 'a result while it is paused ends the pause: one session was lost, due Fri 11:30',
      of,
      log: [received, 'Tue 2025-03-04 14:00 paused', 'Wed 2025-03-05 08:00 result-ready'],
      at: 'Wed 2025-03-05 09:00',
      is: { status: 'early', due: 'Fri 2025-03-07 11:30', score: 2 },
    },
    {
      note: 'working hours: 6 on Monday less the hour paused, 3 on Tuesday; due at Tue 10:30 to the millisecond',
      of: 'HOURS-8 commune',
      log: [received, 'Mon 2025-03-03 10:00 paused', 'Mon 2025-03-03 11:00 resumed', 'Tue 2025-03-04 10:30 result-ready'],
      at: 'Tue 2025-03-04 11:00',
      is: { status: 'on-time', due: 'Tue 2025-03-04 10:30', score: 1 },
    },
    {
      note: 'for hours the legal end is the deadline: a millisecond later the law is broken',
      of: 'HOURS-8 commune',
      log: [received, 'Tue 2025-03-04 09:30:00.001 result-ready'],
      at: 'Tue 2025-03-04 11:00',
      is: { status: 'late', due: 'Tue 2025-03-04 09:30', overdueBy: '0 sessions, 0 minutes', legallyOverdue: true, score: 0 },
    },
    {
      note: '24 hours by the clock, stopped for two: Tue 11:00; early before its morning opens',
      of: 'CLOCK-24 commune',
      log: [received, 'Mon 2025-03-03 18:00 paused', 'Mon 2025-03-03 20:00 resumed', 'Tue 2025-03-04 07:29 result-ready'],
      at: 'Tue 2025-03-04 11:00',
      is: { status: 'early', due: 'Tue 2025-03-04 11:00', score: 2 },
    },
    {
      note: 'fifteen calendar days: Tue 18/03; on hold at the 24:00 of Wed 05 and Thu 06: Thu 20/03',
      of: 'CALENDAR-15 commune',
      log: [received, 'Wed 2025-03-05 10:00 paused', 'Fri 2025-03-07 09:00 resumed'],
      at: 'Wed 2025-03-19 16:30',
      is: {
        status: 'running',
        due: 'Thu 2025-03-20 17:00',
        remaining: '3 sessions, 480 minutes',
        next: ['apology-by Wed 2025-03-19 17:00', 'due-soon-from Wed 2025-03-19 17:00', 'due Thu 2025-03-20 17:00'],
      },
    },
  ]);
});

describe('an incomplete dossier', () => {
  const of = 'STATUS-3 commune';
  const received = 'Mon 2025-03-03 09:00 received invalid';

  table(law, [
    { note: 'is on hold from its receipt', of, log: [received], at: 'Mon 2025-03-03 09:00', is: { status: 'on-hold' } },
    { note: 'for as long as it takes', of, log: [received], at: 'Thu 2025-07-03 09:00', is: { status: 'on-hold' } },
    {
      note: 'supplemented on Wed 05/03 its limit starts then: Thu 06, Fri 07, Mon 10',
      of,
      log: [
        received,
        'Mon 2025-03-03 09:00 supplement-requested',
        'Wed 2025-03-05 14:00 supplemented',
        'Mon 2025-03-10 13:30 result-ready',
      ],
      at: 'Mon 2025-03-10 14:00',
      is: { status: 'on-time', due: 'Mon 2025-03-10 17:00', score: 1 },
    },
    {
      note: 'without a request on record, too',
      of,
      log: [received, 'Wed 2025-03-05 14:00 supplemented'],
      at: 'Fri 2025-03-07 17:00',
      is: {
        status: 'due-soon',
        due: 'Mon 2025-03-10 17:00',
        remaining: '2 sessions, 450 minutes',
        next: ['due Mon 2025-03-10 17:00'],
      },
    },
    {
      note: 'supplemented at the instant of receipt it was never on hold: Tue, Wed, Thu',
      of,
      log: [received, 'Mon 2025-03-03 09:00 supplemented', 'Thu 2025-03-06 17:00 result-ready'],
      at: 'Thu 2025-03-06 17:00',
      is: { status: 'on-time', due: 'Thu 2025-03-06 17:00', score: 1 },
    },
    {
      note: 'refused at once',
      of,
      log: [received, 'Mon 2025-03-03 09:00 refused'],
      at: 'Mon 2025-03-03 10:00',
      is: { status: 'early', due: 'Thu 2025-03-06 17:00', score: 2 },
    },
    {
      note: 'refused the next day: the refusal ends the hold, and the limit would have started then',
      of,
      log: [received, 'Tue 2025-03-04 09:00 refused'],
      at: 'Tue 2025-03-04 10:00',
      is: { status: 'early', due: 'Fri 2025-03-07 17:00', score: 2 },
    },
  ]);
});

describe('under Decree 118/2025 a dossier that waits is closed after fifteen days', () => {
  const of = 'LAND-10 province';
  const received = 'Mon 2025-09-08 09:00 received';

  table(law, [
    {
      note: 'asked for on Wed 10/09: the 15th day is Thu 25/09, until 24:00',
      of,
      log: [received, 'Wed 2025-09-10 10:00 supplement-requested'],
      at: 'Wed 2025-09-10 11:00',
      is: { status: 'on-hold', next: ['closing Thu 2025-09-25 24:00'] },
    },
    {
      note: 'asked for on Thu 11/09: the 15th day is Fri 26/09',
      of,
      log: [received, 'Thu 2025-09-11 16:59 supplement-requested'],
      at: 'Fri 2025-09-26 23:59',
      is: { status: 'on-hold', next: ['closing Fri 2025-09-26 24:00'] },
    },
    {
      note: 'at that moment nothing is ahead any more',
      of,
      log: [received, 'Thu 2025-09-11 16:59 supplement-requested'],
      at: 'Sat 2025-09-27 00:00',
      is: { status: 'on-hold' },
    },
    {
      note: 'a 15th day on a Saturday moves to Monday (Civil Code art. 148.5): incomplete since Fri 12/09',
      of,
      log: ['Fri 2025-09-12 09:00 received invalid'],
      at: 'Fri 2025-09-12 09:00',
      is: { status: 'on-hold', next: ['closing Mon 2025-09-29 24:00'] },
    },
    {
      note: 'incomplete since Mon 08/09, and the notice of Wed 10/09: fifteen days from the notice',
      of,
      log: [`${received} invalid`, 'Wed 2025-09-10 10:00 supplement-requested'],
      at: 'Wed 2025-09-10 11:00',
      is: { status: 'on-hold', next: ['closing Thu 2025-09-25 24:00'] },
    },
    {
      note: 'a second notice on Thu 11/09 is a breach and moves nothing: still Thu 25/09, from the first',
      of,
      log: [received, 'Wed 2025-09-10 10:00 supplement-requested', 'Thu 2025-09-11 09:00 supplement-requested'],
      at: 'Thu 2025-09-11 10:00',
      is: { status: 'on-hold', breaches: ['second-supplement-request 2'], next: ['closing Thu 2025-09-25 24:00'] },
    },
    {
      note: 'incomplete since Mon 08/09: the notice of Wed 10/09 is the first, that of Thu 11/09 the second',
      of,
      log: [`${received} invalid`, 'Wed 2025-09-10 10:00 supplement-requested', 'Thu 2025-09-11 09:00 supplement-requested'],
      at: 'Thu 2025-09-11 10:00',
      is: { status: 'on-hold', breaches: ['second-supplement-request 2'], next: ['closing Thu 2025-09-25 24:00'] },
    },
    {
      note: 'a notice after a supplement begins a wait of its own: asked again on Fri 12/09, the 15th day is Sat 27/09, so Mon 29/09',
      of,
      log: [
        received,
        'Wed 2025-09-10 10:00 supplement-requested',
        'Thu 2025-09-11 10:00 supplemented',
        'Fri 2025-09-12 10:00 supplement-requested',
      ],
      at: 'Fri 2025-09-12 11:00',
      is: { status: 'on-hold', breaches: ['second-supplement-request 3'], next: ['closing Mon 2025-09-29 24:00'] },
    },
    {
      note: 'what the second says comes after is ignored: resumed, Mon 22/09 and the four sessions lost from Wed 10/09 morning to Thu',
      of,
      log: [
        received,
        'Wed 2025-09-10 10:00 supplement-requested resume',
        'Thu 2025-09-11 09:00 supplement-requested restart',
        'Fri 2025-09-12 10:00 supplemented',
      ],
      at: 'Fri 2025-09-12 11:00',
      is: {
        status: 'running',
        due: 'Wed 2025-09-24 17:00',
        remaining: '18 sessions, 3840 minutes',
        breaches: ['second-supplement-request 2'],
        next: ['apology-by Tue 2025-09-23 17:00', 'due-soon-from Tue 2025-09-23 17:00', 'due Wed 2025-09-24 17:00'],
      },
    },
    {
      note: 'a pause alone closes nothing',
      of,
      log: [received, 'Wed 2025-09-10 10:00 paused'],
      at: 'Wed 2025-09-10 11:00',
      is: { status: 'on-hold' },
    },
    {
      note: 'overdue and then asked for: overdue it stays, and it will be closed all the same',
      of: 'STATUS-3 commune',
      log: [received, 'Fri 2025-09-12 09:00 supplement-requested'],
      at: 'Fri 2025-09-12 10:00',
      is: {
        status: 'overdue',
        due: 'Thu 2025-09-11 17:00',
        overdueBy: '0 sessions, 150 minutes',
        legallyOverdue: true,
        breaches: ['late-supplement-request 1 Thu 2025-09-11 24:00'],
        next: ['closing Mon 2025-09-29 24:00'],
      },
    },
  ]);
});

describe('ended without a result: a status of its own, and the flags stay as at that event', () => {
  const of = 'STATUS-3 commune';
  const due = 'Thu 2025-03-06 17:00';
  const log = (last: string) => ['Mon 2025-03-03 09:00 received', last];
  const later = 'Mon 2025-06-02 09:00';

  table(law, [
    { note: 'stopped by the citizen in time', of, log: log('Wed 2025-03-05 10:00 stopped'), at: later, is: { status: 'stopped', due } },
    { note: 'withdrawn in time', of, log: log('Thu 2025-03-06 17:00 withdrawn'), at: later, is: { status: 'withdrawn', due } },
    {
      note: 'withdrawn at 24:00 of the last day: the law was kept',
      of,
      log: log('Fri 2025-03-07 00:00 withdrawn'),
      at: later,
      is: { status: 'withdrawn', due },
    },
    {
      note: 'stopped after it was overdue by law',
      of,
      log: log('Fri 2025-03-07 09:00 stopped'),
      at: later,
      is: { status: 'stopped', due, legallyOverdue: true },
    },
    {
      note: 'closed while it waits: there is no deadline',
      of: 'LAND-10 province',
      log: ['Mon 2025-09-08 09:00 received', 'Wed 2025-09-10 10:00 supplement-requested', 'Fri 2025-09-26 08:00 closed'],
      at: 'Mon 2025-12-01 09:00',
      is: { status: 'closed' },
    },
    {
      note: 'closed while it waits: a new date given before is none either',
      of: 'LAND-10 province',
      log: [
        'Mon 2025-09-08 09:00 received',
        'Tue 2025-09-09 09:00 extended until Mon 2025-10-06 17:00',
        'Wed 2025-09-10 10:00 supplement-requested',
        'Fri 2025-09-26 08:00 closed',
      ],
      at: 'Mon 2025-12-01 09:00',
      is: { status: 'closed' },
    },
  ]);

  table(promising, [
    {
      note: 'withdrawn after the promise was missed: that stays, and the law was not broken',
      of: 'CERT-3 district',
      log: log('Wed 2025-03-05 10:00 withdrawn'),
      at: later,
      is: { status: 'withdrawn', due: 'Tue 2025-03-04 17:00', promiseMissed: true },
    },
  ]);
});

// Golden days Tue and Thu (district), no-appointment day Wed (commune).
describe('a promise quicker than the law', () => {
  table(promising, [
    {
      note: 'R4, 1.5 working days from Mon 09:00: Mon afternoon, Tue; by law Thu 06/03; golden day Tue',
      of: 'CERT-3 district',
      log: ['Mon 2025-03-03 09:00 received'],
      at: 'Mon 2025-03-03 09:00',
      is: {
        status: 'running',
        due: 'Tue 2025-03-04 17:00',
        remaining: '4 sessions, 810 minutes',
        next: [
          'due-soon-from Mon 2025-03-03 17:00',
          'golden-day Tue 2025-03-04 07:30',
          'due Tue 2025-03-04 17:00',
          'apology-by Wed 2025-03-05 17:00',
        ],
      },
    },
    {
      note: 'on hold nothing is missed and no golden day is next',
      of: 'CERT-3 district',
      log: ['Mon 2025-03-03 09:00 received', 'Tue 2025-03-04 09:00 paused'],
      at: 'Mon 2025-03-31 08:00',
      is: { status: 'on-hold' },
    },
    {
      note: 'ready on Wed morning: late by the promise, early by law',
      of: 'CERT-3 district',
      log: ['Mon 2025-03-03 09:00 received', 'Wed 2025-03-05 08:00 result-ready'],
      at: 'Wed 2025-03-05 09:00',
      is: { status: 'late', due: 'Tue 2025-03-04 17:00', overdueBy: '0 sessions, 30 minutes', promiseMissed: true, score: 2 },
    },
    {
      note: 'a millisecond after the promise, on its last day',
      of: 'CERT-3 district',
      log: ['Mon 2025-03-03 09:00 received'],
      at: 'Tue 2025-03-04 17:00:00.001',
      is: {
        status: 'overdue',
        due: 'Tue 2025-03-04 17:00',
        overdueBy: '0 sessions, 0 minutes',
        promiseMissed: true,
        next: ['apology-by Wed 2025-03-05 17:00', 'golden-day Thu 2025-03-06 07:30'],
      },
    },
    {
      note: 'nothing on Fri morning: both missed; the next golden day is Tue 11/03',
      of: 'CERT-3 district',
      log: ['Mon 2025-03-03 09:00 received'],
      at: 'Fri 2025-03-07 08:00',
      is: {
        status: 'overdue',
        due: 'Tue 2025-03-04 17:00',
        overdueBy: '4 sessions, 930 minutes',
        promiseMissed: true,
        legallyOverdue: true,
        next: ['golden-day Tue 2025-03-11 07:30'],
      },
    },
    {
      note: 'R4 over Tết 2025: after Fri 24/01 afternoon Mon 03/02 and Tue morning; the golden days of Tết are off',
      of: 'CERT-3 district',
      log: ['Fri 2025-01-24 14:00 received'],
      at: 'Fri 2025-01-24 17:00',
      is: {
        status: 'running',
        due: 'Tue 2025-02-04 11:30',
        remaining: '3 sessions, 690 minutes',
        next: [
          'due-soon-from Mon 2025-02-03 11:30',
          'golden-day Tue 2025-02-04 07:30',
          'due Tue 2025-02-04 11:30',
          'apology-by Tue 2025-02-04 17:00',
        ],
      },
    },
    {
      note: 'R6, 2 working days from Tue 29/04/2025 16:00: Mon 05 and Tue 06/05; by law Fri 09/05',
      of: 'INS-5 district',
      log: ['Tue 2025-04-29 16:00 received', 'Tue 2025-05-06 13:30 result-ready'],
      at: 'Tue 2025-05-06 14:00',
      is: { status: 'on-time', due: 'Tue 2025-05-06 17:00', score: 2 },
    },
    {
      note: 'R2, within the week of the Saturday worked by swap: missed when that closes; by law Tue 13/05',
      of: 'LAND-10 district',
      log: ['Fri 2025-04-25 10:00 received'],
      at: 'Sat 2025-04-26 18:00',
      is: {
        status: 'overdue',
        due: 'Sat 2025-04-26 17:00',
        overdueBy: '0 sessions, 0 minutes',
        promiseMissed: true,
        next: ['golden-day Tue 2025-04-29 07:30', 'apology-by Mon 2025-05-12 17:00'],
      },
    },
    {
      note: 'a promise later than the law: the law binds (R4 Wed 17:00, the copy in the day, verification excludes R3)',
      of: 'CERT-DAY district',
      log: ['Tue 2025-03-04 09:00 received verification', 'Wed 2025-03-05 10:00 result-ready'],
      at: 'Wed 2025-03-05 11:00',
      is: { status: 'late', due: 'Tue 2025-03-04 17:00', overdueBy: '0 sessions, 150 minutes', legallyOverdue: true, score: 0 },
    },
    {
      note: 'no promise at province level: promiseMissed is false',
      of: 'CERT-3 province',
      log: ['Mon 2025-03-03 09:00 received', 'Fri 2025-03-07 07:30 result-ready'],
      at: 'Fri 2025-03-07 08:00',
      is: { status: 'late', due: 'Thu 2025-03-06 17:00', overdueBy: '0 sessions, 0 minutes', legallyOverdue: true, score: 0 },
    },
  ]);
});

describe('on the spot: the day binds, the session is a target', () => {
  const of = 'CERT-DAY district';
  const due = 'Tue 2025-03-04 17:00';
  const at = 'Fri 2025-03-07 09:00';
  const ready = (when: string) => ['Tue 2025-03-04 09:00 received', `${when} result-ready`];

  table(promising, [
    {
      note: 'in the session: the target is met',
      ...{ of, at },
      log: ready('Tue 2025-03-04 11:30'),
      is: { status: 'early', due, targetMet: true, score: 2 },
    },
    {
      note: 'a millisecond after the session: it is not, and nothing is broken',
      ...{ of, at },
      log: ready('Tue 2025-03-04 11:30:00.001'),
      is: { status: 'early', due, targetMet: false, score: 2 },
    },
    {
      note: 'at the close of the day: on time',
      ...{ of, at },
      log: ready('Tue 2025-03-04 17:00'),
      is: { status: 'on-time', due, targetMet: false, score: 1 },
    },
    {
      note: 'in the evening: the promise is missed, the law kept until 24:00',
      ...{ of, at },
      log: ready('Tue 2025-03-04 18:00'),
      is: { status: 'late', due, overdueBy: '0 sessions, 0 minutes', promiseMissed: true, targetMet: false, score: 1 },
    },
    {
      note: 'while it is open the target is not judged',
      of,
      at: 'Tue 2025-03-04 14:00',
      log: ['Tue 2025-03-04 09:00 received'],
      is: { status: 'due-soon', due, remaining: '1 sessions, 180 minutes', next: ['due Tue 2025-03-04 17:00'] },
    },
    {
      note: 'received after 15:00: promised for the same day, by law for Wednesday',
      of,
      at,
      log: ['Tue 2025-03-04 15:30 received', 'Wed 2025-03-05 08:00 result-ready'],
      is: { status: 'late', due, overdueBy: '0 sessions, 30 minutes', promiseMissed: true, targetMet: false, score: 2 },
    },
    {
      note: 'R7 on a Wednesday: in the session; by law in the day',
      of: 'CERT-DAY commune',
      at,
      log: ['Wed 2025-03-05 09:00 received', 'Wed 2025-03-05 11:30 result-ready'],
      is: { status: 'on-time', due: 'Wed 2025-03-05 11:30', score: 2 },
    },
    {
      note: 'R7 missed by a millisecond; by law early',
      of: 'CERT-DAY commune',
      at,
      log: ['Wed 2025-03-05 09:00 received', 'Wed 2025-03-05 11:30:00.001 result-ready'],
      is: { status: 'late', due: 'Wed 2025-03-05 11:30', overdueBy: '0 sessions, 0 minutes', promiseMissed: true, score: 2 },
    },
    {
      note: 'R7 does not hold on a Thursday: the law alone',
      of: 'CERT-DAY commune',
      at,
      log: ['Thu 2025-03-06 09:00 received', 'Thu 2025-03-06 16:00 result-ready'],
      is: { status: 'on-time', due: 'Thu 2025-03-06 17:00', score: 1 },
    },
    {
      note: 'nor for a dossier sent online',
      of: 'CERT-DAY commune',
      at,
      log: ['Wed 2025-03-05 09:00 received online', 'Wed 2025-03-05 16:00 result-ready'],
      is: { status: 'on-time', due: 'Wed 2025-03-05 17:00', score: 1 },
    },
    {
      note: 'nor by post',
      of: 'BIRTH-DAY commune',
      at,
      log: ['Wed 2025-03-05 09:00 received postal', 'Wed 2025-03-05 16:00 result-ready'],
      is: { status: 'on-time', due: 'Wed 2025-03-05 17:00', score: 1 },
    },
  ]);
});

describe('a restart keeps the promises of the first receipt', () => {
  table(promising, [
    {
      note: 'R8, off the model day: asked on Wed, supplemented on Thu 14:00: in that session, Thu 17:00',
      of: 'BIRTH-DAY commune',
      log: [
        'Wed 2025-03-05 09:00 received',
        'Wed 2025-03-05 10:00 supplement-requested',
        'Thu 2025-03-06 14:00 supplemented',
        'Fri 2025-03-07 08:00 result-ready',
      ],
      at: 'Fri 2025-03-07 09:00',
      is: {
        status: 'late',
        due: 'Thu 2025-03-06 17:00',
        overdueBy: '0 sessions, 30 minutes',
        promiseMissed: true,
        legallyOverdue: true,
        score: 0,
      },
    },
    {
      note: 'R8 restarted on Thursday morning: in that session, though by law in the day',
      of: 'BIRTH-DAY commune',
      log: [
        'Wed 2025-03-05 09:00 received',
        'Wed 2025-03-05 10:00 supplement-requested',
        'Thu 2025-03-06 08:00 supplemented',
        'Thu 2025-03-06 14:00 result-ready',
      ],
      at: 'Fri 2025-03-07 09:00',
      is: { status: 'late', due: 'Thu 2025-03-06 11:30', overdueBy: '0 sessions, 30 minutes', promiseMissed: true, score: 1 },
    },
    {
      note: 'and one that did not apply at the first receipt does not begin to on a model day',
      of: 'BIRTH-DAY commune',
      log: [
        'Tue 2025-03-04 09:00 received',
        'Tue 2025-03-04 10:00 supplement-requested',
        'Wed 2025-03-05 08:00 supplemented',
        'Wed 2025-03-05 16:00 result-ready',
      ],
      at: 'Fri 2025-03-07 09:00',
      is: { status: 'on-time', due: 'Wed 2025-03-05 17:00', score: 1 },
    },
    {
      note: 'R2 after a restart on Mon 10/03: within that week; by law ten days, Mon 24/03',
      of: 'LAND-10 district',
      log: ['Mon 2025-03-03 09:00 received', 'Tue 2025-03-04 09:00 supplement-requested', 'Mon 2025-03-10 10:00 supplemented'],
      at: 'Mon 2025-03-10 10:00',
      is: {
        status: 'running',
        due: 'Fri 2025-03-14 17:00',
        remaining: '10 sessions, 2100 minutes',
        next: [
          'golden-day Tue 2025-03-11 07:30',
          'due-soon-from Thu 2025-03-13 17:00',
          'due Fri 2025-03-14 17:00',
          'apology-by Fri 2025-03-21 17:00',
        ],
      },
    },
    {
      note: 'a promise missed before the supplement was asked for stays missed; the law’s limit restarts',
      of: 'LAND-10 district',
      log: [
        'Mon 2025-03-03 09:00 received',
        'Mon 2025-03-10 09:00 supplement-requested',
        'Tue 2025-03-11 09:00 supplemented',
        'Wed 2025-03-12 08:00 result-ready',
      ],
      at: 'Wed 2025-03-12 09:00',
      is: {
        status: 'late',
        due: 'Fri 2025-03-07 17:00',
        overdueBy: '4 sessions, 930 minutes',
        promiseMissed: true,
        score: 2,
        breaches: ['late-supplement-request 1 Thu 2025-03-06 24:00'],
      },
    },
  ]);
});

// STATUS-3 received Mon 03/03: due Thu 06/03; an apology by the last session before that day, Wed 05/03 17:00.
describe('a new date with an apology', () => {
  const of = 'STATUS-3 commune';
  const due = 'Thu 2025-03-06 17:00';
  const log = (...events: string[]) => ['Mon 2025-03-03 09:00 received', ...events];
  const until = 'extended until Mon 2025-03-10 17:00';

  table(law, [
    {
      note: 'given when the last session before the day closes: the deadline is the new date',
      of,
      log: log(`Wed 2025-03-05 17:00 ${until}`),
      at: 'Thu 2025-03-06 10:00',
      is: {
        status: 'running',
        due: 'Mon 2025-03-10 17:00',
        remaining: '6 sessions, 1200 minutes',
        next: ['due-soon-from Fri 2025-03-07 17:00', 'due Mon 2025-03-10 17:00'],
      },
    },
    {
      note: 'past the old date it still runs, but the law was broken',
      of,
      log: log(`Wed 2025-03-05 17:00 ${until}`),
      at: 'Fri 2025-03-07 17:00',
      is: {
        status: 'due-soon',
        due: 'Mon 2025-03-10 17:00',
        remaining: '2 sessions, 450 minutes',
        legallyOverdue: true,
        next: ['due Mon 2025-03-10 17:00'],
      },
    },
    {
      note: 'past the new date it is overdue by what lies after it',
      of,
      log: log(`Wed 2025-03-05 17:00 ${until}`),
      at: 'Tue 2025-03-11 08:00',
      is: { status: 'overdue', due: 'Mon 2025-03-10 17:00', overdueBy: '0 sessions, 30 minutes', legallyOverdue: true },
    },
    {
      note: 'a result between the two dates is late: the law judges',
      of,
      log: log(`Wed 2025-03-05 17:00 ${until}`, 'Fri 2025-03-07 10:00 result-ready'),
      at: 'Tue 2025-03-11 08:00',
      is: {
        status: 'late',
        due: 'Mon 2025-03-10 17:00',
        overdueBy: '0 sessions, 150 minutes',
        legallyOverdue: true,
        score: 0,
      },
    },
    {
      note: 'a result by the old date is on time all the same',
      of,
      log: log(`Wed 2025-03-05 17:00 ${until}`, 'Thu 2025-03-06 16:00 result-ready'),
      at: 'Tue 2025-03-11 08:00',
      is: { status: 'on-time', due: 'Mon 2025-03-10 17:00', score: 1 },
    },
    {
      note: 'a minute too late: a breach, and no new date',
      of,
      log: log(`Wed 2025-03-05 17:01 ${until}`),
      at: 'Thu 2025-03-06 10:00',
      is: {
        status: 'due-soon',
        due,
        remaining: '2 sessions, 300 minutes',
        breaches: ['late-extension 1 Wed 2025-03-05 17:00'],
        next: ['due Thu 2025-03-06 17:00'],
      },
    },
    {
      note: 'a millisecond too late, as well',
      of,
      log: log(`Wed 2025-03-05 17:00:00.001 ${until}`),
      at: 'Thu 2025-03-06 10:00',
      is: {
        status: 'due-soon',
        due,
        remaining: '2 sessions, 300 minutes',
        breaches: ['late-extension 1 Wed 2025-03-05 17:00'],
        next: ['due Thu 2025-03-06 17:00'],
      },
    },
    {
      note: 'without an apology: a breach, and no new date; there will be no second one',
      of,
      log: log(`Tue 2025-03-04 10:00 ${until} without apology`),
      at: 'Tue 2025-03-04 16:00',
      is: {
        status: 'running',
        due,
        remaining: '5 sessions, 960 minutes',
        breaches: ['extension-without-apology 1'],
        next: ['due-soon-from Wed 2025-03-05 17:00', 'due Thu 2025-03-06 17:00'],
      },
    },
    {
      note: 'a second one: a breach, and the first date stays',
      of,
      log: log(`Tue 2025-03-04 10:00 ${until}`, 'Wed 2025-03-05 10:00 extended until Wed 2025-03-12 17:00'),
      at: 'Fri 2025-03-07 17:00',
      is: {
        status: 'due-soon',
        due: 'Mon 2025-03-10 17:00',
        remaining: '2 sessions, 450 minutes',
        legallyOverdue: true,
        breaches: ['second-extension 2'],
        next: ['due Mon 2025-03-10 17:00'],
      },
    },
    {
      note: 'a good one after a bad one is a second one, too',
      of,
      log: log(`Tue 2025-03-04 10:00 ${until} without apology`, `Wed 2025-03-05 10:00 ${until}`),
      at: 'Thu 2025-03-06 17:00',
      is: {
        status: 'due-soon',
        due,
        remaining: '0 sessions, 0 minutes',
        breaches: ['extension-without-apology 1', 'second-extension 2'],
      },
    },
    {
      note: 'a second one without an apology: two breaches; that it is late as well is not said of one too many',
      of,
      log: log(`Tue 2025-03-04 10:00 ${until}`, 'Thu 2025-03-06 08:00 extended until Wed 2025-03-12 17:00 without apology'),
      at: 'Thu 2025-03-06 08:00',
      is: {
        status: 'running',
        due: 'Mon 2025-03-10 17:00',
        remaining: '6 sessions, 1320 minutes',
        breaches: ['second-extension 2', 'extension-without-apology 2'],
        next: ['due-soon-from Fri 2025-03-07 17:00', 'due Mon 2025-03-10 17:00'],
      },
    },
    {
      note: 'where the law gives the day there is no new date',
      of: 'BIRTH-DAY commune',
      log: log('Mon 2025-03-03 10:00 extended until Tue 2025-03-04 17:00'),
      at: 'Mon 2025-03-03 11:00',
      is: {
        status: 'due-soon',
        due: 'Mon 2025-03-03 17:00',
        remaining: '2 sessions, 240 minutes',
        breaches: ['extension-not-allowed 1'],
        next: ['due Mon 2025-03-03 17:00'],
      },
    },
    {
      note: 'after a restart the last session before the new day counts: due Mon 10/03, apology on Fri 07/03 17:00',
      of,
      log: log(
        'Tue 2025-03-04 10:00 supplement-requested',
        'Wed 2025-03-05 09:00 supplemented',
        'Fri 2025-03-07 17:00 extended until Wed 2025-03-12 17:00',
      ),
      at: 'Mon 2025-03-10 09:00',
      is: {
        status: 'running',
        due: 'Wed 2025-03-12 17:00',
        remaining: '6 sessions, 1260 minutes',
        next: ['due-soon-from Tue 2025-03-11 17:00', 'due Wed 2025-03-12 17:00'],
      },
    },
    {
      note: 'a late first one without an apology: two breaches',
      of,
      log: log(`Wed 2025-03-05 18:00 ${until} without apology`),
      at: 'Thu 2025-03-06 17:00',
      is: {
        status: 'due-soon',
        due,
        remaining: '0 sessions, 0 minutes',
        breaches: ['extension-without-apology 1', 'late-extension 1 Wed 2025-03-05 17:00'],
      },
    },
    {
      note: 'a restart after it can move the deadline past the new date: by law Thu 13/03',
      of,
      log: log(`Tue 2025-03-04 10:00 ${until}`, 'Wed 2025-03-05 10:00 supplement-requested', 'Mon 2025-03-10 09:00 supplemented'),
      at: 'Tue 2025-03-11 17:00',
      is: {
        status: 'running',
        due: 'Thu 2025-03-13 17:00',
        remaining: '4 sessions, 900 minutes',
        next: ['due-soon-from Wed 2025-03-12 17:00', 'due Thu 2025-03-13 17:00'],
      },
    },
    {
      note: 'so can one that lasts when it is given: supplemented on Fri 07/03, by law Wed 12/03',
      of,
      log: log('Tue 2025-03-04 10:00 supplement-requested', `Wed 2025-03-05 10:00 ${until}`, 'Fri 2025-03-07 09:00 supplemented'),
      at: 'Tue 2025-03-11 17:00',
      is: {
        status: 'due-soon',
        due: 'Wed 2025-03-12 17:00',
        remaining: '2 sessions, 450 minutes',
        next: ['due Wed 2025-03-12 17:00'],
      },
    },
    {
      note: 'and one before it leaves the new date alone',
      of,
      log: log('Mon 2025-03-03 10:00 supplement-requested', 'Mon 2025-03-03 11:00 supplemented', `Tue 2025-03-04 10:00 ${until}`),
      at: 'Fri 2025-03-07 17:00',
      is: {
        status: 'due-soon',
        due: 'Mon 2025-03-10 17:00',
        remaining: '2 sessions, 450 minutes',
        legallyOverdue: true,
        next: ['due Mon 2025-03-10 17:00'],
      },
    },
    {
      note: 'given on hold it is never late, there being no deadline; on hold it stays',
      of,
      log: log('Thu 2025-03-06 09:00 paused', `Mon 2025-03-10 09:00 extended until Fri 2025-03-14 17:00`),
      at: 'Mon 2025-03-10 10:00',
      is: { status: 'on-hold' },
    },
    {
      note: 'over Tết 2025: due Tue 04/02, so by Mon 03/02 17:00 and not by a day of Tết',
      of,
      log: ['Thu 2025-01-23 09:00 received', 'Mon 2025-02-03 16:00 extended until Fri 2025-02-07 17:00'],
      at: 'Wed 2025-02-05 17:00',
      is: {
        status: 'running',
        due: 'Fri 2025-02-07 17:00',
        remaining: '4 sessions, 900 minutes',
        legallyOverdue: true,
        next: ['due-soon-from Thu 2025-02-06 17:00', 'due Fri 2025-02-07 17:00'],
      },
    },
    {
      note: 'due on a Monday: by the Friday before',
      of,
      log: ['Wed 2025-03-05 09:00 received', 'Sat 2025-03-08 09:00 extended until Fri 2025-03-14 17:00'],
      at: 'Sat 2025-03-08 10:00',
      is: {
        status: 'due-soon',
        due: 'Mon 2025-03-10 17:00',
        remaining: '2 sessions, 450 minutes',
        breaches: ['late-extension 1 Fri 2025-03-07 17:00'],
        next: ['due Mon 2025-03-10 17:00'],
      },
    },
    {
      note: 'the open statuses follow the new date, wherever in the day it lies',
      of,
      log: log('Tue 2025-03-04 10:00 extended until Sat 2025-03-08 20:00'),
      at: 'Sat 2025-03-08 20:00',
      is: { status: 'due-soon', due: 'Sat 2025-03-08 20:00', remaining: '0 sessions, 0 minutes', legallyOverdue: true },
    },
  ]);

  table(promising, [
    {
      note: 'is given against the law’s date, not the promise: due Wed 05/03 and Thu 06/03 by promise and law',
      of: 'CERT-3 district',
      log: ['Mon 2025-03-03 14:00 received', 'Wed 2025-03-05 16:00 extended until Tue 2025-03-11 17:00'],
      at: 'Thu 2025-03-06 10:00',
      is: {
        status: 'running',
        due: 'Tue 2025-03-11 17:00',
        remaining: '8 sessions, 1650 minutes',
        promiseMissed: true,
        next: ['due-soon-from Mon 2025-03-10 17:00', 'golden-day Tue 2025-03-11 07:30', 'due Tue 2025-03-11 17:00'],
      },
    },
    {
      note: 'in a promise at once where the law gives none: NO-LIMIT has neither',
      of: 'NO-LIMIT district',
      log: ['Mon 2025-03-03 14:00 received', 'Wed 2025-03-05 16:00 extended until Tue 2025-03-11 17:00'],
      at: 'Mon 2025-03-10 17:00',
      is: {
        status: 'due-soon',
        due: 'Tue 2025-03-11 17:00',
        remaining: '2 sessions, 450 minutes',
        next: ['due Tue 2025-03-11 17:00'],
      },
    },
  ]);
});

describe('asking for a supplement', () => {
  const of = 'LAND-10 province';
  // Three working days after Mon 03/03, the day not counted: Thu 06/03, until 24:00.
  const asked = (when: string) => ['Mon 2025-03-03 09:00 received', `${when} supplement-requested`];

  table(law, [
    {
      note: 'at 24:00 of the third day: in time',
      of,
      log: asked('Fri 2025-03-07 00:00'),
      at: 'Fri 2025-03-07 00:00',
      is: { status: 'on-hold' },
    },
    {
      note: 'a millisecond later: too late; the clock stops all the same',
      of,
      log: asked('Fri 2025-03-07 00:00:00.001'),
      at: 'Fri 2025-03-07 09:00',
      is: { status: 'on-hold', breaches: ['late-supplement-request 1 Thu 2025-03-06 24:00'] },
    },
    {
      note: 'received on a Saturday: deemed Monday; Tue, Wed, Thu',
      of,
      log: ['Sat 2025-03-01 09:00 received', 'Fri 2025-03-07 00:00 supplement-requested'],
      at: 'Fri 2025-03-07 09:00',
      is: { status: 'on-hold' },
    },
    {
      note: 'over Tết 2025: received Fri 24/01, until Wed 05/02',
      of,
      log: ['Fri 2025-01-24 09:00 received', 'Thu 2025-02-06 07:30 supplement-requested'],
      at: 'Thu 2025-02-06 08:00',
      is: { status: 'on-hold', breaches: ['late-supplement-request 1 Wed 2025-02-05 24:00'] },
    },
    {
      note: 'a second time: a breach, counted from the supplement; it restarts again: Fri 07/03 and ten days',
      of,
      log: [
        ...asked('Tue 2025-03-04 09:00'),
        'Wed 2025-03-05 09:00 supplemented',
        'Thu 2025-03-06 10:00 supplement-requested',
        'Fri 2025-03-07 10:00 supplemented',
      ],
      at: 'Fri 2025-03-21 10:00',
      is: {
        status: 'due-soon',
        due: 'Fri 2025-03-21 17:00',
        remaining: '2 sessions, 300 minutes',
        breaches: ['second-supplement-request 3'],
        next: ['due Fri 2025-03-21 17:00'],
      },
    },
    {
      note: 'a second time and too late after the supplement of Wed 05/03: until Mon 10/03',
      of,
      log: [...asked('Tue 2025-03-04 09:00'), 'Wed 2025-03-05 09:00 supplemented', 'Tue 2025-03-11 08:00 supplement-requested'],
      at: 'Tue 2025-03-11 09:00',
      is: { status: 'on-hold', breaches: ['late-supplement-request 3 Mon 2025-03-10 24:00', 'second-supplement-request 3'] },
    },
    {
      note: 'a second time while the first still waits: a breach as well; the hold goes on since the first',
      of,
      log: [...asked('Tue 2025-03-04 09:00'), 'Wed 2025-03-05 09:00 supplement-requested', 'Fri 2025-03-07 10:00 supplemented'],
      at: 'Fri 2025-03-21 10:00',
      is: {
        status: 'due-soon',
        due: 'Fri 2025-03-21 17:00',
        remaining: '2 sessions, 300 minutes',
        breaches: ['second-supplement-request 2'],
        next: ['due Fri 2025-03-21 17:00'],
      },
    },
    {
      note: 'Decree 61 closes nothing: a second one that says so restarts the limit',
      of,
      log: [
        ...['Mon 2025-03-03 09:00 received', 'Tue 2025-03-04 09:00 supplement-requested resume'],
        ...['Wed 2025-03-05 09:00 supplement-requested restart', 'Fri 2025-03-07 10:00 supplemented'],
      ],
      at: 'Fri 2025-03-21 10:00',
      is: {
        status: 'due-soon',
        due: 'Fri 2025-03-21 17:00',
        remaining: '2 sessions, 300 minutes',
        breaches: ['second-supplement-request 2'],
        next: ['due Fri 2025-03-21 17:00'],
      },
    },
    {
      note: 'of a dossier incomplete from the start is the first, and in time',
      of,
      log: ['Mon 2025-03-03 09:00 received invalid', 'Thu 2025-03-06 17:30 supplement-requested'],
      at: 'Thu 2025-03-06 18:00',
      is: { status: 'on-hold' },
    },
  ]);
});

describe('from 30/06/2025 to 01/07/2025: versions follow the first receipt', () => {
  table(promising, [
    {
      note: 'Mon 30/06 17:30, deemed Tue 01/07: the district’s promise still holds; no golden day after it',
      of: 'CERT-3 district',
      log: ['Mon 2025-06-30 17:30 received'],
      at: 'Tue 2025-07-01 08:00',
      is: {
        status: 'running',
        due: 'Wed 2025-07-02 17:00',
        remaining: '4 sessions, 870 minutes',
        next: ['due-soon-from Tue 2025-07-01 17:00', 'due Wed 2025-07-02 17:00', 'apology-by Thu 2025-07-03 17:00'],
      },
    },
    {
      note: 'Tue 01/07 00:00: no promise any more',
      of: 'CERT-3 district',
      log: ['Tue 2025-07-01 00:00 received'],
      at: 'Tue 2025-07-01 08:00',
      is: {
        status: 'running',
        due: 'Fri 2025-07-04 17:00',
        remaining: '8 sessions, 1770 minutes',
        next: ['apology-by Thu 2025-07-03 17:00', 'due-soon-from Thu 2025-07-03 17:00', 'due Fri 2025-07-04 17:00'],
      },
    },
    {
      note: 'Decree 61/2018 for a receipt of Mon 30/06 23:59:59.999: it knows no closing',
      of: 'CERT-3 commune',
      log: ['Mon 2025-06-30 23:59:59.999 received', 'Wed 2025-07-02 09:00 supplement-requested'],
      at: 'Wed 2025-07-02 10:00',
      is: { status: 'on-hold' },
    },
    {
      note: 'Decree 118/2025 for one of Tue 01/07 00:00: closed after Thu 17/07',
      of: 'CERT-3 commune',
      log: ['Tue 2025-07-01 00:00 received', 'Wed 2025-07-02 09:00 supplement-requested'],
      at: 'Wed 2025-07-02 10:00',
      is: { status: 'on-hold', next: ['closing Thu 2025-07-17 24:00'] },
    },
    {
      note: 'a restart in July keeps what held in June: R4 from Wed 02/07 09:00',
      of: 'CERT-3 district',
      log: [
        'Mon 2025-06-30 09:00 received',
        'Mon 2025-06-30 10:00 supplement-requested',
        'Wed 2025-07-02 09:00 supplemented',
        'Fri 2025-07-04 08:00 result-ready',
      ],
      at: 'Fri 2025-07-04 09:00',
      is: { status: 'late', due: 'Thu 2025-07-03 17:00', overdueBy: '0 sessions, 30 minutes', promiseMissed: true, score: 2 },
    },
  ]);
});

describe('a stop of no length is nothing', () => {
  table(law, [
    {
      note: 'a request and its supplement at one instant start nothing again: Thu 06/03',
      of: 'STATUS-3 commune',
      log: ['Mon 2025-03-03 09:00 received', 'Wed 2025-03-05 09:00 supplement-requested', 'Wed 2025-03-05 09:00 supplemented'],
      at: 'Thu 2025-03-06 17:00:00.001',
      is: { status: 'overdue', due: 'Thu 2025-03-06 17:00', overdueBy: '0 sessions, 0 minutes' },
    },
  ]);
});

describe('a new date and a stop that was over when it was given', () => {
  const paused = ['Mon 2025-03-03 09:00 received', 'Tue 2025-03-04 10:00 paused'];

  table(law, [
    {
      note: 'Tuesday is lost: Fri 07/03 17:00; the new date is earlier, and holds',
      of: 'STATUS-3 commune',
      log: [...paused, 'Wed 2025-03-05 10:00 resumed', 'Thu 2025-03-06 09:00 extended until Fri 2025-03-07 11:30'],
      at: 'Fri 2025-03-07 11:30:00.001',
      is: { status: 'overdue', due: 'Fri 2025-03-07 11:30', overdueBy: '0 sessions, 0 minutes' },
    },
    {
      note: 'over at the instant at which it is given: Tue and Wed are lost, Mon 10/03 17:00, and the new date holds',
      of: 'STATUS-3 commune',
      log: [...paused, 'Thu 2025-03-06 09:00 resumed', 'Thu 2025-03-06 09:00 extended until Fri 2025-03-07 17:00'],
      at: 'Fri 2025-03-07 17:00:00.001',
      is: { status: 'overdue', due: 'Fri 2025-03-07 17:00', overdueBy: '0 sessions, 0 minutes' },
    },
    {
      note: 'over at the instant at which it is given, on the last day: too late, as on any last day',
      of: 'STATUS-3 commune',
      log: [
        'Mon 2025-03-03 09:00 received',
        'Thu 2025-03-06 08:00 paused',
        'Thu 2025-03-06 11:00 resumed',
        'Thu 2025-03-06 11:00 extended until Fri 2025-03-07 17:00',
      ],
      at: 'Thu 2025-03-06 17:00:00.001',
      is: {
        status: 'overdue',
        due: 'Thu 2025-03-06 17:00',
        overdueBy: '0 sessions, 0 minutes',
        breaches: ['late-extension 3 Wed 2025-03-05 17:00'],
      },
    },
  ]);
});

describe('the first session of a calendar', () => {
  const march = (decisions: readonly DayDecision[] = []) =>
    lawAlone(createWorkingCalendar({ name: 'March', coverage: { from: '2025-03-03', until: '2025-04-01' }, decisions }));

  // Mon, Tue and Wed have six sessions: five remain from the close of the first.
  table(march(), [
    {
      note: 'due soon from its close',
      of: 'CERT-2 commune',
      log: ['Mon 2025-03-03 08:00 received'],
      at: 'Mon 2025-03-03 08:30',
      dueSoonSessions: 5,
      is: {
        status: 'running',
        due: 'Wed 2025-03-05 17:00',
        remaining: '6 sessions, 1290 minutes',
        next: ['due-soon-from Mon 2025-03-03 11:30', 'apology-by Tue 2025-03-04 17:00', 'due Wed 2025-03-05 17:00'],
      },
    },
  ]);

  // Three and a half hours on Monday, four on Tuesday morning, half an hour after 13:30.
  table(march([{ kind: 'closure', date: '2025-03-03', half: 'afternoon' }]), [
    {
      note: 'is the last for an apology',
      of: 'HOURS-8 commune',
      log: ['Mon 2025-03-03 08:00 received'],
      at: 'Mon 2025-03-03 08:30',
      is: {
        status: 'due-soon',
        due: 'Tue 2025-03-04 14:00',
        remaining: '2 sessions, 450 minutes',
        next: ['apology-by Mon 2025-03-03 11:30', 'due Tue 2025-03-04 14:00'],
      },
    },
  ]);
});

describe('due soon, by the number of sessions asked for', () => {
  const of = 'STATUS-3 commune';
  const log = ['Mon 2025-03-03 09:00 received'];
  const due = 'Thu 2025-03-06 17:00';

  table(law, [
    {
      note: '0: only when nothing remains',
      ...{ of, log, dueSoonSessions: 0 },
      at: 'Thu 2025-03-06 16:59:59.999',
      is: {
        status: 'running',
        due,
        remaining: '1 sessions, 0 minutes',
        next: ['due Thu 2025-03-06 17:00', 'due-soon-from Thu 2025-03-06 17:00'],
      },
    },
    {
      note: '0: at the deadline itself',
      ...{ of, log, dueSoonSessions: 0 },
      at: 'Thu 2025-03-06 17:00',
      is: { status: 'due-soon', due, remaining: '0 sessions, 0 minutes' },
    },
    {
      note: '1: before the last morning closes',
      ...{ of, log, dueSoonSessions: 1 },
      at: 'Thu 2025-03-06 11:29',
      is: {
        status: 'running',
        due,
        remaining: '2 sessions, 211 minutes',
        next: ['due-soon-from Thu 2025-03-06 11:30', 'due Thu 2025-03-06 17:00'],
      },
    },
    {
      note: '1: from its close',
      ...{ of, log, dueSoonSessions: 1 },
      at: 'Thu 2025-03-06 11:30',
      is: { status: 'due-soon', due, remaining: '1 sessions, 210 minutes', next: ['due Thu 2025-03-06 17:00'] },
    },
    {
      note: '100: from the receipt',
      ...{ of, log, dueSoonSessions: 100 },
      at: 'Mon 2025-03-03 09:00',
      is: {
        status: 'due-soon',
        due,
        remaining: '8 sessions, 1710 minutes',
        next: ['apology-by Wed 2025-03-05 17:00', 'due Thu 2025-03-06 17:00'],
      },
    },
    {
      note: 'hours that run out within a session: none of its close remains, so the two before it',
      of: 'HOURS-8 commune',
      log,
      at: 'Mon 2025-03-03 09:00',
      is: {
        status: 'due-soon',
        due: 'Tue 2025-03-04 09:30',
        remaining: '2 sessions, 480 minutes',
        next: ['apology-by Mon 2025-03-03 17:00', 'due Tue 2025-03-04 09:30'],
      },
    },
  ]);
});

describe('a procedure without any limit', () => {
  const of = 'NO-LIMIT province';
  const log = ['Mon 2025-03-03 09:00 received'];
  const at = 'Mon 2025-12-01 09:00';

  table(law, [
    { note: 'it runs', of, log, at, is: { status: 'running' } },
    {
      note: 'it runs again after a stop',
      of,
      log: [...log, 'Tue 2025-03-04 09:00 paused', 'Wed 2025-03-05 09:00 resumed'],
      at,
      is: { status: 'running' },
    },
    { note: 'it can be on hold', of, log: [...log, 'Tue 2025-03-04 09:00 paused'], at, is: { status: 'on-hold' } },
    { note: 'a result is on time and has no score', of, log: [...log, 'Mon 2025-11-03 09:00 result-ready'], at, is: { status: 'on-time' } },
    { note: 'it can be withdrawn', of, log: [...log, 'Mon 2025-11-03 09:00 withdrawn'], at, is: { status: 'withdrawn' } },
  ]);
});
