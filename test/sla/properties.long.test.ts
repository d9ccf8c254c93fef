import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  chiLangPolicies,
  computeDeadline,
  explain,
  isRuleError,
  limitFor,
  nextGoldenDay,
  profiles,
  vietnamCalendar,
  type Channel,
  type PromiseChannel,
  type Commitment,
  type CountingProfile,
  type Level,
  type ReceiveInput,
  type Rulebook,
  type SlaPolicy,
  type SlaPromise,
  type TimeLimit,
} from '../../src/index.js';
import { nationalProcedures } from '../../src/procedures.js';
import { draws } from '../support/seed.js';
import { policyWith, rulebookOf, sample } from './desk.js';

const RUNS = draws(5_000);
// A busy machine may take its time.
const PATIENCE = 60_000;
const calendar = vietnamCalendar();
const DAY = 86_400_000;

// ── what is drawn ────────────────────────────────────────────────────────────

const dateOf = (day: number) => new Date(day * DAY).toISOString().slice(0, 10);
const dayOf = (date: string) => Date.parse(`${date}T00:00Z`) / DAY;

/** Days crowded around Tết, swaps, the end of the district, and the new laws; 2024 to 2028. */
const date = fc.oneof(
  { weight: 2, arbitrary: fc.integer({ min: dayOf('2024-01-01'), max: dayOf('2028-02-01') }) },
  ...[
    '2024-02-08',
    '2024-04-29',
    '2025-01-27',
    '2025-04-26',
    '2025-06-30',
    '2026-01-02',
    '2026-02-16',
    '2026-01-31',
    '2027-03-01',
    '2027-12-30',
  ].map((edge) => ({ weight: 1, arbitrary: fc.integer({ min: dayOf(edge) - 9, max: dayOf(edge) + 9 }) })),
);
const time = fc.oneof(
  fc.constantFrom('00:00', '07:29', '07:30', '11:20', '11:29', '11:30', '13:29', '13:30', '15:00', '16:30', '16:59', '17:00', '23:59'),
  fc.integer({ min: 0, max: 1439 }).map((minute) => new Date(minute * 60_000).toISOString().slice(11, 16)),
);
const instant = fc
  .tuple(date, time, fc.constantFrom('', ':00', ':01', ':59.999'))
  .map(([day, at, second]) => `${dateOf(day)}T${at}${second}`);

const CODES = [
  '1.012783',
  '1.011443',
  '2.000815',
  '2.001019',
  '2.000992',
  '1.001193',
  '1.004873',
  '1.001613',
  '1.002051',
  '1.012812',
  '2.000528',
];

function variantsOn(code: string, on: string): string[] {
  const version = nationalProcedures.list({ on }).find((procedure) => procedure.code === code);
  return version?.variants.map(({ id }) => id) ?? [];
}

const receipt: fc.Arbitrary<ReceiveInput> = fc
  .record({
    procedure: fc.constantFrom(...CODES),
    receivedAt: instant,
    level: fc.constantFrom<Level>('province', 'district', 'commune'),
    channel: fc.oneof(
      { weight: 3, arbitrary: fc.constant<Channel>('direct') },
      fc.constantFrom<Channel>('online', 'postal', 'partly-online'),
    ),
    needsVerification: fc.oneof({ weight: 4, arbitrary: fc.constant(false) }, fc.constant(true)),
    validDossier: fc.oneof({ weight: 9, arbitrary: fc.constant(true) }, fc.constant(false)),
    slipRequested: fc.boolean(),
  })
  .chain((facts) => {
    const cases = variantsOn(facts.procedure, facts.receivedAt.slice(0, 10));
    return fc.option(fc.constantFrom(undefined, ...cases)).map((chosen) => ({ ...facts, variants: chosen ? [chosen] : [] }));
  });

const limit: fc.Arbitrary<TimeLimit> = fc.oneof(
  fc.constantFrom<TimeLimit>({ unit: 'same-session' }, { unit: 'same-day' }, { unit: 'same-week' }),
  fc.integer({ min: 0, max: 300 }).map((minLeadMinutes): TimeLimit => ({ unit: 'same-session', minLeadMinutes })),
  fc.integer({ min: 1, max: 12 }).map((halves): TimeLimit => ({ unit: 'working-days', value: halves / 2 })),
  fc.integer({ min: 1, max: 40 }).map((value): TimeLimit => ({ unit: 'working-hours', value })),
  fc.integer({ min: 1, max: 72 }).map((value): TimeLimit => ({ unit: 'clock-hours', value })),
  fc.integer({ min: 1, max: 15 }).map((value): TimeLimit => ({ unit: 'calendar-days', value })),
);
const profile = fc.constantFrom<CountingProfile>(
  profiles.civilCode,
  profiles.sessionAfterReceipt,
  profiles.elapsedTime,
  { start: 'receipt-session', offHours: 'next-opening', cutOff: '15:00' },
  { start: 'day-after', offHours: 'keep-date' },
);

