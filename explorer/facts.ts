import { computeDeadline, explain, isRuleError, type Language, type WorkingCalendar } from 'tthc-rules';

/** What of a year no document has decided, in a sentence: what the library says of a count across the whole year. */
export function yearFacts(calendar: WorkingCalendar, year: number, language: Language): string | undefined {
  try {
    const deadline = computeDeadline({
      receivedAt: `${year}-01-01T00:00`,
      limit: { unit: 'calendar-days', value: 350 },
      profile: { offHours: 'keep-date' },
      calendar,
    });
    return deadline.undecided.length === 0 ? undefined : explain(deadline, language).at(-1);
  } catch (error) {
    // The last year of the coverage.
    if (isRuleError(error)) return undefined;
    throw error;
  }
}
