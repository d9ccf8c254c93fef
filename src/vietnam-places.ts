import { anHaiNam, laoBao, ngocHa, tanHung, thanhSen, type ReportedModel } from './data/sla-policies/places.js';
import type { TimeLimit } from './deadline/time-limit.js';
import { isRecord, reading, refuse, refuseUnknownKeys } from './errors.js';
import { MAX_ELEMENTS } from './procedure/plain-data.js';
import { checkPolicies, type SlaPolicy } from './sla/policy.js';
import { readList } from './sla/read-list.js';
import { checkDate, type LocalDate } from './time/local-date.js';

/** What the reports on a place's model leave open, and is never guessed. */
export interface PlaceOptions {
  /** The procedures that the authority settles so: codes, at least one. The reports name procedures, not codes. */
  readonly procedures: readonly string[];
  /** The first day on which the model no longer holds, `YYYY-MM-DD`; left out: none is known. */
  readonly until?: LocalDate;
}

/** The same, of a model whose first day was not reported. */
export interface UndatedPlaceOptions extends PlaceOptions {
  /** The first day of the model, `YYYY-MM-DD`. */
  readonly from: LocalDate;
}

/** What the report on Ngọc Hà's pilot leaves open. */
export interface NgocHaOptions {
  /** The procedures of the five groups of certification: codes, at least one. */
  readonly procedures: readonly string[];
  /** How quick the result is: "at once" is not told more closely. */
  readonly limit: 'same-session' | 'same-day';
  /** The first Saturday of the pilot, `YYYY-MM-DD`, from 2025-09-01 on. */
  readonly from: LocalDate;
  /** The first day after it, `YYYY-MM-DD`, at the latest 2026-01-01. */
  readonly until: LocalDate;
}

/**
 * “Ngày thứ 6 không hẹn” của phường Thành Sen, Hà Tĩnh: Fridays from 2025-10-03, the result on the same day. Two reports, so `high`.
 *
 * @throws RuleError `invalid-input`, `invalid-date`, `invalid-catalog`
 *
 * @example
 * ```ts
 * import { thanhSenPolicy } from 'tthc-rules';
 *
 * const policy = thanhSenPolicy({ procedures: ['2.000815', '2.000884'] });
 * policy.days.weekdays; // => [5]
 * policy.inForce; // => { from: '2025-10-03' }
 * policy.basis.confidence; // => 'high'
 * ```
 */
export function thanhSenPolicy(options: PlaceOptions): SlaPolicy {
  return policyOf(thanhSen, options, ['procedures', 'until']);
}

/**
 * “Thứ năm không hẹn” của Tân Hưng, Hải Phòng: Thursdays from 2026-02-01, five procedures, the result on the same day.
 *
 * @throws RuleError `invalid-input`, `invalid-date`, `invalid-catalog`
 *
 * @example
 * ```ts
 * import { tanHungPolicy } from 'tthc-rules';
 *
 * tanHungPolicy({ procedures: ['2.000815'] }).days.weekdays; // => [4]
 * ```
 */
export function tanHungPolicy(options: PlaceOptions): SlaPolicy {
  return policyOf(tanHung, options, ['procedures', 'until']);
}

/**
 * “Sáng thứ tư không hẹn” của phường An Hải Nam, Đà Nẵng: Wednesday mornings, the result in the same morning, nothing that must be
 * verified. Reported in February 2025; its first day, and whether it outlived 2025-07-01, were not.
 *
 * @throws RuleError `invalid-input`, `invalid-date`, `invalid-catalog`
 *
 * @example
 * ```ts
 * import { anHaiNamPolicy } from 'tthc-rules';
 *
 * const policy = anHaiNamPolicy({ procedures: ['2.000815'], from: '2025-02-26', until: '2025-07-01' });
 * policy.days; // => { weekdays: [3], half: 'morning' }
 * policy.successor; // => 'unknown'
 * ```
 */
export function anHaiNamPolicy(options: UndatedPlaceOptions): SlaPolicy {
  return policyOf(anHaiNam, options, ['procedures', 'from', 'until']);
}

