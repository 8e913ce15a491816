'use client';

import type { FactorOption } from '@kairos-mfa/protocol';
import { useState, type ReactElement, type ReactNode } from 'react';
import { pickable, type CanHere } from '../factor-picker/pickable.ts';
import type { Trouble } from '../flow-types.ts';
import { Screen } from '../parts/screen.tsx';
import { ChoosingContext } from './choosing-context.ts';
import {
  EnrollmentBody,
  EnrollmentContinue,
  EnrollmentLeave,
  EnrollmentPicker,
  EnrollmentProblem,
  EnrollmentTitle,
} from './enrollment.parts.tsx';

export interface ChoosingViewProps {
  options: readonly FactorOption[];
  canHere?: CanHere | undefined;
  trouble?: Trouble | undefined;
  retryAfter?: number | undefined;
  choose: (factorType: string) => void;
  /** Goes back to what the person was doing. */
  leave?: (() => void) | undefined;
  /** In place of our arrangement. */
  children?: ReactNode;
}

/** The choice of a factor; the best one that works here is chosen already. */
export function ChoosingView({
  options,
  canHere,
  trouble,
  retryAfter,
  choose,
  leave,
  children,
}: ChoosingViewProps): ReactElement {
  const shown = pickable(options, canHere);
  const [picked, pick] = useState(() => shown.find((option) => option.state === 'available')?.type);
  const part = { options: shown, picked, pick, trouble, retryAfter, choose, leave };
  return <ChoosingContext value={part}>{children ?? <ChoiceAsWeArrangeIt />}</ChoosingContext>;
}

function ChoiceAsWeArrangeIt(): ReactElement {
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
