import { Hono, type Context } from 'hono';
import type { Overview, PaidBill } from '../../shared-types.ts';
import type { HostEnv } from '../host-context.ts';
import { refuse } from '../problem.ts';
import { requireGrant } from '../require-grant.ts';
import { inTransaction } from '../store/open-store.ts';

/** Invoices, bills, and the overview. */
export function invoiceRoutes(): Hono<HostEnv> {
  return new Hono<HostEnv>()
    .get('/overview', (c) => {
      const host = c.get('host');
      const { studio_id: studio } = c.get('member');
      const open = host.invoices.list(studio).filter((invoice) => invoice.paidAt === null);
      const bills = open.filter((invoice) => invoice.kind === 'bill');
      const sent = open.filter((invoice) => invoice.kind === 'sent');
      const sum = (of: typeof open) => ({
        count: of.length,
        amount: of.reduce((total, { amount }) => total + amount, 0),
      });
      return c.json<Overview>({
        balance: host.payouts.balance(studio),
        currency: 'EUR',
        toPay: sum(bills),
        toReceive: sum(sent),
        next: bills.slice(0, 3),
      });
    })
    .get('/invoices', (c) => c.json(c.get('host').invoices.list(c.get('member').studio_id)))
    .get('/invoices/:id', (c) => {
      const invoice = c.get('host').invoices.find(c.get('member').studio_id, c.req.param('id'));
      return invoice ? c.json(invoice) : refuse('not_found', 'There is no such invoice.');
    })
    .post('/invoices/:id/pay', (c) => payBill(c, c.req.param('id')));
}

async function payBill(c: Context<HostEnv>, id: string): Promise<Response> {
  const host = c.get('host');
  const { id: memberId, studio_id: studio } = c.get('member');
  const bill = host.invoices.find(studio, id);
  if (!bill || bill.kind !== 'bill') return refuse('not_found', 'There is no such bill.');
  if (bill.paidAt) return refuse('already_paid', 'This bill is paid already.');
  if (host.payouts.balance(studio) < bill.amount)
    return refuse('not_enough_money', 'There is not enough in your balance.');

  const refusal = await requireGrant(c, {
    action: 'transfer_money',
    resource: bill.id,
    context: { amount: bill.amount, currency: bill.currency, payee: bill.party },
  });
  if (refusal) return refusal;

  const at = host.now().toISOString();
  const refused = inTransaction(host.store, () => {
    if (host.payouts.balance(studio) < bill.amount) return 'not_enough_money';
    if (!host.invoices.pay(bill.id, memberId, at)) return 'already_paid';
    host.payouts.withdraw(studio, bill.amount);
    return undefined;
  });
  if (refused)
    return refuse(
      refused,
      refused === 'already_paid' ? 'This bill is paid already.' : 'There is not enough in your balance.',
    );
  host.members.countAction(memberId);
  const first = host.members.notePayment(memberId, at);

  // The bill is paid even if the event cannot be reported; only the prompt is missing then.
  const member = host.members.byId(memberId);
  try {
    if (member) await host.kairos.reportFacts(member);
    await host.kairos.recordEvent({
      identityId: memberId,
      event: 'payment.completed',
      at,
      properties: { first },
    });
  } catch (cause) {
    host.warn('The payment could not be reported to Kairos.', cause);
  }
  return c.json<PaidBill>({ invoice: { ...bill, paidAt: at }, first });
}
