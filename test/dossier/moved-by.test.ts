import { describe, expect, test } from 'vitest';
import {
  createCatalog,
  createRulebook,
  createWorkingCalendar,
  movedBy,
  vietnamCalendar,
  type Dossier,
  type MovedDossier,
  type Procedure,
  type Rulebook,
} from '../../src/index.js';
import { shown } from '../support/day.js';
import { errorOf, refusalOf, refusalTextOf, revoked } from '../support/refusal.js';
import { catalog, chiLang, dossier, law, lawAlone, promising } from './support.js';

/** A row of what moved: from, to, by how many days, because of which days. */
const row = ({ before, after, days, because }: MovedDossier) => ({
  before: shown(before),
  after: shown(after),
  days,
  because: because.map((day) => `${day.date} ${day.before.code} → ${day.after.code}`),
});

const moved = (rulebooks: { before: Rulebook; after: Rulebook }, ...dossiers: Dossier[]) => movedBy(dossiers, rulebooks);

interface Move {
  readonly note: string;
  readonly of: string;
  readonly log: readonly string[];
  readonly before: string;
  readonly after: string;
  readonly days: number;
  readonly because: readonly string[];
}

function table(rulebooks: { before: Rulebook; after: Rulebook }, moves: readonly Move[]): void {
  test.each(moves)('$note', ({ of, log, before, after, days, because }) => {
    const [procedure, level] = of.split(' ') as [string, 'commune'];
    expect(moved(rulebooks, dossier(procedure, level, ...log)).map(row)).toEqual([{ before, after, days, because }]);
  });
}

// The swap of Mon 29/04 and Sat 04/05/2024 was announced on 12/04/2024 (2450/VPCP-KGVX).
const swap2024 = { before: lawAlone(vietnamCalendar({ knownOn: '2024-04-01' })), after: lawAlone() };
const OFF = '2024-04-29 ordinary → swapped-off';
const WORKED = '2024-05-04 weekly-rest → worked-by-swap';

describe('the notice of 12/04/2024: later around 29/04, earlier around 04/05', () => {
  table(swap2024, [
    {
      note: 'Thu 25/04, three days: Fri 26, Mon 29, Thu 02/05 become Fri 26, Thu 02, Fri 03',
      of: 'STATUS-3 commune',
      log: ['Thu 2024-04-25 09:00 received'],
      before: 'Thu 2024-05-02 17:00',
      after: 'Fri 2024-05-03 17:00',
      days: 1,
      because: [OFF],
    },
    {
      note: 'restarted on Fri 26/04, two days: Mon 29 and Thu 02/05 become Thu 02 and Fri 03',
      of: 'CERT-2 commune',
      log: ['Tue 2024-04-23 09:00 received', 'Wed 2024-04-24 09:00 supplement-requested', 'Fri 2024-04-26 15:00 supplemented'],
      before: 'Thu 2024-05-02 17:00',
      after: 'Fri 2024-05-03 17:00',
      days: 1,
      because: [OFF],
    },
    {
      note: 'Thu 02/05, two days: Fri 03 and Mon 06 become Fri 03 and Sat 04',
      of: 'CERT-2 commune',
      log: ['Thu 2024-05-02 09:00 received'],
      before: 'Mon 2024-05-06 17:00',
      after: 'Sat 2024-05-04 17:00',
      days: -2,
      because: [WORKED],
    },
    {
      note: 'Fri 03/05, two days: Mon 06 and Tue 07 become Sat 04 and Mon 06',
      of: 'CERT-2 commune',
      log: ['Fri 2024-05-03 09:00 received'],
      before: 'Tue 2024-05-07 17:00',
      after: 'Mon 2024-05-06 17:00',
      days: -1,
      because: [WORKED],
    },
    {
      note: 'Thu 25/04, three days and a session lost: from Fri 03 to Sat 04/05, so that both days of the swap matter',
      of: 'STATUS-3 commune',
      log: ['Thu 2024-04-25 09:00 received', 'Fri 2024-04-26 10:00 paused', 'Fri 2024-04-26 12:00 resumed'],
      before: 'Fri 2024-05-03 11:30',
      after: 'Sat 2024-05-04 11:30',
      days: 1,
      because: [OFF, WORKED],
    },
  ]);

  test('one whose days change and whose deadline does not is no matter: Mon 06/05 by both', () => {
    // Before: Thu 02, Fri 03, Mon 06. After, deemed Thu 02: Fri 03, Sat 04, Mon 06.
    expect(moved(swap2024, dossier('STATUS-3', 'commune', 'Mon 2024-04-29 09:00 received'))).toEqual([]);
    // Before: Fri 26, Mon 29, Thu 02, Fri 03, Mon 06. After: Fri 26, Thu 02, Fri 03, Sat 04, Mon 06.
    expect(moved(swap2024, dossier('LAND-5', 'commune', 'Thu 2024-04-25 09:00 received'))).toEqual([]);
  });

  test('the same calendar moves nothing', () => {
    expect(moved({ before: law, after: lawAlone() }, dossier('STATUS-3', 'commune', 'Thu 2024-04-25 09:00 received'))).toEqual([]);
  });
});

