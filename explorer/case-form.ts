import type { Catalog, Level, Procedure } from 'tthc-rules';
import { nationalProcedures } from 'tthc-rules/procedures';
import { explainReading, readLimitText } from 'tthc-rules/portal';
import { calendarKnownOn, levelsOn, readingOf } from './answer.js';
import { catalogue } from './catalogue.js';
import { loadPublished } from './load-published.js';
import { choices, h, part, select, tick, vietnamese } from './dom.js';
import { EXAMPLES } from './examples.js';
import { knownOnControl, type Page, type View } from './page.js';
import {
  CHANNELS,
  firstAt,
  hasNumber,
  LEVELS,
  MOST_TEXT,
  ON_DAY_OFF,
  OWN_UNITS,
  POLICIES,
  STARTS,
  type Question,
  type Stop,
} from './question.js';
import { fieldsOf, searchProcedures } from './search.js';
import { sayInstant, weekdayName } from './words.js';

const MOST_FOUND = 40;

/** The form of a case. */
export function caseForm(first: Page): View {
  let page = first;
  const { words } = first;
  const places = {
    examples: h('div', { class: 'examples' }),
    procedure: h('div', { class: 'field' }),
    level: h('div', { class: 'part' }),
    received: h('p', { class: 'hint', id: 'at-said', 'aria-live': 'polite' }),
    more: h('div', { class: 'part' }),
    stops: h('div', { class: 'part' }),
    policy: h('div', { class: 'part' }),
  };
  const known = knownOnControl(first);
  const at = h('input', {
    type: 'datetime-local',
    id: 'at',
    required: true,
    min: '2007-01-01T00:00',
    max: '2100-12-31T23:59',
    value: first.question.receivedAt,
    'aria-describedby': 'at-said',
    // A cleared time clears the answer.
    onchange: () => page.change({ receivedAt: at.value.slice(0, 16) }),
  });
  const element = h(
    'form',
    { class: 'ask', 'aria-label': words.question, onsubmit: (event: Event) => event.preventDefault() },
    places.procedure,
    places.level,
    h(
      'div',
      { class: 'field' },
      h('label', { for: 'at' }, `${words.receivedAt} `, h('small', {}, `(${words.vietnamTime})`)),
      h(
        'div',
        { class: 'row at' },
        at,
        h('button', { type: 'button', id: 'at-now', onclick: () => page.change({ receivedAt: page.now() }) }, words.now),
      ),
      places.received,
    ),
    details('more', words.more, places.more),
    details('stops', words.stops, places.stops),
    details('policy', words.policy, places.policy),
    details('past', words.past, known.element),
    places.examples,
  );
  const showProcedure = part(places.procedure, () => procedureField(page, (choice) => page.change({ variants: [], ...choice })));
  const showLevel = part(places.level, () => levelField(page));
  const showMore = part(places.more, () => moreFields(page));
  const showStops = part(places.stops, () => stopFields(page));
  const showPolicy = part(places.policy, () => policyFields(page));
  const showExamples = part(places.examples, () => exampleButtons(page));

  return {
    element,
    update(next) {
      page = next;
      const { question } = next;
      if (at.value !== question.receivedAt && document.activeElement !== at) at.value = question.receivedAt;
      at.setAttribute('aria-invalid', String(question.receivedAt === ''));
      places.received.textContent = receivedSaid(next);
      const levels = levelsOf(question);
      showExamples(0);
      showProcedure([question.procedure, question.limitText, catalogue().size]);
      showLevel([levels, question.level]);
      showMore([
        question.procedure,
        question.limitText,
        question.bareHours,
        question.channel,
        question.validDossier,
        question.needsVerification,
        question.variants,
        question.bareDays,
        versionOf(question),
      ]);
      // Typing in a stop must not build its fields anew.
      const typing =
        places.stops.contains(document.activeElement) && places.stops.querySelectorAll('.stop').length === question.stops.length;
      if (!typing) showStops(question.stops);
      showPolicy([question.policy, question.chiLang, { ...question.own, value: 0 }]);
      known.update(next);
    },
  };
}

/** The time of receipt as the page reads it, whatever form the browser's own field shows. */
function receivedSaid({ question: { receivedAt, knownOn }, words, language }: Page): string {
  if (receivedAt === '') return words.unreadable;
  try {
    const session = calendarKnownOn(knownOn).sessionAt(receivedAt);
    return `${sayInstant(receivedAt, language)}, ${session === null ? words.offHours : words.halves[session.half]}`;
  } catch {
    return '';
  }
}

