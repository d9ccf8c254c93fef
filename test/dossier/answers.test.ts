import { DateTime, IANAZone } from 'luxon';
import { describe, expect, test } from 'vitest';
import {
  assess,
  createRulebook,
  createWorkingCalendar,
  profiles,
  vietnamCalendar,
  type Assessment,
  type Dossier,
  type DossierEvent,
  type Rulebook,
} from '../../src/index.js';
import { nationalProcedures } from '../../src/procedures.js';
import { at, msAt, shown, shownEnd } from '../support/day.js';
import { assessed, catalog, dossier, law, lawAlone, policies, promising, rowOf } from './support.js';

const reason = (assessment: Assessment, code: string) => assessment.reasons.filter((each) => each.code === code);

describe('how it stands against the promise and against the law', () => {
  // R4: Tue 04/03 17:00. By law Thu 06/03 17:00, until 24:00.
  const log = ['Mon 2025-03-03 09:00 received'];

  test.each([
    { when: 'Tue 2025-03-04 17:00', promise: 'running', statute: 'running', status: 'due-soon' },
    { when: 'Tue 2025-03-04 17:00:00.001', promise: 'overdue', statute: 'running', status: 'overdue' },
    { when: 'Fri 2025-03-07 00:00', promise: 'overdue', statute: 'running', status: 'overdue' },
    { when: 'Fri 2025-03-07 00:00:00.001', promise: 'overdue', statute: 'overdue', status: 'overdue' },
  ])('open at $when: $status, promise $promise, law $statute', ({ when, promise, statute, status }) => {
    const assessment = assessed(promising, dossier('CERT-3', 'district', ...log), when);
    expect([assessment.status, assessment.againstPromise, assessment.againstStatute]).toEqual([status, promise, statute]);
    expect([assessment.outcome, assessment.judgedAt, assessment.score]).toEqual([null, null, null]);
  });

  test.each([
    { when: 'Tue 2025-03-04 13:29', promise: 'early', statute: 'early', score: 2 },
    { when: 'Tue 2025-03-04 13:30', promise: 'on-time', statute: 'early', score: 2 },
    { when: 'Tue 2025-03-04 17:00:00.001', promise: 'late', statute: 'early', score: 2 },
    { when: 'Thu 2025-03-06 13:30', promise: 'late', statute: 'on-time', score: 1 },
    { when: 'Fri 2025-03-07 00:00', promise: 'late', statute: 'on-time', score: 1 },
    { when: 'Fri 2025-03-07 00:00:00.001', promise: 'late', statute: 'late', score: 0 },
  ])('ready at $when: promise $promise, law $statute, score $score', ({ when, promise, statute, score }) => {
    const assessment = assessed(promising, dossier('CERT-3', 'district', ...log, `${when} result-ready`), 'Mon 2025-03-17 09:00');
    expect([assessment.againstPromise, assessment.againstStatute, assessment.score]).toEqual([promise, statute, score]);
    expect([assessment.outcome, shown(assessment.judgedAt)]).toEqual(['result', when]);
  });

  test('on hold for one is on hold for both; promised away and then on hold, only for the law', () => {
    const both = assessed(promising, dossier('CERT-3', 'district', ...log, 'Mon 2025-03-03 10:00 paused'), 'Mon 2025-03-10 09:00');
    expect([both.status, both.againstPromise, both.againstStatute]).toEqual(['on-hold', 'on-hold', 'on-hold']);
    const one = assessed(promising, dossier('CERT-3', 'district', ...log, 'Wed 2025-03-05 10:00 paused'), 'Mon 2025-03-10 09:00');
    expect([one.status, one.againstPromise, one.againstStatute]).toEqual(['overdue', 'overdue', 'on-hold']);
    expect([one.promiseMissed, one.legallyOverdue, shown(one.due)]).toEqual([true, false, 'Tue 2025-03-04 17:00']);
  });

  test.each(['stopped', 'closed', 'withdrawn'] as const)('%s counts against neither', (end) => {
    const assessment = assessed(promising, dossier('CERT-3', 'district', ...log, `Fri 2025-03-07 09:00 ${end}`), 'Mon 2025-03-10 09:00');
    expect(rowOf(assessment)).toMatchObject({ status: end, promiseMissed: true, legallyOverdue: true });
    expect([assessment.againstPromise, assessment.againstStatute, assessment.score, assessment.judgedAt]).toEqual([null, null, null, null]);
    expect(assessment.outcome).toBe(end);
  });

  test('without a promise or without a law there is nothing to stand against', () => {
    const lawful = assessed(law, dossier('CERT-3', 'district', ...log), 'Mon 2025-03-10 09:00');
    expect([lawful.againstPromise, lawful.againstStatute, lawful.promised, lawful.policy]).toEqual([null, 'overdue', null, null]);
    const neither = assessed(law, dossier('NO-LIMIT', 'district', ...log), 'Mon 2025-03-10 09:00');
    expect([neither.againstPromise, neither.againstStatute, neither.promised, neither.statutory]).toEqual([null, null, null, null]);
  });
});

