/** The version of the vectors: a corrected expected value raises the first number, new cases the second. */
export const version = '2.1.0';

/** What changed in each version, the newest first. */
export const changes = [
  {
    version: '2.1.0',
    date: '2026-11-30',
    changes: ['Months, quarters of a working day, limits in sequence and stops between their parts: new cases.'],
  },
  {
    version: '2.0.0',
    date: '2026-11-29',
    changes: [
      'Friday 2010-09-03 is off and Saturday 2010-09-11 worked (5971/VPCP-KGVX): the case year/2010/national-day ends on Monday 2010-09-06, and two receipts and two days are new.',
      'A slip is issued where something must be verified (slip.needs-verification).',
      'Under Decree 118/2025 a second request while a dossier waits moves nothing.',
    ],
  },
  { version: '1.0.0', date: '2026-11-22', changes: ['The first edition.'] },
];
