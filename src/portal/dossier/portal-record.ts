import { isRecord, refuse } from '../../errors.js';
import type { Channel } from '../../sla/channel.js';
import { epochDay } from '../../time/local-date.js';
import { midnightOf } from '../../time/vietnam-time.js';
import { folded, type CheckedDialect, type CheckedPath, type PortalStatus } from './dialect.js';
import type { PortalNoteCode } from './note.js';

/** What stands at a path, and the path itself. */
export interface Filled {
  readonly field: string;
  readonly value: unknown;
}

/** An instant that a record states. */
export interface Stated {
  readonly field: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** A date printed on a slip. */
export interface StatedDue {
  readonly field: string;
  /** Milliseconds since 1970; null where the date stands for none. */
  readonly at: number | null;
}

/** One message about a dossier. */
export interface Message {
  readonly field: string;
  readonly type: PortalStatus;
  /** The status as it is written. */
  readonly written: unknown;
  /** Milliseconds since 1970; null where the message says no time. */
  readonly at: number | null;
  readonly statusField: string;
  readonly atField: string;
  readonly unclear: boolean;
  readonly suspect: PortalNoteCode | null;
  /** The date on the slip issued with it, of a supplement that a list states. */
  readonly printedDue?: StatedDue;
}

/** From the first of January 9000 in Vietnam on a date on a slip stands for none. */
const FAR_AWAY = /* @__PURE__ */ midnightOf(/* @__PURE__ */ epochDay(9000, 1, 1));
// What happened has a year of four digits in Vietnam, as every text of an instant has.
const YEAR_1 = /* @__PURE__ */ midnightOf(/* @__PURE__ */ epochDay(1, 1, 1));
const YEAR_10000 = /* @__PURE__ */ midnightOf(/* @__PURE__ */ epochDay(10_000, 1, 1));

/** What is wanted of every record. */
const EXPECTED_RECORD = 'an object as the portal gives it';

/**
 * The record of one dossier, and the messages about it, read through a dialect. What is read is read once.
 *
 * @internal
 */
export class PortalRecord {
  readonly #dialect: CheckedDialect;
  /** The record, then the messages: a field is that of the first that has it. */
  readonly #sources: readonly { readonly at: string; readonly record: Record<string, unknown> }[];
  /** In time, messages of one instant in the order of the list; those without a time come last. */
  readonly messages: readonly Message[];

  constructor(dialect: CheckedDialect, record: unknown, steps: readonly unknown[]) {
    this.#dialect = dialect;
    if (!isRecord(record)) refuse('invalid-portal-record', 'record', record, EXPECTED_RECORD);
    const listed = steps.map((step, place) => {
      if (!isRecord(step)) refuse('invalid-portal-record', `steps[${place}]`, step, EXPECTED_RECORD);
      return { at: `steps[${place}].`, record: step };
    });
    this.#sources = [{ at: '', record }, ...listed];
    this.messages = this.#messages(listed);
  }

  /** What a field of the dialect says, in the record or else in a message. */
  filled(name: keyof CheckedDialect['fields']): Filled | null {
    const paths = this.#dialect.fields[name];
    if (paths.length === 0) return null;
    for (const { at, record } of this.#sources) {
      const found = firstOf(paths, record);
      if (found !== null) return { field: at + found.field, value: found.value };
    }
    return null;
  }

