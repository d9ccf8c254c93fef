import type { LocalDate } from '../time/local-date.js';
import type { ReportForm, ReportNote } from './report-form.js';

/** How every form is counted where it is silent, and what other systems do. */
const READINGS: readonly ReportNote[] = [
  {
    code: 'on-time-by-instant',
    vi: 'Trước hạn: xong trước khi buổi có hạn bắt đầu; đúng hạn: xong trước 24:00 ngày có hạn theo luật. Biểu mẫu không định nghĩa; phần mềm TD và Bkav so theo ngày, OpenCPS so theo thời điểm.',
    en: 'Early is before the due session opens, on time is by 24:00 of the day on which the law’s limit ends. The form does not define them; TD and Bkav compare days, OpenCPS instants.',
  },
  {
    code: 'on-hold-open-in-time',
    vi: 'Hồ sơ đang tạm dừng (chờ bổ sung, chờ xác minh) là đang giải quyết trong hạn, trừ khi đã quá hạn từ trước. OpenCPS không tính hồ sơ này, TD tính là trong hạn, Bkav lấy ngày yêu cầu bổ sung.',
    en: 'A dossier on hold is open in time unless it was overdue before. OpenCPS leaves it out, TD counts it as in time, Bkav takes the date of the request.',
  },
  {
    code: 'ended-without-result-settled',
    vi: 'Hồ sơ rút, dừng, đóng hoặc bị từ chối là đã giải quyết, trước, đúng hay quá hạn theo thời điểm kết thúc; kết thúc khi đang tạm dừng là đúng hạn. Một số tỉnh gộp vào đúng hạn, OpenCPS để riêng.',
    en: 'Withdrawn, stopped, closed and refused dossiers are settled, early, on time or late by when they ended; ended on hold is on time. Some provinces count them all as on time, OpenCPS keeps them apart.',
  },
  {
    code: 'extension-keeps-in-time',
    vi: 'Hồ sơ đang giải quyết có phiếu xin lỗi và hẹn lại đúng quy định là trong hạn đến ngày hẹn lại; khi đã giải quyết thì so với thời hạn theo luật.',
    en: 'An open dossier with a valid apology and new date is in time until that date; once settled it is compared with the limit of the law.',
  },
  {
    code: 'reopened-counts-again',
    vi: 'Hồ sơ được mở lại sau khi đã trả kết quả được tính là một lần tiếp nhận mới từ lúc mở lại; kết quả trước vẫn ở kỳ của nó.',
    en: 'A dossier that is reopened after its result counts as received anew from then on; its first result stays in its own period.',
  },
];

const PARTLY_ONLINE: ReportNote = {
  code: 'partly-online-in-column-4',
  vi: 'Biểu II.06a không có cột dịch vụ công trực tuyến một phần: số này nằm ở cột 4.',
  en: 'Form II.06a has no column for partly online: those dossiers are in column 4.',
};

/** What a report says of how it was counted, and of a form that was not, or is no longer, the one in force. */
export function notesOf(form: ReportForm, [, until]: readonly [LocalDate, LocalDate]): readonly ReportNote[] {
  const notes = form.form === '06a-2020' ? [...READINGS, PARTLY_ONLINE] : [...READINGS];
  // A report is made when its period has ended.
  if (form.until !== null && until > form.until) {
    notes.push({
      code: 'form-replaced',
      vi: `Từ ${form.until} biểu này đã được thay bằng Biểu số 07a, 07b, 07c của Thông tư 09/2026/TT-BTP.`,
      en: `From ${form.until} on, forms 07a, 07b and 07c of Circular 09/2026/TT-BTP take the place of this one.`,
    });
  }
  if (form.from !== null && until <= form.from) {
    notes.push({
      code: 'form-not-yet-in-force',
      vi: `Kỳ này kết thúc trước khi biểu có hiệu lực (${form.from}).`,
      en: `This period ends before the form is in force (${form.from}).`,
    });
  }
  return notes;
}
