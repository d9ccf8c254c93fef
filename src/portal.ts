export { readPortalDossier, readPortalDossiers } from './portal/dossier/read-dossier.js';
export type { PortalReading, PortalReadingOptions } from './portal/dossier/read-dossier.js';
export type { PortalDialect, PortalPath, PortalStatus } from './portal/dossier/dialect.js';
export type { PortalNote, PortalNoteCode } from './portal/dossier/note.js';
export { readPortalProcedure } from './portal/procedure/read-procedure.js';
export type { PlacedReading, PortalProcedureReading } from './portal/procedure/read-procedure.js';
export type { PortalProcedureNote, ProcedureConflict, ProcedureNoteCode } from './portal/procedure/procedure-note.js';
export { sayAudit, slipReasons } from './portal/audit/audit-slips.js';
export type { SlipAudit, SlipDifference } from './portal/audit/audit-slips.js';
export type { SlipReason } from './portal/audit/because.js';
export { countHabits, countReadings, dueByHabit } from './portal/audit/habit.js';
export type { CountHabit, Habit, ReadingFit } from './portal/audit/habit.js';
export { auditSlips, portalHabits, portals } from './vietnam-portals.js';
export type { KnownHabit } from './vietnam-portals.js';
export { readLimitText } from './portal/limit-text/read-limit-text.js';
export { explainReading } from './portal/limit-text/explain-reading.js';
export { limitRefusals } from './portal/limit-text/refusals.js';
export type {
  CountedUnit,
  LimitReading,
  LimitRefusal,
  LimitTextParts,
  WrittenLimit,
  WrittenRange,
  WrittenStep,
  WrittenVariant,
} from './portal/limit-text/written-limit.js';
export { toTimeLimit } from './portal/limit-text/to-time-limit.js';
export type { LimitToCount, ToTimeLimitOptions } from './portal/limit-text/to-time-limit.js';
