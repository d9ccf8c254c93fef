import type { WorkingCalendar } from './calendar/working-calendar.js';
import { oneStopProfiles } from './data/law-profiles/index.js';
import {
  chiLangAuthorities,
  chiLangPlan,
  chiLangRules,
  chiLangTitles,
  chiLangUntil,
  type ChiLangRule,
} from './data/sla-policies/chi-lang.js';
import { checkProfile, profiles, type CountingProfile } from './deadline/counting-profile.js';
import { isRecord, reading, refuse, refuseUnknownKeys } from './errors.js';
import { deepFreeze } from './made.js';
import type { Catalog } from './procedure/catalog.js';
import { MAX_ELEMENTS } from './procedure/plain-data.js';
import { checkLawProfiles, type LawProfile } from './sla/law-profile.js';
import { checkPolicies, type OnDayOff, type SlaPolicy, type SlaPromise } from './sla/policy.js';
import { readList } from './sla/read-list.js';
import { rulebookOf, type Rulebook } from './sla/rulebook.js';
import { checkDate, type LocalDate } from './time/local-date.js';

/**
 * Nghị định về một cửa: the law profiles that a rulebook has unless it is given others, in order, edge to edge: Decree 61/2018/NĐ-CP,
 * from 2025-07-01 Decree 118/2025/NĐ-CP as issued, and from 2026-08-05 the same as Decree 309/2026/NĐ-CP changes it. Frozen.
 *
 * @example
 * ```ts
 * import { lawProfiles } from 'tthc-rules';
 *
 * lawProfiles.map(({ id, inForce }) => `${id} from ${inForce.from}`);
 * // => ['one-stop-decree-2018 from 2018-06-21', 'one-stop-decree-2025 from 2025-07-01', 'one-stop-decree-2025 from 2026-08-05']
 * ```
 */
export const lawProfiles: readonly LawProfile[] = /* @__PURE__ */ deepFreeze(oneStopProfiles);

/**
 * Bộ quy tắc: the rules of one settling authority — its calendar, the procedures and their statutory limits, its promises.
 *
 * @param options - `policies`: promises, of which the earliest binds; `bareDays`: how a bare "ngày" in the sources is read; `bareHours`:
 *   how a bare "giờ" is read, without which it is refused as `uncertain-limit`;
 *   `refuseUncertainLimits`: refuse limits that are a fallback, as published or unverified; `lawProfiles` (default: Decree 61/2018, then
 *   Decree 118/2025 as issued)
 * @throws RuleError `invalid-catalog` with every fault of the policies, `conflicting-rules`, `invalid-calendar`, `invalid-input`
 *
 * @example
 * ```ts
 * import { createRulebook, vietnamCalendar } from 'tthc-rules';
 * import { nationalProcedures } from 'tthc-rules/procedures';
 *
 * const rulebook = createRulebook({ calendar: vietnamCalendar(), catalog: nationalProcedures, policies: [], bareDays: 'working' });
 * // A will is certified within 2 working days.
 * rulebook.receive({ procedure: '2.001019', receivedAt: '2026-03-02T09:00' }).due?.toISO(); // => '2026-03-04T17:00:00.000+07:00'
 * ```
 */
export function createRulebook(options: {
  readonly calendar: WorkingCalendar;
  readonly catalog: Catalog;
  readonly policies: readonly SlaPolicy[];
  readonly bareDays: 'calendar' | 'working';
  readonly bareHours?: 'working' | 'clock';
  readonly refuseUncertainLimits?: boolean;
  readonly lawProfiles?: readonly LawProfile[];
}): Rulebook {
  if (!isRecord(options)) refuse('invalid-input', 'options', options, '{ calendar, catalog, policies, bareDays }');
  return rulebookOf(reading('invalid-input', 'options', options, () => readRulebookOptions(options)));
}

type RulebookOptions = Parameters<typeof createRulebook>[0];

function readRulebookOptions(options: RulebookOptions): RulebookOptions & { readonly lawProfiles: readonly LawProfile[] } {
  refuseUnknownKeys('invalid-input', 'options', options, RULEBOOK_KEYS);
  const { lawProfiles: profiles = (checkedLaw ??= checkLawProfiles(lawProfiles)), ...rest } = options;
  return { ...rest, lawProfiles: profiles };
}

let checkedLaw: readonly LawProfile[] | undefined;

