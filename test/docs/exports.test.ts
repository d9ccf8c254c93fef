import ts from 'typescript';
import { describe, expect, test } from 'vitest';

const ENTRIES = ['index', 'calendar', 'procedures', 'procedures/published', 'portal', 'interchange', 'testing'];

interface Exported {
  readonly name: string;
  readonly isValue: boolean;
  readonly isFunction: boolean;
  readonly text: string;
  readonly tags: readonly string[];
}

/** What the entries export, with what is said of it where it is declared. */
function exported(): Map<string, Exported[]> {
  const config = ts.readConfigFile('tsconfig.json', (path) => ts.sys.readFile(path)) as { readonly config: object };
  const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, '.');
  const program = ts.createProgram(
    ENTRIES.map((entry) => `src/${entry}.ts`),
    options,
  );
  const checker = program.getTypeChecker();
  const described = (symbol: ts.Symbol): Exported => {
    const one = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
    return {
      name: symbol.name,
      isValue: (one.flags & ts.SymbolFlags.Value) !== 0,
      isFunction: (one.flags & ts.SymbolFlags.Function) !== 0,
      text: ts.displayPartsToString(one.getDocumentationComment(checker)),
      tags: one.getJsDocTags(checker).map(({ name }) => name),
    };
  };
  return new Map(
    ENTRIES.map((entry) => {
      const module = checker.getSymbolAtLocation(program.getSourceFile(`src/${entry}.ts`)!)!;
      return [entry, checker.getExportsOfModule(module).map(described)];
    }),
  );
}

const byEntry = exported();
/** Functions that take anything and refuse nothing. */
const NEVER_REFUSE = ['sameDay', 'sameWeek', 'isRuleError', 'matchersFor', 'sayConformance'];

describe.each(ENTRIES)('what %s exports', (entry) => {
  const all = byEntry.get(entry)!;
  const names = (faulty: readonly Exported[]) => faulty.map(({ name }) => name);

  test('has names to check', () => {
    expect(all.length).toBeGreaterThan(0);
  });

  test('says what it is', () => {
    expect(names(all.filter(({ text }) => text.trim() === ''))).toEqual([]);
  });

  test('has an example, where it is more than a type', () => {
    expect(names(all.filter(({ isValue, tags }) => isValue && !tags.includes('example')))).toEqual([]);
  });

  test('names its errors, where it can be called', () => {
    const silent = all.filter(({ isFunction, tags }) => isFunction && !tags.includes('throws'));
    expect(names(silent).filter((name) => !NEVER_REFUSE.includes(name))).toEqual([]);
  });
});
