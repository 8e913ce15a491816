/**
 * The real engine on an embedded database in this process, for tests and stories without a server: in Node and in browsers.
 * This is what is published as `@kairos-mfa/testkit`.
 */
import { PGlite } from '@electric-sql/pglite';
import { openPGliteDatabase } from './pglite-database.ts';
import {
  createKitOn,
  type KitOptions,
  sessionHeaders,
  type TestKit,
  testOrigin,
  type TestSession,
} from './test-kit.ts';

export {
  consumeGrant,
  enrollTotp,
  sentCode,
  signInWithCode,
  signInWithTotp,
  stepUpWithTotp,
  totpCode,
} from './proofs.ts';
export type { EnrolledTotp } from './proofs.ts';
export { sessionHeaders, testOrigin, testServiceKey } from './test-kit.ts';
export type { KitOptions, SentMessage, TestAnswer, TestKit, TestSession } from './test-kit.ts';
export { createVirtualPasskeys } from './virtual-passkeys.ts';

/** Creates an engine on a new embedded database; takes some seconds, so share it between tests, with a person for each. */
export async function createTestKit(options: KitOptions = {}): Promise<TestKit> {
  return createKitOn(openPGliteDatabase(await PGlite.create()), options);
}

/** A `fetch` for `KairosProvider` or `createKairosClient`: every request is one of this session, answered by the kit. */
export function sessionFetch(kit: TestKit, session: TestSession): typeof fetch {
  return async (input, init) => {
    const request = input instanceof Request ? new Request(input, init) : undefined;
    const headers = new Headers(request?.headers ?? init?.headers);
    for (const [name, value] of Object.entries(sessionHeaders(session))) headers.set(name, value);
    return request
      ? kit.fetch(new Request(request, { headers }))
      : kit.fetch(new URL(String(input), testOrigin), { ...init, headers });
  };
}