describe('the notice of 25/12/2025: Fri 02/01/2026 off, Sat 10/01 worked (12729/VPCP-KGVX)', () => {
  const swap2026 = {
    before: lawAlone(vietnamCalendar({ knownOn: '2025-12-24' })),
    after: lawAlone(vietnamCalendar({ knownOn: '2025-12-25' })),
  };

  table(swap2026, [
    {
      note: 'Tue 30/12, two days: Wed 31 and Fri 02/01 become Wed 31 and Mon 05/01',
      of: 'CERT-2 commune',
      log: ['Tue 2025-12-30 10:00 received'],
      before: 'Fri 2026-01-02 17:00',
      after: 'Mon 2026-01-05 17:00',
      days: 3,
      because: ['2026-01-02 ordinary → swapped-off'],
    },
    {
      note: 'Thu 08/01, two days: Fri 09 and Mon 12 become Fri 09 and Sat 10',
      of: 'CERT-2 commune',
      log: ['Thu 2026-01-08 10:00 received'],
      before: 'Mon 2026-01-12 17:00',
      after: 'Sat 2026-01-10 17:00',
      days: -2,
      because: ['2026-01-10 weekly-rest → worked-by-swap'],
    },
    {
      note: 'eight working hours from Wed 31/12 16:00: an hour, then Fri 02/01 until 16:30; now Mon 05/01',
      of: 'HOURS-8 commune',
      log: ['Wed 2025-12-31 16:00 received'],
      before: 'Fri 2026-01-02 16:30',
      after: 'Mon 2026-01-05 16:30',
      days: 3,
      because: ['2026-01-02 ordinary → swapped-off'],
    },
  ]);
});

describe('the office closes', () => {
  const closed = (half?: 'morning' | 'afternoon') =>
    vietnamCalendar({ decisions: [{ kind: 'closure', date: '2025-03-06', ...(half === undefined ? {} : { half }) }] });

  table({ before: promising, after: chiLang(closed('morning')) }, [
    {
      note: 'on a Thursday morning that is the last session of R4: the afternoon instead, no day later',
      of: 'CERT-3 district',
      log: ['Tue 2025-03-04 14:00 received'],
      before: 'Thu 2025-03-06 11:30',
      after: 'Thu 2025-03-06 17:00',
      days: 0,
      because: ['2025-03-06 ordinary → closure'],
    },
  ]);

  table({ before: law, after: lawAlone(closed()) }, [
    {
      note: 'all Thursday: Mon 03/03 and three days become Tue, Wed, Fri',
      of: 'STATUS-3 commune',
      log: ['Mon 2025-03-03 09:00 received'],
      before: 'Thu 2025-03-06 17:00',
      after: 'Fri 2025-03-07 17:00',
      days: 1,
      because: ['2025-03-06 ordinary → closure'],
    },
    {
      note: 'a last calendar day moves on (Civil Code art. 148.5)',
      of: 'CALENDAR-15 commune',
      log: ['Wed 2025-02-19 09:00 received'],
      before: 'Thu 2025-03-06 17:00',
      after: 'Fri 2025-03-07 17:00',
      days: 1,
      because: ['2025-03-06 ordinary → closure'],
    },
  ]);

  test('a calendar that ends before the new deadline gives no reason for the days after its end', () => {
    const week = (until: string) =>
      createWorkingCalendar({
        name: 'a week or two',
        coverage: { from: '2025-03-01', until },
        holidays:
          until === '2025-03-08'
            ? []
            : [
                { date: '2025-03-06', name: { vi: 'Nghỉ', en: 'Off' } },
                { date: '2025-03-07', name: { vi: 'Nghỉ', en: 'Off' } },
              ],
      });
    const of = (until: string) => createRulebook({ calendar: week(until), catalog, policies: [], bareDays: 'working' });
    const [one] = moved(
      { before: of('2025-03-08'), after: of('2025-04-01') },
      dossier('STATUS-3', 'commune', 'Mon 2025-03-03 09:00 received'),
    );
    expect(row(one!)).toMatchObject({ before: 'Thu 2025-03-06 17:00', after: 'Mon 2025-03-10 17:00', days: 4 });
    expect(one!.because.map(({ date }) => date)).toEqual(['2025-03-06', '2025-03-07']);
  });
});

