/** What `@kairos-mfa/devtools` observes, in development only. No part of the API: it may change in any version. */
export { inspectOptions } from './inspected-connection.ts';
export type { InspectedConnection, InspectedRequest } from './inspected-connection.ts';
export { addInspected, createInspectedValue } from './inspected-value.ts';
export type { InspectedValue } from './inspected-value.ts';
export { logOnce } from './log-once.ts';
