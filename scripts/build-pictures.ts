/**
 * Draws the pictures of the README and the guides from the library: those of docs/pictures/ that PICTURES names.
 * Run `npm run build:pictures`.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  computeDeadline,
  profiles,
  vietnamCalendar,
  workingDays,
  type CalendarDay,
  type CountingProfile,
  type DueDeadline,
  type TimeLimit,
} from '../src/calendar.js';
import { box, picture, round, tag, text, type Attributes } from './pictures/svg.js';
import { yearOfDossiers } from './pictures/year-of-dossiers.js';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/** Each picture by its file. */
export const PICTURES: Readonly<Record<string, () => string>> = {
  'docs/pictures/half-days-2024.svg': halfDays,
  'docs/pictures/year-2026.svg': () => wallCalendar(2026),
  'docs/pictures/dossiers-2026.svg': () => yearOfDossiers(2026),
};

/** A dotted line between the two ends of a swap. */
function link(from: readonly [number, number], to: readonly [number, number], bend: number): string {
  const [[x1, y1], [x2, y2]] = [from, to];
  return tag('path', {
    class: 'link',
    d: `M ${round(x1)} ${round(y1)} C ${round(x1)} ${round(y1 + bend)}, ${round(x2)} ${round(y2 + bend)}, ${round(x2)} ${round(y2)}`,
  });
}

const WEEKDAYS = ['', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'CN'];

/** `02/05`. */
function dayMonth(date: string): string {
  return `${date.slice(8)}/${date.slice(5, 7)}`;
}

// ── half-days across 30 April 2024 ───────────────────────────────────────────

const RECEIVED_AT = '2024-04-25T14:00';
const KNOWN_BEFORE = '2024-04-11';
const LEFT = 268;
const DAY = 60;

interface LaneSpec {
  readonly vi: string;
  readonly en: string;
  readonly colour: string;
  readonly limit: TimeLimit;
  readonly profile: CountingProfile;
  readonly knownOn?: string;
  /** What is said after the date. */
  readonly after?: string;
}

const LANES: readonly LaneSpec[] = [
  {
    vi: 'Cam kết 2 ngày làm việc',
    en: 'promised: 2 working days',
    colour: 'var(--teal)',
    limit: workingDays(2),
    profile: profiles.sessionAfterReceipt,
  },
  {
    vi: 'Theo luật 5 ngày làm việc',
    en: 'by law: 5 working days',
    colour: 'var(--law)',
    limit: workingDays(5),
    profile: profiles.civilCode,
  },
  {
    vi: 'Cam kết, trước 12/04/2024',
    en: 'promised, before the swap was announced',
    after: 'nay là ngày nghỉ · a day off by now',
    colour: 'var(--quiet)',
    limit: workingDays(2),
    profile: profiles.sessionAfterReceipt,
    knownOn: KNOWN_BEFORE,
  },
];

