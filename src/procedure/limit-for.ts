import { isRecord, reading, refuse, RuleError } from '../errors.js';
import type { Citation } from '../law/citation.js';
import {
  STANDINGS,
  type ProcedureVersion,
  type PublishedLimit,
  type PublishedPart,
  type PublishedSequence,
  type StatutoryLimit,
  type Variant,
} from './procedure.js';

/**
 * The statutory limit of a version when some of its variants apply: one that replaces stands for the version's own
 * limit, then those that add lengthen it. The least sure standing is that of the whole.
 *
 * @param version - what `catalog.find` gave, or one version of a procedure
 * @param variants - ids of variants of that version; a repeated id counts once
 * @returns `null` where no limit is stated, or where it is agreed with the applicant
 * @throws RuleError `invalid-limit` for what is no version and for an id that it does not have; `conflicting-rules` for two that replace
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
  reading('invalid-limit', 'version', version, checkVersion);
  const ids = reading('invalid-limit', 'variants', variants, readIds);
  const applying = [...new Set(ids)].map((id) => variantOf(version, id));
  const replacing = applying.filter(({ effect }) => effect === 'replaces');
  if (replacing.length > 1) {
    const both = replacing.map(({ id }) => id);
    throw new RuleError('conflicting-rules', `The variants ${both.join(' and ')} each replace the limit: only one can apply.`, {
      field: 'variants',
      variants: both,
    });
  }
  const start = replacing[0] === undefined ? version.limit : replacing[0].limit;
  const adding = applying.flatMap(({ effect, limit }) => (effect === 'adds' && limit !== null ? [limit] : []));
  return start === null ? null : adding.reduce(lengthened, start);
}

function checkVersion(version: unknown, field: string): void {
  if (!isRecord(version) || !Array.isArray(version['variants']) || typeof version['limit'] !== 'object')
    refuse('invalid-limit', field, version, 'what find() of a catalogue gives, or a version { limit, variants }');
}

function readIds(variants: unknown, field: string): readonly string[] {
  return Array.isArray(variants) ? Array.from<string>(variants) : refuse('invalid-limit', field, variants, 'a list of ids of variants');
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
  const limit = lengthenedLimit(base.limit, added.limit);
  return Object.freeze({
    limit,
    standing: STANDINGS[Math.max(STANDINGS.indexOf(base.standing), STANDINGS.indexOf(added.standing))] ?? 'unverified',
    basis: Object.freeze(unique([...base.basis, ...added.basis])),
    ...(base.cutOff !== undefined && beginsInTheDay(limit) ? { cutOff: base.cutOff } : {}),
    ...(base.basisLaterThanStart === true || added.basisLaterThanStart === true ? { basisLaterThanStart: true as const } : {}),
  });
}

// An addition in the unit of the limit is a sum, and a bare number of days is in the unit of the days that it lengthens; one in another
// unit runs from where the limit ends.
function lengthenedLimit(base: PublishedLimit, added: PublishedLimit): PublishedLimit {
  const summed = partsOf(added).reduce((done, part) => {
    const last = done.at(-1);
    const isSum = last !== undefined && 'value' in last && 'value' in part && (last.unit === part.unit || isBareOf(part, last));
    return isSum ? [...done.slice(0, -1), { ...last, value: last.value + part.value }] : [...done, part];
  }, partsOf(base));
  const [only] = summed;
  if (only !== undefined && summed.length === 1 && 'unit' in only) return Object.freeze(only);
  return Object.freeze({ unit: 'sequence', parts: Object.freeze(summed.map((part) => Object.freeze(part))) });
}

/** Whether a limit is in the day, or begins with one that is: the cut-off of a receipt goes with no other. */
export function beginsInTheDay(limit: PublishedLimit): boolean {
  const [first] = partsOf(limit);
  return first !== undefined && ('limit' in first ? first.limit : first).unit === 'same-day';
}

function isBareOf({ unit }: PublishedPart, { unit: lengthened }: PublishedPart): boolean {
  return unit === 'days' && (lengthened === 'working-days' || lengthened === 'calendar-days');
}

function partsOf(limit: PublishedLimit): PublishedSequence['parts'] {
  return limit.unit === 'sequence' ? limit.parts : [limit];
}

function unique(citations: readonly Citation[]): Citation[] {
  return citations.filter(
    ({ document, clause }, index) => citations.findIndex((other) => other.document === document && other.clause === clause) === index,
  );
}
