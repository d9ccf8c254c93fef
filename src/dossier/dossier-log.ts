import type { Hold } from '../deadline/clock-stop.js';
import { closest, isRecord, isRuleError, reading, refusalOf, refuse, refuseUnknownKeys, RuleError, shown } from '../errors.js';
import { checkCode } from '../procedure/code.js';
import { LEVELS, type Level } from '../procedure/procedure.js';
import type { LawProfile } from '../sla/law-profile.js';
import { CHANNELS, type Channel } from '../sla/channel.js';
import { readList } from '../sla/read-list.js';
import { isVariantId } from '../sla/receipt.js';
import { formatInstant, readInstant } from '../time/vietnam-time.js';
import type { Dossier, DossierEvent } from './dossier.js';

/** How a dossier ended. */
export type End = 'result' | 'refused' | 'stopped' | 'closed' | 'withdrawn';

/** Phiếu xin lỗi và hẹn lại: a new date, and when it was given. */
export interface Extension {
  /** The index of the event. */
  readonly index: number;
  readonly at: number;
  readonly until: number;
  readonly apology: boolean;
}

/** Phiếu hẹn: a date that was printed, and when. */
export interface Slip {
  readonly due: number;
  readonly at: number;
}

/** What a dossier's events come to. Instants are milliseconds since 1970. */
export interface DossierLog {
  readonly id: string;
  readonly procedure: string;
  readonly level: Level | undefined;
  readonly submittedAt: number | null;
  /** The first receipt: versions and promises follow it. */
  readonly receivedAt: number;
  /** From when the limit runs: the receipt, or the reopening. */
  readonly countedFrom: number;
  readonly channel: Channel;
  readonly needsVerification: boolean;
  readonly variants: readonly string[];
  /** The dates printed for this run of the limit, in order. */
  readonly slips: readonly Slip[];
  /** The dates printed for parts of the limit, in order; `index` is that of the event. */
  readonly printedParts: readonly { readonly name: string; readonly due: number; readonly index: number }[];
  /** The stretches on hold, `to` infinite while one lasts; not merged, in no order. */
  readonly holds: readonly Hold[];
  /** Requests for a supplement, each with the receipt that its time runs from. */
  readonly requests: readonly { readonly index: number; readonly at: number; readonly since: number }[];
  readonly extensions: readonly Extension[];
  /** While it waits for a supplement: the first notice of this wait, or the receipt where none was sent yet. */
  readonly waitingSince: number | null;
  readonly end: { readonly type: End; readonly at: number } | null;
  /** The run that ended in a result which was taken back; null where the dossier was never reopened. */
  readonly before: DossierLog | null;
}

/** What the law in force at a receipt says of supplements. */
export type LawOf = (receivedAt: number) => Pick<LawProfile, 'supplement' | 'closing'>;

const MOST_EVENTS = 1000;
// A sequence has no more parts.
const MOST_PARTS = 10;
const DOSSIER_KEYS: readonly (keyof Dossier)[] = ['id', 'procedure', 'level', 'events'];
const NO_VARIANTS: readonly string[] = Object.freeze([]);
// Most dossiers have none of what is listed of them: one empty list serves all.
const NONE: readonly never[] = Object.freeze([]);

const KEYS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    submitted: ['type', 'at'],
    received: ['type', 'at', 'channel', 'validDossier', 'needsVerification', 'variants', 'printedDue', 'printedParts'],
    'supplement-requested': ['type', 'at', 'then'],
    supplemented: ['type', 'at', 'printedDue', 'printedParts'],
    paused: ['type', 'at', 'reason'],
    resumed: ['type', 'at', 'printedDue', 'printedParts'],
    extended: ['type', 'at', 'until', 'apology', 'reason'],
    'result-ready': ['type', 'at'],
    returned: ['type', 'at'],
    refused: ['type', 'at'],
    stopped: ['type', 'at'],
    closed: ['type', 'at'],
    withdrawn: ['type', 'at'],
    reopened: ['type', 'at', 'printedDue', 'printedParts'],
  } satisfies Record<DossierEvent['type'], readonly string[]>),
);