function halfDays(): string {
  const counted = LANES.map((lane) => ({
    lane,
    calendar: vietnamCalendar(lane.knownOn === undefined ? {} : { knownOn: lane.knownOn }),
  })).map(({ lane, calendar }) => ({
    lane,
    calendar,
    deadline: computeDeadline({ receivedAt: RECEIVED_AT, limit: lane.limit, profile: lane.profile, calendar }),
  }));
  const last = counted
    .map(({ deadline }) => deadline.session.date)
    .sort()
    .at(-1) as string;
  const days = [...vietnamCalendar().days(RECEIVED_AT.slice(0, 10), nextDay(last))];
  const x = (date: string) => LEFT + DAY * days.findIndex((day) => day.date === date);
  const head = 128;
  const top = 200;
  const swap = days.flatMap(({ date, reason }) => (reason.code === 'swapped-off' ? [{ dayOff: date, ...reason }] : []));
  const parts = [
    text(28, 44, 'Nhận lúc 14:00 thứ Năm 25/04/2024: hẹn ngày nào?', 22, 'bold'),
    text(28, 68, 'Received at 14:00 on Thursday 25 April 2024: when to come back?', 15, 'quiet'),
    ...swap.flatMap(({ dayOff, workedInstead, basis }) => [
      link([x(dayOff) + DAY / 2, head - 22], [x(workedInstead) + DAY / 2, head - 22], -26),
      text(
        (x(dayOff) + x(workedInstead) + DAY) / 2,
        head - 49,
        `${basis?.document ?? ''} (${dayMonth(basis?.issuedOn ?? '')}/2024): hoán đổi · swapped`,
        12,
        'middle swap',
      ),
    ]),
    ...days.flatMap((day) => dayHead(day, x(day.date), head)),
    ...days.flatMap(({ date, sessions }) =>
      sessions.map(({ half }) =>
        text(x(date) + (half === 'morning' ? DAY / 4 : (DAY * 3) / 4), head + 47, half === 'morning' ? 'S' : 'C', 11, 'middle quiet'),
      ),
    ),
    text(x(RECEIVED_AT.slice(0, 10)) + (DAY * 3) / 4 - 6, top - 7, '▾ 14:00', 12, 'red bold'),
    ...counted.flatMap(({ lane, calendar, deadline }, i) =>
      laneRow(lane, deadline, [...calendar.days(days[0]?.date as string, nextDay(last))], top + i * 62),
    ),
    text(28, 404, 'S, C: buổi sáng, buổi chiều · morning, afternoon', 12, 'quiet'),
    box(356, 393, 15, 13, { rx: 3, fill: 'url(#off)' }),
    text(378, 404, 'nghỉ · off', 12, 'quiet'),
    box(452, 393, 15, 13, { rx: 3, fill: 'var(--soft)', stroke: 'var(--line)' }),
    text(474, 404, 'làm việc, không tính · worked, not counted', 12, 'quiet'),
  ];
  const said = counted.map(({ lane, deadline }) => `${lane.vi} (${lane.en}): ${shownAt(deadline)}`).join('; ');
  return picture(
    LEFT + DAY * days.length + 28,
    428,
    'half-days',
    'Từng buổi làm việc qua dịp lễ 30/4–1/5 năm 2024',
    `A time line of half-days. Received at 14:00 on 25 April 2024. ${said}. Monday 29 April is off by a swap and Saturday 4 May is worked instead; 30 April and 1 May are holidays.`,
    parts,
  );
}

function shownAt({ due }: DueDeadline): string {
  const iso = due.toISO();
  return `${iso.slice(11, 16)} ${dayMonth(iso.slice(0, 10))}/${iso.slice(0, 4)}`;
}

function dayHead({ date, weekday, reason }: CalendarDay, x: number, y: number): string[] {
  const kind = reason.code === 'holiday' ? 'red' : reason.code === 'swapped-off' || reason.code === 'worked-by-swap' ? 'swap' : '';
  const note = reason.code === 'holiday' ? 'lễ' : reason.code === 'swapped-off' ? 'nghỉ' : reason.code === 'worked-by-swap' ? 'làm bù' : '';
  return [
    text(x + DAY / 2, y, WEEKDAYS[weekday] ?? '', 12, `middle ${kind === '' ? 'quiet' : kind}`),
    text(x + DAY / 2, y + 19, dayMonth(date), 15, `middle ${reason.code === 'weekly-rest' ? 'quiet' : `bold ${kind}`}`),
    note === '' ? '' : text(x + DAY / 2, y + 33, note, 11, `middle ${kind}`),
  ];
}