  /** The instant that a field states. */
  stated(name: keyof CheckedDialect['fields']): Stated | null {
    const found = this.filled(name);
    return found === null ? null : { field: found.field, at: this.#time(found) };
  }

  /** The date on the slip of the receipt. */
  printedDue(): StatedDue | null {
    const found = this.filled('printedDue');
    return found === null ? null : this.#due(found);
  }

  /** Where an instant would stand, as it is said in a refusal. */
  nameOf(name: keyof CheckedDialect['fields']): string {
    return this.#dialect.fields[name][0]?.written ?? this.#dialect.steps?.at[0]?.written ?? name;
  }

  /** A text, or a number as its digits. */
  text(name: 'id' | 'procedure'): string {
    const found = this.filled(name);
    const text = found === null ? undefined : writtenOf(found.value);
    if (text === undefined || text.length > 200)
      return refuse('invalid-portal-record', found?.field ?? this.nameOf(name), found?.value, 'a text of 1 to 200 characters');
    return text;
  }

  channel(): Channel | undefined {
    const found = this.filled('channel');
    if (found === null) return undefined;
    const written = writtenOf(found.value);
    const channel = written === undefined ? undefined : this.#dialect.channels.get(written);
    return channel ?? refuse('invalid-portal-record', found.field, found.value, `one of ${[...this.#dialect.channels.keys()].join(', ')}`);
  }

  /** The status of the dossier now: its own, or that of the last message. */
  status(): { readonly type: PortalStatus; readonly field: string; readonly value: unknown; readonly unclear: boolean } | null {
    const own = this.#dialect.fields.status.length === 0 ? null : firstOf(this.#dialect.fields.status, this.#first().record);
    if (own !== null) return { ...this.#meaning(own), ...own };
    const last = this.messages.at(-1);
    return last === undefined ? null : { type: last.type, field: last.statusField, value: last.written, unclear: last.unclear };
  }

  /** Whether the record says in a field of its own that the dossier is on hold. */
  hold(): { readonly held: boolean; readonly field: string } | null {
    const found = this.filled('hold');
    const written = found === null ? undefined : writtenOf(found.value);
    if (found === null || written === undefined) return null;
    const type = this.#dialect.statuses.get(written);
    return { held: type === 'paused' || type === 'supplement-requested', field: found.field };
  }

  /** The fields that a note is made of where they are filled. */
  noted(): readonly { readonly field: string; readonly note: PortalNoteCode }[] {
    const { record } = this.#first();
    return this.#dialect.noted.flatMap(({ path, note }) => (valueAt(record, path) === undefined ? [] : [{ field: path.written, note }]));
  }

  /** The requests for a supplement that the record lists. */
  requests(): readonly {
    readonly field: string;
    readonly requested: Stated;
    readonly supplemented: Stated | null;
    readonly printedDue: StatedDue | null;
  }[] {
    const { supplements } = this.#dialect;
    const found = supplements === null ? null : firstOf(supplements.list, this.#first().record);
    if (supplements === null || found === null) return [];
    if (!Array.isArray(found.value) || found.value.length > MOST_MESSAGES)
      return refuse('invalid-portal-record', found.field, found.value, `a list of at most ${MOST_MESSAGES}`);
    return Array.from(found.value as readonly unknown[]).flatMap((row, place) => {
      const field = `${found.field}[${place}]`;
      if (!isRecord(row)) return refuse('invalid-portal-record', field, row, EXPECTED_RECORD);
      const named = (paths: readonly CheckedPath[]): Filled | null => {
        const found = firstOf(paths, row);
        return found === null ? null : { field: `${field}.${found.field}`, value: found.value };
      };
      const instant = (found: Filled | null): Stated | null => (found === null ? null : { field: found.field, at: this.#time(found) });
      const requested = instant(named(supplements.requested));
      if (requested === null) return [];
      const due = named(supplements.printedDue);
      const printedDue = due === null ? null : this.#due(due);
      return [{ field, requested, supplemented: instant(named(supplements.supplemented)), printedDue }];
    });
  }

  #first(): { readonly at: string; readonly record: Record<string, unknown> } {
    return this.#sources[0] as { at: string; record: Record<string, unknown> };
  }

  #messages(listed: readonly { readonly at: string; readonly record: Record<string, unknown> }[]): readonly Message[] {
    const { steps } = this.#dialect;
    if (steps === null) return [];
    const inOrder = steps.newestFirst ? [...listed].reverse() : listed;
    // The record may be a message itself, and the last of them.
    const own = firstOf(steps.at, this.#first().record) === null ? [] : [this.#first()];
    const read: Message[] = [];
    for (const { at, record } of [...inOrder, ...own]) {
      const message = this.#message(steps, at, record);
      if (message === null) continue;
      const again = at === '' && read.some((one) => one.type === message.type && one.at === message.at);
      if (!again) read.push(message);
    }
    // Stable: messages of one instant keep the order of the list.
    return read.sort((a, b) => (a.at ?? Infinity) - (b.at ?? Infinity) || 0);
  }

  #message(steps: NonNullable<CheckedDialect['steps']>, place: string, record: Record<string, unknown>): Message | null {
    const status = firstOf(steps.status, record);
    if (status === null) return null;
    const at = firstOf(steps.at, record);
    const meaning = this.#meaning({ field: place + status.field, value: status.value });
    const atField = place + (at?.field ?? steps.at[0]?.written ?? 'at');
    return {
      ...meaning,
      written: status.value,
      field: place === '' ? status.field : place.slice(0, -1),
      statusField: place + status.field,
      atField,
      at: at === null ? null : this.#time({ field: atField, value: at.value }),
      suspect: this.#suspect(firstOf(steps.text, record)?.value),
    };
  }

  #suspect(text: unknown): PortalNoteCode | null {
    if (typeof text !== 'string' || text.length > MOST_TEXT) return null;
    const said = folded(text);
    return this.#dialect.suspect.find(({ words }) => words.some((word) => said.includes(word)))?.note ?? null;
  }

  #meaning({ field, value }: Filled): { readonly type: PortalStatus; readonly unclear: boolean } {
    const { statuses, unclear, qualified } = this.#dialect;
    const path = field.replace(/^steps\[\d+\]\./, '');
    const written = writtenOf(value);
    const type = written === undefined ? undefined : statuses.get(qualified.has(path) ? `${path}=${written}` : written);
    if (type === undefined) {
      return refuse('invalid-portal-record', field, value, `a status of the dialect: ${[...statuses.keys()].slice(0, 40).join(', ')}`);
    }
    return { type, unclear: unclear.has(written as string) };
  }

  #time(found: Filled): number {
    const ms = this.#dialect.time(found.value);
    return ms >= YEAR_1 && ms < YEAR_10000 ? ms : this.#refuseTime(found);
  }

  #due(found: Filled): StatedDue {
    const ms = this.#dialect.time(found.value);
    return { field: found.field, at: ms >= FAR_AWAY ? null : this.#time(found) };
  }

  #refuseTime({ field, value }: Filled): never {
    const forms = this.#dialect.times.join(' or ');
    return refuse('invalid-portal-record', field, value, `a time in a form of the dialect, ${forms}, of a day that exists`);
  }
}

/** As many as a dossier can have events. */
export const MOST_MESSAGES = 1000;
const MOST_TEXT = 20_000;

function firstOf(paths: readonly CheckedPath[], record: Record<string, unknown>): Filled | null {
  for (const path of paths) {
    const value = valueAt(record, path);
    if (value !== undefined) return { field: path.written, value };
  }
  return null;
}

/** What stands at a path; undefined for nothing, null and an empty text. Only a record's own keys count. */
function valueAt(record: Record<string, unknown>, { keys }: CheckedPath): unknown {
  let value: unknown = record;
  for (const key of keys) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<string, unknown>)[key];
  }
  if (value === null || (typeof value === 'string' && value.trim() === '')) return undefined;
  // An object where the path ends is another shape of the same field, of which a longer path speaks.
  return value;
}

/** A text in one form, or a number or truth value as it would be written. */
function writtenOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value.length > MOST_TEXT ? undefined : value.trim().normalize('NFC');
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return undefined;
}
