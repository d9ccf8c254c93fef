import { describe, test } from 'vitest';
import { draws } from '../support/seed.js';
import { agreeInSmallWorlds, agreeInVietnam, agreeOnMany } from './agree.js';
import { monthsOfYears, readings } from './draw.js';

const isNew = (name: string) => /^(quarters of a day|calendarMonths|inSequence)/.test(name);

describe('the engine agrees with the oracle', () => {
  // Of quarters, months and sequences 55,000 cases in small worlds and 14,500 in Vietnam.
  test.each(Object.entries(readings))('in small worlds: %s', { timeout: 240_000 }, (name, reading) => {
    agreeInSmallWorlds(reading, draws(name === 'inSequence' ? 20_000 : isNew(name) ? 7_000 : 5_000));
  });

  test.each(Object.entries(readings))('in Vietnam, 2007–2027: %s', { timeout: 240_000 }, (name, reading) => {
    agreeInVietnam(reading, draws(name === 'inSequence' ? 6_000 : 1_000));
  });

  test('in Vietnam, 2007–2027: calendarMonths, up to ten years', { timeout: 240_000 }, () => {
    agreeInVietnam(monthsOfYears, draws(3_500), '2017-06-01');
  });

  test.each(Object.entries(readings))('on many receipts at once: %s', { timeout: 240_000 }, (_, reading) => {
    agreeOnMany(reading, draws(300));
  });
});
