import { Hono } from 'hono';
import { z } from 'zod';
import type { Payouts } from '../../shared-types.ts';
import type { HostEnv } from '../host-context.ts';
import { refuse } from '../problem.ts';
import { readBody } from '../read-body.ts';
import { requireGrant } from '../require-grant.ts';
import { inTransaction } from '../store/open-store.ts';

const payoutBody = z.strictObject({
  amount: z
    .number('Enter an amount.')
    .positive('Enter an amount above zero.')
    .max(1_000_000, 'That is more than one payout can carry.')
    .multipleOf(0.01, 'Use at most two decimals.'),
  currency: z.literal('EUR', 'Payouts are in euros.'),
  payee: z.string('Choose who to pay.').min(1, 'Choose who to pay.').max(64),
  requestId: z.uuid().optional(),
});

/** Payouts. The guard is here, on the server, so a page that does not ask for a proof gains nothing. */
export function payoutRoutes(): Hono<HostEnv> {
  return new Hono<HostEnv>()
    .get('/payouts', (c) => c.json<Payouts>(view(c.get('host').payouts, c.get('member').studio_id)))
    .post('/payouts', async (c) => {
      const body = await readBody(c, payoutBody);
      if (!body.ok) return body.refusal;
      const host = c.get('host');
      const member = c.get('member');
      const { amount, currency, requestId } = body.value;
      const payee = host.payouts.payee(member.studio_id, body.value.payee);
      if (!payee) return refuse('not_found', 'There is no such payee.');
      // A repeated request with the same id gets the result of the first one, if it is the same payout.
      const click = { memberId: member.id, payeeId: payee.id, amount, currency, requestId };
      const earlier = requestId && host.payouts.byRequest({ ...click, requestId });
      const repeat = (made: 'same' | 'other'): Response =>
        made === 'same'
          ? c.json<Payouts>(view(host.payouts, member.studio_id))
          : refuse('idempotency_conflict', 'Another payout was made under this id. Nothing was sent.');
      if (earlier) return repeat(earlier);
      if (host.payouts.balance(member.studio_id) < amount)
        return refuse('not_enough_money', 'There is not enough in your balance.');

      // Small amounts are reported too, so that a large one cannot be split.
      const refusal = await requireGrant(c, {
        action: 'transfer_money',
        resource: payee.id,
        context: { amount, currency, payee: payee.name, iban: payee.account },
      });
      if (refusal) return refusal;

      const at = host.now().toISOString();
      const refused = inTransaction(host.store, () => {
        // Checked again, because another request with the same id may have been handled during the call to Kairos.
        const meanwhile = requestId && host.payouts.byRequest({ ...click, requestId });
        if (meanwhile) return meanwhile;
        if (!host.payouts.withdraw(member.studio_id, amount)) return 'not_enough';
        host.payouts.record({ ...click, studioId: member.studio_id, at });
        return undefined;
      });
      if (refused === 'not_enough') return refuse('not_enough_money', 'There is not enough in your balance.');
      if (refused) return repeat(refused);
      host.members.countAction(member.id);
      return c.json<Payouts>(view(host.payouts, member.studio_id), 201);
    });
}

function view(payouts: HostEnv['Variables']['host']['payouts'], studio: string): Payouts {
  return {
    balance: payouts.balance(studio),
    currency: 'EUR',
    payees: payouts.payees(studio),
    payouts: payouts.list(studio),
  };
}
