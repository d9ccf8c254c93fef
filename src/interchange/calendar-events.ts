import { indexOf, type Standing, type WorkingCalendar } from '../calendar/working-calendar.js';
import { explain } from '../deadline/explain-deadline.js';
import { reading, refuse } from '../errors.js';
import { en } from '../explanation/en.js';
import type { DayReason, Name } from '../explanation/reason.js';
import { phraseOf, type Language, type ReasonPhrases } from '../explanation/sentences.js';
import { vi } from '../explanation/vi.js';
import { capital } from '../explanation/words.js';
import { isInForce } from '../law/in-force.js';
import { isModelDay } from '../sla/golden-day.js';
import { checkPolicies, type SlaPolicy } from '../sla/policy.js';
import { readDay, type LocalDate } from '../time/local-date.js';
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

/** The days that are asked for, and the language of the texts. */
export interface RangeOptions {
  /** From its first day up to, not including, `until`; `YYYY-MM-DD`. */
  readonly from: LocalDate;
  readonly until: LocalDate;
  /** Default `vi`. */
  readonly language?: Language;
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
  indexOf(calendar);
  const { from, until, language } = readRange(range);
  const words = wordsIn(language);
  return [...calendar.days(from, until)]
    .filter(({ reason }) => reason.code !== 'ordinary' && reason.code !== 'weekly-rest')
    .map(({ date, reason, standing }) => ({
      uid: `${date}-${reason.code}@tthc-rules`,
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
  const { from, until, language } = readRange(range);
  const words = wordsIn(language);
  const [checked] = checkPolicies([policy]) as [SlaPolicy];
  const { id, title, authority, inForce, basis } = checked;
  return [...calendar.days(from, until)]
    .filter(({ date }) => isInForce(inForce, date) && isModelDay(index, checked, readDay(date) - index.plan.from))
    .map(({ date, standing }) => ({
      uid: `${date}-${id}@tthc-rules`,
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
export function deadlineEvents(
  dossier: string,
  answer: AnyDeadline | AnyCommitment,
  options: { readonly language?: Language } = {},
): CalendarEvent[] {
  if (typeof dossier !== 'string' || dossier.trim() === '' || dossier.length > 200) {
    refuse('invalid-input', 'dossier', dossier, 'the number of a dossier, 1 to 200 characters');
  }
  const language = reading('invalid-input', 'options', options, () => options.language) ?? 'vi';
  wordsIn(language);
  return reading('invalid-input', 'answer', answer, () => eventsOf(dossier, answer, language));
}

function eventsOf(dossier: string, answer: AnyDeadline | AnyCommitment, language: Language): CalendarEvent[] {
  if (typeof answer !== 'object' || answer === null) refuse('invalid-input', 'answer', answer, 'a deadline, a commitment or an assessment');
  if ('state' in answer) return dueEvent(dossier, 'due', answer, language);
  return [...dueEvent(dossier, 'promised', answer.promised, language), ...dueEvent(dossier, 'statutory', answer.statutory, language)];
}

function dueEvent(dossier: string, kind: DueKind, deadline: AnyDeadline | null, language: Language): CalendarEvent[] {
  const due = deadline?.due ?? null;
  if (deadline === null || due === null) return [];
  return [
    {
      uid: `${dossier}-${kind}@tthc-rules`,
      stamp: instant('receivedAt', deadline.receivedAt),
      at: instant('due', due),
      summary: WORDS[language].due[kind](dossier),
      description: explain(deadline, language).join('\n'),
      standing: deadline.standing,
    },
  ];
}

function instant(field: string, value: unknown): string {
  return formatInstant(readInstant(field, value, 'invalid-input'));
}

function readRange(range: unknown): RangeOptions {
  return reading('invalid-input', 'range', range, () => {
    const { from, until, language } = range as RangeOptions;
    return { from, until, ...(language === undefined ? {} : { language }) };
  });
}

function wordsIn(language: unknown = 'vi'): Words {
  if (language !== 'vi' && language !== 'en') refuse('invalid-input', 'language', language, '"vi" or "en"');
  return WORDS[language];
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
