import { fileURLToPath } from 'node:url';

const src = (file: string) => fileURLToPath(new URL(`./src/${file}`, import.meta.url));

// The entry points, read from the sources: tests and examples import what a user imports. The longest name first.
export const alias = {
  'tthc-rules/calendar': src('calendar.ts'),
  'tthc-rules/procedures/published': src('procedures/published.ts'),
  'tthc-rules/procedures': src('procedures.ts'),
  'tthc-rules/portal': src('portal.ts'),
  'tthc-rules/interchange': src('interchange.ts'),
  'tthc-rules/testing': src('testing.ts'),
  'tthc-rules': src('index.ts'),
};