test('a promise that begins moves what it binds, because of no day', () => {
  const [one] = moved({ before: law, after: promising }, dossier('CERT-3', 'district', 'Mon 2025-03-03 09:00 received'));
  expect(row(one!)).toEqual({ before: 'Thu 2025-03-06 17:00', after: 'Tue 2025-03-04 17:00', days: -2, because: [] });
});

describe('the printed date', () => {
  const earlier = (slip: string) => moved(swap2024, dossier('CERT-2', 'commune', `Fri 2024-05-03 09:00 received slip ${slip}`))[0]!;
  const later = (slip: string) => moved(swap2024, dossier('STATUS-3', 'commune', `Thu 2024-04-25 09:00 received slip ${slip}`))[0]!;

  test('now later than the computed one it is kept, and flagged', () => {
    // Tue 07/05 was right; Mon 06/05 is computed now.
    const one = earlier('Tue 2024-05-07 17:00');
    expect([shown(one.printedDue), one.printedDueKept]).toEqual(['Tue 2024-05-07 17:00', true]);
    expect(row(one)).toMatchObject({ before: 'Tue 2024-05-07 17:00', after: 'Mon 2024-05-06 17:00', days: -1 });
    expect(one.text.vi).toMatch(/^Giữ ngày hẹn đã in trên phiếu, 17:00 thứ Ba 07\/05\/2024; .*17:00 thứ Hai 06\/05\/2024/);
    expect(one.text.en).toMatch(/^The date on the slip stays, 17:00 on Tuesday 7 May 2024; .*17:00 on Monday 6 May 2024/);
    // Sat 04/05 decided it.
    expect(one.text.vi).toContain('vì thứ Bảy 04/05/2024: làm bù cho thứ Hai 29/04/2024 (Công văn 2450/VPCP-KGVX ngày 12/04/2024).');
    expect(one.text.en).toContain('because of Saturday 4 May 2024: worked instead of Monday 29 April 2024');
  });

  test.each([
    { slip: 'Mon 2024-05-06 17:00:00.001', kept: true },
    { slip: 'Mon 2024-05-06 17:00', kept: false },
    { slip: 'Sat 2024-05-04 17:00', kept: false },
  ])('moved to Mon 06/05 17:00, a slip of $slip: kept $kept', ({ slip, kept }) => expect(earlier(slip).printedDueKept).toBe(kept));

  test.each([
    { slip: 'Thu 2024-05-02 17:00', kept: false },
    { slip: 'Fri 2024-05-03 17:00', kept: false },
    { slip: 'Mon 2024-05-06 17:00', kept: true },
  ])('moved to Fri 03/05 17:00, a slip of $slip: kept $kept', ({ slip, kept }) => expect(later(slip).printedDueKept).toBe(kept));

  test('where no day decided it, none is named', () => {
    const [one] = moved(
      { before: law, after: promising },
      dossier('CERT-3', 'district', 'Mon 2025-03-03 09:00 received slip Thu 2025-03-06 17:00'),
    );
    expect(one!.text.vi).toMatch(/sớm hơn ngày đã hẹn\.$/);
    expect(one!.text.en).toMatch(/earlier than that date\.$/);
  });

  test('without a slip nothing is kept', () => {
    const [one] = moved(swap2024, dossier('CERT-2', 'commune', 'Fri 2024-05-03 09:00 received'));
    expect([one!.printedDue, one!.printedDueKept]).toEqual([null, false]);
  });
});