/** Folded away until asked for. */
function details(id: string, title: string, content: HTMLElement): HTMLElement {
  return h('details', { id: `${id}-part` }, h('summary', {}, title), content);
}

/** The levels to choose from: a limit in words may be of any that there was, the district until 30 June 2025. */
function levelsOf({ procedure, receivedAt, limitText }: Question): readonly Level[] {
  if (limitText === '') return levelsOn(procedure, receivedAt);
  return LEVELS.filter((level) => level !== 'district' || receivedAt < '2025-07-01');
}

/** The version of the procedure on the day of receipt: its cases and limits hang on it. */
function versionOf({ procedure, receivedAt }: Question): string | undefined {
  try {
    return catalogue().find(procedure, { on: receivedAt.slice(0, 10) }).inForce.from;
  } catch {
    return undefined;
  }
}

// ── the procedure ────────────────────────────────────────────────────────────

function recordOf(code: string): Procedure | undefined {
  return [...catalogue()].find((procedure) => procedure.code === code);
}

/** What stands in the field: a procedure, or a limit in a portal's words. */
type Choice = Pick<Question, 'procedure' | 'limitText'>;

function procedureField(page: Page, choose: (choice: Choice) => void): HTMLElement[] {
  const { question, words, language } = page;
  const chosen = recordOf(question.procedure);
  const found = h('ul', { role: 'listbox', id: 'found', 'aria-label': words.procedure, hidden: true });
  const count = h('p', { class: 'hidden', role: 'status' });
  let options: readonly (Procedure | string)[] = [];
  let active = -1;
  let searched: Catalog | undefined;
  const input = h('input', {
    type: 'text',
    id: 'procedure',
    role: 'combobox',
    autocomplete: 'off',
    spellcheck: 'false',
    'aria-expanded': 'false',
    'aria-controls': 'found',
    'aria-autocomplete': 'list',
    'aria-describedby': 'procedure-hint',
    placeholder: words.procedureHint,
  });
  const close = () => {
    found.hidden = true;
    active = -1;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  };
  const point = (to: number) => {
    active = options.length === 0 ? -1 : (to + options.length) % options.length;
    for (const [i, option] of [...found.children].entries()) {
      option.setAttribute('aria-selected', String(i === active));
      if (i === active) option.scrollIntoView({ block: 'nearest' });
    }
    if (active >= 0) input.setAttribute('aria-activedescendant', `found-${active}`);
  };
  const open = () => {
    // What is found so far is shown meanwhile.
    void loadPublished().then((more) => {
      if (more && !found.hidden && searched !== catalogue()) open();
    });
    searched = catalogue();
    const procedures = searchProcedures(catalogue(), input.value).slice(0, MOST_FOUND);
    options = isLimit(input.value) ? [input.value.trim(), ...procedures] : procedures;
    active = -1;
    input.removeAttribute('aria-activedescendant');
    found.replaceChildren(...options.map((one, i) => (typeof one === 'string' ? textOption(one, i) : option(one, i))));
    if (options.length === 0)
      found.append(h('li', { class: 'none', role: 'option', 'aria-disabled': 'true', 'aria-selected': 'false' }, nothing()));
    found.hidden = false;
    input.setAttribute('aria-expanded', 'true');
    count.textContent = options.length === 0 ? nothing() : words.found(options.length);
  };
  const nothing = () =>
    words.noProcedure(
      nationalProcedures.size,
      fieldsOf(nationalProcedures).map(([field, n]) => `${words.fields[field as keyof typeof words.fields]} (${n})`),
      catalogue().size - nationalProcedures.size,
    );
  const attributesOf = (i: number) => ({
    role: 'option',
    id: `found-${i}`,
    'aria-selected': 'false',
    onmousedown: (event: Event) => event.preventDefault(),
    onclick: () => take(i),
  });
  const textOption = (text: string, i: number) =>
    h('li', attributesOf(i), h('span', { class: 'code' }, words.asLimit), h('span', { class: 'name', lang: 'vi' }, `“${text}”`));
  const option = ({ code, name, minimal }: Procedure, i: number) => {
    // A portal has no English names.
    const other = language === 'en' && minimal !== true ? name.en : undefined;
    const inForce = question.receivedAt === '' || levelsOn(code, question.receivedAt).length > 0;
    return h(
      'li',
      attributesOf(i),
      h('span', { class: 'code' }, code),
      h('span', { class: 'name', lang: 'vi' }, name.vi),
      other !== undefined && h('span', { class: 'quiet' }, other),
      minimal === true && h('span', { class: 'quiet' }, words.asPublished),
      !inForce && h('span', { class: 'warn' }, words.notInForce),
    );
  };
  const take = (i: number) => {
    const taken = options[i];
    if (taken === undefined) return;
    input.value = '';
    close();
    choose(typeof taken === 'string' ? { procedure: question.procedure, limitText: taken } : { procedure: taken.code, limitText: '' });
  };
  input.addEventListener('input', open);
  input.addEventListener('click', () => found.hidden && open());
  input.addEventListener('blur', close);
  input.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (found.hidden) open();
      point(event.key === 'ArrowDown' ? active + 1 : Math.max(active, 0) - 1);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (!found.hidden) take(Math.max(active, 0));
    } else if (event.key === 'Escape') close();
  });
  return [
    h('label', { for: 'procedure' }, words.procedure),
    h('div', { class: 'combobox' }, input, found),
    question.limitText === ''
      ? h(
          'p',
          { class: 'chosen', id: 'procedure-hint' },
          h('span', { class: 'code' }, question.procedure),
          ' ',
          chosen === undefined ? words.faults['unknown-procedure'] : vietnamese(chosen.name.vi),
          chosen !== undefined && chosen.minimal !== true && language === 'en' && h('span', { class: 'quiet' }, ` ${chosen.name.en}`),
        )
      : limitSaid(page),
    count,
  ];
}

