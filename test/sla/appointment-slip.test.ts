import { describe, expect, test } from 'vitest';
import { assess, explain, profiles, type SlaPolicy, type SlaPromise } from '../../src/index.js';
import { chiLang, policyWith, reasonsWith, receive, rowOf, rulebookOf, table, type TableReceipt } from './desk.js';

/** Under whichever decree, a commune that promises everything every day, in one way. */
const promising = (limit: SlaPromise['limit']) =>
  rulebookOf([policyWith({ limit, profile: profiles.sessionAfterReceipt }, { days: { weekdays: [1, 2, 3, 4, 5] } })]);

const books = {
  nothing: rulebookOf([]),
  session: promising({ unit: 'same-session' }),
  'session-30': promising({ unit: 'same-session', minLeadMinutes: 30 }),
  day: promising({ unit: 'same-day' }),
  week: promising({ unit: 'same-week' }),
  '1.5 days': promising({ unit: 'working-days', value: 1.5 }),
} as const;

const procedures: Readonly<Record<string, Omit<TableReceipt, 'received'>>> = {
  // By law in the day, after 15:00 on the next working day.
  birth: { procedure: '1.001193' },
  // By law 2 working days.
  will: { procedure: '2.001019' },
  // By law agreed with the applicant.
  'copies, agreed': { procedure: '2.000815', level: 'commune', variants: ['by-agreement'] },
};

/** One table: what is promised, the procedure and the receipt; then the duty and its ground. */
function rows(text: string) {
  test.each(table(text))('$promise, $procedure, $received: $slip', (row) => {
    const book = books[row['promise'] as keyof typeof books];
    const commitment = receive(book, { ...procedures[row['procedure'] as string]!, received: row['received'] as string });
    expect(rowOf(commitment).slip).toBe(row['slip']);
    const warned = reasonsWith(commitment, 'slip-promise-beyond-law').length === 1;
    expect(warned).toBe(row['slip'] === 'issue: not-prescribed-immediate');
  });
}

describe('Decree 61/2018 art. 17.4, until 2025-07-01: no slip is needed where the result is returned right after receipt', () => {
  rows(`
    promise    | procedure      | received             | slip
    -----------------------------------------------------------------------------------
    nothing    | will           | Tue 2025-03-04 09:00 | issue: complete-dossier
    nothing    | birth          | Tue 2025-03-04 09:00 | unless at once: immediate-procedure
    nothing    | birth          | Tue 2025-03-04 15:00 | unless at once: immediate-procedure
    nothing    | birth          | Tue 2025-03-04 15:01 | issue: rolled
    nothing    | birth          | Sat 2025-03-08 09:00 | issue: rolled
    nothing    | copies, agreed | Tue 2025-03-04 09:00 | issue: complete-dossier
    session    | will           | Tue 2025-03-04 09:00 | unless at once: on-the-spot
    session    | birth          | Tue 2025-03-04 09:00 | unless at once: on-the-spot
    session    | birth          | Tue 2025-03-04 15:01 | unless at once: on-the-spot
    session    | copies, agreed | Tue 2025-03-04 09:00 | unless at once: on-the-spot
    session    | will           | Tue 2025-03-04 12:00 | issue: rolled
    session    | will           | Sat 2025-03-08 09:00 | issue: rolled
    session-30 | will           | Tue 2025-03-04 11:00 | unless at once: on-the-spot
    session-30 | will           | Tue 2025-03-04 11:01 | issue: rolled
    session-30 | will           | Tue 2025-03-04 16:31 | issue: rolled
    day        | will           | Tue 2025-03-04 11:29 | unless at once: on-the-spot
    day        | will           | Tue 2025-03-04 16:59 | unless at once: on-the-spot
    week       | will           | Tue 2025-03-04 09:00 | issue: complete-dossier
    week       | birth          | Tue 2025-03-04 09:00 | unless at once: immediate-procedure
    1.5 days   | will           | Tue 2025-03-04 09:00 | issue: complete-dossier
    1.5 days   | birth          | Tue 2025-03-04 09:00 | unless at once: immediate-procedure
    1.5 days   | birth          | Tue 2025-03-04 15:01 | issue: rolled
  `);
});

