import { adminTenant } from '../administration/administrator.ts';
import { copyAnswer } from '../administration/copy-response.ts';
import { ok } from '../result.ts';
import { listPromptCopies } from '../store/copy-overrides.ts';
import type { Handler } from './handler.ts';

/** Lists a tenant's copy overrides for prompts, with who changed them and when. Without one the built-in copy is used. */
export const getCopy: Handler<'getCopy'> = async (engine, { caller, query }) => {
  const tenant = adminTenant(caller, query);
  if (!tenant.ok) return tenant;
  const rows = await listPromptCopies(engine.database, tenant.value);
  return ok({ copy: rows.map(copyAnswer) });
};
