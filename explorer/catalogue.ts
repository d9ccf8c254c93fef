import type { Catalog, Procedure } from 'tthc-rules';
import { nationalProcedures } from 'tthc-rules/procedures';
import { documents, procedures } from '../src/data/procedures/index.js';
import { trustedCatalog } from '../src/procedure/catalog.js';

/** What published.js calls with its records. */
export type TakePublished = (records: readonly Procedure[]) => void;

let known: Catalog = nationalProcedures;

/** The procedures that the page knows: those that were checked, and under them what the national portal published, once that is there. */
export function catalogue(): Catalog {
  return known;
}

/** Lays the checked procedures over published ones. */
export const takePublished: TakePublished = (below) => {
  known = trustedCatalog(() => ({ documents, procedures, below }));
};
