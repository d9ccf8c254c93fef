import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { fencesOf, generate, moduleOf } from '../../scripts/doctest.js';

const page = (...lines: string[]) => lines.join('\n');

/** Five lines above the code, as in a document. */
const example = (...code: string[]) => page('# Title', '', 'Text.', '', '```ts', ...code, '```', '');

// Inside the project, so that the examples find its packages; outside the folders that the other tests read.
mkdirSync('test/.generated', { recursive: true });
const folder = mkdtempSync('test/.generated/.doctest-');
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs documents as `npm test` runs them: the outcome and the first line of each failure, by the title of the test. */
function outcomes(documents: Record<string, string>): Record<string, string> {
  for (const [name, text] of Object.entries(documents)) writeFileSync(join(folder, name), text);
  generate(folder, Object.keys(documents), join(folder, 'out'));
  writeFileSync(join(folder, 'vitest.config.js'), `export default {};`);
  const arguments_ = ['node_modules/vitest/vitest.mjs', 'run', '--root', folder, '--reporter', 'json', '--outputFile', 'report.json'];
  const { status } = spawnSync(process.execPath, arguments_, { encoding: 'utf8', env: { ...process.env, HOSTILE: undefined } });
  const report = JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8')) as {
    testResults: { assertionResults: { title: string; status: string; failureMessages: string[] }[] }[];
  };
  const results = report.testResults.flatMap((file) => file.assertionResults);
  expect(status === 0).toBe(results.every((result) => result.status === 'passed'));
  return Object.fromEntries(results.map((result) => [result.title, result.failureMessages[0]?.split('\n')[0] ?? result.status]));
}

test('a true claim passes; a wrong one fails and names its document and line', { timeout: 60_000 }, () => {
  const errors = relative(join(folder, 'out'), 'src/errors.js');
  const refuse = `import { refuse } from '${errors}';`;
  expect(
    outcomes({
      'value.md': example('1 + 1; // => 2', 'const sum = [1, 2]; // => [1, 2]'),
      'wrong-value.md': example('1 + 1; // => 2', '', '1 + 2; // => 4'),
      'wrong-const.md': example('const sum = 1 + 1; // => 3'),
      'below.md': example('({ a: 1, b: [2] });', '// => {', '//      a: 1,', '//      b: [2],', '//    }'),
      'wrong-below.md': example('({ a: 1, b: [2] });', '// => {', '//      a: 1,', '//      b: [3],', '//    }'),
      'throws.md': example(refuse, '', `refuse('invalid-date', 'day', 1, 'a date'); // throws invalid-date`),
      'throws-other.md': example(refuse, '', `refuse('invalid-date', 'day', 1, 'a date'); // throws invalid-limit`),
      'throws-nothing.md': example('1 + 1; // throws invalid-date'),
      'throws-foreign.md': example(`JSON.parse('{'); // throws invalid-date`),
      'thrown.md': example('1 + 1; // => 2', `throw new Error('of its own');`),
      'never-reached.md': example('try {', '  1 + 1; // => 2', '} catch {', '  1 + 2; // => 3', '}'),
      'awaited.md': example('await Promise.resolve(1); // => 1'),
    }),
  ).toEqual({
    'value.md:6': 'passed',
    'wrong-value.md:6': 'AssertionError: wrong-value.md:8: expected 3 to deeply equal 4',
    'wrong-const.md:6': 'AssertionError: wrong-const.md:6: expected 2 to deeply equal 3',
    'below.md:6': 'passed',
    'wrong-below.md:6': 'AssertionError: wrong-below.md:7: expected { a: 1, b: [ 2 ] } to deeply equal { a: 1, b: [ 3 ] }',
    'throws.md:6': 'passed',
    'throws-other.md:6':
      "AssertionError: throws-other.md:8: expected 'throws invalid-date' to be 'throws invalid-limit' // Object.is equality",
    'throws-nothing.md:6': "AssertionError: throws-nothing.md:6: expected 'returns' to be 'throws invalid-date' // Object.is equality",
    'throws-foreign.md:6': expect.stringMatching(
      /^AssertionError: throws-foreign.md:6: expected 'throws SyntaxError: .*' to be 'throws invalid-date'/,
    ) as string,
    'thrown.md:6': 'Error: of its own',
    'never-reached.md:6': 'AssertionError: never-reached.md: lines reached: expected [ 7 ] to deeply equal [ 7, 9 ]',
    'awaited.md:6': 'passed',
  });
});

test('what is an example: fences marked ts, in a page or in doc comments, with their own line', () => {
  expect(
    fencesOf('page.md', page('```ts', '1;', '```', '```sh', 'npm ci', '```', '- item', '  ```ts no-run', '  2;', '    3;', '  ```')),
  ).toEqual([
    { document: 'page.md', line: 2, run: true, code: '1;' },
    { document: 'page.md', line: 9, run: false, code: '2;\n  3;' },
  ]);
  expect(fencesOf('page.md', page('````md', '```ts', '1;', '```', '````', '```ts ignore', '2;', '```'))).toEqual([]);
  expect(
    fencesOf('code.ts', page('const x = `', '```ts', '`;', '/**', ' * Text.', ' * ```ts', ' * f({', ' *   a });', ' * ```', ' */')),
  ).toEqual([{ document: 'code.ts', line: 7, run: true, code: 'f({\n  a });' }]);
});

test('line n of the test is line n of the document', () => {
  const text = example(
    `import { a } from 'a';`,
    `import { b } from 'b';`,
    '',
    'a(); // => 1',
    'b(',
    '  2,',
    '); // throws invalid-date',
    'a();',
  );
  const lines = moduleOf(fencesOf('page.md', text)[0]!, 'runtime').split('\n');
  for (const [index, line] of text.split('\n').entries()) {
    const code = line.replace(/\);? *\/\/.*|;$/, '');
    if (index >= 5 && !line.startsWith('```')) expect(lines[index]).toContain(code);
  }
});

test.each([
  { fault: 'a fence left open', text: page('', '```ts', '1;'), message: 'page.md:2: this fence is never closed' },
  {
    fault: 'an unknown mark',
    text: page('```ts norun', '1;', '```'),
    message: 'page.md:1: "ts norun" is not one of ts, ts no-run, ts ignore',
  },
  {
    fault: 'a claim about nothing',
    text: example('', 'if (a) {', '} // => 1'),
    message: 'page.md:8: "// =>" must follow an expression or a const',
  },
  {
    fault: 'a const that throws',
    text: example('const a = b(); // throws x'),
    message: 'page.md:6: "// throws" must follow an expression',
  },
  { fault: 'a claim without value', text: example('1;', '2; // =>'), message: 'page.md:7: Expression expected.' },
  { fault: 'prose after the value', text: example('2; // => 2, the sum'), message: "page.md:6: ')' expected." },
  { fault: 'code that does not parse', text: example('1;', 'const = 2;'), message: 'page.md:7: Variable declaration expected.' },
  { fault: 'an import further down', text: example('1;', `import 'a';`), message: 'page.md:6: imports stand first in an example' },
])('$fault is refused: $message', ({ text, message }) => {
  expect(() => fencesOf('page.md', text).map((fence) => moduleOf(fence, 'runtime'))).toThrow(message);
});
