import { isRecord, reading, refuse, refuseUnknownKeys } from '../errors.js';
import type { Name } from '../name.js';
import { checkDate, type LocalDate } from '../time/local-date.js';
import { checkCatalog, type Catalog, type ProcedureInForce } from './catalog.js';
import type { LimitStanding } from './procedure.js';

/** How long ago what a limit rests on was looked at. */
export interface LimitAge {
  readonly code: string;
  readonly name: Name;
  readonly standing: LimitStanding;
  /** The day someone last looked; null where the record does not say, as minimal records do. */
  readonly checkedOn: LocalDate | null;
  /** Days from then until the day asked for, negative where it lies before; null with `checkedOn`. */
  readonly days: number | null;
}

/**
 * Thời hạn nào lâu chưa kiểm tra lại: the ordinary limits in force on a day with the day on which someone last looked at what they
 * rest on, the longest unlooked at first; before them those that do not say. `staleness` says the same of a calendar.
 *
 * @param options - `on`: the day, `YYYY-MM-DD`
 * @throws RuleError `invalid-catalog`, `invalid-date`, `invalid-input`
 *
 * @example
 * ```ts
 * import { limitAges } from 'tthc-rules';
 * import { publishedProcedures } from 'tthc-rules/procedures/published';
 *
 * const ages = limitAges(publishedProcedures, { on: '2026-11-29' });
 * ages.find(({ code }) => code === '1.004306')?.days; // => 172
 * ages.filter(({ days }) => days === null || days > 180).every(({ standing }) => standing === 'published'); // => true
 * ```
 */
export function limitAges(catalog: Catalog, options: { readonly on: LocalDate }): readonly LimitAge[] {
  const known = checkCatalog(catalog);
  const on = reading('invalid-input', 'options', options, dayOf);
  const ages = known.list({ on }).flatMap((found) => ageOf(found, on) ?? []);
  return Object.freeze(ages.sort((a, b) => (b.days ?? Infinity) - (a.days ?? Infinity) || (a.code < b.code ? -1 : 1)));
}

function dayOf(options: unknown): LocalDate {
  if (!isRecord(options)) refuse('invalid-input', 'options', options, '{ on }');
  refuseUnknownKeys('invalid-input', 'options', options, ['on']);
  checkDate('on', options['on']);
  return options['on'] as LocalDate;
}

function ageOf({ code, name, statutoryLimit: limit, procedure }: ProcedureInForce, on: LocalDate): LimitAge | undefined {
  if (limit === null) return undefined;
  // The record as a whole, or what the limit cites, whichever was looked at last.
  const looks = [procedure.checkedOn, ...limit.basis.map(({ checkedOn }) => checkedOn)].filter((day) => day !== undefined);
  const checkedOn = looks.sort().at(-1) ?? null;
  const days = checkedOn === null ? null : checkDate('on', on) - checkDate('checkedOn', checkedOn);
  return Object.freeze({ code, name, standing: limit.standing, checkedOn, days });
}
