import type { Citation, Deadline, DeadlineStep, Language } from 'tthc-rules';
import { dayEvents, deadlineEvents, toICalendar } from 'tthc-rules/interchange';
import { addDays, isoOf, policiesOf, type Answer } from './answer.js';
import type { Question } from './question.js';

/** The answer as JSON, with what was asked and the version of the library that answered. */
export function toJson(question: Question, { commitment, rungs, level }: Answer, version: string): string {
  const { procedure, limitText, receivedAt, channel, validDossier, needsVerification, variants, stops, bareDays, bareHours, knownOn } =
    question;
  const ladder = rungs.map(({ kind, binds, deadline, range }) => ({ kind, binds, deadline, ...(range === null ? {} : { range }) }));
  return shown({
    library: `tthc-rules ${version}`,
    asked: {
      ...(limitText === '' ? { procedure } : { limitText, bareHours }),
      level,
      receivedAt: `${receivedAt}:00+07:00`,
      channel,
      validDossier,
      needsVerification,
      variants,
      clockStops: stops,
      bareDays,
      ...(knownOn === undefined ? {} : { knownOn }),
      policies: policiesOf(question, level),
    },
    commitment,
    ladder,
  });
}

/** The dates as an iCalendar, one entry for the promise and one for the law. */
export function caseCalendar({ receivedAt }: Question, { rungs, procedure }: Answer, language: Language): string {
  const of = (kind: string): Deadline | null => rungs.find((rung) => rung.kind === kind)?.deadline ?? null;
  const dossier = `${procedure.code}-${receivedAt.replaceAll(/[-:]/g, '')}`;
  return toICalendar(deadlineEvents(dossier, { promised: of('promise'), statutory: of('law') }, { language }));
}

/** The days off and the days worked instead of a year as an iCalendar. */
export function yearCalendar({ year }: Question, { calendar }: Pick<Answer, 'calendar'>, language: Language): string {
  const name = language === 'vi' ? `Lịch nghỉ ${year}` : `Days off ${year}`;
  return toICalendar(dayEvents(calendar, { from: `${year}-01-01`, until: `${year + 1}-01-01`, language }), { name });
}

/**
 * The deadline that binds as a test vector, in the shape of `vectors.json`: the calendar of the months it meets in plain
 * data, and one case. Its expected value is this library's own, and it says so: count it by hand before you rely on it.
 */
export function toVector(question: Question, { rungs, calendar, commitment }: Answer): string | null {
  const deadline = (rungs.find(({ binds }) => binds) ?? rungs[0])?.deadline;
  if (deadline === undefined) return null;
  const { receivedAt, knownOn, stops } = question;
  const end = deadline.state === 'due' ? deadline.due : deadline.since;
  const from = `${receivedAt.slice(0, 8)}01`;
  // A count of the week looks at the rest of its week.
  const until = nextMonth(addDays(isoOf(end).slice(0, 10), 7));
  const name = `${knownOn === undefined ? 'vietnam' : `known-${knownOn}`}-${from}`;
  const bases = basisOf(commitment.statutory !== null && deadline.limit === commitment.statutory.limit ? commitment.reasons : []);
  const sources = Object.fromEntries(bases.map(({ document, clause, issuedOn }, i) => [`basis-${i + 1}`, { document, clause, issuedOn }]));
  const { limit, profile } = deadline;
  return shown({
    sources,
    calendars: { [name]: describedCalendar(calendar, from, until, knownOn) },
    cases: [
      {
        id: `explorer/${receivedAt.replace(':', '').toLowerCase()}-${limit.unit}${'value' in limit ? `-${limit.value}` : ''}`,
        kind: 'deadline',
        title: `${'value' in limit ? `${limit.value} ` : ''}${limit.unit}, received ${receivedAt.replace('T', ' ')}`,
        clauses: clausesOf(deadline, knownOn),
        basis: Object.keys(sources),
        counted: 'library',
        input: {
          calendar: name,
          receivedAt: `${receivedAt}:00+07:00`,
          limit,
          profile,
          clockStops: stops.map(({ from: begin, to, then }) => ({
            from: `${begin}:00+07:00`,
            ...(to === undefined ? {} : { to: `${to}:00+07:00` }),
            ...(then === undefined ? {} : { then }),
          })),
        },
        expected:
          deadline.state === 'due'
            ? {
                state: 'due',
                deemedReceivedAt: short(deadline.deemedReceivedAt),
                due: short(deadline.due),
                legalEnd: short(deadline.legalEnd),
                session: deadline.session,
              }
            : { state: 'on-hold', since: short(deadline.since) },
      },
    ],
  });
}

