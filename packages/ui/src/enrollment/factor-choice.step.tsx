'use client';

import type { FactorOption } from '@kairos-mfa/protocol';
import { useState, type ReactElement, type ReactNode } from 'react';
import { availableOptions, type DeviceSupport } from '../factor-picker/available-options.ts';
import { Screen } from '../primitives/screen/index.ts';
import type { Failure } from '../shared/flow-types.ts';
import { EnrollmentContext } from './enrollment.context.ts';
import {
  EnrollmentBody,
  EnrollmentContinue,
  EnrollmentLeave,
  EnrollmentPicker,
  EnrollmentProblem,
  EnrollmentTitle,
} from './enrollment.parts.tsx';

/** The props of `<FactorChoiceStep>`. */
export interface FactorChoiceStepProps {
  options: readonly FactorOption[];
  deviceSupports?: DeviceSupport | undefined;
  failure?: Failure | undefined;
  retryAfter?: number | undefined;
  choose: (factorType: string) => void;
  /** Leaves the enrollment; without it there is no such button. */
  leave?: (() => void) | undefined;
  /** A layout of the host's own. */
  children?: ReactNode | undefined;
}

/** The choice of a factor. The first available one is selected. */
export function FactorChoiceStep({
  options,
  deviceSupports,
  failure,
  retryAfter,
  choose,
  leave,
  children,
}: FactorChoiceStepProps): ReactElement {
  const shown = availableOptions(options, deviceSupports);
  const [selected, select] = useState(() => shown.find((option) => option.state === 'available')?.type);
  const part = { options: shown, selected, select, failure, retryAfter, choose, leave };
  return <EnrollmentContext value={part}>{children ?? <DefaultFactorChoiceStepLayout />}</EnrollmentContext>;
}

function DefaultFactorChoiceStepLayout(): ReactElement {
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
