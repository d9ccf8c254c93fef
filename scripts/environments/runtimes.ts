/** Runtimes that are neither Node nor a browser: Bun, Deno, and workerd, which Cloudflare Workers run on. */
import { execFile, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';

import { bundleWhole } from './bundle.js';
import type { Environment, Skipped } from './environment.js';
import { fromRegistry } from './from-registry.js';
import { stop } from './stop.js';

const run = promisify(execFile);
const FAR = 'Pacific/Apia';

/** The environments of other runtimes; `ask-node.mjs` stands in the folder beside the packed library. */
export async function runtimeEnvironments(folder: string): Promise<{ environments: Environment[]; skipped: Skipped[] }> {
  const found = [bun(folder), deno(folder), await workerd(folder)];
  return {
    environments: found.flatMap((one) => (Array.isArray(one) ? one : [])),
    skipped: found.flatMap((one) => (Array.isArray(one) ? [] : [one])),
  };
}

interface Runtime {
  readonly name: string;
  readonly path: string;
  readonly args: readonly string[];
  readonly language: string;
  readonly formats: readonly string[];
}

const versionOf = (path: string): string => /\d+\.\d+\.\d+/.exec(execFileSync(path, ['--version'], { encoding: 'utf8' }))?.[0] ?? '';

function askedAsNode(folder: string, { name, path, args, language, formats }: Runtime): Environment[] {
  const called = `${name} ${versionOf(path)}`;
  console.log(`- ${called}`);
  return formats.map((format) => ({
    name: `${called}, ${FAR}, ${language}, ${format}`,
    ask: async () => {
      const env = { PATH: process.env['PATH'], TZ: FAR, LANG: language, LC_ALL: language, LANGUAGE: language, DENO_DIR: folder };
      const { stdout } = await run(path, [...args, join(folder, 'ask-node.mjs'), format], { cwd: folder, env, maxBuffer: 2 ** 28 });
      return stdout;
    },
  }));
}

function bun(folder: string): Environment[] | Skipped {
  const name = 'Bun';
  const found = fromRegistry('@oven/bun-linux-x64', 1, 'bin/bun');
  // It speaks English whatever the machine speaks.
  const how = { language: 'C.UTF-8', args: [], formats: ['ESM', 'CommonJS', 'ESM with CommonJS', 'CommonJS with ESM'] };
  return 'why' in found ? { name, why: found.why } : askedAsNode(folder, { name, path: found.path, ...how });
}

function deno(folder: string): Environment[] | Skipped {
  const name = 'Deno';
  const found = fromRegistry('@deno/linux-x64-glibc', 2, 'deno');
  const args = ['run', '--no-config', '--no-lock', '--node-modules-dir=manual', '--allow-env', '--allow-read'];
  const how = { language: 'ar_EG.UTF-8', args, formats: ['ESM', 'CommonJS'] };
  return 'why' in found ? { name, why: found.why } : askedAsNode(folder, { name, path: found.path, ...how });
}

/** The worker is one file, and is asked over a socket. */
async function workerd(folder: string): Promise<Environment[] | Skipped> {
  const name = 'workerd';
  const found = fromRegistry('@cloudflare/workerd-linux-64', 1, 'bin/workerd');
  if ('why' in found) return { name, why: found.why };
  await bundleWhole(folder, 'ask-workerd', 'ask-workerd');
  const socketPath = join(folder, 'workerd.socket');
  const config = join(folder, 'workerd.capnp');
  writeFileSync(config, configOf(socketPath));
  const called = `workerd ${execFileSync(found.path, ['--version'], { encoding: 'utf8' }).trim().replace('workerd ', '')}`;
  console.log(`- ${called}`);
  const ask = async () => {
    const server = spawn(found.path, ['serve', config], { stdio: ['ignore', 'ignore', 'inherit'] });
    try {
      while (!existsSync(socketPath) && server.exitCode === null) await wait(50);
      return await textFrom(socketPath);
    } finally {
      await stop(server);
    }
  };
  return [{ name: `${called}, UTC, one bundle`, ask }];
}

const configOf = (socketPath: string) => `
using Workerd = import "/workerd/workerd.capnp";
const worker :Workerd.Worker = (modules = [(name = "worker", esModule = embed "ask-workerd.js")], compatibilityDate = "2026-01-01");
const config :Workerd.Config = (
  services = [(name = "main", worker = .worker)],
  sockets = [(name = "http", address = "unix:${socketPath}", http = (), service = "main")],
);
`;

async function textFrom(socketPath: string): Promise<string> {
  const asked = request({ socketPath, path: '/' }).end();
  const [response] = (await once(asked, 'response')) as [NodeJS.ReadableStream & { statusCode?: number }];
  const body = await text(response);
  if (response.statusCode !== 200) throw new Error(body);
  return body;
}
