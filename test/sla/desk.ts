/** The desk of the tests: rulebooks on the national catalogue, and a commitment in the words of a table. */
import {
  chiLangPolicies,
  createRulebook,
  vietnamCalendar,
  type ChiLangOptions,
  type Commitment,
  type CommitmentReason,
  type ReceiveInput,
  type Rulebook,
  type SlaPolicy,
  type SlaPromise,
} from '../../src/index.js';
import { nationalProcedures } from '../../src/procedures.js';
import { at, shown, withWeekday } from '../support/day.js';

/**
 * SAMPLES. The article on the models names neither the weekdays, nor the procedures, nor the first day. Golden days Tuesday and
 * Thursday, no-appointment day Wednesday. What "can be" settled at once is here, for every rule, a procedure that the law
 * settles in the day and one to which it gives days.
 */
export const sample: ChiLangOptions = {
  goldenDays: [2, 4],
  noAppointmentDays: [3],
  onTheSpot: {
    district: ['1.011443', '1.012783', '2.000815', '2.000992', '1.001601', '2.000740'],
    commune: ['2.000815', '2.001019', '1.001193', '1.000656', '1.004873'],
  },
  shortened: 'all',
  from: '2024-01-01',
};

export type RulebookOptions = Partial<Parameters<typeof createRulebook>[0]>;

/** A rulebook on the calendar of civil servants and the national catalogue; a bare "ngày" is a working day. */
export function rulebookOf(policies: readonly SlaPolicy[], options: RulebookOptions = {}): Rulebook {
  return createRulebook({ calendar: vietnamCalendar(), catalog: nationalProcedures, bareDays: 'working', policies, ...options });
}

/** The rulebook of Chi Lăng with some of the samples replaced. */
export function chiLang(changed: Partial<ChiLangOptions> = {}, options: RulebookOptions = {}): Rulebook {
  return rulebookOf(chiLangPolicies({ ...sample, ...changed }), options);
}

/** A policy with one promise, to try one thing at a time. */
export function policyWith(promise: Partial<SlaPromise>, policy: Partial<SlaPolicy> = {}): SlaPolicy {
  return {
    id: 'own',
    authority: { vi: 'UBND xã Mẫu', en: "the People's Committee of Mẫu commune" },
    title: { vi: 'Mô hình thử', en: 'Model on trial' },
    level: 'commune',
    days: { weekdays: [2] },
    promises: [
      { id: 'P', on: 'model-days', procedures: 'all', limit: { unit: 'same-session' }, profile: { offHours: 'next-opening' }, ...promise },
    ],
    inForce: { from: '2020-01-01' },
    basis: { document: 'Quy chế một cửa của xã Mẫu', issuer: 'UBND xã Mẫu' },
    ...policy,
  };
}

/** What is received, with the time as it stands in a table. */
export type TableReceipt = Omit<ReceiveInput, 'receivedAt'> & { readonly received: string };

/** A receipt with its time as in the tables: `Tue 2025-03-04 08:10`. */
export function receiptOf({ received, ...rest }: TableReceipt): ReceiveInput {
  return { ...rest, receivedAt: at(received) };
}

export function receive(rulebook: Rulebook, receipt: TableReceipt): Commitment {
  return rulebook.receive(receiptOf(receipt));
}

/** A commitment as a row of a table. */
export interface Row {
  rules: string;
  due: string;
  promised: string;
  target: string;
  law: string;
  golden: string;
  slip: string;
}

/** The rules that applied, all dates with their weekday, and the duty of a slip. */
export function rowOf(commitment: Commitment): Row {
  const { promises, due, promised, target, statutory, goldenDay, appointmentSlip } = commitment;
  return {
    rules: promises.map(({ promise }) => promise.id ?? '?').join(' ') || 'none',
    due: shown(due),
    promised: shown(promised?.due ?? null),
    target: shown(target?.due ?? null),
    law: shown(statutory?.due ?? null),
    golden: goldenDay === null ? 'none' : withWeekday(goldenDay),
    slip: appointmentSlip === null ? 'none' : `${appointmentSlip.duty === 'issue' ? 'issue' : 'unless at once'}: ${appointmentSlip.reason}`,
  };
}

/** Some cells of the row of a commitment. */
export function cells<Column extends keyof Row>(commitment: Commitment, ...columns: readonly Column[]): Pick<Row, Column> {
  const row = rowOf(commitment);
  return Object.fromEntries(columns.map((column) => [column, row[column]])) as Pick<Row, Column>;
}

/** A commitment under the columns that a row of a table has. */
export function asIn(commitment: Commitment, row: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(rowOf(commitment)).filter(([column]) => column in row));
}

const ANSWERS: readonly string[] = ['rules', 'due', 'promised', 'target', 'law', 'golden', 'slip'] satisfies (keyof Row)[];
const ASKED: readonly string[] = ['received', 'reading', 'warned', 'note'];

/** What a row of a table says of a commitment; a column that nobody would read is refused. */
export function expectedOf(row: Readonly<Record<string, string>>): Record<string, string> {
  const unread = Object.keys(row).filter((column) => !ANSWERS.includes(column) && !ASKED.includes(column));
  if (unread.length > 0) throw new Error(`no one reads the column ${unread.join(', ')}`);
  return Object.fromEntries(Object.entries(row).filter(([column]) => ANSWERS.includes(column)));
}

/** The reasons with a code. */
export function reasonsWith<Code extends CommitmentReason['code']>(
  commitment: Commitment,
  code: Code,
): Extract<CommitmentReason, { readonly code: Code }>[] {
  return commitment.reasons.filter((reason) => reason.code === code) as Extract<CommitmentReason, { readonly code: Code }>[];
}

/**
 * A table as a lawyer would write it: the first line names the columns, every other line is a row, cells between bars. Lines of
 * dashes and empty lines are for the eye.
 */
export function table(text: string): Record<string, string>[] {
  const lines = text.split('\n').filter((line) => /[^\s|-]/.test(line));
  const [head = [], ...rows] = lines.map((line) => line.split('|').map((cell) => cell.trim()));
  return rows.map((row) => {
    if (row.length !== head.length) throw new Error(`${row.length} cells under ${head.length} columns: ${row.join(' | ')}`);
    return Object.fromEntries(head.map((name, column) => [name, row[column] as string]));
  });
}

/** Values with a title for each: short, and nothing that a terminal would obey. */
export function titled(...values: readonly unknown[]): { readonly value: unknown; readonly title: string }[] {
  return values.map((value) => {
    const text = (JSON.stringify(value) as string | undefined) ?? String(value);
    const short = text.length > 60 ? `${text.slice(0, 20)}… of ${text.length} characters` : text;
    return { value, title: short.replace(/[^ -~…]/g, (each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, '0')}`) };
  });
}
