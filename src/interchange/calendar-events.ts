import type { CalendarPlan } from '../calendar/calendar-plan.js';
import type { DayReason } from '../calendar/day-reason.js';
import { indexOf, type Standing, type WorkingCalendar } from '../calendar/working-calendar.js';
import { isRecord, reading, refuse, refuseMisspeltKeys, refuseUnknownKeys } from '../errors.js';
import { en } from '../explanation/en.js';
import { explain } from '../explanation/explain-deadline.js';
import { phraseOf, type Language, type ReasonPhrases } from '../explanation/sentences.js';
import { vi } from '../explanation/vi.js';
import { capital } from '../explanation/words.js';
import { isInForce } from '../law/in-force.js';
import type { Name } from '../name.js';
import { isModelDay } from '../sla/golden-day.js';
import { checkPolicies, type SlaPolicy } from '../sla/policy.js';
import { readDay, yearOf, type LocalDate } from '../time/local-date.js';
import { formatInstant, readInstant, type InstantInput } from '../time/vietnam-time.js';

/** An entry of an iCalendar: plain data, which may also be the application's own. */
export interface CalendarEvent {
  /** Stays the same as long as it is the same fact: made of its date and rule, never of chance. */
  readonly uid: string;
  /** The day that the data is from, never the moment of writing: an instant in ISO 8601. */
  readonly stamp: string;
  /** A whole day, `YYYY-MM-DD`; or else `at`, an instant in ISO 8601. */
  readonly date?: LocalDate;
  readonly at?: string;
  readonly summary: string;
  readonly description?: string;
  /** Whether the days it rests on are decided; a projected entry is tentative. */
  readonly standing: Standing;
  /** What a reader goes by where an entry has moved: left out for one that never has. */
  readonly revision?: Revision;
  /** The entry is gone: a deadline of a dossier that was withdrawn, a day that is no longer closed. */
  readonly status?: 'cancelled';
}

/** Which writing of an entry this is. */
export interface Revision {
  /** Higher than that of the entry as it was published before, from 0. */
  readonly number: number;
  /** When it changed: an instant in ISO 8601, a `Date` or a `DateTime`. */
  readonly at: InstantInput;
}

/** What is said of all entries of one call. */
export interface EventOptions {
  /** Default `vi`. */
  readonly language?: Language;
  /** Whose entries these are, 1 to 80 characters: part of every UID but those of national days, which are everybody's. */
  readonly office?: string;
  /** For entries that were published before, and have moved. */
  readonly revision?: Revision;
}

interface Words {
  readonly reasons: ReasonPhrases;
  readonly projected: string;
  readonly due: Readonly<Record<DueKind, (id: string) => string>>;
}

type DueKind = 'due' | 'promised' | 'statutory';

const WORDS: Readonly<Record<Language, Words>> = {
  vi: {
    reasons: vi.reasons,
    projected: 'Dự kiến: chưa có văn bản quyết định.',
    due: {
      due: (id) => `Hạn trả kết quả: ${id}`,
      promised: (id) => `Hạn theo cam kết: ${id}`,
      statutory: (id) => `Hạn theo luật: ${id}`,
    },
  },
  en: {
    reasons: en.reasons,
    projected: 'Projected: no published document has decided it yet.',
    due: {
      due: (id) => `Result due: ${id}`,
      promised: (id) => `Due by promise: ${id}`,
      statutory: (id) => `Due by law: ${id}`,
    },
  },
};

/** The days that are asked for, and what is said of all of them. */
export interface RangeOptions extends EventOptions {
  /** From its first day up to, not including, `until`; `YYYY-MM-DD`. */
  readonly from: LocalDate;
  readonly until: LocalDate;
}

/**
 * The days of a calendar that differ from the week's pattern, as entries: holidays, compensatory days, days off by swap and
 * the days worked instead, closures and openings.
 *
 * @throws RuleError `invalid-date`, `outside-calendar`, `undecided-days`, `invalid-calendar`, `invalid-input`
 *
 * @example
 * ```ts
 * import { vietnamCalendar } from 'tthc-rules/calendar';
 * import { dayEvents } from 'tthc-rules/interchange';
 *
 * const events = dayEvents(vietnamCalendar(), { from: '2024-05-02', until: '2024-06-01' });
 * events.map(({ uid }) => uid); // => ['2024-05-04-worked-by-swap@tthc-rules']
 * events[0]?.summary; // => 'Làm bù cho thứ Hai 29/04/2024'
 * ```
 */