function laneRow({ vi, en, colour, after: note }: LaneSpec, deadline: DueDeadline, days: readonly CalendarDay[], y: number): string[] {
  const steps = new Map(deadline.steps.flatMap((step) => (step.code === 'day' ? [[step.date, step] as const] : [])));
  const due = deadline.session;
  const cells = days.flatMap((day, i) => {
    const x = LEFT + DAY * i;
    if (day.date > due.date) return [];
    if (day.sessions.length === 0) return [box(x + 1, y, DAY - 2, 30, { rx: 4, fill: 'url(#off)' })];
    const step = steps.get(day.date);
    let number = (step?.total ?? 0) - (step?.counted ?? 0);
    return day.sessions.flatMap(({ half, closes }) => {
      const at = x + (half === 'morning' ? 0 : DAY / 2);
      const place = box(at + 1, y, DAY / 2 - 2, 30, { rx: 4, fill: colour });
      if (step?.halves?.includes(half) !== true) {
        const before = `${day.date}T${closes}` <= RECEIVED_AT || (day.date === due.date && half > due.half);
        return before ? [] : [box(at + 1.5, y + 0.5, DAY / 2 - 3, 29, { rx: 4, fill: 'var(--soft)', stroke: 'var(--line)' })];
      }
      number++;
      return [place, text(at + DAY / 4, y + 20, String(number), 13, 'middle on bold')];
    });
  });
  const end = LEFT + DAY * days.findIndex(({ date }) => date === due.date) + (due.half === 'morning' ? DAY / 2 : DAY);
  const flag = shownAt(deadline);
  const after = end + 10 + flag.length * 7.2 < LEFT + DAY * days.length;
  return [
    text(28, y + 13, vi, 14, 'bold'),
    text(28, y + 30, en, 12, 'quiet'),
    ...cells,
    tag('rect', {
      x: round(end - DAY / 2 - 1),
      y: y - 2,
      width: DAY / 2 + 2,
      height: 34,
      rx: 6,
      fill: 'none',
      stroke: 'var(--ink)',
      'stroke-width': 2,
    }),
    note === undefined ? '' : text(end + 10, y + 36, note, 12, 'quiet'),
    after
      ? text(end + 10, y + 20, flag, 13, 'bold')
      : tag('text', { x: end, y: y - 8, 'font-size': 13, class: 'bold', 'text-anchor': 'end' }, flag),
  ];
}

