/** Packages without types; only what the benchmark calls. */
declare module 'luxon-business-days' {
  import type { DateTime as Luxon } from 'luxon';

  interface BusinessDateTime extends Luxon<true> {
    setupBusiness(options: { businessDays?: number[]; holidayMatchers?: ((day: Luxon<true>) => boolean)[] }): void;
    plusBusiness(options: { days: number }): BusinessDateTime;
    isBusinessDay(): boolean;
    isHoliday(): boolean;
    plus(duration: { days: number }): BusinessDateTime;
  }
  const businessDays: { DateTime: { fromISO(text: string, options: { zone: string }): BusinessDateTime } };
  export default businessDays;
}

declare module 'moment-business-time' {
  import type moment from 'moment';

  interface BusinessMoment extends moment.Moment {
    addWorkingTime(amount: number, unit: 'days' | 'hours' | 'minutes'): BusinessMoment;
    workingDiff(other: BusinessMoment, unit: 'calendarDays' | 'minutes'): number;
    clone(): BusinessMoment;
  }
  const businessMoment: ((text: string) => BusinessMoment) & Pick<typeof moment, 'updateLocale'>;
  export default businessMoment;
}
