import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  assess,
  assessEach,
  explain,
  movedBy,
  onTimeReport,
  vietnamCalendar,
  type Assessment,
  type Dossier,
  type DossierEvent,
  type OnTimeCounts,
  type Rulebook,
} from '../../src/index.js';
import { assessmentSchema } from '../../src/interchange.js';
import { draws } from '../support/seed.js';
import { chiLang, law, lawAlone, promising } from './support.js';

const RUNS = { numRuns: draws(5_000) };
const MOVES = draws(10_000);
const TIMEOUT = { timeout: 120_000 };
const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
const VIETNAM = 420 * MINUTE;
const calendar = vietnamCalendar();

// ── dossiers that make sense ─────────────────────────────────────────────────

const PROCEDURES = [
  'LAND-5',
  'LAND-10',
  'CERT-DAY',
  'CERT-3',
  'INS-5',
  'BIRTH-DAY',
  'STATUS-3',
  'HOURS-8',
  'CLOCK-24',
  'CALENDAR-15',
  'NO-LIMIT',
];
/** Around Tết, the swaps, Giỗ Tổ, the change of decrees and 24/11. */
const PLACES = [
  '2024-04-22',
  '2025-01-20',
  '2025-03-31',
  '2025-04-21',
  '2025-06-26',
  '2025-12-29',
  '2026-02-09',
  '2026-08-17',
  '2026-11-19',
];

/** A gap between two events: none, a few minutes, up to the next session, up to four days. */
const gap = fc.oneof(
  { weight: 2, arbitrary: fc.constant(0) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 3 }) },
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 600 }).map((minutes) => minutes * MINUTE) },
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 4 * 24 * 4 }).map((quarters) => quarters * 15 * MINUTE) },
);

interface Written {
  readonly type: DossierEvent['type'];
  readonly at: number;
  readonly more?: Readonly<Record<string, unknown>>;
}

interface Drawn {
  readonly dossier: Dossier;
  readonly events: readonly Written[];
}

/** What may happen next, by what has happened. Endings are rare, so that logs grow. */
function allowed(log: readonly Written[], incomplete: boolean): readonly Written['type'][] {
  const types = log.map(({ type }) => type);
  const last = (...kinds: Written['type'][]) => types.findLast((type) => kinds.includes(type));
  if (types.some((type) => ['returned', 'refused', 'stopped', 'closed', 'withdrawn'].includes(type))) return [];
  if (types.includes('result-ready')) return ['returned'];
  const asked = last('supplement-requested', 'supplemented');
  const waits = asked === 'supplement-requested' || (incomplete && asked === undefined);
  const paused = last('paused', 'resumed') === 'paused';
  return [
    ...(waits ? (['supplemented', 'supplemented', 'supplement-requested'] as const) : (['supplement-requested'] as const)),
    paused ? 'resumed' : 'paused',
    'extended',
    'result-ready',
    types.length % 2 === 0 ? 'refused' : 'withdrawn',
    types.length % 2 === 0 ? 'closed' : 'returned',
  ];
}

