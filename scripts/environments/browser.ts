/** Three browsers of Debian's to ask in, each with an engine of its own: Chromium, Firefox, and WebKit, which Safari is made of. */
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

import type { Environment, Skipped } from './environment.js';
import { openSite, type Place, type Site } from './site.js';
import { stop } from './stop.js';

interface Machine {
  readonly zone: string;
  /** Minutes behind UTC on 1 January 2024, to tell that the zone was taken. */
  readonly offset: number;
  readonly language: string;
  /** Run in the page before anything else. */
  readonly before?: string;
  readonly note?: string;
}
const MACHINES: readonly Machine[] = [
  { zone: 'America/New_York', offset: 300, language: 'en-US' },
  { zone: 'Pacific/Apia', offset: -780, language: 'ar-EG' },
  { zone: 'Asia/Ho_Chi_Minh', offset: -420, language: 'vi-VN' },
  { zone: 'UTC', offset: 0, language: 'tr-TR', before: 'delete globalThis.Intl', note: 'without Intl' },
];

type Close = () => Promise<void>;

interface Browser {
  /** With its version. */
  readonly name: string;
  /** Opens a page as on some machine. */
  readonly open: (url: string, machine: Machine) => Promise<Close>;
  readonly close: Close;
}

/** The environments of the browsers that are at hand; they find the packed library in a folder. */
export async function browserEnvironments(folder: string): Promise<{ environments: Environment[]; skipped: Skipped[]; close: Close }> {
  const site = await openSite(folder);
  const found = [await findChromium(), findFirefox(folder), await findWebKit(folder)];
  const browsers = found.filter((one): one is Browser => 'open' in one);
  for (const { name } of browsers) console.log(`- ${name}`);
  return {
    environments: browsers.flatMap((browser) => environmentsOf(browser, site)),
    skipped: found.filter((one): one is Skipped => 'why' in one),
    close: async () => {
      for (const browser of browsers) await browser.close();
      await site.close();
    },
  };
}

function environmentsOf(browser: Browser, site: Site): Environment[] {
  return MACHINES.flatMap((machine) => {
    const page = asked(browser, site, 'page', machine);
    // A page cannot take Intl from a worker.
    return machine.before === undefined ? [page, asked(browser, site, 'worker', machine)] : [page];
  });
}

function asked(browser: Browser, site: Site, place: Place, machine: Machine): Environment {
  const { zone, offset, language, before, note } = machine;
  const where = place === 'page' ? 'a page with an import map' : 'a bundle in a worker';
  return {
    name: `${browser.name}, ${zone}, ${language}, ${where}${note === undefined ? '' : `, ${note}`}`,
    ask: async () => {
      const { url, told } = site.page(place, before);
      const close = await browser.open(url, machine);
      try {
        const { text, machine: took, faults } = await told;
        if (faults.length > 0 || text === undefined) throw new Error(faults.join('\n') || 'no answers');
        if (took !== `${offset} ${language}`) throw new Error(`the machine did not take its settings: ${took}`);
        return text;
      } finally {
        await close();
      }
    },
  };
}

async function findChromium(): Promise<Browser | Skipped> {
  const path = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
  if (!existsSync(path)) return missing('Chromium', path);
  const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-sync'];
  const browser = await chromium.launch({ executablePath: path, args });
  return {
    name: `Chromium ${browser.version()}`,
    open: async (url, { language, zone }) => {
      const context = await browser.newContext({ locale: language, timezoneId: zone });
      await (await context.newPage()).goto(url);
      return () => context.close();
    },
    close: () => browser.close(),
  };
}

/** Debian's Firefox is not the one that playwright drives: each page is a process of its own. */
function findFirefox(folder: string): Browser | Skipped {
  const path = process.env['FIREFOX'] ?? '/usr/bin/firefox-esr';
  if (!existsSync(path)) return missing('Firefox', path);
  return {
    name: execFileSync(path, ['--version'], { encoding: 'utf8' }).trim().replace('Mozilla ', ''),
    open: (url, machine) => {
      const profile = mkdtempSync(join(folder, 'firefox-'));
      const settings = { 'intl.accept_languages': machine.language, 'browser.shell.checkDefaultBrowser': false };
      const lines = Object.entries(settings).map(([key, value]) => `user_pref(${JSON.stringify(key)}, ${JSON.stringify(value)});`);
      writeFileSync(join(profile, 'user.js'), lines.join('\n'));
      return start(path, ['--headless', '--no-remote', '--profile', profile, url], { ...placed(machine), HOME: profile });
    },
    close: () => Promise.resolve(),
  };
}

/** The small browser that comes with WebKitGTK needs a screen, and takes no language but one that is installed. */
async function findWebKit(folder: string): Promise<Browser | Skipped> {
  const path = process.env['WEBKIT'] ?? '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser';
  if (!existsSync(path)) return missing('WebKit', path);
  const screen = '/usr/bin/Xvfb';
  if (!existsSync(screen)) return missing('WebKit', `${screen}, which it needs`);
  if (!existsSync('/usr/share/i18n/locales/vi_VN')) return missing('WebKit', '/usr/share/i18n/locales, whose languages it needs');
  const LOCPATH = mkdtempSync(join(folder, 'languages-'));
  for (const machine of MACHINES) {
    const locale = localeOf(machine);
    execFileSync('localedef', ['-i', locale.slice(0, 5), '-f', 'UTF-8', join(LOCPATH, locale)]);
  }
  const xvfb = spawn(screen, ['-displayfd', '1', '-nolisten', 'tcp'], { stdio: ['ignore', 'pipe', 'ignore'] });
  const [number] = (await once(xvfb.stdout, 'data')) as [Buffer];
  const DISPLAY = `:${String(number).trim()}`;
  return {
    name: execFileSync(path, ['--version'], { encoding: 'utf8', env: { ...process.env, DISPLAY } }).trim(),
    open: (url, machine) => start(path, ['--private', url], { ...placed(machine), DISPLAY, LOCPATH, HOME: LOCPATH }),
    close: () => stop(xvfb),
  };
}

const missing = (name: string, place: string): Skipped => ({ name, why: `there is none at ${place}` });

const localeOf = ({ language }: Machine): string => `${language.replace('-', '_')}.UTF-8`;

/** The zone and the language of a process. */
function placed(machine: Machine): Record<string, string> {
  const locale = localeOf(machine);
  return { PATH: process.env['PATH'] ?? '', TZ: machine.zone, LANG: locale, LC_ALL: locale, LANGUAGE: locale };
}

function start(path: string, args: readonly string[], env: Record<string, string>): Promise<Close> {
  const browser = spawn(path, args, { env, stdio: 'ignore' });
  return Promise.resolve(() => stop(browser));
}
