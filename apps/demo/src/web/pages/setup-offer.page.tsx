import { SetupOffer } from '@kairos-mfa/ui';
import { useEffect, type ReactElement } from 'react';
import { useSession } from '../session/session-provider.tsx';

/** Asked once after the sign-in, before the app, where the studio offers a second step then. */
export function SetupOfferPage({ name, onEnd }: { name: string; onEnd: () => void }): ReactElement {
  const { refresh } = useSession();
  const firstName = name.split(/\s+/)[0];
  useEffect(() => {
    document.title = 'Before you start · Sixpence';
  }, []);
  return (
    <main id="main" className="second-step">
      <h1>Welcome, {firstName}</h1>
      <SetupOffer
        onEnd={() => {
          onEnd();
          refresh();
        }}
      />
    </main>
  );
}
