import { documents, procedures } from './data/procedures/index.js';
import { trustedCatalog, type Catalog } from './procedure/catalog.js';

export type { Catalog, ProcedureInForce } from './procedure/catalog.js';
export type {
  BareDays,
  BareHours,
  Field,
  FieldName,
  Level,
  LimitStanding,
  MinimalRecord,
  Phrase,
  Procedure,
  ProcedureVersion,
  PublishedLimit,
  StatutoryLimit,
  Variant,
} from './procedure/procedure.js';

/**
 * Danh mục thủ tục hành chính quốc gia: 117 procedures in land, certification, social insurance and civil status, each
 * with its levels and statutory limits from day to day, their sources and how sure they are. Read when it is first used.
 *
 * A national land limit is a `fallback` from 2026-01-31: lay the province's own over it with `overlay`.
 *
 * @example
 * ```ts
 * import { nationalProcedures } from 'tthc-rules/procedures';
 *
 * const certifiedCopies = nationalProcedures.find('2.000815', { on: '2025-03-03' });
 * certifiedCopies.levels; // => ['district', 'commune']
 * certifiedCopies.statutoryLimit?.limit; // => { unit: 'same-day' }
 * certifiedCopies.limit?.cutOff; // => '15:00'
 * nationalProcedures.search('khai sinh luu dong').map(({ code }) => code); // => ['1.003583']
 * ```
 */
export const nationalProcedures: Catalog = /* @__PURE__ */ trustedCatalog(() => ({ documents, procedures }));
