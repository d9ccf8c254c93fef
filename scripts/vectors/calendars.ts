import facts from '../../test/data/days-2007-2027.json' with { type: 'json' };
import { worldOf, type DayDecision, type Half, type OfficeHours, type OracleWorld } from '../../test/oracle/oracle.js';
import { date } from './notation.js';

/** A calendar in plain data, for any language. */
export interface CalendarDescription {
  title: { en: string; vi: string };
  /** Whether it is a part of the national calendar. */
  national?: true;
  /** As it was known on this day. */
  knownOn?: string;
  coverage: { from: string; until: string };
  officeHours: OfficeHours;
  holidays: string[];
  decisions: DayDecision[];
}

const sessions = (...spans: string[]) =>
  spans.map((span) => {
    const [opens, closes] = span.split('–') as [string, string];
    const half: Half = opens < '12:00' ? 'morning' : 'afternoon';
    return { half, opens, closes };
  });
const full = sessions('07:30–11:30', '13:30–17:00');
const morning = sessions('07:30–11:30');
const week = { 1: full, 2: full, 3: full, 4: full, 5: full };
const defaultHours: OfficeHours = [{ weekdays: week }];

const all = Object.values(facts.years).flat();
const swapsOf = (wanted: (dayOff: string) => boolean): DayDecision[] =>
  all
    .filter(({ kind, date: dayOff }) => kind === 'swap-off' && wanted(dayOff))
    .map((fact) => ({ kind: 'swap', dayOff: fact.date, workedInstead: (fact as { other: string }).other }));
const holidaysIn = (from: string, until: string): string[] =>
  all
    .filter(({ kind, date: day }) => (kind === 'statutory' || kind === 'compensatory') && from <= day && day < until)
    .map((fact) => fact.date);

/** A window of the national calendar as it was known before the swaps in it were announced. */
function known(on: string, from: string, until: string, swaps: string[] = []): CalendarDescription {
  return {
    title: { en: `The national calendar as known on ${on}`, vi: `Lịch quốc gia theo những gì đã biết vào ngày ${on}` },
    national: true,
    knownOn: on,
    coverage: { from, until },
    officeHours: defaultHours,
    holidays: holidaysIn(from, until),
    decisions: swapsOf((dayOff) => swaps.includes(dayOff)),
  };
}

const march = { from: date('Sat 2025-03-01'), until: date('Thu 2025-05-01') };
function office(
  en: string,
  vi: string,
  officeHours: OfficeHours,
  decisions: DayDecision[] = [],
  holidays: string[] = [],
): CalendarDescription {
  return { title: { en, vi }, coverage: march, officeHours, holidays, decisions };
}

