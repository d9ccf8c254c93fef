import { describe, expect, test } from 'vitest';
import { chiLangPolicies, isRuleError, profiles, slaPolicySchema, type ChiLangOptions, type SlaPolicy } from '../src/index.js';
import { titled } from './sla/desk.js';
import { refusalOf, refusalTextOf } from './support/refusal.js';

/** SAMPLES: the article on the models names neither weekdays nor procedures nor the first day. */
const options: ChiLangOptions = {
  goldenDays: [2, 4],
  noAppointmentDays: [3],
  onTheSpot: { district: ['2.000815'], commune: ['2.000815', '1.001193'] },
  shortened: 'all',
  from: '2024-01-01',
};

const deepFreeze = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
  return value;
};

const isDeepFrozen = (value: unknown): boolean =>
  typeof value !== 'object' || value === null || (Object.isFrozen(value) && Object.values(value).every(isDeepFrozen));

/** R1 to R8 as one would read them in the table of the models, from the policies. */
function rulesOf(policies: readonly SlaPolicy[]) {
  return policies.flatMap(({ level, fields, title, promises, days }) =>
    promises.map(({ id, on, limit, target, procedures, channels, excludes, onTheSpot, profile }) => ({
      rule: id,
      model: typeof title === 'string' ? title : title.vi,
      level,
      field: fields?.join(),
      on,
      weekdays: days.weekdays.join(),
      limit: 'value' in limit ? `${limit.value} ${limit.unit}` : limit.unit,
      target: target?.unit ?? 'none',
      spot: onTheSpot ?? 'no',
      channels: channels?.join() ?? 'all',
      excludes: excludes?.join() ?? 'nothing',
      start: profile.start ?? 'none',
      procedures: typeof procedures === 'string' ? procedures : procedures.join(),
    })),
  );
}

describe('R1 to R8 as the article states them', () => {
  const golden = { model: 'Hai ngày vàng trong tuần', level: 'district', weekdays: '2,4' };
  const noAppointment = { model: 'Ngày không phiếu hẹn', level: 'commune', weekdays: '3', procedures: '2.000815,1.001193' };
  const atOnce = { on: 'model-days', spot: 'four-on-the-spot', channels: 'direct', excludes: 'verification', start: 'none' };
  const later = {
    on: 'working-days',
    spot: 'no',
    channels: 'all',
    excludes: 'nothing',
    start: 'session-after',
    target: 'none',
    procedures: 'all',
  };
  const inDay = { ...golden, ...atOnce, limit: 'same-day', target: 'same-session', procedures: '2.000815' };
  const inSession = { ...noAppointment, ...atOnce, limit: 'same-session', target: 'none' };

  test.each([
    { rule: 'R1', field: 'land', ...inDay },
    { rule: 'R2', field: 'land', ...golden, ...later, limit: 'same-week' },
    { rule: 'R3', field: 'certification', ...inDay },
    { rule: 'R4', field: 'certification', ...golden, ...later, limit: '1.5 working-days' },
    { rule: 'R5', field: 'social-insurance', ...inDay },
    { rule: 'R6', field: 'social-insurance', ...golden, ...later, limit: '2 working-days' },
    { rule: 'R7', field: 'certification', ...inSession },
    { rule: 'R8', field: 'civil-status', ...inSession },
  ])('$rule $level, $field: $limit', (expected) => {
    expect(rulesOf(chiLangPolicies(options)).filter(({ rule }) => rule === expected.rule)).toEqual([expected]);
  });

  test('R9: a policy without promises for every other field, at both levels', () => {
    const other = chiLangPolicies(options).filter(({ promises }) => promises.length === 0);
    expect(other.map(({ level, exceptFields }) => ({ level, exceptFields }))).toEqual([
      { level: 'district', exceptFields: ['land', 'certification', 'social-insurance'] },
      { level: 'commune', exceptFields: ['certification', 'civil-status'] },
    ]);
  });

  test('golden days concentrate work, no-appointment days and R9 do not', () => {
    const concentrating = chiLangPolicies(options).filter(({ concentratesWork }) => concentratesWork);
    expect(concentrating.map(({ level, fields }) => `${level} ${String(fields?.join())}`)).toEqual([
      'district land',
      'district certification',
      'district social-insurance',
    ]);
  });

  test('all in force from the day given until, not including, 2025-07-01; no district succeeded, the communes are unknown', () => {
    for (const { inForce, successor, level } of chiLangPolicies(options)) {
      expect({ inForce, successor }).toEqual({
        inForce: { from: '2024-01-01', until: '2025-07-01' },
        successor: level === 'district' ? 'none' : 'unknown',
      });
    }
  });

  test('the source says what was not found, and has no number and no day', () => {
    for (const { basis } of chiLangPolicies(options)) {
      expect(basis).toMatchObject({ issuer: 'UBND huyện Chi Lăng', confidence: 'medium' });
      expect(basis.note).toMatch(/weekdays.*not found/);
      expect(basis).not.toHaveProperty('number');
      expect(basis).not.toHaveProperty('issuedOn');
    }
  });

  test('each is a policy as any other authority writes one', () => {
    for (const policy of chiLangPolicies(options)) expect(slaPolicySchema.parse(policy)).toEqual(policy);
  });

  test('the options that have a default', () => {
    const promises = (given: Partial<ChiLangOptions>) => chiLangPolicies({ ...options, ...given });
    expect(promises({}).every(({ days }) => days.onDayOff === undefined)).toBe(true);
    expect(promises({ onDayOff: 'inherit-swap' }).every(({ days }) => days.onDayOff === 'inherit-swap')).toBe(true);
    const weekly = promises({ afterLastGoldenDay: 'next-week' }).filter(({ afterLastGoldenDay }) => afterLastGoldenDay === 'next-week');
    expect(weekly.flatMap(({ promises: of }) => of.map(({ id }) => id))).toContain('R2');
    const starts = promises({ profile: profiles.civilCode }).flatMap(({ promises: of }) =>
      of.flatMap(({ profile }) => profile.start ?? []),
    );
    expect(starts).toEqual(['day-after', 'day-after', 'day-after']);
  });

  test('undefined is left out', () => {
    const left = { onDayOff: undefined, afterLastGoldenDay: undefined, profile: undefined } as unknown as Partial<ChiLangOptions>;
    expect(chiLangPolicies({ ...options, ...left })).toEqual(chiLangPolicies(options));
  });

  test('without procedures for the spot there is no R1, R3, R5, R7, R8; with none shortened no R2, R4, R6', () => {
    const ids = (given: Partial<ChiLangOptions>) => rulesOf(chiLangPolicies({ ...options, ...given })).map(({ rule }) => rule);
    expect(ids({ onTheSpot: { district: [], commune: [] } })).toEqual(['R2', 'R4', 'R6']);
    expect(ids({ shortened: [] })).toEqual(['R1', 'R3', 'R5', 'R7', 'R8']);
    expect(ids({ onTheSpot: { district: [], commune: ['2.000815'] }, shortened: [] })).toEqual(['R7', 'R8']);
  });
});

