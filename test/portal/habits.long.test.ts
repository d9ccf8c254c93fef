import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { costsOfAll, habitsPage, habitsPicture } from '../../scripts/make-habits.js';

describe('what habits cost', () => {
  let all: ReturnType<typeof costsOfAll>;
  beforeAll(() => {
    all = costsOfAll();
  }, 600_000);

  test('docs/habits.md is what the script writes', async () => {
    const page = readFileSync('docs/habits.md', 'utf8');
    expect(await habitsPage(page, all)).toBe(page);
  });

  test('docs/pictures/habits.svg is what the script draws', () => {
    expect(habitsPicture(all)).toBe(readFileSync('docs/pictures/habits.svg', 'utf8'));
  });

  test('figures that can be worked out by hand', () => {
    const of = (name: string, days: number) => all.find(({ row }) => row.name === name)!.byLimit.find((cost) => cost?.days === days)!;
    // The day of receipt is day one for every minute before 15:00: 330 of the 450 of a day, on every day, whatever the limit.
    for (const days of [1, 5, 30]) {
      const { asked, earlier, later } = of('Bkav eGov', days);
      expect([earlier / asked, later]).toEqual([330 / 450, 0]);
    }
    // Eight hours from 07:30 end at 17:00 of the same day; from any later minute on the next.
    const { asked, earlier } = of('OpenCPS v2', 1);
    expect(earlier / asked).toBeCloseTo(1 / 450, 10);
    // 24 hours later is the next day: wrong where that is not worked.
    expect(of('24-hour days', 1).later).toBe(0);
    // A whole week of five days always meets a weekend.
    expect(of('24-hour days', 10).earlier).toBe(asked);
  });
});
