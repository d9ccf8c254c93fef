/**
 * The facts without the library: working days from the JSON of days off, in any language. The file is `tthc-rules/data/days.json`
 * of the package.
 *
 *     tsx examples/interchange/plain-data.ts
 */
import { fileURLToPath } from 'node:url';
import { dataFiles } from '../../scripts/make-data.js';

/** What this program reads of the file. */
export interface DaysFile {
  /** From its first day up to, not including, `until`. */
  readonly from: string;
  readonly until: string;
  /** The ISO weekdays that are not worked, Monday being 1. */
  readonly weeklyRest: readonly number[];
  /** The days that differ from the weekly pattern. */
  readonly days: readonly { readonly date: string; readonly working: boolean }[];
}

/** Whether a day of the file is worked. */
export function isWorkingDay({ from, until, weeklyRest, days }: DaysFile, date: string): boolean {
  if (date < from || date >= until) throw new RangeError(`${date} is not decided: the file covers ${from} to before ${until}`);
  const exception = days.find((day) => day.date === date);
  const isoWeekday = new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
  return exception?.working ?? !weeklyRest.includes(isoWeekday);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const file = JSON.parse(dataFiles().get('days.json') ?? '') as DaysFile;
  for (const date of ['2024-04-29', '2024-05-04']) console.log(date, isWorkingDay(file, date));
}
