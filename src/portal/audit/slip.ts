import type { WorkingCalendar } from '../../calendar/working-calendar.js';
import type { ClockStop } from '../../deadline/clock-stop.js';
import { computeDeadline } from '../../deadline/compute-deadline.js';
import type { DueDeadline } from '../../deadline/deadline.js';
import type { Dossier, DossierEvent, ReceivedEvent } from '../../dossier/dossier.js';
import { isRecord, isRuleError } from '../../errors.js';
import type { Commitment } from '../../sla/commitment.js';
import type { Rulebook } from '../../sla/rulebook.js';
import { dateOf, readInstant } from '../../time/vietnam-time.js';

/** A date that was printed on a slip. Instants are milliseconds since 1970. */
export interface Slip {
  readonly id: string;
  readonly receivedAt: number;
  readonly printed: number;
  readonly computed: number;
  /** From when the count ran: the receipt, or the supplement that restarted it. */
  readonly countedFrom: number;
  /** The deadline at the receipt that binds. */
  readonly binding: DueDeadline;
  /** The deadline by law at the receipt, where a promise binds. */
  readonly statutory: number | null;
  /** When it would fall due with the stops that the dossier had later. */
  readonly withStops: number | null;
  /** Whether a count that runs on over a stop lies between. */
  readonly resumed: boolean;
}

/**
 * The slips of a dossier with what the rulebook answers; a null for each that cannot be judged, and one null where none was printed.
 *
 * @internal
 */
export function slipsOf(dossier: unknown, rulebook: Rulebook): readonly (Slip | null)[] {
  try {
    return read(dossier, rulebook);
  } catch {
    // A dossier that cannot be read, or of which the rulebook has no answer, stops no audit.
    return [null];
  }
}

/** As many as a dossier may have. */
const MOST_EVENTS = 1000;
/** Nobody prints more slips for one dossier; each takes a count with all stops before it. */
const MOST_SLIPS = 20;

function read(dossier: unknown, rulebook: Rulebook): readonly (Slip | null)[] {
  if (!isRecord(dossier) || !Array.isArray(dossier['events']) || dossier['events'].length > MOST_EVENTS) return [null];
  const { id, procedure, level, events } = dossier as unknown as Dossier;
  if (typeof id !== 'string') return [null];
  const received = events.find(({ type }) => type === 'received') as ReceivedEvent | undefined;
  const printed = events.filter((event) => (event.type !== 'received' || event === received) && printedOn(event) !== undefined);
  if (received === undefined || printed.length === 0 || printed.length > MOST_SLIPS) return [null];
  const { channel, validDossier, needsVerification, variants } = received;
  const commitment = rulebook.receive({
    procedure,
    receivedAt: received.at,
    ...(level === undefined ? {} : { level }),
    ...(channel === undefined ? {} : { channel }),
    ...(validDossier === undefined ? {} : { validDossier }),
    ...(needsVerification === undefined ? {} : { needsVerification }),
    ...(variants === undefined ? {} : { variants }),
  });
  const binding = bindingOf(commitment);
  if (binding === null) return printed.map(() => null);
  return printed.map((event) => slipOn(event, { id, received, events, commitment, binding, rulebook }));
}

interface Case {
  readonly id: string;
  readonly received: ReceivedEvent;
  readonly events: readonly DossierEvent[];
  readonly commitment: Commitment;
  readonly binding: DueDeadline;
  readonly rulebook: Rulebook;
}

function slipOn(event: DossierEvent, { id, received, events, commitment, binding, rulebook }: Case): Slip | null {
  try {
    const receivedAt = readInstant('at', received.at);
    const first = event === received;
    const until = events.indexOf(event);
    const soFar = first ? [] : stopsIn(events.slice(0, until + 1), received, rulebook);
    const all = first ? stopsIn(events, received, rulebook) : [];
    const computed = dueWith(commitment, soFar, rulebook.calendar, received);
    if (computed === null) return null;
    const restart = soFar.findLast(({ then }) => then === 'restart');
    return {
      id,
      receivedAt,
      printed: readInstant('printedDue', printedOn(event)),
      computed,
      countedFrom: restart?.to === undefined ? receivedAt : readInstant('at', restart.to),
      binding,
      statutory: commitment.promised === null ? null : (commitment.statutory?.due.toMillis() ?? null),
      withStops: all.length === 0 ? null : dueWith(commitment, all, rulebook.calendar, received),
      resumed: soFar.at(-1) !== restart,
    };
  } catch (error) {
    if (isRuleError(error)) return null;
    throw error;
  }
}

function printedOn(event: unknown): unknown {
  return isRecord(event) && Object.hasOwn(event, 'printedDue') ? (event['printedDue'] ?? undefined) : undefined;
}

function bindingOf({ due, promised, statutory }: Commitment): DueDeadline | null {
  if (due === null) return null;
  return promised !== null && promised.due.toMillis() === due.toMillis() ? promised : statutory;
}

/** The earliest of promises and law with some stops; null on hold. */
function dueWith(
  { promises, statutory, due }: Commitment,
  clockStops: readonly ClockStop[],
  calendar: WorkingCalendar,
  { at }: ReceivedEvent,
): number | null {
  if (clockStops.length === 0) return due?.toMillis() ?? null;
  const deadlines = [...promises.map(({ deadline }) => deadline), ...(statutory === null ? [] : [statutory])];
  const dues = deadlines.map(
    ({ limit, profile }) => computeDeadline({ receivedAt: at, limit, profile, calendar, clockStops }).due?.toMillis() ?? Infinity,
  );
  const earliest = Math.min(...dues);
  return earliest === Infinity ? null : earliest;
}

/** The stops among some events; what waits still is none yet. */
function stopsIn(events: readonly DossierEvent[], received: ReceivedEvent, rulebook: Rulebook): readonly ClockStop[] {
  const stops: ClockStop[] = [];
  let asked = null as { at: DossierEvent['at']; then: 'restart' | 'resume' } | null;
  let paused = null as DossierEvent['at'] | null;
  for (const event of events) {
    if (event.type === 'supplement-requested') {
      const { then = rulebook.lawProfileOn(dayOf(received)).supplement.then } = event;
      asked = { at: asked?.at ?? event.at, then: asked?.then === 'restart' ? 'restart' : then };
    } else if (event.type === 'supplemented' && asked !== null) {
      stops.push({ from: asked.at, to: event.at, then: asked.then });
      asked = null;
    } else if (event.type === 'paused') paused = event.at;
    else if (event.type === 'resumed' && paused !== null) {
      stops.push({ from: paused, to: event.at, then: 'resume' });
      paused = null;
    }
  }
  return stops;
}

function dayOf({ at }: ReceivedEvent): string {
  return dateOf(readInstant('at', at));
}
