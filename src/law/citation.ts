import { reading, refuse } from '../errors.js';
import { date, maybe, record, text, word, type Of, type Shape } from '../shape.js';

/** How sure a fact is: `high` rests on two independent sources, `medium` on one or on the law's letter alone. */
export type Confidence = NonNullable<Citation['confidence']>;

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

// In a function that a bundler can leave out: who formats a citation needs no shape.
/** @internal */
export const citationRecord = /* @__PURE__ */ (() =>
  record({
    /** As it is cited in Vietnamese: `Công văn 2450/VPCP-KGVX`. */
    document: text,
    number: maybe(text),
    issuer: maybe(text),
    /** The day the document was issued, `YYYY-MM-DD`. */
    issuedOn: maybe(date),
    /** The day it was first reported, where the day of issue was not seen. */
    reportedOn: maybe(date),
    /** The first day of the document in force, where that is known and is not the day of issue. */
    effectiveFrom: maybe(date),
    /** Article and clause: `Điều 112 khoản 1`. */
    clause: maybe(text),
    url: maybe(text),
    confidence: maybe(word('high', 'medium')),
    checkedOn: maybe(date),
    note: maybe(text),
  }))();

/** Căn cứ pháp lý: the place in a document that a fact rests on. */
export interface Citation extends Of<typeof citationRecord> {}
/** @internal */
export const citation: Shape<Citation> = citationRecord;

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
 * reason.basis && formatCitation(reason.basis); // => 'Công văn 2450/VPCP-KGVX'
 * formatCitation({ document: 'Bộ luật Dân sự 91/2015/QH13', clause: 'Điều 148' }); // => 'Điều 148, Bộ luật Dân sự 91/2015/QH13'
 * ```
 */
export function formatCitation(citation: Citation): string {
  return reading('invalid-input', 'citation', citation, (given) => {
    const { document, clause } = (given ?? {}) as { readonly document?: unknown; readonly clause?: unknown };
    if (typeof document !== 'string' || (clause !== undefined && typeof clause !== 'string')) {
      refuse('invalid-input', 'citation', citation, 'a citation { document, clause? }');
    }
    return clause === undefined ? document : `${clause}, ${document}`;
  });
}
