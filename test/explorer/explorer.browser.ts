import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { EXAMPLES } from '../../explorer/examples.js';
import { firstAt, toLink, type Question } from '../../explorer/question.js';
import { OUTPUT, PUBLISHED as FILE } from '../../scripts/build-explorer.js';
import { PICTURES } from '../../scripts/build-pictures.js';
import { CASES, CHI_LANG } from './cases.js';

// The page as anyone opens it: from the disk, without a server.
const PAGE = pathToFileURL(OUTPUT).href;
const PUBLISHED = pathToFileURL(FILE).href;
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
const DESK = { viewport: { width: 1280, height: 900 } };

let browser: Browser;
beforeAll(async () => {
  browser = await chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args: FLAGS });
}, 60_000);
afterAll(() => browser.close());

/** What a page must never do: say something on the console, fail, or ask for anything. */
let faults: string[] = [];
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
  const found = faults;
  faults = [];
  expect(found).toEqual([]);
});

async function open(changes: Partial<Question> = {}, options: BrowserContextOptions = DESK): Promise<Page> {
  const context = await browser.newContext({ ...options, locale: 'en-US', timezoneId: 'America/New_York' });
  const page = await context.newPage();
  page.on('console', (message) => faults.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('request', (request) => {
    if (!request.url().startsWith(PAGE) && request.url() !== PUBLISHED && !/^(data|blob):/.test(request.url())) faults.push(request.url());
  });
  await page.goto(`${PAGE}#${toLink({ ...CHI_LANG, ...changes })}`);
  await page.locator('h1').waitFor();
  return page;
}

const due = (page: Page) => page.locator('#due').innerText();
const rungs = (page: Page) => page.locator('.rung-due').allInnerTexts();
const ids = (page: Page, selector: string) => page.evaluate<string[]>(`[...document.querySelectorAll('${selector}')].map(({ id }) => id)`);
const linkOf = (page: Page) => new URL(page.url()).hash;

/** The page without a link, by a clock that stands still. */
async function openAt(clock: string, options: BrowserContextOptions = DESK): Promise<Page> {
  const context = await browser.newContext({ ...options, locale: 'en-US', timezoneId: 'America/New_York' });
  const page = await context.newPage();
  page.on('console', (message) => faults.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', ({ message }) => faults.push(message));
  await page.clock.setFixedTime(clock);
  await page.goto(PAGE);
  await page.locator('h1').waitFor();
  return page;
}

describe('a citizen who opens the page today', () => {
  // Friday 21 August 2026, 09:00 in Vietnam; Saturday 22 is worked. Three working days: 22, 24 and 25 August.
  const TODAY = '2026-08-21T02:00:00Z';

  test('sees when a dossier handed in now is due by law, whatever the time zone of the machine', async () => {
    const page = await openAt(TODAY);
    expect(await page.locator('#at').inputValue()).toBe('2026-08-21T09:00');
    expect(await due(page)).toBe('17:00 thứ Ba 25/08/2026');
    expect(await page.locator('.rung').count()).toBe(1);
    expect(await page.locator('#kind').innerText()).toBe('Đã đối chiếu với văn bản');
    expect(linkOf(page)).toBe('');
    await page.locator('#language').click();
    expect(linkOf(page)).toBe('#lang=en&at=2026-08-21T09:00');
  });

  test('has room for the time with AM or PM, of which Firefox cuts off what does not fit', async () => {
    const page = await openAt(TODAY);
    // In a picture of Firefox 153 "11/30/2026, 09:02 PM" took 205 pixels; what is before it, and the button behind it, 60.
    expect((await page.locator('#at').boundingBox())?.width).toBeGreaterThan(265);
  });

  test('clears the time and with it the answer, and takes the present time again', async () => {
    const page = await openAt(TODAY);
    await page.locator('#at').fill('');
    expect(await page.locator('#due').count()).toBe(0);
    expect(await page.locator('.headline h2').innerText()).toBe('Hãy nhập ngày và giờ nộp hồ sơ.');
    await page.locator('#at-now').click();
    expect(await due(page)).toBe('17:00 thứ Ba 25/08/2026');
  });

  test('is told what the catalogue holds where nothing is found', async () => {
    const page = await openAt(TODAY);
    await page.locator('#procedure').fill('zzzz');
    const held = '117 thủ tục đã đối chiếu với văn bản, thuộc các lĩnh vực đất đai (48)';
    expect(await page.locator('#found').innerText()).toContain(held);
    await page.locator('#found', { hasText: 'và 2733 thủ tục như Cổng Dịch vụ công quốc gia đã công bố' }).waitFor();
    await page.locator('#procedure').fill('bao hiem xa hoi');
    expect(await page.locator('#found li').count()).toBeGreaterThan(5);
  });

  test('copies a limit from a portal, and sees how it is read', async () => {
    const page = await openAt('2026-04-22T02:00:00Z');
    await page.locator('#procedure').fill('Không quá 07 ngày làm việc');
    await page.locator('#found-0').click();
    expect(await page.locator('.read').innerText()).toContain('Đọc là 7 ngày làm việc.');
    // 23, 24, 28, 29 April; 4, 5, 6 May.
    expect(await due(page)).toBe('17:00 thứ Tư 06/05/2026');
    expect(await page.locator('#kind').innerText()).toContain('chưa đối chiếu');
    await page.locator('#limit-clear').click();
    expect(await due(page)).toBe('17:00 thứ Ba 28/04/2026');
  });

  test('prints a slip', async () => {
    const page = await openAt(TODAY);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.slip').innerText()).toContain('17:00 thứ Ba 25/08/2026');
    expect(await page.locator('.slip').innerText()).toContain('Không thay cho Giấy tiếp nhận hồ sơ và hẹn trả kết quả.');
    expect(await page.locator('.ask').isVisible()).toBe(false);
  });

  test('sees on a telephone that the time line goes on, until it ends', async () => {
    const page = await openAt(TODAY, PHONE);
    expect(await page.locator('#timeline-cut').isVisible()).toBe(true);
    await page.evaluate("document.getElementById('timeline').scrollLeft = 9999");
    await page.locator('#timeline.is-cut-left:not(.is-cut-right)').waitFor();
  });
});

describe('a case', () => {
  test('is shown at once, in Vietnamese, whatever the clock and language of the machine', async () => {
    const page = await open();
    expect(await page.locator('html').getAttribute('lang')).toBe('vi');
    expect(await due(page)).toBe('17:00 thứ Năm 02/05/2024');
    expect(await rungs(page)).toEqual(['17:00 thứ Năm 02/05/2024', '17:00 thứ Hai 06/05/2024']);
  });

  test('follows procedure, level and time of receipt, by keyboard', async () => {
    const page = await open({ policy: 'law' });
    await page.locator('#procedure').focus();
    await page.keyboard.type('tach thua');
    await page.locator('#found-0').waitFor();
    expect(await page.locator('#procedure').getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('ArrowDown');
    expect(await page.locator('#procedure').getAttribute('aria-activedescendant')).toBe('found-0');
    await page.keyboard.press('Enter');
    // In April 2024 the catalogue does not have it yet.
    expect(await page.locator('.headline code').innerText()).toBe('nothing-in-force');
    await page.locator('#at').fill('2025-08-18T08:30');
    // 19–22, 25–29 Aug, off until 2 Sep, 3–5 Sep: twelve days.
    expect(await due(page)).toBe('17:00 thứ Sáu 05/09/2025');
    expect(linkOf(page)).toBe('#at=2025-08-18T08:30&p=1.012784&level=district');
  });

  test('finds a procedure with diacritics, without, and by code', async () => {
    const page = await open();
    for (const typed of ['khai sinh lưu động', 'khai sinh luu dong', '1.003583']) {
      await page.locator('#procedure').fill(typed);
      expect(await page.locator('#found-0 .code').innerText()).toBe('1.003583');
    }
    await page.locator('#procedure').fill('zzzz');
    expect(await page.locator('#found').innerText()).toContain('Không thấy thủ tục nào có những chữ này.');
    await page.keyboard.press('Escape');
    expect(await page.locator('#found').isVisible()).toBe(false);
  });

  test('takes a stop, and starts again after it', async () => {
    const page = await open({ ...CASES[3], stops: [] });
    await page.locator('#stops-part summary').click();
    await page.locator('#stop-add').click();
    await page.locator('#stop-from-0').fill('2025-08-21T09:00');
    expect(await page.locator('.headline h2').innerText()).toBe('Đang tạm dừng từ 09:00 thứ Năm 21/08/2025');
    await page.locator('#stop-to-0').fill('2025-08-28T10:00');
    await page.locator('#stop-then-0').selectOption('restart');
    expect(await due(page)).toBe('17:00 thứ Tư 17/09/2025');
    expect(linkOf(page)).toContain('stops=2025-08-21T09:00~2025-08-28T10:00~restart');
    await page.locator('#stop-remove-0').click();
    expect(await due(page)).toBe('17:00 thứ Sáu 05/09/2025');
  });

  test('shows each half-day, and why a day is not counted', async () => {
    const page = await open();
    const cells = async (kind: string) => (await page.locator(`.lane.is-${kind} .cell`).allTextContents()).filter((text) => text !== '');
    expect(await cells('promise')).toEqual(['1', '2', '3', '4']);
    expect(await cells('law')).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9', '10']);
    const monday = page.getByRole('button', {
      name: /^Thứ Hai 29\/04\/2024: Nghỉ hoán đổi, làm bù vào thứ Bảy 04\/05\/2024\. Cam kết: nghỉ\./,
    });
    await monday.click();
    const card = page.locator('.looked');
    expect(await card.innerText()).toContain('Công văn 2450/VPCP-KGVX');
    expect(await card.innerText()).toContain('ngày 12/04/2024');
    expect(await card.locator('a').getAttribute('href')).toMatch(/^https:\/\/baotintuc\.vn\//);
    await card.locator('#other-end').click();
    expect(await card.locator('h3').innerText()).toBe('Thứ Bảy 04/05/2024');
    expect(await card.innerText()).toContain('Theo luật: sáng được tính 7, chiều được tính 8');
  });

  test('explains the rung that is chosen', async () => {
    const page = await open();
    expect(await page.locator('#steps li').last().innerText()).toContain('Hạn trả kết quả: 17:00 thứ Năm 02/05/2024');
    await page.locator('#rung-law').click();
    expect(await page.locator('#steps li').last().innerText()).toContain('Hạn trả kết quả: 17:00 thứ Hai 06/05/2024');
    expect(await page.locator('#rung-law').getAttribute('aria-pressed')).toBe('true');
    // The focus stays where it was although the answer was drawn anew.
    expect(await page.evaluate('document.activeElement.id')).toBe('rung-law');
  });

  test('moves with what was known, and back', async () => {
    const page = await open();
    expect(await page.locator('.moved-due').allInnerTexts()).toEqual(['17:00 thứ Hai 29/04/2024', '17:00 thứ Năm 02/05/2024']);
    await page.locator('#see-before').click();
    expect(await due(page)).toBe('17:00 thứ Hai 29/04/2024');
    expect(linkOf(page)).toBe(`#${toLink({ ...CHI_LANG, knownOn: '2024-04-11' })}`);
    expect(await page.locator('#steps').innerText()).toContain('Đến 11/04/2024 chưa biết');
    await page.locator('#past-part summary').click();
    await page.locator('#known').fill('2024-04-12');
    expect(await due(page)).toBe('17:00 thứ Năm 02/05/2024');
    await page.locator('#known-now').click();
    expect(linkOf(page)).toBe(`#${toLink(CHI_LANG)}`);
  });

  test('tries a promise of another authority, and the samples of Chi Lăng', async () => {
    const page = await open();
    await page.locator('#policy-part summary').click();
    expect(await page.locator('.sample-note strong').innerText()).toBe('Số liệu mẫu');
    await page.locator('#policy-law').check();
    expect(await rungs(page)).toEqual(['17:00 thứ Hai 06/05/2024']);
    await page.locator('#policy-own').check();
    await page.locator('#ownlimit').selectOption('same-day');
    expect(await due(page)).toBe('17:00 thứ Năm 25/04/2024');
    await page.locator('#policy-chi-lang').check();
    // A third golden day takes the place of the first: Thursday and Friday now.
    await page.locator('#golden-5').check();
    expect(linkOf(page)).toContain('golden=4,5');
    await page.locator('#golden-4').uncheck();
    expect(await page.locator('.weekdays .fault').first().innerText()).toBe('Chọn đúng hai ngày.');
  });

  test('does not lose a date that is being typed', async () => {
    const page = await open();
    await page.locator('#past-part summary').click();
    await page.locator('#known').focus();
    await page.keyboard.type('04112024', { delay: 20 });
    expect(await page.locator('#known').inputValue()).toBe('2024-04-11');
    expect(await due(page)).toBe('17:00 thứ Hai 29/04/2024');
    await page.locator('#at').focus();
    await page.keyboard.type('04242024', { delay: 20 });
    expect(await page.locator('#at').inputValue()).toBe('2024-04-24T14:00');
    expect(linkOf(page)).toBe(`#${toLink({ ...CHI_LANG, receivedAt: '2024-04-24T14:00', knownOn: '2024-04-11' })}`);
  });

  test.each(EXAMPLES.map((_, i) => i))('example %i shows a date', async (i) => {
    const page = await open({ language: 'en' });
    await page.locator('.example-list summary').click();
    await page.locator(`#example-${i}`).click();
    expect(await due(page)).toMatch(/^(11:30|17:00) [A-Z][a-z]+day \d+ [A-Z][a-z]+ 20\d\d$/);
    expect(linkOf(page)).toBe(`#${toLink({ ...firstAt(EXAMPLES[i]?.receivedAt ?? ''), language: 'en', ...EXAMPLES[i] })}`);
  });

  test('that is refused says why', async () => {
    const page = await open({ receivedAt: '2024-04-25T14:00', stops: [{ from: '2024-04-01T08:00' }] });
    expect(await page.locator('.headline').innerText()).toContain('invalid-clock-stop');
  });
});

describe('a link', () => {
  test('reproduces the case', async () => {
    const first = await open();
    await first.locator('#policy-part summary').click();
    await first.locator('#level-province').check();
    await first.locator('#policy-law').check();
    await first.locator('#at').fill('2024-05-03T16:59');
    const [link, shown] = [linkOf(first), await first.locator('#result').innerText()];
    const second = await open();
    await second.goto(`${PAGE}${link}`);
    await second.reload();
    expect(await second.locator('#result').innerText()).toBe(shown);
  });

  test('that is changed by hand changes the page', async () => {
    const page = await open();
    await page.evaluate(`location.hash = '#${toLink({ ...CHI_LANG, language: 'en', knownOn: '2024-04-11' })}'`);
    await page.getByRole('heading', { name: 'When to come back' }).waitFor();
    expect(await due(page)).toBe('17:00 Monday 29 April 2024');
  });

  test('is text and nothing else', async () => {
    const page = await open();
    await page.goto(
      `${PAGE}#at=2024-04-25T14:00&limit=2 ngày làm việc <img src=x onerror=alert(1)>&p="><script>alert(1)</script>&variants=<b>`,
    );
    await page.reload();
    expect(await page.locator('.chosen').innerText()).toContain('<img src=x onerror=alert(1)>');
    expect(await page.locator('img, body script').count()).toBe(1);
  });

  test('is copied', async () => {
    const page = await open({ knownOn: '2024-04-11' }, { ...DESK, permissions: ['clipboard-read', 'clipboard-write'] });
    await page.locator('#take-link').click();
    await page.locator('.toast').waitFor();
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe(`${PAGE}#${toLink({ ...CHI_LANG, knownOn: '2024-04-11' })}`);
  });
});

describe('what can be taken along', () => {
  const taken = async (page: Page, id: string) => {
    await page.locator(`#take-${id}`).click();
    const text = await page.locator('#taken').inputValue();
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('#taken-download').click()]);
    await page.locator('#taken-close').click();
    expect(await page.evaluate('document.activeElement.id')).toBe(`take-${id}`);
    return { text, name: download.suggestedFilename() };
  };

  test('JSON, an iCalendar and a test vector', async () => {
    const page = await open();
    const json = await taken(page, 'json');
    expect([json.name, (JSON.parse(json.text) as { commitment: { due: string } }).commitment.due]).toEqual([
      '1.002179-2024-04-25.json',
      '2024-05-02T17:00:00.000+07:00',
    ]);
    const ics = await taken(page, 'ics');
    expect(ics.name).toBe('1.002179-2024-04-25.ics');
    expect(ics.text).toMatch(/^BEGIN:VCALENDAR/);
    const vector = await taken(page, 'vector');
    expect((JSON.parse(vector.text) as { cases: { expected: { due: string } }[] }).cases[0]?.expected.due).toBe(
      '2024-05-02T17:00:00+07:00',
    );
  });
});

describe('a year', () => {
  const year = { view: 'year', year: 2024 } as const;

  test('has every day, its reason and its document', async () => {
    const page = await open(year);
    expect(await page.locator('.month').count()).toBe(12);
    expect(await page.locator('.day').count()).toBe(366);
    expect(await page.locator('.day.is-holiday').count()).toBe(11);
    await page.getByRole('button', { name: /^Thứ Sáu 09\/02\/2024: Nghỉ Tết Nguyên đán \(30 tháng Chạp\)/ }).click();
    expect(await page.locator('.day-panel').innerText()).toContain('Thông báo 5015/TB-LĐTBXH');
  });

  test('links both ends of a swap', async () => {
    const page = await open(year);
    await page.locator('#d2024-04-29').focus();
    expect(await ids(page, '.day.linked')).toEqual(['d2024-04-29', 'd2024-05-04']);
    expect(await page.locator('.lines path').getAttribute('d')).toMatch(/^M [\d.]+ [\d.]+ H [\d.]+ V [\d.]+ H [\d.]+$/);
    await page.locator('#other-end').click();
    expect(await page.evaluate('document.activeElement.id')).toBe('d2024-05-04');
    expect(await page.locator('.day-panel h3').innerText()).toBe('Thứ Bảy 04/05/2024');
  });

  test('links a swap across the new year', async () => {
    const page = await open({ ...year, year: 2018 });
    await page.locator('#d2018-12-31').click();
    await page.locator('#other-end').click();
    expect(await page.locator('.day-panel h3').innerText()).toBe('Thứ Bảy 05/01/2019');
    expect(linkOf(page)).toContain('year=2019');
  });

  test('is gone through with the arrow keys, day by day', async () => {
    const page = await open(year);
    await page.locator('#d2024-04-29').focus();
    const steps: [string, string][] = [
      ['ArrowRight', '2024-04-30'],
      ['ArrowDown', '2024-05-07'],
      ['ArrowLeft', '2024-05-06'],
      ['ArrowUp', '2024-04-29'],
      ['End', '2024-05-05'],
      ['Home', '2024-04-29'],
      ['PageUp', '2024-03-29'],
      ['PageUp', '2024-02-29'],
      ['PageDown', '2024-03-29'],
    ];
    for (const [key, date] of steps) {
      await page.keyboard.press(key);
      expect(await page.evaluate('document.activeElement.dataset.date'), key).toBe(date);
    }
    // One stop of the Tab key for the whole year.
    expect(await page.locator('.day[tabindex="0"]').count()).toBe(1);
  });

  test('hatches what is projected, and says what is awaited', async () => {
    const page = await open({ ...year, year: 2028 });
    expect(await page.locator('.day.is-projected').count()).toBe(366);
    expect(await page.locator('.note').innerText()).toContain('các ngày nghỉ Tết Nguyên đán 2028');
    await page.locator('#year').selectOption('2027');
    expect(await page.locator('.day.is-projected').count()).toBe(0);
  });

  test('as known before an announcement', async () => {
    const page = await open(year);
    await page.locator('[id="known-2023-11-22"]').click();
    expect(await page.locator('.is-swapped-off.day').count()).toBe(0);
    await page.locator('#known-now').click();
    expect(await page.locator('.is-swapped-off.day').count()).toBe(1);
  });

  test('marks golden days and no-appointment days where they are worked', async () => {
    const page = await open(year);
    // Tuesdays and Thursdays of May 2024: 2, 7, 9, 14, 16, 21, 23, 28, 30.
    const may = await ids(page, '.day[id^="d2024-05"]:has(.is-golden)');
    expect(may).toEqual(['02', '07', '09', '14', '16', '21', '23', '28', '30'].map((day) => `d2024-05-${day}`));
    // Wednesdays, but 1 May.
    const wednesdays = await ids(page, '.day[id^="d2024-05"]:has(.is-noslip)');
    expect(wednesdays).toEqual(['08', '15', '22', '29'].map((day) => `d2024-05-${day}`));
    await page.locator('.year-policy summary').click();
    await page.locator('#policy-law').check();
    expect(await page.locator('.role-mark').count()).toBe(0);
  });

  test('leads to a dossier received on a day', async () => {
    const page = await open(year);
    await page.locator('#d2024-03-04').click();
    await page.locator('#receive-then').click();
    expect(await page.locator('#at').inputValue()).toBe('2024-03-04T09:00');
    await page.locator('#view-year').click();
    await page.locator('#year-ics').click();
    expect(await page.locator('#taken').inputValue()).toContain('DTSTART;VALUE=DATE:20240429');
  });
});

describe('everyone can use it', () => {
  const looks: [string, BrowserContextOptions][] = [
    ['at a desk', DESK],
    ['on a telephone, dark', { ...PHONE, colorScheme: 'dark' }],
  ];
  const pages: [string, Partial<Question>][] = [
    ['the first case', {}],
    ['a golden day', { ...CASES[2] }],
    ['a stop, in English', { ...CASES[3], language: 'en' }],
    ['a projected case', { ...CASES[5] }],
    ['an incomplete dossier', { validDossier: false, policy: 'own' }],
    ['a refusal', { procedure: '9.999999' }],
    ['the year 2024', { view: 'year', year: 2024 }],
    ['the year 2028, in English', { view: 'year', year: 2028, language: 'en' }],
  ];

  test.each(looks.flatMap(([look, options]) => pages.map(([name, changes]) => [name, look, changes, options] as const)))(
    '%s, %s',
    async (_, look, changes, options) => {
      const page = await open(changes, options);
      await page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true");
      // The page forbids code from text, so axe comes in as a script of the browser's own.
      const { violations } = await axeOn(page);
      expect(violations).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'), `${look} is scrolled sideways`).toBe(true);
    },
    30_000,
  );

  test('a telephone keeps the date in sight while the form fills the screen', async () => {
    const page = await open({}, PHONE);
    expect(await page.locator('#peek').innerText()).toContain('17:00 thứ Năm 02/05/2024');
    await page.locator('#peek').click();
    await page.locator('#peek').waitFor({ state: 'hidden' });
    expect(await page.locator('#due').isVisible()).toBe(true);
  });

  test('a telephone shows the day below its month, and closes it', async () => {
    const page = await open({ view: 'year', year: 2026 }, PHONE);
    expect(await page.locator('.day-panel').count()).toBe(0);
    for (const date of ['2026-08-22', '2026-02-17']) {
      await page.locator(`#d${date}`).click();
      expect(
        await page.evaluate(`document.querySelector('.day-panel').previousElementSibling.contains(document.getElementById('d${date}'))`),
      ).toBe(true);
    }
    await page.locator('#day-close').click();
    expect(await page.locator('.day-panel').count()).toBe(0);
    expect(await page.evaluate('document.activeElement.id')).toBe('d2026-02-17');
  });

  test('the line between the ends of a swap runs through no number', async () => {
    for (const options of [DESK, PHONE]) {
      const page = await open({ view: 'year', year: 2024 }, options);
      await page.locator('#d2024-04-29').click();
      const crossed = await page.evaluate<string[]>(`(() => {
        const path = document.querySelector('.lines path');
        const { left, top } = document.querySelector('.wall').getBoundingClientRect();
        const numbers = [...document.querySelectorAll('.day .number')].map((one) => [one.textContent, one.getBoundingClientRect()]);
        const points = Array.from({ length: 400 }, (_, i) => path.getPointAtLength((path.getTotalLength() * i) / 399));
        const isIn = ({ x, y }, box) => x + left > box.left && x + left < box.right && y + top > box.top && y + top < box.bottom;
        return numbers.filter(([, box]) => points.some((point) => isIn(point, box))).map(([text]) => text);
      })()`);
      expect(crossed).toEqual([]);
    }
  });

  test('the first Tab leads to the content, and says nothing to the link', async () => {
    const page = await open();
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.className')).toBe('skip');
    const link = linkOf(page);
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('content');
    expect(linkOf(page)).toBe(link);
  });

  test('the language is changed in place', async () => {
    const page = await open();
    await page.locator('#language').click();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await due(page)).toBe('17:00 Thursday 2 May 2024');
    expect(linkOf(page)).toBe(`#${toLink({ ...CHI_LANG, language: 'en' })}`);
  });
});

describe('what the national portal published', () => {
  // Page of the Ministry of Public Security, as of 10 June 2026: 18 days, of which nobody says which.
  const EXAMINED = { procedure: '1.004306', receivedAt: '2026-11-02T09:00', level: 'ministry', policy: 'law' } as const;

  test('is fetched when somebody searches, and not before', async () => {
    const page = await open();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.locator('#at').fill('2026-11-02T09:00');
    expect(asked).toEqual([]);
    await page.locator('#procedure').fill('1.004306');
    const option = page.locator('#found li', { hasText: 'như cổng đã công bố, chưa đối chiếu' });
    await option.waitFor();
    expect(asked).toEqual([PUBLISHED]);
    await option.click();
    expect(await page.locator('#kind').innerText()).toBe('Như cổng đã công bố, chưa đối chiếu với văn bản');
    expect(linkOf(page)).toContain('p=1.004306');
  });

  test('is found by a part of its name, after what was checked', async () => {
    const page = await open();
    await page.locator('#procedure').fill('khai sinh');
    await page.locator('#found li', { hasText: 'như cổng đã công bố' }).first().waitFor();
    expect(await page.locator('#found .code').first().innerText()).toBe('1.001193');
  });

  test('is fetched for a link that names it', async () => {
    const page = await open(EXAMINED);
    await page.locator('#kind').waitFor();
    expect(await page.locator('#kind').innerText()).toBe('Như cổng đã công bố, chưa đối chiếu với văn bản');
  });

  test('a code that nobody published is still none', async () => {
    const page = await open({ ...EXAMINED, procedure: '9.999999' });
    await page.waitForFunction(`[...document.scripts].some(({ src }) => src.endsWith('published.js'))`);
    expect(await page.locator('#due').count()).toBe(0);
  });
});

describe('the pictures of the README', () => {
  test.each(Object.keys(PICTURES))('%s: nothing is cut off', async (file) => {
    const context = await browser.newContext({ viewport: { width: 1100, height: 900 } });
    const page = await context.newPage();
    page.on('console', (message) => faults.push(message.text()));
    await page.goto(pathToFileURL(file).href);
    const outside = await page.evaluate<string[]>(`(() => {
      const { width, height } = document.documentElement.viewBox.baseVal;
      const isOutside = ({ x, y, width: w, height: h }) => x < 8 || y < 8 || x + w > width - 8 || y + h > height - 8;
      return [...document.querySelectorAll('text')].filter((one) => isOutside(one.getBBox())).map((one) => one.textContent);
    })()`);
    expect(outside).toEqual([]);
  });
});

interface Found {
  readonly violations: { readonly id: string; readonly nodes: string[] }[];
}

async function axeOn(page: Page): Promise<Found> {
  const session = await page.context().newCDPSession(page);
  await session.send('Runtime.evaluate', { expression: axe.source });
  const { result } = await session.send('Runtime.evaluate', {
    expression:
      'axe.run().then(({ violations }) => JSON.stringify({ violations: violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => html.slice(0, 160)) })) }))',
    awaitPromise: true,
    returnByValue: true,
  });
  return JSON.parse(result.value as string) as Found;
}
