'use client';

import type { ReactElement } from 'react';
import { CelebrationMark } from '../celebration/celebration-mark.tsx';
import { availableOptions, type DeviceSupport } from '../factor-picker/available-options.ts';
import { Button } from '../primitives/button.tsx';
import { IconFrame } from '../primitives/icon-frame.tsx';
import { CheckIcon } from '../primitives/icons.tsx';
import { Problem } from '../primitives/problem.tsx';
import { Screen } from '../primitives/screen/index.ts';
import { factorName } from '../shared/factor-name.ts';
import type { EnrollmentState } from '../shared/flow-types.ts';
import { useCopy } from '../shared/use-copy.ts';
import '../words/enrollment.words.ts';

/** The props of `<AddAnotherStep>`. */
export interface AddAnotherStepProps {
  state: Extract<EnrollmentState, { step: 'adding-another' }>;
  deviceSupports?: DeviceSupport | undefined;
  addAnother: () => void;
  finish: () => void;
}

/** The factor is enrolled: the person may add another one, or finish. */
export function AddAnotherStep({
  state,
  deviceSupports,
  addAnother,
  finish,
}: AddAnotherStepProps): ReactElement {
  const copy = useCopy();
  const isUnsaved = state.codes === 'skipped';
  const isCelebrated = state.codes === 'none';
  const canAdd = canAddAnother(state, deviceSupports);
  return (
    <>
      <Screen.Header data-part={isCelebrated ? 'celebration' : undefined}>
        {/* With recovery codes, the celebration was shown above them already. */}
        {isCelebrated ? (
          <CelebrationMark />
        ) : (
          <IconFrame data-tone="accent">
            <CheckIcon />
          </IconFrame>
        )}
        <Screen.Title>{copy(isUnsaved ? 'enroll.another.titleUnsaved' : 'celebration.title')}</Screen.Title>
        <Screen.Lead>
          {copy(canAdd ? 'enroll.another.body' : 'enroll.another.bodyLast', {
            factor: factorName(copy, state.factor.type),
          })}
        </Screen.Lead>
      </Screen.Header>
      <Problem tone="warning">{isUnsaved ? copy('enroll.another.codesUnsaved') : null}</Problem>
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

/** Whether there is another type of factor that this person and this device can add. */
export function canAddAnother(
  { options, factor }: Pick<AddAnotherStepProps['state'], 'options' | 'factor'>,
  deviceSupports: DeviceSupport | undefined,
): boolean {
  return availableOptions(options, deviceSupports).some(
    (option) => option.state === 'available' && option.type !== factor.type,
  );
}
