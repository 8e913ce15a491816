import { security } from './security.ts';

export type Line = 'slow' | 'down' | 'up';

/** What the network does; on a good line the server says that all is well. */
export function on(line: Line): typeof fetch {
  return () => {
    if (line === 'slow') return new Promise(() => undefined);
    if (line === 'down') return Promise.reject(new TypeError('Failed to fetch'));
    return Promise.resolve(Response.json(security()));
  };
}
