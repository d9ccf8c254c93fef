import { isRecord, reading, refuse, refuseUnknownKeys } from '../errors.js';
import { publishedLimitInEnglish } from '../explanation/commitment-en.js';
import { publishedLimitInVietnamese } from '../explanation/commitment-vi.js';
import { formatCitation } from '../law/citation.js';
import { isInForce } from '../law/in-force.js';
import type { Name } from '../name.js';
import { checkCatalog, type Catalog } from '../procedure/catalog.js';
import type { Procedure, ProcedureVersion, PublishedLimit, StatutoryLimit, Variant } from '../procedure/procedure.js';
import { checkDate, type LocalDate } from '../time/local-date.js';

/**
 * What became of a limit, a case or a procedure. `shorter`, `longer`: one number and unit against another of the unit ·
 * `unknown`: the units cannot be compared ("25 ngày" and "17,5 ngày làm việc": either may end later) · `cut-off`: the same limit
 * with another hour · `limit-added`, `limit-removed`: a limit where none was stated, or the reverse · `variant-added`,
 * `variant-removed`: a case of its own · `added`, `removed`: the procedure.
 */
export type CatalogChangeKind =
  | 'shorter'
  | 'longer'
  | 'unknown'
  | 'cut-off'
  | 'limit-added'
  | 'limit-removed'
  | 'variant-added'
  | 'variant-removed'
  | 'added'
  | 'removed';

/** One difference between two catalogues. */
export interface CatalogChange {
  readonly code: string;
  readonly name: Name;
  /** The id of a case, where it is one of a case. */
  readonly variant?: string;
  readonly kind: CatalogChangeKind;
  readonly before: StatutoryLimit | null;
  readonly after: StatutoryLimit | null;
  /**
   * Of a longer limit: whether it may be longer. `no`: what it replaces is stated by a national act · `yes`: a fallback, for which
   * a province sets its own · `unknown`: what it replaces was not verified.
   */
  readonly mayBeLonger?: 'yes' | 'no' | 'unknown';
  /** One sentence. */
  readonly text: Name;
}

/** So sánh hai danh mục: every limit that differs, and how many are the same. */
export interface CatalogComparison {
  /** The day that was looked at; null: the newest version of each. */
  readonly on: LocalDate | null;
  /** How many ordinary limits are the same in both, among them those that neither states. */
  readonly same: number;
  /** How many differences of each kind there are; a kind that does not occur is left out. */
  readonly counts: { readonly [Kind in CatalogChangeKind]?: number };
  /** By code; the ordinary limit of a procedure before its cases. */
  readonly changes: readonly CatalogChange[];
}

/**
 * Thời hạn nào đã đổi: what a province's own list, or a new decision, changes in a catalogue: which limits it shortens, which it
 * lengthens and whether it may, which cannot be compared. A dossier keeps the limit of the day it was received; `movedBy` says
 * which open ones move all the same.
 *
 * @param before - such as `nationalProcedures`
 * @param after - such as the same with an `overlay`
 * @param options - `on`: the day to look at, `YYYY-MM-DD`; left out, the newest version of each procedure
 * @throws RuleError `invalid-catalog`, `invalid-date`, `invalid-input`
 *
 * @example
 * ```ts
 * import { compareCatalogs, createCatalog } from 'tthc-rules';
 *
 * const limit = { unit: 'working-days', value: 10 } as const;
 * const before = createCatalog([{ code: '1.013978', name: 'Đăng ký biến động đất đai', limit, standing: 'stated' }]);
 * const after = before.overlay([
 *   { code: '1.013978', name: 'Đăng ký biến động đất đai', limit: { ...limit, value: 7 }, basis: 'Quyết định 1/QĐ-UBND', from: '2026-07-01' },
 * ]);
 * const { counts, changes } = compareCatalogs(before, after);
 * counts; // => { shorter: 1 }
 * changes[0]?.text.en; // => '1.013978 (Đăng ký biến động đất đai): 7 working days instead of 10 working days, shorter (Quyết định 1/QĐ-UBND).'
 * ```
 */
export function compareCatalogs(before: Catalog, after: Catalog, options: { readonly on?: LocalDate } = {}): CatalogComparison {
  const on = reading('invalid-input', 'options', options, dayOf);
  const old = versionsOn(checkCatalog(before), on);
  const now = versionsOn(checkCatalog(after), on);
  const changes: CatalogChange[] = [];
  let same = 0;
  for (const code of [...new Set([...old.keys(), ...now.keys()])].sort()) {
    const found = changesOf(code, old.get(code), now.get(code));
    if (found.every(({ variant }) => variant !== undefined)) same++;
    changes.push(...found);
  }
  const counts: { [Kind in CatalogChangeKind]?: number } = {};
  for (const { kind } of changes) counts[kind] = (counts[kind] ?? 0) + 1;
  return Object.freeze({ on: on ?? null, same, counts: Object.freeze(counts), changes: Object.freeze(changes) });
}

