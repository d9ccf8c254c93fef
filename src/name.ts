import { record, text, type Of, type Shape } from './shape.js';

const both = record({ vi: text, en: text });

/** A name in both languages. */
export interface Name extends Of<typeof both> {}
/** @internal */
export const name: Shape<Name> = both;