const drawn: fc.Arbitrary<Drawn> = fc
  .record({
    procedure: fc.constantFrom(...PROCEDURES),
    level: fc.constantFrom('district' as const, 'commune' as const, 'province' as const),
    place: fc.constantFrom(...PLACES),
    minute: fc.oneof(
      fc.integer({ min: 0, max: 8 * 1440 }),
      fc.integer({ min: 0, max: 8 * 24 }).map((hours) => hours * 60 + 30),
    ),
    incomplete: fc.integer({ min: 0, max: 5 }).map((n) => n === 0),
    online: fc.boolean(),
    verification: fc.boolean(),
    slip: fc.option(gap, { nil: undefined }),
    steps: fc.array(
      fc.record({ pick: fc.nat(), gap, resume: fc.boolean(), until: gap, apology: fc.integer({ min: 0, max: 3 }).map((n) => n > 0) }),
      { maxLength: 6 },
    ),
  })
  .map(({ procedure, level, place, minute, incomplete, online, verification, slip, steps }) => {
    const received = Date.parse(`${place}T00:00:00Z`) - VIETNAM + minute * MINUTE;
    const more = {
      ...(incomplete ? { validDossier: false } : {}),
      ...(online ? { channel: 'online' } : {}),
      ...(verification ? { needsVerification: true } : {}),
      ...(slip === undefined ? {} : { printedDue: new Date(received + slip) }),
    };
    const log: Written[] = [
      ...(online ? [{ type: 'submitted' as const, at: received - DAY }] : []),
      { type: 'received', at: received, more },
    ];
    for (const step of steps) {
      const types = allowed(log, incomplete);
      if (types.length === 0) break;
      const type = types[step.pick % types.length]!;
      const before = log.at(-1)!.at;
      // No log says one thing twice at one instant.
      const at = before + step.gap + (type === 'extended' || type === 'supplement-requested' ? 1 : 0);
      log.push({
        type,
        at,
        ...(type === 'extended' ? { more: { until: new Date(at + step.until), apology: step.apology } } : {}),
        ...(type === 'supplement-requested' && step.resume ? { more: { then: 'resume' } } : {}),
      });
    }
    return { dossier: { id: 'H1', procedure, level, events: eventsOf(log) }, events: log };
  });

function eventsOf(log: readonly Written[]): DossierEvent[] {
  return log.map(({ type, at, more }) => ({ type, at: new Date(at), ...more }) as DossierEvent);
}

const rulebook = fc.constantFrom(law, promising);

/** An instant at or after the receipt: beside an event, or anywhere up to three weeks after the last one. */
function momentOf({ events }: Drawn, kind: number, offset: number): number {
  const received = events.find(({ type }) => type === 'received')!.at;
  const near = events[kind % events.length]!.at + (offset % 3) - 1;
  const anywhere = received + (offset % (21 * 1440)) * MINUTE;
  return Math.max(received, kind % 2 === 0 ? near : anywhere);
}

const question = fc.record({ drawn, rulebook, kind: fc.nat({ max: 1000 }), offset: fc.nat({ max: 100_000_000 }) }).map((parts) => ({
  ...parts,
  at: momentOf(parts.drawn, parts.kind, parts.offset),
}));

const judge = (dossier: Dossier, under: Rulebook, at: number, dueSoonSessions?: number): Assessment =>
  assess(dossier, { rulebook: under, at: new Date(at), ...(dueSoonSessions === undefined ? {} : { dueSoonSessions }) });

const OPEN = ['running', 'due-soon', 'overdue', 'on-hold'];
const JUDGED = ['early', 'on-time', 'late'];
const ENDED = ['stopped', 'closed', 'withdrawn'];

// ── the status ───────────────────────────────────────────────────────────────

