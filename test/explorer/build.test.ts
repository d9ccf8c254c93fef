import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { answer, knowledgeOf } from '../../explorer/answer.js';
import { EXAMPLES } from '../../explorer/examples.js';
import { firstAt, type Question } from '../../explorer/question.js';
import { buildExplorer, bundledFrom, gzipSize, MOST_BYTES, OUTPUT } from '../../scripts/build-explorer.js';
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

  test('is one file that asks for nothing', () => {
    const outside = page.slice(0, page.indexOf('<script>')).match(/(?:src|href)="[^"]*"|url\([^)]*\)|@import/g);
    expect(outside).toEqual(['href="data:,"']);
    expect(page.match(/<script/g)).toHaveLength(1);
    expect(page).toContain("default-src 'none'; script-src 'sha256-");
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
