import { isRecord, reading, refuse } from '../../errors.js';
import { deepFreeze } from '../../made.js';
import { nationalCode } from '../../procedure/code.js';
import type { MinimalRecord, PublishedLimit } from '../../procedure/procedure.js';
import { readLimitText } from '../limit-text/read-limit-text.js';
import type { LimitReading, WrittenLimit } from '../limit-text/written-limit.js';
import { procedureNoteOn, type PortalProcedureNote, type ProcedureConflict } from './procedure-note.js';

/** One place of a catalogue entry that speaks of time, and how it was read. */
export interface PlacedReading {
  /** `executionMethods[0]`, `executionMethods[0].description`, `cases[1]`. */
  readonly where: string;
  /** Its words; a number and a unit of the interface in Vietnamese: `5 ngày làm việc`. */
  readonly text: string;
  readonly reading: LimitReading;
}

/** What the catalogue interface of the portal says of one procedure. */
export interface PortalProcedureReading {
  /** The national code without what is put after it; another code as it stands. */
  readonly code: string;
  /** For `createCatalog`; its `limit` is null where none is stated, or where the places disagree. Null where no catalogue takes the code. */
  readonly record: MinimalRecord | null;
  readonly readings: readonly PlacedReading[];
  /** How the places disagree, codes of `notes` joined by a comma; null where they do not. */
  readonly conflict: string | null;
  readonly notes: readonly PortalProcedureNote[];
}

const UNITS: Readonly<Record<string, string>> = { WORKING_DAY: ' ngày làm việc', DAY: ' ngày', HOUR: ' giờ', MONTH: ' tháng', OTHER: '' };
/** The codes that a record of a catalogue may have. */
const OWN_CODE = /^(?!\d\.\d{6}[.-])(?=[^A-Z]*[A-Z])[A-Z0-9]+(?:[.-][A-Z0-9]+)*$/;
const MOST_ROWS = 1000;

/**
 * Đọc một thủ tục từ giao diện danh mục của Cổng Dịch vụ công Quốc gia: the limit that a catalogue entry states in its ways of handing in
 * and in its cases, if they agree.
 *
 * A unit OTHER, a 0, and a 1 that only the cases have stand for nothing entered: they give no limit, and a note says so. A bare `DAY` is
 * `days`, a bare `HOUR` is `hours`; the words beside it may say which.
 *
 * @param details - one procedure as the interface gives it: `code`, `name`, `executionMethods`, `cases`; other keys are not read
 * @throws RuleError `invalid-portal-record` with the field for another shape, a unit that is not known, and a time that is no number
 *
 * @example
 * ```ts
 * import { readPortalProcedure } from 'tthc-rules/portal';
 *
 * const method = { submissionMethod: 'DIRECT', processingTime: 5, processingTimeUnit: 'WORKING_DAY' };
 * const given = { code: '1.001194', name: 'Đăng ký khai tử', executionMethods: [method], cases: [] };
 * readPortalProcedure(given).record?.limit; // => { unit: 'working-days', value: 5 }
 * const other = readPortalProcedure({ ...given, cases: [{ code: '1.001194.01', processingDay: { qty: 1, type: 'OTHER' } }] });
 * [other.record?.limit, other.conflict]; // => [null, 'methods-only']
 * ```
 */
export function readPortalProcedure(details: unknown): PortalProcedureReading {
  return reading('invalid-portal-record', 'details', details, read);
}

function read(details: unknown): PortalProcedureReading {
  if (!isRecord(details)) refuse('invalid-portal-record', 'details', details, 'an object { code, name, executionMethods, cases }');
  const { code, name, executionMethods, cases, timeInText } = details;
  if (typeof code !== 'string' || code.trim() === '' || code.length > 200)
    refuse('invalid-portal-record', 'code', code, 'a text of 1 to 200 characters');
  if (name !== undefined && name !== null && typeof name !== 'string') refuse('invalid-portal-record', 'name', name, 'a text');
  const methods = rowsOf('executionMethods', executionMethods).map(({ field, row }) =>
    statedIn(field, row, { time: 'processingTime', unit: 'processingTimeUnit' }, row['description']),
  );
  const ofCases = rowsOf('cases', cases).map(({ field, row }) => {
    const day = row['processingDay'] ?? {};
    if (!isRecord(day)) refuse('invalid-portal-record', `${field}.processingDay`, day, '{ qty, type }');
    return statedIn(field, day, { time: 'qty', unit: 'type', under: 'processingDay' }, undefined);
  });
  const words = typeof timeInText === 'string' ? [placed('timeInText', timeInText)] : [];
  const readings = [...methods, ...ofCases].flatMap(({ entries }) => entries).concat(words);
  const texts = [...methods.flatMap(({ words: said }) => said), ...words];
  const found = limitOf(methods, ofCases, texts);
  const national = nationalCode(code.trim());
  const own = national ?? code.trim();
  const known = national !== undefined || (own.length <= 40 && OWN_CODE.test(own));
  const limit = found.conflicts.length === 0 ? found.limit : null;
  const notes = [
    ...found.notes,
    ...found.conflicts.map((conflict) => procedureNoteOn(conflict, 'executionMethods')),
    ...(known ? [] : [procedureNoteOn('no-catalogue-code', 'code')]),
  ];
  return deepFreeze({
    code: own,
    record: known ? { code: own, name: nameOf(name, own), limit } : null,
    readings,
    conflict: found.conflicts.length === 0 ? null : found.conflicts.join(', '),
    notes,
  });
}

