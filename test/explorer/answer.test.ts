import { describe, expect, test } from 'vitest';
import { assess, createRulebook, vietnamCalendar, type DossierEvent } from 'tthc-rules';
import { nationalProcedures } from 'tthc-rules/procedures';
import { publishedProcedures } from 'tthc-rules/procedures/published';
import { answer, knowledgeOf, limitFrom, policiesOf, readingOf, type Answer } from '../../explorer/answer.js';
import { takePublished } from '../../explorer/catalogue.js';
import { EXAMPLES } from '../../explorer/examples.js';
import { firstAt, type Question } from '../../explorer/question.js';
import { WORDS } from '../../explorer/words.js';
import { answered as answeredTo, CASES, CHI_LANG } from './cases.js';

const law = { policy: 'law' } as const;
const birthAgain = { procedure: '1.004884', level: 'commune' } as const;

const answered = (changes: Partial<Question>): Answer => answeredTo({ ...CHI_LANG, ...changes });

/** `promise 2024-05-02T17:00` for each rung, the earliest first; the one that binds is marked. */
function ladder({ rungs }: Answer): string[] {
  return rungs.map(({ kind, deadline, binds }) => {
    const at = deadline.due === null ? 'on hold' : deadline.due.toISO().slice(0, 16);
    return `${kind} ${at}${binds ? ' *' : ''}`;
  });
}

describe('the rungs of the ladder, each counted by hand', () => {
  const own = { unit: 'working-days', value: 1.5, weekdays: [], start: 'day-after' } as const;

  test.each<[string, Partial<Question>, string[]]>([
    [
      // 26 Apr, then off until 1 May, 2 May: four sessions. By law also 3, Sat 4 and 6 May: five days.
      '2 working days from Thu 25 Apr 2024 14:00, the Monday swapped with Sat 4 May',
      {},
      ['promise 2024-05-02T17:00 *', 'law 2024-05-06T17:00'],
    ],
    [
      // 26 and 29 Apr. By law also 2, 3 and 6 May.
      'the same before the swap was announced on 12 Apr 2024',
      { knownOn: '2024-04-11' },
      ['promise 2024-04-29T17:00 *', 'law 2024-05-06T17:00'],
    ],
    ['5 working days that end on the Saturday worked instead', { ...CASES[1] }, ['law 2024-05-04T17:00 *']],
    [
      'certified copies on a golden day: in the session, in the day',
      { ...CASES[2] },
      ['target 2025-03-06T11:30', 'promise 2025-03-06T17:00 *', 'law 2025-03-06T17:00'],
    ],
    [
      // Counted anew from 28 Aug: 29 Aug, off until 2 Sep, 3–5, 8–12, 15–17 Sep.
      '12 working days that start again when the supplement comes in',
      { ...CASES[3] },
      ['law 2025-09-17T17:00 *'],
    ],
    [
      // Past 15:00 on a Friday; the next working day is a Saturday, worked instead of 31 Aug.
      'certified copies after 15:00 on Fri 21 Aug 2026',
      { ...CASES[4] },
      ['law 2026-08-22T17:00 *'],
    ],
    [
      // Lost: 26 Apr and the morning of 2 May. Counted: 2 May pm, 3, 4, 6, 7 May, 8 May am.
      'a stop after which the count goes on',
      { ...law, stops: [{ from: '2024-04-26T08:00', to: '2024-05-02T12:00', then: 'resume' }] },
      ['law 2024-05-08T11:30 *'],
    ],
    [
      // 4 July, and the morning of Monday 7 July.
      '1.5 working days of a promise of one’s own, the day of receipt not counted',
      { ...birthAgain, receivedAt: '2025-07-03T09:00', policy: 'own', own },
      ['promise 2025-07-07T11:30 *', 'law 2025-07-10T17:00'],
    ],
    [
      // Friday 4 July is not one of its days.
      'a promise of Thursdays, on a Friday',
      { ...birthAgain, receivedAt: '2025-07-04T09:00', policy: 'own', own: { ...own, weekdays: [4] } },
      ['law 2025-07-11T17:00 *'],
    ],
    [
      // The fifth day is 30 April, off; the next working day is 2 May.
      'a bare number of days read as calendar days',
      { ...law, bareDays: 'calendar' },
      ['law 2024-05-02T17:00 *'],
    ],
    ['the Chi Lăng models are over', { receivedAt: '2025-07-01T09:00', level: 'province' }, ['law 2025-07-08T17:00 *']],
  ])('%s', (_, changes, expected) => {
    expect(ladder(answered(changes))).toEqual(expected);
  });

  test('a dossier that is still on hold has no date', () => {
    const held = answered({ stops: [{ from: '2024-04-26T08:00' }] });
    expect(ladder(held)).toEqual(['promise on hold', 'law on hold']);
    expect([held.due, held.onHoldSince]).toEqual([null, '2024-04-26T08:00:00.000+07:00']);
  });

  test('a dossier that is not complete has no date', () => {
    const incomplete = answered({ validDossier: false });
    expect([incomplete.due, incomplete.rungs]).toEqual([null, []]);
  });

  test('undecided days leave a range', () => {
    // Tết 2028 is on 26 Jan: off from Mon 24 (two days before), or from Tue 25 until Mon 31 (one day before, a Saturday made up).
    const [rung] = answered({ ...CASES[5] }).rungs;
    expect(rung?.range).toEqual({ earliest: '2028-01-24T17:00:00.000+07:00', latest: '2028-01-31T17:00:00.000+07:00' });
  });

  test.each([
    ['unknown-procedure', { procedure: '9.999999' }],
    ['nothing-in-force', { procedure: '1.012789', receivedAt: '2026-06-01T09:00' }],
    ['invalid-clock-stop', { stops: [{ from: '2024-04-01T08:00' }] }],
    ['outside-calendar', { receivedAt: '2101-01-03T09:00' }],
  ] as const)('no answer is %s', (code, changes) => {
    const refused = answer({ ...CHI_LANG, ...changes });
    expect(refused.state === 'refused' && refused.error.code).toBe(code);
  });

  test('a level that does not settle the procedure gives way to one that does', () => {
    expect(answered({ ...birthAgain, level: 'province', ...law }).level).toBe('commune');
  });
});

