/** Limits in sequence: each named part has a date of its own, at receipt, on the slip and in the assessment. Counted by hand. */
import { describe, expect, test } from 'vitest';
import {
  assess,
  createCatalog,
  createRulebook,
  explain,
  inSequence,
  profiles,
  vietnamCalendar,
  workingDays,
  type DossierEvent,
  type PartDate,
} from '../../src/index.js';
import { at, shownEnd } from '../support/day.js';
import { refusalTextOf } from '../support/refusal.js';
import { policyWith } from '../sla/desk.js';

// "03 ngày làm việc, 15 ngày, 05 ngày làm việc": the tax notice after the first, the result after the last.
const limit = inSequence(
  { name: { vi: 'Hẹn lần 1', en: 'First appointment' }, limit: workingDays(3) },
  { limit: { unit: 'calendar-days', value: 15 } },
  { name: 'Hẹn lần 2', limit: workingDays(5) },
);
const catalog = createCatalog([
  {
    code: 'LAND-SEQ',
    name: { vi: 'Đăng ký biến động', en: 'Registration of a change' },
    field: 'land',
    confidence: 'medium',
    sources: ['https://example.vn/quy-che'],
    checkedOn: '2026-01-05',
    versions: [
      {
        inForce: { from: '2018-06-21' },
        level: ['province'],
        limit: { limit, standing: 'stated', basis: [{ document: 'Quy chế một cửa', issuer: 'Ủy ban nhân dân' }] },
        variants: [],
      },
    ],
  },
]);
const law = createRulebook({ calendar: vietnamCalendar(), catalog, policies: [], bareDays: 'working' });

const shownParts = (parts: readonly PartDate[] = []) =>
  parts.map(({ by, name, due, printedDue }) =>
    [by, name.vi, shownEnd(due), ...(printedDue === undefined ? [] : [`printed ${shownEnd(printedDue)}`])].join(' | '),
  );
const RECEIVED = { type: 'received', at: at('Mon 2026-03-02 09:00') } as const;
const assessed = (moment: string, ...events: DossierEvent[]) =>
  assess({ id: 'H1', procedure: 'LAND-SEQ', events: [RECEIVED, ...events] }, { rulebook: law, at: at(moment) });

