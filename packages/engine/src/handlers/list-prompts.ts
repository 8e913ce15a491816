import { adminTenant } from '../administration/administrator.ts';
import { ok, problem } from '../result.ts';
import { findIdentity } from '../store/identities.ts';
import { listPrompts as readLedger } from '../store/prompts.ts';
import type { Handler } from './handler.ts';

/** Lists the prompts of a person in the last year and their answers, oldest first. */
export const listPrompts: Handler<'listPrompts'> = async (engine, { caller, query }) => {
  const tenant = adminTenant(caller, query);
  if (!tenant.ok) return tenant;
  const identity = await findIdentity(engine.database, tenant.value, query.identity);
  if (!identity) return problem('not_found');
  const rows = await readLedger(engine.database, identity.identity_key);
  const instant = (at: Date | null): string | null => at?.toISOString() ?? null;
  return ok({
    prompts: rows.map((row) => ({
      promptId: row.prompt_id,
      kind: row.kind,
      moment: row.moment,
      variant: row.variant,
      surface: row.surface,
      sessionId: row.session_id,
      deviceId: row.device_id,
      tier: row.tier,
      policyVersion: row.policy_version,
      promptedAt: row.prompted_at.toISOString(),
      exposedAt: instant(row.exposed_at),
      acceptedAt: instant(row.accepted_at),
      respondedAt: instant(row.responded_at),
      response: row.response,
      reason: row.reason,
      nextEligibleAt: instant(row.next_eligible_at),
    })),
  });
};
