import { impossibleDay, type Mistaken } from './local-date.js';

interface Form extends Mistaken {
  readonly form: RegExp;
}

const format = (form: RegExp, is: string, pattern: string): Form => ({
  form,
  is,
  mend: `read it with DateTime.fromFormat(text, '${pattern}', { zone: 'UTC+7', locale: 'en', numberingSystem: 'latn' })`,
});

/** How times are written elsewhere: databases, the messages of portals, printed slips. */
const FORMS: readonly Form[] = [
  {
    form: /^\d{4}-\d\d-\d\d \d\d:\d\d(:\d\d(\.\d{1,9})?)?$/,
    is: 'a time as databases write it',
    mend: "read it with DateTime.fromSQL(text, { zone: 'UTC+7' })",
  },
  {
    form: /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?[+-]\d{4}$/,
    is: 'a time whose offset has no colon',
    mend: 'read it with DateTime.fromISO(text)',
  },
  {
    form: /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)\[[\w/+-]{1,40}\]$/,
    is: 'a time with the name of a zone behind it',
    mend: "read it with DateTime.fromISO(text.split('[')[0])",
  },
  format(/^\d{14}$/, 'a time in fourteen digits', 'yyyyMMddHHmmss'),
  format(/^\d{12}$/, 'a time in twelve digits', 'yyyyMMddHHmm'),
  format(/^\d\d\/\d\d\/\d{4} \d\d:\d\d$/, 'a time that begins with the day', 'dd/MM/yyyy HH:mm'),
  format(/^\d\d\/\d\d\/\d{4} \d\d:\d\d:\d\d$/, 'a time that begins with the day', 'dd/MM/yyyy HH:mm:ss'),
  {
    form: /^(\d{4}-\d\d-\d\d|\d\d\/\d\d\/\d{4})$/,
    is: 'a day without a time',
    mend: 'say when on that day, as in "2025-03-04T08:00"',
  },
];

/** Numbers that stand for times, and what of: the least that is taken for one, largest first. */
const NUMBERS: readonly { readonly least: number; readonly most: number; readonly is: string; readonly mend: string }[] = [
  // From 1973 in milliseconds, and in seconds; days of spreadsheets from 1954 to 2119.
  { least: 1e11, most: 1e14, is: 'a number of milliseconds', mend: 'pass new Date(number)' },
  { least: 1e8, most: 1e11, is: 'a number of seconds', mend: 'pass new Date(number * 1000)' },
  {
    least: 20_000,
    most: 80_000,
    is: 'a day number of a spreadsheet',
    mend: 'pass new Date(Math.round((number - 25569) * 86400000) - 25200000)',
  },
];

/**
 * What a value is that was given for an instant and is none; nothing where it is like nothing that is met.
 *
 * @internal
 */
export function mistakenTime(value: unknown): Mistaken | undefined {
  if (typeof value === 'number') return NUMBERS.find(({ least, most }) => value >= least && value < most);
  if (typeof value === 'object' && value !== null) return invalidDate(value) ?? timeOfAnotherKind(value);
  // The longest of the forms has 77 characters.
  if (typeof value !== 'string' || value.length > 80) return undefined;
  return impossibleDay(value) ?? FORMS.find(({ form }) => form.test(value));
}

function invalidDate(value: object): Mistaken | undefined {
  try {
    Date.prototype.getTime.call(value);
    return { is: 'an invalid Date', mend: 'look at what it was made from' };
  } catch {
    return undefined;
  }
}

function timeOfAnotherKind(value: object): Mistaken | undefined {
  try {
    const { isLuxonDateTime, isValid, toDate } = value as { readonly [key: string]: unknown };
    if (isLuxonDateTime === true && isValid === false) {
      return { is: 'an invalid DateTime', mend: 'look at its invalidReason and at what it was made from' };
    }
    const [, kind] = /^\[object Temporal\.(\w+)\]$/.exec(Object.prototype.toString.call(value)) ?? [];
    if (kind === 'Instant' || kind === 'ZonedDateTime') {
      return { is: `a Temporal.${kind}`, mend: 'pass new Date(value.epochMilliseconds)' };
    }
    if (kind === 'PlainDateTime') return { is: 'a Temporal.PlainDateTime', mend: 'pass value.toString()' };
    return typeof toDate === 'function' ? { is: 'a time of another library', mend: 'pass value.toDate()' } : undefined;
  } catch {
    return undefined;
  }
}
