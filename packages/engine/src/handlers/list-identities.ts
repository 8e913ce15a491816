import { adminTenant } from '../administration/administrator.ts';
import { readFacts } from '../policy/facts.ts';
import { ok } from '../result.ts';
import { searchIdentities } from '../store/identities.ts';
import type { Handler } from './handler.ts';

/** Finds people of a tenant by id, address or name, fifty at a time. */
export const listIdentities: Handler<'listIdentities'> = async (engine, { caller, query }) => {
  const tenant = adminTenant(caller, query);
  if (!tenant.ok) return tenant;
  const { query: text = '', factor, cursor: after } = query;
  const found = await searchIdentities(engine.readDatabase, tenant.value, { text, factor, after });
  const identities = found.rows.map((row) => {
    const { name, email, createdAt } = readFacts(row.traits, row.facts, row.created_at);
    return {
      id: row.identity_id,
      ...(name && { name }),
      ...(email && { email }),
      factorTypes: row.factor_types,
      createdAt: createdAt.toISOString(),
    };
  });
  return ok({ identities, nextCursor: found.more ? (identities.at(-1)?.id ?? null) : null });
};
