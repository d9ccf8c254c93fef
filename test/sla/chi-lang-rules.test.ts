import { describe, expect, test } from 'vitest';
import { assess, onTimeReport, profiles, type Level } from '../../src/index.js';
import { nationalProcedures } from '../../src/procedures.js';
import { day, shown } from '../support/day.js';
import { asIn, cells, chiLang, expectedOf, policyWith, reasonsWith, receive, rulebookOf, table } from './desk.js';

// The week of Monday 2025-03-03 and the next one have no holiday. Golden days (samples): Tuesday and Thursday; no-appointment day
// (a sample): Wednesday. Offices are open 07:30–11:30 and 13:30–17:00.
const rulebook = chiLang();

type Facts = Omit<Parameters<typeof receive>[1], 'received'>;

/** One table: `received` is when the dossier comes in, the other columns are what the citizen is owed. */
function rows(facts: Facts, text: string, book = rulebook) {
  test.each(table(text))('$received: due $due', (row) => {
    expect(asIn(receive(book, { ...facts, received: row['received'] as string }), row)).toEqual(expectedOf(row));
  });
}

describe('every rule is tried with procedures that were of its field and level then', () => {
  test.each([
    { rule: 'R1, R2', field: 'land', level: 'district', codes: ['1.012783', '1.012784', '1.011443', '1.011441'] },
    { rule: 'R3, R4', field: 'certification', level: 'district', codes: ['2.000815', '2.000992', '2.000884', '2.001008'] },
    { rule: 'R5, R6', field: 'social-insurance', level: 'district', codes: ['1.001601', '2.000740', '1.001613', '2.000717'] },
    { rule: 'R7', field: 'certification', level: 'commune', codes: ['2.000815', '2.001019'] },
    { rule: 'R8', field: 'civil-status', level: 'commune', codes: ['1.001193', '1.000656', '1.004873'] },
    { rule: 'R9, district', field: 'civil-status', level: 'district', codes: ['2.000528', '1.000893'] },
    { rule: 'R9, commune', field: 'land', level: 'commune', codes: ['1.012812'] },
  ] as const)('$rule: $field, $level', ({ field, level, codes }) => {
    const then = nationalProcedures.list({ field, level, on: day('Mon 2025-03-03') }).map(({ code }) => code);
    expect(then).toEqual(expect.arrayContaining([...codes]));
  });
});

