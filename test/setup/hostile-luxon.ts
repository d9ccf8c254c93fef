import { Settings } from 'luxon';
import { hostileLuxon } from '../../scripts/environments/machine.js';

// What an application may have done to the copy of Luxon that it shares with the library. No answer may change.
hostileLuxon(Settings);

// The run proves nothing if the machine did not take its settings.
const { locale, timeZone } = Intl.DateTimeFormat().resolvedOptions();
if (!locale.startsWith('ar') || timeZone !== process.env['TZ'] || timeZone === 'UTC') {
  throw new Error(`Not hostile: this machine speaks ${locale} and lives in ${timeZone}. Run "npm run test:hostile".`);
}
