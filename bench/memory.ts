/** Run by itself with --expose-gc: the memory and time of a compiled calendar in a fresh process. Prints JSON. */
import { vietnamCalendar } from '../src/calendar.js';

const collect = (globalThis as { gc?: () => void }).gc ?? (() => undefined);

function settled(): NodeJS.MemoryUsage {
  for (let i = 0; i < 5; i++) collect();
  return process.memoryUsage();
}

const before = settled();
const begun = performance.now();
const calendar = vietnamCalendar();
calendar.isWorkingDay('2024-04-29');
const compileMs = performance.now() - begun;
const after = settled();

const index = (calendar as unknown as Record<symbol, Record<string, unknown>>)[Symbol.for('tthc-rules.SessionIndex/1')]!;
const tables = Object.values(index).filter((value) => ArrayBuffer.isView(value));

console.log(
  JSON.stringify({
    compileMs,
    heap: after.heapUsed - before.heapUsed,
    arrays: after.arrayBuffers - before.arrayBuffers,
    tables: tables.reduce((sum, table) => sum + table.buffer.byteLength, 0),
    sessions: index['sessions'],
    days: index['days'],
  }),
);