describe('R1 land, district: in the day, the session as target, on golden days · R2: within the week, every working day', () => {
  describe('exchange of a certificate: the law gives 5 working days after the day of receipt', () => {
    rows(
      { procedure: '1.012783' },
      `
      received                | rules | due                  | promised             | target               | law                  | golden         | slip
      ------------------------------------------------------------------------------------------------------------------------------------------------------------
      Mon 2025-03-03 07:30    | R2    | Fri 2025-03-07 17:00 | Fri 2025-03-07 17:00 | none                 | Mon 2025-03-10 17:00 | Tue 2025-03-04 | issue: complete-dossier
      Mon 2025-03-03 16:59:59 | R2    | Fri 2025-03-07 17:00 | Fri 2025-03-07 17:00 | none                 | Mon 2025-03-10 17:00 | Tue 2025-03-04 | issue: complete-dossier
      Mon 2025-03-03 17:00    | R1 R2 | Tue 2025-03-04 17:00 | Tue 2025-03-04 17:00 | Tue 2025-03-04 11:30 | Tue 2025-03-11 17:00 | Tue 2025-03-04 | issue: rolled
      Tue 2025-03-04 07:30    | R1 R2 | Tue 2025-03-04 17:00 | Tue 2025-03-04 17:00 | Tue 2025-03-04 11:30 | Tue 2025-03-11 17:00 | Tue 2025-03-04 | unless at once: on-the-spot
      Tue 2025-03-04 11:29:59 | R1 R2 | Tue 2025-03-04 17:00 | Tue 2025-03-04 17:00 | Tue 2025-03-04 11:30 | Tue 2025-03-11 17:00 | Tue 2025-03-04 | unless at once: on-the-spot
      Tue 2025-03-04 11:30    | R1 R2 | Tue 2025-03-04 17:00 | Tue 2025-03-04 17:00 | Tue 2025-03-04 17:00 | Tue 2025-03-11 17:00 | Tue 2025-03-04 | issue: rolled
      Tue 2025-03-04 13:29:59 | R1 R2 | Tue 2025-03-04 17:00 | Tue 2025-03-04 17:00 | Tue 2025-03-04 17:00 | Tue 2025-03-11 17:00 | Tue 2025-03-04 | issue: rolled
      Tue 2025-03-04 13:30    | R1 R2 | Tue 2025-03-04 17:00 | Tue 2025-03-04 17:00 | Tue 2025-03-04 17:00 | Tue 2025-03-11 17:00 | Tue 2025-03-04 | unless at once: on-the-spot
      Tue 2025-03-04 15:00    | R1 R2 | Tue 2025-03-04 17:00 | Tue 2025-03-04 17:00 | Tue 2025-03-04 17:00 | Tue 2025-03-11 17:00 | Tue 2025-03-04 | unless at once: on-the-spot
      Tue 2025-03-04 15:00:01 | R1 R2 | Tue 2025-03-04 17:00 | Tue 2025-03-04 17:00 | Tue 2025-03-04 17:00 | Tue 2025-03-11 17:00 | Tue 2025-03-04 | unless at once: on-the-spot
      Tue 2025-03-04 16:59:59 | R1 R2 | Tue 2025-03-04 17:00 | Tue 2025-03-04 17:00 | Tue 2025-03-04 17:00 | Tue 2025-03-11 17:00 | Tue 2025-03-04 | unless at once: on-the-spot
      Tue 2025-03-04 17:00    | R2    | Fri 2025-03-07 17:00 | Fri 2025-03-07 17:00 | none                 | Wed 2025-03-12 17:00 | Thu 2025-03-06 | issue: complete-dossier
      Wed 2025-03-05 09:00    | R2    | Fri 2025-03-07 17:00 | Fri 2025-03-07 17:00 | none                 | Wed 2025-03-12 17:00 | Thu 2025-03-06 | issue: complete-dossier
      Wed 2025-03-05 18:00    | R1 R2 | Thu 2025-03-06 17:00 | Thu 2025-03-06 17:00 | Thu 2025-03-06 11:30 | Thu 2025-03-13 17:00 | Thu 2025-03-06 | issue: rolled
      Thu 2025-03-06 10:00    | R1 R2 | Thu 2025-03-06 17:00 | Thu 2025-03-06 17:00 | Thu 2025-03-06 11:30 | Thu 2025-03-13 17:00 | Thu 2025-03-06 | unless at once: on-the-spot
      Thu 2025-03-06 17:00    | R2    | Fri 2025-03-07 17:00 | Fri 2025-03-07 17:00 | none                 | Fri 2025-03-14 17:00 | Tue 2025-03-11 | issue: complete-dossier
      Fri 2025-03-07 16:30    | R2    | Fri 2025-03-07 17:00 | Fri 2025-03-07 17:00 | none                 | Fri 2025-03-14 17:00 | Tue 2025-03-11 | issue: complete-dossier
      Fri 2025-03-07 17:00    | R2    | Fri 2025-03-14 17:00 | Fri 2025-03-14 17:00 | none                 | Mon 2025-03-17 17:00 | Tue 2025-03-11 | issue: complete-dossier
      Sat 2025-03-08 09:00    | R2    | Fri 2025-03-14 17:00 | Fri 2025-03-14 17:00 | none                 | Mon 2025-03-17 17:00 | Tue 2025-03-11 | issue: complete-dossier
      Sun 2025-03-09 23:59    | R2    | Fri 2025-03-14 17:00 | Fri 2025-03-14 17:00 | none                 | Mon 2025-03-17 17:00 | Tue 2025-03-11 | issue: complete-dossier
    `,
    );
  });

  describe('deletion of a registered mortgage: by law in the day, after 15:00 on the next working day; the promise knows no 15:00', () => {
    rows(
      { procedure: '1.011443' },
      `
      received                | rules | due                  | promised             | law                  | slip
      ------------------------------------------------------------------------------------------------------------------------
      Mon 2025-03-03 09:00    | R2    | Mon 2025-03-03 17:00 | Fri 2025-03-07 17:00 | Mon 2025-03-03 17:00 | unless at once: immediate-procedure
      Mon 2025-03-03 15:00    | R2    | Mon 2025-03-03 17:00 | Fri 2025-03-07 17:00 | Mon 2025-03-03 17:00 | unless at once: immediate-procedure
      Mon 2025-03-03 15:00:01 | R2    | Tue 2025-03-04 17:00 | Fri 2025-03-07 17:00 | Tue 2025-03-04 17:00 | issue: rolled
      Tue 2025-03-04 15:00    | R1 R2 | Tue 2025-03-04 17:00 | Tue 2025-03-04 17:00 | Tue 2025-03-04 17:00 | unless at once: on-the-spot
      Tue 2025-03-04 15:00:01 | R1 R2 | Tue 2025-03-04 17:00 | Tue 2025-03-04 17:00 | Wed 2025-03-05 17:00 | unless at once: on-the-spot
      Tue 2025-03-04 17:00    | R2    | Wed 2025-03-05 17:00 | Fri 2025-03-07 17:00 | Wed 2025-03-05 17:00 | issue: rolled
      Sat 2025-03-08 15:30    | R2    | Mon 2025-03-10 17:00 | Fri 2025-03-14 17:00 | Mon 2025-03-10 17:00 | issue: rolled
    `,
    );
  });

  describe('splitting of a plot: not among those that can be settled at once; 12 working days by law, R2 on golden days, too', () => {
    rows(
      { procedure: '1.012784' },
      `
      received             | rules | due                  | law                  | slip
      ------------------------------------------------------------------------------------------------
      Tue 2025-03-04 09:00 | R2    | Fri 2025-03-07 17:00 | Thu 2025-03-20 17:00 | issue: complete-dossier
      Wed 2025-03-05 09:00 | R2    | Fri 2025-03-07 17:00 | Fri 2025-03-21 17:00 | issue: complete-dossier
    `,
    );
  });
});

