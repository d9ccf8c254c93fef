import { isRecord, reading, refuse, refuseMisspeltKeys, RuleError, shown } from '../errors.js';
import { formatCitation, type Confidence, type LegalDocument } from '../law/citation.js';
import { isInForce, type InForce } from '../law/in-force.js';
import type { Name } from '../name.js';
import { checkDate } from '../time/local-date.js';
import { VERSION } from '../version.js';
import { documentsByName, withDocuments } from './cited-in-full.js';
import { codeWithZeros, nationalCode } from './code.js';
import { refuseWhole } from './fault.js';
import { laidOver } from './lay-over.js';
import type { FieldName, Level, Phrase, Procedure, ProcedureVersion, StatutoryLimit, Variant } from './procedure.js';
import { NO_RECORDS, readRecords, type Records } from './read-records.js';
import { SearchIndex } from './search-index.js';

/** A procedure as it is on one day. */
export interface ProcedureInForce {
  readonly code: string;
  readonly name: Name;
  readonly field: FieldName;
  readonly subfield?: string;
  readonly confidence: Confidence;
  /** From its first day up to, but not including, `until`. */
  readonly inForce: InForce;
  /** The levels that settle it, the highest first; empty where a minimal record names none. */
  readonly levels: readonly Level[];
  /** How long the law leaves the authority; `null`: no limit is stated. */
  readonly statutoryLimit: StatutoryLimit | null;
  /** @deprecated It is a list: read `levels`. */
  readonly level: readonly Level[];
  /** @deprecated Its own `limit` is the number and unit: read `statutoryLimit`. */
  readonly limit: StatutoryLimit | null;
  readonly variants: readonly Variant[];
  /** What to know about the record and about this version. */
  readonly notes: readonly Phrase[];
  /** The whole record, with its sources and other versions. */
  readonly procedure: Procedure;
}

/** Danh mục thủ tục hành chính: procedures by code and day. It never changes; iterating gives its records sorted by code. */
export interface Catalog extends Iterable<Procedure> {
  /** How many procedures it has. */
  readonly size: number;
  /**
   * The procedure with a code, as it is on a day.
   *
   * @param code - a code of the catalogue; a national one also with a case (`2.000815.01`), a province (`1.000948.H38`) or
   *   in the older local form (`2.000815.000.00.00.H37`)
   * @param options - `on`: the day of receipt, `YYYY-MM-DD`
   * @throws RuleError `unknown-procedure`, with `details.didYouMean` for a code that lost its last zero (`1.01279`) · `nothing-in-force` before the first version, after the last, and while it is
   *   abolished · `invalid-date`
   */
  find(code: string, options: { readonly on: string }): ProcedureInForce;
  /**
   * The procedures of a field or level, sorted by code: with `on`, as they are on that day; without, the records, a level
   * being that of any version.
   *
   * @throws RuleError `invalid-date`, `invalid-input`
   */
  list(filter: { readonly field?: FieldName; readonly level?: Level; readonly on: string }): readonly ProcedureInForce[];
  list(filter?: { readonly field?: FieldName; readonly level?: Level }): readonly Procedure[];
  /**
   * The procedures that a person may mean, the closest first. A code, part of one, one that lost its last zero or one with a
   * local suffix finds codes. Words find the procedures whose names (Vietnamese and English) have every one of them: whole
   * words, in any order and case; a word written with diacritics is looked for with them (`đính chính`), one without is found
   * whatever they are (`dinh chinh`). What people say for an official name (`sổ đỏ`) finds that name too. In the order: the
   * name itself, names that begin so, names with the words in a row, official names, names with all the words; then by code.
   * No words, no procedures.
   *
   * @throws RuleError `invalid-input` for anything but a text
   */
  search(text: string): readonly Procedure[];
  /**
   * A new catalogue with a province's or portal's records laid over this one, which stays as it is. A record with a code
   * of this catalogue holds from its first day until its last; before and after, the versions of this catalogue stay, cut at
   * those days; the rest of the record (name, field, note …) is the new one's, with the sources of both. A new code is added.
   * Citations may name documents of this catalogue.
   *
   * @throws RuleError `invalid-catalog` as {@link createCatalog}, and where the two leave a gap
   */
  overlay(records: unknown): Catalog;
}

