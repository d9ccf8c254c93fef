/**
 * Reports of a hundred thousand, a million and ten million dossiers, each in a process of its own: how much processor time each takes, and whether
 * memory grows with them.
 *
 *     npm run bench:reports                  the three sizes
 *     npm run bench:reports -- 100000 --write   other sizes; writes the table of docs/benchmarks.md
 *
 * What is kept is the heap after the collector was asked for, at twenty places of the stream, less what was there before the first dossier.
 * The most is what the heap came to at any thousandth dossier, with what the collector had not come to yet.
 */
import { spawnSync } from 'node:child_process';
import { buildAlone } from './build.js';
import { writeToPage } from './page.js';
import type { Measured, ReportName } from './reports-alone.js';

const REPORTS: readonly ReportName[] = ['officialReport', 'onTimeReport'];

function inItsOwnProcess(file: string, report: ReportName, count: number): Measured {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--expose-gc', file, report, String(count)], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Measured;
}

function tableOf(rows: readonly Measured[]): string {
  const number = (value: number, digits = 0) =>
    value.toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits });
  return [
    '| report | dossiers | processor time | each | kept | heap at most | process at most |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...rows.map(
      ({ report, dossiers, seconds, keptKb, mostMb, residentMb }) =>
        `| \`${report}\` | ${number(dossiers)} | ${number(seconds, 2)} s | ${number((seconds / dossiers) * 1e6, 2)} µs | ${number(keptKb)} kB | ${number(mostMb)} MB | ${number(residentMb)} MB |`,
    ),
  ].join('\n');
}

const given = process.argv.slice(2).map(Number).filter(Number.isFinite);
const sizes = given.length > 0 ? given : [100_000, 1_000_000, 10_000_000];
const file = await buildAlone('reports-alone');
const table = tableOf(REPORTS.flatMap((report) => sizes.map((size) => inItsOwnProcess(file, report, size))));
console.log(table);
if (process.argv.includes('--write')) await writeToPage('reports', table);
