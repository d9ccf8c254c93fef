import type { LimitRefusal } from './written-limit.js';

/**
 * Vì sao không đọc thành thời hạn: each refusal in both languages, with what a clerk enters instead.
 *
 * Sentences for people; match on the code.
 *
 * @example
 * ```ts
 * import { limitRefusals } from 'tthc-rules/portal';
 *
 * limitRefusals['unit-missing'].en;
 * // => 'There is a number and no unit. Enter the number again with “working days”, “days” or “hours”.'
 * ```
 */
export const limitRefusals: Readonly<Record<LimitRefusal, { readonly vi: string; readonly en: string }>> = Object.freeze({
  'no-limit-stated': {
    vi: 'Văn bản không ghi thời hạn. Nhập thời hạn theo quyết định công bố thủ tục; nếu quyết định cũng không quy định thì để trống.',
    en: 'The text states no limit. Enter the one of the decision that publishes the procedure; where that has none, leave it empty.',
  },
  'unit-missing': {
    vi: 'Có số nhưng không có đơn vị. Nhập lại số kèm “ngày làm việc”, “ngày” hoặc “giờ”.',
    en: 'There is a number and no unit. Enter the number again with “working days”, “days” or “hours”.',
  },
  'fee-glued': {
    vi: 'Số giống số tiền hoặc thời hạn viết liền với phí. Nhập riêng thời hạn, có đơn vị.',
    en: 'The number looks like a fee, or like a limit and a fee run together. Enter the limit alone, with its unit.',
  },
  'zero-value': {
    vi: 'Thời hạn bằng 0. Nếu trả kết quả ngay thì ghi “Ngay sau khi nhận đủ hồ sơ hợp lệ”; nếu trong ngày thì ghi “Trong ngày làm việc”.',
    en: 'The limit is 0. If the result is given at once, write “Ngay sau khi nhận đủ hồ sơ hợp lệ”; if on the same day, “Trong ngày làm việc”.',
  },
  'no-result-returned': {
    vi: 'Thủ tục không trả kết quả nên không có thời hạn. Để trống thời hạn.',
    en: 'The procedure returns no result, so there is no limit. Leave the limit empty.',
  },
  'depends-on-case': {
    vi: 'Mỗi trường hợp một thời hạn, không có thời hạn chung. Chọn trường hợp của hồ sơ rồi nhập thời hạn của trường hợp đó.',
    en: 'Each case has its own limit and none holds for all. Choose the case of the dossier and enter its limit.',
  },
  'no-base': {
    vi: 'Chỉ có phần kéo dài, phần cắt giảm hoặc một trường hợp riêng. Nhập thời hạn thông thường mà phần này thay đổi.',
    en: 'Only an extension, a cut or one special case is stated. Enter the ordinary limit that it changes.',
  },
  'steps-no-total': {
    vi: 'Chỉ có thời gian từng bước, không có tổng. Nhập tổng thời hạn theo quyết định công bố, hoặc khai từng bước nối tiếp nhau.',
    en: 'Only the times of the steps are stated, no whole. Enter the whole limit of the decision, or the steps one after another.',
  },
  'mixed-units': {
    vi: 'Thời hạn gồm nhiều đơn vị cộng lại, như ngày làm việc và ngày, tháng và ngày. Nhập từng phần với đơn vị của nó, nối tiếp nhau.',
    en: 'The limit adds units up, such as working days and days, or months and days. Enter each part with its own unit, one after another.',
  },
  'two-limits-unrelated': {
    vi: 'Có hai thời hạn đứng cạnh nhau, không rõ cái nào đang áp dụng. Nhập một thời hạn đang áp dụng.',
    en: 'Two limits stand side by side and the text does not say which one applies. Enter the one that does.',
  },
  range: {
    vi: 'Thời hạn là một khoảng. Nhập một số: thời hạn dài nhất mà cơ quan phải giữ.',
    en: 'The limit is a range. Enter one number: the longest time that the authority has.',
  },
  'event-bound': {
    vi: 'Thời hạn gắn với một sự kiện hoặc một ngày, không phải một khoảng thời gian. Người giải quyết tự ghi ngày phải trả.',
    en: 'The limit is tied to an event or a date and is no length of time. The officer enters the due date.',
  },
  elsewhere: {
    vi: 'Thời hạn theo văn bản, kế hoạch hoặc thỏa thuận khác. Tra văn bản đó rồi nhập thời hạn.',
    en: 'The limit is in another act, a plan or an agreement. Look it up there and enter it.',
  },
  'not-processing-limit': {
    vi: 'Thời gian này không phải thời hạn giải quyết: là của một bước, của người nộp, của cơ quan khác hoặc là thời hạn hiệu lực. Nhập thời hạn giải quyết của cả thủ tục.',
    en: 'This is not the limit of the procedure: it belongs to one step, to the applicant, to another authority, or says how long something is valid. Enter the limit of the whole procedure.',
  },
  truncated: {
    vi: 'Văn bản bị cắt. Nhập lại đầy đủ từ bản gốc.',
    en: 'The text is cut off. Enter it again in full from the original.',
  },
  superseded: {
    vi: 'Văn bản cho biết thời hạn này đã được thay thế. Nhập thời hạn mới.',
    en: 'The text says that this limit has been replaced. Enter the new one.',
  },
  'too-long': {
    vi: 'Văn bản dài quá 20.000 ký tự. Chỉ đưa vào phần nói về thời hạn giải quyết.',
    en: 'The text is longer than 20,000 characters. Give only the part about the limit.',
  },
});