describe('R3 certification, district: in the day on golden days · R4: at most 1.5 working days, every working day', () => {
  describe('signature of a translator who is a collaborator, longer by agreement: no limit by law, so the promise alone binds', () => {
    rows(
      { procedure: '2.000992', variants: ['by-agreement'] },
      `
      received                | rules | due                  | target               | law  | golden         | slip
      --------------------------------------------------------------------------------------------------------------------
      Mon 2025-03-03 09:00    | R4    | Tue 2025-03-04 17:00 | none                 | none | Tue 2025-03-04 | issue: complete-dossier
      Mon 2025-03-03 11:29:59 | R4    | Tue 2025-03-04 17:00 | none                 | none | Tue 2025-03-04 | issue: complete-dossier
      Mon 2025-03-03 11:30    | R4    | Wed 2025-03-05 11:30 | none                 | none | Tue 2025-03-04 | issue: complete-dossier
      Mon 2025-03-03 15:01    | R4    | Wed 2025-03-05 11:30 | none                 | none | Tue 2025-03-04 | issue: complete-dossier
      Mon 2025-03-03 16:59:59 | R4    | Wed 2025-03-05 11:30 | none                 | none | Tue 2025-03-04 | issue: complete-dossier
      Mon 2025-03-03 17:00    | R3 R4 | Tue 2025-03-04 17:00 | Tue 2025-03-04 11:30 | none | Tue 2025-03-04 | issue: rolled
      Tue 2025-03-04 08:10    | R3 R4 | Tue 2025-03-04 17:00 | Tue 2025-03-04 11:30 | none | Tue 2025-03-04 | unless at once: on-the-spot
      Tue 2025-03-04 17:00    | R4    | Thu 2025-03-06 17:00 | none                 | none | Thu 2025-03-06 | issue: complete-dossier
      Fri 2025-03-07 14:00    | R4    | Tue 2025-03-11 11:30 | none                 | none | Tue 2025-03-11 | issue: complete-dossier
      Sat 2025-03-08 09:00    | R4    | Tue 2025-03-11 17:00 | none                 | none | Tue 2025-03-11 | issue: complete-dossier
    `,
    );
  });

  describe('copies from originals: by law in the day, so 1.5 working days are later than the law', () => {
    rows(
      { procedure: '2.000815', level: 'district' },
      `
      received                | rules | due                  | promised             | law                  | slip
      ------------------------------------------------------------------------------------------------------------------------
      Mon 2025-03-03 09:00    | R4    | Mon 2025-03-03 17:00 | Tue 2025-03-04 17:00 | Mon 2025-03-03 17:00 | unless at once: immediate-procedure
      Mon 2025-03-03 15:00:01 | R4    | Tue 2025-03-04 17:00 | Wed 2025-03-05 11:30 | Tue 2025-03-04 17:00 | issue: rolled
      Tue 2025-03-04 09:00    | R3 R4 | Tue 2025-03-04 17:00 | Tue 2025-03-04 17:00 | Tue 2025-03-04 17:00 | unless at once: on-the-spot
      Thu 2025-03-06 15:00:01 | R3 R4 | Thu 2025-03-06 17:00 | Thu 2025-03-06 17:00 | Fri 2025-03-07 17:00 | unless at once: on-the-spot
    `,
    );
  });

  describe('signatures, not settled at once here: R4 on golden days, too, and the law binds', () => {
    rows(
      { procedure: '2.000884', level: 'district' },
      `
      received             | rules | due                  | promised             | law
      ----------------------------------------------------------------------------------------------
      Tue 2025-03-04 09:00 | R4    | Tue 2025-03-04 17:00 | Wed 2025-03-05 17:00 | Tue 2025-03-04 17:00
    `,
    );
  });
});

