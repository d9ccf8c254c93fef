// Mutation testing: `npm run mutation`, `npm run mutation:promises`, `npm run mutation:changed`. See docs/reliability.md.
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { URL } from 'node:url';

const parts = JSON.parse(readFileSync(new URL('scripts/mutation-parts.json', import.meta.url), 'utf8'));
const part = process.env.MUTATE ?? 'calendar';
const { folders, bar } = parts[part];
// Of the lines of one change; scripts/mutate-changed.ts judges what is found.
const changed = process.env.CHANGED !== undefined;
// The first of two runs: the second asks only what survived it.
const first = process.env.TABLES !== undefined;

export default {
  testRunner: 'vitest',
  // Written out: plugins are looked for beside Stryker, where npm need not put them.
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'vitest.mutation.config.ts', related: false },
  mutate: folders.map((folder) => `src/${folder}/**/*.ts`),
  coverageAnalysis: 'perTest',
  // The calendar is compiled when a test file is read: what runs then is mutated too, and meets every test.
  ignoreStatic: false,
  incremental: !changed,
  incrementalFile: `reports/stryker-${part}.json`,
  reporters: ['clear-text', 'html', 'json', 'progress-append-only'],
  htmlReporter: { fileName: `reports/${changed ? 'changed' : 'mutation'}-${part}.html` },
  jsonReporter: { fileName: `reports/${changed ? 'changed' : 'mutation'}-${part}.json` },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  thresholds: { high: 95, low: 90, break: changed || first ? null : bar },
  ignorePatterns: ['/bench', '/coverage', '/dist', '/docs', '/explorer', '/examples', '/reports', '/schemas', '/vectors', '/.ci'],
  tempDirName: '.stryker-tmp',
  concurrency: Number(process.env.CONCURRENCY ?? 2),
  timeoutMS: 20_000,
};
