import { type AdminRole, adminRoles, type RouteRow } from '@kairos-mfa/protocol';
import type { Facts } from '../policy/facts.ts';
import type { Service, SessionContext } from '../sessions/session-context.ts';

/** The role with every route; like each of them, it is valid in the tenant of its holder only. */
const everyRoute: AdminRole = 'kairos:admin';

/** Whether the roles of a session allow a route of administration. */
export function mayAdminister({ scope }: SessionContext, { roles = [] }: RouteRow): boolean {
  return [everyRoute, ...roles].some((role) => scope.roles.includes(role));
}

/**
 * Whether a caller may change the factors of a person. Whoever has less than every route may not change those of people
 * who administer Kairos: support that resets an administrator could take over their account, and with it every route.
 */
export function mayChangeFactorsOf(
  caller: SessionContext | Service,
  { roles }: Pick<Facts, 'roles'>,
): boolean {
  if (caller.kind === 'service' || caller.scope.roles.includes(everyRoute)) return true;
  return !adminRoles.some((role) => roles.includes(role));
}
