/** A place to ask in. What it prints are the answers. */
export interface Environment {
  readonly name: string;
  readonly ask: () => Promise<string>;
}

/** A place that is not at hand, and why. */
export interface Skipped {
  readonly name: string;
  readonly why: string;
}
