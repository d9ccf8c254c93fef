import { catalogue, takePublished, type TakePublished } from './catalogue.js';

let loading: Promise<boolean> | undefined;

/**
 * Fetches the published procedures, which lie beside the page: they weigh as much as the page itself, and most who open it ask for a
 * procedure that was checked. A page that was saved alone goes without.
 *
 * @returns whether there are more procedures than before
 */
export function loadPublished(): Promise<boolean> {
  loading ??= new Promise<boolean>((done) => {
    const before = catalogue();
    (globalThis as { tthcPublished?: TakePublished }).tthcPublished = takePublished;
    const script = document.createElement('script');
    script.src = 'published.js';
    script.onload = () => done(catalogue() !== before);
    script.onerror = () => done(false);
    document.head.append(script);
  });
  return loading;
}
