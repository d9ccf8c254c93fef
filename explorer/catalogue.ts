import type { Catalog, Procedure } from 'tthc-rules';
import { nationalProcedures } from 'tthc-rules/procedures';
import { documents, procedures } from '../src/data/procedures/index.js';
import { trustedCatalog } from '../src/procedure/catalog.js';

/** What published.js calls with its records. */
export type TakePublished = (records: readonly Procedure[]) => void;

let known: Catalog = nationalProcedures;
let loading: Promise<boolean> | undefined;

/** The procedures that the page knows: those that were checked, and under them what the national portal published, once that is there. */
export function catalogue(): Catalog {
  return known;
}

/** Lays the checked procedures over published ones. */
export const takePublished: TakePublished = (below) => {
  known = trustedCatalog(() => ({ documents, procedures, below }));
};

/**
 * Fetches the published procedures, which lie beside the page: they weigh as much as the page itself, and most who open it ask for a
 * procedure that was checked. A page that was saved alone goes without.
 *
 * @returns whether there are more procedures than before
 */
export function loadPublished(): Promise<boolean> {
  loading ??= new Promise<boolean>((done) => {
    (globalThis as { tthcPublished?: TakePublished }).tthcPublished = takePublished;
    const script = document.createElement('script');
    script.src = 'published.js';
    script.onload = () => done(known !== nationalProcedures);
    script.onerror = () => done(false);
    document.head.append(script);
  });
  return loading;
}
