import { addBusinessDays, addDays, differenceInBusinessDays, format, isWeekend } from 'date-fns';
import dayjs, { type Dayjs } from 'dayjs';
import dayjsBusinessTime from 'dayjs-business-time';
import { DateTime, FixedOffsetZone } from 'luxon';
import luxonBusinessDays from 'luxon-business-days';
import businessMoment from 'moment-business-time';
import { formatDay } from '../src/time/local-date.js';
import { daysOff, FROM, isWorked, ours, SESSIONS, UNTIL } from './calendar.js';
import { randomFrom } from './random.js';
import { compete, type Contestant, type Effort, type Task, type TaskResult } from './task.js';

/** Luxon by the name of the zone, as it is mostly used, and with the fixed offset, which is quicker. */
const ZONES = { 'Asia/Ho_Chi_Minh': 'Asia/Ho_Chi_Minh', '+07:00': FixedOffsetZone.instance(420).name };

const off = new Set(daysOff);

dayjs.extend(dayjsBusinessTime);
dayjs.setHolidays([...daysOff]);
const hours = SESSIONS.map(({ opens, closes }) => ({ start: `${opens}:00`, end: `${closes}:00` }));
dayjs.setBusinessTime({ sunday: null, monday: hours, tuesday: hours, wednesday: hours, thursday: hours, friday: hours, saturday: null });

const times = SESSIONS.flatMap(({ opens, closes }) => [`${opens}:00`, `${closes}:00`]);
businessMoment.updateLocale('en', {
  workinghours: { 0: null, 1: times, 2: times, 3: times, 4: times, 5: times, 6: null },
  holidays: [...daysOff],
} as object);

const BusinessDateTime = luxonBusinessDays.DateTime;
BusinessDateTime.fromISO('2024-01-01', { zone: 'UTC' }).setupBusiness({
  businessDays: [1, 2, 3, 4, 5],
  holidayMatchers: [(day) => off.has(day.toISODate())],
});

interface Days {
  readonly date: string;
  readonly n: number;
}

const isoDate = (day: { toISODate: () => string }) => day.toISODate();
const isoDay = (day: { format: (form: string) => string }) => day.format('YYYY-MM-DD');
const isoMinute = (at: { format: (form: string) => string }) => at.format('YYYY-MM-DDTHH:mm');
const dateOf = (date: Date) => format(date, 'yyyy-MM-dd');
const plain = (answer: string | number) => answer;

const isBusinessDate = (date: Date) => !isWeekend(date) && !off.has(format(date, 'yyyy-MM-dd'));
const isBusinessLuxon = (day: DateTime) => day.weekday <= 5 && !off.has(day.toISODate()!);

/** Every peer with a Luxon in it comes twice, by zone. */
function byZone<Input>(name: string, make: (zone: string) => Omit<Contestant<Input>, 'name'>): Contestant<Input>[] {
  return Object.entries(ZONES).map(([title, zone]) => ({ name: `${name}, ${title}`, ...make(zone) }));
}

const addDaysContestants: Contestant<Days>[] = [
  {
    name: 'tthc-rules',
    ready:
      ({ date, n }) =>
      () =>
        ours.addWorkingDays(date, n),
    tell: plain,
  },
  {
    name: 'date-fns, a loop',
    ready: ({ date, n }) => {
      const from = new Date(`${date}T00:00`);
      return () => {
        let day = from;
        for (let left = n; left > 0;) {
          day = addDays(day, 1);
          if (isBusinessDate(day)) left--;
        }
        return day;
      };
    },
    tell: dateOf,
  },
  {
    name: 'date-fns, addBusinessDays',
    ready: ({ date, n }) => {
      const from = new Date(`${date}T00:00`);
      return () => addBusinessDays(from, n);
    },
    tell: dateOf,
    differs: 'knows weekends but no holidays',
  },
  ...byZone<Days>('luxon-business-days', (zone) => ({
    ready: ({ date, n }) => {
      const from = BusinessDateTime.fromISO(date, { zone });
      return () => from.plusBusiness({ days: n });
    },
    tell: isoDate,
  })),
  ...byZone<Days>('Luxon, a loop', (zone) => ({
    ready: ({ date, n }) => {
      const from = DateTime.fromISO(date, { zone });
      return () => {
        let day = from;
        for (let left = n; left > 0;) {
          day = day.plus({ days: 1 });
          if (isBusinessLuxon(day)) left--;
        }
        return day;
      };
    },
    tell: isoDate,
  })),
  {
    name: 'dayjs-business-time',
    ready: ({ date, n }) => {
      const from = dayjs(date);
      return () => from.addBusinessDays(n);
    },
    tell: isoDay,
  },
  {
    name: 'moment-business-time',
    ready: ({ date, n }) => {
      const from = businessMoment(date);
      // It changes the moment it is called on.
      return () => from.clone().addWorkingTime(n, 'days');
    },
    tell: isoDay,
  },
];

