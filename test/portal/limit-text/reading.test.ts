import { readLimitText } from 'tthc-rules/portal';
import { describe, expect, test } from 'vitest';
import { answer, short } from './corpus.js';

// For readers who know Vietnamese and no TypeScript: the text, what is read, why.
// wd = ngày làm việc, d = ngày, wh = giờ làm việc, h = giờ, mo = tháng, cd = ngày theo lịch, min = phút.

type Row = readonly [text: string, read: string, why: string];

const NUMBERS: readonly Row[] = [
  ['7 Ngày làm việc', 'wd7', 'as a cell of the portal has it'],
  ['07 ngày làm việc', 'wd7', 'with a nought'],
  ['07ngày làm việc', 'wd7', 'without a blank'],
  ['05 (năm) ngày làm việc', 'wd5', 'digits, then the word'],
  ['Năm (05) ngày làm việc', 'wd5', 'the word, then digits: “năm” is five here, no year'],
  ['ba mươi sáu (36) ngày làm việc', 'wd36', 'a number of three words'],
  ['hai mươi mốt ngày', 'd21', '“mốt” is one after tens'],
  ['một trăm linh năm ngày', 'd105', 'a hundred and five'],
  ['2,5 ngày làm việc', 'wd2.5', 'a decimal comma'],
  ['2.5 ngày làm việc', 'wd2.5', 'a decimal point'],
  ['½ ngày làm việc', 'wd0.5', 'a fraction'],
  ['1/2 ngày làm việc', 'wd0.5', 'the same, typed'],
  ['0,25 ngày', 'd0.25', 'a quarter of a day'],
  ['nửa ngày', 'd0.5', 'half a day in words'],
  ['2 ngày rưỡi', 'd2.5', '“rưỡi” adds a half'],
  ['một ngày làm việc rưỡi', 'wd1.5', 'behind the unit, too'],
  ['Mười ngày rưỡi 10,5 ngày làm việc', 'wd10.5', 'the same number twice: the second time with its unit in full'],
  ['(17,5) ngày làm việc kể từ ngày nhận đủ hồ sơ', 'wd17.5', 'a number in brackets'],
];

const UNITS: readonly Row[] = [
  ['30 ngày', 'd30', '“ngày” alone is left open'],
  ['3 ngày (ngày làm việc)', 'wd3', 'the brackets say which days'],
  ['30 ngày theo lịch', 'cd30', 'calendar days are said'],
  ['8 giờ', 'h8', '“giờ” alone is left open'],
  ['8 giờ làm việc', 'wh8', ''],
  ['24 giờ đồng hồ', 'clock-hours24', 'by the clock'],
  ['30 phút', 'min30', ''],
  ['3 tháng', 'mo3', ''],
  ['2 tuần', 'cd14', 'a week is seven days'],
  ['Trong ngày', 'same-day', ''],
  ['trong buổi', 'same-session', ''],
  ['giải quyết và trả kết quả trong tuần', 'same-week', ''],
  ['Ngay sau khi nhận đủ hồ sơ hợp lệ', 'immediate', ''],
  ['168 giờ (tương đương 21 ngày) kể từ ngày nhận đủ hồ sơ', 'h168', 'the same limit in two units: the first counts'],
  ['05 ngày làm việc (40 giờ làm việc)', 'wd5', 'eight hours a day'],
  ['05 ngày làm việc 40 giờ làm việc', 'wd5', 'the same without brackets: so many hours are no rest of a day'],
  ['01 tháng 7 năm 2004', 'event-bound', 'a date, no month'],
  ['ngày 01 tháng 7 ngày', 'event-bound', 'nor here'],
  ['15 giờ cùng ngày', 'truncated', 'a time of day, no fifteen hours'],
  ['Sau 15h00', 'truncated', 'the rest of a rule'],
  ['không quá 15 giờ', 'h15', 'here it is fifteen hours'],
];

