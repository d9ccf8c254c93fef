import type { CountingProfile } from '../deadline/counting-profile.js';
import type { Language } from '../explanation/sentences.js';
import { computeDeadline, explain, profiles, vietnamCalendar } from '../index.js';
import type { CountHabit, Habit, ReadingFit } from '../portal/audit/habit.js';
import type { ConformanceDifference, ConformanceReport } from './conformance.js';
import { calendarFrom } from './vectors.js';

interface Words {
  readonly count: Readonly<Record<Exclude<CountHabit['by'], 'profile'>, string>>;
  readonly daysOff: Readonly<Record<Exclude<Habit['daysOff'], 'all'>, string>>;
  readonly utc: string;
  readonly asked: (report: ConformanceReport) => string;
  readonly follows: string;
  readonly oneWay: string;
  readonly noReading: string;
  readonly fits: (name: string, fit: ReadingFit<unknown>) => string;
  readonly isNearest: (name: string, fit: ReadingFit<unknown>) => string;
  readonly fitsBetter: (name: string, fit: ReadingFit<unknown>) => string;
  readonly judged: (report: ConformanceReport) => string;
  readonly nothing: string;
  readonly clause: (title: string, differ: number, asked: number, directions: string) => string;
  readonly directions: Readonly<Record<ConformanceDifference['direction'], string>>;
  readonly difference: (difference: ConformanceDifference) => string;
}

const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    count: {
      'eight-hour-days': 'a working day as eight office hours',
      'clock-days': 'a working day as 24 hours by the clock',
      'calendar-days': 'a working day as a day of the calendar',
      'time-kept': 'the time of receipt kept on the last day',
      'receipt-day-first': 'the day of receipt as the first day',
    },
    daysOff: { 'no-swaps': 'without swapped days', 'weekends-only': 'without holidays and swapped days' },
    utc: 'reading UTC as the time in Vietnam',
    asked: ({ version, asked, answered }) => `Vectors ${version}: ${asked} deadlines asked, ${answered} answered.`,
    follows: 'The system follows the counting profile it is given.',
    oneWay: 'The system counts in one way, whatever profile it is given.',
    noReading: 'None of its answers fits a counting profile.',
    isNearest: (name, { agrees, of }) => `No profile fits; the nearest: ${name}, in ${agrees} of ${of} answers.`,
    fits: (name, { agrees, of }) => `The profile that fits best: ${name}, in ${agrees} of ${of} answers.`,
    fitsBetter: (name, { agrees, of }) => `It seems to count otherwise: ${name}, in ${agrees} of ${of} answers.`,
    judged: ({ judgedBy, judged, agreed }) =>
      `${judgedBy === null ? 'Of all' : `Judged by ${profileName(judgedBy)}`}: ${agreed} of ${judged} answers are as expected.`,
    nothing: 'Nothing differs.',
    clause: (title, differ, asked, directions) => `${title}: ${differ} of ${asked} differ (${directions}).`,
    directions: { earlier: 'earlier', later: 'later', other: 'otherwise' },
    difference: ({ title, expected, actual }) => `${title}. Expected ${expected}, answered ${actual}.`,
  },
  vi: {
    count: {
      'eight-hour-days': 'một ngày làm việc là tám giờ làm việc',
      'clock-days': 'một ngày làm việc là 24 giờ đồng hồ',
      'calendar-days': 'một ngày làm việc là một ngày theo lịch',
      'time-kept': 'giữ nguyên giờ tiếp nhận ở ngày cuối',
      'receipt-day-first': 'ngày tiếp nhận là ngày thứ nhất',
    },
    daysOff: { 'no-swaps': 'không có ngày hoán đổi', 'weekends-only': 'không có ngày lễ và ngày hoán đổi' },
    utc: 'đọc giờ UTC như giờ Việt Nam',
    asked: ({ version, asked, answered }) => `Bộ ca kiểm thử ${version}: hỏi ${asked} hạn trả kết quả, trả lời được ${answered}.`,
    follows: 'Hệ thống tính theo cách tính được yêu cầu.',
    oneWay: 'Hệ thống chỉ có một cách tính, dù được yêu cầu cách nào.',
    noReading: 'Không câu trả lời nào khớp với một cách tính.',
    isNearest: (name, { agrees, of }) => `Không cách tính nào khớp; gần nhất: ${name}, ${agrees} trên ${of} câu trả lời.`,
    fits: (name, { agrees, of }) => `Cách tính khớp nhất: ${name}, ${agrees} trên ${of} câu trả lời.`,
    fitsBetter: (name, { agrees, of }) => `Có vẻ hệ thống tính khác: ${name}, ${agrees} trên ${of} câu trả lời.`,
    judged: ({ judgedBy, judged, agreed }) =>
      `${judgedBy === null ? 'Trong tất cả' : `Theo ${profileName(judgedBy)}`}: ${agreed} trên ${judged} câu trả lời đúng như mong đợi.`,
    nothing: 'Không có gì khác.',
    clause: (title, differ, asked, directions) => `${title}: ${differ} trên ${asked} câu khác (${directions}).`,
    directions: { earlier: 'sớm hơn', later: 'muộn hơn', other: 'khác' },
    difference: ({ title, expected, actual }) => `${title}. Mong đợi ${expected}, trả lời ${actual}.`,
  },
};

