import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';

const PAGE = 'docs/benchmarks.md';

/** Writes a file in the form of the project. */
export async function writeFormatted(file: string, text: string): Promise<void> {
  writeFileSync(file, await format(text, { ...(await resolveConfig(file)), filepath: file }));
}

/** Puts a text between the two marks of a bench in docs/benchmarks.md: `<!-- name: begin. … -->` and `<!-- name: end -->`. */
export async function writeToPage(name: string, text: string): Promise<void> {
  const page = readFileSync(PAGE, 'utf8');
  const begin = page.indexOf('\n', page.indexOf(`<!-- ${name}: begin.`));
  const end = page.indexOf(`<!-- ${name}: end -->`);
  if (!page.includes(`<!-- ${name}: begin.`) || end < begin) throw new Error(`${PAGE} has lost its marks of ${name}`);
  await writeFormatted(PAGE, `${page.slice(0, begin)}\n\n${text}\n\n${page.slice(end)}`);
}
