import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { deadLinks } from '../../scripts/package/links.js';

test('a link to what is not packed is named with its page; addresses, places of a page and code are not links of the package', () => {
  const folder = mkdtempSync(join(tmpdir(), 'links-'));
  try {
    mkdirSync(join(folder, 'docs'));
    writeFileSync(
      join(folder, 'README.md'),
      '[a](docs/a.md#part) [b](docs/b.md) [c](https://example.org) [d](#part)\n```\n[e](e.md)\n```\n',
    );
    writeFileSync(join(folder, 'docs/a.md'), '[readme](../README.md) [source](../src/a.ts)\n');
    expect(deadLinks(folder, ['README.md', 'docs/a.md'])).toEqual(['README.md: docs/b.md', 'docs/a.md: ../src/a.ts']);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
