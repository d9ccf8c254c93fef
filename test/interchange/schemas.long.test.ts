import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test, vi } from 'vitest';
import { schemaFiles } from '../../scripts/make-schemas.js';
import { lawProfiles } from '../../src/index.js';
import { documents, procedures } from '../../src/data/procedures/index.js';
import { notices } from '../../src/data/notices/index.js';
import {
  assess,
  chiLangPolicies,
  createCatalog,
  officialReport,
  computeDeadline,
  createRulebook,
  createWorkingCalendar,
  explain,
  vietnamCalendar,
  type Commitment,
  type Dossier,
  type DossierEvent,
  type LawProfile,
  type OfficialReportOptions,
  type SlaPolicy,
} from '../../src/index.js';
import {
  assessmentSchema,
  clockStopSchema,
  commitmentSchema,
  dayDecisionSchema,
  deadlineSchema,
  officeHoursSchema,
  officialReportSchema,
  type CommitmentJson,
} from '../../src/interchange.js';
import { portals, readPortalDossier, type PortalDialect } from '../../src/portal.js';
import { nationalProcedures } from '../../src/procedures.js';
import { drawReceipts } from './receipts.js';

// Engines, parsers and validators take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

// The pattern beside each format says it all: 2020-12 takes a format for a mere remark.
const ajv = new Ajv2020({ strict: true, allErrors: true, formats: { date: true } });

const names = readdirSync('schemas').map((file) => file.replace('.json', ''));
const validators = new Map(names.map((name) => [name, ajv.compile(JSON.parse(readFileSync(`schemas/${name}.json`, 'utf8')) as object)]));

/** What the independent validator says is wrong, as it reads the shipped file. */
function faults(name: string, value: unknown): string[] {
  const validate = validators.get(name)!;
  return validate(JSON.parse(JSON.stringify(value)))
    ? []
    : (validate.errors ?? []).slice(0, 3).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
}

const calendar = vietnamCalendar();
const policies = chiLangPolicies({
  goldenDays: [2, 4],
  noAppointmentDays: [3],
  onTheSpot: { district: ['2.000815'], commune: ['2.000815', '1.001193'] },
  shortened: 'all',
  from: '2024-01-01',
  afterLastGoldenDay: 'next-week',
  onDayOff: 'next-working-day',
});
const rulebook = createRulebook({ calendar, catalog: nationalProcedures, policies, bareDays: 'working' });

/** An answer as it is after being stored, which the zod schema takes and `explain` can say. */
function stored(commitment: Commitment): CommitmentJson {
  const json: unknown = JSON.parse(JSON.stringify(commitment));
  const parsed = commitmentSchema.parse(json);
  expect(explain(parsed, 'vi').length).toBeGreaterThan(0);
  return parsed;
}

test('the files are what the script writes', async () => {
  const files = await schemaFiles();
  expect(names.map((name) => `${name}.json`).sort()).toEqual([...files.keys()].sort());
  for (const [name, text] of files) expect(readFileSync(`schemas/${name}`, 'utf8'), name).toBe(text);
});

