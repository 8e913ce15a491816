import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Where `pnpm build` leaves the pages of the console, as seen from the bundle, from `dist/console` and from the sources. */
const places = ['../console-pages', '../../dist/console-pages'];

/** The directory with the built pages of the console; undefined where they were not built. */
export function findConsole(): string | undefined {
  return places
    .map((place) => fileURLToPath(new URL(place, import.meta.url)))
    .find((place) => existsSync(`${place}/index.html`));
}
