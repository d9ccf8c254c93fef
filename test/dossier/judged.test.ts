import { describe, expect, test } from 'vitest';
import {
  assess,
  createRulebook,
  lawProfiles,
  movedBy,
  profiles,
  vietnamCalendar,
  workingDays,
  type Assessment,
  type AssessmentReason,
  type AssessOptions,
  type Dossier,
  type SlaPolicy,
} from '../../src/index.js';
import { at, shownEnd } from '../support/day.js';
import { refusalTextOf, revoked } from '../support/refusal.js';
import { policyWith } from '../sla/desk.js';
import { assessed, catalog, dossier, law, lawAlone, promising } from './support.js';

const RECEIVED = 'Mon 2025-03-03 09:00 received';
const plain = (assessment: Assessment) => JSON.parse(JSON.stringify(assessment)) as Record<string, unknown>;
const iso = (text: string) => `${at(text)}:00.000+07:00`;
const clauseOf = (basis: { clause?: string; number?: string }) => `${basis.clause ?? ''} ${basis.number ?? ''}`;

describe('options that cannot be read', () => {
  const one: Dossier = {
    id: 'H1',
    procedure: 'STATUS-3',
    level: 'commune',
    events: [{ type: 'received', at: at('Mon 2025-03-03 09:00') }],
  };
  const good = { rulebook: law, at: at('Tue 2025-03-04 09:00') };
  const sessions = 'a whole number of sessions from 0 to 1000';

  test.each<[string, unknown, string]>([
    ['nothing', null, 'invalid-input: options is null: expected { rulebook, at, dueSoonSessions?, dueSoonShare? }.'],
    ['a text', 'now', 'invalid-input: options is "now": expected { rulebook, at, dueSoonSessions?, dueSoonShare? }.'],
    ['what cannot be looked at', revoked, 'invalid-input: options is an object: expected plain data that can be read.'],
    ['no rulebook', { at: good.at }, 'invalid-input: rulebook is undefined: expected a rulebook of createRulebook().'],
    ['half a session', { ...good, dueSoonSessions: 1.5 }, `invalid-input: dueSoonSessions is 1.5: expected ${sessions}.`],
    ['less than no session', { ...good, dueSoonSessions: -1 }, `invalid-input: dueSoonSessions is -1: expected ${sessions}.`],
    ['1001 sessions', { ...good, dueSoonSessions: 1001 }, `invalid-input: dueSoonSessions is 1001: expected ${sessions}.`],
    ['sessions as a text', { ...good, dueSoonSessions: '2' }, `invalid-input: dueSoonSessions is "2": expected ${sessions}.`],
    ['no sessions at all', { ...good, dueSoonSessions: 0 }, 'answered'],
    ['1000 sessions', { ...good, dueSoonSessions: 1000 }, 'answered'],
  ])('%s', (_what, options, said) => {
    expect(refusalTextOf(() => assess(one, options as AssessOptions))).toBe(said);
  });

  test('a moment of judging without a time', () => {
    expect(refusalTextOf(() => assess(one, { ...good, at: '2025-03-04' }))).toMatch(
      /^invalid-date-time: at is "2025-03-04", a day without a time: /,
    );
  });
});

