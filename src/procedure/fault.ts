import { RuleError, shown, type Fault } from '../errors.js';

/** A place in a record: property names and array indices from the top. */
export type Path = readonly (string | number)[];

const PLAIN_KEY = /^[A-Za-z_$][\w$]*$/;
const SHOWN_IN_MESSAGE = 3;
const SHOWN_IN_VIETNAMESE: Readonly<Record<string, string>> = {
  'an object': 'Đối tượng này',
  'a function': 'Hàm này',
  'a symbol': 'Giá trị này',
  'a bigint': 'Giá trị này',
  undefined: 'Giá trị để trống',
};

/** What `shown` says of a value that it does not write out, in Vietnamese. */
export function inVietnamese(shownValue: string): string {
  return shownValue.startsWith('an array') ? 'Danh sách này' : (SHOWN_IN_VIETNAMESE[shownValue] ?? shownValue);
}

/** So many faults are told at once; that there are more is said after them. */
export const MAX_FAULTS = 1000;

/** A path as JavaScript writes it. */
export function pathText(path: Path): string {
  return path
    .map((step, index) => {
      if (typeof step === 'number') return `[${step}]`;
      if (!PLAIN_KEY.test(step) || step.length > 40) return `[${shown(step)}]`;
      return index === 0 ? step : `.${step}`;
    })
    .join('');
}

/** One fault. */
export function fault(path: Path, vi: string, en: string): Fault {
  return Object.freeze({ path: pathText(path), vi, en });
}

/** What is said after the most faults that are told. */
export function moreFaults(root: string): Fault {
  return fault([root], `Còn lỗi khác nữa; hãy sửa ${MAX_FAULTS} lỗi này trước.`, `There are more faults: mend these ${MAX_FAULTS} first.`);
}

const SUBJECTS = { records: 'The catalogue has', policies: 'The policies have', lawProfiles: 'The law profiles have' } as const;

/**
 * Refuses what can hold no record: it is one fault.
 *
 * @param vi - what is accepted, as words that go on from "write …"
 */
export function refuseWhole(field: string, value: unknown, vi: string, en: string): never {
  const faults = [
    fault([field], `${inVietnamese(shown(value))} không đúng; hãy ghi ${vi}.`, `${shown(value)} is not accepted: write ${en}.`),
  ];
  throw new RuleError('invalid-catalog', `${field} is ${shown(value)}: expected ${en}.`, {
    field,
    value: shown(value),
    expected: en,
    faults: Object.freeze(faults),
  });
}

/** The error that lists all faults of a catalogue or of policies; the message shows the first few. */
export function invalidCatalog(found: readonly Fault[], field: 'records' | 'policies' | 'lawProfiles' = 'records'): RuleError {
  const faults = found.length > MAX_FAULTS ? [...found.slice(0, MAX_FAULTS), moreFaults(field)] : found;
  const first = faults.slice(0, SHOWN_IN_MESSAGE).map(({ path, en }) => `${path}: ${en}`);
  const more = faults.length > SHOWN_IN_MESSAGE ? [`… and ${faults.length - SHOWN_IN_MESSAGE} more in details.faults.`] : [];
  const count = faults.length === 1 ? '1 fault' : `${faults.length} faults`;
  return new RuleError('invalid-catalog', [`${SUBJECTS[field]} ${count}.`, ...first, ...more].join(' '), {
    field,
    faults: Object.freeze([...faults]),
  });
}
