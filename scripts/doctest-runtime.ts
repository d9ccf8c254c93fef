import { expect, test } from 'vitest';
import { isRuleError, type RuleErrorCode } from '../src/errors.js';

type Is = (line: number, actual: unknown, expected: unknown) => void;
type Throws = (line: number, code: RuleErrorCode, run: () => unknown) => void;

/**
 * Runs one example as a test, titled with its document and line, so that a failure names both.
 *
 * @param lines - the lines that claim something; one that is never reached is a failure too
 */
export function $example(document: string, line: number, lines: readonly number[], run: (is: Is, throws: Throws) => unknown): void {
  test(`${document}:${line}`, async () => {
    const reached = new Set<number>();
    await run(
      (at, actual, expected) => {
        reached.add(at);
        expect(actual, `${document}:${at}`).toEqual(expected);
      },
      (at, code, throwing) => {
        reached.add(at);
        expect(outcome(throwing), `${document}:${at}`).toBe(`throws ${code}`);
      },
    );
    expect([...reached].sort(byNumber), `${document}: lines reached`).toEqual(lines);
  });
}

function outcome(run: () => unknown): string {
  try {
    run();
  } catch (thrown) {
    return `throws ${isRuleError(thrown) ? thrown.code : String(thrown)}`;
  }
  return 'returns';
}

function byNumber(a: number, b: number): number {
  return a - b;
}
