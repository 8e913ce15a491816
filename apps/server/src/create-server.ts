import { createEngine, type EngineConfig, type EnginePorts } from '@kairos-mfa/engine';
import { defaultBasePath, type PolicyDocument, type RouteName, routes } from '@kairos-mfa/protocol';
import { Hono } from 'hono';
import { sql } from 'kysely';
import { type AuditSinkConfig, createAuditSinks } from './audit-sinks.ts';
import { appendCheckpoint } from './checkpoint-file.ts';
import { clientAddress } from './client-address.ts';
import { openDatabase } from './database.ts';
import { createDelivery } from './delivery/create-delivery.ts';
import type { DeliveryConfig } from './delivery/delivery-config.ts';
import { answerInbox } from './delivery/inbox-page.ts';
import { catalogueCopyLint } from './copy-lint.ts';
import { consoleLog, type KairosServerLog } from './log.ts';
import { createMetrics } from './metrics.ts';
import { openApiDocument } from './openapi.ts';
import { cataloguePromptCopy } from './prompt-copy.ts';
import { answerUnsubscribe, unsubscribePath } from './reminders/answer-unsubscribe.ts';
import { startReminderJobs } from './reminders/reminder-jobs.ts';
import { type AssertionKey, createSessionResolver } from './session.ts';
import { withEdgeCountry } from './session-country.ts';
import { startTicker } from './ticker.ts';

/** How long an audit row waits for its seal at most, and a bit. */
const secondsBetweenTicks = 2;

/** Everything the reference server needs to know; `config.ts` fills it from the environment, a host fills it by hand. */
export interface KairosServerConfig {
  /** `postgres://…`; absent: PGlite in `dataDir`. */
  databaseUrl?: string;
  /** Where PGlite keeps its files, in a folder `database` of its own. */
  dataDir: string;
  /** Key ring `id:base64(32 bytes)`, comma-separated; the first one writes. */
  encryptionKeys: string;
  /** Verifies HS256 session assertions; at least 32 bytes. Exactly one of this and `sessionJwksUrl`. */
  sessionSecret?: string;
  /** Verifies asymmetric session assertions. */
  sessionJwksUrl?: string;
  /** Service keys of the host, at least 32 characters each; none: service routes are closed. */
  serviceKeys: readonly string[];
  /** Browser origins that may call, e.g. `http://localhost:4600`. */
  origins: readonly string[];
  /** WebAuthn relying party id, e.g. `localhost`. */
  rpId: string;
  /** Shown by authenticators and authenticator apps. */
  rpName: string;
  /** Default `/mfa/v1`. */
  basePath?: string;
  /** Proxies in front whose `X-Forwarded-For` counts. Default 0. */
  trustedProxies?: number;
  /** The header in which the edge in front writes the country of every request, e.g. `cf-ipcountry`; see `edgeCountry`. */
  countryHeader?: string;
  /** Default: 60 changes a minute for a session, 300 requests for an address. */
  limits?: EngineConfig['limits'];
  /** Default: the built-in policy. */
  policy?: PolicyDocument;
  /** Words of a prompt. Default: the built-in deck of `@kairos-mfa/copy`. */
  promptCopy?: EnginePorts['promptCopy'];
  /** Judges the words that administrators store. Default: the linter of `@kairos-mfa/copy`. */
  copyLint?: EnginePorts['copyLint'];
  /** Judges where a session is. Default: where nobody has proven themselves is unusual. */
  risk?: EnginePorts['risk'];
  /** How messages leave; absent: none do. */
  delivery?: DeliveryConfig;
  /** Where the audit is told as well, beside the database; absent: nowhere. */
  audit?: AuditSinkConfig;
  /** Opens `/metrics` to whoever sends it as a bearer token; absent: there is no such page. */
  metricsToken?: string;
  /** Default: the console. */
  log?: KairosServerLog;
}

/** A running server without a socket: mount `fetch` wherever requests arrive. */
export interface KairosServer {
  /** Answers `/mfa/v1/*`, `/healthz`, `/readyz`, `/openapi.json` and, where they are on, `/metrics` and `/dev/inbox`; a `not_found` problem for anything else. */
  fetch(request: Request, from?: { readonly remoteAddress?: string | undefined }): Promise<Response>;
  /** Closes the database and gives the data directory back. */
  close(): Promise<void>;
}

