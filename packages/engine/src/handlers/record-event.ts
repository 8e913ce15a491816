import { tenantOf } from '../sessions/session-context.ts';
import type { Handler } from './handler.ts';
import { anonymousScope } from '../active-policy/policy-scope.ts';
import { signalsOf } from '../policy/event-facts.ts';
import { ok } from '../result.ts';
import { milestonesIn } from '../sessions/record-activity.ts';
import { noteActiveDay } from '../store/activity.ts';
import { expireChallenges } from '../store/challenges.ts';
import { revokeGrants } from '../store/grants.ts';
import { applySignals, upsertIdentity } from '../store/identities.ts';
import { forgetDevices } from '../store/remembered-devices.ts';
import { openMoment } from '../store/moments.ts';

/** The sign-in of a person has changed: all remembered devices are forgotten, and earlier proofs do not count any more. */
const credentialEvents: ReadonlySet<string> = new Set(['password.changed', 'account.recovered']);

/** Takes what just happened: it opens a moment and changes what is true of the person. */
export const recordEvent: Handler<'recordEvent'> = async (engine, { caller, body }) => {
  const { document, momentRule } = await engine.policy(anonymousScope(tenantOf(body)));
  const who = { tenantId: tenantOf(body), identityId: body.identityId };
  // An event of tomorrow would keep its moment fresh for longer than the policy says.
  const at = body.at && new Date(body.at) < caller.now ? new Date(body.at) : caller.now;
  await engine.database.transaction().execute(async (trx) => {
    const { identity_key } = await upsertIdentity(trx, who, {});
    // Whoever knew the old password may hold what was proven with it (R24).
    if (credentialEvents.has(body.event)) {
      await expireChallenges(trx, identity_key);
      await revokeGrants(trx, identity_key);
      await forgetDevices(trx, identity_key);
    }
    await applySignals(trx, identity_key, signalsOf(body.event), at);
    const isFirst = body.properties?.['first'] === true;
    if (momentRule(body.event)?.source === 'server')
      await openMoment(trx, identity_key, body.event, at, isFirst);
    // An event elsewhere in the product makes a day as active as a request of their own.
    await noteActiveDay(trx, identity_key, milestonesIn(document.moments));
  });
  return ok(undefined);
};