function nextDay(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

// ── a year on the wall ───────────────────────────────────────────────────────

const CELL = 30;
const MONTH_WIDTH = CELL * 7 + 34;
const MONTH_HEIGHT = 236;
const MARGIN = 34;

function wallCalendar(year: number): string {
  const calendar = vietnamCalendar();
  const days = [...calendar.days(`${year}-01-01`, `${year + 1}-01-01`)];
  const place = (date: string): readonly [number, number] => {
    const month = Number(date.slice(5, 7)) - 1;
    const day = days.find((one) => one.date === date) as CalendarDay;
    const first = days.find((one) => one.date === `${date.slice(0, 8)}01`) as CalendarDay;
    const week = Math.floor((Number(date.slice(8)) + first.weekday - 2) / 7);
    return [MARGIN + (month % 4) * MONTH_WIDTH + (day.weekday - 1) * CELL, 138 + Math.floor(month / 4) * MONTH_HEIGHT + week * CELL];
  };
  const middle = (date: string): readonly [number, number] => {
    const [x, y] = place(date);
    return [x + CELL / 2, y + CELL / 2];
  };
  const swaps = days.flatMap(({ date, reason }) => (reason.code === 'swapped-off' ? [[date, reason.workedInstead] as const] : []));
  const off = days.filter(({ reason }) => reason.code === 'holiday' || reason.code === 'compensatory');
  const working = calendar.workingDaysBetween(`${year}-01-01`, `${year + 1}-01-01`);
  const width = MARGIN * 2 + MONTH_WIDTH * 4 - 34;
  const bottom = 96 + MONTH_HEIGHT * 3;
  const parts = [
    text(MARGIN, 46, `Lịch làm việc năm ${year}`, 24, 'bold'),
    text(MARGIN, 70, `${working} ngày làm việc · working days`, 15, 'quiet'),
    ...Array.from({ length: 12 }, (_, month) => monthHead(month)).flat(),
    ...swaps.map(([dayOff, workedInstead]) => link(middle(dayOff), middle(workedInstead), 34)),
    ...days.flatMap((day) => dayCell(day, place(day.date))),
    ...legend(MARGIN, bottom + 18),
  ];
  const said = days
    .filter(({ reason }) => reason.code !== 'ordinary' && reason.code !== 'weekly-rest')
    .map(
      ({ date, reason }) =>
        `${dayMonth(date)} ${reason.code === 'holiday' || reason.code === 'compensatory' ? `${reason.name.en}${reason.code === 'compensatory' ? ' (compensatory)' : ''}` : reason.code === 'swapped-off' ? `off by swap for ${dayMonth(reason.workedInstead)}` : 'worked instead'}`,
    )
    .join(', ');
  return picture(
    width,
    bottom + 44,
    'year',
    `Lịch làm việc của cán bộ, công chức Việt Nam năm ${year}`,
    `A wall calendar of ${year}: ${working} working days, ${off.length} holidays and compensatory days, ${swaps.length} swaps. ${said}.`,
    parts,
  );
}

function monthHead(month: number): string[] {
  const x = MARGIN + (month % 4) * MONTH_WIDTH;
  const y = 106 + Math.floor(month / 4) * MONTH_HEIGHT;
  return [
    text(x + 6, y, `Tháng ${month + 1}`, 15, 'bold'),
    ...WEEKDAYS.slice(1).map((weekday, i) => text(x + i * CELL + CELL / 2, y + 22, weekday, 10.5, 'middle quiet')),
  ];
}

function dayCell({ date, reason }: CalendarDay, [x, y]: readonly [number, number]): string[] {
  const inside = (more: Attributes) => box(x + 1.5, y + 1.5, CELL - 3, CELL - 3, { rx: 6, ...more });
  const number = (kind: string) => text(x + CELL / 2, y + CELL / 2 + 4.8, String(Number(date.slice(8))), 13, `middle ${kind}`);
  switch (reason.code) {
    case 'holiday':
      return [inside({ fill: 'var(--red)' }), number('on bold')];
    case 'compensatory':
      return [inside({ fill: 'var(--red-soft)', stroke: 'var(--red)', 'stroke-width': 2 }), number('red bold')];
    case 'swapped-off':
      return [inside({ fill: 'var(--swap)' }), number('on bold')];
    case 'worked-by-swap':
      return [
        inside({ fill: 'var(--swap-soft)', stroke: 'var(--swap)', 'stroke-width': 2, 'stroke-dasharray': '4 3' }),
        number('swap bold'),
      ];
    case 'weekly-rest':
      return [inside({ fill: 'var(--soft)' }), number('quiet')];
    default:
      return [number('')];
  }
}

function legend(left: number, y: number): string[] {
  const items: readonly (readonly [Attributes, string, number])[] = [
    [{ fill: 'var(--red)' }, 'nghỉ lễ, Tết · holiday', 176],
    [{ fill: 'var(--red-soft)', stroke: 'var(--red)', 'stroke-width': 2 }, 'nghỉ bù · compensatory', 186],
    [{ fill: 'var(--swap)' }, 'nghỉ hoán đổi · off by swap', 216],
    [
      { fill: 'var(--swap-soft)', stroke: 'var(--swap)', 'stroke-width': 2, 'stroke-dasharray': '4 3' },
      'ngày làm bù · worked instead',
      220,
    ],
  ];
  let x = left;
  return items.flatMap(([looks, said, width]) => {
    const drawn = [box(x, y - 13, 17, 17, { rx: 4, ...looks }), text(x + 25, y, said, 13, 'quiet')];
    x += width;
    return drawn;
  });
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  for (const [file, draw] of Object.entries(PICTURES)) {
    const drawn = draw();
    mkdirSync(join(root, dirname(file)), { recursive: true });
    writeFileSync(join(root, file), drawn);
    console.log(`${file}: ${Buffer.byteLength(drawn)} bytes`);
  }
}
