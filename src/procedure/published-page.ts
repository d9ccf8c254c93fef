/** How a portal printed a time: as a published limit, or a number of months or of a unit that is not said. */
export interface PublishedReading {
  readonly unit: 'working-days' | 'days' | 'working-hours' | 'hours' | 'months' | 'unstated';
  readonly value: number;
}

/**
 * How far the page's own text says the time of its table too: `text-agrees` number and unit · `text-silent` no time in the text ·
 * `text-other-numbers`, `text-other-unit` others only · `text-mixed` this one among others.
 */
export type PublishedEvidence = 'text-agrees' | 'text-silent' | 'text-other-numbers' | 'text-other-unit' | 'text-mixed';

/**
 * Why a published time is not taken for a limit: the capture is of another page · no result is returned · time and fee run
 * together · a bare number, whose unit is not said and of which 1 is a placeholder · zero · "in the day" printed as one day · the
 * channels print different times · the text has another unit · hours of which kind is not said · months · no time is stated · and
 * three of {@link PublishedEvidence}.
 */
export type NoLimitBecause =
  | 'wrong-page'
  | 'no-result'
  | 'fee-in-time'
  | 'bare-number'
  | 'zero'
  | 'same-day-as-one-day'
  | 'channels-differ'
  | 'unit-doubt'
  | 'hour-kind-unknown'
  | 'months'
  | 'not-stated'
  | 'text-silent'
  | 'text-other-numbers'
  | 'text-mixed';

/** Nội dung công bố: what a page of the national portal printed of a procedure. */
export interface PublishedPage {
  /** Cơ quan công bố, as printed. */
  readonly agency: string;
  /** Quyết định công bố, as printed; the number alone. */
  readonly decision?: string;
  /** The day it stood so, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** The cells of the table of times that are not blank; a channel that was not printed is `null`. */
  readonly printed: readonly { readonly channel: 'online' | 'postal' | 'direct' | null; readonly text: string }[];
  /** What the cells say where all say one time; hours of the kind that the page's text says, where it does. */
  readonly reading: PublishedReading | null;
  /** Left out where there was nothing to compare. */
  readonly evidence?: PublishedEvidence;
  /** Left out where the time is taken for a limit. */
  readonly noLimitBecause?: NoLimitBecause;
}
