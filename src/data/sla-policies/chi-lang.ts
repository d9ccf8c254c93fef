import type { TimeLimit } from '../../deadline/time-limit.js';
import type { Citation } from '../../law/citation.js';
import type { Name } from '../../name.js';
import type { Field, Level } from '../../procedure/procedure.js';

/** One rule of the Chi Lăng models, as the article on the district's plan states it. */
export interface ChiLangRule {
  readonly id: 'R1' | 'R2' | 'R3' | 'R4' | 'R5' | 'R6' | 'R7' | 'R8';
  readonly model: 'golden-days' | 'no-appointment-day';
  readonly level: Level;
  readonly field: Field;
  readonly on: 'model-days' | 'working-days';
  readonly limit: TimeLimit;
  readonly target?: TimeLimit;
}

const inTheDay: TimeLimit = { unit: 'same-day' };
const inTheSession: TimeLimit = { unit: 'same-session' };

/** R1 to R8. R9 has no number, R10 is the target of 100 % of dossiers on time. */
export const chiLangRules: readonly ChiLangRule[] = [
  { id: 'R1', model: 'golden-days', level: 'district', field: 'land', on: 'model-days', limit: inTheDay, target: inTheSession },
  { id: 'R2', model: 'golden-days', level: 'district', field: 'land', on: 'working-days', limit: { unit: 'same-week' } },
  { id: 'R3', model: 'golden-days', level: 'district', field: 'certification', on: 'model-days', limit: inTheDay, target: inTheSession },
  {
    id: 'R4',
    model: 'golden-days',
    level: 'district',
    field: 'certification',
    on: 'working-days',
    limit: { unit: 'working-days', value: 1.5 },
  },
  { id: 'R5', model: 'golden-days', level: 'district', field: 'social-insurance', on: 'model-days', limit: inTheDay, target: inTheSession },
  {
    id: 'R6',
    model: 'golden-days',
    level: 'district',
    field: 'social-insurance',
    on: 'working-days',
    limit: { unit: 'working-days', value: 2 },
  },
  { id: 'R7', model: 'no-appointment-day', level: 'commune', field: 'certification', on: 'model-days', limit: inTheSession },
  { id: 'R8', model: 'no-appointment-day', level: 'commune', field: 'civil-status', on: 'model-days', limit: inTheSession },
];

/** The names of the two models, and of what is received as it arises. */
export const chiLangTitles: Readonly<Record<ChiLangRule['model'] | 'other', Name>> = {
  'golden-days': { vi: 'Hai ngày vàng trong tuần', en: 'Two golden days a week' },
  'no-appointment-day': { vi: 'Ngày không phiếu hẹn', en: 'No-appointment day' },
  other: { vi: 'Thủ tục hành chính khác', en: 'Other procedures' },
};

/** Who promises, by level. */
export const chiLangAuthorities: Readonly<Record<'district' | 'commune', Name>> = {
  district: { vi: 'UBND huyện Chi Lăng, tỉnh Lạng Sơn', en: "the People's Committee of Chi Lăng district, Lạng Sơn province" },
  commune: {
    vi: 'UBND các xã, thị trấn thuộc huyện Chi Lăng, tỉnh Lạng Sơn',
    en: "the People's Committees of the communes of Chi Lăng district, Lạng Sơn province",
  },
};

/** The district, its communes as they were, and with them both models ended when the district level did. */
export const chiLangUntil = '2025-07-01';

/** The plan behind the models; its number, its day, the weekdays and the first day were not found. */
export const chiLangPlan: Citation = {
  document: 'Kế hoạch của UBND huyện Chi Lăng về “Hai ngày vàng trong tuần” và “Ngày không phiếu hẹn”',
  issuer: 'UBND huyện Chi Lăng',
  confidence: 'medium',
  checkedOn: '2026-11-22',
  note: 'Known from a press article, "Huyện Chi Lăng (Lạng Sơn): Quyết tâm xây dựng nền hành chính phục vụ". Number, day of issue, weekdays and first day were not found.',
};
