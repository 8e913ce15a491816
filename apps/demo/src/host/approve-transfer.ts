import type { Context } from 'hono';
import type { HostEnv } from './host-context.ts';

/**
 * Asks Kairos whether this session may send this sum, and spends the grant that says so.
 * Every transfer is told, small ones too, so that a large one cannot be split into small ones.
 */
export function approveTransfer(
  c: Context<HostEnv>,
  transfer: { resource: string; amount: number; currency: string; payee: string },
): Promise<Response | undefined> {
  const { resource, ...context } = transfer;
  return c.get('host').kairos.consumeGrant({
    identityId: c.get('member').id,
    sessionId: c.get('session').sid,
    action: 'transfer_money',
    resource,
    context,
  });
}
