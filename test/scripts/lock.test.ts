import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { lockFaults } from '../../scripts/package/lock.js';

const integrity = `sha512-${'A'.repeat(86)}==`;
const sound = { version: '1.2.3', integrity, license: 'MIT' };
const lock = (packages: object) => JSON.stringify({ name: 'some', lockfileVersion: 3, packages: { '': { name: 'some' }, ...packages } });
const faultsOf = (locked: object) => lockFaults(lock({ 'node_modules/one': locked }));

test.each([
  { what: 'a package with its checksum', locked: sound, faults: [] },
  { what: 'whom to thank', locked: { ...sound, funding: { url: 'https://example.org/thanks' } }, faults: [] },
  { what: 'a version before a release', locked: { ...sound, version: '1.0.0-rc.1' }, faults: [] },
  { what: 'a development package that would run a script', locked: { ...sound, dev: true, hasInstallScript: true }, faults: [] },
  { what: 'the place of download', locked: { ...sound, resolved: 'one.tgz' }, faults: ['node_modules/one: "resolved"'] },
  {
    what: 'the host of a registry elsewhere',
    locked: { ...sound, dependencies: { two: 'https://registry.example.org/two.tgz' } },
    faults: ['node_modules/one: "https://registry.example.org/two.tgz"'],
  },
  { what: 'no checksum', locked: { version: '1.2.3' }, faults: ['node_modules/one: no checksum of SHA-512'] },
  {
    what: 'a weak checksum',
    locked: { ...sound, integrity: 'sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk=' },
    faults: ['node_modules/one: no checksum of SHA-512'],
  },
  { what: 'a link to a folder', locked: { ...sound, link: true }, faults: ['node_modules/one: not a version of a package'] },
  { what: 'a branch', locked: { ...sound, version: 'main' }, faults: ['node_modules/one: not a version of a package'] },
  {
    what: 'a script when the library is installed',
    locked: { ...sound, hasInstallScript: true },
    faults: ['node_modules/one: runs a script when installed'],
  },
])('$what', ({ locked, faults }) => {
  expect(faultsOf(locked)).toEqual(faults);
});

test('a lock file without packages is a fault', () => {
  expect(lockFaults(lock({}))).toEqual(['no package is locked']);
});

test('the lock of this repository', () => {
  expect(lockFaults(readFileSync('package-lock.json', 'utf8'))).toEqual([]);
});
