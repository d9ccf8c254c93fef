import type { Dossier, ReceivedEvent } from '../../dossier/dossier.js';
import { isRecord, isRuleError, reading, refuse, refuseUnknownKeys, type RuleError } from '../../errors.js';
import { nationalCode } from '../../procedure/code.js';
import { LEVELS, type Level } from '../../procedure/procedure.js';
import { formatInstant } from '../../time/vietnam-time.js';
import { courseAfter, dateOn, Notes } from './course.js';
import { checkDialect, type CheckedDialect, type PortalDialect } from './dialect.js';
import type { PortalNote } from './note.js';
import { MOST_MESSAGES, PortalRecord, type Stated } from './portal-record.js';

/** What a portal's record of one dossier comes to. */
export type PortalReading =
  | { readonly state: 'received'; readonly dossier: Dossier; readonly notes: readonly PortalNote[] }
  /** The desk did not take it, or has not yet: it is in no count. */
  | { readonly state: 'not-received'; readonly dossier: null; readonly notes: readonly PortalNote[] };

/** How a record is read. */
export interface PortalReadingOptions {
  readonly dialect: PortalDialect;
  /** The messages of this dossier: its progress, or its statuses. In any order, unless the dialect says which. At most 1,000. */
  readonly steps?: readonly unknown[];
  /** The level that settles it; needed where the procedure has several. */
  readonly level?: Level;
}

/**
 * Đọc hồ sơ của cổng dịch vụ công: a dossier from the record that a portal keeps or sends, with notes on what is doubtful about it.
 *
 * Times without an offset are Vietnamese, an empty text is none. What known senders get wrong is noted and not mended. Nothing
 * personal is read: a dossier has its number, its procedure, a channel and instants.
 *
 * @param record - the record of one dossier as the portal gives it, or the last message about it
 * @throws RuleError `invalid-portal-record` with the field for a status or channel that the dialect does not have, a time that is none, an
 *   end before the receipt, an end without an instant, and where number, procedure or receipt are missing; `invalid-input`
 *
 * @example
 * ```ts
 * import { portals, readPortalDossier } from 'tthc-rules/portal';
 *
 * const record = {
 *   MaHoSo: 'H56.01-250310-00001',
 *   MaTTHC: '2.001019.000.00.00.H56',
 *   NgayTiepNhan: '20250310081500',
 *   NgayHenTra: '20250312081500',
 *   NgayKetThucXuLy: '20250311163000',
 *   TrangThaiHoSo: '9',
 * };
 * const { dossier } = readPortalDossier(record, { dialect: portals.dvcqg });
 * dossier?.procedure; // => '2.001019'
 * dossier?.events.map(({ type, at }) => `${type} ${at}`);
 * // => ['received 2025-03-10T08:15:00.000+07:00', 'result-ready 2025-03-11T16:30:00.000+07:00']
 * ```
 */
export function readPortalDossier(record: unknown, options: PortalReadingOptions): PortalReading {
  const { dialect, steps, level } = checkReadingOptions(options);
  return readOne(record, dialect, steps, level);
}

/**
 * Reads a whole file: a record that cannot be read gives its error in its place and does not stop the rest.
 *
 * @param records - what a portal gives, one dossier each
 * @param options - as for one record; `stepsOf` finds the messages of a record
 * @throws RuleError `invalid-input` where the options themselves are wrong
 *
 * @example
 * ```ts
 * import { isRuleError } from 'tthc-rules/calendar';
 * import { portals, readPortalDossiers } from 'tthc-rules/portal';
 *
 * const right = { MaHoSo: 'H56-1', MaTTHC: '2.001019', NgayTiepNhan: '20250310081500', TrangThaiHoSo: '2' };
 * const read = [...readPortalDossiers([right, { ...right, NgayTiepNhan: '20260230090000' }], { dialect: portals.dvcqg })];
 * read.map((each) => (isRuleError(each) ? each.details.field : each.state)); // => ['received', 'NgayTiepNhan']
 * ```
 */
export function* readPortalDossiers(
  records: Iterable<unknown>,
  options: {
    readonly dialect: PortalDialect;
    readonly stepsOf?: (record: unknown) => readonly unknown[] | undefined;
    readonly level?: Level;
  },
): Generator<PortalReading | RuleError, void, undefined> {
  const { dialect, level, stepsOf } = reading('invalid-input', 'options', options, checkFileOptions);
  for (const record of reading('invalid-input', 'records', records, checkRecords)) {
    try {
      yield readOne(record, dialect, checkSteps(stepsOf?.(record)), level);
    } catch (error) {
      if (!isRuleError(error)) throw error;
      yield error;
    }
  }
}

function readOne(record: unknown, dialect: CheckedDialect, steps: readonly unknown[], level: Level | undefined): PortalReading {
  return reading('invalid-portal-record', 'record', record, () => read(new PortalRecord(dialect, record, steps), level));
}

