import type { Limit, Profile } from '../../test/oracle/oracle.js';
import { idOf } from './deadlines.js';
import { date, instant } from './notation.js';
import type { ClauseId, SourceId } from './sources.js';

type Level = 'district' | 'commune';

/** A procedure as a policy sees it. A bare number of days is read as its rulebook says. */
export interface ProcedureDescription {
  code: string;
  field: 'land' | 'certification' | 'social-insurance' | 'civil-status' | 'other';
  /** Who settles it until 2025-06-30; from 2025-07-01 on it is the commune. */
  levels: Level[];
  limit: Limit | { unit: 'days'; value: number };
  /** A receipt strictly after it on a working day is settled on the next working day. */
  cutOff?: string;
}

/** The rules of one authority: the Chi Lăng models with what their article leaves open, or none. */
export interface RulebookDescription {
  title: { en: string; vi: string };
  calendar: string;
  bareDays: 'calendar' | 'working';
  /** How statutory limits are counted. */
  counting: Profile;
  chiLang: null | {
    goldenDays: number[];
    noAppointmentDays: number[];
    onTheSpot: { district: string[]; commune: string[] };
    shortened: 'all';
    from: string;
    onDayOff?: 'skip' | 'next-working-day' | 'inherit-swap';
    afterLastGoldenDay?: 'same-week' | 'next-week';
    profile?: Profile;
  };
}

const working = (value: number): Limit => ({ unit: 'working-days', value });
const civilCode: Profile = { start: 'day-after', offHours: 'next-opening' };
const sessionAfter: Profile = { start: 'session-after', offHours: 'next-opening' };

export const procedures: ProcedureDescription[] = [
  { code: 'LAND-01', field: 'land', levels: ['district'], limit: working(10) },
  { code: 'LAND-02', field: 'land', levels: ['district'], limit: working(5) },
  { code: 'CERT-01', field: 'certification', levels: ['district', 'commune'], limit: { unit: 'same-day' }, cutOff: '15:00' },
  { code: 'CERT-02', field: 'certification', levels: ['district', 'commune'], limit: working(2) },
  { code: 'SI-01', field: 'social-insurance', levels: ['district'], limit: working(5) },
  { code: 'SI-02', field: 'social-insurance', levels: ['district'], limit: working(5) },
  { code: 'CS-01', field: 'civil-status', levels: ['commune'], limit: working(3) },
  { code: 'CS-02', field: 'civil-status', levels: ['commune'], limit: working(5) },
  { code: 'OTHER-01', field: 'other', levels: ['district', 'commune'], limit: working(15) },
  { code: 'OTHER-02', field: 'other', levels: ['district', 'commune'], limit: working(5) },
  { code: 'BARE-01', field: 'other', levels: ['commune'], limit: { unit: 'days', value: 15 } },
];

const models = {
  goldenDays: [2, 4],
  noAppointmentDays: [3],
  onTheSpot: { district: ['LAND-02', 'CERT-01', 'SI-02'], commune: ['CERT-01', 'CS-01'] },
  shortened: 'all' as const,
  from: date('Mon 2024-01-01'),
};
const book = (en: string, vi: string, chiLang: RulebookDescription['chiLang'], bareDays: 'calendar' | 'working' = 'working') => ({
  title: { en, vi },
  calendar: 'vietnam',
  bareDays,
  counting: civilCode,
  chiLang,
});

