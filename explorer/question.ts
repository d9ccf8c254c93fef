import type { Channel, ClockStop, CountStart, Level, OnDayOff } from 'tthc-rules';

/** A stop of the clock as the page holds it: Vietnamese wall time, `YYYY-MM-DDTHH:mm`; without `to` it still lasts. */
export type Stop = Omit<ClockStop, 'from' | 'to'> & { readonly from: string; readonly to?: string };

/** Whose promise is asked for. The weekdays and the rest are samples that the reader can change. */
export type PolicyChoice = 'law' | 'chi-lang' | 'own';

/** The sample of the Chi Lăng models: what the article on them leaves open. */
export interface ChiLangSample {
  readonly goldenDays: readonly number[];
  readonly noAppointmentDays: readonly number[];
  readonly from: string;
  readonly onDayOff: OnDayOff;
  readonly afterLastGoldenDay: 'same-week' | 'next-week';
  readonly start: CountStart;
  /** Whether the procedure asked about can be settled on the spot. */
  readonly onTheSpot: boolean;
}

export const OWN_UNITS = ['same-session', 'same-day', 'same-week', 'working-days', 'working-hours', 'calendar-days'] as const;

/** The sample of an authority of the reader's own. */
export interface OwnSample {
  readonly unit: (typeof OWN_UNITS)[number];
  readonly value: number;
  /** The weekdays on which it promises; none: every working day. */
  readonly weekdays: readonly number[];
  readonly start: CountStart;
}

/** All that a link says: the case, the year, and how they are looked at. */
export interface Question {
  readonly view: 'case' | 'year';
  readonly language: 'vi' | 'en';
  readonly procedure: string;
  /** A limit in a portal's words, such as "7 ngày làm việc", which then stands in place of the procedure; empty: the procedure's own. */
  readonly limitText: string;
  /** Another level is taken where this one does not settle the procedure. */
  readonly level: Level;
  /** Vietnamese wall time, `YYYY-MM-DDTHH:mm`; empty: none given, and nothing is counted. */
  readonly receivedAt: string;
  readonly channel: Channel;
  readonly validDossier: boolean;
  readonly needsVerification: boolean;
  readonly variants: readonly string[];
  readonly stops: readonly Stop[];
  readonly bareDays: 'working' | 'calendar';
  /** How hours of a limit in words are read where they do not say which. */
  readonly bareHours: 'working' | 'clock';
  readonly policy: PolicyChoice;
  readonly chiLang: ChiLangSample;
  readonly own: OwnSample;
  /** `YYYY-MM-DD`, or all that is known. */
  readonly knownOn: string | undefined;
  readonly year: number;
}

export const LEVELS: readonly Level[] = ['ministry', 'province', 'district', 'commune'];
export const CHANNELS: readonly Channel[] = ['direct', 'online', 'partly-online', 'postal'];
export const POLICIES: readonly PolicyChoice[] = ['law', 'chi-lang', 'own'];
export const ON_DAY_OFF: readonly OnDayOff[] = ['skip', 'next-working-day', 'inherit-swap'];
export const STARTS: readonly CountStart[] = ['session-after', 'day-after', 'receipt-session', 'elapsed'];

/** What a citizen of today is likely to ask, but for the day: a certificate of marital status from the commune, by law alone. */
const FIRST = {
  view: 'case',
  language: 'vi',
  procedure: '1.004873',
  limitText: '',
  level: 'commune',
  channel: 'direct',
  validDossier: true,
  needsVerification: false,
  variants: [],
  stops: [],
  bareDays: 'working',
  bareHours: 'working',
  policy: 'law',
  chiLang: {
    goldenDays: [2, 4],
    noAppointmentDays: [3],
    from: '2024-01-01',
    onDayOff: 'skip',
    afterLastGoldenDay: 'same-week',
    start: 'session-after',
    onTheSpot: false,
  },
  own: { unit: 'working-days', value: 2, weekdays: [], start: 'session-after' },
  knownOn: undefined,
} as const satisfies Omit<Question, 'receivedAt' | 'year'>;

