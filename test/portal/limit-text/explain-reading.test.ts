import { explainReading, readLimitText, type LimitReading } from 'tthc-rules/portal';
import { expect, test } from 'vitest';
import type { Language } from 'tthc-rules/calendar';

// Read by somebody who knows the language and no code: every sentence is judged here.
const EXPLAINED: readonly (readonly [text: string, language: Language, sentences: readonly string[]])[] = [
  [
    'Không quá 07 ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ',
    'vi',
    [
      '“07 ngày làm việc”: thời hạn của cả thủ tục.',
      '“Không quá”: đây là mức tối đa.',
      'Tính từ “ngày nhận đủ hồ sơ hợp lệ”.',
      'Đọc là 7 ngày làm việc.',
    ],
  ],
  [
    '05 ngày làm việc; trường hợp phải xác minh thì không quá 25 ngày',
    'vi',
    ['“05 ngày làm việc”: thời hạn của cả thủ tục.', '“25 ngày”: áp dụng cho một trường hợp (“phải xác minh”).', 'Đọc là 5 ngày làm việc.'],
  ],
  [
    'Trong ngày; nhận sau 15 giờ thì trả kết quả trong ngày làm việc tiếp theo',
    'en',
    [
      '“Trong ngày”: the limit of the whole procedure.',
      'Received after 15:00: due on the next working day.',
      'Read as within the day, received by 15:00.',
    ],
  ],
  [
    'Cắt giảm thời gian giải quyết từ 17 ngày xuống 15 ngày',
    'vi',
    [
      '“17 ngày”: thời hạn trước khi cắt giảm.',
      '“15 ngày”: thời hạn sau khi cắt giảm.',
      'Văn bản chỉ ghi “ngày”, không nói là ngày làm việc hay ngày theo lịch; giữ nguyên.',
      'Đọc là 15 ngày.',
    ],
  ],
  [
    '02 ngày (không tính thời gian niêm yết)',
    'en',
    [
      '“02 ngày”: the limit of the whole procedure.',
      'Not counted: “thời gian niêm yết”.',
      'The text says only “ngày”, neither working days nor calendar days: left as it is.',
      'Read as 2 days (“ngày”).',
    ],
  ],
  [
    'Trong thời hạn 05 ngày kể từ ngày nhận đủ hồ sơ, Sở Tư pháp trình Chủ tịch Ủy ban nhân dân tỉnh',
    'vi',
    [
      '“05 ngày”: thời gian để trình cấp khác quyết định, chưa có kết quả cho người nộp.',
      'Tính từ “ngày nhận đủ hồ sơ”.',
      'Không đọc được (not-processing-limit). Thời gian này không phải thời hạn giải quyết: là của một bước, của người nộp, của cơ quan khác hoặc là thời hạn hiệu lực. Nhập thời hạn giải quyết của cả thủ tục.',
    ],
  ],
  [
    '',
    'vi',
    [
      'Văn bản trống.',
      'Không đọc được (no-limit-stated). Văn bản không ghi thời hạn. Nhập thời hạn theo quyết định công bố thủ tục; nếu quyết định cũng không quy định thì để trống.',
    ],
  ],
  ['x'.repeat(20_001), 'en', ['Not read (too-long). The text is longer than 20,000 characters. Give only the part about the limit.']],
];

test.each(EXPLAINED)('%.60s (%s)', (text, language, sentences) => {
  expect(explainReading(readLimitText(text), language)).toEqual(sentences);
});

test('of a reading only the text is used: one that was stored as JSON is explained the same', () => {
  const reading = readLimitText('07 ngày làm việc (40 giờ)');
  expect(explainReading(JSON.parse(JSON.stringify(reading)) as LimitReading, 'vi')).toEqual(explainReading(reading, 'vi'));
});

test.each([
  [null, 'vi', 'reading'],
  ['07 ngày', 'vi', 'reading'],
  [{ text: 7 }, 'vi', 'reading'],
  [readLimitText('07 ngày'), 'fr', 'language'],
  [readLimitText('07 ngày'), 'constructor', 'language'],
])('%j in %s is refused: %s', (reading, language, field) => {
  expect(() => explainReading(reading as LimitReading, language as Language)).toThrow(
    expect.objectContaining({ code: 'invalid-input', details: expect.objectContaining({ field }) as object }),
  );
});
