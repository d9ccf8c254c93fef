import type { DateTime } from 'luxon';
import { describe, expectTypeOf, test } from 'vitest';
import {
  calendarDays,
  computeDeadline,
  computeDeadlines,
  createWorkingCalendar,
  dueRange,
  explain,
  profiles,
  sameSession,
  statusOf,
  vietnamCalendar,
  workingDays,
  type CalendarDay,
  type Citation,
  type ClockStop,
  type CountingProfile,
  type DayDecision,
  type DayReason,
  type Deadline,
  type DeadlineStatus,
  type DueDeadline,
  type DueSession,
  type OfficeHours,
  type RuleErrorCode,
  type Session,
  type TimeLimit,
  type UndecidedFact,
  type Plain,
} from '../src/calendar.js';
import type { Assessment, Commitment } from '../src/index.js';
import type { AssessmentJson, CommitmentJson, DeadlineJson } from '../src/interchange.js';

// What must and must not compile. Nothing here runs.

const calendar = vietnamCalendar();
const input = { receivedAt: '2025-03-03T09:00', limit: workingDays(1), profile: profiles.civilCode, calendar };
declare const clockStops: readonly ClockStop[];
declare const maybeStops: readonly ClockStop[] | undefined;
declare const reason: DayReason;

describe('a deadline has a due instant unless the clock can be stopped', () => {
  test('without clockStops it is never null', () => {
    const deadline = computeDeadline(input);
    expectTypeOf(deadline).toEqualTypeOf<DueDeadline>();
    expectTypeOf(deadline.state).toEqualTypeOf<'due'>();
    expectTypeOf(deadline.due).toEqualTypeOf<DateTime<true>>();
    expectTypeOf(deadline.legalEnd).toEqualTypeOf<DateTime<true>>();
    expectTypeOf(deadline.session).toEqualTypeOf<DueSession>();
    expectTypeOf(computeDeadline({ ...input, clockStops: undefined }).due).toEqualTypeOf<DateTime<true>>();
  });

  test('with clockStops it can be', () => {
    const deadline = computeDeadline({ ...input, clockStops });
    expectTypeOf(deadline).toEqualTypeOf<Deadline>();
    expectTypeOf(deadline.due).toEqualTypeOf<DateTime<true> | null>();
    expectTypeOf(deadline.session).toEqualTypeOf<DueSession | null>();
    expectTypeOf(computeDeadline({ ...input, clockStops: maybeStops }).due).toEqualTypeOf<DateTime<true> | null>();
    // @ts-expect-error on hold there is no instant to format
    deadline.due.toISO();
  });

  test('the state tells which', () => {
    const deadline = computeDeadline({ ...input, clockStops });
    if (deadline.state === 'due') {
      expectTypeOf(deadline.due).toEqualTypeOf<DateTime<true>>();
      // @ts-expect-error it is not on hold
      void deadline.since;
    } else {
      expectTypeOf(deadline.since).toEqualTypeOf<DateTime<true>>();
      expectTypeOf(deadline.due).toEqualTypeOf<null>();
    }
    if (deadline.due !== null) expectTypeOf(deadline.session).toEqualTypeOf<DueSession>();
  });

  test('so do the deadlines of a range of lawful alternatives', () => {
    expectTypeOf(dueRange(input).earliest.due).toEqualTypeOf<DateTime<true>>();
    expectTypeOf(dueRange(input).alternatives[0]!.deadline.due).toEqualTypeOf<DateTime<true>>();
    expectTypeOf(dueRange({ ...input, clockStops }).latest.due).toEqualTypeOf<DateTime<true> | null>();
  });

  test('what it says of itself', () => {
    const deadline = computeDeadline(input);
    expectTypeOf(deadline.standing).toEqualTypeOf<'decided' | 'projected'>();
    expectTypeOf(deadline.undecided).toEqualTypeOf<readonly UndecidedFact[]>();
    expectTypeOf(explain(deadline, 'vi')).toEqualTypeOf<string[]>();
    // @ts-expect-error what is returned is not written to
    deadline.due = deadline.legalEnd;
    // @ts-expect-error nor is a list in it
    deadline.steps.length = 0;
    // @ts-expect-error a language there is no sentence of
    explain(deadline, 'fr');
  });
});

