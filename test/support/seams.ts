import type { InForce } from '../../src/law/in-force.js';

/** The places where a series of versions, in order, overlaps or leaves a gap; empty when they meet edge to edge. */
export function seams(versions: readonly { readonly inForce: InForce }[]): string[] {
  const faults: string[] = [];
  for (const [index, { inForce }] of versions.entries()) {
    if (inForce.until !== undefined && inForce.until <= inForce.from) faults.push(`${inForce.from} ends at ${inForce.until}`);
    const next = versions[index + 1];
    if (next === undefined) continue;
    if (inForce.until === undefined) faults.push(`${inForce.from} has no end but ${next.inForce.from} follows`);
    else if (inForce.until < next.inForce.from) faults.push(`gap from ${inForce.until} to ${next.inForce.from}`);
    else if (inForce.until > next.inForce.from) faults.push(`overlap from ${next.inForce.from} to ${inForce.until}`);
  }
  return faults;
}
