import { anonymousScope } from '../active-policy/policy-scope.ts';
import { isLeaving, signalsOf } from '../policy/event-facts.ts';
import { ok } from '../result.ts';
import { milestonesIn } from '../sessions/record-activity.ts';
import { tenantOf } from '../sessions/session-context.ts';
import { noteActiveDay } from '../store/activity.ts';
import { expireChallenges } from '../store/challenges.ts';
import { isTaskEvent, noteTaskEvent } from '../store/experiment-days.ts';
import { revokeGrants } from '../store/grants.ts';
import { applySignals, upsertIdentity } from '../store/identities.ts';
import { openMoment } from '../store/moments.ts';
import { bumpLedgerVersion } from '../store/prompts.ts';
import { forgetDevices } from '../store/remembered-devices.ts';
import type { Handler } from './handler.ts';

/** The sign-in of a person has changed: all remembered devices are forgotten, and earlier proofs do not count any more. */
const credentialEvents: ReadonlySet<string> = new Set(['password.changed', 'account.recovered']);

/** Records an event of the host: it opens a moment and changes the facts about the person. */
export const recordEvent: Handler<'recordEvent'> = async (engine, { caller, body }) => {
  const { document, momentRule } = await engine.policy(anonymousScope(tenantOf(body), caller.now));
  const who = { tenantId: tenantOf(body), identityId: body.identityId };
  // An event dated in the future would keep its moment fresh for longer than the policy allows.
  const at = body.at && new Date(body.at) < caller.now ? new Date(body.at) : caller.now;
  await engine.database.transaction().execute(async (trx) => {
    const { identity_key } = await upsertIdentity(trx, who, {});
    // An attacker who knew the old password may have open challenges and grants (R24).
    if (credentialEvents.has(body.event)) {
      await expireChallenges(trx, identity_key);
      await revokeGrants(trx, identity_key);
      await forgetDevices(trx, identity_key);
    }
    await applySignals(trx, identity_key, signalsOf(body.event), at);
    const isFirst = body.properties?.['first'] === true;
    if (isTaskEvent(body.event)) await noteTaskEvent(trx, identity_key, body.event, at);
    // A decision that is running has read the moments that are over now.
    if (isLeaving(body.event)) await bumpLedgerVersion(trx, identity_key);
    else if (momentRule(body.event)?.source === 'server')
      await openMoment(trx, identity_key, body.event, at, isFirst);
    // An event in the product makes a day active, like a request of the person.
    await noteActiveDay(trx, identity_key, milestonesIn(document.moments));
  });
  return ok(undefined);
};
