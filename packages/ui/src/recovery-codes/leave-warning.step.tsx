'use client';

import type { ReactElement } from 'react';
import { SpareKeyIcon } from '../factors/factor-icons.tsx';
import { Button } from '../primitives/button.tsx';
import { IconFrame } from '../primitives/icon-frame.tsx';
import { Screen } from '../primitives/screen/index.ts';
import { useCopy } from '../shared/use-copy.ts';
import '../words/enrollment.words.ts';

/** Warns once before the person leaves without saving the codes. Leaving is allowed. */
export function LeaveWarningStep({ stay, leave }: { stay: () => void; leave: () => void }): ReactElement {
  const copy = useCopy();
  return (
    <>
      <Screen.Header>
        <IconFrame>
          <SpareKeyIcon />
        </IconFrame>
        <Screen.Title>{copy('codes.leave.title')}</Screen.Title>
        <Screen.Lead>{copy('codes.leave.body')}</Screen.Lead>
      </Screen.Header>
      <Screen.Actions>
        <Button variant="primary" onClick={stay}>
          {copy('codes.leave.stay')}
        </Button>
        <Button variant="quiet" onClick={leave}>
          {copy('codes.leave.action')}
        </Button>
      </Screen.Actions>
    </>
  );
}