describe('the text of a corrected slip', () => {
  const [one] = moved(swap2024, dossier('STATUS-3', 'commune', 'Thu 2024-04-25 09:00 received slip Thu 2024-05-02 17:00'));

  test('in Vietnamese: both dates, the day, and the letter that decided it', () => {
    expect(one!.text.vi).toContain('17:00 thứ Năm 02/05/2024');
    expect(one!.text.vi).toContain('17:00 thứ Sáu 03/05/2024');
    expect(one!.text.vi).toContain('thứ Hai 29/04/2024');
    expect(one!.text.vi).toContain('Công văn 2450/VPCP-KGVX');
    expect(one!.text.vi).toMatch(/\.$/);
  });

  test('in English, too', () => {
    expect(one!.text.en).toContain('17:00 on Thursday 2 May 2024');
    expect(one!.text.en).toContain('17:00 on Friday 3 May 2024');
    expect(one!.text.en).toContain('Monday 29 April 2024');
    expect(one!.text.en).toContain('2450/VPCP-KGVX');
    expect(one!.text.en).toMatch(/\.$/);
  });

  test('where no day explains it none is named', () => {
    const [promised] = moved({ before: law, after: promising }, dossier('CERT-3', 'district', 'Mon 2025-03-03 09:00 received'));
    expect(promised!.text).toEqual({
      vi: 'Hạn trả kết quả đổi từ 17:00 thứ Năm 06/03/2025 sang 17:00 thứ Ba 04/03/2025.',
      en: 'The result is due at 17:00 on Tuesday 4 March 2025 instead of 17:00 on Thursday 6 March 2025.',
    });
  });

  test('two days that explain it are both named', () => {
    const decisions = [4, 5].map((day) => ({ kind: 'closure' as const, date: `2025-03-0${day}` }));
    const [closed] = moved(
      { before: law, after: lawAlone(vietnamCalendar({ decisions })) },
      dossier('CERT-2', 'commune', 'Mon 2025-03-03 09:00 received'),
    );
    expect(closed!.text).toEqual({
      vi:
        'Hạn trả kết quả đổi từ 17:00 thứ Tư 05/03/2025 sang 17:00 thứ Sáu 07/03/2025, ' +
        'vì thứ Ba 04/03/2025: cơ quan đóng cửa; thứ Tư 05/03/2025: cơ quan đóng cửa.',
      en:
        'The result is due at 17:00 on Friday 7 March 2025 instead of 17:00 on Wednesday 5 March 2025, ' +
        'because of Tuesday 4 March 2025: the office is closed; Wednesday 5 March 2025: the office is closed.',
    });
  });
});

describe('dossiers that have ended, wait, or have a new date are passed over', () => {
  const received = 'Thu 2024-04-25 09:00 received';

  test.each([
    ...(['result-ready', 'returned', 'refused', 'stopped', 'closed', 'withdrawn'] as const).map((end) => ({
      note: end,
      log: [received, `Fri 2024-04-26 09:00 ${end}`],
    })),
    { note: 'on hold by a pause', log: [received, 'Fri 2024-04-26 09:00 paused'] },
    { note: 'on hold for a supplement', log: [received, 'Fri 2024-04-26 09:00 supplement-requested'] },
    { note: 'incomplete', log: [`${received} invalid`] },
    { note: 'a new date was given with an apology', log: [received, 'Fri 2024-04-26 09:00 extended until Fri 2024-05-10 17:00'] },
  ])('$note', ({ log }) => expect(moved(swap2024, dossier('STATUS-3', 'commune', ...log))).toEqual([]));

  test('but not a dossier whose new date was not valid', () => {
    const invalid = dossier('STATUS-3', 'commune', received, 'Fri 2024-04-26 09:00 extended until Fri 2024-05-10 17:00 without apology');
    expect(moved(swap2024, invalid).map(row)).toMatchObject([{ before: 'Thu 2024-05-02 17:00', after: 'Fri 2024-05-03 17:00' }]);
  });

  test('nor where it was on hold and no longer is', () => {
    const resumed = dossier('STATUS-3', 'commune', received, 'Thu 2024-04-25 10:00 paused', 'Thu 2024-04-25 10:30 resumed');
    expect(moved(swap2024, resumed)).toHaveLength(1);
  });

  test('one that has a limit in one of the two catalogues alone', () => {
    const [record] = [...catalog].filter(({ code }) => code === 'STATUS-3') as [Procedure];
    const versions = record.versions.map((version) => ({ ...version, limit: null }));
    const without = createRulebook({
      calendar: vietnamCalendar(),
      catalog: createCatalog([{ ...record, versions }]),
      policies: [],
      bareDays: 'working',
    });
    const one = dossier('STATUS-3', 'commune', received);
    expect(moved({ before: without, after: law }, one)).toEqual([]);
    expect(moved({ before: law, after: without }, one)).toEqual([]);
  });

  test('one without any limit', () => expect(moved(swap2024, dossier('NO-LIMIT', 'commune', received))).toEqual([]));
});

