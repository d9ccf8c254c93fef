import * as z from 'zod';
import type { RuleErrorCode } from '../../errors.js';
import type { OfficialReport, ReportRow, ReportValues } from '../../report/official-report.js';
import type { ReportNote } from '../../report/report-form.js';
import { basisSchema, dateSchema, nameSchema } from './parts.js';

const CODES: readonly RuleErrorCode[] = Object.keys({
  'invalid-date-time': true,
  'invalid-date': true,
  'invalid-limit': true,
  'invalid-profile': true,
  'invalid-calendar': true,
  'invalid-decision': true,
  'invalid-clock-stop': true,
  'outside-calendar': true,
  'undecided-days': true,
  'unknown-procedure': true,
  'nothing-in-force': true,
  'conflicting-rules': true,
  'uncertain-limit': true,
  'invalid-catalog': true,
  'invalid-dossier': true,
  'invalid-portal-record': true,
  'invalid-input': true,
} satisfies Record<RuleErrorCode, true>) as RuleErrorCode[];

const count = z.int().min(0);
const group = z.string().min(1).max(500);
// That of a procedure, where `fieldOf` is left out, is as long as a text of a catalogue.
const field = z.string().min(1).max(2000);

const noteSchema: z.ZodType<ReportNote> = z.strictObject({ code: z.string().max(100), vi: z.string().max(2000), en: z.string().max(2000) });

const leftOutSchema = z.strictObject({
  noStatutoryLimit: count,
  receivedLater: count,
  settledBefore: count,
  refused: z.partialRecord(z.enum(CODES), z.int().min(1)),
});

/** A report in forms that number their columns up to `last`; the first two are the number of the row and its field. */
function reportIn<Form extends OfficialReport['form']>(forms: readonly Form[], last: number) {
  const numbers = Array.from({ length: last - 2 }, (_, i) => i + 3);
  const values: z.ZodType<ReportValues> = z.strictObject(Object.fromEntries(numbers.map((number) => [number, count])));
  const row: z.ZodType<ReportRow> = z.strictObject({
    field,
    office: group.exactOptional(),
    section: group.exactOptional(),
    values,
  });
  return z.strictObject({
    form: z.enum(forms),
    title: nameSchema,
    basis: basisSchema,
    period: z.strictObject({ from: dateSchema, until: dateSchema }),
    columns: z.array(z.strictObject({ number: z.int().min(1).max(last), vi: z.string().max(200), en: z.string().max(200) })).length(last),
    rows: z.array(row),
    total: z.strictObject({ values }),
    leftOut: leftOutSchema,
    notes: z.array(noteSchema),
  });
}

/**
 * Schema of an {@link OfficialReport}, to check one that was stored or sent: every figure of its form and no other. That columns add up, and
 * that the total is the sum of the rows, is not said by a schema.
 *
 * @example
 * ```ts
 * import { createRulebook, officialReport, vietnamCalendar } from 'tthc-rules';
 * import { officialReportSchema } from 'tthc-rules/interchange';
 * import { nationalProcedures } from 'tthc-rules/procedures';
 *
 * const rulebook = createRulebook({ calendar: vietnamCalendar(), catalog: nationalProcedures, policies: [], bareDays: 'working' });
 * const report = officialReport([], { rulebook, form: '07a', period: { from: '2026-08-15', until: '2026-09-15' } });
 * officialReportSchema.safeParse(JSON.parse(JSON.stringify(report))).success; // => true
 * officialReportSchema.safeParse({ ...report, form: '06a-2020' }).success; // => false
 * ```
 */
export const officialReportSchema: z.ZodType<OfficialReport> = z.discriminatedUnion('form', [
  reportIn(['07a', '07b', '07c'], 15),
  reportIn(['06a-2020'], 13),
]);
