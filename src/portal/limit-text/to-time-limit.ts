import { checkLimit, type TimeLimit } from '../../deadline/time-limit.js';
import { isRecord, reading, refuse, RuleError, shown } from '../../errors.js';
import { TIME_OF_DAY } from '../../time/vietnam-time.js';
import type { WrittenLimit } from './written-limit.js';

/** How to read what a portal leaves open. */
export interface ToTimeLimitOptions {
  /** "ngày" alone: there is no default. */
  readonly bareDays: 'working' | 'calendar';
  /** "giờ" and "phút" alone; left out, they are refused. */
  readonly bareHours?: 'working' | 'clock';
}

/** A limit to count with. */
export interface LimitToCount {
  readonly limit: TimeLimit;
  /** The time of day, `HH:mm` in Vietnam, after which a receipt counts for the next working day. */
  readonly cutOff?: string;
}

const UNITS = ['working-days', 'days', 'calendar-days', 'working-hours', 'clock-hours', 'hours', 'minutes', 'months'];
const OTHERS = ['same-day', 'same-session', 'same-week', 'immediate'];

/**
 * Đổi thời hạn đã đọc thành thời hạn để tính: makes a limit that deadlines are counted with out of a written one.
 *
 * "ngày" and "giờ" alone become what the options say. What comes in after the cut-off of a same-day limit is due on the next working day,
 * also where the text says "ngày tiếp theo" (Civil Code 2015, art. 148.5). A limit granted twice is twice as long.
 *
 * @param written - `reading.limit`, or that of a variant
 * @throws RuleError `uncertain-limit` for what no count says: "ngay", a fraction of a month, a fraction of a day under
 *   `bareDays: 'calendar'`, hours and minutes without `bareHours`; `invalid-limit`, `invalid-input`
 *
 * @example
 * ```ts
 * import { readLimitText, toTimeLimit } from 'tthc-rules/portal';
 *
 * const reading = readLimitText('Trong ngày làm việc; nhận sau 15 giờ thì trả trong ngày làm việc tiếp theo');
 * reading.state === 'read' && toTimeLimit(reading.limit, { bareDays: 'working' }); // => { limit: { unit: 'same-day' }, cutOff: '15:00' }
 * toTimeLimit({ unit: 'days', value: 30 }, { bareDays: 'calendar' }); // => { limit: { unit: 'calendar-days', value: 30 } }
 * toTimeLimit({ unit: 'hours', value: 24 }, { bareDays: 'working' }); // throws uncertain-limit
 * ```
 */
export function toTimeLimit(written: WrittenLimit, options: ToTimeLimitOptions): LimitToCount {
  const how = reading('invalid-input', 'options', options, readOptions);
  return reading('invalid-limit', 'written', written, (given) => converted(given, how));
}

function readOptions(options: unknown): ToTimeLimitOptions {
  if (!isRecord(options)) refuse('invalid-input', 'options', options, '{ bareDays, bareHours? }');
  const { bareDays, bareHours } = options;
  if (bareDays !== 'working' && bareDays !== 'calendar') {
    refuse('invalid-input', 'options.bareDays', bareDays, '"working" or "calendar"; there is no default');
  }
  if (bareHours === undefined) return { bareDays };
  if (bareHours !== 'working' && bareHours !== 'clock')
    refuse('invalid-input', 'options.bareHours', bareHours, '"working", "clock" or nothing');
  return { bareDays, bareHours };
}

function converted(written: unknown, options: ToTimeLimitOptions): LimitToCount {
  if (!isRecord(written))
    refuse('invalid-limit', 'written', written, 'a limit as readLimitText gives it, such as { unit: "days", value: 7 }');
  const unit = written['unit'];
  if (typeof unit !== 'string' || ![...UNITS, ...OTHERS].includes(unit)) {
    refuse('invalid-limit', 'written.unit', unit, `one of ${[...UNITS, ...OTHERS].join(', ')}`);
  }
  if (unit === 'immediate') uncertain('ngay (at once)', 'a limit that has a length: ask the authority by when the result is given');
  if (unit === 'same-day') return sameDay(written);
  if (unit === 'same-session' || unit === 'same-week') return answer({ unit });
  const value = amountOf(written);
  return unit === 'months' ? months(value) : answer(countedLimit(unit, value, options));
}

/** How many, as often as it is granted. */
function amountOf(written: Record<string, unknown>): number {
  const { value, times = 1 } = written;
  if (typeof value !== 'number' || !(value > 0) || !Number.isFinite(value))
    refuse('invalid-limit', 'written.value', value, 'a number above 0');
  if (typeof times !== 'number' || !Number.isInteger(times) || times < 1 || times > 100) {
    refuse('invalid-limit', 'written.times', times, 'a whole number from 1 to 100, or nothing');
  }
  return value * times;
}

function countedLimit(unit: string, value: number, { bareDays, bareHours }: ToTimeLimitOptions): object {
  switch (unit) {
    case 'days':
      return bareDays === 'working' ? { unit: 'working-days', value } : calendarDays(value);
    case 'calendar-days':
      return calendarDays(value);
    case 'hours':
      return hours(value, bareHours, `${value} giờ`);
    case 'minutes':
      return hours(value / 60, bareHours, `${value} phút`);
    default:
      return { unit, value };
  }
}

/** Whole months, as data: what counts them checks it again. */
function months(value: number): LimitToCount {
  if (!Number.isInteger(value)) uncertain(`${value} tháng`, 'whole months: write the days that are meant');
  if (value > MAX_MONTHS) refuse('invalid-limit', 'written.value', value, `at most ${MAX_MONTHS} months`);
  return Object.freeze({ limit: Object.freeze({ unit: 'calendar-months', value }) as object as TimeLimit });
}

function calendarDays(value: number): object {
  if (!Number.isInteger(value)) uncertain(`${value} ngày`, 'whole calendar days, or bareDays: "working"');
  return { unit: 'calendar-days', value };
}

function hours(value: number, bareHours: ToTimeLimitOptions['bareHours'], words: string): object {
  if (bareHours === undefined)
    uncertain(words, 'bareHours: "working" (28 giờ is 3.5 days of 8 hours) or "clock" (24 giờ is a day and a night)');
  return {
    unit: bareHours === 'working' ? 'working-hours' : 'clock-hours',
    value,
  };
}

const MAX_MONTHS = 1200;

function sameDay(written: Record<string, unknown>): LimitToCount {
  const { cutOff } = written;
  if (cutOff === undefined) return answer({ unit: 'same-day' });
  if (typeof cutOff !== 'string' || !TIME_OF_DAY.test(cutOff)) refuse('invalid-limit', 'written.cutOff', cutOff, 'a time of day HH:mm');
  return Object.freeze({ ...answer({ unit: 'same-day' }), cutOff });
}

const answer = (limit: object): LimitToCount => Object.freeze({ limit: checkLimit(limit) });

function uncertain(words: string, expected: string): never {
  throw new RuleError('uncertain-limit', `written is ${shown(words)}: its length is not said. Expected ${expected}.`, {
    field: 'written',
    value: shown(words),
    expected,
  });
}
