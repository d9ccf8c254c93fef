import type { Citation, LegalDocument } from '../law/citation.js';
import { deepFreeze } from '../made.js';
import type { Procedure, StatutoryLimit } from './procedure.js';

/** The documents that citations may name, by the name they are cited under. */
export type Documents = ReadonlyMap<string, LegalDocument>;

/** Documents by the name they are cited under. */
export function documentsByName(documents: readonly LegalDocument[]): Documents {
  return new Map(documents.map((document) => [document.document, document]));
}

/** A record with what is known of each cited document written into its citations, frozen. */
export function withDocuments(procedure: Procedure, documents: Documents): Procedure {
  const cited = (citation: Citation): Citation => Object.freeze({ ...documents.get(citation.document), ...citation });
  return deepFreeze({
    ...procedure,
    ...(procedure.publishedBy === undefined ? {} : { publishedBy: cited(procedure.publishedBy) }),
    versions: procedure.versions.map((version) => ({
      ...version,
      ...(version.basis === undefined ? {} : { basis: version.basis.map(cited) }),
      limit: limitWith(version.limit, cited),
      variants: version.variants.map((variant) => ({ ...variant, limit: limitWith(variant.limit, cited) })),
    })),
  });
}

function limitWith(limit: StatutoryLimit | null, cited: (citation: Citation) => Citation): StatutoryLimit | null {
  if (limit === null) return null;
  const { lawMaximum } = limit;
  return {
    ...limit,
    basis: limit.basis.map(cited),
    ...(lawMaximum === undefined ? {} : { lawMaximum: { ...lawMaximum, basis: lawMaximum.basis.map(cited) } }),
  };
}
