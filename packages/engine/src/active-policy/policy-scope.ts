import type { PolicyScope } from '../policy/effective-policy.ts';
import { readFacts } from '../policy/facts.ts';
import type { Identity } from '../store/identities.ts';

/** The facts that choose a person's policy; what the host set by `PUT /identities` takes precedence over the traits of a session. */
export function policyScopeOf(
  { tenant_id, traits, facts, created_at }: Pick<Identity, 'tenant_id' | 'traits' | 'facts' | 'created_at'>,
  now: Date,
): PolicyScope {
  const known = readFacts(traits, facts, created_at);
  return {
    tenantId: tenant_id,
    organizationIds: texts({ ...traits, ...facts }['organizationIds']),
    roles: known.roles,
    tier: known.tier,
    now,
    person: known,
  };
}

/** The scope of a person of whom only the tenant is known. */
export function anonymousScope(tenantId: string, now: Date): PolicyScope {
  return { tenantId, organizationIds: [], roles: [], tier: 'standard', now };
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((entry) => typeof entry === 'string') : [];
}
