import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import fc from 'fast-check';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { draws } from '../support/seed.js';
import { ALL, ANSWERS, KINDS, NONE, takenBy } from './three.js';

// What each part could be mistaken for: bounds, days and times that do not exist, keys that objects have by birth.
const rubbish = fc.oneof(
  fc.constantFrom<unknown>(null, true, false, [], {}, '', '2', 'constructor', '__proto__', 'x'.repeat(2000), 'x'.repeat(2001)),
  fc.constantFrom<unknown>(-1, 0, 0.5, 1, 1.25, 2, 7, 8, 12, 13, 30, 31, 1e9, 1e9 + 1, 1e300),
  fc.constantFrom<unknown>('2024-02-29', '2025-02-29', '1900-02-29', '2025-13-01', '0000-01-01', '10000-01-01', '2025-3-4'),
  fc.constantFrom<unknown>('09:00', '24:00', '9:00', '09:60', 'morning', 'working', 'same-week', 'sequence', 'law', 'late', 'due-soon'),
  fc
    .tuple(fc.constantFrom('2024-02-29', '2025-02-29', '2025-99-99'), fc.constantFrom('09:00', '24:00', '23:59'))
    .chain(([day, time]) =>
      fc.constantFrom(':00.000+07:00', ':60.000+07:00', ':00.000Z', '', ':00+07:00').map((rest) => `${day}T${time}${rest}`),
    ),
  // An object that is not empty has a key that is none: that is another test.
  fc.jsonValue({ maxDepth: 1 }).filter((value) => typeof value !== 'object' || Array.isArray(value)),
);

type Place = readonly [holder: Record<string, unknown>, key: string];

function places(value: unknown): Place[] {
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as Record<string, unknown>;
  return Object.keys(holder).flatMap((key) => [[holder, key] as const, ...places(holder[key])]);
}

const everything = Object.values(ANSWERS).flatMap(({ items }) => items as readonly unknown[]);

const isObject = (value: unknown) => typeof value === 'object' && value !== null;

/** A reason or step with one part of it left out, or another in its place: rubbish, or what stands elsewhere. */
const drifted = fc
  .record({
    kind: fc.constantFrom(...KINDS),
    item: fc.nat(),
    at: fc.nat(),
    by: fc.oneof({ weight: 6, arbitrary: rubbish }, { weight: 1, arbitrary: fc.constant(undefined) }),
    from: fc.option(fc.tuple(fc.nat(), fc.nat())),
  })
  .map(({ kind, item, at, by, from }) => {
    const { items } = ANSWERS[kind];
    const changed = structuredClone(items[item % items.length]!) as Record<string, unknown>;
    const all = places(changed).filter(([, key]) => key !== 'code');
    const [holder, key] = all[at % Math.max(1, all.length)] ?? [changed, 'code'];
    const donors = places(everything[(from ?? [0, 0])[0] % everything.length]);
    const [donor, part] = donors[(from ?? [0, 0])[1] % donors.length]!;
    const put = from === null || isObject(donor[part]) ? by : structuredClone(donor[part]);
    if (put === undefined && Array.isArray(holder)) holder.splice(Number(key), 1);
    else if (put === undefined) Reflect.deleteProperty(holder, key);
    else Object.defineProperty(holder, key, { value: put, enumerable: true, configurable: true, writable: true });
    return { kind, item: changed };
  });

test('a value that drifted is taken by all three or by none', { timeout: 60_000 }, () => {
  const seen = { all: 0, none: 0 };
  fc.assert(
    fc.property(drifted, ({ kind, item }) => {
      const taken = takenBy(kind, [item]);
      seen[taken.zod ? 'all' : 'none'] += 1;
      expect(taken).toEqual(taken.zod ? ALL : NONE);
    }),
    { numRuns: draws(4_000) },
  );
  expect(seen.all).toBeGreaterThan(draws(4_000) / 20);
  expect(seen.none).toBeGreaterThan(draws(4_000) / 3);
});

test('a member taken out of a table does not compile: both languages still say it', { timeout: 120_000 }, () => {
  const taken: Readonly<Record<string, readonly (readonly [text: string, word: string])[]>> = {
    'src/deadline/step.ts': [
      ["  'part-end': { number: whole(1), at: instant, half },\n", 'PartEndStep'],
      [", 'on-hold')),", 'on-hold'],
    ],
    'src/calendar/day-reason.ts': [['  hours: sourced,\n', 'hours']],
    'src/calendar/undecided-fact.ts': [[", 'possible-swaps'", 'possible-swaps']],
    'src/sla/commitment-reason.ts': [
      ["  'fallback-limit': {},\n", 'fallback-limit'],
      ["  'rolled',\n", 'rolled'],
    ],
    'src/dossier/assessment-reason.ts': [
      ['  waiting: { since: instant },\n', 'waiting'],
      ["  'extension-not-allowed',\n", 'extension-not-allowed'],
    ],
  };
  const { config } = ts.readConfigFile('tsconfig.json', (path) => ts.sys.readFile(path)) as { config: object };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, '.');
  const host = ts.createCompilerHost(options);
  const read = host.getSourceFile.bind(host);
  host.getSourceFile = (path, version) => {
    const file = relative('.', path);
    if (taken[file] === undefined) return read(path, version);
    let source = readFileSync(file, 'utf8');
    for (const [text] of taken[file]) {
      expect(source.split(text), text).toHaveLength(2);
      source = source.replace(text, text.endsWith(')),') ? ')),' : '');
    }
    return ts.createSourceFile(path, source, version);
  };
  const roots = ['', 'commitment-', 'assessment-'].flatMap((of) => [`src/explanation/${of}vi.ts`, `src/explanation/${of}en.ts`]);
  const program = ts.createProgram(roots, options, host);
  for (const language of ['vi', 'en']) {
    const faults = roots
      .filter((root) => root.endsWith(`${language}.ts`))
      .flatMap((root) => program.getSemanticDiagnostics(program.getSourceFile(root)))
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
    for (const [, word] of Object.values(taken).flat()) expect(faults.join('\n'), `${language}: ${word}`).toContain(word);
  }
});
