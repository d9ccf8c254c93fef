export type Child = Node | string | null | undefined | false | readonly Child[];
type Listener = (event: Event) => void;
type Value = string | number | boolean | undefined | null | Listener;

/**
 * An element: attributes by name, listeners as `onclick`, text and elements as children. Text stays text: nothing of a link
 * or a catalogue is ever read as HTML.
 */
export function h<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, Value>> = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) set(element, name, value);
  append(element, children);
  return element;
}

function set(element: Element, name: string, value: Value): void {
  if (typeof value === 'function') element.addEventListener(name.slice(2), value);
  else if (value === true) element.setAttribute(name, '');
  else if (value !== undefined && value !== null && value !== false) element.setAttribute(name, String(value));
}

function append(parent: Element, children: readonly Child[]): void {
  for (const child of children) {
    if (Array.isArray(child)) append(parent, child as readonly Child[]);
    else if (child !== null && child !== undefined && child !== false) parent.append(child as Node | string);
  }
}

/** Text in Vietnamese within a page that may be in English. */
export function vietnamese(text: string): HTMLElement {
  return h('span', { lang: 'vi' }, text);
}

/** Puts new content into a place; the element with the focus keeps it where the new content has one of the same `id`. */
export function replace(place: Element, ...children: Child[]): void {
  const focused = place.contains(document.activeElement) ? document.activeElement?.id : undefined;
  const scrolled = [...place.querySelectorAll('[data-scroll]')].map((one) => [one.id, one.scrollLeft] as const);
  place.replaceChildren();
  append(place, children);
  for (const [id, left] of scrolled) document.getElementById(id)?.scrollTo({ left });
  if (focused !== undefined && focused !== '') document.getElementById(focused)?.focus({ preventScroll: true });
}

/** A part of the page that is built anew only when what it depends on has changed. */
export function part(place: Element, build: () => Child): (dependsOn: unknown) => void {
  let last: string | undefined;
  return (dependsOn) => {
    const now = JSON.stringify(dependsOn);
    if (now === last) return;
    last = now;
    replace(place, build());
  };
}

/** A choice of one among a few, as a row of buttons. */
export function choices<T extends string>(
  name: string,
  legend: string,
  options: readonly (readonly [T, string])[],
  chosen: T,
  choose: (value: T) => void,
): HTMLElement {
  return h(
    'fieldset',
    { class: 'choices' },
    h('legend', {}, legend),
    h(
      'div',
      { class: 'row' },
      options.map(([value, text]) =>
        h(
          'label',
          { class: 'choice' },
          h('input', { type: 'radio', id: `${name}-${value}`, name, value, checked: value === chosen, onchange: () => choose(value) }),
          h('span', {}, text),
        ),
      ),
    ),
  );
}

/** A list to choose one from. */
export function select<T extends string>(
  id: string,
  label: string,
  options: readonly (readonly [T, string])[],
  chosen: T,
  choose: (value: T) => void,
): HTMLElement {
  return h(
    'div',
    { class: 'field' },
    h('label', { for: id }, label),
    h(
      'select',
      { id, onchange: (event) => choose((event.target as HTMLSelectElement).value as T) },
      options.map(([value, text]) => h('option', { value, selected: value === chosen }, text)),
    ),
  );
}

/** A box to tick. */
export function tick(id: string, label: Child, ticked: boolean, choose: (ticked: boolean) => void): HTMLElement {
  return h(
    'label',
    { class: 'tick' },
    h('input', { type: 'checkbox', id, checked: ticked, onchange: (event) => choose((event.target as HTMLInputElement).checked) }),
    h('span', {}, label),
  );
}