describe('the page says what the library says', () => {
  const questions = [
    ...CASES.map((one) => ({ ...CHI_LANG, ...one })),
    ...EXAMPLES.filter(({ limitText }) => limitText === undefined).map((one) => ({ ...firstAt(one.receivedAt), ...one })),
  ];

  test.each(questions)('rulebook.receive: %#', (question) => {
    const { level, due, commitment, rungs } = answered({ ...question, stops: [] });
    const rulebook = createRulebook({
      calendar: vietnamCalendar(),
      catalog: nationalProcedures,
      policies: policiesOf(question, level),
      bareDays: question.bareDays,
    });
    const received = rulebook.receive({ procedure: question.procedure, level, receivedAt: question.receivedAt });
    expect(due).toBe(received.due?.toISO());
    expect(JSON.stringify(commitment)).toBe(JSON.stringify(received));
    const of = (kind: string) => rungs.find((rung) => rung.kind === kind)?.deadline.due?.toISO();
    expect([of('target'), of('promise'), of('law')]).toEqual(
      [received.target, received.promised, received.statutory].map((deadline) => deadline?.due.toISO()),
    );
  });

  const stops: DossierEvent[][] = [
    [
      { type: 'paused', at: '2024-04-26T08:00', reason: 'verification' },
      { type: 'resumed', at: '2024-05-02T12:00' },
    ],
    [
      { type: 'supplement-requested', at: '2024-04-26T08:00', then: 'restart' },
      { type: 'supplemented', at: '2024-05-02T12:00' },
    ],
  ];

  test.each(stops)('assess, with a stop: %#', (begins, ends) => {
    const then = begins.type === 'paused' ? 'resume' : 'restart';
    const question: Question = { ...CHI_LANG, stops: [{ from: begins.at as string, to: ends.at as string, then }] };
    const { level, due } = answered(question);
    const rulebook = createRulebook({
      calendar: vietnamCalendar(),
      catalog: nationalProcedures,
      policies: policiesOf(question, level),
      bareDays: question.bareDays,
    });
    const events: DossierEvent[] = [{ type: 'received', at: question.receivedAt }, begins, ends];
    const assessment = assess({ id: 'H1', procedure: question.procedure, level, events }, { rulebook, at: ends.at });
    expect(due).toBe(assessment.due?.toISO());
  });
});

describe('which announcement moved the date', () => {
  const moves = (changes: Partial<Question>) =>
    knowledgeOf({ ...CHI_LANG, ...changes }).map(({ from, documents, due }) => [
      from,
      documents.map(({ document }) => document),
      due?.slice(0, 16),
    ]);

  test('the swap of 29 April 2024', () => {
    expect(moves({})).toEqual([
      [null, [], '2024-04-29T17:00'],
      ['2024-04-12', ['Công văn 2450/VPCP-KGVX'], '2024-05-02T17:00'],
    ]);
  });

  test('whatever the page shows as known', () => {
    expect(moves({ knownOn: '2024-04-11' })).toEqual(moves({}));
  });

  test('a new holiday: 24 November 2026', () => {
    // Two working days from Friday 20 Nov: Monday 23, and Tuesday 24 or, that being off, Wednesday 25.
    expect(moves({ procedure: '2.001019', level: 'commune', receivedAt: '2026-11-20T09:00', ...law })).toEqual([
      [null, [], '2026-11-24T17:00'],
      ['2026-04-24', ['Nghị quyết 28/2026/QH16'], '2026-11-25T17:00'],
    ]);
  });

  test('none, in a week without a day off', () => {
    expect(moves({ receivedAt: '2024-03-04T09:00' })).toEqual([]);
  });
});

