import { Challenge, RequiredEnrollment, StepUpDialog } from '@kairos-mfa/ui';
import { useEffect, type ReactElement } from 'react';
import { Button } from '../components/button.tsx';
import { useSession } from '../session/session-provider.tsx';

interface SecondStepPageProps {
  name: string;
  needs: 'challenge' | 'enroll';
}

/** The second step of a sign-in, after a correct password. The host refuses everything else until Kairos reports the session as complete. */
export function SecondStepPage({ name, needs }: SecondStepPageProps): ReactElement {
  const { refresh, signOut } = useSession();
  const firstName = name.split(/\s+/)[0];
  useEffect(() => {
    document.title = 'One more step · Sixpence';
  }, []);
  return (
    <main id="main" className="second-step">
      <h1>One more step, {firstName}</h1>
      {needs === 'enroll' ? (
        <RequiredEnrollment onComplete={refresh} />
      ) : (
        <Challenge purpose="sign_in" onPassed={refresh} onEnrolled={refresh} />
      )}
      <StepUpDialog />
      <Button look="quiet" onClick={() => void signOut()}>
        Sign in as somebody else
      </Button>
    </main>
  );
}
