import { KairosDevtools } from '@kairos-mfa/devtools';
import { KairosScreens, StepUpDialog } from '@kairos-mfa/ui';
import { useState, type ReactElement } from 'react';
import { Link, Redirect, Route, Switch } from 'wouter';
import type { Member } from '../shared-types.ts';
import { Empty, Failed, Loading } from './components/notice.tsx';
import { Page } from './layout/page.tsx';
import { SignedInLayout } from './layout/signed-in-layout.tsx';
import { SignedOutLayout } from './layout/signed-out-layout.tsx';
import { AccountPage } from './pages/account.page.tsx';
import { AdministrationPage } from './pages/administration.page.tsx';
import { InvoicePage } from './pages/invoice.page.tsx';
import { InvoicesPage } from './pages/invoices.page.tsx';
import { OverviewPage } from './pages/overview.page.tsx';
import { PayoutsPage } from './pages/payouts.page.tsx';
import { SecondStepPage } from './pages/second-step.page.tsx';
import { SetupOfferPage } from './pages/setup-offer.page.tsx';
import { SignInPage } from './pages/sign-in.page.tsx';
import { SignUpPage } from './pages/sign-up.page.tsx';
import { TeamPage } from './pages/team.page.tsx';
import { TourPage } from './pages/tour.page.tsx';
import { KairosSession } from './session/kairos-session.tsx';
import { SessionProvider, useSession } from './session/session-provider.tsx';

/** The app. */
export function App(): ReactElement {
  return (
    <SessionProvider>
      <SessionRoutes />
      {process.env.NODE_ENV !== 'production' && <KairosDevtools />}
    </SessionProvider>
  );
}

function SessionRoutes(): ReactElement {
  const { session, refresh } = useSession();
  switch (session.status) {
    case 'loading':
      return (
        <SignedOutLayout>
          <main id="main">
            <Loading label="Opening Sixpence" />
          </main>
        </SignedOutLayout>
      );
    case 'failed':
      return (
        <SignedOutLayout>
          <main id="main">
            <Failed refusal={session.refusal} retry={refresh} />
          </main>
        </SignedOutLayout>
      );
    case 'signed_out':
      return (
        <SignedOutLayout>
          <Switch>
            <Route path="/sign-up" component={SignUpPage} />
            <Route component={SignInPage} />
          </Switch>
        </SignedOutLayout>
      );
    case 'pending':
      return (
        <SignedOutLayout>
          <KairosSession key="pending">
            <SecondStepPage name={session.name} />
          </KairosSession>
        </SignedOutLayout>
      );
    case 'signed_in':
      return (
        <KairosSession key={session.member.id}>
          <AfterSignIn member={session.member} offersSetup={session.offersSetup} />
        </KairosSession>
      );
  }
}

/** The offer to set up a second step, once; then the product, also where the answer could not be stored. */
function AfterSignIn({ member, offersSetup }: { member: Member; offersSetup: boolean }): ReactElement {
  const [answered, setAnswered] = useState(false);
  if (answered || !offersSetup) return <Product member={member} />;
  return (
    <SignedOutLayout>
      <SetupOfferPage name={member.name} onEnd={() => setAnswered(true)} />
      <StepUpDialog />
    </SignedOutLayout>
  );
}

function Product({ member }: { member: Member }): ReactElement {
  return (
    <>
      <SignedInLayout member={member}>
        <Switch>
          <Route path="/">
            <OverviewPage member={member} />
          </Route>
          <Route path="/invoices" component={InvoicesPage} />
          <Route path="/invoices/:id">{({ id }) => <InvoicePage key={id} id={id} />}</Route>
          <Route path="/payouts" component={PayoutsPage} />
          <Route path="/team" component={TeamPage} />
          {member.role === 'owner' && <Route path="/administration" component={AdministrationPage} />}
          <Route path="/account">
            <AccountPage member={member} />
          </Route>
          <Route path="/tour">
            <TourPage member={member} />
          </Route>
          {/* The paths of the signed-out pages redirect to the start page. */}
          <Route path="/sign-up">
            <Redirect to="/" replace />
          </Route>
          <Route path="/sign-in">
            <Redirect to="/" replace />
          </Route>
          <Route>
            <Page title="Not found">
              <Empty title="There is no such page">
                It may have moved. <Link href="/">Back to the overview</Link>
              </Empty>
            </Page>
          </Route>
        </Switch>
      </SignedInLayout>
      <StepUpDialog />
      <KairosScreens />
    </>
  );
}
