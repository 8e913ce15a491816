import { anonymousScope } from '../active-policy/policy-scope.ts';
import { prepareAdminStepUp } from '../administration/admin-step-up.ts';
import { adminTenant, changerOf, targetIdentity } from '../administration/administrator.ts';
import { checkChanges, checkStart, settingsAfter } from '../experiments/check-experiment.ts';
import { experimentAnswer } from '../experiments/experiment-response.ts';
import { ok, problem } from '../result.ts';
import { audit } from '../store/audit.ts';
import {
  findExperiment,
  mayStartExperiment,
  mostRunningExperiments,
  updateExperiment,
} from '../store/experiments.ts';
import { transact } from '../store/transact.ts';
import type { Handler } from './handler.ts';

const tooMany = problem('invalid_format', {
  detail: `${mostRunningExperiments} experiments are running, and more would only get in each other’s way. Stop one first.`,
});

/** Changes, starts or stops an experiment, effective at once. */
export const changeExperiment: Handler<'changeExperiment'> = async (engine, { caller, params, body }) => {
  const tenant = adminTenant(caller, body);
  if (!tenant.ok) return tenant;
  const { version, tenantId: _, ...changes } = body;
  const { experimentId } = params;
  const stored = await findExperiment(engine.database, tenant.value, experimentId);
  if (!stored) return problem('not_found');
  const conflict = problem('version_conflict', {
    detail: `Version ${version} is not the newest, so the change of another person would be lost. Read the newest version, then send its number.`,
  });
  if (stored.version !== version) return conflict;
  const complaint =
    checkChanges(stored, changes) ??
    (changes.status === 'running' ||
    (stored.status === 'running' && (changes.share !== undefined || changes.endsAt !== undefined))
      ? await checkStart(
          engine,
          tenant.value,
          settingsAfter(stored, changes),
          await engine.policy(anonymousScope(tenant.value, caller.now)),
          caller.now,
        )
      : undefined);
  if (complaint !== undefined) return problem('invalid_format', { detail: complaint.slice(0, 300) });
  const spend = await prepareAdminStepUp(engine, caller, 'changeExperiment', params);
  const { changedBy, changedById } = changerOf(caller);

  return transact(engine.database, async (trx) => {
    const refusal = await spend(trx);
    if (refusal) return refusal;
    if (changes.status === 'running' && !(await mayStartExperiment(trx, tenant.value))) return tooMany;
    const row = await updateExperiment(trx, {
      tenantId: tenant.value,
      experimentId,
      version,
      changes,
      changedBy,
    });
    if (!row) return conflict;
    const subject = targetIdentity(caller, tenant.value, changedBy ?? 'host');
    await audit(trx, subject, 'mfa.experiment_changed', {
      experimentId,
      version: row.version,
      status: row.status,
      killSwitch: row.kill_switch,
      changed: Object.keys(changes).join(' '),
    });
    return ok(experimentAnswer({ ...row, changed_by_id: changedById }));
  });
};
