import { join, resolve } from 'node:path';
import { build, type BuildOptions } from 'esbuild';
import { importMap } from './import-map.js';

/** Bundles one of the files here under a name, into the folder of the packed library. */
export async function bundle(folder: string, source: string, name: string, options: BuildOptions): Promise<void> {
  const entryPoints = { [name]: resolve('scripts/environments', `${source}.ts`) };
  await build({ bundle: true, format: 'esm', target: 'es2022', logLevel: 'error', outdir: folder, entryPoints, ...options });
}

/** The same as one file, the packed library in it, for what has no import map. */
export async function bundleWhole(folder: string, source: string, name: string): Promise<void> {
  await bundle(folder, source, name, { alias: importMap(folder, (path) => join(folder, path)), platform: 'browser' });
}
