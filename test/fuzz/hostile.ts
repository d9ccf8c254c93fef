/**
 * Values that a hostile or broken caller may pass. Every value is drawn from a seed and a number alone, so that one case of a
 * million can be drawn again by itself.
 */
import { DateTime } from 'luxon';

/** A source of numbers: the same ones for the same seed. */
export class Dice {
  #state: number;

  constructor(seed: number, place: number) {
    this.#state = (Math.imul(seed, 0x9e3779b1) ^ Math.imul(place + 1, 0x85ebca6b)) >>> 0;
    this.roll();
  }

  /** From 0 up to, not including, 1 (mulberry32). */
  roll(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  below(count: number): number {
    return Math.floor(this.roll() * count);
  }

  oneOf<T>(list: readonly T[]): T {
    return list[this.below(list.length)] as T;
  }
}

const thrower = (thrown: unknown) => (): never => {
  throw thrown;
};

/** Proxies, and what is made once, are not looked into when more is spoilt. */
const strange = new WeakSet();

function proxied<T extends object>(target: object, handler: ProxyHandler<T>): object {
  const proxy = new Proxy(target as T, handler);
  strange.add(proxy);
  return proxy;
}

/** Whatever is done to it throws. */
function throwingProxy(target: object, thrown: unknown): object {
  const trap = thrower(thrown);
  return proxied(target, {
    get: trap,
    set: trap,
    has: trap,
    ownKeys: trap,
    getPrototypeOf: trap,
    getOwnPropertyDescriptor: trap,
    defineProperty: trap,
    deleteProperty: trap,
  });
}

function revoked(target: object): object {
  const { proxy, revoke } = Proxy.revocable(target, {});
  revoke();
  strange.add(proxy);
  return proxy;
}

/** Another answer each time it is read. */
function fickle(target: object, dice: Dice): object {
  return proxied(target, {
    get: (of, key) => (dice.roll() < 0.5 ? (Reflect.get(of, key) as unknown) : hostileScalar(dice)),
    ownKeys: (of) => (dice.roll() < 0.5 ? Reflect.ownKeys(of) : ['__proto__', 'constructor', 'length']),
    getOwnPropertyDescriptor: (of, key) =>
      Reflect.getOwnPropertyDescriptor(of, key) ?? { value: 1, configurable: true, enumerable: true, writable: true },
  });
}

const nested = (depth: number, wrap: (inner: unknown) => unknown) => {
  let value: unknown = 1;
  for (let i = 0; i < depth; i++) value = wrap(value);
  return value;
};

// Made once: what costs to make.
const deepArray = nested(50_000, (inner) => [inner]);
const deepObject = nested(50_000, (inner) => ({ a: inner }));
const wide = Object.fromEntries(Array.from({ length: 20_000 }, (_, i) => [`k${i}`, i]));
const long = 'x'.repeat(1_000_000);
const longDigits = '9'.repeat(100_000);
const longList = Array.from({ length: 200_000 }, () => 0);
const cyclic: Record<string, unknown> = {};
cyclic['self'] = cyclic;
/** Drawn for many cases: spoilt in one of them, each case would depend on those before it, and references add up without end. */
export const madeOnce: readonly object[] = [deepArray as object, deepObject as object, wide, longList, cyclic];
for (const shared of madeOnce) strange.add(shared);

class Own {
  readonly value = 1;
}

const THROWN: readonly unknown[] = [new Error('hostile'), undefined, null, 'text', 7, Symbol('thrown'), { code: 'invalid-input' }];
const NUMBERS: readonly number[] = [
  Number.NaN,
  Infinity,
  -Infinity,
  -0,
  0,
  -1,
  1,
  0.1,
  0.5,
  1.5,
  1e-7,
  5e-324,
  2 ** 31,
  2 ** 32 - 1,
  2 ** 53,
  -(2 ** 53),
  8.64e15,
  8.64e15 + 1,
  1e21,
  1.7976931348623157e308,
];
const TEXTS: readonly string[] = [
  '',
  ' ',
  '\0',
  '\n',
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'NaN',
  'null',
  '[object Object]',
  '\ud800',
  '\udfff\ud800',
  '\u202e2025-01-01',
  '\u200b',
  '٢٠٢٥-٠١-٠١',
  '2025-03-03T09:00',
  '2025-03-03',
  '2025-02-30',
  '2025-03-03T24:00',
  '0000-00-00',
  '9999-12-31T23:59:59.999999999-23:59',
  '+275760-09-13T00:00:00Z',
  'Tết Nguyên đán',
  'Te\u0302\u0301t',
  '𝟚𝟘𝟚𝟝',
  "'; DROP TABLE days; --",
  '=1+1',
  '<script>',
  '\r\nEND:VCALENDAR',
  '${x}',
  '../../etc/passwd',
];
const KEYS: readonly string[] = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'valueOf',
  'toJSON',
  'length',
  'then',
  '',
  '0',
  '-1',
  '__defineGetter__',
  'hasOwnProperty',
  'polluted',
  '\ud800',
];

