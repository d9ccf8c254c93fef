/**
 * The size of each entry and of single functions: bundled, minified, gzipped.
 *
 *     npm run size               prints them
 *     npm run size -- --check    fails where one grew by more than 3 % over bench/sizes.json
 *     npm run size -- --write    writes bench/sizes.json
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { format, resolveConfig } from 'prettier';
import { bundle, ENTRIES } from './build.js';

const BUDGET = 'bench/sizes.json';
const GROWTH = 1.03;

/** What may be asked of the package by one who uses a part of it. */
const PARTS: Readonly<Record<string, string>> = {
  'a calendar of one’s own': `import { createWorkingCalendar } from './src/calendar.js';
    export const calendar = createWorkingCalendar({ name: 'x', coverage: { from: '2025-01-01', until: '2026-01-01' } });`,
  'vietnamCalendar, addWorkingDays': `import { vietnamCalendar } from './src/calendar.js';
    export const next = (date: string) => vietnamCalendar().addWorkingDays(date, 1);`,
  'vietnamCalendar, computeDeadline': `import { computeDeadline, profiles, vietnamCalendar, workingDays } from './src/calendar.js';
    export const due = (receivedAt: string) => computeDeadline({ receivedAt, limit: workingDays(2), profile: profiles.civilCode, calendar: vietnamCalendar() }).due;`,
  'the same and explain': `import { computeDeadline, explain, profiles, vietnamCalendar, workingDays } from './src/calendar.js';
    export const why = (receivedAt: string) => explain(computeDeadline({ receivedAt, limit: workingDays(2), profile: profiles.civilCode, calendar: vietnamCalendar() }), 'vi');`,
  statusOf: `export { statusOf } from './src/index.js';`,
  workingDays: `export { workingDays } from './src/index.js';`,
  isRuleError: `export { isRuleError } from './src/index.js';`,
  formatCitation: `export { formatCitation } from './src/index.js';`,
  'createRulebook, receive': `import { createRulebook, type WorkingCalendar, type Catalog } from './src/index.js';
    export const rulebook = (calendar: WorkingCalendar, catalog: Catalog) => createRulebook({ calendar, catalog, policies: [], bareDays: 'working' });`,
  assess: `export { assess } from './src/index.js';`,
  toICalendar: `export { toICalendar } from './src/interchange.js';`,
};

export interface Size {
  readonly name: string;
  /** Bytes, gzipped: without Luxon and zod, and with what it uses of them. */
  readonly alone: number;
  readonly whole: number;
}

/** Bundles everything. */
export async function measureSizes(): Promise<Size[]> {
  const entries = ENTRIES.map(
    (entry) => [entry === 'index' ? 'tthc-rules' : `tthc-rules/${entry}`, `export * from './src/${entry}.js';`] as const,
  );
  const sizes: Size[] = [];
  for (const [name, code] of [...entries, ...Object.entries(PARTS)]) {
    const [alone, whole] = await Promise.all([bundle(code, false), bundle(code, true)]);
    sizes.push({ name, alone: gzipped(alone.text), whole: gzipped(whole.text) });
  }
  return sizes;
}

function gzipped(text: string): number {
  return gzipSync(text, { level: 9 }).length;
}

/** Kilobytes of a thousand bytes, as sizes are told. */
export function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(bytes < 10_000 ? 2 : bytes < 100_000 ? 1 : 0)} kB`;
}

async function main([flag]: string[]): Promise<void> {
  const sizes = await measureSizes();
  const budget = flag === '--check' ? (JSON.parse(readFileSync(BUDGET, 'utf8')) as Record<string, number>) : {};
  const faults: string[] = [];
  for (const { name, alone, whole } of sizes) {
    const most = budget[name];
    console.log(`${name.padEnd(34)} ${kilobytes(alone).padStart(9)}   with Luxon and zod ${kilobytes(whole).padStart(9)}`);
    if (flag !== '--check') continue;
    if (most === undefined) faults.push(`${name} has no budget`);
    else if (alone > most * GROWTH) faults.push(`${name} is ${alone} bytes, ${((alone / most - 1) * 100).toFixed(1)} % more than ${most}`);
  }
  for (const name of Object.keys(budget)) if (!sizes.some((size) => size.name === name)) faults.push(`${name} is no longer measured`);
  if (flag === '--write') {
    const text = JSON.stringify(Object.fromEntries(sizes.map(({ name, alone }) => [name, alone])));
    writeFileSync(BUDGET, await format(text, { ...(await resolveConfig(BUDGET)), filepath: BUDGET }));
  }
  if (faults.length > 0) {
    console.error(`${faults.join('\n')}\nIf it is worth it, say so in the commit and run npm run size -- --write.`);
    process.exitCode = 1;
  }
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) await main(process.argv.slice(2));
