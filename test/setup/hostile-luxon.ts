import { Settings } from 'luxon';

// What an application may have done to the copy of Luxon that it shares with the library. No answer may change.
Settings.defaultLocale = 'ar-EG';
Settings.defaultNumberingSystem = 'arab';
Settings.defaultOutputCalendar = 'islamic-umalqura';
Settings.defaultZone = 'Pacific/Apia';
Settings.defaultWeekSettings = { firstDay: 6, minimalDays: 1, weekend: [5, 6] };
Settings.throwOnInvalid = true;
Settings.twoDigitCutoffYear = 0;
Settings.now = () => Date.UTC(2222, 1, 22);

// The run proves nothing if the machine did not take its settings.
const { locale, timeZone } = Intl.DateTimeFormat().resolvedOptions();
if (!locale.startsWith('ar') || timeZone !== process.env['TZ'] || timeZone === 'UTC') {
  throw new Error(`Not hostile: this machine speaks ${locale} and lives in ${timeZone}. Run "npm run test:hostile".`);
}
