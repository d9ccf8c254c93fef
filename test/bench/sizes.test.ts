import { describe, expect, test } from 'vitest';
import { bundle } from '../../bench/build.js';

/** What a bundler puts into the package of one who writes this. */
const bundled = (code: string) => bundle(code, false);

describe('tthc-rules/calendar', () => {
  test('needs Luxon and nothing else', async () => {
    const { imports } = await bundled(`export * from './src/calendar.js';`);
    expect(imports).toEqual(['luxon']);
  });

  test('has neither procedures nor promises nor dossiers in it', async () => {
    const { modules } = await bundled(`export * from './src/calendar.js';`);
    const folders = new Set(modules.map((module) => module.split('/').slice(0, 2).join('/')));
    expect(folders).toContain('src/calendar');
    for (const part of ['src/procedure', 'src/procedures.ts', 'src/sla', 'src/dossier', 'src/interchange']) {
      expect(folders).not.toContain(part);
    }
    expect(modules.filter((module) => /^src\/data\/(procedures|sla-policies|law-profiles)/.test(module))).toEqual([]);
  });
});

describe('one thing from tthc-rules brings only what it uses', () => {
  test.each([
    ['isRuleError', ['src/errors.ts']],
    ['formatCitation', ['src/errors.ts', 'src/law/citation.ts']],
    ['workingDays', ['src/deadline/time-limit.ts', 'src/errors.ts']],
  ])('%s', async (name, expected) => {
    const { modules, imports } = await bundled(`export { ${name} } from './src/index.js';`);
    expect(modules).toEqual(expected);
    expect(imports).toEqual([]);
  });

  test('a calendar of one’s own has no facts of Vietnam in it', async () => {
    const { modules, imports } = await bundled(`export { createWorkingCalendar } from './src/index.js';`);
    expect(modules.filter((module) => module.startsWith('src/data/'))).toEqual([]);
    expect(imports).toEqual(['luxon']);
  });
});
