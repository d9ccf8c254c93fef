/** What stops, supplements and a reopening make of a new date, of a printed one and of the deadline, counted by hand. */
import { describe, expect, test } from 'vitest';
import {
  assess,
  computeDeadline,
  explain,
  profiles,
  statusOf,
  vietnamCalendar,
  workingDays,
  type Assessment,
  type Level,
  type TimeLimit,
} from '../../src/index.js';
import { at, shownEnd } from '../support/day.js';
import { refusalTextOf } from '../support/refusal.js';
import { assessed, dossier, law, promising, rowOf, type Row } from './support.js';

interface Case {
  readonly note: string;
  readonly of?: string;
  readonly at: string;
  readonly log: readonly string[];
  readonly is: Row;
}

function table(cases: readonly Case[]): void {
  test.each(cases)('$note', ({ of = 'CERT-2 commune', at: moment, log, is }) => {
    const [procedure, level] = of.split(' ') as [string, Level];
    expect(rowOf(assessed(law, dossier(procedure, level, ...log), moment))).toEqual(is);
  });
}

const ofCode = (assessment: Assessment, ...codes: string[]) => assessment.reasons.filter(({ code }) => codes.includes(code));
const iso = (text: string) => `${at(text)}:00.000+07:00`;

// Mon 2026-03-02 is an ordinary week, and so are the next three. Two working days of Mon 02/03: Wed 04/03 17:00; with an apology on
// Tue 03/03 in time. A day has 450 minutes: 240 in the morning, 210 in the afternoon.
const received = 'Mon 2026-03-02 09:00 received';
const extended = 'Tue 2026-03-03 10:00 extended until Fri 2026-03-13 17:00';

