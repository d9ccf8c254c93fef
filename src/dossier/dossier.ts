import * as z from 'zod';
import { LEVELS, type Level } from '../procedure/procedure.js';
import { instantInputSchema } from '../procedure/schema-of.js';
import { kebabCaseSchema } from '../procedure/schemas.js';
import { CHANNELS, type Channel } from '../sla/channel.js';
import type { InstantInput } from '../time/vietnam-time.js';

interface EventAt {
  /** A Luxon `DateTime`, a `Date`, or an ISO 8601 string (without offset: Vietnamese time). */
  readonly at: InstantInput;
}

/** The date that a slip prints for one part of a limit, named as the limit names it in Vietnamese. */
export interface PrintedPart {
  readonly name: string;
  readonly due: InstantInput;
}

/** Nộp trực tuyến: handed in online; not received until the desk accepts it. */
export interface SubmittedEvent extends EventAt {
  readonly type: 'submitted';
}

/** Tiếp nhận: the desk takes the dossier. */
export interface ReceivedEvent extends EventAt {
  readonly type: 'received';
  /** Default `direct`. */
  readonly channel?: Channel;
  /** Default true; `false`: on hold until supplemented. */
  readonly validDossier?: boolean;
  readonly needsVerification?: boolean;
  /** Ids of the procedure's variants that apply. */
  readonly variants?: readonly string[];
  /** The date on the slip; never recomputed. */
  readonly printedDue?: InstantInput;
  /** The dates on a slip that prints one for each part of a limit in sequence ("Hẹn lần 1", "Hẹn lần 2"). */
  readonly printedParts?: readonly PrintedPart[];
}

/** Yêu cầu bổ sung hồ sơ: the clock stops; after the supplement the limit restarts, or goes on with `resume`. */
export interface SupplementRequestedEvent extends EventAt {
  readonly type: 'supplement-requested';
  /** Left out: `restart`, as both decrees say; under a law profile of one's own, what its `supplement.then` says. */
  readonly then?: 'restart' | 'resume';
}

/** Đã bổ sung · tiếp tục: the clock goes on, for a limit that starts again or is longer by what was lost. */
export interface ContinuedEvent extends EventAt {
  readonly type: 'supplemented' | 'resumed';
  /** The date on the slip that was issued anew, where one was. */
  readonly printedDue?: InstantInput;
  readonly printedParts?: readonly PrintedPart[];
}

/** Mở lại hồ sơ: a result that was wrong is taken back after its return, and the whole limit runs again. */
export interface ReopenedEvent extends EventAt {
  readonly type: 'reopened';
  /** The date on the slip that was issued anew, where one was. */
  readonly printedDue?: InstantInput;
  readonly printedParts?: readonly PrintedPart[];
}

/** Tạm dừng: the clock stops. */
export interface PausedEvent extends EventAt {
  readonly type: 'paused';
  readonly reason?: string;
}

/** Phiếu xin lỗi và hẹn lại ngày trả kết quả: a new date. */
export interface ExtendedEvent extends EventAt {
  readonly type: 'extended';
  readonly until: InstantInput;
  readonly apology: boolean;
  readonly reason?: string;
}

/** Có kết quả · trả kết quả · từ chối · dừng theo yêu cầu · đóng hồ sơ (không bổ sung kịp) · rút hồ sơ. */
export interface PlainEvent extends EventAt {
  readonly type: 'result-ready' | 'returned' | 'refused' | 'stopped' | 'closed' | 'withdrawn';
}

/** Something that happened to a dossier. */
export type DossierEvent =
  SubmittedEvent | ReceivedEvent | SupplementRequestedEvent | PausedEvent | ContinuedEvent | ExtendedEvent | ReopenedEvent | PlainEvent;

/** Hồ sơ: one request and what happened to it, in order; events at one instant keep their order in the list. */
export interface Dossier {
  readonly id: string;
  /** A code of the catalogue. */
  readonly procedure: string;
  /** The level that settles it; needed where the procedure has several. */
  readonly level?: Level;
  readonly events: readonly DossierEvent[];
}

const instant = instantInputSchema;
const printedParts = z.array(z.strictObject({ name: z.string().min(1).max(300), due: instant })).max(10);
const reason = z.string().max(2000).exactOptional();

/**
 * Schema of a {@link Dossier} as it comes from outside, with instants as ISO 8601 text. That the events make sense together is
 * checked by `assess`.
 *
 * @example
 * ```ts
 * import { dossierSchema } from 'tthc-rules';
 *
 * const events = [{ type: 'received', at: '2026-03-02T09:00' }];
 * dossierSchema.safeParse({ id: 'DS-1', procedure: '2.001019', events }).success; // => true
 * dossierSchema.safeParse({ id: 'DS-1', procedure: '2.001019', events: [{ type: 'received' }] }).success; // => false
 * ```
 */
export const dossierSchema = z.strictObject({
  id: z.string().min(1).max(200),
  procedure: z.string().min(1).max(200),
  level: z.enum(LEVELS).exactOptional(),
  events: z
    .array(
      z.discriminatedUnion('type', [
        z.strictObject({ type: z.literal('submitted'), at: instant }),
        z.strictObject({
          type: z.literal('received'),
          at: instant,
          channel: z.enum(CHANNELS).exactOptional(),
          validDossier: z.boolean().exactOptional(),
          needsVerification: z.boolean().exactOptional(),
          variants: z.array(kebabCaseSchema).max(100).exactOptional(),
          printedDue: instant.exactOptional(),
          printedParts: printedParts.exactOptional(),
        }),
        z.strictObject({ type: z.literal('supplement-requested'), at: instant, then: z.enum(['restart', 'resume']).exactOptional() }),
        z.strictObject({ type: z.literal('paused'), at: instant, reason }),
        z.strictObject({ type: z.literal('extended'), at: instant, until: instant, apology: z.boolean(), reason }),
        z.strictObject({
          type: z.enum(['supplemented', 'resumed', 'reopened']),
          at: instant,
          printedDue: instant.exactOptional(),
          printedParts: printedParts.exactOptional(),
        }),
        z.strictObject({
          type: z.enum(['result-ready', 'returned', 'refused', 'stopped', 'closed', 'withdrawn']),
          at: instant,
        }),
      ]),
    )
    .min(1)
    .max(1000),
}) satisfies z.ZodType<Dossier>;
