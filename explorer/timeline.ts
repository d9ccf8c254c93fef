import type { CalendarDay, Deadline, DeadlineStep } from 'tthc-rules';
import { addDays, isoOf, type Answer, type Rung } from './answer.js';
import type { Stop } from './question.js';

/** A half-day of a lane, or a whole day where it is not divided. */
export interface Cell {
  readonly span: 'morning' | 'afternoon' | 'day';
  /**
   * `counted` · `skipped`: worked, but not counted · `off`: not worked · `held`: the clock is stopped · `dropped`: before a
   * restart · `outside`: before the receipt or after the end.
   */
  readonly state: 'counted' | 'skipped' | 'off' | 'held' | 'dropped' | 'outside';
  /** What was counted: the number of the session or day, or the hours. */
  readonly label: string;
  /** Whether the count ends here. */
  readonly due: boolean;
}

/** One deadline of the ladder, day by day. */
export interface Lane {
  readonly rung: Rung;
  /** One for each day of the time line. */
  readonly days: readonly (readonly Cell[])[];
}

/** A case on a time line of half-days. */
export interface Timeline {
  readonly days: readonly CalendarDay[];
  readonly receivedAt: string;
  readonly lanes: readonly Lane[];
  /** How many days were left out at the end: a time line has at most {@link MOST_DAYS}. */
  readonly left: number;
}

export const MOST_DAYS = 220;
const AFTER_HOLD_DAYS = 3;
// A limit within the day is shown among the days of its week.
const FEWEST_DAYS = 7;

/** The time line of an answer, from the day of receipt to the last day due. */
export function timelineOf({ rungs, calendar }: Answer, receivedAt: string, stops: readonly Stop[]): Timeline {
  const from = receivedAt.slice(0, 10);
  const last = rungs.reduce((latest, { deadline }) => {
    const end = deadline.state === 'due' ? isoOf(deadline.due) : `${addDays(isoOf(deadline.since).slice(0, 10), AFTER_HOLD_DAYS)}T`;
    return end > latest ? end : latest;
  }, receivedAt);
  const atLeast = addDays(from, FEWEST_DAYS);
  const end = addDays(last.slice(0, 10), 1);
  const until = end < atLeast ? atLeast : end;
  const all = [...calendar.days(from, until < calendar.coverage.until ? until : calendar.coverage.until)];
  const days = all.slice(0, MOST_DAYS);
  return { days, receivedAt, lanes: rungs.map((rung) => laneOf(rung, days, receivedAt, stops)), left: all.length - days.length };
}

type DayStep = Extract<DeadlineStep, { code: 'day' }>;

interface Counting {
  readonly deadline: Deadline;
  readonly receivedAt: string;
  /** The last day on which the count began: that of receipt, or of the last restart. */
  readonly begins: string;
  readonly deemedAt: string;
  /** The end of the count, or of what is known of it. */
  readonly ends: string;
  readonly steps: ReadonlyMap<string, DayStep>;
  readonly stops: readonly Stop[];
}

function laneOf(rung: Rung, days: readonly CalendarDay[], receivedAt: string, stops: readonly Stop[]): Lane {
  const { deadline } = rung;
  const receipts = deadline.steps.filter((step) => step.code === 'receipt');
  const receipt = receipts.at(-1);
  const lane: Counting = {
    deadline,
    receivedAt,
    begins: wall(receipt?.at ?? receivedAt).slice(0, 10),
    deemedAt: wall(receipt?.deemedAt ?? receivedAt),
    ends: deadline.state === 'due' ? wall(isoOf(deadline.due)) : '9999',
    steps: new Map(deadline.steps.flatMap((step) => (step.code === 'day' ? [[step.date, step] as const] : []))),
    stops,
  };
  return { rung, days: days.map((day) => cellsOf(lane, day)) };
}

/** An instant at +07:00 as wall time to the minute, which sorts as it compares. */
function wall(iso: string): string {
  return iso.slice(0, 16);
}

function cellsOf(lane: Counting, day: CalendarDay): readonly Cell[] {
  const step = lane.steps.get(day.date);
  if (step?.unit === 'days' || (step?.unit === 'minutes' && lane.deadline.limit.unit === 'clock-hours')) return [wholeDay(lane, day, step)];
  if (day.sessions.length === 0) return [{ span: 'day', state: isWithin(lane, day.date) ? 'off' : 'outside', label: '', due: false }];
  let number = (step?.total ?? 0) - (step?.counted ?? 0);
  return day.sessions.map(({ half, opens, closes }): Cell => {
    const [from, to] = [`${day.date}T${opens}`, `${day.date}T${closes}`];
    const due = from < lane.ends && lane.ends <= to;
    const span = half;
    if (step?.unit === 'sessions' && step.halves?.includes(half) === true) return { span, state: 'counted', label: String(++number), due };
    if (step?.unit === 'minutes') {
      const minutes = openMinutes(lane, from, to);
      if (minutes > 0) return { span, state: 'counted', label: hours(minutes), due };
    }
    return { span, state: notCounted(lane, day.date, from, to), label: '', due };
  });
}

/** A day counted as a whole. A day that the last day was moved over has no step. */
function wholeDay(lane: Counting, day: CalendarDay, step: DayStep): Cell {
  const due = lane.ends.slice(0, 10) === day.date;
  if (step.counted > 0)
    return { span: 'day', state: 'counted', label: step.unit === 'days' ? String(step.total) : hours(step.counted), due };
  if (step.passedOver === 'on-hold') return { span: 'day', state: 'held', label: '', due };
  return { span: 'day', state: day.working ? 'skipped' : 'off', label: '', due };
}

function notCounted(lane: Counting, date: string, from: string, to: string): Cell['state'] {
  if (to <= lane.receivedAt || from >= lane.ends) return 'outside';
  if (date < lane.begins) return 'dropped';
  return lane.stops.some((stop) => stop.from < to && to <= (stop.to ?? '9999')) ? 'held' : 'skipped';
}

function isWithin(lane: Counting, date: string): boolean {
  return date >= lane.receivedAt.slice(0, 10) && date <= lane.ends.slice(0, 10);
}

/** The minutes of a session that count: from the deemed receipt to the end, without the stops. */
function openMinutes({ deemedAt, ends, stops }: Counting, from: string, to: string): number {
  const [begin, end] = [from > deemedAt ? from : deemedAt, to < ends ? to : ends];
  if (begin >= end) return 0;
  let at = minutesOf(begin);
  let counted = 0;
  for (const stop of [...stops].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const pause = Math.min(Math.max(minutesOf(stop.from), at), minutesOf(end));
    counted += pause - at;
    at = Math.max(pause, Math.min(minutesOf(stop.to ?? '9999-12-31T00:00'), minutesOf(end)));
  }
  return counted + minutesOf(end) - at;
}

function minutesOf(wallTime: string): number {
  return Date.parse(`${wallTime}:00Z`) / 60_000;
}

/** Minutes as hours: `3:30`, `4`. */
function hours(minutes: number): string {
  const [whole, rest] = [Math.floor(minutes / 60), Math.round(minutes % 60)];
  return rest === 0 ? `${whole}h` : `${whole}:${String(rest).padStart(2, '0')}`;
}
