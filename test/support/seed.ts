/** The seed of all drawn tests; another one: FC_SEED=123 npx vitest run … A failure prints its seed and its smallest case. */
export const seed = Number(process.env['FC_SEED'] ?? 20_260_217);

/** How many cases are drawn; a run that repeats them a thousand times, as for mutants, takes a share of them: DRAWS=0.05. */
export const draws = (count: number): number => Math.max(100, Math.round(count * Number(process.env['DRAWS'] ?? 1)));