describe('Decree 118/2025 art. 17.4, from 2025-07-01: only where the procedure is prescribed as immediate', () => {
  rows(`
    promise    | procedure      | received             | slip
    -----------------------------------------------------------------------------------
    nothing    | will           | Tue 2025-09-09 09:00 | issue: complete-dossier
    nothing    | birth          | Tue 2025-09-09 09:00 | unless at once: immediate-procedure
    nothing    | birth          | Tue 2025-09-09 15:01 | issue: rolled
    session    | will           | Tue 2025-09-09 09:00 | issue: not-prescribed-immediate
    session    | copies, agreed | Tue 2025-09-09 09:00 | issue: not-prescribed-immediate
    session    | birth          | Tue 2025-09-09 09:00 | unless at once: on-the-spot
    session    | birth          | Tue 2025-09-09 12:00 | issue: rolled
    session-30 | birth          | Tue 2025-09-09 11:20 | issue: rolled
    session-30 | will           | Tue 2025-09-09 11:20 | issue: rolled
    day        | will           | Tue 2025-09-09 09:00 | issue: not-prescribed-immediate
    day        | birth          | Tue 2025-09-09 09:00 | unless at once: on-the-spot
    week       | will           | Tue 2025-09-09 09:00 | issue: complete-dossier
    week       | birth          | Tue 2025-09-09 09:00 | unless at once: immediate-procedure
  `);

  test('24 hours of the Civil Status Law of 2026 are not at once', () => {
    expect(rowOf(receive(books.nothing, { procedure: '1.001193', received: 'Tue 2027-03-02 09:00' })).slip).toBe('issue: complete-dossier');
    expect(rowOf(receive(books.session, { procedure: '1.001193', received: 'Tue 2027-03-02 09:00' })).slip).toBe(
      'issue: not-prescribed-immediate',
    );
  });
});

describe('the citizen asks for a slip', () => {
  test.each([
    { book: 'session', procedure: 'will', received: 'Tue 2025-03-04 09:00', slip: 'issue: requested' },
    { book: 'nothing', procedure: 'birth', received: 'Tue 2025-03-04 09:00', slip: 'issue: requested' },
    { book: 'session', procedure: 'birth', received: 'Tue 2025-09-09 09:00', slip: 'issue: requested' },
    { book: 'nothing', procedure: 'will', received: 'Tue 2025-03-04 09:00', slip: 'issue: complete-dossier' },
  ] as const)('$book, $procedure, $received: $slip', ({ book, procedure, received, slip }) => {
    expect(rowOf(receive(books[book], { ...procedures[procedure]!, received, slipRequested: true })).slip).toBe(slip);
  });
});

describe('something must be verified: the result does not come right after receipt, so a slip is issued', () => {
  test.each([
    { book: 'session', procedure: 'will', received: 'Tue 2025-03-04 09:00', note: 'Decree 61/2018, promised in the session' },
    { book: 'day', procedure: 'will', received: 'Tue 2025-03-04 09:00', note: 'promised in the day' },
    { book: 'nothing', procedure: 'birth', received: 'Tue 2025-03-04 09:00', note: 'by law in the day' },
    { book: 'nothing', procedure: 'birth', received: 'Tue 2025-09-09 09:00', note: 'by law in the day, Decree 118/2025' },
    { book: 'nothing', procedure: 'birth', received: 'Tue 2025-09-09 15:01', note: 'rolled as well' },
    { book: 'session', procedure: 'birth', received: 'Tue 2025-09-09 09:00', note: 'Decree 118/2025, promised in the session' },
    { book: 'nothing', procedure: 'will', received: 'Tue 2025-09-09 09:00', note: 'a limit in days' },
    { book: 'nothing', procedure: 'copies, agreed', received: 'Tue 2025-09-09 09:00', note: 'no limit' },
  ] as const)('$book, $procedure, $received: $note', ({ book, procedure, received }) => {
    const asked = { ...procedures[procedure]!, received, needsVerification: true };
    expect(rowOf(receive(books[book], asked)).slip).toBe('issue: needs-verification');
    expect(rowOf(receive(books[book], { ...asked, slipRequested: true })).slip).toBe('issue: needs-verification');
  });

  test('what it says, in both languages', () => {
    const commitment = receive(books.nothing, { ...procedures['birth']!, received: 'Tue 2025-09-09 09:00', needsVerification: true });
    expect(explain(commitment, 'vi')).toContain(
      'Cấp Giấy tiếp nhận hồ sơ và hẹn trả kết quả: hồ sơ cần xác minh nên không trả được kết quả ngay sau khi tiếp nhận (Điều 17 khoản 1 điểm c, Nghị định 118/2025/NĐ-CP).',
    );
    expect(explain(commitment, 'en')).toContain(
      'An appointment slip is issued: something must be verified, so the result cannot be returned right after receipt (Điều 17 khoản 1 điểm c, Nghị định 118/2025/NĐ-CP).',
    );
  });
});