describe('a new date is the deadline so far while it is in force', () => {
  table([
    {
      note: 'papers asked for after the law’s end and before the new date: on hold, not overdue',
      log: [received, extended, 'Tue 2026-03-10 09:00 supplement-requested'],
      at: 'Wed 2026-03-11 09:00',
      is: {
        status: 'on-hold',
        legallyOverdue: true,
        breaches: ['late-supplement-request 2 Thu 2026-03-05 24:00'],
        next: ['closing Wed 2026-03-25 24:00'],
      },
    },
    {
      note: 'supplemented on Thu 12/03: the whole limit of the law from then, Fri 13 and Mon 16',
      log: [received, extended, 'Tue 2026-03-10 09:00 supplement-requested', 'Thu 2026-03-12 10:00 supplemented'],
      at: 'Thu 2026-03-12 10:00',
      is: {
        status: 'running',
        due: 'Mon 2026-03-16 17:00',
        remaining: '6 sessions, 1200 minutes',
        legallyOverdue: true,
        breaches: ['late-supplement-request 2 Thu 2026-03-05 24:00'],
        next: ['due-soon-from Fri 2026-03-13 17:00', 'due Mon 2026-03-16 17:00'],
      },
    },
    {
      note: 'asked for again after that: on hold again, from within the limit that began anew',
      log: [
        received,
        extended,
        'Tue 2026-03-10 09:00 paused',
        'Tue 2026-03-10 09:30 supplement-requested',
        'Thu 2026-03-12 10:00 supplemented',
        'Thu 2026-03-12 10:00 resumed',
        'Mon 2026-03-16 08:00 paused',
      ],
      at: 'Tue 2026-03-17 09:00',
      is: { status: 'on-hold', legallyOverdue: true, breaches: ['late-supplement-request 3 Thu 2026-03-05 24:00'] },
    },
    {
      note: 'a resume moves the new date on by the sessions that closed on hold: Tue 10 and Wed 11 whole, to Tue 17',
      log: [received, extended, 'Tue 2026-03-10 09:00 paused', 'Thu 2026-03-12 10:00 resumed'],
      at: 'Tue 2026-03-17 17:00',
      is: { status: 'due-soon', due: 'Tue 2026-03-17 17:00', remaining: '0 sessions, 0 minutes', legallyOverdue: true },
    },
    {
      note: 'and is over a millisecond later',
      log: [received, extended, 'Tue 2026-03-10 09:00 paused', 'Thu 2026-03-12 10:00 resumed'],
      at: 'Tue 2026-03-17 17:00:00.001',
      is: { status: 'overdue', due: 'Tue 2026-03-17 17:00', overdueBy: '0 sessions, 0 minutes', legallyOverdue: true },
    },
    {
      note: 'a stop within a session leaves it, at its minute',
      log: [
        received,
        'Tue 2026-03-03 10:00 extended until Fri 2026-03-13 16:00',
        'Tue 2026-03-10 08:00 paused',
        'Tue 2026-03-10 10:00 resumed',
      ],
      at: 'Fri 2026-03-13 15:00',
      is: {
        status: 'due-soon',
        due: 'Fri 2026-03-13 16:00',
        remaining: '0 sessions, 60 minutes',
        legallyOverdue: true,
        next: ['due Fri 2026-03-13 16:00'],
      },
    },
    {
      note: 'one session on hold, a new date within the Friday afternoon: the next session, Mon 16 11:30',
      log: [
        received,
        'Tue 2026-03-03 10:00 extended until Fri 2026-03-13 16:00',
        'Tue 2026-03-10 08:00 paused',
        'Tue 2026-03-10 12:00 resumed',
      ],
      at: 'Mon 2026-03-16 11:00',
      is: {
        status: 'due-soon',
        due: 'Mon 2026-03-16 11:30',
        remaining: '1 sessions, 30 minutes',
        legallyOverdue: true,
        next: ['due Mon 2026-03-16 11:30'],
      },
    },
    {
      note: 'a new date at lunch follows the morning: one session on, the same afternoon',
      log: [
        received,
        'Tue 2026-03-03 10:00 extended until Fri 2026-03-13 12:00',
        'Tue 2026-03-10 08:00 paused',
        'Tue 2026-03-10 12:00 resumed',
      ],
      at: 'Fri 2026-03-13 17:00',
      is: { status: 'due-soon', due: 'Fri 2026-03-13 17:00', remaining: '0 sessions, 0 minutes', legallyOverdue: true },
    },
    {
      note: 'one at 24:00 follows the afternoon: one session on, Mon 16 11:30',
      log: [
        received,
        'Tue 2026-03-03 10:00 extended until Sat 2026-03-14 00:00',
        'Tue 2026-03-10 08:00 paused',
        'Tue 2026-03-10 12:00 resumed',
      ],
      at: 'Mon 2026-03-16 11:30',
      is: { status: 'due-soon', due: 'Mon 2026-03-16 11:30', remaining: '0 sessions, 0 minutes', legallyOverdue: true },
    },
    {
      note: 'a new date when a session opens falls in it: one session on is the next, Fri 13 17:00',
      log: [
        received,
        'Tue 2026-03-03 10:00 extended until Fri 2026-03-13 07:30',
        'Tue 2026-03-10 08:00 paused',
        'Tue 2026-03-10 12:00 resumed',
      ],
      at: 'Fri 2026-03-13 17:00',
      is: { status: 'due-soon', due: 'Fri 2026-03-13 17:00', remaining: '0 sessions, 0 minutes', legallyOverdue: true },
    },
    {
      note: 'two stops of one session each add up: Mon 16, both sessions',
      log: [
        received,
        extended,
        'Mon 2026-03-09 11:00 paused',
        'Mon 2026-03-09 13:00 resumed',
        'Wed 2026-03-11 16:00 paused',
        'Thu 2026-03-12 08:00 resumed',
      ],
      at: 'Mon 2026-03-16 17:00',
      is: { status: 'due-soon', due: 'Mon 2026-03-16 17:00', remaining: '0 sessions, 0 minutes', legallyOverdue: true },
    },
    {
      note: 'given on hold: only what closed since counts, Tue afternoon and Wed morning, to Mon 16 17:00',
      log: [
        received,
        'Tue 2026-03-03 08:00 paused',
        'Tue 2026-03-03 15:00 extended until Fri 2026-03-13 17:00',
        'Wed 2026-03-04 12:00 resumed',
      ],
      at: 'Mon 2026-03-16 17:00',
      is: { status: 'due-soon', due: 'Mon 2026-03-16 17:00', remaining: '0 sessions, 0 minutes', legallyOverdue: true },
    },
    {
      note: 'a stop that was over when it was given is none of its own',
      log: [
        received,
        'Tue 2026-03-03 08:00 paused',
        'Tue 2026-03-03 12:00 resumed',
        'Tue 2026-03-03 14:00 extended until Fri 2026-03-13 17:00',
      ],
      at: 'Fri 2026-03-13 17:00',
      is: { status: 'due-soon', due: 'Fri 2026-03-13 17:00', remaining: '0 sessions, 0 minutes', legallyOverdue: true },
    },
    {
      note: 'a stop that begins at the new date changes nothing: overdue',
      log: [received, extended, 'Fri 2026-03-13 17:00 paused'],
      at: 'Mon 2026-03-16 12:00',
      is: { status: 'overdue', due: 'Fri 2026-03-13 17:00', overdueBy: '1 sessions, 240 minutes', legallyOverdue: true },
    },
    {
      note: 'papers asked for before the law’s end: the law begins anew too, Mon 09 and Tue 10',
      log: [received, extended, 'Wed 2026-03-04 09:00 supplement-requested', 'Fri 2026-03-06 10:00 supplemented'],
      at: 'Tue 2026-03-10 17:00',
      is: { status: 'due-soon', due: 'Tue 2026-03-10 17:00', remaining: '0 sessions, 0 minutes' },
    },
    {
      note: 'another new date after that is a second one, and does not count',
      log: [
        received,
        extended,
        'Wed 2026-03-04 09:00 supplement-requested',
        'Fri 2026-03-06 10:00 supplemented',
        'Mon 2026-03-09 09:00 extended until Fri 2026-03-20 17:00',
      ],
      at: 'Tue 2026-03-10 17:00',
      is: {
        status: 'due-soon',
        due: 'Tue 2026-03-10 17:00',
        remaining: '0 sessions, 0 minutes',
        breaches: ['second-extension 4'],
      },
    },
    {
      note: 'no limit by law and none promised: nothing begins anew, and the new date moves on as after a pause',
      of: 'NO-LIMIT commune',
      log: [received, extended, 'Tue 2026-03-10 09:00 supplement-requested', 'Thu 2026-03-12 10:00 supplemented'],
      at: 'Tue 2026-03-17 17:00',
      is: {
        status: 'due-soon',
        due: 'Tue 2026-03-17 17:00',
        remaining: '0 sessions, 0 minutes',
        breaches: ['late-supplement-request 2 Thu 2026-03-05 24:00'],
      },
    },
    {
      note: 'a result while it waits ends the wait: judged by the law as ever, the date that of the limit begun anew',
      log: [received, extended, 'Tue 2026-03-10 09:00 supplement-requested', 'Thu 2026-03-12 10:00 result-ready'],
      at: 'Fri 2026-03-13 09:00',
      is: {
        status: 'late',
        due: 'Mon 2026-03-16 17:00',
        overdueBy: '10 sessions, 2400 minutes',
        legallyOverdue: true,
        score: 0,
        breaches: ['late-supplement-request 2 Thu 2026-03-05 24:00'],
      },
    },
  ]);

  test('the extension stays on record, and the reasons say what became of it', () => {
    const moved = assessed(
      law,
      dossier('CERT-2', 'commune', received, extended, 'Tue 2026-03-10 09:00 paused', 'Thu 2026-03-12 10:00 resumed'),
      'Fri 2026-03-13 09:00',
    );
    expect(shownEnd(moved.extendedUntil)).toBe('Fri 2026-03-13 17:00');
    expect(ofCode(moved, 'open', 'new-date-moved')).toEqual([
      { code: 'open', status: 'running', due: iso('Tue 2026-03-17 17:00'), extended: true },
      { code: 'new-date-moved', until: iso('Fri 2026-03-13 17:00'), to: iso('Tue 2026-03-17 17:00'), sessions: 4 },
    ]);
    const anew = assessed(
      law,
      dossier('CERT-2', 'commune', received, extended, 'Tue 2026-03-10 09:00 supplement-requested', 'Thu 2026-03-12 10:00 supplemented'),
      'Fri 2026-03-13 09:00',
    );
    expect(shownEnd(anew.extendedUntil)).toBe('Fri 2026-03-13 17:00');
    expect(anew.againstStatute).toBe('overdue');
    expect(ofCode(anew, 'open', 'new-date-moved', 'limit-restarted')).toEqual([
      { code: 'open', status: 'running', due: iso('Mon 2026-03-16 17:00') },
      { code: 'limit-restarted', since: iso('Thu 2026-03-12 10:00') },
    ]);
  });

  test('a promise does not begin anew with the law’s limit', () => {
    // R4, 1.5 working days from Mon 09:00: Tue 17:00. By law three days: Thu 06/03; the new date is given on the Tuesday.
    const log = ['Mon 2025-03-03 09:00 received', 'Tue 2025-03-04 10:00 extended until Thu 2025-03-13 17:00'];
    const stop = ['Mon 2025-03-10 09:00 supplement-requested', 'Wed 2025-03-12 10:00 supplemented'];
    const { due, promiseMissed } = assessed(promising, dossier('CERT-3', 'district', ...log, ...stop), 'Wed 2025-03-12 11:00');
    expect([shownEnd(due), promiseMissed]).toEqual(['Mon 2025-03-17 17:00', true]);
  });

  test('a new date that stops move past the calendar is refused', () => {
    const far = dossier(
      'CERT-2',
      'commune',
      received,
      'Tue 2026-03-03 10:00 extended until Thu 2100-12-30 17:00',
      'Tue 2026-03-10 09:00 paused',
      'Tue 2027-03-09 10:00 resumed',
    );
    expect(refusalTextOf(() => assessed(law, far, 'Wed 2027-03-10 09:00'))).toMatch(/^outside-calendar/);
  });
});

