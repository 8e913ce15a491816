import { useState, type ReactElement } from 'react';
import { Link } from 'wouter';
import type { Invoice } from '../../shared-types.ts';
import { Money, shortDate } from './money.tsx';

/** Invoices as rows, each one a link. */
export function InvoiceList({
  invoices,
  label,
}: {
  invoices: readonly Invoice[];
  label: string;
}): ReactElement {
  return (
    <ul className="rows" aria-label={label}>
      {invoices.map((invoice) => (
        <li key={invoice.id}>
          <Link href={`/invoices/${invoice.id}`} className="row">
            <span className="row-main">
              <strong>{invoice.party}</strong>
              <span className="quiet">{invoice.item}</span>
            </span>
            <InvoiceBadge invoice={invoice} />
            <Money amount={invoice.amount} currency={invoice.currency} />
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** The status of an invoice: a word or a date. */
export function InvoiceBadge({ invoice }: { invoice: Invoice }): ReactElement {
  const [today] = useState(() => new Date().toISOString().slice(0, 10));
  if (invoice.paidAt)
    return (
      <span className="badge" data-tone="good">
        Paid
      </span>
    );
  const late = invoice.dueOn < today;
  return (
    <span className="badge" data-tone={late ? 'late' : 'plain'}>
      {late ? 'Late since' : 'Due'} {shortDate(invoice.dueOn)}
    </span>
  );
}
