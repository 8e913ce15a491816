import { policyScopeOf } from '../active-policy/policy-scope.ts';
import type { FactorOwner } from '../define-verifier.ts';
import type { NoticeRecipient } from '../delivery/notify.ts';
import { rememberReplacedAddress } from '../delivery/replaced-address.ts';
import type { EngineContext } from '../engine-context.ts';
import type { PolicyScope } from '../policy/effective-policy.ts';
import { type Facts, readFacts } from '../policy/facts.ts';
import type { ResolvedSession } from '../ports.ts';
import { ok, problem, type Result } from '../result.ts';
import { secretsEqual } from '../secrets/secrets-equal.ts';
import type { AuditSubject } from '../store/audit.ts';
import { findErasure } from '../store/erased-identities.ts';
import type { GrantHolder } from '../store/grants.ts';
import { type Identity, upsertIdentity } from '../store/identities.ts';
import type { StoredFacts } from '../store/schema.ts';
import {
  loadSession,
  type SessionKey,
  type SnapshotParts,
  type StoredSession,
} from '../store/session-snapshot.ts';
import { isOwnSession, upsertSession, type SessionRow } from '../store/sessions.ts';
import { transact } from '../store/transact.ts';
import { isJwtShaped } from '../wire/jwt-shape.ts';
import { isStorable } from '../wire/parse-json.ts';
import type { ConsoleLinkSession } from './console-links.ts';
import { erasedPersonHashes, isFromBeforeErasure } from './erasure.ts';
import { recordActivity } from './record-activity.ts';

/** A person in one of their sessions, as loaded for this request. */
export interface SessionContext {
  readonly kind: 'session';
  readonly resolved: ResolvedSession;
  readonly identity: Identity;
  readonly session: SessionRow;
  /** Everything that was read with the session. */
  readonly stored: StoredSession;
  readonly facts: Facts;
  /** The facts that select the policy for this person. */
  readonly scope: PolicyScope;
  readonly now: Date;
  /** BCP 47: the language of the response to this request. A notice uses `facts.locale` only. */
  readonly locale: string;
  /** The keys of this person and session in the store. */
  readonly ref: { readonly identityKey: string; readonly sessionId: string };
  readonly subject: AuditSubject;
}

/** The host, by its service key. */
export interface Service {
  readonly kind: 'service';
  readonly now: Date;
  /** The session that the request names, on routes that read one; see `snapshotParts`. */
  readonly stored?: StoredSession | undefined;
}

/** Who calls a route of administration. */
export type Administrator = SessionContext | Service | ConsoleLinkSession;

/** The callers of each kind of route. */
export interface Callers {
  session: SessionContext;
  service: Service;
  admin: Administrator;
}

const defaultTenant = 'default';

/** The tenant that a body names, or the default one. */
export function tenantOf(body: { tenantId?: string | undefined }): string {
  return body.tenantId ?? defaultTenant;
}

/** The person and session that a host's sign-in names; undefined if no such person can be stored. */
export function sessionKeyOf(resolved: ResolvedSession): SessionKey | undefined {
  const { identityId, sessionId, amr, acr, act, roles, organizationIds, deviceId, country, traits } =
    resolved;
  const texts = [
    resolved.tenantId,
    identityId,
    sessionId,
    amr,
    acr,
    act?.sub,
    roles,
    organizationIds,
    deviceId,
    country,
    traits,
  ];
  return isStorable(texts) ? { tenantId: tenantOf(resolved), identityId, sessionId } : undefined;
}

/**
 * Loads the person and the session of a request with the parts that its route needs, and stores what changed; one round
 * trip when nothing did. A session that has ended is refused for good.
 */
export async function authenticateSession(
  engine: EngineContext,
  resolved: ResolvedSession,
  who: SessionKey,
  { parts, preferred }: { readonly parts?: SnapshotParts; readonly preferred?: string | undefined } = {},
): Promise<Result<SessionContext>> {
  const personHashes = await erasedPersonHashes(engine.keys, who);
  const load = (): Promise<StoredSession> =>
    loadSession(engine.database, who, { ...parts, erasure: { personHashes } });
  let stored = await load();
  if (isFromBeforeErasure(resolved, stored.erasedAt)) return problem('unauthenticated');
  const synced = await syncSession(engine, resolved, { ...who, personHashes }, stored);
  if (!synced.ok) return synced;
  if (synced.value) stored = await load();
  const { identity, session, now } = stored;
  if (!identity || !session)
    throw new Error('A person who was just stored is not there; was the row erased meanwhile?');
  if (session.ended_at || isBeforeSessionsEnd(session, identity)) return problem('unauthenticated');
  const ref = { identityKey: identity.identity_key, sessionId: resolved.sessionId };
  const facts = readFacts(identity.traits, identity.facts, identity.created_at);
  return ok({
    kind: 'session',
    resolved,
    identity,
    session,
    stored,
    facts,
    scope: { ...policyScopeOf(identity, now), version: stored.policyVersion },
    now,
    locale: facts.locale ?? preferred ?? 'en',
    ref,
    subject: { tenantId: who.tenantId, ...ref },
  });
}

