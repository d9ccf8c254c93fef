import { isRuleError, type RuleError } from '../../src/calendar.js';

/** The code with which something is refused; `answered` where it is not, and the error itself where it is another kind of error. */
export function refusalOf(run: () => unknown): string {
  try {
    run();
    return 'answered';
  } catch (error) {
    return isRuleError(error) ? error.code : `not a RuleError: ${String(error)}`;
  }
}

/** Code and message of a refusal in one line, for tables that also say what the message must name. */
export function refusalTextOf(run: () => unknown): string {
  try {
    run();
    return 'answered';
  } catch (error) {
    return isRuleError(error) ? `${error.code}: ${error.message}` : `not a RuleError: ${String(error)}`;
  }
}

/** The error with which something is refused. */
export function errorOf(run: () => unknown): RuleError {
  try {
    run();
  } catch (error) {
    if (isRuleError(error)) return error;
    throw error;
  }
  throw new Error('it was not refused');
}

function revokedProxy(): object {
  const { proxy, revoke } = Proxy.revocable<object>({}, {});
  revoke();
  return proxy;
}

/** What throws whenever it is looked at. */
export const revoked: object = revokedProxy();
