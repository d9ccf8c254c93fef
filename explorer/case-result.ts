import { explain, type Citation, type Language } from 'tthc-rules';
import { explainReading } from 'tthc-rules/portal';
import { addDays, answer, isoOf, knowledgeOf, limitFrom, readingOf, type Answer, type Refusal, type Rung } from './answer.js';
import { h, replace, vietnamese, type Child } from './dom.js';
import { caseCalendar, toJson, toVector } from './exports.js';
import { citation, dayCard, modelDays, reasonOf, type Page } from './page.js';
import { timelineOf, type Cell, type Lane, type Timeline } from './timeline.js';
import { lookOf, lower, sayDate, sayDay, sayInstant, weekdayOf } from './words.js';

type Kind = Rung['kind'];
const HALVES = ['morning', 'afternoon'] as const;

/** What is looked at in the result; it outlives a rebuild. */
const looking: { rung: Kind | undefined; day: string | undefined } = { rung: undefined, day: undefined };

/**
 * Shows the answer to a case, from the date itself down to each half-day and each document.
 *
 * @returns the date in a few words, or null where there is none
 */
export function caseResult(page: Page, place: Element, again: () => void): string | null {
  const answered = answer(page.question);
  replace(
    place,
    answered.state === 'answered' ? parts(page, answered, again) : answered.state === 'refused' ? refusal(page, answered) : unasked(page),
  );
  return answered.state !== 'answered' || answered.due === null ? null : sayInstant(answered.due, page.language);
}

function parts(page: Page, answered: Answer, again: () => void): Child[] {
  const { rungs, commitment } = answered;
  const shown = rungs.find(({ kind }) => kind === looking.rung) ?? rungs.find(({ binds }) => binds) ?? rungs[0];
  const show = (kind: Kind) => {
    looking.rung = kind;
    again();
  };
  return [
    headline(page, answered),
    ...(rungs.length > 0 ? [ladder(page, answered, shown, show)] : []),
    facts(page, answered),
    ...(rungs.length > 0 ? [timeline(page, answered, again)] : []),
    ...moved(page),
    ...(shown === undefined ? [] : [count(page, shown)]),
    grounds(page, answered),
    documents(page, answered),
    about(page, answered),
    take(page, answered),
    slip(page, answered),
    h('p', { class: 'hidden', role: 'status' }, spoken(page, answered, commitment.procedure)),
  ];
}

function unasked({ words }: Page): HTMLElement {
  return h('section', { class: 'headline is-open' }, h('p', { class: 'eyebrow' }, words.noDue), h('h2', {}, words.unreadable));
}

function refusal({ words }: Page, { error }: Refusal): HTMLElement {
  return h(
    'section',
    { class: 'headline is-refused', role: 'alert' },
    h('p', { class: 'eyebrow' }, words.noDue),
    h('h2', {}, words.faults[error.code] ?? words.faults['other']),
    h('p', { class: 'quiet' }, h('code', {}, error.code), ' ', h('span', { lang: 'en' }, error.message)),
  );
}

function spoken({ words, language }: Page, { due, onHoldSince }: Answer, procedure: string): string {
  if (due !== null) return `${procedure}. ${words.due}: ${sayInstant(due, language)}.`;
  return onHoldSince === null ? words.noDue : words.onHold(sayInstant(onHoldSince, language));
}

// ── the date ─────────────────────────────────────────────────────────────────

function headline(page: Page, answered: Answer): HTMLElement {
  const { question, words, language } = page;
  const { due, onHoldSince, rungs } = answered;
  const { knownOn } = question;
  if (due === null) {
    const why =
      onHoldSince !== null
        ? words.onHold(sayInstant(onHoldSince, language))
        : !question.validDossier
          ? words.incomplete
          : question.policy === 'law'
            ? words.noLimit
            : words.nothing;
    return h('section', { class: 'headline is-open' }, h('p', { class: 'eyebrow' }, words.noDue), h('h2', {}, why));
  }
  const binding = rungs.find(({ binds }) => binds);
  const projected = binding?.deadline.standing === 'projected';
  const range = binding?.range ?? null;
  return h(
    'section',
    { class: 'headline' },
    h(
      'p',
      { class: 'eyebrow' },
      knownOn === undefined ? words.due : words.dueWas(sayDate(knownOn, language)),
      projected && h('span', { class: 'tag is-projected' }, words.projected),
    ),
    h('h2', { id: 'due' }, h('span', { class: 'clock' }, due.slice(11, 16)), ' ', h('span', {}, lower(sayDay(due, language), language))),
    binding !== undefined && h('p', { class: 'by' }, byWhat(page, answered, binding)),
    range !== null && h('p', { class: 'warn' }, rangeSaid(range, words, language)),
  );
}

