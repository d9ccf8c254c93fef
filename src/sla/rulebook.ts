import type { DateTime } from 'luxon';
import type { SessionIndex } from '../calendar/session-index.js';
import { indexOf, type Standing, type WorkingCalendar } from '../calendar/working-calendar.js';
import { computeDeadline } from '../deadline/compute-deadline.js';
import type { CountingProfile } from '../deadline/counting-profile.js';
import type { DueDeadline } from '../deadline/deadline.js';
import type { TimeLimit } from '../deadline/time-limit.js';
import { refuse, RuleError } from '../errors.js';
import type { CommitmentReason, SaidPromise, SlipGround } from '../explanation/commitment-reason.js';
import type { Name } from '../explanation/reason.js';
import { isInForce } from '../law/in-force.js';
import type { Catalog, ProcedureInForce } from '../procedure/catalog.js';
import { limitFor } from '../procedure/limit-for.js';
import { LEVELS, type Level, type LimitStanding, type PublishedLimit, type StatutoryLimit } from '../procedure/procedure.js';
import { readDay, weekdayOf } from '../time/local-date.js';
import { DAY_MS, formatInstant, readInstant, type InstantInput } from '../time/vietnam-time.js';
import { findModelDay, isModelDay } from './golden-day.js';
import type { LawProfile } from './law-profile.js';
import { checkPolicies, type Channel, type SlaPolicy, type SlaPromise } from './policy.js';

/** What is known when a dossier is received. */
export interface ReceiveInput {
  /** A code of the catalogue, also in its older local form or with a case suffix. */
  readonly procedure: string;
  readonly receivedAt: InstantInput;
  /** The level that settles it; needed where the procedure has several. */
  readonly level?: Level;
  /** How it came in (default `direct`). An online dossier is received when the desk accepts it. */
  readonly channel?: Channel;
  /** Whether it is complete and valid (default true); `false`: there is no deadline yet. */
  readonly validDossier?: boolean;
  /** Whether something must be verified: promises at once do not apply. Selects no variant by itself. */
  readonly needsVerification?: boolean;
  /** Ids of the procedure's variants that apply. */
  readonly variants?: readonly string[];
  /** Whether the citizen asks for a slip in any case. */
  readonly slipRequested?: boolean;
}

/** A promise that applied to a dossier, with the deadline it gives. */
export interface AppliedPromise {
  readonly policy: SlaPolicy;
  readonly promise: SlaPromise;
  readonly deadline: DueDeadline;
  readonly target: DueDeadline | null;
}

/** Cam kết về một hồ sơ: what is owed to the citizen, by promise and by law. */
export interface Commitment {
  /** The national or own code. */
  readonly procedure: string;
  readonly level: Level;
  readonly receivedAt: DateTime<true>;
  /** The earlier of promise and statutory limit; null where there is neither, or the dossier is incomplete. */
  readonly due: DateTime<true> | null;
  /** By the promise that binds. */
  readonly promised: DueDeadline | null;
  /** The goal of that promise, quicker than it. */
  readonly target: DueDeadline | null;
  /** By law. */
  readonly statutory: DueDeadline | null;
  /** All promises that applied; the earliest binds. */
  readonly promises: readonly AppliedPromise[];
  /** The policy whose promise binds. */
  readonly policy: SlaPolicy | null;
  /** How far the statutory limit can be relied on; null where none is stated. */
  readonly limitStanding: LimitStanding | null;
  /** Whether a slip is owed; null while the dossier is incomplete. */
  readonly appointmentSlip: { readonly duty: 'issue' | 'only-if-not-returned-at-once'; readonly reason: SlipGround } | null;
  /** The golden day on which to work on the dossier, `YYYY-MM-DD`. */
  readonly goldenDay: string | null;
  readonly standing: Standing;
  /** Why, as data; `explain` says it. */
  readonly reasons: readonly CommitmentReason[];
}

/** Bộ quy tắc: the rules of one settling authority. */
export interface Rulebook {
  readonly calendar: WorkingCalendar;
  readonly catalog: Catalog;
  readonly policies: readonly SlaPolicy[];
  /**
   * What is owed to a citizen whose dossier is received.
   *
   * @throws RuleError `unknown-procedure`, `nothing-in-force`, `invalid-date-time`, `invalid-limit` (variants), `uncertain-limit`
   *   (where the rulebook refuses those), `outside-calendar`, `undecided-days`, `invalid-input`
   */
  receive(input: ReceiveInput): Commitment;
  /** The law profile of a receipt on a day. */
  lawProfileOn(date: string): LawProfile;
}