/**
 * Reads a dossier's events up to an instant, in order; later events are ignored, faults in them too.
 *
 * @param lawOf - what the law of a receipt says of supplements
 * @throws RuleError `invalid-dossier` with the event's index
 * @internal
 */
export function readDossier(dossier: unknown, until: number, lawOf: LawOf): DossierLog {
  return reading('invalid-dossier', 'dossier', dossier, () => {
    const reader = read(dossier, until, lawOf);
    return reader.log() ?? reader.refuseUnreceived(until);
  });
}

/**
 * The same of a dossier that may be submitted alone by then, or come later: null where it is not received.
 *
 * @throws RuleError `invalid-dossier` with the event's index
 * @internal
 */
export function readReceived(dossier: unknown, until: number, lawOf: LawOf): DossierLog | null {
  return reading('invalid-dossier', 'dossier', dossier, () => read(dossier, until, lawOf).log());
}

function read(dossier: unknown, until: number, lawOf: LawOf): Reader {
  if (!isRecord(dossier)) refuse('invalid-dossier', 'dossier', dossier, 'an object { id, procedure, level?, events }');
  const { id, procedure, level, events } = dossier;
  refuseUnknownKeys('invalid-dossier', 'dossier', dossier, DOSSIER_KEYS, 'only id, procedure, level and events');
  if (typeof id !== 'string' || id.length === 0 || id.length > 200)
    refuse('invalid-dossier', 'dossier.id', id, 'a text of 1 to 200 characters');
  const code = checkCode('invalid-dossier', 'dossier.procedure', procedure);
  if (level !== undefined && !LEVELS.includes(level as Level))
    refuse('invalid-dossier', 'dossier.level', level, `one of ${LEVELS.join(', ')}`);
  if (!Array.isArray(events) || events.length === 0 || events.length > MOST_EVENTS)
    refuse('invalid-dossier', 'dossier.events', events, `a list of 1 to ${MOST_EVENTS} events`);
  const reader = new Reader(id, code, level as Level | undefined, lawOf);
  let last = -Infinity;
  for (let index = 0; index < events.length; index++) {
    const event: unknown = events[index];
    try {
      const at = instantOf(event, index, last);
      if (at > until) break;
      reader.read(event as Record<string, unknown>, index, at);
      last = at;
    } catch (error) {
      if (isRuleError(error)) throw error;
      throw invalidEvent(`events[${index}]`, event, 'plain data that can be read', index);
    }
  }
  return reader;
}

/** When an event happened; one after the moment of judging is not looked at. */
function instantOf(event: unknown, index: number, last: number): number {
  if (!isRecord(event)) throw invalidEvent(`events[${index}]`, event, '{ type, at, … }', index);
  const { at } = event;
  const ms = readAt(at, 'at', index);
  if (ms < last) throw invalidPart('at', at, 'an instant not before the event before it', index);
  return ms;
}

/**
 * A refusal that names the event by its index, too.
 *
 * @internal
 */
export function invalidEvent(field: string, value: unknown, expected: string, index: number, meant?: string): RuleError {
  return refusalOf('invalid-dossier', field, value, expected, meant, { index });
}

/** The same of a part of an event. The name of the field is made here, for only a refusal needs it. */
function invalidPart(key: string, value: unknown, expected: string, index: number, meant?: string): RuleError {
  return invalidEvent(`events[${index}].${key}`, value, expected, index, meant);
}

/** The type that a misspelt one may stand for, also written as programs write constants: `RESULT_READY`, `resultReady`. */
function meantBy(type: unknown): string | undefined {
  if (typeof type !== 'string') return undefined;
  return closest(type.replace(/(?<=[a-z])(?=[A-Z])|_/g, '-'), [...KEYS.keys()]);
}