/** Whether what is typed is a limit as portals write it. */
function isLimit(typed: string): boolean {
  const text = typed.trim();
  return text.length <= MOST_TEXT && readLimitText(text).state === 'read';
}

/** The limit in words, and how it was read. */
function limitSaid({ question, words, language, change }: Page): HTMLElement {
  const reading = readingOf(question);
  return h(
    'div',
    { class: 'read', id: 'procedure-hint' },
    h('p', { class: 'chosen' }, h('span', { class: 'code' }, words.asLimit), ' ', vietnamese(`“${question.limitText}”`)),
    h('p', { class: 'hint' }, words.howRead),
    h('ul', {}, reading !== null && explainReading(reading, language).map((line) => h('li', {}, line))),
    h('button', { type: 'button', class: 'link', id: 'limit-clear', onclick: () => change({ limitText: '' }) }, words.backToProcedure),
  );
}

function levelField({ question, words, change }: Page): HTMLElement | null {
  const levels = levelsOf(question);
  const [only, second] = levels;
  if (only === undefined) return null;
  const chosen = levels.includes(question.level) ? question.level : only;
  if (second === undefined) return h('p', { class: 'fixed' }, `${words.level}: `, h('strong', {}, words.levels[only]));
  return choices(
    'level',
    words.level,
    levels.map((level) => [level, words.levels[level]] as const),
    chosen,
    (level) => change({ level }),
  );
}

// ── more ─────────────────────────────────────────────────────────────────────

function moreFields({ question, words, language, change }: Page): (HTMLElement | null)[] {
  const reading = readingOf(question);
  const version =
    reading === null ? recordOf(question.procedure)?.versions.find(({ inForce }) => inForce.from === versionOf(question)) : undefined;
  const variants = version?.variants ?? [];
  const units =
    reading === null ? [version?.limit, ...variants.map(({ limit }) => limit)].map((limit) => limit?.limit.unit) : [reading.limit?.unit];
  const bare = units.includes('days');
  const bareHours = units.some((unit) => unit === 'hours' || unit === 'minutes');
  const toggle = (id: string, on: boolean) =>
    change({ variants: on ? [...question.variants, id] : question.variants.filter((one) => one !== id) });
  return [
    select(
      'by',
      words.channel,
      CHANNELS.map((channel) => [channel, words.channels[channel]] as const),
      question.channel,
      (channel) => change({ channel }),
    ),
    tick('valid', words.valid, question.validDossier, (validDossier) => change({ validDossier })),
    tick('verify', words.verify, question.needsVerification, (needsVerification) => change({ needsVerification })),
    variants.length === 0
      ? null
      : h(
          'fieldset',
          {},
          h('legend', {}, words.variants),
          variants.map(({ id, when }) => tick(`variant-${id}`, when[language], question.variants.includes(id), (on) => toggle(id, on))),
        ),
    bare
      ? choices(
          'days',
          words.bareDays,
          [
            ['working', words.bare.working],
            ['calendar', words.bare.calendar],
          ] as const,
          question.bareDays,
          (bareDays) => change({ bareDays }),
        )
      : null,
    bareHours
      ? choices(
          'hours',
          words.bareHours,
          [
            ['working', words.bareHour.working],
            ['clock', words.bareHour.clock],
          ] as const,
          question.bareHours,
          (chosen) => change({ bareHours: chosen }),
        )
      : null,
  ];
}