/**
 * A catalogue of a portal's own procedures.
 *
 * @param records - a list of {@link Procedure} and {@link MinimalRecord}, or `CatalogData`: `{ documents, procedures }`. A
 *   citation names one of `documents`, or says its own `issuer` or `url`; a minimal record may name any. At most 32 MiB as JSON,
 *   20 000 procedures, 4 000 elements in a list within one, 32 levels of nesting; plain data only. Copied, never kept.
 * @throws RuleError `invalid-catalog`; `details.faults` lists every fault as `{ path, vi, en }`, each with a way to mend it
 *
 * @example
 * ```ts
 * import { createCatalog } from 'tthc-rules';
 *
 * const catalog = createCatalog([
 *   // What every portal knows, and a record in full.
 *   { code: '1.013978', name: 'Đăng ký biến động đất đai', level: 'commune', limit: { unit: 'working-days', value: 7 } },
 *   {
 *     code: 'X-01',
 *     name: { vi: 'Xác nhận hộ nghèo', en: 'Confirmation of a poor household' },
 *     field: 'other',
 *     confidence: 'medium',
 *     sources: ['https://example.vn/x-01'],
 *     checkedOn: '2026-01-05',
 *     versions: [
 *       {
 *         inForce: { from: '2026-01-01' },
 *         level: ['commune'],
 *         limit: {
 *           limit: { unit: 'working-days', value: 3 },
 *           standing: 'stated',
 *           basis: [{ document: 'Quy chế một cửa của xã', issuer: 'Ủy ban nhân dân xã' }],
 *         },
 *         variants: [],
 *       },
 *     ],
 *   },
 * ]);
 * catalog.find('X-01', { on: '2026-03-02' }).statutoryLimit?.limit; // => { unit: 'working-days', value: 3 }
 * catalog.find('X-01', { on: '2025-12-31' }); // throws nothing-in-force
 * createCatalog([{ code: 'x 01' }]); // throws invalid-catalog
 * ```
 */
export function createCatalog(records: unknown): Catalog {
  const data = readRecords(records, NO_RECORDS);
  return new RecordCatalog(() => data);
}

/**
 * A catalogue of records that are known to be right; they are read when it is first used.
 *
 * @param load - `below`: frozen records that the others are laid over, with citations in full
 * @internal
 */
export function trustedCatalog(
  load: () => {
    readonly documents: readonly LegalDocument[];
    readonly procedures: readonly Procedure[];
    readonly below?: readonly Procedure[];
  },
): Catalog {
  return new RecordCatalog(() => {
    const { documents, procedures, below = [] } = load();
    const known = documentsByName(documents);
    return {
      documents: known,
      procedures: laidOverAll(
        below,
        procedures.map((procedure) => withDocuments(procedure, known)),
      ),
    };
  });
}

/**
 * A catalogue of this library, as it is.
 *
 * @throws RuleError `invalid-catalog` for anything else
 * @internal
 */
export function checkCatalog(catalog: unknown): Catalog {
  let made = false;
  try {
    made = (catalog as { [CATALOG]?: unknown } | null | undefined)?.[CATALOG] === true;
  } catch {
    // A proxy that throws is no catalogue.
  }
  return made
    ? (catalog as Catalog)
    : refuseWhole(
        'catalog',
        catalog,
        'nationalProcedures, hoặc một danh mục của createCatalog()',
        'nationalProcedures or a catalogue of createCatalog()',
      );
}

/** A record, and what `find` gives of each of its versions once it was asked for. */
interface Entry {
  readonly procedure: Procedure;
  readonly found: (ProcedureInForce | undefined)[];
}

