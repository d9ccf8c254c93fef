import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import ts from 'typescript-eslint';

// What would tie an answer to the machine, the moment or the host's language. `types: []` in tsconfig.json bars most of the rest.
const hostGlobals = [
  'Intl',
  'process',
  'globalThis',
  'window',
  'self',
  'fetch',
  'performance',
  'crypto',
  'console',
  'require',
  'setTimeout',
];
const hostProperties = [
  { object: 'Date', property: 'now' },
  { object: 'Date', property: 'parse' },
  { object: 'Math', property: 'random' },
  { object: 'DateTime', property: 'now' },
  { object: 'DateTime', property: 'local' },
  { object: 'DateTime', property: 'utc' },
];
const hostSyntax = [
  ['NewExpression[callee.name="Date"][arguments.length!=1]', 'new Date() without exactly one argument asks the clock or the host zone.'],
  ['CallExpression[callee.name="Date"]', 'Date() asks the clock.'],
  [
    'MemberExpression[property.name=/^(get|set)(FullYear|Month|Date|Day|Hours|Minutes|Seconds|Milliseconds|TimezoneOffset)$/]',
    'Depends on the zone of the host: use the UTC form.',
  ],
  [
    'MemberExpression[property.name=/^(toLocale.*|localeCompare|toDateString|toTimeString)$/]',
    'Depends on the language or zone of the host.',
  ],
  ['BinaryExpression[operator="instanceof"][right.name="DateTime"]', 'False for the other copy of Luxon: use DateTime.isDateTime.'],
  ['ExportDefaultDeclaration', 'Named exports only.'],
].map(([selector, message]) => ({ selector, message }));

// A test that looks at a clock fails on a busy machine: count what is done (test/bench/work.ts), and leave the time to bench/.
const clocks = [
  ['performance', 'now'],
  ['Date', 'now'],
  ['process', 'hrtime'],
  ['process', 'cpuUsage'],
].map(([object, property]) => ({ object, property, message: 'Count the work (test/bench/work.ts) and leave the time to bench/.' }));

const nodeModules = { group: ['node:*'], message: 'The library runs in browsers too.' };
const luxonValues = {
  name: 'luxon',
  message: 'Luxon stays at the edge: only src/time/ uses it, others import types.',
  allowTypeImports: true,
};
const luxonSettings = { name: 'luxon', importNames: ['Settings'], message: 'Global settings belong to the application.' };
const zod = { name: 'zod', message: 'zod belongs in schemas, out of reach of src/calendar.ts.' };

const imports = (...paths) => ({ '@typescript-eslint/no-restricted-imports': ['error', { paths, patterns: [nodeModules] }] });

export default defineConfig(
  globalIgnores(['examples/nestjs', 'dist', 'coverage', 'reports', 'docs/api', 'test/.generated', '.stryker-tmp']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [ts.configs.strictTypeChecked, ts.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { project: ['tsconfig.test.json', 'explorer/tsconfig.json'], tsconfigRootDir: import.meta.dirname } },
    rules: {
      // Messages are made of numbers.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Reading a typed array at an index that is in bounds: `x!` and `x as number` both say so.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/non-nullable-type-assertion-style': 'off',
      // Takes `(list[0] as X)` in a destructuring for unnecessary, and its fix breaks the build.
      '@typescript-eslint/no-unnecessary-type-assertion': 'off',
      // `{ [weekday: number]: … }` tells what the key is, a Record does not.
      '@typescript-eslint/consistent-indexed-object-style': 'off',
      // `record['key']` says that the key comes from outside.
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      '@typescript-eslint/no-confusing-void-expression': 'off',
      // A name for a type that is derived from a table.
      '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
      // What callers without TypeScript pass is checked although its type says it cannot be wrong.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      // `void x.y` reads a getter for its effect.
      '@typescript-eslint/no-meaningless-void-operator': 'off',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      // `import { type X }` would load the module all the same.
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      eqeqeq: 'error',
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', ...hostGlobals],
      'no-restricted-properties': ['error', ...hostProperties],
      'no-restricted-syntax': ['error', ...hostSyntax],
      ...imports(luxonValues, zod),
    },
  },
  {
    // Of a fuzz run it is told how long it took; scripts/fuzz.ts alone says what is too long.
    files: ['test/**/*.ts'],
    ignores: ['test/fuzz/run.ts'],
    rules: {
      'no-restricted-properties': ['error', ...clocks],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'Property[key.name="numRuns"] > Literal',
          message: 'draws(n) of test/support/seed.ts: a run that repeats the tests a thousand times takes a share of them.',
        },
      ],
    },
  },
  { files: ['src/time/**/*.ts'], rules: imports(luxonSettings, zod) },
  {
    files: ['src/{procedure,sla,dossier,interchange}/**/*.ts', 'src/**/schema*.ts'],
    rules: imports(luxonValues),
  },
);