describe('inputs and outputs', () => {
  test('deep-frozen options are taken', () => {
    expect(chiLangPolicies(deepFreeze(structuredClone(options)))).toEqual(chiLangPolicies(options));
  });

  test('nothing of the options is kept: changing them later changes no policy', () => {
    const mine = structuredClone(options) as {
      goldenDays: number[];
      noAppointmentDays: number[];
      onTheSpot: { district: string[]; commune: string[] };
      shortened: string[];
      from: string;
      profile: { start: 'day-after'; offHours: 'next-opening' | 'keep-date' };
    };
    mine.shortened = ['2.000884'];
    mine.profile = { start: 'day-after', offHours: 'next-opening' };
    const policies = chiLangPolicies(mine);
    const before = structuredClone(policies);
    mine.goldenDays.push(5);
    mine.noAppointmentDays[0] = 1;
    mine.onTheSpot.district.length = 0;
    mine.onTheSpot.commune.push('x');
    mine.shortened[0] = '2.000815';
    mine.profile.offHours = 'keep-date';
    expect(policies).toEqual(before);
  });

  test('every policy is frozen, all through', () => {
    expect(chiLangPolicies(options).every(isDeepFrozen)).toBe(true);
  });

  test('two calls share nothing that could be changed, and ids are unique', () => {
    const [first, second] = [chiLangPolicies(options), chiLangPolicies(options)];
    first.length = 0;
    expect(second.length).toBeGreaterThan(0);
    expect(new Set(second.map(({ id }) => id)).size).toBe(second.length);
  });
});

