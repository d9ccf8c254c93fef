import { firstAt, type Question } from './question.js';

const { chiLang } = firstAt('2024-04-25T14:00');
const goldenDays = { policy: 'chi-lang', level: 'district' } as const;

/** Cases worth looking at, in the order of their names in words.ts. Each says its own time of receipt. */
export const EXAMPLES: readonly (Partial<Question> & Pick<Question, 'receivedAt'>)[] = [
  {
    procedure: '1.012784',
    level: 'province',
    receivedAt: '2026-08-18T08:30',
    stops: [{ from: '2026-08-21T09:00', to: '2026-08-26T10:00', then: 'restart' }],
  },
  { procedure: '2.000815', receivedAt: '2026-08-21T15:20' },
  { limitText: 'Không quá 07 ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ', receivedAt: '2026-04-22T09:00' },
  { procedure: '1.004884', receivedAt: '2024-04-24T14:00' },
  { procedure: '1.002179', receivedAt: '2024-04-25T14:00', ...goldenDays },
  { procedure: '2.000815', receivedAt: '2025-03-06T10:00', ...goldenDays, chiLang: { ...chiLang, onTheSpot: true } },
  { receivedAt: '2028-01-19T09:00' },
];
