/**
 * Writes schemas/*.json, the JSON Schemas (2020-12) of what comes from outside and of the answers as JSON. They are shipped with
 * the package, made with the zod of package-lock.json.
 *
 *     tsx scripts/make-schemas.ts           writes them
 *     tsx scripts/make-schemas.ts --check   fails where one is not what would be written
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';
import * as z from 'zod';
import { dossierSchema } from '../src/dossier/dossier.js';
import { assessmentSchema } from '../src/interchange/schemas/assessment.js';
import { commitmentSchema } from '../src/interchange/schemas/commitment.js';
import { deadlineSchema, dueDeadlineSchema } from '../src/interchange/schemas/deadline.js';
import { clockStopSchema, dayDecisionSchema, noticeSchema, officeHoursSchema } from '../src/interchange/schemas/inputs.js';
import { officialReportSchema } from '../src/interchange/schemas/official-report.js';
import { portalDialectSchema } from '../src/interchange/schemas/portal-dialect.js';
import { basisSchema, countedLimitSchema, dayReasonSchema, nameSchema } from '../src/interchange/schemas/parts.js';
import {
  catalogSchema,
  citationSchema,
  legalDocumentSchema,
  minimalRecordSchema,
  phraseSchema,
  procedureSchema,
} from '../src/procedure/schemas.js';
import { schemaOf } from '../src/procedure/schema-of.js';
import { timeLimitSchema } from '../src/procedure/time-limit-schema.js';
import { saidLimit } from '../src/sla/commitment-reason.js';
import { lawProfileSchema } from '../src/sla/law-profile.js';
import { countingProfileSchema, slaPolicySchema } from '../src/sla/policy.js';

const SCHEMAS: Readonly<Record<string, { readonly schema: z.ZodType; readonly title: string; readonly description: string }>> = {
  'time-limit': {
    schema: timeLimitSchema,
    title: 'Time limit (thời hạn giải quyết)',
    description: 'How long an authority has.',
  },
  'counting-profile': {
    schema: countingProfileSchema,
    title: 'Counting profile (cách tính thời hạn)',
    description: 'How receipt counts. A cutOff does not go with offHours "keep-date"; a limit in working days needs start.',
  },
  'clock-stop': {
    schema: clockStopSchema,
    title: 'Clock stop (tạm dừng thời hạn)',
    description: 'A stretch of time that does not count, half open. It does not begin before the receipt or end before it begins.',
  },
  'day-decision': {
    schema: dayDecisionSchema,
    title: 'Day decision (hoán đổi, nghỉ, làm việc)',
    description:
      'A swap, closure or opening of particular days, or the office hours of one. Whether it fits a calendar is seen when the calendar is made.',
  },
  notice: {
    schema: noticeSchema,
    title: 'Notice (thông báo nghỉ lễ, Tết)',
    description: 'What one document decided. It decides nothing twice, and its swaps fit the calendar.',
  },
  'office-hours': {
    schema: officeHoursSchema,
    title: 'Office hours (giờ làm việc)',
    description: 'The weekly pattern of sessions, in periods that meet edge to edge; a morning comes before an afternoon.',
  },
  procedure: {
    schema: procedureSchema,
    title: 'Procedure (thủ tục hành chính)',
    description: 'One record of a catalogue. Its versions meet edge to edge, and its citations can be resolved.',
  },
  'minimal-record': {
    schema: minimalRecordSchema,
    title: 'Minimal record (bản ghi tối thiểu)',
    description: 'What every portal knows of a procedure. A cutOff goes with the limit "same-day" alone.',
  },
  catalog: {
    schema: catalogSchema,
    title: 'Catalogue (danh mục thủ tục hành chính)',
    description: 'The documents that citations name, and the procedures; each code once.',
  },
  policy: {
    schema: slaPolicySchema,
    title: 'Service promise (ngày vàng, ngày không phiếu hẹn)',
    description: 'A policy of promises quicker than the law. One version of an id is in force at a time.',
  },
  'law-profile': {
    schema: lawProfileSchema,
    title: 'Law profile (khung pháp lý của bộ phận một cửa)',
    description: 'How one-stop desks count and what they owe while one decree is in force; one at a time.',
  },
  dossier: {
    schema: dossierSchema,
    title: 'Dossier (hồ sơ)',
    description: 'One request and what happened to it, in order. The events make sense together.',
  },
  'portal-dialect': {
    schema: portalDialectSchema,
    title: 'Portal dialect (cách một cổng ghi hồ sơ)',
    description: 'Which key of a record holds what, how times are written, and what channels and statuses mean.',
  },
  deadline: {
    schema: deadlineSchema,
    title: 'Deadline (hạn trả kết quả)',
    description: 'What toJSON() of a deadline gives: instants are Vietnamese wall time at +07:00.',
  },
  commitment: {
    schema: commitmentSchema,
    title: 'Commitment (cam kết về một hồ sơ)',
    description: 'What toJSON() of a commitment gives: what is owed to a citizen, by promise and by law.',
  },
  assessment: {
    schema: assessmentSchema,
    title: 'Assessment (kết quả đánh giá)',
    description: 'What toJSON() of an assessment gives: what became of a promise, at one moment.',
  },
  'official-report': {
    schema: officialReportSchema,
    title: 'Official report (báo cáo theo biểu mẫu)',
    description:
      'What officialReport gives: rows of figures by the number of their column. Columns add up, and the total is the sum of the rows.',
  },
};

/** The parts that appear in several places of a schema, written once under $defs. */
const PARTS: Readonly<Record<string, z.ZodType>> = {
  citation: citationSchema,
  basis: basisSchema,
  dayReason: dayReasonSchema,
  legalDocument: legalDocumentSchema,
  phrase: phraseSchema,
  name: nameSchema,
  timeLimit: timeLimitSchema,
  countedLimit: countedLimitSchema,
  saidLimit: schemaOf(saidLimit),
  countingProfile: countingProfileSchema,
  policy: slaPolicySchema,
  procedure: procedureSchema,
  dueDeadline: dueDeadlineSchema,
  deadline: deadlineSchema,
};