/** By which limit the date is due: that of the law as far as it was checked, or that of a promise. */
function byWhat({ question, words, language }: Page, { commitment }: Answer, { kind }: Rung): string {
  const from = limitFrom(question, commitment);
  if (kind !== 'law') return promiser(commitment.policy, words, language);
  return from === null ? '' : words.byLimit[from];
}

function rangeSaid({ earliest, latest }: NonNullable<Rung['range']>, words: Page['words'], language: Language): string {
  return earliest === latest ? words.sameRange : words.range(sayInstant(earliest, language), sayInstant(latest, language));
}

function promiser(policy: Answer['commitment']['policy'], words: Page['words'], language: Language): string {
  if (policy === null) return '';
  const said = (name: string | { vi: string; en: string }) => (typeof name === 'string' ? name : name[language]);
  return words.byPromise(said(policy.title), said(policy.authority));
}

function ladder(page: Page, { rungs, commitment }: Answer, shown: Rung | undefined, show: (kind: Kind) => void): HTMLElement {
  const { words, language } = page;
  return h(
    'ol',
    { class: 'ladder' },
    rungs.map((rung) => {
      const { kind, deadline, binds, range } = rung;
      const at = deadline.due === null ? null : isoOf(deadline.due);
      return h(
        'li',
        { class: `rung is-${kind}${binds ? ' is-binding' : ''}` },
        h(
          'button',
          { type: 'button', id: `rung-${kind}`, 'aria-pressed': String(rung === shown), onclick: () => show(kind) },
          h('span', { class: 'rung-kind' }, words.rungs[kind], binds && h('span', { class: 'tag is-binding' }, words.binds)),
          h(
            'span',
            { class: 'rung-due' },
            at === null ? words.noDue : [h('b', {}, at.slice(11, 16)), ` ${lower(sayDay(at, language), language)}`],
          ),
          h('span', { class: 'rung-limit' }, limitSaid(rung, language)),
          deadline.state === 'due' &&
            kind === 'law' &&
            isoOf(deadline.legalEnd) !== at &&
            h('span', { class: 'quiet' }, words.legalEnd(sayInstant(isoOf(deadline.legalEnd), language))),
          kind !== 'law' && h('span', { class: 'tag is-warn' }, words.sample),
          kind === 'law' && page.question.limitText === '' && standingTag(page, commitment),
          range !== null && !binds && h('span', { class: 'quiet' }, rangeSaid(range, words, language)),
        ),
      );
    }),
  );
}

/** How far the limit can be relied on, in a word or two. */
function standingTag({ words }: Page, { limitStanding }: Answer['commitment']): HTMLElement | false {
  return (
    limitStanding !== null &&
    h('span', { class: `tag ${limitStanding === 'stated' ? 'is-sure' : 'is-warn'}` }, words.standings[limitStanding])
  );
}

/** Which kind of limit is shown: checked, as published, of the reader's own, or none. */
function kindOfLimit({ question, words }: Page, { commitment }: Answer): string {
  const from = limitFrom(question, commitment);
  return from === null ? words.noLimit : words.kinds[from];
}

/** The limit and how it is counted, in the library's own words. */
function limitSaid({ deadline }: Rung, language: Language): string {
  const place = deadline.steps.findIndex(({ code }) => code === 'limit');
  return explain({ steps: deadline.steps.slice(place, place + 1) }, language)[0] ?? '';
}

function facts(page: Page, answered: Answer): HTMLElement | null {
  const { words, language } = page;
  const { commitment, level } = answered;
  const { appointmentSlip, goldenDay } = commitment;
  return h(
    'dl',
    { class: 'facts' },
    h('div', {}, h('dt', {}, words.level), h('dd', {}, words.levels[level])),
    h('div', {}, h('dt', {}, words.kindOfLimit), h('dd', { id: 'kind' }, kindOfLimit(page, answered))),
    appointmentSlip !== null && h('div', {}, h('dt', {}, words.slip), h('dd', {}, words.slips[appointmentSlip.duty])),
    goldenDay !== null && h('div', {}, h('dt', {}, words.golden), h('dd', {}, `★ ${sayDay(goldenDay, language)}`)),
  );
}

