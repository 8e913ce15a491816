import { adminTenant } from '../administration/administrator.ts';
import { ok, problem } from '../result.ts';
import { listAudit as listEvents } from '../store/audit.ts';
import type { Handler } from './handler.ts';

/** Lists audit rows, newest first, a hundred at a time. */
export const listAudit: Handler<'listAudit'> = async (engine, { caller, query }) => {
  const { type, identity, since, cursor } = query;
  if (cursor !== undefined && !/^\d{1,15}$/.test(cursor)) return problem('invalid_format');
  const tenant = adminTenant(caller, query);
  if (!tenant.ok) return tenant;
  const filter = { type, identity, since, ...(cursor !== undefined && { before: Number(cursor) }) };
  return ok(await listEvents(engine.readDatabase, tenant.value, filter));
};