describe('an overdue dossier that is on hold stays overdue and says that it waits', () => {
  test('two days of Mon 02/03, paused on Fri 06/03 07:30, judged on Fri 20/03: 22 sessions over, and on hold since', () => {
    const paused = dossier('CERT-2', 'commune', received, 'Fri 2026-03-06 07:30 paused');
    const assessment = assessed(law, paused, 'Fri 2026-03-20 08:00');
    expect(assessment.status).toBe('overdue');
    expect(assessment.overdueBy?.sessions).toBe(22);
    expect(ofCode(assessment, 'open', 'waiting')).toEqual([
      { code: 'open', status: 'overdue', due: iso('Wed 2026-03-04 17:00') },
      { code: 'waiting', since: iso('Fri 2026-03-06 07:30') },
    ]);
    expect(explain(assessment, 'vi')[1]).toBe(
      'Hồ sơ đang tạm dừng từ 07:30 thứ Sáu 06/03/2026; việc tạm dừng bắt đầu sau khi hết hạn nên không đổi hạn.',
    );
    expect(explain(JSON.parse(JSON.stringify(assessment)) as Assessment, 'en')[1]).toBe(
      'The dossier has been on hold since 07:30 on Friday 6 March 2026; that was after the deadline, so it does not move it.',
    );
  });

  test('requests on 03/03 and 06/03, still waiting: closing on 19/03 00:00, the second a breach', () => {
    const asked = dossier(
      'CERT-2',
      'commune',
      received,
      'Tue 2026-03-03 09:00 supplement-requested',
      'Fri 2026-03-06 09:00 supplement-requested',
    );
    expect(rowOf(assessed(law, asked, 'Fri 2026-03-06 10:00'))).toEqual({
      status: 'on-hold',
      breaches: ['late-supplement-request 2 Thu 2026-03-05 24:00', 'second-supplement-request 2'],
      next: ['closing Wed 2026-03-18 24:00'],
    });
  });
});