/**
 * The question before anything is asked.
 *
 * @param now - Vietnamese wall time, `YYYY-MM-DDTHH:mm`, by the clock of whoever opens the page
 */
export function firstAt(now: string): Question {
  return { ...FIRST, receivedAt: now, year: Number(now.slice(0, 4)) };
}

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const WALL_TIME = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d$/;
const CODE = /^[0-9A-Z.-]{1,40}$/;
const VARIANT = /^[a-z0-9-]{1,60}$/;
const MOST_STOPS = 20;
/** The longest limit in words: more is no line of a portal. */
export const MOST_TEXT = 300;

/** A question as the part of a link after `#`: the time of receipt, and what else differs from {@link firstAt} that time. */
export function toLink(question: Question): string {
  const { at: _, ...first } = parametersOf(firstAt(question.receivedAt));
  const parameters = Object.entries(parametersOf(question)).filter(([key, value]) => value !== first[key]);
  // Colons and commas need no escape after `#`, and a link is read by people.
  return new URLSearchParams(parameters)
    .toString()
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',')
    .replaceAll('%7E', '~')
    .replaceAll('%3B', ';');
}

function parametersOf(question: Question): Record<string, string> {
  const { chiLang, own } = question;
  return {
    view: question.view,
    lang: question.language,
    at: question.receivedAt,
    p: question.procedure,
    limit: question.limitText,
    level: question.level,
    by: question.channel,
    valid: question.validDossier ? '1' : '0',
    verify: question.needsVerification ? '1' : '0',
    variants: question.variants.join(','),
    stops: question.stops.map(({ from, to, then }) => `${from}~${to ?? ''}~${then ?? 'resume'}`).join(';'),
    days: question.bareDays,
    hours: question.bareHours,
    policy: question.policy,
    golden: chiLang.goldenDays.join(','),
    noslip: chiLang.noAppointmentDays.join(','),
    since: chiLang.from,
    dayoff: chiLang.onDayOff,
    week: chiLang.afterLastGoldenDay,
    count: chiLang.start,
    spot: chiLang.onTheSpot ? '1' : '0',
    ownlimit: `${own.unit}${hasNumber(own.unit) ? `~${own.value}` : ''}`,
    owndays: own.weekdays.join(','),
    owncount: own.start,
    known: question.knownOn ?? '',
    year: String(question.year),
  };
}

/** Whether a limit has a number. */
export function hasNumber(unit: string): boolean {
  return unit === 'working-days' || unit === 'working-hours' || unit === 'calendar-days';
}

/**
 * The question of a link. A link comes from anywhere: what is malformed counts as left out.
 *
 * @param now - as in {@link firstAt}: the time of receipt where the link has none
 */
