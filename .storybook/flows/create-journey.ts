import {
  createTestKit,
  createVirtualPasskeys,
  sessionFetch,
  totpCode,
  type TestKit,
  type TestSession,
} from '@kairos-mfa/testkit/in-memory';

/** A person's app on the real engine in this page, and their phone. */
export interface Journey {
  kit: TestKit;
  session: TestSession;
  /** The virtual authenticator of this device: real keys, no browser dialog. */
  passkeys: ReturnType<typeof createVirtualPasskeys>;
  /** Passed to `<KairosProvider fetch>`. */
  fetch: typeof fetch;
  /** The code that the phone shows; undefined until it has a secret. */
  phoneCode: () => string | undefined;
  /** Gives the phone a secret that was not created in this page. */
  setPhoneSecret: (secret: string) => void;
  /** Advances every clock of the journey, including the phone's. A day later a new session starts. */
  advance: (milliseconds: number) => Promise<void>;
  subscribe: (listener: () => void) => () => void;
  /** A number that changes with the clock and the phone, for `useSyncExternalStore`. */
  version: () => number;
}

const day = 86_400_000;

let personCount = 0;
let engine: Promise<TestKit> | undefined;

/** Creates a journey with a new person. The engine is shared: starting PostgreSQL in a browser takes seconds. */
export async function createJourney(): Promise<Journey> {
  engine ??= createTestKit();
  const kit = await engine;
  personCount += 1;
  const session = { identityId: `person-${personCount}`, sessionId: `session-${personCount}` };
  let sessionCount = 1;
  const listeners = new Set<() => void>();
  let version = 0;
  let secret: string | undefined;

  function notify(): void {
    version += 1;
    for (const listener of listeners) listener();
  }

  function setPhoneSecret(found: string): void {
    secret = found;
    notify();
  }

  return {
    kit,
    session,
    async fetch(input, init) {
      const response = await sessionFetch(kit, session)(input, init);
      const found = await secretIn(response);
      if (found) setPhoneSecret(found);
      return response;
    },
    passkeys: createVirtualPasskeys({ touchDelay: 600 }),
    setPhoneSecret,
    phoneCode: () => (secret ? totpCode(secret, kit.now()) : undefined),
    async advance(milliseconds) {
      await kit.advance(milliseconds);
      if (milliseconds >= day) {
        sessionCount += 1;
        session.sessionId = `session-${session.identityId}-${sessionCount}`;
      }
      notify();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    version: () => version,
  };
}

/** The secret in a response that starts an enrollment, which the phone "scans". */
async function secretIn(response: Response): Promise<string | undefined> {
  if (!response.ok || response.status === 204) return undefined;
  const body = (await response.clone().json()) as { options?: { secret?: unknown } };
  return typeof body.options?.secret === 'string' ? body.options.secret : undefined;
}
