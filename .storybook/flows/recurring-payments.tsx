import { useKairos } from '@kairos-mfa/react';
import { MfaPrompt } from '@kairos-mfa/ui';
import { useEffect, useState, type ReactElement } from 'react';
import type { Journey } from './create-journey.ts';

/** A product that receives payments, and a log of what Kairos decided about each of them. */
export function RecurringPayments({ journey }: { journey: Journey }): ReactElement {
  const [payments, setPayments] = useState(0);
  const [log, setLog] = useState<readonly { at: string; what: string }[]>([]);
  const { client } = useKairos();
  useEffect(
    () =>
      client.onEvent((event) => {
        if (!event.type.startsWith('prompt.')) return;
        const why = event.type === 'prompt.held' ? ` (${event.suppressedBy.join(', ')})` : '';
        const which = 'variant' in event ? ` “${event.variant}”` : '';
        const at = journey.kit.now().toLocaleDateString('en', { day: 'numeric', month: 'short' });
        setLog((before) => [...before, { at, what: `${event.type.slice(7)}${which}${why}` }]);
      }),
    [client, journey],
  );
  async function getPaid(): Promise<void> {
    await journey.kit.call('service', 'POST', '/events', {
      identityId: journey.session.identityId,
      event: 'payment.completed',
      properties: { first: payments === 0 },
    });
    setPayments((before) => before + 1);
  }
  return (
    <>
      <section className="journey-invoice" aria-label="Payments">
        <h2>Payments received: {payments}</h2>
        <button type="button" onClick={() => void getPaid()}>
          Get paid
        </button>
        <output>
          <ol className="journey-log" aria-label="What Kairos did">
            {log.map(({ at, what }, index) => (
              <li key={index}>
                <time>{at}</time> {what}
              </li>
            ))}
          </ol>
        </output>
      </section>
      {payments > 0 ? <MfaPrompt key={payments} moment="payment.completed" delayMs={300} /> : null}
    </>
  );
}