const promise: fc.Arbitrary<Omit<SlaPromise, 'id'>> = fc.record(
  {
    on: fc.constantFrom<SlaPromise['on']>('model-days', 'working-days'),
    procedures: fc.oneof(fc.constant<'all'>('all'), fc.subarray(CODES, { minLength: 1 })),
    limit,
    profile,
    target: fc.constant<TimeLimit>({ unit: 'same-session' }),
    channels: fc.subarray<PromiseChannel>(['direct', 'online', 'postal'], { minLength: 1 }),
    excludes: fc.subarray<'verification'>(['verification']),
  },
  { requiredKeys: ['on', 'procedures', 'limit', 'profile'] },
);

const days: fc.Arbitrary<SlaPolicy['days']> = fc.record(
  {
    weekdays: fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }),
    half: fc.constantFrom<'morning' | 'afternoon'>('morning', 'afternoon'),
    onDayOff: fc.constantFrom<'skip' | 'next-working-day' | 'inherit-swap'>('skip', 'next-working-day', 'inherit-swap'),
  },
  { requiredKeys: ['weekdays'] },
);

const policy: fc.Arbitrary<Omit<SlaPolicy, 'id'>> = fc
  .record(
    {
      level: fc.constantFrom<Level>('province', 'district', 'commune'),
      days,
      promises: fc.array(promise, { maxLength: 3 }).map((all) => all.map((each, i) => ({ id: `P${i}`, ...each }))),
      inForce: fc.constantFrom<SlaPolicy['inForce']>(
        { from: '2020-01-01' },
        { from: '2024-01-01', until: '2025-07-01' },
        { from: '2025-07-01' },
      ),
      concentratesWork: fc.boolean(),
      afterLastGoldenDay: fc.constantFrom<'same-week' | 'next-week'>('same-week', 'next-week'),
    },
    { requiredKeys: ['level', 'days', 'promises', 'inForce'] },
  )
  .map((drawn) => ({
    ...drawn,
    authority: 'Cơ quan mẫu',
    title: { vi: 'Mô hình', en: 'Model' },
    basis: { document: 'Kế hoạch', issuer: 'Cơ quan mẫu' },
  }));

const chiLang = fc
  .record({
    goldenDays: fc.constantFrom([2, 4], [1, 3], [1, 5]),
    noAppointmentDays: fc.constantFrom([3], [1, 2, 3, 4, 5]),
    onDayOff: fc.constantFrom<'skip' | 'next-working-day' | 'inherit-swap'>('skip', 'next-working-day', 'inherit-swap'),
    afterLastGoldenDay: fc.constantFrom<'same-week' | 'next-week'>('same-week', 'next-week'),
  })
  .map((options) => chiLangPolicies({ ...sample, ...options }));

/** Policies of Chi Lăng, or up to four drawn ones. */
const policies: fc.Arbitrary<readonly SlaPolicy[]> = fc.oneof(
  { weight: 1, arbitrary: chiLang },
  {
    weight: 3,
    arbitrary: fc.array(policy, { maxLength: 4 }).map((all) => all.map((each, i): SlaPolicy => ({ id: `policy-${i}`, ...each }))),
  },
);

// Making a rulebook costs far more than asking it: the same 150 sets of policies are drawn every time, the receipts anew.
const SETS = fc.sample(policies, { numRuns: draws(150), seed: 20250303 });

const question = fc.record({
  set: fc.nat({ max: SETS.length - 1 }),
  receipt,
  bareDays: fc.constantFrom<'working' | 'calendar'>('working', 'calendar'),
});
type Question = typeof question extends fc.Arbitrary<infer T> ? T : never;

/** How the policies of a set are put in order. */
const orders = {
  given: (all: readonly SlaPolicy[]) => all,
  reversed: (all: readonly SlaPolicy[]) => [...all].reverse(),
  rotated: (all: readonly SlaPolicy[]) => [...all.slice(1), ...all.slice(0, 1)],
} as const;

const made = new Map<string, Rulebook>();

function bookOf({ set, bareDays }: Question, order: keyof typeof orders): Rulebook {
  const key = `${set} ${bareDays} ${order}`;
  const book = made.get(key) ?? rulebookOf(orders[order](SETS[set]!), { bareDays });
  made.set(key, book);
  return book;
}