describe('R5 social insurance, district: in the day on golden days · R6: at most 2 working days, every working day', () => {
  describe('authorisation to draw a benefit: 1 working day by law, shorter than R6', () => {
    rows(
      { procedure: '1.001601', level: 'district' },
      `
      received                | rules | due                  | promised             | target               | law                  | slip
      -------------------------------------------------------------------------------------------------------------------------------------------------
      Mon 2025-03-03 09:00    | R6    | Tue 2025-03-04 17:00 | Wed 2025-03-05 11:30 | none                 | Tue 2025-03-04 17:00 | issue: complete-dossier
      Tue 2025-03-04 09:00    | R5 R6 | Tue 2025-03-04 17:00 | Tue 2025-03-04 17:00 | Tue 2025-03-04 11:30 | Wed 2025-03-05 17:00 | unless at once: on-the-spot
      Tue 2025-03-04 16:59:59 | R5 R6 | Tue 2025-03-04 17:00 | Tue 2025-03-04 17:00 | Tue 2025-03-04 17:00 | Wed 2025-03-05 17:00 | unless at once: on-the-spot
      Tue 2025-03-04 17:00    | R6    | Thu 2025-03-06 17:00 | Fri 2025-03-07 11:30 | none                 | Thu 2025-03-06 17:00 | issue: complete-dossier
    `,
    );
  });

  describe('payment in cash or by account: 1 working day by law', () => {
    rows(
      { procedure: '2.000740', level: 'district' },
      `
      received             | rules | due                  | promised             | law
      ----------------------------------------------------------------------------------------------
      Thu 2025-03-06 13:30 | R5 R6 | Thu 2025-03-06 17:00 | Thu 2025-03-06 17:00 | Fri 2025-03-07 17:00
      Fri 2025-03-07 14:00 | R6    | Mon 2025-03-10 17:00 | Tue 2025-03-11 17:00 | Mon 2025-03-10 17:00
    `,
    );
  });

  describe('lump sum: 5 working days by law; not settled at once', () => {
    rows(
      { procedure: '1.001613', level: 'district' },
      `
      received                | rules | due                  | law                  | golden         | slip
      -----------------------------------------------------------------------------------------------------------------
      Mon 2025-03-03 09:00    | R6    | Wed 2025-03-05 11:30 | Mon 2025-03-10 17:00 | Tue 2025-03-04 | issue: complete-dossier
      Mon 2025-03-03 11:30    | R6    | Wed 2025-03-05 17:00 | Mon 2025-03-10 17:00 | Tue 2025-03-04 | issue: complete-dossier
      Mon 2025-03-03 17:00    | R6    | Thu 2025-03-06 11:30 | Tue 2025-03-11 17:00 | Tue 2025-03-04 | issue: complete-dossier
      Tue 2025-03-04 09:00    | R6    | Thu 2025-03-06 11:30 | Tue 2025-03-11 17:00 | Tue 2025-03-04 | issue: complete-dossier
      Fri 2025-03-07 09:00    | R6    | Tue 2025-03-11 11:30 | Fri 2025-03-14 17:00 | Tue 2025-03-11 | issue: complete-dossier
      Sat 2025-03-08 09:00    | R6    | Wed 2025-03-12 11:30 | Mon 2025-03-17 17:00 | Tue 2025-03-11 | issue: complete-dossier
    `,
    );
  });

  describe('pension of a deceased: 2 working days by law, counted after the day of receipt: R6 is half a day quicker in the morning', () => {
    rows(
      { procedure: '2.000717', level: 'district' },
      `
      received             | rules | due                  | promised             | law
      ----------------------------------------------------------------------------------------------
      Mon 2025-03-03 09:00 | R6    | Wed 2025-03-05 11:30 | Wed 2025-03-05 11:30 | Wed 2025-03-05 17:00
      Mon 2025-03-03 14:00 | R6    | Wed 2025-03-05 17:00 | Wed 2025-03-05 17:00 | Wed 2025-03-05 17:00
    `,
    );
  });

  test('the province also settles it, without a promise', () => {
    const commitment = receive(rulebook, { procedure: '1.001613', level: 'province', received: 'Tue 2025-03-04 09:00' });
    expect(cells(commitment, 'rules', 'due', 'golden')).toEqual({ rules: 'none', due: 'Tue 2025-03-11 17:00', golden: 'none' });
  });
});

