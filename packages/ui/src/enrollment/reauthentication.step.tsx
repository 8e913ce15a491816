'use client';

import type { ReactElement } from 'react';
import { BackButton } from '../shared/back-button.tsx';
import { Button } from '../primitives/button.tsx';
import { Screen } from '../primitives/screen/screen.tsx';
import { useCopy } from '../shared/use-copy.ts';

export interface ReauthenticationStepProps {
  reauthenticated: () => void;
  back: () => void;
}

/** While the host asks for its own password again; the enrolment waits where it was. */
export function ReauthenticationStep({ reauthenticated, back }: ReauthenticationStepProps): ReactElement {
  const copy = useCopy();
  return (
    <>
      <Screen.Header>
        <BackButton onBack={back} />
        <Screen.Title>{copy('enroll.reauthenticate.title')}</Screen.Title>
        <Screen.Lead>{copy('enroll.reauthenticate.body')}</Screen.Lead>
      </Screen.Header>
      <Screen.Actions>
        <Button variant="primary" onClick={reauthenticated}>
          {copy('enroll.reauthenticate.action')}
        </Button>
      </Screen.Actions>
    </>
  );
}