/** The traits that a session carries. Stored, because session checks of the host do not contain them. */
function traitsFrom({ traits, roles, organizationIds = [] }: ResolvedSession): StoredFacts {
  return {
    ...traits,
    ...(roles.length > 0 && { roles: [...roles] }),
    ...(organizationIds.length > 0 && { organizationIds: [...organizationIds] }),
  };
}

/** Stores the new facts of a request. False when there were none. */
async function syncSession(
  engine: EngineContext,
  resolved: ResolvedSession,
  who: SessionKey & { readonly personHashes: readonly string[] },
  { identity: known, session: earlier, now }: StoredSession,
): Promise<Result<boolean>> {
  if (earlier?.ended_at) return ok(false);
  const { database } = engine;
  const traits = traitsFrom(resolved);
  const changed = !known || !sameTraits(known.traits, traits);
  const stored = changed ? await upsertUnlessErased(database, resolved, who, traits) : ok(known);
  if (!stored.ok) return stored;
  const identity = stored.value;
  if (known && changed) await rememberReplacedAddress(database, known, identity);
  const ref = { identityKey: identity.identity_key, sessionId: who.sessionId };
  const isNewSession = !earlier || earlier.auth_time < resolved.authTime;
  const isTakenOver = resolved.act !== undefined && earlier?.acted_by === null;
  if (isNewSession || isTakenOver) await upsertSession(database, ref, resolved);
  // The device and the country of whoever acts for a person say nothing about the person.
  if (resolved.act || (earlier && !isOwnSession(earlier))) return ok(changed || isNewSession || isTakenOver);
  const noted = await recordActivity(engine, {
    resolved,
    identity,
    session: earlier,
    signsIn: isNewSession,
    now,
  });
  return ok(changed || isNewSession || noted);
}

/** Stores the traits of a person. Refused, and undone, if the person was erased after this request had begun. */
function upsertUnlessErased(
  database: EngineContext['database'],
  resolved: ResolvedSession,
  who: SessionKey & { readonly personHashes: readonly string[] },
  traits: StoredFacts,
): Promise<Result<Identity>> {
  return transact(database, async (trx) => {
    const identity = await upsertIdentity(trx, who, { traits });
    // A statement of its own: it sees an erasure for which the one before has waited.
    const erasedAt = await findErasure(trx, who.personHashes);
    return isFromBeforeErasure(resolved, erasedAt) ? problem('unauthenticated') : ok(identity);
  });
}

function sameTraits(stored: StoredFacts, resolved: StoredFacts): boolean {
  const canonical = (traits: StoredFacts): string =>
    JSON.stringify(
      Object.entries(traits)
        .filter(([, value]) => value !== undefined)
        .toSorted(([a], [b]) => (a < b ? -1 : 1)),
    );
  return canonical(stored) === canonical(resolved);
}

/** `auth_time` has whole seconds, so a sign-in within the second of the end counts as after it. */
function isBeforeSessionsEnd(
  { auth_time, session_id }: SessionRow,
  { sessions_ended_at, kept_session_id }: Identity,
): boolean {
  return (
    sessions_ended_at !== null &&
    session_id !== kept_session_id &&
    auth_time.getTime() < Math.floor(sessions_ended_at.getTime() / 1000) * 1000
  );
}

/** Whether the request carries one of the host's keys; each is compared in constant time. */
export async function holdsServiceKey(engine: EngineContext, request: Request): Promise<boolean> {
  const bearer = /^Bearer ([^\s]+)$/i.exec(request.headers.get('authorization') ?? '')?.[1];
  // A session assertion is no service key, because no service key may have the form of one.
  if (bearer === undefined || isJwtShaped(bearer)) return false;
  const matches = await Promise.all(engine.serviceKeys.map((key) => secretsEqual(key, bearer)));
  return matches.includes(true);
}

/** The name and destinations of a person, for factors. */
export function factorOwnerOf(context: Pick<SessionContext, 'identity' | 'facts'>): FactorOwner {
  const account = context.facts.email ?? context.identity.identity_id;
  return {
    identityKey: context.identity.identity_key,
    userHandle: context.identity.user_handle,
    account,
    displayName: context.facts.name ?? account,
    reachable: {
      ...(context.facts.verifiedEmail !== undefined && { email: context.facts.verifiedEmail }),
      ...(context.facts.verifiedPhone !== undefined && { text: context.facts.verifiedPhone }),
    },
  };
}

/** The caller as a grant holder. */
export function grantHolderOf({ subject, ref, resolved }: SessionContext): AuditSubject & GrantHolder {
  return { ...subject, ...ref, place: resolved };
}

/** The caller as the recipient of notices. */
export function noticeRecipient({ ref, facts, now }: SessionContext): NoticeRecipient {
  return { identityKey: ref.identityKey, facts, now };
}