// ── the time line ────────────────────────────────────────────────────────────

function timeline(page: Page, answered: Answer, again: () => void): HTMLElement {
  const { question, words } = page;
  const line = timelineOf(answered, question.receivedAt, question.stops);
  const roles = modelDays(question, answered.calendar, line.days[0]?.date ?? '', addDays(line.days.at(-1)?.date ?? '', 1));
  const looked = line.days.find(({ date }) => date === looking.day);
  const look = (date: string) => {
    looking.day = line.days.some((day) => day.date === date) ? date : undefined;
    if (looking.day === undefined) page.change({ view: 'year', year: Number(date.slice(0, 4)) });
    else again();
  };
  const hint = h('p', { class: 'hint', id: 'timeline-cut', hidden: true }, words.scrolls);
  const drawn = h(
    'section',
    { class: 'half-days', 'aria-labelledby': 'timeline-title' },
    h('div', { class: 'section-head' }, h('h2', { id: 'timeline-title' }, words.timeline), h('p', { class: 'hint' }, words.timelineHint)),
    h(
      'div',
      { class: 'scroll', id: 'timeline', 'data-scroll': 'x', tabindex: 0, role: 'group', 'aria-labelledby': 'timeline-title' },
      h(
        'div',
        { class: 'grid', style: `--days: ${line.days.length}` },
        months(page, line),
        h(
          'div',
          { class: 'days' },
          line.days.map((day, i) => dayHead(page, answered, line, i, roles.get(day.date), look)),
        ),
        h(
          'div',
          { class: 'halves', 'aria-hidden': 'true' },
          line.days.map(({ sessions }) =>
            HALVES.map((half) => h('span', {}, sessions.some((one) => one.half === half) ? words.halfLetters[half] : '')),
          ),
        ),
        receivedMark(page, line),
        stopsLane(page, line),
        line.lanes.map((lane) => laneRow(page, line, lane)),
      ),
    ),
    hint,
    line.left > 0 && h('p', { class: 'hint' }, words.leftOut(line.left)),
    timelineLegend(page, line),
    looked !== undefined &&
      h(
        'div',
        { class: 'looked', 'aria-live': 'polite' },
        dayCard(page, answered.calendar, looked, roles.get(looked.date), look, ...countedOn(page, line, looked.date)),
      ),
  );
  showWhereCut(drawn.querySelector('.scroll') as HTMLElement, hint);
  return drawn;
}

/** Fades the side on which a time line goes on, and says that it can be moved. */
function showWhereCut(scroll: HTMLElement, hint: HTMLElement): void {
  const show = () => {
    const hidden = scroll.scrollWidth - scroll.clientWidth;
    hint.hidden = hidden <= 1;
    scroll.classList.toggle('is-cut-left', scroll.scrollLeft > 1);
    scroll.classList.toggle('is-cut-right', scroll.scrollLeft < hidden - 1);
  };
  scroll.addEventListener('scroll', show, { passive: true });
  new ResizeObserver(show).observe(scroll);
}

function months({ words }: Page, { days }: Timeline): HTMLElement {
  const runs: { month: string; days: number }[] = [];
  for (const { date } of days) {
    const month = date.slice(0, 7);
    const last = runs.at(-1);
    if (last?.month === month) last.days++;
    else runs.push({ month, days: 1 });
  }
  return h(
    'div',
    { class: 'months', 'aria-hidden': 'true' },
    runs.map(({ month, days: n }) =>
      h(
        'span',
        { style: `grid-column: span ${n * 2}` },
        h('span', {}, n > 2 ? `${words.months(Number(month.slice(5)))} ${month.slice(0, 4)}` : ''),
      ),
    ),
  );
}

