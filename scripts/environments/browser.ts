/** Debian's Chromium as a place to ask in: a page that loads the packed ESM files as they are, and a worker from one bundle. */
import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, normalize, resolve } from 'node:path';
import { build } from 'esbuild';
import { chromium, type BrowserContextOptions } from 'playwright-core';

import type { Told } from './ask-browser.js';
import type { Environment, Skipped } from './environment.js';

const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-sync'];

interface Machine {
  readonly zone: string;
  /** Minutes behind UTC on 1 January 2024, to tell that the zone was taken. */
  readonly offset: number;
  readonly language: string;
  /** Run in the page before anything else. */
  readonly before?: string;
  readonly note?: string;
}
const MACHINES: readonly Machine[] = [
  { zone: 'America/New_York', offset: 300, language: 'en-US' },
  { zone: 'Pacific/Apia', offset: -780, language: 'ar-EG' },
  { zone: 'Asia/Ho_Chi_Minh', offset: -420, language: 'vi-VN' },
  { zone: 'UTC', offset: 0, language: 'tr-TR', before: 'delete globalThis.Intl', note: 'without Intl' },
];

/** The environments of a browser that finds the packed library in a folder. */
export async function browserEnvironments(
  folder: string,
): Promise<{ environments: Environment[]; skipped: Skipped[]; close: () => Promise<void> }> {
  if (!existsSync(CHROMIUM)) {
    return { environments: [], skipped: [{ name: 'Chromium', why: `there is none at ${CHROMIUM}` }], close: () => Promise.resolve() };
  }
  const shared = {
    bundle: true,
    format: 'esm',
    target: 'es2022',
    logLevel: 'error',
    outdir: folder,
  } as const;
  const entry = resolve('scripts/environments/ask-browser.ts');
  await build({ ...shared, entryPoints: { 'ask-page': entry }, packages: 'external' });
  // A worker has no import map.
  await build({
    ...shared,
    entryPoints: { 'ask-worker': entry },
    alias: importMap(folder, (path) => join(folder, path)),
    platform: 'browser',
  });

  const site = await serve(folder);
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
  const version = browser.version();
  console.log(`- Chromium ${version}`);

  const asked = (place: 'page' | 'worker', { zone, offset, language, before, note }: Machine): Environment => ({
    name: `Chromium ${version}, ${zone}, ${language}, ${place === 'page' ? 'a page with an import map' : 'a bundle in a worker'}${note === undefined ? '' : `, ${note}`}`,
    ask: async () => {
      const options: BrowserContextOptions = { locale: language, timezoneId: zone };
      const context = await browser.newContext(options);
      try {
        const page = await context.newPage();
        const faults: string[] = [];
        page.on('pageerror', ({ message }) => faults.push(message));
        page.on('request', (request) => {
          if (!request.url().startsWith(site.origin)) faults.push(`asked for ${request.url()}`);
        });
        if (before !== undefined) await page.addInitScript(before);
        await page.goto(`${site.origin}/${place}.html`);
        const { text, machine } = await page.evaluate<Told>('globalThis.answers');
        if (machine !== `${offset} ${language}`) faults.push(`the machine did not take its settings: ${machine}`);
        if (faults.length > 0) throw new Error(faults.join('\n'));
        return text;
      } finally {
        await context.close();
      }
    },
  });
  return {
    // A page cannot take Intl from a worker.
    environments: MACHINES.flatMap((machine) => [
      asked('page', machine),
      ...(machine.before === undefined ? [asked('worker', machine)] : []),
    ]),
    skipped: [],
    close: async () => {
      await browser.close();
      await site.close();
    },
  };
}

/** Where each name that is imported stands, by the `exports` of its package. */
function importMap(folder: string, place: (path: string) => string): Record<string, string> {
  const found = ['tthc-rules', 'luxon', 'zod'].flatMap((name) => {
    const text = readFileSync(join(folder, 'node_modules', name, 'package.json'), 'utf8');
    const { exports } = JSON.parse(text) as { exports: Record<string, { import?: string | { default: string } }> };
    return Object.entries(exports).flatMap(([entry, { import: target }]) => {
      const file = typeof target === 'object' ? target.default : target;
      if (file === undefined || /\*|\.json$/.test(entry)) return [];
      return [[name + entry.slice(1), place(normalize(`/node_modules/${name}/${file}`))] as const];
    });
  });
  // The longest name first: a bundler takes the first that fits.
  return Object.fromEntries(found.sort(([a], [b]) => b.length - a.length));
}

/** The folder on a server of this machine, under a policy that forbids code from text and anything from elsewhere. */
async function serve(folder: string): Promise<{ origin: string; close: () => Promise<void> }> {
  const nonce = randomUUID();
  const policy = `default-src 'none'; script-src 'self' 'nonce-${nonce}'; worker-src 'self'; connect-src 'none'`;
  const imports = JSON.stringify({ imports: importMap(folder, (path) => path) });
  const html = (head: string) => `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,">${head}`;
  const pages: Record<string, string> = {
    '/page.html': html(
      `<script type="importmap" nonce="${nonce}">${imports}</script><script type="module" nonce="${nonce}" src="/ask-page.js"></script>`,
    ),
    '/worker.html': html(
      `<script nonce="${nonce}">
        globalThis.answers = new Promise((answered, failed) => {
          const worker = new Worker('/ask-worker.js', { type: 'module' });
          worker.onmessage = ({ data }) => ('fault' in data ? failed(data.fault) : answered(data));
          worker.onerror = ({ message }) => failed(message);
        });
      </script>`,
    ),
  };
  const server = createServer(({ url = '/' }, response) => {
    const { pathname } = new URL(url, 'http://localhost');
    const page = pages[pathname];
    const file = join(folder, normalize(pathname));
    const isThere = page !== undefined || (/\.m?js$/.test(file) && existsSync(file));
    response.writeHead(isThere ? 200 : 404, {
      'content-type': page === undefined ? 'text/javascript; charset=utf-8' : 'text/html; charset=utf-8',
      'content-security-policy': policy,
    });
    response.end(page ?? (isThere ? readFileSync(file) : ''));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise<void>((closed, failed) => {
        server.close((error) => (error ? failed(error) : closed()));
      }),
  };
}