/** Opens and migrates the database, then answers. Throws `DataDirectoryTaken` when another process holds `dataDir`. */
export async function createKairosServer(config: KairosServerConfig): Promise<KairosServer> {
  const log = config.log ?? consoleLog;
  let isClockSkewed = (): boolean => false;
  const resolveSession = withEdgeCountry(
    createSessionResolver(assertionKey(config), () => isClockSkewed()),
    config.countryHeader,
  );
  const { database, jobs, close: closeDatabase } = await openDatabase(config, log);
  const delivery = await createDelivery(config.delivery ?? {}, config, log).catch(async (error: unknown) => {
    await closeDatabase();
    throw error;
  });
  let stopTicking = (): Promise<void> => Promise.resolve();
  let stopDelivering = (): Promise<void> => Promise.resolve();
  let stopReminders = (): Promise<void> => Promise.resolve();
  let messagesLeft = (): Promise<void> => Promise.resolve();
  const close = async (): Promise<void> => {
    await Promise.all([stopTicking(), stopDelivering()]);
    await stopReminders();
    await messagesLeft();
    await delivery.close();
    await closeDatabase();
  };
  try {
    const ports: EnginePorts = {
      database,
      resolveSession,
      log,
      promptCopy: config.promptCopy ?? cataloguePromptCopy,
      copyLint: config.copyLint ?? catalogueCopyLint,
      async writeCheckpoint(checkpoint) {
        await appendCheckpoint(config.dataDir, checkpoint);
        log.info(`Audit checkpoint ${JSON.stringify(checkpoint)}`);
      },
      auditSinks: createAuditSinks(config.audit ?? {}, log),
      senders: delivery.senders,
      ...(delivery.sendReminder && { sendReminder: delivery.sendReminder }),
      ...(config.risk && { risk: config.risk }),
    };
    const engine = createEngine(ports, config);
    isClockSkewed = engine.isClockSkewed;
    messagesLeft = engine.settled;
    await engine.migrate();
    stopTicking = startTicker(engine.tick, secondsBetweenTicks * 1000);
    // A ticker of its own: a sink that takes its time must not keep the audit from being sealed.
    stopDelivering = startTicker(async () => void (await engine.deliverAudit()), secondsBetweenTicks * 1000);
    stopReminders = startReminderJobs(engine, jobs, log);

    const basePath = config.basePath ?? defaultBasePath;
    const openApi = openApiDocument(basePath);
    const app = new Hono<{ Bindings: { remoteAddress?: string | undefined } }>();
    app.use(async (context, next) => {
      await next();
      context.header('x-content-type-options', 'nosniff');
    });
    // Through the log, which leaves out the values of a statement that failed: one of them may be the token of a link.
    app.onError((error, context) => {
      log.error('A request could not be answered.', error);
      return context.json({ status: 'unavailable' }, 503, {
        'cache-control': 'no-store',
        'retry-after': '5',
      });
    });
    app.get('/healthz', (context) => context.json({ status: 'ok' }));
    app.get('/readyz', async (context) => {
      const headers = { 'cache-control': 'no-store', 'retry-after': '5' };
      try {
        await sql`select 1 from policies limit 1`.execute(database);
      } catch (error) {
        log.error('Not ready: the database does not answer.', error);
        return context.json({ status: 'unavailable', reason: 'database' }, 503, headers);
      }
      if (isClockSkewed()) return context.json({ status: 'unavailable', reason: 'clock_skew' }, 503, headers);
      return context.json({ status: 'ready' });
    });
    app.get('/openapi.json', (context) => context.json(openApi));
    app.get('/dev/inbox', async ({ req }, next) => {
      const page = delivery.inbox && (await answerInbox(delivery.inbox, req.raw));
      return page ?? next();
    });
    if (config.metricsToken !== undefined) {
      const metrics = createMetrics(config.metricsToken);
      app.get('/metrics', async ({ req }, next) => (await metrics.answer(req.raw)) ?? next());
      for (const [name, { method, path }] of Object.entries(routes))
        // SAFETY: the keys of the route table are its names.
        app.on(method, basePath + path, metrics.measure(name as RouteName));
    }
    app.on(['GET', 'POST'], unsubscribePath, (context) =>
      answerUnsubscribe(engine, context.req.raw, config.delivery?.ownWords),
    );
    // The engine answers everything below its base path, and says `not_found` to the rest in the same words.
    app.all('*', ({ req, env }) => {
      const forwardedFor = req.header('x-forwarded-for') ?? null;
      return engine.handler(req.raw, {
        clientAddress: clientAddress(forwardedFor, env.remoteAddress, config.trustedProxies ?? 0),
      });
    });
    return { fetch: async (request, from = {}) => app.fetch(request, from), close };
  } catch (error) {
    await close();
    throw error;
  }
}

function assertionKey({ sessionSecret, sessionJwksUrl }: KairosServerConfig): AssertionKey {
  if (sessionSecret !== undefined && sessionJwksUrl !== undefined)
    throw new Error(
      'Both a session secret and a JWKS URL are set, so it is unclear who signs sessions. Keep one of them.',
    );
  if (sessionJwksUrl !== undefined) return { jwksUrl: sessionJwksUrl };
  if (sessionSecret === undefined || new TextEncoder().encode(sessionSecret).length < 32)
    throw new Error(
      'The session secret is missing or shorter than 32 bytes, so sessions could be forged. Make one with `openssl rand -base64 32`.',
    );
  return { secret: sessionSecret };
}