const RULEBOOK_KEYS = ['calendar', 'catalog', 'policies', 'bareDays', 'bareHours', 'refuseUncertainLimits', 'lawProfiles'];

/** What the article on the Chi Lăng models leaves open, and is never guessed. */
export interface ChiLangOptions {
  /** The two golden days: ISO weekdays, Monday is 1. */
  readonly goldenDays: readonly number[];
  /** The no-appointment days: one to seven ISO weekdays. */
  readonly noAppointmentDays: readonly number[];
  /** The procedures that can be settled "4 tại chỗ", by level: codes. */
  readonly onTheSpot: { readonly district: readonly string[]; readonly commune: readonly string[] };
  /** The procedures to which the week, 1.5 and 2 working days apply: codes, or all of the field. */
  readonly shortened: 'all' | readonly string[];
  /** The first day of the models, `YYYY-MM-DD`, before 2025-07-01. */
  readonly from: LocalDate;
  /** When a model day is not worked (default `skip`). */
  readonly onDayOff?: OnDayOff;
  /** What "within the week" means after the week's last golden day (default `same-week`). */
  readonly afterLastGoldenDay?: 'same-week' | 'next-week';
  /** How 1.5 and 2 working days are counted (default `profiles.sessionAfterReceipt`). */
  readonly profile?: CountingProfile;
}

/**
 * The models of Chi Lăng district, Lạng Sơn: “Hai ngày vàng trong tuần” (rules R1 to R6, district), “Ngày không phiếu hẹn”
 * (R7, R8, commune), and the other procedures (R9), received whenever they arise. All are in force until, not including,
 * 2025-07-01, when the district level ended; whether a successor took R7 and R8 over is unknown.
 *
 * @throws RuleError `invalid-input`, `invalid-date`, `invalid-profile`, `invalid-catalog`
 *
 * @example
 * ```ts
 * import { chiLangPolicies } from 'tthc-rules';
 *
 * const policies = chiLangPolicies({
 *   goldenDays: [2, 4],
 *   noAppointmentDays: [3],
 *   onTheSpot: { district: ['2.000815'], commune: ['2.000815', '1.001193'] },
 *   shortened: 'all',
 *   from: '2024-01-01',
 * });
 * policies.map(({ inForce }) => inForce.until).every((until) => until === '2025-07-01'); // => true
 * ```
 */
export function chiLangPolicies(options: ChiLangOptions): SlaPolicy[] {
  const given = reading('invalid-input', 'options', options, readChiLang);
  const groups = new Map<string, ChiLangRule[]>();
  for (const rule of chiLangRules) {
    const id = `chi-lang-${rule.model}-${rule.field}`;
    groups.set(id, [...(groups.get(id) ?? []), rule]);
  }
  const models = [...groups].map(([id, rules]) => policyOf(id, rules, given));
  return [...checkPolicies([...models, otherProcedures('district', given), otherProcedures('commune', given)])];
}

function policyOf(id: string, rules: readonly ChiLangRule[], options: ChiLangOptions): SlaPolicy {
  const [{ model, level, field }] = rules as [ChiLangRule];
  return {
    ...frameOf(id, model, level as 'district' | 'commune', options),
    fields: [field],
    concentratesWork: model === 'golden-days',
    promises: rules.flatMap((rule) => promiseOf(rule, options)),
  };
}

function frameOf(
  id: string,
  title: keyof typeof chiLangTitles,
  level: 'district' | 'commune',
  options: ChiLangOptions,
): Omit<SlaPolicy, 'promises'> {
  const { goldenDays, noAppointmentDays, onDayOff, afterLastGoldenDay, from } = options;
  return {
    id,
    authority: chiLangAuthorities[level],
    title: chiLangTitles[title],
    level,
    days: { weekdays: title === 'no-appointment-day' ? noAppointmentDays : goldenDays, ...(onDayOff === undefined ? {} : { onDayOff }) },
    ...(title === 'golden-days' && afterLastGoldenDay !== undefined ? { afterLastGoldenDay } : {}),
    inForce: { from, until: chiLangUntil },
    successor: level === 'district' ? 'none' : 'unknown',
    basis: chiLangPlan,
  };
}

/** R9: no promise; a procedure outside the models' fields is received whenever it arises. */
function otherProcedures(level: 'district' | 'commune', options: ChiLangOptions): SlaPolicy {
  const fields = chiLangRules.filter((rule) => rule.level === level).map(({ field }) => field);
  return {
    ...frameOf(`chi-lang-other-${level}`, 'other', level, options),
    exceptFields: [...new Set(fields)],
    concentratesWork: false,
    promises: [],
  };
}

