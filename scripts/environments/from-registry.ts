/** Programs that the registry has as packages: other versions of Node, and other runtimes. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The path of a program of a package for linux-x64, which stays in the cache, or why there is none. */
export function fromRegistry(name: string, version: number, file: string): { readonly path: string } | { readonly why: string } {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    return { why: `its binary is taken from a package for linux-x64, and this is ${process.platform}-${process.arch}` };
  }
  const folder = resolve('node_modules/.cache/tthc-rules-runtimes', `${name.replace('/', '+')}@${version}`);
  const path = join(folder, 'node_modules', name, file);
  if (!existsSync(path)) {
    mkdirSync(folder, { recursive: true });
    const quietly = ['--no-save', '--no-package-lock', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel', 'error'];
    execFileSync('npm', ['install', ...quietly, '--prefix', folder, `${name}@${version}`], { stdio: ['ignore', 'ignore', 'inherit'] });
  }
  return { path };
}