describe('the status', () => {
  test('is one of ten, and all the rest agrees with it', TIMEOUT, () => {
    fc.assert(
      fc.property(question, ({ drawn: { dossier, events }, rulebook: under, at }) => {
        const a = judge(dossier, under, at);
        const kinds = [OPEN, JUDGED, ENDED].filter((kind) => kind.includes(a.status));
        expect(kinds).toHaveLength(1);

        // Open, judged or ended by what has happened, and by nothing else.
        const past = events.filter((event) => event.at <= at).map(({ type }) => type);
        const end = past.find((type) => ['result-ready', 'returned', 'refused', ...ENDED].includes(type));
        expect(a.outcome).toBe(end === undefined ? null : end === 'result-ready' || end === 'returned' ? 'result' : end);
        expect(OPEN.includes(a.status)).toBe(end === undefined);
        expect(ENDED.includes(a.status)).toBe(ENDED.includes(end ?? ''));
        expect(a.judgedAt !== null).toBe(JUDGED.includes(a.status));

        expect(a.overdueBy !== null).toBe(a.status === 'overdue' || a.status === 'late');
        expect(a.remaining !== null).toBe((a.status === 'running' || a.status === 'due-soon') && a.due !== null);
        if (a.status === 'on-hold') expect(a.due).toBeNull();
        if (a.status === 'overdue') expect(at).toBeGreaterThan(a.due!.toMillis());
        if (a.remaining !== null) {
          expect(at).toBeLessThanOrEqual(a.due!.toMillis());
          expect(a.status).toBe(a.remaining.sessions <= 2 ? 'due-soon' : 'running');
        }
        expect(a.score).toBe(
          a.againstStatute === 'early' ? 2 : a.againstStatute === 'on-time' ? 1 : a.againstStatute === 'late' ? 0 : null,
        );
        if (ENDED.includes(a.status)) expect([a.againstPromise, a.againstStatute]).toEqual([null, null]);
        if (a.outcome !== null) expect(a.next).toEqual([]);
      }),
      RUNS,
    );
  });

  test('is that of its two deadlines: the earlier binds, each flag looks at its own', TIMEOUT, () => {
    fc.assert(
      fc.property(question, ({ drawn: { dossier, events }, rulebook: under, at }) => {
        const a = judge(dossier, under, at);
        const ended = events.find(({ type, at: when }) => when <= at && ['result-ready', 'returned', 'refused', ...ENDED].includes(type));
        const moment = ended?.at ?? at;
        const promised = a.promised?.due?.toMillis();
        const statutory = a.statutory?.due?.toMillis();
        expect(a.promiseMissed).toBe(promised !== undefined && moment > promised);
        expect(a.legallyOverdue).toBe(statutory !== undefined && moment > a.statutory!.legalEnd!.toMillis());
        const bound = Math.min(promised ?? Infinity, statutory ?? Infinity);
        if (a.extendedUntil === null) expect(a.due?.toMillis() ?? Infinity).toBe(bound);
        if (JUDGED.includes(a.status) && bound < Infinity) expect(a.status === 'late').toBe(moment > bound);
      }),
      RUNS,
    );
  });

  test('runs one way while nothing happens: it comes nearer, is overdue and stays so', TIMEOUT, () => {
    fc.assert(
      fc.property(question, fc.nat({ max: 30 * 1440 }), ({ drawn: { dossier, events }, rulebook: under, at }, minutes) => {
        const next = events.find((event) => event.at > at)?.at ?? Infinity;
        const later = Math.min(at + minutes * MINUTE, next - 1);
        const [a, b] = [judge(dossier, under, at), judge(dossier, under, later)];
        const rank = ['running', 'due-soon', 'overdue'];
        if (rank.includes(a.status)) expect(rank.indexOf(b.status)).toBeGreaterThanOrEqual(rank.indexOf(a.status));
        else expect(b.status).toBe(a.status);
        expect(b.due?.toMillis()).toBe(a.due?.toMillis());
        if (a.remaining !== null && b.remaining !== null) {
          expect(b.remaining.sessions).toBeLessThanOrEqual(a.remaining.sessions);
          expect(b.remaining.minutes).toBeLessThanOrEqual(a.remaining.minutes);
        }
        if (a.overdueBy !== null && b.overdueBy !== null) expect(b.overdueBy.minutes).toBeGreaterThanOrEqual(a.overdueBy.minutes);
        // What is judged or ended never changes again.
        if (a.outcome !== null) expect(plain(b)).toEqual(plain(a));
      }),
      RUNS,
    );
  });

  test('later, whatever happens, no promise is un-missed, no law un-broken, no breach undone', TIMEOUT, () => {
    fc.assert(
      fc.property(question, fc.nat({ max: 30 * 1440 }), ({ drawn: { dossier }, rulebook: under, at }, minutes) => {
        const [a, b] = [judge(dossier, under, at), judge(dossier, under, at + minutes * MINUTE)];
        if (a.promiseMissed) expect(b.promiseMissed).toBe(true);
        if (a.legallyOverdue) expect(b.legallyOverdue).toBe(true);
        expect(b.breaches.slice(0, a.breaches.length).map(breachText)).toEqual(a.breaches.map(breachText));
      }),
      RUNS,
    );
  });
});

