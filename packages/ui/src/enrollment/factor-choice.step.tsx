'use client';

import type { FactorOption } from '@kairos-mfa/protocol';
import { useState, type ReactElement, type ReactNode } from 'react';
import { availableOptions, type DeviceSupport } from '../factor-picker/available-options.ts';
import type { Failure } from '../shared/flow-types.ts';
import { Screen } from '../primitives/screen/screen.tsx';
import { ChoosingContext } from './enrollment.context.ts';
import {
  EnrollmentBody,
  EnrollmentContinue,
  EnrollmentLeave,
  EnrollmentPicker,
  EnrollmentProblem,
  EnrollmentTitle,
} from './enrollment.parts.tsx';

export interface ChoosingStepProps {
  options: readonly FactorOption[];
  canHere?: DeviceSupport | undefined;
  failure?: Failure | undefined;
  retryAfter?: number | undefined;
  choose: (factorType: string) => void;
  /** Goes back to what the person was doing. */
  leave?: (() => void) | undefined;
  /** In place of our arrangement. */
  children?: ReactNode;
}

/** The choice of a factor; the best one that works here is chosen already. */
export function ChoosingStep({
  options,
  canHere,
  failure,
  retryAfter,
  choose,
  leave,
  children,
}: ChoosingStepProps): ReactElement {
  const shown = availableOptions(options, canHere);
  const [picked, pick] = useState(() => shown.find((option) => option.state === 'available')?.type);
  const part = { options: shown, picked, pick, failure, retryAfter, choose, leave };
  return <ChoosingContext value={part}>{children ?? <DefaultChoosingLayout />}</ChoosingContext>;
}

function DefaultChoosingLayout(): ReactElement {
  return (
    <>
      <Screen.Header>
        <EnrollmentTitle />
        <EnrollmentBody />
      </Screen.Header>
      <EnrollmentProblem />
      <EnrollmentPicker />
      <Screen.Actions>
        <EnrollmentContinue />
        <EnrollmentLeave />
      </Screen.Actions>
    </>
  );
}