/**
 * “Ngày không hẹn” của Lao Bảo, Quảng Trị: Wednesdays, the result on the same day. Reported in October 2025; its first day was not.
 *
 * @throws RuleError `invalid-input`, `invalid-date`, `invalid-catalog`
 *
 * @example
 * ```ts
 * import { laoBaoPolicy } from 'tthc-rules';
 *
 * laoBaoPolicy({ procedures: ['2.000815'], from: '2025-10-15' }).promises[0]?.limit; // => { unit: 'same-day' }
 * laoBaoPolicy({ procedures: ['2.000815'] } as never); // throws invalid-date
 * ```
 */
export function laoBaoPolicy(options: UndatedPlaceOptions): SlaPolicy {
  return policyOf(laoBao, options, ['procedures', 'from', 'until']);
}

/**
 * “Thứ bảy không chờ” của phường Ngọc Hà, Hà Nội: a pilot on Saturdays, September to December 2025, certification. A model day must
 * be worked: give a calendar on which those Saturdays are (`docs/how-to/saturday-desk.md`), or the promise never applies.
 *
 * @throws RuleError `invalid-input`, `invalid-date`, `invalid-catalog`
 *
 * @example
 * ```ts
 * import { ngocHaPolicy } from 'tthc-rules';
 *
 * // Samples: the report tells neither the codes nor the days nor how quick.
 * const sample = { procedures: ['2.000815'], limit: 'same-session', from: '2025-09-06', until: '2025-12-28' } as const;
 * ngocHaPolicy(sample).days.weekdays; // => [6]
 * ngocHaPolicy({ ...sample, until: '2026-02-01' }); // throws invalid-date
 * ```
 */
export function ngocHaPolicy(options: NgocHaOptions): SlaPolicy {
  return policyOf(ngocHa, options, ['procedures', 'limit', 'from', 'until']);
}

function policyOf(model: ReportedModel, options: unknown, keys: readonly string[]): SlaPolicy {
  const { id, authority, title, weekday, half, fields, excludes, successor, basis } = model;
  const { procedures, limit, inForce } = reading('invalid-input', 'options', options, () => readOptions(model, options, keys));
  const [policy] = checkPolicies([
    {
      id,
      authority,
      title,
      level: 'commune',
      ...(fields === undefined ? {} : { fields }),
      days: { weekdays: [weekday], ...(half === undefined ? {} : { half }) },
      promises: [
        {
          on: 'model-days',
          procedures,
          limit,
          profile: { offHours: 'next-opening' },
          ...(excludes === undefined ? {} : { excludes }),
        },
      ],
      inForce,
      ...(successor === undefined ? {} : { successor }),
      basis,
    } satisfies SlaPolicy,
  ]);
  return policy as SlaPolicy;
}

interface GivenOptions {
  readonly procedures: readonly string[];
  readonly limit: TimeLimit;
  readonly inForce: SlaPolicy['inForce'];
}

function readOptions(model: ReportedModel, options: unknown, keys: readonly string[]): GivenOptions {
  if (!isRecord(options)) refuse('invalid-input', 'options', options, `an object with ${keys.join(', ')}`);
  refuseUnknownKeys('invalid-input', 'options', options, keys);
  // Read once: what is checked is what is used.
  const given = { ...options };
  const procedures = readList(given['procedures'], MAX_ELEMENTS);
  if (procedures === undefined || procedures.length === 0 || !procedures.every((code) => typeof code === 'string')) {
    refuse('invalid-input', 'procedures', given['procedures'], 'a list of at least one procedure code');
  }
  return {
    procedures: procedures as string[],
    limit: keys.includes('limit') ? limitOf(given['limit']) : (model.limit as TimeLimit),
    inForce: periodOf(model, keys.includes('from') ? given['from'] : model.from, given['until']),
  };
}

function limitOf(limit: unknown): TimeLimit {
  if (limit !== 'same-session' && limit !== 'same-day') refuse('invalid-input', 'limit', limit, '"same-session" or "same-day"');
  return { unit: limit };
}

function periodOf({ from: first, until: last }: ReportedModel, from: unknown, until: unknown): SlaPolicy['inForce'] {
  checkDate('from', from);
  const begins = from as string;
  if (first !== undefined && begins < first) refuse('invalid-date', 'from', from, `a day from ${first} on, when the model can have begun`);
  if (until === undefined && last === undefined) return { from: begins };
  checkDate('until', until);
  const ends = until as string;
  if (ends <= begins || (last !== undefined && ends > last)) {
    refuse('invalid-date', 'until', until, `a day after ${begins}${last === undefined ? '' : `, at the latest ${last}`}`);
  }
  return { from: begins, until: ends };
}