describe('an assessment as plain data, part by part', () => {
  test('waiting for a supplement that was asked for too late, with a slip', () => {
    // Decree 118/2025: within three working days of Monday 8, that is until Thursday 11 24:00; closed 15 days after the notice.
    const log = ['Mon 2025-09-08 09:00 received slip Fri 2025-09-19 17:00', 'Mon 2025-09-15 09:00 supplement-requested'];
    const { statutory, ...rest } = plain(assessed(law, dossier('LAND-10', 'province', ...log), 'Tue 2025-09-16 09:00'));
    const { supplement } = lawProfiles[1] as (typeof lawProfiles)[number];
    const late = {
      at: iso('Mon 2025-09-15 09:00'),
      limit: iso('Fri 2025-09-12 00:00'),
      basis: JSON.parse(JSON.stringify(supplement.basis)) as unknown,
    };
    expect(clauseOf(supplement.basis)).toBe('Điều 19 khoản 5 118/2025/NĐ-CP');
    expect(rest).toEqual({
      id: 'H1',
      procedure: 'LAND-10',
      field: 'land',
      level: 'province',
      status: 'on-hold',
      outcome: null,
      due: null,
      remaining: null,
      overdueBy: null,
      promiseMissed: false,
      legallyOverdue: false,
      targetMet: null,
      againstPromise: null,
      againstStatute: 'on-hold',
      score: null,
      policy: null,
      breaches: [{ code: 'late-supplement-request', index: 1, ...late }],
      next: [{ code: 'closing', at: iso('Wed 2025-10-01 00:00') }],
      at: iso('Tue 2025-09-16 09:00'),
      receivedAt: iso('Mon 2025-09-08 09:00'),
      judgedAt: null,
      extendedUntil: null,
      printedDue: iso('Fri 2025-09-19 17:00'),
      promised: null,
      reasons: [
        { code: 'waiting', since: iso('Mon 2025-09-15 09:00') },
        { code: 'breach', breach: 'late-supplement-request', ...late },
      ],
    });
    expect(statutory).toMatchObject({ state: 'on-hold', due: null, since: iso('Mon 2025-09-15 09:00') });
  });

  test('open, with a new date and a promise', () => {
    // Tuesday 10:00 to Friday 17:00: 90 + 210 minutes and three days of 450.
    const log = [RECEIVED, 'Tue 2025-03-04 09:00 extended until Fri 2025-03-07 17:00'];
    const { promised, statutory, reasons, ...rest } = plain(
      assessed(promising, dossier('CERT-3', 'district', ...log), 'Tue 2025-03-04 10:00'),
    );
    expect(rest).toEqual({
      id: 'H1',
      procedure: 'CERT-3',
      field: 'certification',
      level: 'district',
      status: 'running',
      outcome: null,
      due: iso('Fri 2025-03-07 17:00'),
      remaining: { sessions: 8, minutes: 1650 },
      overdueBy: null,
      promiseMissed: false,
      legallyOverdue: false,
      targetMet: null,
      againstPromise: 'running',
      againstStatute: 'running',
      score: null,
      policy: 'chi-lang-golden-days-certification',
      breaches: [],
      next: [
        { code: 'golden-day', at: iso('Thu 2025-03-06 07:30') },
        { code: 'due-soon-from', at: iso('Thu 2025-03-06 17:00') },
        { code: 'due', at: iso('Fri 2025-03-07 17:00') },
      ],
      at: iso('Tue 2025-03-04 10:00'),
      receivedAt: iso('Mon 2025-03-03 09:00'),
      judgedAt: null,
      extendedUntil: iso('Fri 2025-03-07 17:00'),
      printedDue: null,
    });
    expect([promised, statutory]).toMatchObject([{ due: iso('Tue 2025-03-04 17:00') }, { due: iso('Thu 2025-03-06 17:00') }]);
    expect(reasons).toMatchObject([
      { code: 'open', status: 'running', due: iso('Fri 2025-03-07 17:00'), extended: true },
      { code: 'time-left', sessions: 8, minutes: 1650 },
      { code: 'extended-to', until: iso('Fri 2025-03-07 17:00'), basis: { number: '61/2018/NĐ-CP', clause: 'Điều 19 khoản 9' } },
    ]);
  });

  test('judged: the instant of the result, not of the judging', () => {
    const log = [RECEIVED, 'Wed 2025-03-05 09:00 result-ready', 'Fri 2025-03-07 09:00 returned'];
    expect(plain(assessed(law, dossier('STATUS-3', 'commune', ...log), 'Mon 2025-03-10 09:00'))).toMatchObject({
      status: 'early',
      outcome: 'result',
      judgedAt: iso('Wed 2025-03-05 09:00'),
      printedDue: null,
      extendedUntil: null,
      next: [],
    });
  });
});