function stopFields(page: Page): HTMLElement[] {
  const { words } = page;
  const { stops } = page.question;
  const set = (i: number, changes: { from?: string; to?: string | undefined; then?: 'resume' | 'restart' }) => {
    page.change({
      stops: current(page).map((stop, j) => {
        if (i !== j) return stop;
        const { to, ...rest } = { ...stop, ...changes };
        return to === undefined ? rest : { ...rest, to };
      }),
    });
  };
  return [
    ...(stops.length === 0 ? [h('p', { class: 'hint' }, words.noStops)] : []),
    ...stops.map(({ from, to, then = 'resume' }, i) =>
      h(
        'fieldset',
        { class: 'stop' },
        h('legend', {}, words.stop(i + 1)),
        h(
          'div',
          { class: 'field' },
          h('label', { for: `stop-from-${i}` }, words.stopFrom),
          h('input', {
            type: 'datetime-local',
            id: `stop-from-${i}`,
            value: from,
            onchange: (event) => valueOf(event) !== '' && set(i, { from: valueOf(event) }),
            // A stop begins at some time: left empty, the field says again when.
            onblur: (event) => {
              if (valueOf(event) === '') (event.target as HTMLInputElement).value = current(page)[i]?.from ?? from;
            },
          }),
        ),
        h(
          'div',
          { class: 'field' },
          h('label', { for: `stop-to-${i}` }, words.stopTo),
          h('input', {
            type: 'datetime-local',
            id: `stop-to-${i}`,
            value: to ?? '',
            onchange: (event) => set(i, { to: valueOf(event) === '' ? undefined : valueOf(event) }),
          }),
        ),
        select(
          `stop-then-${i}`,
          words.stopThen,
          [
            ['resume', words.stopThens.resume],
            ['restart', words.stopThens.restart],
          ] as const,
          then,
          (chosen) => set(i, { then: chosen }),
        ),
        h(
          'button',
          { type: 'button', id: `stop-remove-${i}`, onclick: () => page.change({ stops: current(page).filter((_, j) => i !== j) }) },
          words.remove,
        ),
      ),
    ),
    h(
      'button',
      {
        type: 'button',
        id: 'stop-add',
        onclick: () => {
          const now = current(page);
          const from = now.at(-1)?.to ?? (page.latest().receivedAt || page.now());
          page.change({ stops: [...now, { from, then: 'resume' }] });
        },
      },
      words.addStop,
    ),
  ];
}

/** The stops as they are now: the fields outlive many changes of the question. */
function current(page: Page): readonly Stop[] {
  return page.latest().stops;
}

function valueOf(event: Event): string {
  return (event.target as HTMLInputElement).value.slice(0, 16);
}

// ── the promise ──────────────────────────────────────────────────────────────

/** Whose promise, and the sample values that go with it. */
export function policyFields(page: Page): (HTMLElement | null)[] {
  const { question, words, change } = page;
  return [
    choices(
      'policy',
      words.policy,
      POLICIES.map((policy) => [policy, words.policies[policy]] as const),
      question.policy,
      (policy) => change({ policy }),
    ),
    question.policy === 'chi-lang' ? chiLangFields(page) : question.policy === 'own' ? ownFields(page) : null,
  ];
}

function chiLangFields({ question, words, language, change }: Page): HTMLElement {
  const { chiLang } = question;
  const set = (changes: Partial<Question['chiLang']>) => change({ chiLang: { ...chiLang, ...changes } });
  return h(
    'div',
    { class: 'sample' },
    h('p', { class: 'sample-note' }, h('strong', {}, words.sample), ' ', words.chiLangNote),
    weekdays('golden', words.goldenDays, chiLang.goldenDays, language, (goldenDays) => {
      // Two of them: a third takes the place of the first.
      const kept =
        goldenDays.length > 2
          ? [chiLang.goldenDays[1] as number, ...goldenDays.filter((day) => !chiLang.goldenDays.includes(day))]
          : goldenDays;
      if (kept.length === 2) set({ goldenDays: kept.sort((a, b) => a - b) });
      return kept.length === 2 ? undefined : words.goldenDaysFault;
    }),
    weekdays('noslip', words.noAppointmentDays, chiLang.noAppointmentDays, language, (noAppointmentDays) => {
      if (noAppointmentDays.length > 0) set({ noAppointmentDays });
      return noAppointmentDays.length > 0 ? undefined : words.atLeastOne;
    }),
    tick('spot', words.onTheSpot, chiLang.onTheSpot, (onTheSpot) => set({ onTheSpot })),
    select(
      'dayoff',
      words.onDayOff,
      ON_DAY_OFF.map((one) => [one, words.onDayOffs[one]] as const),
      chiLang.onDayOff,
      (onDayOff) => set({ onDayOff }),
    ),
    select(
      'week',
      words.afterLast,
      [
        ['same-week', words.afterLasts['same-week']],
        ['next-week', words.afterLasts['next-week']],
      ] as const,
      chiLang.afterLastGoldenDay,
      (afterLastGoldenDay) => set({ afterLastGoldenDay }),
    ),
    select(
      'count',
      words.start,
      STARTS.map((start) => [start, words.starts[start]] as const),
      chiLang.start,
      (start) => set({ start }),
    ),
    h(
      'div',
      { class: 'field' },
      h('label', { for: 'since' }, words.since),
      h('input', {
        type: 'date',
        id: 'since',
        min: '2007-01-01',
        max: '2025-06-30',
        value: chiLang.from,
        onchange: (event) => {
          const { value } = event.target as HTMLInputElement;
          if (value !== '') set({ from: value });
        },
      }),
    ),
  );
}

