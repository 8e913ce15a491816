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

/** The origin of the pages in tests. */
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
  /** The time of the sign-in, for a sign-in that stays the same while the clock advances. */
  readonly authTime?: string;
  readonly deviceId?: string;
  /** When the host saw the device first, ISO 8601. */
  readonly deviceFirstSeenAt?: string;
  readonly country?: string;
  /** How the person signed in; default `['pwd']`. */
  readonly amr?: readonly string[];
  readonly roles?: readonly string[];
  readonly traits?: Record<string, unknown>;
  readonly via?: 'bearer' | 'cookie';
  /** Who acts for the person (RFC 8693). */
  readonly act?: { readonly sub?: string };
  /** The authentication context class of the sign-in. */
  readonly acr?: string;
  /** When the host issued the assertion, ISO 8601; default now. */
  readonly issuedAt?: string;
}

/** A response: status, parsed body and headers. */
export interface TestAnswer {
  readonly status: number;
  // oxlint-disable-next-line typescript/no-explicit-any -- tests read responses of every shape.
  readonly body: any;
  readonly headers: Headers;
}

/** A sent message with its channel. */
export interface SentMessage extends Envelope {
  readonly channel: Channel;
}

/** The real engine in memory, with a clock that a test can advance. */
export interface TestKit {
  readonly engine: Engine;
  readonly db: TestDatabase;
  /** All sent messages, oldest first. */
  readonly sent: readonly SentMessage[];
  /** The errors that the engine logged. */
  readonly failures: readonly unknown[];
  /** Like a browser's `fetch`, handled by the engine; resolves when its messages are sent. `engine.handler` does not wait for them. */
  fetch(input: string | URL | Request, init?: RequestInit): Promise<Response>;
  /** Calls a route as a person, as the host (`'service'`) or without credentials; `extra` are headers. */
  call(
    who: TestSession | 'service' | undefined,
    method: string,
    path: string,
    body?: unknown,
    extra?: Record<string, string>,
  ): Promise<TestAnswer>;
  /** Advances every clock. */
  advance(milliseconds: number): Promise<void>;
  /** The time of the database clock. */
  now(): Date;
  close(): Promise<void>;
}

const sessionHeader = 'x-test-session';

/** The headers that the test resolver accepts as this session, for requests without the kit. */
export function sessionHeaders(session: TestSession): Record<string, string> {
  return { [sessionHeader]: encodeURIComponent(JSON.stringify(session)) };
}

/** Options of a kit, besides its database. */
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
    // A request does not wait for its messages, but a test has to, so that they are in `sent`.
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
      const isText = response.headers.get('content-type')?.startsWith('text/') === true;
      if (response.status === 503 && failures.length > 0 && isVerbose()) console.error(failures.at(-1));
      return {
        status: response.status,
        body: text === '' ? undefined : isText ? text : JSON.parse(text),
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
    issuedAt: session.issuedAt === undefined ? now : new Date(session.issuedAt),
    amr: session.amr ?? ['pwd'],
    ...(session.act && { act: session.act }),
    ...(session.acr !== undefined && { acr: session.acr }),
    roles: session.roles ?? [],
    traits: session.traits ?? {},
    via: session.via ?? 'bearer',
  };
}
