/** The types of the package are not in its `exports`; only what the tests call. */
declare module 'date-chinese' {
  export class CalendarChinese {
    constructor(cycle?: number, year?: number, month?: number, leap?: boolean, day?: number);
    fromGregorian(year: number, month: number, day: number): this;
    /** The solar day of this lunar month and day, in the lunar year that begins in the given solar year. */
    toGregorian(solarYear: number): { year: number; month: number; day: number };
    get(): [cycle: number, year: number, month: number, leap: boolean, day: number];
    yearFromEpochCycle(): number;
  }
  export class CalendarVietnamese extends CalendarChinese {}
}
