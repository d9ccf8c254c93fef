import type { Fault } from '../errors.js';
import { readDay } from '../time/local-date.js';
import { TIME_OF_DAY } from '../time/vietnam-time.js';
import { MAX_TEXT } from './expected.js';
import { fault, type Path } from './fault.js';
import { publishedLimitFaults } from './limit-faults.js';
import { beginsInTheDay } from './limit-for.js';
import { CODE, LEVELS, STANDINGS, type Level, type MinimalRecord, type Procedure, type ProcedureVersion } from './procedure.js';

/** The first day that can be written: a record that names none is in force on every day. */
export const FIRST_DAY = '0001-01-01';

// What only a minimal record has at its top.
const KEYS = ['level', 'limit', 'cutOff', 'standing', 'basis', 'from'];

/** Whether a record from outside is meant as a {@link MinimalRecord}: it has no versions, and something of one. */
export function isMinimal(given: Record<string, unknown>): boolean {
  if (Object.hasOwn(given, 'versions')) return false;
  return typeof given['name'] === 'string' || KEYS.some((key) => Object.hasOwn(given, key));
}

/**
 * Whether a minimal record is right as almost all are: a hundred times as quick as its schema to look. What it does not know is
 * not wrong for that; the schema judges it and says what is.
 */
export function isPlainlyRight(given: Record<string, unknown>): boolean {
  for (const key in given) if (!isRightPart(key, given[key], given)) return false;
  return isRightPart('code', given['code'], given) && isText(given['name']);
}

function isRightPart(key: string, value: unknown, { limit }: Record<string, unknown>): boolean {
  switch (key) {
    case 'code':
      return typeof value === 'string' && value.length <= 40 && CODE.test(value);
    case 'name':
    case 'field':
    case 'basis':
      return isText(value);
    case 'level':
      return Array.isArray(value) ? value.length > 0 && value.every(isLevel) : isLevel(value);
    case 'limit':
      return value === null || isCountOfDays(value as Record<string, unknown>);
    case 'standing':
      return (STANDINGS as readonly unknown[]).includes(value);
    case 'from':
      return typeof value === 'string' && value.length === 10 && !Number.isNaN(readDay(value));
    case 'cutOff':
      return typeof value === 'string' && TIME_OF_DAY.test(value) && (limit as { unit?: unknown } | null | undefined)?.unit === 'same-day';
    default:
      return false;
  }
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value.length > 0 && value.length <= MAX_TEXT && value.trim().length === value.length;
}

function isLevel(value: unknown): boolean {
  return (LEVELS as readonly unknown[]).includes(value);
}

/** A limit in the day, or of whole or half days: what portals print. */
function isCountOfDays(limit: Record<string, unknown>): boolean {
  const { unit, value } = limit;
  const keys = Object.keys(limit).length;
  if (unit === 'same-day') return keys === 1;
  if (keys !== 2 || typeof value !== 'number' || !(value > 0) || value > 36_525) return false;
  return unit === 'working-days' ? Number.isInteger(value * 2) : unit === 'days' && Number.isInteger(value * 4);
}

/** What a schema cannot see in a minimal record. */
export function minimalFaults(record: MinimalRecord, path: Path): Fault[] {
  const { limit, cutOff, standing = 'unverified', from } = record;
  const faults = limit === undefined || limit === null ? [] : publishedLimitFaults(limit, [...path, 'limit']);
  if (cutOff !== undefined && (limit === null || limit === undefined || !beginsInTheDay(limit)))
    faults.push(misplacedCutOff([...path, 'cutOff']));
  if (isBasisLater(record) && standing !== 'unverified') {
    faults.push(
      fault(
        [...path, 'basis'],
        `Căn cứ có hiệu lực sau ngày ${from}; hãy sửa from, hoặc ghi standing: "unverified".`,
        `The basis came into force after ${from}: correct from, or write standing: "unverified".`,
      ),
    );
  }
  return faults;
}

/** A cut-off beside a limit that is not within the day. */
export function misplacedCutOff(path: Path): Fault {
  return fault(
    path,
    'Giờ chốt chỉ đi với thời hạn "same-day"; hãy bỏ cutOff hoặc sửa thời hạn.',
    'A cut-off goes only with the limit "same-day": take cutOff out or correct the limit.',
  );
}

/** The procedure that a minimal record describes, frozen. What it does not say is left out or empty, never guessed. */
export function procedureOf(record: MinimalRecord): Procedure {
  const { code, name, field = 'other' } = record;
  return Object.freeze({
    code,
    name: Object.freeze({ vi: name, en: name }),
    field,
    // One source, the list itself, and nobody looked further.
    confidence: 'medium',
    sources: NONE,
    minimal: true,
    versions: Object.freeze([versionOf(record)]),
  });
}

// Shared by all: it is frozen.
const NONE: readonly never[] = Object.freeze([]);

function versionOf(record: MinimalRecord): ProcedureVersion {
  const { level, limit = null, cutOff, standing = 'unverified', basis, from = FIRST_DAY } = record;
  const cited = basis === undefined ? NONE : Object.freeze([typeof basis === 'string' ? Object.freeze({ document: basis }) : basis]);
  const later = isBasisLater(record) ? { basisLaterThanStart: true as const } : {};
  return Object.freeze({
    inForce: Object.freeze({ from }),
    level: levelsOf(level),
    limit: limit === null ? null : Object.freeze({ limit, standing, ...(cutOff === undefined ? {} : { cutOff }), basis: cited, ...later }),
    variants: NONE,
    ...(limit === null && cited.length > 0 ? { basis: cited } : {}),
  });
}

/** Whether the limit rests on what came into force after its first day, where both are said. */
function isBasisLater({ limit, basis, from }: MinimalRecord): boolean {
  if (limit === undefined || limit === null || typeof basis !== 'object' || from === undefined) return false;
  return (basis.effectiveFrom ?? basis.issuedOn ?? from) > from;
}

/** The levels, the highest first. */
function levelsOf(level: MinimalRecord['level']): readonly Level[] {
  if (level === undefined) return NONE;
  return Object.freeze(typeof level === 'string' ? [level] : LEVELS.filter((known) => level.includes(known)));
}
