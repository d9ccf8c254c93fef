import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runInNewContext } from 'node:vm';
import { publishedProcedures } from 'tthc-rules/procedures/published';
import type { Catalog, Procedure } from 'tthc-rules';
import { beforeAll, describe, expect, test } from 'vitest';
import { answer, knowledgeOf } from '../../explorer/answer.js';
import { catalogue, takePublished } from '../../explorer/catalogue.js';
import { EXAMPLES } from '../../explorer/examples.js';
import { firstAt, type Question } from '../../explorer/question.js';
import {
  buildExplorer,
  buildPublished,
  bundledFrom,
  gzipSize,
  MOST_BYTES,
  MOST_PUBLISHED_BYTES,
  OUTPUT,
  PUBLISHED,
} from '../../scripts/build-explorer.js';
import { CASES, CHI_LANG } from './cases.js';

let page = '';
beforeAll(async () => {
  page = await buildExplorer();
}, 60_000);

describe('docs/explorer/index.html', () => {
  test('is what its sources give: npm run build:explorer', () => {
    // Not compared as texts, which a failure would print in full.
    expect(readFileSync(OUTPUT, 'utf8') === page).toBe(true);
  });

  test('is small enough for a telephone', () => {
    expect(MOST_BYTES).toBeLessThanOrEqual(150_000);
    expect(gzipSize(page)).toBeLessThanOrEqual(MOST_BYTES);
  });

  test('is one file that asks for nothing but, once somebody searches, the one beside it', () => {
    const outside = page.slice(0, page.indexOf('<script>')).match(/(?:src|href)="[^"]*"|url\([^)]*\)|@import/g);
    expect(outside).toEqual(['href="data:,"']);
    expect(page.match(/<script/g)).toHaveLength(1);
    expect(page).toMatch(/default-src 'none'; script-src 'sha256-[^']+' 'self' file:; style-src/);
  });
});

describe('docs/explorer/published.js', () => {
  test('is what its sources give, and not much larger than the page: npm run build:explorer', async () => {
    const file = await buildPublished();
    expect(readFileSync(PUBLISHED, 'utf8') === file).toBe(true);
    expect(gzipSize(file)).toBeLessThanOrEqual(MOST_PUBLISHED_BYTES);
  });

  test('hands the page what the library publishes', () => {
    const taken: Catalog[] = [];
    const page = {
      tthcPublished: (records: readonly Procedure[]) => {
        takePublished(records);
        taken.push(catalogue());
      },
    };
    // The file speaks to what it is loaded into, and to nothing else.
    runInNewContext(readFileSync(PUBLISHED, 'utf8'), page);
    const [catalog] = taken;
    expect(catalog?.size).toBe(publishedProcedures.size);
    expect(JSON.stringify([...(catalog ?? [])])).toBe(JSON.stringify([...publishedProcedures]));
  });
});

describe('what the page answers without Luxon and zod', () => {
  let page: { readonly answer: typeof answer; readonly knowledgeOf: typeof knowledgeOf };
  beforeAll(async () => {
    const place = mkdtempSync(join(tmpdir(), 'explorer-'));
    const file = join(place, 'answer.mjs');
    writeFileSync(file, await bundledFrom('explorer/answer.ts', 'esm'));
    page = (await import(pathToFileURL(file).href)) as typeof page;
    rmSync(place, { recursive: true });
  }, 60_000);

  const asked: readonly Partial<Question>[] = [
    ...CASES,
    ...EXAMPLES.map((example) => ({ ...firstAt(example.receivedAt), ...example })),
    { policy: 'own', own: { unit: 'working-days', value: 0, weekdays: [], start: 'day-after' } },
    { policy: 'own', own: { unit: 'calendar-days', value: 1.5, weekdays: [3], start: 'elapsed' } },
    { policy: 'own', own: { unit: 'same-session', value: 1, weekdays: [], start: 'elapsed' } },
    { chiLang: { ...CHI_LANG.chiLang, from: '2030-01-01' } },
    { procedure: '9.999999' },
    { receivedAt: '2101-01-03T09:00' },
    { stops: [{ from: '2024-04-01T08:00' }] },
    { limitText: '28 giờ', bareHours: 'clock' },
    { limitText: '1,5 ngày' },
    { limitText: 'Giải quyết ngay' },
    { limitText: 'không nói gì' },
  ];

  /** All that is said; of a refusal its code: the words for a limit are then those of the count, not of the schema. */
  const said = (found: ReturnType<typeof answer>) =>
    found.state === 'answered'
      ? JSON.stringify([found.commitment, found.rungs, found.due, found.onHoldSince, found.level, found.procedure.name])
      : found.state === 'refused'
        ? found.error.code
        : found.state;

  test.each(asked.map((changes) => ({ ...CHI_LANG, ...changes })))('is what the library answers with them: %#', (question) => {
    expect(said(page.answer(question))).toEqual(said(answer(question)));
    expect(page.knowledgeOf(question)).toEqual(knowledgeOf(question));
  });
});
