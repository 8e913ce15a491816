'use client';

import type { FactorOption } from '@kairos-mfa/protocol';
import { useState, type ReactElement } from 'react';
import { FactorPicker } from '../factor-picker/factor-picker.tsx';
import { pickable, type CanHere } from '../factor-picker/pickable.ts';
import type { Trouble } from '../flow-types.ts';
import { Button } from '../parts/button.tsx';
import { Problem } from '../parts/problem.tsx';
import { Screen } from '../parts/screen.tsx';
import { troubleTone, troubleWords, useCopy } from '../use-words.ts';

export interface ChoosingViewProps {
  options: readonly FactorOption[];
  canHere?: CanHere | undefined;
  trouble?: Trouble | undefined;
  choose: (factorType: string) => void;
  /** Goes back to what the person was doing. */
  leave?: (() => void) | undefined;
}

/** The choice of a factor; the best one that works here is chosen already. */
export function ChoosingView({ options, canHere, trouble, choose, leave }: ChoosingViewProps): ReactElement {
  const copy = useCopy();
  const shown = pickable(options, canHere);
  const first = shown.find((option) => option.state === 'available');
  const [picked, setPicked] = useState(first?.type);
  return (
    <>
      <Screen.Header>
        <Screen.Title>{copy(first ? 'picker.title' : 'picker.none.title')}</Screen.Title>
        <Screen.Lead>{copy(first ? 'picker.body' : 'picker.none.body')}</Screen.Lead>
      </Screen.Header>
      <Problem tone={troubleTone(trouble)}>{troubleWords(copy, trouble)}</Problem>
      {shown.length > 0 ? (
        <FactorPicker
          aria-label={copy('picker.title')}
          options={shown}
          value={picked}
          onValueChange={setPicked}
        />
      ) : null}
      {picked ? (
        <Screen.Actions>
          <Button variant="primary" onClick={() => choose(picked)}>
            {copy('common.continue')}
          </Button>
          {leave ? (
            <Button variant="quiet" data-part="cancel" onClick={leave}>
              {copy('common.cancel')}
            </Button>
          ) : null}
        </Screen.Actions>
      ) : null}
      {leave && !picked ? (
        <Screen.Actions>
          <Button variant="primary" onClick={leave}>
            {copy('common.done')}
          </Button>
        </Screen.Actions>
      ) : null}
    </>
  );
}
