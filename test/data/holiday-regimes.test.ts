import { describe, expect, test } from 'vitest';
import type { RegimeHoliday } from '../../src/calendar/holiday-regime.js';
import { holidayRegimes } from '../../src/data/holiday-regimes.js';
import { formatCitation } from '../../src/law/citation.js';
import { isInForce } from '../../src/law/in-force.js';
import { seams } from '../support/seams.js';

const inForceOn = (date: string) => holidayRegimes.filter(({ inForce }) => isInForce(inForce, date));

function daysOf(holiday: RegimeHoliday): string {
  switch (holiday.kind) {
    case 'fixed':
      return `${holiday.day}/${holiday.month}`;
    case 'tet':
      return holiday.choices.map(({ before, after }) => `${before}+${after}`).join(' or ');
    case 'hung-kings':
      return '10/3 lunar';
    case 'national-day-adjacent':
      return holiday.choices.join(' or ');
  }
}

/** A holiday in one line: what it is, which days, and the clause. */
const line = (holiday: RegimeHoliday) => `${holiday.name.vi}: ${daysOf(holiday)} (${formatCitation(holiday.basis)})`;

const daysGranted = (holidays: readonly RegimeHoliday[]) =>
  holidays.reduce((days, holiday) => {
    const choice = holiday.kind === 'tet' ? holiday.choices[0] : undefined;
    return days + (choice === undefined ? 1 : choice.before + choice.after);
  }, 0);

