import { prepareAdminStepUp } from '../administration/admin-step-up.ts';
import { targetIdentity, adminTenant, changerOf } from '../administration/administrator.ts';
import { policyAnswer } from '../administration/policy-response.ts';
import { checkPolicy } from '../policy/check-policy.ts';
import { ok, problem } from '../result.ts';
import { audit } from '../store/audit.ts';
import { insertPolicy, lockPolicies, newestPolicy } from '../store/policies.ts';
import { requestPolicy, takePolicyRequest } from '../store/policy-requests.ts';
import { transact } from '../store/transact.ts';
import type { Handler } from './handler.ts';

/**
 * Publishes a new version of a tenant's policy, effective at once. One that no longer demands a second person for copy has to be
 * sent by two people: otherwise, one could switch the demand off and publish alone.
 */
export const putPolicy: Handler<'putPolicy'> = async (engine, { caller, params, body }) => {
  const tenant = adminTenant(caller, body);
  if (!tenant.ok) return tenant;
  const complaint = checkPolicy(body.document, new Set(engine.verifiers.keys()));
  if (complaint !== undefined) return problem('invalid_format', { detail: complaint.slice(0, 300) });
  const spend = await prepareAdminStepUp(engine, caller, 'putPolicy', params);
  const { changedBy, changedById } = changerOf(caller);

  return transact(engine.database, async (trx) => {
    const refusal = await spend(trx);
    if (refusal) return refusal;
    const subject = targetIdentity(caller, tenant.value, changedBy ?? 'host');
    await lockPolicies(trx);
    const active = await newestPolicy(trx, tenant.value);
    if (demandsSecondPerson(active.document) && !demandsSecondPerson(body.document)) {
      const request = { tenantId: tenant.value, document: body.document, changedBy, active: active.version };
      const isApproved = await takePolicyRequest(trx, request);
      const isCurrent = body.version === undefined || body.version === active.version;
      if (!isApproved && isCurrent) {
        await requestPolicy(trx, request);
        await audit(trx, subject, 'mfa.policy_change_requested', { version: active.version });
        return ok({ ...policyAnswer(active), requested: true });
      }
    }
    const row = await insertPolicy(trx, { ...body, tenantId: tenant.value, changedBy });
    // Of two edits to the same version, the second would undo the first without its author having seen it.
    if (!row)
      return problem('version_conflict', {
        detail: 'The policy has changed since. Read it again (GET /admin/policy) and send its version.',
      });
    await audit(trx, subject, 'mfa.policy_changed', { version: row.version });
    return ok(policyAnswer({ ...row, changed_by_id: changedById }));
  });
};

/** Whether copy needs the yes of a second person, in a document as it was written. */
function demandsSecondPerson({
  copy,
}: {
  readonly copy?: { readonly secondPerson?: boolean | undefined } | undefined;
}): boolean {
  return copy?.secondPerson === true;
}