function hostileScalar(dice: Dice): unknown {
  switch (dice.below(8)) {
    case 0:
      return undefined;
    case 1:
      return null;
    case 2:
      return dice.roll() < 0.5;
    case 3:
      return dice.oneOf([0n, -1n, 10n ** 30n]);
    case 4:
      return dice.oneOf([Symbol('s'), Symbol.iterator, Symbol.toPrimitive]);
    case 5:
      return dice.oneOf(TEXTS);
    default:
      return dice.oneOf(NUMBERS);
  }
}

/** A list with holes, or with a length that it does not fill. */
function sparse(dice: Dice): unknown[] {
  const list: unknown[] = [1];
  list.length = dice.oneOf([2, 100, 20_001, 2 ** 32 - 1]);
  return list;
}

/** What JSON makes of a key `__proto__`, or an object with such a key by other ways. */
function polluting(dice: Dice): unknown {
  const texts = [
    '{"__proto__":{"polluted":1}}',
    '{"constructor":{"prototype":{"polluted":1}}}',
    '{"prototype":{"polluted":1}}',
    '[{"__proto__":{"polluted":1}}]',
    '{"a":{"__proto__":{"polluted":1,"toJSON":1}}}',
  ];
  return JSON.parse(dice.oneOf(texts));
}

/** Objects that are not what they look like. */
function odd(dice: Dice): unknown {
  const thrown = dice.oneOf(THROWN);
  const makers: readonly (() => unknown)[] = [
    () => throwingProxy(dice.roll() < 0.5 ? {} : [], thrown),
    () => revoked(dice.roll() < 0.5 ? {} : []),
    () => fickle(dice.roll() < 0.5 ? {} : [], dice),
    () => fickle([1, 2, 3], dice),
    () => proxied([], { get: (of, key) => (key === 'length' ? 2 ** 32 : (Reflect.get(of, key) as unknown)) }),
    (): unknown => Object.create(null),
    (): unknown => Object.create({ inherited: 1 }),
    () => new Own(),
    () => new Date(Number.NaN),
    () => new Date(dice.oneOf(NUMBERS)),
    () => Object.assign(new Date(0), { getTime: thrower(thrown), valueOf: thrower(thrown) }),
    (): unknown => Object.create(Date.prototype),
    () => DateTime.invalid('hostile'),
    () => DateTime.fromMillis(0, { zone: 'utc' }),
    (): unknown => Object.assign(Object.create(DateTime.prototype), { ts: dice.oneOf(NUMBERS) }),
    () => ({ isLuxonDateTime: true, isValid: true, ts: dice.oneOf(NUMBERS), toMillis: thrower(thrown) }),
    () => ({ isLuxonDateTime: true, isValid: true, toMillis: () => hostileScalar(dice) }),
    (): unknown => Object(dice.oneOf(TEXTS)),
    (): unknown => Object(dice.oneOf(NUMBERS)),
    () => new Map([['a', 1]]),
    () => new Set([1]),
    () => new Uint8Array(8),
    () => new Float64Array([Number.NaN, 1.7e12]),
    () => /x/g,
    () => () => 1,
    () => Promise.resolve(1),
    () => new Error('an error'),
    () => ({ toString: thrower(thrown), valueOf: thrower(thrown), [Symbol.toPrimitive]: thrower(thrown) }),
    () => ({ toJSON: thrower(thrown) }),
    () => ({ toString: () => '2025-03-03T09:00' }),
    () => ({ [Symbol.iterator]: thrower(thrown) }),
    () => Object.defineProperty({}, 'x', { enumerable: true, get: thrower(thrown) }),
    () => polluting(dice),
    () => sparse(dice),
    () => cyclic,
    () => deepArray,
    () => deepObject,
    () => globalThis,
    () => Object.prototype,
  ];
  return dice.oneOf(makers)();
}

