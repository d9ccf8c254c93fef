/**
 * Writes vectors/vectors.json: cases for any implementation of the counts, in plain JSON. Run `npx tsx scripts/make-vectors.ts`.
 *
 * The expected values are counted by hand, in the tables of scripts/vectors/, or by the independent oracle of test/oracle/;
 * a value counted by hand must be the oracle's too. Nothing here knows the library.
 */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import facts from '../test/data/days-2007-2027.json' with { type: 'json' };
import { dateOf, dayNumber, oracleDeadline, wallText, type OracleAnswer } from '../test/oracle/oracle.js';
import { calendars, worldNamed } from './vectors/calendars.js';
import { changes, version } from './vectors/changes.js';
import { days } from './vectors/days.js';
import { deadlines, noDeadlines, swaps, yearly, type DeadlineSpec, type NoDeadlineSpec } from './vectors/deadlines.js';
import { dossiers } from './vectors/dossiers.js';
import { isoOf, wallOf, type Stop } from './vectors/notation.js';
import { commitments, procedures, rulebooks, type CommitmentSpec } from './vectors/policies.js';
import { clauses, sources, type ClauseId, type SourceId } from './vectors/sources.js';
import { statuses } from './vectors/statuses.js';

interface Case {
  id: string;
  kind: string;
  title: string;
  clauses: readonly ClauseId[];
  basis: readonly SourceId[];
  counted: 'hand' | 'oracle';
  input: unknown;
  expected: unknown;
}

const iso = (at: number): string => isoOf(wallText(at));

/** What a case rests on: what it says itself or else what its first clause says, and what the other clauses say. */
function basisOf({ clauses: cited, basis }: { clauses: readonly ClauseId[]; basis?: readonly SourceId[] }): SourceId[] {
  const [first, ...others] = cited.map((clause): readonly SourceId[] => clauses[clause].basis);
  return [...new Set([...(basis ?? first ?? []), ...others.flat()])];
}

// ── deadlines ────────────────────────────────────────────────────────────────

type DeadlineQuestion = Pick<DeadlineSpec, 'calendar' | 'receivedAt' | 'limit' | 'profile'> & { clockStops: Stop[] };

export function answered({ calendar, receivedAt, limit, profile, clockStops }: DeadlineQuestion): OracleAnswer {
  return oracleDeadline({
    receivedAt: wallOf(receivedAt),
    limit,
    profile,
    world: worldNamed(calendar),
    stops: clockStops.map(({ from, to, then }) => ({
      from: wallOf(from),
      ...(to === undefined ? {} : { to: wallOf(to) }),
      ...(then === undefined ? {} : { then }),
    })),
  });
}

function expectedOf(answer: OracleAnswer): unknown {
  switch (answer.state) {
    case 'due':
      return {
        state: 'due',
        deemedReceivedAt: iso(answer.deemedReceivedAt),
        due: iso(answer.due),
        legalEnd: iso(answer.legalEnd),
        session: answer.session,
      };
    case 'on-hold':
      return { state: 'on-hold', since: iso(answer.since) };
    case 'refused':
      return { state: 'refused', code: answer.code };
  }
}

function agree(id: string, hand: unknown, oracle: unknown): void {
  if (JSON.stringify(hand) !== JSON.stringify(oracle)) {
    throw new Error(`${id}: by hand ${JSON.stringify(hand)}, by the oracle ${JSON.stringify(oracle)}`);
  }
}

function deadlineCase(spec: DeadlineSpec | NoDeadlineSpec): Case {
  const answer = answered(spec);
  const { id, title, calendar, receivedAt, limit, profile, clockStops } = spec;
  if ('legalEnd' in spec) agree(id, spec.legalEnd, answer.state === 'due' ? iso(answer.legalEnd) : answer);
  if ('hand' in spec) agree(id, spec.hand, answer.state === 'due' ? iso(answer.due) : answer);
  else if ('refused' in spec) agree(id, spec.refused, answer.state === 'refused' ? answer.code : answer);
  else if ('onHoldSince' in spec) agree(id, spec.onHoldSince, answer.state === 'on-hold' ? iso(answer.since) : answer);
  else if (answer.state !== 'due') throw new Error(`${id}: ${JSON.stringify(answer)}`);
  return {
    id,
    kind: 'deadline',
    title,
    clauses: spec.clauses,
    basis: basisOf(spec),
    counted: 'hand' in spec || 'refused' in spec || 'onHoldSince' in spec ? 'hand' : 'oracle',
    input: { calendar, receivedAt, limit, profile, clockStops },
    expected: expectedOf(answer),
  };
}

// ── days and statuses ────────────────────────────────────────────────────────

const dayCases: Case[] = days.map((spec) => {
  const { id, title, calendar, date } = spec;
  const sessions = spec.hours.map((span) => {
    const [opens, closes] = span.split('–') as [string, string];
    return { half: opens < '12:00' ? 'morning' : 'afternoon', opens, closes };
  });
  const clockTime = (minutes: number) => wallText(minutes * 60_000).slice(11, 16);
  agree(
    id,
    sessions,
    worldNamed(calendar)
      .sessionsOn(date)
      .map(({ half, opens, closes }) => ({ half, opens: clockTime(opens), closes: clockTime(closes) })),
  );
  return {
    id,
    kind: 'day',
    title,
    clauses: spec.clauses,
    basis: basisOf(spec),
    counted: 'hand',
    input: { calendar, date },
    expected: { working: sessions.length > 0, sessions },
  };
});

