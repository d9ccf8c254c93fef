import { describe, expect, test } from 'vitest';
import { createRulebook, isRuleError, lawProfileSchema, vietnamCalendar, type LawProfile } from '../../src/index.js';
import { lawProfiles } from '../../src/index.js';
import { formatCitation } from '../../src/law/citation.js';
import { seams } from '../support/seams.js';
import { nationalProcedures } from '../../src/procedures.js';
import { at, day, shown } from '../support/day.js';
import { refusalOf, refusalTextOf } from '../support/refusal.js';

const rulebookWith = (profiles?: readonly LawProfile[]) =>
  createRulebook({
    calendar: vietnamCalendar(),
    catalog: nationalProcedures,
    policies: [],
    bareDays: 'working',
    ...(profiles === undefined ? {} : { lawProfiles: profiles }),
  });

const [decree61, decree118, amended] = lawProfiles as readonly [LawProfile, LawProfile, LawProfile];

// The day of issue and the first day in force, as the official codification gives them.
test('the Civil Code that counts days is of 2015-11-24, in force from 2017-01-01', () => {
  for (const { countingBasis } of lawProfiles) {
    expect(countingBasis.at(-1)).toMatchObject({ number: '91/2015/QH13', issuedOn: '2015-11-24', effectiveFrom: '2017-01-01' });
  }
});

