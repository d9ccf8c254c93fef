import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import {
  assessmentSchema,
  clockStopSchema,
  commitmentSchema,
  dayDecisionSchema,
  deadlineSchema,
  noticeSchema,
  officeHoursSchema,
} from '../../src/interchange.js';
import { dossierSchema, legalDocumentSchema, procedureSchema, slaPolicySchema } from '../../src/index.js';

// 2025 is no leap year: a sentence says so, in both languages, wherever a day may stand.
const NO_DAY = /^Không có ngày 2025-02-29; hãy ghi .+\. \/ The day 2025-02-29 does not exist: write .+\.$/;

/** Every sentence that zod says, those inside unions too. */
function said(schema: z.ZodType, value: unknown): string[] {
  const sentences = (issues: readonly z.core.$ZodIssue[]): string[] =>
    issues.flatMap((issue) => [issue.message, ...('errors' in issue ? (issue.errors as z.core.$ZodIssue[][]).flatMap(sentences) : [])]);
  return sentences(schema.safeParse(value).error?.issues ?? []);
}

const events = (at: string) => ({ id: 'DS-1', procedure: '2.001019', events: [{ type: 'received', at }] });
const document = { document: 'Quyết định 1/QĐ-UBND', issuer: 'UBND tỉnh', confidence: 'medium' };

describe('a day that does not exist', () => {
  test.each<[string, z.ZodType, unknown]>([
    ['dossierSchema', dossierSchema, events('2025-02-29T09:00')],
    ['clockStopSchema', clockStopSchema, { from: '2025-02-29T09:00' }],
    ['dayDecisionSchema', dayDecisionSchema, { kind: 'swap', dayOff: '2025-02-29', workedInstead: '2025-03-01' }],
    ['noticeSchema', noticeSchema, { document: { ...document, checkedOn: '2025-02-29' } }],
    ['officeHoursSchema', officeHoursSchema, [{ from: '2025-02-29', weekdays: {} }]],
    ['legalDocumentSchema', legalDocumentSchema, { ...document, checkedOn: '2025-02-29' }],
    ['procedureSchema', procedureSchema, { checkedOn: '2025-02-29' }],
    ['slaPolicySchema', slaPolicySchema, { inForce: { from: '2025-02-29' } }],
    ['deadlineSchema', deadlineSchema, { state: 'due', due: '2025-02-29T17:00:00.000+07:00' }],
    ['commitmentSchema', commitmentSchema, { goldenDay: '2025-02-29' }],
    ['assessmentSchema', assessmentSchema, { at: '2025-02-29T17:00:00.000+07:00' }],
  ])('%s', (_, schema, value) => {
    expect(said(schema, value).filter((sentence) => NO_DAY.test(sentence))).toHaveLength(1);
  });
});

test.each<[z.ZodType, unknown, string]>([
  [
    clockStopSchema,
    { from: '4/3/2025' },
    '"4/3/2025" không đúng; hãy ghi ngày và giờ như "2025-03-04T09:00". / "4/3/2025" is not accepted: write a date and time such as "2025-03-04T09:00".',
  ],
  [
    clockStopSchema,
    { from: '2025-03-04' },
    '"2025-03-04" không đúng; hãy ghi ngày và giờ như "2025-03-04T09:00". / "2025-03-04" is not accepted: write a date and time such as "2025-03-04T09:00".',
  ],
  [
    dayDecisionSchema,
    { kind: 'hours', date: '2025-03-04', sessions: [{ half: 'morning', opens: '7:30', closes: '11:30' }] },
    '"7:30" không đúng; hãy ghi giờ trong ngày "HH:mm". / "7:30" is not accepted: write a time of day "HH:mm".',
  ],
  [
    dossierSchema,
    { ...events(''), events: [{ type: 'received', at: 1741050000000 }] },
    '1741050000000 không đúng; hãy ghi ngày và giờ như "2025-03-04T09:00". / 1741050000000 is not accepted: write a date and time such as "2025-03-04T09:00".',
  ],
  [
    dossierSchema,
    { ...events(''), events: [{ type: 'received' }] },
    'Giá trị để trống không đúng; hãy ghi ngày và giờ như "2025-03-04T09:00". / undefined is not accepted: write a date and time such as "2025-03-04T09:00".',
  ],
  [
    clockStopSchema,
    { from: new Date(0) },
    'Đối tượng này không đúng; hãy ghi ngày và giờ như "2025-03-04T09:00". / an object is not accepted: write a date and time such as "2025-03-04T09:00".',
  ],
])('what is no day or time is named: %#', (schema, value, sentence) => {
  expect(said(schema, value)).toContain(sentence);
});

test('a schema is of its own type: a portal adds to it', () => {
  const ours = dossierSchema.extend({ ward: z.string() });
  expect(ours.safeParse({ ...events('2026-03-02T09:00'), ward: 'Chi Lăng' }).success).toBe(true);
  expect(ours.safeParse(events('2026-03-02T09:00')).success).toBe(false);
  expect(Object.keys(commitmentSchema.shape)).toContain('appointmentSlip');
  expect(Object.keys(assessmentSchema.extend({ row: z.int() }).shape)).toContain('row');
  expect(Object.keys(slaPolicySchema.extend({ note: z.string() }).shape)).toContain('note');
  expect(Object.keys(procedureSchema.extend({ note: z.string() }).shape)).toContain('note');
});
