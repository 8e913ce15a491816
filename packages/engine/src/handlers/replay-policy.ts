import { adminTenant } from '../administration/administrator.ts';
import { replayPolicy as replay } from '../decision-samples/replay-policy.ts';
import { checkPolicy } from '../policy/check-policy.ts';
import { compilePolicy } from '../policy/compile-policy.ts';
import { before } from '../policy/duration.ts';
import { ok, problem } from '../result.ts';
import type { Handler } from './handler.ts';

/** Days that are replayed if the caller names none. */
const usualPeriod = 'P28D';

/** Shows whom a draft of the policy would have asked, by a sample of the decisions of the last weeks. Writes nothing. */
export const replayPolicy: Handler<'replayPolicy'> = async (engine, { caller, body }) => {
  const tenant = adminTenant(caller, body);
  if (!tenant.ok) return tenant;
  const complaint = checkPolicy(body.document, new Set(engine.verifiers.keys()));
  if (complaint !== undefined) return problem('invalid_format', { detail: complaint.slice(0, 300) });
  const since = body.since === undefined ? before(caller.now, usualPeriod) : new Date(body.since);
  const draft = compilePolicy(body.document, 0, caller.now);
  return ok(await replay(engine, { tenantId: tenant.value, since, draft }));
};
