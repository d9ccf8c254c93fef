/** Records as portals keep or send them, with what a careful reader makes of each; see `about` in samples.json. */
import samples from './samples.json' with { type: 'json' };

export interface Sample {
  readonly id: string;
  readonly kind: string;
  readonly system: string;
  readonly record: unknown;
  readonly expect: unknown;
}

export const allSamples: readonly Sample[] = samples.records;

export function samplesOf(kind: string): readonly Sample[] {
  return allSamples.filter((sample) => sample.kind === kind);
}
