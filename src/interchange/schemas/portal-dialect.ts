import * as z from 'zod';
import { PORTAL_STATUSES, type PortalDialect } from '../../portal/dossier/dialect.js';
import { NOTE_CODES } from '../../portal/dossier/note.js';
import { CHANNELS } from '../../sla/channel.js';

const text = z.string().min(1);
const path = z.union([text, z.array(text).max(1000)]);
const note = z.enum(NOTE_CODES);

/**
 * Schema of a {@link PortalDialect}: its shape. Whether a form of time has a day and a time of day is seen when a record is read.
 *
 * @example
 * ```ts
 * import { portalDialectSchema } from 'tthc-rules/interchange';
 * import { portals } from 'tthc-rules/portal';
 *
 * portalDialectSchema.safeParse(portals.dvcqg).success; // => true
 * portalDialectSchema.safeParse({ ...portals.dvcqg, statuses: { 2: 'taken' } }).success; // => false
 * ```
 */
export const portalDialectSchema = z.strictObject({
  id: z.string().min(1).max(100),
  times: z.array(text).min(1).max(1000),
  fields: z.strictObject({
    id: path,
    procedure: path,
    received: path,
    submitted: path.exactOptional(),
    printedDue: path.exactOptional(),
    ready: path.exactOptional(),
    returned: path.exactOptional(),
    refused: path.exactOptional(),
    stopped: path.exactOptional(),
    withdrawn: path.exactOptional(),
    channel: path.exactOptional(),
    status: path.exactOptional(),
    hold: path.exactOptional(),
  }),
  steps: z.strictObject({ status: path, at: path, text: path.exactOptional(), newestFirst: z.boolean().exactOptional() }).exactOptional(),
  supplements: z
    .strictObject({ list: path, requested: path, supplemented: path.exactOptional(), printedDue: path.exactOptional() })
    .exactOptional(),
  channels: z.record(z.string(), z.enum(CHANNELS)),
  statuses: z.record(z.string(), z.enum(PORTAL_STATUSES)),
  unclear: z.array(text).max(1000).exactOptional(),
  noted: z.record(z.string(), note).exactOptional(),
  suspect: z
    .array(z.strictObject({ words: z.array(text).min(1).max(1000), note }))
    .max(1000)
    .exactOptional(),
}) satisfies z.ZodType<PortalDialect>;
