import { Challenge } from '@kairos-mfa/ui';
import type { ReactElement } from 'react';
import { Button } from '../parts/button.tsx';
import { useSession } from '../session/session-provider.tsx';

/** The password was right; the second step is still to come. The host opens nothing until Kairos is content. */
export function SecondStepPage({ name }: { name: string }): ReactElement {
  const { refresh, signOut } = useSession();
  return (
    <main id="main" className="second-step">
      <p className="quiet">Hello {name}, one more step.</p>
      <Challenge purpose="sign_in" onPassed={refresh} onEnrolled={refresh} />
      <Button look="quiet" onClick={() => void signOut()}>
        Sign in as somebody else
      </Button>
    </main>
  );
}