function addTask(n: number, many: number): Task<Days> {
  const random = randomFrom(n);
  // Two calendar days for a working day, and a month for Tết, always lie before the end.
  const dates = UNTIL - FROM - 2 * n - 30;
  const inputs = Array.from({ length: many }, () => ({ date: formatDay(FROM + random(dates)), n }));
  return { title: `add ${n} working day${n === 1 ? '' : 's'}`, size: n, inputs, contestants: addDaysContestants };
}

interface Span {
  readonly from: string;
  readonly until: string;
}

const countContestants: Contestant<Span>[] = [
  {
    name: 'tthc-rules',
    ready:
      ({ from, until }) =>
      () =>
        ours.workingDaysBetween(from, until),
    tell: plain,
  },
  {
    name: 'date-fns, a loop',
    ready: ({ from, until }) => {
      const [first, end] = [new Date(`${from}T00:00`), new Date(`${until}T00:00`)];
      return () => {
        let count = 0;
        for (let day = first; day < end; day = addDays(day, 1)) if (isBusinessDate(day)) count++;
        return count;
      };
    },
    tell: plain,
  },
  {
    name: 'date-fns, differenceInBusinessDays',
    ready: ({ from, until }) => {
      const [first, end] = [new Date(`${from}T00:00`), new Date(`${until}T00:00`)];
      return () => differenceInBusinessDays(end, first);
    },
    tell: plain,
    differs: 'knows weekends but no holidays',
  },
  ...byZone<Span>('luxon-business-days, a loop', (zone) => ({
    ready: ({ from, until }) => {
      const [first, end] = [BusinessDateTime.fromISO(from, { zone }), BusinessDateTime.fromISO(until, { zone })];
      return () => {
        let count = 0;
        for (let day = first; day < end; day = day.plus({ days: 1 })) if (day.isBusinessDay() && !day.isHoliday()) count++;
        return count;
      };
    },
    tell: plain,
  })),
  ...byZone<Span>('Luxon, a loop', (zone) => ({
    ready: ({ from, until }) => {
      const [first, end] = [DateTime.fromISO(from, { zone }), DateTime.fromISO(until, { zone })];
      return () => {
        let count = 0;
        for (let day = first; day < end; day = day.plus({ days: 1 })) if (isBusinessLuxon(day)) count++;
        return count;
      };
    },
    tell: plain,
  })),
  {
    name: 'dayjs-business-time',
    ready: ({ from, until }) => {
      // In office hours, or it moves them there first.
      const [first, end] = [dayjs(`${from}T08:00`), dayjs(`${until}T08:00`)];
      return () => end.businessDaysDiff(first);
    },
    // Its sign is that of comparator − date.
    tell: (count: number) => Math.abs(count),
  },
  {
    name: 'moment-business-time',
    ready: ({ from, until }) => {
      const [first, end] = [businessMoment(from), businessMoment(until)];
      return () => end.workingDiff(first, 'calendarDays');
    },
    tell: plain,
  },
];

// Seconds for one answer.
const SLOWEST = 'moment-business-time';

function countTask(days: number, many: number): Task<Span> {
  const random = randomFrom(days);
  const inputs = Array.from({ length: many }, () => {
    // From a working day to one, so that [from, until) and (from, until], which peers count, are as many.
    const from = workedFrom(FROM + random(UNTIL - FROM - days - 30));
    return { from: formatDay(from), until: formatDay(workedFrom(from + days)) };
  });
  const all = countContestants;
  return {
    title: `count the working days of ${days} day${days === 1 ? '' : 's'}`,
    size: days,
    inputs,
    contestants: days > 1000 ? all.filter(({ name }) => name !== SLOWEST) : all,
    ...(days > 1000 ? { leftOut: [`${SLOWEST}: more than a second for one answer`] } : {}),
  };
}

function workedFrom(day: number): number {
  let worked = day;
  while (!isWorked(worked)) worked++;
  return worked;
}

interface Work {
  readonly at: string;
  readonly hours: number;
}

const toMinute = (at: DateTime) => at.toFormat("yyyy-MM-dd'T'HH:mm", { locale: 'en' });
const spans = SESSIONS.map(({ opens, closes }) => ({ opens: partsOf(opens), closes: partsOf(closes) }));

function partsOf(time: string): { hour: number; minute: number } {
  return { hour: Number(time.slice(0, 2)), minute: Number(time.slice(3)) };
}

/** What one writes by hand: session by session, day by day. */
function luxonPlusHours(from: DateTime, hours: number): DateTime {
  let left = hours * 3_600_000;
  for (let day = from.startOf('day'); ; day = day.plus({ days: 1 })) {
    if (!isBusinessLuxon(day)) continue;
    for (const { opens, closes } of spans) {
      const begins = DateTime.max(from, day.set(opens)) as DateTime;
      const open = day.set(closes).toMillis() - begins.toMillis();
      if (open <= 0) continue;
      if (open >= left) return begins.plus(left);
      left -= open;
    }
  }
}

