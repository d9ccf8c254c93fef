import { knownPortals } from './data/portals/index.js';
import { deepFreeze } from './explanation/reason.js';
import type { PortalDialect } from './portal/dossier/dialect.js';

/**
 * Các cổng đã biết: how the National Public Service Portal (`dvcqg`), the joint services for births and deaths (`dvclt`), OpenCPS v2
 * (`openCps`) and VNPT iGate (`igate`) write a dossier. Plain data, frozen; another portal is another table.
 *
 * @example
 * ```ts
 * import { portals } from 'tthc-rules/portal';
 *
 * portals.dvcqg.times; // => ['yyyyMMddHHmmss']
 * portals.dvcqg.statuses[5]; // => 'supplement-requested'
 * portals.dvclt.statuses[6]; // => 'not-received'
 * ```
 */
export const portals: Readonly<Record<'dvcqg' | 'dvclt' | 'openCps' | 'igate', PortalDialect>> = /* @__PURE__ */ deepFreeze(knownPortals);
