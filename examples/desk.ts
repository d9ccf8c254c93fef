// In your own project, import these from 'tthc-rules' and 'tthc-rules/procedures'. Here the sources are read, so that nothing has to be built.
import { chiLangPolicies, createRulebook, explain, vietnamCalendar, type Commitment, type Language } from '../src/index.js';
import { nationalProcedures } from '../src/procedures.js';
import { receipts, type Receipt } from './receipts.js';

/** SAMPLES. The article on the models of Chi Lăng district does not name the weekdays, and they were not found elsewhere. */
const SAMPLE_GOLDEN_DAYS = [2, 4];
const SAMPLE_NO_APPOINTMENT_DAYS = [3];

/** The rules of the desk: the calendar of civil servants, the national procedures, and the Chi Lăng models. */
export const rulebook = createRulebook({
  calendar: vietnamCalendar(),
  catalog: nationalProcedures,
  bareDays: 'working',
  policies: chiLangPolicies({
    goldenDays: SAMPLE_GOLDEN_DAYS,
    noAppointmentDays: SAMPLE_NO_APPOINTMENT_DAYS,
    onTheSpot: { district: ['2.000815'], commune: ['2.000815', '1.001193'] },
    shortened: 'all',
    from: '2024-01-01',
  }),
});

/** What is owed for a receipt. */
export function receive({ note: _, ...receipt }: Receipt): Commitment {
  return rulebook.receive(receipt);
}

const WORDS = {
  vi: {
    title: 'HẠN TRẢ KẾT QUẢ: từ lúc tiếp nhận đến ngày hẹn, kèm căn cứ',
    sample: [
      'Hai mô hình của huyện Chi Lăng được tính đến hết ngày 30/06/2025. Các thứ trong tuần dưới đây chỉ là VÍ DỤ: ngày vàng',
      'thứ Ba và thứ Năm, ngày không phiếu hẹn thứ Tư; bài báo về mô hình không nêu. Để tham khảo, không phải tư vấn pháp lý.',
    ],
    weekdays: ['', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'],
    dayMonthYear: 'dd/MM/yyyy',
    received: 'Tiếp nhận',
    due: 'Hạn trả kết quả',
    promised: 'theo cam kết',
    statutory: 'theo luật',
    projected: 'DỰ KIẾN',
    slip: 'Phiếu hẹn',
    duty: { issue: 'cấp phiếu', 'only-if-not-returned-at-once': 'chỉ cấp nếu không trả kết quả ngay' },
    why: 'Vì sao:',
  },
  en: {
    title: 'WHEN A RESULT IS DUE: from the receipt at the desk to the date on the slip, with the sources',
    sample: [
      'The two models of Chi Lăng district hold until 30 June 2025. The weekdays below are SAMPLES: golden days Tuesday and',
      'Thursday, no-appointment day Wednesday; the article on the models does not name them. For information, not legal advice.',
    ],
    weekdays: ['', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
    dayMonthYear: 'yyyy-MM-dd',
    received: 'Received',
    due: 'Due',
    promised: 'by promise',
    statutory: 'by law',
    projected: 'PROJECTED',
    slip: 'Slip',
    duty: { issue: 'issued', 'only-if-not-returned-at-once': 'only if the result is not returned at once' },
    why: 'Why:',
  },
} as const satisfies Record<Language, unknown>;

/** Every receipt with its deadline and the reasons, as plain text. */
export function page(language: Language): string {
  const { title, sample } = WORDS[language];
  const answers = receipts.map((receipt, i) => ({ heading: `${i + 1}. ${receipt.note[language]}`, commitment: receive(receipt) }));
  const summary = table(answers.map(({ heading, commitment }) => summaryOf(heading, commitment, language)));
  const blocks = answers.flatMap(({ heading, commitment }) => ['', heading, '─'.repeat(heading.length), ...block(commitment, language)]);
  return [title, '', ...sample, '', ...summary, ...blocks].join('\n');
}

function summaryOf(heading: string, commitment: Commitment, language: Language): string[] {
  return [heading, shown(commitment.receivedAt, language), `→ ${dueOf(commitment, language)}`];
}

function block(commitment: Commitment, language: Language): string[] {
  const words = WORDS[language];
  const { appointmentSlip } = commitment;
  return [
    `  ${words.received}: ${shown(commitment.receivedAt, language)}`,
    `  ${words.due}: ${dueOf(commitment, language)}`,
    ...(appointmentSlip === null ? [] : [`  ${words.slip}: ${words.duty[appointmentSlip.duty]}`]),
    `  ${words.why}`,
    ...explain(commitment, language).flatMap((reason) => wrapped(reason, '   · ', '     ')),
  ];
}

/** When it is due, and whether a promise or the law binds. */
function dueOf({ due, promised, standing }: Commitment, language: Language): string {
  if (due === null) return '–';
  const words = WORDS[language];
  const binds = promised?.due.toMillis() === due.toMillis() ? words.promised : words.statutory;
  return `${shown(due, language)} (${binds}${standing === 'projected' ? `, ${words.projected}` : ''})`;
}

function shown(at: Commitment['receivedAt'], language: Language): string {
  const { weekdays, dayMonthYear } = WORDS[language];
  return `${at.toFormat('HH:mm')} ${weekdays[at.weekday] ?? ''} ${at.toFormat(dayMonthYear)}`;
}

/** Rows with their columns one under the other. */
function table(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

const WIDTH = 120;

/** A text in lines of the width of a terminal. */
function wrapped(text: string, first: string, rest: string): string[] {
  const lines = [first];
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (`${line}${word}`.length > WIDTH) lines.push(`${rest}${word} `);
    else lines[lines.length - 1] = `${line}${word} `;
  }
  return lines.map((line) => line.trimEnd());
}
