import { knownHabits, type KnownHabit } from './data/portal-habits.js';
import { knownPortals } from './data/portals/index.js';
import type { Dossier } from './dossier/dossier.js';
import { deepFreeze } from './made.js';
import { auditWith, type SlipAudit } from './portal/audit/audit-slips.js';
import { countHabits, type Habit } from './portal/audit/habit.js';
import type { PortalDialect } from './portal/dossier/dialect.js';
import type { Rulebook } from './sla/rulebook.js';

export type { KnownHabit } from './data/portal-habits.js';

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

/**
 * Thói quen tính hạn của các hệ thống đã biết: how OpenCPS, TD, Bkav eGov and e-par count working days, as their code shows it. Facts
 * about software; what an office has configured may differ. Frozen.
 *
 * @example
 * ```ts
 * import { vietnamCalendar } from 'tthc-rules/calendar';
 * import { dueByHabit, portalHabits } from 'tthc-rules/portal';
 *
 * const bkav = portalHabits.find(({ name }) => name === 'Bkav eGov')!;
 * // Three working days, the day of receipt being the first: Monday to Wednesday.
 * const due = dueByHabit(bkav.habit, { receivedAt: '2026-03-02T09:00', days: 3, calendar: vietnamCalendar() });
 * due?.toFormat('dd/MM HH:mm'); // => '04/03 17:00'
 * ```
 */
export const portalHabits: readonly KnownHabit[] = /* @__PURE__ */ deepFreeze(knownHabits);

/**
 * Rà soát ngày hẹn đã in: how many printed dates are right under a rulebook, which differ and why, and which habit of counting explains
 * the most. Days are compared, in Vietnam. One pass, in memory that does not grow with the dossiers.
 *
 * The slip of the receipt is compared with what was owed at the receipt; a slip issued anew with a supplement or a resumption, with the
 * stops until then. A dossier that cannot be judged is counted and stops nothing.
 *
 * @param dossiers - any number of dossiers; a `printedDue` is what was printed
 * @param options - `rulebook`: the calendar, catalogue and promises of the office
 * @throws RuleError `invalid-input` for what is no rulebook or cannot be gone through
 *
 * @example
 * ```ts
 * import { createRulebook, vietnamCalendar } from 'tthc-rules';
 * import { nationalProcedures } from 'tthc-rules/procedures';
 * import { auditSlips } from 'tthc-rules/portal';
 *
 * const rulebook = createRulebook({ calendar: vietnamCalendar(), catalog: nationalProcedures, policies: [], bareDays: 'working' });
 * const printed = (id: string, printedDue: string) =>
 *   ({ id, procedure: '2.001019', events: [{ type: 'received', at: '2026-03-02T09:00', printedDue }] }) as const;
 * // Two working days from Monday 2 March 2026: Wednesday 4 March.
 * const audit = auditSlips([printed('1', '2026-03-04T17:00'), printed('2', '2026-03-03T17:00')], { rulebook });
 * [audit.agreed, audit.earlier, audit.later]; // => [1, 1, 0]
 * audit.differences[0]?.because; // => ['receipt-counted']
 * audit.differences[0]?.sessions; // => -2
 * ```
 */
export function auditSlips(dossiers: Iterable<Dossier>, options: { readonly rulebook: Rulebook }): SlipAudit {
  return auditWith(dossiers, options, CANDIDATES);
}

/** What fits alike is named by the simplest: a count in general before that of one system. */
const CANDIDATES: readonly Habit[] = /* @__PURE__ */ [...countHabits, ...knownHabits.map(({ habit }) => habit)];