class Reader {
  readonly #id: string;
  readonly #procedure: string;
  readonly #level: Level | undefined;
  readonly #lawOf: LawOf;
  #submittedAt: number | null = null;
  #receivedAt: number | null = null;
  #channel: Channel = 'direct';
  #needsVerification = false;
  #variants = NO_VARIANTS;
  /** Where the run of the limit begins: the receipt, or the last reopening. */
  #countedFrom = 0;
  #before: DossierLog | null = null;
  #slips: readonly Slip[] = NONE;
  #printedParts: readonly { name: string; due: number; index: number }[] = NONE;
  #holds: readonly Hold[] = NONE;
  #requests: readonly { index: number; at: number; since: number }[] = NONE;
  #extensions: readonly Extension[] = NONE;
  /** When the dossier was last complete: the receipt, a supplement, or the reopening. */
  #completeSince = 0;
  /** `notice`: the first request of this wait; null where an incomplete dossier waits without one. */
  #waiting: { from: number; restart: boolean; notice: number | null } | null = null;
  #pausedSince: number | null = null;
  #end: { type: End; at: number } | null = null;
  #closed = false;
  /** How many events were read. */
  #events = 0;

  constructor(id: string, procedure: string, level: Level | undefined, lawOf: LawOf) {
    this.#lawOf = lawOf;
    this.#id = id;
    this.#procedure = procedure;
    this.#level = level;
  }

