import { ok, problem, type Result } from '../result.ts';
import { type Administrator, tenantOf } from '../sessions/session-context.ts';
import type { AuditSubject } from '../store/audit.ts';

/** The tenant of an administrative call. An administrator can access only their own. */
export function adminTenant(caller: Administrator, named: { tenantId?: string | undefined }): Result<string> {
  if (caller.kind === 'service') return ok(tenantOf(named));
  const { tenantId } = caller.kind === 'link' ? caller : caller.subject;
  return named.tenantId === undefined || named.tenantId === tenantId ? ok(tenantId) : problem('not_found');
}

/** The person whom an administrative change concerns, and the administrator who makes it. */
export function targetIdentity(caller: Administrator, tenantId: string, identityKey: string): AuditSubject {
  return {
    tenantId,
    identityKey,
    ...(caller.kind === 'session' && { actorKey: caller.ref.identityKey }),
    ...(caller.kind === 'link' && { actorKey: caller.linkId }),
  };
}

/** Who publishes a new version, as the store and as a response names them; null if the host or a console link does. */
export function changerOf(caller: Administrator): {
  readonly changedBy: string | null;
  readonly changedById: string | null;
} {
  if (caller.kind !== 'session') return { changedBy: null, changedById: null };
  return { changedBy: caller.ref.identityKey, changedById: caller.identity.identity_id };
}
