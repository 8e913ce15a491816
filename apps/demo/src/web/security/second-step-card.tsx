import type { State } from '@kairos-mfa/protocol';
import { useKairos } from '@kairos-mfa/react';
import { useKairosUi } from '@kairos-mfa/ui';
import { useEffect, useState, type ReactElement } from 'react';
import { dateText } from '../parts/money.tsx';
import { Loading } from '../parts/notice.tsx';

/** Whether a second step looks after this account, and with what. */
export function SecondStepCard(): ReactElement {
  const state = useSecurityState();
  return (
    <section className="card" aria-labelledby="second-step-title">
      <div className="section-head">
        <h2 id="second-step-title">Second step</h2>
        {state && state !== 'failed' && (
          <span className="badge" data-tone={state.factors.length > 0 ? 'good' : 'plain'}>
            {state.factors.length > 0 ? 'On' : 'Not set up'}
          </span>
        )}
      </div>
      {state === undefined && <Loading label="Looking" />}
      {state === 'failed' && <p role="alert">We could not look this up just now.</p>}
      {state && state !== 'failed' && <Factors state={state} />}
    </section>
  );
}

function Factors({ state: { factors, recoveryCodes } }: { state: State }): ReactElement {
  const { copy } = useKairosUi();
  if (factors.length === 0)
    return (
      <p className="quiet">
        Your password opens this account. Sixpence will ask when there is something worth protecting.
      </p>
    );
  return (
    <ul className="rows" aria-label="Your second steps">
      {factors.map((factor) => (
        <li key={factor.id} className="row">
          <span className="row-main">
            {/* A factor that nobody named goes by what it is. */}
            <strong>{factor.name || copy.find(`factor.${factor.type}.name`)}</strong>
            <span className="quiet">Added {dateText(factor.createdAt)}</span>
          </span>
        </li>
      ))}
      <li className="row">
        <span className="row-main">
          <strong>Recovery codes</strong>
          <span className="quiet">
            {recoveryCodes?.acknowledged ? `${recoveryCodes.remaining} left` : 'Not kept yet'}
          </span>
        </span>
      </li>
    </ul>
  );
}

function useSecurityState(): State | 'failed' | undefined {
  const { client } = useKairos();
  const [state, setState] = useState<State | 'failed'>();
  useEffect(() => {
    const leaving = new AbortController();
    void client.call('getState', { signal: leaving.signal }).then((answer) => {
      if (!leaving.signal.aborted) setState(answer.ok ? answer.value : 'failed');
    });
    return () => leaving.abort();
  }, [client]);
  return state;
}
