import { formatCitation } from '../law/citation.js';
import type { AssessmentSentences } from './assessment-sentences.js';
import { endInVietnamese, instantInVietnamese, vi } from './vi.js';
import { rounded } from './words.js';

const JUDGED = { early: 'trước hạn', 'on-time': 'đúng hạn', late: 'trễ hạn' } as const;
const OPEN = {
  running: 'đang giải quyết, còn trong hạn',
  'due-soon': 'đang giải quyết, sắp đến hạn',
  overdue: 'quá hạn, chưa có kết quả',
} as const;
const EXTENDED = {
  running: 'đang giải quyết, còn trong hạn đã hẹn lại',
  'due-soon': 'đang giải quyết, sắp đến hạn đã hẹn lại',
  overdue: 'chưa có kết quả, quá hạn đã hẹn lại',
} as const;
const ENDED = {
  stopped: 'được dừng theo yêu cầu của người nộp',
  closed: 'được đóng do không bổ sung đúng hạn',
  withdrawn: 'được rút',
} as const;

function due(iso: string | null): string {
  return iso === null ? '; không có thời hạn nào được quy định' : ` (hạn ${instantInVietnamese(iso)})`;
}

function working(sessions: number, minutes: number): string {
  if (sessions === 0) return `${vi.amount(minutes, 'minutes')} làm việc`;
  const inSessions = vi.amount(sessions, 'sessions');
  // One span told twice, and no sum.
  return rounded(minutes) === 0 ? `${inSessions} làm việc` : `${vi.amount(minutes, 'minutes')} làm việc (${inSessions})`;
}

/** What is said of an assessment in Vietnamese. */
export const assessmentVi: AssessmentSentences = {
  reasons: {
    'submitted-online': ({ at, answerDue, receivedAt, late }) =>
      `Nộp trực tuyến lúc ${instantInVietnamese(at)}; cơ quan phải trả lời chậm nhất lúc ${instantInVietnamese(answerDue)} (8 giờ làm việc), tiếp nhận lúc ${instantInVietnamese(receivedAt)}${late ? ', chậm' : ''}. Thời hạn tính từ lúc tiếp nhận.`,
    judged: ({ status, at, due: limit, refused }) =>
      `${refused ? 'Từ chối' : 'Có kết quả'} lúc ${instantInVietnamese(at)}: ${JUDGED[status]}${due(limit)}.`,
    open: ({ status, due: limit, extended }) =>
      extended === true && limit !== null
        ? `Hồ sơ ${EXTENDED[status]} (${instantInVietnamese(limit)}).`
        : `Hồ sơ ${OPEN[status]}${due(limit)}.`,
    waiting: ({ since }, besideOpen) =>
      besideOpen
        ? `Hồ sơ đang tạm dừng từ ${instantInVietnamese(since)}; việc tạm dừng bắt đầu sau khi hết hạn nên không đổi hạn.`
        : `Hồ sơ đang tạm dừng từ ${instantInVietnamese(since)}; chưa có hạn trả kết quả.`,
    reopened: ({ at, judgedBefore }) =>
      `Hồ sơ được mở lại lúc ${instantInVietnamese(at)} để giải quyết lại kết quả có lúc ${instantInVietnamese(judgedBefore)}; toàn bộ thời hạn tính lại từ lúc mở lại, việc đánh giá lần trước được giữ nguyên.`,
    ended: ({ status, at }) => `Hồ sơ ${ENDED[status]} (lúc ${instantInVietnamese(at)}); không tính vào tỷ lệ đúng hạn.`,
    'time-left': ({ sessions, minutes }) => `Còn ${working(sessions, minutes)}.`,
    'time-over': ({ sessions, minutes }) => `Quá ${working(sessions, minutes)}.`,
    'promise-missed': ({ due: limit }) => `Không giữ được cam kết (hạn cam kết ${instantInVietnamese(limit)}).`,
    'legally-overdue': ({ legalEnd }) => `Quá thời hạn theo luật (hết lúc ${endInVietnamese(legalEnd)}).`,
    'target-met': ({ due: limit }) => `Đạt mục tiêu (${instantInVietnamese(limit)}).`,
    'target-missed': ({ due: limit }) => `Không đạt mục tiêu (${instantInVietnamese(limit)}); mục tiêu không ràng buộc.`,
    'extended-to': ({ until, basis }) =>
      `Đã xin lỗi và hẹn lại đến ${instantInVietnamese(until)} (${formatCitation(basis)}); việc đánh giá vẫn theo hạn cũ.`,
    'new-date-moved': ({ until, to, sessions }) =>
      `Ngày hẹn lại ${instantInVietnamese(until)} lùi đến ${instantInVietnamese(to)} vì ${vi.amount(sessions, 'sessions')} tạm dừng sau khi hẹn lại.`,
    'limit-restarted': ({ since, printed }) =>
      `Hồ sơ đã được bổ sung: toàn bộ thời hạn tính lại từ ${instantInVietnamese(since)}${printed === undefined ? '' : `; ngày đã in trên phiếu trước, ${instantInVietnamese(printed)}, không còn áp dụng`}.`,
    'printed-date-differs': ({ printed, computed }) =>
      `Giấy tiếp nhận hồ sơ và hẹn trả kết quả in ${instantInVietnamese(printed)}, khác hạn tính được ${instantInVietnamese(computed)}; ngày đã in được giữ nguyên.`,
    breach: ({ breach, at, limit, basis }) =>
      `Vi phạm lúc ${instantInVietnamese(at)}: ${assessmentVi.breaches[breach]}${limit === undefined ? '' : `, hạn cuối ${endInVietnamese(limit)}`} (${formatCitation(basis)}).`,
  },
  breaches: {
    'late-supplement-request': 'yêu cầu bổ sung hồ sơ quá muộn',
    'second-supplement-request': 'yêu cầu bổ sung hồ sơ quá một lần',
    'late-extension': 'xin lỗi và hẹn lại quá muộn',
    'second-extension': 'hẹn lại quá một lần',
    'extension-without-apology': 'hẹn lại mà không xin lỗi',
    'extension-not-allowed': 'hẹn lại với thủ tục giải quyết trong ngày',
  },
};
