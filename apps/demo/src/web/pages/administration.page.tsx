import { useEffect, useRef, useState, type ReactElement } from 'react';
import type { Administration } from '../../shared-types.ts';
import { callApi, type Refusal } from '../api/call-api.ts';
import { Button } from '../components/button.tsx';
import { dateText, Money } from '../components/money.tsx';
import { Empty, FormProblem } from '../components/notice.tsx';
import { Page } from '../layout/page.tsx';
import { useStepUpCall } from '../security/use-step-up-call.ts';
import { NextStepsSetting } from './next-steps-setting.tsx';
import { SecondStepRules } from './second-step-rules.tsx';
import { SetupModes } from './setup-modes.tsx';

/** For owners. The host sends the data only with a grant, so it is loaded after the proof. */
export function AdministrationPage(): ReactElement {
  const callWithStepUp = useStepUpCall();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Refusal>();
  const [shown, setShown] = useState<Administration & { wasAsked: boolean }>();

  async function open(): Promise<void> {
    setBusy(true);
    setProblem(undefined);
    let calls = 0;
    const reply = await callWithStepUp(() => {
      calls += 1;
      return callApi<Administration>('/administration');
    });
    setBusy(false);
    if (!reply.ok) return setProblem(reply.problem);
    setShown({ ...reply.value, wasAsked: calls > 1 });
  }

  return (
    <Page title="Administration" lead="Who is signed in, how people sign in, and who sent which money.">
      {shown ? (
        <AdministrationTables {...shown} />
      ) : (
        <section className="card" aria-labelledby="locked-title">
          <h2 id="locked-title">For owners only</h2>
          <p className="quiet">This page stays open for ten minutes once you have shown that it is you.</p>
          <div className="actions">
            <Button busy={busy} onClick={() => void open()}>
              Open administration
            </Button>
          </div>
          <FormProblem>{problem}</FormProblem>
        </section>
      )}
    </Page>
  );
}

function AdministrationTables({
  people,
  payouts,
  secondStep,
  setupMode,
  suggestsNextSteps,
  wasAsked,
}: Administration & { wasAsked: boolean }): ReactElement {
  const start = useRef<HTMLHeadingElement>(null);
  // The button that had the focus is removed together with its card.
  useEffect(() => start.current?.focus(), []);
  return (
    <>
      {/* Says how long the proof is valid, so that the page does not seem unprotected. */}
      <p className="form-note">
        {wasAsked
          ? 'Open for ten minutes.'
          : 'We did not ask again: you showed that it is you less than ten minutes ago.'}
      </p>
      <section aria-labelledby="people-title">
        <div className="section-head">
          <h2 id="people-title" ref={start} tabIndex={-1}>
            People
          </h2>
        </div>
        <ul className="rows" aria-label="People">
          {people.map((person) => (
            <li key={person.id} className="row">
              <span className="row-main">
                <strong>{person.name}</strong>
                <span className="quiet">{secondStepsText(person.secondSteps)}</span>
                <span className="quiet">
                  {person.lastSignIn === null
                    ? 'Not signed in'
                    : `Last sign-in ${dateText(new Date(person.lastSignIn).toISOString())}`}
                </span>
              </span>
              <span className="badge" data-tone="plain">
                {person.sessions === 1 ? '1 session' : `${person.sessions} sessions`}
              </span>
            </li>
          ))}
        </ul>
      </section>
      <SecondStepRules current={secondStep} people={people} />
      <SetupModes current={setupMode} />
      <NextStepsSetting current={suggestsNextSteps} />
      <section aria-labelledby="ledger-title">
        <div className="section-head">
          <h2 id="ledger-title">Payouts</h2>
        </div>
        {payouts.length === 0 ? (
          <Empty title="No payouts yet">Payouts and their senders are listed here.</Empty>
        ) : (
          <ul className="rows" aria-label="All payouts">
            {payouts.map((payout) => (
              <li key={payout.id} className="row">
                <span className="row-main">
                  <strong>{payout.payee}</strong>
                  <span className="quiet">
                    {payout.member}, {dateText(payout.madeAt)}
                  </span>
                </span>
                <Money amount={payout.amount} currency={payout.currency} />
              </li>
            ))}
          </ul>
        )}
      </section>
    </>
  );
}

function secondStepsText(names: readonly string[]): string {
  if (names.length === 0) return 'No second step';
  const given = names.filter((name) => name !== '');
  return given.length > 0 ? `Second step: ${given.join(', ')}` : 'Has a second step';
}
