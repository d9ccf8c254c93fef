/** What is done to a machine before the library is asked, and how to tell that the machine took it. */
import type { Settings } from 'luxon';

/** Another default zone, language, digits, calendar, week and clock in the copy of Luxon that an application shares with us. */
export function hostileLuxon(settings: typeof Settings): void {
  settings.defaultZone = 'Pacific/Apia';
  settings.defaultLocale = 'ar-EG';
  settings.defaultNumberingSystem = 'arab';
  settings.defaultOutputCalendar = 'islamic-umalqura';
  settings.defaultWeekSettings = { firstDay: 6, minimalDays: 1, weekend: [5, 6] };
  settings.throwOnInvalid = true;
  settings.twoDigitCutoffYear = 0;
  settings.now = () => Date.UTC(2222, 1, 22);
}

/** No zone database and no language data. */
export function withoutIntl(): void {
  Reflect.deleteProperty(globalThis, 'Intl');
}

const forbidden = (what: string) => () => {
  throw new Error(`${what} was asked`);
};

/** No clock, local date, random number, network or language of the host: each throws when asked. */
export function withoutClock(settings: typeof Settings): void {
  const RealDate = Date;
  const WithoutClock = function (this: unknown, ...args: unknown[]) {
    if (args.length !== 1 || new.target === undefined) throw new Error('the clock, or the zone of the host, was asked');
    return new RealDate(args[0] as number);
  };
  WithoutClock.prototype = RealDate.prototype;
  WithoutClock.UTC = RealDate.UTC;
  WithoutClock.now = forbidden('Date.now');
  WithoutClock.parse = forbidden('Date.parse');
  globalThis.Date = WithoutClock as unknown as DateConstructor;
  for (const method of [
    'getFullYear',
    'getMonth',
    'getDate',
    'getDay',
    'getHours',
    'getMinutes',
    'getTimezoneOffset',
    'toLocaleString',
    'toLocaleDateString',
  ] as const) {
    RealDate.prototype[method] = forbidden(`Date.prototype.${method}`) as never;
  }
  Math.random = forbidden('Math.random');
  globalThis.performance.now = forbidden('performance.now');
  globalThis.fetch = forbidden('fetch');
  String.prototype.localeCompare = forbidden('localeCompare');
  String.prototype.toLocaleLowerCase = forbidden('toLocaleLowerCase');
  String.prototype.toLocaleUpperCase = forbidden('toLocaleUpperCase');
  Number.prototype.toLocaleString = forbidden('Number.prototype.toLocaleString');
  settings.now = forbidden('Settings.now');
}

/**
 * Throws where the machine did not take its settings: a run on it would prove nothing.
 *
 * @param zone - an IANA name, which may be another name of the zone (Asia/Ho_Chi_Minh is Asia/Saigon)
 * @param language - such as `vi_VN.UTF-8` or `vi-VN`; `C` stands for none
 */
export function checkMachine({ zone, language }: { readonly zone: string; readonly language: string }): void {
  const { locale, timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const inZone = timeZone === Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
  const speaks = /^C\b/.test(language) || locale.startsWith(language.slice(0, 2));
  if (!inZone || !speaks) throw new Error(`This machine speaks ${locale} and lives in ${timeZone}, not ${language} in ${zone}.`);
}

/** The names of all globals, to tell whether one was added or removed. */
export function globals(): string {
  return Object.getOwnPropertyNames(globalThis).sort().join(' ');
}