describe('what an assessment says beside its status', () => {
  test('whose promise binds, and both deadlines with their steps', () => {
    const assessment = assessed(promising, dossier('CERT-3', 'district', 'Mon 2025-03-03 09:00 received'), 'Mon 2025-03-03 10:00');
    expect(assessment).toMatchObject({ id: 'H1', procedure: 'CERT-3', field: 'certification', level: 'district' });
    expect(assessment.policy).toBe('chi-lang-golden-days-certification');
    expect(shown(assessment.promised?.due ?? null)).toBe('Tue 2025-03-04 17:00');
    expect(shown(assessment.statutory?.due ?? null)).toBe('Thu 2025-03-06 17:00');
    expect(shownEnd(assessment.statutory?.legalEnd ?? null)).toBe('Thu 2025-03-06 24:00');
    expect(assessment.statutory?.steps.at(-1)).toMatchObject({ code: 'due', at: '2025-03-06T17:00:00.000+07:00' });
    expect([shown(assessment.at), shown(assessment.receivedAt)]).toEqual(['Mon 2025-03-03 10:00', 'Mon 2025-03-03 09:00']);
  });

  test('its deadlines are those of the stops so far', () => {
    const log = ['Mon 2025-03-03 09:00 received', 'Tue 2025-03-04 10:00 supplement-requested'];
    const waiting = assessed(law, dossier('STATUS-3', 'commune', ...log), 'Tue 2025-03-04 10:00');
    expect(waiting.statutory).toMatchObject({ state: 'on-hold', due: null });
    const restarted = assessed(law, dossier('STATUS-3', 'commune', ...log, 'Fri 2025-03-07 09:00 supplemented'), 'Fri 2025-03-07 09:00');
    expect(shown(restarted.statutory?.due ?? null)).toBe('Wed 2025-03-12 17:00');
    expect(restarted.statutory?.steps).toContainEqual(expect.objectContaining({ code: 'stop', then: 'restart' }));
  });

  test('what is worked out later is worked out once', () => {
    const assessment = assessed(promising, dossier('CERT-3', 'district', 'Mon 2025-03-03 09:00 received'), 'Mon 2025-03-03 10:00');
    expect(assessment.promised).toBe(assessment.promised);
    expect(assessment.statutory).toBe(assessment.statutory);
    expect(assessment.reasons).toBe(assessment.reasons);
  });

  test('the rules broken, each with its clause: Decree 61/2018 until 30/06/2025, Decree 118/2025 after it', () => {
    const broken = (received: string, requested: string, extended: string) =>
      assessed(
        law,
        dossier(
          'LAND-10',
          'province',
          `${received} received`,
          `${extended} extended until Mon 2025-12-01 17:00 without apology`,
          `${requested} supplement-requested`,
        ),
        'Mon 2025-12-01 09:00',
      ).breaches.map(({ code, basis }) => `${code}: ${basis.clause ?? ''} ${basis.number ?? ''}`);
    expect(broken('Mon 2025-03-03 09:00', 'Mon 2025-03-10 09:00', 'Tue 2025-03-04 09:00')).toEqual([
      'extension-without-apology: Điều 19 khoản 9 61/2018/NĐ-CP',
      'late-supplement-request: Điều 19 khoản 4 61/2018/NĐ-CP',
    ]);
    expect(broken('Mon 2025-09-08 09:00', 'Mon 2025-09-15 09:00', 'Tue 2025-09-09 09:00')).toEqual([
      'extension-without-apology: Điều 19 khoản 6 118/2025/NĐ-CP',
      'late-supplement-request: Điều 19 khoản 5 118/2025/NĐ-CP',
    ]);
  });
});

