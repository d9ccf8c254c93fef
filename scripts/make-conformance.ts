/**
 * Fills the generated parts of docs/conformance.md: the table of clauses, and the reports on the re-made back ends of
 * test/testing/back-ends.ts. Run `npx tsx scripts/make-conformance.ts`; a test sees that the page is true.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { conformance, sayConformance, vectors, type ConformanceAdapter } from '../src/testing.js';
import * as backEnds from '../test/testing/back-ends.js';

const PAGE = 'docs/conformance.md';

/** One row for each clause: its id, what it says, how many cases are about it or touch it. */
function clauseTable(): string {
  const rows = Object.entries(vectors.clauses).map(([id, { title }]) => {
    const touching = vectors.cases.filter(({ clauses }) => clauses.includes(id));
    const about = touching.filter(({ clauses }) => clauses[0] === id);
    return `| \`${id}\` | ${title.en} | ${about.length} | ${touching.length} |`;
  });
  return ['| Clause | What it says | Cases about it | Cases that cite it |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

function kindTable(): string {
  const kinds = ['deadline', 'day', 'status', 'commitment', 'dossier'] as const;
  const counted = kinds.map((kind) => {
    const cases = vectors.cases.filter((one) => one.kind === kind);
    return `| \`${kind}\` | ${cases.length} | ${cases.filter((one) => one.counted === 'hand').length} |`;
  });
  return [`| Kind | Cases | Counted by hand |`, '| --- | --- | --- |', ...counted].join('\n');
}

async function reportOn(name: string): Promise<string> {
  const adapter = (backEnds as Record<string, ConformanceAdapter>)[name];
  if (adapter === undefined) throw new Error(`${PAGE}: no back end "${name}"`);
  const lines = sayConformance(await conformance(adapter), 'en');
  return ['```text', ...lines, '```'].join('\n');
}

/** The page with its generated parts made anew. */
export async function conformancePage(page: string): Promise<string> {
  const parts = page.split(/(<!-- generated: [\w ]+ -->)[^]*?(<!-- end -->)/);
  for (const [index, part] of parts.entries()) {
    const [, what] = /^<!-- generated: ([\w ]+) -->$/.exec(part) ?? [];
    if (what === undefined) continue;
    const made = what === 'clauses' ? clauseTable() : what === 'kinds' ? kindTable() : await reportOn(what.replace('report ', ''));
    parts[index] = `${part}\n\n${made}\n\n`;
  }
  return format(parts.join(''), { ...(await resolveConfig(PAGE)), parser: 'markdown' });
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  writeFileSync(PAGE, await conformancePage(readFileSync(PAGE, 'utf8')));
}