function luxonMinutesBetween(from: DateTime, until: DateTime): number {
  let open = 0;
  for (let day = from.startOf('day'); day < until; day = day.plus({ days: 1 })) {
    if (!isBusinessLuxon(day)) continue;
    for (const { opens, closes } of spans) {
      const begins = Math.max(from.toMillis(), day.set(opens).toMillis());
      const ends = Math.min(until.toMillis(), day.set(closes).toMillis());
      open += Math.max(0, ends - begins);
    }
  }
  return open / 60_000;
}

/** A whole minute inside a session of a working day. */
function minuteAtWork(day: number, random: (below: number) => number): string {
  const open = random(450);
  const minute = open < 240 ? 450 + open : 810 + open - 240;
  const two = (n: number) => String(n).padStart(2, '0');
  return `${formatDay(day)}T${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

const hoursContestants: Contestant<Work>[] = [
  {
    name: 'tthc-rules',
    ready: ({ at, hours }) => {
      const minutes = hours * 60;
      return () => ours.addWorkingMinutes(at, minutes);
    },
    tell: toMinute,
  },
  ...byZone<Work>('Luxon, a loop', (zone) => ({
    ready: ({ at, hours }) => {
      const from = DateTime.fromISO(at, { zone });
      return () => luxonPlusHours(from, hours);
    },
    tell: toMinute,
  })),
  {
    name: 'dayjs-business-time',
    ready: ({ at, hours }) => {
      const from = dayjs(at);
      return () => from.addBusinessHours(hours);
    },
    tell: isoMinute,
  },
  {
    name: 'moment-business-time',
    ready: ({ at, hours }) => {
      const from = businessMoment(at);
      return () => from.clone().addWorkingTime(hours, 'hours');
    },
    tell: isoMinute,
  },
];

function hoursTask(hours: number, many: number): Task<Work> {
  const random = randomFrom(hours);
  const inputs = Array.from({ length: many }, () => ({
    at: minuteAtWork(workedFrom(FROM + random(UNTIL - FROM - 60)), random),
    hours,
  }));
  return {
    title: `add ${hours} working hours`,
    inputs,
    contestants: hoursContestants,
    leftOut: ['date-fns and luxon-business-days: no office hours'],
  };
}

const minutesContestants: Contestant<Span>[] = [
  {
    name: 'tthc-rules',
    ready:
      ({ from, until }) =>
      () =>
        ours.workingMinutesBetween(from, until),
    tell: plain,
  },
  ...byZone<Span>('Luxon, a loop', (zone) => ({
    ready: ({ from, until }) => {
      const [first, end] = [DateTime.fromISO(from, { zone }), DateTime.fromISO(until, { zone })];
      return () => luxonMinutesBetween(first, end);
    },
    tell: plain,
  })),
  {
    name: 'dayjs-business-time',
    ready: ({ from, until }) => {
      const [first, end]: [Dayjs, Dayjs] = [dayjs(from), dayjs(until)];
      return () => end.businessMinutesDiff(first);
    },
    tell: (minutes: number) => Math.abs(minutes),
  },
  {
    name: 'moment-business-time',
    ready: ({ from, until }) => {
      const [first, end] = [businessMoment(from), businessMoment(until)];
      return () => end.workingDiff(first, 'minutes');
    },
    tell: plain,
    differs: 'its workingDiff is wrong where the later end lies in the first of two sessions (its issue 42)',
  },
];

function minutesTask(days: number, many: number): Task<Span> {
  const random = randomFrom(days + 1);
  const inputs = Array.from({ length: many }, () => {
    const from = workedFrom(FROM + random(UNTIL - FROM - days - 60));
    return { from: minuteAtWork(from, random), until: minuteAtWork(workedFrom(from + days), random) };
  });
  return {
    title: `working minutes between two instants, ${days} day${days === 1 ? '' : 's'} apart`,
    size: days,
    inputs,
    contestants: minutesContestants,
  };
}

/** What is asked of the peers and of us, each with so many inputs. */
export function comparisons(many: number): { readonly title: string; readonly compete: (effort: Effort) => TaskResult }[] {
  const ready = <Input>(task: Task<Input>) => ({ title: task.title, compete: (effort: Effort) => compete(task, effort) });
  return [
    ...[1, 2, 10, 60, 250].map((n) => ready(addTask(n, many))),
    ...[1, 30, 365, 3650].map((days) => ready(countTask(days, many))),
    ...[1, 30, 365].map((days) => ready(minutesTask(days, many))),
    ready(hoursTask(12, many)),
  ];
}
