/**
 * Cases of real desks that were answered wrongly, or not at all, before 0.3.0. On the calendar of Vietnam, default hours, counted by hand.
 */
import { expect, test } from 'vitest';
import {
  assess,
  calendarDays,
  calendarMonths,
  computeDeadline,
  createRulebook,
  explain,
  inSequence,
  profiles,
  vietnamCalendar,
  workingDays,
  type Assessment,
  type Level,
  type OfficeHours,
  type TimeLimit,
} from '../../src/index.js';
import { nationalProcedures } from '../../src/procedures.js';
import { at, shown, shownEnd } from '../support/day.js';
import { refusalOf, refusalTextOf } from '../support/refusal.js';
import { assessed, dossier, event, law } from './support.js';

const dueOf = (received: string, limit: TimeLimit, calendar = vietnamCalendar()) =>
  shown(computeDeadline({ receivedAt: at(received), limit, profile: profiles.civilCode, calendar }).due);
const judged = (procedure: string, moment: string, ...log: string[]) =>
  assessed(law, dossier(procedure, 'commune' satisfies Level, ...log), moment);
const breachesOf = ({ breaches }: Assessment) => breaches.map(({ code, index }) => `${code} ${index}`);
const nextOf = ({ next }: Assessment) => next.map(({ code, at: when }) => `${code} ${shown(when)}`);

test('Monday to Friday in one session 08:00–16:00: such hours are refused, and the two halves to write are shown', () => {
  const hours = (...sessions: OfficeHours[number]['weekdays'][1] & object): OfficeHours => [
    { weekdays: { 1: sessions, 2: sessions, 3: sessions, 4: sessions, 5: sessions } },
  ];
  const onePiece = () => vietnamCalendar({ officeHours: hours({ half: 'morning', opens: '08:00', closes: '16:00' }) });
  expect(refusalOf(onePiece)).toBe('invalid-calendar');
  expect(refusalTextOf(onePiece)).toContain("{ half: 'morning', opens: '08:00', closes: '12:00' }");
  expect(refusalTextOf(onePiece)).toContain("{ half: 'afternoon', opens: '12:00', closes: '16:00' }");
  // As two halves that touch: Tuesday, Wednesday, Thursday.
  const halves = vietnamCalendar({
    officeHours: hours({ half: 'morning', opens: '08:00', closes: '12:00' }, { half: 'afternoon', opens: '12:00', closes: '16:00' }),
  });
  expect(dueOf('Mon 2026-03-02 09:00', workingDays(3), halves)).toBe('Thu 2026-03-05 16:00');
});

test('a closure of the swapped Saturday 22 August 2026: it is closed, and Monday 31 August stays off', () => {
  const calendar = vietnamCalendar({ decisions: [{ kind: 'closure', date: '2026-08-22' }] });
  expect(['2026-08-22', '2026-08-31'].map((date) => [calendar.isWorkingDay(date), calendar.day(date).reason.code])).toEqual([
    [false, 'closure'],
    [false, 'swapped-off'],
  ]);
});

test('2 days from 2 March, extended to 13 March, a supplement asked for on 10 March, judged on 11 March: on hold', () => {
  const log = [
    'Mon 2026-03-02 09:00 received',
    'Tue 2026-03-03 10:00 extended until Fri 2026-03-13 17:00',
    'Tue 2026-03-10 09:00 supplement-requested',
  ];
  const { status, due } = judged('CERT-2', 'Wed 2026-03-11 09:00', ...log);
  expect([status, due]).toEqual(['on-hold', null]);
});

test('2 days from 2 March, paused on Fri 6 March 07:30, judged on 20 March: overdue, and since when it is on hold', () => {
  const assessment = judged('CERT-2', 'Fri 2026-03-20 09:00', 'Mon 2026-03-02 09:00 received', 'Fri 2026-03-06 07:30 paused');
  expect([assessment.status, shown(assessment.due)]).toEqual(['overdue', 'Wed 2026-03-04 17:00']);
  expect(assessment.reasons).toContainEqual(expect.objectContaining({ code: 'waiting', since: '2026-03-06T07:30:00.000+07:00' }));
  expect(explain(assessment, 'vi').join('\n')).toContain('07:30 thứ Sáu 06/03/2026');
  expect(explain(assessment, 'en').join('\n')).toContain('07:30 on Friday 6 March 2026');
});