describe('the holiday regimes', () => {
  test('meet edge to edge, from the Labour Code of 1994 on, and the last has no end', () => {
    expect(seams(holidayRegimes)).toEqual([]);
    expect(holidayRegimes[0]?.inForce.from).toBe('1995-01-01');
    expect(holidayRegimes.at(-1)?.inForce).toEqual({ from: '2026-07-01' });
  });

  test.each([
    {
      date: '1995-01-01',
      id: 'labour-code-1994',
      days: 8,
      law: 'Điều 73, Bộ luật Lao động 1994',
      issuedOn: '1994-06-23',
      note: 'its first day',
    },
    {
      date: '2007-04-01',
      id: 'labour-code-1994',
      days: 8,
      law: 'Điều 73, Bộ luật Lao động 1994',
      issuedOn: '1994-06-23',
      note: 'its last day',
    },
    {
      date: '2007-04-02',
      id: 'hung-kings-2007',
      days: 9,
      law: 'Luật 84/2007/QH11',
      issuedOn: '2007-04-02',
      note: 'Giỗ Tổ Hùng Vương joins',
    },
    {
      date: '2013-04-30',
      id: 'hung-kings-2007',
      days: 9,
      law: 'Luật 84/2007/QH11',
      issuedOn: '2007-04-02',
      note: 'Tết 2013 had four days',
    },
    {
      date: '2013-05-01',
      id: 'labour-code-2012',
      days: 10,
      law: 'Điều 115, Bộ luật Lao động 10/2012/QH13',
      issuedOn: '2012-06-18',
      note: 'five Tết days',
    },
    {
      date: '2020-12-31',
      id: 'labour-code-2012',
      days: 10,
      law: 'Điều 115, Bộ luật Lao động 10/2012/QH13',
      issuedOn: '2012-06-18',
      note: 'its last day',
    },
    {
      date: '2021-01-01',
      id: 'labour-code-2019',
      days: 11,
      law: 'Điều 112 khoản 1, Bộ luật Lao động 45/2019/QH14',
      issuedOn: '2019-11-20',
      note: 'two days for National Day',
    },
    {
      date: '2026-06-30',
      id: 'labour-code-2019',
      days: 11,
      law: 'Điều 112 khoản 1, Bộ luật Lao động 45/2019/QH14',
      issuedOn: '2019-11-20',
      note: 'its last day',
    },
    {
      date: '2026-07-01',
      id: 'culture-day-2026',
      days: 12,
      law: 'Điều 2, Nghị quyết 28/2026/QH16',
      issuedOn: '2026-04-24',
      note: 'Ngày Văn hóa Việt Nam joins',
    },
    {
      date: '2100-12-31',
      id: 'culture-day-2026',
      days: 12,
      law: 'Điều 2, Nghị quyết 28/2026/QH16',
      issuedOn: '2026-04-24',
      note: 'no end is known',
    },
  ])('on $date $id grants $days days: $note', ({ date, id, days, law, issuedOn }) => {
    const [regime, ...others] = inForceOn(date);
    expect(others).toEqual([]);
    expect(regime).toMatchObject({ id, issuedOn });
    expect(regime && formatCitation(regime.basis)).toBe(law);
    expect(daysGranted(regime?.holidays ?? [])).toBe(days);
  });

  test('of 1994 and 2007 grant these days', () => {
    const code = 'Điều 73, Bộ luật Lao động 1994';
    const of1994 = [
      `Tết Dương lịch: 1/1 (${code})`,
      `Tết Nguyên đán: 1+3 (${code})`,
      `Ngày Chiến thắng 30/4: 30/4 (${code})`,
      `Ngày Quốc tế Lao động: 1/5 (${code})`,
      `Quốc khánh: 2/9 (${code})`,
    ];
    expect(holidayRegimes[0]?.holidays.map(line)).toEqual(of1994);
    expect(holidayRegimes[1]?.holidays.map(line)).toEqual([...of1994, 'Giỗ Tổ Hùng Vương: 10/3 lunar (Luật 84/2007/QH11)']);
  });

  test('of 2012, 2019 and 2026 grant these days', () => {
    const common = (code: string) => [
      `Tết Dương lịch: 1/1 (${code})`,
      `Tết Nguyên đán: 2+3 or 1+4 (${code})`,
      `Ngày Chiến thắng 30/4: 30/4 (${code})`,
      `Ngày Quốc tế Lao động: 1/5 (${code})`,
      `Quốc khánh: 2/9 (${code})`,
      `Giỗ Tổ Hùng Vương: 10/3 lunar (${code})`,
    ];
    const code2019 = 'Điều 112 khoản 1, Bộ luật Lao động 45/2019/QH14';
    const of2019 = [...common(code2019), `Quốc khánh (ngày liền kề): before or after (${code2019})`];
    expect(holidayRegimes[2]?.holidays.map(line)).toEqual(common('Điều 115, Bộ luật Lao động 10/2012/QH13'));
    expect(holidayRegimes[3]?.holidays.map(line)).toEqual(of2019);
    expect(holidayRegimes[4]?.holidays.map(line)).toEqual([...of2019, 'Ngày Văn hóa Việt Nam: 24/11 (Điều 2, Nghị quyết 28/2026/QH16)']);
  });

  test('compensate every holiday on a weekly rest day, but for 24 November, where the law does not say', () => {
    for (const { holidays } of holidayRegimes) {
      for (const { name, compensated } of holidays) {
        expect({ name: name.vi, compensated }).toEqual({
          name: name.vi,
          compensated: name.vi === 'Ngày Văn hóa Việt Nam' ? 'undecided' : true,
        });
      }
    }
  });

  test.each([
    { id: 'labour-code-1994', clause: 'Điều 73, Bộ luật Lao động 1994' },
    { id: 'hung-kings-2007', clause: 'Điều 73, Bộ luật Lao động 1994' },
    { id: 'labour-code-2012', clause: 'Điều 115, Bộ luật Lao động 10/2012/QH13' },
    { id: 'labour-code-2019', clause: 'Điều 111 khoản 3, Bộ luật Lao động 45/2019/QH14' },
    { id: 'culture-day-2026', clause: 'Điều 111 khoản 3, Bộ luật Lao động 45/2019/QH14' },
  ])('$id compensates by $clause', ({ id, clause }) => {
    const regime = holidayRegimes.find((each) => each.id === id);
    expect(regime && formatCitation(regime.compensation)).toBe(clause);
  });

  test('share their records instead of repeating them', () => {
    const [of1994, of2007, , of2019, of2026] = holidayRegimes;
    for (const holiday of of1994?.holidays ?? []) expect(of2007?.holidays.includes(holiday)).toBe(true);
    for (const holiday of of2019?.holidays ?? []) expect(of2026?.holidays.includes(holiday)).toBe(true);
  });
});
