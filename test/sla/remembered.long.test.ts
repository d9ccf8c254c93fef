import { expect, test } from 'vitest';
import type { ReceiveInput } from '../../src/index.js';
import { nationalProcedures } from '../../src/procedures.js';
import { refusalOf } from '../support/refusal.js';
import { chiLang, rowOf } from './desk.js';

const receipt: ReceiveInput = { procedure: '2.001019', receivedAt: '2025-03-04T09:00' };

test('20 001 kinds of receipts: what is remembered starts afresh, the answers do not change', () => {
  const procedures = [...nationalProcedures].map(({ code }) => code);
  const codes = procedures.flatMap((code) => Array.from({ length: 100 }, (_, i) => `${code}.${String(i).padStart(2, '0')}`));
  const book = chiLang();
  const before = rowOf(book.receive(receipt));
  let asked = 0;
  for (const channel of ['direct', 'online'] as const) {
    for (const procedure of codes) {
      if (refusalOf(() => book.receive({ procedure, level: 'commune', channel, receivedAt: '2025-07-07T09:00' })) === 'answered') asked++;
    }
  }
  expect(asked).toBeGreaterThan(10_000);
  expect(rowOf(book.receive(receipt))).toEqual(before);
});