describe('what we have is valid', () => {
  test.each(procedures.map((procedure) => ({ code: procedure.code, procedure })))('procedure $code', ({ procedure }) => {
    expect(faults('procedure', procedure)).toEqual([]);
  });

  test('the catalogue as a whole', () => expect(faults('catalog', { documents, procedures })).toEqual([]));

  test.each(policies)('policy $id', (policy) => expect(faults('policy', policy)).toEqual([]));

  test('every notice and law profile', () => {
    expect(notices.flatMap((notice) => faults('notice', notice))).toEqual([]);
    expect(lawProfiles.flatMap((profile) => faults('law-profile', profile))).toEqual([]);
  });

  test('every swap of every notice', () => {
    const swaps = notices.flatMap(({ swaps = [], document: basis }) => swaps.map((swap) => ({ kind: 'swap', ...swap, basis })));
    expect(swaps.length).toBeGreaterThan(10);
    expect(swaps.flatMap((swap) => faults('day-decision', swap))).toEqual([]);
  });

  test('every time limit and counting profile that is drawn, and its deadline', () => {
    const seen = new Set<string>();
    const receipts = drawReceipts(5, 700, '2012-01-01', '2030-01-01').filter(({ limit }) => !('value' in limit) || limit.value <= 60);
    const own = createWorkingCalendar({
      name: 'own',
      coverage: { from: '2011-01-01', until: '2031-01-01' },
      decisions: [{ kind: 'closure', date: '2013-01-02', basis: { document: ' a text that the catalogue would not take ' } }],
    });
    const calendars = [calendar, vietnamCalendar({ knownOn: '2014-05-01' }), own];
    for (const { id, at, limit, profile } of receipts) {
      expect(faults('time-limit', limit)).toEqual([]);
      expect(faults('counting-profile', profile)).toEqual([]);
      const receivedAt = new Date(at);
      const stop = {
        from: new Date(at + 3_600_000),
        to: new Date(at + 90_000_000),
        then: id % 2 === 0 ? ('resume' as const) : ('restart' as const),
      };
      const clockStops = id % 3 === 0 ? [stop] : id % 7 === 0 ? [{ from: stop.from }] : [];
      for (const each of clockStops) expect(faults('clock-stop', each)).toEqual([]);
      const deadline = computeDeadline({ receivedAt, limit, profile, calendar: calendars[id % 3]!, clockStops });
      const json = JSON.parse(JSON.stringify(deadline)) as { state: string; standing: string; steps: { code: string; rule?: string }[] };
      expect(faults('deadline', json), JSON.stringify(json)).toEqual([]);
      expect(deadlineSchema.safeParse(json).success).toBe(true);
      for (const { code, rule } of json.steps) seen.add(rule ?? code);
      seen.add(json.state).add(json.standing);
    }
    // The draw met every kind of step.
    expect([...seen].sort()).toEqual([
      'by-clock',
      'cut-off',
      'day',
      'decided',
      'due',
      'in-session',
      'keep-date',
      'later-known',
      'limit',
      'moved',
      'next-opening',
      'on-hold',
      'projected',
      'stop',
      'undecided',
    ]);
  });

  test('a receipt of every procedure, and its commitment', () => {
    const seen = new Set<string>();
    const cases = [{}, { validDossier: false }, { channel: 'online' as const }, { needsVerification: true }];
    for (const on of ['2024-05-02', '2024-05-04', '2026-08-05', '2034-08-03']) {
      for (const { code, levels: levels } of nationalProcedures.list({ on })) {
        for (const [i, extra] of cases.entries()) {
          const level = levels[i % levels.length]!;
          const json = stored(rulebook.receive({ procedure: code, receivedAt: `${on}T16:50`, level, ...extra }));
          expect(faults('commitment', json), JSON.stringify(json)).toEqual([]);
          for (const reason of json.reasons) seen.add(reason.code);
        }
      }
    }
    expect(seen.size).toBeGreaterThan(18);
  });

  test('what the national catalogue and the Chi Lăng models do not show', () => {
    const promise = { on: 'model-days', procedures: 'all', onTheSpot: 'five-on-the-spot', profile: { offHours: 'next-opening' } } as const;
    const rolling = { ...promise, limit: { unit: 'same-session', minLeadMinutes: 60 } } as const;
    const version = { inForce: { from: '2020-01-01' }, level: ['commune' as const], limit: null, variants: [] };
    const noLimit = { ...procedures[0]!, code: 'X-01', versions: [version] };
    const own = createRulebook({
      calendar,
      catalog: nationalProcedures.overlay([noLimit]),
      bareDays: 'working',
      policies: [
        {
          id: 'own',
          authority: 'UBND xã',
          title: 'Trong buổi',
          level: 'commune',
          procedures: ['2.000815'],
          days: { weekdays: [1, 2, 3, 4, 5] },
          promises: [rolling],
          inForce: { from: '2024-01-01' },
          basis: { document: 'Kế hoạch của xã' },
        },
      ],
    });
    const reasons = [
      { procedure: '2.000815', receivedAt: '2025-09-04T11:00' },
      { procedure: 'X-01', receivedAt: '2025-09-04T11:00' },
    ].flatMap((receipt) => {
      const json = stored(own.receive({ ...receipt, level: 'commune' }));
      expect(faults('commitment', json)).toEqual([]);
      return json.reasons.map(({ code }) => code);
    });
    expect(reasons).toEqual(expect.arrayContaining(['session-rolled', 'no-limit-stated', 'no-due-date']));
  });

  test('variants, agreed limits, forms with and without a template, and golden days that are late or not known', () => {
    const decided = createRulebook({
      calendar: vietnamCalendar({ undecided: 'refuse' }),
      catalog: nationalProcedures,
      policies,
      bareDays: 'working',
    });
    const goldenTuesdays: SlaPolicy = {
      id: 'golden',
      authority: 'UBND xã',
      title: 'Ngày vàng',
      level: 'commune',
      days: { weekdays: [2] },
      promises: [{ on: 'working-days', procedures: 'all', limit: { unit: 'same-day' }, profile: { offHours: 'next-opening' } }],
      inForce: { from: '2024-01-01' },
      basis: { document: 'Kế hoạch của xã' },
    };
    const golden = createRulebook({
      calendar: vietnamCalendar({ undecided: 'refuse' }),
      catalog: nationalProcedures,
      policies: [goldenTuesdays],
      bareDays: 'working',
    });
    const commitments = [
      rulebook.receive({ procedure: '1.012783', receivedAt: '2025-03-07T16:30', variants: ['mountain-area'] }),
      rulebook.receive({ procedure: '2.000815', level: 'district', receivedAt: '2025-03-03T09:00', variants: ['by-agreement'] }),
      rulebook.receive({ procedure: '2.000815', level: 'district', receivedAt: '2025-03-03T09:00' }),
      decided.receive({ procedure: '2.001019', receivedAt: '2025-07-02T09:00', validDossier: false }),
      decided.receive({ procedure: '2.001019', receivedAt: '2025-10-02T09:00', validDossier: false }),
      golden.receive({ procedure: '1.001193', receivedAt: '2027-12-29T09:00' }),
    ];
    const reasons = commitments.flatMap((commitment) => {
      const json = stored(commitment);
      expect(faults('commitment', json)).toEqual([]);
      expect(explain(json, 'en')).toEqual(explain(commitment, 'en'));
      return json.reasons;
    });
    expect(reasons.map(({ code }) => code)).toEqual(expect.arrayContaining(['limit-by-agreement', 'golden-day-unknown']));
    for (const key of ['variants', 'afterDue', 'template'])
      expect(
        reasons.some((reason) => key in reason),
        key,
      ).toBe(true);
  });

  test('dossiers, and what became of them', () => {
    const seen = new Set<string>();
    const received = { type: 'received', at: '2025-03-03T08:00' } as const;
    const logs: readonly DossierEvent[][] = [
      [received],
      [{ type: 'submitted', at: '2025-02-27T08:00' }, received],
      [
        { ...received, printedDue: '2025-03-03T17:00' },
        { type: 'result-ready', at: '2025-03-05T09:00' },
      ],
      // A golden day, on which the target is the session.
      [
        { type: 'received', at: '2025-03-04T08:00' },
        { type: 'result-ready', at: '2025-03-04T10:00' },
      ],
      [
        { type: 'received', at: '2025-03-04T08:00' },
        { type: 'result-ready', at: '2025-03-04T15:00' },
      ],
      [received, { type: 'paused', at: '2025-03-03T09:00', reason: 'xác minh' }],
      [
        received,
        { type: 'paused', at: '2025-03-03T09:00' },
        { type: 'resumed', at: '2025-03-04T09:00' },
        { type: 'refused', at: '2025-03-04T10:00' },
      ],
      [
        received,
        { type: 'supplement-requested', at: '2025-03-10T09:00', then: 'resume' },
        { type: 'supplemented', at: '2025-03-11T09:00' },
      ],
      [received, { type: 'extended', at: '2025-03-04T09:00', until: '2025-03-20T17:00', apology: true, reason: 'x' }],
      [received, { type: 'extended', at: '2025-03-20T09:00', until: '2025-03-25T17:00', apology: false }],
      ...(['stopped', 'closed', 'withdrawn', 'returned'] as const).map((type) => [received, { type, at: '2025-03-03T10:00' }]),
    ];
    for (const procedure of ['2.000815', '1.012784', '1.003583']) {
      const [level] = nationalProcedures.find(procedure, { on: '2025-03-03' }).levels;
      for (const events of logs) {
        const dossier = { id: 'H37-1', procedure, level: level!, events };
        expect(faults('dossier', dossier)).toEqual([]);
        for (const at of ['2025-03-03T08:30', '2025-03-12T09:00', '2025-07-01T09:00']) {
          const now = events.filter((event) => String(event.at) <= at);
          if (!now.some(({ type }) => type === 'received')) continue;
          const json: unknown = JSON.parse(JSON.stringify(assess({ ...dossier, events: now }, { rulebook, at })));
          expect(faults('assessment', json), JSON.stringify(json)).toEqual([]);
          const parsed = assessmentSchema.parse(json);
          expect(explain(parsed, 'vi').length).toBeGreaterThan(0);
          seen.add(parsed.status);
          for (const { code } of [...parsed.reasons, ...parsed.breaches, ...parsed.next]) seen.add(code);
        }
      }
    }
    const statuses = ['running', 'due-soon', 'overdue', 'on-hold', 'early', 'on-time', 'late', 'stopped', 'closed', 'withdrawn'];
    const reasons = ['submitted-online', 'judged', 'open', 'waiting', 'ended', 'time-left', 'time-over', 'promise-missed'];
    const others = ['legally-overdue', 'target-met', 'target-missed', 'extended-to', 'printed-date-differs', 'breach'];
    expect([...seen]).toEqual(expect.arrayContaining([...statuses, ...reasons, ...others]));
  });

  test('office hours', () => {
    const hours = [
      { until: '2025-04-16', weekdays: { 1: [{ half: 'morning', opens: '07:30', closes: '11:30' }] } },
      { from: '2025-04-16', weekdays: { 1: [], 7: [{ half: 'afternoon', opens: '13:00', closes: '17:00' }] } },
    ];
    expect(faults('office-hours', hours)).toEqual([]);
    expect(officeHoursSchema.safeParse(hours).success).toBe(true);
  });
});

