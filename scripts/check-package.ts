/**
 * Packs the library once and uses the tarball as a stranger would: its contents, its types for every module system, every entry
 * as ESM and as CommonJS, with the newest and the oldest peers, and the calendar without zod.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

interface Package {
  name: string;
  exports: Record<string, unknown>;
  peerDependencies: Record<string, string>;
  devDependencies: Record<string, string>;
}

const { name, exports, peerDependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as Package;
const entries = Object.keys(exports)
  .filter((entry) => !entry.endsWith('.json'))
  .map((entry) => name + entry.slice(1));

/** The names under which a packed file can be asked for, if it is exported data: `./data/*.json` stands for every file there. */
function dataNames(path: string): string[] {
  return Object.entries(exports).flatMap(([entry, target]) => {
    if (typeof target !== 'string') return [];
    const [before = '', after] = target.slice(2).split('*');
    if (after === undefined) return path === before ? [name + entry.slice(1)] : [];
    if (!path.startsWith(before) || !path.endsWith(after)) return [];
    return [name + entry.slice(1).replace('*', path.slice(before.length, path.length - after.length))];
  });
}

const folder = mkdtempSync(join(tmpdir(), `${name}-`));
const bin = (tool: string) => resolve('node_modules/.bin', tool);

function run(title: string, command: string, arguments_: string[], cwd = folder): void {
  console.log(`- ${title}`);
  const { status } = spawnSync(command, arguments_, { cwd, stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0) throw new Error(`Failed: ${title}`);
}

function install(title: string, peer: (name: string) => string): void {
  const packages = Object.keys(peerDependencies).map((one) => `${one}@${peer(one)}`);
  run(`${title}: ${packages.join(', ')}`, 'npm', [
    'install',
    '--silent',
    '--no-save',
    '--no-audit',
    '--no-fund',
    `./${tarball}`,
    ...packages,
  ]);
}

// A late Friday: the afternoon of receipt is not counted, so Monday morning, Monday afternoon, Tuesday morning.
const consumer = (entry: string) => `
import { computeDeadline, isRuleError, profiles, vietnamCalendar, workingDays, type Deadline } from '${entry}';

const deadline = computeDeadline({
  receivedAt: '2025-08-22T16:30',
  limit: workingDays(1.5),
  profile: profiles.sessionAfterReceipt,
  calendar: vietnamCalendar(),
});
const kept: Deadline = deadline;
const due: string | null = deadline.due.toISO();
if (due !== '2025-08-26T11:30:00.000+07:00' || kept.state !== 'due') throw new Error(\`${entry}: due \${due}\`);

try {
  workingDays(1.25);
  throw new Error('${entry}: 1.25 working days');
} catch (error) {
  if (!isRuleError(error) || error.code !== 'invalid-limit') throw error;
}
`;

const everyEntry = `
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const names = (module) => Object.keys(module).filter((key) => !['default', 'module.exports', '__esModule'].includes(key)).sort();
for (const entry of process.argv.slice(2)) {
  const [esm, cjs] = [await import(entry), require(entry)];
  assert.deepEqual(names(esm), names(cjs), entry);
  assert.notEqual(names(esm).length, 0, entry);
}

// What one copy makes, the other understands.
const [esm, cjs] = [await import('${name}/calendar'), require('${name}/calendar')];
assert.notEqual(esm.RuleError, cjs.RuleError);
assert.throws(() => cjs.workingDays(-1), (error) => esm.isRuleError(error) && error.code === 'invalid-limit');
const deadline = esm.computeDeadline({
  receivedAt: (await import('luxon')).DateTime.fromISO('2025-08-22T16:30+07:00'),
  limit: cjs.workingDays(1.5),
  profile: cjs.profiles.sessionAfterReceipt,
  calendar: cjs.vietnamCalendar(),
});
assert.equal(deadline.due.toISO(), '2025-08-26T11:30:00.000+07:00');
`;

const everyData = `
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
for (const entry of process.argv.slice(2)) {
  const { default: imported } = await import(entry, { with: { type: 'json' } });
  assert.deepEqual(imported, require(entry), entry);
  assert.equal(typeof imported, 'object', entry);
}
`;

let tarball = '';
try {
  console.log('- npm pack');
  const packed = execFileSync('npm', ['pack', '--json', '--pack-destination', folder], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [{ filename, size, unpackedSize, files }] = JSON.parse(packed.slice(packed.indexOf('[\n'))) as [
    { filename: string; size: number; unpackedSize: number; files: { path: string }[] },
  ];
  tarball = filename;
  console.log(`  ${filename}: ${files.length} files, ${size} bytes, ${unpackedSize} unpacked`);

  run('publint', bin('publint'), ['run', '--strict', join(folder, tarball)]);
  run('are the types wrong?', bin('attw'), ['--profile', 'node16', '--format', 'table-flipped', '--no-emoji', join(folder, tarball)]);

  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n');
  install('installed with the peers we test with', (peer) => devDependencies[peer]!);
  for (const extension of ['mts', 'cts']) {
    writeFileSync(join(folder, `all.${extension}`), consumer(name));
    writeFileSync(join(folder, `calendar.${extension}`), consumer(`${name}/calendar`));
  }
  const consumers = ['all.mts', 'all.cts', 'calendar.mts', 'calendar.cts'];
  const strict = ['--strict', '--target', 'es2022', '--skipLibCheck', 'false'];
  run('compiles under nodenext', bin('tsc'), [...strict, '--module', 'nodenext', ...consumers]);
  run('compiles under bundler', bin('tsc'), [
    ...strict,
    '--module',
    'esnext',
    '--moduleResolution',
    'bundler',
    '--noEmit',
    'all.mts',
    'calendar.mts',
  ]);

  writeFileSync(join(folder, 'every-data.js'), everyData);
  const data = files.flatMap(({ path }) => dataNames(path));
  const promised = Object.keys(exports).filter((entry) => entry.endsWith('.json'));
  const unmet = promised.filter((entry) => !data.some((one) => one.startsWith(name + entry.slice(1).replace(/\*.*/, ''))));
  if (unmet.length > 0) throw new Error(`Nothing is packed for ${unmet.join(', ')}`);
  run(`all ${data.length} files of data`, 'node', ['every-data.js', ...data]);

  writeFileSync(join(folder, 'every-entry.js'), everyEntry);
  const runAll = () => {
    run(`every entry: ${entries.join(', ')}`, 'node', ['every-entry.js', ...entries]);
    for (const file of ['all.mjs', 'all.cjs']) run(file, 'node', [file]);
  };
  runAll();
  install('installed with the oldest peers', (peer) => peerDependencies[peer]!.replace('^', ''));
  runAll();

  renameSync(join(folder, 'node_modules/zod'), join(folder, 'zod-away'));
  for (const file of ['calendar.mjs', 'calendar.cjs']) run(`${file}, without zod`, 'node', [file]);
  console.log('The package is sound.');
} finally {
  rmSync(folder, { recursive: true });
}
