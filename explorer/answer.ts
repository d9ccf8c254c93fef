import {
  chiLangPolicies,
  computeDeadline,
  createCatalog,
  createRulebook,
  dueRange,
  isRuleError,
  profiles,
  vietnamCalendar,
  type Catalog,
  type Citation,
  type Commitment,
  type CountingProfile,
  type CountStart,
  type Deadline,
  type Level,
  type RuleError,
  type Rulebook,
  type SlaPolicy,
  type TimeLimit,
  type WorkingCalendar,
} from 'tthc-rules';
import { readLimitText, toTimeLimit, type LimitReading } from 'tthc-rules/portal';
import type { ProcedureInForce } from 'tthc-rules/procedures';
import { catalogue } from './catalogue.js';
import { hasNumber, type OwnSample, type Question, type Stop } from './question.js';

/** One rung of the ladder: a goal, a promise or the law, and when it is due. */
export interface Rung {
  readonly kind: 'target' | 'promise' | 'law';
  readonly deadline: Deadline;
  /** The earliest and the latest that the law still allows, where days are undecided. */
  readonly range: { readonly earliest: string; readonly latest: string } | null;
  /** Whether this is the date for the citizen: the earlier of promise and law. */
  readonly binds: boolean;
}

/** What the library answers to a question. */
export interface Answer {
  readonly state: 'answered';
  readonly calendar: WorkingCalendar;
  readonly procedure: ProcedureInForce;
  readonly level: Level;
  /** As at receipt, without stops. */
  readonly commitment: Commitment;
  /** The earliest first. */
  readonly rungs: readonly Rung[];
  readonly due: string | null;
  /** Since when it waits, if it does. */
  readonly onHoldSince: string | null;
}

/** Why there is no answer. */
export interface Refusal {
  readonly state: 'refused';
  readonly error: RuleError;
}

/** No time was given: there is nothing to answer. */
export interface Unasked {
  readonly state: 'unasked';
}

const calendars = new Map<string, WorkingCalendar>();

/** The national calendar as it was known on a day, or as it is known now. */
export function calendarKnownOn(knownOn: string | undefined): WorkingCalendar {
  if (knownOn === undefined) return vietnamCalendar();
  const known = calendars.get(knownOn) ?? vietnamCalendar({ knownOn });
  if (calendars.size > 50) calendars.clear();
  calendars.set(knownOn, known);
  return known;
}

/** The levels that settle a procedure on a day; none where it is not in force. */
export function levelsOn(procedure: string, receivedAt: string): readonly Level[] {
  try {
    return catalogue().find(procedure, { on: receivedAt.slice(0, 10) }).levels;
  } catch {
    return [];
  }
}

/** The policies of a question. */
export function policiesOf({ policy, chiLang, own, procedure, level }: Question, settledAt: Level = level): readonly SlaPolicy[] {
  if (policy === 'law') return [];
  if (policy === 'own') return [ownPolicy(own, settledAt)];
  const onTheSpot = chiLang.onTheSpot ? [procedure] : [];
  const { goldenDays, noAppointmentDays, from, onDayOff, afterLastGoldenDay } = chiLang;
  return chiLangPolicies({
    goldenDays,
    noAppointmentDays,
    onTheSpot: { district: onTheSpot, commune: onTheSpot },
    shortened: 'all',
    from,
    onDayOff,
    afterLastGoldenDay,
    profile: profileOf(chiLang.start),
  });
}

function profileOf(start: CountStart): CountingProfile {
  return { ...profiles.civilCode, start };
}

function ownPolicy({ unit, value, weekdays, start }: OwnSample, level: Level): SlaPolicy {
  const everyDay = weekdays.length === 0;
  return {
    id: 'sample',
    authority: { vi: 'cơ quan mẫu', en: 'a sample authority' },
    title: { vi: 'Cam kết mẫu', en: 'A sample promise' },
    level,
    days: { weekdays: everyDay ? [1, 2, 3, 4, 5] : [...weekdays] },
    concentratesWork: false,
    promises: [
      { id: 'S1', on: everyDay ? 'working-days' : 'model-days', procedures: 'all', limit: limitOf(unit, value), profile: profileOf(start) },
    ],
    inForce: { from: '2007-01-01' },
    basis: { document: 'Dữ liệu mẫu, không phải văn bản', issuer: 'người dùng trang này' },
  };
}

