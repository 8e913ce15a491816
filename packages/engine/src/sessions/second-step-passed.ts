import type { ResolvedPolicy } from '@kairos-mfa/protocol';
import type { EngineContext } from '../engine-context.ts';
import { after } from '../policy/duration.ts';
import { pepperedHash } from '../secrets/pepper.ts';
import type { RememberedRow } from '../store/remembered-devices.ts';
import type { SessionRow } from '../store/sessions.ts';
import { rememberedUntil } from './remember-days.ts';

/** A session during sign-in, and its device if the host knows it. */
export interface SignInSession {
  readonly session: Pick<SessionRow, 'mfa_at' | 'acted_by'> | undefined;
  /** The device, if the person asked to remember it. */
  readonly remembered: RememberedRow | undefined;
  readonly now: Date;
}

/**
 * Whether a sign-in needs no second step: this session has given one recently enough, or its device is remembered.
 * A remembered device completes only the sign-in: the session stays at aal1, and every step-up needs a proof.
 */
export function hasPassedSecondStep(
  { signIn }: ResolvedPolicy,
  { session, remembered, now }: SignInSession,
): boolean {
  const at = session?.mfa_at ?? null;
  if (at !== null && (signIn.mfaMaxAge === undefined || after(at, signIn.mfaMaxAge) > now)) return true;
  return (
    signIn.rememberDevice !== undefined &&
    remembered !== undefined &&
    rememberedUntil(remembered, signIn) > now
  );
}

/** The hash under which a device is stored. */
export function deviceHash({ keys }: Pick<EngineContext, 'keys'>, deviceId: string): Promise<string> {
  return pepperedHash(keys.writer, 'devices', deviceId);
}
