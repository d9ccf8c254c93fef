/** What the pictures are drawn with: SVG on paper of its own, light and dark. */

// Drawn on paper of their own, so that they read on any page, light or dark.
const STYLE = `
  svg { --paper: #fbfaf6; --line: #d9d4c7; --soft: #f0ece2; --ink: #1b2330; --quiet: #525c6b; --red: #a01a28; --red-soft: #f8e3e1; --swap: #5a3a9a; --swap-soft: #ebe4f6; --teal: #0a5f55; --law: #29487d; --on: #fff; }
  @media (prefers-color-scheme: dark) {
    svg { --paper: #151a21; --line: #37404c; --soft: #222a34; --ink: #eae7df; --quiet: #a9b1bc; --red: #ff9d97; --red-soft: #46201f; --swap: #c8b0ff; --swap-soft: #33274f; --teal: #6fd3c4; --law: #a3c2f7; --on: #11151b; }
  }
  text { font-family: system-ui, 'Segoe UI', Roboto, 'Noto Sans', 'Helvetica Neue', Arial, sans-serif; font-variant-numeric: tabular-nums; fill: var(--ink); }
  .middle { text-anchor: middle; }
  .quiet { fill: var(--quiet); }
  .bold { font-weight: 650; }
  .red { fill: var(--red); }
  .swap { fill: var(--swap); }
  .on { fill: var(--on); }
  .link { fill: none; stroke: var(--swap); stroke-width: 2; stroke-linecap: round; stroke-dasharray: 1 6; }
`;

export type Attributes = Readonly<Record<string, string | number | undefined>>;

export function tag(name: string, attributes: Attributes, content?: string): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${escaped(String(value))}"`],
  );
  return content === undefined ? `<${name}${written.join('')}/>` : `<${name}${written.join('')}>${content}</${name}>`;
}

export function text(x: number, y: number, said: string, size: number, kind?: string): string {
  return tag('text', { x: round(x), y: round(y), 'font-size': size, class: kind }, escaped(said));
}

export function box(x: number, y: number, width: number, height: number, more: Attributes): string {
  return tag('rect', { x: round(x), y: round(y), width: round(width), height: round(height), ...more });
}

function escaped(said: string): string {
  return said.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

export function round(value: number): number {
  return Math.round(value * 10) / 10;
}

export function picture(width: number, height: number, id: string, title: string, description: string, parts: readonly string[]): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="${id}-title ${id}-desc">`,
    tag('title', { id: `${id}-title` }, escaped(title)),
    tag('desc', { id: `${id}-desc` }, escaped(description)),
    tag('style', {}, STYLE),
    HATCH,
    box(0.5, 0.5, width - 1, height - 1, { rx: 14, fill: 'var(--paper)', stroke: 'var(--line)' }),
    ...parts,
    '</svg>\n',
  ].join('\n');
}

const HATCH =
  '<defs><pattern id="off" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="7" height="7" fill="var(--soft)"/><rect width="1.5" height="7" fill="var(--quiet)" opacity=".38"/></pattern></defs>';
