import ICAL from 'ical.js';
import nodeIcal from 'node-ical';
import { convertIcsCalendar } from 'ts-ics';
import { describe, expect, test, vi } from 'vitest';
import { refusalTextOf } from '../support/refusal.js';
import { computeDeadline, createWorkingCalendar, profiles, vietnamCalendar, workingDays } from '../../src/calendar.js';
import { chiLangPolicies, createRulebook } from '../../src/index.js';
import { dayEvents, deadlineEvents, goldenDayEvents, toICalendar, type CalendarEvent } from '../../src/interchange.js';
import { nationalProcedures } from '../../src/procedures.js';

// Engines, parsers and validators take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

const calendar = vietnamCalendar();
const year2024 = { from: '2024-01-01', until: '2025-01-01' };

/** What an independent parser reads. */
function read(text: string) {
  const root = new ICAL.Component(ICAL.parse(text) as unknown[]);
  return root.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    const stamp = component.getFirstPropertyValue('dtstamp');
    return {
      uid: event.uid,
      start: event.startDate.toString(),
      isDate: event.startDate.isDate,
      summary: event.summary,
      description: event.description,
      stamp: String(stamp),
      status: component.getFirstPropertyValue('status'),
    };
  });
}

const octets = (line: string) => new TextEncoder().encode(line).length;
const event = (change: Partial<CalendarEvent>): CalendarEvent => ({
  uid: 'a@example.vn',
  stamp: '2024-01-01T00:00:00Z',
  date: '2024-01-02',
  summary: 'x',
  standing: 'decided',
  ...change,
});

describe('the days that differ from the weekly pattern', () => {
  test('of 2024, as two documents decided them', () => {
    const read2024 = read(toICalendar(dayEvents(calendar, year2024), { name: 'Lịch nghỉ 2024' }));
    // Thông báo 5015/TB-LĐTBXH of 2023-11-22 and Công văn 2450/VPCP-KGVX of 2024-04-12.
    expect(read2024.map(({ start, summary }) => `${start} ${summary}`)).toEqual([
      '2024-01-01 Nghỉ Tết Dương lịch',
      '2024-02-08 Nghỉ Tết Nguyên đán (29 tháng Chạp)',
      '2024-02-09 Nghỉ Tết Nguyên đán (30 tháng Chạp)',
      '2024-02-10 Nghỉ Tết Nguyên đán (mùng 1 tháng Giêng)',
      '2024-02-11 Nghỉ Tết Nguyên đán (mùng 2 tháng Giêng)',
      '2024-02-12 Nghỉ Tết Nguyên đán (mùng 3 tháng Giêng)',
      '2024-02-13 Nghỉ bù Tết Nguyên đán trùng thứ Bảy 10/02/2024',
      '2024-02-14 Nghỉ bù Tết Nguyên đán trùng Chủ nhật 11/02/2024',
      '2024-04-18 Nghỉ Giỗ Tổ Hùng Vương (mùng 10 tháng Ba)',
      '2024-04-29 Nghỉ hoán đổi, làm bù vào thứ Bảy 04/05/2024',
      '2024-04-30 Nghỉ Ngày Chiến thắng 30/4',
      '2024-05-01 Nghỉ Ngày Quốc tế Lao động',
      '2024-05-04 Làm bù cho thứ Hai 29/04/2024',
      '2024-09-02 Nghỉ Quốc khánh',
      '2024-09-03 Nghỉ Quốc khánh (ngày liền kề)',
    ]);
    expect(read2024.every(({ isDate, status }) => isDate && status === 'CONFIRMED')).toBe(true);
  });

  test('an entry is known by its date and rule, and stamped with the day of its document', () => {
    const swap = read(toICalendar(dayEvents(calendar, year2024))).find(({ start }) => start === '2024-04-29');
    expect(swap).toMatchObject({ uid: '2024-04-29-swapped-off@tthc-rules', stamp: '2024-04-12T00:00:00Z' });
    expect(swap?.description).toContain('Công văn 2450/VPCP-KGVX');
  });

  test('a projected day is tentative and says so', () => {
    const [tet] = read(toICalendar(dayEvents(calendar, { from: '2035-02-08', until: '2035-02-09', language: 'en' })));
    expect(tet).toMatchObject({ status: 'TENTATIVE', description: expect.stringContaining('Projected') as unknown });
  });

  test('all entries of all years are read back as they were', () => {
    const events = dayEvents(calendar, calendar.coverage);
    const texts = (list: readonly { uid: string; summary: string; description?: string }[]) =>
      list.map(({ uid, summary, description }) => ({ uid, summary, description }));
    expect(texts(read(toICalendar(events)))).toEqual(texts(events));
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
  });
});

