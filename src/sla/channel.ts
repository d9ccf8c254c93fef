/**
 * Hình thức nộp: at the desk, through the portal, or by post. `partly-online`: a procedure whose portal takes the dossier while
 * some step still needs a visit (dịch vụ công trực tuyến một phần); promises treat it as `online`.
 */
export type Channel = PromiseChannel | 'partly-online';

/** The ways of handing in that a promise can speak of. */
export type PromiseChannel = 'direct' | 'online' | 'postal';

/** @internal */
export const PROMISE_CHANNELS = ['direct', 'online', 'postal'] as const satisfies readonly PromiseChannel[];
/** @internal */
export const CHANNELS = [...PROMISE_CHANNELS, 'partly-online'] as const satisfies readonly Channel[];

/**
 * The channel that a promise sees.
 *
 * @internal
 */
export function promiseChannel(channel: Channel): PromiseChannel {
  return channel === 'partly-online' ? 'online' : channel;
}
