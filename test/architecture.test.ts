import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

// A module knows itself and what is named before it, nothing else.
const readingOrder = [
  'errors.ts',
  'version.ts',
  'made.ts',
  'time',
  'shape.ts',
  'name.ts',
  'answer.ts',
  'law',
  'calendar',
  'deadline',
  'procedure',
  'sla',
  'dossier',
  'explanation',
  'report',
  'portal',
  'interchange',
];
/** Where facts and arithmetic meet. The rulebook's stands apart from the calendar's because it leads to zod. */
const joints = [
  'vietnam.ts',
  'vietnam-rulebook.ts',
  'vietnam-places.ts',
  'vietnam-portals.ts',
  'vietnam-reports.ts',
  'procedures.ts',
  'procedures/published.ts',
];
/** What a user can import. */
const entries = ['index.ts', 'calendar.ts', 'procedures.ts', 'procedures/published.ts', 'portal.ts', 'interchange.ts', 'testing.ts'];
/** The functions that a fact may be written with; they compute nothing. */
const constructors = ['cite'];

interface Import {
  /** A path under src/, or the name of a package. */
  readonly to: string;
  /** The values it brings in. */
  readonly values: readonly string[];
  /** The types, which vanish in the build. */
  readonly types: readonly string[];
}

/** Every module under src/ with what it imports. */
const modules = new Map(
  readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .sort()
    .map((file) => [file, importsOf(file)] as const),
);

function importsOf(file: string): Import[] {
  const source = ts.createSourceFile(file, readFileSync(join('src', file), 'utf8'), ts.ScriptTarget.Latest);
  return source.statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return [];
    if (!statement.moduleSpecifier || !ts.isStringLiteral(statement.moduleSpecifier)) return [];
    const { text } = statement.moduleSpecifier;
    const to = text.startsWith('.') ? posix.join(posix.dirname(file), text).replace(/\.js$/, '.ts') : text;
    return { to, values: namesOf(statement, false), types: namesOf(statement, true) };
  });
}

function namesOf(statement: ts.ImportDeclaration | ts.ExportDeclaration, types: boolean): string[] {
  const clause = ts.isImportDeclaration(statement) ? statement.importClause : statement;
  const all = clause !== undefined && (ts.isImportClause(clause) ? clause.phaseModifier === ts.SyntaxKind.TypeKeyword : clause.isTypeOnly);
  if (all && !types) return [];
  const names = clause && (ts.isImportClause(clause) ? clause.namedBindings : clause.exportClause);
  // A whole module, or a mere side effect.
  if (!names || (!ts.isNamedImports(names) && !ts.isNamedExports(names))) return all === types ? ['*'] : [];
  return names.elements.filter((name) => (all || name.isTypeOnly) === types).map((name) => (name.propertyName ?? name.name).text);
}

const isPackage = (to: string) => !/\.(ts|json)$/.test(to);

/** The folder a module stands in, or its own name where it stands at the top; the name of a package. */
const partOf = (to: string) => (joints.includes(to) ? to : to.split('/')[0]!);

/** Everything that loading a module loads, leaving out `without` and what only that leads to. */
function reachable(file: string, without?: string, seen = new Set<string>()): Set<string> {
  if (file === without || seen.has(file)) return seen;
  seen.add(file);
  for (const { to, values } of modules.get(file) ?? []) if (values.length > 0) reachable(to, without, seen);
  return seen;
}

const concepts = [...modules].filter(([file]) => readingOrder.includes(partOf(file)));
const facts = [...modules].filter(([file]) => partOf(file) === 'data');

test('src/ has the parts that this test knows', () => {
  const known = [...readingOrder, ...joints, ...entries, 'data', 'testing'];
  expect([...modules.keys()].filter((file) => !known.includes(partOf(file)))).toEqual([]);
});

describe('the reading order', () => {
  test.each(concepts)('%s knows only what comes before it', (file, imports) => {
    const before = readingOrder.slice(0, readingOrder.indexOf(partOf(file)) + 1);
    for (const { to } of imports.filter((one) => !isPackage(one.to))) expect(before, `${file} imports ${to}`).toContain(partOf(to));
  });
});

describe('facts stand apart from arithmetic', () => {
  test.each([...modules].filter(([file]) => ![...joints, 'data'].includes(partOf(file))))('%s imports no facts', (file, imports) => {
    expect(imports.filter(({ to }) => partOf(to) === 'data')).toEqual([]);
  });

  test.each(facts)('%s computes nothing', (file, imports) => {
    const computing = imports.filter(({ to }) => partOf(to) !== 'data').flatMap(({ values }) => values);
    expect(computing.filter((value) => !constructors.includes(value))).toEqual([]);
  });

  test('the joints do not know each other', () => {
    for (const joint of joints) expect([...reachable(joint)].filter((file) => joints.includes(file) && file !== joint)).toEqual([]);
  });

  test('src/calendar.ts reaches facts through src/vietnam.ts alone', () => {
    expect([...reachable('calendar.ts')].filter((file) => partOf(file) === 'data')).not.toEqual([]);
    expect([...reachable('calendar.ts', 'vietnam.ts')].filter((file) => partOf(file) === 'data')).toEqual([]);
  });
});

test('src/version.ts says what package.json says', () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  expect(readFileSync('src/version.ts', 'utf8')).toContain(`VERSION = '${version}'`);
});

