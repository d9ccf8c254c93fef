import { describe, expect, test } from 'vitest';
import type { Question } from '../../explorer/question.js';
import { timelineOf, type Cell } from '../../explorer/timeline.js';
import { answered, CASES, CHI_LANG } from './cases.js';

const SIGNS: Readonly<Record<Cell['state'], string>> = { counted: '', skipped: '·', off: '-', held: 'h', dropped: 'x', outside: '_' };

/** A lane as text, a day each: `1 2` counted, `·` passed over, `-` off, `h` on hold, `x` before a restart, `_` outside; `!` due. */
function lanes(changes: Partial<Question>): Record<string, string> {
  const question = { ...CHI_LANG, ...changes };
  const line = timelineOf(answered(question), question.receivedAt, question.stops);
  const sign = ({ state, label, due }: Cell) => `${state === 'counted' ? label : SIGNS[state]}${due ? '!' : ''}`;
  return Object.fromEntries(line.lanes.map(({ rung, days }) => [rung.kind, days.map((cells) => cells.map(sign).join(' ')).join(' | ')]));
}

describe('every half-day from receipt to the last day due', () => {
  test('Thu 25 Apr 2024 14:00 to Mon 6 May, with the Saturday worked instead', () => {
    //         25      26    27  28  29  30   1    2     3     4     5    6
    expect(lanes({})).toEqual({
      promise: '_ · | 1 2 | - | - | - | - | - | 3 4! | _ _ | _ _ | _ | _ _',
      law: '_ · | 1 2 | - | - | - | - | - | 3 4 | 5 6 | 7 8 | - | 9 10!',
    });
  });

  test('a limit within the day among the days of its week', () => {
    //         6      7     8   9   10    11    12
    expect(lanes({ ...CASES[2] })).toEqual({
      target: '1! _ | _ _ | _ | _ | _ _ | _ _ | _ _',
      promise: '1 2! | _ _ | _ | _ | _ _ | _ _ | _ _',
      law: '1 2! | _ _ | _ | _ | _ _ | _ _ | _ _',
    });
  });

  test('calendar days, the last moved from 30 April to 2 May', () => {
    //         25    26  27  28  29  30  1    2
    expect(lanes({ policy: 'law', bareDays: 'calendar' })).toEqual({ law: '· | 1 | 2 | 3 | 4 | 5 | - | · ·!' });
  });

  test('a stop after which the count goes on', () => {
    expect(lanes({ policy: 'law', stops: [{ from: '2024-04-26T08:00', to: '2024-05-02T12:00', then: 'resume' }] })).toEqual({
      //    25     26    27  28  29  30   1    2     3     4     5    6     7     8
      law: '_ · | h h | - | - | - | - | - | h 1 | 2 3 | 4 5 | - | 6 7 | 8 9 | 10! _',
    });
  });

  test('a restart drops what was counted before', () => {
    const { law } = lanes({ ...CASES[3] });
    //                    18     19    20    21    22    23  24  25    26    27    28    29    30  31   1   2    3
    expect(law).toMatch(/^x x \| x x \| x x \| x x \| x x \| - \| - \| x x \| x x \| x x \| · · \| 1 2 \| - \| - \| - \| - \| 3 4 /);
    expect(law).toMatch(/23 24!$/);
  });

  test('working hours', () => {
    const own = { unit: 'working-hours', value: 12, weekdays: [], start: 'session-after' } as const;
    //                     26      27  28  29  30   1      2        3
    expect(lanes({ policy: 'own', own, receivedAt: '2024-04-26T16:00' })['promise']).toMatch(
      /^_ 1h \| - \| - \| - \| - \| - \| 4h 3:30 \| 3:30! _ /,
    );
  });

  test('a dossier on hold has no end', () => {
    expect(lanes({ policy: 'law', stops: [{ from: '2024-04-26T13:00' }] })['law']).toMatch(/^_ · \| 1 h \| - \| - \| - /);
  });
});