describe('golden days', () => {
  const [policy] = chiLangPolicies({
    goldenDays: [2, 4],
    noAppointmentDays: [3],
    onTheSpot: { district: ['2.000815'], commune: [] },
    shortened: 'all',
    from: '2024-01-01',
  });

  test('those that are worked, while the policy is in force', () => {
    const events = goldenDayEvents(policy!, calendar, { from: '2024-04-22', until: '2024-05-10' });
    // Tuesday 30 April is a holiday.
    expect(read(toICalendar(events)).map(({ start, summary }) => [start, summary])).toEqual(
      ['2024-04-23', '2024-04-25', '2024-05-02', '2024-05-07', '2024-05-09'].map((date) => [date, 'Hai ngày vàng trong tuần']),
    );
    expect(goldenDayEvents(policy!, calendar, { from: '2023-12-01', until: '2024-01-01' })).toEqual([]);
    expect(goldenDayEvents(policy!, calendar, { from: '2025-06-26', until: '2025-08-01', language: 'en' })).toMatchObject([
      { uid: `2025-06-26-${policy!.id}@tthc-rules`, summary: 'Two golden days a week' },
    ]);
  });

  test('moved as the policy says', () => {
    const moved = { ...policy!, days: { ...policy!.days, onDayOff: 'next-working-day' as const } };
    const events = goldenDayEvents(moved, calendar, { from: '2024-04-29', until: '2024-05-03' });
    expect(events.map(({ date }) => date)).toEqual(['2024-05-02']);
  });
});

describe('when a dossier falls due', () => {
  const deadline = computeDeadline({ receivedAt: '2024-05-03T14:00', limit: workingDays(1), profile: profiles.civilCode, calendar });

  test('an instant, with the explanation', () => {
    const [entry] = read(toICalendar(deadlineEvents('H37-2024-15', deadline)));
    expect(entry).toMatchObject({
      uid: 'H37-2024-15-due@tthc-rules',
      // 17:00 in Vietnam, Saturday 4 May.
      start: '2024-05-04T10:00:00Z',
      stamp: '2024-05-03T07:00:00Z',
      summary: 'Hạn trả kết quả: H37-2024-15',
    });
    expect(entry?.description).toContain('làm bù cho thứ Hai 29/04/2024');
  });

  test('the same from stored JSON', () => {
    const stored = JSON.parse(JSON.stringify(deadline)) as typeof deadline;
    expect(toICalendar(deadlineEvents('H37', stored))).toBe(toICalendar(deadlineEvents('H37', deadline)));
  });

  test('a commitment has an entry by promise and one by law', () => {
    const policies = chiLangPolicies({
      goldenDays: [2, 4],
      noAppointmentDays: [3],
      onTheSpot: { district: ['2.000815'], commune: [] },
      shortened: 'all',
      from: '2024-01-01',
    });
    const rulebook = createRulebook({ calendar, catalog: nationalProcedures, policies, bareDays: 'working' });
    const commitment = rulebook.receive({ procedure: '2.000815', level: 'district', receivedAt: '2024-05-02T08:00' });
    const entries = deadlineEvents('H37', commitment, { language: 'en' });
    expect(entries.map(({ summary, at }) => [summary, at])).toEqual([
      ['Due by promise: H37', '2024-05-02T17:00:00.000+07:00'],
      ['Due by law: H37', '2024-05-02T17:00:00.000+07:00'],
    ]);
    const incomplete = rulebook.receive({
      procedure: '2.000815',
      level: 'district',
      receivedAt: '2024-05-02T08:00',
      validDossier: false,
    });
    expect(deadlineEvents('H37', incomplete)).toEqual([]);
  });

  test('a dossier on hold has none', () => {
    const onHold = computeDeadline({
      receivedAt: '2024-05-03T14:00',
      limit: workingDays(1),
      profile: profiles.civilCode,
      calendar,
      clockStops: [{ from: '2024-05-03T15:00' }],
    });
    expect(deadlineEvents('H37', onHold)).toEqual([]);
  });

  test.each(['', ' ', 'x'.repeat(201), 7, null])('%j is no number of a dossier', (dossier) => {
    expect(() => deadlineEvents(dossier as string, deadline)).toThrow(expect.objectContaining({ code: 'invalid-input' }));
  });
});