// Two working days of Tue 18/08/2026: Thu 20/08. Supplied on Fri 28/08: Mon 31/08 is off by swap, Tue 01 and Wed 02/09 are holidays,
// so Thu 03 and Fri 04/09.
describe('the date on a slip after a supplement', () => {
  const slip = 'Tue 2026-08-18 09:00 received slip Thu 2026-08-20 17:00';
  const asked = 'Wed 2026-08-19 10:00 supplement-requested';
  const judged = (...log: string[]) => assessed(law, dossier('CERT-2', 'commune', slip, ...log), 'Mon 2026-08-31 09:00');
  const said = (assessment: Assessment) => ofCode(assessment, 'limit-restarted', 'printed-date-differs');

  test('supplement asked for on 19/08 and supplied on 28/08, slip of 20/08: a new limit since 28/08, the old date is not kept', () => {
    const assessment = judged(asked, 'Fri 2026-08-28 09:00 supplemented');
    expect([shownEnd(assessment.due), shownEnd(assessment.printedDue)]).toEqual(['Fri 2026-09-04 17:00', 'Thu 2026-08-20 17:00']);
    expect(said(assessment)).toEqual([
      { code: 'limit-restarted', since: iso('Fri 2026-08-28 09:00'), printed: iso('Thu 2026-08-20 17:00') },
    ]);
    expect(explain(assessment, 'vi').join('\n')).not.toContain('giữ nguyên');
  });

  test('the slip issued anew is the date printed last, and agrees', () => {
    const assessment = judged(asked, 'Fri 2026-08-28 09:00 supplemented slip Fri 2026-09-04 17:00');
    expect(shownEnd(assessment.printedDue)).toBe('Fri 2026-09-04 17:00');
    expect(said(assessment)).toEqual([
      { code: 'limit-restarted', since: iso('Fri 2026-08-28 09:00'), printed: iso('Thu 2026-08-20 17:00') },
    ]);
  });

  test('one issued anew with another date is kept, and said to differ', () => {
    const assessment = judged(asked, 'Fri 2026-08-28 09:00 supplemented slip Mon 2026-09-07 17:00');
    expect(said(assessment)).toEqual([
      { code: 'limit-restarted', since: iso('Fri 2026-08-28 09:00'), printed: iso('Thu 2026-08-20 17:00') },
      { code: 'printed-date-differs', printed: iso('Mon 2026-09-07 17:00'), computed: iso('Fri 2026-09-04 17:00') },
    ]);
  });

  test('a pause begins nothing anew: the slip of 20/08 is kept, or the one printed when it went on', () => {
    const paused = ['Wed 2026-08-19 07:30 paused', 'Thu 2026-08-20 17:00 resumed'];
    expect(said(judged(...paused))).toEqual([
      { code: 'printed-date-differs', printed: iso('Thu 2026-08-20 17:00'), computed: iso('Sat 2026-08-22 17:00') },
    ]);
    const anew = judged(paused[0] as string, 'Thu 2026-08-20 17:00 resumed slip Sat 2026-08-22 17:00');
    expect([said(anew), shownEnd(anew.printedDue)]).toEqual([[], 'Sat 2026-08-22 17:00']);
  });

  test('a supplement asked for too late begins nothing anew: the slip is as it was', () => {
    expect(said(judged('Fri 2026-08-21 09:00 supplement-requested', 'Fri 2026-08-28 09:00 supplemented'))).toEqual([]);
  });

  test('a slip for a new date that moved on is compared with that', () => {
    const log = ['Wed 2026-08-19 09:00 extended until Tue 2026-08-25 17:00', 'Mon 2026-08-24 08:00 paused'];
    expect(said(judged(...log, 'Mon 2026-08-24 12:00 resumed slip Wed 2026-08-26 11:30'))).toEqual([]);
    expect(said(judged(...log, 'Mon 2026-08-24 12:00 resumed slip Wed 2026-08-26 17:00'))).toEqual([
      { code: 'printed-date-differs', printed: iso('Wed 2026-08-26 17:00'), computed: iso('Wed 2026-08-26 11:30') },
    ]);
  });
});