/** A rule as a promise; none where the authority named no procedure that can be settled so. */
function promiseOf(rule: ChiLangRule, options: ChiLangOptions): SlaPromise[] {
  const { id, on, limit, target, level } = rule;
  if (on === 'working-days') {
    if (options.shortened.length === 0) return [];
    return [{ id, on, procedures: options.shortened, limit, profile: options.profile ?? profiles.sessionAfterReceipt }];
  }
  const procedures = options.onTheSpot[level as 'district' | 'commune'];
  if (procedures.length === 0) return [];
  return [
    {
      id,
      on,
      procedures,
      limit,
      ...(target === undefined ? {} : { target }),
      profile: { offHours: 'next-opening' },
      channels: ['direct'],
      excludes: ['verification'],
      onTheSpot: 'four-on-the-spot',
    },
  ];
}

const OPTION_KEYS = ['goldenDays', 'noAppointmentDays', 'onTheSpot', 'shortened', 'from', 'onDayOff', 'afterLastGoldenDay', 'profile'];

function readChiLang(options: unknown): ChiLangOptions {
  if (!isRecord(options)) {
    refuse('invalid-input', 'options', options, `an object with ${OPTION_KEYS.join(', ')}`);
  }
  refuseUnknownKeys('invalid-input', 'options', options, OPTION_KEYS);
  // Read once: what is checked is what is used.
  const given = { ...options };
  const goldenDays = checkWeekdays('goldenDays', given['goldenDays'], 2, 2);
  const noAppointmentDays = checkWeekdays('noAppointmentDays', given['noAppointmentDays'], 1, 7);
  const spots = given['onTheSpot'] as { district?: unknown; commune?: unknown } | null | undefined;
  if (typeof spots === 'object' && spots !== null) refuseUnknownKeys('invalid-input', 'onTheSpot', spots, ['district', 'commune']);
  const onTheSpot = {
    district: checkCodes('onTheSpot.district', spots?.district),
    commune: checkCodes('onTheSpot.commune', spots?.commune),
  };
  const shortened = given['shortened'] === 'all' ? 'all' : checkCodes('shortened', given['shortened']);
  checkDate('from', given['from']);
  const from = given['from'] as string;
  if (from >= chiLangUntil) refuse('invalid-date', 'from', from, `a day before ${chiLangUntil}, when the district level ended`);
  const { onDayOff, afterLastGoldenDay, profile } = given as Partial<ChiLangOptions>;
  if (onDayOff !== undefined && !['skip', 'next-working-day', 'inherit-swap'].includes(onDayOff)) {
    refuse('invalid-input', 'onDayOff', onDayOff, '"skip", "next-working-day" or "inherit-swap"');
  }
  if (afterLastGoldenDay !== undefined && !['same-week', 'next-week'].includes(afterLastGoldenDay)) {
    refuse('invalid-input', 'afterLastGoldenDay', afterLastGoldenDay, '"same-week" or "next-week"');
  }
  return {
    goldenDays,
    noAppointmentDays,
    onTheSpot,
    shortened,
    from,
    ...(onDayOff === undefined ? {} : { onDayOff }),
    ...(afterLastGoldenDay === undefined ? {} : { afterLastGoldenDay }),
    ...(profile === undefined ? {} : { profile: checkProfile(profile, true) }),
  };
}

function checkWeekdays(field: string, days: unknown, least: number, most: number): readonly number[] {
  const expected =
    least === most ? `${least} different ISO weekdays, 1 (Monday) to 7` : `${least} to ${most} different ISO weekdays, 1 (Monday) to 7`;
  const read = readList(days, most) ?? [];
  if (read.length < least || new Set(read).size < read.length || !read.every(isWeekday)) refuse('invalid-input', field, days, expected);
  return read as number[];
}

function isWeekday(day: unknown): boolean {
  return Number.isInteger(day) && (day as number) >= 1 && (day as number) <= 7;
}

function checkCodes(field: string, codes: unknown): readonly string[] {
  const read = readList(codes, MAX_ELEMENTS);
  if (read?.every((code) => typeof code === 'string') === true) return read;
  return refuse('invalid-input', field, codes, 'a list of procedure codes, which may be empty');
}
