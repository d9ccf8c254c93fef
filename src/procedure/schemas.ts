import * as z from 'zod';
import { shown, type Fault } from '../errors.js';
import type { Citation, LegalDocument } from '../law/citation.js';
import type { InForce } from '../law/in-force.js';
import { TIME_OF_DAY } from '../time/vietnam-time.js';
import { codeWithZeros } from './code.js';
import { expecting, MAX_TEXT, oneOf, quoted } from './expected.js';
import { fault, type Path } from './fault.js';
import { publishedLimitFaults } from './limit-faults.js';
import {
  CODE,
  FIELDS,
  LEVELS,
  STANDINGS,
  type CatalogData,
  type MinimalRecord,
  type Phrase,
  type Procedure,
  type ProcedureVersion,
  type PublishedLimit,
  type StatutoryLimit,
  type Variant,
} from './procedure.js';
import type { PublishedPage } from './published-page.js';
import { notADate, notATime } from './schema-of.js';
import { bareDaysKind, bareHoursKind, sequenceOf, timeLimitKinds } from './time-limit-schema.js';

const TRIMMED = /^\S(?:.*\S)?$/;
const LINK = /^https?:\/\/[^\s/]+(?:\/\S*)?$/;
/** Words of lower-case letters and digits joined by hyphens. */
export const KEBAB_CASE = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Schema of a text without spaces at either end. */
export const textSchema: z.ZodString = z.string().max(MAX_TEXT).regex(TRIMMED);
const text = textSchema;
const remark = expecting(textSchema.clone(), 'một đoạn chữ', 'a text');
const link = expecting(
  z.string().max(MAX_TEXT).regex(LINK),
  'một địa chỉ http:// hoặc https:// không có khoảng trắng',
  'an http:// or https:// address without spaces',
);
/** Schema of an id of a variant or subfield. */
export const kebabCaseSchema: z.ZodString = expecting(
  z.string().max(60).regex(KEBAB_CASE),
  'chữ thường không dấu và chữ số, nối bằng gạch ngang',
  'lower-case letters and digits joined by hyphens',
);
/** Schema of a day, `YYYY-MM-DD`. */
export const dateSchema: z.ZodISODate = expecting(
  z.iso.date({ error: notADate }),
  'một ngày có thật viết "YYYY-MM-DD"',
  'a real day written "YYYY-MM-DD"',
);
/** Schema of a time of day, `HH:mm`. */
export const timeOfDaySchema: z.ZodString = expecting(
  z.string({ error: notATime }).regex(TIME_OF_DAY, { error: notATime }),
  'giờ trong ngày "HH:mm"',
  'a time of day "HH:mm"',
);
/** Schema of a {@link Phrase}. */
export const phraseSchema = expecting(
  z.strictObject({ vi: text, en: text }),
  'một đối tượng { vi, en }',
  'an object { vi, en }',
) satisfies z.ZodType<Phrase>;
/** Schema of an {@link InForce}. */
export const inForceSchema = expecting(
  z.strictObject({ from: dateSchema, until: dateSchema.exactOptional() }),
  'một đối tượng { from, until }',
  'an object { from, until }',
) satisfies z.ZodType<InForce>;
const confidence = expecting(z.enum(['high', 'medium']), '"high" hoặc "medium"', '"high" or "medium"');

/** Schema of a {@link Citation}. */
export const citationSchema = expecting(
  z.strictObject({
    document: text,
    number: text.exactOptional(),
    issuer: text.exactOptional(),
    issuedOn: dateSchema.exactOptional(),
    reportedOn: dateSchema.exactOptional(),
    effectiveFrom: dateSchema.exactOptional(),
    clause: text.exactOptional(),
    url: link.exactOptional(),
    confidence: confidence.exactOptional(),
    checkedOn: dateSchema.exactOptional(),
    note: remark.exactOptional(),
  }),
  'một căn cứ { document, clause, … }',
  'a citation { document, clause, … }',
) satisfies z.ZodType<Citation>;
/** Schema of a list of at least one {@link Citation}. */
export const citationsSchema = expecting(
  z.array(citationSchema).min(1),
  'danh sách có ít nhất một căn cứ { document, clause, … }',
  'a list of at least one citation { document, clause, … }',
);

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
export const legalDocumentSchema = expecting(
  z.strictObject({
    document: text,
    number: text.exactOptional(),
    issuer: text,
    issuedOn: dateSchema.exactOptional(),
    reportedOn: dateSchema.exactOptional(),
    effectiveFrom: dateSchema.exactOptional(),
    url: link.exactOptional(),
    confidence,
    checkedOn: dateSchema,
    note: text.exactOptional(),
  }),
  'một văn bản { document, issuer, confidence, checkedOn }',
  'a document { document, issuer, confidence, checkedOn }',
) satisfies z.ZodType<LegalDocument>;

