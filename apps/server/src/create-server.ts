import { setTimeout } from 'node:timers/promises';
import { createEngine, type EngineConfig, type EnginePorts } from '@kairos-mfa/engine';
import { defaultBasePath, type PolicyDocument, type RouteName, routes } from '@kairos-mfa/protocol';
import { Hono } from 'hono';
import { sql } from 'kysely';
import { type AuditSinkConfig, createAuditSinks } from './audit-sinks.ts';
import { appendCheckpoint } from './checkpoint-file.ts';
import { clientAddress } from './client-address.ts';
import { consoleSessionReader } from './console/console-cookie.ts';
import type { ConsoleLinksConfig } from './console/console-links-config.ts';
import { type ConsoleConfig, consolePath, loadConsolePages } from './console/console-pages.ts';
import { answerConsoleSession, consoleSessionPath } from './console/console-session.ts';
import { catalogueCopyLint } from './copy-lint.ts';
import { openDataDirectory } from './data-directory.ts';
import { openDatabase } from './database.ts';
import { createDelivery } from './delivery/create-delivery.ts';
import type { DeliveryConfig } from './delivery/delivery-config.ts';
import { answerInbox } from './delivery/inbox-page.ts';
import { createMessagePreviews } from './delivery/message-previews.ts';
import { type FactorModule, loadFactorModule } from './factor-module.ts';
import { consoleLog, type KairosServerLog } from './log.ts';
import type { RenderedDocs } from './openapi/docs-page.ts';
import { hasPageOn } from './passkey-domain.ts';
import { cataloguePromptCopy } from './prompt-copy.ts';
import { createRefusalLog } from './refusal-log.ts';
import { answerUnsubscribe, unsubscribePath } from './reminders/answer-unsubscribe.ts';
import { startReminderJobs } from './reminders/reminder-jobs.ts';
import { runRepeatedly } from './run-repeatedly.ts';
import { withEdgeCountry } from './session-country.ts';
import { type AssertionKey, createSessionResolver } from './verify-session-assertion.ts';

/** Milliseconds that a readiness check waits for the database. */
const readinessDeadline = 2_000;

/**
 * Set where a response is made: Hono adds a header to a finished response by copying it, which costs more than most
 * responses. The engine and the pages have their own.
 */
const jsonHeaders = { 'x-content-type-options': 'nosniff' };

/** How often background work runs; an audit row waits about this long for its seal. */
const secondsBetweenTicks = 2;

/** The configuration of the reference server. `config.ts` reads it from the environment; a host that embeds it sets it in code. */
export interface KairosServerConfig {
  /** `postgres://…`; absent: PGlite in `dataDir`. */
  databaseUrl?: string;
  /** A read replica of it, for what administrators read; see `EnginePorts.readDatabase`. Absent: `databaseUrl`. */
  databaseReadUrl?: string;
  /** False where a connection pooler in front of the database does not support prepared statements. Default: true. */
  preparedStatements?: boolean;
  /** Database connections of this process at most, besides two for the job queue. Default: 10. */
  databaseConnections?: number;
  /** The data directory: PGlite uses the folder `database` in it. */
  dataDir: string;
  /** Key ring `id:base64(32 bytes)`, comma-separated; the first one encrypts. */
  encryptionKeys: string;
  /** Verifies HS256 session assertions; at least 32 bytes. Exactly one of this and `sessionJwksUrl`. */
  sessionSecret?: string;
  /** Verifies asymmetric session assertions. */
  sessionJwksUrl?: string;
  /** Service keys of the host, at least 32 characters each; none: service routes are closed. */
  serviceKeys: readonly string[];
  /** Browser origins that may call the server, e.g. `http://localhost:4600`. */
  origins: readonly string[];
  /** WebAuthn relying party id, e.g. `localhost`. */
  rpId: string;
  /** Shown by authenticators and authenticator apps. */
  rpName: string;
  /** Default `/mfa/v1`. */
  basePath?: string;
  /** The number of trusted proxies that append to `X-Forwarded-For`. Default 0. */
  trustedProxies?: number;
  /** The header in which the edge writes the country of every request, e.g. `cf-ipcountry`; see `edgeCountry`. */
  countryHeader?: string;
  /** Default: 60 changes a minute for a session, 300 requests for an address. */
  limits?: NonNullable<EngineConfig['limits']>;
  /** How long rows are kept. Default: the ledger and the audit for ever, past challenges for 400 days. */
  retention?: NonNullable<EngineConfig['retention']>;
  /** Default: the built-in policy. */
  policy?: PolicyDocument;
  /**
   * The absolute path of a module that exports `factors`, verifiers of your own. Only root and this user may be able to write
   * it. A tenant's policy enables them (`factors.allowed`).
   */
  factorModule?: string;
  /** The copy of a prompt. Default: the built-in variants of `@kairos-mfa/copy`. */
  promptCopy?: NonNullable<EnginePorts['promptCopy']>;
  /** Lints the copy that administrators store. Default: the linter of `@kairos-mfa/copy`. */
  copyLint?: NonNullable<EnginePorts['copyLint']>;
  /** Assesses the device and country of a session. Default: unproven ones are unusual. */
  risk?: NonNullable<EnginePorts['risk']>;
  /** How messages are sent; absent: none are sent. */
  delivery?: DeliveryConfig;
  /** Receivers of audit rows besides the database; absent: none. */
  audit?: AuditSinkConfig;
  /** The pages of the console; absent: `/console` does not exist. */
  console?: ConsoleConfig;
  /** Links that open the console, for a first look; absent: there are none. */
  consoleLinks?: ConsoleLinksConfig;
  /** The bearer token for `/metrics`; absent: the route does not exist. */
  metricsToken?: string;
  /** Default: the console. */
  log?: KairosServerLog;
}

