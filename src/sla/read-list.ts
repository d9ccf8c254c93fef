/**
 * A list from outside, each element read once; undefined where it is no list or has more elements than may be.
 *
 * @internal
 */
export function readList(list: unknown, most: number): unknown[] | undefined {
  if (!Array.isArray(list)) return undefined;
  const { length } = list;
  return length > most ? undefined : Array.from({ length }, (_, i) => list[i] as unknown);
}