export const rulebooks: Record<string, RulebookDescription> = {
  statute: book('No promises', 'Không có cam kết', null),
  'statute-calendar-days': book(
    'No promises; a bare “ngày” is a calendar day',
    'Không có cam kết; “ngày” là ngày theo lịch',
    null,
    'calendar',
  ),
  'chi-lang': book(
    'Golden Tuesdays and Thursdays, no appointments on Wednesdays',
    'Ngày vàng thứ Ba, thứ Năm; thứ Tư không phiếu hẹn',
    models,
  ),
  'chi-lang-civil-code': book('… 1.5 and 2 working days by the Civil Code', '… 1,5 và 2 ngày làm việc theo Bộ luật Dân sự', {
    ...models,
    profile: civilCode,
  }),
  'chi-lang-next-week': book('… after the last golden day: the next week', '… sau ngày vàng cuối cùng: tuần kế tiếp', {
    ...models,
    afterLastGoldenDay: 'next-week',
  }),
  'mondays-skip': book('Golden Mondays and Fridays; a day off has no successor', 'Ngày vàng thứ Hai, thứ Sáu; trùng ngày nghỉ thì thôi', {
    ...models,
    goldenDays: [1, 5],
  }),
  'mondays-next-working-day': book('… the next working day takes the role', '… ngày làm việc tiếp theo thay', {
    ...models,
    goldenDays: [1, 5],
    onDayOff: 'next-working-day',
  }),
  'mondays-inherit-swap': book('… the day worked instead takes the role', '… ngày làm bù thay', {
    ...models,
    goldenDays: [1, 5],
    onDayOff: 'inherit-swap',
  }),
};

type Rule = 'R1' | 'R2' | 'R3' | 'R4' | 'R5' | 'R6' | 'R7' | 'R8';

const ruleLimits: Record<Rule, { limit: Limit; target?: Limit }> = {
  R1: { limit: { unit: 'same-day' }, target: { unit: 'same-session' } },
  R2: { limit: { unit: 'same-week' } },
  R3: { limit: { unit: 'same-day' }, target: { unit: 'same-session' } },
  R4: { limit: working(1.5) },
  R5: { limit: { unit: 'same-day' }, target: { unit: 'same-session' } },
  R6: { limit: working(2) },
  R7: { limit: { unit: 'same-session' } },
  R8: { limit: { unit: 'same-session' } },
};

/** What is handed in; what is left out is direct, valid and needs no verification. */
export interface ReceiptFacts {
  channel?: 'online' | 'postal';
  validDossier?: false;
  needsVerification?: true;
}

export interface CommitmentSpec {
  id: string;
  title: string;
  clauses: ClauseId[];
  basis?: SourceId[];
  rulebook: string;
  procedure: ProcedureDescription;
  level: Level;
  receivedAt: string;
  facts: ReceiptFacts;
  /** The promises that apply, by hand: their rules and how each is counted. The earliest binds. */
  promises: { rule: Rule; limit: Limit; target?: Limit; profile: Profile }[];
  /** Counted by hand; null where there is no deadline. */
  due: string | null;
  /** By hand, where the promise is one that the oracle cannot count. */
  promised?: string;
  slip?: 'issue' | 'only-if-not-returned-at-once' | null;
  goldenDay?: string | null;
}

type Row = [
  title: string,
  rulebook: string,
  procedure: string,
  level: Level,
  received: string,
  facts: ReceiptFacts,
  rules: Rule[],
  due: string | null,
  more?: { slip?: CommitmentSpec['slip']; golden?: string | null; promised?: string },
];

const issue = { slip: 'issue' } as const;
const atOnce = { slip: 'only-if-not-returned-at-once' } as const;
const online = { channel: 'online' } as const;
const postal = { channel: 'postal' } as const;
const verified = { needsVerification: true } as const;