describe('the text itself', () => {
  const nasty = [
    'BEGIN:VEVENT\r\nSUMMARY:injected\r\nEND:VEVENT',
    'a;b,c\\n\\d',
    '\uD800 half a character, \u0007 a bell',
    'Ủy ban nhân dân xã — '.repeat(20),
    '🎍'.repeat(60),
    `x${'ệ'.repeat(100)}`,
  ];

  test.each([
    ...nasty.filter((text) => !/[\p{Cc}\p{Cs}]/u.test(text)).map((text) => ({ text, read: text })),
    { text: nasty[0]!, read: 'BEGIN:VEVENT\nSUMMARY:injected\nEND:VEVENT' },
    { text: nasty[2]!, read: ' half a character,  a bell' },
  ])('$text is read back', ({ text, read: expected }) => {
    const entries = read(toICalendar([event({ summary: text, uid: `${text}@x`, description: text })], { name: text }));
    expect(entries).toMatchObject([{ uid: `${expected}@x`, summary: expected, description: expected }]);
  });

  test.each(nasty)('lines of %j have at most 75 octets and end with CRLF', (summary) => {
    const text = toICalendar([event({ summary })]);
    expect(text.endsWith('\r\n')).toBe(true);
    const lines = text.slice(0, -2).split('\r\n');
    expect(lines.filter((line) => octets(line) > 75 || /[\r\n]/.test(line))).toEqual([]);
    // Folded where it must be, not before.
    const folded = lines.filter((_, i) => lines[i + 1]?.startsWith(' '));
    expect(folded.filter((line) => octets(line) < 72)).toEqual([]);
    // No line breaks a character in two.
    expect(new TextDecoder('utf-8', { fatal: true }).decode(new TextEncoder().encode(text))).toBe(text);
  });

  test.each([
    { length: 67, lines: 1, note: 'SUMMARY: and 67 octets are 75' },
    { length: 68, lines: 2, note: 'one more is folded' },
    { length: 67 + 74, lines: 2, note: 'the space of the second line counts' },
    { length: 67 + 75, lines: 3, note: 'and one more is folded again' },
  ])('$length octets make $lines lines: $note', ({ length, lines }) => {
    const text = toICalendar([event({ summary: 'x'.repeat(length) })]);
    expect(text.slice(text.indexOf('SUMMARY'), text.indexOf('STATUS')).trimEnd().split('\r\n')).toHaveLength(lines);
  });

  test.each([
    { change: { uid: '' }, field: 'events[0].uid' },
    { change: { uid: ' ' }, field: 'events[0].uid' },
    // What is left out in writing leaves nothing.
    { change: { uid: '\u0007' }, field: 'events[0].uid' },
    { change: { uid: 'x'.repeat(501) }, field: 'events[0].uid' },
    { change: { standing: 'tentative' as 'projected' }, field: 'events[0].standing' },
    { change: { stamp: 'now' }, field: 'events[0].stamp' },
    { change: { date: '20240102' }, field: 'events[0].date' },
    { change: { at: '2024-01-02T10:00' }, field: 'events[0]' },
    { change: { summary: 7 }, field: 'events[0].summary' },
    { change: { description: 7 }, field: 'events[0].description' },
  ])('$change is refused', ({ change, field }) => {
    expect(() => toICalendar([event(change as Partial<CalendarEvent>)])).toThrow(
      expect.objectContaining({ code: 'invalid-input', details: expect.objectContaining({ field }) as unknown }),
    );
  });

  test('texts of 500 000 characters are written, longer ones refused', () => {
    const asked = (length: number, part: 'summary' | 'description' | 'name') =>
      refusalTextOf(() =>
        toICalendar([event(part === 'name' ? {} : { [part]: 'x'.repeat(length) })], part === 'name' ? { name: 'x'.repeat(length) } : {}),
      );
    for (const part of ['summary', 'description', 'name'] as const) {
      expect(asked(500_000, part)).toBe('answered');
      expect(asked(500_001, part)).toBe(
        `invalid-input: ${part === 'name' ? part : `events[0].${part}`} is "${'x'.repeat(40)}…" (500001 characters): ` +
          'expected a text of at most 500000 characters.',
      );
    }
  });

  test('two entries of one uid are refused', () => {
    expect(() => toICalendar([event({}), event({ date: '2024-02-02' })])).toThrow(expect.objectContaining({ code: 'invalid-input' }));
    // The bell is left out in writing.
    expect(() => toICalendar([event({}), event({ uid: 'a@example.vn\u0007' })])).toThrow(
      expect.objectContaining({ code: 'invalid-input' }),
    );
  });

  test('a closure of half a day says which half', () => {
    const office = createWorkingCalendar({
      name: 'office',
      coverage: { from: '2025-03-01', until: '2025-04-01' },
      decisions: [{ kind: 'closure', date: '2025-03-05', half: 'morning' }],
    });
    const events = dayEvents(office, { from: '2025-03-01', until: '2025-04-01' });
    expect(events).toMatchObject([{ uid: '2025-03-05-closure@tthc-rules', summary: 'Cơ quan đóng cửa buổi sáng' }]);
    // Nobody issued a document, so the day stands for it.
    expect(toICalendar(events)).toContain('DTSTAMP:20250305T000000Z');
  });
});

