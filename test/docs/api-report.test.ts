import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { apiReports } from '../../scripts/make-api.js';
import * as calendar from '../../src/calendar.js';
import * as main from '../../src/index.js';
import * as interchange from '../../src/interchange.js';
import * as portal from '../../src/portal.js';
import * as published from '../../src/procedures/published.js';
import * as procedures from '../../src/procedures.js';
import * as testing from '../../src/testing.js';

const reports = await apiReports();
const entries = { calendar, index: main, interchange, portal, 'procedures-published': published, procedures, testing };

describe('docs/api-report', () => {
  test('has a page for each entry, and no other', () => {
    expect([...reports.keys()].sort()).toEqual(
      Object.keys(entries)
        .map((entry) => `${entry}.md`)
        .sort(),
    );
    expect(readdirSync('docs/api-report').sort()).toEqual([...reports.keys()].sort());
  });

  test.each([...reports])('%s is what src/ exports: run npm run make:api', (name, text) => {
    expect(readFileSync(`docs/api-report/${name}`, 'utf8')).toBe(text);
  });

  test.each(Object.entries(entries))('%s: every value is there', (entry, module) => {
    const text = reports.get(`${entry}.md`)!;
    expect(Object.keys(module).filter((name) => !text.includes(`\`${name}\``))).toEqual([]);
  });

  test('shows a signature as it is called', () => {
    expect(reports.get('calendar.md')).toContain('declare function workingDays(days: number): SingleLimit;');
    expect(reports.get('calendar.md')).toContain("export type RuleErrorCode =\n  | 'invalid-date-time'\n");
    expect(reports.get('index.md')).toContain('export interface Commitment {');
  });
});
