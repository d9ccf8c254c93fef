import { isRecord, shown, type Fault } from '../errors.js';
import type { LegalDocument } from '../law/citation.js';
import { withDocuments, type Documents } from './cited-in-full.js';
import { shapeFaults } from './expected.js';
import { fault, invalidCatalog, inVietnamese, MAX_FAULTS, type Path } from './fault.js';
import { gapFaults } from './lay-over.js';
import { isMinimal, isPlainlyRight, minimalFaults, procedureOf } from './minimal.js';
import { BOUNDS, copyPlainData } from './plain-data.js';
import type { MinimalRecord, Procedure } from './procedure.js';
import { relationFaults } from './relation-faults.js';
import { legalDocumentSchema, listedMinimalSchema, minimalRecordSchema, procedureSchema } from './schemas.js';

/** The procedures of a catalogue, and the documents that its citations may name. */
export interface Records {
  readonly documents: Documents;
  readonly procedures: readonly Procedure[];
}

/** Nothing: what a catalogue of its own is laid over. */
export const NO_RECORDS: Records = { documents: new Map(), procedures: [] };

/**
 * Reads records from outside: checks them, copies them, and writes what is known of each cited document into its citations.
 *
 * @param below - what the records will be laid over: its documents may be cited too
 * @returns the records alone, with the documents of both
 * @throws RuleError `invalid-catalog` with every fault
 */
export function readRecords(records: unknown, below: Records): Records {
  const { copy, faults } = copyPlainData(records, 'records');
  if (faults.length > 0) throw invalidCatalog(faults);
  return checkRecords(copy, below);
}

function tooMany(count: number): Fault {
  return fault(
    ['records'],
    `Có ${count} thủ tục, nhiều hơn ${BOUNDS.records.records}; hãy chia nhỏ, ví dụ theo lĩnh vực.`,
    `There are ${count} procedures, more than ${BOUNDS.records.records}: split them, for instance by field.`,
  );
}

function checkRecords(copy: unknown, below: Records): Records {
  const faults: Fault[] = [];
  const { documents, procedures, root } = partsOf(copy, faults);
  const named = checkDocuments(documents, below.documents, faults);
  const checked = checkProcedures(procedures, root, named, below.procedures, faults);
  if (faults.length > 0) throw invalidCatalog(faults);
  // Copied and frozen already: without documents there is nothing to write into the citations.
  return { documents: named, procedures: named.size === 0 ? checked : checked.map((procedure) => withDocuments(procedure, named)) };
}

function checkDocuments(documents: readonly unknown[], below: Documents, faults: Fault[]): Documents {
  const named = new Map<string, LegalDocument>();
  for (const [index, given] of documents.entries()) {
    if (faults.length > MAX_FAULTS) break;
    const path: Path = ['records', 'documents', index];
    const wrong = shapeFaults(legalDocumentSchema, given, path);
    for (const each of wrong) faults.push(each);
    if (wrong.length > 0) continue;
    const document = given as LegalDocument;
    const { document: name } = document;
    if (named.has(name)) faults.push(twice([...path, 'document'], `Văn bản "${name}"`, `The document "${name}"`));
    named.set(name, document);
  }
  return new Map([...below, ...named]);
}

function checkProcedures(
  procedures: readonly unknown[],
  root: Path,
  documents: Documents,
  below: readonly Procedure[],
  faults: Fault[],
): Procedure[] {
  const under = new Map(below.map((procedure) => [procedure.code, procedure]));
  const codes = new Set<string>();
  const checked: Procedure[] = [];
  for (const [index, given] of procedures.entries()) {
    if (faults.length > MAX_FAULTS) break;
    const path: Path = [...root, index];
    const { procedure, wrong } = readRecord(given, path, documents);
    for (const each of wrong) faults.push(each);
    // A record of the wrong shape may have a code all the same, and another may have it too.
    const { code } = (given ?? {}) as { readonly code?: unknown };
    if (typeof code === 'string') {
      if (codes.has(code)) faults.push(twice([...path, 'code'], `Mã ${shown(code)}`, `The code ${shown(code)}`));
      codes.add(code);
    }
    if (procedure === undefined) continue;
    const lower = under.get(procedure.code);
    if (lower !== undefined) faults.push(...gapFaults(lower, procedure, path));
    checked.push(procedure);
  }
  const together = new Set([...under.keys(), ...codes]).size;
  if (together > BOUNDS.records.records) faults.push(tooMany(together));
  return checked;
}

interface Read {
  /** Left out where the shape is wrong. */
  readonly procedure?: Procedure;
  readonly wrong: readonly Fault[];
}

function readRecord(given: unknown, path: Path, documents: Documents): Read {
  if (!isRecord(given) || !isMinimal(given)) {
    // A record that is read again after it was made from a minimal one says so.
    const schema = isRecord(given) && given['minimal'] === true ? listedMinimalSchema : procedureSchema;
    const wrong = shapeFaults(schema, given, path);
    if (wrong.length > 0) return { wrong };
    return { procedure: given as Procedure, wrong: relationFaults(given as Procedure, path, documents) };
  }
  const record = given as unknown as MinimalRecord;
  if (isPlainlyRight(given)) return { procedure: procedureOf(record), wrong: [] };
  const wrong = shapeFaults(minimalRecordSchema, given, path);
  if (wrong.length > 0) return { wrong };
  return { procedure: procedureOf(record), wrong: minimalFaults(record, path) };
}

function partsOf(copy: unknown, faults: Fault[]): { documents: readonly unknown[]; procedures: readonly unknown[]; root: Path } {
  if (Array.isArray(copy)) return { documents: [], procedures: copy, root: ['records'] };
  const root: Path = ['records', 'procedures'];
  if (!isRecord(copy)) {
    faults.push(
      fault(
        ['records'],
        `${inVietnamese(shown(copy))} không phải danh mục; hãy đưa vào một danh sách thủ tục, hoặc { documents, procedures }.`,
        `${shown(copy)} is not a catalogue: pass a list of procedures, or { documents, procedures }.`,
      ),
    );
    return { documents: [], procedures: [], root };
  }
  const { documents = [], procedures, ...rest } = copy;
  for (const key of Object.keys(rest)) {
    faults.push(
      fault(
        ['records', key],
        `Không có khóa ${shown(key)} ở đây; chỉ có documents và procedures.`,
        `There is no key ${shown(key)} here: only documents and procedures.`,
      ),
    );
  }
  for (const [key, value] of [
    ['documents', documents],
    ['procedures', procedures],
  ] as const) {
    if (Array.isArray(value)) continue;
    faults.push(
      fault(
        ['records', key],
        `"${key}" phải là một danh sách; hãy ghi trong ngoặc vuông.`,
        `"${key}" is a list: write it in square brackets.`,
      ),
    );
  }
  return { documents: Array.isArray(documents) ? documents : [], procedures: Array.isArray(procedures) ? procedures : [], root };
}

function twice(path: Path, vi: string, en: string): Fault {
  return fault(path, `${vi} đã có ở trên; hãy gộp lại hoặc bỏ bớt.`, `${en} is already there: merge the two or take one out.`);
}
