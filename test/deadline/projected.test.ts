import { describe, expect, test } from 'vitest';
import {
  calendarDays,
  clockHours,
  computeDeadline,
  createWorkingCalendar,
  dueRange,
  profiles,
  sameDay,
  sameWeek,
  vietnamCalendar,
  workingDays,
  type DayDecision,
  type Deadline,
  type LawfulChoice,
  type TimeLimit,
} from '../../src/calendar.js';
import { at, shown } from '../support/day.js';
import { refusalOf } from '../support/refusal.js';

const vietnam = vietnamCalendar();
const profile = profiles.civilCode;

const counted = (received: string, limit: TimeLimit, calendar = vietnam) =>
  computeDeadline({ receivedAt: at(received), limit, profile, calendar });
const facts = ({ undecided }: Deadline) => undecided.map(({ code, year }) => `${code} ${year}`);

describe('§3 an answer past the decided days is projected and names what is undecided', () => {
  test.each<{ received: string; limit: TimeLimit; to: string; standing: string; undecided: string[]; note: string }>([
    {
      received: 'Thu 2027-12-30 09:00',
      limit: workingDays(1),
      to: 'Fri 2027-12-31 17:00',
      standing: 'decided',
      undecided: [],
      note: 'the last decided day',
    },
    {
      received: 'Thu 2027-12-30 09:00',
      limit: workingDays(1.5),
      to: 'Tue 2028-01-04 11:30', // New Year 2028 is a Saturday: Monday is off
      standing: 'projected',
      undecided: ['possible-swaps 2028'],
      note: 'half a day more',
    },
    {
      received: 'Thu 2027-12-30 09:00',
      limit: calendarDays(1),
      to: 'Fri 2027-12-31 17:00',
      standing: 'decided',
      undecided: [],
      note: 'a day',
    },
    {
      received: 'Wed 2027-12-29 09:00',
      limit: sameWeek(),
      to: 'Fri 2027-12-31 17:00',
      standing: 'projected',
      undecided: ['possible-swaps 2028'],
      note: 'the answer depends on the rest of its week: Saturday 1 January might be worked',
    },
    {
      received: 'Fri 2027-12-24 09:00',
      limit: sameWeek(),
      to: 'Fri 2027-12-24 17:00',
      standing: 'decided',
      undecided: [],
      note: 'the week before it is decided',
    },
    {
      received: 'Fri 2028-01-21 08:00',
      limit: sameDay(),
      to: 'Fri 2028-01-21 17:00',
      standing: 'projected',
      undecided: ['possible-swaps 2028'],
      note: 'before any day of Tết',
    },
    {
      received: 'Fri 2028-01-21 08:00',
      limit: workingDays(1),
      to: 'Mon 2028-01-31 17:00',
      standing: 'projected',
      undecided: ['possible-swaps 2028', 'tet-days 2028'],
      note: 'over Tết',
    },
    {
      received: 'Thu 2028-08-31 09:00',
      limit: workingDays(1),
      to: 'Tue 2028-09-05 17:00',
      standing: 'projected',
      undecided: ['possible-swaps 2028', 'national-day-adjacent 2028'],
      note: 'over National Day',
    },
    {
      received: 'Fri 2029-11-23 09:00',
      limit: workingDays(1),
      to: 'Mon 2029-11-26 17:00',
      standing: 'projected',
      undecided: ['possible-swaps 2029', 'culture-day-compensation 2029'],
      note: '24 November 2029 is a Saturday',
    },
    {
      received: 'Thu 2028-11-23 09:00',
      limit: workingDays(1),
      to: 'Mon 2028-11-27 17:00',
      standing: 'projected',
      undecided: ['possible-swaps 2028'],
      note: '24 November 2028 is a Friday: nothing to compensate',
    },
    {
      received: 'Fri 2028-12-29 09:00',
      limit: workingDays(1),
      to: 'Tue 2029-01-02 17:00',
      standing: 'projected',
      undecided: ['possible-swaps 2028', 'possible-swaps 2029'],
      note: 'across two undecided years',
    },
  ])('$received → $to, $standing: $note', ({ received, limit, to, standing, undecided }) => {
    const deadline = counted(received, limit);
    expect({ due: shown(deadline.due), standing: deadline.standing, undecided: facts(deadline) }).toEqual({ due: to, standing, undecided });
  });

  test('each fact names the days it can touch', () => {
    const { undecided } = counted('Fri 2028-01-21 08:00', workingDays(1));
    expect(undecided).toContainEqual({ code: 'possible-swaps', year: 2028, from: '2028-01-01', until: '2029-01-01' });
    // From two days before mùng 1, Wednesday 26 January, until all five days and their compensation are over.
    const tet = undecided.find(({ code }) => code === 'tet-days');
    expect(tet).toMatchObject({ year: 2028, from: '2028-01-24' });
    expect(tet && tet.until > '2028-01-31').toBe(true);
  });

  test.each<{ received: string; limit: TimeLimit; code: string; note: string }>([
    { received: 'Thu 2027-12-30 09:00', limit: workingDays(1), code: 'answered', note: 'due on the last decided day' },
    { received: 'Thu 2027-12-30 09:00', limit: workingDays(1.5), code: 'undecided-days', note: 'due after it' },
    { received: 'Wed 2027-12-29 09:00', limit: sameWeek(), code: 'undecided-days', note: 'two days of the week are undecided' },
    { received: 'Fri 2027-12-24 09:00', limit: sameWeek(), code: 'answered', note: 'a decided week' },
    { received: 'Fri 2027-12-31 17:00', limit: sameDay(), code: 'undecided-days', note: 'deemed received on an undecided day' },
    { received: 'Mon 2028-01-03 09:00', limit: sameDay(), code: 'undecided-days', note: 'received on an undecided day' },
    { received: 'Fri 2006-12-29 09:00', limit: sameDay(), code: 'outside-calendar', note: 'outside the coverage' },
  ])('undecided ‘refuse’, $received: $code: $note', ({ received, limit, code }) => {
    expect(refusalOf(() => counted(received, limit, vietnamCalendar({ undecided: 'refuse' })))).toBe(code);
  });

  test('raised by the caller, the days are decided and nothing is undecided', () => {
    const raised = vietnamCalendar({ decidedUntil: '2029-01-01' });
    expect(counted('Fri 2028-01-21 08:00', workingDays(1), raised)).toMatchObject({ standing: 'decided', undecided: [] });
    expect(counted('Fri 2028-12-29 09:00', workingDays(1), raised)).toMatchObject({ standing: 'projected' });
    expect(facts(counted('Fri 2028-12-29 09:00', workingDays(1), raised))).toEqual(['possible-swaps 2029']);
  });

  test('a calendar of one’s own is decided', () => {
    const office = createWorkingCalendar({ name: 'an office', coverage: { from: '2040-01-01', until: '2041-01-01' } });
    expect(counted('Mon 2040-01-02 09:00', workingDays(1), office)).toMatchObject({ standing: 'decided', undecided: [] });
  });
});

