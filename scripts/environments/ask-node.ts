/**
 * Run by check-environments.ts in a Node of some version, zone and language: `ask-node.mjs FORMAT SETUP`. Prints the answers of the
 * package that is found from here. Nothing is loaded before the machine is set up.
 */
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import { checkMachine, globals, hostileLuxon, withoutClock, withoutIntl } from './machine.js';
import { answersOf, type Library } from './questions.js';

const [format = 'ESM', setUp = 'as it is'] = process.argv.slice(2);
const require = createRequire(import.meta.url);
const write = process.stdout.write.bind(process.stdout);

async function asEsm(): Promise<Library> {
  const main = await import('tthc-rules');
  const procedures = await import('tthc-rules/procedures');
  const portal = await import('tthc-rules/portal');
  const interchange = await import('tthc-rules/interchange');
  const testing = await import('tthc-rules/testing');
  return { main, procedures, portal, interchange, testing, luxon: await import('luxon') };
}

function asCommonJs(): Library {
  const load = (name: string) => require(name) as unknown;
  return {
    main: load('tthc-rules'),
    procedures: load('tthc-rules/procedures'),
    portal: load('tthc-rules/portal'),
    interchange: load('tthc-rules/interchange'),
    testing: load('tthc-rules/testing'),
    luxon: load('luxon'),
  } as Library;
}

/** Every second export of one copy, the others of the other: what one makes, the other is given. */
function mixed(one: Library, other: Library): Library {
  const module = (key: keyof Library) => {
    const [a, b] = [one[key], other[key]] as unknown as [Record<string, unknown>, Record<string, unknown>];
    const names = Object.keys(a).sort();
    return Object.fromEntries(names.map((name, i) => [name, (i % 2 === 0 ? a : b)[name]]));
  };
  const keys: readonly (keyof Library)[] = ['main', 'procedures', 'portal', 'interchange', 'testing', 'luxon'];
  return Object.fromEntries(keys.map((key) => [key, module(key)])) as unknown as Library;
}

async function load(): Promise<Library> {
  switch (format) {
    case 'ESM':
      return asEsm();
    case 'CommonJS':
      return asCommonJs();
    case 'ESM with CommonJS':
      return mixed(await asEsm(), asCommonJs());
    case 'CommonJS with ESM':
      return mixed(asCommonJs(), await asEsm());
    default:
      throw new Error(`No way to load is called ${format}.`);
  }
}

async function answers(): Promise<string> {
  checkMachine({ zone: process.env['TZ'] ?? '', language: process.env['LC_ALL'] ?? '' });
  if (setUp === 'without Intl') withoutIntl();
  const library = await load();
  const before = globals();
  if (setUp === 'with hostile Luxon settings') hostileLuxon(library.luxon.Settings);
  if (setUp === 'without a clock') withoutClock(library.luxon.Settings);
  const text = JSON.stringify(await answersOf(library));
  if (globals() !== before) throw new Error('a global was added or removed');
  return text;
}

if (setUp === 'in a worker' && isMainThread) {
  const worker = new Worker(fileURLToPath(import.meta.url), { argv: process.argv.slice(2) });
  worker.on('message', (text: string) => write(text));
} else if (isMainThread) {
  write(await answers());
} else {
  parentPort?.postMessage(await answers());
}
