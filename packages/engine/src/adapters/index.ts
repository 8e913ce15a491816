/** The guard for a host whose Kairos runs in another process: no engine, no database and no schema library. */
export { edgeCountry, edgeCountryHeaders } from './edge-country.ts';
export type { Describe, Guard, GuardedAction, GuardOutcome, RequestFrom } from './guard.ts';
export { createRemoteGuard } from './remote-guard.ts';
export type { RemoteGuardOptions } from './remote-guard.ts';
