import { expect, test } from 'vitest';
import { assessEach, onTimeReport, type Assessment, type Dossier, type RuleError } from '../../src/index.js';
import { at } from '../support/day.js';
import { dossier, promising } from './support.js';

const options = { rulebook: promising, at: at('Wed 2025-03-12 12:00') };
const DOSSIERS: readonly Dossier[] = [
  dossier('CERT-3', 'district', 'Mon 2025-03-03 09:00 received', 'Tue 2025-03-04 10:00 result-ready'),
  dossier('CERT-3', 'district', 'Mon 2025-03-03 09:00 received', 'Fri 2025-03-07 08:00 result-ready'),
  dossier('STATUS-3', 'commune', 'Mon 2025-02-03 09:00 received'),
];

test('200 000 assessments leave nothing behind: each can be collected once it is counted', { timeout: 60_000 }, async () => {
  const count = 200_000;
  const every = 20;
  let collected = 0;
  const registry = new FinalizationRegistry(() => collected++);
  const dossiers = function* (): Generator<Dossier> {
    for (let i = 0; i < count; i++) yield { ...DOSSIERS[i % DOSSIERS.length]!, id: `H${i}` };
  };
  const watched = function* (): Generator<Assessment | RuleError> {
    let place = 0;
    for (const assessment of assessEach(dossiers(), options)) {
      if (place++ % every === 0) registry.register(assessment, undefined);
      yield assessment;
    }
  };
  const report = onTimeReport(watched());
  expect(report.dossiers).toBe(count);
  expect(report.worst).toHaveLength(10);
  // Told between turns; by now the collector has had to run many times, and half is a wide margin.
  const half = count / every / 2;
  for (let turn = 0; turn < 100 && collected < half; turn++) {
    // Something to collect for, lest the collector rest when all is counted.
    Array.from({ length: 200_000 }, (_, i) => ({ i }));
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  expect(collected).toBeGreaterThan(half);
});
