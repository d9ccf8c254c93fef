/** Run by check-environments.ts in a page, where site.ts takes the answers, or in a worker, which posts them. */
import { library } from './bundled-library.js';
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
  return { text: JSON.stringify(await answersOf(library)), machine };
}

if (scope.document !== undefined) scope.answers = tell();
else {
  tell().then(
    (told) => scope.postMessage(told),
    (error: unknown) => scope.postMessage({ fault: String(error) }),
  );
}