describe('the one-stop decrees, each rule with its article', () => {
  test.each([
    {
      what: 'in force',
      of61: '2018-06-21 to 2025-07-01',
      of118: '2025-07-01 to 2026-08-05',
      read: ({ inForce }: LawProfile) => `${inForce.from} to ${inForce.until ?? '…'}`,
    },
    {
      what: 'start of the count',
      of61: 'Điều 147, Bộ luật Dân sự 91/2015/QH13',
      of118: 'Điều 17 khoản 3, Nghị định 118/2025/NĐ-CP; Điều 147, Bộ luật Dân sự 91/2015/QH13',
      read: ({ countingBasis }: LawProfile) => countingBasis.map(formatCitation).join('; '),
    },
    {
      what: 'a count of hours',
      of61: 'Điều 147 khoản 1, Bộ luật Dân sự 91/2015/QH13',
      of118: 'Điều 17 khoản 3, Nghị định 118/2025/NĐ-CP; Điều 147 khoản 1, Bộ luật Dân sự 91/2015/QH13',
      read: ({ hoursBasis = [] }: LawProfile) => hoursBasis.map(formatCitation).join('; '),
    },
    {
      what: 'the supplement request, asked for by the decree',
      of61: 'Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ: Điều 17 khoản 1, Nghị định 61/2018/NĐ-CP',
      of118: 'Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ: Điều 17 khoản 1 điểm c, Nghị định 118/2025/NĐ-CP',
      read: ({ supplementForm }: LawProfile) => `${supplementForm.vi}: ${formatCitation(supplementForm.basis)}`,
    },
    {
      what: 'its template, from the first day of a circular',
      of61: 'Mẫu số 02 from 2019-01-06: Thông tư 01/2018/TT-VPCP',
      of118: 'Mẫu số 02 from 2025-09-15: Thông tư 03/2025/TT-VPCP',
      read: ({ supplementForm: { template } }: LawProfile) =>
        template === undefined ? 'none' : `${template.vi} from ${template.from}: ${formatCitation(template.basis)}`,
    },
    {
      what: 'no slip',
      of61: 'returned-at-once: Điều 17 khoản 4, Nghị định 61/2018/NĐ-CP',
      of118: 'prescribed: Điều 17 khoản 4, Nghị định 118/2025/NĐ-CP',
      read: ({ noSlip }: LawProfile) => `${noSlip.when}: ${formatCitation(noSlip.basis)}`,
    },
    {
      what: 'slip',
      of61: 'Điều 17 khoản 1, Nghị định 61/2018/NĐ-CP',
      of118: 'Điều 17 khoản 1 điểm c, Nghị định 118/2025/NĐ-CP',
      read: ({ slip }: LawProfile) => formatCitation(slip.basis),
    },
    {
      what: 'supplement: within so many working days of receipt, then the limit restarts',
      of61: '3, restart: Điều 19 khoản 4, Nghị định 61/2018/NĐ-CP',
      of118: '3, restart: Điều 19 khoản 5, Nghị định 118/2025/NĐ-CP',
      read: ({ supplement }: LawProfile) => `${supplement.withinWorkingDays}, ${supplement.then}: ${formatCitation(supplement.basis)}`,
    },
    {
      what: 'papers are asked for once',
      of61: 'Điều 15 khoản 3, Nghị định 61/2018/NĐ-CP',
      of118: 'Điều 16 khoản 3, Nghị định 118/2025/NĐ-CP',
      read: ({ supplement: { once } }: LawProfile) => once && formatCitation(once),
    },
    {
      what: 'closing without a supplement',
      of61: 'none',
      of118: '15: Điều 19 khoản 5, Nghị định 118/2025/NĐ-CP',
      read: ({ closing }: LawProfile) => (closing === undefined ? 'none' : `${closing.calendarDays}: ${formatCitation(closing.basis)}`),
    },
    {
      what: 'new date: once, the apology one day before',
      of61: '1, 1: Điều 19 khoản 9, Nghị định 61/2018/NĐ-CP',
      of118: '1, 1: Điều 19 khoản 6, Nghị định 118/2025/NĐ-CP',
      read: ({ extension }: LawProfile) => `${extension.most}, ${extension.leadDays}: ${formatCitation(extension.basis)}`,
    },
  ])('$what', ({ of61, of118, read }) => {
    expect([read(decree61), read(decree118)]).toEqual([of61, of118]);
  });

  test('the day of receipt is not counted, off-hours counts from the next opening, and no 15:00: it moves the hand-over, not the limit', () => {
    for (const { counting } of lawProfiles) expect(counting).toEqual({ start: 'day-after', offHours: 'next-opening' });
  });

  test('Decree 118 is marked as issued and then as amended, only 367/2025 unseen; Decree 61 has no note', () => {
    expect(decree61.note).toBeUndefined();
    for (const words of [decree118.note?.vi, decree118.note?.en]) {
      expect(words).toMatch(/367\/2025/);
      expect(words).not.toMatch(/309\/2026/);
    }
    expect(decree118.note?.vi).toContain('09/06/2025');
    expect(decree118.note?.en).toContain('2025-06-09');
    expect(amended.note?.vi).toMatch(
      /309\/2026\/NĐ-CP sửa đổi; chưa tiếp cận được toàn văn Nghị định 367\/2025\/NĐ-CP\. .*không phụ thuộc địa giới hành chính/,
    );
    expect(amended.note?.en).toMatch(
      /^As amended by Decree 309\/2026; Decree 367\/2025 was not seen\. .*regardless of administrative boundaries/,
    );
  });

  test('Decree 309/2026 changes article 17.3 and nothing else of the frame', () => {
    const rest = ({ inForce: _, countingBasis: __, hoursBasis: ___, note: ____, ...frame }: LawProfile) => frame;
    expect(rest(amended)).toEqual(rest(decree118));
    expect(amended.inForce).toEqual({ from: '2026-08-05' });
    expect(amended.countingBasis.map(formatCitation)).toEqual([
      'Điều 17 khoản 3, Nghị định 118/2025/NĐ-CP',
      'Nghị định 309/2026/NĐ-CP',
      'Điều 147, Bộ luật Dân sự 91/2015/QH13',
    ]);
    expect(amended.hoursBasis?.map(formatCitation)).toEqual([
      'Điều 17 khoản 3, Nghị định 118/2025/NĐ-CP',
      'Nghị định 309/2026/NĐ-CP',
      'Điều 147 khoản 1, Bộ luật Dân sự 91/2015/QH13',
    ]);
  });

  test('in order, edge to edge, the last without an end', () => {
    expect(seams(lawProfiles)).toEqual([]);
    expect(lawProfiles.map(({ id }) => id)).toEqual(['one-stop-decree-2018', 'one-stop-decree-2025', 'one-stop-decree-2025']);
  });

  test('each has the shape that is asked of others, and cites documents with their issuer', () => {
    for (const profile of lawProfiles) {
      expect(lawProfileSchema.parse(profile)).toEqual(profile);
      const { noSlip, slip, supplement, supplementForm, extension, countingBasis } = profile;
      for (const basis of [...countingBasis, noSlip.basis, slip.basis, supplement.basis, supplementForm.basis, extension.basis]) {
        expect(basis).toMatchObject({
          document: expect.any(String) as unknown,
          issuer: expect.any(String) as unknown,
          confidence: expect.stringMatching(/^(high|medium)$/) as unknown,
        });
      }
    }
  });
});