// ── stops and logs ───────────────────────────────────────────────────────────

test('splitting a pause changes nothing', TIMEOUT, () => {
  fc.assert(
    fc.property(question, fc.nat({ max: 1000 }), ({ drawn: { dossier, events }, rulebook: under, at }, share) => {
      const split: Written[] = [];
      events.forEach((event, i) => {
        split.push(event);
        if (event.type !== 'paused') return;
        // Before whatever happens next, and a part of the way to the end of the pause where nothing does.
        const next = events[i + 1];
        const to = next?.at ?? event.at + 10 * DAY;
        const between = event.at + Math.floor(((to - event.at) * share) / 1000);
        split.push({ type: 'resumed', at: between }, { type: 'paused', at: between });
      });
      const whole = judge(dossier, under, at);
      const pieces = judge({ ...dossier, events: eventsOf(split) }, under, at);
      const withoutIndex = (a: Assessment) => ({ ...(plain(a) as object), breaches: a.breaches.map(breachText) });
      expect(withoutIndex(pieces)).toEqual(withoutIndex(whole));
    }),
    RUNS,
  );
});

test('a log that grows event by event gives what the whole log gives at each instant', TIMEOUT, () => {
  fc.assert(
    fc.property(drawn, rulebook, ({ dossier, events }, under) => {
      const first = events.findIndex(({ type }) => type === 'received');
      for (let i = first; i < events.length; i++) {
        const at = events[i]!.at;
        if (events[i + 1]?.at === at) continue;
        expect(JSON.stringify(judge({ ...dossier, events: eventsOf(events.slice(0, i + 1)) }, under, at))).toBe(
          JSON.stringify(judge(dossier, under, at)),
        );
      }
    }),
    RUNS,
  );
});

// ── working time and what comes next ─────────────────────────────────────────

/** Sessions closing in (from, to] and the open minutes of it, by walking the days. */
function walked(from: number, to: number): { sessions: number; minutes: number } {
  let sessions = 0;
  let open = 0;
  const last = dateAt(to + DAY);
  for (const { date, sessions: hours } of calendar.days(dateAt(from), last)) {
    for (const { opens, closes } of hours) {
      const [begin, end] = [instantAt(date, opens), instantAt(date, closes)];
      if (from < end && end <= to) sessions++;
      open += Math.max(0, Math.min(end, to) - Math.max(begin, from));
    }
  }
  return { sessions, minutes: open / MINUTE };
}

const dateAt = (ms: number) => new Date(ms + VIETNAM).toISOString().slice(0, 10);
const instantAt = (date: string, time: string) => Date.parse(`${date}T${time}:00Z`) - VIETNAM;

test('what remains and what is over is what a walk over the days counts', TIMEOUT, () => {
  fc.assert(
    fc.property(question, ({ drawn: { dossier }, rulebook: under, at }) => {
      const a = judge(dossier, under, at);
      if (a.remaining !== null) expect(a.remaining).toEqual(walked(at, a.due!.toMillis()));
      if (a.overdueBy === null) return;
      const judgedBy = Math.min(a.promised?.due?.toMillis() ?? Infinity, a.statutory?.due?.toMillis() ?? Infinity);
      const since = a.status === 'late' ? judgedBy : a.due!.toMillis();
      expect(a.overdueBy).toEqual(walked(since, a.judgedAt?.toMillis() ?? at));
    }),
    RUNS,
  );
});

