import type { CalendarDay, WorkingCalendar } from 'tthc-rules';
import { addDays, announcements, calendarKnownOn } from './answer.js';
import { policyFields } from './case-form.js';
import { h, part, replace, type Child } from './dom.js';
import { yearCalendar } from './exports.js';
import { yearFacts } from './facts.js';
import { citation, dayCard, knownOnControl, modelDays, reasonOf, type Page, type View } from './page.js';
import { lookOf, sayDate, sayDay, weekdayOf, WORDS } from './words.js';

const FIRST_YEAR = 2007;
const LAST_YEAR = 2100;
const ROLE_MARKS = { golden: '★', noslip: '◆', model: '★' } as const;

/** Whether there is room for the day beside the months. */
const ROOMY = matchMedia('(width >= 60rem)');

/** The day that is looked at; it outlives a rebuild. */
let current: string | undefined;

/** A year as a wall calendar, and how to bring it up to a new question. */
export function yearView(first: Page): View {
  let page = first;
  const { words } = first;
  const head = h('div');
  const body = h('div');
  const known = knownOnControl(first);
  const chips = h('div');
  const showHead = part(head, () => yearHead(page));
  const showChips = part(chips, () => announced(page));
  const policy = h('div', { class: 'part ask' });
  const showPolicy = part(policy, () => policyFields(page));
  const showBody = part(body, () => yearBody(page));
  const ics = h(
    'button',
    {
      type: 'button',
      id: 'year-ics',
      onclick: () =>
        page.give(
          words.ics,
          yearCalendar(page.question, { calendar: calendarKnownOn(page.question.knownOn) }, page.language),
          `lich-${page.question.year}.ics`,
        ),
    },
    words.ics,
  );
  return {
    element: h(
      'section',
      { class: 'year', 'aria-labelledby': 'year-title' },
      head,
      h(
        'div',
        { class: 'year-tools' },
        known.element,
        chips,
        ics,
        h('details', { class: 'year-policy' }, h('summary', {}, words.modelDays), policy),
      ),
      body,
    ),
    update(next) {
      page = next;
      const { year, knownOn, policy: choice, chiLang, own } = next.question;
      known.update(next);
      showHead([year, knownOn]);
      showChips([year, knownOn]);
      showPolicy([choice, chiLang, { ...own, value: 0 }]);
      showBody([year, knownOn, choice, chiLang, own]);
    },
  };
}

function yearHead(page: Page): HTMLElement {
  const { question, words, language } = page;
  const { year, knownOn } = question;
  const calendar = calendarKnownOn(knownOn);
  const days = [...calendar.days(`${year}-01-01`, `${year + 1}-01-01`)];
  return h(
    'div',
    { class: 'year-head' },
    h(
      'div',
      {},
      h(
        'h2',
        { id: 'year-title' },
        words.yearTitle(year),
        knownOn !== undefined && h('small', {}, ` ${words.yearKnown(sayDate(knownOn, language))}`),
      ),
      h('p', { class: 'quiet' }, summary(page, calendar, days)),
    ),
    yearControl(page),
  );
}