describe('the reasons, in order and with nothing more', () => {
  const reasonsOf = (assessment: Assessment) =>
    assessment.reasons.map((reason) => {
      const { code, basis, ...rest } = reason as AssessmentReason & { basis?: { clause?: string; number?: string } };
      return [code, ...Object.values<unknown>(rest), ...(basis === undefined ? [] : [clauseOf(basis)])];
    });
  const status3 = (when: string, ...log: string[]) => reasonsOf(assessed(law, dossier('STATUS-3', 'commune', ...log), when));
  // Three working days of Monday 3: Thursday 6 17:00, by law until its midnight.
  const DUE = iso('Thu 2025-03-06 17:00');
  const MIDNIGHT = iso('Fri 2025-03-07 00:00');

  test.each<{ note: string; when: string; log: string[]; reasons: unknown[][] }>([
    { note: 'open', when: 'Thu 2025-03-06 17:00', log: [RECEIVED], reasons: [['open', 'due-soon', DUE]] },
    {
      note: 'open and a second before the close',
      when: 'Thu 2025-03-06 16:59:59',
      log: [RECEIVED],
      reasons: [
        ['open', 'due-soon', DUE],
        ['time-left', 1, 1 / 60],
      ],
    },
    {
      note: 'past the close of the office, not past the day of the law',
      when: 'Thu 2025-03-06 23:00',
      log: [RECEIVED],
      reasons: [['open', 'overdue', DUE]],
    },
    {
      note: 'past the law, on the next morning',
      when: 'Fri 2025-03-07 08:30',
      log: [RECEIVED],
      reasons: [
        ['open', 'overdue', DUE],
        ['time-over', 0, 60],
        ['legally-overdue', MIDNIGHT],
      ],
    },
    {
      note: 'refused late',
      when: 'Mon 2025-03-17 09:00',
      log: [RECEIVED, 'Fri 2025-03-07 11:30 refused'],
      reasons: [
        ['judged', 'late', iso('Fri 2025-03-07 11:30'), DUE, true],
        ['time-over', 1, 240],
        ['legally-overdue', MIDNIGHT],
      ],
    },
    {
      note: 'ready early',
      when: 'Mon 2025-03-17 09:00',
      log: [RECEIVED, 'Thu 2025-03-06 11:30 result-ready'],
      reasons: [['judged', 'early', iso('Thu 2025-03-06 11:30'), DUE, false]],
    },
    {
      note: 'ready on time',
      when: 'Mon 2025-03-17 09:00',
      log: [RECEIVED, 'Thu 2025-03-06 13:30 result-ready'],
      reasons: [['judged', 'on-time', iso('Thu 2025-03-06 13:30'), DUE, false]],
    },
    ...(['stopped', 'closed', 'withdrawn'] as const).map((end) => ({
      note: end,
      when: 'Mon 2025-03-17 09:00',
      log: [RECEIVED, `Wed 2025-03-05 10:00 ${end}`],
      reasons: [['ended', end, iso('Wed 2025-03-05 10:00')]],
    })),
    {
      note: 'on hold by the second pause, since that one',
      when: 'Mon 2025-03-17 09:00',
      log: [RECEIVED, 'Tue 2025-03-04 08:00 paused', 'Tue 2025-03-04 09:00 resumed', 'Wed 2025-03-05 08:00 paused'],
      reasons: [['waiting', iso('Wed 2025-03-05 08:00')]],
    },
    {
      note: 'a slip with the computed date is not spoken of',
      when: 'Thu 2025-03-06 17:00',
      log: [`${RECEIVED} slip Thu 2025-03-06 17:00`],
      reasons: [['open', 'due-soon', DUE]],
    },
    {
      note: 'a slip with another date is',
      when: 'Thu 2025-03-06 17:00',
      log: [`${RECEIVED} slip Fri 2025-03-07 17:00`],
      reasons: [
        ['open', 'due-soon', DUE],
        ['printed-date-differs', iso('Fri 2025-03-07 17:00'), DUE],
      ],
    },
    {
      note: 'submitted on Friday evening and answered in time: the desk opens on Monday, eight working hours end on Tuesday at 08:00',
      when: 'Tue 2025-03-04 08:00',
      log: ['Fri 2025-02-28 20:00 submitted', 'Tue 2025-03-04 08:00 received online'],
      reasons: [
        ['submitted-online', iso('Fri 2025-02-28 20:00'), iso('Tue 2025-03-04 08:00'), iso('Tue 2025-03-04 08:00'), false],
        ['open', 'running', iso('Fri 2025-03-07 17:00')],
        ['time-left', 8, 1770],
      ],
    },
    {
      note: 'a new date that was given too late does not count, and says until when it could be given',
      when: 'Thu 2025-03-06 17:00',
      log: [RECEIVED, 'Thu 2025-03-06 08:00 extended until Mon 2025-03-10 17:00'],
      reasons: [
        ['open', 'due-soon', DUE],
        ['breach', 'late-extension', iso('Thu 2025-03-06 08:00'), iso('Wed 2025-03-05 17:00'), 'Điều 19 khoản 9 61/2018/NĐ-CP'],
      ],
    },
    {
      note: 'a new date that counts: what is open is due then, what is judged is not',
      when: 'Mon 2025-03-17 09:00',
      log: [RECEIVED, 'Tue 2025-03-04 08:00 extended until Mon 2025-03-10 17:00', 'Fri 2025-03-07 11:30 result-ready'],
      reasons: [
        ['judged', 'late', iso('Fri 2025-03-07 11:30'), DUE, false],
        ['time-over', 1, 240],
        ['legally-overdue', MIDNIGHT],
        ['extended-to', iso('Mon 2025-03-10 17:00'), 'Điều 19 khoản 9 61/2018/NĐ-CP'],
      ],
    },
  ])('$note', ({ when, log, reasons }) => {
    expect(status3(when, ...log)).toEqual(reasons);
  });

  test('a promise that was missed while the law was kept', () => {
    const late = assessed(promising, dossier('CERT-3', 'district', RECEIVED), 'Wed 2025-03-05 08:30');
    expect(reasonsOf(late)).toEqual([
      ['open', 'overdue', iso('Tue 2025-03-04 17:00')],
      ['time-over', 0, 60],
      ['promise-missed', iso('Tue 2025-03-04 17:00')],
    ]);
  });

  test('breaches stand in the order of the events, at one event those of the same kind of rule in theirs', () => {
    const log = [
      RECEIVED,
      'Tue 2025-03-04 08:00 extended until Mon 2025-03-24 17:00',
      'Mon 2025-03-10 08:00 supplement-requested',
      'Mon 2025-03-10 09:00 supplement-requested',
      'Tue 2025-03-11 08:00 extended until Tue 2025-03-25 17:00 without apology',
    ];
    const { breaches, extendedUntil } = assessed(law, dossier('LAND-10', 'province', ...log), 'Tue 2025-03-11 09:00');
    expect(breaches.map(({ code, index, limit }) => [code, index, limit === undefined ? null : shownEnd(limit)])).toEqual([
      ['late-supplement-request', 2, 'Thu 2025-03-06 24:00'],
      ['late-supplement-request', 3, 'Thu 2025-03-06 24:00'],
      ['second-supplement-request', 3, null],
      ['second-extension', 4, null],
      ['extension-without-apology', 4, null],
    ]);
    expect(shownEnd(extendedUntil)).toBe('Mon 2025-03-24 17:00');
  });
});

