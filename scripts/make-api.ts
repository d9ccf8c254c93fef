/**
 * Writes docs/api-report/: for each entry every exported name with its declaration and the first paragraph of what is said of it. Kept in
 * git, so that a change of what users can call is seen in review. `npm run docs` makes the reference to read.
 */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { format, resolveConfig } from 'prettier';
import ts from 'typescript';

const OUTPUT = 'docs/api-report';
/** What an entry has of one before it is named there, not repeated. */
const ENTRIES = ['calendar', 'index', 'procedures', 'procedures/published', 'portal', 'interchange', 'testing'];

/** One exported name. */
interface Exported {
  readonly name: string;
  /** Where it is declared: entries that export the same thing share it. */
  readonly symbol: ts.Symbol;
  readonly summary: string;
  readonly declaration: string;
}

const fileOf = (entry: string) => `${entry.replaceAll('/', '-')}.md`;
const importedAs = (entry: string) => (entry === 'index' ? 'tthc-rules' : `tthc-rules/${entry}`);

/** What each entry exports, by the TypeScript compiler. */
function exportedNames(): Map<string, Exported[]> {
  const config = ts.readConfigFile('tsconfig.json', (path) => ts.sys.readFile(path)) as { readonly config: object };
  const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, '.');
  const roots = ENTRIES.map((entry) => `src/${entry}.ts`);
  const emitted = {
    noEmit: false,
    // Only what is written down is wanted; `npm run typecheck` judges it.
    noCheck: true,
    declaration: true,
    emitDeclarationOnly: true,
    stripInternal: true,
    removeComments: true,
    rootDir: 'src',
    outDir: 'api',
  };
  const program = ts.createProgram(roots, { ...options, ...emitted });
  const checker = program.getTypeChecker();
  const declared = new Map<ts.SourceFile, ts.SourceFile>();
  /** The declarations of a module, without the code. */
  const declarationsOf = (source: ts.SourceFile): ts.SourceFile => {
    if (!declared.has(source)) {
      const write = (path: string, text: string) => declared.set(source, ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true));
      program.emit(source, write, undefined, true);
    }
    return declared.get(source)!;
  };

  const names = new Map<ts.Type, string>();
  for (const entry of ENTRIES) {
    for (const exported of checker.getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(`src/${entry}.ts`)!)!)) {
      const symbol = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
      if (!(symbol.flags & (ts.SymbolFlags.Interface | ts.SymbolFlags.TypeAlias))) continue;
      const type = checker.getDeclaredTypeOfSymbol(symbol);
      if ((type.isUnion() || type.flags & ts.TypeFlags.Object) && !names.has(type)) names.set(type, symbol.name);
    }
  }

  const described = (exported: ts.Symbol): Exported => {
    const symbol = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
    const { statements } = declarationsOf(symbol.declarations![0]!.getSourceFile());
    const said = ts.displayPartsToString(symbol.getDocumentationComment(checker)).trim();
    const summary = said
      .split('\n\n')[0]!
      .replaceAll('\n', ' ')
      .replace(/\{@link (\w+)\}/g, '`$1`');
    const declaring = statements.filter((statement) => declares(statement, symbol.name));
    const declaration = declaring.map((statement) => (isDerived(statement) ? writtenOut(checker, symbol, names) : statement.getText()));
    if (declaration.length === 0) throw new Error(`The declaration of ${exported.name} was not found.`);
    return { name: exported.name, symbol, summary, declaration: declaration.join('\n') };
  };
  return new Map(
    ENTRIES.map((entry) => {
      const module = checker.getSymbolAtLocation(program.getSourceFile(`src/${entry}.ts`)!)!;
      const names = checker.getExportsOfModule(module).map(described);
      return [entry, names.sort((a, b) => (a.name < b.name ? -1 : 1))];
    }),
  );
}

/** Whether a type is derived from a table that is not exported: a reader would see nothing of it. */
function isDerived(statement: ts.Statement): boolean {
  return (
    (ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement)) &&
    /\b(?:Of|KindOf|AnyKind)<typeof |\bStep</.test(statement.getText())
  );
}

