/** What is fuzzed: each takes something right, spoilt in some places, and reads all of the answer. */
import {
  assess,
  calendarDays,
  chiLangPolicies,
  computeDeadline,
  computeDeadlines,
  createCatalog,
  createRulebook,
  createWorkingCalendar,
  dueRange,
  explain,
  isRuleError,
  movedBy,
  nextGoldenDay,
  onTimeReport,
  assessEach,
  profiles,
  sameDay,
  sameSession,
  sameWeek,
  staleness,
  statusOf,
  vietnamCalendar,
  workingDays,
  workingHours,
  type RuleError,
} from '../../src/index.js';
import {
  calendarTable,
  dayEvents,
  deadlineEvents,
  deadlineSql,
  goldenDayEvents,
  toCsv,
  toICalendar,
  toJsonLines,
  toSql,
} from '../../src/interchange.js';
import {
  auditSlips,
  dueByHabit,
  explainReading,
  portalHabits,
  portals,
  readLimitText,
  readPortalDossier,
  readPortalProcedure,
  sayAudit,
  toTimeLimit,
} from '../../src/portal.js';
import { near, spoilt, type Dice } from './hostile.js';

/** Draws the arguments of a call, each spoilt by itself, and calls with them: what comes back has been read to its end. */
export interface Target {
  readonly name: string;
  readonly draw: (dice: Dice) => readonly unknown[];
  readonly ask: (...arguments_: never[]) => void;
  /** Takes as much as the caller hands over, so that no time bounds it: docs/decisions/0017-what-fifty-milliseconds-hold.md. */
  readonly isBulk?: true;
}

/** Reads all of an answer: what is worked out when first read, too. */
function read(answer: unknown): void {
  JSON.stringify(answer);
}

/** What limits are written with, and what breaks them off. */
const LIMIT_WORDS =
  'Không quá|07|(bảy)|ngày làm việc|ngày|giờ|vi ệc|kể từ ngày nhận đủ hồ sơ|, hợp lệ|trường hợp phức tạp|thì|thêm|đối với|không tính thời gian|trong đó:|(|)|-|;|.|½|6-8|sau 15 giờ|trong ngày làm việc tiếp theo|giảm|từ|xuống|hoặc|hai lần, mỗi lần|1.500.000|30/6/2026'.split(
    '|',
  );

const calendar = vietnamCalendar();
const office = { from: '2025-01-01', until: '2025-04-01' };
const ownCalendar = createWorkingCalendar({ name: 'own', coverage: office });

// ── what is right ────────────────────────────────────────────────────────────

const instants = [
  '2025-03-03T09:00',
  '2025-03-03T09:00:00',
  '2025-03-03T09:00:00.123456789Z',
  '2024-02-29T23:59:59.999+07:00',
  '2007-01-01T00:00-12:00',
  '2100-12-31T16:59:59.999Z',
];
const dates = ['2025-03-03', '2024-02-29', '2007-01-01', '2100-12-31', '2101-01-01'];

const limits = [
  sameSession({ minLeadMinutes: 30 }),
  sameDay(),
  sameWeek(),
  workingDays(1.5),
  workingDays(20),
  workingHours(8),
  { unit: 'clock-hours', value: 24 },
  calendarDays(15, { exceptHolidays: true }),
];
const countings = [
  profiles.civilCode,
  profiles.sessionAfterReceipt,
  profiles.elapsedTime,
  { start: 'receipt-session', offHours: 'keep-date' },
  { start: 'day-after', offHours: 'next-opening', cutOff: '15:00' },
];
const stops = [
  [],
  [{ from: '2025-03-04T09:00', to: '2025-03-05T09:00' }],
  [{ from: '2025-03-04T09:00', to: '2025-03-05T09:00', then: 'restart' }, { from: '2025-03-06T09:00' }],
];

