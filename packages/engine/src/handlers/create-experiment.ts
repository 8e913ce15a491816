import { prepareAdminStepUp } from '../administration/admin-step-up.ts';
import { adminTenant, changerOf, targetIdentity } from '../administration/administrator.ts';
import { checkKind } from '../experiments/check-experiment.ts';
import { experimentAnswer } from '../experiments/experiment-response.ts';
import { ok, problem } from '../result.ts';
import { randomId } from '../secrets/random.ts';
import { audit } from '../store/audit.ts';
import { insertExperiment } from '../store/experiments.ts';
import { transact } from '../store/transact.ts';
import type { Handler } from './handler.ts';

/** Creates the draft of an experiment; it changes nothing until it is started. */
export const createExperiment: Handler<'createExperiment'> = async (engine, { caller, params, body }) => {
  const tenant = adminTenant(caller, body);
  if (!tenant.ok) return tenant;
  const complaint = checkKind(body.kind, body);
  if (complaint !== undefined) return problem('invalid_format', { detail: complaint });
  const spend = await prepareAdminStepUp(engine, caller, 'createExperiment', params);
  const { changedBy, changedById } = changerOf(caller);
  const experimentId = randomId('exp');

  return transact(engine.database, async (trx) => {
    const refusal = await spend(trx);
    if (refusal) return refusal;
    const row = await insertExperiment(trx, {
      experimentId,
      tenantId: tenant.value,
      settings: body,
      kind: body.kind,
      seed: body.seed ?? experimentId,
      changedBy,
    });
    const subject = targetIdentity(caller, tenant.value, changedBy ?? 'host');
    const { version, status, moment } = row;
    await audit(trx, subject, 'mfa.experiment_changed', { experimentId, version, status, moment });
    return ok(experimentAnswer({ ...row, changed_by_id: changedById }));
  });
};
