import { isRecord, reading, refuse, refuseUnknownKeys } from '../errors.js';
import { checkCode } from '../procedure/code.js';
import { LEVELS } from '../procedure/procedure.js';
import { KEBAB_CASE } from '../procedure/schemas.js';
import { readInstant } from '../time/vietnam-time.js';
import { CHANNELS } from './channel.js';
import type { ReceiveInput } from './commitment.js';
import { readList } from './read-list.js';
import type { ReceiptKind } from './terms.js';

/** A receipt from outside, checked. `receivedAt` is milliseconds since 1970. */
export interface CheckedReceipt extends ReceiptKind {
  readonly receivedAt: number;
  readonly validDossier: boolean;
  readonly slipRequested: boolean;
}

const NO_VARIANTS: readonly never[] = Object.freeze([]);
const MOST_VARIANTS = 100;
const RECEIPT_KEYS = ['procedure', 'receivedAt', 'level', 'channel', 'validDossier', 'needsVerification', 'variants', 'slipRequested'];

/**
 * Checks a receipt from outside.
 *
 * @throws RuleError `invalid-input`, `invalid-limit` (variants), `invalid-date-time`
 * @internal
 */
export function checkReceipt(input: ReceiveInput): CheckedReceipt {
  if (!isRecord(input)) refuse('invalid-input', 'input', input, '{ procedure, receivedAt, … }');
  return reading('invalid-input', 'input', input, () => readReceipt(input));
}

function readReceipt(input: ReceiveInput): CheckedReceipt {
  refuseUnknownKeys('invalid-input', 'input', input, RECEIPT_KEYS);
  const { receivedAt, level, channel = 'direct' } = input;
  const procedure = checkCode('unknown-procedure', 'procedure', input.procedure);
  if (level !== undefined && !LEVELS.includes(level)) refuse('invalid-input', 'level', level, `one of ${LEVELS.join(', ')}`);
  if (!CHANNELS.includes(channel)) refuse('invalid-input', 'channel', channel, `one of ${CHANNELS.join(', ')}`);
  return {
    procedure,
    receivedAt: readInstant('receivedAt', receivedAt),
    level,
    channel,
    validDossier: flag('validDossier', input.validDossier, true),
    needsVerification: flag('needsVerification', input.needsVerification, false),
    variants: variantsOf(input.variants),
    slipRequested: flag('slipRequested', input.slipRequested, false),
  };
}

function variantsOf(given: unknown): readonly string[] {
  if (given === undefined) return NO_VARIANTS;
  const variants = readList(given, MOST_VARIANTS);
  if (variants?.every(isVariantId) === true) return variants as string[];
  return refuse('invalid-limit', 'variants', given, 'a list of variant ids, lower-case letters and digits joined by hyphens');
}

/** Whether something is written as the id of a variant is. */
export function isVariantId(id: unknown): id is string {
  return typeof id === 'string' && KEBAB_CASE.test(id) && id.length <= 60;
}

function flag(field: string, value: unknown, otherwise: boolean): boolean {
  if (value === undefined) return otherwise;
  return typeof value === 'boolean' ? value : refuse('invalid-input', field, value, 'true or false');
}
