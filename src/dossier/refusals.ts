import type { RuleError, RuleErrorCode } from '../errors.js';

/** How many dossiers could not be judged, by the code of their error, in the order of the codes. */
export type RefusedCounts = Readonly<Partial<Record<RuleErrorCode, number>>>;

/**
 * Counts the dossiers that a report could not judge.
 *
 * @internal
 */
export class Refusals {
  readonly #counts = new Map<RuleErrorCode, number>();

  add({ code }: RuleError): void {
    this.#counts.set(code, (this.#counts.get(code) ?? 0) + 1);
  }

  counts(): RefusedCounts {
    return Object.fromEntries([...this.#counts].sort(([a], [b]) => (a < b ? -1 : 1)));
  }
}
