import { adminTenant } from '../administration/administrator.ts';
import { copyDraftAnswer } from '../copy/copy-draft-response.ts';
import { ok } from '../result.ts';
import { listCopyDrafts as readCopyDrafts } from '../store/copy-drafts.ts';
import type { Handler } from './handler.ts';

/** Lists a tenant's drafts of copy, with who changed them and when. */
export const listCopyDrafts: Handler<'listCopyDrafts'> = async (engine, { caller, query }) => {
  const tenant = adminTenant(caller, query);
  if (!tenant.ok) return tenant;
  const rows = await readCopyDrafts(engine.database, tenant.value);
  return ok({ drafts: rows.map(copyDraftAnswer) });
};
