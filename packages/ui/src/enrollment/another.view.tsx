'use client';

import type { ReactElement } from 'react';
import type { EnrollmentState } from '../flow-types.ts';
import { Button } from '../parts/button.tsx';
import { CelebrationMark } from '../celebration/celebration-mark.tsx';
import { Problem } from '../parts/problem.tsx';
import { Screen } from '../parts/screen.tsx';
import { factorName, useCopy } from '../use-words.ts';

export interface AnotherViewProps {
  state: Extract<EnrollmentState, { step: 'adding-another' }>;
  addAnother: () => void;
  finish: () => void;
}

/** All set; whoever wants may add another way, everybody else goes back to what they were doing. */
export function AnotherView({ state, addAnother, finish }: AnotherViewProps): ReactElement {
  const copy = useCopy();
  const canAdd = state.options.some(
    (option) => option.state === 'available' && option.type !== state.factor.type,
  );
  return (
    <>
      <Screen.Header>
        <CelebrationMark calm={state.codes !== 'none'} />
        <Screen.Title>{copy('enroll.another.title')}</Screen.Title>
        <Screen.Lead>
          {copy('enroll.another.body', { factor: factorName(copy, state.factor.type) })}
        </Screen.Lead>
      </Screen.Header>
      <Problem tone="neutral">{state.codes === 'left' ? copy('enroll.another.codesLeft') : null}</Problem>
      <Screen.Actions>
        <Button variant="primary" onClick={finish}>
          {copy('enroll.another.done')}
        </Button>
        {canAdd ? (
          <Button variant="quiet" onClick={addAnother}>
            {copy('enroll.another.add')}
          </Button>
        ) : null}
      </Screen.Actions>
    </>
  );
}