/** A portal's name, spaces run together; the code where it gives none. */
function nameOf(name: unknown, code: string): string {
  const text = typeof name === 'string' ? name.normalize('NFC').replace(/\s+/gu, ' ').trim().slice(0, MOST_NAME).trim() : '';
  return text === '' ? code : text;
}

/** The longest name that a catalogue takes. */
const MOST_NAME = 2000;

/** A row with what it states. */
interface Stated {
  readonly field: string;
  /** Null where nothing was entered. */
  readonly limit: WrittenLimit | null;
  readonly entries: readonly PlacedReading[];
  /** The reading of its words. */
  readonly words: readonly PlacedReading[];
}

function rowsOf(field: string, rows: unknown): readonly { readonly field: string; readonly row: Record<string, unknown> }[] {
  if (rows === undefined || rows === null) return [];
  if (!Array.isArray(rows) || rows.length > MOST_ROWS) refuse('invalid-portal-record', field, rows, `a list of at most ${MOST_ROWS}`);
  return Array.from(rows as readonly unknown[], (row, place) => {
    if (!isRecord(row)) refuse('invalid-portal-record', `${field}[${place}]`, row, 'an object');
    return { field: `${field}[${place}]`, row };
  });
}

function statedIn(
  field: string,
  row: Record<string, unknown>,
  keys: { readonly time: string; readonly unit: string; readonly under?: string },
  description: unknown,
): Stated {
  const inner = keys.under === undefined ? field : `${field}.${keys.under}`;
  const said = typeof description === 'string' && description.trim() !== '' ? [placed(`${field}.description`, description)] : [];
  const time = row[keys.time];
  const unit = row[keys.unit];
  if (time === undefined || time === null || time === '') return { field, limit: null, entries: said, words: said };
  const value = typeof time === 'string' && /^\d{1,6}(?:[.,]\d{1,3})?$/.test(time.trim()) ? Number(time.trim().replace(',', '.')) : time;
  if (typeof value !== 'number' || !Number.isFinite(value) || value < 0)
    refuse('invalid-portal-record', `${inner}.${keys.time}`, time, 'a number, 0 or more');
  if (typeof unit !== 'string' || !Object.hasOwn(UNITS, unit))
    refuse('invalid-portal-record', `${inner}.${keys.unit}`, unit, `one of ${Object.keys(UNITS).join(', ')}`);
  // With the comma of Vietnamese, so that the words are read as a page has them.
  const entry = placed(field, `${String(value).replace('.', ',')}${UNITS[unit] as string}`);
  const { reading: how } = entry;
  return { field, limit: how.state === 'read' && unit !== 'OTHER' ? how.limit : null, entries: [entry, ...said], words: said };
}

function placed(where: string, text: string): PlacedReading {
  return { where, text, reading: readLimitText(text) };
}

interface Found {
  readonly limit: PublishedLimit | null;
  readonly conflicts: readonly ProcedureConflict[];
  readonly notes: readonly PortalProcedureNote[];
}