describe('many dossiers', () => {
  test('that are no list are refused', () => {
    expect(refusalTextOf(() => movedBy(null as never, swap2024))).toBe(
      'invalid-input: dossiers is null: expected an iterable, such as a list.',
    );
  });

  test('under rulebooks that cannot be read', () => {
    expect(refusalTextOf(() => movedBy([], revoked as never))).toBe(
      'invalid-input: rulebooks is an object: expected plain data that can be read.',
    );
  });

  const some = ['A', 'B', 'C', 'D'].map((id, i) => ({
    ...dossier('STATUS-3', 'commune', 'Thu 2024-04-25 09:00 received', ...(i === 1 ? ['Fri 2024-04-26 09:00 result-ready'] : [])),
    id,
  }));

  test('in their order, from any iterable, frozen', () => {
    const found = movedBy(new Set(some).values(), swap2024);
    expect(found.map(({ id }) => id)).toEqual(['A', 'C', 'D']);
    expect(
      Object.isFrozen(found) && found.every((one) => Object.isFrozen(one) && Object.isFrozen(one.because) && Object.isFrozen(one.text)),
    ).toBe(true);
    expect(movedBy([], swap2024)).toEqual([]);
  });

  test('as JSON: instants at +07:00, reasons and text', () => {
    const [one] = JSON.parse(JSON.stringify(movedBy(some.slice(0, 1), swap2024))) as Record<string, unknown>[];
    expect(one).toMatchObject({
      id: 'A',
      before: '2024-05-02T17:00:00.000+07:00',
      after: '2024-05-03T17:00:00.000+07:00',
      days: 1,
      because: [{ date: '2024-04-29', after: { code: 'swapped-off', workedInstead: '2024-05-04' } }],
      printedDue: null,
      printedDueKept: false,
    });
  });

  test.each([
    { note: 'no rulebooks', run: () => movedBy(some, undefined as never), code: 'invalid-input' },
    { note: 'one rulebook', run: () => movedBy(some, { before: law } as never), code: 'invalid-input' },
    { note: 'a copy of a rulebook', run: () => movedBy(some, { before: law, after: { ...law } }), code: 'invalid-input' },
    { note: 'no list', run: () => movedBy(undefined as never, swap2024), code: 'invalid-input' },
    { note: 'an object', run: () => movedBy({} as never, swap2024), code: 'invalid-input' },
    { note: 'a faulty dossier', run: () => movedBy([null as never], swap2024), code: 'invalid-dossier' },
    {
      note: 'an unknown procedure',
      run: () => movedBy([dossier('STATUS-4', 'commune', 'Thu 2024-04-25 09:00 received')], swap2024),
      code: 'unknown-procedure',
    },
    {
      note: 'one that is only submitted',
      run: () => movedBy([dossier('STATUS-3', 'commune', 'Thu 2024-04-25 09:00 submitted')], swap2024),
      code: 'invalid-dossier',
    },
  ])('$note: $code', ({ run, code }) => expect(refusalOf(run)).toBe(code));

  test('one that is only submitted is not received yet, whenever it is asked', () => {
    const submitted = dossier('STATUS-3', 'commune', 'Thu 2024-04-25 09:00 submitted');
    const error = errorOf(() => moved(swap2024, submitted));
    expect(error.message).toBe('The dossier "H1" is not received yet: expected a receipt among the events.');
    expect(error.details).toEqual({
      field: 'dossier.events',
      value: 'no receipt',
      expected: 'a receipt among the events',
      index: 1,
    });
  });
});
