/** What differs between the answers of two environments. */
import { createHash } from 'node:crypto';
import type { Answers } from './questions.js';

/** A case that is not answered alike; null where it was not asked. */
export interface Difference {
  readonly name: string;
  readonly expected: string | null;
  readonly found: string | null;
}

/** SHA-256 of all cases and answers, in their order. */
export function digestOf(answers: Answers): string {
  return createHash('sha256').update(JSON.stringify(answers)).digest('hex');
}

/** The cases that differ, in the order in which they were asked; none if and only if the digests are equal. */
export function differencesBetween(expected: Answers, found: Answers): Difference[] {
  const names = [...new Set([...Object.keys(expected), ...Object.keys(found)])];
  const answerOf = (answers: Answers, name: string) => (Object.hasOwn(answers, name) ? answers[name]! : null);
  const differing = names
    .map((name) => ({ name, expected: answerOf(expected, name), found: answerOf(found, name) }))
    .filter((one) => one.expected !== one.found);
  if (differing.length > 0 || digestOf(expected) === digestOf(found)) return differing;
  return [{ name: 'the order of the cases', expected: Object.keys(expected).join(), found: Object.keys(found).join() }];
}

const CONTEXT = 60;

/** A difference in words: both texts, from a little before they part. */
export function sayDifference({ name, expected, found }: Difference): string {
  const [a, b] = [expected ?? 'not asked', found ?? 'not asked'];
  let same = 0;
  while (same < a.length && a[same] === b[same]) same++;
  const from = Math.max(0, same - CONTEXT);
  const part = (text: string) =>
    `${from > 0 ? '…' : ''}${text.slice(from, same + 2 * CONTEXT)}${text.length > same + 2 * CONTEXT ? '…' : ''}`;
  return `  ${name}\n    expected ${part(a)}\n    found    ${part(b)}`;
}