const basis = { document: 'Quy chế một cửa', number: '01/QĐ-UBND', clause: 'Điều 5', issuer: 'Ủy ban nhân dân xã', issuedOn: '2018-01-02' };
const morning = { half: 'morning', opens: '07:30', closes: '11:30' };
const afternoon = { half: 'afternoon', opens: '13:30', closes: '17:00' };
const week = { 1: [morning, afternoon], 2: [morning, afternoon], 3: [morning], 5: [morning, afternoon], 6: [morning] };
const officeHours = [
  { until: '2025-02-01', weekdays: week },
  { from: '2025-02-01', weekdays: { 1: [afternoon], 4: [morning] } },
];
const decisions = [
  { kind: 'swap', dayOff: '2025-03-10', workedInstead: '2025-03-15', issuedOn: '2025-01-02', basis },
  { kind: 'closure', date: '2025-03-11', half: 'morning' },
  { kind: 'opening', date: '2025-03-16', half: 'afternoon', basis },
];
const holidays = [{ date: '2025-03-05', name: { vi: 'Ngày thành lập', en: 'Foundation day' }, basis }];
const calendarOptions = { name: 'own', coverage: office, officeHours, holidays, decisions };
const notice = {
  document: { document: 'Thông báo thử', issuer: 'Bộ Nội vụ', issuedOn: '2027-11-20', confidence: 'medium', checkedOn: '2027-12-01' },
  tet: { year: 2028, before: 2, after: 3 },
  nationalDay: { year: 2028, adjacent: 'before' },
  swaps: [{ dayOff: '2028-05-03', workedInstead: '2028-05-06' }],
  decidedUntil: '2029-01-01',
};
const nationalOptions = { undecided: 'project', officeHours: [{ weekdays: week }], notices: [notice] };

/** In force when the records begin. */
const older = { ...basis, issuedOn: '2018-01-01', effectiveFrom: '2018-01-01' };

const procedure = (code: string, limit: unknown) => ({
  code,
  name: { vi: `Thủ tục ${code}`, en: `Procedure ${code}` },
  field: 'civil-status',
  confidence: 'medium',
  sources: ['https://example.vn/quy-che'],
  checkedOn: '2026-01-05',
  versions: [
    {
      inForce: { from: '2018-06-21', until: '2025-07-01' },
      level: ['district', 'commune'],
      limit: { limit, standing: 'stated', basis: [older] },
      variants: [
        {
          id: 'verification',
          when: { vi: 'Cần xác minh', en: 'Verification is needed' },
          effect: 'replaces',
          limit: { limit: { unit: 'working-days', value: 5 }, standing: 'stated', basis: [older] },
        },
      ],
    },
    { inForce: { from: '2025-07-01' }, level: ['commune'], limit: { limit, standing: 'fallback', basis: [older] }, variants: [] },
  ],
});
const records = [procedure('X-01', { unit: 'working-days', value: 3 }), procedure('X-02', { unit: 'same-day' })];
const catalog = createCatalog(records);

const policy = {
  id: 'own',
  authority: { vi: 'UBND xã Mẫu', en: "the People's Committee of Mẫu commune" },
  title: { vi: 'Mô hình thử', en: 'Model on trial' },
  level: 'commune',
  days: { weekdays: [2, 4], half: 'morning', onDayOff: 'inherit-swap' },
  promises: [
    {
      id: 'P',
      on: 'model-days',
      procedures: ['X-01'],
      limit: { unit: 'working-days', value: 1.5 },
      profile: { start: 'session-after', offHours: 'next-opening' },
    },
    { id: 'Q', on: 'working-days', procedures: 'all', limit: { unit: 'same-week' }, profile: { offHours: 'next-opening' } },
  ],
  inForce: { from: '2020-01-01' },
  basis,
};
const chiLang = {
  goldenDays: [2, 4],
  noAppointmentDays: [3],
  onTheSpot: { district: ['X-02'], commune: ['X-02'] },
  shortened: 'all',
  from: '2024-01-01',
  onDayOff: 'skip',
  afterLastGoldenDay: 'next-week',
  profile: profiles.civilCode,
};
const rulebookOptions = { calendar, catalog, policies: [policy], bareDays: 'working', refuseUncertainLimits: false };
const rulebook = createRulebook(rulebookOptions as unknown as Parameters<typeof createRulebook>[0]);
const withoutPromises = createRulebook({ calendar, catalog, policies: [], bareDays: 'calendar' });

const receipt = {
  procedure: 'X-01',
  receivedAt: '2025-03-04T09:00',
  level: 'commune',
  channel: 'direct',
  validDossier: true,
  needsVerification: false,
  variants: ['verification'],
  slipRequested: true,
};

