import { idOf } from './deadlines.js';
import { instant } from './notation.js';
import type { ClauseId, SourceId } from './sources.js';

interface Event {
  type: string;
  at: string;
  [fact: string]: unknown;
}

/** A question about a dossier, answered by hand; what is not said is not asked. */
export interface DossierSpec {
  id: string;
  title: string;
  clauses: ClauseId[];
  basis?: SourceId[];
  rulebook: string;
  dossier: { id: string; procedure: string; level: 'district' | 'commune'; events: Event[] };
  at: string;
  expected:
    | { state: 'refused'; code: 'invalid-dossier'; event?: number }
    | {
        state: 'assessed';
        status?: string;
        due?: string | null;
        remaining?: Working | null;
        overdueBy?: Working | null;
        promiseMissed?: boolean;
        legallyOverdue?: boolean;
        breaches?: string[];
      };
}

interface Working {
  sessions: number;
  minutes: number;
}

type EventRow = string | [text: string, facts: Record<string, unknown>];
interface Outcome {
  status?: string;
  due?: string | null;
  missed?: boolean;
  overdue?: boolean;
  /** Working time left, and working time past: sessions and minutes. */
  left?: [number, number];
  past?: [number, number];
  breaches?: string[];
  refused?: number | null;
}
type Row = [title: string, events: EventRow[], at: string, outcome: Outcome];

interface Table {
  name: string;
  clauses: ClauseId[];
  basis?: SourceId[];
  rulebook: string;
  procedure: string;
  level: 'district' | 'commune';
  rows: Row[];
}

// Five working days, the day of receipt not counted: due on Monday 10 March 2025 at 17:00.
const received = 'Mon 2025-03-03 09:00 received';
const due = 'Mon 2025-03-10 17:00';
const fiveDays = { rulebook: 'statute', procedure: 'OTHER-02', level: 'commune' } as const;
const until = (text: string, apology = true) => ({ until: instant(text), apology, reason: 'quá tải' });

