import { useStepUp } from '@kairos-mfa/react';
import { useState, type ReactElement } from 'react';

const payout = {
  action: 'transfer_money',
  resource: 'payout:381',
  context: { amount: 1250, currency: 'EUR', payee: 'Nordlicht Studio GmbH' },
};

/** The product around the kit: one payment that needs an approval. */
export function PayInvoice(): ReactElement {
  const stepUp = useStepUp();
  const [status, setStatus] = useState('Due today');
  async function pay(): Promise<void> {
    const outcome = await stepUp.request(payout);
    setStatus(outcome.ok ? 'Paid, approved by you' : 'Not paid. Nothing was changed.');
  }
  return (
    <section className="journey-invoice" aria-label="Invoice">
      <h2>Nordlicht Studio GmbH · €1,250.00</h2>
      <button type="button" onClick={() => void pay()}>
        Pay
      </button>
      <output>{status}</output>
    </section>
  );
}
