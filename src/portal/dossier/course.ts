import type { DossierEvent } from '../../dossier/dossier.js';
import { refuse } from '../../errors.js';
import { formatInstant } from '../../time/vietnam-time.js';
import type { PortalStatus } from './dialect.js';
import { noteOn, type PortalNote, type PortalNoteCode } from './note.js';
import type { Message, PortalRecord, StatedDue } from './portal-record.js';

type EndType = 'result-ready' | 'returned' | 'refused' | 'stopped' | 'closed' | 'withdrawn';
type HoldType = 'supplement-requested' | 'paused';

interface End {
  readonly type: EndType;
  readonly at: number;
  readonly field: string;
}

/** An event that happened between receipt and end, with the instant in milliseconds for the order. */
interface Happened {
  readonly ms: number;
  readonly event: DossierEvent;
}

/** Collects notes, each field and code once. */
export class Notes {
  readonly all: PortalNote[] = [];

  add(code: PortalNoteCode, field: string): void {
    if (!this.all.some((note) => note.code === code && note.field === field)) this.all.push(noteOn(code, field));
  }
}

/** The date on a slip in milliseconds since 1970; null, and a note, where it stands for none. */
export function dateOn({ field, at }: StatedDue, notes: Notes): number | null {
  if (at === null) notes.add('due-far-away', field);
  return at;
}

/**
 * What happened to a dossier after its receipt: its messages in order, then what only its fields say, then its status, which decides
 * where these leave it open.
 *
 * @param status - the status of the dossier now; null where nothing says it
 * @throws RuleError `invalid-portal-record` for an end before the receipt, and for a status that ends the dossier without an instant
 * @internal
 */
export function courseAfter(record: PortalRecord, receivedAt: number, status: StatusNow | null, notes: Notes): readonly DossierEvent[] {
  const course = new Course(receivedAt, notes);
  for (const message of withRequests(record, notes)) if (message.at !== null) course.take(message, message.at);
  course.endByFields(record, status);
  course.endByStatus(record, status);
  course.holdByStatus(record, status);
  return course.events();
}

/** The status of a dossier now. */
export interface StatusNow {
  readonly type: PortalStatus;
  readonly field: string;
  /** As it is written. */
  readonly value: unknown;
  readonly unclear: boolean;
}

/** The messages with the requests that the record lists; a request that both tell of is one. */
function withRequests(record: PortalRecord, notes: Notes): readonly Message[] {
  const listed = record.requests();
  if (listed.length === 0) return record.messages;
  const told = record.messages.filter(({ type }) => type === 'supplement-requested');
  const inOrder = told.length === listed.length;
  const more = listed.flatMap(({ field, requested, supplemented, printedDue }, place): Message[] => {
    const same = told.find(({ at }) => at === requested.at) ?? (inOrder ? told[place] : undefined);
    if (same !== undefined && same.at !== requested.at) notes.add('supplement-times-differ', requested.field);
    const plain = { field, statusField: field, written: undefined, unclear: false, suspect: null };
    const asked: Message = { ...plain, type: 'supplement-requested', at: requested.at, atField: requested.field };
    const came = supplemented === null ? [] : [supplemented];
    return [
      ...(same === undefined ? [asked] : []),
      ...came.map((at): Message => ({
        ...plain,
        type: 'supplemented',
        at: at.at,
        atField: at.field,
        ...(printedDue === null ? {} : { printedDue }),
      })),
    ];
  });
  // What the list says comes first, so that a step of the same instant finds the supplement already there.
  return [...more, ...record.messages].sort((a, b) => (a.at ?? Infinity) - (b.at ?? Infinity) || 0);
}

class Course {
  readonly #receivedAt: number;
  readonly #notes: Notes;
  readonly #happened: Happened[] = [];
  /** When a supplement was asked for, also before an earlier one came. */
  readonly #requests: number[] = [];
  #waiting = false;
  #paused = false;
  #result: End | null = null;
  #returned: End | null = null;
  /** An end without a result. */
  #ended: End | null = null;
  #receipts = 0;

  constructor(receivedAt: number, notes: Notes) {
    this.#receivedAt = receivedAt;
    this.#notes = notes;
  }

