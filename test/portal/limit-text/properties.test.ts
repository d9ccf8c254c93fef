import fc from 'fast-check';
import { explainReading, limitRefusals, readLimitText, type LimitReading } from 'tthc-rules/portal';
import { describe, expect, test } from 'vitest';
import { VOCABULARY } from '../../../src/portal/limit-text/vocabulary.js';
import { draws } from '../../support/seed.js';
import { labelled, provinces, unseen } from './corpus.js';

const texts = [...labelled, ...unseen, ...provinces].map(({ text }) => text);

/** All that a reading says; the words that it copies without regard to case. */
function said(reading: LimitReading): unknown {
  const low = (words: string | null) => words?.toLowerCase() ?? null;
  return {
    ...reading,
    text: '',
    startsFrom: low(reading.startsFrom),
    excludes: reading.excludes.map(low),
    variants: reading.variants.map(({ when, ...rest }) => ({ when: low(when), ...rest })),
    steps: reading.steps.map(({ what, ...rest }) => ({ what: low(what), ...rest })),
  };
}

const same = (change: (text: string) => string) => () => {
  for (const text of texts) expect(said(readLimitText(change(text))), text).toEqual(said(readLimitText(text)));
};

describe('656 texts are read the same', () => {
  test(
    'decomposed (NFD)',
    same((text) => text.normalize('NFD')),
  );
  test(
    'composed (NFC)',
    same((text) => text.normalize('NFC')),
  );
  test(
    'in capitals',
    same((text) => text.normalize('NFC').toUpperCase()),
  );
  test(
    'in small letters',
    same((text) => text.normalize('NFC').toLowerCase()),
  );
  test(
    'with no-break spaces',
    same((text) => text.replaceAll(' ', '\u00a0')),
  );
  test(
    'with runs of blanks and line breaks',
    same((text) => `\n ${text.replaceAll(' ', ' \t\n ')} \u3000`),
  );
  test(
    'with characters that are not seen',
    same((text) => text.replaceAll(' ', ' \u200b\u00ad')),
  );
});

describe('whatever the text', () => {
  const words = Object.values(VOCABULARY).flatMap((listed) => listed.split('|'));
  const piece = fc.oneof(
    fc.constantFrom(...words),
    fc.constantFrom(
      '7 ngày',
      '05 (năm) ngày làm việc',
      '1,5 giờ',
      '½ ngày',
      '6-8 ngày',
      '15 giờ',
      '30/6/2026',
      '1.500.000',
      '10',
      '03 tháng',
    ),
    fc.constantFrom('.', ';', ':', ',', '(', ')', '-', '+', '*', '/', '|', '\n', '“', '%'),
    fc.string({ maxLength: 5, unit: 'binary' }),
  );
  const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(' '));

  test('it is read without an error, to plain data, and explained in both languages', () => {
    fc.assert(
      fc.property(text, (given) => {
        const reading = readLimitText(given);
        expect(JSON.parse(JSON.stringify(reading))).toEqual(reading);
        expect(reading.text).toBe(given);
        if (reading.state === 'refused') expect(limitRefusals).toHaveProperty(reading.because);
        else expect('value' in reading.limit ? reading.limit.value : 1).toBeGreaterThan(0);
        for (const language of ['vi', 'en'] as const) expect(explainReading(reading, language).length).toBeGreaterThan(0);
      }),
      { numRuns: draws(3_000) },
    );
  });

  test('what it copies stands in it', () => {
    fc.assert(
      fc.property(text, (given) => {
        const { startsFrom, variants, steps, excludes } = readLimitText(given);
        const copied = [startsFrom, ...variants.map(({ when }) => when), ...steps.map(({ what }) => what), ...excludes];
        const tidy = given
          .normalize('NFC')
          .replace(/[\u00ad\u200b-\u200f\u2060\u2066-\u2069]/g, '')
          .replace(/[\s\u0085]+/g, ' ');
        for (const one of copied) if (one !== null) expect(tidy).toContain(one);
      }),
      { numRuns: draws(3_000) },
    );
  });

  // A limit never comes out of nothing: its number stands in the text, in digits or in words.
  test('a number that is read stands in the text', () => {
    for (const given of texts) {
      const { limit } = readLimitText(given);
      if (limit === null || !('value' in limit)) continue;
      const digits = Array.from(given.matchAll(/\d+(?:[.,]\d+)?/g), ([found]) => Number(found.replace(',', '.')));
      // “năm ngày”: in words alone.
      if (digits.length > 0) expect([...digits, 0.5], given).toContain(limit.value);
    }
  });
});
