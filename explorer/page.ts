import type { Citation, CalendarDay, Language, WorkingCalendar } from 'tthc-rules';
import { dayEvents, goldenDayEvents } from 'tthc-rules/interchange';
import { addDays, policiesOf } from './answer.js';
import { h, vietnamese } from './dom.js';
import type { Question } from './question.js';
import { lookOf, lower, sayDate, sayDay, WORDS, type Words } from './words.js';

/** What the views share: the question, and how to change it. */
export interface Page {
  readonly question: Question;
  readonly words: Words;
  readonly language: Language;
  readonly version: string;
  readonly change: (changes: Partial<Question>) => void;
  /** The question as it is now: what the page built may outlive it. */
  readonly latest: () => Question;
  /** The time in Vietnam, `YYYY-MM-DDTHH:mm`. */
  readonly now: () => string;
  /** Shows a text to copy or download. */
  readonly give: (title: string, text: string, file: string, note?: string) => void;
  readonly copyLink: () => void;
}

/** A part of the page that is built once and brought up to a new question, so that what is being typed stays. */
export interface View {
  readonly element: HTMLElement;
  readonly update: (page: Page) => void;
}

/** Why a day is as it is, in one phrase. */
export function reasonOf(day: CalendarDay, calendar: WorkingCalendar, language: Language): string {
  const words = WORDS[language];
  if (day.reason.code === 'ordinary') return words.ordinary;
  if (day.reason.code === 'weekly-rest') return words.rest;
  const [event] = dayEvents(calendar, { from: day.date, until: addDays(day.date, 1), language });
  return `${event?.summary ?? ''}.`;
}

/** What the sample policies make of the days of a period: the role of each, by date. */
export function modelDays(
  question: Question,
  calendar: WorkingCalendar,
  from: string,
  until: string,
): ReadonlyMap<string, 'golden' | 'noslip' | 'model'> {
  const roles = new Map<string, 'golden' | 'noslip' | 'model'>();
  const policies = policiesOf(question);
  const add = (id: string, role: 'golden' | 'noslip' | 'model') => {
    const policy = policies.find((one) => one.id.startsWith(id));
    if (policy === undefined) return;
    for (const { date } of goldenDayEvents(policy, calendar, { from, until }))
      if (!roles.has(date as string)) roles.set(date as string, role);
  };
  add('chi-lang-golden-days', 'golden');
  add('chi-lang-no-appointment-day', 'noslip');
  if (question.policy === 'own' && question.own.weekdays.length > 0) add('sample', 'model');
  return roles;
}

/** A document: its name, who issued it and when, and where to read it. */
export function citation(
  { document: name, clause, issuer, issuedOn, reportedOn, url, confidence }: Citation,
  { words, language }: Page,
): HTMLElement {
  const when =
    issuedOn !== undefined
      ? words.issuedOn(sayDate(issuedOn, language))
      : reportedOn !== undefined
        ? words.reportedOn(sayDate(reportedOn, language))
        : undefined;
  return h(
    'div',
    { class: 'citation' },
    h('cite', { lang: 'vi' }, clause === undefined ? name : `${clause}, ${name}`),
    h(
      'span',
      { class: 'quiet' },
      issuer !== undefined && [vietnamese(issuer), when === undefined ? '' : ', '],
      when,
      confidence === 'medium' && ` · ${words.medium}`,
    ),
    url !== undefined && h('a', { href: url, rel: 'noreferrer' }, `${words.open} ↗`),
  );
}

/** A day in full: what it is, why, by which document. */
export function dayCard(
  page: Page,
  calendar: WorkingCalendar,
  day: CalendarDay,
  role: 'golden' | 'noslip' | 'model' | undefined,
  goTo: (date: string) => void,
  ...more: (HTMLElement | false | undefined)[]
): HTMLElement {
  const { words, language } = page;
  const { date, working, sessions, reason, standing } = day;
  const basis = 'basis' in reason ? reason.basis : undefined;
  const other = reason.code === 'swapped-off' ? reason.workedInstead : reason.code === 'worked-by-swap' ? reason.dayOff : undefined;
  const roleText =
    role === 'golden' ? words.goldenDay : role === 'noslip' ? words.noslipDay : role === 'model' ? words.modelDay : undefined;
  return h(
    'div',
    { class: `day-card is-${lookOf(reason).kind}` },
    h('h3', {}, sayDay(date, language)),
    h(
      'p',
      { class: 'state' },
      h('strong', {}, working ? words.working : words.notWorking),
      working && h('span', { class: 'quiet' }, ` ${sessions.map(({ opens, closes }) => `${opens}–${closes}`).join(' · ')}`),
    ),
    h('p', {}, reasonOf(day, calendar, language)),
    basis !== undefined && citation(basis, page),
    other !== undefined &&
      (reason.code === 'swapped-off' || reason.code === 'worked-by-swap') &&
      h(
        'button',
        { type: 'button', class: 'link', id: 'other-end', onclick: () => goTo(other) },
        `⇄ ${words.otherEnd[reason.code]} ${lower(sayDay(other, language), language)}`,
      ),
    roleText !== undefined && h('p', { class: 'role' }, `${role === 'noslip' ? '◆' : '★'} ${roleText}`),
    standing === 'projected' && h('p', { class: 'warn' }, words.dayProjected),
    more.filter((one) => one !== undefined),
  );
}

/** Asks up to which day documents are to be taken into account. It stays in place, so that a date can be typed. */
export function knownOnControl({ words, language, change }: Page): View {
  const input = h('input', {
    type: 'date',
    id: 'known',
    min: '2007-01-01',
    max: '2100-12-31',
    'aria-describedby': 'known-hint',
    onchange: () => change({ knownOn: input.value === '' ? undefined : input.value }),
  });
  const now = h('button', { type: 'button', id: 'known-now', onclick: () => change({ knownOn: undefined }) }, words.knownNow);
  const hint = h('p', { class: 'hint', id: 'known-hint' });
  return {
    element: h('div', { class: 'field known' }, h('label', { for: 'known' }, words.knownOn), h('div', { class: 'row' }, input, now), hint),
    update({ question: { knownOn } }) {
      if (document.activeElement !== input) input.value = knownOn ?? '';
      now.setAttribute('aria-pressed', String(knownOn === undefined));
      hint.textContent = knownOn === undefined ? words.knownHint : words.asKnown(sayDate(knownOn, language));
    },
  };
}