interface RulebookParts {
  readonly calendar: WorkingCalendar;
  readonly catalog: Catalog;
  readonly policies: readonly SlaPolicy[];
  readonly bareDays: 'calendar' | 'working';
  readonly refuseUncertainLimits?: boolean;
  readonly lawProfiles: readonly LawProfile[];
}

/**
 * A rulebook from parts of outside.
 *
 * @internal
 */
export function rulebookOf(parts: RulebookParts): Rulebook {
  const { calendar, catalog, bareDays, refuseUncertainLimits = false, lawProfiles } = parts;
  indexOf(calendar);
  if (typeof (catalog as Partial<Catalog> | null)?.find !== 'function')
    refuse('invalid-catalog', 'catalog', catalog, 'a catalogue of createCatalog()');
  if (bareDays !== 'calendar' && bareDays !== 'working')
    refuse('invalid-input', 'bareDays', bareDays, '"calendar" or "working"; there is no default');
  if (typeof refuseUncertainLimits !== 'boolean') refuse('invalid-input', 'refuseUncertainLimits', refuseUncertainLimits, 'true or false');
  const policies = checkPolicies(parts.policies);
  const book = { calendar, catalog, policies, bareDays, refuseUncertainLimits, lawProfiles };
  return Object.freeze({
    calendar,
    catalog,
    policies,
    receive: (input: ReceiveInput) => new Receiver(book, input).commitment(),
    lawProfileOn: (date: string) => lawProfileOn(lawProfiles, date),
  });
}

function lawProfileOn(profiles: readonly LawProfile[], date: string): LawProfile {
  const found = profiles.filter(({ inForce }) => isInForce(inForce, date));
  if (found.length > 1) {
    throw new RuleError('conflicting-rules', `Two law profiles are in force on ${date}: ${found.map(({ id }) => id).join(', ')}.`, {
      date,
    });
  }
  return (
    found[0] ??
    refuse('nothing-in-force', 'receivedAt', date, `a day on which a law profile is in force, from ${profiles[0]?.inForce.from ?? '?'} on`)
  );
}

type Book = Required<RulebookParts>;

/** Works out one commitment: law first, promise second. */
class Receiver {
  readonly #book: Book;
  readonly #index: SessionIndex;
  readonly #input: CheckedInput;
  readonly #procedure: ProcedureInForce;
  readonly #level: Level;
  readonly #law: LawProfile;
  readonly #date: string;
  readonly #reasons: CommitmentReason[] = [];

  constructor(book: Book, input: ReceiveInput) {
    this.#book = book;
    this.#index = indexOf(book.calendar);
    this.#input = checkInput(input);
    this.#date = formatInstant(this.#input.receivedAt).slice(0, 10);
    // Versions follow the day of receipt.
    this.#procedure = book.catalog.find(this.#input.procedure, { on: this.#date });
    this.#level = levelOf(this.#procedure, this.#input.level, this.#date);
    this.#law = lawProfileOn(book.lawProfiles, this.#date);
  }

  commitment(): Commitment {
    const { code, name } = this.#procedure;
    this.#reasons.push({ code: 'procedure', procedure: code, name, level: this.#level });
    const limit = this.#statutoryLimit();
    if (!this.#input.validDossier) return this.#incomplete(limit);
    const statutory = this.#statutory(limit);
    const promises = this.#promises();
    const binding = promises.reduce<AppliedPromise | null>(
      (best, next) => (best === null || dueMs(next) < dueMs(best) ? next : best),
      null,
    );
    this.#compare(binding, promises, statutory);
    const goldenDay = this.#goldenDay();
    const appointmentSlip = this.#slip(binding, statutory, limit);
    if (this.#law.note !== undefined) this.#reasons.push({ code: 'law-as-issued', note: this.#law.note });
    const due = earlier(binding?.deadline ?? null, statutory);
    if (due === null) this.#reasons.push({ code: 'no-due-date' });
    const deadlines = [statutory, ...promises.flatMap(({ deadline, target }) => [deadline, target])];
    return this.#result({
      due: due?.due ?? null,
      promised: binding?.deadline ?? null,
      target: binding?.target ?? null,
      statutory,
      promises,
      policy: binding?.policy ?? null,
      limitStanding: limit?.standing ?? null,
      appointmentSlip,
      goldenDay,
      standing: deadlines.some((deadline) => deadline?.standing === 'projected') ? 'projected' : 'decided',
    });
  }

