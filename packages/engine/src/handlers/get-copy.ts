import { adminTenant } from '../administration/administrator.ts';
import { copyAnswer } from '../administration/copy-response.ts';
import type { Handler } from './handler.ts';
import { ok } from '../result.ts';
import { listPromptCopies } from '../store/copy-overrides.ts';

/** Shows a tenant's own words for prompts, with who changed them and when. What is not here is ours. */
export const getCopy: Handler<'getCopy'> = async (engine, { caller, query }) => {
  const tenant = adminTenant(caller, query);
  if (!tenant.ok) return tenant;
  const rows = await listPromptCopies(engine.database, tenant.value);
  return ok({ copy: rows.map(copyAnswer) });
};