describe('the slip', () => {
  const printed = (slip: string, ...more: string[]) =>
    assessed(law, dossier('STATUS-3', 'commune', `Mon 2025-03-03 09:00 received slip ${slip}`, ...more), 'Thu 2025-03-06 16:00');

  test('a printed date is kept and changes nothing', () => {
    const assessment = printed('Fri 2025-03-07 11:30');
    expect(shown(assessment.printedDue)).toBe('Fri 2025-03-07 11:30');
    expect(rowOf(assessment)).toMatchObject({ status: 'due-soon', due: 'Thu 2025-03-06 17:00' });
    expect(reason(assessment, 'printed-date-differs')).toEqual([
      { code: 'printed-date-differs', printed: '2025-03-07T11:30:00.000+07:00', computed: '2025-03-06T17:00:00.000+07:00' },
    ]);
  });

  test('one that agrees needs no word', () => {
    const assessment = printed('Thu 2025-03-06 17:00');
    expect(shown(assessment.printedDue)).toBe('Thu 2025-03-06 17:00');
    expect(reason(assessment, 'printed-date-differs')).toEqual([]);
  });

  test('one from the wrong calendar, earlier than the computed, neither', () => {
    expect(rowOf(printed('Wed 2025-03-05 17:00'))).toMatchObject({ status: 'due-soon', due: 'Thu 2025-03-06 17:00' });
    expect(reason(printed('Wed 2025-03-05 17:00'), 'printed-date-differs')).toHaveLength(1);
  });

  test('on hold there is nothing to compare it with', () => {
    const assessment = printed('Fri 2025-03-07 11:30', 'Tue 2025-03-04 10:00 paused');
    expect(shown(assessment.printedDue)).toBe('Fri 2025-03-07 11:30');
    expect(reason(assessment, 'printed-date-differs')).toEqual([]);
  });
});

describe('submitted online: the desk answers within 8 working hours, and the limit runs from the receipt', () => {
  // Fri 28/02 20:00: from Mon 03/03 07:30, 7.5 hours; half an hour of Tuesday.
  const taken = (when: string) =>
    assessed(law, dossier('STATUS-3', 'commune', 'Fri 2025-02-28 20:00 submitted', `${when} received online`), 'Tue 2025-03-04 09:00');

  test.each([
    { when: 'Mon 2025-03-03 14:00', late: false, due: 'Thu 2025-03-06 17:00' },
    { when: 'Tue 2025-03-04 08:00', late: false, due: 'Fri 2025-03-07 17:00' },
    { when: 'Tue 2025-03-04 08:00:00.001', late: true, due: 'Fri 2025-03-07 17:00' },
  ])('accepted $when: late $late, due $due', ({ when, late, due }) => {
    const assessment = taken(when);
    expect(shown(assessment.due)).toBe(due);
    expect(reason(assessment, 'submitted-online')).toEqual([
      {
        code: 'submitted-online',
        at: '2025-02-28T20:00:00.000+07:00',
        answerDue: '2025-03-04T08:00:00.000+07:00',
        receivedAt: assessment.receivedAt.toISO(),
        late,
      },
    ]);
  });

  test('within a working day: 09:00 and 8 hours is 09:30 of the next', () => {
    const sent = assessed(
      law,
      dossier('STATUS-3', 'commune', 'Mon 2025-03-03 09:00 submitted', 'Mon 2025-03-03 09:00 received online'),
      'Mon 2025-03-03 09:00',
    );
    expect(reason(sent, 'submitted-online')).toMatchObject([{ answerDue: '2025-03-04T09:30:00.000+07:00', late: false }]);
  });

  test('at the first instant of a calendar it is known', () => {
    const march = lawAlone(createWorkingCalendar({ name: 'March', coverage: { from: '2025-03-03', until: '2025-04-01' } }));
    const sent = (when: string) =>
      reason(
        assessed(
          march,
          dossier('STATUS-3', 'commune', `${when} submitted`, 'Mon 2025-03-03 09:00 received online'),
          'Mon 2025-03-03 09:00',
        ),
        'submitted-online',
      );
    // 07:30 to 11:30 and 13:30 to 17:00 are seven and a half hours.
    expect(sent('Mon 2025-03-03 00:00')).toMatchObject([{ answerDue: '2025-03-04T08:00:00.000+07:00' }]);
    expect(sent('Sun 2025-03-02 23:59:59.999')).toEqual([]);
  });

  test('a submission that no calendar knows does not matter to the receipt', () => {
    const old = assessed(
      law,
      dossier('STATUS-3', 'commune', 'Sun 2006-12-31 09:00 submitted', 'Mon 2025-03-03 09:00 received online'),
      'Mon 2025-03-03 09:00',
    );
    expect(shown(old.due)).toBe('Thu 2025-03-06 17:00');
    expect(reason(old, 'submitted-online')).toEqual([]);
    expect(() => JSON.stringify(old)).not.toThrow();
  });
});