describe('due soon by a share of the sessions of the limit', () => {
  const soon = (procedure: string, dueSoonShare: number, moment: string, ...log: string[]) => {
    const { status, next } = assess(dossier(procedure, 'commune', received, ...log), { rulebook: law, at: at(moment), dueSoonShare });
    return [status, ...next.filter(({ code }) => code === 'due-soon-from').map(({ at: from }) => shownEnd(from))].join(' from ');
  };

  // Five working days are ten sessions, Tue 03 to Mon 09/03.
  test.each<[string, string, number, string, string]>([
    ['four fifths of ten have closed with Fri 06/03', 'LAND-5', 0.8, 'Fri 2026-03-06 16:59', 'running from Fri 2026-03-06 17:00'],
    ['and then it is due soon', 'LAND-5', 0.8, 'Fri 2026-03-06 17:00', 'due-soon'],
    ['half of ten: Thu 05/03 11:30', 'LAND-5', 0.5, 'Tue 2026-03-03 08:00', 'running from Thu 2026-03-05 11:30'],
    [
      'a quarter of ten, two and a half: the third session, Wed 04/03 11:30',
      'LAND-5',
      0.25,
      'Tue 2026-03-03 08:00',
      'running from Wed 2026-03-04 11:30',
    ],
    [
      'three tenths of ten are three, whatever a computer makes of 0.3',
      'LAND-5',
      0.3,
      'Tue 2026-03-03 08:00',
      'running from Wed 2026-03-04 11:30',
    ],
    ['none of it: from the receipt on', 'LAND-5', 0, 'Mon 2026-03-02 09:00', 'due-soon'],
    ['all of it: at the deadline itself', 'LAND-5', 1, 'Mon 2026-03-09 16:59', 'running from Mon 2026-03-09 17:00'],
    ['and there it is', 'LAND-5', 1, 'Mon 2026-03-09 17:00', 'due-soon'],
    [
      'fifteen days to Tue 17/03 are 24 sessions from the receipt on: half of them with Mon 09/03',
      'CALENDAR-15',
      0.5,
      'Tue 2026-03-03 08:00',
      'running from Mon 2026-03-09 17:00',
    ],
    ['eight hours to Tue 09:30 hold two closes', 'HOURS-8', 0.5, 'Mon 2026-03-02 10:00', 'running from Mon 2026-03-02 11:30'],
  ])('%s', (_note, procedure, share, moment, expected) => {
    expect(soon(procedure, share, moment)).toBe(expected);
  });

  test('what was on hold is none of the limit’s: Tue 03/03 lost, four fifths have closed with Mon 09/03', () => {
    const stop = ['Tue 2026-03-03 07:30 paused', 'Tue 2026-03-03 17:00 resumed'];
    expect(soon('LAND-5', 0.8, 'Wed 2026-03-04 08:00', ...stop)).toBe('running from Mon 2026-03-09 17:00');
    // Calendar days: Tue 03/03 is not lost, its 24:00 is not on hold; its two sessions are none of the 22.
    expect(soon('CALENDAR-15', 0.5, 'Wed 2026-03-04 08:00', ...stop)).toBe('running from Tue 2026-03-10 11:30');
  });

  test('under a new date the sessions are those from the receipt up to it: 20 to Fri 13/03, half of them with Fri 06/03', () => {
    expect(soon('CERT-2', 0.5, 'Wed 2026-03-04 08:00', extended)).toBe('running from Fri 2026-03-06 17:00');
  });

  test.each<[string, object, string]>([
    [
      'more than all',
      { dueSoonShare: 1.01 },
      'dueSoonShare is 1.01: expected a share of the sessions of the limit from 0 to 1, such as 0.8.',
    ],
    [
      'less than none',
      { dueSoonShare: -0.1 },
      'dueSoonShare is -0.1: expected a share of the sessions of the limit from 0 to 1, such as 0.8.',
    ],
    [
      'a percentage',
      { dueSoonShare: '80%' },
      'dueSoonShare is "80%": expected a share of the sessions of the limit from 0 to 1, such as 0.8.',
    ],
    [
      'no number',
      { dueSoonShare: Number.NaN },
      'dueSoonShare is NaN: expected a share of the sessions of the limit from 0 to 1, such as 0.8.',
    ],
    ['both', { dueSoonShare: 0.8, dueSoonSessions: 2 }, 'dueSoonShare is 0.8: expected only one of dueSoonSessions and dueSoonShare.'],
  ])('%s is refused', (_what, options, said) => {
    const one = dossier('LAND-5', 'commune', received);
    expect(refusalTextOf(() => assess(one, { rulebook: law, at: at('Mon 2026-03-02 10:00'), ...options }))).toBe(`invalid-input: ${said}`);
  });
});

