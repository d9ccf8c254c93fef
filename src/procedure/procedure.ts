import * as z from 'zod';
import type { TimeLimit } from '../deadline/time-limit.js';
import type { Name } from '../explanation/reason.js';
import type { Citation, Confidence, LegalDocument } from '../law/citation.js';
import type { InForce } from '../law/in-force.js';
import { bareDaysKind, timeLimitKinds } from './time-limit-schema.js';

/** Lĩnh vực: what a procedure is about. */
export type Field = 'land' | 'certification' | 'social-insurance' | 'civil-status' | 'other';

/** Cấp: which tier of government settles a procedure. The district ended on 2025-07-01. */
export type Level = 'province' | 'district' | 'commune';

/** A phrase in both languages. */
export type Phrase = Name;

/** Số ngày mà văn bản chỉ ghi "ngày": neither working nor calendar days are said. A rulebook's `bareDays` reads it. */
export interface BareDays {
  readonly unit: 'days';
  /** A whole number of days, 1 to 36 525. */
  readonly value: number;
}

/** A time limit as a law or a portal prints it. */
export type PublishedLimit = TimeLimit | BareDays;

/**
 * How far a statutory limit can be relied on. `stated`: a national act or the national portal states it · `fallback`: a
 * province may have set its own, which then holds · `unverified`: the source for this period was not found.
 */
export type LimitStanding = 'stated' | 'fallback' | 'unverified';

/** Thời hạn theo luật: how long the law leaves the authority, from a complete and valid dossier. */
export interface StatutoryLimit {
  /** The published limit; where the law's maximum is longer, still this one. */
  readonly limit: PublishedLimit;
  readonly standing: LimitStanding;
  /**
   * `HH:mm` in Vietnam: a dossier received strictly after it may be settled on the next working day. Only with a limit
   * within the day, where the act itself says so.
   */
  readonly cutOff?: string;
  /** What the limit rests on; the first is the strongest. One of them at least is in force on the first day of the version. */
  readonly basis: readonly Citation[];
  /**
   * Every dated citation came into force after the first day of the version: the limit of that time was not found, and a later
   * one stands in its place. It is `unverified` then.
   */
  readonly basisLaterThanStart?: true;
  /** What the law allows at most, where that differs from the published limit. */
  readonly lawMaximum?: { readonly limit: PublishedLimit; readonly basis: readonly Citation[] };
}

/** Trường hợp: a case of a procedure with a limit of its own. */
export interface Variant {
  /** Such as `verification`, `mountain-area`, `by-agreement`; unique in its version. */
  readonly id: string;
  /** When it applies. */
  readonly when: Phrase;
  /** `replaces`: this limit stands instead of the version's · `adds`: its number is added, in the unit of what it lengthens. */
  readonly effect: 'replaces' | 'adds';
  /** `null`: no number, the time is agreed with the applicant. */
  readonly limit: StatutoryLimit | null;
}

/** What a procedure was, from one day until another. */
export interface ProcedureVersion {
  /** From its first day up to, but not including, `until`. The versions of a procedure meet edge to edge. */
  readonly inForce: InForce;
  /** What it was called then, where that is not the name of the record. */
  readonly name?: Name;
  /** The levels that settle it, the highest first. */
  readonly level: readonly Level[];
  /** Left out: active. An abolished procedure is not received; the record says by which act. */
  readonly status?: 'active' | 'abolished';
  /** `null`: no limit is stated. */
  readonly limit: StatutoryLimit | null;
  readonly variants: readonly Variant[];
  /** The act that made this version, where it is not that of the limit. */
  readonly basis?: readonly Citation[];
  readonly note?: Phrase;
}

/** Thủ tục hành chính: what may be asked of an authority, and how long it has. */
export interface Procedure {
  /**
   * The national code, `d.dddddd`; or a portal's own: capital letters (one at least) and digits, joined by single dots or
   * hyphens, at most 40 characters, and not a national code with something after it.
   */
  readonly code: string;
  readonly name: Name;
  readonly field: Field;
  /** A part of the field, such as `security-registration`. */
  readonly subfield?: string;
  /** How sure the record is as a whole: the lower of the two below. */
  readonly confidence: Confidence;
  readonly codeConfidence?: Confidence;
  readonly limitConfidence?: Confidence;
  /** Quyết định công bố: the decision that published it on the national portal. */
  readonly publishedBy?: Citation;
  /** Where the record can be checked: links. */
  readonly sources: readonly string[];
  /** Private crawls and copies that the record was read in: links to check the work by, no source of law and not for citizens. */
  readonly privateCopies?: readonly string[];
  /** The day someone last looked, `YYYY-MM-DD`. */
  readonly checkedOn: string;
  readonly note?: Phrase;
  /** In order, edge to edge, at least one. */
  readonly versions: readonly ProcedureVersion[];
}

/** A catalogue as one piece of data: the documents that its citations name, and the procedures. */
export interface CatalogData {
  readonly documents?: readonly LegalDocument[];
  readonly procedures: readonly Procedure[];
}

/** The codes that a record may have. */
export const CODE = /^(?:\d\.\d{6}|(?!\d\.\d{6}[.-])(?=[^A-Z]*[A-Z])[A-Z0-9]+(?:[.-][A-Z0-9]+)*)$/;
const TRIMMED = /^\S(?:.*\S)?$/;
/** Words of lower-case letters and digits joined by hyphens. */
export const KEBAB_CASE = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const TIME_OF_DAY = /^(?:[01]\d|2[0-3]):[0-5]\d$/;
const LINK = /^https?:\/\/[^\s/]+(?:\/\S*)?$/;

