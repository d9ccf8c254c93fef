import { formatCitation, type Citation } from '../law/citation.js';
import type { SaidChannel, SaidLimit, SaidPart, SaidPromise, SlipGround } from '../sla/commitment-reason.js';
import type { CommitmentSentences } from './commitment-sentences.js';
import { phraseOf } from './sentences.js';
import { dayInVietnamese, instantInVietnamese, limitInVietnamese, numberInVietnamese, vi } from './vi.js';

const LEVELS = { ministry: 'cấp bộ', province: 'cấp tỉnh', district: 'cấp huyện', commune: 'cấp xã' } as const;
const CHANNELS: Readonly<Record<SaidChannel, string>> = {
  direct: 'nộp trực tiếp',
  online: 'nộp trực tuyến',
  postal: 'gửi qua bưu chính',
  'partly-online': 'nộp trực tuyến một phần',
};
const SPOT = {
  'four-on-the-spot': ' theo nguyên tắc “4 tại chỗ” (tiếp nhận, thẩm định, phê duyệt, trả kết quả tại chỗ)',
  'five-on-the-spot': ' theo nguyên tắc “5 tại chỗ” (thêm đóng dấu; cách gọi theo thông lệ)',
} as const;
const SLIP = 'Giấy tiếp nhận hồ sơ và hẹn trả kết quả';
const GROUNDS: Readonly<Record<SlipGround, string>> = {
  'complete-dossier': 'hồ sơ đầy đủ',
  requested: 'người nộp yêu cầu',
  rolled: 'kết quả không trả được ngay trong buổi tiếp nhận',
  'on-the-spot': 'cam kết trả kết quả ngay',
  'immediate-procedure': 'thủ tục quy định giải quyết ngay trong ngày',
  'not-prescribed-immediate': 'thủ tục không thuộc loại quy định trả kết quả ngay',
  'needs-verification': 'hồ sơ cần xác minh nên không trả được kết quả ngay sau khi tiếp nhận',
};
const READINGS = {
  skip: 'bỏ qua ngày đó',
  'next-working-day': 'ngày làm việc tiếp theo thay',
  'inherit-swap': 'ngày làm bù thay',
} as const;

function cited(basis: readonly Citation[]): string {
  return basis.map(formatCitation).join('; ');
}

function modelName({ title, authority }: SaidPromise, again = false): string {
  return again ? 'mô hình này' : `“${title.vi}” của ${authority.vi}`;
}

/** A limit as it is published, also a bare number of days or hours. */
export function publishedLimitInVietnamese(limit: SaidLimit): string {
  if (limit.unit === 'sequence') return limit.parts.map(partIn).join(', sau đó ');
  if (limit.unit === 'days') return `${numberInVietnamese(limit.value)} ngày`;
  if (limit.unit === 'hours') return `${numberInVietnamese(limit.value)} giờ`;
  return limitInVietnamese({ ...limit, unit: limit.unit, parts: undefined });
}

function partIn(part: SaidPart): string {
  if (!('limit' in part)) return publishedLimitInVietnamese(part);
  const { name, limit } = part;
  return `${publishedLimitInVietnamese(limit)}${name === undefined ? '' : ` (${typeof name === 'string' ? name : name.vi})`}`;
}

/** When a result is promised: `trong ngày`, `trong 1,5 ngày làm việc`. */
function within(limit: SaidLimit): string {
  // A sequence begins with its first part.
  const part = limit.unit === 'sequence' ? limit.parts[0] : limit;
  const first = part !== undefined && 'limit' in part ? part.limit : part;
  return first?.value === undefined ? publishedLimitInVietnamese(limit) : `trong ${publishedLimitInVietnamese(limit)}`;
}

