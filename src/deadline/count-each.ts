import type { SessionIndex } from '../calendar/session-index.js';
import { DAY_MS } from '../time/vietnam-time.js';
import { count, receiptOf, type Counting } from './count.js';

/**
 * The dues of many receipts, in milliseconds since 1970; NaN where one is refused.
 *
 * @internal
 */
export function countEach(index: SessionIndex, counting: Counting, receivedAt: Float64Array, due: Float64Array): void {
  const end = index.days * DAY_MS;
  for (let i = 0; i < receivedAt.length; i++) {
    const at = Math.floor(receivedAt[i] as number) - index.origin;
    // False for NaN, too.
    due[i] = at >= 0 && at < end ? index.origin + dueAt(index, counting, at) : Number.NaN;
  }
}

function dueAt(index: SessionIndex, counting: Counting, at: number): number {
  const receipt = receiptOf(index, counting, at);
  return (receipt && count(index, counting, receipt)?.last.due) ?? Number.NaN;
}
