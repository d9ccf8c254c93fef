/**
 * Writes src/data/published-procedures.json, the compact facts that `tthc-rules/procedures/published` is made of, from the fact
 * base of the national portal's pages: one line for each of its procedures, sorted by code.
 *
 *     tsx scripts/make-published.ts <procedures-national.json or .json.gz>
 *
 * The fact base is not in this repository. It has, for each code, what the captured page printed and how far the page's own text
 * says the same; nothing is judged here but which of its facts are kept.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { format, resolveConfig } from 'prettier';

const OUTPUT = 'src/data/published-procedures.json';

/** Both null where the cells state no time. */
interface Time {
  readonly value: number | null;
  readonly unit: string | null;
}

/** A record of the fact base, as far as it is read. */
export interface Captured {
  readonly code: string;
  readonly nameVi: string;
  readonly agency: string;
  readonly field: string;
  readonly level: readonly string[] | null;
  readonly decision: string | null;
  readonly times: readonly (readonly [channel: string, cell: string])[] | null;
  readonly printed: Time | null;
  readonly limit: Time | null;
  readonly evidence: string | null;
  readonly uuid?: string;
  readonly flags?: readonly string[];
}

/** What the file holds. */
export interface PublishedFile {
  readonly source: string;
  /** The day of each set of captures, `YYYY-MM-DD`. */
  readonly days: readonly string[];
  readonly agencies: readonly string[];
  readonly fields: readonly string[];
  /** The cells of the portal's table of times, as they were printed. */
  readonly cells: readonly string[];
  /** `code|day|levels|agency|field|decision|cells|reading|evidence|why no limit|page|name`. */
  readonly procedures: readonly string[];
}

const LEVELS: Readonly<Record<string, string>> = { 'Cấp bộ': 'm', 'Cấp tỉnh': 'p', 'Cấp xã': 'c', 'Cơ quan khác': 'o' };
const CHANNELS: Readonly<Record<string, string>> = { online: 'o', postal: 'p', direct: 'd', '?': '?' };
const UNITS: Readonly<Record<string, string>> = {
  workingDay: 'w',
  calendarDay: 'd',
  workingHour: 'W',
  hour: 'h',
  month: 'm',
  dayUnspecified: 'u',
};
const EVIDENCE: Readonly<Record<string, string>> = {
  textAgrees: 'a',
  textSilent: 's',
  textOtherNumbers: 'n',
  textOtherUnit: 'u',
  textMixed: 'm',
};
/** Why a procedure has no limit, the weightiest first: the flag of the fact base and its letter. */
const WHY: readonly (readonly [flag: RegExp, why: string])[] = [
  [/^wrongPageCaptured/, 'w'],
  [/^noResultReturned$/, 'r'],
  [/^timeGluedToFee$/, 'f'],
  [/^(?:unitMissing|bareOneLikelyPlaceholder)$/, 'b'],
  [/^zeroPrinted$/, 'z'],
  [/^sameDayRulePrintedAsOneDay$/, 'd'],
  [/^channelsDiffer/, 'c'],
  [/^unitDoubt$/, 'u'],
  [/^hourKindUnknown$/, 'h'],
  [/^unitMonth$/, 'm'],
  [/^noTimeStated$/, 'n'],
];

const MAIN = '2026-06-10';
const COURTS = '2026-07-17';
const DEFENCE = '2026-01-02';

/** The facts of the file. */
export function publishedFile(captured: readonly Captured[]): PublishedFile {
  const agencies = numbered();
  const fields = numbered();
  const cells = numbered();
  const days = [MAIN, COURTS, DEFENCE];
  const procedures = [...captured]
    .sort((a, b) => (a.code < b.code ? -1 : 1))
    .map((one) => {
      const agency = one.agency.replace(/ \(inferred\)$/, '');
      const day = agency === 'Tòa án nhân dân' ? COURTS : agency === 'Bộ Quốc phòng' ? DEFENCE : MAIN;
      const printed = (one.times ?? []).map(([channel, cell]) => `${letter(CHANNELS, channel)}${cells.of(cell)}`);
      const row = [
        one.code,
        days.indexOf(day),
        (one.level ?? []).map((level) => letter(LEVELS, level)).join(''),
        agencies.of(agency),
        fields.of(one.field),
        one.decision ?? '',
        printed.join(' '),
        // The cells say "Giờ"; where the page's own text says which hours, the limit has them.
        readingOf(one.limit?.unit === 'workingHour' ? one.limit : one.printed),
        one.evidence === null ? '' : letter(EVIDENCE, one.evidence),
        whyNoLimit(one),
        one.uuid ?? '',
        one.nameVi.normalize('NFC'),
      ];
      if (row.some((cell) => String(cell).includes('|'))) throw new Error(`${one.code} has a bar in a cell.`);
      return row.join('|');
    });
  return {
    source:
      'Pages of dichvucong.gov.vn as captured in github.com/chatbot-tthc/chatbot_tthc at 53229487 (committed 2026-06-10, court pages 2026-07-17), and the .doc exports of the Ministry of Defence in github.com/nhdandz/ThuTucHanhChinh at 936e184 (2026-01-02, day of export unknown)',
    days,
    agencies: agencies.all,
    fields: fields.all,
    cells: cells.all,
    procedures,
  };
}

/** What the cells print where they all print one time. */
function readingOf(printed: Time | null): string {
  if (printed?.unit === undefined || printed.unit === null || printed.value === null) return '';
  return `${letter(UNITS, printed.unit)}${printed.value}`;
}

/** Nothing where the page's own text says the printed time too; otherwise why its time is not taken for a limit. */
function whyNoLimit({ flags = [], printed, limit, evidence }: Captured): string {
  const flagged = WHY.find(([flag]) => flags.some((each) => flag.test(each)));
  if (limit === null) return flagged?.[1] ?? 'n';
  if (evidence === 'textAgrees') return '';
  if (evidence === null) return printed?.unit === 'dayUnspecified' ? 'b' : 's';
  return { textSilent: 's', textOtherNumbers: 'o', textMixed: 'x', textOtherUnit: 'u' }[evidence] ?? 's';
}

function letter(letters: Readonly<Record<string, string>>, word: string): string {
  const found = letters[word];
  if (found === undefined) throw new Error(`"${word}" is not known here.`);
  return found;
}

/** Texts by the order in which they were first met. */
function numbered(): { readonly all: string[]; of(text: string): number } {
  const all: string[] = [];
  const places = new Map<string, number>();
  return {
    all,
    of(text) {
      const known = places.get(text);
      if (known !== undefined) return known;
      places.set(text, all.length);
      return all.push(text) - 1;
    },
  };
}

async function main([path]: readonly string[]): Promise<void> {
  if (path === undefined) throw new Error('Name the file of the fact base: tsx scripts/make-published.ts procedures-national.json.gz');
  const bytes = readFileSync(path);
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  const { procedures } = JSON.parse(text) as { readonly procedures: readonly Captured[] };
  const file = publishedFile(procedures);
  writeFileSync(OUTPUT, await format(JSON.stringify(file), { ...(await resolveConfig(OUTPUT)), filepath: OUTPUT }));
  console.log(`${file.procedures.length} procedures written to ${OUTPUT}.`);
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === import.meta.filename) await main(process.argv.slice(2));
