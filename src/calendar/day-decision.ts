import { isRecord, reading, refuse, refuseUnknownKeys, shown } from '../errors.js';
import type { Citation } from '../law/citation.js';
import { checkDate, type LocalDate } from '../time/local-date.js';
import { HALVES, type Half } from './session.js';

/** Hoán đổi: a day off by swap and the day worked instead. */
export interface SwapDecision {
  readonly kind: 'swap';
  readonly dayOff: LocalDate;
  readonly workedInstead: LocalDate;
  /** The day the decision was issued, `YYYY-MM-DD`. */
  readonly issuedOn?: LocalDate;
  readonly basis?: Citation;
}

/** An office closed for a day or half of it. */
export interface ClosureDecision {
  readonly kind: 'closure';
  readonly date: LocalDate;
  readonly half?: Half;
  readonly issuedOn?: LocalDate;
  readonly basis?: Citation;
}

/** A day off that is worked, or half of it. */
export interface OpeningDecision {
  readonly kind: 'opening';
  readonly date: LocalDate;
  readonly half?: Half;
  readonly issuedOn?: LocalDate;
  readonly basis?: Citation;
}

/** Quyết định về một ngày: what a document decided for particular days, against holiday and weekly pattern. */
export type DayDecision = SwapDecision | ClosureDecision | OpeningDecision;

const KEYS: Readonly<Record<DayDecision['kind'], readonly string[]>> = {
  swap: ['kind', 'dayOff', 'workedInstead', 'issuedOn', 'basis'],
  closure: ['kind', 'date', 'half', 'issuedOn', 'basis'],
  opening: ['kind', 'date', 'half', 'issuedOn', 'basis'],
};
const CITATION_KEYS = ['document', 'number', 'issuer', 'issuedOn', 'reportedOn', 'effectiveFrom', 'clause', 'url', 'confidence', 'checkedOn', 'note'];
const MOST = 4_000;

/**
 * Checks the shape of decisions from outside and copies them; whether they fit a calendar is seen when it is compiled.
 *
 * @throws RuleError `invalid-decision`
 * @internal
 */
export function checkDecisions(decisions: unknown, field = 'decisions'): readonly DayDecision[] {
  return reading('invalid-decision', field, decisions, readDecisions);
}

function readDecisions(decisions: unknown, field: string): readonly DayDecision[] {
  if (!Array.isArray(decisions) || decisions.length > MOST)
    refuse('invalid-decision', field, decisions, `a list of at most ${MOST} decisions`);
  return Array.from(decisions, (decision: unknown, i) => checkDecision(decision, `${field}[${i}]`));
}

function checkDecision(decision: unknown, field: string): DayDecision {
  if (!isRecord(decision)) {
    refuse('invalid-decision', field, decision, 'a swap, a closure or an opening');
  }
  const kind = decision['kind'];
  if (typeof kind !== 'string' || !Object.hasOwn(KEYS, kind)) {
    refuse('invalid-decision', `${field}.kind`, kind, '"swap", "closure" or "opening"');
  }
  const known = kind as DayDecision['kind'];
  refuseUnknownKeys('invalid-decision', field, decision, KEYS[known], `only ${KEYS[known].join(', ')} in a decision of this kind`);
  const source = {
    ...(decision['issuedOn'] === undefined ? {} : { issuedOn: text(decision, 'issuedOn', field, true) }),
    ...(decision['basis'] === undefined ? {} : { basis: checkCitation(decision['basis'], `${field}.basis`) }),
  };
  if (known === 'swap') {
    const swap = {
      kind: known,
      dayOff: text(decision, 'dayOff', field, true),
      workedInstead: text(decision, 'workedInstead', field, true),
      ...source,
    };
    if (swap.dayOff === swap.workedInstead)
      refuse('invalid-decision', `${field}.workedInstead`, swap.workedInstead, 'another day than dayOff');
    return Object.freeze(swap);
  }
  const half = decision['half'];
  if (half !== undefined && !HALVES.includes(half as Half)) refuse('invalid-decision', `${field}.half`, half, '"morning" or "afternoon"');
  return Object.freeze({
    kind: known,
    date: text(decision, 'date', field, true),
    ...(half === undefined ? {} : { half: half as Half }),
    ...source,
  });
}

function text(given: Record<string, unknown>, key: string, field: string, isDate: boolean): string {
  const value = given[key];
  if (isDate) checkDate(`${field}.${key}`, value, 'invalid-decision');
  if (typeof value !== 'string' || value.length > 2000)
    refuse('invalid-decision', `${field}.${key}`, value, 'a text of at most 2000 characters');
  return value;
}

/**
 * Checks a citation from outside and copies it, frozen.
 *
 * @internal
 */
export function checkCitation(basis: unknown, field: string): Citation {
  if (!isRecord(basis)) {
    refuse('invalid-decision', field, basis, 'a citation such as { document: "Công văn 2450/VPCP-KGVX" }');
  }
  const copy: Record<string, string> = {};
  for (const key of Object.keys(basis)) {
    if (!CITATION_KEYS.includes(key)) refuse('invalid-decision', `${field}.${shown(key)}`, basis[key], `only ${CITATION_KEYS.join(', ')}`);
    if (basis[key] !== undefined) copy[key] = text(basis, key, field, key.endsWith('On') || key === 'effectiveFrom');
  }
  if (copy['document'] === undefined) refuse('invalid-decision', `${field}.document`, undefined, 'the document as it is cited');
  return Object.freeze(copy) as unknown as Citation;
}
