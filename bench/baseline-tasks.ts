/**
 * What is asked of two builds of the package, each in a process of its own: a module of plain JavaScript that imports it by name
 * and prints one number, or `null` where that build does not have what is asked.
 */
export interface BaselineTask {
  readonly what: string;
  /** At most this share of the old build. */
  readonly bar: number;
  /** The unit of the number printed, for reading. */
  readonly unit: 'ns each' | 'CPU ms' | 'MB';
  /** For the old build and for the new one, where they are not asked alike. */
  readonly code: string | { readonly old: string; readonly now: string };
}

// Receipts at any minute of any day of 15 years, in random order: what was answered last is no help.
const RECEIPTS = `
const DAY = 86_400_000;
let seed = 20121117;
const random = (below) => { seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0; return Math.floor((seed / 2 ** 32) * below); };
const FIRST = Date.UTC(2012, 0, 1) - 7 * 3_600_000;
const anyInstant = () => FIRST + random(5479 * 1440) * 60_000;
const wall = (ms) => new Date(ms + 7 * 3_600_000).toISOString().slice(0, 16);
`;

/** CPU milliseconds of a piece of work, of the calls alone. */
const CPU = `
const cpu = (work) => { const from = process.cpuUsage(); const kept = work(); const { user, system } = process.cpuUsage(from); globalThis.kept = kept; return (user + system) / 1000; };
`;

/** Nanoseconds for one call: the median of some slices after the code is hot. */
const EACH = `
const each = (run, times, slices = 9) => {
  for (let warm = performance.now(); performance.now() - warm < 600;) globalThis.kept = run(0);
  const took = [];
  for (let slice = 0; slice < slices; slice++) {
    const begun = performance.now();
    for (let i = 0; i < times; i++) globalThis.kept = run(i);
    took.push(((performance.now() - begun) * 1e6) / times);
  }
  return took.sort((a, b) => a - b)[slices >> 1];
};
`;

const MANY = (receipts: number, calls: number) => `
import { computeDeadlines, profiles, vietnamCalendar, workingDays } from 'tthc-rules/calendar';
${RECEIPTS}${EACH}
const receivedAt = Float64Array.from({ length: ${receipts} }, anyInstant);
const input = { receivedAt, limit: workingDays(1.5), profile: { ...profiles.sessionAfterReceipt, cutOff: '15:00' }, calendar: vietnamCalendar() };
console.log(each(() => computeDeadlines(input), ${calls}) / ${receipts});
`;

const OFFICE = `
import { chiLangPolicies, createRulebook, assess, vietnamCalendar } from 'tthc-rules';
import { nationalProcedures } from 'tthc-rules/procedures';
${RECEIPTS}${EACH}
const calendar = vietnamCalendar();
const policies = chiLangPolicies({ goldenDays: [2, 4], noAppointmentDays: [3], onTheSpot: { district: ['2.000815'], commune: [] }, shortened: 'all', from: '2024-01-01' });
const rulebook = createRulebook({ calendar, catalog: nationalProcedures, bareDays: 'working', policies });
const golden = [];
while (golden.length < 1024) {
  const date = new Date(Date.UTC(2024, 0, 1) + random(366) * DAY).toISOString().slice(0, 10);
  const { working, weekday } = calendar.day(date);
  if (working && (weekday === 2 || weekday === 4)) golden.push(date + (random(2) ? 'T08:' : 'T14:') + String(10 + random(50)));
}
`;

const DOSSIERS = `
import { createRulebook, vietnamCalendar } from 'tthc-rules';
import * as all from 'tthc-rules';
import { nationalProcedures } from 'tthc-rules/procedures';
${RECEIPTS}
const calendar = vietnamCalendar();
const rulebook = createRulebook({ calendar, catalog: nationalProcedures, bareDays: 'working', policies: [] });
const texts = Array.from({ length: 4096 }, () => {
  const received = Date.UTC(2026, 7, 15) + random(29 * 1440) * 60_000;
  return [wall(received), wall(received + (60 + random(4000)) * 60_000)];
});
function* dossiers() {
  for (let i = 0; i < 1_000_000; i++) {
    const [received, ready] = texts[i & 4095];
    yield { id: 'H-' + i, procedure: '2.000815', level: 'commune', events: [{ type: 'received', at: received, channel: 'direct' }, { type: 'result-ready', at: ready }] };
  }
}
const from = process.cpuUsage();
`;
const SPENT = `const { user, system } = process.cpuUsage(from); console.log((user + system) / 1000);`;

const OFFICES = `
const offices = Array.from({ length: 130 }, (_, i) => [{ kind: 'closure', date: '2026-09-' + String(3 + (i % 28)).padStart(2, '0'), basis: { document: 'Thông báo ' + i + '/TB-UBND' } }]);
`;

