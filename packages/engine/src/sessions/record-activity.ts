import type { ResolvedPolicy } from '@kairos-mfa/protocol';
import { policyScopeOf } from '../active-policy/policy-scope.ts';
import type { EngineContext } from '../engine-context.ts';
import type { ResolvedSession } from '../ports.ts';
import { type Milestone, noteActiveDay } from '../store/activity.ts';
import type { Identity } from '../store/identities.ts';
import type { SessionRow } from '../store/sessions.ts';
import { hasChangedLocation, assessSessionRisk } from './session-risk.ts';

/** The moments that open after a number of active days. */
export function milestonesIn(moments: ResolvedPolicy['moments']): Milestone[] {
  return Object.entries(moments).flatMap(([moment, { afterActiveDays }]) =>
    afterActiveDays === undefined ? [] : [{ moment, days: afterActiveDays }],
  );
}

/** Records that a person was active today, and the location of their session. False when nothing changed. */
export async function recordActivity(
  engine: EngineContext,
  activity: {
    readonly resolved: ResolvedSession;
    readonly identity: Identity;
    /** The stored session before this request; absent when it is new. */
    readonly session: SessionRow | undefined;
    /** The person has just signed in. */
    readonly signsIn: boolean;
    readonly now: Date;
  },
): Promise<boolean> {
  const { resolved, identity, session, signsIn, now } = activity;
  const isNewDay = identity.last_active_on !== now.toISOString().slice(0, 10);
  if (isNewDay) {
    const { moments } = (await engine.policy(policyScopeOf(identity, now))).document;
    await noteActiveDay(engine.database, identity.identity_key, milestonesIn(moments));
  }
  const { sessionId, deviceId, country } = resolved;
  const isElsewhere = !session || hasChangedLocation(session, resolved);
  if (isElsewhere && (deviceId !== undefined || country !== undefined))
    await assessSessionRisk(engine, { identity, sessionId, session, place: resolved, signsIn, now });
  return isNewDay || isElsewhere;
}
