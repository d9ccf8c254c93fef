import type { Procedure, ProcedureVersion } from '../../src/procedure/procedure.js';

/** A small record that is right in every way; a test changes the one thing it is about. */
export function record(changes: Partial<Record<keyof Procedure, unknown>> = {}): Record<string, unknown> {
  return {
    code: 'X-01',
    name: { vi: 'Xác nhận cư trú', en: 'Confirmation of residence' },
    field: 'other',
    confidence: 'medium',
    sources: ['https://example.vn/x-01'],
    checkedOn: '2026-01-05',
    versions: [version()],
    ...changes,
  };
}

/** A version from 2026 on, at the commune, of 3 working days. */
export function version(changes: Partial<Record<keyof ProcedureVersion, unknown>> = {}): Record<string, unknown> {
  return { inForce: { from: '2026-01-01' }, level: ['commune'], limit: limit(), variants: [], ...changes };
}

/** 3 working days, stated by an act that says who issued it. */
export function limit(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    limit: { unit: 'working-days', value: 3 },
    standing: 'stated',
    basis: [{ document: 'Quy chế một cửa', issuer: 'Ủy ban nhân dân xã' }],
    ...changes,
  };
}

/** A variant of 5 working days instead. */
export function variant(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return { id: 'verification', when: { vi: 'Cần xác minh', en: 'Verification is needed' }, effect: 'replaces', limit: limit(), ...changes };
}
