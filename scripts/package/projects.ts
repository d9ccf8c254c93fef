/** Projects as strangers have them, each with the packed library installed in it by plain `npm install`. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A project of a stranger: what it installs beside the tarball, its files, and the commands that must succeed. */
interface Project {
  readonly title: string;
  readonly type: 'module' | 'commonjs';
  readonly packages: readonly string[];
  readonly files: Readonly<Record<string, string>>;
  readonly commands: readonly (readonly string[])[];
}

/** The Tuesday before the holidays of 2025: one working day ends on Monday 5 May. */
const QUESTION = `{ receivedAt: '2025-04-29T14:00', limit: workingDays(1), profile: profiles.civilCode, calendar: vietnamCalendar() }`;
const ANSWER = '2025-05-05T17:00:00.000+07:00';
const ask = `if (computeDeadline(${QUESTION}).due.toISO() !== '${ANSWER}') throw new Error('another answer');\n`;
const CALENDAR_NAMES = '{ computeDeadline, profiles, vietnamCalendar, workingDays }';

/** Starts the example of NestJS, asks it over HTTP and stops it. */
const ASK_NEST = `
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';

const server = spawn('node', ['out/main.js'], { stdio: ['ignore', 'pipe', 'inherit'] });
try {
  const url = await new Promise((resolve, reject) => {
    server.stdout.once('data', (text) => resolve(String(text).trim()));
    server.once('exit', () => reject(new Error('the server did not start')));
  });
  const ask = async (receivedAt) => {
    const body = JSON.stringify({ procedure: '2.000815', level: 'commune', receivedAt });
    const answer = await fetch(url + '/receipts', { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    return { status: answer.status, ...(await answer.json()) };
  };
  // Certified copies: the day of receipt, the next working day for what comes after 15:00 (Decree 23/2015, art. 7).
  const { status, commitment, why } = await ask('2026-08-20T14:00');
  assert.deepEqual([status, commitment.due, typeof why[0]], [201, '2026-08-20T17:00:00.000+07:00', 'string']);
  const refused = await ask('2026-08-20 14:00');
  assert.deepEqual([refused.status, refused.code, refused.details.is], [400, 'invalid-date-time', 'a time as databases write it']);
  const { paths } = await (await fetch(url + '/api-json')).json();
  const { schema } = paths['/receipts'].post.responses['201'].content['application/json'];
  assert.ok(Object.keys(schema.properties.commitment).length > 1);
} finally {
  server.kill();
}
`;

/**
 * The projects in which the tarball is tried.
 *
 * @param entries - the entry points, such as `tthc-rules/calendar`
 */
export function projectsOf(entries: readonly string[]): Project[] {
  const everyEntry = entries.map((entry, i) => `import * as entry${i} from '${entry}';\nexport { entry${i} };\n`).join('');
  const node10 = ['--strict', '--target', 'es2022', '--module', 'commonjs', '--moduleResolution', 'node10', '--skipLibCheck', 'false'];
  return [
    {
      title: 'zod 3 of its own beside the library',
      type: 'module',
      packages: ['luxon@3.7.2', 'zod@3.25.76'],
      files: {
        'main.js':
          `import { z } from 'zod';\nimport ${CALENDAR_NAMES} from 'tthc-rules/calendar';\nimport { createCatalog } from 'tthc-rules';\n` +
          `z.object({ code: z.string() }).parse({ code: '1.000593' });\n` +
          `if (createCatalog([]).size !== 0) throw new Error('a catalogue of nothing has something');\n${ask}`,
      },
      commands: [['node', 'main.js']],
    },
    {
      title: 'TypeScript with moduleResolution node10',
      type: 'commonjs',
      packages: ['luxon@3.7.2', 'fast-check@4.10.2', 'typescript@5.9.3', '@types/node@20.19.43'],
      files: { 'main.ts': `import ${CALENDAR_NAMES} from 'tthc-rules/calendar';\n${ask}`, 'every-entry.ts': everyEntry },
      commands: [
        ['npx', 'tsc', ...node10, 'main.ts'],
        // The declarations of zod ask for this one.
        ['npx', 'tsc', ...node10, '--esModuleInterop', 'every-entry.ts'],
        ['node', 'main.js'],
        ['node', 'every-entry.js'],
      ],
    },
    {
      title: 'NestJS, with OpenAPI',
      type: 'module',
      packages: [
        'luxon@3.7.2',
        ...['common', 'core', 'platform-express', 'swagger'].map((part) => `@nestjs/${part}@12`),
        'reflect-metadata@0.2.2',
        'rxjs@7.8.2',
        'typescript@5.9.3',
        '@types/node@20.19.43',
      ],
      files: { 'main.ts': readFileSync('examples/nestjs/main.ts', 'utf8'), 'ask.js': ASK_NEST },
      commands: [
        [
          ...['npx', 'tsc', '--strict', '--target', 'es2022', '--module', 'nodenext', '--skipLibCheck', '--outDir', 'out'],
          ...['--experimentalDecorators', '--emitDecoratorMetadata', '--resolveJsonModule', 'main.ts'],
        ],
        ['node', 'ask.js'],
      ],
    },
    {
      title: 'Vite, for a browser',
      type: 'module',
      packages: ['luxon@3.7.2', 'vite@8.3.4'],
      files: {
        'index.html': '<!doctype html><script type="module" src="/main.js"></script>\n',
        'main.js': `import ${CALENDAR_NAMES} from 'tthc-rules/calendar';\n${ask}globalThis.answered = true;\n`,
        'run.js':
          `import { readdirSync } from 'node:fs';\nconst [script] = readdirSync('dist/assets').filter((name) => name.endsWith('.js'));\n` +
          `globalThis.document ??= { querySelectorAll: () => [], createElement: () => ({ relList: { supports: () => true } }) };\n` +
          `globalThis.MutationObserver ??= class { observe() {} };\n` +
          `await import('./dist/assets/' + script);\nif (globalThis.answered !== true) throw new Error('the page did not ask');\n`,
      },
      commands: [
        ['npx', 'vite', 'build', '--logLevel', 'warn'],
        ['node', 'run.js'],
      ],
    },
  ];
}

/** Sets a project up in a folder of its own and runs its commands; throws where one fails. */
export function tryProject(folder: string, tarball: string, { title, type, packages, files, commands }: Project): void {
  const root = join(folder, title.replaceAll(/\W+/g, '-'));
  const run = (command: readonly string[]) => {
    const [program = '', ...rest] = command;
    const { status } = spawnSync(program, rest, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
    if (status !== 0) throw new Error(`Failed in a project with ${title}: ${command.join(' ')}`);
  };
  for (const [name, text] of Object.entries({ ...files, 'package.json': `{ "private": true, "type": "${type}" }\n` })) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  // Without --force and without --legacy-peer-deps: a conflict of peers is a failure.
  run(['npm', 'install', '--silent', '--no-audit', '--no-fund', tarball, ...packages]);
  for (const command of commands) run(command);
}
