/**
 * Draws the growth of times as SVG from the results that were kept:
 *
 *     tsx bench/plot.ts
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Run } from './report.js';

export const RESULTS = 'bench/results.json';

interface Line {
  readonly name: string;
  readonly ours: boolean;
  readonly points: readonly { readonly x: number; readonly y: number }[];
}

export interface Plot {
  readonly file: string;
  readonly title: string;
  readonly description: string;
  readonly x: string;
  readonly y: string;
  /** A value of the y axis, given in nanoseconds. */
  readonly lines: readonly Line[];
}

const WIDTH = 760;
const HEIGHT = 460;
const LEFT = 76;
const RIGHT = 250;
const TOP = 48;
const BOTTOM = 52;
/** Marks tell lines apart without their colours. */
const MARKS = ['circle', 'square', 'triangle', 'diamond'] as const;

function plotsOf({ results }: Run): Plot[] {
  const adding = results.tasks.filter(({ title }) => /^add \d+ working day/.test(title));
  const names = adding[0]?.results.map(({ name }) => name) ?? [];
  const numpy = results.million.compared.flatMap(({ n, numpy: each }) => (each === null ? [] : [{ x: n, y: each.ns }]));
  return [
    {
      file: 'docs/pictures/growth-n.svg',
      title: 'Adding n working days: time of one answer',
      description: `Lines on logarithmic axes: the time of tthc-rules stays the same from 1 to 250 working days, that of the peers grows with n.`,
      x: 'working days',
      y: 'one answer',
      lines: [
        ...names
          // It knows no holidays: its answers are not the same.
          .filter((name) => name !== 'date-fns, addBusinessDays')
          .map((name, i) => ({
            name,
            ours: i === 0,
            points: adding.map(({ size, results: all }) => ({ x: size!, y: all.find((each) => each.name === name)!.ns })),
          })),
        ...(numpy.length === 0 ? [] : [{ name: 'numpy, array of a million', ours: false, points: numpy }]),
        { name: 'computeDeadlines, a million', ours: true, points: results.million.compared.map(({ n, ours }) => ({ x: n, y: ours.ns })) },
      ],
    },
    {
      file: 'docs/pictures/growth-dossiers.svg',
      title: 'Many dossiers: time for all of them',
      description: 'Lines on logarithmic axes: the time grows in step with the number of dossiers, from a hundred to a million.',
      x: 'dossiers',
      y: 'all of them',
      lines: results.growth.map(({ name, points }) => ({
        name,
        ours: true,
        points: points.map(({ number, ms }) => ({ x: number, y: ms * 1e6 })),
      })),
    },
  ];
}

