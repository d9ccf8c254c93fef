import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { assess, computeDeadline, createRulebook, explain, profiles, sameDay, vietnamCalendar } from '../../src/index.js';
import { assessmentSchema, commitmentSchema, deadlineSchema } from '../../src/interchange.js';
import { nationalProcedures } from '../../src/procedures.js';
import { refusalOf } from '../support/refusal.js';
import { ASSESSMENT, COMMITMENT, DAY, STEPS } from './samples.js';

const calendar = vietnamCalendar();
const rulebook = createRulebook({ calendar, catalog: nationalProcedures, policies: [], bareDays: 'working' });
const stored = (answer: object) => JSON.parse(JSON.stringify(answer)) as Record<string, unknown>;
const deadline = computeDeadline({ receivedAt: '2025-03-04T09:00', limit: sameDay(), profile: profiles.civilCode, calendar });
const commitment = rulebook.receive({ procedure: '2.001019', receivedAt: '2026-03-02T09:00' });
const events = [{ type: 'received', at: '2026-03-02T09:00' }] as const;
const assessment = assess({ id: 'DS-1', procedure: '2.001019', events }, { rulebook, at: '2026-03-05T08:00' });

const ajv = new Ajv2020({ strict: true, formats: { date: true } });
const shipped = (name: string) => ajv.compile(JSON.parse(readFileSync(`schemas/${name}.json`, 'utf8')) as object);
const coded = (table: object) => Object.entries(table).map(([code, parts]) => ({ code, ...(parts as object) }));

/** An answer as it was stored, with one list of it replaced, and the three that judge it. */
export const ANSWERS = {
  deadline: {
    items: [...coded(STEPS), ...coded(DAY).map((reason) => ({ ...STEPS.day, code: 'day', reason }))],
    answer: (items: unknown[]) => ({ ...stored(deadline), steps: items }),
    zod: deadlineSchema,
    json: shipped('deadline'),
  },
  commitment: {
    items: coded(COMMITMENT),
    answer: (items: unknown[]) => ({ ...stored(commitment), reasons: items }),
    zod: commitmentSchema,
    json: shipped('commitment'),
  },
  assessment: {
    items: coded(ASSESSMENT),
    answer: (items: unknown[]) => ({ ...stored(assessment), reasons: items }),
    zod: assessmentSchema,
    json: shipped('assessment'),
  },
} as const;

export type Kind = keyof typeof ANSWERS;
export const KINDS = Object.keys(ANSWERS) as Kind[];

/** Who takes an answer: what says it, the zod schema, and an independent reader of the shipped JSON Schema. */
export function takenBy(kind: Kind, items: unknown[]) {
  const { answer, zod, json } = ANSWERS[kind];
  const given = answer(items);
  return {
    check: refusalOf(() => explain(given as never, 'vi')) !== 'invalid-input',
    zod: zod.safeParse(given).success,
    json: json(given),
  };
}

export const ALL = { check: true, zod: true, json: true };
export const NONE = { check: false, zod: false, json: false };