// prettier-ignore
const tables: Table[] = [
  {
    name: 'dossier-open', clauses: ['dossier.open', 'dossier.remaining'], ...fiveDays,
    rows: [
      ['running', [received], 'Tue 2025-03-04 09:00', { status: 'running', due, left: [10, 2160], missed: false, overdue: false, breaches: [] }],
      ['three sessions are left', [received], 'Fri 2025-03-07 16:59', { status: 'running', due, left: [3, 451] }],
      ['two sessions are left', [received], 'Fri 2025-03-07 17:00', { status: 'due-soon', due, left: [2, 450], overdue: false }],
      ['exactly when it is due', [received], due, { status: 'due-soon', due, left: [0, 0], overdue: false }],
      ['a millisecond later: overdue, not yet by law', [received], 'Mon 2025-03-10 17:00:00.001', { status: 'overdue', due, overdue: false }],
      ['the next morning: overdue by law', [received], 'Tue 2025-03-11 08:00', { status: 'overdue', due, past: [0, 30], overdue: true }],
      ['two days later', [received], 'Wed 2025-03-12 12:00', { status: 'overdue', due, past: [3, 690], overdue: true }],
      ['what happens later is not known yet', [received, 'Tue 2025-03-11 09:00 result-ready'], 'Mon 2025-03-10 09:00', { status: 'due-soon', due }],
    ],
  },
  {
    name: 'dossier-judged', clauses: ['dossier.judged'], ...fiveDays,
    rows: [
      ['ready before the due session opens', [received, 'Mon 2025-03-10 13:29 result-ready'], 'Wed 2025-03-12 08:00', { status: 'early', overdue: false }],
      ['ready in the due session', [received, 'Mon 2025-03-10 13:30 result-ready'], 'Wed 2025-03-12 08:00', { status: 'on-time', overdue: false }],
      ['ready exactly when it is due', [received, `${due} result-ready`], 'Wed 2025-03-12 08:00', { status: 'on-time', overdue: false }],
      ['ready the next day', [received, 'Tue 2025-03-11 08:00 result-ready'], 'Wed 2025-03-12 08:00', { status: 'late', overdue: true }],
      ['ready in time, collected late: no officer is late', [received, 'Fri 2025-03-07 10:00 result-ready', 'Wed 2025-03-19 10:00 returned'], 'Thu 2025-03-20 08:00', { status: 'early', overdue: false }],
      ['returned without having been ready', [received, 'Mon 2025-03-10 15:00 returned'], 'Wed 2025-03-12 08:00', { status: 'on-time' }],
      ['a refusal is an outcome', [received, 'Thu 2025-03-06 10:00 refused'], 'Wed 2025-03-12 08:00', { status: 'early' }],
      ['a refusal can be late', [received, 'Wed 2025-03-12 10:00 refused'], 'Thu 2025-03-13 08:00', { status: 'late', overdue: true }],
    ],
  },
  {
    name: 'dossier-stops', clauses: ['dossier.stops'], ...fiveDays,
    rows: [
      ['a supplement is asked for', [received, 'Tue 2025-03-04 10:00 supplement-requested'], 'Wed 2025-03-05 10:00', { status: 'on-hold', due: null, overdue: false }],
      ['supplemented: the limit restarts', [received, 'Tue 2025-03-04 10:00 supplement-requested', 'Thu 2025-03-06 09:00 supplemented'], 'Thu 2025-03-06 10:00', { status: 'running', due: 'Thu 2025-03-13 17:00' }],
      ['… where the request says so, it resumes', [received, ['Tue 2025-03-04 10:00 supplement-requested', { then: 'resume' }], 'Thu 2025-03-06 09:00 supplemented'], 'Thu 2025-03-06 10:00', { status: 'running', due: 'Wed 2025-03-12 17:00' }],
      ['paused', [received, ['Wed 2025-03-05 08:00 paused', { reason: 'xác minh' }]], 'Thu 2025-03-06 10:00', { status: 'on-hold', due: null }],
      ['paused and resumed: four sessions later', [received, ['Wed 2025-03-05 08:00 paused', { reason: 'xác minh' }], 'Fri 2025-03-07 08:00 resumed'], 'Fri 2025-03-07 10:00', { status: 'running', due: 'Wed 2025-03-12 17:00' }],
      ['not valid: on hold until supplemented', [['Mon 2025-03-03 09:00 received', { validDossier: false }]], 'Tue 2025-03-04 10:00', { status: 'on-hold', due: null }],
      ['not valid, then supplemented', [['Mon 2025-03-03 09:00 received', { validDossier: false }], 'Wed 2025-03-05 09:00 supplemented'], 'Wed 2025-03-05 10:00', { status: 'running', due: 'Wed 2025-03-12 17:00' }],
      ['submitted online, then accepted: counted from the acceptance', ['Sun 2025-03-02 20:00 submitted', received], 'Tue 2025-03-04 09:00', { status: 'running', due }],
    ],
  },
  {
    name: 'dossier-ended', clauses: ['dossier.ended'], ...fiveDays,
    rows: [
      ['withdrawn', [received, 'Wed 2025-03-05 10:00 withdrawn'], 'Wed 2025-03-12 08:00', { status: 'withdrawn', overdue: false }],
      ['stopped', [received, 'Wed 2025-03-05 10:00 stopped'], 'Wed 2025-03-12 08:00', { status: 'stopped', overdue: false }],
      ['closed, not completed in time', [received, 'Tue 2025-03-04 10:00 supplement-requested', 'Thu 2025-03-20 10:00 closed'], 'Mon 2025-03-24 08:00', { status: 'closed', overdue: false }],
      ['withdrawn when it was overdue by law: the flag stays', [received, 'Wed 2025-03-12 10:00 withdrawn'], 'Thu 2025-03-13 08:00', { status: 'withdrawn', overdue: true }],
    ],
  },
  {
    name: 'dossier-extension', clauses: ['dossier.extension', 'dossier.breaches'], ...fiveDays,
    rows: [
      ['in time, with an apology: the new date', [received, ['Fri 2025-03-07 10:00 extended', until('Fri 2025-03-14 17:00')]], 'Mon 2025-03-10 08:00', { status: 'running', due: 'Fri 2025-03-14 17:00', breaches: [] }],
      ['… the statute still judges', [received, ['Fri 2025-03-07 10:00 extended', until('Fri 2025-03-14 17:00')], 'Wed 2025-03-12 10:00 result-ready'], 'Mon 2025-03-17 08:00', { status: 'late', overdue: true }],
      ['on the due date: too late', [received, ['Mon 2025-03-10 09:00 extended', until('Fri 2025-03-14 17:00')]], 'Mon 2025-03-10 10:00', { due, breaches: ['late-extension'] }],
      ['without an apology', [received, ['Fri 2025-03-07 10:00 extended', until('Fri 2025-03-14 17:00', false)]], 'Fri 2025-03-07 11:00', { due, breaches: ['extension-without-apology'] }],
      ['a second time', [received, ['Thu 2025-03-06 10:00 extended', until('Wed 2025-03-12 17:00')], ['Fri 2025-03-07 10:00 extended', until('Fri 2025-03-14 17:00')]], 'Fri 2025-03-07 11:00', { due: 'Wed 2025-03-12 17:00', breaches: ['second-extension'] }],
    ],
  },
  {
    name: 'dossier-breaches', clauses: ['dossier.breaches', 'dossier.stops'], ...fiveDays,
    rows: [
      ['a supplement asked for on the third working day', [received, 'Thu 2025-03-06 16:00 supplement-requested'], 'Fri 2025-03-07 08:00', { breaches: [] }],
      ['… on the fourth', [received, 'Fri 2025-03-07 09:00 supplement-requested'], 'Fri 2025-03-07 10:00', { breaches: ['late-supplement-request'] }],
      ['a second request', [received, 'Tue 2025-03-04 10:00 supplement-requested', 'Wed 2025-03-05 09:00 supplemented', 'Thu 2025-03-06 10:00 supplement-requested'], 'Thu 2025-03-06 11:00', { status: 'on-hold', breaches: ['second-supplement-request'] }],
    ],
  },
  {
    name: 'dossier-extension-within-the-day', clauses: ['dossier.extension', 'dossier.breaches'], rulebook: 'statute', procedure: 'CERT-01', level: 'commune',
    rows: [
      // Received after 15:00, so due the next day.
      ['a limit within the day cannot be extended', ['Mon 2025-03-03 15:10 received', ['Mon 2025-03-03 15:30 extended', until('Wed 2025-03-05 17:00')]], 'Mon 2025-03-03 16:00', { due: 'Tue 2025-03-04 17:00', breaches: ['extension-not-allowed'] }],
    ],
  },
  {
    // Due on Monday 15 September 2025 at 17:00.
    name: 'dossier-decree-2025', clauses: ['dossier.stops', 'dossier.extension'], basis: ['one-stop-2025-19-5', 'one-stop-2025-19-6'], ...fiveDays,
    rows: [
      ['running', ['Mon 2025-09-08 09:00 received'], 'Tue 2025-09-09 09:00', { status: 'running', due: 'Mon 2025-09-15 17:00' }],
      ['a supplement restarts the limit', ['Mon 2025-09-08 09:00 received', 'Tue 2025-09-09 10:00 supplement-requested', 'Thu 2025-09-11 09:00 supplemented'], 'Thu 2025-09-11 10:00', { status: 'running', due: 'Thu 2025-09-18 17:00' }],
      ['a second request while it waits says otherwise, and moves nothing', ['Mon 2025-09-08 09:00 received', ['Tue 2025-09-09 10:00 supplement-requested', { then: 'resume' }], ['Wed 2025-09-10 09:00 supplement-requested', { then: 'restart' }], 'Thu 2025-09-11 09:00 supplemented'], 'Thu 2025-09-11 10:00', { status: 'running', due: 'Wed 2025-09-17 17:00', breaches: ['second-supplement-request'] }],
      ['extended in time', ['Mon 2025-09-08 09:00 received', ['Fri 2025-09-12 10:00 extended', until('Fri 2025-09-19 17:00')]], 'Fri 2025-09-12 11:00', { status: 'running', due: 'Fri 2025-09-19 17:00', breaches: [] }],
      ['closed, not completed in time', ['Mon 2025-09-08 09:00 received', 'Tue 2025-09-09 10:00 supplement-requested', 'Thu 2025-09-25 10:00 closed'], 'Fri 2025-09-26 10:00', { status: 'closed', overdue: false }],
    ],
  },
  {
    // Promised by R4 for Tuesday 17:00, by law until Wednesday 17:00.
    name: 'dossier-promise', clauses: ['status.dossier', 'dossier.flags', 'dossier.judged', 'policy.earlier-binds'], rulebook: 'chi-lang', procedure: 'CERT-02', level: 'district',
    rows: [
      ['within the promise', [received, 'Tue 2025-03-04 16:00 result-ready'], 'Mon 2025-03-10 08:00', { status: 'on-time', missed: false, overdue: false }],
      ['after the promise, within the law', [received, 'Wed 2025-03-05 10:00 result-ready'], 'Mon 2025-03-10 08:00', { status: 'late', missed: true, overdue: false }],
      ['after the law', [received, 'Thu 2025-03-06 10:00 result-ready'], 'Mon 2025-03-10 08:00', { status: 'late', missed: true, overdue: true }],
      ['open within the promise', [received], 'Tue 2025-03-04 17:00', { status: 'due-soon', due: 'Tue 2025-03-04 17:00', missed: false, overdue: false }],
      ['open after the promise', [received], 'Wed 2025-03-05 10:00', { status: 'overdue', due: 'Tue 2025-03-04 17:00', missed: true, overdue: false }],
    ],
  },
  {
    name: 'dossier-flags', clauses: ['dossier.flags', 'due.legal-end'], ...fiveDays,
    rows: [
      ['ready after the office closed, before 24:00', [received, 'Mon 2025-03-10 20:00 result-ready'], 'Wed 2025-03-12 08:00', { missed: false, overdue: false }],
      ['ready at 24:00', [received, 'Tue 2025-03-11 00:00 result-ready'], 'Wed 2025-03-12 08:00', { missed: false, overdue: false }],
      ['ready a millisecond later', [received, 'Tue 2025-03-11 00:00:00.001 result-ready'], 'Wed 2025-03-12 08:00', { missed: false, overdue: true }],
    ],
  },
  {
    // R5 in the day of a golden Thursday, completed on a Friday, which is none.
    name: 'dossier-promises', clauses: ['dossier.promises', 'dossier.stops'], rulebook: 'chi-lang', procedure: 'SI-02', level: 'district',
    rows: [
      ['a restart keeps the promise of the first receipt', ['Thu 2025-03-06 09:00 received', 'Thu 2025-03-06 10:00 supplement-requested', 'Fri 2025-03-07 09:00 supplemented'], 'Fri 2025-03-07 10:00', { status: 'due-soon', due: 'Fri 2025-03-07 17:00', missed: false }],
    ],
  },
  {
    name: 'dossier-log', clauses: ['dossier.log'], ...fiveDays,
    rows: [
      ['out of order', [received, 'Wed 2025-03-05 10:00 paused', 'Tue 2025-03-04 10:00 resumed'], 'Mon 2025-03-10 08:00', { refused: 2 }],
      ['a result before the receipt', ['Mon 2025-03-03 08:00 result-ready', received], 'Mon 2025-03-10 08:00', { refused: 0 }],
      ['received twice', [received, 'Tue 2025-03-04 09:00 received'], 'Mon 2025-03-10 08:00', { refused: 1 }],
      ['something after the end', [received, 'Tue 2025-03-04 09:00 returned', 'Wed 2025-03-05 09:00 paused'], 'Mon 2025-03-10 08:00', { refused: 2 }],
      ['an unknown event', [received, 'Tue 2025-03-04 09:00 lost'], 'Mon 2025-03-10 08:00', { refused: 1 }],
      ['resumed without a pause', [received, 'Tue 2025-03-04 09:00 resumed'], 'Mon 2025-03-10 08:00', { refused: 1 }],
      ['paused twice', [received, 'Tue 2025-03-04 09:00 paused', 'Tue 2025-03-04 10:00 paused'], 'Mon 2025-03-10 08:00', { refused: 2 }],
      ['asked about before the receipt', [received], 'Mon 2025-03-03 08:59', { refused: null }],
    ],
  },
  {
    name: 'dossier-events', clauses: ['dossier.events', 'dossier.log'], ...fiveDays,
    rows: [
      ['a fault after the moment of asking is not looked at', [received, 'Tue 2025-03-11 09:00 resumed'], 'Tue 2025-03-04 09:00', { status: 'running', due }],
      ['equal instants keep their order', [received, 'Tue 2025-03-04 09:00 paused', 'Tue 2025-03-04 09:00 resumed'], 'Tue 2025-03-04 10:00', { status: 'running', due }],
    ],
  },
];