describe('the national catalogue', () => {
  const rulebook = createRulebook({ calendar: vietnamCalendar(), catalog: nationalProcedures, policies: [], bareDays: 'working' });
  const received = (facts: object) => ({ type: 'received', at: '2025-09-08T09:00', ...facts }) as DossierEvent;
  const due = (procedure: string, facts: object) =>
    shown(assess({ id: '1', procedure, events: [received(facts)] }, { rulebook, at: '2025-09-08T09:00' }).due);

  test('a variant applies when it is named, and not because something is verified (Decree 123/2015 art. 22: 3 working days; 23 days)', () => {
    expect(due('1.004873', {})).toBe('Thu 2025-09-11 17:00');
    expect(due('1.004873', { needsVerification: true })).toBe('Thu 2025-09-11 17:00');
    expect(due('1.001193', { needsVerification: true })).toBe('Mon 2025-09-08 17:00');
    expect(due('1.001193', { variants: ['verification'] })).toBe('Thu 2025-09-11 17:00');
  });

  test('a limit agreed with the citizen is no limit', () => {
    expect(due('2.001019', { variants: ['by-agreement'] })).toBe('none');
  });

  test('one level needs no level; a case of a code is the code', () => {
    const assessment = assess({ id: '1', procedure: '2.001019.01', events: [received({})] }, { rulebook, at: '2025-09-08T09:00' });
    expect([assessment.procedure, assessment.level, assessment.field]).toEqual(['2.001019', 'commune', 'certification']);
  });
});

