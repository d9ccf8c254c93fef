/** Run by itself with --expose-gc: the memory and time of a compiled calendar in a fresh process. Prints JSON. */
import { indexOf } from '../src/calendar/working-calendar.js';
import { vietnamCalendar } from '../src/calendar.js';

const collect = (globalThis as { gc?: () => void }).gc ?? (() => undefined);

function settled(): NodeJS.MemoryUsage {
  for (let i = 0; i < 5; i++) collect();
  return process.memoryUsage();
}

const begun = performance.now();
vietnamCalendar().isWorkingDay('2024-04-29');
const compileMs = performance.now() - begun;

// What a first calendar leaves on the heap is also the code compiled to make it: a second one is the calendar alone.
const before = settled();
const second = vietnamCalendar({ decisions: [] });
second.isWorkingDay('2024-04-29');
const after = settled();

const index = indexOf(second);

console.log(
  JSON.stringify({
    compileMs,
    heap: after.heapUsed - before.heapUsed,
    tables: after.arrayBuffers - before.arrayBuffers,
    sessions: index.sessionFrom(index.days) - index.sessionFrom(0),
    days: index.days,
  }),
);