function eventOf(row: EventRow): Event {
  const [text, facts] = typeof row === 'string' ? [row, {}] : row;
  const [weekday, day, time, type] = text.split(' ') as [string, string, string, string];
  return { type, at: instant(`${weekday} ${day} ${time}`), ...facts };
}

const workingOf = ([sessions, minutes]: [number, number]): Working => ({ sessions, minutes });

function expectedOf({ status, due: end, missed, overdue, left, past, breaches, refused }: Outcome): DossierSpec['expected'] {
  if (refused !== undefined) return { state: 'refused', code: 'invalid-dossier', ...(refused === null ? {} : { event: refused }) };
  return {
    state: 'assessed',
    ...(status === undefined ? {} : { status }),
    ...(end === undefined ? {} : { due: end === null ? null : instant(end) }),
    ...(left === undefined ? {} : { remaining: workingOf(left), overdueBy: null }),
    ...(past === undefined ? {} : { remaining: null, overdueBy: workingOf(past) }),
    ...(missed === undefined ? {} : { promiseMissed: missed }),
    ...(overdue === undefined ? {} : { legallyOverdue: overdue }),
    ...(breaches === undefined ? {} : { breaches }),
  };
}

export const dossiers: DossierSpec[] = tables.flatMap(({ name, clauses, basis, rulebook, procedure, level, rows }) =>
  rows.map(([title, events, at, outcome]): DossierSpec => ({
    id: idOf(name, title),
    title: `${name.replaceAll('-', ' ')}: ${title}`,
    clauses: [...clauses, ...(outcome.breaches ?? []).map((code) => `breach.${code}` as ClauseId)],
    ...(basis === undefined ? {} : { basis }),
    rulebook,
    dossier: { id: 'H1', procedure, level, events: events.map(eventOf) },
    at: instant(at),
    expected: expectedOf(outcome),
  })),
);
