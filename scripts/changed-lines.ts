/** Which lines of which files a change touched, and whether its tests notice when they are changed again. */

/** A run of lines of a file, as Stryker takes it: `src/a.ts:3-7`. */
export type LineRange = `${string}:${number}-${number}`;

interface Lines {
  readonly file: string;
  readonly from: number;
  readonly count: number;
}

/** Reads what `git diff --unified=0` prints; removed lines are not there to be changed. */
export function changedLines(diff: string): readonly Lines[] {
  const changed: Lines[] = [];
  let file = '';
  for (const line of diff.split('\n')) {
    const name = /^\+\+\+ b\/(.+)$/.exec(line);
    if (name !== null) file = name[1] as string;
    const hunk = /^@@ -\S+ \+(\d+)(?:,(\d+))? @@/.exec(line);
    const count = Number(hunk?.[2] ?? 1);
    if (hunk !== null && count > 0) changed.push({ file, from: Number(hunk[1]), count });
  }
  return changed;
}

/** The first so many of some lines as ranges, and how many are left. */
export function take(lines: readonly Lines[], most: number): { readonly taken: readonly LineRange[]; readonly left: number } {
  const taken: LineRange[] = [];
  let room = most;
  let left = 0;
  for (const { file, from, count } of lines) {
    const here = Math.min(room, count);
    if (here > 0) taken.push(`${file}:${from}-${from + here - 1}`);
    room -= here;
    left += count - here;
  }
  return { taken, left };
}

/** What Stryker reports, as far as it is read here. */
export interface MutationReport {
  readonly files: Readonly<Record<string, { readonly mutants: readonly { readonly status: string }[] }>>;
}

// A mutant in twenty or so changes no answer, and a small change has no twenty.
const ALWAYS_ALLOWED = 3;

/** Whether the share found reaches the bar, or no more than a few were not. */
export function fewEnough(
  report: MutationReport,
  bar: number,
): { readonly found: number; readonly survived: number; readonly enough: boolean } {
  const statuses = Object.values(report.files).flatMap(({ mutants }) => mutants.map(({ status }) => status));
  const found = statuses.filter((status) => status === 'Killed' || status === 'Timeout').length;
  const survived = statuses.filter((status) => status === 'Survived' || status === 'NoCoverage').length;
  return { found, survived, enough: survived <= Math.max(ALWAYS_ALLOWED, (1 - bar) * (found + survived)) };
}