describe('lawProfileOn: the profile of a receipt goes by its day', () => {
  const rulebook = rulebookWith();

  test.each([
    { on: 'Thu 2018-06-21', id: 'one-stop-decree-2018' },
    { on: 'Mon 2025-06-30', id: 'one-stop-decree-2018' },
    { on: 'Tue 2025-07-01', id: 'one-stop-decree-2025', from: '2025-07-01' },
    { on: 'Tue 2026-08-04', id: 'one-stop-decree-2025', from: '2025-07-01' },
    { on: 'Wed 2026-08-05', id: 'one-stop-decree-2025', from: '2026-08-05' },
    { on: 'Wed 2100-12-29', id: 'one-stop-decree-2025', from: '2026-08-05' },
  ])('$on: $id from $from', ({ on, id, from = '2018-06-21' }) => {
    expect(rulebook.lawProfileOn(day(on))).toMatchObject({ id, inForce: { from } });
  });

  test('before Decree 61/2018 there is none', () => {
    expect(refusalTextOf(() => rulebook.lawProfileOn(day('Wed 2018-06-20')))).toMatch(/^nothing-in-force: .*2018-06-20.*2018-06-21/);
  });

  test.each(['2025-02-30', '2025-7-1', '', '2025-07-01T00:00', 20250701, null, undefined, {}])('%j is no day', (on) => {
    expect(refusalOf(() => rulebook.lawProfileOn(on as never))).toBe('invalid-date');
  });

  test('what it gives is frozen, all through', () => {
    const profile = rulebook.lawProfileOn(day('Tue 2025-07-01'));
    expect(Object.isFrozen(profile) && Object.isFrozen(profile.noSlip.basis) && Object.isFrozen(profile.countingBasis)).toBe(true);
  });
});