test('what comes next comes when it is said: not a millisecond before', TIMEOUT, () => {
  fc.assert(
    fc.property(question, fc.constantFrom(0, 1, 2, 5), ({ drawn: { dossier, events }, rulebook: under, at }, dueSoon) => {
      const a = judge(dossier, under, at, dueSoon);
      const times = a.next.map((each) => each.at.toMillis());
      expect(times).toEqual([...times].sort((x, y) => x - y));
      expect(times.every((time) => time > at)).toBe(true);
      expect(new Set(a.next.map(({ code }) => code)).size).toBe(a.next.length);

      const so = { ...dossier, events: eventsOf(events.filter((event) => event.at <= at)) };
      const statusAt = (moment: number) => judge(so, under, moment, dueSoon).status;
      for (const { code, at: when } of a.next) {
        const moment = when.toMillis();
        if (code === 'due') {
          expect(moment).toBe(a.due!.toMillis());
          expect(statusAt(moment)).toBe('due-soon');
          expect(statusAt(moment + 1)).toBe('overdue');
        }
        if (code === 'due-soon-from') {
          expect(statusAt(moment)).toBe('due-soon');
          expect(statusAt(moment - 1)).toBe('running');
        }
        if (code === 'apology-by') {
          const extended = (given: number) => {
            const event = { type: 'extended' as const, at: new Date(given), until: new Date(given + 60 * DAY), apology: true };
            return judge({ ...so, events: [...so.events, event] }, under, given).breaches.map((breach) => breach.code);
          };
          expect(extended(moment)).not.toContain('late-extension');
          expect(extended(moment + 1)).toContain('late-extension');
        }
        if (code === 'golden-day') expect([2, 4]).toContain(when.weekday);
      }
    }),
    RUNS,
  );
});

// ── words ────────────────────────────────────────────────────────────────────

