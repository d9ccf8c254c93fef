/**
 * Builds docs/explorer/index.html from explorer/: one file with everything in it, which needs no server and asks for nothing; and
 * beside it published.js, the procedures of the national portal, which the page fetches when somebody searches.
 * Run `npx tsx scripts/build-explorer.ts`.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build, transform, type Plugin } from 'esbuild';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
export const OUTPUT = join(root, 'docs/explorer/index.html');
/** The whole page, compressed: what a telephone has to load. */
export const MOST_BYTES = 150_000;

export const PUBLISHED = join(root, 'docs/explorer/published.js');
/** The second file, compressed; the addresses of the pages that it was read from are a third of it. */
export const MOST_PUBLISHED_BYTES = 160_000;

/** The second file: what the national portal published. */
export function buildPublished(): Promise<string> {
  return bundledFrom('explorer/published.ts', 'iife');
}

/** The page as one text; the same sources give the same bytes. */
export async function buildExplorer(): Promise<string> {
  const [script, style] = await Promise.all([bundled(), minified()]);
  // Only what is in the page or beside it runs, and it reaches nothing outside.
  const policy = [
    "default-src 'none'",
    // And the second file: from the same server, or from the same folder.
    `script-src ${hashOf(script)} 'self' file:`,
    // Grid columns are set on elements, which a hash cannot cover.
    "style-src 'unsafe-inline'",
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const template = readFileSync(join(root, 'explorer/index.html'), 'utf8');
  return replaced(template, [
    ["default-src 'none'", policy],
    ['<style></style>', `<style>${style}</style>`],
    ['<script></script>', `<script>${script}</script>`],
  ]);
}

/** The size of a text as a web server sends it. */
export function gzipSize(text: string): number {
  return gzipSync(text, { level: 9 }).length;
}

function replaced(template: string, parts: readonly (readonly [string, string])[]): string {
  return parts.reduce((text, [place, content]) => {
    if (text.split(place).length !== 2) throw new Error(`explorer/index.html must hold ${place} once`);
    return text.replace(place, () => content);
  }, template);
}

async function bundled(): Promise<string> {
  const script = await bundledFrom('explorer/app.ts', 'iife');
  // A text in the script must not end it.
  return script.trim().replaceAll('</script', '<\\/script');
}

/** A source of the page with all it needs, as the page has it. */
export async function bundledFrom(file: string, format: 'iife' | 'esm'): Promise<string> {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const src = (file: string) => join(root, 'src', file);
  const { outputFiles } = await build({
    entryPoints: [join(root, file)],
    absWorkingDir: root,
    bundle: true,
    minify: true,
    write: false,
    format,
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    define: { VERSION: JSON.stringify(version) },
    alias: {
      'tthc-rules/procedures': src('procedures.ts'),
      'tthc-rules/portal': src('portal.ts'),
      'tthc-rules/interchange': src('interchange.ts'),
      'tthc-rules': src('index.ts'),
      // test/explorer/build.test.ts holds what the page answers without the two to what the library answers with them.
      luxon: join(root, 'explorer/lean/luxon.ts'),
      zod: join(root, 'explorer/lean/zod.ts'),
    },
    plugins: [zodByName, shownData],
  });
  return outputFiles[0]?.text ?? '';
}

async function minified(): Promise<string> {
  const { code } = await transform(readFileSync(join(root, 'explorer/style.css'), 'utf8'), {
    loader: 'css',
    minify: true,
    charset: 'utf8',
  });
  return code.trim();
}

/** explorer/lean/zod.ts has one name; the sources take all of zod's at once. */
const zodByName: Plugin = {
  name: 'zod-by-name',
  setup(bundler) {
    bundler.onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, ({ path }) => ({
      loader: 'ts',
      contents: readFileSync(path, 'utf8').replace("import * as z from 'zod';", "import { z } from 'zod';"),
    }));
  },
};

/** What the records of the catalogue say of where they were copied from and how sure each part is, which the page does not show. */
const NOT_SHOWN: ReadonlySet<string> = new Set([
  'privateCopies',
  'confidence',
  'codeConfidence',
  'limitConfidence',
  'subfield',
  'publishedBy',
]);

const shownData: Plugin = {
  name: 'shown-data',
  setup(bundler) {
    bundler.onLoad({ filter: /[\\/]data[\\/]procedures[\\/].*\.json$/ }, ({ path }) => ({
      loader: 'json',
      contents: JSON.stringify(JSON.parse(readFileSync(path, 'utf8')), (key, value: unknown) => (NOT_SHOWN.has(key) ? undefined : value)),
    }));
  },
};

function hashOf(script: string): string {
  return `'sha256-${createHash('sha256').update(script).digest('base64')}'`;
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  mkdirSync(dirname(OUTPUT), { recursive: true });
  for (const [file, text, most] of [
    [OUTPUT, await buildExplorer(), MOST_BYTES],
    [PUBLISHED, await buildPublished(), MOST_PUBLISHED_BYTES],
  ] as const) {
    const size = gzipSize(text);
    if (size > most) throw new Error(`${file}: ${size} bytes compressed, more than ${most}`);
    writeFileSync(file, text);
    console.log(`${file.slice(root.length + 1)}: ${Buffer.byteLength(text)} bytes, ${size} compressed`);
  }
}
