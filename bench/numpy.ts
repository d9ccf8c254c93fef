import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface, type Interface } from 'node:readline';

// Debian's own, whatever else is in the path.
const PYTHON = process.env['PYTHON'] ?? (existsSync('/usr/bin/python3') ? '/usr/bin/python3' : 'python3');

/** numpy in a process of its own, which does one round when it is asked to. */
export class Numpy {
  readonly version: string;
  readonly #python: ChildProcessWithoutNullStreams;
  readonly #lines: AsyncIterator<string, undefined>;
  readonly #reader: Interface;
  readonly #folder: string;

  private constructor(
    python: ChildProcessWithoutNullStreams,
    reader: Interface,
    lines: AsyncIterator<string, undefined>,
    folder: string,
    version: string,
  ) {
    this.#python = python;
    this.#reader = reader;
    this.#lines = lines;
    this.#folder = folder;
    this.version = version;
  }

  /** Starts it with days and holidays as day numbers; undefined where there is no numpy. */
  static async start(days: Float64Array, holidays: readonly number[]): Promise<Numpy | undefined> {
    const folder = mkdtempSync(join(tmpdir(), 'bench-'));
    const files = [join(folder, 'dates'), join(folder, 'holidays')] as const;
    writeFileSync(files[0], BigInt64Array.from(days, BigInt));
    writeFileSync(files[1], BigInt64Array.from(holidays, BigInt));
    const python = spawn(PYTHON, ['bench/busday.py', ...files], { stdio: ['pipe', 'pipe', 'pipe'] });
    python.on('error', () => undefined);
    python.stdin.on('error', () => undefined);
    const reader = createInterface({ input: python.stdout });
    const lines: AsyncIterator<string, undefined> = reader[Symbol.asyncIterator]();
    const { value, done } = await lines.next();
    if (done === true) {
      rmSync(folder, { recursive: true });
      return undefined;
    }
    const [version, pythonVersion] = value.split(' ');
    return new Numpy(python, reader, lines, folder, `numpy ${version ?? ''} on Python ${pythonVersion ?? ''}`);
  }

  /** Nanoseconds for each date. */
  async round(task: 'offset' | 'count', n: number): Promise<number> {
    return Number(await this.#ask(`${task} ${n}`));
  }

  /** The day numbers that busday_offset gives. */
  async answers(n: number): Promise<BigInt64Array> {
    const file = join(this.#folder, 'answers');
    await this.#ask(`answers ${n} ${file}`);
    const { buffer, byteOffset, byteLength } = readFileSync(file);
    return new BigInt64Array(buffer.slice(byteOffset, byteOffset + byteLength));
  }

  async #ask(line: string): Promise<string> {
    this.#python.stdin.write(`${line}\n`);
    const { value, done } = await this.#lines.next();
    if (done === true) throw new Error('numpy ended before it answered');
    return value;
  }

  stop(): void {
    this.#python.stdin.end();
    this.#reader.close();
    rmSync(this.#folder, { recursive: true });
  }
}
