/** What a host's server needs of Kairos besides its guards: session assertions, events, and whether a sign-in is complete. */
export { createHostClient, KairosUnavailable } from './host-client.ts';
export type { HostClient, HostClientOptions } from './host-client.ts';
export type { AssertedSession } from './sign-assertion.ts';
