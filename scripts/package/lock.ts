/** What a lock file must not say. */

interface Locked {
  readonly version?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly dev?: boolean;
  readonly hasInstallScript?: boolean;
}

/**
 * The faults of a lock file: a place of download, the name of a registry's host, a package without its checksum, one that is not a
 * plain version, or a script that installing a package of the library would run.
 *
 * Allowed: no checksum for the project itself, addresses in `funding` (whom to thank, nothing is fetched from there), and install
 * scripts of development packages, which npm does not run here (`allowScripts`).
 */
export function lockFaults(text: string): string[] {
  const { packages } = JSON.parse(text, (key, value: unknown) => (key === 'funding' ? undefined : value)) as {
    readonly packages: Readonly<Record<string, Locked>>;
  };
  const faults = Object.entries(packages).flatMap(([path, locked]) => {
    const address = /"(?:resolved|[^"]*:\/\/[^"]*)"/.exec(JSON.stringify(locked))?.[0];
    if (path === '') return address === undefined ? [] : [`the project: ${address}`];
    return [
      ...(address === undefined ? [] : [`${path}: ${address}`]),
      ...(/^sha512-[A-Za-z0-9+/]{86}==$/.test(locked.integrity ?? '') ? [] : [`${path}: no checksum of SHA-512`]),
      ...(/^\d+\.\d+\.\d+[-+.\w]*$/.test(locked.version ?? '') && locked.link !== true ? [] : [`${path}: not a version of a package`]),
      ...(locked.hasInstallScript === true && locked.dev !== true ? [`${path}: runs a script when installed`] : []),
    ];
  });
  return Object.keys(packages).length > 1 ? faults : [...faults, 'no package is locked'];
}
