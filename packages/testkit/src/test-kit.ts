import {
  type Channel,
  createEngine,
  type Engine,
  type EngineConfig,
  type EnginePorts,
  type Envelope,
  type ReminderSender,
  type ResolvedSession,
  type RiskEngine,
  type Sender,
} from '@kairos-mfa/engine';
import type { TestDatabase } from './test-database.ts';

/** Where the pages of the tests come from. */
export const testOrigin = 'https://app.example.com';
/** A service key that the test engine accepts. */
export const testServiceKey = 'test-service-key-of-enough-characters';
/** A key ring with one key; never used outside tests. */
export const testKeyRing = `k1:${btoa('0123456789abcdef0123456789abcdef')}`;

/** The caller in a test: a session that the test resolver reads from a header. */
export interface TestSession {
  readonly identityId: string;
  readonly sessionId: string;
  readonly tenantId?: string;
  /** Seconds since the person signed in; default 0. */
  readonly authAge?: number;
  /** When that was, for a sign-in that stays the same while the clock moves. */
  readonly authTime?: string;
  readonly deviceId?: string;
  /** Since when the host knows the device, ISO 8601. */
  readonly deviceFirstSeenAt?: string;
  readonly country?: string;
  /** How the person signed in; default `['pwd']`. */
  readonly amr?: readonly string[];
  readonly roles?: readonly string[];
  readonly traits?: Record<string, unknown>;
  readonly via?: 'bearer' | 'cookie';
}

/** A response: status, parsed body and headers. */
export interface TestAnswer {
  readonly status: number;
  // oxlint-disable-next-line typescript/no-explicit-any -- tests look into answers of every shape.
  readonly body: any;
  readonly headers: Headers;
}

/** A message that was sent, and by which channel. */
export interface SentMessage extends Envelope {
  readonly channel: Channel;
}

/** The real engine in memory, with a clock that a test can move. */
export interface TestKit {
  readonly engine: Engine;
  readonly db: TestDatabase;
  /** Everything that was sent, oldest first. */
  readonly sent: readonly SentMessage[];
  /** What the engine reported as failures. */
  readonly failures: readonly unknown[];
  /** The same as a browser's `fetch`, answered by the engine; resolves when its messages have left. `engine.handler` does not wait for them. */
  fetch(input: string | URL | Request, init?: RequestInit): Promise<Response>;
  /** Calls a route as a person, as the host (`'service'`) or without credentials; `extra` are headers. */
  call(
    who: TestSession | 'service' | undefined,
    method: string,
    path: string,
    body?: unknown,
    extra?: Record<string, string>,
  ): Promise<TestAnswer>;
  /** Moves every clock forward. */
  advance(milliseconds: number): Promise<void>;
  /** The database clock. */
  now(): Date;
  close(): Promise<void>;
}

const sessionHeader = 'x-test-session';

/** A header that the test resolver accepts as this session; for a `fetch` of one's own. */
export function sessionHeaders(session: TestSession): Record<string, string> {
  return { [sessionHeader]: encodeURIComponent(JSON.stringify(session)) };
}

/** What a kit may be given besides its database. */
export interface KitOptions {
  config?: Partial<EngineConfig>;
  ports?: Partial<EnginePorts>;
  senders?: Partial<Record<Channel, Sender>>;
  risk?: RiskEngine;
  sendReminder?: ReminderSender;
}

/** Builds an engine on this database; runs in a browser as well as in Node. */
export async function createKitOn(db: TestDatabase, options: KitOptions = {}): Promise<TestKit> {
  const now = (): Date => new Date(Date.now() + db.movedBy());
  const failures: unknown[] = [];
  const sent: SentMessage[] = [];
  const keep =
    (channel: Channel): Sender =>
    async (envelope) => {
      sent.push({ ...envelope, channel });
    };
  const engine = createEngine(
    {
      database: db.database,
      ...(options.risk && { risk: options.risk }),
      ...(options.sendReminder && { sendReminder: options.sendReminder }),
      resolveSession: async (request) => readSession(request, now()),
      now: () => now().getTime(),
      log: { error: (_message, cause) => void failures.push(cause) },
      senders: options.senders ?? { email: keep('email'), text: keep('text') },
      ...options.ports,
    },
    {
      rpId: 'app.example.com',
      rpName: 'Example',
      origins: [testOrigin],
      encryptionKeys: testKeyRing,
      serviceKeys: [testServiceKey],
      ...options.config,
    },
  );
  await engine.migrate();

  async function fetchEngine(input: string | URL | Request, init?: RequestInit): Promise<Response> {
    const response = await engine.handler(new Request(input, init));
    // A request does not wait for its messages; a test does, so that it finds them in `sent`.
    await engine.settled();
    return response;
  }

  return {
    engine,
    db,
    sent,
    failures,
    fetch: fetchEngine,
    now,
    advance: (milliseconds) => db.advance(milliseconds),
    async call(who, method, path, body, extra = {}) {
      const headers: Record<string, string> =
        who === 'service' ? { authorization: `Bearer ${testServiceKey}` } : who ? sessionHeaders(who) : {};
      Object.assign(headers, extra);
      if (body !== undefined) headers['content-type'] = 'application/json';
      const response = await fetchEngine(`${testOrigin}/mfa/v1${path}`, {
        method,
        headers,
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      const text = await response.text();
      if (response.status === 503 && failures.length > 0 && isVerbose()) console.error(failures.at(-1));
      return {
        status: response.status,
        body: text === '' ? undefined : JSON.parse(text),
        headers: response.headers,
      };
    },
    close: () => db.close(),
  };
}

/** There is no `process` in a browser. */
function isVerbose(): boolean {
  return typeof process !== 'undefined' && Boolean(process.env['KAIROS_TEST_VERBOSE']);
}

function readSession(request: Request, now: Date): ResolvedSession | undefined {
  const header = request.headers.get(sessionHeader);
  if (header === null) return undefined;
  // SAFETY: only tests write this header.
  const session = JSON.parse(decodeURIComponent(header)) as TestSession;
  return {
    ...(session.tenantId !== undefined && { tenantId: session.tenantId }),
    identityId: session.identityId,
    sessionId: session.sessionId,
    authTime:
      session.authTime === undefined
        ? new Date(now.getTime() - (session.authAge ?? 0) * 1000)
        : new Date(session.authTime),
    deviceId: session.deviceId,
    ...(session.deviceFirstSeenAt !== undefined && {
      deviceFirstSeenAt: new Date(session.deviceFirstSeenAt),
    }),
    country: session.country,
    amr: session.amr ?? ['pwd'],
    roles: session.roles ?? [],
    traits: session.traits ?? {},
    via: session.via ?? 'bearer',
  };
}