describe('what the article leaves open is required, and rubbish is refused with the name of its field', () => {
  /** The refusal: its code, and the field that it names. */
  const refused = (given: unknown): string => {
    try {
      chiLangPolicies(given as never);
      return 'answered';
    } catch (error) {
      if (!isRuleError(error)) return `not a RuleError: ${String(error)}`;
      const { field, value, expected, faults } = error.details;
      expect(error.message.length).toBeLessThan(1200);
      expect(JSON.parse(JSON.stringify(error))).toMatchObject({ name: 'RuleError', code: error.code });
      if (faults === undefined)
        expect({ value, expected }).toEqual({ value: expect.any(String) as unknown, expected: expect.any(String) as unknown });
      return `${error.code} ${String(field)}`;
    }
  };

  test.each(['goldenDays', 'noAppointmentDays', 'onTheSpot', 'shortened', 'from'] as const)('%s is never guessed', (key) => {
    const { [key]: _, ...rest } = options;
    const field = key === 'onTheSpot' ? 'onTheSpot.district' : key;
    expect(refused(rest)).toBe(`${key === 'from' ? 'invalid-date' : 'invalid-input'} ${field}`);
    expect(refused({ ...options, [key]: null })).toBe(`${key === 'from' ? 'invalid-date' : 'invalid-input'} ${field}`);
  });

  test.each([
    { goldenDays: [] },
    { goldenDays: [2] },
    { goldenDays: [2, 3, 4] },
    { goldenDays: [2, 2] },
    { goldenDays: [0, 2] },
    { goldenDays: [2, 8] },
    { goldenDays: [2, 4.5] },
    { goldenDays: [2, NaN] },
    { goldenDays: ['2', '4'] },
    { goldenDays: '24' },
    { goldenDays: 2 },
    { goldenDays: { 0: 2, 1: 4, length: 2 } },
    { goldenDays: new Set([2, 4]) },
    { noAppointmentDays: [] },
    { noAppointmentDays: [1, 2, 3, 4, 5, 6, 7, 1] },
    { noAppointmentDays: ['3'] },
    { noAppointmentDays: Array(100_000).fill(3) },
    { shortened: 'some' },
    { shortened: [1] },
    { shortened: {} },
    { onDayOff: 'move' },
    { onDayOff: null },
    { onDayOff: '__proto__' },
    { afterLastGoldenDay: 'never' },
    { afterLastGoldenDay: 'constructor' },
  ])('invalid-input: %j', (wrong) => {
    expect(refused({ ...options, ...wrong })).toBe(`invalid-input ${Object.keys(wrong)[0]!}`);
  });

  test.each(
    titled(
      '2025-07-01',
      '2025-07-02',
      '2025-02-30',
      '2024-1-1',
      '01/01/2024',
      '2024-01-01T00:00',
      '',
      '__proto__',
      '2024-01-01\u0000',
      ' 2024-01-01',
      20240101,
      {},
      new Date('2024-01-01T00:00:00Z'),
    ),
  )('from $title: a real day before 2025-07-01', ({ value: from }) => {
    expect(refused({ ...options, from })).toBe('invalid-date from');
  });

  test('the last day before the end is a first day', () => {
    expect(refused({ ...options, from: '2025-06-30' })).toBe('answered');
  });

  test.each([
    { profile: {} },
    { profile: null },
    { profile: 'civilCode' },
    { profile: { offHours: 'next-opening' } },
    { profile: { start: 'constructor', offHours: 'next-opening' } },
    { profile: { start: 'day-after', offHours: 'keep-date', cutOff: '15:00' } },
    { profile: { start: 'day-after', offHours: 'next-opening', cutOff: '15h' } },
    { profile: { start: 'day-after', offHours: 'next-opening', cutoff: '15:00' } },
  ])('invalid-profile: %j', (wrong) => {
    expect(refused({ ...options, ...wrong })).toMatch(/^invalid-profile profile/);
  });

  test.each(
    titled('2.00081', '２.000815', '2.000815.01', '__proto__', 'constructor', '2.000815\u0007', '', 'x'.repeat(100_000), '\u202E2.000815'),
  )('the code $title is no code of a record', ({ value: code }) => {
    expect(refused({ ...options, shortened: [code] })).toMatch(/^invalid-(catalog policies|input shortened)$/);
    expect(refused({ ...options, onTheSpot: { district: [code], commune: [] } })).toMatch(
      /^invalid-(catalog policies|input onTheSpot\.district)$/,
    );
  });

  test.each([
    { onTheSpot: { district: ['2.000815'] } },
    { onTheSpot: { commune: ['2.000815'] } },
    { onTheSpot: { district: 'all', commune: [] } },
    { onTheSpot: ['2.000815'] },
    { onTheSpot: { district: [2.000815], commune: [] } },
    { onTheSpot: { district: [], commune: [], province: ['2.000815'] } },
    { onTheSpot: { district: [], commune: [], districts: [] } },
  ])('on the spot by level, both levels: %j', (wrong) => {
    expect(refused({ ...options, ...wrong })).toMatch(/^invalid-input onTheSpot/);
  });

  test('the models know no other level than these two, and say so', () => {
    const onTheSpot = { district: [], commune: [], province: ['2.000815'] };
    expect(refusalTextOf(() => chiLangPolicies({ ...options, onTheSpot } as never))).toBe(
      'invalid-input: onTheSpot."province" is an array of 1: expected only district, commune.',
    );
  });

  test.each([undefined, null, 5, 'options', [], [options], Symbol('x')])('%s is no set of options', (given) => {
    expect(refused(given)).toBe('invalid-input options');
  });

  test.each(titled('goldendays', 'weekdays', 'constructor', 'until', 'x'.repeat(10_000)))('the unknown key $title', ({ value: key }) => {
    expect(refused({ ...options, [key as string]: 1 })).toMatch(/^invalid-input options\./);
  });

  test('__proto__ as an own key, as JSON can bring it', () => {
    const given = JSON.parse(`{"__proto__": {"from": "2024-01-01"}, ${JSON.stringify(options).slice(1)}`) as unknown;
    expect(refused(given)).toMatch(/^invalid-input options\./);
  });

  test('options are not looked for on the prototype of Object', () => {
    expect(refusalOf(() => chiLangPolicies(Object.create(null) as never))).toBe('invalid-input');
  });
});
