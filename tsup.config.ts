import { defineConfig } from 'tsup';

// One for each entry of `exports` in package.json.
const entries = ['index', 'calendar', 'procedures', 'procedures/published', 'portal', 'interchange', 'testing'];

export default defineConfig({
  entry: Object.fromEntries(entries.map((name) => [name, `src/${name}.ts`])),
  format: ['esm', 'cjs'],
  platform: 'neutral',
  target: 'es2022',
  splitting: true,
  clean: true,
  external: ['luxon', 'zod', 'fast-check'],
  // tsup sets the `baseUrl` that TypeScript 6 deprecates.
  dts: { compilerOptions: { ignoreDeprecations: '6.0' } },
});