export function fromLink(text: string, now: string): Question {
  const said = new URLSearchParams(text.replace(/^#/, ''));
  const read = <T>(key: string, otherwise: T, reading: (value: string) => T | undefined): T => {
    const value = said.get(key);
    return value === null ? otherwise : (reading(value) ?? otherwise);
  };
  const one =
    <T extends string>(of: readonly T[]) =>
    (value: string) =>
      of.find((each) => each === value);
  const flag = one(['0', '1'] as const);
  const { chiLang, own }: Question = firstAt(now);
  const receivedAt = read('at', now, (value) => (value === '' || isWallTime(value) ? value : undefined));
  const year = Number((receivedAt === '' ? now : receivedAt).slice(0, 4));
  const ownLimit = read('ownlimit', own, (value) => readOwnLimit(value, own));
  return {
    view: read<Question['view']>('view', FIRST.view, one(['case', 'year'])),
    language: read<Question['language']>('lang', FIRST.language, one(['vi', 'en'])),
    procedure: read<string>('p', FIRST.procedure, matching(CODE)),
    limitText: read('limit', FIRST.limitText, (value) => (value.length <= MOST_TEXT ? value.trim() : undefined)),
    level: read<Level>('level', FIRST.level, one(LEVELS)),
    receivedAt,
    channel: read<Channel>('by', FIRST.channel, one(CHANNELS)),
    validDossier: read<string>('valid', '1', flag) === '1',
    needsVerification: read<string>('verify', '0', flag) === '1',
    variants: read<readonly string[]>('variants', FIRST.variants, (value) => value.split(',').filter((id) => VARIANT.test(id))),
    stops: read<readonly Stop[]>('stops', FIRST.stops, readStops),
    bareDays: read<Question['bareDays']>('days', FIRST.bareDays, one(['working', 'calendar'])),
    bareHours: read<Question['bareHours']>('hours', FIRST.bareHours, one(['working', 'clock'])),
    policy: read<PolicyChoice>('policy', FIRST.policy, one(POLICIES)),
    chiLang: {
      goldenDays: read('golden', chiLang.goldenDays, (value) => readWeekdays(value, 2, 2)),
      noAppointmentDays: read('noslip', chiLang.noAppointmentDays, (value) => readWeekdays(value, 1, 7)),
      from: read('since', chiLang.from, (value) => (isDate(value) ? value : undefined)),
      onDayOff: read('dayoff', chiLang.onDayOff, one(ON_DAY_OFF)),
      afterLastGoldenDay: read('week', chiLang.afterLastGoldenDay, one(['same-week', 'next-week'] as const)),
      start: read('count', chiLang.start, one(STARTS)),
      onTheSpot: read<string>('spot', '0', flag) === '1',
    },
    own: {
      ...ownLimit,
      weekdays: read('owndays', own.weekdays, (value) => readWeekdays(value, 0, 7)),
      start: read('owncount', own.start, one(STARTS)),
    },
    knownOn: read<string | undefined>('known', undefined, (value) => (isDate(value) ? value : undefined)),
    year: read('year', year, (value) => (/^20(0[7-9]|[1-9]\d)$|^2100$/.test(value) ? Number(value) : undefined)),
  };
}

/** A day that there is: not 30 February. */
function isDate(value: string): boolean {
  const millis = DATE.test(value) ? Date.parse(`${value}T00:00:00Z`) : NaN;
  return !Number.isNaN(millis) && new Date(millis).toISOString().startsWith(value);
}

function isWallTime(value: string): boolean {
  const date = WALL_TIME.exec(value)?.[1];
  return date !== undefined && isDate(date);
}

function matching(pattern: RegExp): (value: string) => string | undefined {
  return (value) => (pattern.test(value) ? value : undefined);
}

function readWeekdays(value: string, least: number, most: number): number[] | undefined {
  const days = [...new Set(value === '' ? [] : value.split(','))].map(Number);
  const valid = days.length >= least && days.length <= most && days.every((day) => Number.isInteger(day) && day >= 1 && day <= 7);
  return valid ? days.sort((a, b) => a - b) : undefined;
}

function readStops(value: string): Stop[] {
  return value
    .split(';')
    .slice(0, MOST_STOPS)
    .flatMap((text): Stop[] => {
      const [from = '', to = '', then = 'resume'] = text.split('~');
      if (!isWallTime(from) || (to !== '' && !isWallTime(to)) || (then !== 'resume' && then !== 'restart')) return [];
      return [{ from, ...(to === '' ? {} : { to }), then }];
    });
}

function readOwnLimit(value: string, otherwise: OwnSample): OwnSample | undefined {
  const [unit, number = String(otherwise.value)] = value.split('~');
  const known = OWN_UNITS.find((each) => each === unit);
  return known === undefined || !/^\d{1,3}(\.5)?$/.test(number) ? undefined : { ...otherwise, unit: known, value: Number(number) };
}
