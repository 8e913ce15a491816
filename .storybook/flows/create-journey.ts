import {
  createBrowserKit,
  sessionHeaders,
  testOrigin,
  totpCode,
  type TestKit,
  type TestSession,
} from '@kairos-mfa/testkit/browser';
import { createVirtualPasskeys } from './virtual-passkey.ts';

/** A person's app on the real engine in this page, and the phone in their hand. */
export interface Journey {
  kit: TestKit;
  session: TestSession;
  /** The sensor of this device: real keys, no browser dialog. */
  passkeys: ReturnType<typeof createVirtualPasskeys>;
  /** What `<KairosProvider fetch>` is given. */
  fetch: typeof fetch;
  /** The code that the phone shows now; `undefined` until it knows a secret. */
  phoneCode: () => string | undefined;
  /** Tells the phone a secret that it did not see being made. */
  setPhoneSecret: (secret: string) => void;
  /** Moves every clock of the journey, the phone's included. A day later is another visit: a session of its own. */
  advance: (milliseconds: number) => Promise<void>;
  subscribe: (listener: () => void) => () => void;
  /** Changes with the clock and with the phone. */
  version: () => number;
}

const day = 86_400_000;

let people = 0;
let engine: Promise<TestKit> | undefined;

/** One engine a page, a new person a journey: starting PostgreSQL in a browser takes seconds. */
export async function createJourney(): Promise<Journey> {
  engine ??= createBrowserKit();
  const kit = await engine;
  people += 1;
  const session = { identityId: `person-${people}`, sessionId: `session-${people}` };
  const { hostname: rpId, origin } = new URL(testOrigin);
  let visits = 1;
  const listeners = new Set<() => void>();
  let version = 0;
  let secret: string | undefined;

  function changed(): void {
    version += 1;
    for (const listener of listeners) listener();
  }

  function setPhoneSecret(found: string): void {
    secret = found;
    changed();
  }

  return {
    kit,
    session,
    async fetch(input, init = {}) {
      const url = new URL(String(input), testOrigin);
      const headers = new Headers(init.headers);
      for (const [name, value] of Object.entries(sessionHeaders(session))) headers.set(name, value);
      const response = await kit.fetch(url, { ...init, headers });
      const found = await secretIn(response);
      if (found) setPhoneSecret(found);
      return response;
    },
    passkeys: createVirtualPasskeys({ rpId, origin }),
    setPhoneSecret,
    phoneCode: () => (secret ? totpCode(secret, kit.now()) : undefined),
    async advance(milliseconds) {
      await kit.advance(milliseconds);
      if (milliseconds >= day) {
        visits += 1;
        session.sessionId = `session-${session.identityId}-${visits}`;
      }
      changed();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    version: () => version,
  };
}

/** The phone "scans" what the page shows: the secret in the answer that starts an enrolment. */
async function secretIn(response: Response): Promise<string | undefined> {
  if (!response.ok || response.status === 204) return undefined;
  const body = (await response.clone().json()) as { options?: { secret?: unknown } };
  return typeof body.options?.secret === 'string' ? body.options.secret : undefined;
}
