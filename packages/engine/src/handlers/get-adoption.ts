import { adminTenant } from '../administration/administrator.ts';
import { ok } from '../result.ts';
import { countAdoption } from '../store/adoption.ts';
import type { Handler } from './handler.ts';

/** Shows how many people of a tenant have a factor now, and which. */
export const getAdoption: Handler<'getAdoption'> = async (engine, { caller, query }) => {
  const tenant = adminTenant(caller, query);
  if (!tenant.ok) return tenant;
  const { people, protected_people, factors } = await countAdoption(engine.readDatabase, tenant.value);
  return ok({ people, protectedPeople: protected_people, factors });
};
