import type { DossierEvent } from '../../dossier/dossier.js';
import { isRecord, reading, refuse, refuseUnknownKeys } from '../../errors.js';
import { CHANNELS, type Channel } from '../../sla/channel.js';
import { NOTE_CODES, type PortalNoteCode } from './note.js';
import { timeReader, type TimeReader } from './times.js';

/** A key of a record, or keys joined by dots where it lies deeper (`procedure.code`, `history.0.at`); of several the first that is filled. */
export type PortalPath = string | readonly string[];

/** What a status of a portal means: an event; nothing that moves a deadline; or that the desk did not take the dossier. */
export type PortalStatus = Exclude<DossierEvent['type'], 'extended' | 'reopened'> | 'none' | 'not-received';

/**
 * Cách một cổng ghi hồ sơ: how one portal writes its dossiers, as plain data. Anyone can write another one.
 *
 * What a status says is looked up as it is written, a number as its digits. A key `path=written` of `statuses` speaks of that path
 * alone, and then no other key is taken for it.
 */
export interface PortalDialect {
  /** A name of its own, such as `dvcqg`. */
  readonly id: string;
  /**
   * The forms of its times, tried in order: made of `yyyy`, `MM`, `dd`, `HH`, `mm`, `ss`, `SSS` and other characters as they are
   * (`dd/MM/yyyy HH:mm:ss`); `iso`: ISO 8601, its offset written `+07:00`, `+0700` or `Z`; `epoch-ms`: milliseconds since 1970.
   * Without an offset a time is Vietnamese.
   */
  readonly times: readonly string[];
  /** Where a record has what. */
  readonly fields: {
    readonly id: PortalPath;
    readonly procedure: PortalPath;
    /** When the desk took it; an empty list where only a step says so. */
    readonly received: PortalPath;
    readonly submitted?: PortalPath;
    /** The date on the slip. */
    readonly printedDue?: PortalPath;
    /** When the result was ready. */
    readonly ready?: PortalPath;
    /** When it was handed over. */
    readonly returned?: PortalPath;
    readonly refused?: PortalPath;
    readonly stopped?: PortalPath;
    readonly withdrawn?: PortalPath;
    readonly channel?: PortalPath;
    /** The status now. Left out: that of the last step. */
    readonly status?: PortalPath;
    /** What says that the dossier is on hold, where the status does not. Its values are looked up among the statuses. */
    readonly hold?: PortalPath;
  };
  /** Where a message about one step has what. A record that has these itself is a message, too. */
  readonly steps?: {
    readonly status: PortalPath;
    readonly at: PortalPath;
    /** Words that may show what a status hides. */
    readonly text?: PortalPath;
    /** The list begins with the latest step. */
    readonly newestFirst?: boolean;
  };
  /** A list of requests for a supplement within the record. */
  readonly supplements?: {
    readonly list: PortalPath;
    readonly requested: PortalPath;
    readonly supplemented?: PortalPath;
    /** The date on the slip that was issued anew. */
    readonly printedDue?: PortalPath;
  };
  readonly channels: { readonly [written: string]: Channel };
  readonly statuses: { readonly [written: string]: PortalStatus };
  /** Statuses of which it is not known what they mean for the clock: no event, but a note. */
  readonly unclear?: readonly string[];
  /** Fields that say something else than their name: a note where they are filled. */
  readonly noted?: { readonly [path: string]: PortalNoteCode };
  /** Words in the text of a step with a result that show that there is none: a note. */
  readonly suspect?: readonly { readonly words: readonly string[]; readonly note: PortalNoteCode }[];
}

/** One path with its keys. */
export interface CheckedPath {
  readonly written: string;
  readonly keys: readonly string[];
}

/** A dialect, checked and taken apart. */
export interface CheckedDialect {
  readonly time: TimeReader;
  readonly times: readonly string[];
  /** Paths by name; those that the dialect leaves out are empty. */
  readonly fields: Readonly<Record<FieldName, readonly CheckedPath[]>>;
  readonly steps: {
    readonly status: readonly CheckedPath[];
    readonly at: readonly CheckedPath[];
    readonly text: readonly CheckedPath[];
    readonly newestFirst: boolean;
  } | null;
  readonly supplements: Readonly<Record<'list' | 'requested' | 'supplemented' | 'printedDue', readonly CheckedPath[]>> | null;
  readonly channels: ReadonlyMap<string, Channel>;
  readonly statuses: ReadonlyMap<string, PortalStatus>;
  /** Paths of which only keys `path=written` speak. */
  readonly qualified: ReadonlySet<string>;
  readonly unclear: ReadonlySet<string>;
  readonly noted: readonly { readonly path: CheckedPath; readonly note: PortalNoteCode }[];
  readonly suspect: readonly { readonly words: readonly string[]; readonly note: PortalNoteCode }[];
}