describe('what must be given', () => {
  test('there is no default profile, limit or calendar', () => {
    // @ts-expect-error no profile
    computeDeadline({ receivedAt: '2025-03-03T09:00', limit: workingDays(1), calendar });
    // @ts-expect-error no time limit
    computeDeadline({ receivedAt: '2025-03-03T09:00', profile: profiles.civilCode, calendar });
    // @ts-expect-error no calendar
    computeDeadline({ receivedAt: '2025-03-03T09:00', limit: workingDays(1), profile: profiles.civilCode });
    // @ts-expect-error no receipt
    computeDeadline({ limit: workingDays(1), profile: profiles.civilCode, calendar });
    // @ts-expect-error a receipt in milliseconds: computeDeadlines takes those
    computeDeadline({ ...input, receivedAt: 0 });
  });

  test('many at once are a Float64Array', () => {
    expectTypeOf(computeDeadlines({ ...input, receivedAt: new Float64Array(1) })).toExtend<Float64Array>();
    computeDeadlines({ ...input, receivedAt: new Float64Array(1), onRefused: (index: number, code: RuleErrorCode) => [index, code] });
    // @ts-expect-error a list of numbers
    computeDeadlines({ ...input, receivedAt: [0] });
    // @ts-expect-error texts are for computeDeadline
    computeDeadlines(input);
  });
});

describe('limits are plain data, one shape for each unit', () => {
  test('the functions make what can be written', () => {
    expectTypeOf(workingDays(1.5)).toExtend<TimeLimit>();
    const written: TimeLimit[] = [
      { unit: 'same-session' },
      { unit: 'same-session', minLeadMinutes: 30 },
      { unit: 'same-day' },
      { unit: 'same-week' },
      { unit: 'working-days', value: 1.5 },
      { unit: 'working-hours', value: 8 },
      { unit: 'clock-hours', value: 24 },
      { unit: 'calendar-days', value: 15, exceptHolidays: true },
    ];
    expectTypeOf(written).toEqualTypeOf<TimeLimit[]>();
  });

  test('what has another unit, or lacks its value, does not compile', () => {
    // @ts-expect-error no such unit
    expectTypeOf<{ unit: 'fortnights'; value: 1 }>().toExtend<TimeLimit>();
    // @ts-expect-error a count without a value
    expectTypeOf<{ unit: 'working-days' }>().toExtend<TimeLimit>();
    // @ts-expect-error a value as text
    workingDays('2');
    // @ts-expect-error a misspelt option
    calendarDays(3, { exceptHoliday: true });
    // @ts-expect-error a lead as text
    sameSession({ minLeadMinutes: '30' });
    // @ts-expect-error a key of another unit
    const limit: TimeLimit = { unit: 'same-day', exceptHolidays: true };
    void limit;
    // @ts-expect-error a limit is not written to
    workingDays(1).unit = 'same-day';
  });
});

describe('profiles', () => {
  test('name what off hours mean; a start may be left out', () => {
    const plain: CountingProfile = { offHours: 'keep-date' };
    const whole: CountingProfile = { start: 'receipt-session', offHours: 'next-opening', cutOff: '15:00' };
    void [plain, whole];
    expectTypeOf(profiles.civilCode.start).toExtend<CountingProfile['start']>();
    // @ts-expect-error no offHours
    const missing: CountingProfile = { start: 'day-after' };
    // @ts-expect-error no such start
    const wrong: CountingProfile = { start: 'tomorrow', offHours: 'next-opening' };
    // @ts-expect-error a misspelt cut-off
    const misspelt: CountingProfile = { offHours: 'next-opening', cutoff: '15:00' };
    void [missing, wrong, misspelt];
    // @ts-expect-error no profile of that name
    void profiles.default;
  });
});

