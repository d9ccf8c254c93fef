/** What the vectors rest on: laws, notices, and the conventions of the specification where no law speaks. */
export interface Source {
  /** As it is cited in Vietnamese. */
  document: string;
  /** Article and clause. */
  clause?: string;
  issuedOn?: string;
  note?: string;
}

const civilCode = 'Bộ luật Dân sự 91/2015/QH13';
const labourCode2019 = 'Bộ luật Lao động 45/2019/QH14';
const decree61 = 'Nghị định 61/2018/NĐ-CP';
const decree118 = 'Nghị định 118/2025/NĐ-CP';
const chiLang = 'Kế hoạch của UBND huyện Chi Lăng về “Hai ngày vàng trong tuần” và “Ngày không phiếu hẹn”';

export const sources = {
  convention: { document: 'tthc-rules, docs/specification.md', note: 'No law says it: a convention of the specification.' },
  'civil-code-147-1': { document: civilCode, clause: 'Điều 147 khoản 1' },
  'civil-code-147-2': { document: civilCode, clause: 'Điều 147 khoản 2' },
  'civil-code-148-3': { document: civilCode, clause: 'Điều 148 khoản 3' },
  'civil-code-148-5': { document: civilCode, clause: 'Điều 148 khoản 5' },
  'civil-code-148-6': { document: civilCode, clause: 'Điều 148 khoản 6' },
  'five-day-week': { document: 'Quyết định 188/1999/QĐ-TTg', issuedOn: '1999-09-17' },
  'labour-code-1994-73': { document: 'Bộ luật Lao động 1994', clause: 'Điều 73', issuedOn: '1994-06-23' },
  'hung-kings-2007': { document: 'Luật 84/2007/QH11', issuedOn: '2007-04-02' },
  'labour-code-2012-115': { document: 'Bộ luật Lao động 10/2012/QH13', clause: 'Điều 115', issuedOn: '2012-06-18' },
  'labour-code-2019-111-3': { document: labourCode2019, clause: 'Điều 111 khoản 3', issuedOn: '2019-11-20' },
  'labour-code-2019-112-1': { document: labourCode2019, clause: 'Điều 112 khoản 1', issuedOn: '2019-11-20' },
  'culture-day-2026': { document: 'Nghị quyết 28/2026/QH16', clause: 'Điều 2', issuedOn: '2026-04-24' },
  'one-stop-2018-17-1': { document: decree61, clause: 'Điều 17 khoản 1', issuedOn: '2018-04-23' },
  'one-stop-2018-17-4': { document: decree61, clause: 'Điều 17 khoản 4', issuedOn: '2018-04-23' },
  'one-stop-2018-15-3': { document: decree61, clause: 'Điều 15 khoản 3', issuedOn: '2018-04-23' },
  'one-stop-2018-19-4': { document: decree61, clause: 'Điều 19 khoản 4', issuedOn: '2018-04-23' },
  'one-stop-2018-19-9': { document: decree61, clause: 'Điều 19 khoản 9', issuedOn: '2018-04-23' },
  'one-stop-2025-17-4': { document: decree118, clause: 'Điều 17 khoản 4', issuedOn: '2025-06-09' },
  'one-stop-2025-19-5': { document: decree118, clause: 'Điều 19 khoản 5', issuedOn: '2025-06-09' },
  'one-stop-2025-19-6': { document: decree118, clause: 'Điều 19 khoản 6', issuedOn: '2025-06-09' },
  'certification-2015-7': { document: 'Nghị định 23/2015/NĐ-CP', clause: 'Điều 7' },
  'civil-status-2014-5-3': { document: 'Luật Hộ tịch 60/2014/QH13', clause: 'Điều 5 khoản 3' },
  'civil-status-decree-3-4': { document: 'Nghị định 123/2015/NĐ-CP', clause: 'Điều 3 khoản 4' },
  'civil-status-2026': { document: 'Luật Hộ tịch 03/2026/QH16', issuedOn: '2026-04-23' },
  'scores-2018': { document: 'Thông tư 01/2018/TT-VPCP', clause: 'Điều 13' },
  'chi-lang-plan': {
    document: chiLang,
    note: 'Known from a press article; its number, its day and the weekdays of the models were not found.',
  },
  'notice-2010': { document: 'Thông báo nghỉ Tết năm 2010', note: 'Reported on 2010-02-06; number and day of issue not seen.' },
  'notice-2010-national-day': {
    document: 'Công văn 5971/VPCP-KGVX',
    note: 'Announced on 2010-08-25; its own day of issue was not seen.',
  },
  'notice-2011': { document: 'Công văn 9529/VPCP-KGVX', issuedOn: '2010-12-31' },
  'notice-2012': { document: 'Công văn 9197/VPCP-KGVX', issuedOn: '2011-12-27' },
  'notice-2013': { document: 'Thông báo 4606/TB-BLĐTBXH', issuedOn: '2012-12-07' },
  'notice-2014': { document: 'Công văn 10525/VPCP-KGVX', issuedOn: '2013-12-12' },
  'notice-2015': { document: 'Thông báo nghỉ lễ, Tết năm 2015', note: 'Number and day of issue not seen.' },
  'notice-2019': { document: 'Công văn 6519/VPCP-KGVX', issuedOn: '2018-07-11' },
  'notice-2024': { document: 'Thông báo 5015/TB-LĐTBXH', issuedOn: '2023-11-22' },
  'notice-2024-swap': { document: 'Công văn 2450/VPCP-KGVX', issuedOn: '2024-04-12' },
  'notice-2025': { document: 'Thông báo 6150/TB-BLĐTBXH', issuedOn: '2024-12-03' },
  'notice-2026': { document: 'Thông báo 9441/TB-BNV', issuedOn: '2025-10-16' },
  'notice-2026-new-year': { document: 'Công văn 12729/VPCP-KGVX', issuedOn: '2025-12-25' },
  'notice-2027': { document: 'Công văn 10065/VPCP-KGVX', issuedOn: '2026-10-02' },
} as const satisfies Record<string, Source>;

