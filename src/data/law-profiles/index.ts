import type { LawProfile } from '../../sla/law-profile.js';
import { oneStopProfile2018 } from './one-stop-decree-2018.js';
import { oneStopProfile2025, oneStopProfile2026 } from './one-stop-decree-2025.js';

/** The law profiles in order, edge to edge. */
export const oneStopProfiles: readonly LawProfile[] = [oneStopProfile2018, oneStopProfile2025, oneStopProfile2026];
