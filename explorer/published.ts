/** The second file of the page: all that the national portal published, handed to the page that asked for it. */
import { changes } from '../src/data/published-later.json';
import * as facts from '../src/data/published-procedures.json';
import { publishedRecords, type LaterChange } from '../src/procedure/published.js';
import type { TakePublished } from './catalogue.js';

(globalThis as { tthcPublished?: TakePublished }).tthcPublished?.(publishedRecords(facts, changes as readonly LaterChange[]));
