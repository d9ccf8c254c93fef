import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { clauses } from '../../scripts/vectors/sources.js';

const pages = [
  ...readdirSync('.').filter((name) => name.endsWith('.md')),
  ...readdirSync('docs', { recursive: true, encoding: 'utf8' }).map((name) => posix.join('docs', name)),
].filter((name) => name.endsWith('.md') && !name.startsWith('docs/api/'));

const textOf = (page: string) => readFileSync(page, 'utf8');
/** A page without its code, in which brackets mean something else. */
const proseOf = (page: string) => textOf(page).replace(/^(`{3,}).*\n[^]*?^\1$/gm, '');

/** The places of a page that a link can name: its headings as the repository's pages slug them, and its own anchors. */
function anchorsOf(page: string): Set<string> {
  const headings = [...proseOf(page).matchAll(/^#{1,6} (.*)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  );
  return new Set([...headings, ...[...textOf(page).matchAll(/<a id="([^"]+)">/g)].map(([, id = '']) => id)]);
}

describe('links between pages', () => {
  test.each(pages)('%s', (page) => {
    const broken = [...proseOf(page).matchAll(/\]\(([^)\s]+)\)/g)]
      .map(([, link = '']) => link)
      .filter((link) => !/^[a-z]+:/.test(link))
      .filter((link) => {
        const [path = '', anchor] = link.split('#');
        const target = path === '' ? page : posix.join(dirname(page), path);
        return !existsSync(target) || (anchor !== undefined && !anchorsOf(target).has(anchor));
      });
    expect(broken).toEqual([]);
  });
});

// docs/README.md promises it.
test.each(pages.filter((page) => page.startsWith('docs/how-to/')))('%s ends with a summary in Vietnamese', (page) => {
  const [, summary = ''] = textOf(page).split('\n## Tiếng Việt\n');
  expect(summary.length).toBeGreaterThan(150);
  expect(summary).not.toMatch(/^## /m);
  expect(summary).toBe(summary.normalize('NFC'));
});

describe('the specification', () => {
  const ids = [...textOf('docs/specification.md').matchAll(/<a id="([^"]+)">/g)].map(([, id = '']) => id);

  test('has each clause once', () => {
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
    expect(ids.filter((id) => !/^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/.test(id))).toEqual([]);
  });

  test('has the clauses that the vectors cite', () => {
    expect(Object.keys(clauses).filter((id) => !ids.includes(id))).toEqual([]);
  });

  test('numbers its clauses section by section', () => {
    const numbers = [...textOf('docs/specification.md').matchAll(/\*\*(\d+)\.(\d+) `/g)].map(([, section, clause]) => [
      Number(section),
      Number(clause),
    ]);
    for (const [i, [section, clause]] of numbers.entries()) {
      const [before, last] = numbers[i - 1] ?? [0, 0];
      expect([section, clause]).toEqual(section === before ? [section, last! + 1] : [before! + 1, 1]);
    }
  });
});

test('every reading says text, reading, alternatives and what pins it', () => {
  const entries = textOf('docs/readings.md').split(/^### /m).slice(1);
  expect(entries.length).toBeGreaterThan(20);
  for (const entry of entries) {
    for (const part of ['Text.', 'Reading.', 'Alternatives.', 'Pinned by.']) expect(entry, entry.split('\n')[0]).toContain(`- **${part}**`);
  }
});