/** What is merely large, and seldom drawn, as it costs. */
function huge(dice: Dice): unknown {
  return dice.oneOf([long, longDigits, longList, wide, `2025-03-03T09:00${long}`, [long], { [long]: 1 }]);
}

/** Any value at all. */
export function hostile(dice: Dice, depth = 3): unknown {
  const kind = dice.roll();
  if (kind < 0.45) return hostileScalar(dice);
  if (kind < 0.75) return odd(dice);
  if (kind < 0.77) return huge(dice);
  if (depth === 0) return {};
  if (kind < 0.88) return Array.from({ length: dice.below(4) }, () => hostile(dice, depth - 1));
  const object: Record<string, unknown> = {};
  for (let i = dice.below(4); i > 0; i--) set(object, dice.oneOf(KEYS), hostile(dice, depth - 1));
  return object;
}

/** As a literal would: `__proto__` too is a key of its own, and no setter is run. */
function set(owner: object, key: string, value: unknown): void {
  if (Object.getOwnPropertyDescriptor(owner, key)?.configurable === false) return;
  Object.defineProperty(owner, key, { value, enumerable: true, configurable: true, writable: true });
}

// ── near to what is right ────────────────────────────────────────────────────

const LOOKALIKES = ['０', '٠', 'O', '-', '–', '−', ':', '：', 'T', 't', ' ', 'Z', 'z', '+', '.', ',', '\u0000', '\ud83d'];

function nearText(text: string, dice: Dice): string {
  const place = dice.below(text.length + 1);
  const [before, after] = [text.slice(0, place), text.slice(place)];
  switch (dice.below(7)) {
    case 0:
      return before;
    case 1:
      return before + dice.oneOf(LOOKALIKES) + after;
    case 2:
      return before + dice.oneOf(LOOKALIKES) + after.slice(1);
    case 3:
      return before + String(dice.below(10)) + after.slice(1);
    case 4:
      return before + after.slice(1);
    case 5:
      return text + dice.oneOf(TEXTS);
    default:
      return dice.roll() < 0.5 ? text.toUpperCase() : before + before + after;
  }
}

function nearNumber(value: number, dice: Dice): number {
  return dice.oneOf([value + 1, value - 1, -value, value / 2, value * 1000, value + 1e-9, dice.oneOf(NUMBERS)]);
}

/** A value that is nearly the given one, or anything. */
export function near(value: unknown, dice: Dice): unknown {
  if (dice.roll() < 0.4) return hostile(dice);
  if (typeof value === 'string') return nearText(value, dice);
  if (typeof value === 'number') return nearNumber(value, dice);
  if (typeof value === 'boolean') return !value;
  return hostile(dice);
}

// ── something right, spoilt ──────────────────────────────────────────────────

