import * as z from 'zod';
import { MAX_TEXT, REST_OF_INSTANT, TIME_OF_DAY, type Form, type Shape } from '../shape.js';

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

/** A real day and a time of day to the minute, then what follows. */
export function instantPattern(rest: RegExp): RegExp {
  return new RegExp(`${z.regexes.date.source.slice(0, -1)}${rest.source}$`);
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
      return z.iso.date();
    case 'time':
      return z.string().regex(TIME_OF_DAY);
    case 'instant':
      return z.string().regex(instantPattern(REST_OF_INSTANT));
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