export type SourceId = keyof typeof sources;

interface Clause {
  title: { en: string; vi: string };
  /** What a case about it rests on, where the case does not say otherwise. */
  basis: readonly SourceId[];
}

/** The clauses of the specification that the vectors cite, in its order. */
export const clauses = {
  'time.offset': {
    title: { en: 'Vietnam is UTC+07:00 all year', vi: 'Giờ Việt Nam là UTC+07:00 quanh năm' },
    basis: ['convention'],
  },
  'calendar.weekly-pattern': {
    title: { en: 'Saturday and Sunday are days of rest', vi: 'Thứ Bảy, Chủ nhật là ngày nghỉ hằng tuần' },
    basis: ['five-day-week'],
  },
  'calendar.holiday': {
    title: { en: 'A holiday is a day off', vi: 'Ngày lễ, tết là ngày nghỉ' },
    basis: ['labour-code-2019-112-1'],
  },
  'calendar.compensatory': {
    title: { en: 'A holiday on a weekly day of rest is made up', vi: 'Ngày lễ trùng ngày nghỉ hằng tuần thì nghỉ bù' },
    basis: ['labour-code-2019-111-3'],
  },
  'calendar.swap': {
    title: {
      en: 'A swap gives a day off and works another day instead, with the hours of the day it replaces',
      vi: 'Hoán đổi: nghỉ một ngày và làm bù ngày khác, theo giờ của ngày được thay',
    },
    basis: ['convention'],
  },
  'calendar.closure': {
    title: { en: 'A closure takes a day or half of it', vi: 'Quyết định nghỉ cả ngày hoặc một buổi' },
    basis: ['convention'],
  },
  'day.one-date': {
    title: {
      en: 'Decisions of one date: the swap, then hours or an opening, then closures, which add up',
      vi: 'Nhiều quyết định cho một ngày: hoán đổi trước, rồi giờ riêng hoặc mở cửa, sau cùng các khoảng đóng cửa cộng lại',
    },
    basis: ['convention'],
  },
  'calendar.hours': {
    title: { en: 'A date can have hours of its own', vi: 'Một ngày có thể có giờ làm việc riêng' },
    basis: ['convention'],
  },
  'calendar.closed-hours': {
    title: {
      en: 'An office can be closed for some hours; what is left of a half is its session',
      vi: 'Cơ quan có thể đóng cửa vài giờ; phần còn lại của buổi vẫn là một buổi',
    },
    basis: ['convention'],
  },
  'session.touching': {
    title: { en: 'The two sessions of a day may touch', vi: 'Hai buổi trong ngày có thể liền nhau' },
    basis: ['convention'],
  },
  'calendar.opening': {
    title: { en: 'An opening works a day off or half of it', vi: 'Quyết định làm việc vào ngày nghỉ, cả ngày hoặc một buổi' },
    basis: ['convention'],
  },
  'calendar.office-hours': {
    title: { en: 'Sessions follow the office hours in force', vi: 'Các buổi theo giờ làm việc đang áp dụng' },
    basis: ['convention'],
  },
  'calendar.known-on': {
    title: { en: 'A calendar can be asked as it was known on a day', vi: 'Lịch có thể hỏi theo những gì đã biết vào một ngày' },
    basis: ['convention'],
  },
  'session.half-open': {
    title: { en: 'A session is half open: at its close it is over', vi: 'Buổi làm việc không gồm thời điểm kết thúc' },
    basis: ['convention'],
  },
  'receipt.in-session': {
    title: { en: 'Received in a session: that session and its day', vi: 'Tiếp nhận trong buổi: buổi và ngày đó' },
    basis: ['convention'],
  },
  'receipt.next-opening': {
    title: {
      en: 'Off hours: deemed received when the next session opens',
      vi: 'Ngoài giờ: coi như tiếp nhận khi buổi kế tiếp bắt đầu',
    },
    basis: ['convention'],
  },
  'receipt.keep-date': {
    title: { en: 'Off hours: the receipt keeps its own date', vi: 'Ngoài giờ: giữ nguyên ngày tiếp nhận' },
    basis: ['convention'],
  },
  'receipt.cut-off': {
    title: {
      en: 'After the cut-off: deemed received the next working day',
      vi: 'Sau giờ chốt: coi như tiếp nhận vào ngày làm việc tiếp theo',
    },
    basis: ['certification-2015-7', 'civil-status-2014-5-3'],
  },
  'limit.same-session': {
    title: { en: 'In the session: the close of the session of receipt', vi: 'Trong buổi: hết buổi tiếp nhận' },
    basis: ['chi-lang-plan'],
  },
  'limit.min-lead': {
    title: { en: 'Too little of the session left: the next session', vi: 'Buổi tiếp nhận còn quá ít: buổi kế tiếp' },
    basis: ['convention'],
  },
  'limit.same-day': {
    title: { en: 'In the day: the close of the day of receipt', vi: 'Trong ngày: hết giờ làm việc ngày tiếp nhận' },
    basis: ['certification-2015-7'],
  },
  'limit.same-week': {
    title: { en: 'In the week: the close of the last session of the week of receipt', vi: 'Trong tuần: hết buổi cuối của tuần tiếp nhận' },
    basis: ['chi-lang-plan'],
  },
  'limit.working-days': {
    title: { en: 'Working days: two sessions each', vi: 'Ngày làm việc: mỗi ngày hai buổi' },
    basis: ['civil-code-147-2'],
  },
  'start.day-after': {
    title: { en: 'The day of receipt is not counted', vi: 'Không tính ngày tiếp nhận' },
    basis: ['civil-code-147-2'],
  },
  'start.session-after': {
    title: { en: 'The session of receipt is not counted', vi: 'Không tính buổi tiếp nhận' },
    basis: ['chi-lang-plan'],
  },
  'start.receipt-session': {
    title: { en: 'The session of receipt is the first', vi: 'Buổi tiếp nhận là buổi thứ nhất' },
    basis: ['convention'],
  },
  'start.elapsed': {
    title: { en: 'Open office minutes from the moment of receipt', vi: 'Tính số phút làm việc từ thời điểm tiếp nhận' },
    basis: ['convention'],
  },
  'limit.working-hours': {
    title: { en: 'Working hours: open office time from the receipt', vi: 'Giờ làm việc: thời gian mở cửa kể từ khi tiếp nhận' },
    basis: ['convention'],
  },
  'limit.clock-hours': {
    title: { en: 'Hours: by the clock from the receipt itself', vi: 'Giờ: theo đồng hồ kể từ thời điểm tiếp nhận' },
    basis: ['civil-code-147-1', 'civil-status-2026'],
  },
  'limit.calendar-days': {
    title: {
      en: 'Days: the nth day after the receipt, moved to a working day',
      vi: 'Ngày: ngày thứ n sau ngày tiếp nhận, dời đến ngày làm việc',
    },
    basis: ['civil-code-147-2', 'civil-code-148-5'],
  },
  'limit.calendar-months': {
    title: {
      en: 'Months: the corresponding day, or the last of the month, moved to a working day',
      vi: 'Tháng: ngày tương ứng hoặc ngày cuối tháng, dời đến ngày làm việc',
    },
    basis: ['civil-code-148-3', 'civil-code-148-5'],
  },
  'limit.quarter-days': {
    title: {
      en: 'A quarter of a working day: open time after the half days',
      vi: 'Một phần tư ngày làm việc: giờ làm việc tính sau các buổi',
    },
    basis: ['convention'],
  },
  'limit.sequence': {
    title: { en: 'Limits one after another', vi: 'Thời hạn nối tiếp nhau' },
    basis: ['convention'],
  },
  'limit.except-holidays': {
    title: { en: 'Days without holidays: plain weekends count', vi: 'Ngày không tính ngày lễ: ngày nghỉ hằng tuần vẫn tính' },
    basis: ['convention'],
  },
  'due.close': {
    title: { en: 'A count that runs out at a close is due at that close', vi: 'Hết thời gian đúng lúc hết buổi thì hạn là lúc đó' },
    basis: ['convention'],
  },
  'due.legal-end': {
    title: { en: 'By law a day ends at 24:00', vi: 'Theo luật, ngày kết thúc lúc 24 giờ' },
    basis: ['civil-code-148-6'],
  },
  'stop.resume': {
    title: { en: 'A stop that resumes: what is on hold does not count', vi: 'Tạm dừng rồi tiếp tục: thời gian dừng không tính' },
    basis: ['civil-status-decree-3-4'],
  },
  'stop.moved-day': {
    title: { en: 'A last day that moves on passes over days that end on hold', vi: 'Ngày cuối dời đi thì bỏ qua ngày đang tạm dừng' },
    basis: ['civil-code-148-5'],
  },
  'stop.part': {
    title: { en: 'A stop acts on the part that runs', vi: 'Tạm dừng tác động vào phần đang chạy' },
    basis: ['convention'],
  },
  'stop.restart': {
    title: { en: 'A stop that restarts: the whole limit begins again', vi: 'Bổ sung hồ sơ: tính lại từ đầu' },
    basis: ['one-stop-2018-19-4', 'one-stop-2025-19-5'],
  },
  'stop.merge': {
    title: { en: 'Stops that overlap or touch are one', vi: 'Các lần dừng chồng hoặc liền nhau là một' },
    basis: ['convention'],
  },
  'stop.order': {
    title: {
      en: 'Stops are taken in order, merged, and one from the deadline on changes nothing',
      vi: 'Các lần dừng xét theo thứ tự, gộp lại; dừng từ hạn trở đi không ảnh hưởng',
    },
    basis: ['convention'],
  },
  'stop.on-hold': {
    title: { en: 'A stop without an end: no deadline', vi: 'Đang tạm dừng: chưa có hạn' },
    basis: ['convention'],
  },
  'stop.invalid': {
    title: { en: 'An impossible stop is refused', vi: 'Lần dừng không hợp lệ bị từ chối' },
    basis: ['convention'],
  },
  'status.open': {
    title: { en: 'Without a result: running until due, then overdue', vi: 'Chưa có kết quả: còn hạn, rồi quá hạn' },
    basis: ['convention'],
  },
  'status.judged': {
    title: { en: 'With a result: early, on time or late', vi: 'Có kết quả: trước hạn, đúng hạn hoặc trễ hạn' },
    basis: ['scores-2018'],
  },
  'status.dossier': {
    title: { en: 'A dossier stands against the earlier of promise and law', vi: 'Hồ sơ xét theo hạn sớm hơn giữa cam kết và luật' },
    basis: ['convention'],
  },
  'policy.working-days': {
    title: { en: 'Promises of every working day', vi: 'Cam kết áp dụng mọi ngày làm việc' },
    basis: ['chi-lang-plan'],
  },
  'policy.model-days': {
    title: { en: 'Promises of the model’s days, by the deemed day of receipt', vi: 'Cam kết áp dụng vào ngày của mô hình' },
    basis: ['chi-lang-plan'],
  },
  'policy.exclusions': {
    title: {
      en: 'Promises at once leave out online, postal and to be verified',
      vi: 'Cam kết trả ngay không gồm trực tuyến, bưu chính, cần xác minh',
    },
    basis: ['chi-lang-plan'],
  },
  'policy.day-off': {
    title: { en: 'A model day that is not worked', vi: 'Ngày của mô hình trùng ngày nghỉ' },
    basis: ['convention'],
  },
  'policy.golden-day': {
    title: { en: 'The golden day on which to work on a dossier', vi: 'Ngày vàng để giải quyết hồ sơ' },
    basis: ['chi-lang-plan'],
  },
  'policy.after-last-golden-day': {
    title: { en: 'The week after its last golden day', vi: '“Trong tuần” sau ngày vàng cuối cùng' },
    basis: ['convention'],
  },
  'policy.earlier-binds': {
    title: { en: 'The earlier of promise and statute is due', vi: 'Hạn là cam kết hoặc thời hạn theo luật, lấy hạn sớm hơn' },
    basis: ['convention'],
  },
  'policy.several': {
    title: { en: 'Of several promises the earliest binds', vi: 'Nhiều cam kết cùng áp dụng thì lấy cam kết sớm nhất' },
    basis: ['convention'],
  },
  'policy.target': {
    title: { en: 'A target is quicker than its promise, and reported apart', vi: 'Mục tiêu nhanh hơn cam kết, báo riêng' },
    basis: ['chi-lang-plan'],
  },
  'policy.slip': {
    title: { en: 'No slip only for a result returned at once', vi: 'Chỉ miễn phiếu hẹn khi trả kết quả ngay' },
    basis: ['one-stop-2018-17-1', 'one-stop-2018-17-4'],
  },
  'slip.prescribed': {
    title: {
      en: 'Under Decree 118/2025 no slip only for what is prescribed as immediate',
      vi: 'Theo Nghị định 118/2025, chỉ miễn phiếu hẹn với thủ tục quy định trả ngay',
    },
    basis: ['one-stop-2025-17-4'],
  },
  'slip.issue': {
    title: { en: 'A receipt that is deemed later has its slip', vi: 'Coi như tiếp nhận muộn hơn thì có phiếu hẹn' },
    basis: ['one-stop-2018-17-1'],
  },
  'slip.needs-verification': {
    title: { en: 'Something must be verified: there is a slip', vi: 'Hồ sơ cần xác minh thì có phiếu hẹn' },
    basis: ['one-stop-2018-17-4', 'one-stop-2025-17-4'],
  },
  'policy.in-force': {
    title: { en: 'The models ended with the district level', vi: 'Mô hình hết áp dụng khi bỏ cấp huyện' },
    basis: ['chi-lang-plan'],
  },
  'policy.law-profile': {
    title: {
      en: 'A statutory limit is counted by the law of the day of receipt',
      vi: 'Thời hạn theo luật tính theo quy định tại ngày tiếp nhận',
    },
    basis: ['civil-code-147-2'],
  },
  'policy.bare-days': {
    title: { en: 'A bare “ngày” is read as the rulebook says', vi: '“Ngày” được hiểu theo bộ quy tắc' },
    basis: ['convention'],
  },
  'policy.incomplete': {
    title: { en: 'An incomplete dossier has no deadline', vi: 'Hồ sơ chưa hợp lệ thì chưa có hạn' },
    basis: ['one-stop-2018-19-4'],
  },
  'dossier.open': {
    title: { en: 'Open: running, due soon, overdue', vi: 'Đang giải quyết: còn hạn, sắp đến hạn, quá hạn' },
    basis: ['convention'],
  },
  'dossier.remaining': {
    title: { en: 'Working time that remains, or by which it is overdue', vi: 'Thời gian làm việc còn lại hoặc quá hạn' },
    basis: ['convention'],
  },
  'dossier.judged': {
    title: { en: 'Judged when the result is ready', vi: 'Xét khi có kết quả' },
    basis: ['scores-2018'],
  },
  'dossier.flags': {
    title: { en: 'Past the promise, past the law', vi: 'Trễ cam kết, quá hạn theo luật' },
    basis: ['civil-code-148-6'],
  },
  'dossier.stops': {
    title: { en: 'Supplements restart, pauses resume', vi: 'Bổ sung thì tính lại, tạm dừng thì tính tiếp' },
    basis: ['one-stop-2018-19-4', 'civil-status-decree-3-4'],
  },
  'dossier.promises': {
    title: { en: 'A restart keeps the promises of the first receipt', vi: 'Tính lại vẫn giữ cam kết của lần tiếp nhận đầu' },
    basis: ['convention'],
  },
  'dossier.ended': {
    title: { en: 'Stopped, closed and withdrawn', vi: 'Dừng giải quyết, đóng hồ sơ, rút hồ sơ' },
    basis: ['one-stop-2025-19-5'],
  },
  'dossier.extension': {
    title: { en: 'One extension, with an apology, in time', vi: 'Xin lỗi và hẹn lại một lần, trước hạn' },
    basis: ['one-stop-2018-19-9'],
  },
  'dossier.breaches': {
    title: { en: 'What the desk did wrong', vi: 'Những vi phạm trong quá trình giải quyết' },
    basis: ['one-stop-2018-19-4', 'one-stop-2018-19-9'],
  },
  'breach.late-supplement-request': {
    title: { en: 'A supplement asked for after the third working day', vi: 'Yêu cầu bổ sung sau ngày làm việc thứ ba' },
    basis: ['one-stop-2018-19-4'],
  },
  'breach.second-supplement-request': {
    title: { en: 'A second request for a supplement', vi: 'Yêu cầu bổ sung lần hai' },
    basis: ['one-stop-2018-15-3'],
  },
  'breach.late-extension': {
    title: { en: 'A new date announced too late', vi: 'Hẹn lại quá muộn' },
    basis: ['one-stop-2018-19-9'],
  },
  'breach.second-extension': {
    title: { en: 'A second new date', vi: 'Hẹn lại lần hai' },
    basis: ['one-stop-2018-19-9'],
  },
  'breach.extension-without-apology': {
    title: { en: 'A new date without an apology', vi: 'Hẹn lại không xin lỗi' },
    basis: ['one-stop-2018-19-9'],
  },
  'breach.extension-not-allowed': {
    title: { en: 'A new date for a limit within the day', vi: 'Hẹn lại với thời hạn trong ngày' },
    basis: ['one-stop-2018-19-9'],
  },
  'dossier.log': {
    title: { en: 'An impossible log is refused', vi: 'Nhật ký không hợp lệ bị từ chối' },
    basis: ['convention'],
  },
  'dossier.events': {
    title: {
      en: 'Equal instants keep their order, later events are ignored',
      vi: 'Cùng thời điểm giữ nguyên thứ tự, sự kiện sau đó không xét',
    },
    basis: ['convention'],
  },
} as const satisfies Record<string, Clause>;

export type ClauseId = keyof typeof clauses;
