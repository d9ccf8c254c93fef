import { FIRST, type Question } from './question.js';

const law = { policy: 'law' } as const;

/** Cases worth looking at, in the order of their names in words.ts. */
export const EXAMPLES: readonly Partial<Question>[] = [
  {},
  { procedure: '1.004884', level: 'commune', receivedAt: '2024-04-24T14:00', ...law },
  { procedure: '2.000815', level: 'district', receivedAt: '2025-03-06T10:00', chiLang: { ...FIRST.chiLang, onTheSpot: true } },
  {
    procedure: '1.012784',
    level: 'province',
    receivedAt: '2025-08-18T08:30',
    stops: [{ from: '2025-08-21T09:00', to: '2025-08-28T10:00', then: 'restart' }],
    ...law,
  },
  { procedure: '2.000815', level: 'commune', receivedAt: '2026-08-21T15:20', ...law },
  { procedure: '1.004873', level: 'commune', receivedAt: '2028-01-19T09:00', ...law },
];
