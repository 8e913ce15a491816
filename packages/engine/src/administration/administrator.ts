import { ok, problem, type Result } from '../result.ts';
import { type Service, tenantOf, type SessionContext } from '../sessions/session-context.ts';
import type { AuditSubject } from '../store/audit.ts';

/** The tenant of an administrative call. An administrator can access only their own. */
export function adminTenant(
  caller: SessionContext | Service,
  named: { tenantId?: string | undefined },
): Result<string> {
  if (caller.kind === 'service') return ok(tenantOf(named));
  const { tenantId } = caller.subject;
  return named.tenantId === undefined || named.tenantId === tenantId ? ok(tenantId) : problem('not_found');
}

/** The person whom an administrative change concerns, and the administrator who makes it. */
export function targetIdentity(
  caller: SessionContext | Service,
  tenantId: string,
  identityKey: string,
): AuditSubject {
  return {
    tenantId,
    identityKey,
    ...(caller.kind === 'session' && { actorKey: caller.ref.identityKey }),
  };
}

/** Who publishes a new version, as the store and as a response names them; null if the host does. */
export function changerOf(caller: SessionContext | Service): {
  readonly changedBy: string | null;
  readonly changedById: string | null;
} {
  if (caller.kind === 'service') return { changedBy: null, changedById: null };
  return { changedBy: caller.ref.identityKey, changedById: caller.identity.identity_id };
}