// Found under a registered symbol, so that the ESM and the CommonJS copy of this version know each other's catalogues.
const CATALOG = /* @__PURE__ */ Symbol.for(`tthc-rules.Catalog/${VERSION}`);

class RecordCatalog implements Catalog {
  readonly #load: () => Records;
  #loaded: { readonly records: Records; readonly entries: ReadonlyMap<string, Entry> } | undefined;
  #search: SearchIndex | undefined;

  constructor(load: () => Records) {
    this.#load = load;
  }

  /** Only what was made here has private parts: neither a proxy nor an object made from a catalogue. */
  get [CATALOG](): boolean {
    return #load in this;
  }

  get size(): number {
    return this.#entries.size;
  }

  *[Symbol.iterator](): IterableIterator<Procedure> {
    for (const { procedure } of this.#entries.values()) yield procedure;
  }

  find(code: string, options: { readonly on: string }): ProcedureInForce {
    const entry = this.#entryOf(code);
    const on = dateOf(onOf(options));
    const at = entry.procedure.versions.findIndex(({ inForce }) => isInForce(inForce, on));
    const version = entry.procedure.versions[at];
    if (version === undefined || version.status === 'abolished') throw nothingInForce(entry.procedure, on, version);
    return foundIn(entry, at);
  }

  list(filter: { readonly field?: FieldName; readonly level?: Level; readonly on: string }): readonly ProcedureInForce[];
  list(filter?: { readonly field?: FieldName; readonly level?: Level }): readonly Procedure[];
  list(
    filter: { readonly field?: FieldName; readonly level?: Level; readonly on?: string } = {},
  ): readonly (Procedure | ProcedureInForce)[] {
    const { field, level, on: day } = reading('invalid-input', 'filter', filter, readFilter);
    const entries = [...this.#entries.values()].filter(({ procedure }) => field === undefined || procedure.field === field);
    const atLevel = (version: ProcedureVersion) =>
      level === undefined || version.level.length === 0 || (version.level as readonly unknown[]).includes(level);
    if (day === undefined) {
      return entries.map(({ procedure }) => procedure).filter(({ versions }) => versions.some(atLevel));
    }
    const on = dateOf(day);
    return entries.flatMap((entry) =>
      entry.procedure.versions.flatMap((version, at) =>
        isInForce(version.inForce, on) && version.status !== 'abolished' && atLevel(version) ? foundIn(entry, at) : [],
      ),
    );
  }

  search(text: string): readonly Procedure[] {
    if (typeof text !== 'string') refuse('invalid-input', 'text', text, 'words of a name, or a code or part of one');
    this.#search ??= new SearchIndex([...this]);
    return this.#search.find(text);
  }

  overlay(records: unknown): Catalog {
    const below = this.#state.records;
    const above = readRecords(records, below);
    const data = { documents: above.documents, procedures: laidOverAll(below.procedures, above.procedures) };
    return new RecordCatalog(() => data);
  }

  get #state(): { readonly records: Records; readonly entries: ReadonlyMap<string, Entry> } {
    if (this.#loaded === undefined) {
      const records = this.#load();
      this.#loaded = { records, entries: entriesOf(records.procedures) };
    }
    return this.#loaded;
  }

  get #entries(): ReadonlyMap<string, Entry> {
    return this.#state.entries;
  }

  #entryOf(code: unknown): Entry {
    const entry = this.#entries.get(code as string) ?? this.#entries.get(nationalCode(code) ?? '');
    if (entry !== undefined) return entry;
    const meant = codeWithZeros(code);
    const didYouMean = meant !== undefined && this.#entries.has(meant) ? [meant] : [];
    throw unknownProcedure(code, `a code of this catalogue of ${this.size} procedures`, didYouMean);
  }
}

