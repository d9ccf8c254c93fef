import { indexOf, type WorkingCalendar } from '../calendar/working-calendar.js';
import { refuse } from '../errors.js';
import { checkCatalog, type Catalog } from '../procedure/catalog.js';
import { checkDate } from '../time/local-date.js';
import { VERSION } from '../version.js';
import { commitmentOf } from './commitment-of.js';
import type { Commitment, ReceiveInput } from './commitment.js';
import { checkLawProfiles, type LawProfile } from './law-profile.js';
import { checkPolicies, type SlaPolicy } from './policy.js';
import { checkReceipt } from './receipt.js';
import { receive } from './receive.js';
import { TermsBook } from './terms.js';

/** Bộ quy tắc: the rules of one settling authority. */
export interface Rulebook {
  readonly calendar: WorkingCalendar;
  readonly catalog: Catalog;
  readonly policies: readonly SlaPolicy[];
  /**
   * What is owed to a citizen whose dossier is received.
   *
   * @throws RuleError `unknown-procedure`, `nothing-in-force`, `conflicting-rules` (two law profiles in force), `invalid-date-time`,
   *   `invalid-limit` (variants), `invalid-profile` (a cut-off under a profile that keeps the date), `uncertain-limit`
   *   (where the rulebook refuses those), `outside-calendar`, `undecided-days`, `invalid-input` (unknown keys, too)
   */
  receive(input: ReceiveInput): Commitment;
  /** The law profile of a receipt on a day. */
  lawProfileOn(date: string): LawProfile;
}

interface RulebookParts {
  readonly calendar: WorkingCalendar;
  readonly catalog: Catalog;
  readonly policies: readonly SlaPolicy[];
  readonly bareDays: 'calendar' | 'working';
  readonly bareHours?: 'working' | 'clock';
  readonly refuseUncertainLimits?: boolean;
  readonly lawProfiles: readonly LawProfile[];
}

// Found under a registered symbol, so that the ESM and the CommonJS copy of this version know each other's rulebooks.
const TERMS = /* @__PURE__ */ Symbol.for(`tthc-rules.TermsBook/${VERSION}`);

/**
 * A rulebook from parts of outside.
 *
 * @internal
 */
export function rulebookOf(parts: RulebookParts): Rulebook {
  const { calendar, bareDays, bareHours, refuseUncertainLimits = false } = parts;
  const index = indexOf(calendar);
  const catalog = checkCatalog(parts.catalog);
  if (bareDays !== 'calendar' && bareDays !== 'working') {
    refuse('invalid-input', 'bareDays', bareDays, '"calendar" or "working"; there is no default');
  }
  if (typeof refuseUncertainLimits !== 'boolean') refuse('invalid-input', 'refuseUncertainLimits', refuseUncertainLimits, 'true or false');
  const policies = checkPolicies(parts.policies);
  const lawProfiles = checkLawProfiles(parts.lawProfiles);
  if (bareHours !== undefined && bareHours !== 'working' && bareHours !== 'clock') {
    refuse('invalid-input', 'bareHours', bareHours, '"working", "clock" or nothing');
  }
  const hours = bareHours === undefined ? {} : { bareHours };
  const terms = new TermsBook({ index, catalog, policies, bareDays, ...hours, refuseUncertainLimits, lawProfiles });
  const rulebook = {
    calendar,
    catalog,
    policies,
    receive: (input: ReceiveInput) => commitmentOf(receive(terms, checkReceipt(input))),
    lawProfileOn: (date: string) => {
      checkDate('date', date);
      return terms.lawOn(date);
    },
  };
  Object.defineProperty(rulebook, TERMS, { value: terms });
  return Object.freeze(rulebook);
}

/**
 * The terms behind a rulebook of this library.
 *
 * @throws RuleError `invalid-input` for anything else
 * @internal
 */
export function termsBookOf(rulebook: unknown): TermsBook {
  let terms: TermsBook | undefined;
  try {
    if (typeof rulebook === 'object' && rulebook !== null) terms = (rulebook as { [TERMS]?: TermsBook })[TERMS];
  } catch {
    // A proxy that throws is no rulebook.
  }
  if (typeof terms === 'object' && terms.source !== undefined) return terms;
  return refuse('invalid-input', 'rulebook', rulebook, 'a rulebook of createRulebook()');
}
