import { KairosGate } from '@kairos-mfa/ui';
import { useEffect, type ReactElement } from 'react';
import { Button } from '../components/button.tsx';
import { Loading } from '../components/notice.tsx';
import { useSession } from '../session/session-provider.tsx';

/** The second step of a sign-in, after a correct password. The host refuses everything else until Kairos reports the session as complete. */
export function SecondStepPage({ name }: { name: string }): ReactElement {
  const { refresh, signOut } = useSession();
  const firstName = name.split(/\s+/)[0];
  useEffect(() => {
    document.title = 'One more step · Sixpence';
  }, []);
  return (
    <main id="main" className="second-step">
      <h1>One more step, {firstName}</h1>
      <KairosGate>
        <SessionComplete onComplete={refresh} />
      </KairosGate>
      <Button look="quiet" onClick={() => void signOut()}>
        Sign in as somebody else
      </Button>
    </main>
  );
}

/** Once nothing is required any more, the host reads its session again. */
function SessionComplete({ onComplete }: { onComplete: () => void }): ReactElement {
  useEffect(onComplete, [onComplete]);
  return (
    <div className="second-step-passed">
      <Loading label="Opening Sixpence" />
    </div>
  );
}