const received = { type: 'received', at: '2025-03-03T09:00', channel: 'direct', printedDue: '2025-03-06T17:00' };
const dossiers = [
  { id: 'H1', procedure: 'X-01', level: 'commune', events: [received] },
  {
    id: 'H2',
    procedure: 'X-01',
    level: 'district',
    events: [
      { type: 'submitted', at: '2025-03-02T09:00' },
      received,
      { type: 'supplement-requested', at: '2025-03-04T09:00', then: 'restart' },
      { type: 'supplemented', at: '2025-03-06T09:00' },
      { type: 'paused', at: '2025-03-07T09:00', reason: 'Chờ xác minh' },
      { type: 'resumed', at: '2025-03-10T09:00' },
      { type: 'extended', at: '2025-03-11T09:00', until: '2025-03-20T17:00', apology: true, reason: 'Bão' },
      { type: 'result-ready', at: '2025-03-14T09:00' },
      { type: 'returned', at: '2025-03-17T09:00' },
    ],
  },
];

const portalRecords: readonly (readonly [name: keyof typeof portals, record: object, steps: readonly object[]])[] = [
  [
    'dvcqg',
    {
      MaHoSo: 'H56.01-250310-00001',
      MaTTHC: '2.001019.000.00.00.H56',
      KenhThucHien: '1',
      NgayNopHoSo: '20250310081500',
      NgayTiepNhan: '20250310081500',
      NgayHenTra: '20250312081500',
      NgayKetThucXuLy: '20250318100000',
      NgayTra: '',
      DanhSachHoSoBoSung: [{ NgayBoSung: '20250311100000', NgayTiepNhanBoSung: '20250317100000', NgayHenTraMoi: '20250319081500' }],
      TrangThaiHoSo: '9',
    },
    [
      { TrangThai: '2', ThoiDiemXuLy: '20250310081500' },
      { TrangThai: '5', ThoiDiemXuLy: '20250311100000', NoiDungXuLy: 'Cán bộ trả hồ sơ bổ sung' },
      { TrangThai: '4', ThoiDiemXuLy: '20250317100000' },
      { TrangThai: '9', ThoiDiemXuLy: '20250318100000' },
    ],
  ],
  [
    'openCps',
    {
      dossierNo: '1',
      serviceCode: '1.001612',
      receiveDate: '01/10/2020 09:05:00',
      dueDate: '06/10/2020 09:15:00',
      releaseDate: '05/10/2020 10:00:00',
      extendDate: '05/10/2020 10:00:00',
      lockState: 'PAUSE',
      online: false,
      dossierStatus: 'waiting',
    },
    [],
  ],
  [
    'igate',
    {
      code: '000.00.53.H48-220921-0099',
      procedure: { code: '1.001612.000.00.00.H48' },
      dossierStatus: { id: 2, name: 'Đang xử lý' },
      acceptedDate: '2022-09-21T02:15:00.000+0000',
      appointmentDate: '2022-09-26T02:15:00.000+0000',
    },
    [{ TrangThai: 6, ThoiDiemXuLy: '2022-09-22T08:00:00.000' }],
  ],
  [
    'dvclt',
    { maHoSo: 'LT-1', maTTHC: '1.001193', trangThai: 5, thoiGianThucHien: '12/03/2025 08:00:00' },
    [
      { maHoSo: 'LT-1', trangThai: 3, thoiGianThucHien: '10/03/2025 09:00:00' },
      { maHoSo: 'LT-1', trangThai: 2, thoiGianThucHien: '10/03/2025 10:00:00' },
      { maHoSo: 'LT-1', trangThai: 3, thoiGianThucHien: '11/03/2025 10:00:00' },
    ],
  ],
];
const portalProcedure = {
  code: '1.001194',
  name: 'Thủ tục',
  executionMethods: [
    { submissionMethod: 'ONLINE', processingTime: 5, processingTimeUnit: 'WORKING_DAY', description: '05 ngày làm việc' },
    { submissionMethod: 'DIRECT', processingTime: '5', processingTimeUnit: 'WORKING_DAY', description: null },
  ],
  cases: [{ code: '1.001194.01', processingDay: { qty: 5, type: 'WORKING_DAY' } }],
};

/** A dossier may be about another procedure, but never be out of order. */
function fitsTogether(dossier: Parameters<typeof assess>[0]): void {
  try {
    assess(dossier, { rulebook, at: '9999-12-31T00:00' });
  } catch (error) {
    if (!isRuleError(error)) throw error;
    if (error.code === 'invalid-dossier') throw new Error(`not a dossier: ${error.message}`, { cause: error });
  }
}

