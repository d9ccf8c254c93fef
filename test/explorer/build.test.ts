import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildExplorer, gzipSize, MOST_BYTES, OUTPUT } from '../../scripts/build-explorer.js';

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