/** A copy of plain data; what is no plain data is taken over. */
function copied(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copied);
  if (!isPlain(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, copied(one)]));
}

export interface Place {
  readonly owner: Record<string, unknown>;
  readonly key: string;
}

/** A value without running any code of it. */
const valueAt = ({ owner, key }: Place): unknown => Object.getOwnPropertyDescriptor(owner, key)?.value as unknown;

/** Each object is looked into once: what holds itself in many places has no end of paths. */
export function placesOf(place: Place, found: Place[], seen = new Set<object>()): Place[] {
  found.push(place);
  const value = valueAt(place);
  if (!isPlain(value) || seen.has(value)) return found;
  seen.add(value);
  for (const key of Object.keys(value).slice(0, 50)) placesOf({ owner: value, key }, found, seen);
  return found;
}

function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null || strange.has(value)) return false;
  return Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype;
}

/** Spoils a copy of something right in one to three places, or not at all. */
export function spoilt(right: unknown, dice: Dice): unknown {
  const root: Record<string, unknown> = { value: copied(right) };
  for (let times = dice.below(4); times > 0; times--) {
    const places = placesOf({ owner: root, key: 'value' }, []);
    // The whole is seldom spoilt, its parts often.
    const { owner, key } = dice.roll() < 0.03 ? (places[0] as Place) : dice.oneOf(places);
    spoil(owner, key, places, dice);
  }
  return valueAt({ owner: root, key: 'value' });
}

function spoil(owner: Record<string, unknown>, key: string, places: readonly Place[], dice: Dice): void {
  if (Object.getOwnPropertyDescriptor(owner, key)?.configurable !== true) return;
  const value = valueAt({ owner, key });
  const thrown = dice.oneOf(THROWN);
  switch (dice.below(12)) {
    case 0:
      if (!Array.isArray(owner)) Reflect.deleteProperty(owner, key);
      return;
    case 1:
      if (isPlain(value)) set(value, dice.oneOf(KEYS), hostile(dice));
      else set(owner, key, near(value, dice));
      return;
    case 2:
      Object.defineProperty(owner, key, { enumerable: true, configurable: true, get: thrower(thrown) });
      return;
    case 3:
      Object.defineProperty(owner, key, {
        enumerable: true,
        configurable: true,
        get: () => (dice.roll() < 0.7 ? value : hostileScalar(dice)),
      });
      return;
    case 4:
      if (isPlain(value))
        set(
          owner,
          key,
          dice.oneOf([() => throwingProxy(value, thrown), () => revoked(value), () => fickle(value, dice), () => new Proxy(value, {})])(),
        );
      else set(owner, key, near(value, dice));
      return;
    case 5:
      if (isPlain(value) && Array.isArray(value)) spoilList(value, dice);
      else set(owner, key, near(value, dice));
      return;
    case 6: {
      const other = dice.oneOf(places);
      set(owner, key, valueAt(other));
      return;
    }
    case 7:
      if (isPlain(value) && !Array.isArray(value)) set(owner, key, Object.create(value) as unknown);
      else set(owner, key, near(value, dice));
      return;
    default:
      set(owner, key, near(value, dice));
  }
}

function spoilList(list: unknown[], dice: Dice): void {
  // Nothing may be run, and nothing grow past all bounds, while it is spoilt.
  if (list.length > 5000 || Object.values(Object.getOwnPropertyDescriptors(list)).some((one) => one.get !== undefined)) return;
  switch (dice.below(5)) {
    case 0:
      list.length = dice.oneOf([0, list.length + 1, 20_001, 2 ** 32 - 1]);
      return;
    case 1:
      list.reverse();
      return;
    case 2:
      list.push(...list);
      return;
    case 3:
      list.push(hostile(dice));
      return;
    default:
      // Sliced from a copy: slice asks a list for its constructor, which may be spoilt already.
      while (list.length > 0 && list.length < 3000) list.push(...[...list].slice(0, 1500));
  }
}
