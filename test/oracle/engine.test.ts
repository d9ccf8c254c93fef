import { describe, test } from 'vitest';
import { draws } from '../support/seed.js';
import { agreeInSmallWorlds, agreeInVietnam, agreeOnMany } from './agree.js';
import { monthsOfYears, readings } from './draw.js';

// Some two and a half thousand in the ordinary run; engine.long.test.ts draws forty times as many.
describe('the engine agrees with the oracle', () => {
  test.each(Object.entries(readings))('in Vietnam, 2007–2027: %s', (name, reading) => {
    agreeInVietnam(reading, draws(name === 'inSequence' ? 500 : 125));
  });

  test('in Vietnam, 2007–2027: calendarMonths, up to ten years', () => {
    agreeInVietnam(monthsOfYears, draws(200), '2017-06-01');
  });

  test('in small worlds: inSequence', () => {
    agreeInSmallWorlds(readings['inSequence']!, draws(200));
  });

  test('on many receipts at once: inSequence', () => {
    agreeOnMany(readings['inSequence']!, 10);
  });
});