function limitOf(methods: readonly Stated[], cases: readonly Stated[], texts: readonly PlacedReading[]): Found {
  const notes = [...methods, ...cases]
    .filter(({ limit, entries, words }) => limit === null && entries.length > words.length)
    .map(({ field }) => procedureNoteOn('nothing-entered', field));
  const byMethods = distinct(methods);
  const byCases = distinct(cases);
  const [method] = byMethods;
  const [ofCase] = byCases;
  const conflicts: ProcedureConflict[] = [];
  if (byMethods.length > 1) conflicts.push('methods-differ');
  if (byCases.length > 1) conflicts.push('cases-differ');
  if (conflicts.length === 0 && isLimit(method) && isLimit(ofCase) && keyOf(method) !== keyOf(ofCase))
    conflicts.push('methods-and-cases-differ');
  if (byMethods.some(isLimit) && cases.length > 0 && !byCases.some(isLimit)) conflicts.push('methods-only');
  if (byCases.some(isLimit) && methods.length > 0 && !byMethods.some(isLimit)) conflicts.push('cases-only');
  const stated = byMethods.find(isLimit) ?? byCases.find(isLimit) ?? null;
  // A 1 that no way of handing in repeats is what the form offers, not what somebody entered.
  const alone = stated !== null && !byMethods.some(isLimit) && 'value' in stated && stated.value === 1;
  if (alone) notes.push(procedureNoteOn('placeholder-one', 'cases'));
  if (stated === null || alone) return { limit: null, conflicts, notes };
  const agreed = agreedBy(stated, texts);
  if (agreed === null) conflicts.push('text-differs');
  else if (agreed.unit !== stated.unit) notes.push(procedureNoteOn('unit-by-text', 'executionMethods'));
  const limit = publishedOf(agreed ?? stated);
  if (limit === null) notes.push(procedureNoteOn('no-count', 'executionMethods'));
  return { limit, conflicts, notes };
}

/** The different things that rows state, in their order; null for nothing. */
function distinct(rows: readonly Stated[]): readonly (WrittenLimit | null)[] {
  const seen = new Map<string, WrittenLimit | null>();
  for (const { limit } of rows) if (!seen.has(keyOf(limit))) seen.set(keyOf(limit), limit);
  return [...seen.values()];
}

function isLimit(limit: WrittenLimit | null | undefined): limit is WrittenLimit {
  return limit !== null && limit !== undefined;
}

function keyOf(limit: WrittenLimit | null): string {
  return limit === null ? '' : `${limit.unit} ${'value' in limit ? limit.value : ''}`;
}

/** Units that a bare one may stand for. */
const FINER: Readonly<Record<string, readonly string[]>> = {
  days: ['days', 'working-days', 'calendar-days'],
  hours: ['hours', 'working-hours', 'clock-hours'],
};

/**
 * The limit with the unit that the words give it; null where the words speak of other limits only.
 *
 * What is read as a case, as a whole with its addition, or as the limit before it was cut, is spoken of, too: the interface has one number
 * and does not say for which case.
 */
function agreedBy(stated: WrittenLimit, texts: readonly PlacedReading[]): WrittenLimit | null {
  let finer = stated;
  for (const { reading: how } of texts) {
    const spoken = spokenOf(how);
    if (spoken.length === 0) continue;
    const same = spoken.filter((limit) => sameNumber(limit, stated));
    if (same.length === 0) return null;
    const [first] = same as [WrittenLimit];
    if (FINER[finer.unit]?.includes(first.unit) === true) finer = first;
  }
  return finer;
}

function spokenOf({ limit, variants, reducedFrom }: LimitReading): readonly WrittenLimit[] {
  const whole = variants.flatMap(({ limit: more, effect }): WrittenLimit[] => {
    if (effect === 'replaces') return [more];
    if (limit === null || !('value' in limit) || !('value' in more) || limit.unit !== more.unit) return [];
    return [{ unit: limit.unit, value: limit.value + more.value * (more.times ?? 1) }];
  });
  return [...(limit === null ? [] : [limit]), ...whole, ...(reducedFrom === null ? [] : [reducedFrom])];
}

/** One number in units of which one may stand for the other. */
function sameNumber(a: WrittenLimit, b: WrittenLimit): boolean {
  if (!('value' in a) || !('value' in b)) return a.unit === b.unit;
  return a.value === b.value && (a.unit === b.unit || FINER[b.unit]?.includes(a.unit) === true || FINER[a.unit]?.includes(b.unit) === true);
}

/** A written limit as a catalogue takes it; null where it cannot be counted. */
function publishedOf(limit: WrittenLimit): PublishedLimit | null {
  if (!('value' in limit) || (limit.times ?? 1) !== 1) return null;
  const { unit, value } = limit;
  switch (unit) {
    case 'months':
      return Number.isInteger(value) && value >= 1 && value <= 1200 ? { unit: 'calendar-months', value } : null;
    case 'working-days':
    case 'days':
      return Number.isInteger(value * 4) && value > 0 && value <= 10_000 ? { unit, value } : null;
    case 'calendar-days':
      return Number.isInteger(value) && value > 0 && value <= 36_525 ? { unit, value } : null;
    case 'hours':
    case 'working-hours':
    case 'clock-hours':
      return value > 0 && value <= 10_000 ? { unit, value } : null;
    case 'minutes':
      return null;
  }
}
