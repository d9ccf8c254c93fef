/** A worker of workerd, run by runtimes.ts: answers any request with all answers. */
import { library } from './bundled-library.js';
import { answersOf } from './questions.js';

export default {
  async fetch(): Promise<Response> {
    try {
      return new Response(JSON.stringify(await answersOf(library)));
    } catch (error) {
      return new Response(String(error), { status: 500 });
    }
  },
};
