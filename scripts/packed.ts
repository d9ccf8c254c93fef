/** The package as it would be published. */
import { execFileSync } from 'node:child_process';

/** A packed library. */
export interface Packed {
  /** The name of the tarball in the folder that was asked for. */
  readonly filename: string;
  /** In bytes. */
  readonly size: number;
  readonly unpackedSize: number;
  readonly files: readonly { readonly path: string }[];
}

/** Packs the library into a folder; building comes with it (see `prepack`), unless what is built is to be taken as it is. */
export function pack(folder: string, { build = true } = {}): Packed {
  const options = ['--json', '--pack-destination', folder, ...(build ? [] : ['--ignore-scripts'])];
  const printed = execFileSync('npm', ['pack', ...options], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  const [packed] = JSON.parse(printed.slice(printed.indexOf('[\n'))) as [Packed];
  return packed;
}