/** A report of four dossiers: one early, one open, one of a later period, one of a procedure that is not known. */
function reportOf(more: Partial<OfficialReportOptions> = {}): Record<string, unknown> {
  const dossier = (id: string, procedure: string, receivedAt: string, returnedAt?: string): Dossier => ({
    id,
    procedure,
    level: 'commune',
    events: [{ type: 'received', at: receivedAt }, ...(returnedAt === undefined ? [] : [{ type: 'returned' as const, at: returnedAt }])],
  });
  const dossiers = [
    dossier('A', '2.001019', '2026-08-17T09:00', '2026-08-18T09:00'),
    dossier('B', '2.001019', '2026-09-14T09:00'),
    dossier('C', '2.001019', '2026-09-15T09:00'),
    dossier('D', '?', '2026-08-17T09:00'),
  ];
  const report = officialReport(dossiers, { rulebook, form: '07a', period: { from: '2026-08-15', until: '2026-09-15' }, ...more });
  return JSON.parse(JSON.stringify(report)) as Record<string, unknown>;
}

test.each<{ what: string; more: Partial<OfficialReportOptions> }>([
  { what: 'form 07a', more: {} },
  { what: 'form 07b by section and office', more: { form: '07b', sectionOf: () => 'Cấp xã', officeOf: ({ id }) => `Xã ${id}` } },
  { what: 'form 07c by field', more: { form: '07c', fieldOf: () => 'Chứng thực' } },
  { what: 'form II.06a of 2020, whose last column is 13', more: { form: '06a-2020', period: { from: '2026-06-15', until: '2026-07-15' } } },
])('an official report, $what', ({ more }) => {
  const report = reportOf(more);
  expect(faults('official-report', report)).toEqual([]);
  expect(officialReportSchema.parse(report)).toEqual(report);
});

