/**
 * Packs the library once and uses the tarball as a stranger would: its contents, its types for every module system and under every
 * TypeScript it is promised for, every entry as ESM and as CommonJS, the examples of the README in Node and bundled for a browser,
 * with the newest and the oldest peers, the calendar without zod, and projects as strangers have them. The lock file is looked through beside it.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { build } from 'esbuild';
import { pack } from './packed.js';
import { inCommonJs, writeExamples } from './package/examples.js';
import { deadLinks } from './package/links.js';
import { lockFaults } from './package/lock.js';
import { projectsOf, tryProject } from './package/projects.js';

interface Package {
  name: string;
  exports: Record<string, unknown>;
  peerDependencies: Record<string, string>;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  scripts?: Record<string, string>;
}

/** Each minor of TypeScript that is tried, from the oldest that the README promises; the last is the current one. */
const TYPESCRIPTS = ['5.4', '5.6', '5.8', '5.9', '6.0', '7.0'];
/** What npm runs by itself when a package is installed. */
const INSTALL_SCRIPTS = ['preinstall', 'install', 'postinstall', 'prepublish', 'preprepare', 'prepare', 'postprepare'];

const { name, exports, peerDependencies, dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as Package;
/** What the library runs with: its peers, and zod, which npm installs beside it. */
const companions: Record<string, string> = { ...peerDependencies, zod: dependencies['zod']! };
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

/** The lowest version of a range such as `^3.5.0` or `>=4`. */
function oldest(range: string): string {
  const [major = '', minor = '0', patch = '0'] = range.replace(/^\D+/, '').split('.');
  return [major, minor, patch].join('.');
}

function stop(what: string, faults: readonly string[]): void {
  if (faults.length > 0) throw new Error(`${what}: ${faults.join('; ')}`);
}

function install(title: string, versionOf: (name: string) => string): void {
  const packages = Object.keys(companions).map((one) => `${one}@${versionOf(one)}`);
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

/** Compiles the files with each TypeScript, declarations of libraries included; the first leaves the JavaScript behind. */
function compileAll(sources: readonly string[]): void {
  const compilers = join(folder, 'compilers');
  mkdirSync(compilers);
  const aliases = TYPESCRIPTS.map((version) => `typescript-${version}@npm:typescript@${version}`);
  run(`TypeScript ${TYPESCRIPTS.join(', ')}`, 'npm', ['install', '--silent', '--no-audit', '--no-fund', '--prefix', compilers, ...aliases]);
  const strict = ['--strict', '--exactOptionalPropertyTypes', '--target', 'es2022', '--skipLibCheck', 'false'];
  for (const version of TYPESCRIPTS) {
    const tsc = join(compilers, 'node_modules', `typescript-${version}`, 'bin/tsc');
    const emit = version === TYPESCRIPTS[0] ? [] : ['--noEmit'];
    const bundled = ['--module', 'esnext', '--moduleResolution', 'bundler', '--noEmit'];
    run(`  compiles under ${version}, nodenext`, 'node', [tsc, ...strict, '--module', 'nodenext', ...emit, ...sources]);
    run(`  compiles under ${version}, bundler`, 'node', [tsc, ...strict, ...bundled, ...sources.filter((file) => file.endsWith('.mts'))]);
  }
}

/** Bundles an example for a browser and runs it where there is nothing of Node. */
async function runBundled(module: string): Promise<void> {
  console.log(`- ${module}, bundled by esbuild for a browser`);
  const { outputFiles } = await build({
    stdin: { contents: `import '${module}';`, resolveDir: folder },
    bundle: true,
    minify: true,
    platform: 'browser',
    format: 'iife',
    target: 'es2022',
    write: false,
  });
  const page: { outcomes?: Promise<string>[] } = {};
  runInContext(outputFiles[0]!.text, createContext(page));
  const outcomes = await Promise.all(page.outcomes ?? []);
  if (outcomes.length !== 1) throw new Error('The bundled example did not run.');
  console.log(`  ${outcomes[0]}, ${outputFiles[0]!.contents.length} bytes`);
}

/** Small things must not bring Luxon along: the chunks of the package hold much besides. */
async function bundleSmallThings(): Promise<void> {
  for (const small of ['isRuleError', 'formatCitation', 'workingDays']) {
    const { metafile, outputFiles } = await build({
      stdin: { contents: `export { ${small} } from '${name}';`, resolveDir: folder },
      bundle: true,
      minify: true,
      format: 'esm',
      write: false,
      metafile: true,
      logLevel: 'error',
    });
    const [output] = Object.values(metafile.outputs);
    const brought = Object.entries(output!.inputs).filter(([path, { bytesInOutput }]) => path.includes('luxon') && bytesInOutput > 0);
    stop(
      `${small} alone`,
      brought.map(([path]) => path),
    );
    console.log(`- ${small} alone: ${outputFiles[0]!.contents.length} bytes, without Luxon`);
  }
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
  workingDays(1.2);
  throw new Error('${entry}: 1.2 working days');
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

// Every declaration file of the package, and those of the peers that they lead to.
const everyType = entries.map((entry, i) => `import * as entry${i} from '${entry}';\nexport { entry${i} };\n`).join('');

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
const began = performance.now();
try {
  console.log('- the lock file');
  stop('The lock file', lockFaults(readFileSync('package-lock.json', 'utf8')));

  console.log('- npm pack');
  const { filename, size, unpackedSize, files } = pack(folder);
  tarball = filename;
  console.log(`  ${filename}: ${files.length} files, ${size} bytes, ${unpackedSize} unpacked`);
  const packedPackage = execFileSync('tar', ['-xzOf', join(folder, tarball), 'package/package.json'], { encoding: 'utf8' });
  const { scripts = {} } = JSON.parse(packedPackage) as Package;
  const builds = files.map(({ path }) => path).filter((path) => path.endsWith('binding.gyp'));
  stop('What runs when it is installed', [...INSTALL_SCRIPTS.filter((script) => script in scripts), ...builds]);

  execFileSync('tar', ['-xzf', join(folder, tarball), '-C', folder]);
  console.log('- the links of its pages');
  stop(
    'Links to what is not packed',
    deadLinks(
      join(folder, 'package'),
      files.map(({ path }) => path),
    ),
  );

  run('publint', bin('publint'), ['run', '--strict', join(folder, tarball)]);
  run('are the types wrong?', bin('attw'), ['--format', 'table-flipped', '--no-emoji', join(folder, tarball)]);

  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n');
  install('installed with the newest that it takes', (one) => devDependencies[one] ?? companions[one]!);
  for (const extension of ['mts', 'cts']) {
    writeFileSync(join(folder, `all.${extension}`), consumer(name));
    writeFileSync(join(folder, `calendar.${extension}`), consumer(`${name}/calendar`));
  }
  for (const extension of ['mts', 'cts']) writeFileSync(join(folder, `every-type.${extension}`), everyType);
  const examples = writeExamples('README.md', folder);
  const { modules, runner, sources } = examples;
  compileAll(['all', 'calendar', 'every-type'].flatMap((file) => [`${file}.mts`, `${file}.cts`]).concat(sources));
  run('the examples of the README', 'node', [runner, ...modules]);
  run('the same in CommonJS', 'node', [await inCommonJs(folder, examples)]);
  await runBundled(modules[0]!);
  await bundleSmallThings();

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
  install('installed with the oldest that it takes', (one) => oldest(companions[one]!));
  runAll();

  renameSync(join(folder, 'node_modules/zod'), join(folder, 'zod-away'));
  for (const file of ['calendar.mjs', 'calendar.cjs']) run(`${file}, without zod`, 'node', [file]);

  for (const project of projectsOf(entries)) {
    console.log(`- ${project.title}`);
    tryProject(folder, join(folder, tarball), project);
  }
  console.log(`The package is sound. ${Math.round((performance.now() - began) / 1000)} s`);
} finally {
  rmSync(folder, { recursive: true });
}
