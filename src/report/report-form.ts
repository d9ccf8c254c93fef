import type { Citation } from '../law/citation.js';
import type { LocalDate } from '../time/local-date.js';

/** The forms that are known: of Circular 09/2026/TT-BTP, and II.06a of Circular 01/2020/TT-VPCP before it. */
export type ReportFormName = '07a' | '07b' | '07c' | '06a-2020';

/** What a column counts. */
export type ReportCount =
  | 'received'
  | 'online'
  | 'partly-online'
  | 'postal'
  | 'direct'
  | 'carried-over'
  | 'settled'
  | 'early'
  | 'on-time'
  | 'late'
  | 'open'
  | 'open-in-time'
  | 'open-overdue';

/** A column of a form, with its heading. */
export interface ReportColumn {
  readonly number: number;
  readonly vi: string;
  readonly en: string;
}

/** Biểu mẫu báo cáo: a form as a circular prints it. */
export interface ReportForm {
  readonly form: ReportFormName;
  readonly title: { readonly vi: string; readonly en: string };
  readonly basis: Citation;
  readonly columns: readonly (ReportColumn & { readonly holds: ReportCount | 'number' | 'field' })[];
  /** Its first day, and the day from which another takes its place; null where that was not seen. */
  readonly from: LocalDate | null;
  readonly until: LocalDate | null;
}

/** What a report says of how it was counted, or of what was asked. */
export interface ReportNote {
  readonly code: string;
  readonly vi: string;
  readonly en: string;
}