// Two working days of Mon 02/03: Wed 04/03. Reopened on Tue 10/03: Wed 11 and Thu 12/03.
describe('a dossier that is reopened', () => {
  const early = [received, 'Wed 2026-03-04 10:00 result-ready', 'Thu 2026-03-05 09:00 returned'];
  const reopened = 'Tue 2026-03-10 09:00 reopened';

  table([
    {
      note: 'is open again, and the whole limit runs from the reopening',
      log: [...early, reopened],
      at: 'Tue 2026-03-10 09:00',
      is: {
        status: 'running',
        due: 'Thu 2026-03-12 17:00',
        remaining: '6 sessions, 1260 minutes',
        next: ['apology-by Wed 2026-03-11 17:00', 'due-soon-from Wed 2026-03-11 17:00', 'due Thu 2026-03-12 17:00'],
      },
    },
    {
      note: 'is judged by the new result',
      log: [...early, reopened, 'Fri 2026-03-13 09:00 returned'],
      at: 'Mon 2026-03-16 09:00',
      is: { status: 'late', due: 'Thu 2026-03-12 17:00', overdueBy: '0 sessions, 90 minutes', legallyOverdue: true, score: 0 },
    },
    {
      note: 'before the reopening nothing is known of it',
      log: [...early, reopened],
      at: 'Tue 2026-03-10 08:59',
      is: { status: 'early', due: 'Wed 2026-03-04 17:00', score: 2 },
    },
    {
      note: 'has a supplement and a new date of its own: asked for within three days of the reopening',
      log: [
        ...[received, 'Tue 2026-03-03 09:00 extended until Fri 2026-03-06 17:00', 'Thu 2026-03-05 09:00 returned', reopened],
        'Wed 2026-03-11 09:00 extended until Fri 2026-03-20 17:00',
        'Fri 2026-03-13 09:00 supplement-requested',
      ],
      at: 'Fri 2026-03-13 10:00',
      is: { status: 'on-hold', legallyOverdue: true, next: ['closing Mon 2026-03-30 24:00'] },
    },
    {
      note: 'what was broken before stays on record, with the index of its event',
      log: [received, 'Fri 2026-03-06 09:00 supplement-requested', 'Fri 2026-03-06 10:00 returned', reopened],
      at: 'Thu 2026-03-12 17:00',
      is: {
        status: 'due-soon',
        due: 'Thu 2026-03-12 17:00',
        remaining: '0 sessions, 0 minutes',
        breaches: ['late-supplement-request 1 Thu 2026-03-05 24:00'],
      },
    },
  ]);

  test('the first judgement is kept beside the second, and the third', () => {
    const log = [...early, reopened, 'Fri 2026-03-13 09:00 returned', 'Mon 2026-03-16 09:00 reopened'];
    const {
      judgedBefore = [],
      receivedAt,
      reasons,
      statutory,
      score,
    } = assessed(law, dossier('CERT-2', 'commune', ...log), 'Mon 2026-03-16 10:00');
    expect(
      judgedBefore.map(({ status, judgedAt, due, againstStatute }) => [status, shownEnd(judgedAt), shownEnd(due), againstStatute]),
    ).toEqual([
      ['early', 'Wed 2026-03-04 10:00', 'Wed 2026-03-04 17:00', 'early'],
      ['late', 'Fri 2026-03-13 09:00', 'Thu 2026-03-12 17:00', 'late'],
    ]);
    expect([shownEnd(receivedAt), shownEnd(statutory?.receivedAt ?? null), score]).toEqual([
      'Mon 2026-03-02 09:00',
      'Mon 2026-03-16 09:00',
      null,
    ]);
    expect(reasons[0]).toEqual({ code: 'reopened', at: iso('Mon 2026-03-16 09:00'), judgedBefore: iso('Fri 2026-03-13 09:00') });
  });

  test('the promises of the first receipt begin anew with it', () => {
    // R4, 1.5 working days after the session: received Mon 03/03 09:00 it is Tue 04 17:00; reopened Mon 10 14:00, Tue 11 and Wed 12 morning.
    const log = ['Mon 2025-03-03 09:00 received', 'Tue 2025-03-04 10:00 returned', 'Mon 2025-03-10 14:00 reopened'];
    const { promised } = assessed(promising, dossier('CERT-3', 'district', ...log), 'Mon 2025-03-10 15:00');
    expect(shownEnd(promised?.due ?? null)).toBe('Wed 2025-03-12 11:30');
  });

  test('a slip printed before is kept on record, the one printed with it is compared', () => {
    const printed = (again: string) =>
      assessed(
        law,
        dossier('CERT-2', 'commune', `${received} slip Wed 2026-03-04 17:00`, 'Thu 2026-03-05 09:00 returned', `${reopened}${again}`),
        'Tue 2026-03-10 10:00',
      );
    expect(shownEnd(printed('').printedDue)).toBe('Wed 2026-03-04 17:00');
    expect(ofCode(printed(''), 'printed-date-differs')).toEqual([]);
    expect(ofCode(printed(' slip Fri 2026-03-13 17:00'), 'printed-date-differs')).toEqual([
      { code: 'printed-date-differs', printed: iso('Fri 2026-03-13 17:00'), computed: iso('Thu 2026-03-12 17:00') },
    ]);
  });

  test.each<[string, string[]]>([
    ['one that is open', [reopened]],
    ['one whose result waits to be collected', ['Wed 2026-03-04 10:00 result-ready', reopened]],
    ['one that was refused', ['Wed 2026-03-04 10:00 refused', reopened]],
    ['one that was withdrawn', ['Wed 2026-03-04 10:00 withdrawn', reopened]],
    ['one that is reopened already', ['Wed 2026-03-04 10:00 returned', reopened, 'Wed 2026-03-11 09:00 reopened']],
  ])('%s cannot be', (_what, log) => {
    const said = refusalTextOf(() => assessed(law, dossier('CERT-2', 'commune', received, ...log), 'Mon 2026-03-16 09:00'));
    expect(said).toBe(`invalid-dossier: events[${log.length}].type is "reopened": expected a result that was returned before it.`);
  });
});

