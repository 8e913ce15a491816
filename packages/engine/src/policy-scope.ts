import type { PolicyScope } from './policy/policy-for.ts';
import type { Identity } from './store/identities.ts';

/** Where a person stands: what the host set wins over what a session says. */
export function scopeOf({
  tenant_id,
  traits,
  facts,
}: Pick<Identity, 'tenant_id' | 'traits' | 'facts'>): PolicyScope {
  const known = { ...traits, ...facts };
  const tier = known['tier'];
  return {
    tenantId: tenant_id,
    organizationIds: texts(known['organizationIds']),
    roles: texts(known['roles']),
    tier: typeof tier === 'string' && tier !== '' ? tier : 'standard',
  };
}

/** A person of whom nothing is known but the tenant. */
export function strangerOf(tenantId: string): PolicyScope {
  return scopeOf({ tenant_id: tenantId, traits: {}, facts: {} });
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((entry) => typeof entry === 'string') : [];
}
