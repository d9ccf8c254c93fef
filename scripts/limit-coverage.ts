/**
 * How much of what portals write is read without a person: `npx tsx scripts/limit-coverage.ts phrases.json.gz procedures.json.gz`.
 *
 * Prints the tables of docs/limit-texts.md. The first file has `phrases`: [text, how often, in how many procedures][]; the second
 * `procedures`: { times: [channel, cell][] }[]. Both are counts of public portals; only the counts are kept in this repository.
 */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { readLimitText, type LimitReading } from '../src/portal.js';

const [phrasesFile, proceduresFile] = process.argv.slice(2) as [string, string];

interface Tally {
  texts: number;
  times: number;
}

function load(file: string): unknown {
  const bytes = readFileSync(file);
  return JSON.parse((file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8'));
}

/** A limit by its unit, a refusal by its code; what has cases or steps beside the limit stands apart. */
function kindOf(reading: LimitReading): string {
  if (reading.state === 'refused') return `refused: ${reading.because}`;
  const beside = reading.variants.length > 0 ? ', with cases' : reading.steps.length > 0 ? ', with steps' : '';
  return `${reading.limit.unit}${beside}`;
}

function table(heads: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]) => `| ${cells.map((cell) => cell.toLocaleString('en')).join(' | ')} |`;
  return [line(heads), `|${heads.map((_, i) => (i === 0 ? ' --- |' : ' ---: |')).join('')}`, ...rows.map(line)].join('\n');
}

const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)} %`;

function phrases(): string {
  const { phrases: all } = load(phrasesFile) as { readonly phrases: readonly [string, number][] };
  const tallies = new Map<string, Tally>();
  let read: Tally = { texts: 0, times: 0 };
  const whole = { texts: all.length, times: all.reduce((sum, [, times]) => sum + times, 0) };
  for (const [text, times] of all) {
    const reading = readLimitText(text);
    const tally = tallies.get(kindOf(reading)) ?? { texts: 0, times: 0 };
    tallies.set(kindOf(reading), { texts: tally.texts + 1, times: tally.times + times });
    if (reading.state === 'read') read = { texts: read.texts + 1, times: read.times + times };
  }
  const rows = [...tallies]
    .sort(([, a], [, b]) => b.times - a.times)
    .map(([kind, { texts, times }]) => [kind, texts, times, percent(times, whole.times)]);
  return table(
    ['kind', 'phrases', 'times', 'share'],
    [...rows, ['read, all', read.texts, read.times, percent(read.times, whole.times)], ['all', whole.texts, whole.times, '100 %']],
  );
}

/** What a procedure's cells say together. */
function cellsOf(cells: readonly string[]): string {
  const texts = cells.filter((cell) => cell.trim() !== '');
  if (texts.length === 0) return 'no cell';
  const readings = texts.map(readLimitText);
  const refused = readings.find(({ state }) => state === 'refused');
  if (refused?.state === 'refused') return `refused: ${refused.because}`;
  const limits = new Set(readings.map(({ limit }) => JSON.stringify(limit)));
  return limits.size > 1 ? 'the cells differ' : `read: ${readings[0]!.limit!.unit}`;
}

function procedures(): string {
  const { procedures: all } = load(proceduresFile) as {
    readonly procedures: readonly { readonly times: readonly [string, string][] | null }[];
  };
  const tallies = new Map<string, number>();
  for (const { times } of all) {
    const kind = cellsOf((times ?? []).map(([, cell]) => cell));
    tallies.set(kind, (tallies.get(kind) ?? 0) + 1);
  }
  const read = [...tallies].filter(([kind]) => kind.startsWith('read')).reduce((sum, [, count]) => sum + count, 0);
  const rows = [...tallies].sort(([, a], [, b]) => b - a).map(([kind, count]) => [kind, count, percent(count, all.length)]);
  return table(
    ['what the cells say', 'procedures', 'share'],
    [...rows, ['read without a person', read, percent(read, all.length)], ['all', all.length, '100 %']],
  );
}

console.log(`${phrases()}\n\n${procedures()}`);
