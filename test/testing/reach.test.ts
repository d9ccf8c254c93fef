import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, test } from 'vitest';

const IMPORT = /^(?:import|export)\s+(?!type\b)(?:[^'";]*?\sfrom\s+)?'([^']+)';/gm;

/** The modules that loading one loads, and the packages; types vanish in the build. */
function reached(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  const path = join('src', file);
  if (!file.endsWith('.ts') || !existsSync(path)) return seen;
  for (const [, to = ''] of readFileSync(path, 'utf8').matchAll(IMPORT)) {
    reached(to.startsWith('.') ? posix.join(posix.dirname(file), to).replace(/\.js$/, '.ts') : to, seen);
  }
  return seen;
}

const isOfTheKit = (file: string) => file.startsWith('testing/') || file.includes('vectors/');

describe('nothing of the kit reaches the other entries', () => {
  test.each(['index.ts', 'calendar.ts', 'procedures.ts', 'interchange.ts'].filter((entry) => existsSync(join('src', entry))))(
    '%s',
    (entry) => {
      expect([...reached(entry)].length).toBeGreaterThan(5);
      expect([...reached(entry)].filter(isOfTheKit)).toEqual([]);
    },
  );
});

test('the kit loads no test runner and no fast-check', () => {
  const loaded = [...reached('testing.ts')];
  expect(loaded).toContain('testing/matchers.ts');
  expect(loaded.filter((file) => isOfTheKit(file) && file.endsWith('.json'))).toEqual(['../vectors/vectors.json']);
  expect(loaded.filter((file) => !/\.(ts|json)$/.test(file)).sort()).toEqual(['luxon', 'zod']);
});
