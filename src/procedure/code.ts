import { refuse, refuseMistaken, type RuleErrorCode } from '../errors.js';

// A national code, alone or with what portals put after it: a case (`.01`), a province (`.H38`), or the older local form.
const NATIONAL_FORM = /^(\d\.\d{6})(?:\.\d{2}|\.H\d{2}|\.\d{3}\.\d{2}\.\d{2}\.H\d{2})?$/;
const LONGEST_FORM = '2.000815.000.00.00.H37'.length;

/** The national code in one of its written forms, or undefined. */
export function nationalCode(code: unknown): string | undefined {
  if (typeof code !== 'string' || code.length > LONGEST_FORM) return undefined;
  return NATIONAL_FORM.exec(code)?.[1];
}

// A code whose last zeros are gone: a spreadsheet takes 1.012790 for a number.
const NUMBER_FORM = /^(\d)\.(\d{1,5})(?:\.H\d{2})?$/;

/** The national code that a number, or the text of one, was made of, or undefined. */
export function codeWithZeros(code: unknown): string | undefined {
  const written = typeof code === 'number' ? String(code) : code;
  if (typeof written !== 'string' || written.length > LONGEST_FORM) return undefined;
  const [, type, digits] = NUMBER_FORM.exec(written) ?? [];
  return digits === undefined ? undefined : `${type}.${digits.padEnd(6, '0')}`;
}

/**
 * A code that a caller asks with; whether the catalogue has it is seen later.
 *
 * @throws RuleError `error`; of a number it says what became of the code
 * @internal
 */
export function checkCode(error: RuleErrorCode, field: string, code: unknown): string {
  if (typeof code === 'string' && code.length <= 200) return code;
  const expected = 'a code of the catalogue';
  if (typeof code !== 'number') return refuse(error, field, code, expected);
  return refuseMistaken(
    error,
    field,
    code,
    'a number',
    'write the code as a text, since 1.012790 loses its last zero as a number',
    expected,
  );
}
