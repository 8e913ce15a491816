import { security } from './security-center.examples.ts';
import { preferences, remembered } from './settings.examples.ts';

export type NetworkState = 'slow' | 'down' | 'up';

/** What the network does; on a good line the server says that all is well. */
export function fetchWithNetwork(line: NetworkState): typeof fetch {
  return (input) => {
    if (line === 'slow') return new Promise(() => undefined);
    if (line === 'down') return Promise.reject(new TypeError('Failed to fetch'));
    const { pathname } = new URL(input instanceof Request ? input.url : input, location.href);
    if (pathname.endsWith('/remembered-devices')) return Promise.resolve(Response.json(remembered));
    if (pathname.endsWith('/prompts/preferences')) return Promise.resolve(Response.json(preferences));
    return Promise.resolve(Response.json(security()));
  };
}
