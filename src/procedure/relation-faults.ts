import type { Fault } from '../errors.js';
import type { Citation } from '../law/citation.js';
import type { Documents } from './cited-in-full.js';
import { fault, type Path } from './fault.js';
import { publishedLimitFaults } from './limit-faults.js';
import { beginsInTheDay } from './limit-for.js';
import { misplacedCutOff } from './minimal.js';
import { LEVELS, type Procedure, type ProcedureVersion, type StatutoryLimit, type Variant } from './procedure.js';

/** What a schema cannot see in a record of the right shape: seams, levels, variants, cut-offs, citations. */
export function relationFaults(procedure: Procedure, path: Path, documents: Documents): Fault[] {
  // What a portal names may be its name alone, and what rests on it may be undated.
  const isMinimal = procedure.minimal === true;
  const citation: CheckCitation = (cited, at) => (isMinimal ? [] : citationFaults(cited, at, documents));
  const versions = procedure.versions.flatMap((version, index) => [
    ...versionFaults(version, [...path, 'versions', index], citation),
    ...(isMinimal ? [] : youngerFaultsOf(version, [...path, 'versions', index], documents)),
  ]);
  return [
    ...(procedure.publishedBy === undefined ? [] : citation(procedure.publishedBy, [...path, 'publishedBy'])),
    ...seamFaults(procedure.versions, [...path, 'versions']),
    ...versions,
  ];
}

/** Where versions overlap, leave a gap or stand out of order. */
function seamFaults(versions: readonly ProcedureVersion[], path: Path): Fault[] {
  return versions.flatMap(({ inForce: { from, until } }, index) => {
    const next = versions[index + 1]?.inForce.from;
    const at: Path = [...path, index, 'inForce', 'until'];
    if (until !== undefined && until <= from) {
      return [
        fault(
          at,
          `Hết hiệu lực ${until} không sau ngày bắt đầu ${from}; hãy sửa một trong hai.`,
          `Ends at ${until}, not after it begins on ${from}: correct one of them.`,
        ),
      ];
    }
    if (next === undefined || until === next) return [];
    const what =
      until === undefined ? ['không có ngày kết thúc', 'has no end'] : until < next ? ['bị hở', 'leaves a gap'] : ['chồng lấn', 'overlaps'];
    return [
      fault(
        at,
        `Phiên bản này ${what[0]} so với phiên bản sau, bắt đầu ${next}; hãy ghi until: "${next}", hoặc xếp lại theo thứ tự thời gian.`,
        `This version ${what[1]} before the next, which begins on ${next}: write until: "${next}", or put the versions in order.`,
      ),
    ];
  });
}

type CheckCitation = (cited: Citation, at: Path) => Fault[];

function versionFaults(version: ProcedureVersion, path: Path, citation: CheckCitation): Fault[] {
  const { limit, variants, basis = [] } = version;
  return [
    ...levelFaults(version, [...path, 'level']),
    ...abolishedFaults(version, path),
    ...basis.flatMap((cited, index) => citation(cited, [...path, 'basis', index])),
    ...(limit === null ? [] : statutoryFaults(limit, [...path, 'limit'], citation)),
    ...variants.flatMap((variant, index) => variantFaults(version, variant, index, [...path, 'variants', index], citation)),
  ];
}

function levelFaults({ level }: ProcedureVersion, path: Path): Fault[] {
  const ordered = LEVELS.filter((known) => level.includes(known));
  if (ordered.join() === level.join()) return [];
  const written = JSON.stringify(ordered);
  return [
    fault(
      path,
      `Mỗi cấp ghi một lần, cấp cao trước; hãy ghi ${written}.`,
      `Each level is written once, the highest first: write ${written}.`,
    ),
  ];
}

function abolishedFaults({ status, limit, variants, basis }: ProcedureVersion, path: Path): Fault[] {
  if (status !== 'abolished' || (limit === null && variants.length === 0 && basis !== undefined)) return [];
  return [
    fault(
      path,
      'Thủ tục đã bãi bỏ thì không có thời hạn và trường hợp, và phải nêu căn cứ; hãy ghi limit: null, variants: [] và basis.',
      'An abolished procedure has no limit and no variants, and says by which act: write limit: null, variants: [] and basis.',
    ),
  ];
}

