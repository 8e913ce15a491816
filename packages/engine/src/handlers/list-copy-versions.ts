import { adminTenant } from '../administration/administrator.ts';
import { copyAnswer } from '../administration/copy-response.ts';
import { ok } from '../result.ts';
import { listPromptCopyVersions } from '../store/copy-overrides.ts';
import type { Handler } from './handler.ts';

/** Lists the versions of a text, with who published them and when. */
export const listCopyVersions: Handler<'listCopyVersions'> = async (engine, { caller, query }) => {
  const tenant = adminTenant(caller, query);
  if (!tenant.ok) return tenant;
  const rows = await listPromptCopyVersions(engine.database, query, tenant.value);
  return ok({ versions: rows.map(copyAnswer) });
};