describe('the dates that matter next stand in order', () => {
  const next = (one: Dossier, when: string) =>
    assessed(promising, one, when, 3).next.map(({ code, at: moment }) => `${code} ${shownEnd(moment)}`);
  const golden = (date: string) => `golden-day ${date} 07:30`;
  const [soon, due, apology] = ['due-soon-from Thu 2025-03-06 11:30', 'due Fri 2025-03-07 17:00', 'apology-by Fri 2025-03-14 17:00'];

  // Promised within the week, until Friday 7; by law ten days, until Monday 17, so that a new date can be given until Friday 14 at
  // 17:00; golden days are Tuesday and Thursday.
  test.each<{ when: string; dates: string[] }>([
    { when: 'Mon 2025-03-03 09:00', dates: [golden('Tue 2025-03-04'), soon, due, apology] },
    { when: 'Tue 2025-03-04 07:29:59.999', dates: [golden('Tue 2025-03-04'), soon, due, apology] },
    { when: 'Tue 2025-03-04 07:30', dates: [golden('Thu 2025-03-06'), soon, due, apology] },
    { when: 'Thu 2025-03-06 07:30', dates: [soon, due, apology] },
    { when: 'Thu 2025-03-06 11:29:59.999', dates: [soon, due, apology] },
    { when: 'Thu 2025-03-06 11:30', dates: [due, apology] },
    { when: 'Fri 2025-03-07 17:00', dates: [apology] },
    { when: 'Fri 2025-03-07 17:00:00.001', dates: [golden('Tue 2025-03-11'), apology] },
    { when: 'Fri 2025-03-14 16:59', dates: [apology, golden('Tue 2025-03-18')] },
    { when: 'Fri 2025-03-14 17:00', dates: [golden('Tue 2025-03-18')] },
  ])('$when', ({ when, dates }) => {
    expect(next(dossier('LAND-10', 'district', RECEIVED), when)).toEqual(dates);
  });

  test('a limit within the day cannot be extended, nor one that was', () => {
    const codes = (code: string, ...log: string[]) =>
      assessed(law, dossier(code, 'district', ...log), 'Tue 2025-03-04 09:30')
        .next.map(({ code: each }) => each)
        .toSorted();
    expect(codes('CERT-DAY', 'Tue 2025-03-04 09:00 received')).toEqual(['due']);
    expect(codes('LAND-5', 'Mon 2025-03-03 09:00 received')).toEqual(['apology-by', 'due', 'due-soon-from']);
    expect(codes('LAND-5', 'Mon 2025-03-03 09:00 received', 'Tue 2025-03-04 09:00 extended until Tue 2025-03-11 17:00')).toEqual([
      'due',
      'due-soon-from',
    ]);
    expect(codes('NO-LIMIT', 'Mon 2025-03-03 09:00 received')).toEqual([]);
  });
});