function statutoryFaults({ limit, cutOff, basis, lawMaximum }: StatutoryLimit, path: Path, citation: CheckCitation): Fault[] {
  const misplaced = cutOff !== undefined && !beginsInTheDay(limit);
  return [
    ...publishedLimitFaults(limit, [...path, 'limit']),
    ...(misplaced ? [misplacedCutOff([...path, 'cutOff'])] : []),
    ...basis.flatMap((cited, index) => citation(cited, [...path, 'basis', index])),
    ...(lawMaximum === undefined
      ? []
      : [
          ...publishedLimitFaults(lawMaximum.limit, [...path, 'lawMaximum', 'limit']),
          ...lawMaximum.basis.flatMap((cited, index) => citation(cited, [...path, 'lawMaximum', 'basis', index])),
        ]),
  ];
}

function variantFaults(version: ProcedureVersion, variant: Variant, index: number, path: Path, citation: CheckCitation): Fault[] {
  const faults = variant.limit === null ? [] : statutoryFaults(variant.limit, [...path, 'limit'], citation);
  if (version.variants.findIndex(({ id }) => id === variant.id) !== index) {
    faults.push(
      fault(
        [...path, 'id'],
        `Trường hợp "${variant.id}" đã có trong phiên bản này; hãy đặt tên khác hoặc bỏ bớt.`,
        `The variant "${variant.id}" is already in this version: name it otherwise or take one out.`,
      ),
    );
  }
  if (variant.effect === 'adds' && !canAdd(version, variant)) {
    faults.push(
      fault(
        [...path, 'effect'],
        '"adds" chỉ cộng số cùng đơn vị với thời hạn của phiên bản (với "same-day" là ngày làm việc); hãy dùng "replaces" hoặc sửa đơn vị.',
        '"adds" adds a number in the unit of the limit of the version (to "same-day", working days): use "replaces" or correct the unit.',
      ),
    );
  }
  return faults;
}

function canAdd({ limit, variants }: ProcedureVersion, variant: Variant): boolean {
  const added = variant.limit?.limit;
  if (limit === null || added === undefined || !('value' in added)) return false;
  // It may also lengthen a variant that replaces: nothing can be added to a session or a week.
  if (variants.some((other) => other.limit?.limit.unit === 'same-session' || other.limit?.limit.unit === 'same-week')) return false;
  return added.unit === (limit.limit.unit === 'same-day' ? 'working-days' : limit.limit.unit);
}

function youngerFaultsOf({ inForce: { from }, limit, variants }: ProcedureVersion, path: Path, documents: Documents): Fault[] {
  return [
    ...(limit === null ? [] : youngerFaults(limit, from, [...path, 'limit'], documents)),
    ...variants.flatMap((variant, index) =>
      variant.limit === null ? [] : youngerFaults(variant.limit, from, [...path, 'variants', index, 'limit'], documents),
    ),
  ];
}

/** A limit that rests only on what came later says so, and then it is not verified. */
function youngerFaults({ standing, basis, basisLaterThanStart }: StatutoryLimit, from: string, path: Path, documents: Documents): Fault[] {
  if (basisLaterThanStart === true && standing !== 'unverified') {
    return [
      fault(
        [...path, 'standing'],
        `Thời hạn dựa trên văn bản ra đời sau ngày ${from} thì chưa được kiểm chứng; hãy ghi standing: "unverified".`,
        `A limit that rests on what came after ${from} is not verified: write standing: "unverified".`,
      ),
    ];
  }
  if (basisLaterThanStart === true || !isLaterThan(from, basis, documents)) return [];
  return [
    fault(
      [...path, 'basis'],
      `Mọi căn cứ có ngày đều có hiệu lực sau ngày ${from}, khi phiên bản này bắt đầu; hãy nêu căn cứ có hiệu lực vào ngày đó, hoặc ghi basisLaterThanStart: true và standing: "unverified".`,
      `Every dated citation came into force after ${from}, when this version begins: cite what held on that day, or write basisLaterThanStart: true and standing: "unverified".`,
    ),
  ];
}

/** Whether all citations that have a day came into force after a date. */
function isLaterThan(from: string, basis: readonly Citation[], documents: Documents): boolean {
  const days = basis.flatMap((cited) => {
    const { effectiveFrom, issuedOn } = { ...documents.get(cited.document), ...cited };
    return effectiveFrom ?? issuedOn ?? [];
  });
  return days.length > 0 && days.every((day) => day > from);
}

function citationFaults({ document, issuer, url }: Citation, path: Path, documents: Documents): Fault[] {
  if (documents.has(document) || issuer !== undefined || url !== undefined) return [];
  return [
    fault(
      [...path, 'document'],
      `Không tìm được văn bản "${document}"; hãy sửa tên cho khớp một mục trong documents, hoặc ghi issuer hay url ngay tại căn cứ.`,
      `The document "${document}" cannot be found: spell it as an entry of documents, or write its issuer or url in the citation.`,
    ),
  ];
}