export function dayEvents(calendar: WorkingCalendar, range: RangeOptions): CalendarEvent[] {
  const { plan } = indexOf(calendar);
  const { from, until, words, ...rest } = readRange(range);
  return [...calendar.days(from, until)]
    .filter(({ reason }) => reason.code !== 'ordinary' && reason.code !== 'weekly-rest')
    .map(({ date, reason, standing }) => ({
      ...revised(rest),
      uid: uidOf(`${date}-${reason.code}`, isNational(plan, date, reason) ? undefined : rest.office),
      stamp: `${knownOn(reason) ?? date}T00:00:00Z`,
      date,
      summary: capital(phraseOf(words.reasons, withoutSource(reason))),
      description: described(capital(phraseOf(words.reasons, reason)), standing, words),
      standing,
    }));
}

/**
 * The golden days or no-appointment days of a policy, as entries: the days of its weekdays that are worked, moved as its
 * `onDayOff` says, while it is in force.
 *
 * @throws RuleError `invalid-catalog` for the policy · `invalid-date`, `outside-calendar`, `undecided-days`,
 *   `invalid-calendar`, `invalid-input`
 *
 * @example
 * ```ts
 * import { chiLangPolicies, vietnamCalendar } from 'tthc-rules';
 * import { goldenDayEvents } from 'tthc-rules/interchange';
 *
 * const [policy] = chiLangPolicies({
 *   goldenDays: [2, 4],
 *   noAppointmentDays: [3],
 *   onTheSpot: { district: [], commune: [] },
 *   shortened: 'all',
 *   from: '2024-01-01',
 * });
 * const range = { from: '2024-04-29', until: '2024-05-06' };
 * policy && goldenDayEvents(policy, vietnamCalendar(), range).map(({ date }) => date); // => ['2024-05-02']
 * ```
 */
export function goldenDayEvents(policy: SlaPolicy, calendar: WorkingCalendar, range: RangeOptions): CalendarEvent[] {
  const index = indexOf(calendar);
  const { from, until, words, ...rest } = readRange(range);
  const { language } = rest;
  const [checked] = checkPolicies([policy]) as [SlaPolicy];
  const { id, title, authority, inForce, basis } = checked;
  return [...calendar.days(from, until)]
    .filter(({ date }) => isInForce(inForce, date) && isModelDay(index, checked, readDay(date) - index.plan.from))
    .map(({ date, standing }) => ({
      ...revised(rest),
      uid: uidOf(`${date}-${id}`, rest.office),
      stamp: `${basis.issuedOn ?? basis.reportedOn ?? inForce.from}T00:00:00Z`,
      date,
      summary: inLanguage(title, language),
      description: described(inLanguage(authority, language), standing, words),
      standing,
    }));
}

/** A deadline, or its parsed JSON. */
export interface AnyDeadline {
  readonly state: string;
  readonly receivedAt: InstantInput;
  readonly due: InstantInput | null;
  readonly standing: Standing;
  readonly steps: unknown;
}

/** A commitment or an assessment, or its parsed JSON. */
export interface AnyCommitment {
  readonly promised: AnyDeadline | null;
  readonly statutory: AnyDeadline | null;
}

/**
 * When a dossier falls due, as entries at that instant with the explanation: one for a deadline; for a commitment or an
 * assessment one by promise and one by law, as far as there are; none while it is on hold.
 *
 * @param dossier - the dossier's number, unique among all that go into one calendar
 * @param answer - a deadline, a commitment or an assessment, or the parsed JSON of one
 * @throws RuleError `invalid-input`
 *
 * @example
 * ```ts
 * import { computeDeadline, profiles, vietnamCalendar, workingDays } from 'tthc-rules/calendar';
 * import { deadlineEvents } from 'tthc-rules/interchange';
 *
 * const deadline = computeDeadline({
 *   receivedAt: '2024-05-03T14:00',
 *   limit: workingDays(1),
 *   profile: profiles.civilCode,
 *   calendar: vietnamCalendar(),
 * });
 * deadlineEvents('H37-2024-15', deadline).map(({ at, summary }) => [at, summary]);
 * // => [['2024-05-04T17:00:00.000+07:00', 'Hạn trả kết quả: H37-2024-15']]
 * ```
 */
export function deadlineEvents(dossier: string, answer: AnyDeadline | AnyCommitment, options: EventOptions = {}): CalendarEvent[] {
  if (typeof dossier !== 'string' || dossier.trim() === '' || dossier.length > 200) {
    refuse('invalid-input', 'dossier', dossier, 'the number of a dossier, 1 to 200 characters');
  }
  const given = reading('invalid-input', 'options', options, readOptions);
  return reading('invalid-input', 'answer', answer, () => eventsOf(dossier, answer, given));
}

function eventsOf(dossier: string, answer: AnyDeadline | AnyCommitment, options: Options): CalendarEvent[] {
  if (typeof answer !== 'object' || answer === null) refuse('invalid-input', 'answer', answer, 'a deadline, a commitment or an assessment');
  if ('state' in answer) return dueEvent(dossier, 'due', answer, options);
  return [...dueEvent(dossier, 'promised', answer.promised, options), ...dueEvent(dossier, 'statutory', answer.statutory, options)];
}

