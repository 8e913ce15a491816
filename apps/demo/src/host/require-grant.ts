import type { StepUpContext } from '@kairos-mfa/protocol';
import type { Context } from 'hono';
import type { HostEnv } from './host-context.ts';

/** A protected action: what is done, to which resource, and the facts that the person sees and the grant is bound to. */
export interface ProtectedAction {
  action: string;
  resource: string;
  context?: StepUpContext;
}

/** Consumes the grant for an action. `undefined` if the action is allowed; otherwise the refusal, a response for the browser. */
export function requireGrant(
  c: Context<HostEnv>,
  protectedAction: ProtectedAction,
): Promise<Response | undefined> {
  return c.get('host').kairos.consumeGrant({
    identityId: c.get('member').id,
    sessionId: c.get('session').sid,
    from: { deviceId: c.get('deviceId') },
    ...protectedAction,
  });
}

/** The same for actions that people without a second factor may do without a proof. Every other refusal is returned. */
export async function requireGrantIfEnrolled(
  c: Context<HostEnv>,
  protectedAction: ProtectedAction,
): Promise<Response | undefined> {
  const refusal = await requireGrant(c, protectedAction);
  if (!refusal) return undefined;
  const { code } = (await refusal.clone().json()) as { code?: string };
  return code === 'enrollment_required' ? undefined : refusal;
}
