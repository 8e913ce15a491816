import type { ConsoleLinkRole } from '@kairos-mfa/protocol';
import type { EngineContext } from '../engine-context.ts';
import { ok, problem, type Result } from '../result.ts';
import { pepperedHash } from '../secrets/pepper.ts';
import { randomBase64url } from '../secrets/random.ts';
import { audit } from '../store/audit.ts';
import {
  endConsoleSession,
  findConsoleSession,
  openConsoleLink as openStoredLink,
} from '../store/console-links.ts';
import { transact } from '../store/transact.ts';

/** The session that a console link opened. Nobody has proven who they are, so it reads and drafts only (R66). */
export interface ConsoleLinkSession {
  readonly kind: 'link';
  readonly linkId: string;
  readonly tenantId: string;
  /** Never `kairos:admin`; see `consoleLinkRoles`. */
  readonly role: ConsoleLinkRole;
  readonly expiresAt: Date;
  readonly now: Date;
  /** Nothing is read with it. */
  readonly stored?: undefined;
}

/** A session that a link has just opened. */
export interface OpenedConsoleLink {
  /** For a cookie of the browser that opened it. */
  readonly secret: string;
  readonly role: ConsoleLinkRole;
  readonly expiresAt: Date;
  readonly seconds: number;
}

/** Seconds that the session of a link lasts; the statement that opens it says the same. */
const sessionSeconds = 3600;

/** Makes a secret of 256 bits, which is stored by its hash alone. */
export async function createLinkSecret(
  engine: Pick<EngineContext, 'keys'>,
): Promise<{ readonly secret: string; readonly hash: string }> {
  const secret = randomBase64url(32);
  return { secret, hash: await hashOf(engine, secret) };
}

/**
 * Opens a link in one browser: the secret of the new session is for a cookie of that browser, and the token is worth nothing
 * any more. Refused if the link was opened, has expired or is unknown, or where links are off.
 */
export async function openConsoleLink(
  engine: EngineContext,
  token: string,
  { clientAddress }: { readonly clientAddress?: string | undefined } = {},
): Promise<Result<OpenedConsoleLink>> {
  if (!engine.consoleSession) return problem('not_found');
  const refusal = clientAddress === undefined ? undefined : engine.requests.countAddress(clientAddress);
  if (refusal) return refusal;
  const tokenHash = await hashOf(engine, token);
  const { secret, hash } = await createLinkSecret(engine);
  return transact(engine.database, async (trx) => {
    const opened = await openStoredLink(trx, tokenHash, hash);
    if (!opened) return problem('not_found');
    const subject = { tenantId: opened.tenant_id, identityKey: 'host', actorKey: opened.link_id };
    await audit(trx, subject, 'mfa.console_link_opened', { linkId: opened.link_id, role: opened.role });
    return ok({ secret, role: opened.role, expiresAt: opened.expires_at, seconds: sessionSeconds });
  });
}

/** Ends the session with this secret. */
export async function closeConsoleSession(engine: EngineContext, secret: string): Promise<void> {
  await endConsoleSession(engine.database, await hashOf(engine, secret));
}

/** Finds the session of a link that a request carries; undefined where there is none. */
export async function findLinkSession(
  engine: EngineContext,
  request: Request,
): Promise<ConsoleLinkSession | undefined> {
  const secret = engine.consoleSession?.(request);
  if (secret === undefined) return undefined;
  const found = await findConsoleSession(engine.database, await hashOf(engine, secret));
  return (
    found && {
      kind: 'link',
      linkId: found.link_id,
      tenantId: found.tenant_id,
      role: found.role,
      expiresAt: found.expires_at,
      now: found.now,
    }
  );
}

function hashOf({ keys }: Pick<EngineContext, 'keys'>, secret: string): Promise<string> {
  return pepperedHash(keys.writer, 'console_links', secret);
}