  /** Takes a message of an instant; they come in order. */
  take(message: Message, at: number): void {
    const { type, field, atField, unclear, suspect } = message;
    const end = endOf(type);
    if (end !== null) {
      this.#takeEnd({ type: end, at: this.#notBefore(at, atField), field }, suspect);
      return;
    }
    if (unclear) this.#notes.add('status-unclear', field);
    // The first receipt among the messages is that of the dossier, unless something was waited for before it.
    if (type === 'received' && this.#receipts++ === 0 && !this.#waiting && !this.#paused) {
      if (at !== this.#receivedAt) this.#notes.add('receipts-differ', atField);
      return;
    }
    if (at < this.#receivedAt) {
      if (isHold(type) || type === 'supplemented' || type === 'resumed') this.#notes.add('before-receipt', field);
      return;
    }
    if (type === 'submitted') return;
    this.#takeBack();
    this.#go(message, at);
  }

  /** What happens while the dossier lives. */
  #go({ type, field, printedDue }: Message, at: number): void {
    switch (type) {
      case 'supplement-requested':
        if (this.#requests.includes(at)) this.#notes.add('status-again', field);
        else this.#push(at, { type, at: formatInstant(at) });
        this.#requests.push(at);
        this.#waiting = true;
        return;
      case 'paused':
        if (this.#paused) this.#notes.add('status-again', field);
        else this.#push(at, { type, at: formatInstant(at) });
        this.#paused = true;
        return;
      case 'supplemented':
        if (this.#waiting) this.#supplement(at, printedDue);
        else this.#notes.add('supplement-without-request', field);
        return;
      case 'resumed':
        if (this.#paused) this.#resume(at);
        else this.#notes.add('supplement-without-request', field);
        return;
      default:
        // Work goes on: whatever it waited for has come.
        if (type === 'received' && !this.#waiting && !this.#paused) this.#notes.add('received-again', field);
        if (this.#waiting) this.#supplement(at, printedDue);
        if (this.#paused) this.#resume(at);
    }
  }

  #supplement(at: number, due: StatedDue | undefined): void {
    const date = due === undefined ? null : dateOn(due, this.#notes);
    const printed = date === null ? {} : { printedDue: formatInstant(date) };
    this.#push(at, { type: 'supplemented', at: formatInstant(at), ...printed });
    this.#waiting = false;
  }

  #resume(at: number): void {
    this.#push(at, { type: 'resumed', at: formatInstant(at) });
    this.#paused = false;
  }

  #push(ms: number, event: DossierEvent): void {
    this.#happened.push({ ms, event });
  }

  #takeEnd(end: End, suspect: PortalNoteCode | null): void {
    const isResult = end.type === 'result-ready' || end.type === 'returned';
    if (isResult && suspect !== null) this.#notes.add(suspect, end.field);
    if (end.type === 'returned') {
      if (this.#returned !== null) this.#notes.add('status-again', end.field);
      // What is handed over after a refusal or a withdrawal is no result.
      else if (this.#ended !== null) this.#notes.add('after-the-end', end.field);
      else this.#returned = end;
      return;
    }
    if (this.#returned !== null) this.#notes.add('after-the-end', end.field);
    else if (end.type === 'result-ready') {
      if (this.#result !== null) this.#notes.add('status-again', end.field);
      else {
        this.#takeBack();
        this.#result = end;
      }
    } else if (this.#result !== null || this.#ended !== null) {
      this.#notes.add(this.#ended?.type === end.type ? 'status-again' : 'after-the-end', end.field);
    } else this.#ended = end;
  }

  /** An end that the dossier went on after. */
  #takeBack(): void {
    for (const end of [this.#result, this.#returned, this.#ended]) if (end !== null) this.#notes.add('end-taken-back', end.field);
    this.#result = this.#returned = this.#ended = null;
  }

  /** What the record says of its end in fields of its own. */
  endByFields(record: PortalRecord, status: StatusNow | null): void {
    const said = status === null ? null : endOf(status.type);
    if (said !== null && said !== 'result-ready' && said !== 'returned') {
      this.#endWithout(record, said);
      return;
    }
    const ready = this.#field(record, 'ready', 'result-ready');
    const returned = this.#field(record, 'returned', 'returned');
    const lives = said === null && status !== null && (status.type === 'none' || status.type === 'received' || isHold(status.type));
    if (lives) {
      for (const end of [ready, returned]) if (end !== null) this.#notes.add('end-against-status', end.field);
      return;
    }
    const refused = record.stated('refused');
    if (refused !== null && status === null && this.#result === null && ready === null && returned === null) {
      this.#ended ??= { type: 'refused', at: this.#notBefore(refused.at, refused.field), field: refused.field };
      return;
    }
    if (this.#ended !== null && (ready !== null || returned !== null)) this.#takeBack();
    this.#result = this.#merged(this.#result, ready);
    this.#returned = this.#merged(this.#returned, returned);
  }

  /** A dossier that ended without a result: the instant of its message, or of the field for it. */
  #endWithout(record: PortalRecord, type: Exclude<EndType, 'result-ready' | 'returned'>): void {
    const own = type === 'closed' ? null : record.stated(type);
    if (own !== null && this.#ended?.type !== type) {
      if (this.#result !== null || this.#returned !== null || this.#ended !== null) this.#takeBack();
      this.#ended = { type, at: this.#notBefore(own.at, own.field), field: own.field };
    }
    for (const name of ['ready', 'returned'] as const) {
      const copied = record.stated(name);
      if (copied !== null && copied.field !== own?.field) this.#notes.add('end-of-denied', copied.field);
    }
  }

  #field(record: PortalRecord, name: 'ready' | 'returned', type: EndType): End | null {
    const stated = record.stated(name);
    return stated === null ? null : { type, at: this.#notBefore(stated.at, stated.field), field: stated.field };
  }

  #merged(bySteps: End | null, byField: End | null): End | null {
    if (bySteps === null || byField === null) return bySteps ?? byField;
    if (bySteps.at !== byField.at) this.#notes.add('ends-differ', byField.field);
    return bySteps;
  }

  /** The status now decides whether the dossier has ended, and how. */
  endByStatus(record: PortalRecord, status: StatusNow | null): void {
    if (status === null) return;
    const said = endOf(status.type);
    if (said === null) {
      if (!isLiving(status.type)) return;
      for (const end of [this.#result, this.#returned, this.#ended]) if (end !== null) this.#notes.add('end-against-status', end.field);
      this.#result = this.#returned = this.#ended = null;
      return;
    }
    if (said === 'result-ready' || said === 'returned') {
      if (this.#result === null && this.#returned === null) this.#refuseEnd(record, status, said === 'returned' ? 'returned' : 'ready');
      if (said === 'returned' && this.#returned === null) this.#notes.add('return-time-unknown', status.field);
    } else if (this.#ended?.type !== said) this.#refuseEnd(record, status, said === 'closed' ? 'ready' : said);
  }

  #refuseEnd(record: PortalRecord, { field, value }: StatusNow, by: 'ready' | 'returned' | 'refused' | 'stopped' | 'withdrawn'): never {
    const name = record.nameOf(by);
    return refuse('invalid-portal-record', field, value, `an instant of the end: a step with this status, or ${name}`);
  }

  /** A hold that only the status tells of has no beginning. */
  holdByStatus(record: PortalRecord, status: StatusNow | null): void {
    if (status?.unclear === true) this.#notes.add('status-unclear', status.field);
    if (this.#result !== null || this.#returned !== null || this.#ended !== null) return;
    const hold = record.hold();
    const onHold = this.#waiting || this.#paused;
    if (hold !== null && !hold.held) this.#notes.add('status-unclear', hold.field);
    const held = status !== null && isHold(status.type) ? status : hold?.held === true ? hold : null;
    if (held !== null && !onHold) {
      this.#notes.add('hold-time-unknown', held.field);
      this.#happened.unshift({ ms: this.#receivedAt, event: { type: 'paused', at: formatInstant(this.#receivedAt) } });
      this.#withoutPauses();
    } else if (held === null && onHold && status?.type === 'none') this.#notes.add('hold-against-status', status.field);
  }

  /** A dossier held from its receipt on has no other pauses. */
  #withoutPauses(): void {
    const kept = this.#happened.filter(({ event }, place) => place === 0 || (event.type !== 'paused' && event.type !== 'resumed'));
    this.#happened.splice(0, this.#happened.length, ...kept);
  }

  events(): readonly DossierEvent[] {
    const { ms: last } = this.#happened.at(-1) ?? { ms: this.#receivedAt };
    let result = this.#result;
    if (result !== null && this.#returned !== null && this.#returned.at < result.at) {
      this.#notes.add('returned-before-ready', this.#returned.field);
      result = null;
    }
    const ends = [result, this.#returned, this.#ended].filter((end) => end !== null);
    for (const end of ends) {
      if (end.type !== 'result-ready' && end.type !== 'returned') continue;
      if (this.#requests.includes(end.at)) this.#notes.add('result-at-supplement-request', end.field);
      if (end.at === this.#receivedAt) this.#notes.add('result-at-receipt', end.field);
    }
    // What a field says of the end may lie before the last step: what came after it did not move the deadline any more.
    const first = ends[0]?.at ?? Infinity;
    if (first < last) this.#notes.add('after-the-end', (ends[0] as End).field);
    const before = this.#happened.filter(({ ms }) => ms <= first);
    return [...before.map(({ event }) => event), ...ends.map(({ type, at }): DossierEvent => ({ type, at: formatInstant(at) }))];
  }

  #notBefore(at: number, field: string): number {
    if (at >= this.#receivedAt) return at;
    return refuse('invalid-portal-record', field, formatInstant(at), `an end not before the receipt at ${formatInstant(this.#receivedAt)}`);
  }
}

/** A dossier that was received is refused where another would not be received at all. */
function endOf(type: PortalStatus): EndType | null {
  switch (type) {
    case 'result-ready':
    case 'returned':
    case 'refused':
    case 'stopped':
    case 'closed':
    case 'withdrawn':
      return type;
    case 'not-received':
      return 'refused';
    default:
      return null;
  }
}

function isHold(type: PortalStatus): type is HoldType {
  return type === 'supplement-requested' || type === 'paused';
}

function isLiving(type: PortalStatus): boolean {
  return endOf(type) === null && type !== 'submitted';
}