describe('R7 certification, commune: in the session on the no-appointment day', () => {
  describe('a will: 2 working days by law', () => {
    rows(
      { procedure: '2.001019' },
      `
      received                | rules | due                  | promised             | target | law                  | golden | slip
      -----------------------------------------------------------------------------------------------------------------------------------------
      Tue 2025-03-04 09:00    | none  | Thu 2025-03-06 17:00 | none                 | none   | Thu 2025-03-06 17:00 | none   | issue: complete-dossier
      Tue 2025-03-04 17:00    | R7    | Wed 2025-03-05 11:30 | Wed 2025-03-05 11:30 | none   | Fri 2025-03-07 17:00 | none   | issue: rolled
      Wed 2025-03-05 07:30    | R7    | Wed 2025-03-05 11:30 | Wed 2025-03-05 11:30 | none   | Fri 2025-03-07 17:00 | none   | unless at once: on-the-spot
      Wed 2025-03-05 11:29:59 | R7    | Wed 2025-03-05 11:30 | Wed 2025-03-05 11:30 | none   | Fri 2025-03-07 17:00 | none   | unless at once: on-the-spot
      Wed 2025-03-05 11:30    | R7    | Wed 2025-03-05 17:00 | Wed 2025-03-05 17:00 | none   | Fri 2025-03-07 17:00 | none   | issue: rolled
      Wed 2025-03-05 13:30    | R7    | Wed 2025-03-05 17:00 | Wed 2025-03-05 17:00 | none   | Fri 2025-03-07 17:00 | none   | unless at once: on-the-spot
      Wed 2025-03-05 16:59:59 | R7    | Wed 2025-03-05 17:00 | Wed 2025-03-05 17:00 | none   | Fri 2025-03-07 17:00 | none   | unless at once: on-the-spot
      Wed 2025-03-05 17:00    | none  | Mon 2025-03-10 17:00 | none                 | none   | Mon 2025-03-10 17:00 | none   | issue: complete-dossier
      Sat 2025-03-08 09:00    | none  | Wed 2025-03-12 17:00 | none                 | none   | Wed 2025-03-12 17:00 | none   | issue: complete-dossier
    `,
    );
  });

  describe('copies from originals: in the day by law', () => {
    rows(
      { procedure: '2.000815', level: 'commune' },
      `
      received                | rules | due                  | promised             | law                  | slip
      ------------------------------------------------------------------------------------------------------------------------
      Wed 2025-03-05 08:10    | R7    | Wed 2025-03-05 11:30 | Wed 2025-03-05 11:30 | Wed 2025-03-05 17:00 | unless at once: on-the-spot
      Wed 2025-03-05 15:00:01 | R7    | Wed 2025-03-05 17:00 | Wed 2025-03-05 17:00 | Thu 2025-03-06 17:00 | unless at once: on-the-spot
      Thu 2025-03-06 08:10    | none  | Thu 2025-03-06 17:00 | none                 | Thu 2025-03-06 17:00 | unless at once: immediate-procedure
      Thu 2025-03-06 15:00:01 | none  | Fri 2025-03-07 17:00 | none                 | Fri 2025-03-07 17:00 | issue: rolled
    `,
    );
  });
});

