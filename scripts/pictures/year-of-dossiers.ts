/**
 * A year of dossiers as a picture: what was settled early, on time and late, by month of settlement.
 *
 * The dossiers are drawn, of no real office: wills (2 working days by law) come in online on every day, holidays too, and a desk that settles
 * five to ten of them in each session takes them in turn. What comes in over Tết waits, and some of it too long.
 */
import { randomFrom } from '../../bench/random.js';
import { createRulebook, onTimeReport, vietnamCalendar, type Dossier, type OnTimeCounts } from '../../src/index.js';
import { nationalProcedures } from '../../src/procedures.js';
import { box, picture, text } from './svg.js';

const calendar = vietnamCalendar();
const rulebook = createRulebook({ calendar, catalog: nationalProcedures, policies: [], bareDays: 'working' });

const PROCEDURE = '2.001019';
/** How many come in on a day, and how many a session settles: `least` and up to, not including, so many `more`. */
const COMING_IN_ON = { working: { least: 6, more: 13 }, off: { least: 0, more: 8 } };
const SETTLED_IN_A_SESSION = { least: 5, more: 6 };

/** The dossiers of a year, in order of receipt; those that the desk came to in the year have a result. */
export function dossiersOf(year: number): Dossier[] {
  const random = randomFrom(year);
  const draw = ({ least, more }: { readonly least: number; readonly more: number }) => least + random(more);
  const dossiers: { readonly receivedAt: string; settledAt?: string }[] = [];
  let next = 0;
  for (const { date, working, sessions } of calendar.days(`${year}-01-01`, `${year + 1}-01-01`)) {
    const minutes = Array.from({ length: draw(working ? COMING_IN_ON.working : COMING_IN_ON.off) }, () => 420 + random(900)).sort(
      (a, b) => a - b,
    );
    for (const minute of minutes) dossiers.push({ receivedAt: at(date, minute) });
    for (const { opens, closes } of sessions) {
      const [from, to] = [minuteOf(opens), minuteOf(closes)];
      const settled = draw(SETTLED_IN_A_SESSION);
      for (let i = 0; i < settled; i++) {
        const dossier = dossiers[next];
        const settledAt = at(date, from + Math.floor(((to - from) * (i + 1)) / (settled + 1)));
        if (dossier === undefined || dossier.receivedAt >= settledAt) continue;
        dossier.settledAt = settledAt;
        next++;
      }
    }
  }
  return dossiers.map(({ receivedAt, settledAt }, i) => ({
    id: `DS-${i + 1}`,
    procedure: PROCEDURE,
    events: [
      { type: 'received', at: receivedAt, channel: 'online' },
      ...(settledAt === undefined ? [] : [{ type: 'result-ready' as const, at: settledAt }]),
    ],
  }));
}

/** What became of them, by month of settlement. */
export function monthsOf(year: number): readonly (readonly [month: string, counts: OnTimeCounts])[] {
  const { byMonthSettled } = onTimeReport(dossiersOf(year), { rulebook, at: `${year + 1}-01-01T00:00` });
  return Object.entries(byMonthSettled);
}

const KINDS = [
  { of: 'early', vi: 'trước hạn', en: 'early', colour: 'var(--teal)' },
  { of: 'onTime', vi: 'đúng hạn', en: 'on time', colour: 'var(--law)' },
  { of: 'late', vi: 'quá hạn', en: 'late', colour: 'var(--red)' },
] as const;

const WIDTH = 860;
const LEFT = 34;
const STEP = (WIDTH - 2 * LEFT) / 12;
const FLOOR = 372;
const TALLEST = 236;
/** A lower part has no room for its number. */
const ROOM = 13;

export function yearOfDossiers(year: number): string {
  const months = monthsOf(year);
  const most = Math.max(...months.map(([, { againstStatute }]) => settledIn(againstStatute)));
  const bars = months.flatMap(([month, { againstStatute }], i) => {
    const x = LEFT + i * STEP;
    let y = FLOOR;
    const stack = KINDS.flatMap(({ of, colour }) => {
      const height = (againstStatute[of] / most) * TALLEST;
      if (height === 0) return [];
      y -= height;
      const part = box(x + 6, y + 1, STEP - 12, Math.max(height - 2, 1), { rx: Math.min(4, height / 2), fill: colour });
      return height < ROOM ? [part] : [part, text(x + STEP / 2, y + height / 2 + 4.5, String(againstStatute[of]), 12.5, 'middle on bold')];
    });
    const { rate } = againstStatute;
    return [
      ...stack,
      text(x + STEP / 2, y - 8, rate === null ? '' : percent(rate), 13, rate === 1 ? 'middle quiet' : 'middle bold'),
      text(x + STEP / 2, FLOOR + 22, `T${Number(month.slice(5))}`, 13, 'middle quiet'),
    ];
  });
  const said = months.map(([month, { againstStatute: rate }]) => `${month}: ${KINDS.map(({ of, en }) => `${rate[of]} ${en}`).join(', ')}`);
  return picture(
    WIDTH,
    446,
    'dossiers',
    `Hồ sơ giải quyết trong năm ${year}, theo tháng giải quyết`,
    `A column for each month of ${year} in which drawn dossiers were settled. ${said.join('; ')}.`,
    [
      text(LEFT, 46, `Hồ sơ giải quyết năm ${year}: trước hạn, đúng hạn, quá hạn`, 22, 'bold'),
      text(LEFT, 70, 'Settled by month, and the share in time; the limit is 2 working days. Drawn dossiers, no real office.', 14, 'quiet'),
      ...bars,
      ...KINDS.flatMap(({ vi, en, colour }, i) => [
        box(LEFT + i * 190, FLOOR + 43, 15, 15, { rx: 4, fill: colour }),
        text(LEFT + i * 190 + 23, FLOOR + 55.5, `${vi} · ${en}`, 13, 'quiet'),
      ]),
    ],
  );
}

function settledIn({ early, onTime, late }: OnTimeCounts['againstStatute']): number {
  return early + onTime + late;
}

/** `97,4 %`: cut, not rounded, so that 100 % says that nothing was late. */
function percent(rate: number): string {
  return `${String(Math.floor(rate * 1000) / 10).replace('.', ',')} %`;
}

function at(date: string, minute: number): string {
  const digits = (value: number) => String(value).padStart(2, '0');
  return `${date}T${digits(Math.floor(minute / 60))}:${digits(minute % 60)}`;
}

function minuteOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}