const FIELDS = [
  'id',
  'procedure',
  'received',
  'submitted',
  'printedDue',
  'ready',
  'returned',
  'refused',
  'stopped',
  'withdrawn',
  'channel',
  'status',
  'hold',
] as const satisfies readonly (keyof PortalDialect['fields'])[];

export type FieldName = (typeof FIELDS)[number];

const KEYS: readonly (keyof PortalDialect)[] = [
  'id',
  'times',
  'fields',
  'steps',
  'supplements',
  'channels',
  'statuses',
  'unclear',
  'noted',
  'suspect',
];
/** Every meaning of a status. */
export const PORTAL_STATUSES = [
  'submitted',
  'received',
  'supplement-requested',
  'supplemented',
  'paused',
  'resumed',
  'result-ready',
  'returned',
  'refused',
  'stopped',
  'closed',
  'withdrawn',
  'none',
  'not-received',
] as const satisfies readonly PortalStatus[];
const MOST = 1000;

/**
 * Checks a dialect.
 *
 * @throws RuleError `invalid-input`
 * @internal
 */
export function checkDialect(dialect: unknown): CheckedDialect {
  const known = typeof dialect === 'object' && dialect !== null ? frozen.get(dialect) : undefined;
  if (known !== undefined) return known;
  return reading('invalid-input', 'dialect', dialect, (given) => {
    const taken = read(given);
    if (isFrozen(given)) frozen.set(given as object, taken);
    return taken;
  });
}

// A dialect that nobody can change is taken apart once.
const frozen = /* @__PURE__ */ new WeakMap<object, CheckedDialect>();

