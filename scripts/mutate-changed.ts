/**
 * Mutation testing of the sources that a change touched: `npm run mutation:changed`, against the commit before; another base:
 * `npm run mutation:changed -- main`. What was found before is kept in reports/ and not asked again.
 */
import { execFileSync, spawnSync } from 'node:child_process';

const [base = 'HEAD~1'] = process.argv.slice(2);
const parts = { calendar: /^src\/(calendar|deadline)\//, promises: /^src\/(sla|dossier)\// };

const changed = execFileSync('git', ['diff', '--name-only', '--diff-filter=d', base, '--', 'src'], { encoding: 'utf8' }).split('\n');
for (const [part, folder] of Object.entries(parts)) {
  const files = changed.filter((file) => folder.test(file));
  console.log(`${part}: ${files.length === 0 ? 'nothing changed' : files.join(', ')}`);
  if (files.length === 0) continue;
  const { status } = spawnSync('npx', ['stryker', 'run', '--mutate', files.join(',')], {
    stdio: 'inherit',
    env: { ...process.env, MUTATE: part },
  });
  if (status !== 0) process.exitCode = 1;
}