function yearBody(page: Page): Child[] {
  const { question, words } = page;
  const { year, knownOn } = question;
  const calendar = calendarKnownOn(knownOn);
  const [from, until] = [`${year}-01-01`, `${year + 1}-01-01`];
  const days = [...calendar.days(from, until)];
  const roles = modelDays(question, calendar, from, until);
  if (current?.startsWith(`${year}-`) !== true) current = firstOfInterest(days);

  const card = h('aside', { class: 'day-panel', 'aria-label': words.day });
  const beside = h('div', { class: 'beside' });
  const wall = h('div', { class: 'wall' });
  const lines = svgLayer();
  const look = (date: string, focus: boolean, chosen = true) => {
    if (!date.startsWith(`${year}-`)) {
      current = date;
      page.change({ year: Number(date.slice(0, 4)) });
      document.getElementById(`d${date}`)?.focus();
      return;
    }
    current = date;
    for (const one of wall.querySelectorAll('.day[tabindex="0"]')) one.setAttribute('tabindex', '-1');
    for (const one of wall.querySelectorAll('.linked')) one.classList.remove('linked');
    const button = document.getElementById(`d${date}`);
    button?.setAttribute('tabindex', '0');
    if (focus) button?.focus();
    const day = calendar.day(date);
    replace(
      card,
      h('button', { type: 'button', class: 'close', id: 'day-close', onclick: close }, words.close),
      dayCard(page, calendar, day, roles.get(date), (other) => look(other, true), receiveThen(page, day)),
    );
    // Where there is no room beside the months, it stands below that of the day.
    if (ROOMY.matches) beside.replaceChildren(card);
    else if (chosen) wall.querySelector(`.month:has(#d${date})`)?.after(card);
    link(wall, lines, day);
  };
  const close = () => {
    card.remove();
    document.getElementById(`d${current}`)?.focus();
  };

  const inMonth = (month: number) => days.filter(({ date }) => Number(date.slice(5, 7)) === month);
  wall.append(...Array.from({ length: 12 }, (_, i) => monthOf(page, calendar, i + 1, inMonth(i + 1), roles)), lines.element);
  wall.addEventListener('focusin', (event) => {
    const date = dateOf(event.target);
    if (date !== undefined && date !== current) look(date, false, card.isConnected);
    else if (date !== undefined) link(wall, lines, calendar.day(date));
  });
  wall.addEventListener('click', (event) => {
    const date = dateOf(event.target);
    if (date !== undefined) look(date, true);
  });
  wall.addEventListener('keydown', (event) => {
    const date = dateOf(event.target);
    const next = date === undefined ? undefined : moved(date, event.key);
    if (next === undefined) return;
    event.preventDefault();
    if (next >= from && next < until) look(next, true);
  });
  // The lines are drawn when the page has been laid out.
  requestAnimationFrame(() => look(current as string, false, false));

  return [
    undecidedNote(page, calendar, days),
    legend(page, days, roles),
    h('p', { class: 'hidden', id: 'keys' }, words.keys),
    h('div', { class: 'wall-and-panel' }, wall, beside),
    list(page, calendar, days),
  ];
}

function firstOfInterest(days: readonly CalendarDay[]): string {
  return (
    days.find(({ reason }) => reason.code === 'swapped-off') ??
    days.find(({ reason }) => reason.code === 'holiday') ??
    (days[0] as CalendarDay)
  ).date;
}

function dateOf(target: EventTarget | null): string | undefined {
  const day = (target as Element | null)?.closest('.day') as HTMLElement | null;
  return day?.dataset['date'];
}

/** The date to which a key goes. */
function moved(date: string, key: string): string | undefined {
  const days: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };
  if (days[key] !== undefined) return addDays(date, days[key]);
  if (key === 'Home') return addDays(date, 1 - weekdayOf(date));
  if (key === 'End') return addDays(date, 7 - weekdayOf(date));
  if (key !== 'PageUp' && key !== 'PageDown') return undefined;
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const target = month + (key === 'PageUp' ? -1 : 1);
  if (target < 1 || target > 12) return undefined;
  const last = new Date(Date.UTC(year, target, 0)).getUTCDate();
  return `${year}-${String(target).padStart(2, '0')}-${String(Math.min(day, last)).padStart(2, '0')}`;
}

function monthOf(
  page: Page,
  calendar: WorkingCalendar,
  month: number,
  days: readonly CalendarDay[],
  roles: ReturnType<typeof modelDays>,
): HTMLElement {
  const { words, language } = page;
  const weeks: CalendarDay[][] = [];
  for (const day of days) {
    if (weeks.length === 0 || day.weekday === 1) weeks.push([]);
    weeks.at(-1)?.push(day);
  }
  const empty = (n: number) => Array.from({ length: n }, () => h('td'));
  return h(
    'table',
    { class: 'month' },
    h('caption', {}, words.months(month)),
    h(
      'thead',
      {},
      h(
        'tr',
        {},
        words.weekdayLetters
          .slice(1)
          .map((letter, i) =>
            h('th', { scope: 'col', abbr: WORDS[language].weekdayLetters[i + 1], class: i > 4 ? 'weekend' : undefined }, letter),
          ),
      ),
    ),
    h(
      'tbody',
      {},
      weeks.map((week) =>
        h(
          'tr',
          {},
          empty((week[0]?.weekday ?? 1) - 1),
          week.map((day) => h('td', {}, dayButton(page, calendar, day, roles.get(day.date)))),
          empty(7 - (week.at(-1)?.weekday ?? 7)),
        ),
      ),
    ),
  );
}