/** Whether plain data is frozen with everything in it; anything with a getter counts as not. */
function isFrozen(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return typeof value !== 'function';
  if (!Object.isFrozen(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== Array.prototype) return false;
  return Object.values(Object.getOwnPropertyDescriptors(value)).every((part) => 'value' in part && isFrozen(part.value));
}

function read(dialect: unknown): CheckedDialect {
  if (!isRecord(dialect)) refuse('invalid-input', 'dialect', dialect, `an object with ${KEYS.join(', ')}`);
  refuseUnknownKeys('invalid-input', 'dialect', dialect, KEYS);
  const { id, times, fields, steps, supplements, channels, statuses, unclear, noted, suspect } = dialect;
  if (typeof id !== 'string' || id === '' || id.length > 100) refuse('invalid-input', 'dialect.id', id, 'a name of 1 to 100 characters');
  const meanings = table<PortalStatus>('dialect.statuses', statuses, PORTAL_STATUSES);
  const forms = texts('dialect.times', times, 1);
  return {
    time: timeReader('dialect.times', forms),
    times: forms,
    fields: readFields(fields),
    steps: steps === undefined ? null : readSteps(steps),
    supplements: supplements === undefined ? null : readSupplements(supplements),
    channels: table('dialect.channels', channels, CHANNELS),
    statuses: meanings,
    qualified: new Set([...meanings.keys()].filter((key) => key.includes('=')).map((key) => key.slice(0, key.indexOf('=')))),
    unclear: new Set(unclear === undefined ? [] : texts('dialect.unclear', unclear, 0)),
    noted: noted === undefined ? [] : [...table('dialect.noted', noted, NOTE_CODES)].map(([path, note]) => ({ path: pathOf(path), note })),
    suspect: suspect === undefined ? [] : list('dialect.suspect', suspect).map(readSuspect),
  };
}

function readFields(fields: unknown): CheckedDialect['fields'] {
  if (!isRecord(fields)) refuse('invalid-input', 'dialect.fields', fields, `an object with ${FIELDS.join(', ')}`);
  refuseUnknownKeys('invalid-input', 'dialect.fields', fields, FIELDS);
  const needed: readonly FieldName[] = ['id', 'procedure', 'received'];
  const read = FIELDS.map((name): [FieldName, readonly CheckedPath[]] => {
    const given = fields[name];
    if (given === undefined && !needed.includes(name)) return [name, []];
    return [name, paths(`dialect.fields.${name}`, given)];
  });
  return Object.fromEntries(read) as Record<FieldName, readonly CheckedPath[]>;
}

function readSteps(steps: unknown): CheckedDialect['steps'] {
  if (!isRecord(steps)) refuse('invalid-input', 'dialect.steps', steps, '{ status, at, text?, newestFirst? }');
  refuseUnknownKeys('invalid-input', 'dialect.steps', steps, ['status', 'at', 'text', 'newestFirst']);
  const { status, at, text, newestFirst = false } = steps;
  if (typeof newestFirst !== 'boolean') refuse('invalid-input', 'dialect.steps.newestFirst', newestFirst, 'true or false');
  return {
    status: paths('dialect.steps.status', status),
    at: paths('dialect.steps.at', at),
    text: text === undefined ? [] : paths('dialect.steps.text', text),
    newestFirst,
  };
}

function readSupplements(supplements: unknown): CheckedDialect['supplements'] {
  const keys = ['list', 'requested', 'supplemented', 'printedDue'] as const;
  if (!isRecord(supplements)) refuse('invalid-input', 'dialect.supplements', supplements, `an object with ${keys.join(', ')}`);
  refuseUnknownKeys('invalid-input', 'dialect.supplements', supplements, keys);
  const { list: rows, requested, supplemented, printedDue } = supplements;
  return {
    list: paths('dialect.supplements.list', rows),
    requested: paths('dialect.supplements.requested', requested),
    supplemented: supplemented === undefined ? [] : paths('dialect.supplements.supplemented', supplemented),
    printedDue: printedDue === undefined ? [] : paths('dialect.supplements.printedDue', printedDue),
  };
}

function readSuspect(suspect: unknown, place: number): { words: readonly string[]; note: PortalNoteCode } {
  const field = `dialect.suspect[${place}]`;
  if (!isRecord(suspect)) refuse('invalid-input', field, suspect, '{ words, note }');
  refuseUnknownKeys('invalid-input', field, suspect, ['words', 'note']);
  const { words, note } = suspect;
  const known = NOTE_CODES.find((code) => code === note);
  if (known === undefined) refuse('invalid-input', `${field}.note`, note, `one of ${NOTE_CODES.join(', ')}`);
  return { words: texts(`${field}.words`, words, 1).map(folded), note: known };
}

/** Text as it is compared: one Unicode form, one case. */
export function folded(text: string): string {
  return text.normalize('NFC').toLowerCase();
}

function list(field: string, given: unknown): readonly unknown[] {
  if (!Array.isArray(given) || given.length > MOST) refuse('invalid-input', field, given, `a list of at most ${MOST}`);
  return Array.from(given as readonly unknown[]);
}

function texts(field: string, given: unknown, least: number): readonly string[] {
  const read = list(field, given);
  if (read.length < least || !read.every((each) => typeof each === 'string' && each !== '')) {
    refuse('invalid-input', field, given, `a list of ${least} texts or more, none empty`);
  }
  return read as readonly string[];
}

function paths(field: string, given: unknown): readonly CheckedPath[] {
  return (typeof given === 'string' && given !== '' ? [given] : texts(field, given, 0)).map(pathOf);
}

function pathOf(written: string): CheckedPath {
  return { written, keys: written.split('.') };
}

function table<T extends string>(field: string, given: unknown, meanings: readonly T[]): ReadonlyMap<string, T> {
  if (!isRecord(given)) refuse('invalid-input', field, given, 'an object from what is written to what it means');
  const entries = Object.entries(given);
  if (entries.length > MOST) refuse('invalid-input', field, given, `at most ${MOST} entries`);
  for (const [written, meaning] of entries) {
    if (!meanings.includes(meaning as T)) refuse('invalid-input', `${field}.${written}`, meaning, `one of ${meanings.join(', ')}`);
  }
  return new Map(entries.map(([written, meaning]) => [written.normalize('NFC'), meaning as T]));
}