  #result(answer: Omit<Commitment, 'procedure' | 'level' | 'receivedAt' | 'reasons'>): Commitment {
    return Object.freeze({
      procedure: this.#procedure.code,
      level: this.#level,
      receivedAt: (answer.statutory ?? answer.promised)?.receivedAt ?? this.#receipt().receivedAt,
      ...answer,
      reasons: Object.freeze(this.#reasons.map((reason) => Object.freeze(reason))),
    });
  }

  /** How the receipt is deemed on this calendar, whatever the limit. */
  #receipt(): DueDeadline {
    return this.#deadline({ unit: 'same-session' }, { offHours: this.#law.counting.offHours });
  }

  #deadline(limit: TimeLimit, profile: CountingProfile): DueDeadline {
    return computeDeadline({ receivedAt: this.#input.instant, limit, profile, calendar: this.#book.calendar });
  }

  #statutoryLimit(): StatutoryLimit | null {
    const limit = limitFor(this.#procedure, this.#input.variants);
    if (limit !== null && limit.standing !== 'stated' && this.#book.refuseUncertainLimits) {
      throw new RuleError(
        'uncertain-limit',
        `The statutory limit of ${this.#procedure.code} on ${this.#date} is ${limit.standing === 'fallback' ? 'only a fallback, a province may have set its own' : 'unverified'}: lay the authority's own limit over the catalogue, or allow uncertain limits.`,
        { procedure: this.#procedure.code, date: this.#date, standing: limit.standing },
      );
    }
    return limit;
  }

  /** An incomplete dossier has no deadline: a supplement is asked for, on its form. */
  #incomplete(limit: StatutoryLimit | null): Commitment {
    const { supplementForm, supplement, closing } = this.#law;
    this.#reasons.push({
      code: 'incomplete-dossier',
      form: { vi: supplementForm.vi, en: supplementForm.en },
      basis: supplementForm.basis,
      withinWorkingDays: supplement.withinWorkingDays,
      ...(closing === undefined ? {} : { closing }),
    });
    return this.#result({
      due: null,
      promised: null,
      target: null,
      statutory: null,
      promises: [],
      policy: null,
      limitStanding: limit?.standing ?? null,
      appointmentSlip: null,
      goldenDay: null,
      standing: this.#receipt().standing,
    });
  }

  #statutory(stated: StatutoryLimit | null): DueDeadline | null {
    const variants = this.#procedure.variants.map(({ id }) => id).filter((id) => id.includes('verification'));
    if (this.#input.needsVerification && variants.length > 0 && !variants.some((id) => this.#input.variants.includes(id))) {
      this.#reasons.push({ code: 'verification-variant', variants });
    }
    if (stated === null) {
      this.#reasons.push({ code: 'no-limit-stated' });
      return null;
    }
    const limit = this.#readLimit(stated.limit);
    const { counting, countingBasis } = this.#law;
    const deadline = this.#deadline(limit, stated.cutOff === undefined ? counting : { ...counting, cutOff: stated.cutOff });
    this.#reasons.push({
      code: 'statutory-limit',
      limit: stated.limit,
      due: iso(deadline.due),
      legalEnd: iso(deadline.legalEnd),
      basis: stated.basis,
      countingBasis,
      ...(stated.cutOff === undefined ? {} : { cutOff: stated.cutOff }),
      ...(stated.lawMaximum === undefined ? {} : { lawMaximum: stated.lawMaximum }),
    });
    if (stated.limit.unit === 'days') this.#reasons.push({ code: 'bare-days', value: stated.limit.value, readAs: this.#book.bareDays });
    if (stated.standing === 'fallback') this.#reasons.push({ code: 'fallback-limit' });
    if (stated.standing === 'unverified') this.#reasons.push({ code: 'unverified-limit' });
    return deadline;
  }

  /** A bare number of days is read as the rulebook says. */
  #readLimit(limit: PublishedLimit): TimeLimit {
    if (limit.unit !== 'days') return limit;
    return { unit: this.#book.bareDays === 'working' ? 'working-days' : 'calendar-days', value: limit.value };
  }

  #policies(): readonly SlaPolicy[] {
    return this.#book.policies.filter((policy) => speaksOf(policy, this.#procedure, this.#level) && isInForce(policy.inForce, this.#date));
  }

  #promises(): AppliedPromise[] {
    return this.#policies().flatMap((policy) => {
      if (policy.promises.length === 0) {
        this.#reasons.push({ code: 'received-as-it-arises', title: nameOf(policy.title), authority: nameOf(policy.authority) });
        return [];
      }
      this.#sayDaysOff(policy);
      return policy.promises.flatMap((promise) => this.#apply(policy, promise));
    });
  }

  #apply(policy: SlaPolicy, promise: SlaPromise): AppliedPromise[] {
    if (promise.procedures !== 'all' && !promise.procedures.includes(this.#procedure.code)) return [];
    const said = saidOf(policy, promise);
    const atOnce = promise.limit.unit === 'same-session' || promise.limit.unit === 'same-day';
    const channels = promise.channels ?? (atOnce ? ['direct'] : ALL_CHANNELS);
    const excludes = promise.excludes ?? (atOnce ? ['verification'] : []);
    const { channel, needsVerification } = this.#input;
    if (!channels.includes(channel)) return this.#not({ code: 'channel-excluded', ...said, channel });
    if (needsVerification && excludes.includes('verification')) return this.#not({ code: 'verification-excluded', ...said });
    const first = this.#deadline(promise.limit, promise.profile);
    const deemed = formatInstant(first.deemedReceivedAt.toMillis());
    const day = readDay(deemed) - this.#index.plan.from;
    if (promise.on === 'model-days' && !this.#isOnModel(policy, first, day)) {
      return this.#not({ code: 'not-a-model-day', ...said, date: deemed.slice(0, 10) });
    }
    const deadline = this.#afterLastGoldenDay(policy, promise, first, day, said);
    const target = promise.target === undefined ? null : this.#deadline(promise.target, promise.profile);
    this.#reasons.push({
      code: 'promise-applies',
      ...said,
      limit: deadline.limit,
      due: iso(deadline.due),
      ...(target === null ? {} : { target: { limit: target.limit, due: iso(target.due) } }),
      ...(promise.onTheSpot === undefined ? {} : { onTheSpot: promise.onTheSpot }),
    });
    if (promise.limit.unit === 'same-session' && isRolled(deadline)) {
      this.#reasons.push({ code: 'session-rolled', ...said, minLeadMinutes: promise.limit.minLeadMinutes ?? 0, due: iso(deadline.due) });
    }
    return [Object.freeze({ policy, promise, deadline, target })];
  }

  #not(reason: CommitmentReason): [] {
    this.#reasons.push(reason);
    return [];
  }

  /** The model goes by the deemed receipt: its day, and its half where the model has only one. */
  #isOnModel(policy: SlaPolicy, deadline: DueDeadline, day: number): boolean {
    if (!isModelDay(this.#index, policy, day)) return false;
    if (policy.days.half === undefined) return true;
    const session = this.#index.sessionAtOrAfter(deadline.deemedReceivedAt.toMillis() - this.#index.origin);
    return this.#index.sessionAt(session).half === policy.days.half;
  }

  /** Within the week, after its last golden day: the same week with a warning, or the next one. */
  #afterLastGoldenDay(policy: SlaPolicy, promise: SlaPromise, first: DueDeadline, day: number, said: SaidPromise): DueDeadline {
    if (promise.limit.unit !== 'same-week' || !concentratesWork(policy)) return first;
    const sunday = day + 7 - weekdayOf(this.#index.plan.from + day);
    for (let place = day; place <= sunday; place++) if (isModelDay(this.#index, policy, place)) return first;
    const reading = policy.afterLastGoldenDay ?? 'same-week';
    this.#reasons.push({ code: 'after-last-golden-day', ...said, reading });
    return reading === 'same-week' ? first : this.#deadline({ unit: 'same-week', nextWeek: true }, promise.profile);
  }

  /** Model weekdays of the week of receipt that are not worked, and what becomes of them. */
  #sayDaysOff(policy: SlaPolicy): void {
    const today = readDay(this.#date);
    const monday = today - weekdayOf(today) + 1 - this.#index.plan.from;
    for (const weekday of policy.days.weekdays) {
      const place = monday + weekday - 1;
      if (place < 0 || place >= this.#index.days) continue;
      const { sessions, reason } = this.#index.dayAt(place);
      if (sessions.length > 0 || reason.code === 'weekly-rest') continue;
      const reading = policy.days.onDayOff ?? 'skip';
      this.#reasons.push({
        code: 'model-day-off',
        ...saidOf(policy),
        date: this.#index.dateAt(place),
        reason,
        reading,
        takenBy: this.#takesOver(policy, place, reading),
      });
    }
  }

  #takesOver(policy: SlaPolicy, place: number, reading: 'skip' | 'next-working-day' | 'inherit-swap'): string | null {
    const { reason } = this.#index.dayAt(place);
    if (reading === 'inherit-swap') return reason.code === 'swapped-off' ? reason.workedInstead : null;
    if (reading === 'skip') return null;
    for (let next = place + 1; next < this.#index.days; next++) {
      const { sessions } = this.#index.dayAt(next);
      if (sessions.some(({ half }) => policy.days.half === undefined || half === policy.days.half)) return this.#index.dateAt(next);
    }
    return null;
  }

  #compare(binding: AppliedPromise | null, promises: readonly AppliedPromise[], statutory: DueDeadline | null): void {
    if (binding === null) return;
    const said = saidOf(binding.policy, binding.promise);
    if (promises.length > 1) this.#reasons.push({ code: 'earliest-promise-binds', ...said, of: promises.length });
    if (statutory !== null && dueMs(binding) > statutory.due.toMillis()) {
      this.#reasons.push({ code: 'promise-later-than-law', ...said, promised: iso(binding.deadline.due), statutory: iso(statutory.due) });
    }
  }

  #goldenDay(): string | null {
    const policies = this.#policies().filter(concentratesWork);
    if (policies.length === 0) return null;
    const deemed = Math.floor((this.#receipt().deemedReceivedAt.toMillis() - this.#index.origin) / DAY_MS);
    const days = policies.flatMap((policy) => {
      const place = findModelDay(this.#index, policy, deemed);
      return place === undefined ? [] : [{ place, policy }];
    });
    const first = days.sort((a, b) => a.place - b.place)[0];
    if (first === undefined) return null;
    const date = this.#index.dateAt(first.place);
    this.#reasons.push({ code: 'golden-day', date, title: nameOf(first.policy.title) });
    return date;
  }

  /** No slip is owed only for a result that is returned at once. */
  #slip(binding: AppliedPromise | null, statutory: DueDeadline | null, limit: StatutoryLimit | null): Commitment['appointmentSlip'] {
    const { noSlip, slip } = this.#law;
    const promisedAtOnce = binding !== null && isAtOnce(binding.deadline.limit);
    const immediate = limit !== null && isAtOnce(limit.limit as TimeLimit);
    const quickest = promisedAtOnce ? binding.deadline : immediate ? statutory : null;
    const issue = (ground: SlipGround): Commitment['appointmentSlip'] => {
      this.#reasons.push({ code: 'slip-issued', ground, basis: slip.basis });
      return { duty: 'issue', reason: ground };
    };
    if (quickest === null) return issue('complete-dossier');
    if (this.#input.slipRequested) return issue('requested');
    if (isRolled(quickest) || quickest.deemedReceivedAt.toMillis() !== quickest.receivedAt.toMillis()) return issue('rolled');
    if (promisedAtOnce && !immediate && noSlip.when === 'prescribed') {
      this.#reasons.push({ code: 'slip-promise-beyond-law', basis: noSlip.basis });
      return issue('not-prescribed-immediate');
    }
    const ground = promisedAtOnce ? 'on-the-spot' : 'immediate-procedure';
    this.#reasons.push({ code: 'slip-only-if-not-at-once', ground, basis: noSlip.basis });
    return { duty: 'only-if-not-returned-at-once', reason: ground };
  }
}

const ALL_CHANNELS: readonly Channel[] = ['direct', 'online', 'postal'];

interface CheckedInput {
  readonly procedure: string;
  readonly instant: InstantInput;
  readonly receivedAt: number;
  readonly level: Level | undefined;
  readonly channel: Channel;
  readonly validDossier: boolean;
  readonly needsVerification: boolean;
  readonly variants: readonly string[];
  readonly slipRequested: boolean;
}

function checkInput(input: ReceiveInput): CheckedInput {
  if (typeof input !== 'object' || input === null) refuse('invalid-input', 'input', input, '{ procedure, receivedAt, … }');
  const { procedure, receivedAt, level, channel = 'direct', variants = [] } = input;
  if (level !== undefined && !LEVELS.includes(level)) refuse('invalid-input', 'level', level, `one of ${LEVELS.join(', ')}`);
  if (!ALL_CHANNELS.includes(channel)) refuse('invalid-input', 'channel', channel, `one of ${ALL_CHANNELS.join(', ')}`);
  if (!Array.isArray(variants) || variants.length > 100 || !variants.every((id) => typeof id === 'string')) {
    refuse('invalid-limit', 'variants', variants, 'a list of variant ids');
  }
  return {
    procedure,
    instant: receivedAt,
    receivedAt: readInstant('receivedAt', receivedAt),
    level,
    channel,
    validDossier: flag('validDossier', input.validDossier, true),
    needsVerification: flag('needsVerification', input.needsVerification, false),
    variants,
    slipRequested: flag('slipRequested', input.slipRequested, false),
  };
}

function flag(field: string, value: unknown, otherwise: boolean): boolean {
  if (value === undefined) return otherwise;
  return typeof value === 'boolean' ? value : refuse('invalid-input', field, value, 'true or false');
}

function levelOf({ code, level: levels }: ProcedureInForce, asked: Level | undefined, date: string): Level {
  if (asked === undefined) {
    const [only, second] = levels;
    if (only === undefined || second !== undefined)
      refuse('invalid-input', 'level', asked, `one of ${levels.join(', ')}: ${code} is settled at several levels`);
    return only;
  }
  if (levels.includes(asked)) return asked;
  return refuse('nothing-in-force', 'level', asked, `${levels.join(' or ')}: no other level settles ${code} on ${date}`);
}

function speaksOf({ level, fields, exceptFields, procedures }: SlaPolicy, procedure: ProcedureInForce, at: Level): boolean {
  if (level !== at || fields?.includes(procedure.field) === false || exceptFields?.includes(procedure.field) === true) return false;
  return procedures === undefined || procedures.includes(procedure.code);
}

function concentratesWork(policy: SlaPolicy): boolean {
  return policy.concentratesWork ?? policy.promises.some(({ on }) => on === 'working-days');
}

function saidOf({ id, title, authority }: SlaPolicy, promise?: SlaPromise): SaidPromise {
  return { policy: id, ...(promise?.id === undefined ? {} : { promise: promise.id }), title: nameOf(title), authority: nameOf(authority) };
}

/** A name given in one language stands for both. */
function nameOf(name: string | Name): Name {
  return typeof name === 'string' ? { vi: name, en: name } : name;
}

function isAtOnce({ unit }: Pick<TimeLimit, 'unit'>): boolean {
  return unit === 'same-session' || unit === 'same-day';
}

/** Whether a promise in the session fell to the next one, too little of the session of receipt being left. */
function isRolled({ limit, session, deemedReceivedAt }: DueDeadline): boolean {
  if (limit.unit !== 'same-session') return false;
  const deemed = formatInstant(deemedReceivedAt.toMillis());
  return session.date !== deemed.slice(0, 10) || session.opens > deemed.slice(11, 16);
}

function earlier(a: DueDeadline | null, b: DueDeadline | null): DueDeadline | null {
  if (a === null || b === null) return a ?? b;
  return b.due.toMillis() < a.due.toMillis() ? b : a;
}

function dueMs({ deadline }: AppliedPromise): number {
  return deadline.due.toMillis();
}

function iso(instant: DateTime<true>): string {
  return formatInstant(instant.toMillis());
}
