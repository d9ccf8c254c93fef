import { describe, expect, test } from 'vitest';
import { explain, isRuleError, type Assessment, type AssessmentReason, type BreachCode } from '../../src/index.js';
import { refusalOf } from '../support/refusal.js';
import { assessed, dossier, law, promising } from './support.js';

const stored = (assessment: Assessment) => JSON.parse(JSON.stringify(assessment)) as { reasons: unknown; status: string };

/** For each thing that can be said: a dossier of which it is said, and what it must name in Vietnamese and in English. */
interface Said {
  readonly of: Assessment;
  readonly vi: readonly string[];
  readonly en: readonly string[];
}

const status3 = (when: string, ...log: string[]) => assessed(law, dossier('STATUS-3', 'commune', ...log), when);
const copy = (when: string, ...log: string[]) =>
  assessed(promising, dossier('CERT-DAY', 'district', 'Tue 2025-03-04 09:00 received', ...log), when);
const RECEIVED = 'Mon 2025-03-03 09:00 received';

const REASONS: Readonly<Record<AssessmentReason['code'], Said>> = {
  'submitted-online': {
    of: status3('Tue 2025-03-04 09:00', 'Fri 2025-02-28 20:00 submitted', 'Tue 2025-03-04 08:30 received online'),
    vi: [
      'Nộp trực tuyến lúc 20:00 thứ Sáu 28/02/2025',
      'chậm nhất lúc 08:00 thứ Ba 04/03/2025',
      'tiếp nhận lúc 08:30 thứ Ba 04/03/2025, chậm',
    ],
    en: [
      'Submitted online at 20:00 on Friday 28 February 2025',
      'by 08:00 on Tuesday 4 March 2025',
      '08:30 on Tuesday 4 March 2025, too late',
    ],
  },
  judged: {
    of: status3('Mon 2025-03-17 09:00', RECEIVED, 'Fri 2025-03-07 10:00 refused'),
    vi: ['Từ chối lúc 10:00 thứ Sáu 07/03/2025: trễ hạn', 'hạn 17:00 thứ Năm 06/03/2025'],
    en: ['Refused at 10:00 on Friday 7 March 2025: late', 'due 17:00 on Thursday 6 March 2025'],
  },
  open: {
    of: status3('Thu 2025-03-06 10:00', RECEIVED),
    vi: ['đang giải quyết, sắp đến hạn', 'hạn 17:00 thứ Năm 06/03/2025'],
    en: ['open and due soon', 'due 17:00 on Thursday 6 March 2025'],
  },
  waiting: {
    of: status3('Mon 2025-03-17 10:00', RECEIVED, 'Tue 2025-03-04 10:00 paused'),
    vi: ['tạm dừng từ 10:00 thứ Ba 04/03/2025', 'chưa có hạn trả kết quả'],
    en: ['on hold since 10:00 on Tuesday 4 March 2025', 'no deadline yet'],
  },
  ended: {
    of: status3('Mon 2025-03-17 10:00', RECEIVED, 'Wed 2025-03-05 10:00 withdrawn'),
    vi: ['được rút', '10:00 thứ Tư 05/03/2025', 'không tính vào tỷ lệ đúng hạn'],
    en: ['withdrawn', '10:00 on Wednesday 5 March 2025', 'not in the on-time rate'],
  },
  'time-left': {
    of: status3('Tue 2025-03-04 10:00', RECEIVED),
    vi: ['Còn 20 giờ làm việc (6 buổi).'],
    en: ['20 hours of office time (6 sessions) left.'],
  },
  'time-over': {
    of: status3('Mon 2025-03-10 08:00', RECEIVED),
    vi: ['Quá 8 giờ làm việc (2 buổi).'],
    en: ['8 hours of office time (2 sessions) over.'],
  },
  'promise-missed': {
    of: copy('Mon 2025-03-17 09:00', 'Wed 2025-03-05 09:00 result-ready'),
    vi: ['Không giữ được cam kết', '17:00 thứ Ba 04/03/2025'],
    en: ['The promise was missed', '17:00 on Tuesday 4 March 2025'],
  },
  'legally-overdue': {
    of: copy('Mon 2025-03-17 09:00', 'Wed 2025-03-05 09:00 result-ready'),
    vi: ['Quá thời hạn theo luật', '24:00 thứ Ba 04/03/2025'],
    en: ['The statutory limit was missed', '24:00 on Tuesday 4 March 2025'],
  },
  'target-met': {
    of: copy('Mon 2025-03-17 09:00', 'Tue 2025-03-04 11:00 result-ready'),
    vi: ['Đạt mục tiêu', '11:30 thứ Ba 04/03/2025'],
    en: ['The target was met', '11:30 on Tuesday 4 March 2025'],
  },
  'target-missed': {
    of: copy('Mon 2025-03-17 09:00', 'Tue 2025-03-04 12:00 result-ready'),
    vi: ['Không đạt mục tiêu', '11:30 thứ Ba 04/03/2025', 'không ràng buộc'],
    en: ['The target was missed', '11:30 on Tuesday 4 March 2025', 'does not bind'],
  },
  'extended-to': {
    of: status3('Fri 2025-03-07 10:00', RECEIVED, 'Tue 2025-03-04 10:00 extended until Mon 2025-03-10 17:00'),
    vi: ['hẹn lại', '17:00 thứ Hai 10/03/2025', 'Điều 19 khoản 9, Nghị định 61/2018/NĐ-CP'],
    en: ['17:00 on Monday 10 March 2025', 'Điều 19 khoản 9, Nghị định 61/2018/NĐ-CP'],
  },
  reopened: {
    of: status3(
      'Tue 2025-03-11 10:00',
      RECEIVED,
      'Thu 2025-03-06 10:00 result-ready',
      'Thu 2025-03-06 11:00 returned',
      'Tue 2025-03-11 09:00 reopened',
    ),
    vi: ['được mở lại lúc 09:00 thứ Ba 11/03/2025', 'kết quả có lúc 10:00 thứ Năm 06/03/2025', 'tính lại từ lúc mở lại'],
    en: ['reopened at 09:00 on Tuesday 11 March 2025', 'result of 10:00 on Thursday 6 March 2025', 'runs from then'],
  },
  'new-date-moved': {
    of: status3(
      'Wed 2025-03-12 10:00',
      RECEIVED,
      'Tue 2025-03-04 10:00 extended until Mon 2025-03-10 17:00',
      'Mon 2025-03-10 16:00 paused',
      'Tue 2025-03-11 12:00 resumed',
    ),
    vi: ['17:00 thứ Hai 10/03/2025 lùi đến 17:00 thứ Ba 11/03/2025', '2 buổi tạm dừng'],
    en: ['17:00 on Monday 10 March 2025 moves on to 17:00 on Tuesday 11 March 2025', '2 sessions on hold'],
  },
  'limit-restarted': {
    of: status3(
      'Tue 2025-03-11 10:00',
      `${RECEIVED} slip Thu 2025-03-06 17:00`,
      'Tue 2025-03-04 10:00 supplement-requested',
      'Mon 2025-03-10 09:00 supplemented',
    ),
    vi: ['tính lại từ 09:00 thứ Hai 10/03/2025', 'phiếu trước, 17:00 thứ Năm 06/03/2025, không còn áp dụng'],
    en: ['began anew at 09:00 on Monday 10 March 2025', '17:00 on Thursday 6 March 2025, no longer applies'],
  },
  'printed-date-differs': {
    of: status3('Tue 2025-03-04 10:00', `${RECEIVED} slip Fri 2025-03-07 11:30`),
    vi: ['Giấy tiếp nhận hồ sơ và hẹn trả kết quả in 11:30 thứ Sáu 07/03/2025', '17:00 thứ Năm 06/03/2025', 'giữ nguyên'],
    en: ['The slip says 11:30 on Friday 7 March 2025', '17:00 on Thursday 6 March 2025', 'stays'],
  },
  breach: {
    of: status3('Thu 2025-03-06 10:00', RECEIVED, 'Wed 2025-03-05 17:01 extended until Mon 2025-03-10 17:00'),
    vi: ['Vi phạm lúc 17:01 thứ Tư 05/03/2025', '17:00 thứ Tư 05/03/2025', 'Điều 19 khoản 9, Nghị định 61/2018/NĐ-CP'],
    en: ['Breach at 17:01 on Wednesday 5 March 2025', '17:00 on Wednesday 5 March 2025', 'Điều 19 khoản 9, Nghị định 61/2018/NĐ-CP'],
  },
};

