import type { Name } from '../../name.js';

/** What a reader should know about a record that was read as it stands. */
export type PortalNoteCode =
  | 'result-at-supplement-request'
  | 'result-text-says-hold'
  | 'result-text-says-no-due-date'
  | 'result-at-receipt'
  | 'submission-copied'
  | 'submission-after-receipt'
  | 'receipt-without-acceptance'
  | 'receipts-differ'
  | 'received-again'
  | 'end-of-denied'
  | 'end-against-status'
  | 'end-taken-back'
  | 'ends-differ'
  | 'after-the-end'
  | 'return-time-unknown'
  | 'returned-before-ready'
  | 'extend-date-no-extension'
  | 'hold-time-unknown'
  | 'hold-against-status'
  | 'status-unclear'
  | 'status-again'
  | 'before-receipt'
  | 'supplement-without-request'
  | 'supplement-times-differ'
  | 'due-far-away'
  | 'due-before-receipt'
  | 'local-procedure-code';

/** Ghi chú: what known senders get wrong or leave open. The record is read as it stands; a note repairs nothing. */
export interface PortalNote {
  readonly code: PortalNoteCode;
  /** Where in the record: a path of the dialect, or `steps[2]`. */
  readonly field: string;
  readonly vi: string;
  readonly en: string;
}