function dayButton(page: Page, calendar: WorkingCalendar, day: CalendarDay, role: 'golden' | 'noslip' | 'model' | undefined): HTMLElement {
  const { words, language } = page;
  const { kind, mark } = lookOf(day.reason);
  const said = [`${sayDay(day.date, language)}: ${reasonOf(day, calendar, language)}`];
  if (role !== undefined) said.push(role === 'golden' ? words.goldenDay : role === 'noslip' ? words.noslipDay : words.modelDay);
  if (day.standing === 'projected') said.push(words.dayProjected);
  return h(
    'button',
    {
      type: 'button',
      class: `day is-${kind}${day.standing === 'projected' ? ' is-projected' : ''}`,
      id: `d${day.date}`,
      'data-date': day.date,
      tabindex: day.date === current ? 0 : -1,
      'aria-describedby': 'keys',
    },
    h('span', { class: 'hidden' }, said.join(' ')),
    h('span', { class: 'number', 'aria-hidden': 'true' }, String(Number(day.date.slice(8)))),
    mark !== '' && h('span', { class: 'mark', 'aria-hidden': 'true' }, mark),
    role !== undefined && h('span', { class: `role-mark is-${role}`, 'aria-hidden': 'true' }, ROLE_MARKS[role]),
  );
}

/** How far from a month a line runs, in pixels: the months are farther apart than two of them. */
const GUTTER = 8;

// ── a swap's two ends ────────────────────────────────────────────────────────

interface Lines {
  readonly element: HTMLElement;
  readonly path: SVGPathElement;
}

function svgLayer(): Lines {
  const name = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(name, 'svg');
  const path = document.createElementNS(name, 'path');
  svg.append(path);
  const element = h('div', { class: 'lines', 'aria-hidden': 'true' });
  element.append(svg);
  return { element, path };
}

/** Marks both ends of a swap and draws a line between them. */
function link(wall: HTMLElement, { path }: Lines, { date, reason }: CalendarDay): void {
  path.removeAttribute('d');
  const other = reason.code === 'swapped-off' ? reason.workedInstead : reason.code === 'worked-by-swap' ? reason.dayOff : undefined;
  if (other === undefined) return;
  const ends = [date, other].map((one) => wall.querySelector<HTMLElement>(`#d${one}`));
  for (const end of ends) end?.classList.add('linked');
  const [a, b] = ends;
  if (a === undefined || b === undefined || a === null || b === null) return;
  path.setAttribute('d', between(wall, a, b));
}

/** A way from one day to another along the edges of the days and between the months: it runs through no number. */
function between(wall: HTMLElement, a: HTMLElement, b: HTMLElement): string {
  const origin = wall.getBoundingClientRect();
  const boxOf = (element: Element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    return { left: left - origin.left, right: right - origin.left, top: top - origin.top, bottom: bottom - origin.top };
  };
  const [from, to] = [boxOf(a.closest('td') as Element), boxOf(b.closest('td') as Element)];
  const [month, other] = [a.closest('.month'), b.closest('.month') as Element];
  const middle = ({ left, right }: typeof from) => (left + right) / 2;
  const isBelow = to.top >= from.bottom;
  const start = isBelow || to.top === from.top ? from.bottom : from.top;
  const end = isBelow ? to.top : to.bottom;
  const comesFromLeft = middle(from) <= middle(to);
  const edge = month === other ? to : boxOf(other);
  const turn = comesFromLeft ? edge.left - (month === other ? 0 : GUTTER) : edge.right + (month === other ? 0 : GUTTER);
  return `M ${middle(from)} ${start} H ${turn} V ${end} H ${middle(to)}`;
}

// ── around the wall ──────────────────────────────────────────────────────────

function yearControl({ question: { year }, words, change }: Page): HTMLElement {
  const go = (to: number) => change({ year: Math.min(Math.max(to, FIRST_YEAR), LAST_YEAR) });
  return h(
    'div',
    { class: 'year-control' },
    h(
      'button',
      { type: 'button', id: 'year-before', 'aria-label': words.previousYear, disabled: year === FIRST_YEAR, onclick: () => go(year - 1) },
      '‹',
    ),
    h('label', { class: 'hidden', for: 'year' }, words.year),
    h(
      'select',
      { id: 'year', onchange: (event) => go(Number((event.target as HTMLSelectElement).value)) },
      Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, i) => FIRST_YEAR + i).map((each) =>
        h('option', { value: each, selected: each === year }, String(each)),
      ),
    ),
    h(
      'button',
      { type: 'button', id: 'year-after', 'aria-label': words.nextYear, disabled: year === LAST_YEAR, onclick: () => go(year + 1) },
      '›',
    ),
  );
}

