/** The examples of the README in a folder where the packed library is installed: as modules that run, and as sources that compile. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import ts from 'typescript';
import { fencesOf, moduleOf } from '../doctest.js';

/** What a claim of an example is checked with where there is neither vitest nor Node. */
const RUNTIME = `
import { isRuleError } from 'tthc-rules';

globalThis.outcomes = [];
export function $example(document, line, lines, run) {
  const reached = new Set();
  const is = (at, actual, expected) => {
    reached.add(at);
    const [found, wanted] = [JSON.stringify(actual), JSON.stringify(expected)];
    if (found !== wanted) throw new Error(document + ':' + at + ': ' + found + ' is not ' + wanted);
  };
  const throws = (at, code, throwing) => {
    reached.add(at);
    try {
      throwing();
    } catch (error) {
      if (isRuleError(error) && error.code === code) return;
      throw error;
    }
    throw new Error(document + ':' + at + ': did not throw ' + code);
  };
  globalThis.outcomes.push(
    run(is, throws).then(() => {
      if (reached.size !== lines.length || lines.length === 0) throw new Error(document + ':' + line + ': claims nothing, or not all of it');
      return document + ':' + line;
    }),
  );
}
`;

const RUN = `
for (const file of process.argv.slice(2)) await import(file);
if (globalThis.outcomes.length !== process.argv.length - 2) throw new Error('an example did not run');
console.log('  ' + (await Promise.all(globalThis.outcomes)).join(', '));
`;

/** The names of what was written. */
export interface Examples {
  /** One for each example, to be run by `runner`. */
  readonly modules: readonly string[];
  readonly runner: string;
  /** One for each example, as it stands in the page. */
  readonly sources: readonly string[];
}

/** Writes the examples of a page into a folder. */
export function writeExamples(page: string, folder: string): Examples {
  const fences = fencesOf(page, readFileSync(page, 'utf8')).filter(({ run }) => run);
  if (fences.length === 0) throw new Error(`${page} has no example.`);
  const write = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    return name;
  };
  write('example-runtime.js', RUNTIME);
  const compilerOptions = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext };
  return {
    runner: write('run-examples.js', RUN),
    modules: fences.map((fence, i) => {
      const { outputText } = ts.transpileModule(moduleOf(fence, './example-runtime.js'), { compilerOptions });
      return `./${write(`example-${i + 1}.js`, outputText)}`;
    }),
    sources: fences.map(({ code }, i) => write(`readme-${i + 1}.mts`, code)),
  };
}

/**
 * The same examples for a project in CommonJS: each `import` is a `require`, so that the other half of the package answers.
 *
 * @returns the file that runs them all
 */
export async function inCommonJs(folder: string, { modules }: Examples): Promise<string> {
  const runner = 'run-examples.cjs';
  await build({
    stdin: {
      contents: `${modules.map((file) => `import '${file}';`).join('\n')}
Promise.all(globalThis.outcomes).then(
  (told) => console.log('  ' + told.join(', ')),
  (failure) => { console.error(failure); process.exitCode = 1; },
);`,
      resolveDir: folder,
    },
    absWorkingDir: folder,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'cjs',
    outfile: join(folder, runner),
    logLevel: 'error',
  });
  return runner;
}
