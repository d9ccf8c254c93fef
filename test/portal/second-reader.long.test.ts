/**
 * A second reader of the steps of the national portal, written from the table of its statuses and nothing else: it asks of each
 * moment what is open, where the reader goes through the steps once.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { portals, readPortalDossier } from '../../src/portal.js';
import { draws } from '../support/seed.js';

interface Step {
  readonly status: number;
  /** Minutes after 08:00 of 10 March 2025. */
  readonly at: number;
}

const LIVING = [2, 4, 5, 6];
const written = (at: number): string => {
  const instant = new Date(Date.UTC(2025, 2, 10, 8) + at * 60_000).toISOString();
  return instant.slice(0, 19).replace(/\D/g, '');
};

/** What happened, as `name minute`. */
function secondReading(steps: readonly Step[]): readonly string[] | 'not received' {
  const taken = steps.findIndex(({ status }) => status === 2);
  if (taken === -1) return 'not received';
  const told: string[] = [`received ${steps[taken]!.at}`];
  const after = steps.slice(taken + 1);
  const lastLiving = after.findLastIndex(({ status }) => LIVING.includes(status));
  /** Whether something of this status is open just before a step: asked for, and nothing has gone on since. */
  const isOpen = (status: number, before: number): boolean => {
    const asked = after.slice(0, before).findLastIndex((step) => step.status === status);
    return asked !== -1 && !after.slice(asked, before).some((step) => step.status === 4 || step.status === 2);
  };
  for (const [place, { status, at }] of after.entries()) {
    if (status === 5) told.push(`supplement-requested ${at}`);
    if (status === 6 && !isOpen(6, place)) told.push(`paused ${at}`);
    if (status === 4 || status === 2) {
      if (isOpen(5, place)) told.push(`supplemented ${at}`);
      if (isOpen(6, place)) told.push(`resumed ${at}`);
    }
  }
  // Only what no step of work comes after is an end.
  const names: Readonly<Record<number, string>> = { 3: 'refused', 7: 'withdrawn', 8: 'stopped', 9: 'result-ready', 10: 'returned' };
  for (const { status, at } of after.slice(lastLiving + 1)) told.push(`${names[status]!} ${at}`);
  return told;
}

const ENDINGS = [[], [9], [9, 10], [10], [3], [7], [8]];

const course = fc
  .record({
    before: fc.subarray([1, 5]),
    isTaken: fc.boolean(),
    middle: fc.array(fc.constantFrom(2, 4, 4, 5, 5, 6, 6, 7, 9), { maxLength: 12 }),
    ending: fc.constantFrom(...ENDINGS),
    gaps: fc.array(fc.integer({ min: 1, max: 4000 }), { minLength: 20, maxLength: 20 }),
  })
  .map(({ before, isTaken, middle, ending, gaps }): readonly Step[] => {
    // Work stands before the ending, so that no end of the middle is the last.
    const statuses = isTaken ? [...before, 2, ...middle, 4, ...ending] : [...before, ...(before.length > 0 ? [3] : [])];
    let at = 0;
    return statuses.map((status, place) => ({ status, at: (at += gaps[place]!) }));
  });

test('two readers tell the same of any course, in whatever order its steps are sent', () => {
  fc.assert(
    fc.property(course, fc.nat(), (steps, turn) => {
      fc.pre(steps.length > 0);
      const expected = secondReading(steps);
      const last = steps.at(-1)!.status;
      const sent = steps.map(({ status, at }) => ({ TrangThai: String(status), ThoiDiemXuLy: written(at) }));
      const by = turn % sent.length;
      const record = { MaHoSo: '1', MaTTHC: '2.001019', TrangThaiHoSo: String(last) };
      const { dossier } = readPortalDossier(record, { dialect: portals.dvcqg, steps: [...sent.slice(by), ...sent.slice(0, by)] });
      const told = dossier?.events.map(({ type, at }) => `${type} ${(Date.parse(String(at)) - Date.UTC(2025, 2, 10, 1)) / 60_000}`);
      const withoutSubmission = told?.filter((line) => !line.startsWith('submitted'));
      expect(withoutSubmission ?? 'not received').toEqual(expected);
    }),
    { numRuns: draws(5000) },
  );
});
