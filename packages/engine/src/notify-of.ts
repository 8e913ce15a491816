import type { EngineContext } from './engine-context.ts';
import { readFacts } from './policy/facts.ts';
import type { SecurityNotice } from './ports.ts';
import type { Identity } from './store/identities.ts';

/** Tells a person what somebody else did to their account. What was done stays done when the notice cannot be sent. */
export async function notifyOf(
  engine: EngineContext,
  identity: Identity,
  kind: SecurityNotice['kind'],
): Promise<void> {
  const { email, name, locale } = readFacts(identity.traits, identity.facts, identity.created_at);
  const { tenant_id: tenantId, identity_id: identityId } = identity;
  try {
    await engine.notify?.({ kind, tenantId, identityId, email, name, locale });
  } catch (error) {
    engine.log.error('A security notice could not be sent.', error);
  }
}