function ownFields(page: Page): HTMLElement {
  const { question, words, language, change } = page;
  const { own } = question;
  const set = (changes: Partial<Question['own']>) => change({ own: { ...page.latest().own, ...changes } });
  return h(
    'div',
    { class: 'sample' },
    h('p', { class: 'sample-note' }, h('strong', {}, words.sample), ' ', words.ownNote),
    select(
      'ownlimit',
      words.limit,
      OWN_UNITS.map((unit) => [unit, words.limits[unit]] as const),
      own.unit,
      (unit) => set({ unit }),
    ),
    hasNumber(own.unit) &&
      h(
        'div',
        { class: 'field' },
        h('label', { for: 'ownvalue' }, words.number),
        h('input', {
          type: 'number',
          id: 'ownvalue',
          min: own.unit === 'working-days' ? 0.5 : 1,
          max: 365,
          step: own.unit === 'working-days' ? 0.5 : 1,
          value: own.value,
          onchange: (event) => {
            const value = Number((event.target as HTMLInputElement).value);
            if (Number.isInteger(value * 2) && value > 0 && value <= 365) set({ value });
          },
        }),
      ),
    own.unit === 'working-days' &&
      select(
        'owncount',
        words.start,
        STARTS.map((start) => [start, words.starts[start]] as const),
        own.start,
        (start) => set({ start }),
      ),
    weekdays('owndays', words.ownDays, own.weekdays, language, (days) => {
      set({ weekdays: days });
      return undefined;
    }),
  );
}

/** Weekdays to choose from; `choose` gives a fault where the choice cannot stand. */
function weekdays(
  id: string,
  legend: string,
  chosen: readonly number[],
  language: Page['language'],
  choose: (days: number[]) => string | undefined,
): HTMLElement {
  const fault = h('p', { class: 'fault', role: 'alert' });
  const boxes = [1, 2, 3, 4, 5, 6, 7].map((weekday) =>
    h('input', {
      type: 'checkbox',
      id: `${id}-${weekday}`,
      value: weekday,
      checked: chosen.includes(weekday),
      'aria-label': weekdayName(weekday, language),
      onchange: () => read(),
    }),
  );
  const read = () => {
    fault.textContent = choose(boxes.filter(({ checked }) => checked).map(({ value }) => Number(value))) ?? '';
  };
  return h(
    'fieldset',
    { class: 'weekdays' },
    h('legend', {}, legend),
    h(
      'div',
      { class: 'row' },
      boxes.map((box) =>
        h('label', { class: 'choice' }, box, h('span', { 'aria-hidden': 'true' }, shortWeekday(Number(box.value), language))),
      ),
    ),
    fault,
  );
}

function shortWeekday(weekday: number, language: Page['language']): string {
  return language === 'vi' ? (weekday === 7 ? 'CN' : `T${weekday + 1}`) : weekdayName(weekday, language).slice(0, 2);
}

// ── examples ─────────────────────────────────────────────────────────────────

function exampleButtons({ words, language, change }: Page): HTMLElement {
  return h(
    'details',
    { class: 'example-list' },
    h('summary', {}, words.examples),
    h(
      'ul',
      {},
      EXAMPLES.map((example, i) =>
        h(
          'li',
          {},
          h(
            'button',
            {
              type: 'button',
              class: 'link',
              id: `example-${i}`,
              onclick: () => change({ ...firstAt(example.receivedAt), language, ...example }),
            },
            words.exampleNames[i] ?? '',
          ),
        ),
      ),
    ),
  );
}
