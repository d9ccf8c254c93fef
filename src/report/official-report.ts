import { checkIterable } from '../dossier/on-time-report.js';
import { lawUnder } from '../dossier/assess.js';
import type { Dossier } from '../dossier/dossier.js';
import { readReceived, type DossierLog } from '../dossier/dossier-log.js';
import { Reckoning } from '../dossier/reckoning.js';
import { Refusals, type RefusedCounts } from '../dossier/refusals.js';
import { standingByLaw, type StandingByLaw } from '../dossier/standing-by-law.js';
import { isRecord, isRuleError, reading, refuse, refuseUnknownKeys } from '../errors.js';
import { deepFreeze } from '../made.js';
import type { Citation } from '../law/citation.js';
import { termsBookOf, type Rulebook } from '../sla/rulebook.js';
import type { TermsBook } from '../sla/terms.js';
import type { LocalDate } from '../time/local-date.js';
import { readPeriod } from './reporting-period.js';
import type { ReportColumn, ReportCount, ReportForm, ReportFormName, ReportNote } from './report-form.js';
import { notesOf } from './report-notes.js';

/** What an official report is asked for. */
export interface OfficialReportOptions {
  readonly rulebook: Rulebook;
  readonly form: ReportFormName;
  /** Days in Vietnam, `until` not included; see `reportingPeriod`. */
  readonly period: { readonly from: LocalDate; readonly until: LocalDate };
  /** The lĩnh vực of a dossier; left out, that of its procedure. */
  readonly fieldOf?: (dossier: Dossier) => string;
  readonly officeOf?: (dossier: Dossier) => string;
  /** A part of the form, such as the procedures of the province and those of communes. */
  readonly sectionOf?: (dossier: Dossier) => string;
}

/** Figures by the number of their column. */
export type ReportValues = Readonly<Record<number, number>>;

/** A row of a report. */
export interface ReportRow {
  readonly field: string;
  readonly office?: string;
  readonly section?: string;
  readonly values: ReportValues;
}

/** Báo cáo theo biểu mẫu: a report as the form prints it. */
export interface OfficialReport {
  readonly form: ReportFormName;
  readonly title: { readonly vi: string; readonly en: string };
  readonly basis: Citation;
  readonly period: { readonly from: LocalDate; readonly until: LocalDate };
  /** All columns, the first two being the number of the row and its field. */
  readonly columns: readonly ReportColumn[];
  /** By section, office and field, in the order of their letters. */
  readonly rows: readonly ReportRow[];
  readonly total: { readonly values: ReportValues };
  /** Dossiers of the list that are in no row, and why. */
  readonly leftOut: {
    /** No statutory limit is stated: neither early nor late can be said. */
    readonly noStatutoryLimit: number;
    /** Not received by the end of the period: received later, or submitted alone so far. */
    readonly receivedLater: number;
    /** Settled before the period. */
    readonly settledBefore: number;
    /** Dossiers that cannot be judged, by the code of their error. */
    readonly refused: RefusedCounts;
  };
  /** How it was counted where the form is silent, and what other systems do. */
  readonly notes: readonly ReportNote[];
}

type GroupOf = (dossier: Dossier) => string;

interface Asked {
  readonly book: TermsBook;
  readonly form: ReportForm;
  readonly from: number;
  readonly until: number;
  readonly days: readonly [LocalDate, LocalDate];
  readonly fieldOf: GroupOf | undefined;
  readonly officeOf: GroupOf | undefined;
  readonly sectionOf: GroupOf | undefined;
}

/** The counts of one row. */
type Tally = Record<ReportCount, number>;

interface Row {
  readonly section: string | undefined;
  readonly office: string | undefined;
  readonly field: string;
  readonly tally: Tally;
}

/**
 * Counts dossiers into a form, in one pass and in memory that grows with the rows alone.
 *
 * @internal
 */
export function countInto(
  forms: Readonly<Record<ReportFormName, ReportForm>>,
  dossiers: Iterable<Dossier>,
  options: OfficialReportOptions,
): OfficialReport {
  const asked = reading('invalid-input', 'options', options, (given) => readOptions(forms, given));
  const count = new Count(asked);
  for (const dossier of checkIterable('dossiers', dossiers)) count.add(dossier);
  return count.report();
}

const KEYS = ['rulebook', 'form', 'period', 'fieldOf', 'officeOf', 'sectionOf'] as const;

function readOptions(forms: Readonly<Record<ReportFormName, ReportForm>>, options: unknown): Asked {
  if (!isRecord(options)) refuse('invalid-input', 'options', options, '{ rulebook, form, period, fieldOf?, officeOf?, sectionOf? }');
  refuseUnknownKeys('invalid-input', 'options', options, KEYS);
  const { rulebook, form, period } = options;
  if (typeof form !== 'string' || !Object.hasOwn(forms, form))
    refuse('invalid-input', 'options.form', form, `one of ${Object.keys(forms).join(', ')}`);
  return {
    book: termsBookOf(rulebook),
    form: forms[form as ReportFormName],
    ...readPeriod(period),
    fieldOf: groupOf(options, 'fieldOf'),
    officeOf: groupOf(options, 'officeOf'),
    sectionOf: groupOf(options, 'sectionOf'),
  };
}

