/** Run by check-environments.ts in a page, which is then asked for the answers, or in a worker, which posts them. */
import * as luxon from 'luxon';
import * as main from 'tthc-rules';
import * as interchange from 'tthc-rules/interchange';
import * as portal from 'tthc-rules/portal';
import * as procedures from 'tthc-rules/procedures';
import * as testing from 'tthc-rules/testing';
import { answersOf } from './questions.js';

/** All answers as JSON text, and what machine gave them: its offset on 1 January 2024, and its language. */
export interface Told {
  readonly text: string;
  readonly machine: string;
}

interface Scope {
  readonly document?: object;
  readonly navigator: { readonly language: string };
  answers?: Promise<Told>;
  postMessage: (message: object) => void;
}
const scope = globalThis as unknown as Scope;

async function tell(): Promise<Told> {
  const machine = `${new Date(2024, 0, 1).getTimezoneOffset()} ${scope.navigator.language}`;
  return { text: JSON.stringify(await answersOf({ main, procedures, portal, interchange, testing, luxon })), machine };
}

if (scope.document !== undefined) scope.answers = tell();
else {
  tell().then(
    (told) => scope.postMessage(told),
    (error: unknown) => scope.postMessage({ fault: String(error) }),
  );
}
