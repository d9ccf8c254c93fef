// Every drawn test draws the same in every run: what fails for one fails for all, and a change is not refused for another's luck.
import fc from 'fast-check';
import { seed } from '../support/seed.js';

fc.configureGlobal({ seed });
