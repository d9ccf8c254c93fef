import { word, type Of } from '../shape.js';
import type { LocalDate } from '../time/local-date.js';

/** @internal */
export const half = word('morning', 'afternoon');
/** Half of a working day. */
export type Half = Of<typeof half>;

/** Buổi: half a working day, the unit in which limits are counted. */
export interface Session {
  /** `YYYY-MM-DD` in Vietnam. */
  readonly date: LocalDate;
  readonly half: Half;
}

/** When a session is open: half open, `[opens, closes)`, times of day `HH:mm` in Vietnam. */
export interface SessionHours {
  readonly half: Half;
  readonly opens: string;
  readonly closes: string;
}

/** Both halves of a day, in order. */
export const HALVES: readonly Half[] = half.words;
