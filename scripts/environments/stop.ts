import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** Ends a process, if it has not ended by itself, and waits until it has. */
export async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const ended = once(child, 'exit');
  child.kill();
  await ended;
}