describe('what goes in', () => {
  const wall = 'Mon 2025-03-03 09:00';
  const forms = {
    'wall time': at(wall),
    'with an offset': '2025-03-03T04:00+02:00',
    UTC: '2025-03-03T02:00:00.000Z',
    Date: new Date(msAt(wall)),
    'DateTime elsewhere': DateTime.fromMillis(msAt(wall), { zone: IANAZone.create('America/New_York') }),
  };

  test.each(Object.entries(forms))('an instant as %s', (_, instant) => {
    const one: Dossier = {
      id: 'H1',
      procedure: 'STATUS-3',
      level: 'commune',
      events: [
        { type: 'received', at: instant, printedDue: instant },
        { type: 'extended', at: instant, until: new Date(msAt('Tue 2025-03-11 17:00')), apology: true },
      ],
    };
    const assessment = assess(one, { rulebook: law, at: instant });
    expect(shown(assessment.due)).toBe('Tue 2025-03-11 17:00');
    expect([shown(assessment.receivedAt), shown(assessment.printedDue), shown(assessment.at)]).toEqual([wall, wall, wall]);
    expect(assessment.receivedAt.offset).toBe(420);
  });

  test('all of them in one log', () => {
    const events: DossierEvent[] = [
      { type: 'submitted', at: '2025-03-01T09:00' },
      { type: 'received', at: DateTime.fromMillis(msAt(wall)), channel: 'online' },
      { type: 'paused', at: new Date(msAt('Tue 2025-03-04 14:00')) },
      { type: 'resumed', at: '2025-03-05T01:00Z' },
    ];
    const assessment = assess({ id: 'H1', procedure: 'STATUS-3', level: 'commune', events }, { rulebook: law, at: '2025-03-06T09:00' });
    expect(shown(assessment.due)).toBe('Fri 2025-03-07 11:30');
  });

  test('equal instants keep their order', () => {
    const moment = 'Tue 2025-03-04 10:00';
    const log = (...types: string[]) => ['Mon 2025-03-03 09:00 received', ...types.map((type) => `${moment} ${type}`)];
    const status = (...types: string[]) => assessed(law, dossier('STATUS-3', 'commune', ...log(...types)), moment).status;
    expect(status('paused', 'resumed')).toBe('running');
    expect(status('paused', 'resumed', 'paused')).toBe('on-hold');
    expect(status('supplement-requested', 'supplemented', 'result-ready', 'returned')).toBe('early');
    expect(() => status('resumed', 'paused')).toThrow('events[1].type is "resumed"');
    expect(() => status('supplemented', 'supplement-requested')).toThrow('events[1].type is "supplemented"');
    expect(() => status('returned', 'result-ready')).toThrow('events[2].type is "result-ready"');
  });

  test('everything may happen at the instant of receipt', () => {
    const log = ['submitted', 'received', 'paused', 'resumed', 'result-ready', 'returned'].map((type) => `${wall} ${type}`);
    expect(rowOf(assessed(law, dossier('STATUS-3', 'commune', ...log), wall))).toEqual({
      status: 'early',
      due: 'Thu 2025-03-06 17:00',
      score: 2,
    });
  });

  test('a deep-frozen dossier is taken, and no input is kept', () => {
    const instant = new Date(msAt(wall));
    const variants: string[] = [];
    const events = [{ type: 'received' as const, at: instant, variants }];
    const one = { id: 'H1', procedure: 'STATUS-3', level: 'commune' as const, events };
    const assessment = assess(one, { rulebook: law, at: instant });
    const before = JSON.stringify(assessment);
    instant.setTime(0);
    variants.push('verification');
    events.length = 0;
    one.id = 'H2';
    expect(JSON.stringify(assessment)).toBe(before);

    const frozen = deepFreeze({
      id: 'H1',
      procedure: 'STATUS-3',
      level: 'commune' as const,
      events: [{ type: 'received' as const, at: at(wall), variants: [] }],
    });
    expect(assess(frozen, Object.freeze({ rulebook: law, at: at(wall) })).status).toBe('running');
  });

  test('of a log only what had happened counts, and events that come one by one give the same as the whole log', () => {
    const log = [
      'Mon 2025-03-03 09:00 received',
      'Tue 2025-03-04 10:00 supplement-requested',
      'Fri 2025-03-07 09:00 supplemented',
      'Mon 2025-03-10 09:00 extended until Fri 2025-03-14 17:00',
      'Thu 2025-03-13 09:00 result-ready',
      'Fri 2025-03-14 09:00 returned',
    ];
    const whole = dossier('STATUS-3', 'commune', ...log);
    log.forEach((line, i) => {
      const when = line.slice(0, 20);
      const told = (one: Dossier) => JSON.stringify(assessed(law, one, when));
      expect(told(whole)).toBe(told(dossier('STATUS-3', 'commune', ...log.slice(0, i + 1))));
    });
  });
});

describe('what comes out', () => {
  const log = ['Mon 2025-03-03 09:00 received', 'Tue 2025-03-04 10:00 extended until Mon 2025-03-10 17:00 without apology'];

  test('is frozen all the way down', () => {
    const assessment = assessed(promising, dossier('CERT-3', 'district', ...log), 'Tue 2025-03-04 18:00');
    const parts = [assessment, assessment.overdueBy, assessment.breaches, assessment.breaches[0], assessment.next, assessment.next[0]];
    expect(parts.map((part) => Object.isFrozen(part))).toEqual(parts.map(() => true));
    expect(Object.isFrozen(assessment.reasons) && assessment.reasons.every((each) => Object.isFrozen(each))).toBe(true);
    expect(Object.isFrozen(assessed(law, dossier('CERT-3', 'district', ...log), 'Tue 2025-03-04 10:00').remaining)).toBe(true);
  });

  test('is plain data as JSON, with every instant at +07:00', () => {
    const assessment = assessed(promising, dossier('CERT-3', 'district', ...log), 'Tue 2025-03-04 10:00');
    const parsed = JSON.parse(JSON.stringify(assessment)) as Record<string, unknown>;
    expect(parsed).toMatchObject({
      id: 'H1',
      status: 'due-soon',
      at: '2025-03-04T10:00:00.000+07:00',
      receivedAt: '2025-03-03T09:00:00.000+07:00',
      due: '2025-03-04T17:00:00.000+07:00',
      remaining: { sessions: 2, minutes: 300 },
      overdueBy: null,
      breaches: [{ code: 'extension-without-apology', index: 1, at: '2025-03-04T10:00:00.000+07:00' }],
      promised: { state: 'due', due: '2025-03-04T17:00:00.000+07:00' },
      statutory: { state: 'due', due: '2025-03-06T17:00:00.000+07:00' },
    });
    expect(Object.keys(parsed)).toEqual(Object.keys(assessment));
    expect(Object.keys({ ...assessment })).toEqual(Object.keys(parsed));
  });

  test('is the same for the same question, whatever was asked between', () => {
    const one = () => JSON.stringify(assessed(promising, dossier('CERT-3', 'district', ...log), 'Tue 2025-03-04 10:00'));
    const kept = assessed(promising, dossier('CERT-3', 'district', ...log), 'Tue 2025-03-04 10:00');
    const first = one();
    assessed(promising, dossier('CERT-3', 'district', 'Thu 2025-01-23 09:00 received'), 'Fri 2025-01-24 10:00');
    expect(one()).toBe(first);
    // Its deadlines and reasons are worked out only now.
    expect(JSON.stringify(kept)).toBe(first);
  });
});

