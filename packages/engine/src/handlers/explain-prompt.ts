import { adminTenant } from '../administrator.ts';
import type { Handler } from '../handler.ts';
import { decidePrompt } from '../policy/decide-prompt.ts';
import { scopeOf } from '../policy-scope.ts';
import { readPromptInputs } from '../prompt-facts.ts';
import { ok, problem } from '../result.ts';
import { findIdentity } from '../store/identities.ts';

/** Says why somebody is, or is not, asked at a moment. Writes nothing. */
export const explainPrompt: Handler<'explainPrompt'> = async (engine, { caller, query }) => {
  const tenant = adminTenant(caller, query);
  if (!tenant.ok) return tenant;
  const identity = await findIdentity(engine.database, tenant.value, query.identity);
  if (!identity) return problem('not_found');
  const policy = await engine.policy(scopeOf(identity));
  const { facts, ledger } = await readPromptInputs(engine.database, identity, policy, caller.now, {
    // A session of its own: how often somebody was asked in one of theirs is not the question.
    sessionId: '',
    moment: query.moment,
    clientSuppressors: [],
    passkeys: false,
  });
  return ok(decidePrompt(facts, ledger, policy, caller.now));
};