test('can be said in both languages, from the object and from its JSON, which fits its schema', TIMEOUT, () => {
  fc.assert(
    fc.property(question, ({ drawn: { dossier }, rulebook: under, at }) => {
      const a = judge(dossier, under, at);
      const text = JSON.stringify(a);
      expect(text).not.toMatch(/NaN|Infinity|Invalid/);
      const parsed = JSON.parse(text) as Assessment;
      expect(assessmentSchema.safeParse(parsed).error).toBeUndefined();
      for (const language of ['vi', 'en'] as const) {
        const said = explain(a, language);
        expect(explain(parsed, language)).toEqual(said);
        expect(said.length).toBeGreaterThan(0);
        for (const sentence of said) expect(sentence).not.toMatch(/undefined|null|NaN|Infinity|\[object|function| {2}|\(\)/);
      }
    }),
    RUNS,
  );
});

// ── many ─────────────────────────────────────────────────────────────────────

test('a report agrees with its counts, its groups with the whole, and its rates with both', TIMEOUT, () => {
  fc.assert(
    fc.property(fc.array(drawn, { maxLength: 12 }), rulebook, fc.integer({ min: 0, max: 40 }), (many, under, days) => {
      const at = Date.parse('2025-05-05T02:00:00Z') + days * DAY;
      const list = [
        ...assessEach(
          many.map(({ dossier }) => dossier),
          { rulebook: under, at: new Date(at) },
        ),
      ];
      const judged = list.filter((each): each is Assessment => !(each instanceof Error));
      const report = onTimeReport(list);

      expect(report.dossiers).toBe(judged.length);
      expect(sum(Object.values(report.byStatus))).toBe(report.dossiers);
      for (const against of ['againstPromise', 'againstStatute'] as const) {
        const { rate, early, onTime, late, overdue } = report[against];
        const counted = early + onTime + late + overdue;
        expect(rate).toBe(counted === 0 ? null : (early + onTime) / counted);
        expect(early).toBe(judged.filter((each) => each[against] === 'early').length);
        expect(late).toBe(judged.filter((each) => each[against] === 'late').length);
        expect(overdue).toBe(judged.filter((each) => each[against] === 'overdue').length);
      }
      const { open, stopped, closed, withdrawn, noStatutoryLimit, refused } = report.leftOut;
      const { early, onTime, late, overdue, rate } = report.againstStatute;
      expect(early + onTime + late + overdue + open + stopped + closed + withdrawn + noStatutoryLimit).toBe(report.dossiers);
      expect(sum(Object.values(refused))).toBe(list.length - judged.length);
      expect(report.targetMet).toBe(rate === null ? null : late + overdue === 0);
      expect(report.score).toEqual({ points: 2 * early + onTime, dossiers: early + onTime + late });

      const groups: Readonly<Record<string, OnTimeCounts>>[] = [report.byField, report.byLevel, report.byProcedure, report.byMonth];
      for (const group of groups) {
        expect(sum(Object.values(group).map(({ dossiers }) => dossiers))).toBe(report.dossiers);
        expect(sum(Object.values(group).map(({ promiseMissed }) => promiseMissed))).toBe(report.promiseMissed);
        expect(sum(Object.values(group).map(({ legallyOverdue }) => legallyOverdue))).toBe(report.legallyOverdue);
      }
      expect(sum(Object.values(report.byPolicy).map(({ dossiers }) => dossiers))).toBe(
        judged.filter(({ policy }) => policy !== null).length,
      );

      const delays = judged.flatMap(({ overdueBy }) => (overdueBy === null ? [] : [overdueBy.minutes]));
      expect(report.worst.map(({ minutes }) => minutes)).toEqual(delays.sort((a, b) => b - a).slice(0, 10));
    }),
    RUNS,
  );
});

test('movedBy names the dossiers whose due assess says moved, and no others', TIMEOUT, () => {
  const changes: { before: Rulebook; after: Rulebook }[] = [
    { before: lawAlone(vietnamCalendar({ knownOn: '2024-04-01' })), after: law },
    { before: chiLang(vietnamCalendar({ knownOn: '2024-04-01' })), after: promising },
    { before: lawAlone(vietnamCalendar({ knownOn: '2025-12-24' })), after: law },
    { before: law, after: lawAlone(vietnamCalendar({ decisions: [{ kind: 'closure', date: '2025-04-03', half: 'afternoon' }] })) },
    { before: promising, after: chiLang(vietnamCalendar({ decisions: [{ kind: 'closure', date: '2024-05-03' }] })) },
  ];
  let found = 0;
  fc.assert(
    fc.property(drawn, fc.constantFrom(...changes), ({ dossier, events }, change) => {
      const at = events.at(-1)!.at;
      const [a, b] = [judge(dossier, change.before, at), judge(dossier, change.after, at)];
      const moves = a.outcome === null && a.due !== null && b.due !== null && a.due.toMillis() !== b.due.toMillis();
      const moved = movedBy([dossier], change);
      expect(moved).toHaveLength(moves ? 1 : 0);
      if (!moves) return;
      found++;
      const [one] = moved;
      expect([one!.before.toMillis(), one!.after.toMillis()]).toEqual([a.due.toMillis(), b.due.toMillis()]);
      expect(one!.days).toBe(Math.round((Date.parse(dateAt(b.due.toMillis())) - Date.parse(dateAt(a.due.toMillis()))) / DAY));
      expect(one!.because.length).toBeGreaterThan(0);
      expect(one!.printedDueKept).toBe(b.printedDue !== null && b.printedDue.toMillis() > b.due.toMillis());
      for (const text of [one!.text.vi, one!.text.en]) expect(text).not.toMatch(/undefined|null|NaN|\(\)/);
    }),
    { numRuns: MOVES },
  );
  // The property proves nothing if nothing moves.
  expect(found).toBeGreaterThan(MOVES * 0.01);
});

// ── helpers ──────────────────────────────────────────────────────────────────

/** An assessment as plain data, without the moment of judging. */
function plain(assessment: Assessment): unknown {
  const parsed = JSON.parse(JSON.stringify(assessment)) as Record<string, unknown>;
  delete parsed['at'];
  return parsed;
}

function breachText({ code, at, limit }: Assessment['breaches'][number]): string {
  return `${code} ${at.toISO()} ${limit?.toISO() ?? ''}`;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}
