/**
 * Thời hạn như cổng viết: a limit in the words of a portal. Plain data; "ngày" and "giờ" that do not say which stay `days` and `hours`.
 *
 * `times` is how often it is granted ("hai lần, mỗi lần không quá 30 ngày" is 30 days, twice); left out: once.
 * `cutOff` is a time of day in Vietnam, `HH:mm`: what comes in after it is due on the `next` day.
 */
export type WrittenLimit =
  | {
      readonly unit: CountedUnit;
      readonly value: number;
      readonly times?: number;
    }
  | {
      readonly unit: 'same-day';
      readonly cutOff?: string;
      readonly next?: 'next-working-day' | 'next-day';
    }
  | { readonly unit: 'same-session' | 'same-week' | 'immediate' };

/** Đơn vị có số đếm: the units that a number stands before. */
export type CountedUnit = 'working-days' | 'days' | 'calendar-days' | 'working-hours' | 'clock-hours' | 'hours' | 'minutes' | 'months';

/** Thời hạn trong một trường hợp: what holds in one case, in the words of the text. */
export interface WrittenVariant {
  /** The case, copied from the text in NFC; null where the text names none. */
  readonly when: string | null;
  readonly limit: WrittenLimit;
  /** `adds`: the case lengthens the limit by this much. */
  readonly effect: 'replaces' | 'adds';
}

/** Một bước: what one authority or one part of the work may take; null where the text does not say what it is. */
export interface WrittenStep {
  readonly what: string | null;
  readonly limit: WrittenLimit;
}

/** Khoảng: "6-8 ngày làm việc". `unit` is null where the text has none. */
export interface WrittenRange {
  readonly unit: CountedUnit | null;
  readonly min: number;
  readonly max: number;
}

/** Why no limit was read. {@link limitRefusals} says each in a sentence. */
export type LimitRefusal =
  | 'no-limit-stated'
  | 'unit-missing'
  | 'fee-glued'
  | 'zero-value'
  | 'no-result-returned'
  | 'depends-on-case'
  | 'no-base'
  | 'steps-no-total'
  | 'mixed-units'
  | 'two-limits-unrelated'
  | 'range'
  | 'event-bound'
  | 'elsewhere'
  | 'not-processing-limit'
  | 'truncated'
  | 'superseded'
  | 'too-long';

/** What was found in a text beside its limit. Words are copied from the text: in NFC, blanks run together. */
export interface LimitTextParts {
  /** The text as it was given. */
  readonly text: string;
  /** The event that the limit starts from ("ngày nhận đủ hồ sơ hợp lệ"), or null. */
  readonly startsFrom: string | null;
  /** The text says "không quá", "tối đa" or "chậm nhất". */
  readonly notMoreThan: boolean;
  readonly variants: readonly WrittenVariant[];
  /** The limit before it was cut, where the text tells it. */
  readonly reducedFrom: WrittenLimit | null;
  readonly reducedBy: WrittenLimit | null;
  /** Times that are not counted, in the words of the text. */
  readonly excludes: readonly string[];
  readonly steps: readonly WrittenStep[];
  readonly range: WrittenRange | null;
}

/**
 * Kết quả đọc một dòng thời hạn: the limit that the words say, or why none was read.
 *
 * Plain data. A limit with `variants` is the one for every other case.
 */
export type LimitReading = LimitTextParts &
  (
    | { readonly state: 'read'; readonly limit: WrittenLimit }
    | {
        readonly state: 'refused';
        readonly limit: null;
        readonly because: LimitRefusal;
      }
  );