/**
 * Says a report: how the system seems to count, what differs by clause with one difference each, and why the first of them was
 * expected.
 *
 * @returns one line each; what belongs to a clause is indented
 *
 * @example
 * ```ts
 * import { conformance, sayConformance } from 'tthc-rules/testing';
 *
 * const report = await conformance(() => undefined);
 * sayConformance(report, 'en').at(-1); // => 'None of its answers fits a counting profile.'
 * ```
 */
export function sayConformance(report: ConformanceReport, language: Language): string[] {
  const words = WORDS[language];
  return [words.asked(report), ...sayReading(report, words, language), ...sayClauses(report, words, language)];
}

function sayReading(report: ConformanceReport, words: Words, language: Language): string[] {
  const { followsProfile, profile, habit, judged } = report;
  return [
    ...(followsProfile ? [words.follows] : profile === null ? [words.noReading] : [words.oneWay]),
    ...(profile === null ? [] : [(profile.agrees * 2 >= profile.of ? words.fits : words.isNearest)(profileName(profile.reading), profile)]),
    ...(habit === null ? [] : [words.fitsBetter(habitName(habit.reading, language), habit)]),
    ...(judged === 0 ? [] : [words.judged(report)]),
  ];
}

function sayClauses({ clauses, differences, judged }: ConformanceReport, words: Words, language: Language): string[] {
  if (clauses.length === 0) return judged === 0 ? [] : [words.nothing];
  let explained = false;
  return clauses.flatMap(({ clause, title, asked, earlier, later, other }) => {
    const counts = { earlier, later, other };
    const directions = (['earlier', 'later', 'other'] as const)
      .filter((direction) => counts[direction] > 0)
      .map((direction) => `${counts[direction]} ${words.directions[direction]}`)
      .join(', ');
    const first = differences.find((one) => one.clause === clause) as ConformanceDifference;
    // One explanation is enough to see the point; the others can be had from the differences.
    const why = explained ? [] : whyExpected(first, language);
    explained ||= why.length > 0;
    return [
      words.clause(`${clause} – ${title[language]}`, earlier + later + other, asked, directions),
      `  ${words.difference(first)}`,
      ...why.map((line) => `    ${line}`),
    ];
  });
}

function profileName(profile: CountingProfile): string {
  const { start, offHours, cutOff } = profile;
  const named = Object.entries(profiles).find(([, one]) => one.start === start && one.offHours === offHours && cutOff === undefined)?.[0];
  const parts = [start, offHours, cutOff].filter((part) => part !== undefined).join(' + ');
  return named === undefined ? parts : `${parts} (profiles.${named})`;
}

function habitName({ count, daysOff, clock }: Habit, language: Language): string {
  const words = WORDS[language];
  return [
    count.by === 'profile' ? profileName(count.profile) : words.count[count.by],
    ...(daysOff === 'all' ? [] : [words.daysOff[daysOff]]),
    ...(clock === 'utc' ? [words.utc] : []),
  ].join(', ');
}

/** The explanation of the deadline that was expected; nothing where the question is to be refused. */
function whyExpected({ question }: ConformanceDifference, language: Language): string[] {
  const { receivedAt, limit, profile, clockStops, calendar } = question;
  try {
    // The national calendar of the library knows the names of the holidays and their documents, too.
    const known = calendar.knownOn === undefined ? vietnamCalendar() : vietnamCalendar({ knownOn: calendar.knownOn });
    const asked = calendar.national === true ? known : calendarFrom(calendar);
    return explain(computeDeadline({ receivedAt, limit, profile, clockStops, calendar: asked }), language);
  } catch {
    return [];
  }
}
