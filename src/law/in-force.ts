/** Hiệu lực: from its first day up to, but not including, `until`. Without `until` it is still in force. */
export interface InForce {
  readonly from: string;
  readonly until?: string;
}

/** Whether a period holds a date. Dates are `YYYY-MM-DD`, which compare as they sort. */
export function isInForce(period: InForce, date: string): boolean {
  return period.from <= date && (period.until === undefined || date < period.until);
}