describe('hours by the clock are decided if the day they end on is', () => {
  test.each([
    { received: 'Mon 2025-03-03 09:00', standing: 'decided', note: 'long decided' },
    { received: 'Thu 2027-12-30 09:00', standing: 'decided', note: 'to the last decided day' },
    { received: 'Fri 2027-12-31 09:00', standing: 'projected', note: 'to New Year, and so to the first day worked after it' },
  ])('$received + 24 hours: $standing: $note', ({ received, standing }) => {
    expect(
      computeDeadline({ receivedAt: at(received), limit: clockHours(24), profile: { offHours: 'next-opening' }, calendar: vietnam })
        .standing,
    ).toBe(standing);
  });
});

describe('§3 known on: a wrong slip, or a slip overtaken by an announcement', () => {
  test.each([
    { knownOn: '2024-04-01', days: 1, to: 'Mon 2024-04-29 17:00', note: 'Monday was an ordinary day' },
    { knownOn: '2024-04-11', days: 1, to: 'Mon 2024-04-29 17:00', note: 'the day before the letter' },
    { knownOn: '2024-04-12', days: 1, to: 'Thu 2024-05-02 17:00', note: 'the day of the letter' },
    { knownOn: '2024-04-01', days: 3, to: 'Fri 2024-05-03 17:00', note: 'Mon, Thu, Fri' },
    { knownOn: '2024-04-12', days: 3, to: 'Sat 2024-05-04 17:00', note: 'Thu, Fri, Sat' },
  ])('as known on $knownOn, Fri 2024-04-26 + $days days → $to: $note', ({ knownOn, days, to }) => {
    const deadline = counted('Fri 2024-04-26 09:00', workingDays(days), vietnamCalendar({ knownOn }));
    expect(shown(deadline.due)).toBe(to);
    expect(deadline.calendar).toContain(knownOn);
  });

  test('the steps say what was not yet known', () => {
    const later = (knownOn: string) =>
      counted('Fri 2024-04-26 09:00', workingDays(3), vietnamCalendar({ knownOn })).steps.filter(({ code }) => code === 'later-known');
    expect(later('2024-04-01')).toEqual([
      {
        code: 'later-known',
        date: '2024-04-29',
        knownOn: '2024-04-01',
        reason: {
          code: 'swapped-off',
          workedInstead: '2024-05-04',
          basis: expect.objectContaining({ number: '2450/VPCP-KGVX', issuedOn: '2024-04-12' }) as unknown,
        },
      },
    ]);
    expect(later('2024-04-12')).toEqual([]);
  });

  test('what was projected then is named as undecided then', () => {
    // The notice of Tết 2024 is of 22 November 2023.
    const before = counted('Wed 2024-02-07 09:00', workingDays(1), vietnamCalendar({ knownOn: '2023-11-21' }));
    expect({ standing: before.standing, undecided: facts(before) }).toEqual({
      standing: 'projected',
      undecided: ['possible-swaps 2024', 'tet-days 2024'],
    });
    const after = counted('Wed 2024-02-07 09:00', workingDays(1), vietnamCalendar({ knownOn: '2023-11-22' }));
    expect({ standing: after.standing, undecided: facts(after) }).toEqual({ standing: 'decided', undecided: [] });
  });
});

