import type { ClosedPart } from '../calendar/day-reason.js';
import type { CountedLimit, CountUnit, DayStep, LimitStep } from '../deadline/step.js';
import { formatCitation, type Citation } from '../law/citation.js';
import { phraseOf, reasonOf, type DayRun, type LimitToSay, type ReasonPhrases, type Sentences } from './sentences.js';
import { capital, clockIn, endIn, hoursAndMinutes, partsOf, rounded, weekdayIn } from './words.js';

const WEEKDAYS = ['', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'];
const HALVES = { morning: 'buổi sáng', afternoon: 'buổi chiều' } as const;
const LUNAR_MONTHS: Readonly<Record<number, string>> = { 1: 'Giêng', 3: 'Ba', 12: 'Chạp' };

function date(iso: string): string {
  const { day, month, year } = partsOf(iso);
  return `${day}/${month}/${year}`;
}

/** A date with its weekday: `thứ Bảy 04/05/2024`. */
export function dayInVietnamese(iso: string): string {
  return `${WEEKDAYS[weekdayIn(iso)] ?? ''} ${date(iso)}`;
}

/** An instant at +07:00: `17:00 thứ Bảy 04/05/2024`. */
export function instantInVietnamese(iso: string): string {
  return `${clockIn(iso)} ${dayInVietnamese(iso)}`;
}

/** The end of a period at +07:00; midnight is 24:00 of the day before. */
export function endInVietnamese(iso: string): string {
  const { clock, date: day } = endIn(iso);
  return `${clock} ${dayInVietnamese(day)}`;
}

/** A number with a decimal comma. */
export function numberInVietnamese(value: number): string {
  return String(rounded(value)).replace('.', ',');
}

/** A source in brackets: ` (Công văn 2450/VPCP-KGVX ngày 12/04/2024)`. */
function source(basis: Citation | undefined, assumedKnown?: boolean): string {
  if (basis === undefined) return assumedKnown === true ? ' (không rõ ngày ban hành, coi như đã biết từ đầu năm)' : '';
  // The day of a letter tells an auditor when it became known; a law is known by its number.
  const issued = basis.issuedOn !== undefined && basis.clause === undefined ? ` ngày ${date(basis.issuedOn)}` : '';
  const assumed = assumedKnown === true ? '; không rõ ngày ban hành, coi như đã biết từ đầu năm' : '';
  return ` (${formatCitation(basis)}${issued}${assumed})`;
}

function amount(value: number, unit: CountUnit): string {
  if (unit === 'sessions') return `${value} buổi`;
  if (unit === 'days') return `${value} ngày`;
  const { hours, minutes } = hoursAndMinutes(value);
  if (hours === 0) return `${numberInVietnamese(minutes)} phút`;
  return minutes === 0 ? `${hours} giờ` : `${hours} giờ ${numberInVietnamese(minutes)} phút`;
}

const reasons: ReasonPhrases = {
  ordinary: () => 'ngày làm việc',
  'weekly-rest': () => 'nghỉ hằng tuần',
  holiday: ({ name, lunar, basis, assumedKnown }) => `nghỉ ${name.vi}${lunarDay(lunar)}${source(basis, assumedKnown)}`,
  compensatory: ({ name, holiday, basis }) => `nghỉ bù ${name.vi} trùng ${dayInVietnamese(holiday)}${source(basis)}`,
  'swapped-off': ({ workedInstead, basis, assumedKnown }) =>
    `nghỉ hoán đổi, làm bù vào ${dayInVietnamese(workedInstead)}${source(basis, assumedKnown)}`,
  'worked-by-swap': ({ dayOff, basis, assumedKnown }) => `làm bù cho ${dayInVietnamese(dayOff)}${source(basis, assumedKnown)}`,
  closure: ({ basis, assumedKnown, ...closed }) => `cơ quan đóng cửa${closedPart(closed)}${source(basis, assumedKnown)}`,
  opening: ({ half, basis, assumedKnown }) =>
    `ngày nghỉ nhưng cơ quan làm việc${half === undefined ? '' : ` ${HALVES[half]}`}${source(basis, assumedKnown)}`,
  hours: ({ basis, assumedKnown }) => `cơ quan làm việc theo giờ riêng của ngày này${source(basis, assumedKnown)}`,
};

/** What is closed of a day; nothing for the whole of it. */
function closedPart({ half, from, to, parts }: ClosedPart & { readonly parts?: readonly ClosedPart[] }): string {
  if (parts !== undefined)
    return parts.map((part, i) => `${i === 0 ? '' : i === parts.length - 1 ? ' và' : ','}${closedPart(part)}`).join('');
  if (half !== undefined) return ` ${HALVES[half]}`;
  return `${from === undefined ? '' : ` từ ${from}`}${to === undefined ? '' : ` đến ${to}`}`;
}

function lunarDay(lunar: { readonly day: number; readonly month: number } | undefined): string {
  if (lunar === undefined) return '';
  const month = LUNAR_MONTHS[lunar.month] ?? String(lunar.month);
  return lunar.day <= 10 ? ` (mùng ${lunar.day} tháng ${month})` : ` (${lunar.day} tháng ${month})`;
}

const PASSED_OVER: Readonly<Record<NonNullable<DayStep['passedOver']>, string>> = {
  'receipt-day': 'ngày tiếp nhận, không tính',
  'before-receipt': 'trước khi được coi là đã tiếp nhận, không tính',
  'receipt-session': 'không tính buổi tiếp nhận',
  'on-hold': 'tạm dừng thời hạn',
};

function day(run: DayRun): string {
  const { first, last, counted, needed } = run;
  const days = first === last ? dayInVietnamese(first.date) : `từ ${dayInVietnamese(first.date)} đến ${dayInVietnamese(last.date)}`;
  const parts: string[] = [];
  if (first.reason.code !== 'ordinary') parts.push(phraseOf(reasons, reasonOf(run)));
  if (first.passedOver !== undefined && (counted === 0 || first.passedOver !== 'before-receipt')) parts.push(PASSED_OVER[first.passedOver]);
  if (counted > 0) parts.push(`tính ${amount(counted, first.unit)}, cộng dồn ${total(last, needed)}`);
  else if (first.passedOver === undefined) parts.push('không tính');
  return `${capital(days)}: ${parts.join('; ')}.`;
}

function total(last: DayStep, needed: number | undefined): string {
  return needed === undefined || last.unit === 'minutes' ? amount(last.total, last.unit) : `${last.total}/${amount(needed, last.unit)}`;
}

const STARTS: Readonly<Record<NonNullable<LimitStep['start']>, string>> = {
  'day-after': 'không tính ngày tiếp nhận',
  'session-after': 'không tính buổi tiếp nhận',
  'receipt-session': 'tính cả buổi tiếp nhận',
  elapsed: 'tính theo giờ làm việc đã trôi qua kể từ lúc tiếp nhận',
};

/** A later limit of a sequence begins where the one before it ends. */
const LATER_STARTS: typeof STARTS = {
  ...STARTS,
  'day-after': 'không tính ngày phần trước kết thúc',
  'session-after': '',
  'receipt-session': '',
  elapsed: 'tính theo giờ làm việc đã trôi qua kể từ khi phần trước kết thúc',
};

/** A limit in words: `1,5 ngày làm việc`. */
export function limitInVietnamese(limit: LimitToSay): string {
  const value = numberInVietnamese(limit.value ?? 0);
  switch (limit.unit) {
    case 'same-session':
      return 'trong buổi';
    case 'same-day':
      return 'trong ngày';
    case 'same-week':
      return limit.nextWeek === true ? 'trong tuần kế tiếp' : 'trong tuần';
    case 'working-days':
      return `${value} ngày làm việc`;
    case 'working-hours':
      return `${value} giờ làm việc`;
    case 'clock-hours':
      return `${value} giờ`;
    case 'calendar-days':
      return limit.exceptHolidays === true ? `${value} ngày, không kể ngày nghỉ lễ, Tết` : `${value} ngày`;
    case 'calendar-months':
      return `${value} tháng`;
    case 'sequence':
      return `${limit.parts ?? 0} phần nối tiếp nhau`;
  }
}

/** A limit and how it is counted: `1,5 ngày làm việc (3 buổi), không tính ngày tiếp nhận`. */
function counted(limit: Pick<LimitStep, keyof CountedLimit>, starts = STARTS): string {
  const quarter = limit.quarterMinutes === undefined ? [] : [amount(limit.quarterMinutes, 'minutes')];
  const whole = limit.unit === 'working-days' && limit.sessions !== undefined ? [`${limit.sessions} buổi`] : [];
  // Months have as many days as the calendar gives them.
  const ofMonths = limit.days === undefined ? [] : [`${limit.days} ngày theo Điều 148 khoản 3, Bộ luật Dân sự 91/2015/QH13`];
  const inside = [...whole, ...quarter, ...ofMonths];
  const measured = inside.length === 0 ? '' : ` (${inside.join(' và ')})`;
  const standard = limit.standardMinutes === undefined ? '' : ` (mỗi ngày ${amount(limit.standardMinutes, 'minutes')})`;
  const parts = [`${limitInVietnamese(limit)}${measured}${standard}`];
  const start = limit.unit === 'calendar-days' || limit.unit === 'calendar-months' ? 'day-after' : limit.start;
  const said = start !== undefined && (limit.sessions !== undefined || quarter.length === 0) ? starts[start] : '';
  if (said !== '') parts.push(said);
  if (limit.rolled === true) parts.push(`buổi tiếp nhận còn chưa đủ ${limit.minLeadMinutes ?? 0} phút nên chuyển sang buổi kế tiếp`);
  return parts.join(', ');
}

/** What is said of a deadline in Vietnamese. */
export const vi: Sentences = {
  steps: {
    receipt: ({ rule, restart, at, deemedAt, half, cutOff }) => {
      const session = half === undefined ? '' : ` (${HALVES[half]})`;
      const came = restart ? `Thời hạn tính lại từ đầu từ ${instantInVietnamese(at)}` : `Hồ sơ đến lúc ${instantInVietnamese(at)}`;
      switch (rule) {
        case 'in-session':
        case 'by-clock':
          return `${restart ? came : `Tiếp nhận hồ sơ lúc ${instantInVietnamese(at)}`}${session}.`;
        case 'next-opening':
          return `${came}, ngoài giờ làm việc; được coi là tiếp nhận lúc ${instantInVietnamese(deemedAt)}${session}.`;
        case 'keep-date':
          return `${came}, ngoài giờ làm việc; giữ ngày tiếp nhận đó, buổi làm việc kế tiếp là buổi đầu tiên.`;
        case 'cut-off':
          return `${came}, sau ${cutOff ?? ''}; được coi là tiếp nhận lúc ${instantInVietnamese(deemedAt)}${session}.`;
      }
    },
    limit: (step) => `Thời hạn giải quyết: ${counted(step)}.`,
    part: ({ number, of, name, ...limit }) =>
      `Phần ${number}/${of}${name === undefined ? '' : ` (${name.vi})`}: ${counted(limit, number === 1 ? STARTS : LATER_STARTS)}.`,
    'part-end': ({ number, at, half }) => `Phần ${number} kết thúc lúc ${instantInVietnamese(at)} (${HALVES[half]}).`,
    stop: ({ from, to, then, lost }) => {
      const stretch = `Tạm dừng thời hạn từ ${instantInVietnamese(from)} đến ${instantInVietnamese(to)}`;
      if (then === 'restart' || lost === undefined) return `${stretch}; sau đó thời hạn tính lại từ đầu.`;
      return lost.amount === 0
        ? `${stretch}; không làm mất phần thời hạn nào.`
        : `${stretch}; ${amount(lost.amount, lost.unit)} không tính.`;
    },
    moved: ({ from, to, reason }) =>
      `Ngày cuối cùng ${dayInVietnamese(from)} không làm việc (${phraseOf(reasons, reason)}); thời hạn kết thúc vào ngày làm việc tiếp theo, ${dayInVietnamese(to)} (Điều 148 khoản 5, Bộ luật Dân sự 91/2015/QH13).`,
    due: ({ at, legalEnd, half }) => {
      const due = `Hạn trả kết quả: ${instantInVietnamese(at)} (${HALVES[half]}).`;
      return at === legalEnd ? due : `${due} Theo luật, thời hạn hết lúc 24:00 ngày đó (Điều 148 khoản 6, Bộ luật Dân sự 91/2015/QH13).`;
    },
    'on-hold': ({ since }) => `Hồ sơ đang tạm dừng từ ${instantInVietnamese(since)}; chưa có hạn trả kết quả.`,
    undecided: ({ decidedUntil, facts }) =>
      `Dự kiến: lịch nghỉ từ ${date(decidedUntil)} chưa có văn bản quyết định. Còn chờ: ${facts.map((fact) => vi.undecided[fact.code](fact)).join('; ')}.`,
    'later-known': ({ date: day, knownOn, reason }) =>
      `Đến ${date(knownOn)} chưa biết: ${dayInVietnamese(day)} về sau được xác định là ${phraseOf(reasons, reason)}.`,
  },
  day,
  reasons,
  undecided: {
    'tet-days': ({ year }) => `các ngày nghỉ Tết Nguyên đán ${year}`,
    'national-day-adjacent': ({ year }) => `ngày nghỉ liền kề Quốc khánh ${year}`,
    'culture-day-compensation': ({ year }) => `việc nghỉ bù Ngày Văn hóa Việt Nam 24/11/${year} trùng ngày nghỉ hằng tuần`,
    'possible-swaps': ({ year }) => `việc hoán đổi ngày làm việc năm ${year}`,
  },
  amount,
};