describe('R8 civil status, commune: in the session on the no-appointment day', () => {
  describe.each([
    { procedure: '1.001193', name: 'birth' },
    { procedure: '1.000656', name: 'death' },
  ])('registration of a $name: at once, after 15:00 on the next working day by law', ({ procedure }) => {
    rows(
      { procedure },
      `
      received                | rules | due                  | promised             | law                  | slip
      ------------------------------------------------------------------------------------------------------------------------
      Wed 2025-03-05 08:10    | R8    | Wed 2025-03-05 11:30 | Wed 2025-03-05 11:30 | Wed 2025-03-05 17:00 | unless at once: on-the-spot
      Wed 2025-03-05 12:00    | R8    | Wed 2025-03-05 17:00 | Wed 2025-03-05 17:00 | Wed 2025-03-05 17:00 | issue: rolled
      Wed 2025-03-05 16:59:59 | R8    | Wed 2025-03-05 17:00 | Wed 2025-03-05 17:00 | Thu 2025-03-06 17:00 | unless at once: on-the-spot
      Tue 2025-03-04 17:30    | R8    | Wed 2025-03-05 11:30 | Wed 2025-03-05 11:30 | Wed 2025-03-05 17:00 | issue: rolled
      Fri 2025-03-07 10:00    | none  | Fri 2025-03-07 17:00 | none                 | Fri 2025-03-07 17:00 | unless at once: immediate-procedure
    `,
    );
  });

  describe('confirmation of marital status: 3 working days by law', () => {
    rows(
      { procedure: '1.004873' },
      `
      received             | rules | due                  | promised             | law                  | slip
      ---------------------------------------------------------------------------------------------------------------------
      Wed 2025-03-05 14:00 | R8    | Wed 2025-03-05 17:00 | Wed 2025-03-05 17:00 | Mon 2025-03-10 17:00 | unless at once: on-the-spot
      Thu 2025-03-06 14:00 | none  | Tue 2025-03-11 17:00 | none                 | Tue 2025-03-11 17:00 | issue: complete-dossier
    `,
    );
  });

  test('civil status of the commune is not of the golden days, nor certification of the district of the no-appointment day', () => {
    const onTuesday = receive(rulebook, { procedure: '1.001193', received: 'Tue 2025-03-04 08:10' });
    const onWednesday = receive(rulebook, { procedure: '2.000815', level: 'district', received: 'Wed 2025-03-05 08:10' });
    expect(cells(onTuesday, 'rules').rules).toBe('none');
    expect(cells(onWednesday, 'rules').rules).toBe('R4');
  });
});

