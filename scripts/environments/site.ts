/** Serves the packed library to browsers: a page that loads its ESM files as they are, and a worker from one bundle. Both tell the answers. */
import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { join, normalize } from 'node:path';

import type { Told } from './ask-browser.js';
import { bundle, bundleWhole } from './bundle.js';
import { importMap } from './import-map.js';

export type Place = 'page' | 'worker';

/** What a browser tells: nothing but faults where it could not answer. */
export type Tidings = Partial<Told> & { readonly faults: readonly string[] };

export interface Site {
  /** The address of a page that asks itself, and what it will tell. */
  readonly page: (place: Place, before: string | undefined) => { readonly url: string; readonly told: Promise<Tidings> };
  readonly close: () => Promise<void>;
}

/** The longest that a browser on a busy machine may take. */
const PATIENCE_MS = 180_000;

/** Bundles what asks, beside the packed library in a folder, and serves the folder to this machine alone. */
export async function openSite(folder: string): Promise<Site> {
  await bundle(folder, 'ask-browser', 'ask-page', { packages: 'external' });
  await bundleWhole(folder, 'ask-browser', 'ask-worker');
  return serve(folder);
}

interface Awaited {
  readonly html: string;
  readonly answered: (tidings: Tidings) => void;
  readonly faults: string[];
}

/** The pages come under a policy that forbids code from text and anything from elsewhere. */
async function serve(folder: string): Promise<Site> {
  const nonce = randomUUID();
  const policy = `default-src 'none'; script-src 'self' 'nonce-${nonce}'; worker-src 'self'; connect-src 'self'; img-src data:`;
  const imports = JSON.stringify({ imports: importMap(folder, (path) => path) });
  const script = (code: string, attributes = '') => `<script nonce="${nonce}"${attributes}>${code}</script>`;
  const asks: Record<Place, string> = {
    page: script(imports, ' type="importmap"') + script('', ' type="module" src="/ask-page.js"'),
    worker: script(`
      globalThis.answers = new Promise((answered, failed) => {
        const worker = new Worker('/ask-worker.js', { type: 'module' });
        worker.onmessage = ({ data }) => ('fault' in data ? failed(data.fault) : answered(data));
        worker.onerror = ({ message }) => failed(message);
      });`),
  };
  const awaited = new Map<string, Awaited>();

  const takeTidings = async ({ answered, faults }: Awaited, request: IncomingMessage) => {
    const tidings = JSON.parse(await text(request)) as Tidings;
    answered({ ...tidings, faults: [...tidings.faults, ...faults] });
  };
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    const one = awaited.get(searchParams.get('id') ?? '');
    const answer = (status: number, type: string, body: string | Buffer) => {
      response.writeHead(status, { 'content-type': `${type}; charset=utf-8`, 'content-security-policy': policy });
      response.end(body);
    };
    const file = join(folder, normalize(pathname));
    if (one !== undefined && pathname === '/told') {
      takeTidings(one, request).then(
        () => answer(200, 'text/plain', ''),
        (error: unknown) => one.answered({ faults: [String(error)] }),
      );
    } else if (one !== undefined) answer(200, 'text/html', one.html);
    else if (/\.m?js$/.test(file) && existsSync(file)) answer(200, 'text/javascript', readFileSync(file));
    else {
      for (const { faults } of awaited.values()) faults.push(`asked for ${pathname}`);
      answer(404, 'text/plain', '');
    }
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;

  return {
    page: (place, before) => {
      const id = randomUUID();
      const html = `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,">${before === undefined ? '' : script(before)}${script(NOTES_FAULTS)}${asks[place]}${script(tells(id), ' type="module"')}`;
      const told = new Promise<Tidings>((answered) => {
        awaited.set(id, { html, answered, faults: [] });
        setTimeout(() => answered({ faults: [`no answer in ${PATIENCE_MS / 1000} s`] }), PATIENCE_MS).unref();
      });
      return { url: `http://127.0.0.1:${port}/${place}.html?id=${id}`, told };
    },
    close: () =>
      new Promise<void>((closed, failed) => {
        server.closeAllConnections();
        server.close((error) => (error ? failed(error) : closed()));
      }),
  };
}

const NOTES_FAULTS = `
  globalThis.faults = [];
  addEventListener('error', ({ message }) => faults.push(String(message)));
  addEventListener('unhandledrejection', ({ reason }) => faults.push(String(reason)));
  addEventListener('securitypolicyviolation', ({ blockedURI }) => faults.push('asked for ' + blockedURI));`;

const tells = (id: string) => `
  const tell = (told) => fetch('/told?id=${id}', { method: 'POST', body: JSON.stringify({ ...told, faults }) });
  Promise.resolve(globalThis.answers).then(tell, (error) => { faults.push(String(error)); return tell({}); });`;