/** What is said of a commitment in Vietnamese. */
export const commitmentVi: CommitmentSentences = {
  procedure: ({ procedure, name, level }) => `Thủ tục ${procedure}: ${name.vi} (${LEVELS[level]}).`,
  'incomplete-dossier': ({ form, basis, template, withinWorkingDays, closing }) => {
    const closes =
      closing === undefined
        ? ''
        : ` Quá ${closing.calendarDays} ngày kể từ ngày thông báo mà không bổ sung thì hồ sơ được đóng (${formatCitation(closing.basis)}).`;
    const on = template === undefined ? 'theo mẫu đang dùng' : `theo ${template.name.vi} (${formatCitation(template.basis)})`;
    return `Hồ sơ chưa đầy đủ, hợp lệ: chưa có hạn trả kết quả. Bộ phận một cửa gửi ${form.vi} (${formatCitation(basis)}) ${on}, chậm nhất ${withinWorkingDays} ngày làm việc kể từ ngày tiếp nhận nếu phát hiện khi thẩm định.${closes}`;
  },
  'promise-applies': ({ limit, due, target, onTheSpot, ...said }, again) => {
    const goal =
      target === undefined ? '' : `; mục tiêu ${publishedLimitInVietnamese(target.limit)}, lúc ${instantInVietnamese(target.due)}`;
    const spot = onTheSpot === undefined ? '' : SPOT[onTheSpot];
    return `${modelName(said, again)} cam kết trả kết quả ${within(limit)}${spot}, hết hạn lúc ${instantInVietnamese(due)}${goal}.`;
  },
  'not-a-model-day': ({ limit, date, ...said }, again) =>
    `Không áp dụng cam kết trả kết quả ${within(limit)} của ${modelName(said, again)}: ${dayInVietnamese(date)} không phải ngày thực hiện mô hình.`,
  'channel-excluded': ({ limit, channel, ...said }, again) =>
    `Không áp dụng cam kết trả kết quả ${within(limit)} của ${modelName(said, again)} cho hồ sơ ${CHANNELS[channel]}.`,
  'verification-excluded': ({ limit, ...said }, again) =>
    `Không áp dụng cam kết trả kết quả ${within(limit)} của ${modelName(said, again)}: hồ sơ cần xác minh.`,
  'verification-variant': ({ variants }) => `Hồ sơ cần xác minh: thủ tục có trường hợp riêng (${variants.join(', ')}) chưa được chọn.`,
  'model-day-off': ({ date, reason, reading, takenBy, ...said }, again) => {
    const by = takenBy === null ? 'không bố trí ngày khác thay thế' : `${dayInVietnamese(takenBy)} thay`;
    return `${dayInVietnamese(date)} là ngày của ${modelName(said, again)} nhưng ${phraseOf(vi.reasons, reason)}: ${by} (cách hiểu: ${READINGS[reading]}).`;
  },
  'after-last-golden-day': ({ reading, ...said }, again) =>
    `Lưu ý: hồ sơ đến sau ngày vàng cuối cùng trong tuần của ${modelName(said, again)}; “trong tuần” được hiểu là ${reading === 'same-week' ? 'tuần tiếp nhận' : 'tuần kế tiếp'}.`,
  'session-rolled': ({ minLeadMinutes, due }) =>
    `Buổi tiếp nhận còn chưa đủ ${minLeadMinutes} phút nên cam kết trong buổi chuyển sang buổi kế tiếp, hết hạn lúc ${instantInVietnamese(due)}.`,
  'earliest-promise-binds': ({ of, limit, due, ...said }, again) =>
    `Có ${of} cam kết cho hồ sơ này; cam kết sớm nhất được áp dụng: trả kết quả ${within(limit)} theo ${modelName(said, again)}, hết hạn lúc ${instantInVietnamese(due)}.`,
  'promise-later-than-law': ({ promised, statutory }) =>
    `Cam kết (${instantInVietnamese(promised)}) muộn hơn thời hạn theo luật (${instantInVietnamese(statutory)}): áp dụng thời hạn theo luật.`,
  'received-as-it-arises': ({ authority }) => `${authority.vi} tiếp nhận thủ tục này khi phát sinh, không có cam kết rút ngắn.`,
  'statutory-limit': ({ limit, due, basis, countingBasis, variants = [], cutOff, lawMaximum }) => {
    const late = cutOff === undefined ? '' : `; nhận sau ${cutOff} thì trong ngày làm việc tiếp theo`;
    const cases = variants.length === 0 ? '' : ` trong trường hợp ${variants.map(({ when }) => `“${when.vi}”`).join(' và ')}`;
    const source = basis.length === 0 ? '' : ` (${cited(basis)})`;
    const counted = countingBasis.length === 0 ? '' : `; cách tính theo ${cited(countingBasis)}`;
    const most =
      lawMaximum === undefined ? '' : ` Luật cho phép tối đa ${publishedLimitInVietnamese(lawMaximum.limit)} (${cited(lawMaximum.basis)}).`;
    return `Thời hạn theo luật${cases}: ${publishedLimitInVietnamese(limit)}${late}${source}, hết hạn lúc ${instantInVietnamese(due)}${counted}.${most}`;
  },
  'bare-days': ({ value, readAs }) =>
    `Nguồn chỉ ghi “${numberInVietnamese(value)} ngày”; ở đây hiểu là ngày ${readAs === 'working' ? 'làm việc' : 'theo lịch'}.`,
  'bare-hours': ({ value, readAs }) =>
    `Nguồn chỉ ghi “${numberInVietnamese(value)} giờ”; ở đây hiểu là giờ ${readAs === 'working' ? 'làm việc' : 'đồng hồ'}.`,
  'no-limit-stated': () => 'Không có thời hạn theo luật nào được nêu cho thủ tục này.',
  'limit-by-agreement': ({ when }) =>
    `Không có con số thời hạn trong trường hợp này: ${when.vi.charAt(0).toLowerCase()}${when.vi.slice(1)}.`,
  'fallback-limit': () => 'Lưu ý: thời hạn này chỉ dùng khi tỉnh chưa quy định thời hạn riêng.',
  'published-limit': () => 'Lưu ý: thời hạn này ghi theo nội dung đã công bố, chưa được đối chiếu với văn bản.',
  'unverified-limit': ({ basisLaterThanStart }) =>
    basisLaterThanStart === true
      ? 'Lưu ý: thời hạn này chưa được kiểm chứng; chưa tìm được thời hạn áp dụng vào ngày tiếp nhận, con số trên theo văn bản ra đời sau.'
      : 'Lưu ý: thời hạn này chưa được kiểm chứng.',
  'golden-day': ({ date, title, afterDue }) =>
    afterDue === true
      ? `Ngày vàng tiếp theo (${title.vi}), ${dayInVietnamese(date)}, đến sau hạn trả kết quả của hồ sơ này.`
      : `Ngày vàng để tập trung giải quyết hồ sơ này (${title.vi}): ${dayInVietnamese(date)}.`,
  'golden-day-unknown': ({ title, from, because }) =>
    because === 'undecided'
      ? `Chưa biết ngày vàng tiếp theo (${title.vi}): chưa có văn bản quyết định lịch nghỉ từ ${dayInVietnamese(from)}; lịch với tùy chọn undecided: "project" cho biết ngày dự kiến.`
      : `Chưa biết ngày vàng tiếp theo (${title.vi}): lịch không có các ngày từ ${dayInVietnamese(from)}.`,
  'slip-issued': ({ ground, basis }) => `Cấp ${SLIP}: ${GROUNDS[ground]} (${formatCitation(basis)}).`,
  'slip-only-if-not-at-once': ({ ground, basis }) =>
    `Chỉ cấp ${SLIP} nếu không trả kết quả ngay: ${GROUNDS[ground]} (${formatCitation(basis)}).`,
  'slip-promise-beyond-law': ({ basis }) =>
    `Lưu ý: cam kết trả ngay đi xa hơn quy định; chỉ thủ tục được quy định trả kết quả ngay mới không cần ${SLIP} (${formatCitation(basis)}).`,
  'law-as-issued': ({ note }) => `Khung pháp lý một cửa: ${note.vi}`,
  'no-due-date': () => 'Không có cam kết và không có thời hạn theo luật: không có hạn trả kết quả.',
};
