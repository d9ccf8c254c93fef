import * as z from 'zod';
import { shown } from '../errors.js';
import { MAX_TEXT, REST_OF_INSTANT, type Form, type Shape } from '../shape.js';
import { inVietnamese } from './fault.js';
import { readDay } from '../time/local-date.js';
import { TIME_OF_DAY } from '../time/vietnam-time.js';

const known = new WeakMap<Form, z.ZodType>();

/** The zod schema of a shape; of one shape it is always the same, so that a JSON Schema can name it. */
export function schemaOf<T>(shape: Shape<T>): z.ZodType<T> {
  let schema = known.get(shape);
  if (schema === undefined) known.set(shape, (schema = make(shape)));
  return schema as z.ZodType<T>;
}

/** Zod parts for the parts of a record, to be spread among others. */
export function schemasOf(parts: Readonly<Record<string, Form>>): Record<string, z.ZodType> {
  // What is not to be there, a strict object refuses.
  const given = Object.entries(parts).filter(([, form]) => form.is !== 'absent');
  return Object.fromEntries(given.map(([key, form]) => [key, schemaOf(form)]));
}

/** A real day and a time of day, in one pattern that a JSON Schema can have. */
function instantPattern(rest: RegExp): RegExp {
  return new RegExp(`${z.regexes.date.source.slice(0, -1)}${rest.source}$`);
}

/** An instant as it may enter in JSON: ISO 8601 with date and time; without offset it is Vietnamese time. */
export const instantInputSchema = z
  .string({ error: notAnInstant })
  .max(64)
  .regex(instantPattern(/T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)?/), {
    error: notAnInstant,
  });

/** What zod found, as far as a sentence needs it. */
interface Issue {
  readonly input?: unknown;
}

/** What zod says of a day: a day that does not exist is told from something that is no day. */
export function notADate(issue: Issue): string {
  return told(issue, 'một ngày có thật viết "YYYY-MM-DD"', 'a real day written "YYYY-MM-DD"');
}

export function notATime(issue: Issue): string {
  return told(issue, 'giờ trong ngày "HH:mm"', 'a time of day "HH:mm"');
}

function notAnInstant(issue: Issue): string {
  return told(issue, 'ngày và giờ như "2025-03-04T09:00"', 'a date and time such as "2025-03-04T09:00"');
}

function notWritten(issue: Issue): string {
  return told(issue, 'thời điểm như "2025-03-04T09:00:00.000+07:00"', 'an instant such as "2025-03-04T09:00:00.000+07:00"');
}

function told({ input }: Issue, vi: string, en: string): string {
  const day = typeof input === 'string' && /^\d{4}-\d\d-\d\d(?:T|$)/.test(input) ? input.slice(0, 10) : undefined;
  return day !== undefined && Number.isNaN(readDay(day))
    ? `Không có ngày ${day}; hãy ghi ${vi}. / The day ${day} does not exist: write ${en}.`
    : `${inVietnamese(shown(input))} không đúng; hãy ghi ${vi}. / ${shown(input)} is not accepted: write ${en}.`;
}

function make(form: Form): z.ZodType {
  switch (form.is) {
    case 'text':
      return z.string().max(MAX_TEXT);
    case 'flag':
      return z.boolean();
    case 'yes':
      return z.literal(true);
    case 'absent':
      return z.never();
    case 'date':
      return z.iso.date({ error: notADate });
    case 'time':
      return z.string({ error: notATime }).regex(TIME_OF_DAY, { error: notATime });
    case 'instant':
      return z.string({ error: notWritten }).regex(instantPattern(REST_OF_INSTANT), { error: notWritten });
    case 'number': {
      const { whole, least, isOver, most } = form;
      const number = whole ? z.int() : z.number();
      return (isOver ? number.gt(least) : number.min(least)).max(most);
    }
    case 'word':
      return z.enum(form.words as [string]);
    case 'list': {
      const list = z.array(schemaOf(form.of));
      const long = form.least === 0 ? list : list.min(form.least);
      return form.most === Infinity ? long : long.max(form.most);
    }
    case 'record':
      return z.strictObject(schemasOf(form.parts));
    case 'coded': {
      const kinds = Object.entries(form.kinds).map(([code, parts]) => z.strictObject({ code: z.literal(code), ...schemasOf(parts) }));
      return z.discriminatedUnion('code', kinds as [(typeof kinds)[number]]);
    }
    case 'either':
      // One list of what may be, however it was put together.
      return z.union(form.of.flatMap((each) => (each.is === 'either' ? each.of : [each])).map(schemaOf) as [z.ZodType]);
    case 'nullable':
      return schemaOf(form.of).nullable();
    case 'maybe':
      return schemaOf(form.of).exactOptional();
  }
}