function groupOf(options: Record<string, unknown>, key: 'fieldOf' | 'officeOf' | 'sectionOf'): GroupOf | undefined {
  const given = options[key];
  if (given !== undefined && typeof given !== 'function')
    refuse('invalid-input', `options.${key}`, given, 'a function of a dossier, or nothing');
  return given as GroupOf | undefined;
}

class Count {
  readonly #options: Asked;
  readonly #lawOf: ReturnType<typeof lawUnder>;
  readonly #rows = new Map<string, Row>();
  readonly #refused = new Refusals();
  #noStatutoryLimit = 0;
  #receivedLater = 0;
  #settledBefore = 0;

  constructor(asked: Asked) {
    this.#options = asked;
    this.#lawOf = lawUnder(asked.book);
  }

  add(dossier: Dossier): void {
    try {
      this.#count(dossier);
    } catch (error) {
      if (!isRuleError(error) || error.code === 'invalid-input') throw error;
      this.#refused.add(error);
    }
  }

  #count(dossier: Dossier): void {
    const { book, from, until } = this.#options;
    // Judged at the last millisecond of the period.
    const now = until - 1;
    const last = readReceived(dossier, now, this.#lawOf);
    if (last === null) {
      this.#receivedLater++;
      return;
    }
    if (last.end !== null && last.end.at < from) {
      this.#settledBefore++;
      return;
    }
    // A dossier that was reopened counts once for each of its runs.
    for (let log: DossierLog | null = last; log !== null && (log.end === null || log.end.at >= from); log = log.before) {
      const reckoning = new Reckoning(book, log);
      const standing = standingByLaw(reckoning, log.end === null ? now : log.end.at);
      if (standing === null) {
        this.#noStatutoryLimit++;
        return;
      }
      enter(this.#row(dossier, reckoning.terms.procedure.field), log, standing, from);
    }
  }

  #row(dossier: Dossier, procedureField: string): Tally {
    const { fieldOf, officeOf, sectionOf } = this.#options;
    const section = sectionOf === undefined ? undefined : named('sectionOf', sectionOf(dossier));
    const office = officeOf === undefined ? undefined : named('officeOf', officeOf(dossier));
    const field = fieldOf === undefined ? procedureField : named('fieldOf', fieldOf(dossier));
    const key = section === undefined && office === undefined ? field : [section ?? '', office ?? '', field].join('\u0000');
    let row = this.#rows.get(key);
    if (row === undefined) this.#rows.set(key, (row = { section, office, field, tally: emptyTally() }));
    return row.tally;
  }

  report(): OfficialReport {
    const { form, days } = this.#options;
    const sorted = [...this.#rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
    const total = emptyTally();
    for (const { tally } of sorted) for (const each of COUNTS) total[each] += tally[each];
    return deepFreeze({
      form: form.form,
      title: form.title,
      basis: form.basis,
      period: { from: days[0], until: days[1] },
      columns: form.columns.map(({ number, vi, en }) => ({ number, vi, en })),
      rows: sorted.map(({ section, office, field, tally }) => ({
        field,
        ...(office === undefined ? {} : { office }),
        ...(section === undefined ? {} : { section }),
        values: valuesOf(form, tally),
      })),
      total: { values: valuesOf(form, total) },
      leftOut: {
        noStatutoryLimit: this.#noStatutoryLimit,
        receivedLater: this.#receivedLater,
        settledBefore: this.#settledBefore,
        refused: this.#refused.counts(),
      },
      notes: notesOf(form, days),
    });
  }
}

const COUNTS: readonly ReportCount[] = [
  'received',
  'online',
  'partly-online',
  'postal',
  'direct',
  'carried-over',
  'settled',
  'early',
  'on-time',
  'late',
  'open',
  'open-in-time',
  'open-overdue',
];

function emptyTally(): Tally {
  return Object.fromEntries(COUNTS.map((count) => [count, 0])) as Tally;
}

function enter(tally: Tally, { countedFrom, channel, end }: DossierLog, standing: StandingByLaw, from: number): void {
  tally.received++;
  if (countedFrom < from) tally['carried-over']++;
  else tally[channel]++;
  if (end === null) tally.open++;
  else tally.settled++;
  tally[standing]++;
}

/** A row's figures; a form with fewer columns adds what it does not part. */
function valuesOf({ columns }: ReportForm, tally: Tally): ReportValues {
  const held = new Set(columns.map(({ holds }) => holds));
  const figure = (count: ReportCount): number => {
    if (count === 'online' && !held.has('partly-online')) return tally.online + tally['partly-online'];
    if (count === 'direct' && !held.has('postal')) return tally.direct + tally.postal;
    return tally[count];
  };
  return Object.fromEntries(
    columns.flatMap(({ number, holds }) => (holds === 'number' || holds === 'field' ? [] : [[number, figure(holds)] as const])),
  );
}

function named(key: string, name: unknown): string {
  if (typeof name === 'string' && name.length > 0 && name.length <= 500) return name;
  return refuse('invalid-input', `options.${key}(dossier)`, name, 'a text of 1 to 500 characters');
}