test('a dossier handed in partly online is promised what one handed in online is', () => {
  const promise = (channel: string) => {
    const [first] = dossier('BIRTH-DAY', 'commune', `Wed 2025-03-05 09:00 received ${channel}`).events;
    return assess(
      { id: '1', procedure: 'BIRTH-DAY', level: 'commune', events: [first!] },
      { rulebook: promising, at: at('Wed 2025-03-05 09:00') },
    ).policy;
  };
  expect([promise(''), promise('online'), promise('partly-online')]).toEqual(['chi-lang-no-appointment-day-civil-status', null, null]);
});

describe('statusOf tells due soon as assess does, for systems that keep their own deadlines', () => {
  const calendar = vietnamCalendar();
  const deadline = (limit: TimeLimit) =>
    computeDeadline({ receivedAt: at('Mon 2026-03-02 09:00'), limit, profile: profiles.civilCode, calendar });
  const status = (limit: TimeLimit, moment: string, soon: object) => statusOf({ ...deadline(limit), calendar, at: at(moment), ...soon });

  test.each<[string, TimeLimit, string, object, string]>([
    ['four fifths of ten sessions, a minute before', workingDays(5), 'Fri 2026-03-06 16:59', { dueSoonShare: 0.8 }, 'running'],
    ['and when the eighth has closed', workingDays(5), 'Fri 2026-03-06 17:00', { dueSoonShare: 0.8 }, 'due-soon'],
    ['two sessions left', workingDays(5), 'Fri 2026-03-06 17:00', { dueSoonSessions: 2 }, 'due-soon'],
    ['three left are not two', workingDays(5), 'Fri 2026-03-06 16:59', { dueSoonSessions: 2 }, 'running'],
    ['at the deadline itself', workingDays(5), 'Mon 2026-03-09 17:00', { dueSoonShare: 1 }, 'due-soon'],
    ['past it', workingDays(5), 'Mon 2026-03-09 17:00:00.001', { dueSoonShare: 0.5 }, 'overdue'],
    ['neither asked for', workingDays(5), 'Mon 2026-03-09 16:00', {}, 'running'],
    [
      'half of the 24 sessions of fifteen days',
      { unit: 'calendar-days', value: 15 },
      'Mon 2026-03-09 17:00',
      { dueSoonShare: 0.5 },
      'due-soon',
    ],
    ['and before', { unit: 'calendar-days', value: 15 }, 'Mon 2026-03-09 16:59', { dueSoonShare: 0.5 }, 'running'],
    [
      'a result is judged all the same',
      workingDays(5),
      'Mon 2026-03-09 16:00',
      { dueSoonShare: 0, finishedAt: at('Tue 2026-03-03 08:00') },
      'early',
    ],
  ])('%s', (_note, limit, moment, soon, expected) => {
    expect(status(limit, moment, soon)).toBe(expected);
  });

  test.each<[string, object, RegExp]>([
    ['no calendar', { calendar: undefined, dueSoonSessions: 2 }, /^invalid-calendar/],
    ['the name of a calendar', { calendar: 'vietnam', dueSoonShare: 0.8 }, /^invalid-calendar/],
    ['both', { dueSoonSessions: 2, dueSoonShare: 0.8 }, /^invalid-input: dueSoonShare is 0.8: expected only one/],
    [
      'no receipt to count from',
      { limit: undefined, receivedAt: undefined, deemedReceivedAt: undefined, dueSoonShare: 0.8 },
      /^invalid-date-time: receivedAt/,
    ],
  ])('%s is refused', (_what, given, said) => {
    expect(refusalTextOf(() => status(workingDays(5), 'Fri 2026-03-06 16:59', given))).toMatch(said);
  });
});