describe.each(['vi', 'en'] as const)('in %s', (language) => {
  test.each(Object.entries(REASONS))('%s is said with its facts', (code, said) => {
    const place = said.of.reasons.findIndex((reason) => reason.code === code);
    const sentence = explain(said.of, language)[place];
    for (const fact of said[language]) expect(sentence).toContain(fact);
  });

  test.each(Object.entries(REASONS))('%s reads as a sentence, and alike from parsed JSON', (_, { of }) => {
    const sentences = explain(of, language);
    expect(sentences).toHaveLength(of.reasons.length);
    for (const sentence of sentences) {
      expect(sentence).toMatch(/^[\p{Lu}\d].*\.$/u);
      expect(sentence).not.toMatch(/undefined|null|NaN|Infinity|\[object|function| {2}|\(\)|,\.|\.\./);
      expect(sentence).toBe(sentence.normalize('NFC'));
      expect(sentence.split('(')).toHaveLength(sentence.split(')').length);
    }
    expect(explain(stored(of), language)).toEqual(sentences);
  });
});

const BREACHES: Readonly<Record<BreachCode, { of: Assessment; vi: RegExp; en: RegExp }>> = {
  'late-supplement-request': {
    of: status3('Mon 2025-03-10 10:00', RECEIVED, 'Fri 2025-03-07 10:00 supplement-requested'),
    vi: /yêu cầu bổ sung hồ sơ quá muộn.*24:00 thứ Năm 06\/03\/2025.*Điều 19 khoản 4/,
    en: /supplement.*too late.*24:00 on Thursday 6 March 2025.*Điều 19 khoản 4/,
  },
  'second-supplement-request': {
    of: status3('Wed 2025-03-05 10:00', RECEIVED, 'Mon 2025-03-03 10:00 supplement-requested', 'Mon 2025-03-03 11:00 supplement-requested'),
    // Papers are asked for once: Decree 61/2018 art. 15.3; article 19.4 is of the three working days.
    vi: /yêu cầu bổ sung hồ sơ quá một lần.*Điều 15 khoản 3/,
    en: /supplement.*more than once.*Điều 15 khoản 3/,
  },
  'late-extension': {
    of: status3('Thu 2025-03-06 10:00', RECEIVED, 'Thu 2025-03-06 07:30 extended until Mon 2025-03-10 17:00'),
    vi: /hẹn lại quá muộn.*17:00 thứ Tư 05\/03\/2025.*Điều 19 khoản 9/,
    en: /too late.*17:00 on Wednesday 5 March 2025.*Điều 19 khoản 9/,
  },
  'second-extension': {
    of: status3(
      'Thu 2025-03-06 10:00',
      RECEIVED,
      'Mon 2025-03-03 10:00 extended until Mon 2025-03-10 17:00',
      'Mon 2025-03-03 11:00 extended until Tue 2025-03-11 17:00',
    ),
    vi: /hẹn lại quá một lần.*Điều 19 khoản 9/,
    en: /more than once.*Điều 19 khoản 9/,
  },
  'extension-without-apology': {
    of: status3('Thu 2025-03-06 10:00', RECEIVED, 'Mon 2025-03-03 10:00 extended until Mon 2025-03-10 17:00 without apology'),
    vi: /hẹn lại mà không xin lỗi.*Điều 19 khoản 9/,
    en: /without an apology.*Điều 19 khoản 9/,
  },
  'extension-not-allowed': {
    of: assessed(
      law,
      dossier('BIRTH-DAY', 'commune', RECEIVED, 'Mon 2025-03-03 10:00 extended until Mon 2025-03-10 17:00'),
      'Mon 2025-03-03 11:00',
    ),
    vi: /hẹn lại với thủ tục giải quyết trong ngày.*Điều 19 khoản 9/,
    en: /a new date for a limit within the day.*Điều 19 khoản 9/,
  },
};

test.each(Object.entries(BREACHES))('the breach %s is named with what it broke', (code, { of, vi, en }) => {
  expect(of.breaches.map((breach) => breach.code)).toEqual([code]);
  expect(explain(of, 'vi').at(-1)).toMatch(vi);
  expect(explain(of, 'en').at(-1)).toMatch(en);
});

describe('where no limit is stated', () => {
  const none = (...log: string[]) => assessed(law, dossier('NO-LIMIT', 'province', RECEIVED, ...log), 'Mon 2025-03-17 09:00');

  test('it says so, open and judged', () => {
    for (const one of [none(), none('Tue 2025-03-04 09:00 result-ready')]) {
      expect(explain(one, 'vi').join(' ')).toContain('không có thời hạn nào');
      expect(explain(one, 'en').join(' ')).toContain('no time limit is stated');
    }
  });
});

describe('within a new date', () => {
  // By law until Thu 06/03 24:00; the new date is Mon 10/03 17:00.
  const extended = (when: string, ...log: string[]) =>
    status3(when, RECEIVED, 'Tue 2025-03-04 10:00 extended until Mon 2025-03-10 17:00', ...log);

  test.each([
    {
      when: 'Fri 2025-03-07 10:00',
      vi: 'Hồ sơ đang giải quyết, còn trong hạn đã hẹn lại (17:00 thứ Hai 10/03/2025).',
      en: 'The dossier is open, within the new date (17:00 on Monday 10 March 2025).',
    },
    {
      when: 'Mon 2025-03-10 10:00',
      vi: 'Hồ sơ đang giải quyết, sắp đến hạn đã hẹn lại (17:00 thứ Hai 10/03/2025).',
      en: 'The dossier is open and due soon, by the new date (17:00 on Monday 10 March 2025).',
    },
    {
      when: 'Tue 2025-03-11 10:00',
      vi: 'Hồ sơ chưa có kết quả, quá hạn đã hẹn lại (17:00 thứ Hai 10/03/2025).',
      en: 'The dossier is overdue by the new date, without a result (17:00 on Monday 10 March 2025).',
    },
  ])('at $when it says which date it is within', ({ when, vi, en }) => {
    expect([explain(extended(when), 'vi')[0], explain(extended(when), 'en')[0]]).toEqual([vi, en]);
    expect(explain(stored(extended(when)), 'vi')).toEqual(explain(extended(when), 'vi'));
  });

  test('a stop that moves the deadline past it says the deadline', () => {
    // Three days from Mon 10/03.
    const asked = extended('Thu 2025-03-13 10:00', 'Wed 2025-03-05 10:00 supplement-requested', 'Mon 2025-03-10 09:00 supplemented');
    expect(explain(asked, 'vi')[0]).toBe('Hồ sơ đang giải quyết, sắp đến hạn (hạn 17:00 thứ Năm 13/03/2025).');
  });

  test('what is judged goes by the old date, and says so', () => {
    const late = extended('Mon 2025-03-17 10:00', 'Fri 2025-03-07 10:00 result-ready');
    expect(explain(late, 'vi')[0]).toBe('Có kết quả lúc 10:00 thứ Sáu 07/03/2025: trễ hạn (hạn 17:00 thứ Năm 06/03/2025).');
  });
});

describe('working time that is none is not said', () => {
  const codes = (assessment: Assessment) => assessment.reasons.map(({ code }) => code);

  test.each([
    { note: 'at the deadline itself', when: 'Thu 2025-03-06 17:00', left: { sessions: 0, minutes: 0 }, over: null },
    { note: 'after hours of the day due', when: 'Thu 2025-03-06 18:00', left: null, over: { sessions: 0, minutes: 0 } },
  ])('$note', ({ when, left, over }) => {
    const assessment = status3(when, RECEIVED);
    expect([assessment.remaining, assessment.overdueBy]).toEqual([left, over]);
    expect(codes(assessment)).toEqual(['open']);
    for (const language of ['vi', 'en'] as const) expect(explain(assessment, language).join(' ')).not.toMatch(/(?<!\d)0 (phút|minutes)/);
  });

  test('a millisecond is none, a session is one though no minute is left of it', () => {
    expect(codes(status3('Fri 2025-03-07 07:30:00.001', RECEIVED))).toEqual(['open', 'legally-overdue']);
    const last = status3('Thu 2025-03-06 16:59:59.999', RECEIVED);
    expect([explain(last, 'vi')[1], explain(last, 'en')[1]]).toEqual(['Còn 1 buổi làm việc.', '1 session of office time left.']);
  });
});

describe('what is not of this library is refused', () => {
  const reasons = (...given: unknown[]) => ({ status: 'late', reasons: given });

  test.each([
    { note: 'no list', value: { status: 'late', reasons: 'all' } },
    { note: 'nothing in it', value: reasons(null) },
    { note: 'an unknown code', value: reasons({ code: 'because' }) },
    { note: 'a code that every object has', value: reasons({ code: 'toString' }) },
    { note: 'a reason without its facts', value: reasons({ code: 'judged' }) },
    { note: 'an unknown status', value: reasons({ code: 'open', status: 'constructor', due: null }) },
    { note: 'an instant that is none', value: reasons({ code: 'waiting', since: 'rubbish' }) },
    { note: 'an impossible instant', value: reasons({ code: 'waiting', since: '2025-13-45T99:99:00.000+07:00' }) },
    { note: 'numbers as text', value: reasons({ code: 'time-left', sessions: '2', minutes: 'x' }) },
    { note: 'NaN', value: reasons({ code: 'time-over', sessions: Number.NaN, minutes: 1 }) },
    {
      note: 'an unknown breach',
      value: reasons({ code: 'breach', breach: 'toString', at: '2025-03-04T09:00:00.000+07:00', basis: { document: 'x' } }),
    },
    { note: 'a breach of nothing', value: reasons({ code: 'breach', breach: 'late-extension', at: '2025-03-04T09:00:00.000+07:00' }) },
    {
      note: 'a getter that throws',
      value: {
        status: 'late',
        get reasons(): unknown {
          throw new Error('no');
        },
      },
    },
  ])('$note', ({ value }) => {
    for (const language of ['vi', 'en'] as const) expect(refusalOf(() => explain(value, language))).toBe('invalid-input');
  });

  test('a language that is neither vi nor en', () => {
    try {
      explain(REASONS.open.of, 'fr' as never);
      expect.unreachable();
    } catch (error) {
      expect(isRuleError(error) && [error.code, error.details.field]).toEqual(['invalid-input', 'language']);
    }
  });
});
