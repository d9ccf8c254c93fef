// A year with thousands of decisions is its calendar's alone: what is kept is to stay small.
const LONGEST = 16_384;

/**
 * What was made for a key, made once: of the keys, the latest are kept. Only values that follow from their key go in here, so that
 * it makes no difference to any answer what is still known.
 *
 * @internal
 */
export class Remembered<T> {
  readonly #kept = new Map<string, T>();
  readonly #most: number;

  /** @param most - how many are kept, the latest asked */
  constructor(most: number) {
    this.#most = most;
  }

  /** What belongs to a key, made where it is not known. */
  of(key: string, make: () => T): T {
    if (key.length > LONGEST) return make();
    const known = this.#kept.get(key);
    // Put in anew, so that the first of the map is the one not asked for longest.
    if (known !== undefined) this.#kept.delete(key);
    const value = known ?? make();
    this.#kept.set(key, value);
    if (this.#kept.size > this.#most) this.#kept.delete(this.#kept.keys().next().value as string);
    return value;
  }
}
