import { limitRefusals, readLimitText, type LimitRefusal } from 'tthc-rules/portal';
import { describe, expect, test } from 'vitest';

// A text for each code, and why nothing is read from it.
const REFUSED: readonly (readonly [text: string, because: LimitRefusal, why: string])[] = [
  ['', 'no-limit-stated', 'an empty cell'],
  ['Không có thông tin', 'no-limit-stated', 'the portal has none'],
  ['Không quy định thời hạn giải quyết, phí, lệ phí', 'no-limit-stated', 'none is laid down'],
  ['Thời gian giải quyết hồ sơ theo quy định là:. .ngày', 'no-limit-stated', 'a form that nobody filled in'],
  ['15', 'unit-missing', '15 what?'],
  ['10 làm việc kể từ ngày nhận được hồ sơ hợp lệ', 'unit-missing', '“ngày” was left out; 10 working hours would fit, too'],
  ['2 tuần làm việc', 'unit-missing', 'ten working days or fourteen days? Around Tết they part'],
  ['02 buổi', 'unit-missing', 'half-days are no unit of a limit'],
  ['1100', 'fee-glued', '1 day and a fee of 100,000, run together'],
  ['140,000', 'fee-glued', 'a sum of money'],
  ['0 Giờ', 'zero-value', 'the portal’s way to say at once, or nothing'],
  ['0', 'zero-value', 'the same without a unit'],
  ['Không phải trả kết quả cho người nộp thuế', 'no-result-returned', 'nothing is returned'],
  ['- Trường hợp cấp mới: 60 ngày; - Trường hợp cấp lại: 15 ngày.', 'depends-on-case', 'two cases, and none for all'],
  ['2 ngày làm việc hoặc 3 ngày làm việc hoặc 5 ngày làm việc (tùy thuộc hoạt động xin cấp phép)', 'depends-on-case', 'it depends'],
  ['Giảm 7,5 ngày so với quy định.', 'no-base', 'cut by 7.5 days, from how many is not said'],
  ['Trường hợp phức tạp có thể kéo dài thêm nhưng không quá 02 ngày làm việc', 'no-base', 'only the extension'],
  ['- Cấp xã: 05 ngày làm việc. - Cấp tỉnh: 10 ngày làm việc.', 'steps-no-total', 'steps are not summed: they may overlap'],
  ['15 ngày + 08 ngày làm việc', 'mixed-units', 'two kinds of days do not add up to one number'],
  ['1 tháng 15 ngày', 'mixed-units', 'a month has no number of days'],
  ['02 ngày 04 giờ', 'mixed-units', 'the hours are no hour of a day'],
  ['1 ngày làm việc 8 giờ', 'mixed-units', 'two days, or one in other words: nobody says'],
  ['1 ngày làm việc 4 giờ', 'mixed-units', ''],
  ['01 ngày 30 phút', 'mixed-units', ''],
  ['2 ngày làm việc, 2 giờ', 'two-limits-unrelated', 'the same number, and not the same time'],
  ['05 ngày làm việc 2,5 ngày làm việc', 'two-limits-unrelated', 'two columns of a table; which one applies is not said'],
  ['05 (ba) ngày', 'two-limits-unrelated', 'digits and word differ'],
  ['Thời gian thực hiện: 6-8 ngày làm việc.', 'range', 'six or eight?'],
  ['Chậm nhất vào ngày 20 tháng đầu tiên hàng quý', 'event-bound', 'a date'],
  ['Trước khi tàu cập cảng', 'event-bound', 'an event'],
  ['Thời hạn giải quyết: theo quy định của pháp luật về đầu tư công.', 'elsewhere', 'another law'],
  ['Thời hạn hiệu lực của chứng chỉ là 60 tháng kể từ ngày cấp.', 'not-processing-limit', 'how long a certificate is valid'],
  ['Thời hạn bổ sung hồ sơ là 15 ngày làm việc', 'not-processing-limit', 'the applicant’s time'],
  ['Thời gian lưu giữ tối thiểu 10 ngày', 'not-processing-limit', 'at least'],
  [
    'Trong thời hạn 05 ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ, Sở Tư pháp trình Ủy ban nhân dân cấp tỉnh xem xét, quyết định',
    'not-processing-limit',
    'the time to hand it on',
  ],
  ['Trường hợp hồ sơ chưa hợp lệ, trong thời hạn 03 ngày phải thông báo', 'not-processing-limit', 'what happens to a bad dossier'],
  [
    'Trong thời hạn 05 ngày làm việc kể từ ngày ra quyết định thụ lý tố cáo, người giải quyết tố cáo có trách nhiệm thông báo cho người tố cáo',
    'not-processing-limit',
    'a notice on the way: a denunciation is settled within 30 days, by the Law on Denunciations art. 30',
  ],
  [
    'Trong thời hạn 05 ngày làm việc kể từ ngày nhận bổ sung hồ sơ nhưng chưa đáp ứng được yêu cầu, cơ quan có thẩm quyền cấp giấy phép xây dựng có trách nhiệm thông báo cho chủ đầu tư tiếp tục hoàn thiện hồ sơ.',
    'not-processing-limit',
    'what happens to a dossier that is still not good',
  ],
  [
    'Thời hạn trả kết quả: 02 ngày làm việc, kể từ ngày nhận đủ văn bản, tài liệu chứng minh việc thực hiện các nghĩa vụ tài chính có liên quan.',
    'not-processing-limit',
    'from the receipt for the payment, not from that of the dossier',
  ],
  [
    'Cấp Giấy chứng nhận: Trong thời hạn 03 ngày làm việc kể từ ngày kết thúc đánh giá điều kiện thực tế.',
    'not-processing-limit',
    'the last part, after the inspection',
  ],
  ['Thời hạn có văn bản chấp thuận: 07 ngày sau khi nhận được ý kiến của các cơ quan.', 'not-processing-limit', 'after others were asked'],
  ['07 ngày làm việc cho Bộ Xây dựng, Ủy ban nhân dân cấp tỉnh;', 'not-processing-limit', 'the share of two authorities'],
  ['Giao Văn phòng đăng ký đất đai trích lục bản đồ địa chính (2 ngày).', 'not-processing-limit', 'a task given to another office'],
  ['08 ngày làm việ', 'truncated', 'cut in the word'],
  ['05 ngày làm việc; trường hợp cần', 'truncated', 'cut before the second limit'],
  ['Trong thời hạn 15 ngày kể từ ngày nhận được hồ sơ hợp lệ, .', 'truncated', 'who does what is lost'],
  [
    'Thời gian giải quyết tại Trung tâm là 20 ngày làm việc, thực tế thấy có thể rút ngắn được',
    'superseded',
    'the text says itself that it is about to be cut',
  ],
  ['10 ngày làm việc (đã được thay thế bởi Quyết định mới)', 'superseded', 'replaced'],
  ['7 ngày '.repeat(3_000), 'too-long', 'more than 20,000 characters'],
];

test.each(REFUSED)('%s: %s (%s)', (text, because) => {
  expect(readLimitText(text)).toMatchObject({ state: 'refused', limit: null, because });
});

describe('the sentences for a clerk', () => {
  const codes = Object.keys(limitRefusals) as LimitRefusal[];

  test('each code has a text above', () => {
    expect([...new Set(REFUSED.map(([, because]) => because))].sort()).toEqual([...codes].sort());
  });

  test.each(codes)('%s is said in both languages, as sentences', (code) => {
    const { vi, en } = limitRefusals[code];
    for (const sentence of [vi, en]) expect(sentence).toMatch(/^\p{Lu}.*\.$/u);
    expect(vi).toMatch(/\p{L}/u);
    expect(vi.normalize('NFC')).toBe(vi);
    expect(vi).not.toBe(en);
  });
});

describe('what is no text', () => {
  test.each([undefined, null, 7, ['7 ngày'], { text: '7 ngày' }, new Date(0)])('%s', (given) => {
    expect(() => readLimitText(given as unknown as string)).toThrow(
      expect.objectContaining({ code: 'invalid-input', details: expect.objectContaining({ field: 'text' }) as object }),
    );
  });
});