describe('§3 dueRange: over the lawful alternatives of undecided days', () => {
  const range = (received: string, limit: TimeLimit, calendar = vietnam) =>
    dueRange({ receivedAt: at(received), limit, profile, calendar });
  const choice = (made: readonly LawfulChoice[]) =>
    made.map((each) => {
      if (each.code === 'tet-days') return `Tết ${each.year}: ${each.before} + ${each.after}`;
      if (each.code === 'national-day-adjacent') return `National Day ${each.year}: the day ${each.adjacent}`;
      return `24 November ${each.year}: ${each.compensated ? 'compensated' : 'not compensated'}`;
    });

  // Mùng 1 of 2028 is Wednesday 26 January, tháng Chạp has 29 days. Two days before and three from it on: Monday 24 to Friday
  // 28 January. One before and four from it on: Tuesday 25 to Saturday 29, and Monday 31 for the Saturday.
  // 2 September 2028 is a Saturday. With the day before it: Friday 1 off, Monday 4 for the Saturday. With the day after it:
  // Monday 4 and Tuesday 5 for the Saturday and the Sunday.
  test.each<{ received: string; limit: TimeLimit; earliest: string; latest: string; by: Record<string, string>; note: string }>([
    {
      received: 'Fri 2028-01-21 08:00',
      limit: workingDays(1),
      earliest: 'Mon 2028-01-24 17:00',
      latest: 'Mon 2028-01-31 17:00',
      by: { 'Tết 2028: 2 + 3': 'Mon 2028-01-31 17:00', 'Tết 2028: 1 + 4': 'Mon 2028-01-24 17:00' },
      note: 'the last Friday before Tết',
    },
    {
      received: 'Fri 2028-01-21 08:00',
      limit: workingDays(2),
      earliest: 'Tue 2028-02-01 17:00',
      latest: 'Tue 2028-02-01 17:00',
      by: { 'Tết 2028: 2 + 3': 'Tue 2028-02-01 17:00', 'Tết 2028: 1 + 4': 'Tue 2028-02-01 17:00' },
      note: 'two days: the same either way',
    },
    {
      received: 'Mon 2028-01-24 08:00',
      limit: sameDay(),
      earliest: 'Mon 2028-01-24 17:00',
      latest: 'Mon 2028-01-31 17:00',
      by: { 'Tết 2028: 2 + 3': 'Mon 2028-01-31 17:00', 'Tết 2028: 1 + 4': 'Mon 2028-01-24 17:00' },
      note: 'received on a day that may be off',
    },
    {
      received: 'Thu 2028-08-31 09:00',
      limit: workingDays(1),
      earliest: 'Fri 2028-09-01 17:00',
      latest: 'Tue 2028-09-05 17:00',
      by: { 'National Day 2028: the day before': 'Tue 2028-09-05 17:00', 'National Day 2028: the day after': 'Fri 2028-09-01 17:00' },
      note: 'the day before National Day',
    },
    {
      received: 'Thu 2028-08-31 09:00',
      limit: workingDays(2),
      earliest: 'Wed 2028-09-06 17:00',
      latest: 'Wed 2028-09-06 17:00',
      by: { 'National Day 2028: the day before': 'Wed 2028-09-06 17:00', 'National Day 2028: the day after': 'Wed 2028-09-06 17:00' },
      note: 'two days: the same either way',
    },
    {
      received: 'Fri 2029-11-23 09:00',
      limit: workingDays(1),
      earliest: 'Mon 2029-11-26 17:00',
      latest: 'Tue 2029-11-27 17:00',
      by: { '24 November 2029: not compensated': 'Mon 2029-11-26 17:00', '24 November 2029: compensated': 'Tue 2029-11-27 17:00' },
      note: '24 November on a Saturday',
    },
  ])('$received: $earliest to $latest: $note', ({ received, limit, earliest, latest, by }) => {
    const found = range(received, limit);
    expect({ earliest: shown(found.earliest.due), latest: shown(found.latest.due) }).toEqual({ earliest, latest });
    expect(
      Object.fromEntries(found.alternatives.map(({ choices, deadline }) => [choice(choices).join(', '), shown(deadline.due)])),
    ).toEqual(by);
  });

  test('two facts have four alternatives', () => {
    // From January to September 2028: 160 working days meet Tết and National Day.
    const { alternatives, earliest, latest } = range('Wed 2028-01-19 09:00', workingDays(160));
    expect(alternatives.map(({ choices }) => choice(choices).join(', ')).sort()).toEqual([
      'Tết 2028: 1 + 4, National Day 2028: the day after',
      'Tết 2028: 1 + 4, National Day 2028: the day before',
      'Tết 2028: 2 + 3, National Day 2028: the day after',
      'Tết 2028: 2 + 3, National Day 2028: the day before',
    ]);
    expect(earliest.due.toMillis()).toBeLessThanOrEqual(latest.due.toMillis());
  });

  test('where nothing is open there is one alternative, without a choice', () => {
    for (const received of ['Fri 2025-01-24 09:00', 'Mon 2028-06-05 09:00']) {
      const { alternatives, earliest, latest } = range(received, workingDays(1));
      expect(alternatives).toHaveLength(1);
      expect(alternatives[0]?.choices).toEqual([]);
      expect(shown(earliest.due)).toBe(shown(latest.due));
      expect(shown(earliest.due)).toBe(shown(counted(received, workingDays(1)).due));
    }
  });

  test('a calendar of one’s own has nothing open', () => {
    const office = createWorkingCalendar({ name: 'an office', coverage: { from: '2028-01-01', until: '2029-01-01' } });
    expect(range('Fri 2028-01-21 08:00', workingDays(1), office).alternatives).toHaveLength(1);
  });

  test('decided days have no alternatives, also where the caller decided them', () => {
    expect(range('Fri 2028-01-21 08:00', workingDays(1), vietnamCalendar({ decidedUntil: '2029-01-01' })).alternatives).toHaveLength(1);
  });

  test('local decisions hold in every alternative that they fit', () => {
    // A closure of Monday 31 January fits both; under 1 + 4 that Monday is off anyway.
    const closed = vietnamCalendar({ decisions: [{ kind: 'closure', date: '2028-01-31' }] });
    const { earliest, latest } = range('Fri 2028-01-21 08:00', workingDays(1), closed);
    expect([shown(earliest.due), shown(latest.due)]).toEqual(['Mon 2028-01-24 17:00', 'Tue 2028-02-01 17:00']);
    // An opening of Monday 24 January says nothing new where that day is worked anyway.
    const opened = vietnamCalendar({ decisions: [{ kind: 'opening', date: '2028-01-24' }] });
    const fitting = range('Fri 2028-01-21 08:00', workingDays(1), opened);
    expect(fitting.alternatives.map(({ deadline }) => shown(deadline.due))).toEqual(['Mon 2028-01-24 17:00', 'Mon 2028-01-24 17:00']);
    // One of Tuesday 25 January, a Tết day either way, holds in both.
    const both = vietnamCalendar({ decisions: [{ kind: 'opening', date: '2028-01-25' }] });
    expect(range('Mon 2028-01-24 08:00', workingDays(1), both).alternatives.map(({ deadline }) => shown(deadline.due))).toEqual([
      'Mon 2028-01-31 17:00', // deemed received on Tuesday 25
      'Tue 2028-01-25 17:00',
    ]);
  });

  test('with stops a dossier on hold has no deadline in any alternative', () => {
    const input = { receivedAt: '2028-01-21T08:00', limit: workingDays(1), profile, calendar: vietnam };
    const { earliest, latest } = dueRange({ ...input, clockStops: [{ from: '2028-01-21T10:00' }] });
    expect([earliest.state, latest.state]).toEqual(['on-hold', 'on-hold']);
    const resumed = dueRange({ ...input, clockStops: [{ from: '2028-01-24T08:00', to: '2028-01-24T12:00' }] });
    // Under 1 + 4 Monday morning is lost: Monday afternoon and Tuesday 1 February in the morning.
    expect([shown(resumed.earliest.due), shown(resumed.latest.due)]).toEqual(['Mon 2028-01-31 17:00', 'Tue 2028-02-01 11:30']);
  });

  test('a limit that meets too many undecided facts is refused', () => {
    expect(refusalOf(() => range('Mon 2028-01-03 09:00', workingDays(2000)))).toBe('undecided-days');
  });
});