function dueEvent(dossier: string, kind: DueKind, deadline: AnyDeadline | null, options: Options): CalendarEvent[] {
  const due = deadline?.due ?? null;
  if (deadline === null || due === null) return [];
  return [
    {
      ...revised(options),
      uid: uidOf(`${dossier}-${kind}`, options.office),
      stamp: instant('receivedAt', deadline.receivedAt),
      at: instant('due', due),
      summary: options.words.due[kind](dossier),
      description: explain(deadline, options.language).join('\n'),
      standing: deadline.standing,
    },
  ];
}

function instant(field: string, value: unknown): string {
  return formatInstant(readInstant(field, value, 'invalid-input'));
}

/** The options of a call, read once. */
interface Options {
  readonly language: Language;
  readonly words: Words;
  readonly office: string | undefined;
  readonly revision: Revision | undefined;
}

function readRange(range: unknown): Options & { readonly from: LocalDate; readonly until: LocalDate } {
  return reading('invalid-input', 'range', range, () => {
    const { from, until } = range as RangeOptions;
    return { from, until, ...readOptions(range) };
  });
}

function readOptions(options: unknown): Options {
  const { language = 'vi', office, revision } = options as EventOptions;
  refuseMisspeltKeys('invalid-input', 'options', options as object, ['language', 'office', 'revision']);
  if (language !== 'vi' && language !== 'en') refuse('invalid-input', 'language', language, '"vi" or "en"');
  return {
    language,
    words: WORDS[language],
    office: office === undefined ? undefined : checkOffice(office),
    revision: revision === undefined ? undefined : checkRevision('revision', revision),
  };
}

function checkOffice(office: unknown): string {
  if (typeof office === 'string' && office.trim() !== '' && office.length <= 80 && !/[\p{Cs}\p{Cc}]/u.test(office))
    return office.normalize('NFC');
  return refuse('invalid-input', 'office', office, 'the name or code of an office, 1 to 80 characters');
}

// An INTEGER of iCalendar (RFC 5545, 3.3.8).
const HIGHEST_NUMBER = 2_147_483_647;

/**
 * A revision from outside; its instant in the form of our own.
 *
 * @internal
 */
export function checkRevision(field: string, revision: unknown): { readonly number: number; readonly at: string } {
  if (!isRecord(revision)) refuse('invalid-input', field, revision, '{ number, at }');
  const { number, at } = revision;
  refuseUnknownKeys('invalid-input', field, revision, ['number', 'at']);
  if (!Number.isInteger(number) || (number as number) < 0 || (number as number) > HIGHEST_NUMBER) {
    refuse('invalid-input', `${field}.number`, number, `a whole number from 0 to ${HIGHEST_NUMBER}`);
  }
  return { number: number as number, at: instant(`${field}.at`, at) };
}

function revised({ revision }: Pick<Options, 'revision'>): Pick<CalendarEvent, 'revision'> {
  return revision === undefined ? {} : { revision };
}

/** The part after the last `@` is the office's: its own `@` and `%` are escaped, so that no two offices have an entry in common. */
function uidOf(entry: string, office: string | undefined): string {
  return office === undefined ? `${entry}@tthc-rules` : `${entry}@${office.replace(/[%@]/g, encodeURIComponent)}.tthc-rules`;
}

/** Days by law or by a notice to the whole country; an office's own closures, openings, hours and swaps are not. */
function isNational({ alternatives, decreed }: CalendarPlan, date: LocalDate, { code }: DayReason): boolean {
  const swaps = decreed(yearOf(readDay(date)));
  if (code === 'swapped-off') return swaps.some(({ dayOff }) => dayOff === date);
  if (code === 'worked-by-swap') return swaps.some(({ workedInstead }) => workedInstead === date);
  // The holidays of a calendar that was put together by hand are its own.
  return (code === 'holiday' || code === 'compensatory') && alternatives !== undefined;
}

function inLanguage(label: string | Name, language: Language = 'vi'): string {
  return typeof label === 'string' ? label : label[language];
}

function described(text: string, standing: Standing, { projected }: Words): string {
  return standing === 'projected' ? `${text}\n${projected}` : text;
}

/** The day from which the fact could be known; else the day someone last looked. */
function knownOn(reason: DayReason): LocalDate | undefined {
  const basis = 'basis' in reason ? reason.basis : undefined;
  return basis?.issuedOn ?? basis?.reportedOn ?? basis?.checkedOn;
}

function withoutSource(reason: DayReason): DayReason {
  const { basis: _, assumedKnown: __, ...facts } = reason as Extract<DayReason, { code: 'holiday' }>;
  return facts;
}