describe('an official report is not one', () => {
  const report = reportOf();
  const [row] = report['rows'] as { readonly values: Record<string, number> }[];
  const { 15: overdue, ...fewer } = row!.values;
  const leftOut = report['leftOut'] as object;

  test.each<{ what: string; bad: object }>([
    { what: 'a column is missing', bad: { rows: [{ ...row, values: fewer }] } },
    { what: 'a column is of no form', bad: { rows: [{ ...row, values: { ...row!.values, 16: overdue } }] } },
    { what: 'half a dossier is counted', bad: { rows: [{ ...row, values: { ...row!.values, 15: 0.5 } }] } },
    { what: 'less than nothing is counted', bad: { total: { values: { ...row!.values, 3: -1 } } } },
    { what: 'a row has no field', bad: { rows: [{ values: row!.values }] } },
    { what: 'the form is not known', bad: { form: '07d' } },
    { what: 'the form has fewer columns', bad: { form: '06a-2020' } },
    { what: 'the period begins on no day', bad: { period: { from: '2026-02-30', until: '2026-03-15' } } },
    { what: 'dossiers are refused by no code', bad: { leftOut: { ...leftOut, refused: { lost: 1 } } } },
    { what: 'it has a key too many', bad: { office: 'Xã A' } },
  ])('where $what', ({ bad }) => {
    expect(faults('official-report', { ...report, ...bad })).not.toEqual([]);
    expect(officialReportSchema.safeParse({ ...report, ...bad }).success).toBe(false);
  });
});

