/** The version of the vectors: a corrected expected value raises the first number, new cases the second. */
export const version = '1.0.0';

/** What changed in each version, the newest first. */
export const changes = [{ version: '1.0.0', date: '2026-11-22', changes: ['The first edition.'] }];
