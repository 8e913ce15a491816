import type { EngineContext } from '../engine-context.ts';
import { withTimeout } from '../with-timeout.ts';
import { signalsOf } from '../policy/event-signals.ts';
import { policyScopeOf } from '../policy-in-force/policy-scope.ts';
import type { Risk, RiskEngine } from './risk-engine.ts';
import { ok } from '../result.ts';
import { revokeGrants } from '../store/grants.ts';
import { applySignals, type Identity } from '../store/identities.ts';
import { openMoment } from '../store/moments.ts';
import { upsertLocation, type Location } from '../store/locations.ts';
import { needsReproof, updateSessionLocation, type SessionRow } from '../store/sessions.ts';
import { transact } from '../store/transact.ts';

/** The moment that an unusual session opens, on the devices that were known before. */
const unusualMoment = 'security.new_device';
/** Milliseconds that a risk engine has for its answer (R60). */
const patience = 1_000;
const carefulRisk: RiskEngine = {
  isUnusual: async ({ newDevice, newCountry }) => newDevice || newCountry,
};

/** One sight of a session: by a request of its own, or by the host when something protected is about to be done. */
export interface LocationCheck {
  readonly identity: Identity;
  readonly sessionId: string;
  /** As it was known before; absent: never met. */
  readonly session: SessionRow | undefined;
  readonly place: Location;
  /** The host's own judgement of the request, 0 to 1. */
  readonly risk?: number | undefined;
  /** The person has just signed in. */
  readonly signsIn: boolean;
  readonly now: Date;
}

/**
 * Judges where a session is. True: this is unusual, so every protected act asks for a proof, whatever was proven
 * elsewhere. Only a proof that comes after it ends that.
 */
export async function assessSessionRisk(engine: EngineContext, sighting: LocationCheck): Promise<boolean> {
  const { identity, sessionId, session, place, risk, signsIn, now } = sighting;
  const { tenant_id: tenantId, identity_id: identityId, identity_key: identityKey } = identity;
  const { deviceId, country } = place;
  const { database } = engine;
  const news = await upsertLocation(database, identityKey, place, signsIn);
  const isUnusual =
    (risk !== undefined && (await isTooHigh(engine, sighting, risk))) ||
    (await asksForCare(engine, sighting, { tenantId, identityId, sessionId, deviceId, country, ...news }));
  const moved = !session || hasChangedLocation(session, place);
  // Found unusual once more where it was before: what was proven since then stands.
  const turned = isUnusual && (moved || session.unusual_at === null);
  if (!turned && !moved && session.unusual_at === null) return false;
  await transact(database, async (trx) => {
    const ref = { identityKey, sessionId };
    await updateSessionLocation(trx, ref, place, turned ? 'unusual' : isUnusual ? 'as-before' : 'usual');
    if (turned) {
      // What was proven elsewhere does not count here.
      await revokeGrants(trx, identityKey, { only: sessionId });
      await applySignals(trx, identityKey, signalsOf(unusualMoment), now);
      await openMoment(trx, identityKey, unusualMoment, now);
    }
    return ok(undefined);
  });
  return isUnusual;
}

/** A session that turns up on another device or in another country may have changed hands. */
export function hasChangedLocation({ device_id, country }: SessionRow, now: Location): boolean {
  return (
    (now.deviceId !== undefined && now.deviceId !== device_id) ||
    (now.country !== undefined && now.country !== country)
  );
}

/** Whether what this session has proven counts for a request from here: proven since it was unusual, and not moved away. */
export function isLocationProven(session: SessionRow, place: Location): boolean {
  return session.mfa_at !== null && !needsReproof(session) && !hasChangedLocation(session, place);
}

/** Who cannot judge, or not in time, is careful. */
async function asksForCare(engine: EngineContext, sighting: LocationCheck, risk: Risk): Promise<boolean> {
  try {
    const verdict = await withTimeout(patience, (signal) =>
      (engine.risk ?? carefulRisk).isUnusual(risk, signal),
    );
    return typeof verdict === 'number' ? await isTooHigh(engine, sighting, verdict) : verdict !== false;
  } catch (cause) {
    engine.log.error('Whether a session is unusual could not be judged, so it is taken for unusual.', cause);
    return true;
  }
}

/** A score that is no number is too high. */
async function isTooHigh(
  engine: EngineContext,
  { identity, now }: LocationCheck,
  score: number,
): Promise<boolean> {
  const { document } = await engine.policy(policyScopeOf(identity, now), engine.database);
  return !(score < document.risk.threshold);
}
