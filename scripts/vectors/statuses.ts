import { idOf } from './deadlines.js';
import { instant } from './notation.js';
import type { ClauseId } from './sources.js';

/** A question about a status against one deadline, answered by hand. */
export interface StatusSpec {
  id: string;
  title: string;
  clauses: ClauseId[];
  due: string | null;
  session: { date: string; half: 'morning' | 'afternoon'; opens: string; closes: string } | null;
  finishedAt: string | null;
  at: string;
  expected: 'early' | 'on-time' | 'late' | 'running' | 'overdue' | 'on-hold';
}

const afternoon = { date: '2025-03-04', half: 'afternoon', opens: '13:30', closes: '17:00' } as const;
const morning = { date: '2025-03-04', half: 'morning', opens: '07:30', closes: '11:30' } as const;

type Row = [title: string, due: string | null, finishedAt: string | null, at: string, expected: StatusSpec['expected']];

const later = 'Mon 2025-03-10 08:00';
const close = 'Tue 2025-03-04 17:00';

// prettier-ignore
const tables: { name: string; clause: ClauseId; session: StatusSpec['session']; rows: Row[] }[] = [
  {
    name: 'status-judged', clause: 'status.judged', session: afternoon,
    rows: [
      ['a day before', close, 'Mon 2025-03-03 10:00', later, 'early'],
      ['in the morning of the due day', close, 'Tue 2025-03-04 09:00', later, 'early'],
      ['at lunch of the due day', close, 'Tue 2025-03-04 12:00', later, 'early'],
      ['a millisecond before the due session opens', close, 'Tue 2025-03-04 13:29:59.999', later, 'early'],
      ['as the due session opens', close, 'Tue 2025-03-04 13:30', later, 'on-time'],
      ['in the due session', close, 'Tue 2025-03-04 15:00', later, 'on-time'],
      ['exactly when it is due', close, 'Tue 2025-03-04 17:00', later, 'on-time'],
      ['a millisecond later', close, 'Tue 2025-03-04 17:00:00.001', later, 'late'],
      ['in the evening', close, 'Tue 2025-03-04 20:00', later, 'late'],
      ['the next day', close, 'Wed 2025-03-05 08:00', later, 'late'],
      ['ready at the moment of judging', close, 'Tue 2025-03-04 16:00', 'Tue 2025-03-04 16:00', 'on-time'],
    ],
  },
  {
    name: 'status-judged-within-a-session', clause: 'status.judged', session: morning,
    rows: [
      ['due at 09:45: ready at 09:45', 'Tue 2025-03-04 09:45', 'Tue 2025-03-04 09:45', later, 'on-time'],
      ['due at 09:45: ready at 09:46', 'Tue 2025-03-04 09:45', 'Tue 2025-03-04 09:46', later, 'late'],
      ['due at 09:45: ready as the office opens', 'Tue 2025-03-04 09:45', 'Tue 2025-03-04 07:30', later, 'on-time'],
      ['due at 09:45: ready before the office opens', 'Tue 2025-03-04 09:45', 'Tue 2025-03-04 07:29', later, 'early'],
    ],
  },
  {
    name: 'status-open', clause: 'status.open', session: afternoon,
    rows: [
      ['long before', close, null, 'Mon 2025-03-03 09:00', 'running'],
      ['exactly when it is due', close, null, 'Tue 2025-03-04 17:00', 'running'],
      ['a millisecond later', close, null, 'Tue 2025-03-04 17:00:00.001', 'overdue'],
      ['the next week', close, null, later, 'overdue'],
      ['a result that is still to come, before it is due', close, 'Tue 2025-03-04 16:00', 'Tue 2025-03-04 15:00', 'running'],
      ['a result that is still to come, after it is due', close, 'Wed 2025-03-05 16:00', 'Wed 2025-03-05 15:00', 'overdue'],
    ],
  },
  {
    name: 'status-on-hold', clause: 'status.open', session: null,
    rows: [
      ['on hold', null, null, later, 'on-hold'],
    ],
  },
];

export const statuses: StatusSpec[] = tables.flatMap(({ name, clause, session, rows }) =>
  rows.map(([title, due, finishedAt, at, expected]) => ({
    id: idOf(name, title),
    title: `${name.replaceAll('-', ' ')}: ${title}`,
    clauses: [clause],
    due: due === null ? null : instant(due),
    session,
    finishedAt: finishedAt === null ? null : instant(finishedAt),
    at: instant(at),
    expected,
  })),
);