const SPELLING: readonly Row[] = [
  ['03 ngày làm vi ệc', 'wd3', 'a syllable that a machine reading cut'],
  ['03 ng ày l àm việ c', 'wd3', 'three of them'],
  ['03 ngàylàm việc', 'wd3', 'two words run together'],
  ['03 ngày làm viêc', 'wd3', 'a mark is missing'],
  ['3 ngay lam viec', 'wd3', 'typed without marks: only units are read so'],
  ['03 NGÀY LÀM VIỆC', 'wd3', 'capitals'],
  ['03\u00a0ngày\u00a0làm\u00a0việc', 'wd3', 'no-break spaces'],
  ['03 ngày làm việc'.normalize('NFD'), 'wd3', 'decomposed Unicode'],
  ['05 ngày làm việc Không thực hi ện cắt giảm', 'wd5', 'a remark that nothing is cut'],
];

const WHOLES: readonly Row[] = [
  ['Thời hạn giải quyết: Không quá 07 ngày làm việc', 'wd7', 'a head in front'],
  [
    'Trực tiếp tại Bộ phận Một cửa: 07 ngày làm việc kể từ ngày nhận được hồ sơ đầy đủ và hợp lệ',
    'wd7',
    'how it is handed in says nothing of the time',
  ],
  [
    '(đồng (Miễn phí từ ngày 07/4/2026 đến 30/6/2026 theo Thông tư 40/2026/TT-BTC)27 ngày, kể từ ngày nhận được hồ sơ hợp lệ.',
    'd27',
    'fees and dates run into the limit',
  ],
  ['Do Ủy ban nhân dân cấp tỉnh quy định nhưng không quá 20 ngày làm việc.', 'wd20', 'the bound holds'],
  [
    'Trong thời hạn 07 ngày làm việc kể từ ngày nhận đủ hồ sơ, cơ quan Công an kiểm tra thực tế, cấp giấy phép; trường hợp không cấp phải trả lời bằng văn bản',
    'wd7',
    'the sentence ends with the result',
  ],
  ['Trường hợp hồ sơ hợp lệ: 04 ngày làm việc kể từ ngày nhận được hồ sơ', 'wd4', 'a valid dossier is the ordinary case'],
  ['- 01 ngày đối với đám tang - 05 ngày làm việc đối với các trường hợp khác', 'wd5', 'all other cases are the rule'],
  ['43 ngày làm việc', 'wd43', 'the words say so; what the steps of this procedure say is not in them'],
];

const SAME_DAY: readonly Row[] = [
  ['Trong ngày; nhận sau 15 giờ thì trả kết quả trong ngày làm việc tiếp theo', 'same-day 15:00 next-working-day', ''],
  [
    'Trong ngày tiếp nhận, nếu nhận sau 15 giờ 30 phút thì trả vào ngày làm việc kế tiếp',
    'same-day 15:30 next-working-day',
    'hours and minutes',
  ],
  ['Trong ngày nhận đủ hồ sơ; nếu nhận sau 15h00 thì trả trong ngày tiếp theo', 'same-day 15:00 next-day', '“làm việc” is not said'],
  ['Trong ngày làm việc (ngay sau khi nhận đủ hồ sơ hợp lệ)', 'same-day', 'the day binds'],
  ['Trong ngày làm việc tiếp theo', 'no-limit-stated', 'the tail of a same-day rule'],
];

describe.each([
  ['numbers', NUMBERS],
  ['units', UNITS],
  ['spelling', SPELLING],
  ['the limit of the whole', WHOLES],
  ['the same day', SAME_DAY],
] as const)('%s', (_, rows) => {
  test.each(rows)('%s → %s (%s)', (text, read) => {
    expect(answer(readLimitText(text))).toBe(read);
  });
});