/** A running server without a socket: call `fetch` with each request. */
export interface KairosServer {
  /** Answers `/mfa/v1/*`, `/healthz`, `/readyz`, `/openapi.json`, `/docs` and, if configured, `/console`, `/metrics` and `/dev/inbox`; a `not_found` problem for anything else. */
  fetch(request: Request, from?: { readonly remoteAddress?: string | undefined }): Promise<Response>;
  /** Closes the database and unlocks the data directory. */
  close(): Promise<void>;
}

/** Opens and migrates the database and creates the server. Throws `DataDirectoryTaken` if another process uses `dataDir`. */
export async function createKairosServer(config: KairosServerConfig): Promise<KairosServer> {
  const log = config.log ?? consoleLog;
  // Before anything is opened: a module that others may replace must not run.
  const own = config.factorModule === undefined ? undefined : await loadFactorModule(config.factorModule);
  if (own) log.info(`Factors ${typesOf(own)} from ${config.factorModule}, SHA-256 ${own.sha256}.`);
  let isClockSkewed = (): boolean => false;
  const refusals = createRefusalLog(log);
  const resolveSession = withEdgeCountry(
    createSessionResolver(assertionKey(config), () => isClockSkewed(), refusals.note),
    config.countryHeader,
  );
  await openDataDirectory(config.dataDir);
  const { database, readDatabase, jobs, close: closeDatabase } = await openDatabase(config, log);
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
      ...(readDatabase && { readDatabase }),
      resolveSession,
      log,
      promptCopy: config.promptCopy ?? cataloguePromptCopy,
      copyLint: config.copyLint ?? catalogueCopyLint,
      previewMessages: createMessagePreviews({
        service: config.rpName,
        domain: config.rpId,
        securityUrl: config.delivery?.securityUrl,
        copyOverrides: config.delivery?.copyOverrides,
      }),
      async writeCheckpoint(checkpoint) {
        await appendCheckpoint(config.dataDir, checkpoint);
        log.info(`Audit checkpoint ${JSON.stringify(checkpoint)}`);
      },
      auditSinks: createAuditSinks(config.audit ?? {}, log),
      senders: delivery.senders,
      ...(delivery.sendReminder && { sendReminder: delivery.sendReminder }),
      ...(delivery.digest && { digest: delivery.digest }),
      ...(config.risk && { risk: config.risk }),
      consoleSession: consoleSessionReader(config.consoleLinks),
    };
    const engine = createEngine(ports, {
      ...config,
      origins: [...new Set([...config.origins, ...(config.consoleLinks?.origins ?? [])])],
      ...(own && { factors: own.factors, factorsDigest: own.sha256 }),
    });
    isClockSkewed = engine.isClockSkewed;
    messagesLeft = engine.settled;
    await engine.migrate();
    stopTicking = runRepeatedly(engine.tick, secondsBetweenTicks * 1000);
    // A separate ticker, because a slow sink must not delay the sealing of audit rows.
    stopDelivering = runRepeatedly(
      async () => void (await engine.deliverAudit()),
      secondsBetweenTicks * 1000,
    );
    stopReminders = startReminderJobs(engine, jobs, log);

    const basePath = config.basePath ?? defaultBasePath;
    const addressOf = (request: Request, remoteAddress: string | undefined): string | undefined =>
      clientAddress(request.headers.get('x-forwarded-for'), remoteAddress, config.trustedProxies ?? 0);
    const app = new Hono<{ Bindings: { remoteAddress?: string | undefined } }>();
    // The log leaves out the parameters of a failed statement, because one of them may be the token of a link (R12).
    app.onError((error, context) => {
      log.error('A request could not be answered.', error);
      return context.json({ status: 'unavailable' }, 503, {
        ...jsonHeaders,
        'cache-control': 'no-store',
        'retry-after': '5',
      });
    });
    app.get('/healthz', (context) => context.json({ status: 'ok' }, 200, jsonHeaders));
    app.get('/readyz', async (context) => {
      const headers = { ...jsonHeaders, 'cache-control': 'no-store', 'retry-after': '5' };
      try {
        // A write that changes nothing: a database that is read-only, e.g. a standby, cannot serve either.
        await Promise.race([
          sql`delete from policies where false`.execute(database),
          setTimeout(readinessDeadline, undefined, { ref: false }).then(() => {
            throw new Error(`The database did not answer within ${readinessDeadline} ms.`);
          }),
        ]);
      } catch (error) {
        log.error('Not ready: the database does not answer.', error);
        return context.json({ status: 'unavailable', reason: 'database' }, 503, headers);
      }
      if (isClockSkewed()) return context.json({ status: 'unavailable', reason: 'clock_skew' }, 503, headers);
      return context.json({ status: 'ready' }, 200, jsonHeaders);
    });
    // WebAuthn L3 §5.11.1: a page on another domain may use the passkeys of this one if this document names it.
    app.get('/.well-known/webauthn', (context) =>
      context.json(
        { origins: config.origins.filter((origin) => !hasPageOn([origin], config.rpId)) },
        200,
        jsonHeaders,
      ),
    );
    let openApi: object | undefined;
    // Made once, and only if somebody wants it.
    const loadOpenApi = async (): Promise<object> =>
      (openApi ??= (await import('./openapi/openapi-document.ts')).openApiDocument(basePath));
    app.get('/openapi.json', async (context) => context.json(await loadOpenApi(), 200, jsonHeaders));
    let docs: Promise<RenderedDocs> | undefined;
    app.get('/docs', async () => {
      const { answerDocs, renderDocs } = await import('./openapi/docs-page.ts');
      docs ??= loadOpenApi().then(renderDocs);
      return answerDocs(await docs);
    });
    app.get('/dev/inbox', async ({ req }, next) => {
      const page = delivery.inbox && (await answerInbox(delivery.inbox, req.raw));
      return page ?? next();
    });
    const { consoleLinks } = config;
    // Before everything else below `/console`.
    if (consoleLinks)
      app.on(['GET', 'POST', 'DELETE'], consoleSessionPath, ({ req, env }) =>
        answerConsoleSession(engine, consoleLinks, req.raw, {
          remoteAddress: env.remoteAddress,
          clientAddress: addressOf(req.raw, env.remoteAddress),
        }),
      );
    if (config.console) {
      const { pagesDir, tokenUrl = null } = config.console;
      const pages = await loadConsolePages(pagesDir, { basePath, tokenUrl });
      app.on('GET', [consolePath, `${consolePath}/*`], async ({ req }, next) => pages(req.raw) ?? next());
    }
    if (config.metricsToken !== undefined) {
      const { createMetrics } = await import('./metrics.ts');
      const metrics = createMetrics(config.metricsToken);
      refusals.count(metrics.countRefusal);
      metrics.watchDroppedSamples(engine.droppedSamples);
      app.get('/metrics', async ({ req }, next) => (await metrics.answer(req.raw)) ?? next());
      for (const [name, { method, path }] of Object.entries(routes))
        // SAFETY: the keys of the route table are its names.
        app.on(method, basePath + path, metrics.measure(name as RouteName));
    }
    app.on(['GET', 'POST'], unsubscribePath, (context) =>
      answerUnsubscribe(engine, context.req.raw, config.delivery?.copyOverrides),
    );
    const answerEngine = (request: Request, remoteAddress: string | undefined): Promise<Response> => {
      return engine.handler(request, { clientAddress: addressOf(request, remoteAddress) });
    };
    // The engine handles everything below its base path, and answers `not_found` for the rest in the same format.
    app.all('*', ({ req, env }) => answerEngine(req.raw, env.remoteAddress));
    return {
      // Without metrics nothing is between a request and the engine.
      fetch: async (request, from = {}) =>
        config.metricsToken === undefined && isBelow(basePath, request.url)
          ? answerEngine(request, from.remoteAddress)
          : app.fetch(request, from),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Whether the path of a URL begins with this one. */
function isBelow(path: string, url: string): boolean {
  return url.startsWith(`${path}/`, url.indexOf('/', url.indexOf('://') + 3));
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

function typesOf({ factors }: FactorModule): string {
  return factors.map(({ contract }) => contract.type).join(', ');
}
