import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const script = fileURLToPath(new URL('support/purity-run.ts', import.meta.url));

/** What the library answers on a machine of some zone and language, byte by byte. */
function answersOf({ zone, language, setUp = 'as it is' }: { zone: string; language: string; setUp?: string }): string {
  const { PATH = '' } = process.env;
  return execFileSync(process.execPath, ['--import', 'tsx', script, setUp], {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    env: {
      PATH,
      TZ: zone,
      LANG: language,
      LC_ALL: language,
      LANGUAGE: language,
    },
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
}

describe('the answers depend on nothing but the questions', () => {
  const usual = answersOf({ zone: 'UTC', language: 'C' });

  test('there are answers to compare', () => {
    const answers = JSON.parse(usual) as unknown[];
    expect(answers.length).toBeGreaterThan(1_000);
    for (const part of [
      '"state": "due"',
      '"state": "on-hold"',
      '"due": "2024-',
      '"standing": "projected"',
      'Hạn trả kết quả: ',
      'Due at ',
      '"code": "outside-calendar"',
    ]) {
      expect(usual).toContain(part);
    }
  });

  test.each([
    {
      zone: 'America/New_York',
      language: 'en_US.UTF-8',
      note: 'twelve hours behind, with summer time',
    },
    {
      zone: 'Pacific/Apia',
      language: 'ar_EG.UTF-8',
      note: 'a day ahead, in Arabic digits',
    },
    {
      zone: 'Asia/Ho_Chi_Minh',
      language: 'vi_VN.UTF-8',
      note: 'Vietnam itself',
    },
    {
      zone: 'Europe/Istanbul',
      language: 'tr_TR.UTF-8',
      note: 'where I is not the capital of i',
    },
    { zone: 'Asia/Kathmandu', language: 'C', note: 'at a quarter of an hour' },
  ])('in $zone, in $language: $note', ({ zone, language }) => {
    expect(answersOf({ zone, language }) === usual).toBe(true);
  });

  test.each([
    { setUp: 'without Intl', note: 'no zone database, no language data' },
    {
      setUp: 'without a clock',
      note: 'no Date.now, no local date, no random number, no network: each throws when asked',
    },
    {
      setUp: 'with hostile Luxon settings',
      note: 'another default zone, language, digits and calendar',
    },
  ])('$setUp: $note', ({ setUp }) => {
    expect(answersOf({ zone: 'Pacific/Apia', language: 'ar_EG.UTF-8', setUp }) === usual).toBe(true);
  });
});
