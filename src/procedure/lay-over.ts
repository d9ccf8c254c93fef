import type { Fault } from '../errors.js';
import { deepFreeze } from '../made.js';
import { fault, type Path } from './fault.js';
import type { Procedure, ProcedureVersion } from './procedure.js';

/** The days that a record describes, from its first version until its last. */
function span({ versions }: Procedure): { from: string; until: string | undefined } {
  return { from: versions[0]?.inForce.from ?? '', until: versions.at(-1)?.inForce.until };
}

/** Where a record and the one that it is laid over leave days between them. */
export function gapFaults(under: Procedure, over: Procedure, path: Path): Fault[] {
  const below = span(under);
  const above = span(over);
  if (below.until !== undefined && below.until < above.from) {
    return [
      fault(
        path,
        `Danh mục nền có thủ tục này đến ${below.until}, bản ghi mới bắt đầu ${above.from}; hãy ghi thêm phiên bản cho khoảng giữa.`,
        `The catalogue below has this procedure until ${below.until} and the record begins on ${above.from}: add a version for the time between.`,
      ),
    ];
  }
  if (above.until !== undefined && above.until < below.from) {
    return [
      fault(
        path,
        `Bản ghi mới kết thúc ${above.until}, danh mục nền có thủ tục này từ ${below.from}; hãy ghi thêm phiên bản cho khoảng giữa.`,
        `The record ends at ${above.until} and the catalogue below has this procedure from ${below.from}: add a version for the time between.`,
      ),
    ];
  }
  return [];
}

/**
 * One record laid over another of the same code: it holds from its first day until its last; the versions below stay before
 * and after, cut at those days. A minimal record knows only its versions: the rest stays that of the record below.
 */
export function laidOver(under: Procedure, over: Procedure): Procedure {
  const { from, until } = span(over);
  const isOnlyList = isBare(over) && !isBare(under);
  const below =
    isOnlyList && over.name.vi !== under.name.vi ? under.versions.map((version) => ({ name: under.name, ...version })) : under.versions;
  const before = below.flatMap((version) => cut(version, undefined, from));
  const after = until === undefined ? [] : below.flatMap((version) => cut(version, until, undefined));
  const between = over.versions.flatMap((version) => (version.level.length > 0 ? version : withLevelsOf(under, version)));
  const privateCopies = [...new Set([...(over.privateCopies ?? []), ...(under.privateCopies ?? [])])];
  return deepFreeze({
    ...(isOnlyList ? knownBelow(under, over) : over),
    sources: [...new Set([...over.sources, ...under.sources])],
    ...(privateCopies.length === 0 ? {} : { privateCopies }),
    ...(under.page === undefined || over.page !== undefined ? {} : { page: under.page }),
    versions: [...before, ...between, ...after],
  });
}

/** Whether a record has nothing but what a minimal record says. */
function isBare({ minimal, checkedOn }: Procedure): boolean {
  return minimal === true && checkedOn === undefined;
}

/** What stands below a minimal record, under its name; an English name goes with the Vietnamese one that it translates. */
function knownBelow(under: Procedure, { name }: Procedure): Procedure {
  return { ...under, name: name.vi === under.name.vi ? under.name : { vi: name.vi, en: under.name.en }, minimal: true };
}

/** A version that names no level, in parts that have the levels of the versions below; where there are none, none. */
function withLevelsOf({ versions }: Procedure, version: ProcedureVersion): ProcedureVersion[] {
  const first = versions[0]?.inForce.from;
  const last = versions.at(-1)?.inForce.until;
  const known = versions.flatMap(({ inForce, level }) => cut(version, inForce.from, inForce.until).map((part) => ({ ...part, level })));
  return [...cut(version, undefined, first), ...known, ...(last === undefined ? [] : cut(version, last, undefined))];
}

/** The part of a version from one day until another, if there is any. */
function cut(version: ProcedureVersion, from: string | undefined, until: string | undefined): ProcedureVersion[] {
  const { inForce } = version;
  const starts = from !== undefined && from > inForce.from ? from : inForce.from;
  const ends = until !== undefined && (inForce.until === undefined || until < inForce.until) ? until : inForce.until;
  if (ends !== undefined && ends <= starts) return [];
  return [{ ...version, inForce: ends === undefined ? { from: starts } : { from: starts, until: ends } }];
}