const publishedKinds = [...timeLimitKinds, bareDaysKind, bareHoursKind] as const;

/** Schema of a {@link PublishedLimit}. */
export const publishedLimitSchema: z.ZodType<PublishedLimit> = expecting(
  z.discriminatedUnion('unit', [...publishedKinds, sequenceOf(z.discriminatedUnion('unit', publishedKinds))]),
  'một thời hạn như { unit: "working-days", value: 2 }',
  'a limit such as { unit: "working-days", value: 2 }',
  publishedLimitFaults,
);

const CODE_VI =
  'mã quốc gia như "2.000815" (bỏ phần đuôi), hoặc mã riêng gồm chữ in hoa không dấu (ít nhất một) và chữ số, nối bằng dấu chấm hoặc gạch ngang, tối đa 40 ký tự';
const CODE_EN =
  'a national code such as "2.000815" with nothing after it, or an own code of capital letters (one at least) and digits joined by dots or hyphens, of at most 40 characters';
const code = expecting(z.string().max(40).regex(CODE), CODE_VI, CODE_EN, numberFaults);

/** A code that a spreadsheet took for a number: it is told with the zeros that were lost. */
function numberFaults(value: unknown, path: Path): readonly Fault[] {
  const meant = codeWithZeros(value);
  if (meant === undefined) return [];
  return [
    fault(
      path,
      `${shown(value)} không đúng; hãy ghi "${meant}" nếu mã đã mất số 0 ở cuối, hoặc ${CODE_VI}.`,
      `${shown(value)} is not accepted: write "${meant}" if the code lost a zero at its end, or ${CODE_EN}.`,
    ),
  ];
}

const levelSchema = oneOf(...LEVELS);
const standing = expecting(
  z.enum(STANDINGS),
  '"stated", "fallback", "published" hoặc "unverified"',
  '"stated", "fallback", "published" or "unverified"',
);

/** Schema of a {@link PublishedPage}. */
const publishedPageSchema = expecting(
  z.strictObject({
    agency: text,
    decision: text.exactOptional(),
    asOf: dateSchema,
    printed: z.array(z.strictObject({ channel: oneOf('online', 'postal', 'direct').nullable(), text })),
    reading: z
      .strictObject({
        unit: oneOf('working-days', 'days', 'working-hours', 'hours', 'months', 'unstated'),
        value: expecting(z.number().min(0), 'một số không âm', 'a number, not negative'),
      })
      .nullable(),
    evidence: oneOf('text-agrees', 'text-silent', 'text-other-numbers', 'text-other-unit', 'text-mixed').exactOptional(),
    noLimitBecause: oneOf(
      'wrong-page',
      'no-result',
      'fee-in-time',
      'bare-number',
      'zero',
      'same-day-as-one-day',
      'channels-differ',
      'unit-doubt',
      'hour-kind-unknown',
      'months',
      'not-stated',
      'text-silent',
      'text-other-numbers',
      'text-mixed',
    ).exactOptional(),
  }),
  'một đối tượng { agency, asOf, printed, reading, … }',
  'an object { agency, asOf, printed, reading, … }',
) satisfies z.ZodType<PublishedPage>;

