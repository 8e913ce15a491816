import type { ReactElement } from 'react';
import type { Invoice, InvoiceKind } from '../../shared-types.ts';
import { useLoaded } from '../api/use-loaded.ts';
import { InvoiceList } from '../components/invoice-list.tsx';
import { Empty, Failed, Loading } from '../components/notice.tsx';
import { Page } from '../layout/page.tsx';

/** All invoices and bills. */
export function InvoicesPage(): ReactElement {
  const invoices = useLoaded<Invoice[]>('/invoices');
  return (
    <Page title="Invoices" lead="Bills you owe, and what others owe you.">
      {invoices.step === 'loading' && <Loading label="Loading invoices" />}
      {invoices.step === 'failed' && <Failed {...invoices} />}
      {invoices.step === 'ready' && (
        <>
          <InvoiceSection
            title="To pay"
            kind="bill"
            invoices={invoices.value}
            empty="Bills that come in appear here."
          />
          <InvoiceSection
            title="Sent"
            kind="sent"
            invoices={invoices.value}
            empty="Invoices you send appear here."
          />
        </>
      )}
    </Page>
  );
}

function InvoiceSection({
  title,
  kind,
  invoices,
  empty,
}: {
  title: string;
  kind: InvoiceKind;
  invoices: Invoice[];
  empty: string;
}): ReactElement {
  const pile = invoices.filter((invoice) => invoice.kind === kind);
  return (
    <section aria-labelledby={`pile-${kind}`}>
      <div className="section-head">
        <h2 id={`pile-${kind}`}>{title}</h2>
      </div>
      {pile.length > 0 ? (
        <InvoiceList invoices={pile} label={title} />
      ) : (
        <Empty title="Nothing yet">{empty}</Empty>
      )}
    </section>
  );
}