/** Records laid over others: each over that of its code, or beside them. */
function laidOverAll(below: readonly Procedure[], above: readonly Procedure[]): Procedure[] {
  const merged = new Map(below.map((procedure) => [procedure.code, procedure]));
  for (const procedure of above) {
    const under = merged.get(procedure.code);
    merged.set(procedure.code, under === undefined ? procedure : laidOver(under, procedure));
  }
  return [...merged.values()];
}

function unknownProcedure(code: unknown, expected: string, didYouMean: readonly string[]): RuleError {
  const hint = didYouMean.length === 0 ? mendOf(code) : ` Did you mean ${didYouMean.join(' or ')}?`;
  const details = { field: 'code', value: shown(code), expected, didYouMean: Object.freeze(didYouMean) };
  return new RuleError('unknown-procedure', `code is ${shown(code)}: expected ${expected}.${hint}`, details);
}

function mendOf(code: unknown): string {
  if (typeof code === 'number') return ' A code is a text: as a number 1.012790 loses its last zero.';
  return typeof code === 'string' ? ' Lay a record of your own over the catalogue with overlay([{ code, name, … }]).' : '';
}

interface Filter {
  readonly field?: unknown;
  readonly level?: unknown;
  readonly on?: unknown;
}

function readFilter(filter: unknown): Filter {
  if (!isRecord(filter)) refuse('invalid-input', 'filter', filter, '{ field?, level?, on? }');
  refuseMisspeltKeys('invalid-input', 'filter', filter, ['field', 'level', 'on']);
  const { field, level, on } = filter as Filter;
  return { field, level, on };
}

/** The day asked for, where there is one. */
function onOf(options: unknown): unknown {
  // A day in place of the options is told; who leaves them out is told the day that is missing.
  return reading('invalid-input', 'options', options, (given, field) =>
    given === undefined || isRecord(given)
      ? (given as Filter | undefined)?.on
      : refuse('invalid-date', field, given, '{ on: "YYYY-MM-DD" }'),
  );
}

function dateOf(on: unknown): string {
  checkDate('on', on);
  return on as string;
}

function nothingInForce({ code, versions }: Procedure, on: string, abolished: ProcedureVersion | undefined): RuleError {
  const from = versions[0]?.inForce.from;
  const until = versions.at(-1)?.inForce.until;
  const details = { field: 'on', value: shown(on), code, from, ...(until === undefined ? {} : { until }) };
  if (abolished === undefined) {
    const period = until === undefined ? `from ${from}` : `from ${from} until ${until} (not included)`;
    return new RuleError('nothing-in-force', `Procedure ${code} is not in force on ${on}: this catalogue has it ${period}.`, details);
  }
  const { inForce, basis = [] } = abolished;
  const end = inForce.until === undefined ? '' : ` until ${inForce.until} (not included)`;
  return new RuleError(
    'nothing-in-force',
    `Procedure ${code} is abolished on ${on}: from ${inForce.from}${end}, by ${basis.map(formatCitation).join('; ')}.`,
    { ...details, abolished: inForce, basis },
  );
}

function entriesOf(procedures: readonly Procedure[]): ReadonlyMap<string, Entry> {
  const sorted = [...procedures].sort((a, b) => (a.code < b.code ? -1 : 1));
  return new Map(sorted.map((procedure) => [procedure.code, { procedure, found: [] }]));
}

function foundIn({ procedure, found }: Entry, at: number): ProcedureInForce {
  return (found[at] ??= inForceOf(procedure, procedure.versions[at] as ProcedureVersion));
}

function inForceOf(procedure: Procedure, version: ProcedureVersion): ProcedureInForce {
  const { code, field, subfield, confidence } = procedure;
  const { inForce, name = procedure.name, level, limit, variants } = version;
  const notes = Object.freeze([procedure.note, version.note].filter((note) => note !== undefined));
  return Object.freeze({
    code,
    name,
    field,
    ...(subfield === undefined ? {} : { subfield }),
    confidence,
    inForce,
    levels: level,
    statutoryLimit: limit,
    level,
    limit,
    variants,
    notes,
    procedure,
  });
}
