import { refuse, RuleError } from '../errors.js';
import type { Citation } from '../law/citation.js';
import { STANDINGS, type ProcedureVersion, type PublishedLimit, type StatutoryLimit, type Variant } from './procedure.js';

/**
 * The statutory limit of a version when some of its variants apply: one that replaces stands for the version's own
 * limit, then those that add lengthen it. The least sure standing is that of the whole.
 *
 * @param version - what `catalog.find` gave, or one version of a procedure
 * @param variants - ids of variants of that version; a repeated id counts once
 * @returns `null` where no limit is stated, or where it is agreed with the applicant
 * @throws RuleError `invalid-limit` for an id that the version does not have; `conflicting-rules` for two that replace
 *
 * @example
 * ```ts
 * import { limitFor } from 'tthc-rules';
 * import { nationalProcedures } from 'tthc-rules/procedures';
 *
 * const splitting = nationalProcedures.find('1.012784', { on: '2025-09-01' });
 * limitFor(splitting)?.limit; // => { unit: 'working-days', value: 12 }
 * limitFor(splitting, ['mountain-area'])?.limit; // => { unit: 'working-days', value: 22 }
 * limitFor(splitting, ['by-the-sea']); // throws invalid-limit
 * ```
 */
export function limitFor(version: Pick<ProcedureVersion, 'limit' | 'variants'>, variants: readonly string[] = []): StatutoryLimit | null {
  const applying = [...new Set(variants)].map((id) => variantOf(version, id));
  const replacing = applying.filter(({ effect }) => effect === 'replaces');
  if (replacing.length > 1) {
    const ids = replacing.map(({ id }) => id);
    throw new RuleError('conflicting-rules', `The variants ${ids.join(' and ')} each replace the limit: only one can apply.`, {
      field: 'variants',
      variants: ids,
    });
  }
  const start = replacing[0] === undefined ? version.limit : replacing[0].limit;
  const adding = applying.flatMap(({ effect, limit }) => (effect === 'adds' && limit !== null ? [limit] : []));
  return start === null ? null : adding.reduce(lengthened, start);
}

function variantOf({ variants }: Pick<ProcedureVersion, 'variants'>, id: string): Variant {
  const known = variants.map((variant) => variant.id);
  const found = variants.find((variant) => variant.id === id);
  if (found === undefined) {
    refuse('invalid-limit', 'variants', id, known.length === 0 ? 'no variant: this version has none' : `some of ${known.join(', ')}`);
  }
  return found;
}

// The law's maximum is that of the ordinary case: it does not go with a lengthened limit.
function lengthened(base: StatutoryLimit, added: StatutoryLimit): StatutoryLimit {
  const limit = lengthenedLimit(base.limit, valueOf(added.limit));
  return Object.freeze({
    limit,
    standing: STANDINGS[Math.max(STANDINGS.indexOf(base.standing), STANDINGS.indexOf(added.standing))] ?? 'unverified',
    basis: Object.freeze(unique([...base.basis, ...added.basis])),
    ...(base.basisLaterThanStart === true || added.basisLaterThanStart === true ? { basisLaterThanStart: true as const } : {}),
  });
}

// Days added to a limit within the day are working days after it.
function lengthenedLimit(base: PublishedLimit, value: number): PublishedLimit {
  return Object.freeze('value' in base ? { ...base, value: base.value + value } : { unit: 'working-days', value });
}

function valueOf(limit: PublishedLimit): number {
  return 'value' in limit ? limit.value : 0;
}

function unique(citations: readonly Citation[]): Citation[] {
  return citations.filter(
    ({ document, clause }, index) => citations.findIndex((other) => other.document === document && other.clause === clause) === index,
  );
}
