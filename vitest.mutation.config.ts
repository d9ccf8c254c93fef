import type { Reporter, TestModule, Vitest } from 'vitest/node';
import { defineConfig } from 'vitest/config';
import { alias } from './vitest.alias.js';

// What Stryker runs against each mutant: tests that name expected values, then, of what survives, a share of those that draw.
const runs = {
  calendar: [
    'test/deadline/*.test.ts',
    'test/calendar/*.test.ts',
    'test/time/{local-date,vietnam-time}.test.ts',
    'test/data/{holiday-regimes,official-years,notices}.test.ts',
    'test/errors.test.ts',
    'test/explanation/golden.test.ts',
    'test/properties/projection.long.test.ts',
    'test/oracle/engine.long.test.ts',
  ],
  promises: ['test/sla/*.test.ts', 'test/dossier/*.test.ts', 'test/vietnam-rulebook.test.ts'],
};
const drawn = ['**/*.long.test.ts', '**/compute-deadlines.test.ts'];
const drawing = process.env['TABLES'] === undefined;

/**
 * A mutant with which a test file cannot even be read is found out, but Stryker counts tests alone and would say that it
 * survived: put a failed test in the place of those that were not reached.
 */
let run: Vitest | undefined;
const unread: Reporter = {
  onInit(vitest) {
    run = vitest;
  },
  onTestModuleEnd(module: TestModule) {
    const { task } = module as unknown as { task: { tasks: unknown[]; result?: unknown } };
    if (module.errors().length === 0) return;
    void run?.cancelCurrentRun('test-failure');
    task.tasks = [
      {
        type: 'test',
        name: 'the file can be read',
        mode: 'run',
        file: task,
        suite: task,
        result: { state: 'fail', errors: module.errors() },
      },
    ];
  },
};

export default defineConfig({
  resolve: { alias },
  test: {
    include: process.env['MUTATE'] === 'promises' ? runs.promises : runs.calendar,
    // What the collector may collect is not what the answers are, and Stryker holds on to more.
    exclude: ['test/dossier/memory.long.test.ts', ...(drawing ? [] : drawn)],
    setupFiles: ['test/setup/seed.ts'],
    // The same machine as in the ordinary run.
    env: { TZ: 'UTC', DRAWS: '0.02' },
    // The sources are read once a mutant, not once a file.
    isolate: false,
    reporters: [unread],
    testTimeout: 120_000,
  },
});