export const FIELDS = ['land', 'certification', 'social-insurance', 'civil-status', 'other'] as const satisfies readonly Field[];
export const LEVELS = ['province', 'district', 'commune'] as const satisfies readonly Level[];
const CONFIDENCES = ['high', 'medium'] as const satisfies readonly Confidence[];
const STANDINGS = ['stated', 'fallback', 'unverified'] as const satisfies readonly LimitStanding[];

/** The longest text of a record, in UTF-16 code units: official names reach a thousand. */
export const MAX_TEXT = 2000;

/** Schema of a text without spaces at either end. */
export const textSchema = z.string().max(MAX_TEXT).regex(TRIMMED);
const text = textSchema;
const link = z.string().max(MAX_TEXT).regex(LINK);
/** Schema of an id of a variant or subfield. */
export const kebabCaseSchema = z.string().max(60).regex(KEBAB_CASE);
const date = z.iso.date();
/** Schema of a {@link Phrase}. */
export const phraseSchema: z.ZodType<Phrase> = z.strictObject({ vi: text, en: text });

/** Schema of a {@link Citation}. */
export const citationSchema: z.ZodType<Citation> = z.strictObject({
  document: text,
  number: text.exactOptional(),
  issuer: text.exactOptional(),
  issuedOn: date.exactOptional(),
  reportedOn: date.exactOptional(),
  effectiveFrom: date.exactOptional(),
  clause: text.exactOptional(),
  url: link.exactOptional(),
  confidence: z.enum(CONFIDENCES).exactOptional(),
  checkedOn: date.exactOptional(),
  note: text.exactOptional(),
});

/**
 * Schema of a {@link LegalDocument}.
 *
 * @example
 * ```ts
 * import { legalDocumentSchema } from 'tthc-rules';
 *
 * const document = { document: 'Quyết định 1/QĐ-UBND', issuer: 'UBND tỉnh', confidence: 'medium', checkedOn: '2026-11-22' };
 * legalDocumentSchema.safeParse(document).success; // => true
 * legalDocumentSchema.safeParse({ ...document, checkedOn: '2026-02-30' }).success; // => false
 * ```
 */
export const legalDocumentSchema: z.ZodType<LegalDocument> = z.strictObject({
  document: text,
  number: text.exactOptional(),
  issuer: text,
  issuedOn: date.exactOptional(),
  reportedOn: date.exactOptional(),
  effectiveFrom: date.exactOptional(),
  url: link.exactOptional(),
  confidence: z.enum(CONFIDENCES),
  checkedOn: date,
  note: text.exactOptional(),
});

const publishedLimitSchema: z.ZodType<PublishedLimit> = z.discriminatedUnion('unit', [...timeLimitKinds, bareDaysKind]);

const statutoryLimitSchema: z.ZodType<StatutoryLimit> = z.strictObject({
  limit: publishedLimitSchema,
  standing: z.enum(STANDINGS),
  cutOff: z.string().regex(TIME_OF_DAY).exactOptional(),
  basis: z.array(citationSchema).min(1),
  basisLaterThanStart: z.literal(true).exactOptional(),
  lawMaximum: z.strictObject({ limit: publishedLimitSchema, basis: z.array(citationSchema).min(1) }).exactOptional(),
});

const variantSchema: z.ZodType<Variant> = z.strictObject({
  id: kebabCaseSchema,
  when: phraseSchema,
  effect: z.enum(['replaces', 'adds']),
  limit: statutoryLimitSchema.nullable(),
});

const versionSchema: z.ZodType<ProcedureVersion> = z.strictObject({
  inForce: z.strictObject({ from: date, until: date.exactOptional() }),
  name: phraseSchema.exactOptional(),
  level: z.array(z.enum(LEVELS)).min(1),
  status: z.enum(['active', 'abolished']).exactOptional(),
  limit: statutoryLimitSchema.nullable(),
  variants: z.array(variantSchema),
  basis: z.array(citationSchema).min(1).exactOptional(),
  note: phraseSchema.exactOptional(),
});

/**
 * Schema of a {@link Procedure}: its shape. That versions meet edge to edge, citations resolve and the like is checked by
 * `createCatalog`, since such rules leave no trace in a JSON Schema.
 *
 * @example
 * ```ts
 * import { procedureSchema } from 'tthc-rules';
 * import { nationalProcedures } from 'tthc-rules/procedures';
 *
 * nationalProcedures.list({ field: 'certification' }).every((record) => procedureSchema.safeParse(record).success); // => true
 * procedureSchema.safeParse({ code: '2.000815' }).error?.issues[0]?.path; // => ['name']
 * ```
 */
export const procedureSchema: z.ZodType<Procedure> = z.strictObject({
  code: z.string().max(40).regex(CODE),
  name: phraseSchema,
  field: z.enum(FIELDS),
  subfield: kebabCaseSchema.exactOptional(),
  confidence: z.enum(CONFIDENCES),
  codeConfidence: z.enum(CONFIDENCES).exactOptional(),
  limitConfidence: z.enum(CONFIDENCES).exactOptional(),
  publishedBy: citationSchema.exactOptional(),
  sources: z.array(link).min(1),
  privateCopies: z.array(link).min(1).exactOptional(),
  checkedOn: date,
  note: phraseSchema.exactOptional(),
  versions: z.array(versionSchema).min(1),
});

/**
 * Schema of a {@link CatalogData}.
 *
 * @example
 * ```ts
 * import { catalogSchema } from 'tthc-rules';
 *
 * catalogSchema.safeParse({ documents: [], procedures: [] }).success; // => true
 * catalogSchema.safeParse([]).success; // => false
 * ```
 */
export const catalogSchema: z.ZodType<CatalogData> = z.strictObject({
  documents: z.array(legalDocumentSchema).exactOptional(),
  procedures: z.array(procedureSchema),
});