describe('which dossiers moved', () => {
  const before = lawAlone(vietnamCalendar({ knownOn: '2024-04-11' }));
  const after = lawAlone(vietnamCalendar({ knownOn: '2024-04-12' }));
  // On 12 April 2024 it was announced that Monday 29 April would be off, and Saturday 4 May worked for it.
  const one = (received: string) => dossier('CERT-2', 'commune', `${received} received`);

  test.each<[string, unknown, string]>([
    ['nothing', null, 'rulebooks is null: expected { before, after }.'],
    ['a text', 'both', 'rulebooks is "both": expected { before, after }.'],
    ['one rulebook', { before }, 'rulebook is undefined: expected a rulebook of createRulebook().'],
  ])('rulebooks that cannot be read: %s', (_what, rulebooks, said) => {
    expect(refusalTextOf(() => movedBy([], rulebooks as never))).toBe(`invalid-input: ${said}`);
  });

  test('what is said of it, in both languages: the day that was worked and is off', () => {
    const [moved] = movedBy([one('Fri 2024-04-26 14:00')], { before, after });
    expect(moved?.because.map(({ date }) => date)).toEqual(['2024-04-29']);
    expect(moved).toMatchObject({ id: 'H1', days: 1, printedDue: null, printedDueKept: false });
    expect(moved?.text).toEqual({
      vi: 'Hạn trả kết quả đổi từ 17:00 thứ Năm 02/05/2024 sang 17:00 thứ Sáu 03/05/2024, vì thứ Hai 29/04/2024: nghỉ hoán đổi, làm bù vào thứ Bảy 04/05/2024 (Công văn 2450/VPCP-KGVX ngày 12/04/2024).',
      en: 'The result is due at 17:00 on Friday 3 May 2024 instead of 17:00 on Thursday 2 May 2024, because of Monday 29 April 2024: day off by swap, Saturday 4 May 2024 is worked instead (Công văn 2450/VPCP-KGVX of 12 April 2024).',
    });
  });
});