describe("a rulebook with a province's own frame", () => {
  const own: LawProfile = {
    ...decree118,
    id: 'own-frame',
    inForce: { from: '2026-01-01' },
    counting: { start: 'session-after', offHours: 'next-opening' },
    closing: { calendarDays: 30, basis: decree118.supplement.basis },
  };
  const until2026: LawProfile = { ...decree118, inForce: { from: '2025-07-01', until: '2026-01-01' } };

  test('counts as that frame says, from its first day', () => {
    const rulebook = rulebookWith([decree61, until2026, own]);
    // Certification of a will, 2 working days, received in the morning.
    const due = (received: string) => shown(rulebook.receive({ procedure: '2.001019', receivedAt: at(received) }).due);
    expect(due('Wed 2025-12-31 09:00')).toBe('Tue 2026-01-06 17:00'); // 1/1 a holiday, 2/1 off by swap for Saturday 10/1
    expect(due('Mon 2026-03-02 09:00')).toBe('Wed 2026-03-04 11:30');
  });

  test('the profiles are copied: a caller that changes its own later changes nothing', () => {
    const mine = [{ ...own, closing: { ...own.closing!, calendarDays: 30 } }];
    const rulebook = rulebookWith(mine);
    mine[0]!.closing.calendarDays = 5;
    mine.length = 0;
    expect(rulebook.lawProfileOn(day('Mon 2026-03-02')).closing?.calendarDays).toBe(30);
  });

  test('two in force at once are conflicting rules', () => {
    expect(refusalOf(() => rulebookWith([decree61, decree118, own]).lawProfileOn(day('Mon 2026-03-02')))).toBe('conflicting-rules');
  });

  test('a gap is a day without a frame', () => {
    const rulebook = rulebookWith([decree61, own]);
    expect(refusalOf(() => rulebook.receive({ procedure: '2.001019', receivedAt: at('Mon 2025-09-08 09:00') }))).toBe('nothing-in-force');
  });

  test.each([
    { what: 'null', profiles: null },
    { what: 'an object', profiles: {} },
    { what: 'an empty list', profiles: [] },
    { what: 'an unknown key', profiles: [{ ...own, cutOff: '15:00' }] },
    { what: 'no start of the count', profiles: [{ ...own, counting: { offHours: 'next-opening' } }] },
    { what: 'a day that does not exist', profiles: [{ ...own, inForce: { from: '2026-02-30' } }] },
    { what: 'a closing after no days', profiles: [{ ...own, closing: { ...own.closing, calendarDays: 0 } }] },
    { what: 'half a working day for a supplement', profiles: [{ ...own, supplement: { ...own.supplement, withinWorkingDays: 0.5 } }] },
    { what: 'an unknown reading of the slip', profiles: [{ ...own, noSlip: { ...own.noSlip, when: 'always' } }] },
    { what: 'no source', profiles: [{ ...own, slip: {} }] },
    { what: 'a form of spaces', profiles: [{ ...own, supplementForm: { ...own.supplementForm, vi: '   ' } }] },
    {
      what: 'a template without a first day',
      profiles: [{ ...own, supplementForm: { ...own.supplementForm, template: { vi: 'a', en: 'a' } } }],
    },
    { what: 'an id with a control character', profiles: [{ ...own, id: 'own\u0000frame' }] },
    { what: '__proto__ as JSON', profiles: JSON.parse('[{"__proto__":{"id":"x"}}]') as unknown },
  ])('$what is refused, and every fault says where', ({ profiles }) => {
    expect(refusalTextOf(() => rulebookWith(profiles as never))).toMatch(
      /^invalid-catalog: The law profiles have \d+ faults?\. lawProfiles/,
    );
  });

  test.each([
    { profile: { ...own, id: 'Khung riêng' }, path: 'id', en: /lower-case letters/, vi: /chữ thường không dấu/ },
    { profile: { ...own, countingBasis: [] }, path: 'countingBasis', en: /at least one citation/, vi: /ít nhất một căn cứ/ },
    {
      profile: { ...own, counting: { offHours: 'later' } },
      path: 'counting.offHours',
      en: /"next-opening", "keep-date"/,
      vi: /"keep-date"/,
    },
    { profile: { ...own, noSlip: { ...own.noSlip, when: 'x' } }, path: 'noSlip.when', en: /"returned-at-once"/, vi: /"prescribed"/ },
    {
      profile: { ...own, supplement: { ...own.supplement, withinWorkingDays: 0.5 } },
      path: 'supplement.withinWorkingDays',
      en: /a whole number of working days from 1 to 1000/,
      vi: /một số nguyên từ 1 đến 1000, tính bằng ngày làm việc/,
    },
    { profile: { ...own, slip: { basis: 5 } }, path: 'slip.basis', en: /write a citation/, vi: /một căn cứ/ },
    { profile: { ...own, note: 'x' }, path: 'note', en: /an object \{ vi, en \}/, vi: /một đối tượng \{ vi, en \}/ },
  ])('a fault is told in the words of law profiles: $path', ({ profile, path, en, vi }) => {
    try {
      rulebookWith([profile] as never);
      expect.unreachable();
    } catch (error) {
      if (!isRuleError(error)) throw error;
      const faults = error.details['faults'] as { path: string; vi: string; en: string }[];
      const first = faults.find((fault) => fault.path === `lawProfiles[0].${path}`);
      expect(first?.en).toMatch(en);
      expect(first?.vi).toMatch(vi);
      expect(first?.en).not.toContain('a text');
    }
  });

  test('undefined is left out: the decrees', () => {
    const rulebook = createRulebook({
      calendar: vietnamCalendar(),
      catalog: nationalProcedures,
      policies: [],
      bareDays: 'working',
      lawProfiles: undefined as never,
    });
    expect(rulebook.lawProfileOn(day('Mon 2026-03-02')).id).toBe('one-stop-decree-2025');
  });
});
