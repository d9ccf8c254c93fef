import type { Citation } from '../law/citation.js';
import { deepFreeze } from '../made.js';
import { LEVELS, type Level, type Phrase, type Procedure, type ProcedureVersion, type PublishedLimit } from './procedure.js';
import type { NoLimitBecause, PublishedEvidence, PublishedPage, PublishedReading } from './published-page.js';

/** The compact facts, as `scripts/make-published.ts` writes them. */
export interface PublishedFacts {
  readonly days: readonly string[];
  readonly agencies: readonly string[];
  readonly fields: readonly string[];
  readonly cells: readonly string[];
  /** `code|day|levels|agency|field|decision|cells|reading|evidence|why no limit|page|name`. */
  readonly procedures: readonly string[];
}

/** What a document after the captures changed; without `from`, only said. */
export interface LaterChange {
  readonly codes: readonly string[];
  readonly from?: string;
  readonly basis?: Citation;
  readonly note: Phrase;
}

const LEVEL_OF: Readonly<Record<string, Level>> = { m: 'ministry', p: 'province', c: 'commune' };
const CHANNEL_OF = { o: 'online', p: 'postal', d: 'direct' } as const;
const UNIT_OF = { w: 'working-days', d: 'days', W: 'working-hours', h: 'hours', m: 'months', u: 'unstated' } as const;
const EVIDENCE_OF: Readonly<Record<string, PublishedEvidence>> = {
  a: 'text-agrees',
  s: 'text-silent',
  n: 'text-other-numbers',
  u: 'text-other-unit',
  m: 'text-mixed',
};
const BECAUSE_OF: Readonly<Record<string, NoLimitBecause>> = {
  w: 'wrong-page',
  r: 'no-result',
  f: 'fee-in-time',
  b: 'bare-number',
  z: 'zero',
  d: 'same-day-as-one-day',
  c: 'channels-differ',
  u: 'unit-doubt',
  h: 'hour-kind-unknown',
  m: 'months',
  n: 'not-stated',
  s: 'text-silent',
  o: 'text-other-numbers',
  x: 'text-mixed',
};

const BECAUSE: Readonly<Record<NoLimitBecause, Phrase>> = {
  'wrong-page': {
    vi: 'bản chụp là trang của thủ tục khác',
    en: 'the capture is of the page of another procedure',
  },
  'no-result': { vi: 'trang ghi là không trả kết quả', en: 'the page says that no result is returned' },
  'fee-in-time': { vi: 'thời hạn và phí dính liền một con số', en: 'time and fee run together in one number' },
  'bare-number': {
    vi: 'trang chỉ ghi một con số không có đơn vị (số 1 thường chỉ để giữ chỗ)',
    en: 'the page prints a bare number without a unit (1 is mostly a placeholder)',
  },
  zero: { vi: 'trang ghi số 0', en: 'the page prints zero' },
  'same-day-as-one-day': {
    vi: 'bảng ghi 1 ngày làm việc nhưng nội dung trang là trả kết quả trong ngày',
    en: 'the table prints one working day and the text of the page says within the day',
  },
  'channels-differ': {
    vi: 'các hình thức nộp ghi thời hạn khác nhau (thường là các trường hợp khác nhau)',
    en: 'the ways of handing in print different times (mostly different cases)',
  },
  'unit-doubt': { vi: 'nội dung trang ghi đơn vị khác với bảng', en: 'the text of the page has another unit than its table' },
  'hour-kind-unknown': {
    vi: 'trang ghi "giờ", không rõ giờ làm việc hay giờ đồng hồ',
    en: 'the page prints hours and does not say of which kind',
  },
  months: { vi: 'trang ghi số tháng', en: 'the page prints months' },
  'not-stated': { vi: 'trang không nêu thời hạn', en: 'the page states no time' },
  'text-silent': {
    vi: 'chỉ bảng có con số, nội dung trang không nhắc lại',
    en: 'only the table has a number, the text of the page does not repeat it',
  },
  'text-other-numbers': { vi: 'nội dung trang ghi con số khác với bảng', en: 'the text of the page has other numbers than its table' },
  'text-mixed': {
    vi: 'nội dung trang ghi nhiều con số, trong đó có con số của bảng',
    en: 'the text of the page has several numbers, that of its table among them',
  },
};