/** The parts of a record: of one that was made from a minimal record, what nobody said may be missing or empty. */
function partsOf<F extends z.ZodType, D extends z.ZodType>(least: 0 | 1, field: F, checkedOn: D) {
  const basis = least === 1 ? citationsSchema : expecting(z.array(citationSchema), 'danh sách căn cứ', 'a list of citations');
  const statutoryLimit = expecting(
    z.strictObject({
      limit: publishedLimitSchema,
      standing,
      cutOff: timeOfDaySchema.exactOptional(),
      basis,
      basisLaterThanStart: expecting(z.literal(true), 'true, hoặc bỏ khóa này', 'true, or take the key out').exactOptional(),
      lawMaximum: expecting(
        z.strictObject({ limit: publishedLimitSchema, basis: citationsSchema }),
        '{ limit, basis }',
        '{ limit, basis }',
      ).exactOptional(),
    }),
    '{ limit, standing, basis }, hoặc null khi không có thời hạn',
    '{ limit, standing, basis }, or null where no limit is stated',
  ) satisfies z.ZodType<StatutoryLimit>;
  const variant = expecting(
    z.strictObject({
      id: kebabCaseSchema,
      when: phraseSchema,
      effect: expecting(z.enum(['replaces', 'adds']), '"replaces" hoặc "adds"', '"replaces" or "adds"'),
      limit: statutoryLimit.nullable(),
    }),
    'một trường hợp { id, when, effect, limit }',
    'a variant { id, when, effect, limit }',
  ) satisfies z.ZodType<Variant>;
  const version = expecting(
    z.strictObject({
      inForce: inForceSchema,
      name: phraseSchema.exactOptional(),
      level: expecting(z.array(levelSchema).min(least), 'danh sách có ít nhất một cấp', 'a list of at least one level'),
      status: expecting(z.enum(['active', 'abolished']), '"active" hoặc "abolished"', '"active" or "abolished"').exactOptional(),
      limit: statutoryLimit.nullable(),
      variants: expecting(z.array(variant), 'danh sách trường hợp, có thể rỗng', 'a list of variants, which may be empty'),
      basis: citationsSchema.exactOptional(),
      note: phraseSchema.exactOptional(),
    }),
    'một phiên bản { inForce, level, limit, variants }',
    'a version { inForce, level, limit, variants }',
  ) satisfies z.ZodType<ProcedureVersion>;
  return {
    code,
    name: phraseSchema,
    field,
    subfield: kebabCaseSchema.exactOptional(),
    confidence,
    codeConfidence: confidence.exactOptional(),
    limitConfidence: confidence.exactOptional(),
    publishedBy: citationSchema.exactOptional(),
    sources: expecting(z.array(link).min(least), 'danh sách có ít nhất một địa chỉ', 'a list of at least one link'),
    privateCopies: expecting(z.array(link).min(1), 'danh sách có ít nhất một địa chỉ', 'a list of at least one link').exactOptional(),
    checkedOn,
    note: phraseSchema.exactOptional(),
    page: publishedPageSchema.exactOptional(),
    versions: expecting(z.array(version).min(1), 'danh sách có ít nhất một phiên bản', 'a list of at least one version'),
  };
}

/**
 * Schema of a {@link Procedure} that is recorded in full: its shape. That versions meet edge to edge, citations resolve and the
 * like is checked by `createCatalog`, since such rules leave no trace in a JSON Schema.
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
export const procedureSchema = expecting(
  z.strictObject(partsOf(1, oneOf(...FIELDS), dateSchema)),
  'một thủ tục { code, name, field, … }',
  'a procedure { code, name, field, … }',
) satisfies z.ZodType<Procedure>;

/** Schema of a {@link Procedure} that was made from a minimal record. */
export const listedMinimalSchema = expecting(
  z.strictObject({ ...partsOf(0, text, dateSchema.exactOptional()), minimal: z.literal(true) }),
  'một thủ tục { code, name, field, … }',
  'a procedure { code, name, field, … }',
) satisfies z.ZodType<Procedure>;

/**
 * Schema of a {@link MinimalRecord}.
 *
 * @example
 * ```ts
 * import { minimalRecordSchema } from 'tthc-rules';
 *
 * minimalRecordSchema.safeParse({ code: '1.013978', name: 'Đăng ký biến động' }).success; // => true
 * minimalRecordSchema.safeParse({ code: '1.01397', name: 'Đăng ký biến động' }).error?.issues[0]?.path; // => ['code']
 * ```
 */
export const minimalRecordSchema = expecting(
  z.strictObject({
    code,
    name: text,
    level: expecting(
      z.union([levelSchema, z.array(levelSchema).min(1)]),
      `một trong ${quoted(LEVELS)}, hoặc một danh sách`,
      `one of ${quoted(LEVELS)}, or a list of them`,
    ).exactOptional(),
    field: text.exactOptional(),
    limit: publishedLimitSchema.nullable().exactOptional(),
    cutOff: timeOfDaySchema.exactOptional(),
    standing: standing.exactOptional(),
    basis: expecting(
      z.union([text, citationSchema]),
      'tên một văn bản, hoặc một căn cứ { document, clause, … }',
      'the name of a document, or a citation { document, clause, … }',
    ).exactOptional(),
    from: dateSchema.exactOptional(),
  }),
  'một thủ tục { code, name, … }',
  'a procedure { code, name, … }',
) satisfies z.ZodType<MinimalRecord>;

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
export const catalogSchema = z.strictObject({
  documents: z.array(legalDocumentSchema).exactOptional(),
  procedures: z.array(z.union([procedureSchema, minimalRecordSchema, listedMinimalSchema])),
}) satisfies z.ZodType<CatalogData>;
