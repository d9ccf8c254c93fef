import type { DateTime } from 'luxon';
import type { SessionIndex } from '../calendar/session-index.js';
import type { Standing } from '../calendar/working-calendar.js';
import { deadlineOf } from '../deadline/compute-deadline.js';
import { receiptOf } from '../deadline/count.js';
import type { Receipt } from '../deadline/deem.js';
import type { Hold } from '../deadline/clock-stop.js';
import { factsOf, type DueDeadline } from '../deadline/deadline.js';
import { isRecord, reading, refuse, refuseUnknownKeys } from '../errors.js';
import { made } from '../explanation/check.js';
import type { CommitmentReason, SlipGround } from '../explanation/commitment-reason.js';
import { deepFreeze, type Name } from '../explanation/reason.js';
import type { Citation } from '../law/citation.js';
import { LEVELS, type Level, type PublishedLimit, type Variant } from '../procedure/procedure.js';
import { KEBAB_CASE } from '../procedure/schemas.js';
import { readDay, weekdayOf } from '../time/local-date.js';
import { dateOf, DAY_MS, formatInstant, iso, readInstant } from '../time/vietnam-time.js';
import { findModelDay, isWorked, openingOf, ranOutOfDays } from './golden-day.js';
import type { LawProfile } from './law-profile.js';
import { readList } from './read-list.js';
import { CHANNELS } from './channel.js';
import type { OnDayOff, SlaPolicy } from './policy.js';
import type { AppliedPromise, Commitment, ReceiveInput } from './commitment.js';
import {
  firstOpenDay,
  isAtOnce,
  nameOf,
  promiseOn,
  saidOf,
  termUnder,
  type PromiseTerm,
  type ReceiptKind,
  type Term,
  type Terms,
  type TermsBook,
} from './terms.js';

/** A receipt from outside, checked. `receivedAt` is milliseconds since 1970. */
export interface CheckedReceipt extends ReceiptKind {
  readonly receivedAt: number;
  readonly validDossier: boolean;
  readonly slipRequested: boolean;
}

/**
 * Works out what is owed to a citizen: law first, promise second.
 *
 * @internal
 */
export class Receiver {
  readonly #book: TermsBook;
  readonly #index: SessionIndex;
  readonly #input: CheckedReceipt;
  readonly #terms: Terms;
  readonly #date: string;
  /** Filled only when the reasons are asked for. */
  readonly #reasons: CommitmentReason[] | undefined;

  constructor(book: TermsBook, input: CheckedReceipt, reasons?: CommitmentReason[]) {
    this.#reasons = reasons;
    this.#book = book;
    this.#index = book.source.index;
    this.#input = input;
    this.#date = dateOf(input.receivedAt);
    this.#terms = book.on(this.#date, input);
  }

