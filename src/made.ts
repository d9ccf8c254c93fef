/** A value frozen with everything in it: what is returned cannot change what it came from. */
export function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) deepFreeze(part);
  }
  return value;
}

// What was made here needs no look: parsed text cannot carry a symbol, and the list is frozen.
const MADE = Symbol('made');

/** Freezes a list with its items and marks it as made by this library, as the list of one kind of thing. */
export function made<Item>(kind: string, items: readonly Item[]): readonly Item[] {
  for (const each of items) Object.freeze(each);
  Object.defineProperty(items, MADE, { value: kind });
  return Object.freeze(items);
}

/** Whether a list is one that was marked so. */
export function isMade(kind: string, list: object): boolean {
  return Object.hasOwn(list, MADE) && (list as { readonly [MADE]: unknown })[MADE] === kind;
}
