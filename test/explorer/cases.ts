import { answer, type Answer } from '../../explorer/answer.js';
import { firstAt, type Question } from '../../explorer/question.js';

/** The case that these tests count by hand: a social-insurance dossier of Chi Lăng just before the holidays of 30 April 2024. */
export const CHI_LANG: Question = { ...firstAt('2024-04-25T14:00'), procedure: '1.002179', level: 'district', policy: 'chi-lang' };

const law = { policy: 'law' } as const;

/** Other cases counted by hand, each said as what differs from {@link CHI_LANG}. */
export const CASES: readonly Partial<Question>[] = [
  {},
  { procedure: '1.004884', level: 'commune', receivedAt: '2024-04-24T14:00', ...law },
  { procedure: '2.000815', level: 'district', receivedAt: '2025-03-06T10:00', chiLang: { ...CHI_LANG.chiLang, onTheSpot: true } },
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

/** The answer to a question that has one. */
export function answered(question: Question): Answer {
  const found = answer(question);
  if (found.state === 'refused') throw found.error;
  if (found.state === 'unasked') throw new Error('no time of receipt');
  return found;
}
