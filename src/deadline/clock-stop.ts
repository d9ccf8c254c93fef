import { isRecord, reading, refuse, refuseUnknownKeys } from '../errors.js';
import { readInstant, type InstantInput } from '../time/vietnam-time.js';

/**
 * Tạm dừng thời hạn: a stretch of time that does not count, half open. Without `to` the dossier is on hold.
 *
 * `then`: at its end the count goes on (`resume`, the default) or the whole limit starts again (`restart`: an incomplete
 * dossier, Decree 61/2018 art. 19.4, Decree 118/2025 art. 19.5).
 */
export interface ClockStop {
  readonly from: InstantInput;
  readonly to?: InstantInput;
  readonly then?: 'resume' | 'restart';
}

/** Stops that overlap or touch, merged: milliseconds since 1970, `to` is infinite while on hold. */
export interface Hold {
  readonly from: number;
  readonly to: number;
  readonly restart: boolean;
}

const MOST = 1000;

/**
 * Checks clock stops from outside and merges them, in order. A merged stop restarts the limit if any part of it does.
 *
 * @throws RuleError `invalid-clock-stop`
 * @internal
 */
export function mergeStops(stops: unknown, receivedAt: number): readonly Hold[] {
  return mergeHolds(reading('invalid-clock-stop', 'clockStops', stops, (given) => checkStops(given, receivedAt)));
}

function checkStops(stops: unknown, receivedAt: number): readonly Hold[] {
  if (!Array.isArray(stops) || stops.length > MOST) refuse('invalid-clock-stop', 'clockStops', stops, `a list of at most ${MOST} stops`);
  return Array.from(stops, (stop: unknown, i) => checkStop(stop, `clockStops[${i}]`, receivedAt)).filter(({ from, to }) => from < to);
}

/**
 * Merges holds that overlap or touch, in order.
 *
 * @internal
 */
export function mergeHolds(holds: readonly Hold[]): readonly Hold[] {
  const merged: Hold[] = [];
  for (const hold of [...holds].sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last === undefined || hold.from > last.to) merged.push(hold);
    else merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, hold.to), restart: last.restart || hold.restart };
  }
  return merged;
}

function checkStop(stop: unknown, field: string, receivedAt: number): Hold {
  if (!isRecord(stop)) refuse('invalid-clock-stop', field, stop, '{ from, to?, then? }');
  const { from, to, then } = stop;
  refuseUnknownKeys('invalid-clock-stop', field, stop, ['from', 'to', 'then'], 'only from, to and then');
  if (then !== undefined && then !== 'resume' && then !== 'restart')
    refuse('invalid-clock-stop', `${field}.then`, then, '"resume" or "restart"');
  const begins = readInstant(`${field}.from`, from, 'invalid-clock-stop');
  const ends = to === undefined ? Infinity : readInstant(`${field}.to`, to, 'invalid-clock-stop');
  if (begins < receivedAt) refuse('invalid-clock-stop', `${field}.from`, from, 'an instant not before receivedAt');
  if (ends < begins) refuse('invalid-clock-stop', `${field}.to`, to, 'an instant not before `from`');
  return { from: begins, to: ends, restart: then === 'restart' };
}
