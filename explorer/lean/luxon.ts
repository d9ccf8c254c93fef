/**
 * What the library asks of Luxon, for the page alone: an instant at +07:00. Luxon itself is 20 kB of the 150 that the page may weigh,
 * for time zones and languages that it does not use.
 */
export class DateTime {
  readonly isLuxonDateTime = true;
  readonly isValid = true;
  readonly #millis: number;

  private constructor(millis: number) {
    this.#millis = millis;
  }

  static fromMillis(millis: number): DateTime {
    return new DateTime(millis);
  }

  static isDateTime(value: unknown): boolean {
    return value instanceof DateTime;
  }

  toMillis(): number {
    return this.#millis;
  }

  /** `2026-11-30T17:00:00.000+07:00`, as Luxon writes it. */
  toISO(): string {
    return `${new Date(this.#millis + 25_200_000).toISOString().slice(0, -1)}+07:00`;
  }

  toJSON(): string {
    return this.toISO();
  }
}

export const FixedOffsetZone = { instance: () => ({}) };
