/** Named parts of limits in sequence, at receipt and in the course of a dossier, against the oracle. */
import fc from 'fast-check';
import { assess, createCatalog, createRulebook, profiles, vietnamCalendar, type DossierEvent, type PartDate } from 'tthc-rules';
import { expect, test } from 'vitest';
import { record, version } from '../procedure/records.js';
import { policyWith } from '../sla/desk.js';
import { draws } from '../support/seed.js';
import { vietnam } from './agree.js';
import { readings, type Reading } from './draw.js';
import { dayNumber, oracleDeadline, wallText, type Limit, type Profile, type Stop } from './oracle.js';

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
const { limit: sequences, profile: anyProfile } = readings['inSequence'] as Reading;

interface DrawnStop {
  after: number;
  lasts: number;
  kind: 'pause' | 'supplement, restart' | 'supplement, resume';
}

const drawn = fc.record({
  law: sequences,
  plan: sequences,
  profile: anyProfile,
  // Within two and a half years, across two Tết; minutes from midnight, mostly in office hours.
  day: fc.integer({ min: dayNumber('2024-01-02'), max: dayNumber('2026-06-30') }),
  time: fc.oneof(fc.integer({ min: 450, max: 1020 }), fc.integer({ min: 0, max: 1439 })),
  stops: fc.array(
    fc.record<DrawnStop>({
      after: fc.integer({ min: 1, max: 6 * 1440 }),
      lasts: fc.oneof(fc.integer({ min: 1, max: 600 }), fc.integer({ min: 1, max: 6 * 1440 })),
      kind: fc.constantFrom('pause', 'pause', 'supplement, restart', 'supplement, resume'),
    }),
    { maxLength: 3 },
  ),
  stillWaits: fc.boolean(),
});

/** What is due when by the oracle: the named parts, those without a date where the clock stopped before. */
function expected(by: PartDate['by'], limit: Limit, profile: Profile, receivedAt: number, stops: Stop[]): string[] {
  const answer = oracleDeadline({ receivedAt, limit, profile, world: vietnam, stops });
  if (answer.state === 'refused') throw new Error(answer.code);
  const ends = answer.state === 'due' ? answer.parts : answer.ended;
  const parts = limit.unit === 'sequence' ? limit.parts : [];
  return parts.flatMap((part, i) => {
    if (!('limit' in part) || part.name === undefined) return [];
    const end = ends[i];
    return [`${by} ${typeof part.name === 'string' ? part.name : part.name.vi} ${end === undefined ? 'none' : wallText(end)}`];
  });
}

const shown = (parts: readonly PartDate[] = []) =>
  parts.map(({ by, name, due }) => `${by} ${name.vi} ${due === null ? 'none' : due.toISO().slice(0, 23)}`);

test('each named part of the law and of the plan has the date that a count by hand gives, whatever stopped the clock', () => {
  const seen = { named: 0, stopped: 0, none: 0 };
  fc.assert(
    fc.property(drawn, ({ law, plan, profile, day, time, stops, stillWaits }) => {
      const received = day * DAY + time * MINUTE;
      const rulebook = createRulebook({
        calendar: vietnamCalendar(),
        catalog: createCatalog([
          record({
            versions: [
              version({
                inForce: { from: '2018-06-21' },
                limit: { limit: law as never, standing: 'stated', basis: [{ document: 'Quy chế', issuer: 'UBND' }] },
              }),
            ],
          }),
        ]),
        policies: [policyWith({ on: 'working-days', limit: plan, profile })],
        bareDays: 'working',
      });
      const clockStops: Stop[] = [];
      const events: DossierEvent[] = [{ type: 'received', at: wallText(received) }];
      let at = received;
      for (const [i, { after, lasts, kind }] of stops.entries()) {
        const from = at + after * MINUTE;
        const open = stillWaits && i === stops.length - 1;
        at = open ? from : from + lasts * MINUTE;
        const then = kind === 'supplement, restart' ? 'restart' : 'resume';
        const begins = wallText(from);
        events.push(kind === 'pause' ? { type: 'paused', at: begins } : { type: 'supplement-requested', at: begins, then });
        if (!open) events.push({ type: kind === 'pause' ? 'resumed' : 'supplemented', at: wallText(at) });
        clockStops.push({ from, ...(open ? {} : { to: at }), then });
      }
      const expectedParts = [
        ...expected('law', law, profiles.civilCode, received, clockStops),
        ...expected('promise', plan, profile, received, clockStops),
      ];
      const { parts } = assess({ id: 'H1', procedure: 'X-01', level: 'commune', events }, { rulebook, at: wallText(at) });
      expect(shown(parts)).toEqual(expectedParts);
      seen.named += expectedParts.length;
      if (stops.length > 0) seen.stopped += 1;
      if (expectedParts.some((text) => text.endsWith('none'))) seen.none += 1;
      const atReceipt = rulebook.receive({ procedure: 'X-01', level: 'commune', receivedAt: wallText(received) });
      expect(shown(atReceipt.parts)).toEqual([
        ...expected('law', law, profiles.civilCode, received, []),
        ...expected('promise', plan, profile, received, []),
      ]);
    }),
    { numRuns: draws(2_000) },
  );
  expect(seen.named).toBeGreaterThan(draws(2_000));
  expect(seen.stopped).toBeGreaterThan(draws(1_000));
  expect(seen.none).toBeGreaterThan(draws(100));
});
