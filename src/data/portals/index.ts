import { dvclt } from './dvclt.js';
import { dvcqg } from './dvcqg.js';
import { igate } from './igate.js';
import { openCps } from './open-cps.js';

/** How known portals write their dossiers. */
export const knownPortals = { dvcqg, dvclt, openCps, igate };