const statusCases: Case[] = statuses.map((spec) => {
  const { id, title, due, session, finishedAt, at } = spec;
  return {
    id,
    kind: 'status',
    title,
    clauses: spec.clauses,
    basis: basisOf(spec),
    counted: 'hand',
    input: { due, session, finishedAt, at },
    expected: { status: spec.expected },
  };
});

// ── commitments and dossiers ─────────────────────────────────────────────────

function dueOf(question: DeadlineQuestion): string {
  const answer = answered(question);
  if (answer.state !== 'due') throw new Error(`${question.receivedAt}: ${JSON.stringify(answer)}`);
  return iso(answer.due);
}

const earliest = (list: readonly string[]): string | null => [...list].sort()[0] ?? null;

function commitmentCase(spec: CommitmentSpec): Case {
  const { id, title, procedure, level, receivedAt, facts, promises, slip, goldenDay } = spec;
  const { calendar, bareDays, counting } = rulebooks[spec.rulebook]!;
  const due = (limit: DeadlineQuestion['limit'], profile: DeadlineQuestion['profile']) =>
    dueOf({ calendar, receivedAt, limit, profile, clockStops: [] });
  const incomplete = facts.validDossier === false;
  const { limit } = procedure;
  const bare = limit.unit === 'days';
  const statutory = incomplete
    ? null
    : due(
        bare ? { unit: bareDays === 'working' ? 'working-days' : 'calendar-days', value: limit.value } : limit,
        procedure.cutOff === undefined ? counting : { ...counting, cutOff: procedure.cutOff },
      );
  const promised = promises.map((one) => ({ ...one, due: spec.promised ?? due(one.limit, one.profile) }));
  const binding = promised.find((one) => one.due === earliest(promised.map((each) => each.due)));
  agree(id, spec.due, earliest([statutory, binding?.due].filter((one) => typeof one === 'string')));
  return {
    id,
    kind: 'commitment',
    title,
    clauses: spec.clauses,
    basis: basisOf(spec),
    counted: 'hand',
    input: { rulebook: spec.rulebook, procedure: procedure.code, level, receivedAt, ...facts },
    expected: {
      due: spec.due,
      promised: binding?.due ?? null,
      target: binding?.target === undefined ? null : due(binding.target, binding.profile),
      statutory,
      promises: promises.map(({ rule }) => rule),
      ...(slip === undefined ? {} : { appointmentSlip: slip }),
      ...(goldenDay === undefined ? {} : { goldenDay }),
    },
  };
}

const dossierCases: Case[] = dossiers.map((spec) => ({
  id: spec.id,
  kind: 'dossier',
  title: spec.title,
  clauses: spec.clauses,
  basis: basisOf(spec),
  counted: 'hand',
  input: { rulebook: spec.rulebook, dossier: spec.dossier, at: spec.at },
  expected: spec.expected,
}));

// ── the file ─────────────────────────────────────────────────────────────────

const vietnam = worldNamed('vietnam');
const isWorked = (date: string): boolean => vietnam.sessionsOn(date).length > 0;
const dayBefore = (date: string): string => dateOf(dayNumber(date) - 1);

/** The notice that decided a swap: mostly that of its day off's year. */
function noticeOf(dayOff: string): SourceId {
  const special: Record<string, SourceId> = {
    '2010-09-03': 'notice-2010-national-day',
    '2012-12-31': 'notice-2013',
    '2018-12-31': 'notice-2019',
    '2024-04-29': 'notice-2024-swap',
    '2026-01-02': 'notice-2026-new-year',
  };
  const id = special[dayOff] ?? `notice-${dayOff.slice(0, 4)}`;
  if (!(id in sources)) throw new Error(`no notice for ${dayOff}`);
  return id as SourceId;
}

export function makeVectors(): string {
  const allDays = Object.values(facts.years).flat();
  const swapList = calendars['vietnam']!.decisions.filter((decision) => decision.kind === 'swap');
  const cases = [
    ...[...deadlines, ...yearly(allDays, isWorked, dayBefore), ...swaps(swapList, isWorked, dayBefore, noticeOf), ...noDeadlines].map(
      deadlineCase,
    ),
    ...dayCases,
    ...statusCases,
    ...commitments.map(commitmentCase),
    ...dossierCases,
  ];
  const ids = new Set<string>();
  for (const { id } of cases) {
    if (ids.has(id)) throw new Error(`two cases "${id}"`);
    ids.add(id);
  }
  const head = { $schema: './schema.json', version, changes, sources, clauses };
  // One case a line: a change shows as the lines it is.
  const lines = (list: readonly unknown[], indent: string) => list.map((one) => `${indent}${JSON.stringify(one)}`).join(',\n');
  const named = (record: object) =>
    Object.entries(record)
      .map(([name, one]) => `    ${JSON.stringify(name)}: ${JSON.stringify(one)}`)
      .join(',\n');
  return [
    `${JSON.stringify(head, null, 2).replace(/\n\}$/, '')},`,
    `  "calendars": {\n${named(calendars)}\n  },`,
    `  "procedures": [\n${lines(procedures, '    ')}\n  ],`,
    `  "rulebooks": {\n${named(rulebooks)}\n  },`,
    `  "cases": [\n${lines(cases, '    ')}\n  ]\n}\n`,
  ].join('\n');
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const text = makeVectors();
  writeFileSync('vectors/vectors.json', text);
  const { cases } = JSON.parse(text) as { cases: Case[] };
  const kinds = new Map<string, number>();
  for (const { kind } of cases) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  console.log(`${cases.length} cases: ${[...kinds].map(([kind, count]) => `${count} ${kind}`).join(', ')}; ${text.length} characters`);
}
