import { security } from '../security-center/security-center.examples.ts';
import { history, preferences, remembered } from '../security-center/settings.examples.ts';

/** The state of the emulated network. */
export type NetworkState = 'slow' | 'down' | 'up';

/** A `fetch` on an emulated network: it hangs, fails, or answers with example data. */
export function fetchWithNetwork(network: NetworkState): typeof fetch {
  return (input) => {
    if (network === 'slow') return new Promise(() => undefined);
    if (network === 'down') return Promise.reject(new TypeError('Failed to fetch'));
    const { pathname } = new URL(input instanceof Request ? input.url : input, location.href);
    if (pathname.endsWith('/remembered-devices')) return Promise.resolve(Response.json(remembered));
    if (pathname.endsWith('/prompts/preferences')) return Promise.resolve(Response.json(preferences));
    if (pathname.endsWith('/prompts/history')) return Promise.resolve(Response.json(history));
    return Promise.resolve(Response.json(security()));
  };
}
