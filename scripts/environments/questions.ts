/**
 * The questions of `npm run check:environments`: the same everywhere, put to a built library that is handed in, because where it
 * comes from (ESM, CommonJS, a worker, a page) is what is compared. An answer is JSON text under the name of its case.
 */
import type * as Luxon from 'luxon';
import type * as Main from 'tthc-rules';
import type { CountingProfile, Dossier, InstantInput, ReceiveInput, Rulebook, TimeLimit, WorkingCalendar } from 'tthc-rules';
import type * as Interchange from 'tthc-rules/interchange';
import type * as Portal from 'tthc-rules/portal';
import type * as Procedures from 'tthc-rules/procedures';
import type * as Testing from 'tthc-rules/testing';

/** The entries of the package, and the Luxon that the application uses. */
export interface Library {
  readonly main: typeof Main;
  readonly procedures: typeof Procedures;
  readonly portal: typeof Portal;
  readonly interchange: typeof Interchange;
  readonly testing: typeof Testing;
  readonly luxon: typeof Luxon;
}

/** The answer to each case, as JSON text. */
export type Answers = Readonly<Record<string, string>>;

type Ask = (name: string, question: () => unknown) => void;

/** Asks everything. */
export async function answersOf(library: Library): Promise<Answers> {
  const answers: Record<string, string> = {};
  const ask: Ask = (name, question) => {
    if (name in answers) throw new Error(`Two cases are called ${name}.`);
    answers[name] = textOf(library, name, question);
  };
  const calendars = calendarsOf(library);
  const rulebook = chiLang(library);
  askDays(library, calendars, ask);
  askDeadlines(library, calendars, ask);
  askReceipts(library, rulebook, ask);
  askDossiers(library, rulebook, ask);
  askCatalogue(library, ask);
  askPortals(library, rulebook, ask);
  askInterchange(library, rulebook, ask);
  askRefusals(library, rulebook, ask);
  const report = await conformanceOf(library);
  ask('every vector of the testing kit', () => report);
  return answers;
}