// Received Mon 02/03. Three working days: Thu 05/03. Fifteen days from there: Fri 20/03. Five working days: Fri 27/03.
describe('a limit of three parts, two of them named', () => {
  test('the commitment gives each named part its date', () => {
    const commitment = law.receive({ procedure: 'LAND-SEQ', receivedAt: RECEIVED.at });
    expect(shownParts(commitment.parts)).toEqual(['law | Hẹn lần 1 | Thu 2026-03-05 17:00', 'law | Hẹn lần 2 | Fri 2026-03-27 17:00']);
    expect(shownEnd(commitment.due)).toBe('Fri 2026-03-27 17:00');
    expect(commitment.parts?.map(({ name }) => name.en)).toEqual(['First appointment', 'Hẹn lần 2']);
  });

  test('the assessment says when each was due, and moves what a stop moves: Tue 10/03 24:00 is lost, so Sat 21, moved to Mon 23, then Mon 30', () => {
    const stop: DossierEvent[] = [
      { type: 'paused', at: at('Tue 2026-03-10 09:00') },
      { type: 'resumed', at: at('Wed 2026-03-11 09:00') },
    ];
    expect(shownParts(assessed('Mon 2026-03-16 09:00').parts)).toEqual([
      'law | Hẹn lần 1 | Thu 2026-03-05 17:00',
      'law | Hẹn lần 2 | Fri 2026-03-27 17:00',
    ]);
    expect(shownParts(assessed('Mon 2026-03-16 09:00', ...stop).parts)).toEqual([
      'law | Hẹn lần 1 | Thu 2026-03-05 17:00',
      'law | Hẹn lần 2 | Mon 2026-03-30 17:00',
    ]);
  });

  test('on hold only what ended before has a date', () => {
    expect(shownParts(assessed('Mon 2026-03-16 09:00', { type: 'paused', at: at('Tue 2026-03-10 09:00') }).parts)).toEqual([
      'law | Hẹn lần 1 | Thu 2026-03-05 17:00',
      'law | Hẹn lần 2 | none',
    ]);
  });

  test('a supplement begins with the first part again: received Wed 11/03: Mon 16; Tue 31; Tue 07/04', () => {
    const asked: DossierEvent[] = [
      { type: 'supplement-requested', at: at('Wed 2026-03-04 09:00') },
      { type: 'supplemented', at: at('Wed 2026-03-11 09:00') },
    ];
    expect(shownParts(assessed('Mon 2026-03-16 09:00', ...asked).parts)).toEqual([
      'law | Hẹn lần 1 | Mon 2026-03-16 17:00',
      'law | Hẹn lần 2 | Tue 2026-04-07 17:00',
    ]);
  });

  test('a slip records each, and one issued anew the later ones', () => {
    const slip = {
      ...RECEIVED,
      printedDue: at('Fri 2026-03-27 17:00'),
      printedParts: [{ name: 'Hẹn lần 1', due: at('Fri 2026-03-06 11:30') }],
    };
    const anew: DossierEvent = {
      type: 'resumed',
      at: at('Wed 2026-03-11 09:00'),
      printedParts: [{ name: 'Hẹn lần 2', due: at('Mon 2026-03-30 17:00') }],
    };
    const events: DossierEvent[] = [slip, { type: 'paused', at: at('Tue 2026-03-10 09:00') }, anew];
    const assessment = assess({ id: 'H1', procedure: 'LAND-SEQ', events }, { rulebook: law, at: at('Mon 2026-03-16 09:00') });
    expect(shownParts(assessment.parts)).toEqual([
      'law | Hẹn lần 1 | Thu 2026-03-05 17:00 | printed Fri 2026-03-06 11:30',
      'law | Hẹn lần 2 | Mon 2026-03-30 17:00 | printed Mon 2026-03-30 17:00',
    ]);
    expect(explain(assessment, 'vi')).toHaveLength(assessment.reasons.length);
  });

  test.each<[string, unknown, string]>([
    [
      'a part that the limit has not',
      [{ name: 'Hẹn lần 3', due: at('Fri 2026-03-06 11:30') }],
      'events[0].printedParts is "Hẹn lần 3": expected one of "Hẹn lần 1", "Hẹn lần 2".',
    ],
    ['no list', 'Hẹn lần 1', 'events[0].printedParts is "Hẹn lần 1": expected a list of at most 10 { name, due }.'],
    [
      'eleven',
      Array.from({ length: 11 }, () => ({ name: 'Hẹn lần 1', due: RECEIVED.at })),
      'events[0].printedParts is an array of 11: expected a list of at most 10 { name, due }.',
    ],
    [
      'no name',
      [{ due: RECEIVED.at }],
      'events[0].printedParts[0] is an object: expected { name, due }: the Vietnamese name of a part, and an instant.',
    ],
    [
      'another key',
      [{ name: 'Hẹn lần 1', due: RECEIVED.at, note: 1 }],
      'events[0].printedParts[0] is an object: expected { name, due }: the Vietnamese name of a part, and an instant.',
    ],
    [
      'no instant',
      [{ name: 'Hẹn lần 1', due: '2026-03-06' }],
      'events[0].printedParts[0].due is "2026-03-06", a day without a time: say when on that day, as in "2025-03-04T08:00". Expected: an instant.',
    ],
  ])('%s is refused', (_what, printedParts, said) => {
    const event = { ...RECEIVED, printedParts } as DossierEvent;
    const judge = () => assess({ id: 'H1', procedure: 'LAND-SEQ', events: [event] }, { rulebook: law, at: at('Mon 2026-03-16 09:00') });
    expect(refusalTextOf(judge)).toBe(`invalid-dossier: ${said}`);
  });
});

test('the plan that an authority promised stands beside the law', () => {
  const plan = inSequence({ name: 'Thẩm định', limit: workingDays(2) }, { name: 'Ký', limit: workingDays(1) });
  const policy = policyWith({ on: 'working-days', limit: plan, profile: profiles.civilCode }, { level: 'province', fields: ['land'] });
  const rulebook = createRulebook({ calendar: vietnamCalendar(), catalog, policies: [policy], bareDays: 'working' });
  const commitment = rulebook.receive({ procedure: 'LAND-SEQ', receivedAt: RECEIVED.at });
  expect(explain(commitment, 'vi')).toContain(
    '“Mô hình thử” của UBND xã Mẫu cam kết trả kết quả trong 2 ngày làm việc (Thẩm định), sau đó 1 ngày làm việc (Ký), hết hạn lúc 17:00 thứ Năm 05/03/2026.',
  );
  expect(explain(commitment, 'en')).toContain(
    "“Model on trial” of the People's Committee of Mẫu commune promises the result within 2 working days (Thẩm định), then 1 working day (Ký), by 17:00 on Thursday 5 March 2026.",
  );
  expect(shownParts(commitment.parts)).toEqual([
    'law | Hẹn lần 1 | Thu 2026-03-05 17:00',
    'law | Hẹn lần 2 | Fri 2026-03-27 17:00',
    'promise | Thẩm định | Wed 2026-03-04 17:00',
    'promise | Ký | Thu 2026-03-05 17:00',
  ]);
  const assessment = assess({ id: 'H1', procedure: 'LAND-SEQ', events: [RECEIVED] }, { rulebook, at: at('Fri 2026-03-06 09:00') });
  expect([assessment.status, ...shownParts(assessment.parts).slice(2)]).toEqual([
    'overdue',
    'promise | Thẩm định | Wed 2026-03-04 17:00',
    'promise | Ký | Thu 2026-03-05 17:00',
  ]);
});
