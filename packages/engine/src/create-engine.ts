import type { Kysely } from 'kysely';
import { anonymousScope } from './active-policy/policy-scope.ts';
import { createPolicySource } from './active-policy/policy-source.ts';
import type { LocalGuard } from './adapters/guard.ts';
import { createLocalGuard } from './adapters/local-guard.ts';
import type { AuditSink } from './audit/audit-sink.ts';
import { deliverAudit } from './audit/deliver-audit.ts';
import { runBackgroundJobs } from './background-jobs.ts';
import { createBackgroundTasks } from './background-tasks.ts';
import { watchClockSkew } from './clock-skew.ts';
import { createHandler, type RequestOrigin } from './create-handler.ts';
import { createDecisionSampler } from './decision-samples/decision-sampler.ts';
import type { Verifier } from './define-verifier.ts';
import type { EngineContext } from './engine-context.ts';
import { builtInVerifiers } from './factors/index.ts';
import { limitConcurrentRequests } from './limits/concurrent-requests.ts';
import { createRequestCounter, defaultRequestLimits } from './limits/request-limits.ts';
import { checkPolicy } from './policy/check-policy.ts';
import { defaultPolicy } from './policy/default-policy.ts';
import type { EngineConfig, EnginePorts } from './ports.ts';
import { createDecisionCounter } from './prompts/decision-counter.ts';
import { sendDueReminders, unsubscribe } from './prompts/send-due-reminders.ts';
import type { Result } from './result.ts';
import { parseKeyRing } from './secrets/key-ring.ts';
import {
  closeConsoleSession,
  type ConsoleLinkSession,
  findLinkSession,
  openConsoleLink,
  type OpenedConsoleLink,
} from './sessions/console-links.ts';
import { tenantOf } from './sessions/session-context.ts';
import { audit } from './store/audit.ts';
import { migrate } from './store/migrate.ts';
import { fewestMonths, type RetentionMonths } from './store/retention.ts';
import type { Database } from './store/schema.ts';
import { readClock } from './store/transact.ts';
import { isJwtShaped } from './wire/jwt-shape.ts';

/** The engine: one Request handler, and the functions that a host calls besides it. */
export interface Engine {
  /** Answers everything below the base path. Never throws. */
  handler(request: Request, from?: RequestOrigin): Promise<Response>;
  /** Guards protected actions in the host's own process; see `LocalGuard`. */
  readonly guard: LocalGuard;
  /** Runs the migrations and publishes the configured policy. Call it once before the first request. */
  migrate(): Promise<void>;
  /** Runs the background jobs: sends messages, seals the audit, deletes what has expired. Call it every few seconds, on any replica; never throws. */
  tick(): Promise<void>;
  /** Delivers to the audit sinks what was sealed since their last delivery, and returns the number of rows. Call it every few seconds, on any replica; never throws. */
  deliverAudit(): Promise<number>;
  /** Sends the reminders that are due, and returns the number of handled ones. Call it every minute or so, on any replica. */
  remind(): Promise<number>;
  /** Turns reminders off for the person who was sent this token; false when there is none. It needs no sign-in and does not sign in. */
  unsubscribe(token: string): Promise<boolean>;
  /** The clocks of this process and of the database differ by more than 30 seconds; `tick` compares them. */
  isClockSkewed(): boolean;
  /** Sampled decisions since the start that could not be kept, for metrics: the sample is smaller than it says by these. */
  droppedSamples(): number;
  /** Resolves when all messages that requests began to send were sent or have failed. Wait for it before the database is closed. */
  settled(): Promise<void>;
  /** Opens a link to the console in the browser that sends this token; `not_found` if it was opened, has expired or is unknown, and where links are off. */
  openConsoleLink(token: string, from?: RequestOrigin): Promise<Result<OpenedConsoleLink>>;
  /** The session of a console link that a request carries; undefined where there is none. */
  findConsoleSession(request: Request): Promise<ConsoleLinkSession | undefined>;
  /** Ends the session of a console link that has this secret. */
  closeConsoleSession(secret: string): Promise<void>;
  readonly database: Kysely<Database>;
}

/** Twenty for each connection of a pool of ten: more would only wait longer than their clients do. */
const usualConcurrency = 200;

