import { isRecord, reading, refuse, refuseUnknownKeys } from '../errors.js';
import type { LegalDocument } from '../law/citation.js';
import { checkDate } from '../time/local-date.js';
import { checkCitation } from './day-decision.js';

/**
 * Thông báo nghỉ lễ, Tết: what one yearly document decided. A year's file in `src/data/notices/` is a list of these,
 * and a portal can pass the same shape to `vietnamCalendar` before our release.
 *
 * Only what the law leaves open is written down; the holidays themselves, lunar dates and compensatory days are derived.
 */
export interface Notice {
  readonly document: LegalDocument;
  /** The Tết days chosen: so many before the first day of the lunar year, so many from that day on. */
  readonly tet?: { readonly year: number; readonly before: number; readonly after: number };
  /** Which day beside National Day is off: 1 September (`before`) or 3 September (`after`). */
  readonly nationalDay?: { readonly year: number; readonly adjacent: 'before' | 'after' };
  /** Days off by swap and the days worked instead. */
  readonly swaps?: readonly { readonly dayOff: string; readonly workedInstead: string }[];
  /** The days before this date are settled once this document is out, `YYYY-MM-DD`. */
  readonly decidedUntil?: string;
}

const KEYS = ['document', 'tet', 'nationalDay', 'swaps', 'decidedUntil'];

/**
 * Checks notices from outside and copies them, frozen. Whether they fit the calendar is seen when it is compiled.
 *
 * @throws RuleError `invalid-decision`
 * @internal
 */
export function checkNotices(notices: unknown): readonly Notice[] {
  return reading('invalid-decision', 'notices', notices, readNotices);
}

function readNotices(notices: unknown): readonly Notice[] {
  if (!Array.isArray(notices) || notices.length > 200) refuse('invalid-decision', 'notices', notices, 'a list of at most 200 notices');
  return Array.from(notices, (notice: unknown, i) => checkNotice(notice, `notices[${i}]`));
}

function checkNotice(notice: unknown, field: string): Notice {
  const given = record(notice, field, KEYS);
  const document = checkCitation(given['document'], `${field}.document`);
  const { issuer, confidence, checkedOn } = document;
  if (issuer === undefined) refuse('invalid-decision', `${field}.document.issuer`, issuer, 'who issued it');
  if (confidence !== 'high' && confidence !== 'medium')
    refuse('invalid-decision', `${field}.document.confidence`, confidence, '"high" or "medium"');
  if (checkedOn === undefined) refuse('invalid-decision', `${field}.document.checkedOn`, checkedOn, 'the day it was last looked at');
  const { decidedUntil } = given;
  if (decidedUntil !== undefined) checkDate(`${field}.decidedUntil`, decidedUntil, 'invalid-decision');
  return Object.freeze({
    document: document as LegalDocument,
    ...(given['tet'] === undefined ? {} : { tet: checkTet(given['tet'], `${field}.tet`) }),
    ...(given['nationalDay'] === undefined ? {} : { nationalDay: checkNationalDay(given['nationalDay'], `${field}.nationalDay`) }),
    ...(given['swaps'] === undefined ? {} : { swaps: checkSwaps(given['swaps'], `${field}.swaps`) }),
    ...(decidedUntil === undefined ? {} : { decidedUntil: decidedUntil as string }),
  });
}

function checkTet(tet: unknown, field: string): NonNullable<Notice['tet']> {
  const { year, before, after } = record(tet, field, ['year', 'before', 'after']);
  return Object.freeze({
    year: whole(year, `${field}.year`, 2007, 2100),
    before: whole(before, `${field}.before`, 0, 9),
    after: whole(after, `${field}.after`, 0, 9),
  });
}

function checkNationalDay(day: unknown, field: string): NonNullable<Notice['nationalDay']> {
  const { year, adjacent } = record(day, field, ['year', 'adjacent']);
  if (adjacent !== 'before' && adjacent !== 'after') refuse('invalid-decision', `${field}.adjacent`, adjacent, '"before" or "after"');
  return Object.freeze({ year: whole(year, `${field}.year`, 2007, 2100), adjacent });
}

function checkSwaps(swaps: unknown, field: string): NonNullable<Notice['swaps']> {
  if (!Array.isArray(swaps) || swaps.length > 20) refuse('invalid-decision', field, swaps, 'a list of at most 20 swaps');
  return Object.freeze(
    Array.from(swaps, (swap: unknown, i) => {
      const { dayOff, workedInstead } = record(swap, `${field}[${i}]`, ['dayOff', 'workedInstead']);
      checkDate(`${field}[${i}].dayOff`, dayOff, 'invalid-decision');
      checkDate(`${field}[${i}].workedInstead`, workedInstead, 'invalid-decision');
      return Object.freeze({ dayOff: dayOff as string, workedInstead: workedInstead as string });
    }),
  );
}

function record(value: unknown, field: string, keys: readonly string[]): Record<string, unknown> {
  if (!isRecord(value)) {
    refuse('invalid-decision', field, value, `an object with ${keys.join(', ')}`);
  }
  refuseUnknownKeys('invalid-decision', field, value, keys);
  return value;
}

function whole(value: unknown, field: string, least: number, most: number): number {
  const number = value as number;
  if (!Number.isInteger(value) || number < least || number > most) {
    refuse('invalid-decision', field, value, `a whole number from ${least} to ${most}`);
  }
  return number;
}
