import { readFileSync } from 'node:fs';
import { join, normalize } from 'node:path';

/** Where each name that is imported stands, by the `exports` of its package. */
export function importMap(folder: string, place: (path: string) => string): Record<string, string> {
  const found = ['tthc-rules', 'luxon', 'zod'].flatMap((name) => {
    const json = readFileSync(join(folder, 'node_modules', name, 'package.json'), 'utf8');
    const { exports } = JSON.parse(json) as { exports: Record<string, { import?: string | { default: string } }> };
    return Object.entries(exports).flatMap(([entry, { import: target }]) => {
      const file = typeof target === 'object' ? target.default : target;
      if (file === undefined || /\*|\.json$/.test(entry)) return [];
      return [[name + entry.slice(1), place(normalize(`/node_modules/${name}/${file}`))] as const];
    });
  });
  // The longest name first: a bundler takes the first that fits.
  return Object.fromEntries(found.sort(([a], [b]) => b.length - a.length));
}