describe('entries of two offices', () => {
  const range = { from: '2025-03-01', until: '2025-04-01' };
  const decisions = [
    { kind: 'closure', date: '2025-03-05' } as const,
    { kind: 'swap', dayOff: '2025-03-10', workedInstead: '2025-03-08' } as const,
  ];
  const uids = (office: string | undefined) =>
    dayEvents(vietnamCalendar({ decisions }), { ...range, ...(office === undefined ? {} : { office }) }).map(({ uid }) => uid);

  test('never have a UID in common', () => {
    expect(uids(undefined)).toEqual([
      '2025-03-05-closure@tthc-rules',
      '2025-03-08-worked-by-swap@tthc-rules',
      '2025-03-10-swapped-off@tthc-rules',
    ]);
    expect(uids('H37.1')).toEqual([
      '2025-03-05-closure@H37.1.tthc-rules',
      '2025-03-08-worked-by-swap@H37.1.tthc-rules',
      '2025-03-10-swapped-off@H37.1.tthc-rules',
    ]);
    expect(uids('H37.1').filter((uid) => uids('H37.2').includes(uid))).toEqual([]);
  });

  test.each([
    { one: ['a', 'b@c'], other: ['a@b', 'c'], note: 'an @ within a number or a name' },
    { one: ['a', 'x%40y'], other: ['a', 'x@y'], note: 'what an escaped @ looks like' },
    { one: ['a-due', 'b'], other: ['a', 'due-b'], note: 'a hyphen that could stand in either' },
    { one: ['a', 'tthc-rules'], other: ['a', undefined], note: 'an office of the name of this library, and none' },
  ])('$note: $one, $other', ({ one, other }) => {
    const deadline = computeDeadline({ receivedAt: '2024-05-03T14:00', limit: workingDays(1), profile: profiles.civilCode, calendar });
    const uid = ([dossier, office]: readonly (string | undefined)[]) =>
      deadlineEvents(dossier!, deadline, office === undefined ? {} : { office })[0]?.uid;
    expect(uid(one)).not.toBe(uid(other));
  });

  // Công văn 2450/VPCP-KGVX: the swap of 29 April and 4 May 2024 is everybody's, and so are the holidays of the law.
  test("national days are everybody's, also where an office entered the notice by hand", () => {
    const byHand = vietnamCalendar({ decisions: [{ kind: 'swap', dayOff: '2024-04-29', workedInstead: '2024-05-04' }] });
    const days = { from: '2024-04-29', until: '2024-05-06', office: 'H37.1' };
    for (const each of [calendar, byHand]) {
      expect(dayEvents(each, days).map(({ uid }) => uid)).toEqual([
        '2024-04-29-swapped-off@tthc-rules',
        '2024-04-30-holiday@tthc-rules',
        '2024-05-01-holiday@tthc-rules',
        '2024-05-04-worked-by-swap@tthc-rules',
      ]);
    }
  });

  test('the holidays of a calendar made by hand are its own', () => {
    const own = createWorkingCalendar({
      name: 'own',
      coverage: { from: '2025-03-01', until: '2025-04-01' },
      holidays: [{ date: '2025-03-10', name: { vi: 'Ngày hội', en: 'Fair' } }],
    });
    expect(dayEvents(own, { ...range, office: 'Xã A' }).map(({ uid }) => uid)).toEqual(['2025-03-10-holiday@Xã A.tthc-rules']);
  });

  test('one name in two forms of Unicode is one office', () => {
    expect(uids('Xã Ất'.normalize('NFD'))).toEqual(uids('Xã Ất'.normalize('NFC')));
  });

  test.each(['', ' ', 'x'.repeat(81), 7, null, 'a\nb', '\uD800'])('%j is no name of an office', (office) => {
    expect(() => dayEvents(calendar, { ...range, office: office as string })).toThrow(
      expect.objectContaining({ code: 'invalid-input', details: expect.objectContaining({ field: 'office' }) as unknown }),
    );
  });
});

