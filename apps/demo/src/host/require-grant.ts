import type { StepUpContext } from '@kairos-mfa/protocol';
import type { Context } from 'hono';
import type { HostEnv } from './host-context.ts';

/** One protected act: what is done, to what, and the facts that the person is shown and the grant is bound to. */
export interface ProtectedAction {
  action: string;
  resource: string;
  context?: StepUpContext;
}

/**
 * Asks Kairos whether this session may do this, and spends the grant that says so. `undefined` when it may; else the
 * refusal, ready to be passed on.
 */
export function requireGrant(c: Context<HostEnv>, act: ProtectedAction): Promise<Response | undefined> {
  return c.get('host').kairos.consumeGrant({
    identityId: c.get('member').id,
    sessionId: c.get('session').sid,
    from: { deviceId: c.get('deviceId') },
    ...act,
  });
}

/**
 * The same for what has to stay open to whoever has no second step yet: they have nothing to prove it with, and are not
 * made to set one up. Every other refusal stands.
 */
export async function requireGrantIfEnrolled(
  c: Context<HostEnv>,
  act: ProtectedAction,
): Promise<Response | undefined> {
  const refusal = await requireGrant(c, act);
  if (!refusal) return undefined;
  const { code } = (await refusal.clone().json()) as { code?: string };
  return code === 'enrollment_required' ? undefined : refusal;
}
