import type { SessionIndex } from '../calendar/session-index.js';
import { readCounting } from '../deadline/compute-deadline.js';
import type { Counting } from '../deadline/count.js';
import type { Receipt } from '../deadline/deem.js';
import type { SingleLimit, TimeLimit } from '../deadline/time-limit.js';
import { refuse, RuleError } from '../errors.js';
import { isInForce, type InForce } from '../law/in-force.js';
import { deepFreeze } from '../made.js';
import type { Name } from '../name.js';
import type { Catalog, ProcedureInForce } from '../procedure/catalog.js';
import { limitFor } from '../procedure/limit-for.js';
import { knownField, type Level, type PublishedLimit, type PublishedPart, type StatutoryLimit } from '../procedure/procedure.js';
import { readDay, weekdayOf } from '../time/local-date.js';
import { dateOf, DAY_MS, midnightOf } from '../time/vietnam-time.js';
import { PROMISE_CHANNELS, promiseChannel, type Channel, type PromiseChannel } from './channel.js';
import type { CommitmentReason, SaidPromise } from './commitment-reason.js';
import { firstOpenDay, isModelDay } from './golden-day.js';
import type { LawProfile } from './law-profile.js';
import type { SlaPolicy, SlaPromise } from './policy.js';

/** What a receipt is, apart from when. */
export interface ReceiptKind {
  readonly procedure: string;
  readonly level: Level | undefined;
  readonly channel: Channel;
  readonly needsVerification: boolean;
  readonly variants: readonly string[];
}

/** One limit under one profile, ready to be counted. */
export type Term = Counting;

/** A promise that speaks of a kind of receipt. */
export interface PromiseTerm {
  readonly policy: SlaPolicy;
  readonly promise: SlaPromise;
  readonly said: SaidPromise;
  readonly term: Term;
  /** The same promise within the next week, where it reads "the week" so after the last golden day. */
  readonly nextWeek: Term | null;
  readonly target: Term | null;
}

/** What law and policies say of a kind of receipt while no version of them changes. */
export interface Terms {
  readonly inForce: InForce;
  readonly procedure: ProcedureInForce;
  readonly level: Level;
  readonly law: LawProfile;
  /** The statutory limit as it is recorded; null where none is stated. */
  readonly stated: StatutoryLimit | null;
  readonly statutory: Term | null;
  /** In the order in which they bind where several are due at once. */
  readonly promises: readonly PromiseTerm[];
  /** Promises that do not apply to this kind of receipt, and why. */
  readonly excluded: readonly CommitmentReason[];
  /** The policies that speak of the procedure. */
  readonly policies: readonly SlaPolicy[];
  /** Those of them that concentrate work on golden days. */
  readonly golden: readonly SlaPolicy[];
}

/** The parts of a rulebook that terms are worked out from. */
export interface TermsSource {
  readonly index: SessionIndex;
  readonly catalog: Catalog;
  readonly policies: readonly SlaPolicy[];
  readonly bareDays: 'calendar' | 'working';
  readonly bareHours?: 'working' | 'clock';
  readonly refuseUncertainLimits: boolean;
  readonly lawProfiles: readonly LawProfile[];
}

// Enough for every procedure, level and channel of a province; then the memory starts afresh.
const MOST_REMEMBERED = 20_000;

interface Remembered extends Pick<ReceiptKind, 'level' | 'channel' | 'needsVerification'> {
  readonly terms: Terms;
  /** While no version changes: milliseconds since 1970, the end not included. */
  readonly from: number;
  readonly until: number;
}

/**
 * Works out the terms of receipts, and remembers them: a portal asks for the same few again and again.
 *
 * @internal
 */
export class TermsBook {
  readonly source: TermsSource;
  /** By the code; where there are variants, by those and the code, in a map of their own so that no code can be taken for both. */
  readonly #withoutVariants = new Map<string, Remembered[]>();
  readonly #withVariants = new Map<string, Remembered[]>();
  #size = 0;

  constructor(source: TermsSource) {
    this.source = source;
  }