/** The commitment, or null where the level does not settle it then; any other refusal fails. */
function answer(asked: Question, order: keyof typeof orders = 'given'): Commitment | null {
  try {
    return bookOf(asked, order).receive(asked.receipt);
  } catch (error) {
    if (isRuleError(error) && error.code === 'nothing-in-force') return null;
    throw error;
  }
}

const ms = (instantOf: { toMillis(): number } | null | undefined) => instantOf?.toMillis() ?? Infinity;

// ── what always holds ────────────────────────────────────────────────────────

describe('whatever is promised, whatever is received', { timeout: PATIENCE }, () => {
  test('due is the earlier of law and promise, and never later than the law or any promise that applied', () => {
    let promised = 0;
    fc.assert(
      fc.property(question, (asked) => {
        const commitment = answer(asked);
        if (commitment === null) return;
        const { due, promised: binding, statutory, promises, policy: of, target } = commitment;
        for (const { deadline } of promises) expect(ms(due)).toBeLessThanOrEqual(ms(deadline.due));
        expect(ms(due)).toBeLessThanOrEqual(ms(statutory?.due));
        expect(ms(due)).toBe(Math.min(ms(binding?.due), ms(statutory?.due)));
        expect(ms(binding?.due)).toBe(Math.min(...promises.map(({ deadline }) => ms(deadline.due)), Infinity));
        expect(promises.some(({ policy: one, deadline, target: goal }) => one === of && deadline === binding && goal === target)).toBe(
          binding !== null,
        );
        if (promises.length > 0) promised++;
      }),
      { numRuns: RUNS },
    );
    expect(promised).toBeGreaterThan(RUNS * 0.03);
  });

  test('every deadline is what computeDeadline makes of its parts', () => {
    fc.assert(
      fc.property(question, (asked) => {
        const commitment = answer(asked);
        if (commitment === null) return;
        const { receivedAt } = asked.receipt;
        const recomputed = (of: { limit: TimeLimit; profile: CountingProfile }) =>
          computeDeadline({ receivedAt, limit: of.limit, profile: of.profile, calendar }).due.toISO();
        for (const { deadline, target, promise: of } of commitment.promises) {
          expect(deadline.due.toISO()).toBe(recomputed(deadline));
          expect(deadline.profile).toEqual(of.profile);
          // Only "within the week" may be read as another week.
          expect(deadline.limit.unit === 'same-week' ? { unit: 'same-week' } : deadline.limit).toEqual(of.limit);
          if (target !== null) expect(target.due.toISO()).toBe(recomputed(target));
        }
        if (commitment.statutory === null) return;
        const on = commitment.receivedAt.toISODate();
        const stated = limitFor(nationalProcedures.find(commitment.procedure, { on }), asked.receipt.variants)!;
        const unit = asked.bareDays === 'working' ? 'working-days' : 'calendar-days';
        const law = stated.limit.unit === 'days' ? { unit, value: stated.limit.value } : stated.limit;
        // Article 147 of the Civil Code, and the cut-off of the act itself.
        const counted = {
          start: 'day-after',
          offHours: 'next-opening',
          ...(stated.cutOff === undefined ? {} : { cutOff: stated.cutOff }),
        } as const;
        expect(commitment.statutory.due.toISO()).toBe(recomputed({ limit: law as TimeLimit, profile: counted }));
      }),
      { numRuns: RUNS },
    );
  });

  test('the order of the policies changes nothing but which of several equal promises is named', () => {
    fc.assert(
      fc.property(question, fc.constantFrom('reversed', 'rotated'), (asked, order) => {
        const [one, other] = [answer(asked), answer(asked, order)];
        if (one === null || other === null) {
          expect(other).toBe(one);
          return;
        }
        const facts = ({ due, promised, statutory, goldenDay, standing, limitStanding, promises }: Commitment) => ({
          due: due?.toISO(),
          promised: promised?.due.toISO(),
          law: statutory?.due.toISO(),
          goldenDay,
          standing,
          limitStanding,
          promises: promises.map(({ policy: of, promise: its }) => `${of.id} ${its.id ?? ''}`).sort(),
        });
        expect(facts(other)).toEqual(facts(one));
        const earliest = new Set(
          one.promises.filter(({ deadline }) => ms(deadline.due) === ms(one.promised?.due)).map(({ policy: of }) => of.id),
        );
        if (earliest.size > 1) return;
        expect(other.policy?.id).toBe(one.policy?.id);
        expect(other.target?.due.toISO()).toBe(one.target?.due.toISO());
        expect(other.appointmentSlip).toEqual(one.appointmentSlip);
      }),
      { numRuns: RUNS },
    );
  });

  test('a commitment and its parsed JSON say the same, in both languages, and leave nothing unsaid', () => {
    fc.assert(
      fc.property(question, (asked) => {
        const commitment = answer(asked);
        if (commitment === null) return;
        const parsed = JSON.parse(JSON.stringify(commitment)) as object;
        for (const language of ['vi', 'en'] as const) {
          const said = explain(commitment, language);
          expect(explain(parsed as Commitment, language)).toEqual(said);
          expect(said.join('\n')).not.toMatch(/undefined|null|NaN|\[object|Invalid/);
          expect(said.length).toBeGreaterThanOrEqual(commitment.reasons.length);
        }
      }),
      { numRuns: RUNS },
    );
  });

  test('an incomplete dossier has no date, no promise and no slip; a slip is owed in every other case or at once', () => {
    fc.assert(
      fc.property(question, (asked) => {
        const commitment = answer(asked);
        if (commitment === null) return;
        const { due, promises, appointmentSlip, goldenDay } = commitment;
        if (!asked.receipt.validDossier) {
          expect({ due, promises, appointmentSlip, goldenDay }).toEqual({
            due: null,
            promises: [],
            appointmentSlip: null,
            goldenDay: null,
          });
          return;
        }
        if (appointmentSlip?.duty === 'issue') return;
        // Only what is returned in the session or day of receipt, as it was received, goes without a slip.
        const { promised, statutory, receivedAt } = commitment;
        expect(asked.receipt.slipRequested).toBe(false);
        const quick = [promised, statutory].find(
          (deadline) => deadline?.limit.unit === 'same-day' || deadline?.limit.unit === 'same-session',
        );
        expect(quick?.session.date).toBe(receivedAt.toISODate());
      }),
      { numRuns: RUNS },
    );
  });
});

describe('the days of a model', { timeout: PATIENCE }, () => {
  /** Whether a day is one of the model, read from the calendar alone. */
  function isOf({ weekdays, half, onDayOff = 'skip' }: SlaPolicy['days'], on: string): boolean {
    const worked = (day: number) => {
      const { sessions } = calendar.day(dateOf(day));
      return sessions.some((session) => half === undefined || session.half === half);
    };
    const weekday = (day: number) => calendar.day(dateOf(day)).weekday;
    const day = dayOf(on);
    if (!worked(day)) return false;
    if (weekdays.includes(weekday(day))) return true;
    if (onDayOff === 'inherit-swap') {
      const { reason } = calendar.day(on);
      return reason.code === 'worked-by-swap' && weekdays.includes(weekday(dayOf(reason.dayOff)));
    }
    if (onDayOff === 'skip') return false;
    const off: number[] = [];
    for (let before = day - 1; !worked(before); before--) off.push(weekday(before));
    return off.some((each) => weekdays.includes(each));
  }

  test('nextGoldenDay is the first of them on or after the date', () => {
    fc.assert(
      fc.property(days, date, (model, from) => {
        // Weekends alone are golden only where a swap or the next working day takes their role.
        fc.pre(model.weekdays.some((weekday) => weekday <= 5));
        const next = nextGoldenDay({ days: model, inForce: { from: '2020-01-01' } }, calendar, dateOf(from));
        let day = from;
        while (!isOf(model, dateOf(day))) day++;
        expect(next).toBe(dateOf(day));
      }),
      { numRuns: RUNS },
    );
  });

  test('a promise on model days applies exactly on them, by the deemed day of receipt, while the policy is in force', () => {
    const inForce = { from: '2024-03-01', until: '2025-07-01' };
    const models = fc.sample(days, { numRuns: draws(150), seed: 20250303 }).map((model) => ({
      model,
      book: rulebookOf([policyWith({}, { days: model, inForce })]),
    }));
    fc.assert(
      fc.property(fc.constantFrom(...models), instant, ({ model, book }, receivedAt) => {
        const { promises } = book.receive({ procedure: '2.001019', receivedAt });
        const deemed = computeDeadline({
          receivedAt,
          limit: { unit: 'same-session' },
          profile: profiles.civilCode,
          calendar,
        }).deemedReceivedAt;
        const on = deemed.toISODate();
        const held = (at: string) => inForce.from <= at && at < inForce.until;
        const half = deemed.hour < 12 ? 'morning' : 'afternoon';
        const applies = held(receivedAt.slice(0, 10)) && held(on) && isOf(model, on) && (model.half ?? half) === half;
        expect(promises.length).toBe(applies ? 1 : 0);
      }),
      { numRuns: RUNS },
    );
  });
});
