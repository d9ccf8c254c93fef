import { defineConfig } from 'vitest/config';
import { alias } from './vitest.alias.js';

const shared = {
  // Titles and failures in full: a run reads as the specification.
  chaiConfig: { truncateThreshold: 0 },
  // A slow or busy machine is no fault of the code.
  testTimeout: 120_000,
  setupFiles: ['test/setup/seed.ts'],
};

/** What is drawn by the thousand, runs in other engines or starts processes. */
const LONG = 'test/**/*.long.test.ts';

/** Tables and everything else that is over in a moment. Not isolated: the sources are read once a process, not once a file. */
const unit = {
  resolve: { alias },
  test: {
    ...shared,
    name: 'unit',
    include: ['test/**/*.test.ts'],
    exclude: ['test/.generated/**', LONG],
    env: { TZ: 'UTC' },
    isolate: false,
  },
};

/** `npm run test:long`. */
const long = {
  resolve: { alias },
  test: { ...shared, name: 'long', include: [LONG], env: { TZ: 'UTC' } },
};

/** What must and must not compile. */
const types = {
  resolve: { alias },
  test: {
    ...shared,
    name: 'types',
    include: [],
    typecheck: { enabled: true, only: true, include: ['test/**/*.test-d.ts'], tsconfig: 'tsconfig.test.json' },
  },
};

/** The examples of README, docs and doc comments: see scripts/doctest.ts. */
const docs = {
  resolve: { alias },
  test: { ...shared, name: 'docs', include: ['test/.generated/**/*.test.ts'], env: { TZ: 'UTC' }, isolate: false },
};

/** The unit tests once more on a machine set up against us; its time zone and language come from the command line. */
const hostile = {
  resolve: { alias },
  test: {
    ...shared,
    name: 'hostile',
    include: ['test/**/*.test.ts'],
    // What is long, and what looks at the repository itself, runs once, in the ordinary run.
    exclude: [
      'test/.generated/**',
      LONG,
      'test/scripts/**',
      'test/architecture.test.ts',
      'test/interchange/**',
      'test/bench/**',
      'test/explorer/**',
    ],
    setupFiles: [...shared.setupFiles, 'test/setup/hostile-luxon.ts'],
  },
};

/** The page in a browser: Debian's chromium, see the script test:browser. */
const browser = {
  resolve: { alias },
  test: { ...shared, name: 'browser', include: ['test/explorer/**/*.browser.ts'], env: { TZ: 'UTC' } },
};

/** A program that is installed apart, see the scripts test:postgres, test:clickhouse and test:spreadsheet. */
const apart = (name: string) => ({
  resolve: { alias },
  test: { ...shared, name, include: [`test/**/*.${name}.ts`], env: { TZ: 'UTC' } },
});

const hostileRun = process.env['HOSTILE'];
const program = process.env['PROGRAM'];
const projects =
  process.env['BROWSER'] !== undefined
    ? [browser]
    : program !== undefined
      ? [apart(program)]
      : hostileRun !== undefined
        ? [hostile]
        : [unit, long, types, docs];
/** Each run of CI writes a report of its own. */
const run = process.env['BROWSER'] !== undefined ? 'browser' : (hostileRun ?? program ?? process.env['RUN'] ?? 'short');

export default defineConfig({
  test: {
    projects,
    // All processors: left to itself Vitest keeps one back, which of two is half.
    maxWorkers: '100%',
    reporters: process.env['CI'] === undefined ? ['default'] : ['default', 'json'],
    outputFile: { json: `reports/tests-${run}.json` },
    coverage: { include: ['src/**'], reporter: ['text', 'html'] },
  },
});