/** Creates the engine. Throws when a key, an origin or a condition of the policy is invalid, and says what to do. */
export function createEngine(ports: EnginePorts, config: EngineConfig): Engine {
  const document = config.policy ?? defaultPolicy;
  const verifiers = collectVerifiers(config.factors ?? []);
  // Checked at the start, so that a mistake stops the start and not a payment later.
  const complaint = checkPolicy(document, new Set(verifiers.keys()));
  if (complaint !== undefined) throw new Error(complaint);
  checkServiceKeys(config.serviceKeys);
  checkSinks(ports.auditSinks ?? []);
  checkRetention(config.retention ?? {}, ports);
  const background = createBackgroundTasks(ports.log);
  const context: EngineContext = {
    ...ports,
    readDatabase: ports.readDatabase ?? ports.database,
    retention: config.retention ?? {},
    party: {
      rpId: config.rpId,
      rpName: config.rpName,
      issuer: config.issuer ?? config.rpName,
      origins: config.origins.map(checkOrigin),
    },
    keys: parseKeyRing(config.encryptionKeys),
    background,
    serviceKeys: config.serviceKeys,
    requests: createRequestCounter(ports, { ...defaultRequestLimits, ...config.limits }, background),
    decisions: createDecisionCounter(ports, background),
    samples: createDecisionSampler(ports, background),
    concurrent: limitConcurrentRequests(config.maxConcurrentRequests ?? usualConcurrency),
    clockSkew: watchClockSkew(ports),
    verifiers,
    policy: createPolicySource(ports.database, document),
  };
  return {
    handler: createHandler(context, config.basePath),
    guard: createLocalGuard(context),
    async migrate() {
      await migrate(ports.database);
      const now = await readClock(ports.database);
      context.clockSkew.observe(now);
      const tenantId = tenantOf({});
      await context.policy(anonymousScope(tenantId, now));
      if (config.factorsDigest === undefined) return;
      const types = (config.factors ?? []).map(({ contract }) => contract.type).join(' ');
      const details = { sha256: config.factorsDigest, types };
      await audit(ports.database, { tenantId, identityKey: 'host' }, 'mfa.factors_loaded', details);
    },
    tick: () => runBackgroundJobs(context),
    deliverAudit: () => deliverAudit(context),
    remind: () => sendDueReminders(context),
    unsubscribe: (token) => unsubscribe(context, token),
    openConsoleLink: (token, from) => openConsoleLink(context, token, from),
    findConsoleSession: (request) => findLinkSession(context, request),
    closeConsoleSession: (secret) => closeConsoleSession(context, secret),
    isClockSkewed: () => context.clockSkew.isTooLarge(),
    droppedSamples: () => context.samples.dropped(),
    settled: () => context.background.settled(),
    database: ports.database,
  };
}

function collectVerifiers(own: readonly Verifier[]): ReadonlyMap<string, Verifier> {
  const all: readonly Verifier[] = [...Object.values(builtInVerifiers), ...own];
  const verifiers = new Map(all.map((verifier) => [verifier.contract.type, verifier]));
  if (verifiers.size !== all.length)
    throw new Error(
      'Two factors have the same type, so proofs could not be told apart. Give each factor a type of its own.',
    );
  return verifiers;
}

function checkServiceKeys(keys: readonly string[]): void {
  if (keys.some((key) => key.length < 32))
    throw new Error(
      'A service key is shorter than 32 characters, so it could be guessed. Make one with `openssl rand -base64 32`.',
    );
  if (keys.some(isJwtShaped))
    throw new Error(
      'A service key has the form of a JWT, so it would be taken for a session assertion and never accepted. Make one with `openssl rand -base64 32`.',
    );
}

function checkSinks(sinks: readonly AuditSink[]): void {
  if (new Set(sinks.map(({ name }) => name)).size !== sinks.length)
    throw new Error(
      'Two audit sinks have the same name, so each would miss the rows that the other got. Give each sink a name of its own.',
    );
}

function checkRetention(retention: RetentionMonths, { writeCheckpoint }: EnginePorts): void {
  for (const name of ['ledger', 'audit', 'challenges'] as const) {
    const months = retention[name] ?? fewestMonths[name];
    if (!Number.isInteger(months) || months < fewestMonths[name])
      throw new Error(
        `The retention of the ${name} is ${months} months, and rows that are still read would be deleted. Set at least ${fewestMonths[name]} whole months.`,
      );
  }
  if (retention.audit !== undefined && !writeCheckpoint)
    throw new Error(
      'Audit rows may be deleted, but there is no `writeCheckpoint`, so nobody could verify the rest of the chain. Set both or neither.',
    );
}

/** A wildcard or a path would allow other pages. */
function checkOrigin(origin: string): string {
  const exact = URL.canParse(origin) ? new URL(origin).origin : undefined;
  if (exact !== origin)
    throw new Error(
      `"${origin}" is not an origin. Write it as scheme, host and port, e.g. "https://app.example.com".`,
    );
  return origin;
}
