import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assess, vietnamCalendar, type Dossier, type DossierEvent } from '../../src/index.js';
import { law } from '../dossier/support.js';
import { draws } from '../support/seed.js';
import { judge, type OracleEvent, type Session } from './dossier-oracle.js';

const VIETNAM = 25_200_000;
const MINUTE = 60_000;
const iso = (ms: number) => new Date(ms).toISOString().slice(0, 23);
const wall = (text: string) => Date.parse(`${text}:00Z`);

// What the calendar says of each day is checked elsewhere; here only the list of its sessions is taken.
const sessions: Session[] = [...vietnamCalendar().days('2025-07-01', '2027-12-31')].flatMap(({ date, sessions: each }) =>
  each.map(({ opens, closes }) => ({ opens: wall(`${date}T${opens}`), closes: wall(`${date}T${closes}`) })),
);

/** Minutes to the next event: within a session, up to five days. What happens at one instant has tables of its own. */
const gap = fc.oneof(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 7200 }));
const step = fc.record({
  gap,
  kind: fc.constantFrom('stop', 'stop', 'pause', 'extend', 'ask'),
  then: fc.constantFrom<'restart' | 'resume'>('restart', 'resume'),
  apology: fc.constantFrom(true, true, true, false),
  until: fc.integer({ min: 0, max: 20_000 }),
});
const drawn = fc.record({
  code: fc.constantFrom<[string, number]>(['CERT-2', 2], ['CERT-3', 3], ['LAND-5', 5], ['LAND-10', 10]),
  // From July 2025 to November 2026, across Tết and the swaps.
  received: fc.integer({ min: 0, max: 500 * 1440 }),
  steps: fc.array(step, { maxLength: 7 }),
  ready: fc.boolean(),
  last: gap,
});

/** A log that makes sense: what stands still goes on before it stands still again. */
function eventsOf({ received, steps, ready, last }: Drawn): OracleEvent[] {
  let at = wall('2025-07-02T08:00') + received * MINUTE;
  const events: OracleEvent[] = [{ type: 'received', at }];
  let paused = false;
  let waiting = false;
  const asked = new Set<number>();
  for (const { gap: minutes, kind, then, apology, until } of steps) {
    at += minutes * MINUTE;
    if (kind === 'extend') {
      const event = { type: 'extended', at, until: at + until * MINUTE, apology };
      if (!events.some((each) => each.type === 'extended' && each.at === at && each.until === event.until)) events.push(event);
    } else if (kind === 'pause') {
      events.push({ type: paused ? 'resumed' : 'paused', at });
      paused = !paused;
    } else if (kind === 'ask' || !waiting) {
      if (asked.has(at)) continue;
      asked.add(at);
      events.push({ type: 'supplement-requested', at, then });
      waiting = true;
    } else {
      events.push({ type: 'supplemented', at });
      waiting = false;
    }
  }
  if (ready) events.push({ type: 'result-ready', at: at + last * MINUTE });
  return events;
}

interface Drawn {
  readonly code: [string, number];
  readonly received: number;
  readonly steps: readonly {
    readonly gap: number;
    readonly kind: string;
    readonly then: 'restart' | 'resume';
    readonly apology: boolean;
    readonly until: number;
  }[];
  readonly ready: boolean;
  readonly last: number;
}

test('dossiers are judged as by one who walks the sessions with a finger: stops, supplements, new dates and closing', () => {
  fc.assert(
    fc.property(drawn, fc.integer({ min: 0, max: 20_000 }), (one: Drawn, later) => {
      const [procedure, days] = one.code;
      const events = eventsOf(one);
      const now = (events.at(-1) as OracleEvent).at + later * MINUTE;
      const dossier: Dossier = {
        id: 'H1',
        procedure,
        level: 'commune',
        events: events.map(({ at, until, ...rest }) => ({
          ...rest,
          at: iso(at),
          ...(until === undefined ? {} : { until: iso(until) }),
        })) as DossierEvent[],
      };
      const { status, due, statutory, extendedUntil, next, breaches } = assess(dossier, { rulebook: law, at: iso(now) });
      const ms = (at: { toMillis(): number } | null | undefined) => (at === null || at === undefined ? null : at.toMillis() + VIETNAM);
      const closing = ms(next.find(({ code }) => code === 'closing')?.at);
      const expected = judge(sessions, events, days, now);
      expect({
        status,
        due: ms(due),
        lawDue: ms(statutory?.due),
        extendedUntil: ms(extendedUntil),
        closing,
        breaches: breaches.map(({ code, index }) => `${code} ${index}`),
      }).toEqual({ ...expected, closing: expected.closing !== null && expected.closing > now ? expected.closing : null });
    }),
    { numRuns: draws(10_000) },
  );
});