describe('policies of one’s own', () => {
  const bookOf = (...policies: SlaPolicy[]) => createRulebook({ calendar: vietnamCalendar(), catalog, policies, bareDays: 'working' });
  const everyDay = { on: 'working-days', profile: profiles.civilCode } as const;

  test('of two promises the one that is due first counts, though it is named last', () => {
    const slow = policyWith({ ...everyDay, limit: workingDays(2) });
    const quick = policyWith({ ...everyDay, limit: workingDays(1) }, { id: 'quick' });
    for (const policies of [
      [slow, quick],
      [quick, slow],
    ]) {
      const { policy, due, promised } = assessed(bookOf(...policies), dossier('STATUS-3', 'commune', RECEIVED), 'Mon 2025-03-03 10:00');
      expect([policy, shownEnd(due), shownEnd(promised?.due ?? null)]).toEqual(['quick', 'Tue 2025-03-04 17:00', 'Tue 2025-03-04 17:00']);
    }
  });

  test('of the golden days of two policies the nearer one is next', () => {
    const golden = (weekday: 2 | 4) =>
      policyWith({}, { id: `golden ${weekday}`, days: { weekdays: [weekday] }, promises: [], concentratesWork: true });
    const next = (...policies: SlaPolicy[]) =>
      assessed(bookOf(...policies), dossier('LAND-10', 'commune', RECEIVED), 'Mon 2025-03-03 10:00')
        .next.filter(({ code }) => code === 'golden-day')
        .map(({ at: moment }) => shownEnd(moment));
    expect(next(golden(2), golden(4))).toEqual(['Tue 2025-03-04 07:30']);
    expect(next(golden(4), golden(2))).toEqual(['Tue 2025-03-04 07:30']);
  });

  test('without a limit by law, a promise within the day may not be extended, a longer one may', () => {
    const extended = 'Mon 2025-03-03 10:00 extended until Wed 2025-03-05 17:00';
    const codes = (...policies: SlaPolicy[]) =>
      assessed(bookOf(...policies), dossier('NO-LIMIT', 'commune', RECEIVED, extended), 'Mon 2025-03-03 11:00').breaches.map(
        ({ code }) => code,
      );
    const inTheDay = policyWith({ ...everyDay, limit: { unit: 'same-day' } });
    const inTwoDays = policyWith({ ...everyDay, limit: workingDays(2) }, { id: 'two' });
    expect(codes(inTheDay)).toEqual(['extension-not-allowed']);
    expect(codes(inTwoDays, inTheDay)).toEqual(['extension-not-allowed']);
    expect(codes(inTwoDays)).toEqual([]);
    expect(codes()).toEqual([]);
  });
});

describe('whether a new date was given in time is judged as the deadline stood then', () => {
  // Ten working days of Monday 3: Monday 17; in time until Friday 14 at 17:00.
  test.each<{ note: string; log: string[]; late: string[] }>([
    {
      note: 'a stop that begins after it changes nothing',
      log: ['Mon 2025-03-17 09:00 extended until Mon 2025-03-24 17:00', 'Mon 2025-03-17 10:00 paused', 'Thu 2025-03-20 10:00 resumed'],
      late: ['Fri 2025-03-14 17:00'],
    },
    {
      note: 'nor does one that begins with it',
      log: ['Mon 2025-03-17 10:00 extended until Mon 2025-03-24 17:00', 'Mon 2025-03-17 10:00 paused', 'Thu 2025-03-20 10:00 resumed'],
      late: ['Fri 2025-03-14 17:00'],
    },
    {
      note: 'while it is on hold there is no deadline, though the stop is over before a session is lost',
      log: ['Mon 2025-03-17 14:00 paused', 'Mon 2025-03-17 15:00 extended until Mon 2025-03-24 17:00', 'Mon 2025-03-17 16:00 resumed'],
      late: [],
    },
    {
      note: 'a stop that is over has moved it: two days lost, Wednesday 19',
      log: ['Tue 2025-03-04 07:30 paused', 'Wed 2025-03-05 17:00 resumed', 'Mon 2025-03-17 09:00 extended until Mon 2025-03-24 17:00'],
      late: [],
    },
    {
      note: 'and is in time no more on that day',
      log: ['Tue 2025-03-04 07:30 paused', 'Wed 2025-03-05 17:00 resumed', 'Wed 2025-03-19 09:00 extended until Mon 2025-03-24 17:00'],
      late: ['Tue 2025-03-18 17:00'],
    },
  ])('$note', ({ log, late }) => {
    const { breaches } = assessed(law, dossier('LAND-10', 'province', RECEIVED, ...log), 'Tue 2025-03-25 09:00');
    expect(breaches.map(({ code, limit }) => [code, shownEnd(limit ?? null)])).toEqual(late.map((limit) => ['late-extension', limit]));
  });
});
