export { day, instant } from './testing/day.js';
export { dossier, receipt, smallCalendar } from './testing/builders.js';
export type { SmallCalendarOptions, WrittenEvent } from './testing/builders.js';
export { matchers, matchersFor } from './testing/matchers.js';
export type { FallsDue, MatcherFunctions, MatcherOptions, MatcherResult, TthcMatchers } from './testing/matchers.js';
export { arbitraries } from './testing/arbitraries.js';
export type { CalendarRange, Drawn, DrawnQuestion, FastCheck } from './testing/arbitraries.js';
export { calendarFrom, vectors } from './testing/vectors.js';
export type {
  CalendarDescription,
  CommitmentVector,
  DayVector,
  DeadlineVector,
  DossierVector,
  StatusVector,
  Vector,
  VectorBase,
  VectorProcedure,
  VectorRulebook,
  Vectors,
  VectorSource,
  VectorStop,
} from './testing/vectors.js';
export { conformance } from './testing/conformance.js';
export type {
  ClauseReport,
  ConformanceAdapter,
  ConformanceAnswer,
  ConformanceDifference,
  ConformanceQuestion,
  ConformanceReport,
} from './testing/conformance.js';
export type { CountHabit, Habit, ReadingFit } from './portal/audit/habit.js';
export { sayConformance } from './testing/conformance-text.js';
