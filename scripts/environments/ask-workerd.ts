/** A worker of workerd, run by runtimes.ts: answers any request with all answers. */
import * as luxon from 'luxon';
import * as main from 'tthc-rules';
import * as interchange from 'tthc-rules/interchange';
import * as portal from 'tthc-rules/portal';
import * as procedures from 'tthc-rules/procedures';
import * as testing from 'tthc-rules/testing';
import { answersOf } from './questions.js';

export default {
  async fetch(): Promise<Response> {
    try {
      return new Response(JSON.stringify(await answersOf({ main, procedures, portal, interchange, testing, luxon })));
    } catch (error) {
      return new Response(String(error), { status: 500 });
    }
  },
};
