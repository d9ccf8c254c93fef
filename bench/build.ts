import { build, type BuildOptions, type Metafile } from 'esbuild';

/** The entry points of the package, as `exports` names them. */
export const ENTRIES = ['index', 'calendar', 'procedures', 'procedures/published', 'portal', 'interchange', 'testing'] as const;

/** What the library leaves to its user. */
export const PEERS = ['luxon', 'zod', 'fast-check'];

const shared = {
  bundle: true,
  format: 'esm',
  platform: 'neutral',
  target: 'es2022',
  mainFields: ['module', 'main'],
} as const satisfies BuildOptions;

/** Under node_modules, so that the packages are found from there. */
export const OUT = 'node_modules/.cache/tthc-rules-bench';

const built: BuildOptions = {
  ...shared,
  outExtension: { '.js': '.mjs' },
  packages: 'external',
  external: ['node:*'],
  logLevel: 'warning',
};

/** Builds the entries as the package does, and the benchmark with all that it measures in one file of plain JavaScript. */
export async function buildForBench(): Promise<void> {
  await build({ ...built, entryPoints: ENTRIES.map((entry) => `src/${entry}.ts`), outdir: OUT, splitting: true });
  await build({ ...built, entryPoints: ['bench/measure.ts', 'bench/memory.ts'], outdir: OUT });
}

/** Builds a benchmark that stands alone, as plain JavaScript; gives its file. */
export async function buildAlone(name: string): Promise<string> {
  await build({ ...built, entryPoints: [`bench/${name}.ts`], outdir: OUT });
  return `${OUT}/${name}.mjs`;
}

export interface Bundle {
  readonly text: string;
  /** The packages it imports and the modules whose code is in it. */
  readonly imports: readonly string[];
  readonly modules: readonly string[];
}

/**
 * Bundles and minifies a piece of code that imports from src.
 *
 * @param withPeers - whether Luxon and zod are in it
 */
export async function bundle(code: string, withPeers: boolean): Promise<Bundle> {
  const { outputFiles, metafile } = await build({
    ...shared,
    stdin: { contents: code, resolveDir: '.', loader: 'ts' },
    minify: true,
    write: false,
    metafile: true,
    // Only a test suite imports it, from its own node_modules.
    external: withPeers ? ['fast-check'] : PEERS,
    logLevel: 'warning',
  });
  const [output] = Object.values(metafile.outputs) as [Metafile['outputs'][string]];
  return {
    text: outputFiles[0]!.text,
    imports: output.imports.map(({ path }) => path).sort(),
    modules: Object.entries(output.inputs)
      .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
      .map(([module]) => module)
      .sort(),
  };
}