/** The procedures of the portal's pages, with what later documents changed. Read from facts that are known to be right. */
export function publishedRecords(facts: PublishedFacts, changes: readonly LaterChange[]): Procedure[] {
  const changed = new Map(changes.flatMap((change) => change.codes.map((code) => [code, change] as const)));
  return facts.procedures.map((line) => {
    const record = recordOf(line, facts);
    const change = changed.get(record.code);
    return deepFreeze(change === undefined ? record : withChange(record, change));
  });
}

function recordOf(line: string, { days, agencies, fields, cells }: PublishedFacts): Procedure {
  const [code, day, levels, agency, field, decision, printed, reading, evidence, because, uuid, title] = line.split('|') as [
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  const page: PublishedPage = {
    agency: agencies[Number(agency)] as string,
    ...(decision === '' ? {} : { decision }),
    asOf: days[Number(day)] as string,
    printed:
      printed === ''
        ? []
        : printed
            .split(' ')
            .map((cell) => cellOf(cell, cells))
            .filter(({ text }) => text !== ''),
    reading: readingOf(reading),
    ...(evidence === '' ? {} : { evidence: EVIDENCE_OF[evidence] as PublishedEvidence }),
    ...(because === '' ? {} : { noLimitBecause: BECAUSE_OF[because] as NoLimitBecause }),
  };
  const known = new Set(Array.from(levels, (letter) => LEVEL_OF[letter]));
  const version: ProcedureVersion = {
    inForce: { from: page.asOf },
    level: LEVELS.filter((level) => known.has(level)),
    limit:
      page.noLimitBecause === undefined ? { limit: page.reading as PublishedLimit, standing: 'published', basis: [basisOf(page)] } : null,
    variants: [],
    ...(page.noLimitBecause === undefined ? {} : { note: noteOf(page.noLimitBecause) }),
  };
  return {
    code,
    name: { vi: title, en: title },
    field: fields[Number(field)] as string,
    confidence: 'medium',
    sources: uuid === '' ? [] : [`${PORTAL}/${uuid}`],
    checkedOn: page.asOf,
    minimal: true,
    page,
    versions: [version],
  };
}

const PORTAL = 'https://dichvucong.gov.vn/thu-tuc-hanh-chinh';

function cellOf(cell: string, cells: readonly string[]): PublishedPage['printed'][number] {
  const channel = cell.charAt(0) as keyof typeof CHANNEL_OF | '?';
  return { channel: channel === '?' ? null : CHANNEL_OF[channel], text: cells[Number(cell.slice(1))] as string };
}

function readingOf(reading: string): PublishedReading | null {
  if (reading === '') return null;
  return { unit: UNIT_OF[reading.charAt(0) as keyof typeof UNIT_OF], value: Number(reading.slice(1)) };
}

/** The portal's page is what the limit rests on; the decision is what the page names, and nobody looked at it. */
function basisOf({ agency, decision, asOf }: PublishedPage): Citation {
  const document =
    decision === undefined ? 'Cổng Dịch vụ công quốc gia' : `Quyết định ${decision.replace(/^(?:QĐ|Quyết định|SỐ)\s*/i, '')}`;
  return { document, issuer: agency, checkedOn: asOf, note: 'as the national portal named it; the decision itself was not looked at' };
}

function noteOf(because: NoLimitBecause): Phrase {
  const { vi, en } = BECAUSE[because];
  return { vi: `Chưa lấy thời hạn từ trang công bố: ${vi}.`, en: `No limit is taken from the portal's page: ${en}.` };
}

/** A record with what a later document changed: a version from its day on, or a note. */
function withChange(record: Procedure, { from, basis, note }: LaterChange): Procedure {
  const [version] = record.versions as [ProcedureVersion];
  if (from === undefined || basis === undefined) return { ...record, note };
  const before: ProcedureVersion = { ...version, inForce: { from: version.inForce.from, until: from } };
  const after: ProcedureVersion = { inForce: { from }, level: version.level, limit: null, variants: [], basis: [basis], note };
  return { ...record, versions: [before, after] };
}
