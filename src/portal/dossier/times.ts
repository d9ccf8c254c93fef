import { refuse } from '../../errors.js';
import { readDay } from '../../time/local-date.js';
import { DAY_MS, MINUTE_MS, OFFSET_MS, readInstant } from '../../time/vietnam-time.js';

/** Reads a time as a portal writes it: milliseconds since 1970, or NaN where it has none of the forms. */
export type TimeReader = (written: unknown) => number;

type Part = 'yyyy' | 'MM' | 'dd' | 'HH' | 'mm' | 'ss' | 'SSS';

const PARTS: readonly Part[] = ['yyyy', 'MM', 'dd', 'HH', 'mm', 'ss', 'SSS'];
const NEEDED: readonly Part[] = ['yyyy', 'MM', 'dd', 'HH', 'mm'];
/** The longest time that is read: words of a slip included. */
const LONGEST = 64;

/**
 * A reader of several forms, tried in order.
 *
 * @throws RuleError `invalid-input` for a form without a day or a time of day
 * @internal
 */
export function timeReader(field: string, forms: readonly string[]): TimeReader {
  const readers = forms.map((form, place) => readerOf(`${field}[${place}]`, form));
  return (written) => {
    // A driver of a data base gives dates as objects: an instant needs no form.
    if (typeof written === 'object' && written !== null) return instantOr(written);
    const given = typeof written === 'string' ? written.trim() : written;
    if (typeof given === 'string' && given.length > LONGEST) return Number.NaN;
    for (const read of readers) {
      const ms = read(given);
      if (!Number.isNaN(ms)) return ms;
    }
    return Number.NaN;
  };
}

function readerOf(field: string, form: string): TimeReader {
  if (form === 'iso') return (written) => (typeof written === 'string' ? isoOr(written) : Number.NaN);
  if (form === 'epoch-ms') return epochOr;
  const parts = partsOf(form);
  for (const needed of NEEDED) {
    if (parts.filter((part) => part === needed).length !== 1) {
      refuse('invalid-input', field, form, '"iso", "epoch-ms", or a form with yyyy, MM, dd, HH and mm, each once');
    }
  }
  const length = form.length;
  return (written) => (typeof written === 'string' && written.length === length ? byParts(written, parts) : Number.NaN);
}

/** A form cut into its parts; every other character stands for itself. */
function partsOf(form: string): readonly string[] {
  const parts: string[] = [];
  for (let place = 0; place < form.length;) {
    const part = PARTS.find((one) => form.startsWith(one, place)) ?? form.charAt(place);
    parts.push(part);
    place += part.length;
  }
  return parts;
}

function byParts(written: string, parts: readonly string[]): number {
  const found = { yyyy: '', MM: '', dd: '', HH: '', mm: '', ss: '00', SSS: '000' };
  let place = 0;
  for (const part of parts) {
    const text = written.slice(place, place + part.length);
    place += part.length;
    if (part in found) {
      if (!isDigits(text)) return Number.NaN;
      found[part as Part] = text;
    } else if (text !== part) return Number.NaN;
  }
  const [hour, minute, second] = [Number(found.HH), Number(found.mm), Number(found.ss)];
  if (hour > 23 || minute > 59 || second > 59) return Number.NaN;
  const day = readDay(`${found.yyyy}-${found.MM}-${found.dd}`);
  return day * DAY_MS + (hour * 60 + minute) * MINUTE_MS + second * 1000 + Number(found.SSS) - OFFSET_MS;
}

function isDigits(text: string): boolean {
  for (let place = 0; place < text.length; place++) {
    const code = text.charCodeAt(place);
    if (code < 48 || code > 57) return false;
  }
  return true;
}

function isoOr(written: string): number {
  if (written.charCodeAt(10) !== 84) return Number.NaN;
  // Java writes the offset without its colon.
  const end = written.length;
  const bare = /[+-]\d{4}$/.test(written) && written.length > 20;
  return instantOr(bare ? `${written.slice(0, end - 2)}:${written.slice(end - 2)}` : written);
}

function instantOr(value: unknown): number {
  try {
    return readInstant('time', value);
  } catch {
    return Number.NaN;
  }
}

/** Milliseconds as a number, or in the 13 digits that they have since 2001. */
function epochOr(written: unknown): number {
  const ms = typeof written === 'string' && written.length === 13 && isDigits(written) ? Number(written) : written;
  return typeof ms === 'number' && Number.isInteger(ms) && Math.abs(ms) <= 8.64e15 ? ms : Number.NaN;
}
