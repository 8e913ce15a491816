import type { State } from '@kairos-mfa/protocol';
import { useKairos } from '@kairos-mfa/react';
import { EnrollmentDialog, useKairosUi } from '@kairos-mfa/ui';
import { useCallback, useEffect, useRef, useState, type ReactElement } from 'react';
import { Button } from '../parts/button.tsx';
import { dateText } from '../parts/money.tsx';
import { Loading } from '../parts/notice.tsx';
import { useSession } from '../session/session-provider.tsx';

/** Whether a second step looks after this account, and with what. */
export function SecondStepCard(): ReactElement {
  const { state, look } = useSecurityState();
  const title = useRef<HTMLHeadingElement>(null);
  const [isNew, setNew] = useState(false);
  const isOn = state !== undefined && state !== 'failed' && state.factors.length > 0;
  useEffect(() => {
    // The button that led here is gone; what it brought takes its place.
    if (isNew && isOn) title.current?.focus();
  }, [isNew, isOn]);
  function added(): void {
    setNew(true);
    look();
  }
  return (
    <section className="card" aria-labelledby="second-step-title">
      <div className="section-head">
        <h2 ref={title} id="second-step-title" tabIndex={-1}>
          Second step
        </h2>
        {state && state !== 'failed' && (
          <span className="badge" data-tone={state.factors.length > 0 ? 'good' : 'plain'}>
            {state.factors.length > 0 ? 'On' : 'Not set up'}
          </span>
        )}
      </div>
      {state === undefined && <Loading label="Looking" />}
      {state === 'failed' && <p role="alert">We could not look this up just now.</p>}
      {state && state !== 'failed' && <Factors state={state} />}
      {state && state !== 'failed' && state.factors.length === 0 && <AddSecondStep onAdded={added} />}
    </section>
  );
}

/** The way back for whoever said no, or left set-up half-way. */
function AddSecondStep({ onAdded }: { onAdded: () => void }): ReactElement {
  const { refresh } = useSession();
  const [isOpen, setOpen] = useState(false);
  return (
    <div className="actions">
      <Button look="plain" onClick={() => setOpen(true)}>
        Add second step
      </Button>
      <EnrollmentDialog
        open={isOpen}
        onOpenChange={setOpen}
        onDone={() => {
          setOpen(false);
          // The session is worth more now, so the host hands out a new cookie.
          refresh();
          onAdded();
        }}
      />
    </div>
  );
}

function Factors({ state: { factors, recoveryCodes } }: { state: State }): ReactElement {
  const { copy } = useKairosUi();
  if (factors.length === 0)
    return (
      <p className="quiet">
        Your password opens this account. A second step makes sure it only opens for you.
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

function useSecurityState(): { state: State | 'failed' | undefined; look: () => void } {
  const { client } = useKairos();
  const [state, setState] = useState<State | 'failed'>();
  const look = useCallback(
    (signal?: AbortSignal) => {
      void client.call('getState', signal ? { signal } : {}).then((answer) => {
        if (!signal?.aborted) setState(answer.ok ? answer.value : 'failed');
      });
    },
    [client],
  );
  useEffect(() => {
    const leaving = new AbortController();
    look(leaving.signal);
    return () => leaving.abort();
  }, [look]);
  return { state, look };
}
