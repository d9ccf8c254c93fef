import { shown, type Fault } from '../errors.js';
import { fault, inVietnamese, MAX_FAULTS, moreFaults } from './fault.js';

/** How much may be read at once. */
interface Bounds {
  /** As JSON in UTF-8. */
  readonly bytes: number;
  /** Texts, numbers, lists and objects in all: a hundred for each record of a full catalogue. */
  readonly values: number;
  /** Records in a list of them. */
  readonly records: number;
}

/** What is read, by the name that paths in it begin with: a catalogue may be that of a country. */
export const BOUNDS = {
  records: { bytes: 33_554_432, values: 2_000_000, records: 20_000 },
  policies: { bytes: 1_048_576, values: 125_000, records: 10_000 },
  lawProfiles: { bytes: 1_048_576, values: 125_000, records: 10_000 },
} as const satisfies Readonly<Record<string, Bounds>>;
export type Root = keyof typeof BOUNDS;

/** At most so many elements in a list within a record. */
export const MAX_ELEMENTS = 4_000;
/** At most so many keys in an object. */
const MAX_KEYS = 1_000;
/** At most so many arrays and objects inside one another. */
export const MAX_DEPTH = 32;

const PROTOTYPE_KEYS: readonly string[] = ['__proto__', 'constructor', 'prototype'];
// Control and format characters, half surrogates, line and paragraph separators: nothing a reader would see.
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

/** No more is read: there is too much of it. */
class GivenUp extends Error {
  constructor(readonly fault: Fault) {
    super();
  }
}

/**
 * Copies data from outside, frozen: own plain properties only, no code of the value is run, and no more is read than may be kept.
 *
 * @returns the copy, or what is wrong; a value with faults has no copy
 */
export function copyPlainData(value: unknown, root: Root): { readonly copy?: unknown; readonly faults: readonly Fault[] } {
  const reader = new Reader(root);
  try {
    const copy = reader.copy(value);
    return reader.faults.length === 0 ? { copy, faults: [] } : { faults: reader.faults };
  } catch (thrown) {
    reader.faults.push(thrown instanceof GivenUp ? thrown.fault : unreadable(root));
    return { faults: reader.faults };
  }
}

/**
 * The bytes of a text as a JSON string in UTF-8, without its quotes; less than nothing where it has a character that is not seen. The
 * letters of Vietnamese are passed by number: to ask the pattern of each of a hundred thousand texts takes as long as the rest.
 */
function bytesOf(text: string): number {
  let bytes = 0;
  let isPlain = true;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit < 0x80) {
      bytes += unit === 0x22 || unit === 0x5c ? 2 : unit < 0x20 ? 6 : 1;
      if (unit < 0x20 || unit === 0x7f) isPlain = false;
    } else {
      bytes += unit < 0x800 ? 2 : unit >= 0xd800 && unit <= 0xdfff ? 2 : 3;
      if (!((unit > 0xad && unit < 0x370) || (unit >= 0x1ea0 && unit < 0x1f00))) isPlain = false;
    }
  }
  return isPlain || !UNSEEN.test(text) ? bytes : -bytes;
}

class Reader {
  readonly faults: Fault[] = [];
  #bytes = 0;
  #values = 0;
  // The containers that are open: a value among them contains itself.
  readonly #open: object[] = [];
  readonly #root: Root;
  readonly #bounds: Bounds;
  readonly #path: (string | number)[];

  constructor(root: Root) {
    this.#root = root;
    this.#bounds = BOUNDS[root];
    this.#path = [root];
  }

  copy(value: unknown): unknown {
    if (++this.#values > this.#bounds.values) throw new GivenUp(tooManyValues(this.#root));
    switch (typeof value) {
      case 'string':
        return this.#text(value);
      case 'number':
        return this.#number(value);
      case 'boolean':
        this.#spend(value ? 4 : 5);
        return value;
      case 'object':
        if (value !== null) return this.#container(value);
        this.#spend(4);
        return null;
      default:
        return this.#refuse(
          `${inVietnamese(shown(value))} không phải dữ liệu JSON; hãy bỏ hẳn khóa này hoặc ghi một giá trị.`,
          `${shown(value)} is not JSON data: leave the key out or give a value.`,
        );
    }
  }