function dayHead(
  page: Page,
  { calendar }: Answer,
  line: Timeline,
  i: number,
  role: string | undefined,
  look: (date: string) => void,
): HTMLElement {
  const { words, language } = page;
  const day = line.days[i];
  if (day === undefined) return h('span');
  const { kind, mark } = lookOf(day.reason);
  const said = [
    `${sayDay(day.date, language)}: ${reasonOf(day, calendar, language)}`,
    ...line.lanes.map(({ rung, days }) => `${words.rungs[rung.kind]}: ${cellsSaid(page, days[i] ?? [])}.`),
  ];
  return h(
    'button',
    {
      type: 'button',
      class: `day-head is-${kind}${day.standing === 'projected' ? ' is-projected' : ''}`,
      id: `t${day.date}`,
      'aria-pressed': String(looking.day === day.date),
      onclick: () => look(day.date),
    },
    h('span', { class: 'hidden' }, said.join(' ')),
    h('span', { class: 'weekday', 'aria-hidden': 'true' }, words.weekdayLetters[weekdayOf(day.date)]),
    h('span', { class: 'number', 'aria-hidden': 'true' }, String(Number(day.date.slice(8)))),
    h(
      'span',
      { class: 'mark', 'aria-hidden': 'true' },
      mark !== '' ? mark : role === 'golden' || role === 'model' ? '★' : role === 'noslip' ? '◆' : '',
    ),
  );
}

/** What became of a day's halves: "sáng được tính 1, chiều được tính 2, hạn". */
function cellsSaid({ words }: Page, cells: readonly Cell[]): string {
  return cells
    .map(({ span, state, label, due }) =>
      [words.halves[span], words.states[state], label, due ? `(${words.dueHere})` : ''].filter((one) => one !== '').join(' '),
    )
    .join(', ');
}

function receivedMark({ words }: Page, { days, receivedAt }: Timeline): HTMLElement {
  const [date, clock] = [receivedAt.slice(0, 10), receivedAt.slice(11)];
  const day = days.findIndex((one) => one.date === date);
  const half = clock < '12:00' ? 1 : 2;
  return h(
    'div',
    { class: 'received', 'aria-hidden': 'true' },
    h('span', { style: `grid-column: ${day * 2 + half}` }, `▾ ${words.received} ${clock}`),
  );
}

function stopsLane(page: Page, { days }: Timeline): HTMLElement | null {
  const { question, words } = page;
  if (question.stops.length === 0) return null;
  const halves = days.flatMap(({ date }) => [
    [`${date}T00:00`, `${date}T12:00`],
    [`${date}T12:00`, `${date}T24:00`],
  ]) as [string, string][];
  return h(
    'div',
    { class: 'lane is-stops', 'aria-hidden': 'true' },
    h('div', { class: 'lane-title' }, h('b', {}, words.stopLane)),
    h(
      'div',
      { class: 'cells' },
      halves.map(([from, to]) =>
        h('span', {
          class: question.stops.some((stop) => stop.from < to && from < (stop.to ?? '9999')) ? 'cell is-held' : 'cell is-outside',
        }),
      ),
    ),
  );
}

function laneRow({ words, language }: Page, _: Timeline, { rung, days }: Lane): HTMLElement {
  const { kind, deadline } = rung;
  const at = deadline.due === null ? words.noDue : sayInstant(isoOf(deadline.due), language);
  return h(
    'div',
    { class: `lane is-${kind}`, 'aria-hidden': 'true' },
    h('div', { class: 'lane-title' }, h('b', {}, words.rungs[kind]), ` ${at}`),
    h(
      'div',
      { class: 'cells' },
      days.map((cells) =>
        (cells.length === 1 && cells[0]?.span !== 'day' ? [...cells, null] : cells).map((cell, i) => cellBox(cell, i, cells.length)),
      ),
    ),
  );
}

function cellBox(cell: Cell | null, _: number, cells: number): HTMLElement {
  if (cell === null) return h('span', { class: 'cell is-off' });
  const whole = cells === 1 && cell.span === 'day';
  return h('span', { class: `cell is-${cell.state}${cell.due ? ' is-due' : ''}${whole ? ' is-whole' : ''}` }, cell.label);
}

