import { NextStepCard } from '@kairos-mfa/ui';
import type { ReactElement } from 'react';
import { Link } from 'wouter';
import type { Member, Overview } from '../../shared-types.ts';
import { useLoaded } from '../api/use-loaded.ts';
import { InvoiceList } from '../components/invoice-list.tsx';
import { Money } from '../components/money.tsx';
import { Empty, Failed, Loading } from '../components/notice.tsx';
import { Page } from '../layout/page.tsx';

/** The overview of the studio. */
export function OverviewPage({ member }: { member: Member }): ReactElement {
  const overview = useLoaded<Overview>('/overview');
  return (
    <Page
      title={`Hello, ${member.name.split(' ')[0]}`}
      lead={
        <>
          {member.studio}, today · <Link href="/tour">Two-minute tour</Link>
        </>
      }
    >
      <NextStepCard />
      {overview.step === 'loading' && <Loading label="Loading your overview" />}
      {overview.step === 'failed' && <Failed {...overview} />}
      {overview.step === 'ready' && <Figures overview={overview.value} />}
    </Page>
  );
}

function Figures({ overview }: { overview: Overview }): ReactElement {
  const { balance, currency, toPay, toReceive, next } = overview;
  return (
    <>
      <dl className="figures">
        <div data-main>
          <dt>Balance</dt>
          <dd>
            <Money amount={balance} currency={currency} />
          </dd>
        </div>
        <div>
          <dt>To pay · {toPay.count}</dt>
          <dd>
            <Money amount={toPay.amount} currency={currency} />
          </dd>
        </div>
        <div>
          <dt>To receive · {toReceive.count}</dt>
          <dd>
            <Money amount={toReceive.amount} currency={currency} />
          </dd>
        </div>
      </dl>
      <section aria-labelledby="next-title">
        <div className="section-head">
          <h2 id="next-title">Next to pay</h2>
          <Link href="/invoices">All invoices</Link>
        </div>
        {next.length > 0 ? (
          <InvoiceList invoices={next} label="Next to pay" />
        ) : (
          <Empty title="All paid">No bills are waiting. Enjoy the quiet.</Empty>
        )}
      </section>
    </>
  );
}