  #text(value: string): string {
    const bytes = bytesOf(value);
    this.#spend(Math.abs(bytes) + 2);
    if (bytes < 0) {
      this.#refuse(
        `${shown(value)} chứa ký tự điều khiển hoặc ký tự ẩn; hãy xóa ký tự đó hoặc gõ lại.`,
        `${shown(value)} contains a control or invisible character: delete it or type the text again.`,
      );
    }
    return value;
  }

  #number(value: number): number {
    this.#spend(String(value).length);
    if (!Number.isFinite(value))
      this.#refuse(`${value} không phải là số; hãy ghi một số cụ thể.`, `${value} is not a number: write a number.`);
    return value;
  }

  #container(value: object): unknown {
    this.#spend(2);
    if (this.#open.includes(value)) {
      return this.#refuse('Dữ liệu chứa chính nó; hãy bỏ vòng lặp này.', 'The data contains itself: take this loop out.');
    }
    if (this.#open.length === MAX_DEPTH) {
      return this.#refuse(
        `Dữ liệu lồng nhau quá ${MAX_DEPTH} lớp; hãy viết phẳng hơn.`,
        `The data is nested more than ${MAX_DEPTH} deep: write it flatter.`,
      );
    }
    this.#open.push(value);
    const copy = Array.isArray(value) ? this.#array(value) : this.#object(value);
    this.#open.pop();
    return copy;
  }

  #array(value: readonly unknown[]): readonly unknown[] | undefined {
    // The records themselves, or { documents, procedures } of them.
    const most = this.#open.length <= 2 ? this.#bounds.records : MAX_ELEMENTS;
    if (value.length > most) {
      return this.#refuse(
        `Danh sách có ${value.length} phần tử, nhiều hơn ${most}; hãy chia nhỏ.`,
        `The list has ${value.length} elements, more than ${most}: split it.`,
      );
    }
    const copy: unknown[] = [];
    for (let index = 0; index < value.length; index++) {
      if (index > 0) this.#spend(1);
      copy.push(this.#property(value, index));
    }
    const keys = Reflect.ownKeys(value);
    // The elements and the length; more is not of the list.
    if (keys.length === value.length + 1) return Object.freeze(copy);
    for (const key of keys) {
      if (key !== 'length' && !(typeof key === 'string' && Number(key) < value.length)) this.#stray(key);
    }
    return Object.freeze(copy);
  }

  #object(value: object): unknown {
    const prototype: unknown = Object.getPrototypeOf(value);
    // A plain object may come from another realm: its prototype is the top of a chain, whichever.
    if (prototype !== null && Object.getPrototypeOf(prototype) !== null) {
      return this.#refuse(
        'Chỉ nhận đối tượng thuần (như JSON.parse trả về); hãy chép các trường sang một đối tượng thuần.',
        'Only plain objects (as JSON.parse gives) are read: copy the fields into a plain object.',
      );
    }
    const keys = Reflect.ownKeys(value);
    if (keys.length > MAX_KEYS) {
      // To list the keys of one more such object would cost as much again.
      throw new GivenUp(
        this.#fault(
          `Đối tượng có ${keys.length} khóa, nhiều hơn ${MAX_KEYS}; hãy chia nhỏ.`,
          `The object has ${keys.length} keys, more than ${MAX_KEYS}: split it.`,
        ),
      );
    }
    const copy: Record<string, unknown> = {};
    let first = true;
    for (const key of keys) {
      if (typeof key === 'symbol') {
        this.#stray(key);
        continue;
      }
      const bytes = bytesOf(key);
      this.#spend(Math.abs(bytes) + (first ? 3 : 4));
      first = false;
      if (bytes < 0 || PROTOTYPE_KEYS.includes(key)) this.#stray(key);
      else copy[key] = this.#property(value, key);
    }
    return Object.freeze(copy);
  }

  #property(owner: object, key: string | number): unknown {
    this.#path.push(key);
    const copy = this.#valueOf(Object.getOwnPropertyDescriptor(owner, key));
    this.#path.pop();
    return copy;
  }

  #valueOf(property: PropertyDescriptor | undefined): unknown {
    if (property !== undefined && 'value' in property) return this.copy(property.value);
    // A hole of an array or an accessor.
    this.#spend(1);
    return property === undefined
      ? this.#refuse('Phần tử bị bỏ trống; hãy điền hoặc bỏ hẳn.', 'This element is left empty: fill it in or take it out.')
      : this.#refuse(
          'Trường này được tính bằng hàm (getter); hãy ghi giá trị thường.',
          'This is an accessor (getter or setter): write a plain value.',
        );
  }

  #stray(key: string | symbol): void {
    const name = typeof key === 'symbol' ? 'a symbol' : shown(key);
    this.#refuse(
      `Không nhận khóa ${typeof key === 'symbol' ? 'kiểu symbol' : name}; hãy bỏ khóa này.`,
      `The key ${name} is not accepted: take it out.`,
      typeof key === 'symbol' ? undefined : key,
    );
  }

  #refuse(vi: string, en: string, key?: string): undefined {
    this.faults.push(this.#fault(vi, en, key));
  }

  #fault(vi: string, en: string, key?: string): Fault {
    if (this.faults.length === MAX_FAULTS) throw new GivenUp(moreFaults(this.#root));
    return fault(key === undefined ? this.#path : [...this.#path, key], vi, en);
  }

  #spend(bytes: number): void {
    this.#bytes += bytes;
    if (this.#bytes > this.#bounds.bytes) throw new GivenUp(tooLarge(this.#root));
  }
}

function tooLarge(root: Root): Fault {
  const { bytes } = BOUNDS[root];
  return tooMuch(root, `lớn hơn ${bytes} byte khi viết thành JSON`, `is larger than ${bytes} bytes as JSON`);
}

function tooManyValues(root: Root): Fault {
  const { values } = BOUNDS[root];
  return tooMuch(
    root,
    `có hơn ${values} giá trị (chữ, số, danh sách, đối tượng)`,
    `has more than ${values} values (texts, numbers, lists, objects)`,
  );
}

function tooMuch(root: Root, vi: string, en: string): Fault {
  const isCatalog = root === 'records';
  return fault(
    [root],
    `${isCatalog ? 'Danh mục' : 'Dữ liệu'} ${vi}; hãy chia nhỏ, ví dụ theo lĩnh vực.`,
    `The ${isCatalog ? 'catalogue' : 'data'} ${en}: split it, for instance by field.`,
  );
}

function unreadable(root: Root): Fault {
  return fault(
    [root],
    'Không đọc được dữ liệu; hãy đưa vào đối tượng thuần như JSON.parse trả về.',
    'The data cannot be read: pass plain data as JSON.parse gives it.',
  );
}