/** A stretch of the calendar in plain data. A swap with one end outside becomes a closure or an opening. */
function describedCalendar(calendar: Answer['calendar'], from: string, until: string, knownOn: string | undefined): unknown {
  const days = [...calendar.days(from, until)];
  const inside = (date: string) => from <= date && date < until;
  const office = Object.fromEntries(
    [1, 2, 3, 4, 5].map((weekday) => [weekday, days.find((day) => day.weekday === weekday && day.reason.code === 'ordinary')?.sessions]),
  );
  return {
    title: { vi: `Lịch quốc gia từ ${from}`, en: `The national calendar from ${from}` },
    national: true,
    ...(knownOn === undefined ? {} : { knownOn }),
    coverage: { from, until },
    officeHours: [{ weekdays: office }],
    holidays: days.filter(({ reason }) => reason.code === 'holiday' || reason.code === 'compensatory').map(({ date }) => date),
    decisions: days.flatMap(({ date, reason }): unknown[] => {
      if (reason.code === 'swapped-off') {
        const { workedInstead } = reason;
        return [inside(workedInstead) ? { kind: 'swap', dayOff: date, workedInstead } : { kind: 'closure', date }];
      }
      return reason.code === 'worked-by-swap' && !inside(reason.dayOff) ? [{ kind: 'opening', date }] : [];
    }),
  };
}

/** The clauses of the vectors that a count touches, the limit's first. */
function clausesOf({ limit, steps, profile }: Deadline, knownOn: string | undefined): string[] {
  const receipt = steps.find((step): step is Extract<DeadlineStep, { code: 'receipt' }> => step.code === 'receipt');
  return [
    `limit.${limit.unit}`,
    ...(limit.unit === 'working-days' && profile.start !== undefined ? [`start.${profile.start}`] : []),
    ...(receipt !== undefined && ['next-opening', 'keep-date', 'cut-off'].includes(receipt.rule) ? [`receipt.${receipt.rule}`] : []),
    ...new Set(steps.flatMap((step) => (step.code === 'stop' ? [`stop.${step.then}`] : step.code === 'on-hold' ? ['stop.on-hold'] : []))),
    ...new Set(
      steps.flatMap((step) => {
        if (step.code !== 'day') return [];
        if (step.reason.code === 'holiday' || step.reason.code === 'compensatory') return [`calendar.${step.reason.code}`];
        return step.reason.code === 'swapped-off' || step.reason.code === 'worked-by-swap' ? ['calendar.swap'] : [];
      }),
    ),
    ...(knownOn === undefined ? [] : ['calendar.known-on']),
  ];
}

function basisOf(reasons: readonly { readonly code: string; readonly basis?: unknown }[]): readonly Citation[] {
  const statutory = reasons.find(({ code }) => code === 'statutory-limit');
  return Array.isArray(statutory?.basis) ? (statutory.basis as Citation[]) : [];
}

/** The first day of the month after that of a date. */
function nextMonth(date: string): string {
  return `${addDays(`${date.slice(0, 8)}28`, 4).slice(0, 8)}01`;
}

/** An instant without its empty fraction, as the vectors write it. */
function short(instant: { toMillis: () => number }): string {
  return isoOf(instant).replace('.000', '');
}

function shown(value: unknown): string {
  return JSON.stringify(value, null, 2);
}
