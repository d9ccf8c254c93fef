import { citation } from '../law/citation.js';
import { name } from '../name.js';
import { absent, coded, date, listOf, maybe, record, time, whole, yes, type AnyKind, type Of, type Shape } from '../shape.js';
import { half } from './session.js';

const part = record({ half: maybe(half), from: maybe(time), to: maybe(time) });

/** What is closed of a day: a half, or from and until times of day `HH:mm`; all of it where nothing is said. */
export interface ClosedPart extends Of<typeof part> {}

const basis = maybe(citation);
const sourced = { basis, assumedKnown: maybe(yes) };

const dayReasons = {
  ordinary: { basis: absent },
  'weekly-rest': { basis: absent },
  holiday: {
    name,
    /** Day and month of the lunar calendar, on the days of Tết and Giỗ Tổ. */
    lunar: maybe(record({ day: whole(1, 30), month: whole(1, 12) })),
    ...sourced,
  },
  compensatory: { name, holiday: date, basis },
  'swapped-off': { workedInstead: date, ...sourced },
  'worked-by-swap': { dayOff: date, ...sourced },
  closure: {
    ...part.parts,
    /** What is closed of the day, where several closures of it add up and leave some of it open. */
    parts: maybe(listOf(part as Shape<ClosedPart>, 2)),
    ...sourced,
  },
  opening: { half: maybe(half), ...sourced },
  hours: sourced,
};

/**
 * Why a day is worked or not. Facts, not sentences; dates are `YYYY-MM-DD`.
 *
 * `assumedKnown` marks a fact whose day of issue is not known, where the calendar is asked as it was known on a day:
 * it is applied from the start of its year.
 */
export type DayReason = AnyKind<typeof dayReasons>;
/** @internal */
export const dayReason: Shape<DayReason> = coded(dayReasons);