/** A plot on two logarithmic axes; its colours follow the reader's scheme. */
export function draw({ title, description, x, y, lines }: Plot): string {
  const xs = decades(lines.flatMap(({ points }) => points.map((point) => point.x)));
  const ys = decades(lines.flatMap(({ points }) => points.map((point) => point.y)));
  const place = (value: number, axis: readonly number[], from: number, to: number): number => {
    const [low, high] = [Math.log10(axis[0]!), Math.log10(axis.at(-1)!)];
    return from + ((Math.log10(value) - low) / (high - low)) * (to - from);
  };
  const px = (value: number) => round(place(value, xs, LEFT, WIDTH - RIGHT));
  const py = (value: number) => round(place(value, ys, HEIGHT - BOTTOM, TOP));
  const grid = [
    ...ys.map(
      (value) =>
        `<path class="grid" d="M${LEFT} ${py(value)}H${WIDTH - RIGHT}"/><text class="tick" x="${LEFT - 8}" y="${py(value) + 4}" text-anchor="end">${duration(value)}</text>`,
    ),
    ...xs.map(
      (value) =>
        `<path class="grid" d="M${px(value)} ${TOP}V${HEIGHT - BOTTOM}"/><text class="tick" x="${px(value)}" y="${HEIGHT - BOTTOM + 18}" text-anchor="middle">${value.toLocaleString('en-US')}</text>`,
    ),
  ];
  const labels = spread(lines.map(({ points }) => py(points.at(-1)!.y)));
  const drawn = lines.map(({ name, ours, points }, i) => {
    const path = points.map((point, j) => `${j === 0 ? 'M' : 'L'}${px(point.x)} ${py(point.y)}`).join('');
    const end = points.at(-1)!;
    const label = labels[i]!;
    return [
      `<g class="${ours ? 'ours' : 'peer'} c${i % 6}">`,
      `<path class="line" d="${path}"/>`,
      ...points.map((point) => mark(MARKS[i % MARKS.length]!, px(point.x), py(point.y))),
      `<path class="lead" d="M${px(end.x) + 7} ${py(end.y)}L${WIDTH - RIGHT + 18} ${label}"/>`,
      `<text x="${WIDTH - RIGHT + 22}" y="${round(label + 4)}">${escape(name)}</text>`,
      '</g>',
    ].join('');
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img" aria-labelledby="title description">
<title id="title">${escape(title)}</title>
<desc id="description">${escape(description)}</desc>
<style>
  svg { --paper: #ffffff; --ink: #1f2328; --faint: #d1d9e0; --c0: #0550ae; --c1: #953800; --c2: #8250df; --c3: #116329; --c4: #a40e26; --c5: #6e7781; }
  @media (prefers-color-scheme: dark) {
    svg { --paper: #0d1117; --ink: #f0f6fc; --faint: #3d444d; --c0: #79c0ff; --c1: #ffa657; --c2: #d2a8ff; --c3: #7ee787; --c4: #ff7b72; --c5: #9198a1; }
  }
  .paper { fill: var(--paper) }
  text { font: 12px system-ui, sans-serif; fill: var(--ink) }
  .title { font-size: 15px; font-weight: 600 }
  .grid { stroke: var(--faint); stroke-width: 1; fill: none }
  .line { fill: none; stroke: var(--c); stroke-width: 1.5 }
  .lead { fill: none; stroke: var(--c); stroke-width: 0.75; stroke-dasharray: 2 2 }
  .mark { fill: var(--c) }
  .ours .line { stroke-width: 3 }
  .ours text { font-weight: 600 }
${[0, 1, 2, 3, 4, 5].map((i) => `  .c${i} { --c: var(--c${i}) }`).join('\n')}
</style>
<rect class="paper" width="${WIDTH}" height="${HEIGHT}"/>
<text class="title" x="${LEFT}" y="26">${escape(title)}</text>
${grid.join('\n')}
<text class="tick" x="${(LEFT + WIDTH - RIGHT) / 2}" y="${HEIGHT - 12}" text-anchor="middle">${escape(x)}</text>
<text class="tick" x="${LEFT - 8}" y="${TOP - 8}" text-anchor="end">${escape(y)}</text>
${drawn.join('\n')}
</svg>
`;
}

/** The powers of ten around some values. */
function decades(values: readonly number[]): number[] {
  const first = Math.floor(Math.log10(Math.min(...values)));
  const last = Math.ceil(Math.log10(Math.max(...values)));
  return Array.from({ length: last - first + 1 }, (_, i) => 10 ** (first + i));
}

/** Moves labels apart that would lie on one another; keeps their order. */
function spread(wanted: readonly number[]): number[] {
  const least = 16;
  const order = wanted.map((at, i) => ({ at, i })).sort((a, b) => a.at - b.at);
  const placed = order.map(({ at }) => at);
  for (let i = 1; i < placed.length; i++) placed[i] = Math.max(placed[i]!, placed[i - 1]! + least);
  const over = Math.max(0, (placed.at(-1) ?? 0) - (HEIGHT - BOTTOM));
  for (let i = placed.length - 1; i >= 0; i--)
    placed[i] = Math.min(placed[i]! - (i === placed.length - 1 ? over : 0), (placed[i + 1] ?? Infinity) - least);
  return wanted.map((_, i) => round(placed[order.findIndex((each) => each.i === i)]!));
}

function mark(kind: (typeof MARKS)[number], x: number, y: number): string {
  switch (kind) {
    case 'circle':
      return `<circle class="mark" cx="${x}" cy="${y}" r="3.5"/>`;
    case 'square':
      return `<rect class="mark" x="${round(x - 3.2)}" y="${round(y - 3.2)}" width="6.4" height="6.4"/>`;
    case 'triangle':
      return `<path class="mark" d="M${x} ${round(y - 4.2)}l4.2 7.4h-8.4z"/>`;
    case 'diamond':
      return `<path class="mark" d="M${x} ${round(y - 4.6)}l4.6 4.6l-4.6 4.6l-4.6 -4.6z"/>`;
  }
}

function duration(ns: number): string {
  const [value, unit] = ns < 1e3 ? [ns, 'ns'] : ns < 1e6 ? [ns / 1e3, 'µs'] : ns < 1e9 ? [ns / 1e6, 'ms'] : [ns / 1e9, 's'];
  return `${value} ${unit}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}

/** Draws all plots of a run. */
export function plot(run: Run): void {
  for (const each of plotsOf(run)) writeFileSync(each.file, draw(each));
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  plot(JSON.parse(readFileSync(RESULTS, 'utf8')) as Run);
}
