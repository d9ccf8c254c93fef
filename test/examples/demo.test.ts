import { describe, expect, test } from 'vitest';
import { page, receive } from '../../examples/desk.js';
import { receipts } from '../../examples/receipts.js';

// Counted by hand on the days off of each year's notice. One row for each receipt, in its order.
const expected = [
  // After the Friday morning: Fri afternoon; 29/04 (swap), 30/04 and 01/05 off; Thu 02/05; Fri morning. Law: 5 days, Sat 04/05 worked.
  { due: '2024-05-03T11:30', promised: true, law: '2024-05-07T17:00', slip: 'issue', document: '2450/VPCP-KGVX' },
  // Fri afternoon, then both sessions of the Saturday worked instead of 29/04. Law: Sat, Mon.
  { due: '2024-05-04T17:00', promised: true, law: '2024-05-06T17:00', slip: 'issue', document: '2450/VPCP-KGVX' },
  // Within the week: its Friday; Tết begins on Monday 27/01. Law, three days: Fri, then Mon 03/02 and Tue 04/02.
  { due: '2025-01-24T17:00', promised: true, law: '2025-02-04T17:00', slip: 'issue', document: '99/2022/NĐ-CP' },
  // 27/01 to 31/01 off: Mon 03/02 and the morning of Tue 04/02.
  { due: '2025-02-04T11:30', promised: true, law: '2025-02-04T17:00', slip: 'issue', document: '6150/TB-BLĐTBXH' },
  // After 15:00: the next working day, a Monday.
  { due: '2025-03-17T17:00', promised: false, law: '2025-03-17T17:00', slip: 'issue', document: '60/2014/QH13' },
  // In the session, on a Wednesday of the model.
  { due: '2025-04-23T11:30', promised: true, law: '2025-04-23T17:00', slip: 'only-if-not-returned-at-once', document: '61/2018/NĐ-CP' },
  // 30/04, 01/05 and 02/05 (swap) off: Mon 05/05 and Tue 06/05. Law: Mon to Fri.
  { due: '2025-05-06T17:00', promised: true, law: '2025-05-09T17:00', slip: 'issue', document: '6150/TB-BLĐTBXH' },
  // Fri 21/08 and the Saturday worked instead of 31/08.
  { due: '2026-08-22T17:00', promised: false, law: '2026-08-22T17:00', slip: 'issue', document: '9441/TB-BNV' },
  // 31/08 (swap), 01/09 and 02/09 off: Thu, Fri, Mon 07/09.
  { due: '2026-09-07T17:00', promised: false, law: '2026-09-07T17:00', slip: 'issue', document: '9441/TB-BNV' },
  // Tue 24/11 off: Wed, Thu.
  { due: '2026-11-26T17:00', promised: false, law: '2026-11-26T17:00', slip: 'issue', document: '28/2026/QH16' },
  // Fri 31/12; 01/01/2028 is a Saturday, made up on Mon 03/01; Tue.
  { due: '2028-01-04T17:00', promised: false, law: '2028-01-04T17:00', slip: 'issue', document: '45/2019/QH14' },
] as const;

const minute = (iso: string | null | undefined) => iso?.slice(0, 16);

describe('the receipts of the demo', () => {
  test('each has its row', () => expect(receipts).toHaveLength(expected.length));

  test.each(receipts.map((receipt, i) => ({ receipt, row: expected[i]! })))('$receipt.note.en', ({ receipt, row }) => {
    const { due, promised, statutory, appointmentSlip } = receive(receipt);
    expect(minute(due?.toISO())).toBe(row.due);
    expect(promised !== null).toBe(row.promised);
    expect(minute(statutory?.due.toISO())).toBe(row.law);
    expect(appointmentSlip?.duty).toBe(row.slip);
  });

  test('none has a limit that rests on what is younger than its receipt, nor one that is unverified', () => {
    for (const receipt of receipts) {
      expect(receive(receipt).reasons.filter(({ code }) => code === 'unverified-limit')).toEqual([]);
      expect(receive(receipt).limitStanding).not.toBe('unverified');
    }
  });

  test('only the one past the documents is projected', () => {
    expect(receipts.filter((receipt) => receive(receipt).standing === 'projected').map(({ receivedAt }) => receivedAt)).toEqual([
      '2027-12-30T09:00',
    ]);
  });
});

describe.each(['vi', 'en'] as const)('the page in %s', (language) => {
  const blocks = page(language).split(/\n\n(?=\d+\. .*\n─)/);

  test('says of every receipt the document that decides', () => {
    for (const [i, { document }] of expected.entries()) expect(blocks[i + 1], `receipt ${i + 1}`).toContain(document);
  });

  test('says that the weekdays are samples, and that it is no legal advice', () => {
    expect(blocks[0]).toMatch(language === 'vi' ? /chỉ là VÍ DỤ/ : /are SAMPLES/);
    expect(blocks[0]).toMatch(language === 'vi' ? /không phải tư vấn pháp lý/ : /not legal advice/);
  });

  test('fits a terminal of 120 columns', () => {
    const reasons = blocks.slice(1).join('\n').split('\n');
    expect(reasons.filter((line) => line.length > 120)).toEqual([]);
  });
});