describe('bad records are not', () => {
  const procedure = procedures[0]!;
  const policy = policies[0]!;
  const version = procedure.versions[0]!;
  const deadline = JSON.parse(JSON.stringify(answer())) as Record<string, unknown>;
  function answer() {
    return computeDeadline({
      receivedAt: '2024-05-02T08:00',
      limit: { unit: 'same-day' },
      profile: { offHours: 'next-opening' },
      calendar,
    });
  }

  test.each([
    { name: 'time-limit', bad: { unit: 'working-days', value: 1.2 } },
    { name: 'time-limit', bad: { unit: 'working-days', value: 0 } },
    { name: 'time-limit', bad: { unit: 'working-days' } },
    { name: 'time-limit', bad: { unit: 'working-day', value: 1 } },
    { name: 'time-limit', bad: { unit: 'same-day', value: 1 } },
    { name: 'time-limit', bad: { unit: 'calendar-days', value: 1.5 } },
    { name: 'time-limit', bad: { unit: 'same-session', minLeadMinutes: 1441 } },
    { name: 'time-limit', bad: { unit: 'working-hours', value: 0 } },
    // Less than half a millisecond; next to a quarter of a day.
    { name: 'time-limit', bad: { unit: 'working-hours', value: 1.3888888888888888e-7 } },
    { name: 'time-limit', bad: { unit: 'working-days', value: 1.2500000000000002 } },
    { name: 'counting-profile', bad: {} },
    { name: 'counting-profile', bad: { offHours: 'next-opening', cutOff: '24:00' } },
    { name: 'counting-profile', bad: { offHours: 'next-opening', start: 'tomorrow' } },
    { name: 'clock-stop', bad: {} },
    { name: 'clock-stop', bad: { from: '2024-05-02' } },
    { name: 'clock-stop', bad: { from: '2024-05-02T08:00', to: '2024-05-02T24:00' } },
    { name: 'clock-stop', bad: { from: '2024-05-02T08:00', then: 'go on' } },
    { name: 'day-decision', bad: { kind: 'swap', dayOff: '2024-04-29' } },
    { name: 'day-decision', bad: { kind: 'swap', dayOff: '2024-02-30', workedInstead: '2024-05-04' } },
    { name: 'day-decision', bad: { kind: 'closure', date: '2024-04-29', half: 'noon' } },
    { name: 'day-decision', bad: { kind: 'opening', date: '2024-04-29', why: 'x' } },
    { name: 'office-hours', bad: [] },
    { name: 'office-hours', bad: [{ weekdays: { 8: [] } }] },
    { name: 'office-hours', bad: [{ weekdays: { 1: [{ half: 'morning', opens: '7:30', closes: '11:30' }] } }] },
    { name: 'procedure', bad: { ...procedure, code: 'x 01' } },
    { name: 'procedure', bad: { ...procedure, colour: 'red' } },
    { name: 'procedure', bad: { ...procedure, versions: [] } },
    { name: 'procedure', bad: { ...procedure, name: { vi: 'Một tên' } } },
    { name: 'procedure', bad: { ...procedure, sources: ['ftp://example.vn'] } },
    { name: 'procedure', bad: { ...procedure, versions: [{ ...version, level: ['nation'] }] } },
    { name: 'procedure', bad: { ...procedure, versions: [{ ...version, inForce: { from: '2025-13-01' } }] } },
    { name: 'catalog', bad: { procedures: [{}] } },
    { name: 'catalog', bad: [procedure] },
    { name: 'policy', bad: { ...policy, id: ' ' } },
    { name: 'policy', bad: { ...policy, days: { weekdays: [0] } } },
    { name: 'policy', bad: { ...policy, promises: [{ on: 'always' }] } },
    { name: 'policy', bad: { ...policy, basis: undefined } },
    { name: 'notice', bad: { swaps: [] } },
    { name: 'notice', bad: { ...notices[0], tet: { year: 2024, before: 2 } } },
    { name: 'law-profile', bad: { ...lawProfiles[0], extension: 'once' } },
    { name: 'dossier', bad: { id: 'x', procedure: 'y', events: [] } },
    { name: 'dossier', bad: { id: 'x', procedure: 'y', events: [{ type: 'received' }] } },
    // A day that does not exist.
    { name: 'dossier', bad: { id: 'x', procedure: 'y', events: [{ type: 'received', at: '2025-02-30T08:00' }] } },
    { name: 'dossier', bad: { id: 'x', procedure: 'y', events: [{ type: 'lost', at: '2025-03-03T08:00' }] } },
    { name: 'assessment', bad: { ...deadline } },
    { name: 'deadline', bad: { ...deadline, due: '2024-05-02T17:00' } },
    { name: 'deadline', bad: { ...deadline, state: 'on-hold' } },
    { name: 'deadline', bad: { ...deadline, steps: [{ code: 'guess' }] } },
    { name: 'deadline', bad: { ...deadline, extra: 1 } },
    { name: 'commitment', bad: { ...deadline } },
  ])('$name: $bad', ({ name, bad }) => {
    expect(faults(name, bad)).not.toEqual([]);
  });
});