function dayOf(options: unknown): LocalDate | undefined {
  if (!isRecord(options)) refuse('invalid-input', 'options', options, '{ on? }');
  refuseUnknownKeys('invalid-input', 'options', options, ['on']);
  const { on } = options;
  if (on === undefined) return undefined;
  checkDate('on', on);
  return on as LocalDate;
}

interface Known {
  readonly name: Name;
  readonly version: ProcedureVersion;
}

/** The version of each procedure on a day, or the newest; without those that are abolished or not in force. */
function versionsOn(catalog: Catalog, on: LocalDate | undefined): ReadonlyMap<string, Known> {
  const known = new Map<string, Known>();
  for (const procedure of catalog) {
    const version = versionOn(procedure, on);
    if (version === undefined || version.status === 'abolished') continue;
    known.set(procedure.code, { name: version.name ?? procedure.name, version });
  }
  return known;
}

function versionOn({ versions }: Procedure, on: LocalDate | undefined): ProcedureVersion | undefined {
  return on === undefined ? versions.at(-1) : versions.find(({ inForce }) => isInForce(inForce, on));
}

function changesOf(code: string, old: Known | undefined, now: Known | undefined): CatalogChange[] {
  const { name } = (now ?? old) as Known;
  if (old === undefined || now === undefined) {
    const kind = old === undefined ? 'added' : 'removed';
    return [change({ code, name, kind, before: old?.version.limit ?? null, after: now?.version.limit ?? null })];
  }
  const ordinary = limitChange(old.version.limit, now.version.limit);
  return [
    ...(ordinary === undefined ? [] : [change({ code, name, before: old.version.limit, after: now.version.limit, ...ordinary })]),
    ...variantChanges(code, name, old.version.variants, now.version.variants),
  ];
}

function variantChanges(code: string, name: Name, old: readonly Variant[], now: readonly Variant[]): CatalogChange[] {
  const ids = [...new Set([...old, ...now].map(({ id }) => id))];
  return ids.flatMap((variant) => {
    const [was, is] = [old, now].map((variants) => variants.find(({ id }) => id === variant));
    const parts = { code, name, variant, before: was?.limit ?? null, after: is?.limit ?? null };
    if (was === undefined || is === undefined) return [change({ ...parts, kind: was === undefined ? 'variant-added' : 'variant-removed' })];
    const found = was.effect === is.effect ? limitChange(was.limit, is.limit) : { kind: 'unknown' as const };
    return found === undefined ? [] : [change({ ...parts, ...found })];
  });
}

type LimitChange = Pick<CatalogChange, 'kind' | 'mayBeLonger'>;

/** How a limit changed, or undefined where it did not. */
function limitChange(before: StatutoryLimit | null, after: StatutoryLimit | null): LimitChange | undefined {
  if (before === null || after === null) {
    if (before === after) return undefined;
    return { kind: before === null ? 'limit-added' : 'limit-removed' };
  }
  const order = compareLimits(before.limit, after.limit);
  if (order === 0) return before.cutOff === after.cutOff ? undefined : { kind: 'cut-off' };
  if (order === undefined) return { kind: 'unknown' };
  return order > 0 ? { kind: 'shorter' } : { kind: 'longer', mayBeLonger: MAY_BE_LONGER[before.standing] };
}

const MAY_BE_LONGER = { stated: 'no', fallback: 'yes', published: 'unknown', unverified: 'unknown' } as const;

/** Negative where the first is shorter, 0 where they are the same, undefined where either may end later. */
function compareLimits(a: PublishedLimit, b: PublishedLimit): number | undefined {
  if (JSON.stringify(a) === JSON.stringify(b)) return 0;
  if (a.unit !== b.unit) return withinTheDay(a) - withinTheDay(b) || undefined;
  const { value: first, ...ofFirst } = a as PublishedLimit & { readonly value?: number };
  const { value: second, ...ofSecond } = b as PublishedLimit & { readonly value?: number };
  if (first === undefined || second === undefined) return undefined;
  return JSON.stringify(ofFirst) === JSON.stringify(ofSecond) ? first - second : undefined;
}

/** 0 in the session, 1 in the day, 2 for a whole working day and more: of these, and no others, each ends before the next. */
function withinTheDay(limit: PublishedLimit): number {
  if (limit.unit === 'same-session') return 0;
  if (limit.unit === 'same-day') return 1;
  return limit.unit === 'working-days' && limit.value >= 1 ? 2 : Number.NaN;
}

