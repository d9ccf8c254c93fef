/**
 * A schema that takes everything, in place of zod: the page makes its policies and its catalogue itself, of values that question.ts
 * has checked, and has no data from outside whose shape would be in doubt.
 */
export const z: unknown = new Proxy(() => z, {
  get: (_, name) => {
    if (name === 'safeParse') return () => ({ success: true });
    // Where a pattern of zod's is read as a text.
    return name === Symbol.toPrimitive ? () => '' : z;
  },
});
