import { scopeOf } from './policy-scope.ts';
import type { PolicyDocument } from '@kairos-mfa/protocol';
import type { EngineContext } from './engine-context.ts';
import type { Risk, ResolvedSession, RiskEngine } from './ports.ts';
import { type Milestone, noteActiveDay, noteSurroundings } from './store/activity.ts';
import { revokeGrants } from './store/grants.ts';
import { applySignals, type Identity } from './store/identities.ts';
import { openMoment } from './store/moments.ts';
import { placeSession } from './store/sessions.ts';
import { signalsOf } from './policy/event-signals.ts';

/** The moment that an unusual session opens, on the devices that were known before. */
const unusualMoment = 'security.new_device';
const carefulRisk: RiskEngine = {
  isUnusual: async ({ newDevice, newCountry }) => newDevice || newCountry,
};

/** The moments that a count of active days opens. */
export function milestonesOf(moments: PolicyDocument['moments']): Milestone[] {
  return Object.entries(moments).flatMap(([moment, { afterActiveDays }]) =>
    afterActiveDays === undefined ? [] : [{ moment, days: afterActiveDays }],
  );
}

/** Writes down that somebody was here: the day, and where a session of theirs is from. False when there was nothing new. */
export async function noteActivity(
  engine: EngineContext,
  visit: {
    readonly resolved: ResolvedSession;
    readonly identity: Identity;
    /** The session is met for the first time, or on another device or in another country than before. */
    readonly isElsewhere: boolean;
    readonly now: Date;
  },
): Promise<boolean> {
  const { resolved, identity, isElsewhere, now } = visit;
  const isNewDay = identity.last_active_on !== now.toISOString().slice(0, 10);
  if (isNewDay) {
    const { moments } = (await engine.policy(scopeOf(identity, now))).document;
    await noteActiveDay(engine.database, identity.identity_key, milestonesOf(moments));
  }
  const { deviceId, country } = resolved;
  if (isElsewhere && (deviceId !== undefined || country !== undefined))
    await judgeSurroundings(engine, identity, resolved, now);
  return isNewDay || isElsewhere;
}

async function judgeSurroundings(
  engine: EngineContext,
  { identity_key, identity_id, tenant_id }: Identity,
  { deviceId, deviceFirstSeenAt, country, sessionId }: ResolvedSession,
  now: Date,
): Promise<void> {
  const { database } = engine;
  const news = await noteSurroundings(database, identity_key, { deviceId, deviceFirstSeenAt, country });
  const risk: Risk = { tenantId: tenant_id, identityId: identity_id, sessionId, ...news };
  // Who cannot judge is careful.
  const isUnusual = await (engine.risk ?? carefulRisk).isUnusual(risk).catch((cause: unknown) => {
    engine.log.error('Whether a session is unusual could not be judged, so it is taken for unusual.', cause);
    return true;
  });
  await placeSession(database, { identityKey: identity_key, sessionId }, { deviceId, country, isUnusual });
  if (!isUnusual) return;
  // What was proven elsewhere does not count here.
  await revokeGrants(database, identity_key, { only: sessionId });
  await applySignals(database, identity_key, signalsOf(unusualMoment), now);
  await openMoment(database, identity_key, unusualMoment, now);
}
