// Mutation testing: `npm run mutation`, `npm run mutation:promises`, `npm run mutation:changed`. See docs/reliability.md.
import process from 'node:process';

const folders = { calendar: ['calendar', 'deadline'], promises: ['sla', 'dossier'] };
const part = process.env.MUTATE ?? 'calendar';

export default {
  testRunner: 'vitest',
  // Written out: plugins are looked for beside Stryker, where npm need not put them.
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'vitest.mutation.config.ts', related: false },
  mutate: folders[part].map((folder) => `src/${folder}/**/*.ts`),
  coverageAnalysis: 'perTest',
  // The calendar is compiled when a test file is read: what runs then is mutated too, and meets every test.
  ignoreStatic: false,
  incremental: true,
  incrementalFile: `reports/stryker-${part}.json`,
  reporters: ['clear-text', 'html', 'json', 'progress-append-only'],
  htmlReporter: { fileName: `reports/mutation-${part}.html` },
  jsonReporter: { fileName: `reports/mutation-${part}.json` },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  thresholds: { high: 95, low: 90, break: part === 'calendar' ? 95 : 90 },
  ignorePatterns: ['/bench', '/coverage', '/dist', '/docs', '/explorer', '/examples', '/reports', '/schemas', '/vectors', '/.ci'],
  tempDirName: '.stryker-tmp',
  concurrency: Number(process.env.CONCURRENCY ?? 2),
  timeoutMS: 20_000,
};