function limitOf(unit: OwnSample['unit'], value: number): TimeLimit {
  return (hasNumber(unit) ? { unit, value } : { unit }) as TimeLimit;
}

/** What the limit by law rests on: how far the catalogue relies on it, or the text that was entered; null where there is none. */
export function limitFrom(
  { limitText }: Question,
  { limitStanding }: Commitment,
): NonNullable<Commitment['limitStanding']> | 'text' | null {
  return limitText === '' ? limitStanding : 'text';
}

/** The code of a limit in words: it has no procedure. */
export const TEXT_CODE = 'TEXT';

/** How the limit in words of a question is read; null where a procedure is asked about. */
export function readingOf({ limitText }: Question): LimitReading | null {
  return limitText === '' ? null : readLimitText(limitText);
}

/** The procedures that a question is asked of: those of the page, or the one line of a portal. */
function catalogOf(question: Question): { readonly catalog: Catalog; readonly code: string } {
  const reading = readingOf(question);
  if (reading === null) return { catalog: catalogue(), code: question.procedure };
  const { bareDays, bareHours, limitText } = question;
  const counted = reading.state === 'read' ? toTimeLimit(reading.limit, { bareDays, bareHours }) : { limit: null };
  return { catalog: createCatalog([{ code: TEXT_CODE, name: limitText, ...counted }]), code: TEXT_CODE };
}

/** The library's answer to a question, or the reason there is none. */
export function answer(question: Question): Answer | Refusal | Unasked {
  if (question.receivedAt === '') return { state: 'unasked' };
  try {
    return answered(question);
  } catch (error) {
    if (isRuleError(error)) return { state: 'refused', error };
    throw error;
  }
}

function answered(question: Question): Answer {
  const { receivedAt, stops } = question;
  const calendar = calendarKnownOn(question.knownOn);
  const { catalog, code } = catalogOf(question);
  const procedure = catalog.find(code, { on: receivedAt.slice(0, 10) });
  const level = procedure.levels.includes(question.level) ? question.level : (procedure.levels[0] ?? question.level);
  const commitment = rulebookOf(question, catalog, calendar, level).receive(receiptOf(question, procedure, level));
  const count = (deadline: Deadline) => recounted(deadline, receivedAt, stops, calendar);

  const law = commitment.statutory === null ? null : count(commitment.statutory);
  const promises = commitment.promises.map(({ deadline, target }) => ({
    deadline: count(deadline),
    target: target === null ? null : count(target),
  }));
  const best = promises.reduce<(typeof promises)[number] | null>(
    (first, next) => (first === null || millisOf(next.deadline) < millisOf(first.deadline) ? next : first),
    null,
  );
  const binding = [best?.deadline ?? null, law].reduce((a, b) => (a === null || (b !== null && millisOf(b) < millisOf(a)) ? b : a), null);

  const rung = (kind: Rung['kind'], deadline: Deadline | null): Rung[] =>
    deadline === null
      ? []
      : [{ kind, deadline, range: rangeOf(deadline, receivedAt, stops, calendar), binds: deadline === binding && deadline.due !== null }];
  const rungs = [...rung('target', best?.target ?? null), ...rung('promise', best?.deadline ?? null), ...rung('law', law)];
  const onHold = rungs.find(({ deadline }) => deadline.state === 'on-hold')?.deadline;
  return {
    state: 'answered',
    calendar,
    procedure,
    level,
    commitment,
    rungs: rungs.sort((a, b) => millisOf(a.deadline) - millisOf(b.deadline) || 0),
    due: isoOrNull(binding?.due ?? null),
    onHoldSince: onHold?.state === 'on-hold' ? isoOf(onHold.since) : null,
  };
}

function rulebookOf(question: Question, catalog: Catalog, calendar: WorkingCalendar, level: Level): Rulebook {
  return createRulebook({ calendar, catalog, policies: policiesOf(question, level), bareDays: question.bareDays });
}

function receiptOf(question: Question, { code, variants }: ProcedureInForce, level: Level): Parameters<Rulebook['receive']>[0] {
  const { receivedAt, channel, validDossier, needsVerification } = question;
  const known = variants.map(({ id }) => id);
  return {
    procedure: code,
    level,
    receivedAt,
    channel,
    validDossier,
    needsVerification,
    variants: question.variants.filter((id) => known.includes(id)),
  };
}

