import { adminTenant } from '../administration/administrator.ts';
import { before } from '../policy/duration.ts';
import { readInsightAlarms } from '../prompts/insight-alarms.ts';
import { ok } from '../result.ts';
import { failuresByPerson, failureSpread } from '../store/audit-patterns.ts';
import type { Handler } from './handler.ts';

/** A person with this many failures in a day is under attack, or needs help. */
const manyFailures = 10;
/** This many people with failures in an hour indicate one attack. */
const manyPeople = 10;

/** Shows the two patterns of guessing, many attempts at one person and a few attempts at many, and the alarms of the prompts. */
export const listAuditPatterns: Handler<'listAuditPatterns'> = async (engine, { caller, query }) => {
  const tenant = adminTenant(caller, query);
  if (!tenant.ok) return tenant;
  const { readDatabase: database } = engine;
  const people = await failuresByPerson(database, tenant.value, before(caller.now, 'P1D'), manyFailures);
  const spread = await failureSpread(database, tenant.value, before(caller.now, 'PT1H'));
  const since = before(caller.now, 'P28D');
  const alarms = await readInsightAlarms(engine, { tenantId: tenant.value, since }, caller.now);
  return ok({
    manyFailures: people,
    spread: { ...spread, suspicious: spread.people >= manyPeople },
    alarms,
  });
};
