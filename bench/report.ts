import type { Cold } from './cold.js';
import type { Results } from './measure.js';
import { kilobytes, type Size } from './sizes.js';
import type { Compared, Measured, TaskResult } from './task.js';

/** All that one run of the benchmark found. */
export interface Run {
  readonly machine: Readonly<Record<string, string>>;
  readonly versions: Readonly<Record<string, string>>;
  readonly results: Results;
  readonly cold: Cold;
  readonly sizes: readonly Size[];
  /** What bench/duckdb.ts printed. */
  readonly duckdb?: string;
}

/** A time as it is read: three figures and a unit. */
export function time(ns: number): string {
  const [value, unit] = ns < 1e3 ? [ns, 'ns'] : ns < 1e6 ? [ns / 1e3, 'µs'] : ns < 1e9 ? [ns / 1e6, 'ms'] : [ns / 1e9, 's'];
  return `${figures(value)} ${unit}`;
}

function figures(value: number): string {
  if (value >= 100) return value.toFixed(0);
  return value.toFixed(value >= 10 ? 1 : 2);
}

function ratio(value: number): string {
  return value >= 10 ? Math.round(value).toLocaleString('en-US') : value.toFixed(1);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map((_, i) => (i === 0 ? '---' : '--:')), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

interface Bar {
  readonly what: string;
  readonly bar: string;
  readonly measured: string;
  /** How far past the bar: 1.2 is 20 % over; at most 1 is met. */
  readonly over: number;
}

/** Every bar beside what was measured. */
export function bars(run: Run): Bar[] {
  const { results, cold, sizes } = run;
  const { million, own, tasks } = results;
  const atMost = (what: string, most: number, found: number, told: (value: number) => string): Bar => ({
    what,
    bar: `≤ ${told(most)}`,
    measured: told(found),
    over: found / most,
  });
  const timesAs = (title: string, name: string, least: number): Bar => {
    const task = tasks.find((each) => each.title === title) as TaskResult;
    const found = resultOf(task, name).ns / (task.results[0] as Compared).ns;
    return { what: `${title}: ${name}`, bar: `≥ ${ratio(least)} ×`, measured: `${ratio(found)} ×`, over: least / found };
  };
  const [fixed] = million.own as [Measured];
  const offset = million.compared;
  const slowest = offset.reduce(
    (worst, each) =>
      each.numpy !== null && each.ours.ns / each.numpy.ns > worst.over ? { n: each.n, over: each.ours.ns / each.numpy.ns } : worst,
    { n: 0, over: 0 },
  );
  const calendar = sizes.find(({ name }) => name === 'tthc-rules/calendar') as Size;
  const cost = cold.entries.find(({ name }) => name === 'tthc-rules/calendar') as Measured;
  return [
    atMost(`\`computeDeadlines\`, a million, ${fixed.name}: each`, 25, fixed.ns, time),
    ...(million.compared.some(({ numpy }) => numpy !== null)
      ? [
          {
            what: '`computeDeadlines` against numpy’s `busday_offset` on the same dates, the least favourable n',
            bar: 'no slower',
            measured: `${slowest.over.toFixed(2)} × its time (n = ${slowest.n})`,
            over: slowest.over,
          },
        ]
      : []),
    ...own.flatMap(({ name, ns, bar }) => (bar === undefined ? [] : [atMost(name, bar, ns, time)])),
    ...['Asia/Ho_Chi_Minh', '+07:00'].flatMap((zone) => [
      timesAs('add 2 working days', `luxon-business-days, ${zone}`, 100),
      timesAs('add 60 working days', `luxon-business-days, ${zone}`, 1000),
    ]),
    timesAs('add 12 working hours', 'dayjs-business-time', 200),
    atMost('compiling the calendar of Vietnam, fresh process', 10e6, cold.compile.ns, time),
    atMost('the same, warm', 10e6, results.compileWarm.ns, time),
    atMost('importing `tthc-rules/calendar`, beyond Luxon', 5e6, cost.ns, time),
    atMost('a compiled calendar: typed arrays', 1e6, cold.tables, kilobytes),
    atMost('the same with all that the heap holds for it', 1e6, cold.tables + cold.heap, kilobytes),
    atMost('`tthc-rules/calendar`, minified, gzip, without Luxon', 15_000, calendar.alone, kilobytes),
  ];
}

function resultOf({ results }: TaskResult, name: string): Compared {
  return results.find((each) => each.name === name) as Compared;
}

function verdict(over: number): string {
  if (over <= 1) return 'met';
  return over >= 2 ? `**missed**: ${over.toFixed(1)} times` : `**missed** by ${((over - 1) * 100).toFixed(0)} %`;
}

function barsTable(run: Run): string {
  return table(
    ['what', 'bar', 'measured', ''],
    bars(run).map(({ what, bar, measured, over }) => [what, bar, measured, verdict(over)]),
  );
}

/** One table for tasks that differ in size only: a row for each contestant, a column for each size. */
function sizesTable(tasks: readonly TaskResult[], head: string, unit: (size: number) => string): string {
  const names = [...new Set(tasks.flatMap(({ results }) => results.map(({ name }) => name)))];
  const cell = (task: TaskResult, name: string): string => {
    const result = task.results.find((each) => each.name === name);
    const first = task.results[0] as Compared;
    if (result === undefined) return '–';
    return result === first ? time(result.ns) : `${time(result.ns)} · ${ratio(result.ns / first.ns)} ×`;
  };
  const agreement = (name: string): string => {
    const all = tasks.flatMap(({ results }) => results.filter((each) => each.name === name));
    const sum = (of: (each: Compared) => number) => all.reduce((total, each) => total + of(each), 0);
    const [agreed, of] = [sum((each) => each.agreed), sum((each) => each.of)];
    return agreed === of ? 'all' : `${agreed} of ${of}`;
  };
  const rows = names.map((name) => [name, ...tasks.map((task) => cell(task, name)), agreement(name)]);
  const notes = [
    ...new Set(
      tasks.flatMap(({ results, leftOut = [] }) => [
        ...results.flatMap(({ name, note }) => (note === undefined ? [] : [`${name}: ${note}`])),
        ...leftOut,
      ]),
    ),
  ];
  const columns = [head, ...tasks.map(({ size }) => (size === undefined ? 'time' : unit(size))), 'same answers'];
  return [table(columns, rows), ...(notes.length === 0 ? [] : [notes.map((note) => `- ${note}`).join('\n')])].join('\n\n');
}

function millionTable({ million }: Results): string {
  const rows = million.compared.map(({ n, ours, numpy, agreed, of }) => [
    `${n}`,
    time(ours.ns),
    numpy === null ? '–' : time(numpy.ns),
    numpy === null ? '–' : `${(numpy.ns / ours.ns).toFixed(1)} ×`,
    numpy === null ? '–' : agreed === of ? 'all' : `${agreed} of ${of}`,
  ]);
  return table(['working days', 'computeDeadlines, each', 'busday_offset, each', '', 'same answers'], rows);
}

/** What is printed, and kept in docs/benchmarks.md. */
export function report(run: Run): string {
  const { machine, versions, results, cold, sizes, duckdb } = run;
  const { tasks, own, million, growth, effort, inputs } = results;
  const of = (prefix: string) => tasks.filter(({ title }) => title.startsWith(prefix));
  const days = (size: number) => `${size} d`;
  return [
    '### Where and with what',
    table(['', ''], Object.entries({ ...machine, ...versions })),
    `Medians of ${effort.rounds} rounds of ${effort.slice} ms for each contestant (one answer where that takes longer), after ${effort.warmUp} ms of warming up. Beside a peer’s time: how many times ours it is. ${inputs} inputs for each task; “same answers”: on how many of them, over all columns, the peer says what we say.`,
    '### The bars',
    barsTable(run),
    '### Add n working days',
    sizesTable(
      of('add ').filter(({ title }) => title.includes('day')),
      '',
      (n) => `${n}`,
    ),
    '![Time of one answer against the number of working days](pictures/growth-n.svg)',
    '### Count the working days of a span',
    sizesTable(of('count '), '', days),
    '### Working minutes between two instants',
    sizesTable(of('working minutes'), '', days),
    '### Add 12 working hours',
    sizesTable(of('add 12 working hours'), '', days),
    '### A million at once',
    `${million.numpy}. The same million dates for both, shuffled, each counted to the nth working day after it${million.counted === null ? '' : `; \`busday_count\` over 365 days takes ${time(million.counted.ns)} each`}.`,
    millionTable(results),
    'Ours alone, on the calendar of Vietnam (93 years, with swapped Saturdays), receipts at any minute of any day of 2012 to 2026:',
    table(
      ['limit', 'each', 'a million'],
      [...million.own, million.copy].map(({ name, ns }) => [name, time(ns), time(ns * 1e6)]),
    ),
    '### Ours alone',
    table(
      ['', 'median', 'least', 'most'],
      own.map(({ name, ns, least, most }) => [name, time(ns), time(least), time(most)]),
    ),
    '### So many dossiers',
    table(
      ['', ...(growth[0]?.points ?? []).map(({ number }) => number.toLocaleString('en-US'))],
      growth.map(({ name, points }) => [`\`${name}\``, ...points.map(({ ms }) => time(ms * 1e6))]),
    ),
    '![Time against the number of dossiers](pictures/growth-dossiers.svg)',
    '### A fresh process',
    table(
      ['', 'median', 'least', 'most'],
      [
        ...cold.packages.map(({ name, ...rest }) => ({ name: `import ${name}`, ...rest })),
        ...cold.entries.map(({ name, ...rest }) => ({ name: `import \`${name}\`, beyond the packages it needs`, ...rest })),
        { ...cold.compile, name: 'the first question to `vietnamCalendar()`, which compiles it' },
        { ...results.compileWarm, name: 'compiling it again in a warm process' },
      ].map(({ name, ns, least, most }) => [name, time(ns), time(least), time(most)]),
    ),
    `The compiled calendar holds ${cold.days.toLocaleString('en-US')} days and ${cold.sessions.toLocaleString('en-US')} sessions: ${kilobytes(cold.tables)} of typed arrays, and ${kilobytes(cold.heap)} of heap for what each day off is and why.`,
    '### Sizes',
    'From the sources, by esbuild. Its bundles of the package are larger where one thing is asked for, since a chunk of the package holds several modules and the zod schemas in it stay: `isRuleError` 0.7 kB, `workingDays` 2.6 kB, `createRulebook` 101 kB, `assess` 90 kB, `toICalendar` 82 kB, with what they use (2026-11-30).',
    table(
      ['minified, gzip', 'without Luxon and zod', 'with what it uses of them'],
      sizes.map(({ name, alone, whole }) => [name.startsWith('tthc-rules') ? `\`${name}\`` : name, kilobytes(alone), kilobytes(whole)]),
    ),
    ...(duckdb === undefined ? [] : ['### Ten million in DuckDB', `\`\`\`text\n${duckdb.trim()}\n\`\`\``]),
  ].join('\n\n');
}
