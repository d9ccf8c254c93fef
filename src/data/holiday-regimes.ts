import type { HolidayRegime, RegimeHoliday } from '../calendar/holiday-regime.js';
import type { Citation } from '../law/citation.js';
import { cite } from '../law/citation.js';
import { cultureResolution2026, hungKingsLaw2007, labourCode1994, labourCode2012, labourCode2019 } from './legal-documents.js';

// `@__PURE__`: a bundler may drop these records where nothing uses them.
const holidaysOf1994 = /* @__PURE__ */ cite(labourCode1994, 'Điều 73');
const holidaysOf2007 = /* @__PURE__ */ cite(hungKingsLaw2007);
const holidaysOf2012 = /* @__PURE__ */ cite(labourCode2012, 'Điều 115');
const holidaysOf2019 = /* @__PURE__ */ cite(labourCode2019, 'Điều 112 khoản 1');
const compensationOf2019 = /* @__PURE__ */ cite(labourCode2019, 'Điều 111 khoản 3');
const holidaysOf2026 = /* @__PURE__ */ cite(cultureResolution2026, 'Điều 2');

// The Code of 1994 gives the last day of the lunar year and the first three; since 2013 the law gives five days and leaves the split open.
const fourTetDays = [{ before: 1, after: 3 }];
const fiveTetDays = [
  { before: 2, after: 3 },
  { before: 1, after: 4 },
];

/** What every Labour Code since 1994 grants; only the number of Tết days has changed. */
function commonHolidays(
  basis: Citation,
  tetDays: readonly { readonly before: number; readonly after: number }[],
): readonly RegimeHoliday[] {
  return [
    { kind: 'fixed', month: 1, day: 1, name: { vi: 'Tết Dương lịch', en: "New Year's Day" }, basis, compensated: true },
    { kind: 'tet', choices: tetDays, name: { vi: 'Tết Nguyên đán', en: 'Lunar New Year (Tết)' }, basis, compensated: true },
    {
      kind: 'fixed',
      month: 4,
      day: 30,
      name: { vi: 'Ngày Chiến thắng 30/4', en: 'Victory (Reunification) Day' },
      basis,
      compensated: true,
    },
    { kind: 'fixed', month: 5, day: 1, name: { vi: 'Ngày Quốc tế Lao động', en: 'International Labour Day' }, basis, compensated: true },
    { kind: 'fixed', month: 9, day: 2, name: { vi: 'Quốc khánh', en: 'National Day' }, basis, compensated: true },
  ];
}

function hungKings(basis: Citation): RegimeHoliday {
  return { kind: 'hung-kings', name: { vi: 'Giỗ Tổ Hùng Vương', en: "Hùng Kings' Commemoration Day" }, basis, compensated: true };
}

const dayBesideNationalDay: RegimeHoliday = {
  kind: 'national-day-adjacent',
  choices: ['before', 'after'],
  name: { vi: 'Quốc khánh (ngày liền kề)', en: 'National Day (adjacent day)' },
  basis: holidaysOf2019,
  compensated: true,
};

const cultureDay: RegimeHoliday = {
  kind: 'fixed',
  month: 11,
  day: 24,
  name: { vi: 'Ngày Văn hóa Việt Nam', en: 'Vietnam Culture Day' },
  basis: holidaysOf2026,
  // Article 111.3 of the Labour Code compensates the holidays of its article 112.1 only, and this day is not one of them.
  compensated: 'undecided',
};

const granted1994 = /* @__PURE__ */ commonHolidays(holidaysOf1994, fourTetDays);
const granted2007 = /* @__PURE__ */ granted1994.concat(/* @__PURE__ */ hungKings(holidaysOf2007));
const common2012 = /* @__PURE__ */ commonHolidays(holidaysOf2012, fiveTetDays);
const granted2012 = /* @__PURE__ */ common2012.concat(/* @__PURE__ */ hungKings(holidaysOf2012));
const common2019 = /* @__PURE__ */ commonHolidays(holidaysOf2019, fiveTetDays);
const granted2019 = /* @__PURE__ */ common2019.concat(/* @__PURE__ */ hungKings(holidaysOf2019), dayBesideNationalDay);
const granted2026 = /* @__PURE__ */ granted2019.concat(cultureDay);

/** The regimes since 1994, in order and edge to edge. The last one is in force without an end. */
export const holidayRegimes: readonly HolidayRegime[] = [
  {
    id: 'labour-code-1994',
    inForce: { from: '1995-01-01', until: '2007-04-02' },
    issuedOn: '1994-06-23',
    basis: holidaysOf1994,
    compensation: holidaysOf1994,
    holidays: granted1994,
  },
  {
    id: 'hung-kings-2007',
    inForce: { from: '2007-04-02', until: '2013-05-01' },
    issuedOn: '2007-04-02',
    basis: holidaysOf2007,
    compensation: holidaysOf1994,
    holidays: granted2007,
  },
  {
    id: 'labour-code-2012',
    inForce: { from: '2013-05-01', until: '2021-01-01' },
    issuedOn: '2012-06-18',
    basis: holidaysOf2012,
    compensation: holidaysOf2012,
    holidays: granted2012,
  },
  {
    id: 'labour-code-2019',
    inForce: { from: '2021-01-01', until: '2026-07-01' },
    issuedOn: '2019-11-20',
    basis: holidaysOf2019,
    compensation: compensationOf2019,
    holidays: granted2019,
  },
  {
    id: 'culture-day-2026',
    inForce: { from: '2026-07-01' },
    issuedOn: '2026-04-24',
    basis: holidaysOf2026,
    compensation: compensationOf2019,
    holidays: granted2026,
  },
];
