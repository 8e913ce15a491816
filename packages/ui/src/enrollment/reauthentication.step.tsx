'use client';

import type { ReactElement } from 'react';
import { Button } from '../primitives/button.tsx';
import { Screen } from '../primitives/screen/index.ts';
import { BackButton } from '../shared/back-button.tsx';
import { useCopy } from '../shared/use-copy.ts';
import '../words/enrollment.words.ts';

/** The props of `<ReauthenticationStep>`. */
export interface ReauthenticationStepProps {
  reauthenticated: () => void;
  back: () => void;
}

/** Shown while the host asks for its own password again. The enrollment continues afterwards. */
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
