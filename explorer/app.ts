import { calendarKnownOn } from './answer.js';
import { catalogue } from './catalogue.js';
import { loadPublished } from './load-published.js';
import { caseForm } from './case-form.js';
import { caseResult } from './case-result.js';
import { h, replace } from './dom.js';
import type { Page, View } from './page.js';
import { fromLink, toLink, type Question } from './question.js';
import { sayDate, WORDS } from './words.js';
import { yearView } from './year-view.js';

declare const VERSION: string;

/** The time in Vietnam by the clock of this machine, `YYYY-MM-DDTHH:mm`. */
function now(): string {
  return new Date(Date.now() + 25_200_000).toISOString().slice(0, 16);
}

let question = fromLink(location.hash, now());
let view: { readonly key: string; readonly update: View['update'] } | undefined;

const root = document.getElementById('app') as HTMLElement;

function change(changes: Partial<Question>): void {
  question = { ...question, ...changes };
  // The year goes with the case.
  if (changes.receivedAt !== undefined && changes.receivedAt !== '' && changes.year === undefined)
    question = { ...question, year: Number(question.receivedAt.slice(0, 4)) };
  history.replaceState(null, '', `#${toLink(question)}`);
  render();
}

function render(): void {
  const { language, view: name } = question;
  const key = `${name} ${language}`;
  const page: Page = { question, words: WORDS[language], language, version: VERSION, change, latest: () => question, now, give, copyLink };
  if (view?.key !== key) view = { key, update: build(page) };
  view.update(page);
}

/** Builds the page in one language around one of its two views. */
function build(page: Page): View['update'] {
  const { words, language, question: asked } = page;
  document.documentElement.lang = language;
  document.title = `${words.title} · tthc-rules`;
  const { element, update }: View = asked.view === 'case' ? caseView(page) : yearView(page);
  const other = language === 'vi' ? 'en' : 'vi';
  const tab = (name: Question['view'], text: string) =>
    h(
      'button',
      {
        type: 'button',
        id: `view-${name}`,
        'aria-current': asked.view === name ? 'page' : undefined,
        onclick: () => change({ view: name }),
      },
      text,
    );
  const skip = (event: Event) => {
    event.preventDefault();
    document.getElementById('content')?.focus();
  };
  replace(
    root,
    h('a', { class: 'skip', href: '#content', onclick: skip }, words.skip),
    h(
      'header',
      { class: 'masthead' },
      h(
        'div',
        { class: 'wide' },
        h('div', { class: 'brand' }, h('h1', {}, words.title), h('p', {}, words.tagline)),
        h('button', { type: 'button', id: 'language', lang: other, onclick: () => change({ language: other }) }, words.otherLanguage),
      ),
      h('nav', { class: 'wide', 'aria-label': words.views }, tab('case', words.caseView), tab('year', words.yearView)),
    ),
    h('main', { id: 'content', class: 'wide', tabindex: -1 }, element),
    h(
      'footer',
      {},
      h(
        'div',
        { class: 'wide' },
        h('p', {}, words.footer),
        h('p', {}, words.decidedUntil(sayDate(calendarKnownOn(undefined).decidedUntil, language)), ` tthc-rules ${VERSION}.`),
      ),
    ),
  );
  return update;
}

function caseView(first: Page): View {
  const form = caseForm(first);
  const result = h('div', { class: 'result', id: 'result', role: 'region', 'aria-label': first.words.result, tabindex: -1 });
  const peek = h('button', { type: 'button', class: 'peek', id: 'peek', onclick: () => result.scrollIntoView() });
  const update = (page: Page) => {
    form.update(page);
    const due = caseResult(page, result, () => update(page));
    replace(peek, `${page.words.due} `, h('b', {}, due ?? page.words.noDue));
  };
  // Until the answer fills a good part of the screen.
  new IntersectionObserver(([seen]) => (peek.hidden = seen?.isIntersecting === true), { rootMargin: '0px 0px -35% 0px' }).observe(result);
  return { element: h('div', { class: 'case' }, form.element, result, peek), update };
}

// ── texts to take along ──────────────────────────────────────────────────────

async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Says for a moment that something was copied. */
function say(text: string): void {
  const toast = h('p', { class: 'toast', role: 'status' }, text);
  document.body.append(toast);
  setTimeout(() => toast.remove(), 4000);
}

/** A link that shows the same anywhere and on any day. */
function linkTo(asked: Question): string {
  return `${location.href.replace(/#.*$/, '')}#${toLink(asked)}`;
}

function copyLink(): void {
  const link = linkTo(question);
  void copied(link).then((done) => {
    if (done) say(WORDS[question.language].copied);
    else give(WORDS[question.language].copyLink, link, 'link.txt', WORDS[question.language].notCopied);
  });
}

function give(title: string, text: string, file: string, note?: string): void {
  const words = WORDS[question.language];
  const before = document.activeElement as HTMLElement | null;
  const area = h('textarea', { readonly: true, rows: 16, spellcheck: 'false', 'aria-label': title, id: 'taken' });
  area.value = text;
  const said = h('p', { class: 'hint', role: 'status' }, note ?? '');
  const copy = () => {
    void copied(text).then((done) => {
      said.textContent = done ? words.copied : words.notCopied;
      if (!done) area.select();
    });
  };
  const dialog = h(
    'dialog',
    { 'aria-labelledby': 'taken-title' },
    h('h2', { id: 'taken-title' }, title),
    area,
    said,
    h(
      'div',
      { class: 'row' },
      h('button', { type: 'button', class: 'main', id: 'taken-copy', onclick: copy }, words.copy),
      h('button', { type: 'button', id: 'taken-download', onclick: () => download(text, file) }, words.download),
      h('button', { type: 'button', id: 'taken-close', onclick: () => dialog.close() }, words.close),
    ),
  );
  dialog.addEventListener('close', () => {
    dialog.remove();
    before?.focus();
  });
  document.body.append(dialog);
  dialog.showModal();
  area.setSelectionRange(0, 0);
  area.scrollTop = 0;
}

function download(text: string, file: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: file.endsWith('.ics') ? 'text/calendar' : 'application/json' }));
  h('a', { href: url, download: file }).click();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}

/** A link can name a procedure that is only in the second file. */
function show(): void {
  render();
  const isKnown = [...catalogue()].some(({ code }) => code === question.procedure);
  if (!isKnown && question.limitText === '') void loadPublished().then((more) => more && render());
}

addEventListener('hashchange', () => {
  question = fromLink(location.hash, now());
  show();
});
show();
