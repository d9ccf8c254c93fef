/**
 * npm run demo                  in Vietnamese
 * npm run demo -- --lang en     in English
 */
import { page } from './desk.js';

const [flag, language = 'vi', ...more] = process.argv.slice(2);
if ((flag !== undefined && flag !== '--lang') || (language !== 'vi' && language !== 'en') || more.length > 0) {
  console.error('Usage: npm run demo [-- --lang vi|en]');
  process.exitCode = 2;
} else {
  console.log(page(language));
}