function summary({ question: { year }, words }: Page, calendar: WorkingCalendar, days: readonly CalendarDay[]): string {
  const off = days.filter(({ reason }) => reason.code === 'holiday' || reason.code === 'compensatory').length;
  const swaps = days.filter(({ reason }) => reason.code === 'swapped-off').length;
  const parts = [
    words.workingDays(calendar.workingDaysBetween(`${year}-01-01`, `${year + 1}-01-01`)),
    words.daysOff(off),
    words.swaps(swaps),
  ];
  if (days.every(({ standing }) => standing === 'decided')) parts.push(words.allDecided);
  return parts.join(' · ');
}

/** What a year that is not decided waits for: the library says it of a count across the whole year. */
function undecidedNote(
  { question: { year }, words, language }: Page,
  calendar: WorkingCalendar,
  days: readonly CalendarDay[],
): HTMLElement | null {
  if (days.every(({ standing }) => standing === 'decided')) return null;
  return h(
    'p',
    { class: 'warn note' },
    yearFacts(calendar, year, language) ?? words.decidedUntil(sayDate(calendar.decidedUntil, language)),
  );
}

function announced(page: Page): HTMLElement | null {
  const { question, words, language } = page;
  const { year } = question;
  const found = announcements(calendarKnownOn(undefined), `${year}-01-01`, `${year + 1}-01-01`);
  const [first] = found;
  if (first === undefined) return null;
  const chip = (knownOn: string, id: string, ...text: (string | HTMLElement)[]) =>
    h(
      'button',
      { type: 'button', class: 'chip', id, 'aria-pressed': String(question.knownOn === knownOn), onclick: () => page.change({ knownOn }) },
      ...text,
    );
  return h(
    'div',
    { class: 'chips' },
    chip(addDays(first.on, -1), 'known-before', words.before(sayDate(first.on, language))),
    found.map(({ on, documents }) =>
      chip(
        on,
        `known-${on}`,
        `${sayDate(on, language)} · `,
        h('span', { lang: 'vi' }, documents.map(({ document: name }) => name).join(', ')),
      ),
    ),
  );
}

function legend({ words }: Page, days: readonly CalendarDay[], roles: ReturnType<typeof modelDays>): HTMLElement {
  const used = new Set(days.map(({ reason }) => reason.code));
  const shown = new Set(roles.values());
  const item = (looks: string, mark: string, text: string) =>
    h('li', {}, h('span', { class: `swatch ${looks}`, 'aria-hidden': 'true' }, mark), text);
  return h(
    'ul',
    { class: 'legend', 'aria-label': words.legend },
    item('is-holiday', '2', words.legends.holiday),
    used.has('compensatory') && item('is-compensatory', '2', words.legends.compensatory),
    used.has('swapped-off') && item('is-swapped-off', '⇄', words.legends.off),
    used.has('worked-by-swap') && item('is-worked-by-swap', '⇄', words.legends.worked),
    shown.has('golden') && item('is-role is-golden', '★', words.legends.golden),
    shown.has('noslip') && item('is-role is-noslip', '◆', words.legends.noslip),
    shown.has('model') && item('is-role is-golden', '★', words.legends.model),
    days.some(({ standing }) => standing === 'projected') && item('is-projected', '', words.legends.projected),
  );
}

function receiveThen({ words, change }: Page, { date, working }: CalendarDay): HTMLElement | false {
  return (
    working &&
    h(
      'button',
      { type: 'button', id: 'receive-then', onclick: () => change({ view: 'case', receivedAt: `${date}T09:00` }) },
      words.receiveThen,
    )
  );
}

/** The same year as a list: for reading aloud, and for print. */
function list(page: Page, calendar: WorkingCalendar, days: readonly CalendarDay[]): HTMLElement {
  const { question, words, language } = page;
  const special = days.filter(({ reason }) => reason.code !== 'ordinary' && reason.code !== 'weekly-rest');
  return h(
    'section',
    { class: 'year-list' },
    h('h2', {}, words.listTitle(question.year)),
    h(
      'table',
      {},
      h(
        'thead',
        {},
        h(
          'tr',
          {},
          [words.listDay, words.listWhy, words.listDocument].map((title) => h('th', { scope: 'col' }, title)),
        ),
      ),
      h(
        'tbody',
        {},
        special.map((day) => {
          const basis = 'basis' in day.reason ? day.reason.basis : undefined;
          return h(
            'tr',
            { class: `is-${lookOf(day.reason).kind}` },
            h('th', { scope: 'row' }, sayDay(day.date, language)),
            h('td', {}, reasonOf(day, calendar, language)),
            h('td', {}, basis === undefined ? words.noDocument : citation(basis, page)),
          );
        }),
      ),
    ),
  );
}