const SENTENCES: Readonly<Record<PortalNoteCode, Name>> = {
  'result-at-supplement-request': {
    vi: 'Bản ghi báo "đã có kết quả" đúng vào lúc yêu cầu bổ sung hồ sơ; có thể hồ sơ chỉ đang chờ bổ sung.',
    en: 'A result is reported at the very moment of a request for a supplement; the dossier may only be waiting.',
  },
  'result-text-says-hold': {
    vi: 'Bước này báo "đã có kết quả" nhưng nội dung cho thấy hồ sơ đang chờ bổ sung hoặc chờ nộp phí, lệ phí.',
    en: 'The step reports a result, but its words speak of a supplement or of a fee that is waited for.',
  },
  'result-text-says-no-due-date': {
    vi: 'Bước này báo "đã có kết quả" nhưng nội dung nói hồ sơ không có ngày hẹn trả; bước này do hệ thống tự thêm.',
    en: 'The step reports a result, but its words say that the dossier has no due date; the sender made the step up.',
  },
  'result-at-receipt': {
    vi: 'Thời điểm có kết quả trùng với thời điểm tiếp nhận; cần kiểm tra lại với nơi gửi.',
    en: 'The result has the very instant of the receipt; ask the sender whether there was one.',
  },
  'submission-copied': {
    vi: 'Ngày nộp trùng với ngày tiếp nhận; có thể được sao chép, nên không biết người dân nộp lúc nào.',
    en: 'The submission has the instant of the receipt; it may be a copy, and when the citizen handed in is not known.',
  },
  'submission-after-receipt': {
    vi: 'Ngày nộp sau ngày tiếp nhận; ngày nộp được bỏ qua.',
    en: 'The submission lies after the receipt and is left out.',
  },
  'receipt-without-acceptance': {
    vi: 'Có ngày tiếp nhận nhưng hồ sơ chưa được tiếp nhận; đó có thể là ngày tạo hồ sơ.',
    en: 'There is a date of receipt, but the dossier was not taken; it may be the day on which the record was made.',
  },
  'receipts-differ': {
    vi: 'Ngày tiếp nhận của hồ sơ khác với bước tiếp nhận; lấy theo hồ sơ.',
    en: 'The receipt of the dossier differs from that of its step; that of the dossier is taken.',
  },
  'received-again': {
    vi: 'Bước tiếp nhận lặp lại mà trước đó không có yêu cầu bổ sung; chỉ tính một lần tiếp nhận.',
    en: 'A second receipt without a request for a supplement before it; one receipt is counted.',
  },
  'end-of-denied': {
    vi: 'Hồ sơ không có kết quả nhưng vẫn ghi ngày kết thúc hoặc ngày trả; các ngày này không phải là kết quả.',
    en: 'The dossier has no result, yet an end or a return is filled in; that is no result.',
  },
  'end-against-status': {
    vi: 'Có thời điểm kết thúc nhưng trạng thái của hồ sơ cho thấy còn đang giải quyết.',
    en: 'There is an end, but the status of the dossier says that it still runs.',
  },
  'end-taken-back': {
    vi: 'Sau bước kết thúc này hồ sơ lại được giải quyết tiếp; bước kết thúc không được tính.',
    en: 'The dossier went on after this end, which is not counted.',
  },
  'ends-differ': {
    vi: 'Thời điểm có kết quả hoặc trả kết quả của hồ sơ khác với bước tương ứng; lấy theo bước.',
    en: 'The end of the dossier differs from that of its step; that of the step is taken.',
  },
  'after-the-end': {
    vi: 'Bước này nằm sau khi hồ sơ đã kết thúc và không được tính.',
    en: 'The step lies after the end of the dossier and is not counted.',
  },
  'return-time-unknown': {
    vi: 'Hồ sơ ở trạng thái đã trả kết quả nhưng không có thời điểm trả; chỉ biết thời điểm có kết quả.',
    en: 'The result was handed over, but when is not said; only when it was ready is known.',
  },
  'returned-before-ready': {
    vi: 'Ngày trả kết quả trước ngày có kết quả; lấy ngày trả.',
    en: 'The result was handed over before it was ready; the day of handing over is taken.',
  },
  'extend-date-no-extension': {
    vi: '"extendDate" của OpenCPS không phải là ngày gia hạn: hệ thống ghi vào đó thời điểm có kết quả khi xong trước hạn.',
    en: 'extendDate of OpenCPS is no extension: the system writes into it when the result was ready, if that was early.',
  },
  'hold-time-unknown': {
    vi: 'Hồ sơ đang tạm dừng nhưng không biết từ lúc nào; tạm tính từ lúc tiếp nhận.',
    en: 'The dossier is on hold, but since when is not said; it is held from the receipt on.',
  },
  'hold-against-status': {
    vi: 'Các bước cho thấy hồ sơ đang tạm dừng nhưng trạng thái là đang xử lý; không biết hồ sơ được tiếp tục lúc nào.',
    en: 'By its steps the dossier is on hold, by its status it runs; when it went on is not said.',
  },
  'status-unclear': {
    vi: 'Chưa biết trạng thái này có làm dừng thời hạn hay không; thời hạn vẫn được tính tiếp.',
    en: 'Whether this status stops the clock is not known; the clock goes on.',
  },
  'status-again': { vi: 'Trạng thái này lặp lại; chỉ tính lần đầu.', en: 'The status is repeated; the first one counts.' },
  'before-receipt': {
    vi: 'Bước này nằm trước khi tiếp nhận nên không ảnh hưởng đến thời hạn.',
    en: 'The step lies before the receipt and moves no deadline.',
  },
  'supplement-without-request': {
    vi: 'Có bổ sung hoặc tiếp tục nhưng trước đó không có yêu cầu bổ sung hoặc tạm dừng.',
    en: 'A supplement or a resumption without a request or a pause before it.',
  },
  'supplement-times-differ': {
    vi: 'Thời điểm yêu cầu bổ sung trong danh sách khác với bước tương ứng; lấy theo bước.',
    en: 'A request for a supplement has one time in the list and another in its step; that of the step is taken.',
  },
  'due-far-away': {
    vi: 'Ngày hẹn trả từ năm 9000 trở đi nghĩa là không có ngày hẹn trả.',
    en: 'A due date of the year 9000 or later stands for none.',
  },
  'due-before-receipt': { vi: 'Ngày hẹn trả trước ngày tiếp nhận.', en: 'The printed due date lies before the receipt.' },
  'local-procedure-code': {
    vi: 'Mã thủ tục không phải mã quốc gia; cần có trong danh mục của đơn vị.',
    en: 'The code of the procedure is no national one; the catalogue must have it.',
  },
};

/** Every code of a note. */
export const NOTE_CODES: readonly PortalNoteCode[] = /* @__PURE__ */ Object.keys(SENTENCES) as PortalNoteCode[];

/** A note about a field. */
export function noteOn(code: PortalNoteCode, field: string): PortalNote {
  return Object.freeze({ code, field, ...SENTENCES[code] });
}
