/**
 * Turns the examples of README.md, docs/ and the doc comments of src/ into tests in test/.generated/.
 *
 * Every fence marked `ts` becomes one file. Its lines keep the numbers they have in the document, so whatever complains (parser,
 * compiler or test) names the right line. In a fence, imports stand first, and
 *
 *     expression; // => value        claims that the two are equal
 *     const x = expression; // => value
 *     expression; // throws CODE     claims a RuleError with that code
 *
 * A claim may also stand on the line below, and a long value may go on over lines that begin with `//` and two spaces or more.
 * A fence marked `ts no-run` is only compiled; one marked `ts ignore` is left out.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** One block of TypeScript in a document; `line` is that of its first line of code. */
export interface Fence {
  readonly document: string;
  readonly line: number;
  readonly run: boolean;
  readonly code: string;
}

/** The fences marked `ts` of a Markdown page, or of the doc comments of a module. */
export function fencesOf(document: string, text: string): Fence[] {
  const lines = (document.endsWith('.ts') ? docComments(text) : text).split('\n');
  const fences: Fence[] = [];
  let open: { mark: string; indent: number; info: string; line: number; code: string[] } | undefined;
  for (const [index, line] of lines.entries()) {
    const [, indent = '', mark = '', info = ''] = /^(\s*)(`{3,}|~{3,})([^`]*)$/.exec(line) ?? [];
    if (open === undefined) {
      if (mark !== '') open = { mark, indent: indent.length, info: info.trim(), line: index + 2, code: [] };
    } else if (mark.startsWith(open.mark) && info.trim() === '') {
      if (['ts', 'ts no-run'].includes(open.info)) {
        fences.push({ document, line: open.line, run: open.info === 'ts', code: open.code.join('\n') });
      } else if (/^(ts|typescript)\b/.test(open.info) && open.info !== 'ts ignore') {
        throw fault(document, open.line - 1, `"${open.info}" is not one of ts, ts no-run, ts ignore`);
      }
      open = undefined;
    } else {
      open.code.push(line.slice(Math.min(open.indent, line.search(/\S|$/))));
    }
  }
  if (open) throw fault(document, open.line - 1, 'this fence is never closed');
  return fences;
}

/** The doc comments of a module without their stars; every other line is left empty. */
function docComments(text: string): string {
  const parts = text.split(/(\/\*\*[^]*?\*\/)/);
  return parts.map((part, index) => (index % 2 === 1 ? part.replace(/^(\/\*\*| *\*\/?) ?/gm, '') : part.replace(/[^\n]/g, ''))).join('');
}

/** The module made of a fence. It imports the test function `$example` from `runtime`. */
export function moduleOf({ document, line, run, code }: Fence, runtime: string): string {
  const source = ts.createSourceFile(document, code, ts.ScriptTarget.Latest, true);
  const lineOf = (position: number) => line + source.getLineAndCharacterOfPosition(position).line;
  const imports = source.statements.filter((statement) => ts.isImportDeclaration(statement));
  if (imports.some((statement) => !source.statements.slice(0, imports.length).includes(statement))) {
    throw fault(document, line, 'imports stand first in an example');
  }

  const edits: { from: number; to: number; text: string }[] = [];
  const claims: number[] = [];
  const candidates = statementsIn(source);
  for (const claim of run ? code.matchAll(/\/\/ (=>|throws)(.*(?:\n[ \t]*\/\/ {2,}.*)*)/g) : []) {
    const [comment, kind, rest = ''] = claim;
    const at = lineOf(claim.index);
    const value = rest.trim().replace(/\n[ \t]*\/\//g, '\n');
    const replaceComment = (text: string) => edits.push({ from: claim.index, to: claim.index + comment.length, text });
    const statement = candidates.find(({ end }) => end <= claim.index && /^[ \t]*\n?[ \t]*$/.test(code.slice(end, claim.index)));
    claims.push(at);
    if (statement && ts.isExpressionStatement(statement)) {
      const { expression } = statement;
      const opening = kind === '=>' ? `$is(${at}, (` : `$throws(${at}, '${value}', () => (`;
      edits.push({ from: expression.getStart(), to: expression.getStart(), text: opening });
      edits.push({ from: expression.end, to: statement.end, text: ')' });
      replaceComment(kind === '=>' ? `, (${value}));` : ');');
    } else if (statement && kind === '=>') {
      replaceComment(`$is(${at}, ${statement.declarationList.declarations[0]?.name.getText()}, (${value}));`);
    } else {
      throw fault(document, at, `"// ${kind}" must follow an expression${kind === '=>' ? ' or a const' : ''}`);
    }
  }

  const opening = run
    ? `$example('${document}', ${line}, [${claims.join(', ')}], async ($is, $throws) => {`
    : 'export async function example() {';
  const start = imports.at(-1)?.end ?? 0;
  edits.push({ from: start, to: start, text: ` ${opening} ` });
  const body = edits
    .sort((a, b) => b.from - a.from)
    .reduce((text, { from, to, text: instead }) => text.slice(0, from) + instead + text.slice(to), code);
  const header = run ? `import { $example } from '${runtime}';` : '';
  return parsed(document, `${header}${'\n'.repeat(line - 1)}${body}\n}${run ? ');' : ''}\n`);
}

/** Every expression and every `const` statement, however deep. */
function statementsIn(node: ts.Node): (ts.ExpressionStatement | ts.VariableStatement)[] {
  const found = ts.isExpressionStatement(node) || ts.isVariableStatement(node) ? [node] : [];
  ts.forEachChild(node, (child) => void found.push(...statementsIn(child)));
  return found;
}

/** The module as it is, if it can be parsed. */
function parsed(document: string, text: string): string {
  const { diagnostics = [] } = ts.transpileModule(text, { reportDiagnostics: true, compilerOptions: { target: ts.ScriptTarget.ES2022 } });
  for (const { file, start, messageText } of diagnostics) {
    const line = file && start !== undefined ? file.getLineAndCharacterOfPosition(start).line + 1 : 0;
    throw fault(document, line, ts.flattenDiagnosticMessageText(messageText, ' '));
  }
  return text;
}

function fault(document: string, line: number, message: string): Error {
  return new Error(`${document}:${line}: ${message}`);
}

/** Writes the modules of all fences under `out`, and says how many there are. Documents are named from `root`. */
export function generate(root: string, documents: readonly string[], out: string): number {
  const fences = documents.flatMap((document) => fencesOf(document, readFileSync(join(root, document), 'utf8')));
  rmSync(out, { recursive: true, force: true });
  for (const fence of fences) {
    const file = join(out, `${fence.document}.${fence.line}${fence.run ? '.test' : ''}.ts`);
    const runtime = relative(dirname(file), fileURLToPath(new URL('./doctest-runtime.js', import.meta.url)));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, moduleOf(fence, runtime));
  }
  return fences.length;
}

function filesIn(folder: string, ending: string): string[] {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name));
  return files.filter((name) => name.endsWith(ending) && !name.startsWith(join('docs', 'api'))).sort();
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const documents = ['README.md', ...filesIn('docs', '.md'), ...filesIn('src', '.ts')].filter((name) => existsSync(name));
  const count = generate('.', documents, join('test', '.generated'));
  console.log(`${count} examples from ${documents.length} documents`);
}