function read(record: PortalRecord, level: Level | undefined): PortalReading {
  const notes = new Notes();
  const { messages } = record;
  for (const { field, note } of record.noted()) notes.add(note, field);
  const status = record.status();
  const submitted = record.stated('submitted') ?? statedBy(messages, 'submitted');
  const accepted = messages.some(({ type }) => type === 'received');
  const received = record.stated('received') ?? statedBy(messages, 'received');
  const type = status?.type;
  const waits = type === 'submitted' || type === 'not-received';
  // Before the desk takes a dossier it may ask for papers, or hear that the citizen wants it back.
  const untaken = received === null && (status === null ? submitted !== null : NOT_TAKEN.includes(status.type));
  if (untaken || (waits && !accepted)) {
    for (const name of ['received', 'ready', 'returned'] as const) {
      const filled = record.filled(name);
      if (filled !== null) notes.add(name === 'received' ? 'receipt-without-acceptance' : 'end-of-denied', filled.field);
    }
    return Object.freeze({ state: 'not-received', dossier: null, notes: Object.freeze(notes.all) });
  }
  if (received === null) return refuse('invalid-portal-record', record.nameOf('received'), undefined, 'when the desk took the dossier');
  const code = record.text('procedure');
  const national = nationalCode(code);
  if (national === undefined) notes.add('local-procedure-code', record.filled('procedure')?.field ?? 'procedure');
  const events = [
    ...submission(submitted, received, notes),
    receipt(record, received, notes),
    ...courseAfter(record, received.at, status, notes),
  ];
  const dossier: Dossier = { id: record.text('id'), procedure: national ?? code, ...(level === undefined ? {} : { level }), events };
  return Object.freeze({ state: 'received', dossier, notes: Object.freeze(notes.all) });
}

/** Statuses that a dossier can have though no desk took it. */
const NOT_TAKEN: readonly string[] = [
  'none',
  'supplement-requested',
  'supplemented',
  'paused',
  'resumed',
  'withdrawn',
  'submitted',
  'not-received',
];

function statedBy(messages: PortalRecord['messages'], type: 'submitted' | 'received'): Stated | null {
  const first = messages.find((message) => message.type === type && message.at !== null);
  return first === undefined ? null : { field: first.atField, at: first.at as number };
}

function submission(submitted: Stated | null, received: Stated, notes: Notes): Dossier['events'] {
  if (submitted === null) return [];
  if (submitted.at > received.at) {
    notes.add('submission-after-receipt', submitted.field);
    return [];
  }
  if (submitted.at === received.at) notes.add('submission-copied', submitted.field);
  return [{ type: 'submitted', at: formatInstant(submitted.at) }];
}

function receipt(record: PortalRecord, received: Stated, notes: Notes): ReceivedEvent {
  const channel = record.channel();
  const due = record.printedDue();
  const printed = due === null ? null : dateOn(due, notes);
  if (due !== null && printed !== null && printed < received.at) notes.add('due-before-receipt', due.field);
  return {
    type: 'received',
    at: formatInstant(received.at),
    ...(channel === undefined ? {} : { channel }),
    ...(printed === null ? {} : { printedDue: formatInstant(printed) }),
  };
}

// ── options ──────────────────────────────────────────────────────────────────

function checkReadingOptions(options: unknown): { dialect: CheckedDialect; steps: readonly unknown[]; level: Level | undefined } {
  return reading('invalid-input', 'options', options, () => {
    if (!isRecord(options)) refuse('invalid-input', 'options', options, '{ dialect, steps?, level? }');
    refuseUnknownKeys('invalid-input', 'options', options, ['dialect', 'steps', 'level']);
    const { dialect, steps, level } = options;
    return { dialect: checkDialect(dialect), steps: checkSteps(steps), level: checkLevel(level) };
  });
}

function checkFileOptions(options: unknown): {
  dialect: CheckedDialect;
  level: Level | undefined;
  stepsOf: ((record: unknown) => unknown) | undefined;
} {
  if (!isRecord(options)) refuse('invalid-input', 'options', options, '{ dialect, stepsOf?, level? }');
  refuseUnknownKeys('invalid-input', 'options', options, ['dialect', 'stepsOf', 'level']);
  const { dialect, stepsOf, level } = options;
  if (stepsOf !== undefined && typeof stepsOf !== 'function') refuse('invalid-input', 'stepsOf', stepsOf, 'a function, or nothing');
  return {
    dialect: checkDialect(dialect),
    level: checkLevel(level),
    stepsOf: stepsOf as ((record: unknown) => unknown) | undefined,
  };
}

function checkRecords(records: unknown): Iterable<unknown> {
  if (typeof records === 'object' && typeof (records as Partial<Iterable<unknown>> | null)?.[Symbol.iterator] === 'function') {
    return records as Iterable<unknown>;
  }
  return refuse('invalid-input', 'records', records, 'an iterable, such as a list');
}

function checkSteps(steps: unknown): readonly unknown[] {
  if (steps === undefined) return [];
  if (!Array.isArray(steps) || steps.length > MOST_MESSAGES)
    refuse('invalid-portal-record', 'steps', steps, `a list of at most ${MOST_MESSAGES} messages`);
  return Array.from(steps as readonly unknown[]);
}

function checkLevel(level: unknown): Level | undefined {
  if (level === undefined) return undefined;
  return LEVELS.find((one) => one === level) ?? refuse('invalid-input', 'level', level, `one of ${LEVELS.join(', ')}`);
}