describe('R9 other procedures: no promise, received whenever they arise, the law alone', () => {
  const others: { procedure: string; level: Level; name: string; received: string; due: string }[] = [
    { procedure: '2.000528', level: 'district', name: 'foreign birth', received: 'Tue 2025-03-04 09:00', due: 'Tue 2025-03-04 17:00' },
    { procedure: '2.000528', level: 'district', name: 'foreign birth', received: 'Tue 2025-03-04 15:01', due: 'Wed 2025-03-05 17:00' },
    { procedure: '1.000893', level: 'district', name: 'foreign birth', received: 'Wed 2025-03-05 11:00', due: 'Wed 2025-03-12 17:00' },
    // 30 working days: 4 + 4 × 5 to Friday 28 March and 4 April; Monday 7 April is the Hùng Kings' day; the 30th is Tuesday 15 April.
    { procedure: '1.012812', level: 'commune', name: 'land dispute', received: 'Mon 2025-03-03 09:00', due: 'Tue 2025-04-15 17:00' },
  ];

  test.each(others)('$procedure $name, $level, $received: $due', ({ procedure, level, received, due }) => {
    const commitment = receive(rulebook, { procedure, level, received });
    expect(cells(commitment, 'rules', 'due', 'law', 'golden')).toEqual({ rules: 'none', due, law: due, golden: 'none' });
    expect(commitment.policy).toBeNull();
    expect(reasonsWith(commitment, 'received-as-it-arises')).toHaveLength(1);
  });

  test.each([
    { procedure: '1.012783', received: 'Mon 2025-03-03 09:00' },
    { procedure: '2.001019', received: 'Wed 2025-03-05 09:00' },
  ])('$procedure is in a field of the models: not said of it', ({ procedure, received }) => {
    expect(reasonsWith(receive(rulebook, { procedure, received }), 'received-as-it-arises')).toEqual([]);
  });
});

describe('R10: 100 % of dossiers on time by law, none late or overdue', () => {
  // Received Tuesday 2025-03-04 09:00: R1 promises Tuesday 17:00, the law Tuesday 2025-03-11 17:00.
  const returned = (id: string, at: string) => ({
    id,
    procedure: '1.012783',
    level: 'district' as const,
    events: [
      { type: 'received' as const, at: '2025-03-04T09:00' },
      { type: 'returned' as const, at },
    ],
  });
  const report = (...dossiers: ReturnType<typeof returned>[]) =>
    onTimeReport(dossiers.map((dossier) => assess(dossier, { rulebook, at: '2025-03-31T09:00' })));

  test('a missed promise within the law counts against the promise, not against the target', () => {
    const { targetMet, againstPromise, againstStatute } = report(returned('A', '2025-03-04T16:00'), returned('B', '2025-03-05T09:00'));
    expect({ targetMet, promise: againstPromise.rate, law: againstStatute.rate }).toEqual({ targetMet: true, promise: 0.5, law: 1 });
  });

  test('one dossier after the law: the target is missed', () => {
    const { targetMet, againstStatute } = report(returned('A', '2025-03-11T17:00'), returned('B', '2025-03-12T08:00'));
    expect({ targetMet, law: againstStatute.rate }).toEqual({ targetMet: false, law: 0.5 });
  });
});