/** A derived type as if it had been written by hand, with the names of those that are exported. */
function writtenOut(checker: ts.TypeChecker, symbol: ts.Symbol, names: ReadonlyMap<ts.Type, string>): string {
  const type = checker.getDeclaredTypeOfSymbol(symbol);
  const written = (type: ts.Type, isTop = false): string => {
    const name = isTop ? undefined : names.get(type);
    if (name !== undefined) return name;
    if (checker.typeToString(type) === 'boolean') return 'boolean';
    if (type.isUnion()) {
      // Sorted: the compiler has no order of its own.
      const parts = type.types.map((each) => written(each));
      if (type.types.every((each) => each.isStringLiteral())) parts.sort();
      return [...parts.filter((part) => part !== 'null'), ...parts.filter((part) => part === 'null')].join(' | ');
    }
    if (checker.isArrayType(type))
      return `readonly (${checker
        .getTypeArguments(type as ts.TypeReference)
        .map((each) => written(each))
        .join()})[]`;
    if (!(type.flags & ts.TypeFlags.Object)) return checker.typeToString(type);
    const parts = checker.getPropertiesOfType(type).map((part) => {
      const isOptional = (part.flags & ts.SymbolFlags.Optional) !== 0;
      const given = checker.getTypeOfSymbol(part);
      const own = isOptional && !(given.flags & ts.TypeFlags.Undefined) ? checker.getNonNullableType(given) : given;
      return `readonly ${part.name}${isOptional ? '?' : ''}: ${written(own)};`;
    });
    return `{ ${parts.join(' ')} }`;
  };
  return symbol.flags & ts.SymbolFlags.Interface
    ? `export interface ${symbol.name} ${written(type, true)}`
    : `export type ${symbol.name} = ${written(type, true)};`;
}

/** Whether a statement declares a name. */
function declares(statement: ts.Statement, name: string): boolean {
  if (ts.isVariableStatement(statement)) return statement.declarationList.declarations.some((one) => one.name.getText() === name);
  const isNamed =
    ts.isFunctionDeclaration(statement) ||
    ts.isClassDeclaration(statement) ||
    ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement);
  return isNamed && statement.name?.text === name;
}

/** The report of each entry, by the name of its file. */
export async function apiReports(): Promise<ReadonlyMap<string, string>> {
  const byEntry = exportedNames();
  const first = new Map<ts.Symbol, string>();
  for (const entry of ENTRIES) for (const { symbol } of byEntry.get(entry)!) if (!first.has(symbol)) first.set(symbol, entry);

  const reports = new Map<string, string>();
  for (const entry of ENTRIES) {
    const all = byEntry.get(entry)!;
    const own = all.filter(({ symbol }) => first.get(symbol) === entry);
    const lines = [`# \`${importedAs(entry)}\``, '', '<!-- Written by npm run make:api. -->', '', `${all.length} names.`];
    for (const other of ENTRIES) {
      const names = all.filter(({ symbol }) => other !== entry && first.get(symbol) === other).map(({ name }) => `\`${name}\``);
      if (names.length > 0) lines.push('', `As in [\`${importedAs(other)}\`](${fileOf(other)}): ${names.join(', ')}.`);
    }
    for (const { name, summary, declaration } of own)
      lines.push('', `## \`${name}\``, '', escaped(summary), '', '```ts', declaration, '```');
    const path = fileOf(entry);
    reports.set(path, await format(lines.join('\n'), { ...(await resolveConfig(OUTPUT)), filepath: path }));
  }
  return reports;
}

/** What Markdown would take for its own outside of code. */
function escaped(text: string): string {
  return text.replace(/`[^`]*`|[<*_]/g, (found) => (found.length === 1 ? `\\${found}` : found));
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === import.meta.filename) {
  const reports = await apiReports();
  mkdirSync(OUTPUT, { recursive: true });
  for (const name of readdirSync(OUTPUT)) if (!reports.has(name)) rmSync(join(OUTPUT, name));
  for (const [name, text] of reports) writeFileSync(join(OUTPUT, name), text);
}
