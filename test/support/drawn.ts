import fc from 'fast-check';
import {
  computeDeadline,
  createWorkingCalendar,
  isRuleError,
  vietnamCalendar,
  type Deadline,
  type WorkingCalendar,
} from '../../src/calendar.js';
import facts from '../data/days-2007-2027.json';
import { caseInSmallWorld, caseInVietnam, type DrawnCase, type Reading } from '../oracle/draw.js';
import { vietnamWorld, type DayFact, type WorldOptions } from '../oracle/oracle.js';

const name = { vi: 'Ngày nghỉ', en: 'Holiday' };

/** The calendar of a drawn world. */
export function calendarOf(options: WorldOptions): WorkingCalendar {
  return createWorkingCalendar({
    name: 'drawn',
    ...options,
    holidays: (options.holidays ?? []).map(({ date }) => ({ date, name })),
  });
}

const days: DayFact[] = Object.values(facts.years).flat();
const near = days.filter(({ date }) => date < '2027-06-01');
const vietnam = vietnamWorld(days);

/** A question in a small world of its own, or, one time in four, in Vietnam near a day off or a day worked by swap. */
export const drawnCase = (reading: Reading): fc.Arbitrary<DrawnCase> =>
  fc.oneof({ weight: 3, arbitrary: caseInSmallWorld(reading) }, { weight: 1, arbitrary: caseInVietnam(reading, vietnam, near) });

/** The calendar of a drawn question. */
export const calendarFor = ({ options }: DrawnCase): WorkingCalendar => (options === undefined ? vietnamCalendar() : calendarOf(options));

/** The deadline of a drawn question, or none where it is refused. */
export function deadlineFor({ receivedAt, limit, profile, clockStops }: DrawnCase, calendar: WorkingCalendar): Deadline | undefined {
  try {
    return computeDeadline({ receivedAt, limit, profile, calendar, clockStops });
  } catch (error) {
    if (isRuleError(error)) return undefined;
    throw error;
  }
}
