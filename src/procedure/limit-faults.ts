import { checkLimit, MAX_DAYS, MAX_HOURS, MAX_LEAD_MINUTES, MAX_MONTHS, MAX_PARTS, SINGLE_UNITS } from '../deadline/time-limit.js';
import { isRuleError, shown, type Fault } from '../errors.js';
import { quoted } from './expected.js';
import { fault, inVietnamese, type Path } from './fault.js';

const A_LIMIT = '{ "unit": "working-days", "value": 3 }';
const UNITS = [...SINGLE_UNITS, 'sequence'];
const PUBLISHED_UNITS = [...UNITS, 'days', 'hours'];

// What checkLimit expects, in Vietnamese.
const EXPECTED_VI: Readonly<Record<string, string>> = {
  'same-session.minLeadMinutes': `số phút nguyên từ 0 đến ${MAX_LEAD_MINUTES}`,
  'working-days.value': `số ngày làm việc từ 0,25 đến ${MAX_DAYS}, theo bước 0,25`,
  'working-hours.value': `số giờ từ một phần nghìn giây đến ${MAX_HOURS}`,
  'clock-hours.value': `số giờ từ một phần nghìn giây đến ${MAX_HOURS}`,
  'hours.value': `số giờ từ một phần nghìn giây đến ${MAX_HOURS}`,
  'calendar-days.value': `số ngày nguyên từ 1 đến ${MAX_DAYS}`,
  'calendar-days.exceptHolidays': 'true hoặc false',
  'same-week.nextWeek': 'true hoặc false',
  'calendar-months.value': `số tháng nguyên từ 1 đến ${MAX_MONTHS}`,
  'sequence.parts': `danh sách từ 2 đến ${MAX_PARTS} thời hạn, hoặc { name, limit }`,
};

/** What is wrong with a published limit: `checkLimit` has the last word, and knows neither bare days nor bare hours. */
export function publishedLimitFaults(limit: unknown, path: Path): Fault[] {
  const unit = unitOf(limit);
  if (unit === 'sequence') return sequenceFaults(limit as { readonly parts?: unknown }, path);
  if (unit !== 'days' && unit !== 'hours') return faultsOf(limit, unit, PUBLISHED_UNITS, path);
  const { value, ...rest } = limit as { readonly value?: unknown; readonly unit: unknown };
  const strays = Object.keys(rest).filter((key) => key !== 'unit');
  return [
    ...strays.map((key) => strayKey(unit, key, path)),
    ...(unit === 'hours' ? faultsOf({ unit: 'clock-hours', value }, unit, PUBLISHED_UNITS, path) : quarterFaults(value, path)),
  ];
}

/** What is wrong with a time limit, which is never in bare days or hours. */
export function timeLimitFaults(limit: unknown, path: Path): Fault[] {
  return faultsOf(limit, unitOf(limit), UNITS, path);
}

/** Each part by itself, for a part may be in bare days or hours; then the sequence as if those were hours. */
function sequenceFaults(limit: { readonly parts?: unknown }, path: Path): Fault[] {
  const { parts } = limit;
  if (!Array.isArray(parts)) return faultsOf(limit, 'sequence', PUBLISHED_UNITS, path);
  const faults = parts.flatMap((part: unknown, i) => {
    const [given, at] = isNamed(part) ? [part.limit, [...path, 'parts', i, 'limit']] : [part, [...path, 'parts', i]];
    return unitOf(given) === 'sequence' ? [nested(at)] : publishedLimitFaults(given, at);
  });
  if (faults.length > 0) return faults;
  const counted = parts.map((part: unknown) => (isNamed(part) ? { ...part, limit: { unit: 'same-day' } } : { unit: 'same-day' }));
  return faultsOf({ ...limit, parts: counted }, 'sequence', PUBLISHED_UNITS, path);
}

function nested(path: Path): Fault {
  return fault(
    path,
    'Thời hạn nối tiếp không chứa một thời hạn nối tiếp khác; hãy ghi lần lượt từng phần của nó ở đây.',
    'A limit in sequence holds no other one: write its parts here, one by one.',
  );
}

function isNamed(part: unknown): part is { readonly limit: unknown } {
  return typeof part === 'object' && part !== null && 'limit' in part;
}

function quarterFaults(value: unknown, path: Path): Fault[] {
  if (typeof value === 'number' && Number.isInteger(value * 4) && value > 0 && value <= MAX_DAYS) return [];
  const vi = `số ngày từ 0,25 đến ${MAX_DAYS}, theo bước 0,25`;
  return [invalid(shown(value), vi, `a number of days from 0.25 to ${MAX_DAYS} in steps of 0.25`, [...path, 'value'])];
}

function faultsOf(limit: unknown, unit: string, units: readonly string[], path: Path): Fault[] {
  try {
    checkLimit(limit);
    return [];
  } catch (thrown) {
    if (!isRuleError(thrown)) throw thrown;
    const { field = 'limit', value = '', expected = '' } = thrown.details;
    const key = field.slice('limit.'.length);
    if (key === 'unit') return [invalid(value, `một trong ${quoted(units)}`, `one of ${quoted(units)}`, [...path, key])];
    if (key === '') {
      const [vi, en] =
        typeof limit === 'string' ? [' (dòng chữ thì đọc bằng readLimitText)', ' (a text is read by readLimitText)'] : ['', ''];
      return [invalid(value, `một đối tượng như ${A_LIMIT}${vi}`, `an object such as ${A_LIMIT}${en}`, path)];
    }
    const vi = EXPECTED_VI[key.startsWith('parts[') ? 'sequence.parts' : `${unit}.${key}`];
    return [vi === undefined ? strayKey(unit, key, path) : invalid(value, vi, expected, /^\w+$/.test(key) ? [...path, key] : path)];
  }
}

function invalid(value: string, vi: string, en: string, path: Path): Fault {
  return fault(path, `${inVietnamese(value)} không phải thời hạn hợp lệ; hãy ghi ${vi}.`, `${value} is not a valid limit: write ${en}.`);
}

function strayKey(unit: string, key: string, path: Path): Fault {
  const at = /^\w+$/.test(key) ? [...path, key] : path;
  return fault(at, `Thời hạn "${unit}" không có khóa ${key}; hãy bỏ khóa này.`, `A limit in "${unit}" has no key ${key}: take it out.`);
}

function unitOf(limit: unknown): string {
  const unit = typeof limit === 'object' && limit !== null ? (limit as { readonly unit?: unknown }).unit : undefined;
  return typeof unit === 'string' ? unit : '';
}
