import { policyScopeOf } from '../active-policy/policy-scope.ts';
import type { EngineContext } from '../engine-context.ts';
import { signalsOf } from '../policy/event-facts.ts';
import { ok } from '../result.ts';
import { revokeGrants } from '../store/grants.ts';
import { applySignals, type Identity } from '../store/identities.ts';
import { upsertLocation, type Location } from '../store/locations.ts';
import { openMoment } from '../store/moments.ts';
import { needsReproof, updateSessionLocation, type SessionRow } from '../store/sessions.ts';
import { transact } from '../store/transact.ts';
import { withTimeout } from '../with-timeout.ts';
import type { Risk, RiskEngine } from './risk-engine.ts';

/** The moment that an unusual session opens on the devices that were known before. */
const unusualMoment = 'security.new_device';
/** Milliseconds that a risk engine has to answer (R60). */
const timeoutMs = 1_000;
const defaultRisk: RiskEngine = {
  isUnusual: async ({ newDevice, newCountry }) => newDevice || newCountry,
};

/** The current location of a session, from its own request, or from the host before a protected action. */
export interface LocationCheck {
  readonly identity: Identity;
  readonly sessionId: string;
  /** The stored session before this request; absent when it is new. */
  readonly session: SessionRow | undefined;
  readonly place: Location;
  /** The host's own score of the request, 0 to 1. */
  readonly risk?: number | undefined;
  /** The person has just signed in. */
  readonly signsIn: boolean;
  readonly now: Date;
}

/**
 * Assesses the location of a session and stores it. True when it is unusual: then every protected action needs a proof
 * that is given after this time; proofs at other locations do not count.
 */
export async function assessSessionRisk(engine: EngineContext, check: LocationCheck): Promise<boolean> {
  const { identity, sessionId, session, place, risk, signsIn, now } = check;
  const { tenant_id: tenantId, identity_id: identityId, identity_key: identityKey } = identity;
  const { deviceId, country } = place;
  const { database } = engine;
  const novelty = await upsertLocation(database, identityKey, place, signsIn);
  const isUnusual =
    (risk !== undefined && (await isTooHigh(engine, check, risk))) ||
    (await askRiskEngine(engine, check, { tenantId, identityId, sessionId, deviceId, country, ...novelty }));
  const moved = !session || hasChangedLocation(session, place);
  // Unusual again at the same location: proofs since then still count.
  const becameUnusual = isUnusual && (moved || session.unusual_at === null);
  if (!becameUnusual && !moved && session.unusual_at === null) return false;
  await transact(database, async (trx) => {
    const ref = { identityKey, sessionId };
    await updateSessionLocation(
      trx,
      ref,
      place,
      becameUnusual ? 'unusual' : isUnusual ? 'as-before' : 'usual',
    );
    if (becameUnusual) {
      // Proofs at other locations do not count here.
      await revokeGrants(trx, identityKey, { only: sessionId });
      await applySignals(trx, identityKey, signalsOf(unusualMoment), now);
      await openMoment(trx, identityKey, unusualMoment, now);
    }
    return ok(undefined);
  });
  return isUnusual;
}

/** A session on another device or in another country may have been stolen. */
export function hasChangedLocation({ device_id, country }: SessionRow, now: Location): boolean {
  return (
    (now.deviceId !== undefined && now.deviceId !== device_id) ||
    (now.country !== undefined && now.country !== country)
  );
}

/** Whether the proofs of this session count for a request from this location: given after it became unusual, and at the same location. */
export function isLocationProven(session: SessionRow, place: Location): boolean {
  return session.mfa_at !== null && !needsReproof(session) && !hasChangedLocation(session, place);
}

/** Calls the risk engine; if it fails, or does not answer in time, the location counts as unusual. */
async function askRiskEngine(engine: EngineContext, check: LocationCheck, risk: Risk): Promise<boolean> {
  try {
    const verdict = await withTimeout(timeoutMs, (signal) =>
      (engine.risk ?? defaultRisk).isUnusual(risk, signal),
    );
    return typeof verdict === 'number' ? await isTooHigh(engine, check, verdict) : verdict !== false;
  } catch (cause) {
    engine.log.error('The risk engine failed, so the session counts as unusual.', cause);
    return true;
  }
}

/** Whether a score reaches the threshold of the policy; `NaN` does. */
async function isTooHigh(
  engine: EngineContext,
  { identity, now }: LocationCheck,
  score: number,
): Promise<boolean> {
  const { document } = await engine.policy(policyScopeOf(identity, now), engine.database);
  return !(score < document.risk.threshold);
}