describe('packages', () => {
  test('only luxon and zod are imported', () => {
    const foreign = [...modules.values()].flat().filter(({ to }) => isPackage(to) && !['luxon', 'zod'].includes(partOf(to)));
    expect(foreign).toEqual([]);
  });

  test('only src/time/ uses luxon; the others name its types', () => {
    const users = [...modules].filter(([, imports]) => imports.some(({ to, values }) => partOf(to) === 'luxon' && values.length > 0));
    expect(users.filter(([file]) => partOf(file) !== 'time')).toEqual([]);
  });

  test('src/calendar.ts does not load zod', () => {
    const loaded = [...reachable('calendar.ts')].map(partOf);
    expect(loaded).toContain('luxon');
    expect(loaded).not.toContain('zod');
  });

  test('src/portal.ts does not load zod', () => {
    expect([...reachable('portal.ts')].map(partOf)).not.toContain('zod');
  });
});

describe('no circles', () => {
  // A type that ties two files together does so for whoever reads them, though it vanishes in the build.
  test.each(['src', 'scripts', 'bench', 'test', 'explorer'])('in %s/, by values or by types', (folder) => {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
    expect(files.length).toBeGreaterThan(5);
    const known = new Map(files.map((file) => [posix.join(folder, file), namedIn(posix.join(folder, file))]));
    expect(circlesOf(known)).toEqual([]);
  });

  test('one is found', () => {
    const files = { a: ['b'], b: ['c', 'd'], c: ['a'], d: ['d'], e: ['a'] };
    expect(circlesOf(new Map(Object.entries(files)))).toEqual(['a → b → c → a', 'd → d']);
  });
});

/** Every module that a file names: in imports and exports, `import()` and the types of modules. */
function namedIn(file: string): string[] {
  const named: string[] = [];
  const visit = (node: ts.Node): void => {
    const by =
      ts.isImportDeclaration(node) || ts.isExportDeclaration(node)
        ? node.moduleSpecifier
        : ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword
          ? node.arguments[0]
          : ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)
            ? node.argument.literal
            : undefined;
    if (by && ts.isStringLiteral(by) && by.text.startsWith('.'))
      named.push(posix.join(posix.dirname(file), by.text).replace(/\.js$/, '.ts'));
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest));
  return named;
}

/** Each circle once, as it is met first. */
function circlesOf(files: ReadonlyMap<string, readonly string[]>): string[] {
  const circles: string[] = [];
  const done = new Set<string>();
  const walk = (file: string, way: readonly string[]): void => {
    if (way.includes(file)) circles.push([...way.slice(way.indexOf(file)), file].join(' → '));
    if (done.has(file)) return;
    done.add(file);
    for (const next of files.get(file) ?? []) walk(next, [...way, file]);
  };
  for (const file of files.keys()) walk(file, []);
  return circles;
}

test.each(entries.filter((entry) => modules.has(entry)))('%s names each thing it offers', (entry) => {
  expect(readFileSync(join('src', entry), 'utf8')).not.toMatch(/^export (type )?(\*|default)/m);
});

test.each([...modules].filter(([file]) => partOf(file).startsWith('testing')))('%s knows what a user can import', (file, imports) => {
  // The vectors are shipped beside the code, so a user can read them, too.
  const others = imports.filter(({ to }) => !isPackage(to) && partOf(to) !== 'testing' && !to.endsWith('vectors/vectors.json'));
  expect(others.filter(({ to, values }) => values.length > 0 && !entries.includes(to))).toEqual([]);
  // A type comes from where it is defined: through an entry, the bundler of declarations warns of every one that is in a circle with it.
  expect(others.filter(({ to, types }) => types.length > 0 && entries.includes(to))).toEqual([]);
  const offered = entries.flatMap((entry) => modules.get(entry) ?? []).flatMap(({ to, types }) => types.map((name) => `${to} ${name}`));
  expect(others.flatMap(({ to, types }) => types.map((name) => `${to} ${name}`)).filter((type) => !offered.includes(type))).toEqual([]);
});

// What makes the CommonJS build of the sources writes `#made = exports.made = …` where a module exports a `made`, too: the export is gone.
test('no private field that is set has the name of something exported', () => {
  const exported = new Set<string>();
  const fields = new Map<string, string>();
  for (const file of modules.keys()) {
    const source = ts.createSourceFile(file, readFileSync(join('src', file), 'utf8'), ts.ScriptTarget.Latest);
    const look = (node: ts.Node): void => {
      const name = privateNameSetBy(node);
      if (name !== undefined) fields.set(name.slice(1), file);
      ts.forEachChild(node, look);
    };
    look(source);
    for (const name of source.statements.flatMap(exportedBy)) exported.add(name);
  }
  expect(exported.size).toBeGreaterThan(200);
  expect(fields.size).toBeGreaterThan(50);
  expect([...fields].filter(([name]) => exported.has(name))).toEqual([]);
});

function privateNameSetBy(node: ts.Node): string | undefined {
  if (ts.isPropertyDeclaration(node)) return node.initializer && ts.isPrivateIdentifier(node.name) ? node.name.text : undefined;
  const set =
    ts.isBinaryExpression(node) && isAssignment(node.operatorToken.kind)
      ? node.left
      : ts.isPostfixUnaryExpression(node) || ts.isPrefixUnaryExpression(node)
        ? node.operand
        : undefined;
  return set !== undefined && ts.isPropertyAccessExpression(set) && ts.isPrivateIdentifier(set.name) ? set.name.text : undefined;
}

function exportedBy(statement: ts.Statement): string[] {
  const modifiers = ts.canHaveModifiers(statement) ? ts.getModifiers(statement) : undefined;
  if (modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) !== true) return [];
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.flatMap(({ name }) => (ts.isIdentifier(name) ? [name.text] : []));
  const isNamed = ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement);
  return isNamed && statement.name !== undefined ? [statement.name.text] : [];
}

const isAssignment = (kind: ts.SyntaxKind) => kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment;