describe('calendars', () => {
  test('what they answer', () => {
    expectTypeOf(calendar.day('2025-03-03')).toEqualTypeOf<CalendarDay>();
    expectTypeOf(calendar.days('2025-03-03', '2025-03-04')).toExtend<Iterable<CalendarDay>>();
    expectTypeOf(calendar.sessionAt('2025-03-03T09:00')).toEqualTypeOf<Session | null>();
    expectTypeOf(calendar.sessionAtOrAfter('2025-03-03T09:00')).toEqualTypeOf<Session>();
    expectTypeOf(calendar.addWorkingDays('2025-03-03', 1)).toEqualTypeOf<string>();
    expectTypeOf(calendar.addWorkingMinutes('2025-03-03T09:00', 1)).toEqualTypeOf<DateTime<true>>();
    // @ts-expect-error a number of days as text
    calendar.addWorkingDays('2025-03-03', '1');
    // @ts-expect-error a half that is none
    calendar.addSessions({ date: '2025-03-03', half: 'evening' }, 1);
    // @ts-expect-error a calendar is not written to
    calendar.name = 'mine';
  });

  test('decisions, one shape for each kind', () => {
    const decisions: DayDecision[] = [
      { kind: 'swap', dayOff: '2025-03-04', workedInstead: '2025-03-08' },
      { kind: 'closure', date: '2025-03-05', half: 'morning', issuedOn: '2025-03-01', basis: { document: 'Công văn 7/UBND-NC' } },
      { kind: 'opening', date: '2025-03-08' },
    ];
    void decisions;
    // @ts-expect-error a swap has two ends
    const oneEnd: DayDecision = { kind: 'swap', dayOff: '2025-03-04' };
    // @ts-expect-error a swap is of whole days
    const halfSwap: DayDecision = { kind: 'swap', dayOff: '2025-03-04', workedInstead: '2025-03-08', half: 'morning' };
    // @ts-expect-error no such kind
    const strike: DayDecision = { kind: 'strike', date: '2025-03-04' };
    // @ts-expect-error a basis names its document
    const noDocument: DayDecision = { kind: 'closure', date: '2025-03-04', basis: { number: '7' } };
    void [oneEnd, halfSwap, strike, noDocument];
  });

  test('office hours by ISO weekday', () => {
    const hours: OfficeHours = [{ weekdays: { 1: [{ half: 'morning', opens: '07:30', closes: '11:30' }] } }];
    void hours;
    // @ts-expect-error Sunday is 7
    const sunday: OfficeHours = [{ weekdays: { 0: [] } }];
    // @ts-expect-error there is no such half
    const evening: OfficeHours = [{ weekdays: { 1: [{ half: 'evening', opens: '18:00', closes: '20:00' }] } }];
    void [sunday, evening];
    // @ts-expect-error a calendar of one's own has a name and a coverage
    createWorkingCalendar({ officeHours: hours });
    // @ts-expect-error an option of the national calendar alone
    createWorkingCalendar({ name: 'x', coverage: { from: '2025-01-01', until: '2026-01-01' }, knownOn: '2025-01-01' });
    // @ts-expect-error project or refuse
    vietnamCalendar({ undecided: 'guess' });
  });

  test('a reason tells what it knows', () => {
    if (reason.code === 'swapped-off') expectTypeOf(reason.workedInstead).toEqualTypeOf<string>();
    if (reason.code === 'worked-by-swap') expectTypeOf(reason.dayOff).toEqualTypeOf<string>();
    if (reason.code === 'compensatory') expectTypeOf(reason.holiday).toEqualTypeOf<string>();
    if (reason.code === 'holiday') expectTypeOf(reason.name).toEqualTypeOf<{ readonly vi: string; readonly en: string }>();
    // Of any day it can be asked what it rests on; an ordinary one rests on no document.
    expectTypeOf(reason.basis).toEqualTypeOf<Citation | undefined>();
    if (reason.code === 'ordinary') expectTypeOf(reason.basis).toEqualTypeOf<undefined>();
  });
});

describe('a status for systems that keep their own deadline', () => {
  test('takes texts, Dates and Luxon, and a deadline’s own parts', () => {
    const { due, session } = computeDeadline({ ...input, clockStops });
    expectTypeOf(statusOf({ due, session, at: new Date(0) })).toEqualTypeOf<DeadlineStatus>();
    statusOf({ due: '2025-03-04T17:00', session: { date: '2025-03-04', opens: '13:30' }, finishedAt: null, at: '2025-03-04T17:00' });
    // @ts-expect-error no moment of judging
    statusOf({ due, session });
  });
});

describe('an answer as plain data is what its schema reads', () => {
  test('of each kind', () => {
    expectTypeOf<Plain<Deadline>>().toExtend<DeadlineJson>();
    expectTypeOf<Plain<Commitment>>().toExtend<CommitmentJson>();
    expectTypeOf<Plain<Assessment>>().toExtend<AssessmentJson>();
    // A field is one of the known ones, or a text of one's own.
    expectTypeOf<Plain<Assessment>['field']>().toEqualTypeOf<Assessment['field']>();
  });
});
