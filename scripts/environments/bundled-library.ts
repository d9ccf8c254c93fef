/** The library for what is bundled before it is asked: nothing is set up before it is loaded. */
import * as luxon from 'luxon';
import * as main from 'tthc-rules';
import * as interchange from 'tthc-rules/interchange';
import * as portal from 'tthc-rules/portal';
import * as procedures from 'tthc-rules/procedures';
import * as testing from 'tthc-rules/testing';
import type { Library } from './questions.js';

export const library: Library = { main, procedures, portal, interchange, testing, luxon };
