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