/** What three readers that share no code read of each entry: its revision, when it changed, whether it stands, and when it is. */
const readers: readonly {
  readonly name: string;
  readonly read: (text: string) => readonly (readonly [string, number, string, string, string])[];
}[] = [
  {
    name: 'ical.js',
    read: (text) =>
      new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents('vevent').map((component) => {
        const { uid, startDate, sequence } = new ICAL.Event(component);
        const changed = component.getFirstPropertyValue('last-modified') as ICAL.Time | null;
        return [
          uid,
          (sequence as number | null) ?? 0,
          isoOf(changed?.toJSDate()),
          String(component.getFirstPropertyValue('status')),
          isoOf(startDate.toJSDate()),
        ];
      }),
  },
  {
    name: 'node-ical',
    read: (text) =>
      Object.values(nodeIcal.sync.parseICS(text)).flatMap((entry) =>
        entry?.type === 'VEVENT'
          ? [
              [
                entry.uid,
                Number((entry as { sequence?: unknown }).sequence ?? 0),
                isoOf(entry.lastmodified),
                String(entry.status),
                isoOf(entry.start),
              ],
            ]
          : [],
      ),
  },
  {
    name: 'ts-ics',
    read: (text) =>
      (convertIcsCalendar(undefined, text).events ?? []).map(({ uid, sequence, lastModified, status, start }) => [
        uid,
        sequence ?? 0,
        isoOf(lastModified?.date),
        status ?? '',
        isoOf(start.date),
      ]),
  },
];
const isoOf = (at: Date | undefined) => (at === undefined ? '' : at.toISOString());