  read(event: Record<string, unknown>, index: number, at: number): void {
    this.#events = index + 1;
    const type = event['type'];
    const keys = KEYS.get(type as string);
    if (keys === undefined) throw invalidPart('type', type, `one of ${[...KEYS.keys()].join(', ')}`, index, meantBy(type));
    const known = type as DossierEvent['type'];
    for (const key of Object.keys(event)) {
      if (!keys.includes(key))
        throw invalidEvent(`events[${index}].${shown(key)}`, event[key], `only ${keys.join(', ')}`, index, closest(key, keys));
    }
    this.#order(known, index);
    switch (known) {
      case 'submitted':
        this.#submittedAt = at;
        return;
      case 'received':
        this.#receive(event, index, at);
        return;
      case 'supplement-requested':
        this.#requestSupplement(event, index, at);
        return;
      case 'supplemented':
        this.#supplement(event, index, at);
        return;
      case 'paused':
        text(event, 'reason', index);
        if (this.#pausedSince !== null) throw invalidPart('type', type, 'no second pause before it is resumed', index);
        this.#pausedSince = at;
        return;
      case 'resumed':
        if (this.#pausedSince === null) throw invalidPart('type', type, 'a pause before it', index);
        this.#holds = [...this.#holds, { from: this.#pausedSince, to: at, restart: false }];
        this.#pausedSince = null;
        this.#print(event, index, at);
        return;
      case 'reopened':
        this.#reopen(event, index, at);
        return;
      case 'extended':
        this.#extend(event, index, at);
        return;
      case 'result-ready':
        this.#end = { type: 'result', at };
        return;
      case 'returned':
        this.#end ??= { type: 'result', at };
        this.#closed = true;
        return;
      default:
        this.#end = { type: known, at };
        this.#closed = true;
    }
  }

  /** What was read; null where no receipt was. */
  log(): DossierLog | null {
    return this.#receivedAt === null ? null : this.#run(this.#receivedAt);
  }

  #run(receivedAt: number): DossierLog {
    return {
      id: this.#id,
      procedure: this.#procedure,
      level: this.#level,
      submittedAt: this.#submittedAt,
      receivedAt,
      countedFrom: this.#countedFrom,
      channel: this.#channel,
      needsVerification: this.#needsVerification,
      variants: this.#variants,
      slips: this.#slips,
      printedParts: this.#printedParts,
      holds: this.#holdsSoFar(),
      requests: this.#requests,
      extensions: this.#extensions,
      waitingSince: this.#waiting === null ? null : (this.#waiting.notice ?? this.#waiting.from),
      end: this.#end,
      before: this.#before,
    };
  }

  refuseUnreceived(until: number): never {
    const dossier = `The dossier ${shown(this.#id)}`;
    const index = this.#events;
    if (until === Infinity) {
      const expected = 'a receipt among the events';
      throw new RuleError('invalid-dossier', `${dossier} is not received yet: expected ${expected}.`, {
        field: 'dossier.events',
        value: 'no receipt',
        expected,
        index,
      });
    }
    const at = formatInstant(until);
    throw new RuleError('invalid-dossier', `${dossier} is not received by ${at}: judge it after its receipt.`, {
      field: 'at',
      value: at,
      expected: 'an instant not before the receipt',
      index,
    });
  }

  /** A result ends what was on hold; a dossier that was stopped, closed or withdrawn stays as it was. */
  #holdsSoFar(): readonly Hold[] {
    const judged = this.#end !== null && (this.#end.type === 'result' || this.#end.type === 'refused');
    const to = judged ? (this.#end?.at ?? Infinity) : Infinity;
    const open: Hold[] = [];
    if (this.#waiting !== null) open.push({ from: this.#waiting.from, to, restart: this.#waiting.restart });
    if (this.#pausedSince !== null) open.push({ from: this.#pausedSince, to, restart: false });
    return open.length === 0 ? this.#holds : [...this.#holds, ...open];
  }

  /** Nothing before the receipt but the submission, nothing after the end, nothing but the return after the result. */
  #order(type: DossierEvent['type'], index: number): void {
    const expected = this.#expectedInsteadOf(type);
    if (expected !== undefined) throw invalidPart('type', type, expected, index);
  }

  #expectedInsteadOf(type: DossierEvent['type']): string | undefined {
    const isReceived = this.#receivedAt !== null;
    if (type === 'reopened') return this.#closed && this.#end?.type === 'result' ? undefined : 'a result that was returned before it';
    if (this.#closed) return 'no event after the end of the dossier';
    if (this.#end !== null && type !== 'returned') return 'only "returned" after "result-ready"';
    if (type === 'submitted') return this.#submittedAt === null && !isReceived ? undefined : 'one submission, before the receipt';
    if (type === 'received') return isReceived ? 'one receipt' : undefined;
    return isReceived ? undefined : 'a receipt before it';
  }

  #receive(event: Record<string, unknown>, index: number, at: number): void {
    const { channel = 'direct', validDossier = true, needsVerification = false, variants = NO_VARIANTS } = event;
    if (!CHANNELS.includes(channel as Channel)) throw invalidPart('channel', channel, `one of ${CHANNELS.join(', ')}`, index);
    if (typeof validDossier !== 'boolean') throw invalidPart('validDossier', validDossier, 'true or false', index);
    if (typeof needsVerification !== 'boolean') throw invalidPart('needsVerification', needsVerification, 'true or false', index);
    if (!isListOfVariants(variants))
      throw invalidPart('variants', variants, 'a list of variant ids, lower-case letters and digits joined by hyphens', index);
    this.#receivedAt = at;
    this.#countedFrom = at;
    this.#completeSince = at;
    this.#channel = channel as Channel;
    this.#needsVerification = needsVerification;
    if (variants.length > 0) this.#variants = Object.freeze([...variants]);
    this.#print(event, index, at);
    if (!validDossier) this.#waiting = { from: at, restart: true, notice: null };
  }

  #requestSupplement(event: Record<string, unknown>, index: number, at: number): void {
    const { then } = event;
    if (then !== undefined && then !== 'restart' && then !== 'resume') throw invalidPart('then', then, '"restart" or "resume"', index);
    if (this.#requests.some((request) => request.at === at)) throw invalidPart('type', 'supplement-requested', 'no event twice', index);
    const { supplement, closing } = this.#lawOf(this.#receivedAt ?? at);
    this.#requests = [...this.#requests, { index, at, since: this.#completeSince }];
    const { from = at, restart = false, notice = null } = this.#waiting ?? {};
    // Where the law closes what is not completed, the first notice rules: a second one is a breach and moves nothing.
    if (notice !== null && closing !== undefined) return;
    // Elsewhere it stays on hold since the first; the limit restarts if either request says so.
    this.#waiting = { from, restart: restart || (then ?? supplement.then) === 'restart', notice: notice ?? at };
  }

  #supplement(event: Record<string, unknown>, index: number, at: number): void {
    if (this.#waiting === null) throw invalidPart('type', 'supplemented', 'a request for a supplement before it', index);
    this.#holds = [...this.#holds, { from: this.#waiting.from, to: at, restart: this.#waiting.restart }];
    this.#waiting = null;
    this.#completeSince = at;
    this.#print(event, index, at);
  }

  /** A result that was wrong is taken back: the limit runs anew, and what was judged before is kept. */
  #reopen(event: Record<string, unknown>, index: number, at: number): void {
    this.#before = this.#run(this.#receivedAt ?? at);
    this.#countedFrom = at;
    this.#completeSince = at;
    this.#slips = NONE;
    this.#printedParts = NONE;
    this.#holds = NONE;
    this.#requests = NONE;
    this.#extensions = NONE;
    this.#waiting = null;
    this.#pausedSince = null;
    this.#end = null;
    this.#closed = false;
    this.#print(event, index, at);
  }

  /** The dates on a slip, where the event brought one: of the whole, and of parts. */
  #print({ printedDue, printedParts }: Record<string, unknown>, index: number, at: number): void {
    if (printedDue !== undefined) this.#slips = [...this.#slips, { due: readAt(printedDue, 'printedDue', index), at }];
    if (printedParts === undefined) return;
    const parts = readList(printedParts, MOST_PARTS);
    if (parts === undefined) {
      throw invalidPart('printedParts', printedParts, `a list of at most ${MOST_PARTS} { name, due }`, index);
    }
    for (const [place, part] of parts.entries()) {
      const field = `printedParts[${place}]`;
      const { name, due, ...rest } = isRecord(part) ? part : {};
      if (typeof name !== 'string' || name.length === 0 || name.length > 300 || Object.keys(rest).length > 0) {
        throw invalidEvent(`events[${index}].${field}`, part, '{ name, due }: the Vietnamese name of a part, and an instant', index);
      }
      this.#printedParts = [...this.#printedParts, { name, due: readAt(due, `${field}.due`, index), index }];
    }
  }

