import { refuse } from '../errors.js';

/** How sure a fact is: `high` rests on two independent sources, `medium` on one or on the law's letter alone. */
export type Confidence = 'high' | 'medium';

/**
 * Văn bản: a legal document, written down once in `src/data/`.
 *
 * A number or a day that was not seen is left out, never guessed.
 */
export interface LegalDocument {
  /** As it is cited in Vietnamese: `Công văn 2450/VPCP-KGVX`. */
  readonly document: string;
  readonly number?: string;
  readonly issuer: string;
  /** The day it was issued, `YYYY-MM-DD`. */
  readonly issuedOn?: string;
  /** The day it was first reported, where the day of issue was not seen. */
  readonly reportedOn?: string;
  /** Its first day in force, where that is known and is not the day of issue. */
  readonly effectiveFrom?: string;
  /** Where it, or a report of it, can be read; a private copy of it is named in the note instead. */
  readonly url?: string;
  readonly confidence: Confidence;
  /** The day someone last looked, `YYYY-MM-DD`. */
  readonly checkedOn: string;
  /** What is doubtful about it, in English. */
  readonly note?: string;
}

/** Căn cứ pháp lý: the place in a document that a fact rests on. */
export interface Citation {
  /** As it is cited in Vietnamese: `Công văn 2450/VPCP-KGVX`. */
  readonly document: string;
  readonly number?: string;
  readonly issuer?: string;
  /** The day the document was issued, `YYYY-MM-DD`. */
  readonly issuedOn?: string;
  /** The day it was first reported, where the day of issue was not seen. */
  readonly reportedOn?: string;
  /** The first day of the document in force, where that is known and is not the day of issue. */
  readonly effectiveFrom?: string;
  /** Article and clause: `Điều 112 khoản 1`. */
  readonly clause?: string;
  readonly url?: string;
  readonly confidence?: Confidence;
  readonly checkedOn?: string;
  readonly note?: string;
}

/** Cites a document, optionally a clause of it. */
export function cite(document: LegalDocument, clause?: string): Citation {
  return Object.freeze(clause === undefined ? { ...document } : { ...document, clause });
}

/**
 * A citation in one line, as an officer would read it: `Điều 112 khoản 1, Bộ luật Lao động 45/2019/QH14`.
 *
 * @throws RuleError `invalid-input` for what is no citation
 *
 * @example
 * ```ts
 * import { formatCitation, vietnamCalendar } from 'tthc-rules/calendar';
 *
 * const { reason } = vietnamCalendar().day('2024-04-29');
 * reason.code; // => 'swapped-off'
 * 'basis' in reason && reason.basis !== undefined && formatCitation(reason.basis); // => 'Công văn 2450/VPCP-KGVX'
 * formatCitation({ document: 'Bộ luật Dân sự 91/2015/QH13', clause: 'Điều 148' }); // => 'Điều 148, Bộ luật Dân sự 91/2015/QH13'
 * ```
 */
export function formatCitation(citation: Citation): string {
  const given = citation as Partial<Citation> | null | undefined;
  if (typeof given?.document !== 'string') refuse('invalid-input', 'citation', citation, 'a citation { document, clause? }');
  return citation.clause === undefined ? citation.document : `${citation.clause}, ${citation.document}`;
}
