import { adminTenant } from '../administration/administrator.ts';
import { policyAnswer } from '../administration/policy-response.ts';
import { ok } from '../result.ts';
import { newestPolicy } from '../store/policies.ts';
import type { Handler } from './handler.ts';

/** Shows the policy in force for a tenant, with who changed it and when. */
export const getPolicy: Handler<'getPolicy'> = async (engine, { caller, query }) => {
  const tenant = adminTenant(caller, query);
  return tenant.ok ? ok(policyAnswer(await newestPolicy(engine.database, tenant.value))) : tenant;
};