  commitment(): Commitment {
    const { procedure, level, stated } = this.#terms;
    this.#say(() => ({ code: 'procedure', procedure: procedure.code, name: procedure.name, level }));
    if (!this.#input.validDossier) return this.#incomplete();
    const statutory = this.#statutory();
    const promises = this.#promises();
    const binding = earliestOf(promises);
    this.#compare(binding, promises, statutory);
    const due = earlier(binding?.deadline ?? null, statutory);
    const goldenPlace = this.#goldenPlace(due);
    const appointmentSlip = this.#slip(binding, statutory);
    this.#sayLawNote();
    if (due === null) this.#say(() => ({ code: 'no-due-date' }));
    return this.#result({
      due: due?.due ?? null,
      promised: binding?.deadline ?? null,
      target: binding?.target ?? null,
      statutory,
      promises,
      policy: binding?.policy ?? null,
      limitStanding: stated?.standing ?? null,
      appointmentSlip,
      goldenDay: goldenPlace === null ? null : this.#index.dateAt(goldenPlace),
      standing: this.#standing(statutory, promises, goldenPlace),
    });
  }

  /** An answer is projected where any day it had to look at is. */
  #standing(statutory: DueDeadline | null, promises: readonly AppliedPromise[], goldenPlace: number | null): Standing {
    if (statutory?.standing === 'projected') return 'projected';
    for (const { deadline, target } of promises) {
      if (deadline.standing === 'projected' || target?.standing === 'projected') return 'projected';
    }
    if (goldenPlace !== null && goldenPlace >= this.#index.decidedDays) return 'projected';
    return statutory === null && promises.length === 0 ? this.#receipt().standing : 'decided';
  }

  #say(reason: () => CommitmentReason): void {
    this.#reasons?.push(deepFreeze(reason()));
  }

  /** The reasons are worked out when they are first read, by receiving once more. */
  #reasonsLater(): readonly CommitmentReason[] {
    const reasons: CommitmentReason[] = [];
    new Receiver(this.#book, this.#input, reasons).commitment();
    return made('commitment', reasons);
  }

  #result(answer: Omit<CommitmentParts, 'procedure' | 'level' | 'receivedAt'>): Commitment {
    const { procedure, level } = this.#terms;
    const { receivedAt } = answer.statutory ?? answer.promised ?? this.#receipt();
    return new ReceivedCommitment({ procedure: procedure.code, level, receivedAt, ...answer }, () => this.#reasonsLater());
  }

  /** How the receipt is deemed on this calendar, whatever the limit. */
  #receipt(): DueDeadline {
    return this.#deadline(this.#terms.receipt);
  }

  /** The receipt, as the law deems it. */
  #deemed(): Receipt {
    const at = this.#index.place('receivedAt', this.#input.receivedAt);
    const receipt = receiptOf(this.#index, this.#terms.receipt, at);
    if (receipt === undefined) this.#receipt();
    return receipt as Receipt;
  }

  #deadline(term: Term): DueDeadline {
    return deadlineOf(this.#index, term, this.#input.receivedAt, NO_HOLDS) as DueDeadline;
  }

  /** An incomplete dossier has no deadline: a supplement is asked for, on its form. */
  #incomplete(): Commitment {
    const { stated, law } = this.#terms;
    const { supplementForm, supplement, closing } = law;
    this.#say(() => ({
      code: 'incomplete-dossier',
      form: { vi: supplementForm.vi, en: supplementForm.en },
      basis: supplementForm.basis,
      ...templateOn(supplementForm, this.#date),
      withinWorkingDays: supplement.withinWorkingDays,
      ...(closing === undefined ? {} : { closing }),
    }));
    this.#sayLawNote();
    return this.#result({
      due: null,
      promised: null,
      target: null,
      statutory: null,
      promises: [],
      policy: null,
      limitStanding: stated?.standing ?? null,
      appointmentSlip: null,
      goldenDay: null,
      standing: this.#receipt().standing,
    });
  }

  #sayLawNote(): void {
    const { note } = this.#terms.law;
    if (note !== undefined) this.#say(() => ({ code: 'law-as-issued', note }));
  }

  #statutory(): DueDeadline | null {
    const { procedure, stated, statutory, law } = this.#terms;
    const { needsVerification, variants } = this.#input;
    const cases = procedure.variants.map(({ id }) => id).filter((id) => id.includes('verification'));
    if (needsVerification && cases.length > 0 && !cases.some((id) => variants.includes(id))) {
      this.#say(() => ({ code: 'verification-variant', variants: cases }));
    }
    if (stated === null || statutory === null) {
      const agreed = procedure.variants.find(({ id, limit }) => limit === null && variants.includes(id));
      this.#say(() => (agreed === undefined ? { code: 'no-limit-stated' } : { code: 'limit-by-agreement', when: agreed.when }));
      return null;
    }
    const deadline = this.#deadline(statutory);
    const applying = variants.length === 0 ? NO_VARIANTS : procedure.variants.filter(({ id }) => variants.includes(id)).map(named);
    this.#say(() => ({
      code: 'statutory-limit',
      limit: stated.limit,
      due: iso(deadline.due),
      legalEnd: iso(deadline.legalEnd),
      basis: stated.basis,
      countingBasis: countingBasisOf(stated.limit, law),
      ...(applying.length === 0 ? {} : { variants: applying }),
      ...(stated.cutOff === undefined ? {} : { cutOff: stated.cutOff }),
      ...(stated.lawMaximum === undefined ? {} : { lawMaximum: stated.lawMaximum }),
    }));
    const bare = stated.limit;
    if (bare.unit === 'days') this.#say(() => ({ code: 'bare-days', value: bare.value, readAs: this.#book.source.bareDays }));
    const { bareHours } = this.#book.source;
    if (bare.unit === 'hours' && bareHours !== undefined) this.#say(() => ({ code: 'bare-hours', value: bare.value, readAs: bareHours }));
    if (stated.standing === 'fallback') this.#say(() => ({ code: 'fallback-limit' }));
    if (stated.standing === 'published') this.#say(() => ({ code: 'published-limit' }));
    if (stated.standing === 'unverified') {
      const later = stated.basisLaterThanStart === true ? { basisLaterThanStart: true as const } : {};
      this.#say(() => ({ code: 'unverified-limit', ...later }));
    }
    return deadline;
  }

  #promises(): AppliedPromise[] {
    const { policies, promises, excluded } = this.#terms;
    for (const policy of policies) {
      if (policy.promises.length > 0 && this.#reasons !== undefined) this.#sayDaysOff(policy);
      else this.#say(() => ({ code: 'received-as-it-arises', title: nameOf(policy.title), authority: nameOf(policy.authority) }));
    }
    this.#reasons?.push(...excluded);
    const applied: AppliedPromise[] = [];
    for (const promise of promises) {
      const one = this.#apply(promise);
      if (one !== null) applied.push(one);
    }
    return applied;
  }

  #apply(applying: PromiseTerm): AppliedPromise | null {
    const { policy, promise, said, term, nextWeek } = applying;
    const at = this.#input.receivedAt - this.#index.origin;
    const outcome = promiseOn(this.#index, applying, at);
    const receipt = receiptOf(this.#index, term, at) as Receipt;
    if (outcome === 'not-a-model-day') {
      const day = Math.floor(receipt.deemed / DAY_MS);
      this.#say(() => ({ code: 'not-a-model-day', ...said, limit: promise.limit, date: this.#index.dateAt(day) }));
      return null;
    }
    if (outcome === 'after-last-golden-day') {
      this.#say(() => ({ code: 'after-last-golden-day', ...said, reading: nextWeek === null ? 'same-week' : 'next-week' }));
    }
    const deadline = this.#deadline(termUnder(outcome, applying));
    const target = applying.target === null ? null : this.#deadline(applying.target);
    this.#say(() => ({
      code: 'promise-applies',
      ...said,
      limit: deadline.limit,
      due: iso(deadline.due),
      ...(target === null ? {} : { target: { limit: target.limit, due: iso(target.due) } }),
      ...(promise.onTheSpot === undefined ? {} : { onTheSpot: promise.onTheSpot }),
    }));
    const { limit } = promise;
    // Only too little time left moves a promise in the session: a receipt outside the sessions begins at the next one.
    if (limit.unit === 'same-session' && this.#index.origin + this.#index.closesAt(receipt.session) < deadline.due.toMillis()) {
      this.#say(() => ({ code: 'session-rolled', ...said, minLeadMinutes: limit.minLeadMinutes ?? 0, due: iso(deadline.due) }));
    }
    return Object.freeze({ policy, promise, deadline, target });
  }

  /** Model weekdays of the week of receipt that are not worked, and what becomes of them. */
  #sayDaysOff(policy: SlaPolicy): void {
    const deemed = Math.floor(this.#deemed().deemed / DAY_MS);
    for (const place of this.#modelWeekdays(policy, deemed)) {
      if (place < 0 || place >= this.#index.days || isWorked(this.#index, place, policy.days.half)) continue;
      const { reason } = this.#index.dayAt(place);
      if (reason.code === 'weekly-rest') continue;
      const reading = policy.days.onDayOff ?? 'skip';
      this.#say(() => ({
        code: 'model-day-off',
        ...saidOf(policy),
        date: this.#index.dateAt(place),
        reason,
        reading,
        takenBy: this.#takesOver(policy, place, reading),
      }));
    }
  }

  /** The model weekdays of the week of receipt, and earlier ones in whose role that day can stand. */
  #modelWeekdays({ days }: SlaPolicy, deemed: number): readonly number[] {
    const monday = deemed - weekdayOf(this.#index.plan.from + deemed) + 1;
    let first = monday;
    if (days.onDayOff === 'next-working-day') {
      first = deemed;
      while (first > 0 && !isWorked(this.#index, first - 1, days.half)) first--;
    }
    const all = Array.from({ length: monday + 7 - Math.min(first, monday) }, (_, i) => Math.min(first, monday) + i);
    return all.filter((place) => days.weekdays.includes(weekdayOf(this.#index.plan.from + place)));
  }

  #takesOver(policy: SlaPolicy, place: number, reading: OnDayOff): string | null {
    if (reading === 'skip') return null;
    if (reading === 'inherit-swap') {
      const { reason } = this.#index.dayAt(place);
      if (reason.code !== 'swapped-off') return null;
      // A day worked instead that is closed passes the role on to nobody.
      const heir = readDay(reason.workedInstead) - this.#index.plan.from;
      return isWorked(this.#index, heir, policy.days.half) ? reason.workedInstead : null;
    }
    for (let next = place + 1; next < this.#index.days; next++) {
      if (isWorked(this.#index, next, policy.days.half)) return this.#index.dateAt(next);
    }
    return null;
  }

  #compare(binding: AppliedPromise | null, promises: readonly AppliedPromise[], statutory: DueDeadline | null): void {
    if (binding === null) return;
    const { policy, promise, deadline } = binding;
    const said = () => saidOf(policy, promise);
    if (promises.length > 1) {
      this.#say(() => ({ code: 'earliest-promise-binds', ...said(), of: promises.length, limit: deadline.limit, due: iso(deadline.due) }));
    }
    if (statutory !== null && dueMs(binding) > statutory.due.toMillis()) {
      this.#say(() => ({ code: 'promise-later-than-law', ...said(), promised: iso(deadline.due), statutory: iso(statutory.due) }));
    }
  }

  /** The place of the first golden day on or after the receipt. */
  #goldenPlace(due: DueDeadline | null): number | null {
    const { golden } = this.#terms;
    if (golden.length === 0) return null;
    const { session } = this.#deemed();
    let first: { readonly place: number; readonly policy: SlaPolicy } | undefined;
    let unknown: SlaPolicy | undefined;
    for (const policy of golden) {
      const from = firstOpenDay(this.#index, policy, session);
      const place = findModelDay(this.#index, policy, from);
      if (place === undefined && unknown === undefined && ranOutOfDays(this.#index, policy, from)) unknown = policy;
      if (place !== undefined && (first === undefined || place < first.place)) first = { place, policy };
    }
    if (first !== undefined) {
      const { place, policy } = first;
      this.#say(() => ({
        code: 'golden-day',
        date: this.#index.dateAt(place),
        title: nameOf(policy.title),
        ...(due !== null && this.#index.origin + openingOf(this.#index, policy, place) >= due.due.toMillis() ? { afterDue: true } : {}),
      }));
      return place;
    }
    if (unknown !== undefined) this.#sayUnknownGoldenDay(unknown);
    return null;
  }

  #sayUnknownGoldenDay({ title }: SlaPolicy): void {
    const { days, plan } = this.#index;
    this.#say(() => ({
      code: 'golden-day-unknown',
      title: nameOf(title),
      from: this.#index.dateAt(days),
      because: plan.from + days < plan.until ? 'undecided' : 'outside-calendar',
    }));
  }

  /** No slip is owed only for a result that is returned at once, which one that must be verified never is. */
  #slip(binding: AppliedPromise | null, statutory: DueDeadline | null): Commitment['appointmentSlip'] {
    const { stated, law } = this.#terms;
    const { noSlip, slip } = law;
    const promisedAtOnce = binding !== null && isAtOnce(binding.deadline.limit);
    const immediate = stated !== null && isAtOnce(stated.limit);
    const quickest = promisedAtOnce ? binding.deadline : immediate ? statutory : null;
    const issue = (ground: SlipGround): Commitment['appointmentSlip'] => {
      this.#say(() => ({ code: 'slip-issued', ground, basis: slip.basis }));
      return SLIPS[ground];
    };
    if (this.#input.needsVerification) return issue('needs-verification');
    if (quickest === null) return issue('complete-dossier');
    if (this.#input.slipRequested) return issue('requested');
    const { receivedAt, deemedReceivedAt } = factsOf(quickest);
    if (isRolled(quickest) || deemedReceivedAt !== receivedAt) return issue('rolled');
    if (promisedAtOnce && !immediate && noSlip.when === 'prescribed') {
      this.#say(() => ({ code: 'slip-promise-beyond-law', basis: noSlip.basis }));
      return issue('not-prescribed-immediate');
    }
    const ground = promisedAtOnce ? 'on-the-spot' : 'immediate-procedure';
    this.#say(() => ({ code: 'slip-only-if-not-at-once', ground, basis: noSlip.basis }));
    return SLIPS[ground];
  }
}

const SLIPS = /* @__PURE__ */ deepFreeze({
  'complete-dossier': { duty: 'issue', reason: 'complete-dossier' },
  requested: { duty: 'issue', reason: 'requested' },
  rolled: { duty: 'issue', reason: 'rolled' },
  'not-prescribed-immediate': { duty: 'issue', reason: 'not-prescribed-immediate' },
  'needs-verification': { duty: 'issue', reason: 'needs-verification' },
  'on-the-spot': { duty: 'only-if-not-returned-at-once', reason: 'on-the-spot' },
  'immediate-procedure': { duty: 'only-if-not-returned-at-once', reason: 'immediate-procedure' },
} satisfies Record<SlipGround, Commitment['appointmentSlip']>);

/** The template of a form on a day, where a circular in force gives one. */
function templateOn({ template }: LawProfile['supplementForm'], date: string): Pick<IncompleteReason, 'template'> {
  if (template === undefined || date < template.from) return {};
  const { vi, en, basis } = template;
  return { template: { name: { vi, en }, basis } };
}

type IncompleteReason = Extract<CommitmentReason, { readonly code: 'incomplete-dossier' }>;

/** Only days and hours are counted: a limit in the session, the day or the week names its own end. */
function countingBasisOf({ unit }: PublishedLimit, { countingBasis, hoursBasis = [] }: LawProfile): readonly Citation[] {
  switch (unit) {
    case 'working-days':
    case 'calendar-days':
    case 'days':
      return countingBasis;
    case 'working-hours':
    case 'clock-hours':
      return hoursBasis;
    default:
      return [];
  }
}

function named({ id, when }: Variant): { readonly id: string; readonly when: Name } {
  return { id, when };
}

const NO_HOLDS: readonly Hold[] = Object.freeze([]);
const NO_VARIANTS: readonly never[] = Object.freeze([]);
const MOST_VARIANTS = 100;
const RECEIPT_KEYS = ['procedure', 'receivedAt', 'level', 'channel', 'validDossier', 'needsVerification', 'variants', 'slipRequested'];

type CommitmentParts = Omit<Commitment, 'reasons' | 'toJSON'>;

class ReceivedCommitment implements Commitment {
  readonly procedure: string;
  readonly level: Level;
  readonly receivedAt: DateTime<true>;
  readonly due: DateTime<true> | null;
  readonly promised: DueDeadline | null;
  readonly target: DueDeadline | null;
  readonly statutory: DueDeadline | null;
  readonly promises: readonly AppliedPromise[];
  readonly policy: SlaPolicy | null;
  readonly limitStanding: Commitment['limitStanding'];
  readonly appointmentSlip: Commitment['appointmentSlip'];
  readonly goldenDay: string | null;
  readonly standing: Commitment['standing'];
  readonly #say: () => readonly CommitmentReason[];
  #reasons: readonly CommitmentReason[] | undefined;

  constructor(parts: CommitmentParts, say: () => readonly CommitmentReason[]) {
    this.procedure = parts.procedure;
    this.level = parts.level;
    this.receivedAt = parts.receivedAt;
    this.due = parts.due;
    this.promised = parts.promised;
    this.target = parts.target;
    this.statutory = parts.statutory;
    this.promises = Object.freeze(parts.promises);
    this.policy = parts.policy;
    this.limitStanding = parts.limitStanding;
    this.appointmentSlip = parts.appointmentSlip;
    this.goldenDay = parts.goldenDay;
    this.standing = parts.standing;
    this.#say = say;
    Object.freeze(this);
  }

  get reasons(): readonly CommitmentReason[] {
    return (this.#reasons ??= this.#say());
  }

  toJSON(): unknown {
    return {
      ...Object.fromEntries(Object.entries(this)),
      receivedAt: iso(this.receivedAt),
      due: this.due === null ? null : iso(this.due),
      reasons: this.reasons,
    };
  }
}

/**
 * Checks a receipt from outside.
 *
 * @throws RuleError `invalid-input`, `invalid-limit` (variants), `invalid-date-time`
 * @internal
 */
export function checkReceipt(input: ReceiveInput): CheckedReceipt {
  if (!isRecord(input)) refuse('invalid-input', 'input', input, '{ procedure, receivedAt, … }');
  return reading('invalid-input', 'input', input, () => readReceipt(input));
}

function readReceipt(input: ReceiveInput): CheckedReceipt {
  refuseUnknownKeys('invalid-input', 'input', input, RECEIPT_KEYS);
  const { procedure, receivedAt, level, channel = 'direct' } = input;
  if (typeof procedure !== 'string' || procedure.length > 200)
    refuse('unknown-procedure', 'procedure', procedure, 'a code of the catalogue');
  if (level !== undefined && !LEVELS.includes(level)) refuse('invalid-input', 'level', level, `one of ${LEVELS.join(', ')}`);
  if (!CHANNELS.includes(channel)) refuse('invalid-input', 'channel', channel, `one of ${CHANNELS.join(', ')}`);
  return {
    procedure,
    receivedAt: readInstant('receivedAt', receivedAt),
    level,
    channel,
    validDossier: flag('validDossier', input.validDossier, true),
    needsVerification: flag('needsVerification', input.needsVerification, false),
    variants: variantsOf(input.variants),
    slipRequested: flag('slipRequested', input.slipRequested, false),
  };
}

function variantsOf(given: unknown): readonly string[] {
  if (given === undefined) return NO_VARIANTS;
  const variants = readList(given, MOST_VARIANTS);
  if (variants?.every(isVariantId) === true) return variants as string[];
  return refuse('invalid-limit', 'variants', given, 'a list of variant ids, lower-case letters and digits joined by hyphens');
}

/** Whether something is written as the id of a variant is. */
export function isVariantId(id: unknown): id is string {
  return typeof id === 'string' && KEBAB_CASE.test(id) && id.length <= 60;
}

function flag(field: string, value: unknown, otherwise: boolean): boolean {
  if (value === undefined) return otherwise;
  return typeof value === 'boolean' ? value : refuse('invalid-input', field, value, 'true or false');
}

/** Whether a promise in the session fell to the next one, too little of the session of receipt being left. */
function isRolled(deadline: DueDeadline): boolean {
  const { limit, session } = deadline;
  if (limit.unit !== 'same-session') return false;
  const deemed = formatInstant(factsOf(deadline).deemedReceivedAt);
  return session.date !== deemed.slice(0, 10) || session.opens > deemed.slice(11, 16);
}

function earlier(a: DueDeadline | null, b: DueDeadline | null): DueDeadline | null {
  if (a === null || b === null) return a ?? b;
  return b.due.toMillis() < a.due.toMillis() ? b : a;
}

/** The promise that is due first; of two at once the one that comes first. */
function earliestOf(promises: readonly AppliedPromise[]): AppliedPromise | null {
  let best: AppliedPromise | null = null;
  for (const next of promises) if (best === null || dueMs(next) < dueMs(best)) best = next;
  return best;
}

function dueMs({ deadline }: AppliedPromise): number {
  return deadline.due.toMillis();
}