describe('golden days on one half of the day', () => {
  const policy = {
    id: 'golden-afternoon',
    authority: 'UBND xã',
    title: 'Chiều vàng',
    level: 'commune' as const,
    days: { weekdays: [4], half: 'afternoon' as const },
    promises: [
      {
        on: 'working-days' as const,
        procedures: 'all' as const,
        limit: { unit: 'working-days' as const, value: 7 },
        profile: profiles.civilCode,
      },
    ],
    inForce: { from: '2024-01-01' },
    basis: { document: 'Quy chế một cửa', issuer: 'UBND xã' },
  };
  const rulebook = createRulebook({ calendar: vietnamCalendar(), catalog, policies: [policy], bareDays: 'working' });

  const nextGolden = (book: Rulebook, when: string, ...log: string[]) =>
    shown(assessed(book, dossier('LAND-10', 'commune', ...log), when).next.find(({ code }) => code === 'golden-day')?.at ?? null);

  // Seven working days after Mon 03/03: Wed 12/03.
  test.each([
    { when: 'Mon 2025-03-03 09:00', golden: 'Thu 2025-03-06 13:30' },
    { when: 'Thu 2025-03-06 09:00', golden: 'Thu 2025-03-06 13:30' },
    { when: 'Thu 2025-03-06 13:29:59.999', golden: 'Thu 2025-03-06 13:30' },
    { when: 'Thu 2025-03-06 13:30', golden: 'none' },
  ])('at $when the next is $golden', ({ when, golden }) => {
    expect(nextGolden(rulebook, when, 'Mon 2025-03-03 09:00 received')).toBe(golden);
  });

  // A new date, Thu 13/03 13:30: the golden afternoon that opens then is not in time; once it is past any is welcome.
  test.each([
    { when: 'Tue 2025-03-11 09:00', golden: 'none' },
    { when: 'Fri 2025-03-14 09:00', golden: 'Thu 2025-03-20 13:30' },
  ])('at $when, with a new date, the next is $golden', ({ when, golden }) => {
    const log = ['Mon 2025-03-03 09:00 received', 'Mon 2025-03-10 09:00 extended until Thu 2025-03-13 13:30'];
    expect(nextGolden(rulebook, when, ...log)).toBe(golden);
  });

  test('a model that has ended has no next golden day', () => {
    const ended = { ...policy, inForce: { from: '2024-01-01', until: '2025-03-05' } };
    const until = createRulebook({ calendar: vietnamCalendar(), catalog, policies: [ended], bareDays: 'working' });
    expect(nextGolden(until, 'Mon 2025-03-03 09:00', 'Mon 2025-03-03 09:00 received')).toBe('none');
    // Overdue, when any golden day would be welcome.
    expect(nextGolden(until, 'Fri 2025-03-14 09:00', 'Mon 2025-03-03 09:00 received')).toBe('none');
  });
});