function timelineLegend({ words }: Page, { lanes }: Timeline): HTMLElement {
  const used = new Set(lanes.flatMap(({ days }) => days.flat().map(({ state }) => state)));
  const states = (['counted', 'skipped', 'off', 'held', 'dropped'] as const).filter((state) => used.has(state));
  return h(
    'ul',
    { class: `legend is-${lanes[0]?.rung.kind}`, 'aria-label': words.legend },
    states.map((state) =>
      h(
        'li',
        {},
        h('span', { class: `cell swatch is-${state}`, 'aria-hidden': 'true' }, state === 'counted' ? '1' : ''),
        words.states[state],
      ),
    ),
    h('li', {}, h('span', { class: 'cell swatch is-counted is-due', 'aria-hidden': 'true' }, '2'), words.dueHere),
  );
}

function countedOn(page: Page, { days, lanes }: Timeline, date: string): HTMLElement[] {
  const i = days.findIndex((day) => day.date === date);
  return [
    h(
      'ul',
      { class: 'counted-on' },
      lanes.map(({ rung, days: cells }) =>
        h('li', { class: `is-${rung.kind}` }, h('b', {}, page.words.rungs[rung.kind]), `: ${cellsSaid(page, cells[i] ?? [])}`),
      ),
    ),
  ];
}

// ── announcements ────────────────────────────────────────────────────────────

function moved({ question, words, language, change }: Page): HTMLElement[] {
  const known = knowledgeOf(question);
  if (known.length === 0) return [];
  const until = (i: number) => known[i + 1]?.from ?? '9999';
  const isShown = (i: number) => {
    const on = question.knownOn ?? '9998';
    return on >= (known[i]?.from ?? '0000') && on < until(i);
  };
  return [
    h(
      'section',
      { class: 'moved' },
      h('h2', {}, words.moved),
      h('p', { class: 'hint' }, words.movedNote),
      h(
        'ol',
        {},
        known.map(({ from, knownOn, documents: announced, due }, i) =>
          h(
            'li',
            { class: isShown(i) ? 'is-shown' : undefined },
            h(
              'div',
              {},
              h('b', {}, from === null ? words.before(sayDate(until(i), language)) : words.since_(sayDate(from, language))),
              announced.length > 0 &&
                h('span', { lang: 'vi', class: 'quiet' }, ` · ${announced.map(({ document: name }) => name).join(', ')}`),
            ),
            h('div', { class: 'moved-due' }, due === null ? words.noDue : sayInstant(due, language)),
            h(
              'button',
              {
                type: 'button',
                id: `see-${from ?? 'before'}`,
                'aria-pressed': String(isShown(i)),
                onclick: () => change({ knownOn: i === known.length - 1 ? undefined : knownOn }),
              },
              i === known.length - 1 ? words.seeNow : words.seeThen,
            ),
          ),
        ),
      ),
    ),
  ];
}

// ── why ──────────────────────────────────────────────────────────────────────

function count({ words, language }: Page, { kind, deadline }: Rung): HTMLElement {
  return h(
    'section',
    { class: 'why' },
    h('h2', {}, words.countOf[kind]),
    h(
      'ol',
      { class: `steps is-${kind}`, id: 'steps' },
      explain(deadline, language).map((line) => h('li', {}, line)),
    ),
  );
}

function grounds({ question, words, language }: Page, { commitment }: Answer): HTMLElement {
  // A line of a portal is no procedure.
  const reasons = commitment.reasons.filter(({ code }) => question.limitText === '' || code !== 'procedure');
  return h(
    'section',
    { class: 'why' },
    h('h2', {}, words.grounds),
    question.stops.length > 0 && h('p', { class: 'hint' }, words.groundsAtReceipt),
    h(
      'ul',
      { class: 'grounds' },
      explain({ reasons }, language).map((line) => h('li', {}, line)),
    ),
  );
}

function documents(page: Page, { commitment, rungs }: Answer): HTMLElement {
  const found = new Map<string, Citation>();
  collect([commitment.reasons, rungs.map(({ deadline }) => deadline.steps)], found);
  return h(
    'section',
    { class: 'why' },
    h('h2', {}, page.words.documents),
    h(
      'ul',
      { class: 'documents' },
      [...found.values()].map((one) => h('li', {}, citation(one, page))),
    ),
  );
}

/** Every citation in an answer, once. */
function collect(value: unknown, found: Map<string, Citation>): void {
  if (Array.isArray(value)) for (const one of value) collect(one, found);
  else if (typeof value === 'object' && value !== null) {
    const { document: name, clause = '' } = value as Partial<Citation>;
    if (typeof name === 'string') found.set(`${name} ${clause}`, value as Citation);
    else for (const one of Object.values(value)) collect(one, found);
  }
}

