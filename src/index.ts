export { RuleError, isRuleError } from './errors.js';
export type { Fault, RuleErrorCode, RuleErrorDetails, RuleErrorFacts, RuleErrorOf } from './errors.js';
export { plain } from './answer.js';
export type { Plain } from './answer.js';
export type { LocalDate, Weekday } from './time/local-date.js';
export { vietnamDate } from './time/vietnam-time.js';
export type { InstantInput } from './time/vietnam-time.js';
export { formatCitation } from './law/citation.js';
export type { Citation, Confidence, LegalDocument } from './law/citation.js';
export type { InForce } from './law/in-force.js';
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
export { statusOf } from './deadline/status-of.js';
export type { DeadlineStatus, DueSoonInput, StatusInput } from './deadline/status-of.js';
export { explain } from './explanation/explain-answer.js';
export { createCatalog } from './procedure/catalog.js';
export type { NoLimitBecause, PublishedEvidence, PublishedPage, PublishedReading } from './procedure/published-page.js';
export type { Catalog, ProcedureInForce } from './procedure/catalog.js';
export { compareCatalogs } from './report/compare-catalogs.js';
export type { CatalogChange, CatalogChangeKind, CatalogComparison } from './report/compare-catalogs.js';
export { limitAges } from './procedure/limit-ages.js';
export type { LimitAge } from './procedure/limit-ages.js';
export { limitFor } from './procedure/limit-for.js';
export { catalogSchema, legalDocumentSchema, minimalRecordSchema, procedureSchema } from './procedure/schemas.js';
export type {
  BareDays,
  BareHours,
  CatalogData,
  Field,
  FieldName,
  Level,
  LimitStanding,
  MinimalRecord,
  Phrase,
  Procedure,
  ProcedureVersion,
  PublishedLimit,
  PublishedPart,
  PublishedSequence,
  StatutoryLimit,
  Variant,
} from './procedure/procedure.js';
export { timeLimitSchema } from './procedure/time-limit-schema.js';
export { countingProfileSchema, slaPolicySchema } from './sla/policy.js';
export type { Channel, PromiseChannel } from './sla/channel.js';
export type { OnDayOff, OnTheSpot, SlaPolicy, SlaPromise } from './sla/policy.js';
export { nextGoldenDay } from './sla/golden-day.js';
export { lawProfileSchema } from './sla/law-profile.js';
export type { LawProfile } from './sla/law-profile.js';
export type { AppliedPromise, Commitment, ReceiveInput } from './sla/commitment.js';
export type { PartDate } from './sla/part-dates.js';
export type { Rulebook } from './sla/rulebook.js';
export type { CommitmentReason, SaidChannel, SaidLimit, SaidPart, SaidPromise, SlipGround } from './sla/commitment-reason.js';
export { assess } from './dossier/assess.js';
export type { AssessOptions } from './dossier/assess.js';
export type { Assessment, Breach, DossierStatus, NextDate, PastJudgement } from './dossier/assessment.js';
export type { WorkingTime } from './dossier/assessment-reason.js';
export { dossierSchema } from './dossier/dossier.js';
export type {
  Dossier,
  DossierEvent,
  ExtendedEvent,
  PausedEvent,
  PlainEvent,
  ReceivedEvent,
  SubmittedEvent,
  SupplementRequestedEvent,
  ContinuedEvent,
  PrintedPart,
  ReopenedEvent,
} from './dossier/dossier.js';
export { movedBy } from './report/moved-by.js';
export type { ChangedDay, MovedDossier } from './report/moved-by.js';
export { assessEach, onTimeReport } from './dossier/on-time-report.js';
export type { Delay, OnTimeCounts, OnTimeRate, OnTimeReport } from './dossier/on-time-report.js';
export type { RefusedCounts } from './dossier/refusals.js';
export { reportingPeriod } from './report/reporting-period.js';
export type { PeriodAsked, ReportingPeriod } from './report/reporting-period.js';
export type { ReportColumn, ReportFormName, ReportNote } from './report/report-form.js';
export type { OfficialReport, OfficialReportOptions, ReportRow, ReportValues } from './report/official-report.js';
export { progressIndex } from './report/progress-index.js';
export type { ProgressComparison, ProgressIndex, ProgressOptions } from './report/progress-index.js';
export { officialReport, reportText } from './vietnam-reports.js';
export type { AssessmentReason, BreachCode } from './dossier/assessment-reason.js';
export { clockStopSchema, dayDecisionSchema, noticeSchema, officeHoursSchema } from './interchange/schemas/inputs.js';
export { chiLangPolicies, createRulebook, lawProfiles } from './vietnam-rulebook.js';
export type { ChiLangOptions } from './vietnam-rulebook.js';
export { anHaiNamPolicy, laoBaoPolicy, ngocHaPolicy, tanHungPolicy, thanhSenPolicy } from './vietnam-places.js';
export type { NgocHaOptions, PlaceOptions, UndatedPlaceOptions } from './vietnam-places.js';