export const calendars: Record<string, CalendarDescription> = {
  vietnam: {
    title: { en: 'Civil servants of Vietnam, 2007–2027', vi: 'Cán bộ, công chức Việt Nam, 2007–2027' },
    national: true,
    coverage: { from: date('Mon 2007-01-01'), until: date('Sat 2028-01-01') },
    officeHours: defaultHours,
    holidays: holidaysIn('2007-01-01', '2028-01-01'),
    decisions: swapsOf(() => true),
  },
  plain: office('Two months without a holiday', 'Hai tháng không có ngày lễ', defaultHours),
  'saturday-mornings': office('Saturday mornings are worked', 'Làm việc cả sáng thứ Bảy', [{ weekdays: { ...week, 6: morning } }]),
  'wednesday-mornings': office('No office on Wednesday afternoons', 'Chiều thứ Tư không làm việc', [{ weekdays: { ...week, 3: morning } }]),
  'winter-and-summer': office('Winter hours, then longer summer hours from 17 March', 'Giờ mùa đông, từ 17/3 giờ mùa hè dài hơn', [
    { until: date('Mon 2025-03-17'), weekdays: week },
    {
      from: date('Mon 2025-03-17'),
      weekdays: Object.fromEntries([1, 2, 3, 4, 5].map((weekday) => [weekday, sessions('07:00–11:30', '13:30–17:00')])),
    },
  ]),
  storm: office(
    'A holiday of two days, a storm, an office that opens on days off',
    'Hai ngày lễ, nghỉ do bão, làm việc vào ngày nghỉ',
    defaultHours,
    [
      { kind: 'closure', date: date('Tue 2025-03-04'), half: 'afternoon' },
      { kind: 'closure', date: date('Thu 2025-03-06') },
      { kind: 'opening', date: date('Sat 2025-03-08'), half: 'morning' },
      { kind: 'opening', date: date('Wed 2025-03-12') },
      { kind: 'opening', date: date('Sun 2025-03-16') },
    ],
    [date('Wed 2025-03-12'), date('Thu 2025-03-13')],
  ),
  'one-date': office(
    'Hours of single dates, closures that add up, a storm on a Saturday worked by swap',
    'Giờ riêng của từng ngày, đóng cửa nhiều khoảng, bão vào thứ Bảy làm bù',
    defaultHours,
    [
      { kind: 'swap', dayOff: date('Mon 2025-03-10'), workedInstead: date('Sat 2025-03-08') },
      { kind: 'closure', date: date('Sat 2025-03-08') },
      { kind: 'hours', date: date('Fri 2025-03-14'), sessions: sessions('07:30–11:30', '13:30–15:00') },
      { kind: 'hours', date: date('Tue 2025-03-18'), sessions: sessions('08:00–12:00', '12:00–16:00') },
      { kind: 'closure', date: date('Thu 2025-03-20'), to: '09:00' },
      { kind: 'closure', date: date('Thu 2025-03-20'), from: '15:00' },
      { kind: 'hours', date: date('Sun 2025-03-23'), sessions: sessions('08:00–11:00') },
      { kind: 'closure', date: date('Mon 2025-03-24'), from: '13:30' },
      { kind: 'hours', date: date('Wed 2025-03-26'), sessions: sessions('08:00–12:00', '12:00–16:00') },
      { kind: 'closure', date: date('Wed 2025-03-26'), half: 'morning' },
    ],
  ),
  unbroken: office('Monday to Friday without a lunch break, in two halves', 'Làm việc thông tầm thứ Hai đến thứ Sáu, chia hai buổi', [
    { weekdays: Object.fromEntries([1, 2, 3, 4, 5].map((weekday) => [weekday, sessions('08:00–12:00', '12:00–16:00')])) },
  ]),
  'swap-across-hours': office(
    'Mondays only mornings; a Monday is swapped with a Saturday',
    'Thứ Hai chỉ làm buổi sáng; hoán đổi thứ Hai với thứ Bảy',
    [{ weekdays: { ...week, 1: sessions('08:00–11:00') } }],
    [{ kind: 'swap', dayOff: date('Mon 2025-03-10'), workedInstead: date('Sat 2025-03-15') }],
  ),
  'known-2018-07-10': known('2018-07-10', '2018-12-01', '2019-01-01'),
  'known-2018-07-11': known('2018-07-11', '2018-12-01', '2019-03-01', ['2018-12-31']),
  'known-2024-04-11': known('2024-04-11', '2024-04-01', '2024-06-01'),
  'known-2024-04-12': known('2024-04-12', '2024-04-01', '2024-06-01', ['2024-04-29']),
  'known-2025-12-24': known('2025-12-24', '2025-12-01', '2026-02-01'),
  'known-2025-12-25': known('2025-12-25', '2025-12-01', '2026-02-01', ['2026-01-02']),
};

const worlds = new Map<string, OracleWorld>();
export function worldNamed(name: string): OracleWorld {
  const description = calendars[name];
  if (description === undefined) throw new Error(`no calendar "${name}"`);
  let world = worlds.get(name);
  if (world === undefined) {
    world = worldOf({ ...description, holidays: description.holidays.map((day) => ({ date: day })) });
    worlds.set(name, world);
  }
  return world;
}
