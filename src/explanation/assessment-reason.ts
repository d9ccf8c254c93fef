import type { Citation } from '../law/citation.js';

/** Why an assessment is what it is, as data. Instants are ISO 8601 at +07:00. */
export type AssessmentReason =
  | {
      readonly code: 'submitted-online';
      readonly at: string;
      readonly answerDue: string;
      readonly receivedAt: string;
      readonly late: boolean;
    }
  | {
      readonly code: 'judged';
      readonly status: 'early' | 'on-time' | 'late';
      readonly at: string;
      readonly due: string | null;
      readonly refused: boolean;
    }
  | {
      readonly code: 'open';
      readonly status: 'running' | 'due-soon' | 'overdue';
      readonly due: string | null;
      /** `due` is the new date of a valid extension. */
      readonly extended?: true;
    }
  /** A result was taken back: the limit runs from `at`. */
  | { readonly code: 'reopened'; readonly at: string; readonly judgedBefore: string }
  | { readonly code: 'waiting'; readonly since: string }
  | { readonly code: 'ended'; readonly status: 'stopped' | 'closed' | 'withdrawn'; readonly at: string }
  | { readonly code: 'time-left'; readonly sessions: number; readonly minutes: number }
  | { readonly code: 'time-over'; readonly sessions: number; readonly minutes: number }
  | { readonly code: 'promise-missed'; readonly due: string }
  | { readonly code: 'legally-overdue'; readonly legalEnd: string }
  | { readonly code: 'target-met'; readonly due: string }
  | { readonly code: 'target-missed'; readonly due: string }
  | { readonly code: 'extended-to'; readonly until: string; readonly basis: Citation }
  /** Stops after the new date was given moved it on by so many sessions. */
  | { readonly code: 'new-date-moved'; readonly until: string; readonly to: string; readonly sessions: number }
  /** A supplement began the limit anew; `printed`: the date on the slip before, which is no longer that of the dossier. */
  | { readonly code: 'limit-restarted'; readonly since: string; readonly printed?: string }
  | { readonly code: 'printed-date-differs'; readonly printed: string; readonly computed: string }
  | { readonly code: 'breach'; readonly breach: BreachCode; readonly at: string; readonly limit?: string; readonly basis: Citation };

/** Vi phạm: what an authority did that the one-stop rules do not allow. */
export type BreachCode =
  | 'late-supplement-request'
  | 'second-supplement-request'
  | 'late-extension'
  | 'second-extension'
  | 'extension-without-apology'
  | 'extension-not-allowed';