/** JSON text of what is answered, or of the refusal. Anything else that is thrown is a fault of the library. */
function textOf({ main }: Library, name: string, question: () => unknown): string {
  try {
    return JSON.stringify(question()) ?? 'undefined';
  } catch (error) {
    if (!main.isRuleError(error)) throw new Error(`${name}: ${String(error)}`, { cause: error });
    return JSON.stringify({ refused: error });
  }
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Milliseconds since 1970 of a Vietnamese wall time, without asking the host. */
const msOf = (wall: string) => new Date(`${wall}+07:00`).getTime();

/** One moment in each of the forms that the library takes. */
function written({ luxon }: Library, wall: string, form: number): InstantInput {
  const ms = msOf(wall);
  const forms: (() => InstantInput)[] = [
    () => wall,
    () => `${wall}+07:00`,
    () => new Date(ms).toISOString(),
    () => new Date(ms),
    // Luxon asks the host for whatever it is not told.
    () => luxon.DateTime.fromMillis(ms, { zone: 'utc', locale: 'en-US', numberingSystem: 'latn', outputCalendar: 'gregory' }),
  ];
  return forms[form % forms.length]!();
}

function calendarsOf({ main }: Library): readonly (readonly [string, WorkingCalendar])[] {
  const day = (...sessions: [Main.Half, string, string][]) => sessions.map(([half, opens, closes]) => ({ half, opens, closes }));
  const hours = (until: string) => day(['morning', '07:00', '11:30'], ['afternoon', '13:00', until]);
  const weekdays = (until: string) => ({ 1: hours(until), 2: hours(until), 3: hours(until), 4: hours(until), 5: hours(until) });
  return [
    ['Vietnam', main.vietnamCalendar()],
    ['Vietnam as known on 2024-04-01', main.vietnamCalendar({ knownOn: '2024-04-01' })],
    ['Vietnam, decided days only', main.vietnamCalendar({ undecided: 'refuse' })],
    [
      'an office with a Saturday desk, its own hours and a storm',
      main.vietnamCalendar({
        officeHours: [
          { until: '2025-04-16', weekdays: weekdays('16:30') },
          { from: '2025-04-16', weekdays: { ...weekdays('17:00'), 6: day(['morning', '08:00', '11:00']) } },
        ],
        decisions: [
          { kind: 'closure', date: '2024-09-09', issuedOn: '2024-09-07' },
          { kind: 'closure', date: '2026-08-21', half: 'afternoon' },
          { kind: 'opening', date: '2025-01-25', half: 'morning' },
        ],
      }),
    ],
  ];
}

/** Tết, swapped days, a storm, a Saturday desk, the seams of years, the last decided day, the ends of the coverage. */
const MOMENTS = [
  '2007-01-02T08:00',
  '2009-12-31T10:00',
  '2012-02-29T13:30',
  '2018-12-31T09:00',
  '2019-01-05T08:00',
  '2024-02-07T11:30',
  '2024-04-12T07:30',
  '2024-04-26T14:00',
  '2024-04-29T09:00',
  '2024-05-04T10:00',
  '2024-09-06T15:30',
  '2024-09-09T08:00',
  '2024-12-31T17:00',
  '2025-01-24T14:00',
  '2025-01-24T16:59:59.999',
  '2025-01-25T09:00',
  '2025-01-29T00:00',
  '2025-02-03T07:30',
  '2025-04-19T09:00',
  '2025-06-30T16:45',
  '2025-12-31T16:30',
  '2026-01-01T00:00',
  '2026-02-13T15:00:01',
  '2026-08-20T14:00',
  '2026-08-22T08:00',
  '2026-11-23T08:30',
  '2027-12-31T16:59',
  '2028-01-03T07:29',
  '2028-01-21T08:00',
  '2100-12-20T08:00',
];

function askDays(library: Library, calendars: readonly (readonly [string, WorkingCalendar])[], ask: Ask): void {
  const { main } = library;
  for (const [name, calendar] of calendars) {
    ask(`what is known of ${name}`, () => [calendar.name, calendar.coverage, calendar.decidedUntil]);
    ask(`every day of ${name}, worked or not`, () => {
      const until = name === 'Vietnam, decided days only' ? calendar.decidedUntil : calendar.coverage.until;
      return [...calendar.days(calendar.coverage.from, until)].map(({ working }) => (working ? 1 : 0)).join('');
    });
    for (const wall of MOMENTS) {
      const date = wall.slice(0, 10);
      ask(`the day ${date}, ${name}, at ${wall.slice(11)}`, () => calendar.day(date));
      for (const n of [-250, -1, 1, 2, 60]) ask(`${wall} + ${n} working days, ${name}`, () => calendar.addWorkingDays(date, n));
      ask(`sessions around ${wall}, ${name}`, () => {
        const after = calendar.sessionAfter(wall);
        return [calendar.sessionAt(wall), calendar.sessionAtOrAfter(wall), after, calendar.addSessions(after, 3)];
      });
      ask(`open minutes after ${wall}, ${name}`, () => {
        const at = calendar.addWorkingMinutes(wall, 1000);
        return [at, at.toISO(), at.offset, at.weekday, calendar.workingMinutesBetween(wall, at)];
      });
    }
  }
  const [[, vietnam]] = calendars as [[string, WorkingCalendar]];
  for (let year = 2007; year <= 2030; year++) {
    ask(`days off and swapped days of ${year}`, () => {
      const days = [...vietnam.days(`${year}-01-01`, `${year + 1}-01-01`)];
      return days.filter(({ reason }) => reason.code !== 'ordinary' && reason.code !== 'weekly-rest');
    });
    ask(`working days of ${year}`, () => vietnam.workingDaysBetween(`${year}-01-01`, `${year + 1}-01-01`));
  }
  ask('whether the calendar is stale', () => [main.staleness(vietnam, '2026-11-23T08:00'), main.staleness(vietnam, '2027-12-27T08:00')]);
}

function askDeadlines(library: Library, calendars: readonly (readonly [string, WorkingCalendar])[], ask: Ask): void {
  const { main } = library;
  const limits: readonly (readonly [string, TimeLimit])[] = [
    ['the session', main.sameSession()],
    ['the session, 30 minutes at least', main.sameSession({ minLeadMinutes: 30 })],
    ['the day', main.sameDay()],
    ['the week', main.sameWeek()],
    ['half a working day', main.workingDays(0.5)],
    ['1.5 working days', main.workingDays(1.5)],
    ['3 working days', main.workingDays(3)],
    ['15 working days', main.workingDays(15)],
    ['a quarter of a working hour', main.workingHours(0.25)],
    ['8 working hours', main.workingHours(8)],
    ['24 hours by the clock', main.clockHours(24)],
    ['3 days', main.calendarDays(3)],
    ['15 days but holidays', main.calendarDays(15, { exceptHolidays: true })],
  ];
  const profiles: readonly CountingProfile[] = [
    main.profiles.civilCode,
    main.profiles.sessionAfterReceipt,
    main.profiles.elapsedTime,
    { start: 'receipt-session', offHours: 'keep-date' },
    { start: 'day-after', offHours: 'next-opening', cutOff: '15:00' },
  ];
  const stopsFrom = (ms: number): Main.ClockStop[][] => {
    const after = (hours: number) => new Date(ms + hours * HOUR);
    return [
      [],
      [{ from: after(1), to: after(26) }],
      [],
      [{ from: after(2), to: after(50), then: 'restart' }],
      [
        { from: after(0), to: after(3) },
        { from: after(2), to: after(70) },
      ],
      [{ from: after(1) }],
      [{ from: after(-1), to: after(4) }],
    ];
  };
  for (const [i, wall] of MOMENTS.entries()) {
    for (const [j, [limitName, limit]] of limits.entries()) {
      const ms = msOf(wall);
      ask(`${wall}, ${limitName}`, () => {
        const deadline = main.computeDeadline({
          receivedAt: written(library, wall, i + j),
          limit,
          profile: profiles[(i + j) % profiles.length]!,
          calendar: calendars[(i + 2 * j) % calendars.length]![1],
          clockStops: stopsFrom(ms)[(2 * i + 3 * j) % 7]!,
        });
        const { due, session } = deadline;
        return {
          deadline,
          vi: main.explain(deadline, 'vi'),
          en: main.explain(JSON.parse(JSON.stringify(deadline)) as typeof deadline, 'en'),
          read: due && [due.toISO(), due.toMillis(), due.year, due.month, due.day, due.hour, due.weekday, due.offset, due.zoneName],
          status: due && main.statusOf({ due, session, at: written(library, wall, i + j + 1) }),
        };
      });
    }
    const [, calendar] = calendars[0]!;
    const input = { receivedAt: wall, limit: main.workingDays(5), profile: main.profiles.civilCode, calendar };
    ask(`${wall}, what the lawful choices leave open`, () => main.dueRange(input));
  }
  for (const [j, [name, limit]] of limits.entries()) {
    ask(`two hundred receipts at once, ${name}`, () => {
      const receivedAt = Float64Array.from({ length: 200 }, (_, k) => 1.7e12 + k * 9.7e7);
      const profile = profiles[j % profiles.length]!;
      return [...main.computeDeadlines({ receivedAt, limit, profile, calendar: calendars[0]![1] })];
    });
  }
}

/** Weekdays and procedures are samples: the article on the models names none. */
const SAMPLES = {
  goldenDays: [2, 4],
  noAppointmentDays: [3],
  onTheSpot: {
    district: ['1.011443', '2.000815', '2.000992'],
    commune: ['2.000815', '2.001019', '1.001193', '1.004873'],
  },
  shortened: 'all',
  from: '2024-01-01',
} as const;

function chiLang({ main, procedures }: Library): Rulebook {
  return main.createRulebook({
    calendar: main.vietnamCalendar(),
    catalog: procedures.nationalProcedures,
    bareDays: 'working',
    policies: main.chiLangPolicies(SAMPLES),
  });
}

function askReceipts(library: Library, rulebook: Rulebook, ask: Ask): void {
  const { main, procedures } = library;
  const told = (input: ReceiveInput) => {
    const commitment = rulebook.receive(input);
    return { commitment, vi: main.explain(commitment, 'vi'), en: main.explain(commitment, 'en') };
  };
  const facts: readonly Partial<ReceiveInput>[] = [
    {},
    { channel: 'online' },
    { validDossier: false },
    { needsVerification: true },
    { channel: 'postal', slipRequested: true },
    { slipRequested: true },
  ];
  const asked = [
    ['2.000815', 'district'],
    ['2.000815', 'commune'],
    ['1.011443', 'district'],
    ['1.012783', 'district'],
    ['1.002759', 'district'],
    ['1.001193', 'commune'],
    ['2.001019', 'commune'],
    ['1.004873', 'commune'],
    ['2.000992', 'district'],
  ] as const;
  const moments = MOMENTS.filter((wall) => wall > '2024' && wall < '2029');
  for (const [i, receivedAt] of moments.entries()) {
    for (const [j, [procedure, level]] of asked.entries()) {
      const fact = facts[(i + j) % facts.length]!;
      ask(`${procedure} received by the ${level} at ${receivedAt}`, () =>
        told({ procedure, level, receivedAt: written(library, receivedAt, i + j), ...fact }),
      );
    }
  }
  for (const { code } of procedures.nationalProcedures) {
    ask(`${code} received on 2026-03-02`, () => told({ procedure: code, level: 'commune', receivedAt: '2026-03-02T09:00' }));
  }
  for (const policy of rulebook.policies) {
    ask(`golden days of ${policy.id}`, () =>
      MOMENTS.slice(5, 16).map((wall) => main.nextGoldenDay(policy, rulebook.calendar, wall.slice(0, 10))),
    );
  }
}

/** What happened to a dossier, one event a line: date, time, type and, where it has any, its facts. */
const LOGS: readonly (readonly [procedure: string, level: 'district' | 'commune', ...events: string[]])[] = [
  ['1.002759', 'district', '2025-01-22T09:00 received', '2025-02-04T10:00 result-ready', '2025-02-05T08:00 returned'],
  ['1.002759', 'district', '2025-01-22T09:00 received', '2025-02-14T10:00 result-ready'],
  ['1.002759', 'district', '2024-04-25T09:00 received', '2024-05-03T17:00 result-ready'],
  ['1.012783', 'district', '2025-03-03T15:30 received'],
  ['1.012783', 'district', '2025-03-03T15:30 received', '2025-03-05T09:00 supplement-requested', '2025-03-10T14:00 supplemented'],
  ['1.012783', 'district', '2025-03-03T15:30 received', '2025-03-12T09:00 supplement-requested {"then":"resume"}'],
  ['1.012783', 'district', '2025-03-03T15:30 received', '2025-03-04T09:00 paused {"reason":"xác minh"}', '2025-03-06T09:00 resumed'],
  [
    '1.012783',
    'district',
    '2025-03-03T15:30 received',
    '2025-03-05T09:00 extended {"until":"2025-03-28T17:00","apology":true,"reason":"nhiều hồ sơ"}',
    '2025-03-06T09:00 extended {"until":"2025-03-31T17:00","apology":false}',
  ],
  ['2.000815', 'commune', '2025-03-05T08:00 submitted', '2025-03-05T08:40 received {"channel":"online"}', '2025-03-05T11:00 returned'],
  ['2.000815', 'commune', '2025-03-05T15:10 received {"printedDue":"2025-03-06T11:30"}', '2025-03-06T11:30 returned'],
  ['2.001019', 'commune', '2025-03-05T08:40 received', '2025-03-05T09:00 refused'],
  ['2.001019', 'commune', '2025-03-05T08:40 received {"validDossier":false}', '2025-03-20T08:00 closed'],
  ['2.001019', 'commune', '2026-02-13T16:40 received', '2026-02-24T08:00 withdrawn'],
  ['1.004873', 'commune', '2026-08-20T14:00 received'],
  ['1.004873', 'commune', '2027-12-30T09:00 received'],
  ['1.004873', 'commune', '2026-08-20T14:00 received', '2026-08-19T14:00 returned'],
];
const JUDGED_AT = ['2025-03-07T10:00', '2026-08-26T16:00', '2028-02-01T08:00'];

function askDossiers({ main, procedures }: Library, rulebook: Rulebook, ask: Ask): void {
  const dossiers = LOGS.map(([procedure, level, ...events], i): Dossier => ({
    id: `HS-${i + 1}`,
    procedure,
    level,
    events: events.map((line) => {
      const [, at = '', type = '', facts] = /^(\S+) (\S+)(?: (.*))?$/.exec(line) ?? [];
      return { type, at, ...(facts === undefined ? {} : (JSON.parse(facts) as object)) } as Dossier['events'][number];
    }),
  }));
  for (const at of JUDGED_AT) {
    for (const [i, dossier] of dossiers.entries()) {
      ask(`dossier ${i + 1} (${LOGS[i]!.slice(0, 3).join(' ')}, …) judged at ${at}`, () => {
        const assessment = main.assess(dossier, { rulebook, at });
        return { assessment, vi: main.explain(assessment, 'vi'), en: main.explain(assessment, 'en') };
      });
    }
    ask(`the rate at ${at}`, () => main.onTimeReport(main.assessEach(dossiers, { rulebook, at })));
  }
  ask('what the notice of 2024-04-12 moved', () => {
    const before = main.createRulebook({
      calendar: main.vietnamCalendar({ knownOn: '2024-04-01' }),
      catalog: procedures.nationalProcedures,
      bareDays: 'working',
      policies: [],
    });
    const open = ['2024-04-24T09:00', '2024-04-25T15:00', '2024-04-26T10:00'].map((at): Dossier => ({
      id: at,
      procedure: '1.002759',
      level: 'district',
      events: [{ type: 'received', at }],
    }));
    return main.movedBy(open, { before, after: rulebook });
  });
}

function askCatalogue({ main, procedures }: Library, ask: Ask): void {
  const { nationalProcedures } = procedures;
  for (const text of ['khai sinh lưu động', 'KHAI SINH LUU DONG', 'chứng thực', 'İSTANBUL', 'đất đai', 'ĐĂNG KÝ']) {
    ask(`searched for ${text}`, () => nationalProcedures.search(text).map(({ code }) => code));
  }
  for (const on of ['2024-01-02', '2025-06-30', '2025-07-01', '2027-03-01']) {
    ask(`in force on ${on}`, () => nationalProcedures.list({ on }).map(({ code, statutoryLimit: limit }) => [code, limit?.limit ?? null]));
  }
  ask('a procedure as it was on 2025-03-03', () => nationalProcedures.find('2.000815', { on: '2025-03-03' }));
  ask('citations', () => {
    const days = [...main.vietnamCalendar().days('2024-04-29', '2024-05-02')];
    return days.map(({ reason }) => ('basis' in reason && reason.basis ? main.formatCitation(reason.basis) : null));
  });
}

function askInterchange({ main, interchange }: Library, rulebook: Rulebook, ask: Ask): void {
  const { calendar } = rulebook;
  for (const [from, until] of [
    ['2024-04-22', '2024-05-10'],
    ['2024-12-23', '2025-02-10'],
    ['2027-12-20', '2028-02-10'],
  ] as const) {
    const range = `${from} to ${until}`;
    const table = interchange.calendarTable(calendar, { from, until });
    for (const name of ['days', 'sessions'] as const) {
      ask(`CSV of ${name}, ${range}`, () => interchange.toCsv(table, name));
      ask(`JSON lines of ${name}, ${range}`, () => interchange.toJsonLines(table, name));
    }
    ask(`SQL, ${range}`, () => interchange.toSql(table));
    for (const language of ['vi', 'en'] as const) {
      ask(`iCalendar, ${range}, ${language}`, () => interchange.toICalendar(interchange.dayEvents(calendar, { from, until, language })));
      for (const policy of rulebook.policies) {
        ask(`iCalendar of ${policy.id}, ${range}, ${language}`, () =>
          interchange.toICalendar(interchange.goldenDayEvents(policy, calendar, { from, until, language })),
        );
      }
    }
  }
  for (const dialect of ['postgres', 'duckdb'] as const) ask(`deadlines in SQL, ${dialect}`, () => interchange.deadlineSql({ dialect }));
  const commitment = rulebook.receive({ procedure: '1.002759', level: 'district', receivedAt: '2025-01-22T09:00' });
  ask('iCalendar of a commitment', () => interchange.toICalendar(interchange.deadlineEvents('HS-1', commitment, { language: 'vi' })));
  const json: unknown = JSON.parse(JSON.stringify(commitment));
  ask('a commitment under its schema', () => interchange.commitmentSchema.safeParse(json));
  ask('what is no commitment under the schema', () => interchange.commitmentSchema.safeParse({ due: 'İ' }).error?.issues);
  ask('what is no dossier under the schema', () => main.dossierSchema.safeParse({ id: '', events: [{ type: 'received' }] }).error?.issues);
}

/** Records as portals write them; what they come to holds instants and words of two languages. */
function askPortals({ portal }: Library, rulebook: Rulebook, ask: Ask): void {
  const { dvcqg, openCps, igate } = portal.portals;
  const sent = {
    MaHoSo: 'H56.01-250310-00001',
    MaTTHC: '2.001019.000.00.00.H56',
    KenhThucHien: '1',
    NgayTiepNhan: '20250310081500',
    NgayHenTra: '20250312081500',
    TrangThaiHoSo: '9',
  };
  const steps = [
    { TrangThai: '2', ThoiDiemXuLy: '20250310081500' },
    { TrangThai: '9', ThoiDiemXuLy: '20250311100000', NoiDungXuLy: 'Cán bộ trả hồ sơ bổ sung' },
  ];
  ask('a record of the national portal', () => portal.readPortalDossier(sent, { dialect: dvcqg, steps }));
  ask('a record of OpenCPS', () =>
    portal.readPortalDossier(
      { dossierNo: '1', serviceCode: '1.001612', receiveDate: '01/10/2020 09:05:00', dossierStatus: 'waiting', lockState: 'PAUSE' },
      { dialect: openCps },
    ),
  );
  ask('a record of iGate', () =>
    portal.readPortalDossier(
      { code: '1', procedure: { code: '1.001612' }, acceptedDate: '2022-09-21T02:15:00.000+0000', dossierStatus: { name: 'Đang xử lý' } },
      { dialect: igate },
    ),
  );
  ask('refused: a status that no portal has', () => portal.readPortalDossier({ ...sent, TrangThaiHoSo: '11' }, { dialect: dvcqg }));
  const printed = ['2024-05-02T17:00', '2024-05-03T17:00', '2024-05-01T17:00'].map((printedDue, id): Dossier => ({
    id: String(id),
    procedure: '2.001019',
    level: 'commune',
    events: [{ type: 'received', at: '2024-04-26T14:00', printedDue }],
  }));
  ask('an audit of slips', () => portal.auditSlips(printed, { rulebook }));
}

function askRefusals({ main, procedures }: Library, rulebook: Rulebook, ask: Ask): void {
  const { calendar } = rulebook;
  const limit = main.workingDays(1);
  const profile = main.profiles.civilCode;
  const texts = ['2025-02-30T08:00', '2025-03-03', '2025-03-03T24:00', '٢٠٢٥-٠٣-٠٣T٠٨:٠٠', '2025-03-03t08:00', 'İ', 'x'.repeat(100), ''];
  for (const receivedAt of texts) {
    ask(`refused: received at ${JSON.stringify(receivedAt)}`, () => main.computeDeadline({ receivedAt, limit, profile, calendar }));
  }
  for (const date of ['2025-02-29', '2006-12-31', '2101-01-01', '2025-1-1', 'ı', '２０２５-01-01']) {
    ask(`refused: the day ${date}`, () => calendar.day(date));
  }
  for (const days of [0, -1, 1.25, Number.NaN, 1e9]) ask(`refused: ${days} working days`, () => main.workingDays(days));
  const receivedAt = '2025-03-03T09:00';
  const without = (what: object) =>
    main.createRulebook({ calendar, catalog: procedures.nationalProcedures, bareDays: 'working', policies: [], ...what });
  const refused: Record<string, () => unknown> = {
    'no reading of the start': () => main.computeDeadline({ receivedAt, limit, profile: { offHours: 'next-opening' }, calendar }),
    'a cut-off with keep-date': () =>
      main.computeDeadline({ receivedAt, limit, profile: { start: 'day-after', offHours: 'keep-date', cutOff: '15:00' }, calendar }),
    'a stop that ends before it begins': () =>
      main.computeDeadline({ receivedAt, limit, profile, calendar, clockStops: [{ from: '2025-03-04T09:00', to: '2025-03-03T10:00' }] }),
    'past the calendar': () => main.computeDeadline({ receivedAt: '2100-12-31T09:00', limit: main.workingDays(15), profile, calendar }),
    'undecided days': () =>
      main.computeDeadline({ receivedAt: '2028-01-20T09:00', limit, profile, calendar: main.vietnamCalendar({ undecided: 'refuse' }) }),
    'an empty coverage': () => main.createWorkingCalendar({ name: 'none', coverage: { from: '2025-01-01', until: '2025-01-01' } }),
    'a swap of a day off': () => main.vietnamCalendar({ decisions: [{ kind: 'swap', dayOff: '2025-03-08', workedInstead: '2025-03-15' }] }),
    'an unknown procedure': () => rulebook.receive({ procedure: '9.999999', receivedAt }),
    'nothing in force': () => rulebook.receive({ procedure: '1.002759', level: 'district', receivedAt: '2008-01-02T09:00' }),
    'no level': () => rulebook.receive({ procedure: '2.000815', receivedAt }),
    'an uncertain limit': () =>
      without({ refuseUncertainLimits: true }).receive({ procedure: '1.012793', level: 'province', receivedAt: '2026-08-03T09:00' }),
    'no reading of days': () => without({ bareDays: 'Working' }),
    'two versions in force': () => {
      const [policy] = main.chiLangPolicies(SAMPLES);
      return without({ policies: [policy, { ...policy, inForce: { from: '2024-06-01' } }] }).receive({
        procedure: '1.012783',
        level: 'district',
        receivedAt,
      });
    },
    'a catalogue of nothing': () => main.createCatalog([{ code: 'İ' }]),
    'a dossier of no event': () =>
      main.assess({ id: 'HS', procedure: '2.001019', level: 'commune', events: [] }, { rulebook, at: receivedAt }),
    'explained in Arabic': () => main.explain(rulebook.receive({ procedure: '2.001019', receivedAt }), 'ar' as 'vi'),
  };
  for (const [name, question] of Object.entries(refused)) ask(`refused: ${name}`, question);
}

/** The vectors of the testing kit put to the library itself: where they came from a lawyer's table, they must be met everywhere. */
async function conformanceOf({ main, testing }: Library): Promise<unknown> {
  const { asked, agreed, differences } = await testing.conformance(
    ({ calendar, ...question }) => main.computeDeadline({ ...question, calendar: testing.calendarFrom(calendar) }).due,
  );
  return { asked, agreed, differences };
}