  #extend(event: Record<string, unknown>, index: number, at: number): void {
    const { apology, until: given } = event;
    if (typeof apology !== 'boolean') throw invalidPart('apology', apology, 'true or false', index);
    text(event, 'reason', index);
    const until = readAt(given, 'until', index);
    if (until < at) throw invalidPart('until', given, 'an instant not before the event', index);
    if (this.#extensions.some((extension) => extension.at === at && extension.until === until)) {
      throw invalidPart('type', 'extended', 'no event twice', index);
    }
    this.#extensions = [...this.#extensions, { index, at, until, apology }];
  }
}

/** Holes are no ids. */
function isListOfVariants(variants: unknown): variants is readonly string[] {
  if (!Array.isArray(variants) || variants.length > 100) return false;
  for (const each of variants as readonly unknown[]) if (!isVariantId(each)) return false;
  return true;
}

/** An instant in a part of an event. */
function readAt(value: unknown, key: string, index: number): number {
  try {
    return readInstant(key, value);
  } catch (error) {
    const field = `events[${index}].${key}`;
    const { is, mend } = isRuleError(error) ? error.details : {};
    if (typeof is !== 'string' || typeof mend !== 'string') throw invalidEvent(field, value, 'an instant', index);
    // A time that is known for what it is keeps the call that reads it.
    throw new RuleError('invalid-dossier', `${field} is ${shown(value)}, ${is}: ${mend}. Expected: an instant.`, {
      field,
      value: shown(value),
      expected: 'an instant',
      is,
      mend,
      index,
    });
  }
}

function text(event: Record<string, unknown>, key: string, index: number): void {
  const value = event[key];
  if (value !== undefined && (typeof value !== 'string' || value.length > 2000)) {
    throw invalidPart(key, value, 'a text of at most 2000 characters', index);
  }
}