test('requests on 3 and 6 March, still waiting: closed when 18 March ends, and the second request is a breach', () => {
  const log = ['Mon 2026-03-02 09:00 received', 'Tue 2026-03-03 09:00 supplement-requested', 'Fri 2026-03-06 09:00 supplement-requested'];
  const assessment = judged('CERT-2', 'Mon 2026-03-09 09:00', ...log);
  expect(nextOf(assessment)).toEqual(['closing Thu 2026-03-19 00:00']);
  expect(breachesOf(assessment)).toContain('second-supplement-request 2');
});

test('a supplement asked for on 19 August and brought on 28 August, slip of 20 August: the new limit, and the slip issued anew', () => {
  const rulebook = createRulebook({ calendar: vietnamCalendar(), catalog: nationalProcedures, policies: [], bareDays: 'working' });
  const log = (again: string) =>
    [
      'Tue 2026-08-18 09:00 received slip Thu 2026-08-20 17:00',
      'Wed 2026-08-19 10:00 supplement-requested',
      `Fri 2026-08-28 09:00 ${again}`,
    ].map(event);
  const judge = (again: string) =>
    assess({ id: 'H1', procedure: '2.001019', events: log(again) }, { rulebook, at: at('Fri 2026-08-28 10:00') });
  const before = judge('supplemented');
  // Monday 31 August is off by swap, 1 and 2 September are holidays: Thursday 3 and Friday 4 September.
  expect(shownEnd(before.due)).toBe('Fri 2026-09-04 17:00');
  expect(explain(before, 'vi').join('\n')).toContain('toàn bộ thời hạn tính lại từ 09:00 thứ Sáu 28/08/2026');
  expect(explain(before, 'vi').join('\n')).not.toContain('giữ nguyên');
  expect(shownEnd(judge('supplemented slip Fri 2026-09-04 17:00').printedDue)).toBe('Fri 2026-09-04 17:00');
});

test('"03 ngày làm việc, 15 ngày, 05 ngày làm việc" one after another: Thu 5, Fri 20, Fri 27 March', () => {
  expect(dueOf('Mon 2026-03-02 09:00', inSequence(workingDays(3), calendarDays(15), workingDays(5)))).toBe('Fri 2026-03-27 17:00');
});

test('"06 tháng" from 2 March 2026: Wednesday 2 September is a holiday, so Thursday', () => {
  expect(dueOf('Mon 2026-03-02 09:00', calendarMonths(6))).toBe('Thu 2026-09-03 17:00');
});

test('closes at 15:00 on one date: its hours, or closed from 15:00; the standard day stays 450 minutes', () => {
  const closed = vietnamCalendar({ decisions: [{ kind: 'closure', date: '2026-03-03', from: '15:00' }] });
  const hours = vietnamCalendar({
    decisions: [
      {
        kind: 'hours',
        date: '2026-03-03',
        sessions: [
          { half: 'morning', opens: '07:30', closes: '11:30' },
          { half: 'afternoon', opens: '13:30', closes: '15:00' },
        ],
      },
    ],
  });
  for (const calendar of [closed, hours]) {
    expect(dueOf('Mon 2026-03-02 09:00', workingDays(1), calendar)).toBe('Tue 2026-03-03 15:00');
    // A working day as time is 450 minutes: 240 and 90 on Tuesday, 120 on Wednesday.
    const elapsed = computeDeadline({
      receivedAt: at('Tue 2026-03-03 07:30'),
      limit: workingDays(1),
      profile: profiles.elapsedTime,
      calendar,
    });
    expect(shown(elapsed.due)).toBe('Wed 2026-03-04 09:30');
  }
});

test('closed from 09:00 to 10:00: a morning in two pieces is refused; closed until 10:00 it is one, and counts', () => {
  expect(refusalOf(() => vietnamCalendar({ decisions: [{ kind: 'closure', date: '2026-03-03', from: '09:00', to: '10:00' }] }))).toBe(
    'invalid-decision',
  );
  const fromTen = vietnamCalendar({
    decisions: [{ kind: 'closure', date: '2026-03-03', to: '10:00' }],
  });
  expect(dueOf('Tue 2026-03-03 08:00', { unit: 'working-hours', value: 1 }, fromTen)).toBe('Tue 2026-03-03 11:00');
});
