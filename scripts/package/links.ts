/** Links of the pages that are packed: whoever has only the tarball reads them there. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * The links between packed files that lead nowhere.
 *
 * @param folder - where the package is unpacked
 * @param files - the packed files, paths within the folder
 */
export function deadLinks(folder: string, files: readonly string[]): string[] {
  return files
    .filter((file) => file.endsWith('.md'))
    .flatMap((page) => {
      const prose = readFileSync(join(folder, page), 'utf8').replace(/^(`{3,}).*\n[^]*?^\1$/gm, '');
      return [...prose.matchAll(/\]\(([^)\s#]+)[^)\s]*\)/g)]
        .map(([, link = '']) => link)
        .filter((link) => !/^[a-z]+:/.test(link) && !existsSync(join(folder, dirname(page), link)))
        .map((link) => `${page}: ${link}`);
    });
}