export const BASELINE_TASKS: readonly BaselineTask[] = [
  { what: '`computeDeadlines`, a million receipts, 1.5 working days with cut-off', bar: 0.25, unit: 'ns each', code: MANY(1_000_000, 1) },
  { what: 'the same for a thousand receipts', bar: 1, unit: 'ns each', code: MANY(1000, 500) },
  {
    what: '`officialReport` of a million dossiers with two events, against `assessEach` and `onTimeReport`',
    bar: 0.4,
    unit: 'CPU ms',
    code: {
      old: `${DOSSIERS}
globalThis.kept = all.onTimeReport(all.assessEach(dossiers(), { rulebook, at: '2026-09-14T23:59:59.999' }));
${SPENT}`,
      now: `${DOSSIERS}
if (all.officialReport === undefined) console.log('null');
else {
  globalThis.kept = all.officialReport(dossiers(), { rulebook, form: '07a', period: all.reportingPeriod({ year: 2026, month: 9 }) });
  ${SPENT}
}`,
    },
  },
  {
    what: '`computeDeadline` from a text, `due` read',
    bar: 1.5,
    unit: 'ns each',
    code: `
import { computeDeadline, profiles, vietnamCalendar, workingDays } from 'tthc-rules/calendar';
${RECEIPTS}${EACH}
const texts = Array.from({ length: 1024 }, () => wall(anyInstant()));
const input = { limit: workingDays(1.5), profile: profiles.sessionAfterReceipt, calendar: vietnamCalendar() };
console.log(each((i) => computeDeadline({ ...input, receivedAt: texts[i & 1023] }).due, 20_000));`,
  },
  {
    what: '`rulebook.receive` on golden days, `due` read',
    bar: 1.2,
    unit: 'ns each',
    code: `${OFFICE}console.log(each((i) => rulebook.receive({ procedure: '2.000815', level: 'district', receivedAt: golden[i & 1023] }).due, 5_000));`,
  },
  {
    what: '`assess` of two events, `due` read',
    bar: 1.2,
    unit: 'ns each',
    code: `${OFFICE}
const two = golden.map((at, i) => ({ id: 'H-' + i, procedure: '2.000815', level: 'district', events: [{ type: 'received', at, channel: 'direct' },
  { type: 'result-ready', at: calendar.addWorkingMinutes(at, 60 + random(1500)).toISO() }] }));
console.log(each((i) => assess(two[i & 1023], { rulebook, at: '2025-12-31T17:00' }).due, 5_000));`,
  },
  {
    what: 'fresh process: `vietnamCalendar()` and its first question',
    bar: 0.35,
    unit: 'CPU ms',
    code: `import { vietnamCalendar } from 'tthc-rules/calendar';
${CPU}console.log(cpu(() => vietnamCalendar().addWorkingDays('2026-03-02', 5)));`,
  },
  {
    what: 'fresh process: import of `tthc-rules/calendar` beyond Luxon',
    bar: 0.7,
    unit: 'CPU ms',
    code: `await import('luxon');
const from = process.cpuUsage();
await import('tthc-rules/calendar');
const { user, system } = process.cpuUsage(from);
console.log((user + system) / 1000);`,
  },
  {
    what: '130 calendars, each with its own closure, a deadline each: CPU',
    bar: 0.15,
    unit: 'CPU ms',
    code: `import { computeDeadline, profiles, vietnamCalendar, workingDays } from 'tthc-rules/calendar';
${CPU}${OFFICES}
console.log(cpu(() => offices.map((decisions) => {
  const calendar = vietnamCalendar({ decisions });
  computeDeadline({ receivedAt: '2026-09-01T09:00', limit: workingDays(10), profile: profiles.civilCode, calendar }).due;
  return calendar;
})));`,
  },
  {
    what: '130 calendars, each with its own closure, a deadline each: memory',
    bar: 0.2,
    unit: 'MB',
    code: `import { computeDeadline, profiles, vietnamCalendar, workingDays } from 'tthc-rules/calendar';
${OFFICES}
const settled = () => { for (let i = 0; i < 4; i++) globalThis.gc(); const { heapUsed, arrayBuffers } = process.memoryUsage(); return heapUsed + arrayBuffers; };
const deadline = (calendar) => computeDeadline({ receivedAt: '2026-09-01T09:00', limit: workingDays(10), profile: profiles.civilCode, calendar }).due;
// What the code itself takes is there before it is weighed.
deadline(vietnamCalendar({ decisions: offices[0] }));
const before = settled();
globalThis.kept = offices.map((decisions) => { const calendar = vietnamCalendar({ decisions }); deadline(calendar); return calendar; });
console.log((settled() - before) / 1e6);`,
  },
  {
    what: '130 calendars and their rulebooks over one catalogue, a receipt each: CPU',
    bar: 0.15,
    unit: 'CPU ms',
    code: `import { createRulebook, vietnamCalendar } from 'tthc-rules';
import { nationalProcedures } from 'tthc-rules/procedures';
${CPU}${OFFICES}
// The catalogue is there before: it is the same for all, however many offices there are.
createRulebook({ calendar: vietnamCalendar(), catalog: nationalProcedures, policies: [], bareDays: 'working' }).receive({ procedure: '2.000815', level: 'commune', receivedAt: '2026-09-01T09:00' });
console.log(cpu(() => offices.map((decisions) => {
  const rulebook = createRulebook({ calendar: vietnamCalendar({ decisions }), catalog: nationalProcedures, policies: [], bareDays: 'working' });
  rulebook.receive({ procedure: '2.000815', level: 'commune', receivedAt: '2026-09-01T09:00' }).due;
  return rulebook;
})));`,
  },
];
