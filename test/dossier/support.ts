/** A small catalogue whose codes say their limits, two rulebooks over it, and dossiers written as lines of a table. */
import {
  assess,
  chiLangPolicies,
  createCatalog,
  createRulebook,
  vietnamCalendar,
  type Assessment,
  type Dossier,
  type DossierEvent,
  type Field,
  type Level,
  type Rulebook,
  type TimeLimit,
  type WorkingCalendar,
} from '../../src/index.js';
import { at, shown, shownEnd } from '../support/day.js';

function procedure(code: string, field: Field, limit: TimeLimit | null, cutOff?: string): Record<string, unknown> {
  const basis = [{ document: 'Quy chế một cửa', issuer: 'Ủy ban nhân dân' }];
  return {
    code,
    name: { vi: `Thủ tục ${code}`, en: `Procedure ${code}` },
    field,
    confidence: 'medium',
    sources: ['https://example.vn/quy-che'],
    checkedOn: '2026-01-05',
    versions: [
      {
        inForce: { from: '2018-06-21' },
        level: ['province', 'district', 'commune'],
        limit: limit === null ? null : { limit, standing: 'stated', basis, ...(cutOff === undefined ? {} : { cutOff }) },
        variants: [],
      },
    ],
  };
}

/** Every procedure is settled at all three levels, so that a row says which. */
export const catalog = createCatalog([
  procedure('LAND-5', 'land', { unit: 'working-days', value: 5 }),
  procedure('LAND-10', 'land', { unit: 'working-days', value: 10 }),
  procedure('CERT-DAY', 'certification', { unit: 'same-day' }, '15:00'),
  procedure('CERT-2', 'certification', { unit: 'working-days', value: 2 }),
  procedure('CERT-3', 'certification', { unit: 'working-days', value: 3 }),
  procedure('INS-5', 'social-insurance', { unit: 'working-days', value: 5 }),
  procedure('BIRTH-DAY', 'civil-status', { unit: 'same-day' }, '15:00'),
  procedure('STATUS-3', 'civil-status', { unit: 'working-days', value: 3 }),
  procedure('HOURS-8', 'other', { unit: 'working-hours', value: 8 }),
  procedure('CLOCK-24', 'other', { unit: 'clock-hours', value: 24 }),
  procedure('CALENDAR-15', 'other', { unit: 'calendar-days', value: 15 }),
  procedure('NO-LIMIT', 'other', null),
]);

/** The procedures that the authority says it can settle on the spot. */
const onTheSpot = { district: ['CERT-DAY'], commune: ['CERT-DAY', 'BIRTH-DAY'] };

/** Golden days Tuesday and Thursday, no-appointment day Wednesday: samples, as the article names none. */
export const policies = chiLangPolicies({ goldenDays: [2, 4], noAppointmentDays: [3], onTheSpot, shortened: 'all', from: '2024-01-01' });

export function lawAlone(calendar: WorkingCalendar = vietnamCalendar()): Rulebook {
  return createRulebook({ calendar, catalog, policies: [], bareDays: 'working' });
}

export function chiLang(calendar: WorkingCalendar = vietnamCalendar()): Rulebook {
  return createRulebook({ calendar, catalog, policies, bareDays: 'working' });
}

export const law = lawAlone();
export const promising = chiLang();

/**
 * One event as it stands in a table: `Mon 2025-03-03 09:00 received`, what more there is to say behind it:
 * `… received invalid online verification, slip Thu 2025-03-06 17:00` · `… supplement-requested resume` ·
 * `… extended until Mon 2025-03-10 17:00 without apology`.
 */
export function event(line: string): DossierEvent {
  const [, when = '', type = '', more = ''] = /^(.{14} [\d:.]+) ([a-z-]+) ?(.*)$/.exec(line) ?? [];
  const said = (word: string) => more.split(/[ ,]+/).includes(word);
  const date = (word: string) => new RegExp(`${word} (.{14} [\\d:.]+)`).exec(more)?.[1];
  const happened = { at: at(when) };
  switch (type) {
    case 'received': {
      const slip = date('slip');
      return {
        type,
        ...happened,
        ...(said('online')
          ? { channel: 'online' }
          : said('partly-online')
            ? { channel: 'partly-online' }
            : said('postal')
              ? { channel: 'postal' }
              : {}),
        ...(said('invalid') ? { validDossier: false } : {}),
        ...(said('verification') ? { needsVerification: true } : {}),
        ...(slip === undefined ? {} : { printedDue: at(slip) }),
      };
    }
    case 'supplement-requested':
      return { type, ...happened, ...(said('resume') ? { then: 'resume' } : said('restart') ? { then: 'restart' } : {}) };
    case 'extended':
      return { type, ...happened, until: at(date('until') ?? ''), apology: !more.endsWith('without apology') };
    case 'supplemented':
    case 'resumed':
    case 'reopened': {
      const slip = date('slip');
      return { type, ...happened, ...(slip === undefined ? {} : { printedDue: at(slip) }) };
    }
    default:
      return { type: type as 'paused', ...happened };
  }
}

export function dossier(procedure: string, level: Level, ...lines: readonly string[]): Dossier {
  return { id: 'H1', procedure, level, events: lines.map(event) };
}

/** An assessment as it stands in a table. What is not there is what a dossier without any trouble has. */
export interface Row {
  readonly status: string;
  readonly due?: string;
  /** `4 sessions, 900 minutes` */
  readonly remaining?: string;
  readonly overdueBy?: string;
  readonly promiseMissed?: boolean;
  readonly legallyOverdue?: boolean;
  readonly targetMet?: boolean;
  readonly score?: number;
  /** `late-extension 2`: the code and the index of the event; the last moment in time behind it. */
  readonly breaches?: readonly string[];
  /** `due Thu 2025-03-06 17:00`, in order; at one instant by code. */
  readonly next?: readonly string[];
}

export function rowOf(assessment: Assessment): Row {
  const { status, due, remaining, overdueBy, promiseMissed, legallyOverdue, targetMet, score, breaches, next } = assessment;
  return {
    status,
    ...(due === null ? {} : { due: shown(due) }),
    ...(remaining === null ? {} : { remaining: workingTime(remaining) }),
    ...(overdueBy === null ? {} : { overdueBy: workingTime(overdueBy) }),
    ...(promiseMissed ? { promiseMissed } : {}),
    ...(legallyOverdue ? { legallyOverdue } : {}),
    ...(targetMet === null ? {} : { targetMet }),
    ...(score === null ? {} : { score }),
    ...(breaches.length === 0
      ? {}
      : { breaches: breaches.map(({ code, index, limit }) => `${code} ${index}${limit === undefined ? '' : ` ${shownEnd(limit)}`}`) }),
    ...(next.length === 0
      ? {}
      : {
          next: next
            .map(({ code, at: moment }) => ({ code, ms: moment.toMillis(), text: `${code} ${shownEnd(moment)}` }))
            .sort((a, b) => a.ms - b.ms || (a.code < b.code ? -1 : 1))
            .map(({ text }) => text),
        }),
  };
}

function workingTime({ sessions, minutes }: { sessions: number; minutes: number }): string {
  return `${sessions} sessions, ${Math.round(minutes * 1000) / 1000} minutes`;
}

export function assessed(rulebook: Rulebook, one: Dossier, moment: string, dueSoonSessions?: number): Assessment {
  return assess(one, { rulebook, at: at(moment), ...(dueSoonSessions === undefined ? {} : { dueSoonSessions }) });
}
