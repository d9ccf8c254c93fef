/** Run by itself with --expose-gc, by reports.ts: one report of so many dossiers. Prints JSON. */
import { createRulebook, officialReport, onTimeReport, reportingPeriod, vietnamCalendar, type Dossier } from '../src/index.js';
import { nationalProcedures } from '../src/procedures.js';
import { epochDay } from '../src/time/local-date.js';
import { DAY_MS, formatInstant, OFFSET_MS } from '../src/time/vietnam-time.js';
import { randomFrom } from './random.js';

export type ReportName = 'officialReport' | 'onTimeReport';

export interface Measured {
  readonly report: ReportName;
  readonly dossiers: number;
  /** Of processor time, which a busy machine changes less than time by the clock. */
  readonly seconds: number;
  readonly keptKb: number;
  readonly mostMb: number;
  /** Of the whole process, with Node itself and the code. */
  readonly residentMb: number;
}

const YEAR = 2026;
const PROCEDURES = ['2.000815', '2.001019', '1.001193'];
const collect = (globalThis as { gc?: () => void }).gc;

/** Dossiers of a year of reporting, at any minute of any day, each made when it is asked for; one in ten is still open. */
function* dossiersOf(count: number, look: (place: number) => void): Generator<Dossier> {
  const random = randomFrom(YEAR);
  const first = epochDay(YEAR - 1, 12, 15) * DAY_MS - OFFSET_MS;
  for (let i = 0; i < count; i++) {
    look(i);
    const receivedAt = first + random(365 * 1440) * 60_000;
    const events: Dossier['events'] = [
      { type: 'received', at: formatInstant(receivedAt), channel: 'online' },
      ...(random(10) === 0 ? [] : [{ type: 'returned' as const, at: formatInstant(receivedAt + random(5 * 1440) * 60_000) }]),
    ];
    yield { id: `H-${i}`, procedure: PROCEDURES[i % PROCEDURES.length] as string, level: 'commune', events };
  }
}

function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

function measure(report: ReportName, count: number): Measured {
  if (collect === undefined) throw new Error('run with --expose-gc');
  const settled = (): number => {
    for (let i = 0; i < 3; i++) collect();
    return process.memoryUsage().heapUsed;
  };
  const rulebook = createRulebook({ calendar: vietnamCalendar(), catalog: nationalProcedures, policies: [], bareDays: 'working' });
  const period = reportingPeriod({ year: YEAR });
  const run = (dossiers: Iterable<Dossier>): number =>
    report === 'officialReport'
      ? officialReport(dossiers, { rulebook, form: '07a', period }).rows.length
      : onTimeReport(dossiers, { rulebook, at: `${period.until}T00:00` }).dossiers;
  // The code is compiled, and the years of the calendar are there, before anything is measured.
  run(dossiersOf(20_000, () => undefined));
  const before = settled();
  let kept = 0;
  let most = 0;
  let looking = 0;
  const begun = cpuSeconds();
  run(
    dossiersOf(count, (place) => {
      if (place % 1000 === 0) most = Math.max(most, process.memoryUsage().heapUsed);
      if (place % (count / 20) !== 0) return;
      const from = cpuSeconds();
      kept = Math.max(kept, settled() - before);
      looking += cpuSeconds() - from;
    }),
  );
  return {
    report,
    dossiers: count,
    seconds: cpuSeconds() - begun - looking,
    keptKb: kept / 1000,
    mostMb: most / 1e6,
    residentMb: process.resourceUsage().maxRSS / 1000,
  };
}

const [report, count] = process.argv.slice(2);
console.log(JSON.stringify(measure(report as ReportName, Number(count))));
