import { MfaPrompt } from '@kairos-mfa/ui';
import { useState, type ReactElement } from 'react';
import { Link } from 'wouter';
import type { Invoice, PaidBill } from '../../shared-types.ts';
import { callApi, type Refusal } from '../api/call-api.ts';
import { useLoaded } from '../api/use-loaded.ts';
import { Button } from '../components/button.tsx';
import { BackIcon, CheckIcon } from '../components/icons.tsx';
import { InvoiceBadge } from '../components/invoice-list.tsx';
import { dateText, Money, money } from '../components/money.tsx';
import { Done, Failed, FormProblem, Loading } from '../components/notice.tsx';
import { Page } from '../layout/page.tsx';
import { useStepUpCall } from '../security/use-step-up-call.ts';
import { useSession } from '../session/session-provider.tsx';

/** One invoice; a bill can be paid on this page. */
export function InvoicePage({ id }: { id: string }): ReactElement {
  const loaded = useLoaded<Invoice>(`/invoices/${encodeURIComponent(id)}`);
  const back = (
    <Link href="/invoices" className="back">
      <BackIcon /> Invoices
    </Link>
  );
  if (loaded.step !== 'ready')
    return (
      <Page key="wait" title="Invoice" back={back}>
        {loaded.step === 'loading' ? <Loading label="Loading the invoice" /> : <Failed {...loaded} />}
      </Page>
    );
  return (
    <Page
      key="ready"
      title={loaded.value.party}
      lead={`${loaded.value.number} · ${loaded.value.item}`}
      back={back}
    >
      <Bill invoice={loaded.value} onPaid={loaded.replace} />
    </Page>
  );
}

function Bill({ invoice, onPaid }: { invoice: Invoice; onPaid: (invoice: Invoice) => void }): ReactElement {
  const callWithStepUp = useStepUpCall();
  const { refresh } = useSession();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Refusal>();
  const [justPaid, setJustPaid] = useState(false);

  async function pay(): Promise<void> {
    setBusy(true);
    setProblem(undefined);
    const reply = await callWithStepUp(() =>
      callApi<PaidBill>(`/invoices/${invoice.id}/pay`, { method: 'POST' }),
    );
    setBusy(false);
    if (!reply.ok) return setProblem(reply.problem);
    onPaid(reply.value.invoice);
    setJustPaid(true);
  }

  return (
    <>
      <section className="card bill">
        <dl className="facts">
          <div data-main>
            <dt>Amount</dt>
            <dd>
              <Money amount={invoice.amount} currency={invoice.currency} />
            </dd>
          </div>
          <div>
            <dt>{invoice.paidAt ? 'Paid' : 'Due'}</dt>
            <dd>{dateText(invoice.paidAt ?? invoice.dueOn)}</dd>
          </div>
          <div>
            <dt>Status</dt>
            <dd>
              <InvoiceBadge invoice={invoice} />
            </dd>
          </div>
        </dl>
        {invoice.kind === 'bill' && !invoice.paidAt && (
          <Button busy={busy} onClick={() => void pay()}>
            Pay {money(invoice.amount, invoice.currency)}
          </Button>
        )}
        <FormProblem>{problem}</FormProblem>
        <Done takesFocus>
          {justPaid && (
            <>
              <CheckIcon /> Paid. {invoice.party} will have it tomorrow.
            </>
          )}
        </Done>
      </section>
      {/* The prompt comes after the task is done. */}
      {justPaid && <MfaPrompt moment="payment.completed" onEnrolled={refresh} />}
    </>
  );
}