describe('what the limit by law rests on, which the headline says', () => {
  const from = (question: Partial<Question>) => {
    const asked = { ...CHI_LANG, ...law, ...question };
    return limitFrom(asked, answeredTo(asked).commitment);
  };

  test.each<[string, Partial<Question>, string]>([
    ['checked against its document', { ...CASES[4] }, 'stated'],
    [
      'a national rule from which a province may differ',
      { procedure: '1.012781', level: 'commune', receivedAt: '2026-08-03T09:00' },
      'fallback',
    ],
    ['a period whose document was not found', { procedure: '1.000419', level: 'commune', receivedAt: '2019-03-04T09:00' }, 'unverified'],
    ['a line of a portal', { ...CASES[4], limitText: '7 ngày làm việc' }, 'text'],
  ])('%s', (_, question, standing) => {
    expect(from(question)).toBe(standing);
  });

  test('what a portal published is not said to be the law', () => {
    takePublished([publishedProcedures.find('1.004306', { on: '2026-11-02' }).procedure]);
    try {
      expect(from({ procedure: '1.004306', receivedAt: '2026-11-02T09:00', level: 'ministry' })).toBe('published');
    } finally {
      takePublished([]);
    }
    expect(WORDS.vi.byLimit.published).toBe('Theo thời hạn như cổng đã công bố, chưa đối chiếu với văn bản');
    expect(Object.entries(WORDS.vi.byLimit).filter(([, said]) => said.includes('luật'))).toEqual([['stated', 'Theo thời hạn luật định']]);
    expect(Object.entries(WORDS.en.byLimit).filter(([, said]) => said.includes('statutory'))).toEqual([
      ['stated', 'By the statutory limit'],
    ]);
  });
});

describe('a limit in the words of a portal', () => {
  const asked = (limitText: string, receivedAt: string, more: Partial<Question> = {}) => ({ ...firstAt(receivedAt), limitText, ...more });

  test.each<[string, string, string, Partial<Question>, string]>([
    // Thu 23, Fri 24 Apr; Mon 27 off for the Kings on Sunday 26; 28, 29; 30 April and 1 May off; 4, 5, 6 May.
    ['working days over three days off', 'Không quá 07 ngày làm việc', '2026-04-22T09:00', {}, '2026-05-06T17:00'],
    // The tenth day from Monday 2 March.
    ['days, read as calendar days', '10 ngày', '2026-03-02T09:00', { bareDays: 'calendar' }, '2026-03-12T17:00'],
    ['days, read as working days', '10 ngày', '2026-03-02T09:00', { bareDays: 'working' }, '2026-03-16T17:00'],
  ])('%s', (_, text, receivedAt, more, due) => {
    expect(answeredTo(asked(text, receivedAt, more)).due?.slice(0, 16)).toBe(due);
  });

  test('past the time of day that it names, the next working day', () => {
    // Friday 21 August 2026; Saturday 22 is worked instead of Monday 31.
    const text = 'Trong ngày làm việc; nhận sau 15 giờ thì trả trong ngày làm việc tiếp theo';
    expect(answeredTo(asked(text, '2026-08-21T14:59')).due?.slice(0, 16)).toBe('2026-08-21T17:00');
    expect(answeredTo(asked(text, '2026-08-21T15:01')).due?.slice(0, 16)).toBe('2026-08-22T17:00');
  });

  test('that says no length has no date, and is no promise', () => {
    expect(readingOf(asked('Theo quy định', '2026-03-02T09:00'))?.state).toBe('refused');
    expect(answeredTo(asked('Theo quy định', '2026-03-02T09:00')).rungs).toEqual([]);
    const atOnce = answer(asked('Giải quyết ngay', '2026-03-02T09:00'));
    expect(atOnce.state === 'refused' && atOnce.error.code).toBe('uncertain-limit');
  });
});

test('without a time of receipt nothing is counted', () => {
  const cleared = { ...CHI_LANG, receivedAt: '' };
  expect(answer(cleared)).toEqual({ state: 'unasked' });
  expect(knowledgeOf(cleared)).toEqual([]);
});