// What the page on plain data lists: the schema takes it, the library does not.
describe('rules that a schema cannot say', () => {
  const profile = { offHours: 'next-opening' } as const;
  const limit = { unit: 'same-day' } as const;
  const deadlineWith = (input: object) => () =>
    computeDeadline({ receivedAt: '2024-05-02T08:00', limit, profile, calendar, ...input } as Parameters<typeof computeDeadline>[0]);
  const calendarWith = (options: object) => () => vietnamCalendar(options);
  const morning = { half: 'morning', opens: '07:30', closes: '11:30' };
  const rulebookWith = (policy: object) => () =>
    createRulebook({ calendar, catalog: nationalProcedures, policies: [policy as SlaPolicy], bareDays: 'working' });

  test.each([
    {
      rule: 'a cut-off does not go with keep-date',
      name: 'counting-profile',
      value: { offHours: 'keep-date', cutOff: '15:00' },
      use: (profile: object) => deadlineWith({ profile }),
      code: 'invalid-profile',
    },
    {
      rule: 'a limit in working days needs a start',
      name: 'counting-profile',
      value: { offHours: 'keep-date' },
      use: (profile: object) => deadlineWith({ profile, limit: { unit: 'working-days', value: 1 } }),
      code: 'invalid-profile',
    },
    {
      rule: 'a stop ends after it begins',
      name: 'clock-stop',
      value: { from: '2024-05-02T10:00', to: '2024-05-02T09:00' },
      use: (stop: object) => deadlineWith({ clockStops: [stop] }),
      code: 'invalid-clock-stop',
    },
    {
      rule: 'a stop begins after the receipt',
      name: 'clock-stop',
      value: { from: '2024-05-02T07:00' },
      use: (stop: object) => deadlineWith({ clockStops: [stop] }),
      code: 'invalid-clock-stop',
    },
    {
      rule: 'a swap gives a day that is worked for one that is not',
      name: 'day-decision',
      value: { kind: 'swap', dayOff: '2025-03-08', workedInstead: '2025-03-09' },
      use: (decision: object) => calendarWith({ decisions: [decision] }),
      code: 'invalid-decision',
    },
    {
      rule: 'a decision is for a day of the calendar',
      name: 'day-decision',
      value: { kind: 'closure', date: '1999-01-01' },
      use: (decision: object) => calendarWith({ decisions: [decision] }),
      code: 'invalid-decision',
    },
    {
      rule: 'an opening is of a day off',
      name: 'day-decision',
      value: { kind: 'opening', date: '2025-03-05' },
      use: (decision: object) => calendarWith({ decisions: [decision] }),
      code: 'invalid-decision',
    },
    {
      rule: 'periods meet edge to edge',
      name: 'office-hours',
      value: [
        { until: '2025-01-01', weekdays: { 1: [morning] } },
        { from: '2025-02-01', weekdays: { 1: [morning] } },
      ],
      use: (officeHours: object) => calendarWith({ officeHours }),
      code: 'invalid-calendar',
    },
    {
      rule: 'a session closes after it opens',
      name: 'office-hours',
      value: [{ weekdays: { 1: [{ ...morning, closes: '07:00' }] } }],
      use: (officeHours: object) => calendarWith({ officeHours }),
      code: 'invalid-calendar',
    },
    {
      rule: 'the morning comes first',
      name: 'office-hours',
      value: [{ weekdays: { 1: [{ half: 'afternoon', opens: '13:00', closes: '17:00' }, morning] } }],
      use: (officeHours: object) => calendarWith({ officeHours }),
      code: 'invalid-calendar',
    },
    {
      rule: 'a week has a session',
      name: 'office-hours',
      value: [{ weekdays: {} }],
      use: (officeHours: object) => calendarWith({ officeHours }),
      code: 'invalid-calendar',
    },
    {
      rule: 'one version of a policy is in force',
      name: 'policy',
      value: policies[0]!,
      use: (policy: object) => () =>
        createRulebook({ calendar, catalog: nationalProcedures, policies: [policy, policy] as never, bareDays: 'working' }),
      code: 'conflicting-rules',
    },
    {
      rule: 'the versions of a procedure meet edge to edge',
      name: 'procedure',
      value: { ...procedures[0]!, versions: [procedures[0]!.versions[0]!, procedures[0]!.versions[0]!] },
      use: (procedure: object) => () => nationalProcedures.overlay([procedure]),
      code: 'invalid-catalog',
    },
    {
      rule: 'a citation can be resolved',
      name: 'procedure',
      value: { ...procedures[0]!, publishedBy: { document: 'Một văn bản chưa ai thấy' } },
      use: (procedure: object) => () => nationalProcedures.overlay([procedure]),
      code: 'invalid-catalog',
    },
    {
      rule: 'a date has one set of hours',
      name: 'day-decision',
      value: { kind: 'hours', date: '2025-03-05', sessions: [{ half: 'morning', opens: '07:30', closes: '11:00' }] },
      use: (decision: object) =>
        calendarWith({
          decisions: [decision, { kind: 'hours', date: '2025-03-05', sessions: [{ half: 'morning', opens: '08:00', closes: '11:00' }] }],
        }),
      code: 'invalid-decision',
    },
    {
      rule: 'a notice decides nothing that another has decided otherwise',
      name: 'notice',
      value: { document: documents[0]!, tet: { year: 2024, before: 1, after: 4 } },
      use: (notice: object) => calendarWith({ notices: [notice] }),
      code: 'invalid-decision',
    },
    {
      rule: 'a code appears once in a catalogue',
      name: 'catalog',
      value: { documents, procedures: [procedures[0]!, procedures[0]!] },
      use: (catalog: object) => () => createCatalog(catalog),
      code: 'invalid-catalog',
    },
    {
      rule: 'the variants of a version have different ids',
      name: 'procedure',
      value: {
        ...procedures[0]!,
        versions: procedures[0]!.versions.map((version) => ({
          ...version,
          variants: [1, 2].map(() => ({ id: 'twice', when: { vi: 'hai lần', en: 'twice' }, effect: 'replaces', limit: null })),
        })),
      },
      use: (procedure: object) => () => nationalProcedures.overlay([procedure]),
      code: 'invalid-catalog',
    },
    {
      rule: 'the events of a dossier are in order',
      name: 'dossier',
      value: {
        id: 'H37-1',
        procedure: '2.000815',
        level: 'commune',
        events: [
          { type: 'received', at: '2025-03-03T08:00' },
          { type: 'returned', at: '2025-03-02T08:00' },
        ],
      },
      use: (dossier: object) => () => assess(dossier as Dossier, { rulebook, at: '2025-03-04T08:00' }),
      code: 'invalid-dossier',
    },
    {
      rule: 'one law profile is in force',
      name: 'law-profile',
      value: lawProfiles[0]!,
      use: (profile: object) => () => {
        const twice = [profile, profile] as LawProfile[];
        createRulebook({ calendar, catalog: nationalProcedures, policies, bareDays: 'working', lawProfiles: twice }).lawProfileOn(
          '2024-05-02',
        );
      },
      code: 'conflicting-rules',
    },
    {
      rule: 'a closure ends after it begins',
      name: 'day-decision',
      value: { kind: 'closure', date: '2025-03-05', from: '15:00', to: '10:00' },
      use: (decision: object) => calendarWith({ decisions: [decision] }),
      code: 'invalid-decision',
    },
    {
      rule: 'the hours of a date are those of sessions that close after they open',
      name: 'day-decision',
      value: { kind: 'hours', date: '2025-03-05', sessions: [{ ...morning, closes: '07:00' }] },
      use: (decision: object) => calendarWith({ decisions: [decision] }),
      code: 'invalid-decision',
    },
    {
      rule: 'a policy names a weekday once',
      name: 'policy',
      value: { ...policies[0]!, days: { weekdays: [2, 2] } },
      use: rulebookWith,
      code: 'invalid-catalog',
    },
    {
      rule: 'the promises of a policy have different ids',
      name: 'policy',
      value: { ...policies[0]!, promises: [1, 2].map(() => ({ ...policies[0]!.promises[0]!, id: 'R1' })) },
      use: rulebookWith,
      code: 'invalid-catalog',
    },
    {
      rule: 'a promise in working days needs a start',
      name: 'policy',
      value: {
        ...policies[0]!,
        promises: [{ ...policies[0]!.promises[0]!, limit: { unit: 'working-days', value: 1 }, profile }],
      },
      use: rulebookWith,
      code: 'invalid-catalog',
    },
    {
      rule: 'a text has no control or invisible characters',
      name: 'policy',
      value: { ...policies[0]!, authority: 'UBND xã\u200b' },
      use: rulebookWith,
      code: 'invalid-catalog',
    },
    {
      rule: 'nor has one of a catalogue',
      name: 'minimal-record',
      value: { code: 'X-01', name: 'Đăng\u200b ký' },
      use: (record: object) => () => nationalProcedures.overlay([record]),
      code: 'invalid-catalog',
    },
    {
      rule: 'the levels of a version stand once each, the highest first',
      name: 'procedure',
      value: { ...procedures[0]!, versions: [{ ...procedures[0]!.versions[0]!, level: ['commune', 'district'] }] },
      use: (procedure: object) => () => nationalProcedures.overlay([procedure]),
      code: 'invalid-catalog',
    },
    {
      rule: 'a dossier is of a procedure that the catalogue has',
      name: 'dossier',
      value: { id: 'H37-1', procedure: '9.999999', level: 'commune', events: [{ type: 'received', at: '2025-03-03T08:00' }] },
      use: (dossier: object) => () => assess(dossier as Dossier, { rulebook, at: '2025-03-04T08:00' }),
      code: 'unknown-procedure',
    },
    {
      rule: 'the counting of a law needs a start',
      name: 'law-profile',
      value: { ...lawProfiles[0]!, counting: profile },
      use: (law: object) => () =>
        createRulebook({ calendar, catalog: nationalProcedures, policies, bareDays: 'working', lawProfiles: [law as LawProfile] }),
      code: 'invalid-catalog',
    },
    {
      rule: 'a form of time has a day and a time of day',
      name: 'portal-dialect',
      value: { ...portals.dvcqg, times: ['yyyy'] },
      use: (dialect: object) => () => readPortalDossier({}, { dialect: dialect as PortalDialect }),
      code: 'invalid-input',
    },
  ])('$rule', ({ name, value, use, code }) => {
    expect(faults(name, value)).toEqual([]);
    expect(use(value)).toThrow(expect.objectContaining({ code }));
  });
});

test('the zod schemas say the same as the files', () => {
  const good = { kind: 'closure', date: '2024-04-29' };
  expect([dayDecisionSchema.safeParse(good).success, dayDecisionSchema.safeParse({ ...good, half: 'noon' }).success]).toEqual([
    true,
    false,
  ]);
  const stop = { from: '2024-05-02T08:00' };
  expect([clockStopSchema.safeParse(stop).success, clockStopSchema.safeParse({}).success]).toEqual([true, false]);
});