function change(parts: Omit<CatalogChange, 'text'>): CatalogChange {
  return Object.freeze({ ...parts, text: Object.freeze({ vi: inVietnamese(parts), en: inEnglish(parts) }) });
}

type Parts = Omit<CatalogChange, 'text'>;

function inVietnamese({ code, name, variant, kind, before, after, mayBeLonger }: Parts): string {
  const subject = `${code} (${name.vi})${variant === undefined ? '' : `, trường hợp "${variant}"`}`;
  const [was, is] = [before, after].map((limit) => (limit === null ? '' : publishedLimitInVietnamese(limit.limit)));
  const source = cited(after);
  switch (kind) {
    case 'shorter':
      return `${subject}: từ ${was} xuống ${is}${source}.`;
    case 'longer':
      return `${subject}: từ ${was} lên ${is}${source}; ${LONGER_VI[mayBeLonger ?? 'unknown']}.`;
    case 'unknown':
      return `${subject}: ${is} thay cho ${was}${source}; hai cách ghi khác nhau nên không so được.`;
    case 'cut-off':
      return `${subject}: vẫn ${is}, giờ chốt từ ${before?.cutOff ?? 'không có'} thành ${after?.cutOff ?? 'không có'}${source}.`;
    case 'limit-added':
      return `${subject}: trước không nêu thời hạn, nay là ${is}${source}.`;
    case 'limit-removed':
      return `${subject}: trước là ${was}, nay không nêu thời hạn.`;
    case 'variant-added':
      return `${subject}: mới có thời hạn riêng${is === '' ? '' : `, ${is}`}${source}.`;
    case 'variant-removed':
      return `${subject}: không còn thời hạn riêng${was === '' ? '' : `, trước là ${was}`}.`;
    case 'added':
      return `${subject}: thủ tục mới, ${is === '' ? 'không nêu thời hạn' : `thời hạn ${is}`}${source}.`;
    case 'removed':
      return `${subject}: không còn trong danh mục${was === '' ? '' : `, trước có thời hạn ${was}`}.`;
  }
}

const LONGER_VI = {
  no: 'thời hạn cũ do văn bản trung ương quy định, địa phương không được kéo dài',
  yes: 'thời hạn cũ chỉ dùng khi tỉnh chưa quy định, tỉnh được quy định thời hạn riêng',
  unknown: 'thời hạn cũ chưa được kiểm chứng nên chưa rõ có được kéo dài không',
} as const;

function inEnglish({ code, name, variant, kind, before, after, mayBeLonger }: Parts): string {
  const subject = `${code} (${name.en})${variant === undefined ? '' : `, case "${variant}"`}`;
  const [was, is] = [before, after].map((limit) => (limit === null ? '' : publishedLimitInEnglish(limit.limit)));
  const source = cited(after);
  switch (kind) {
    case 'shorter':
      return `${subject}: ${is} instead of ${was}, shorter${source}.`;
    case 'longer':
      return `${subject}: ${is} instead of ${was}, longer${source}; ${LONGER_EN[mayBeLonger ?? 'unknown']}.`;
    case 'unknown':
      return `${subject}: ${is} instead of ${was}${source}; which is longer cannot be said.`;
    case 'cut-off':
      return `${subject}: still ${is}, the cut-off ${after?.cutOff ?? 'none'} instead of ${before?.cutOff ?? 'none'}${source}.`;
    case 'limit-added':
      return `${subject}: ${is}, where no limit was stated before${source}.`;
    case 'limit-removed':
      return `${subject}: no limit is stated now, ${was} before.`;
    case 'variant-added':
      return `${subject}: a limit of its own now${is === '' ? '' : `, ${is}`}${source}.`;
    case 'variant-removed':
      return `${subject}: no limit of its own any more${was === '' ? '' : `, ${was} before`}.`;
    case 'added':
      return `${subject}: a new procedure, ${is === '' ? 'no limit stated' : is}${source}.`;
    case 'removed':
      return `${subject}: no longer in the catalogue${was === '' ? '' : `, ${was} before`}.`;
  }
}

const LONGER_EN = {
  no: 'a national act states the old limit, so it may not be longer',
  yes: 'the old limit held only where the province had not set its own',
  unknown: 'the old limit was not verified, so whether it may be longer is not known',
} as const;

function cited(limit: StatutoryLimit | null): string {
  return limit === null || limit.basis.length === 0 ? '' : ` (${limit.basis.map(formatCitation).join('; ')})`;
}