function about({ question, words, language }: Page, { procedure }: Answer): HTMLElement | null {
  // A line of a portal has no record.
  if (question.limitText !== '') return null;
  const { code, name, inForce, notes, procedure: record } = procedure;
  return h(
    'details',
    { class: 'about' },
    h('summary', {}, words.about),
    h(
      'p',
      {},
      h('span', { class: 'code' }, code),
      ' ',
      vietnamese(name.vi),
      language === 'en' && record.minimal !== true && h('span', { class: 'quiet' }, ` ${name.en}`),
    ),
    h('p', {}, words.inForce(sayDate(inForce.from, language), inForce.until === undefined ? null : sayDate(inForce.until, language)), '.'),
    notes.map((note) => h('p', { class: 'quiet' }, note[language])),
    h('h3', {}, words.sources),
    h(
      'ul',
      {},
      record.sources.map((url) => h('li', {}, h('a', { href: url, rel: 'noreferrer' }, url.replace(/^https?:\/\//, '')))),
    ),
    h('p', { class: 'quiet' }, record.checkedOn !== undefined && words.checkedOn(sayDate(record.checkedOn, language))),
  );
}

// ── on paper ─────────────────────────────────────────────────────────────────

/** What is printed in place of the page: the dates, how they were counted, and on what they rest. It is no official slip. */
function slip(page: Page, answered: Answer): HTMLElement {
  const { question, words, language, version } = page;
  const { procedure, level, due, rungs, calendar } = answered;
  const binding = rungs.find(({ binds }) => binds);
  const reading = readingOf(question);
  const line = (title: string, ...text: Child[]) => h('div', {}, h('dt', {}, title), h('dd', {}, text));
  return h(
    'section',
    { class: 'slip', 'aria-hidden': 'true' },
    h('h2', {}, words.slipTitle),
    h('p', { class: 'quiet' }, words.slipNote),
    h(
      'dl',
      {},
      reading === null
        ? line(words.procedure, `${procedure.code} · `, vietnamese(procedure.name.vi))
        : line(words.asLimit, vietnamese(`“${question.limitText}” `), explainReading(reading, language).at(-1)),
      line(words.level, words.levels[level]),
      line(words.receivedAt, sayInstant(question.receivedAt, language)),
      line(words.due, h('strong', {}, due === null ? words.noDue : sayInstant(due, language))),
      binding !== undefined && line(words.limitOf[binding.kind], limitSaid(binding, language)),
      line(words.kindOfLimit, kindOfLimit(page, answered)),
    ),
    binding !== undefined && [
      h('h3', {}, words.count),
      h(
        'ol',
        {},
        explain(binding.deadline, language).map((one) => h('li', {}, one)),
      ),
    ],
    documents(page, answered),
    h('p', { class: 'quiet' }, words.decidedUntil(sayDate(calendar.decidedUntil, language)), ` tthc-rules ${version}.`),
  );
}

// ── to take along ────────────────────────────────────────────────────────────

function take(page: Page, answered: Answer): HTMLElement {
  const { question, words, language, version, give } = page;
  const file = `${answered.procedure.code}-${question.receivedAt.slice(0, 10)}`;
  const vector = toVector(question, answered);
  return h(
    'section',
    { class: 'take' },
    h('h2', {}, words.take),
    h(
      'div',
      { class: 'row' },
      h('button', { type: 'button', id: 'take-link', class: 'main', onclick: () => page.copyLink() }, words.copyLink),
      h('button', { type: 'button', id: 'take-print', onclick: () => print() }, words.print),
      h(
        'button',
        { type: 'button', id: 'take-json', onclick: () => give(words.json, toJson(question, answered, version), `${file}.json`) },
        words.json,
      ),
      answered.due !== null &&
        h(
          'button',
          { type: 'button', id: 'take-ics', onclick: () => give(words.ics, caseCalendar(question, answered, language), `${file}.ics`) },
          words.ics,
        ),
      vector !== null &&
        h(
          'button',
          { type: 'button', id: 'take-vector', onclick: () => give(words.vector, vector, `${file}-vector.json`, words.vectorNote) },
          words.vector,
        ),
    ),
  );
}