// prettier-ignore
const tables: { name: string; clauses: ClauseId[]; rows: Row[] }[] = [
  {
    name: 'policy-working-days', clauses: ['policy.working-days', 'policy.earlier-binds'],
    rows: [
      ['R4 from Monday morning', 'chi-lang', 'CERT-02', 'district', 'Mon 2025-03-03 09:00', {}, ['R4'], 'Tue 2025-03-04 17:00', { ...issue, golden: 'Tue 2025-03-04' }],
      ['R4 from a golden day', 'chi-lang', 'CERT-02', 'district', 'Tue 2025-03-04 09:00', {}, ['R4'], 'Wed 2025-03-05 17:00', { ...issue, golden: 'Tue 2025-03-04' }],
      ['R4 from Friday afternoon', 'chi-lang', 'CERT-02', 'district', 'Fri 2025-03-07 14:00', {}, ['R4'], 'Tue 2025-03-11 11:30', { ...issue, golden: 'Tue 2025-03-11' }],
      ['R4 over Tết', 'chi-lang', 'CERT-02', 'district', 'Fri 2025-01-24 14:00', {}, ['R4'], 'Tue 2025-02-04 11:30', { ...issue, golden: 'Tue 2025-02-04' }],
      ['R4 counted by the Civil Code', 'chi-lang-civil-code', 'CERT-02', 'district', 'Mon 2025-03-03 09:00', {}, ['R4'], 'Wed 2025-03-05 11:30', issue],
      ['R4 by the Civil Code from an afternoon: the same', 'chi-lang-civil-code', 'CERT-02', 'district', 'Fri 2025-03-07 14:00', {}, ['R4'], 'Tue 2025-03-11 11:30', issue],
      ['R4 of an online dossier', 'chi-lang', 'CERT-02', 'district', 'Mon 2025-03-03 09:00', online, ['R4'], 'Tue 2025-03-04 17:00', issue],
      ['R6 from Wednesday morning', 'chi-lang', 'SI-01', 'district', 'Wed 2025-03-05 09:00', {}, ['R6'], 'Fri 2025-03-07 11:30', { ...issue, golden: 'Thu 2025-03-06' }],
      ['R6 from Wednesday afternoon', 'chi-lang', 'SI-01', 'district', 'Wed 2025-03-05 14:00', {}, ['R6'], 'Fri 2025-03-07 17:00', { ...issue, golden: 'Thu 2025-03-06' }],
      ['R2 from Monday', 'chi-lang', 'LAND-01', 'district', 'Mon 2025-03-03 09:00', {}, ['R2'], 'Fri 2025-03-07 17:00', { ...issue, golden: 'Tue 2025-03-04' }],
      ['R2 from the last golden day', 'chi-lang', 'LAND-01', 'district', 'Thu 2025-03-06 10:00', {}, ['R2'], 'Fri 2025-03-07 17:00', { ...issue, golden: 'Thu 2025-03-06' }],
      ['R2 in a week with a worked Saturday', 'chi-lang', 'LAND-01', 'district', 'Thu 2024-05-02 10:00', {}, ['R2'], 'Sat 2024-05-04 17:00', { ...issue, golden: 'Thu 2024-05-02' }],
    ],
  },
  {
    name: 'policy-model-days', clauses: ['policy.model-days', 'policy.slip', 'policy.several', 'policy.target'],
    rows: [
      ['R3 on a golden morning, with R4', 'chi-lang', 'CERT-01', 'district', 'Tue 2025-03-04 09:00', {}, ['R3', 'R4'], 'Tue 2025-03-04 17:00', { ...atOnce, golden: 'Tue 2025-03-04' }],
      ['R3 on a golden afternoon', 'chi-lang', 'CERT-01', 'district', 'Tue 2025-03-04 14:00', {}, ['R3', 'R4'], 'Tue 2025-03-04 17:00', atOnce],
      ['R3 after 15:00: the promise does not know the cut-off of the law', 'chi-lang', 'CERT-01', 'district', 'Tue 2025-03-04 15:30', {}, ['R3', 'R4'], 'Tue 2025-03-04 17:00', atOnce],
      ['R1 on a golden day, with R2', 'chi-lang', 'LAND-02', 'district', 'Tue 2025-03-04 10:00', {}, ['R1', 'R2'], 'Tue 2025-03-04 17:00', atOnce],
      ['R5 on a golden day, with R6', 'chi-lang', 'SI-02', 'district', 'Thu 2025-03-06 14:30', {}, ['R5', 'R6'], 'Thu 2025-03-06 17:00', atOnce],
      ['R5 not on a Wednesday: R6', 'chi-lang', 'SI-02', 'district', 'Wed 2025-03-05 09:00', {}, ['R6'], 'Fri 2025-03-07 11:30', issue],
      ['R7 on a no-appointment morning', 'chi-lang', 'CERT-01', 'commune', 'Wed 2025-03-05 08:10', {}, ['R7'], 'Wed 2025-03-05 11:30', { ...atOnce, golden: null }],
      ['R7 on a no-appointment afternoon', 'chi-lang', 'CERT-01', 'commune', 'Wed 2025-03-05 14:00', {}, ['R7'], 'Wed 2025-03-05 17:00', atOnce],
      ['R7 on the evening of the day: deemed received on Thursday', 'chi-lang', 'CERT-01', 'commune', 'Wed 2025-03-05 17:30', {}, [], 'Thu 2025-03-06 17:00'],
      ['R7 not on a Thursday: the law says in the day', 'chi-lang', 'CERT-01', 'commune', 'Thu 2025-03-06 09:00', {}, [], 'Thu 2025-03-06 17:00'],
      ['R8 on a no-appointment day', 'chi-lang', 'CS-01', 'commune', 'Wed 2025-03-05 09:00', {}, ['R8'], 'Wed 2025-03-05 11:30', atOnce],
      ['R8 only for what can be settled on the spot', 'chi-lang', 'CS-02', 'commune', 'Wed 2025-03-05 09:00', {}, [], 'Wed 2025-03-12 17:00', { ...issue, golden: null }],
      ['golden days are of the district', 'chi-lang', 'CERT-01', 'commune', 'Tue 2025-03-04 09:00', {}, [], 'Tue 2025-03-04 17:00'],
    ],
  },
  {
    name: 'policy-exclusions', clauses: ['policy.exclusions', 'policy.model-days'],
    rows: [
      ['R5 not online: R6', 'chi-lang', 'SI-02', 'district', 'Thu 2025-03-06 14:30', online, ['R6'], 'Mon 2025-03-10 17:00', issue],
      ['R5 not by post: R6', 'chi-lang', 'SI-02', 'district', 'Thu 2025-03-06 14:30', postal, ['R6'], 'Mon 2025-03-10 17:00', issue],
      ['R5 not to be verified: R6', 'chi-lang', 'SI-02', 'district', 'Thu 2025-03-06 14:30', verified, ['R6'], 'Mon 2025-03-10 17:00', issue],
      ['R8 not online', 'chi-lang', 'CS-01', 'commune', 'Wed 2025-03-05 09:00', online, [], 'Mon 2025-03-10 17:00', issue],
      ['R8 not by post', 'chi-lang', 'CS-01', 'commune', 'Wed 2025-03-05 09:00', postal, [], 'Mon 2025-03-10 17:00', issue],
      ['R8 not to be verified', 'chi-lang', 'CS-01', 'commune', 'Wed 2025-03-05 09:00', verified, [], 'Mon 2025-03-10 17:00', issue],
    ],
  },
  {
    name: 'policy-earlier-binds', clauses: ['policy.earlier-binds'],
    rows: [
      ['the law is earlier than R4', 'chi-lang', 'CERT-01', 'district', 'Mon 2025-03-03 09:00', {}, ['R4'], 'Mon 2025-03-03 17:00'],
      ['R4 is earlier than the law', 'chi-lang', 'CERT-02', 'district', 'Wed 2025-03-05 09:00', {}, ['R4'], 'Thu 2025-03-06 17:00', issue],
      ['no promise: the law', 'chi-lang', 'OTHER-01', 'district', 'Mon 2025-03-03 09:00', {}, [], 'Mon 2025-03-24 17:00', { ...issue, golden: null }],
      ['no promises at all', 'statute', 'CERT-02', 'district', 'Mon 2025-03-03 09:00', {}, [], 'Wed 2025-03-05 17:00', { ...issue, golden: null }],
    ],
  },
  {
    name: 'policy-bare-days', clauses: ['policy.bare-days'],
    rows: [
      ['a bare “ngày” read as working days', 'statute', 'BARE-01', 'commune', 'Mon 2025-03-03 09:00', {}, [], 'Mon 2025-03-24 17:00', issue],
      ['a bare “ngày” read as calendar days', 'statute-calendar-days', 'BARE-01', 'commune', 'Mon 2025-03-03 09:00', {}, [], 'Tue 2025-03-18 17:00', issue],
    ],
  },
  {
    name: 'slip-issue', clauses: ['slip.issue', 'policy.model-days', 'policy.slip'],
    rows: [
      ['R7 on the evening before: deemed received on the day', 'chi-lang', 'CERT-01', 'commune', 'Tue 2025-03-04 18:00', {}, ['R7'], 'Wed 2025-03-05 11:30', issue],
      ['R7 at lunch: deemed received in the afternoon', 'chi-lang', 'CERT-01', 'commune', 'Wed 2025-03-05 12:00', {}, ['R7'], 'Wed 2025-03-05 17:00', issue],
    ],
  },
  {
    name: 'slip-needs-verification', clauses: ['slip.needs-verification', 'policy.law-profile'],
    rows: [
      ['by law in the day, and to be verified: Decree 61/2018', 'statute', 'CERT-01', 'commune', 'Wed 2025-03-05 09:00', verified, [], 'Wed 2025-03-05 17:00', issue],
      ['by law in the day, and to be verified: Decree 118/2025', 'statute', 'CERT-01', 'commune', 'Wed 2025-07-02 09:00', verified, [], 'Wed 2025-07-02 17:00', issue],
    ],
  },
  {
    name: 'slip-prescribed', clauses: ['slip.prescribed', 'policy.law-profile'],
    rows: [
      ['the law settles it in the day', 'statute', 'CERT-01', 'commune', 'Wed 2025-07-02 09:00', {}, [], 'Wed 2025-07-02 17:00', atOnce],
      ['the law gives it days', 'statute', 'CS-01', 'commune', 'Wed 2025-07-02 09:00', {}, [], 'Mon 2025-07-07 17:00', issue],
    ],
  },
  {
    name: 'policy-day-off', clauses: ['policy.day-off', 'policy.golden-day'],
    rows: [
      ['golden Monday 29 April 2024 off: nothing on the worked Saturday', 'mondays-skip', 'LAND-02', 'district', 'Sat 2024-05-04 09:00', {}, ['R2'], 'Sat 2024-05-04 17:00', { golden: 'Mon 2024-05-06' }],
      ['… the worked Saturday inherits it', 'mondays-inherit-swap', 'LAND-02', 'district', 'Sat 2024-05-04 09:00', {}, ['R1', 'R2'], 'Sat 2024-05-04 17:00', { ...atOnce, golden: 'Sat 2024-05-04' }],
      ['… nothing on Thursday 2 May', 'mondays-skip', 'LAND-02', 'district', 'Thu 2024-05-02 09:00', {}, ['R2'], 'Sat 2024-05-04 17:00', { ...issue, golden: 'Fri 2024-05-03' }],
      ['… Thursday 2 May takes its role', 'mondays-next-working-day', 'LAND-02', 'district', 'Thu 2024-05-02 09:00', {}, ['R1', 'R2'], 'Thu 2024-05-02 17:00', { ...atOnce, golden: 'Thu 2024-05-02' }],
      ['no-appointment Wednesday 1 May 2024 off: nothing on Thursday', 'mondays-skip', 'CS-01', 'commune', 'Thu 2024-05-02 09:00', {}, [], 'Mon 2024-05-06 17:00', issue],
      ['… Thursday takes its role', 'mondays-next-working-day', 'CS-01', 'commune', 'Thu 2024-05-02 09:00', {}, ['R8'], 'Thu 2024-05-02 11:30', atOnce],
      ['a holiday has no day worked instead', 'mondays-inherit-swap', 'CS-01', 'commune', 'Thu 2024-05-02 09:00', {}, [], 'Mon 2024-05-06 17:00', issue],
    ],
  },
  {
    name: 'policy-after-last-golden-day', clauses: ['policy.after-last-golden-day', 'policy.golden-day'],
    rows: [
      ['Friday, the same week', 'chi-lang', 'LAND-01', 'district', 'Fri 2025-03-07 16:30', {}, ['R2'], 'Fri 2025-03-07 17:00', { ...issue, golden: 'Tue 2025-03-11' }],
      ['Friday, the next week', 'chi-lang-next-week', 'LAND-01', 'district', 'Fri 2025-03-07 16:30', {}, ['R2'], 'Fri 2025-03-14 17:00', { ...issue, golden: 'Tue 2025-03-11', promised: 'Fri 2025-03-14 17:00' }],
      ['the last golden day itself, the same week', 'chi-lang-next-week', 'LAND-01', 'district', 'Thu 2025-03-06 10:00', {}, ['R2'], 'Fri 2025-03-07 17:00', { ...issue, golden: 'Thu 2025-03-06' }],
    ],
  },
  {
    name: 'policy-in-force', clauses: ['policy.in-force', 'policy.law-profile'],
    rows: [
      ['a day before the models began', 'chi-lang', 'CERT-02', 'district', 'Fri 2023-12-29 09:00', {}, [], 'Wed 2024-01-03 17:00', { ...issue, golden: null }],
      ['the last day of the district', 'chi-lang', 'CERT-02', 'district', 'Mon 2025-06-30 09:00', {}, ['R4'], 'Tue 2025-07-01 17:00', issue],
      ['the first day without districts', 'chi-lang', 'CERT-02', 'commune', 'Tue 2025-07-01 09:00', {}, [], 'Thu 2025-07-03 17:00', { ...issue, golden: null }],
      ['no-appointment days ended too', 'chi-lang', 'CS-01', 'commune', 'Wed 2025-07-02 09:00', {}, [], 'Mon 2025-07-07 17:00', issue],
    ],
  },
  {
    name: 'policy-incomplete', clauses: ['policy.incomplete'],
    rows: [
      ['on a golden day', 'chi-lang', 'CERT-01', 'district', 'Tue 2025-03-04 09:00', { validDossier: false }, [], null, { slip: null }],
      ['without promises', 'statute', 'OTHER-02', 'commune', 'Mon 2025-03-03 09:00', { validDossier: false }, [], null, { slip: null }],
    ],
  },
];

function promiseOf(rule: Rule, { chiLang }: RulebookDescription): CommitmentSpec['promises'][number] {
  const counted = rule === 'R4' || rule === 'R6';
  return { rule, ...ruleLimits[rule], profile: counted ? (chiLang?.profile ?? sessionAfter) : { offHours: 'next-opening' } };
}

export const commitments: CommitmentSpec[] = tables.flatMap(({ name, clauses, rows }) =>
  rows.map(([title, rulebook, code, level, received, facts, rules, due, { slip, golden, promised } = {}]): CommitmentSpec => {
    const procedure = procedures.find((one) => one.code === code)!;
    return {
      id: idOf(name, `${code} ${received.slice(0, 14)} ${title}`),
      title: `${name.replaceAll('-', ' ')}: ${title}`,
      clauses,
      rulebook,
      procedure,
      level,
      receivedAt: instant(received),
      facts,
      promises: rules.map((rule) => promiseOf(rule, rulebooks[rulebook]!)),
      due: due === null ? null : instant(due),
      ...(promised === undefined ? {} : { promised: instant(promised) }),
      ...(slip === undefined ? {} : { slip }),
      ...(golden === undefined ? {} : { goldenDay: golden === null ? null : date(golden) }),
    };
  }),
);
