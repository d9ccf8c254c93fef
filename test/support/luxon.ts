import { Settings, type DateTime } from 'luxon';

/** Luxon of an application that lets invalid values be; the hostile run has set it otherwise. */
export function invalidLuxon(make: () => DateTime): DateTime {
  const before = Settings.throwOnInvalid;
  Settings.throwOnInvalid = false;
  try {
    return make();
  } finally {
    Settings.throwOnInvalid = before;
  }
}