/** The same limit, counted with the stops. */
function recounted(deadline: Deadline, receivedAt: string, clockStops: readonly Stop[], calendar: WorkingCalendar): Deadline {
  if (clockStops.length === 0) return deadline;
  return computeDeadline({ receivedAt, limit: deadline.limit, profile: deadline.profile, calendar, clockStops });
}

function rangeOf(
  { state, standing, limit, profile }: Deadline,
  receivedAt: string,
  clockStops: readonly Stop[],
  calendar: WorkingCalendar,
): Rung['range'] {
  if (state !== 'due' || standing === 'decided') return null;
  try {
    const { earliest, latest } = dueRange({ receivedAt, limit, profile, calendar, clockStops });
    return earliest.due === null || latest.due === null ? null : { earliest: isoOf(earliest.due), latest: isoOf(latest.due) };
  } catch (error) {
    // Too much is undecided for a range.
    if (isRuleError(error)) return null;
    throw error;
  }
}

function millisOf({ due }: Deadline): number {
  return due === null ? Infinity : due.toMillis();
}

/** An instant of an answer as text: `2024-05-02T17:00:00.000+07:00`. */
export function isoOf(instant: { toMillis: () => number }): string {
  return `${new Date(instant.toMillis() + 25_200_000).toISOString().slice(0, -1)}+07:00`;
}

function isoOrNull(instant: { toMillis: () => number } | null): string | null {
  return instant === null ? null : isoOf(instant);
}

/** What was known of the calendar from one day on, and what the case was due then. */
export interface Knowledge {
  /** The day from which it was known; null: before the first announcement. */
  readonly from: string | null;
  /** A day on which exactly this was known. */
  readonly knownOn: string;
  /** The documents that came out that day. */
  readonly documents: readonly Citation[];
  readonly due: string | null;
}

// A swap announced later may take a day this long after the date that is due now.
const LOOK_AHEAD_DAYS = 14;

/** How the announcements of the year moved the date: one entry for each that did, and the time before. Empty where none did. */
export function knowledgeOf(question: Question): readonly Knowledge[] {
  const now = answer({ ...question, knownOn: undefined });
  if (now.state !== 'answered' || now.due === null) return [];
  const until = addDays(
    now.rungs.reduce((last, { deadline }) => (deadline.due === null ? last : max(last, isoOf(deadline.due))), now.due).slice(0, 10),
    LOOK_AHEAD_DAYS,
  );
  const announced = announcements(now.calendar, question.receivedAt.slice(0, 10), until);
  const [first] = announced;
  if (first === undefined) return [];
  const states: Knowledge[] = [
    { from: null, knownOn: addDays(first.on, -1), documents: [], due: null },
    ...announced.map(({ on, documents }) => ({ from: on, knownOn: on, documents, due: null })),
  ];
  const answers = states.flatMap((state) => {
    const then = answer({ ...question, knownOn: state.knownOn });
    return then.state !== 'answered' ? [] : [{ ...state, due: then.due }];
  });
  const moves = answers.filter(({ due }, i) => due !== answers[i - 1]?.due);
  return moves.length > 1 ? moves : [];
}

// A notice comes out in the year of its days or the one before. What is older, mostly the law itself, was known all along.
const RECENT_YEARS = 2;

/** The documents that decided days of a period, by the day they came out. */
export function announcements(
  calendar: WorkingCalendar,
  from: string,
  until: string,
): readonly { readonly on: string; readonly documents: readonly Citation[] }[] {
  const found = new Map<string, Citation[]>();
  const end = until < calendar.coverage.until ? until : calendar.coverage.until;
  const recent = `${Number(from.slice(0, 4)) - RECENT_YEARS}-01-01`;
  for (const { reason } of from < end ? calendar.days(from, end) : []) {
    const basis = 'basis' in reason ? reason.basis : undefined;
    const on = basis?.issuedOn ?? basis?.reportedOn;
    if (basis === undefined || on === undefined || on < recent) continue;
    const documents = found.get(on) ?? [];
    if (!documents.some(({ document }) => document === basis.document)) found.set(on, [...documents, basis]);
  }
  return [...found].map(([on, documents]) => ({ on, documents })).sort((a, b) => (a.on < b.on ? -1 : 1));
}

/** The day so many days after a date, `YYYY-MM-DD`. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

function max(a: string, b: string): string {
  return a > b ? a : b;
}