describe('choices that the office’s own decisions contradict are left out', () => {
  // Mùng 1 of 2028 is Wednesday 26 January. With one day before it and four from it on, Saturday 29 January is a holiday and Monday 31
  // January makes up for it; the office has given that Monday away for Saturday 22 January, which only a working day can be.
  const swap = { kind: 'swap', dayOff: '2028-01-31', workedInstead: '2028-01-22' } as const;
  const range = (decisions: readonly (typeof swap)[]) =>
    dueRange({
      receivedAt: at('Fri 2028-01-21 09:00'),
      limit: workingDays(3),
      profile: profiles.civilCode,
      calendar: vietnamCalendar({ decisions }),
    }).alternatives.map(({ choices, deadline }) => [
      choices.map((choice) => ('before' in choice ? choice.before : choice.code)),
      shown(deadline.due),
    ]);

  test('two days before Tết and three from it on, or one and four', () => {
    expect(range([])).toEqual([
      // Mon 31 January, Tue 1, Wed 2 February.
      [[2], 'Wed 2028-02-02 17:00'],
      // Mon 24 January, Tue 1, Wed 2 February.
      [[1], 'Wed 2028-02-02 17:00'],
    ]);
  });

  test('with the swap only the first', () => {
    // Sat 22 January, Tue 1, Wed 2 February.
    expect(range([swap])).toEqual([[[2], 'Wed 2028-02-02 17:00']]);
  });
});

