import { type AdminRole, adminRoles, type RouteRow } from '@kairos-mfa/protocol';
import type { Facts } from '../policy/facts.ts';
import type { Administrator } from '../sessions/session-context.ts';

/** The role with every route; like each of them, it is valid in the tenant of its holder only. */
const everyRoute: AdminRole = 'kairos:admin';

/** Whether the roles of a session allow a route of administration. */
export function mayAdminister(own: readonly string[], { roles = [] }: RouteRow): boolean {
  return [everyRoute, ...roles].some((role) => own.includes(role));
}

/**
 * Whether a caller may change the factors of a person. Whoever has less than every route may not change those of people
 * who administer Kairos: support that resets an administrator could take over their account, and with it every route.
 */
export function mayChangeFactorsOf(caller: Administrator, { roles }: Pick<Facts, 'roles'>): boolean {
  if (caller.kind === 'link') return false;
  if (caller.kind === 'service' || caller.scope.roles.includes(everyRoute)) return true;
  return !adminRoles.some((role) => roles.includes(role));
}