const plain = (answer: unknown): unknown => JSON.parse(JSON.stringify(answer));
const asDossier = dossiers[1] as unknown as Parameters<typeof assess>[0];
const answers = {
  deadline: computeDeadline({ receivedAt: '2025-01-24T09:00', limit: workingDays(3), profile: profiles.civilCode, calendar }),
  projected: computeDeadline({ receivedAt: '2030-01-31T09:00', limit: calendarDays(3), profile: profiles.civilCode, calendar }),
  commitment: rulebook.receive({ procedure: 'X-01', receivedAt: '2025-03-04T09:00', level: 'commune' }),
  assessment: assess(asDossier, { rulebook, at: '2025-03-18T09:00' }),
};
const explained = Object.values(answers).map(plain);

const table = calendarTable(ownCalendar, { from: '2025-03-01', until: '2025-03-10' });

const YEAR = 365 * 86_400_000;

// ── targets ──────────────────────────────────────────────────────────────────

// The functions are called as JavaScript would: with anything.
type Any = never;

export const targets: readonly Target[] = [
  {
    name: 'date-time',
    draw: (dice) => [near(dice.oneOf(instants), dice)],
    ask: (at: Any) => void calendar.sessionAt(at),
  },
  {
    name: 'date',
    draw: (dice) => [near(dice.oneOf(dates), dice)],
    ask: (date: Any) => void calendar.day(date),
  },
  {
    name: 'deadline',
    draw: (dice) => [
      spoilt(
        {
          receivedAt: dice.oneOf(instants),
          limit: dice.oneOf(limits),
          profile: dice.oneOf(countings),
          calendar: dice.roll() < 0.5 ? calendar : ownCalendar,
          clockStops: dice.oneOf(stops),
        },
        dice,
      ),
    ],
    ask: (input: Any) => {
      const deadline = computeDeadline(input);
      // There is a step for each day: a spoilt limit may ask for those of a century.
      if (deadline.due !== null && deadline.due.toMillis() - deadline.receivedAt.toMillis() > YEAR) return;
      read(deadline);
      explain(deadline, 'vi');
    },
  },
  {
    name: 'deadlines',
    draw: (dice) => [
      spoilt(
        {
          receivedAt: Float64Array.of(1.7e12, Number.NaN, -1, 1e300),
          limit: dice.oneOf(limits),
          profile: dice.oneOf(countings),
          calendar,
          onRefused: () => undefined,
        },
        dice,
      ),
    ],
    ask: (input: Any) => void computeDeadlines(input),
  },
  {
    name: 'due range',
    draw: (dice) => [
      spoilt(
        {
          receivedAt: dice.oneOf(['2028-01-21T08:00', '2028-08-30T08:00', '2025-03-03T09:00']),
          limit: dice.oneOf(limits),
          profile: dice.oneOf(countings),
          calendar,
        },
        dice,
      ),
    ],
    ask: (input: Any) => {
      const { earliest, latest, alternatives } = dueRange(input);
      read(earliest);
      read(latest);
      // The steps of all 64 deadlines are 64 questions.
      read(alternatives.map(({ choices, deadline }) => [choices, deadline.due, deadline.undecided]));
    },
  },
  {
    name: 'status',
    draw: (dice) => [
      spoilt(
        { due: '2025-03-06T17:00', session: { ...afternoon, date: '2025-03-06' }, finishedAt: '2025-03-06T09:00', at: '2025-03-07T09:00' },
        dice,
      ),
      near('2025-03-07T09:00', dice),
    ],
    ask: (input: Any, at: Any) => {
      both(
        () => statusOf(input),
        () => staleness(calendar, at),
      );
    },
  },
  {
    name: 'arithmetic',
    draw: (dice) => [
      dice.roll() < 0.3 ? near(dice.oneOf(dates), dice) : '2025-03-03',
      dice.roll() < 0.3 ? near(dice.below(40) - 20, dice) : 1 + dice.below(40),
      spoilt({ date: '2025-03-06', half: 'morning' }, dice),
      dice.roll() < 0.3 ? near(dice.oneOf(instants), dice) : '2025-03-03T09:00',
    ],
    ask: (date: Any, count: Any, session: Any, at: Any) => {
      both(
        () => calendar.day(date),
        () => firstOf(calendar.days(date, '2025-04-01' as Any)),
        () => calendar.addWorkingDays(date, count),
        () => calendar.workingDaysBetween(date, '2025-03-03' as Any),
        () => calendar.addSessions(session, count),
        () => calendar.sessionAfter(at),
        () => calendar.sessionAtOrAfter(at),
        () => calendar.addWorkingMinutes(at, count),
        () => calendar.workingMinutesBetween(at, '2025-03-03T09:00' as Any),
      );
    },
  },
  {
    name: 'decisions',
    draw: (dice) => [spoilt(calendarOptions, dice)],
    ask: (input: Any) => read(createWorkingCalendar(input).day('2025-03-05')),
  },
  {
    name: 'national calendar',
    draw: (dice) => [spoilt(dice.roll() < 0.5 ? { decisions, knownOn: '2025-01-10' } : nationalOptions, dice)],
    ask: (input: Any) => read(vietnamCalendar(input).day('2025-03-05')),
  },
  {
    name: 'catalogue',
    isBulk: true,
    draw: (dice) => [spoilt(dice.roll() < 0.5 ? records : { procedures: records }, dice)],
    ask: (input: Any) => {
      const made = createCatalog(input);
      for (const { code } of made.list()) read(made.find(code, { on: '2025-08-01' }));
    },
  },
  {
    name: 'overlay',
    isBulk: true,
    draw: (dice) => [
      spoilt(records.slice(0, 1), dice),
      dice.roll() < 0.7 ? 'X-01' : near('X-01', dice),
      spoilt({ on: '2025-03-03', level: 'commune', field: 'civil-status' }, dice),
    ],
    ask: (laid: Any, code: Any, options: Any) => {
      both(
        () => catalog.find(code, options),
        () => catalog.list(options),
        () => catalog.overlay(laid).list(),
      );
    },
  },
  {
    name: 'policies',
    draw: (dice) => [{ ...rulebookOptions, policies: spoilt([policy], dice) }],
    ask: (input: Any) => read(createRulebook(input).policies),
  },
  {
    name: 'rulebook',
    draw: (dice) => [spoilt(rulebookOptions, dice), spoilt({ days: policy.days, inForce: policy.inForce }, dice)],
    ask: (input: Any, own: Any) => {
      both(
        () => createRulebook(input),
        () => nextGoldenDay(own, calendar, '2025-03-03'),
      );
    },
  },
  {
    name: 'Chi Lăng',
    draw: (dice) => [spoilt(chiLang, dice)],
    ask: (input: Any) => read(chiLangPolicies(input)),
  },
  {
    name: 'receive',
    draw: (dice) => [spoilt(receipt, dice)],
    ask: (input: Any) => {
      const commitment = rulebook.receive(input);
      read(commitment);
      explain(commitment, 'vi');
    },
  },
  {
    name: 'dossier',
    draw: (dice) => [
      spoilt(dice.oneOf(dossiers), dice),
      dice.roll() < 0.8 ? { rulebook, at: '2025-03-18T09:00' } : spoilt({ rulebook, at: '2025-03-12T09:00', dueSoonSessions: 2 }, dice),
    ],
    ask: (dossier: Any, options: Any) => {
      const assessment = assess(dossier, options);
      read(assessment);
      explain(assessment, 'vi');
    },
  },
  {
    name: 'many dossiers',
    draw: (dice) => [[spoilt(dice.oneOf(dossiers), dice)], [dice.roll() < 0.5 ? answers.assessment : spoilt(explained[3], dice)]],
    ask: (list: Any, assessments: Any) => {
      both(
        () => movedBy(list, { before: rulebook, after: withoutPromises }),
        () => read([...assessEach(list, { rulebook, at: '2025-03-18T09:00' })]),
        () => onTimeReport(assessments),
      );
    },
  },
  {
    name: 'explain',
    draw: (dice) => [spoilt(dice.oneOf(explained), dice), dice.roll() < 0.9 ? dice.oneOf(['vi', 'en']) : near('vi', dice)],
    ask: (answer: Any, language: Any) => read(explain(answer, language)),
  },
  {
    name: 'limit texts',
    draw: (dice) => {
      const text = Array.from({ length: 1 + dice.below(30) }, () => dice.oneOf(LIMIT_WORDS)).join(dice.oneOf([' ', '', '\u00a0', '\n']));
      return [
        dice.roll() < 0.8 ? text : near(text, dice),
        spoilt(
          dice.oneOf([
            { unit: 'days', value: 7 },
            { unit: 'same-day', cutOff: '15:00' },
            { unit: 'hours', value: 8, times: 2 },
          ]),
          dice,
        ),
        spoilt({ bareDays: 'working', bareHours: 'clock' }, dice),
      ];
    },
    ask: (text: Any, written: Any, options: Any) => {
      both(
        () => read(readLimitText(text)),
        () => read(explainReading(readLimitText(text), 'vi')),
        () => read(toTimeLimit(written, options)),
      );
    },
  },
  {
    name: 'portal record',
    draw: (dice) => {
      const [name, record, steps] = dice.oneOf(portalRecords);
      const dialect = portals[name];
      return [
        spoilt(record, dice),
        dice.roll() < 0.8 ? { dialect, steps: spoilt(steps, dice) } : spoilt({ dialect, steps, level: 'commune' }, dice),
      ];
    },
    ask: (record: Any, options: Any) => {
      const reading = readPortalDossier(record, options);
      read(reading);
      // What is read is a dossier: its events make sense together.
      if (reading.dossier !== null) fitsTogether(reading.dossier);
    },
  },
  {
    name: 'portal procedure',
    draw: (dice) => [spoilt(portalProcedure, dice)],
    ask: (details: Any) => read(readPortalProcedure(details)),
  },
  {
    name: 'slips',
    draw: (dice) => [
      [spoilt(dice.oneOf(dossiers), dice), spoilt(dice.oneOf(dossiers), dice)],
      dice.roll() < 0.9 ? { rulebook } : spoilt({ rulebook }, dice),
      spoilt(dice.oneOf(portalHabits).habit, dice),
      spoilt({ receivedAt: '2025-03-03T09:00', days: 3, calendar: ownCalendar }, dice),
    ],
    ask: (list: Any, options: Any, habit: Any, question: Any) => {
      both(
        () => sayAudit(auditSlips(list, options), 'vi'),
        () => dueByHabit(habit, question),
      );
    },
  },
  {
    name: 'interchange',
    draw: (dice) => {
      // One of them, as all must be right for an answer.
      const which = dice.below(6);
      const seldom = (place: number, right: unknown) => (place === which ? spoilt(right, dice) : right);
      return [
        which === 0 ? near('H1', dice) : 'H1',
        seldom(1, dice.oneOf(explained.slice(0, 3))),
        seldom(2, { from: '2025-03-01', until: '2025-03-10', language: 'en' }),
        seldom(3, [{ uid: 'a@b', stamp: '2025-03-01T00:00:00Z', date: '2025-03-03', summary: 'Ngày nghỉ', description: 'Một\ndòng' }]),
        seldom(4, { name: 'Lịch', dialect: 'postgres', prefix: 'tthc', language: 'vi' }),
        seldom(5, { days: table.days.slice(0, 3), sessions: table.sessions.slice(0, 3) }),
      ];
    },
    ask: (dossier: Any, answer: Any, range: Any, events: Any, options: Any, rows: Any) => {
      both(
        () => deadlineEvents(dossier, answer, options),
        () => dayEvents(ownCalendar, range),
        () => goldenDayEvents(policy as Any, ownCalendar, range),
        () => toICalendar(events, options),
        () => deadlineSql(options),
        () => calendarTable(ownCalendar, range),
        () => toCsv(rows, 'days'),
        () => toJsonLines(rows, 'sessions'),
        () => toSql(rows, options),
      );
    },
  },
];

function firstOf<T>(list: Iterable<T>): T | undefined {
  for (const one of list) return one;
  return undefined;
}

/** Runs all of them; throws the first thing thrown that is no refusal, or else the first refusal. */
function both(...runs: readonly (() => unknown)[]): void {
  let refusal: RuleError | undefined;
  for (const run of runs) refusal = either(refusal, run);
  if (refusal !== undefined) throw refusal;
}

function either(refusal: RuleError | undefined, run: () => unknown): RuleError | undefined {
  try {
    run();
    return refusal;
  } catch (error) {
    if (isRuleError(error)) return refusal ?? error;
    throw error;
  }
}