describe('the range holds for an office that was closed for years', () => {
  // 2 September 2031 is a Tuesday: Monday 1 or Wednesday 3 is off beside it; the day before is what is projected.
  const closedDays = (from: string, until: string) => {
    const days = (Date.parse(until) - Date.parse(from)) / 86_400_000;
    return Array.from({ length: days }, (_, i) => ({
      kind: 'closure' as const,
      date: new Date(Date.parse(from) + i * 86_400_000).toISOString().slice(0, 10),
    }));
  };
  const range = (received: string, limit: TimeLimit, decisions: readonly DayDecision[]) =>
    Object.fromEntries(
      dueRange({
        receivedAt: at(received),
        limit,
        profile,
        calendar: vietnamCalendar({ decisions }),
      })
        .alternatives.filter(({ choices }) => choices.every(({ code, year }) => code === 'national-day-adjacent' && year === 2031))
        .map(({ choices: [choice], deadline: { due, session } }) => [
          choice?.code === 'national-day-adjacent' ? choice.adjacent : '',
          [shown(due), `${session.date} ${session.half}`],
        ]),
    );

  test.each<{ decisions: readonly DayDecision[]; last: string; note: string }>([
    { decisions: closedDays('2028-12-30', '2031-09-01'), last: '2028-12-29 afternoon', note: 'a Friday' },
    {
      decisions: [{ kind: 'swap', dayOff: '2029-12-31', workedInstead: '2030-12-28' }, ...closedDays('2030-12-29', '2031-09-01')],
      last: '2030-12-28 afternoon',
      note: 'a Saturday, worked for a Monday of the year before',
    },
  ])('before it: hours by the clock that end before the first opening fall in the last session, $last: $note', ({ decisions, last }) => {
    expect(range('Sun 2031-08-31 20:00', clockHours(5), decisions)).toEqual({
      before: ['Wed 2031-09-03 17:00', '2031-09-03 afternoon'],
      after: ['Mon 2031-09-01 01:00', last],
    });
  });

  test('closed but for one day: whoever is not served on Wednesday 3 September waits for years', () => {
    const decisions = [...closedDays('2031-09-01', '2031-09-02'), ...closedDays('2031-09-04', '2034-01-03')];
    const all = dueRange({
      receivedAt: at('Fri 2031-08-29 09:00'),
      limit: workingDays(1),
      profile,
      calendar: vietnamCalendar({ decisions }),
    });
    // Monday 2 January 2034 makes up for New Year's Day, a Sunday.
    expect([shown(all.earliest.due), shown(all.latest.due)]).toEqual(['Wed 2031-09-03 17:00', 'Tue 2034-01-03 17:00']);
  });

  test('closed until the end of a year: its last week is looked at to its Sunday', () => {
    const decisions = [...closedDays('2031-09-01', '2031-09-02'), ...closedDays('2031-09-04', '2032-12-31')];
    const { latest } = dueRange({
      receivedAt: at('Fri 2031-08-29 20:00'),
      limit: sameWeek(),
      profile,
      calendar: vietnamCalendar({ decisions }),
    });
    // Sunday 2 January 2033.
    expect(shown(latest.due)).toBe('Fri 2032-12-31 17:00');
    expect(facts(latest)).toContain('possible-swaps 2033');
  });
});