describe('the worked examples of the report on the seed, in the week of Monday 2025-03-03', () => {
  // The examples take Tuesday for the no-appointment day.
  const onTuesdays = chiLang({ noAppointmentDays: [2] });
  const lead = (minutes: number) =>
    rulebookOf([policyWith({ id: 'R7', limit: { unit: 'same-session', minLeadMinutes: minutes } }, { days: { weekdays: [2] } })]);
  const civilCode = chiLang({ profile: profiles.civilCode });
  const nextWeek = chiLang({ afterLastGoldenDay: 'next-week' });
  // Many copies: in the day, and up to two working days more by law (Decree 23/2015 art. 21).
  const copies = { procedure: '2.000815', level: 'district', variants: ['many-copies'] } as const;

  const promised: [string, string, ReturnType<typeof chiLang>, Facts, string, string][] = [
    ['R7 in session', 'Tue 2025-03-04 08:10', onTuesdays, { procedure: '2.001019' }, 'R7', 'Tue 2025-03-04 11:30'],
    ['R7, 11:20, lead 0', 'Tue 2025-03-04 11:20', lead(0), { procedure: '2.001019' }, 'R7', 'Tue 2025-03-04 11:30'],
    ['R7, 11:20, lead 30', 'Tue 2025-03-04 11:20', lead(30), { procedure: '2.001019' }, 'R7', 'Tue 2025-03-04 17:00'],
    ['R4 1.5 working days, session after receipt', 'Mon 2025-03-03 09:00', rulebook, copies, 'R4', 'Tue 2025-03-04 17:00'],
    ['R4 1.5 working days, Civil Code', 'Mon 2025-03-03 09:00', civilCode, copies, 'R4', 'Wed 2025-03-05 11:30'],
    ['R4 1.5 working days, session after receipt', 'Fri 2025-03-07 14:00', rulebook, copies, 'R4', 'Tue 2025-03-11 11:30'],
    ['R4 1.5 working days, Civil Code', 'Fri 2025-03-07 14:00', civilCode, copies, 'R4', 'Tue 2025-03-11 11:30'],
    [
      'R6 2 working days, session after receipt',
      'Mon 2025-03-03 09:00',
      rulebook,
      { procedure: '1.001613', level: 'district' },
      'R6',
      'Wed 2025-03-05 11:30',
    ],
    [
      'R6 2 working days, Civil Code',
      'Mon 2025-03-03 09:00',
      civilCode,
      { procedure: '1.001613', level: 'district' },
      'R6',
      'Wed 2025-03-05 17:00',
    ],
    ['R2 within the week', 'Thu 2025-03-06 10:00', rulebook, { procedure: '1.012784' }, 'R2', 'Fri 2025-03-07 17:00'],
    ['R2 within the week, same week', 'Fri 2025-03-07 16:30', rulebook, { procedure: '1.012784' }, 'R2', 'Fri 2025-03-07 17:00'],
    ['R2 within the week, next week', 'Fri 2025-03-07 16:30', nextWeek, { procedure: '1.012784' }, 'R2', 'Fri 2025-03-14 17:00'],
  ];
  test.each(promised)('%s, received %s', (_, received, book, facts, rule, due) => {
    expect(cells(receive(book, { ...facts, received }), 'rules', 'promised')).toEqual({ rules: rule, promised: due });
  });

  test('R4 beside the law: two working days, the end of Wednesday', () => {
    expect(cells(receive(rulebook, { ...copies, received: 'Mon 2025-03-03 09:00' }), 'law').law).toBe('Wed 2025-03-05 17:00');
  });

  test.each([
    { received: 'Wed 2025-03-05 14:59', law: 'Wed 2025-03-05 17:00' },
    { received: 'Wed 2025-03-05 15:10', law: 'Thu 2025-03-06 17:00' },
  ])('birth registration by law, $received: $law', ({ received, law }) => {
    expect(shown(receive(rulebook, { procedure: '1.001193', received }).statutory?.due ?? null)).toBe(law);
  });

  test('R4 by the session meets the Civil Code, too; the two differ only for receipts in the morning', () => {
    const halves = ['Mon 2025-03-03 09:00', 'Mon 2025-03-03 14:00', 'Fri 2025-03-07 09:00', 'Fri 2025-03-07 14:00'].map((received) => {
      const [session, code] = [rulebook, civilCode].map((book) => receive(book, { ...copies, received }).promised!.due.toMillis());
      return [received.slice(-5), session! < code! ? 'earlier' : session === code ? 'the same' : 'later'];
    });
    expect(halves).toEqual([
      ['09:00', 'earlier'],
      ['14:00', 'the same'],
      ['09:00', 'earlier'],
      ['14:00', 'the same'],
    ]);
  });
});

test('the samples are only samples: with no procedure named for the spot, and none shortened, nothing is promised', () => {
  const none = chiLang({ onTheSpot: { district: [], commune: [] }, shortened: [] });
  expect(cells(receive(none, { procedure: '1.012783', received: 'Tue 2025-03-04 09:00' }), 'rules', 'due')).toEqual({
    rules: 'none',
    due: 'Tue 2025-03-11 17:00',
  });
});