describe('what stands beside the limit', () => {
  const parts = (text: string) => {
    const { variants, steps, reducedFrom, reducedBy, startsFrom, notMoreThan, excludes, range } = readLimitText(text);
    return {
      variants: variants.map(({ when, limit, effect }) => `${effect === 'adds' ? '+' : ''}${short(limit)}: ${when ?? '?'}`),
      steps: steps.map(({ what, limit }) => `${short(limit)}: ${what ?? '?'}`),
      cut: [reducedFrom && `from ${short(reducedFrom)}`, reducedBy && `by ${short(reducedBy)}`].filter((one) => one !== null),
      startsFrom,
      notMoreThan,
      excludes,
      range,
    };
  };

  test('a case replaces the limit, with the words of the text', () => {
    expect(parts('05 ngày làm việc; trường hợp phải xác minh thì không quá 25 ngày').variants).toEqual(['d25: phải xác minh']);
    expect(parts('28 ngày làm việc (đối với trường hợp cấp mới), 02 ngày làm việc (đối với trường hợp cấp lại)').variants).toEqual([
      'wd28: trường hợp cấp mới',
      'wd2: trường hợp cấp lại',
    ]);
  });

  test('a difficult area or a verification adds where the text says “thêm”', () => {
    expect(parts('08 ngày. Đối với các xã miền núi thì thời gian thực hiện được tăng thêm 10 ngày').variants).toEqual([
      '+d10: các xã miền núi',
    ]);
    expect(parts('03 ngày làm việc, trường hợp phức tạp kéo dài thêm 02 ngày làm việc').variants).toEqual(['+wd2: phức tạp']);
  });

  test('an extension that may be granted twice', () => {
    const text =
      'Thời hạn giải quyết tố cáo là không quá 30 ngày. Đối với vụ việc đặc biệt phức tạp thì có thể gia hạn giải quyết tố cáo hai lần, mỗi lần không quá 30 ngày.';
    expect(parts(text).variants).toEqual(['+d30 x2: vụ việc đặc biệt phức tạp']);
  });

  test('a whole with its steps: the steps are listed and never summed', () => {
    expect(answer(readLimitText('07 ngày làm việc (Sở: 03 ngày; xã: 04 ngày)'))).toBe('wd7');
    expect(parts('07 ngày làm việc (Sở: 03 ngày; xã: 04 ngày)').steps).toEqual(['d3: Sở', 'd4: xã']);
    expect(
      parts('Không quá 10 ngày làm việc. Hẹn lần 1: không quá 06 ngày làm việc. Hẹn lần 2: không quá 04 ngày làm việc.').steps,
    ).toEqual(['wd6: Hẹn lần 1', 'wd4: Hẹn lần 2']);
    expect(parts('- Ban Chỉ huy quân sự xã: 3 ngày làm việc. - Bộ Tư lệnh Quân khu: Không quá 5 ngày làm việc.').steps).toEqual([
      'wd3: Ban Chỉ huy quân sự xã',
      'wd5: Bộ Tư lệnh Quân khu',
    ]);
  });

  test('a shortened limit keeps what it was cut from', () => {
    expect(parts('Cắt giảm thời gian giải quyết từ 17 ngày xuống 15 ngày').cut).toEqual(['from d17']);
    expect(parts('Rút ngắn thời gian giải quyết TTHC: từ 10 ngày thành 06 ngày làm việc').cut).toEqual(['from d10']);
    expect(parts('12 ngày làm việc (giảm 3 ngày so với quy định)').cut).toEqual(['by d3']);
    expect(parts('07 ngày làm việc (theo quy định 10 ngày làm việc)').cut).toEqual(['from wd10']);
    expect(parts('thời gian là 45 ngày, thực tế có thể rút ngắn được 15 ngày còn 30 ngày').cut).toEqual(['from d45', 'by d15']);
  });

  test('the start event, the bound, what is not counted, a range', () => {
    const text =
      'Không quá 20 ngày kể từ ngày nhận được hồ sơ đầy đủ, hợp lệ (không kể thời gian giải phóng mặt bằng; không kể thời gian thực hiện nghĩa vụ tài chính)';
    expect(parts(text)).toMatchObject({
      startsFrom: 'ngày nhận được hồ sơ đầy đủ, hợp lệ',
      notMoreThan: true,
      excludes: ['thời gian giải phóng mặt bằng', 'thời gian thực hiện nghĩa vụ tài chính'],
    });
    expect(parts('Từ 7 đến 10 ngày làm việc').range).toEqual({ unit: 'working-days', min: 7, max: 10 });
    expect(parts('10-25').range).toEqual({ unit: null, min: 10, max: 25 });
  });
});
