import { describe, expect, test } from 'vitest';
import { changedLines, fewEnough, take } from '../../scripts/changed-lines.js';

const DIFF = `diff --git a/src/deadline/count.ts b/src/deadline/count.ts
index 1111111..2222222 100644
--- a/src/deadline/count.ts
+++ b/src/deadline/count.ts
@@ -10 +10 @@ function first() {
-  old
+  new
@@ -20,2 +20,3 @@ function second() {
-  a
-  b
+  c
+  d
+  e
@@ -40,3 +41,0 @@ function third() {
-  gone
-  gone
-  gone
diff --git a/src/calendar/new file.ts b/src/calendar/new file.ts
new file mode 100644
--- /dev/null
+++ b/src/calendar/new file.ts
@@ -0,0 +1,7 @@
+seven
`;

describe('the lines that a change touched', () => {
  test('are those that were added or changed; what was removed cannot be changed again', () => {
    expect(changedLines(DIFF)).toEqual([
      { file: 'src/deadline/count.ts', from: 10, count: 1 },
      { file: 'src/deadline/count.ts', from: 20, count: 3 },
      { file: 'src/calendar/new file.ts', from: 1, count: 7 },
    ]);
    expect(changedLines('')).toEqual([]);
  });

  test.each([
    { most: 300, taken: ['src/deadline/count.ts:10-10', 'src/deadline/count.ts:20-22', 'src/calendar/new file.ts:1-7'], left: 0 },
    { most: 11, taken: ['src/deadline/count.ts:10-10', 'src/deadline/count.ts:20-22', 'src/calendar/new file.ts:1-7'], left: 0 },
    { most: 6, taken: ['src/deadline/count.ts:10-10', 'src/deadline/count.ts:20-22', 'src/calendar/new file.ts:1-2'], left: 5 },
    { most: 4, taken: ['src/deadline/count.ts:10-10', 'src/deadline/count.ts:20-22'], left: 7 },
  ])('are taken up to $most, and the rest is counted', ({ most, taken, left }) => {
    expect(take(changedLines(DIFF), most)).toEqual({ taken, left });
  });
});

describe('whether the tests noticed', () => {
  const report = (found: number, survived: number) => ({
    files: {
      'a.ts': { mutants: Array.from({ length: found }, (_, i) => ({ status: i % 2 === 0 ? 'Killed' : 'Timeout' })) },
      'b.ts': { mutants: Array.from({ length: survived }, (_, i) => ({ status: i % 2 === 0 ? 'Survived' : 'NoCoverage' })) },
      'c.ts': { mutants: [{ status: 'CompileError' }, { status: 'Ignored' }] },
    },
  });

  test.each([
    { found: 0, survived: 0, bar: 0.95, enough: true, note: 'nothing to change' },
    { found: 5, survived: 3, bar: 0.95, enough: true, note: 'a few of a small change' },
    { found: 5, survived: 4, bar: 0.95, enough: false, note: 'more than a few' },
    { found: 95, survived: 5, bar: 0.95, enough: true, note: 'at the bar' },
    { found: 94, survived: 6, bar: 0.95, enough: false, note: 'below it' },
    { found: 94, survived: 6, bar: 0.9, enough: true, note: 'above a lower one' },
  ])('$found of $found and $survived at $bar: $note', ({ found, survived, bar, enough }) => {
    expect(fewEnough(report(found, survived), bar)).toEqual({ found, survived, enough });
  });
});