describe('the rules of Chi Lăng', () => {
  test.each([
    { rule: 'R1', receipt: { procedure: '1.012783', received: 'Tue 2025-03-04 09:00' }, duty: 'only-if-not-returned-at-once' },
    { rule: 'R2', receipt: { procedure: '1.012784', received: 'Tue 2025-03-04 09:00' }, duty: 'issue' },
    { rule: 'R3', receipt: { procedure: '2.000992', received: 'Tue 2025-03-04 09:00' }, duty: 'only-if-not-returned-at-once' },
    { rule: 'R4', receipt: { procedure: '2.000992', variants: ['by-agreement'], received: 'Mon 2025-03-03 09:00' }, duty: 'issue' },
    {
      rule: 'R5',
      receipt: { procedure: '1.001601', level: 'district', received: 'Tue 2025-03-04 09:00' },
      duty: 'only-if-not-returned-at-once',
    },
    { rule: 'R6', receipt: { procedure: '1.001613', level: 'district', received: 'Tue 2025-03-04 09:00' }, duty: 'issue' },
    { rule: 'R7', receipt: { procedure: '2.001019', received: 'Wed 2025-03-05 09:00' }, duty: 'only-if-not-returned-at-once' },
    { rule: 'R8', receipt: { procedure: '1.004873', received: 'Wed 2025-03-05 09:00' }, duty: 'only-if-not-returned-at-once' },
  ] as const)('$rule: $duty', ({ rule, receipt, duty }) => {
    const { policy, promised, promises, appointmentSlip } = receive(chiLang(), receipt);
    const binding = promises.find(({ policy: of, deadline }) => of === policy && deadline === promised);
    expect({ rule: binding?.promise.id, duty: appointmentSlip?.duty }).toEqual({ rule, duty });
  });

  test('a tie on a Friday: the week and the day end together, and the promise at once decides the slip', () => {
    // Golden days Tuesday and Friday; R1 and R2 are both due on Friday at 17:00.
    const book = chiLang({ goldenDays: [2, 5] });
    const commitment = receive(book, { procedure: '1.012783', received: 'Fri 2025-03-07 09:00' });
    expect(rowOf(commitment)).toMatchObject({
      rules: 'R1 R2',
      due: 'Fri 2025-03-07 17:00',
      target: 'Fri 2025-03-07 11:30',
      slip: 'unless at once: on-the-spot',
    });
  });
});

describe('promises that are due together: one at once binds, then one with a target, whatever the order', () => {
  const everyDay = { days: { weekdays: [1, 2, 3, 4, 5] } };
  const week = policyWith({ limit: { unit: 'same-week' } }, { ...everyDay, id: 'week' });
  const session = policyWith({}, { ...everyDay, id: 'session' });
  const dayWithTarget = policyWith(
    { limit: { unit: 'same-day' }, target: { unit: 'same-session' } },
    { ...everyDay, id: 'day with target' },
  );
  const twoDays = policyWith(
    { limit: { unit: 'working-days', value: 0.5 }, profile: { start: 'receipt-session', offHours: 'next-opening' } },
    { ...everyDay, id: 'half a day' },
  );
  const withTarget = policyWith({ limit: { unit: 'same-week' }, target: { unit: 'same-day' } }, { ...everyDay, id: 'week with target' });

  // All are due on Friday 7 March 2025 at 17:00.
  test.each([
    { policies: [week, session], binds: 'session', slip: 'unless at once: on-the-spot' },
    { policies: [session, dayWithTarget], binds: 'day with target', slip: 'unless at once: on-the-spot' },
    { policies: [week, withTarget], binds: 'week with target', slip: 'issue: complete-dossier' },
    { policies: [withTarget, session], binds: 'session', slip: 'unless at once: on-the-spot' },
    { policies: [twoDays, withTarget, dayWithTarget, session, week], binds: 'day with target', slip: 'unless at once: on-the-spot' },
  ])('$policies.0.id, $policies.1.id: $binds', ({ policies, binds, slip }) => {
    for (const order of [policies, policies.toReversed()]) {
      const commitment = receive(rulebookOf(order), { procedure: '2.001019', received: 'Fri 2025-03-07 14:00' });
      expect(rowOf(commitment)).toMatchObject({ due: 'Fri 2025-03-07 17:00', slip });
      expect(commitment.policy?.id).toBe(binds);
      expect(commitment.promises.every(({ deadline }) => deadline.due.toMillis() === commitment.due?.toMillis())).toBe(true);
      expect(reasonsWith(commitment, 'earliest-promise-binds')[0]?.policy).toBe(binds);
    }
  });

  test('of two alike the first named', () => {
    const [a, b] = [policyWith({}, { ...everyDay, id: 'a' }), policyWith({}, { ...everyDay, id: 'b' })];
    const binding = (...policies: SlaPolicy[]) =>
      receive(rulebookOf(policies), { procedure: '2.001019', received: 'Fri 2025-03-07 14:00' }).policy?.id;
    expect([binding(a, b), binding(b, a)]).toEqual(['a', 'b']);
  });

  test('a dossier is judged by the same promise', () => {
    const rulebook = rulebookOf([week, dayWithTarget]);
    const events = [{ type: 'received', at: '2025-03-07T14:00' }] as const;
    const { policy } = assess({ id: 'H-1', procedure: '2.001019', level: 'commune', events }, { rulebook, at: '2025-03-07T15:00' });
    expect(policy).toBe('day with target');
  });
});

test('an incomplete dossier has no slip yet: it is answered on the form for supplements', () => {
  expect(
    receive(books.session, { procedure: '2.001019', validDossier: false, received: 'Tue 2025-03-04 09:00' }).appointmentSlip,
  ).toBeNull();
});
