import { useState, type FormEvent, type ReactElement } from 'react';
import type { Payouts } from '../../shared-types.ts';
import { callApi, type Refusal } from '../api/call-api.ts';
import { useLoaded } from '../api/use-loaded.ts';
import { Button } from '../components/button.tsx';
import { Field, SelectField } from '../components/field.tsx';
import { CheckIcon } from '../components/icons.tsx';
import { dateText, Money, money } from '../components/money.tsx';
import { Done, Empty, Failed, FormProblem, Loading } from '../components/notice.tsx';
import { Page } from '../layout/page.tsx';
import { useStepUpCall } from '../security/use-step-up-call.ts';

/** Payouts to people. */
export function PayoutsPage(): ReactElement {
  const payouts = useLoaded<Payouts>('/payouts');
  return (
    <Page title="Payouts" lead="Send money from your balance.">
      {payouts.step === 'loading' && <Loading label="Loading payouts" />}
      {payouts.step === 'failed' && <Failed {...payouts} />}
      {payouts.step === 'ready' &&
        (payouts.value.payees.length > 0 ? (
          <PayoutForm payouts={payouts.value} onPaid={payouts.replace} />
        ) : (
          <Empty title="Nobody to pay yet">The people and companies that you pay are listed here.</Empty>
        ))}
      {payouts.step === 'ready' && <History payouts={payouts.value} />}
    </Page>
  );
}

function PayoutForm({
  payouts,
  onPaid,
}: {
  payouts: Payouts;
  onPaid: (payouts: Payouts) => void;
}): ReactElement {
  const callWithStepUp = useStepUpCall();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Refusal | string>();
  const [sent, setSent] = useState<string>();

  async function submit(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const form = event.currentTarget;
    const fields = new FormData(form);
    const payee = String(fields.get('payee'));
    const amount = Number(String(fields.get('amount')).replace(',', '.'));
    if (!(amount > 0)) return setProblem('Enter an amount above zero.');
    // The id makes a repeated request harmless.
    const body = { amount, currency: payouts.currency, payee, requestId: crypto.randomUUID() };
    setBusy(true);
    setProblem(undefined);
    setSent(undefined);
    const reply = await callWithStepUp(() => callApi<Payouts>('/payouts', { method: 'POST', body }));
    setBusy(false);
    if (!reply.ok) return setProblem(reply.problem);
    form.reset();
    onPaid(reply.value);
    const name = payouts.payees.find(({ id }) => id === payee)?.name;
    setSent(`${money(amount, payouts.currency)} is on its way to ${name}.`);
  }

  return (
    <section className="card" aria-labelledby="new-payout">
      <div className="section-head">
        <h2 id="new-payout">New payout</h2>
        <p className="quiet">
          Balance <Money amount={payouts.balance} currency={payouts.currency} />
        </p>
      </div>
      <form className="form form-row" onSubmit={(event) => void submit(event)} noValidate>
        <SelectField label="To" name="payee">
          {payouts.payees.map((payee) => (
            <option key={payee.id} value={payee.id}>
              {payee.name} · {payee.account}
            </option>
          ))}
        </SelectField>
        <Field label="Amount in euros" name="amount" inputMode="decimal" autoComplete="off" required />
        <Button type="submit" busy={busy}>
          Send payout
        </Button>
      </form>
      <FormProblem>{problem}</FormProblem>
      <Done>
        {sent && (
          <>
            <CheckIcon /> {sent}
          </>
        )}
      </Done>
    </section>
  );
}

function History({ payouts: { payouts } }: { payouts: Payouts }): ReactElement {
  return (
    <section aria-labelledby="history-title">
      <div className="section-head">
        <h2 id="history-title">Sent</h2>
      </div>
      {payouts.length > 0 ? (
        <ul className="rows" aria-label="Sent payouts">
          {payouts.map((payout) => (
            <li key={payout.id} className="row">
              <span className="row-main">
                <strong>{payout.payee}</strong>
                <span className="quiet">{dateText(payout.madeAt)}</span>
              </span>
              <Money amount={payout.amount} currency={payout.currency} />
            </li>
          ))}
        </ul>
      ) : (
        <Empty title="No payouts yet">The ones you send appear here.</Empty>
      )}
    </section>
  );
}
