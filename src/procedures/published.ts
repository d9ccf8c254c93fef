import { changes } from '../data/published-later.json';
import * as facts from '../data/published-procedures.json';
import { documents, procedures } from '../data/procedures/index.js';
import { trustedCatalog, type Catalog } from '../procedure/catalog.js';
import { publishedRecords, type LaterChange } from '../procedure/published.js';

export type { Catalog, ProcedureInForce } from '../procedure/catalog.js';
export type { NoLimitBecause, PublishedEvidence, PublishedPage, PublishedReading } from '../procedure/published-page.js';

/**
 * Danh mục đã công bố: the 2,849 procedures that the pages of the national portal showed in June 2026 (courts in July, defence
 * at the latest in January), each with its `page`: agency, decision, what was printed, how it reads and whether the page's own
 * text says the same. Only then there is a limit, of standing `published`: the act was not looked at, and a rulebook with
 * `refuseUncertainLimits` refuses it. A page without a limit says why in its notes. The procedures of `nationalProcedures`, which
 * were verified, are laid over it and win. Decoded when it is first used.
 *
 * @example
 * ```ts
 * import { publishedProcedures } from 'tthc-rules/procedures/published';
 *
 * const examined = publishedProcedures.find('1.004306', { on: '2026-11-02' });
 * examined.statutoryLimit?.limit; // => { unit: 'days', value: 18 }
 * examined.statutoryLimit?.standing; // => 'published'
 * examined.procedure.page?.asOf; // => '2026-06-10'
 * // Verified: it was laid over what the page says.
 * publishedProcedures.find('2.000815', { on: '2026-11-02' }).statutoryLimit?.standing; // => 'stated'
 * ```
 */
export const publishedProcedures: Catalog = /* @__PURE__ */ trustedCatalog(() => ({
  documents,
  procedures,
  below: publishedRecords(facts, changes as readonly LaterChange[]),
}));