describe('a law profile of one’s own', () => {
  const profile = law.lawProfileOn('2025-03-03');
  const under = (changes: object) =>
    createRulebook({
      calendar: vietnamCalendar(),
      catalog,
      policies,
      bareDays: 'working',
      lawProfiles: [{ ...profile, inForce: { from: '2018-06-21' }, ...changes }],
    });
  const log = [
    'Mon 2025-03-03 09:00 received',
    'Tue 2025-03-04 10:00 extended until Mon 2025-03-10 17:00',
    'Wed 2025-03-05 10:00 extended until Wed 2025-03-12 17:00',
  ];

  test.each([
    { most: 0, breaches: ['second-extension 1', 'second-extension 2'], due: 'Thu 2025-03-06 17:00' },
    { most: 1, breaches: ['second-extension 2'], due: 'Mon 2025-03-10 17:00' },
    { most: 2, breaches: undefined, due: 'Wed 2025-03-12 17:00' },
  ])('new dates at most $most times', ({ most, breaches, due }) => {
    const rulebook = under({ extension: { ...profile.extension, most } });
    const row = rowOf(assessed(rulebook, dossier('STATUS-3', 'province', ...log), 'Wed 2025-03-05 11:00'));
    expect([row.breaches, row.due]).toEqual([breaches, due]);
  });

  test.each([
    { leadDays: 0, by: 'Thu 2025-03-06 17:00' },
    { leadDays: 1, by: 'Wed 2025-03-05 17:00' },
    { leadDays: 2, by: 'Tue 2025-03-04 17:00' },
  ])('an apology $leadDays days before', ({ leadDays, by }) => {
    const rulebook = under({ extension: { ...profile.extension, leadDays } });
    const { next } = rowOf(assessed(rulebook, dossier('STATUS-3', 'province', 'Mon 2025-03-03 09:00 received'), 'Mon 2025-03-03 09:00'));
    expect(next).toContain(`apology-by ${by}`);
  });

  test.each([
    { most: 0, log: [], by: undefined },
    { most: 1, log: log.slice(1, 2), by: undefined },
    // By law Thu 06/03 still: the first new date moves what is told, not what the law says.
    { most: 2, log: log.slice(1, 2), by: 'apology-by Wed 2025-03-05 17:00' },
    { most: 2, log: log.slice(1), by: undefined },
  ])('at most $most, $log.length given: another until $by', ({ most, log: given, by }) => {
    const rulebook = under({ extension: { ...profile.extension, most } });
    const { next = [] } = rowOf(assessed(rulebook, dossier('STATUS-3', 'province', log[0]!, ...given), 'Wed 2025-03-05 10:00'));
    expect(next.find((each) => each.startsWith('apology-by'))).toBe(by);
  });

  // Mon 03/03 and three days: Thu 06/03. On hold from Tue 10:00 to Wed 10:00: two sessions; or three days from Wed.
  test.each([
    { then: 'restart', said: '', due: 'Mon 2025-03-10 17:00' },
    { then: 'restart', said: ' resume', due: 'Fri 2025-03-07 17:00' },
    { then: 'resume', said: '', due: 'Fri 2025-03-07 17:00' },
    { then: 'resume', said: ' restart', due: 'Mon 2025-03-10 17:00' },
  ])('after a supplement $then, where the request does not say; "$said": $due', ({ then, said, due }) => {
    const rulebook = under({ supplement: { ...profile.supplement, then } });
    const asked = [log[0]!, `Tue 2025-03-04 10:00 supplement-requested${said}`, 'Wed 2025-03-05 10:00 supplemented'];
    expect(shown(assessed(rulebook, dossier('STATUS-3', 'province', ...asked), 'Wed 2025-03-05 11:00').due)).toBe(due);
  });

  test('a supplement within one working day of the receipt', () => {
    const rulebook = under({ supplement: { ...profile.supplement, withinWorkingDays: 1 } });
    const asked = (when: string) => dossier('STATUS-3', 'province', 'Mon 2025-03-03 09:00 received', `${when} supplement-requested`);
    expect(assessed(rulebook, asked('Wed 2025-03-05 00:00'), 'Wed 2025-03-05 09:00').breaches).toEqual([]);
    expect(rowOf(assessed(rulebook, asked('Wed 2025-03-05 00:00:00.001'), 'Wed 2025-03-05 09:00')).breaches).toEqual([
      'late-supplement-request 1 Tue 2025-03-04 24:00',
    ]);
  });
});

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    Object.values(value).forEach((part) => deepFreeze(part as unknown));
    Object.freeze(value);
  }
  return value;
}
