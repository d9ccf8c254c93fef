import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createRulebook, explain, vietnamCalendar } from '../../src/index.js';
import { nationalProcedures } from '../../src/procedures.js';

const page = readFileSync('docs/architecture.md', 'utf8');
const walk = page.slice(page.indexOf('## One receipt'), page.indexOf('## Where a change goes'));

describe('the walk of one receipt in docs/architecture.md', () => {
  test('has ten steps', () => {
    expect(walk.match(/^\d+\. \*\*/gm)).toHaveLength(10);
  });

  test.each([
    ['checkReceipt', 'sla/receipt.ts'],
    ['readInstant', 'time/vietnam-time.ts'],
    ['TermsBook', 'sla/terms.ts'],
    ['countingOf', 'deadline/count.ts'],
    ['SessionIndex', 'calendar/session-index.ts'],
    ['DecidedDays', 'calendar/decided-days.ts'],
    ['CompiledYear', 'calendar/compiled-year.ts'],
    ['deem', 'deadline/deem.ts'],
    ['count', 'deadline/count.ts'],
    ['MEASURES', 'deadline/measure.ts'],
    ['receive', 'sla/receive.ts'],
    ['slipFor', 'sla/slip.ts'],
    ['commitmentOf', 'sla/commitment-of.ts'],
    ['stepsOf', 'deadline/steps.ts'],
    ['commitmentReasons', 'sla/commitment-reasons.ts'],
    ['explain', 'explanation/explain-answer.ts'],
  ])('%s stands in %s', (name, file) => {
    expect(walk).toContain(`\`${name}`);
    expect(walk).toContain(`\`${file}\``);
    expect(readFileSync(`src/${file}`, 'utf8')).toMatch(new RegExp(`export (?:function|class|const) ${name}\\b`));
  });

  test('ends where it says', () => {
    const rulebook = createRulebook({ calendar: vietnamCalendar(), catalog: nationalProcedures, policies: [], bareDays: 'working' });
    const commitment = rulebook.receive({ procedure: '2.001019', receivedAt: '2026-08-20T17:20' });
    expect(commitment.due?.toISO()).toBe('2026-08-24T17:00:00.000+07:00');
    expect(commitment.statutory?.deemedReceivedAt.toISO()).toBe('2026-08-21T07:30:00.000+07:00');
    const [, quoted] = /“(Saturday 22 August 2026: .+?)”/.exec(walk)!;
    expect(explain(commitment, 'en')).toContain(quoted);
  });
});