/** Every schema as the text of its file, by the name of the file. */
export async function schemaFiles(): Promise<ReadonlyMap<string, string>> {
  const files = Object.entries(SCHEMAS).map(async ([name, { schema, title, description }]) => {
    const parts = z.registry<{ id: string }>();
    for (const [id, part] of Object.entries(PARTS)) if (part !== schema) parts.add(part, { id });
    const { $schema, ...rest } = z.toJSONSchema(schema, { target: 'draft-2020-12', metadata: parts });
    const json = withoutIds({ $schema, title, description, ...rest });
    return [`${name}.json`, await format(JSON.stringify(json), { parser: 'json', printWidth: 140 })] as const;
  });
  return new Map(await Promise.all(files));
}

/** A part is known by its key in $defs; older readers take an `id` inside for an address. */
function withoutIds(json: Record<string, unknown>): Record<string, unknown> {
  const parts = Object.entries((json['$defs'] ?? {}) as Record<string, Record<string, unknown>>);
  for (const [, part] of parts) delete part['id'];
  return json;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = fileURLToPath(new URL('../schemas', import.meta.url));
  const files = await schemaFiles();
  if (process.argv.includes('--check')) {
    const stray = readdirSync(folder).filter((name) => !files.has(name));
    const old = [...files].filter(([name, text]) => readFileSync(join(folder, name), 'utf8') !== text).map(([name]) => name);
    for (const name of [...stray, ...old]) console.error(`schemas/${name} is not what scripts/make-schemas.ts writes`);
    process.exitCode = stray.length + old.length === 0 ? 0 : 1;
  } else {
    mkdirSync(folder, { recursive: true });
    for (const [name, text] of files) writeFileSync(join(folder, name), text);
  }
}
