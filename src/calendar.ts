export { RuleError, isRuleError } from './errors.js';
export type { Fault, RuleErrorCode, RuleErrorDetails, RuleErrorFacts, RuleErrorOf } from './errors.js';
export { plain } from './answer.js';
export type { Plain } from './answer.js';
export type { LocalDate, Weekday } from './time/local-date.js';
export { vietnamDate } from './time/vietnam-time.js';
export type { InstantInput } from './time/vietnam-time.js';
export { formatCitation } from './law/citation.js';
export type { Citation, Confidence, LegalDocument } from './law/citation.js';
export type { ClosedPart, DayReason } from './calendar/day-reason.js';
export type { LawfulChoice, UndecidedFact } from './calendar/undecided-fact.js';
export type { Name } from './name.js';
export type { Language } from './explanation/sentences.js';
export type {
  CountedLimit,
  CountUnit,
  DayStep,
  DeadlineStep,
  DueStep,
  LaterKnownStep,
  LimitStep,
  MovedStep,
  OnHoldStep,
  PartEndStep,
  PartStep,
  ReceiptStep,
  StopStep,
  UndecidedStep,
} from './deadline/step.js';
export type { Half, Session, SessionHours } from './calendar/session.js';
export type { OfficeHours, OfficeHoursPeriod } from './calendar/office-hours.js';
export type { ClosureDecision, DayDecision, HoursDecision, OpeningDecision, SwapDecision } from './calendar/day-decision.js';
export type { Holiday } from './calendar/holiday.js';
export type { Notice } from './calendar/notice.js';
export { staleness } from './calendar/staleness.js';
export type { Staleness } from './calendar/staleness.js';
export { createWorkingCalendar } from './calendar/working-calendar.js';
export type { CalendarDay, Standing, WorkingCalendar } from './calendar/working-calendar.js';
export { vietnamCalendar } from './vietnam.js';
export type { VietnamCalendarOptions } from './vietnam.js';
export {
  calendarDays,
  calendarMonths,
  clockHours,
  inSequence,
  sameDay,
  sameSession,
  sameWeek,
  workingDays,
  workingHours,
} from './deadline/time-limit.js';
export type { SequenceLimit, SequencePart, SingleLimit, TimeLimit, TimeLimitUnit } from './deadline/time-limit.js';
export { profiles } from './deadline/counting-profile.js';
export type { CountingProfile, CountStart, OffHours } from './deadline/counting-profile.js';
export type { ClockStop } from './deadline/clock-stop.js';
export { computeDeadline } from './deadline/compute-deadline.js';
export { computeDeadlines } from './deadline/compute-deadlines.js';
export type { DeadlineInput } from './deadline/compute-deadline.js';
export type { Deadline, DueDeadline, DueSession, OnHoldDeadline } from './deadline/deadline.js';
export { dueRange } from './deadline/due-range.js';
export type { DueAlternative, DueRange } from './deadline/due-range.js';
export { explain } from './explanation/explain-deadline.js';
export { statusOf } from './deadline/status-of.js';
export type { DeadlineStatus, DueSoonInput, StatusInput } from './deadline/status-of.js';