describe.each(readers)('a feed before and after an update, read by $name', ({ read: readAll }) => {
  const deadlineOf = (receivedAt: string) => computeDeadline({ receivedAt, limit: workingDays(1), profile: profiles.civilCode, calendar });
  const before = [
    ...deadlineEvents('H37-1', deadlineOf('2024-05-03T14:00'), { office: 'H37' }),
    ...deadlineEvents('H37-2', deadlineOf('2024-05-06T09:00'), { office: 'H37' }),
    ...deadlineEvents('H37-3', deadlineOf('2024-05-06T09:00'), { office: 'H37' }),
  ];
  const [, , third] = before;
  const revision = { number: 1, at: '2024-05-04T08:00' };
  const after = [
    // Received anew on Monday 6 May; the second stays; the third was withdrawn.
    ...deadlineEvents('H37-1', deadlineOf('2024-05-06T14:00'), { office: 'H37', revision }),
    before[1]!,
    { ...third!, revision, status: 'cancelled' as const },
  ];

  test('as first published', () => {
    expect(readAll(toICalendar(before))).toEqual([
      ['H37-1-due@H37.tthc-rules', 0, '', 'CONFIRMED', '2024-05-04T10:00:00.000Z'],
      ['H37-2-due@H37.tthc-rules', 0, '', 'CONFIRMED', '2024-05-07T10:00:00.000Z'],
      ['H37-3-due@H37.tthc-rules', 0, '', 'CONFIRMED', '2024-05-07T10:00:00.000Z'],
    ]);
  });

  test('after an update', () => {
    expect(readAll(toICalendar(after))).toEqual([
      ['H37-1-due@H37.tthc-rules', 1, '2024-05-04T01:00:00.000Z', 'CONFIRMED', '2024-05-07T10:00:00.000Z'],
      ['H37-2-due@H37.tthc-rules', 0, '', 'CONFIRMED', '2024-05-07T10:00:00.000Z'],
      ['H37-3-due@H37.tthc-rules', 1, '2024-05-04T01:00:00.000Z', 'CANCELLED', '2024-05-07T10:00:00.000Z'],
    ]);
  });

  test('every day of every year is read as the day it is', () => {
    const events = dayEvents(calendar, calendar.coverage);
    const days = readAll(toICalendar(events));
    // A whole day has no instant: each reader says midnight in a zone of its own, here that of the run, UTC.
    expect(days.map(([uid, , , , start]) => `${uid} ${start.slice(0, 10)}`)).toEqual(events.map(({ uid, date }) => `${uid} ${date!}`));
  });
});

describe('a revision', () => {
  test('is that of all entries of a call, and says when the entry was last changed', () => {
    const revision = { number: 2, at: '2024-04-12T09:00' };
    const text = toICalendar(dayEvents(calendar, { from: '2024-04-29', until: '2024-05-02', revision }));
    expect(text.match(/SEQUENCE:2\r\n/g)).toHaveLength(3);
    expect(text.match(/LAST-MODIFIED:20240412T020000Z\r\n/g)).toHaveLength(3);
    // Without a METHOD both mean the same (RFC 5545, 3.8.7.2).
    expect(text.match(/DTSTAMP:20240412T020000Z\r\n/g)).toHaveLength(3);
  });

  test.each([
    { revision: { number: -1, at: '2024-04-12T09:00' }, field: 'revision.number' },
    { revision: { number: 1.5, at: '2024-04-12T09:00' }, field: 'revision.number' },
    { revision: { number: 2 ** 31, at: '2024-04-12T09:00' }, field: 'revision.number' },
    { revision: { number: '1', at: '2024-04-12T09:00' }, field: 'revision.number' },
    { revision: { number: 1, at: '2024-04-12' }, field: 'revision.at' },
    { revision: { number: 1 }, field: 'revision.at' },
    { revision: { number: 1, at: '2024-04-12T09:00', by: 'A' }, field: 'revision."by"' },
    { revision: 1, field: 'revision' },
  ])('$revision is refused', ({ revision, field }) => {
    const wrong = revision as { number: number; at: string };
    const refusal = (prefix: string): unknown =>
      expect.objectContaining({ code: 'invalid-input', details: expect.objectContaining({ field: `${prefix}${field}` }) as unknown });
    expect(() => dayEvents(calendar, { ...year2024, revision: wrong })).toThrow(refusal(''));
    expect(() => toICalendar([event({ revision: wrong })])).toThrow(refusal('events[0].'));
  });

  test('a status is cancelled or none', () => {
    expect(toICalendar([event({ status: 'cancelled', standing: 'projected' })])).toContain('STATUS:CANCELLED\r\n');
    expect(() => toICalendar([event({ status: 'CANCELLED' as 'cancelled' })])).toThrow(expect.objectContaining({ code: 'invalid-input' }));
  });
});