  /**
   * The terms of a receipt: versions follow the day of it.
   *
   * @param receivedAt - milliseconds since 1970
   */
  on(receivedAt: number, kind: ReceiptKind): Terms {
    const { procedure, level, channel, needsVerification, variants } = kind;
    const [map, key] =
      variants.length === 0 ? [this.#withoutVariants, procedure] : [this.#withVariants, `${variants.join('+')} ${procedure}`];
    const known = map.get(key) ?? [];
    for (const each of known) {
      if (each.level !== level || each.channel !== channel || each.needsVerification !== needsVerification) continue;
      if (each.from <= receivedAt && receivedAt < each.until) return each.terms;
    }
    const terms = termsOf(this.source, dateOf(receivedAt), kind);
    if (this.#size++ >= MOST_REMEMBERED) {
      this.#withoutVariants.clear();
      this.#withVariants.clear();
      this.#size = 1;
    }
    const { from, until } = terms.inForce;
    const remembered = {
      level,
      channel,
      needsVerification,
      terms,
      from: midnightOf(readDay(from)),
      until: until === undefined ? Infinity : midnightOf(readDay(until)),
    };
    map.set(key, [...(map.get(key) ?? []), remembered]);
    return terms;
  }

  /** The law profile of a receipt on a day. */
  lawOn(date: string): LawProfile {
    return lawProfileOn(this.source.lawProfiles, date, 'date');
  }
}

function termsOf(source: TermsSource, date: string, kind: ReceiptKind): Terms {
  const procedure = source.catalog.find(kind.procedure, { on: date });
  const level = levelOf(procedure, kind.level, date);
  const law = lawProfileOn(source.lawProfiles, date, 'receivedAt');
  const stated = statedLimit(source, procedure, kind, date);
  const speaking = source.policies.filter((policy) => speaksOf(policy, procedure, level));
  const policies = speaking.filter(({ inForce }) => isInForce(inForce, date));
  const listed = policies
    .flatMap((policy) => policy.promises.filter((promise) => lists(promise, procedure)).map((promise) => ({ policy, promise })))
    .sort((a, b) => rankInTie(a.promise) - rankInTie(b.promise));
  const excluded = listed.map(({ policy, promise }) => exclusion(policy, promise, kind));
  return {
    inForce: edges(date, [procedure.inForce, law.inForce, ...speaking.map(({ inForce }) => inForce)]),
    procedure,
    level,
    law,
    stated,
    statutory: stated === null ? null : statutoryTerm(source, stated, law),
    promises: listed.filter((_, i) => excluded[i] === undefined).map(({ policy, promise }) => promiseTerm(policy, promise)),
    excluded: excluded.filter((reason) => reason !== undefined),
    policies,
    golden: policies.filter(concentratesWork),
  };
}

/** The longest period around a date in which none of some periods begins or ends. */
function edges(date: string, periods: readonly InForce[]): InForce {
  const days = periods.flatMap(({ from, until }) => (until === undefined ? [from] : [from, until])).sort();
  // The procedure’s own period is among them and holds the date.
  const from = days.findLast((day) => day <= date) as string;
  const until = days.find((day) => day > date);
  return until === undefined ? { from } : { from, until };
}

function levelOf({ code, levels }: ProcedureInForce, asked: Level | undefined, date: string): Level {
  const [only, second] = levels;
  if (only === undefined)
    return asked ?? refuse('invalid-input', 'level', asked, `the level that settles it: the record of ${code} names none`);
  if (asked === undefined) {
    if (second === undefined) return only;
    return refuse('invalid-input', 'level', asked, `one of ${levels.join(', ')}: ${code} is settled at several levels`);
  }
  if (levels.includes(asked)) return asked;
  return refuse('nothing-in-force', 'level', asked, `${levels.join(' or ')}: no other level settles ${code} on ${date}`);
}

function lawProfileOn(profiles: readonly LawProfile[], date: string, field: string): LawProfile {
  const found = profiles.filter(({ inForce }) => isInForce(inForce, date));
  if (found.length > 1) {
    const ids = found.map(({ id }) => id);
    throw new RuleError('conflicting-rules', `Two law profiles are in force on ${date}: ${ids.join(', ')}.`, { date, profiles: ids });
  }
  const first = (profiles[0] as LawProfile).inForce.from;
  return found[0] ?? refuse('nothing-in-force', field, date, `a day on which a law profile is in force; the first begins on ${first}`);
}

function statedLimit(source: TermsSource, procedure: ProcedureInForce, kind: ReceiptKind, date: string): StatutoryLimit | null {
  const limit = limitFor(procedure, kind.variants);
  if (limit === null || limit.standing === 'stated' || !source.refuseUncertainLimits) return limit;
  const doubt = DOUBTS[limit.standing];
  throw new RuleError(
    'uncertain-limit',
    `The statutory limit of ${procedure.code} on ${date} is ${doubt}: lay the authority's own limit over the catalogue, or allow uncertain limits.`,
    { procedure: procedure.code, date, standing: limit.standing },
  );
}

const DOUBTS = {
  stated: '',
  fallback: 'only a fallback, a province may have set its own',
  published: 'only as a portal published it',
  unverified: 'unverified',
} as const;

function statutoryTerm(source: TermsSource, stated: StatutoryLimit, law: LawProfile): Term {
  const profile = stated.cutOff === undefined ? law.counting : { ...law.counting, cutOff: stated.cutOff };
  return readCounting({ limit: readLimit(stated.limit, source), profile });
}

/** A bare number of days or hours is read as the rulebook says. */
function readLimit(limit: PublishedLimit, source: TermsSource): TimeLimit {
  if (limit.unit !== 'sequence') return readPart(limit, source);
  return {
    unit: 'sequence',
    parts: limit.parts.map((part) => ('limit' in part ? { ...part, limit: readPart(part.limit, source) } : readPart(part, source))),
  };
}

function readPart(limit: PublishedPart, { bareDays, bareHours }: TermsSource): SingleLimit {
  switch (limit.unit) {
    case 'days': {
      if (bareDays === 'calendar' && !Number.isInteger(limit.value)) throw unreadable(`${limit.value} bare days`, "bareDays: 'working'");
      return { unit: bareDays === 'working' ? 'working-days' : 'calendar-days', value: limit.value };
    }
    case 'hours':
      if (bareHours === undefined) throw unreadable(`${limit.value} bare hours`, "bareHours: 'working' or 'clock'");
      return { unit: bareHours === 'working' ? 'working-hours' : 'clock-hours', value: limit.value };
    default:
      return limit;
  }
}

function unreadable(limit: string, option: string): RuleError {
  return new RuleError('uncertain-limit', `The statutory limit is ${limit}: only a rulebook with ${option} reads it.`, { field: 'limit' });
}

function promiseTerm(policy: SlaPolicy, promise: SlaPromise): PromiseTerm {
  const readsNextWeek = promise.limit.unit === 'same-week' && policy.afterLastGoldenDay === 'next-week';
  return {
    policy,
    promise,
    said: saidOf(policy, promise),
    term: readCounting(promise),
    nextWeek: readsNextWeek ? readCounting({ limit: { unit: 'same-week', nextWeek: true }, profile: promise.profile }) : null,
    target: promise.target === undefined ? null : readCounting({ limit: promise.target, profile: promise.profile }),
  };
}

function speaksOf({ level, fields, exceptFields, procedures }: SlaPolicy, procedure: ProcedureInForce, at: Level): boolean {
  const field = knownField(procedure.field);
  if (level !== at || fields?.includes(field) === false || exceptFields?.includes(field) === true) return false;
  return procedures === undefined || procedures.includes(procedure.code);
}

function lists({ procedures }: SlaPromise, { code }: ProcedureInForce): boolean {
  return procedures === 'all' || procedures.includes(code);
}

/** Of promises that are due together one at once binds, for the slip goes by it; then one with a target; then the first named. */
function rankInTie({ limit, target }: SlaPromise): number {
  return (isAtOnce(limit) ? 0 : 2) + (target === undefined ? 1 : 0);
}

/** Why a promise does not apply to a kind of receipt, if it does not. A promise at once is one of the desk. */
function exclusion(policy: SlaPolicy, promise: SlaPromise, { channel, needsVerification }: ReceiptKind): CommitmentReason | undefined {
  const atOnce = isAtOnce(promise.limit);
  const channels: readonly PromiseChannel[] = promise.channels ?? (atOnce ? ['direct'] : PROMISE_CHANNELS);
  const excludes = promise.excludes ?? (atOnce ? ['verification'] : []);
  const { limit } = promise;
  if (!channels.includes(promiseChannel(channel)))
    return deepFreeze({ code: 'channel-excluded', ...saidOf(policy, promise), limit, channel });
  if (needsVerification && excludes.includes('verification')) {
    return deepFreeze({ code: 'verification-excluded', ...saidOf(policy, promise), limit });
  }
  return undefined;
}

/** How a promise stands for one receipt. */
export type PromiseOutcome = 'applies' | 'not-a-model-day' | 'after-last-golden-day';

/**
 * Whether a promise applies to a receipt. The model goes by the deemed receipt: its day, and its half where the model has
 * only one.
 *
 * @param receipt - as the promise deems it
 */
export function promiseOn(index: SessionIndex, { policy, promise }: PromiseTerm, receipt: Receipt | undefined): PromiseOutcome {
  // A receipt without an answer is refused when its deadline is asked for.
  if (receipt === undefined) return 'applies';
  const day = Math.floor(receipt.deemed / DAY_MS);
  if (promise.on === 'model-days') return isOnModel(index, policy, day, receipt.session) ? 'applies' : 'not-a-model-day';
  if (promise.limit.unit !== 'same-week' || !concentratesWork(policy)) return 'applies';
  return hasModelDayLeft(index, policy, receipt.session) ? 'applies' : 'after-last-golden-day';
}

/** The term of a promise that applies: after the week's last golden day a policy can mean the next week. */
export function termUnder(outcome: PromiseOutcome, { term, nextWeek }: PromiseTerm): Term {
  return outcome === 'after-last-golden-day' ? (nextWeek ?? term) : term;
}

function isOnModel(index: SessionIndex, policy: SlaPolicy, day: number, session: number): boolean {
  if (!isModelDayInForce(index, policy, day)) return false;
  return policy.days.half === undefined || index.halfOf(session) === policy.days.half;
}

function isModelDayInForce(index: SessionIndex, policy: SlaPolicy, day: number): boolean {
  return isModelDay(index, policy, day) && isInForce(policy.inForce, index.dateAt(day));
}

/** Whether the week of a session has a model day whose session is this one or a later one. */
function hasModelDayLeft(index: SessionIndex, policy: SlaPolicy, session: number): boolean {
  const day = index.dayOf(session);
  const sunday = Math.min(day + 7 - weekdayOf(index.plan.from + day), index.days - 1);
  for (let place = firstOpenDay(index, policy, session); place <= sunday; place++) if (isModelDayInForce(index, policy, place)) return true;
  return false;
}

/** Golden days concentrate work; a policy that promises something on every working day does so unless it says otherwise. */
export function concentratesWork(policy: SlaPolicy): boolean {
  return policy.concentratesWork ?? policy.promises.some(({ on }) => on === 'working-days');
}

/** Whether a limit asks for the result at once: in the session or in the day. */
export function isAtOnce({ unit }: { readonly unit: string }): boolean {
  return unit === 'same-session' || unit === 'same-day';
}

/** A policy or promise as it is spoken of. */
export function saidOf({ id, title, authority }: SlaPolicy, promise?: SlaPromise): SaidPromise {
  return { policy: id, ...(promise?.id === undefined ? {} : { promise: promise.id }), title: nameOf(title), authority: nameOf(authority) };
}

/** A name given in one language stands for both. */
export function nameOf(name: string | Name): Name {
  return typeof name === 'string' ? Object.freeze({ vi: name, en: name }) : name;
}
