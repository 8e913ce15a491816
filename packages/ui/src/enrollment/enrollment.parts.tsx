'use client';

import type { ReactElement } from 'react';
import { FactorPicker, type FactorPickerProps } from '../factor-picker/factor-picker.tsx';
import { isResendCooldown } from '../factors/resend-cooldown.ts';
import { Button, type ButtonProps } from '../primitives/button.tsx';
import { Problem, type ProblemProps } from '../primitives/problem.tsx';
import { Screen } from '../primitives/screen/index.ts';
import type { PartProps } from '../primitives/screen/screen.tsx';
import { failureTone, failureText } from '../shared/failure-text.ts';
import { useCopy } from '../shared/use-copy.ts';
import { useEnrollmentPart, type EnrollmentPart } from './enrollment.context.ts';
import '../words/common.words.ts';
import '../words/challenge.words.ts';
import '../words/enrollment.words.ts';

/** The title. It is the accessible name of the dialog, so keep one. */
export function EnrollmentTitle({ children, ...props }: PartProps<'h2'>): ReactElement {
  const copy = useCopy();
  const prefix = copyPrefix(useEnrollmentPart('Title'));
  return <Screen.Title {...props}>{children ?? copy(`${prefix}.title`)}</Screen.Title>;
}

/** The paragraph below the title. */
export function EnrollmentBody({ children, ...props }: PartProps<'p'>): ReactElement {
  const copy = useCopy();
  const prefix = copyPrefix(useEnrollmentPart('Body'));
  return <Screen.Lead {...props}>{children ?? copy(`${prefix}.body`)}</Screen.Lead>;
}

function copyPrefix({ selected, options }: EnrollmentPart): 'picker' | 'picker.all' | 'picker.none' {
  if (selected) return 'picker';
  const isAllEnrolled = options.length > 0 && options.every((option) => option.state === 'enrolled');
  return isAllEnrolled ? 'picker.all' : 'picker.none';
}

/** Why the person is back at the choice, e.g. because a challenge expired. Keep it: it is announced. */
export function EnrollmentProblem(props: Omit<ProblemProps, 'children' | 'tone'>): ReactElement {
  const copy = useCopy();
  const { failure, retryAfter } = useEnrollmentPart('Problem');
  return (
    <Problem {...props} tone={failureTone(failure)}>
      {isResendCooldown(failure, retryAfter) ? copy('sentCode.tooSoon') : failureText(copy, failure)}
    </Problem>
  );
}

/** The factors to choose from. Not rendered if there are none. */
export function EnrollmentPicker(
  props: Partial<Omit<FactorPickerProps, 'options' | 'value' | 'defaultValue' | 'onValueChange'>>,
): ReactElement | null {
  const copy = useCopy();
  const { options, selected, select } = useEnrollmentPart('Picker');
  if (options.length === 0) return null;
  return (
    <FactorPicker
      aria-label={copy('picker.title')}
      {...props}
      options={options}
      value={selected}
      onValueChange={select}
    />
  );
}

/** Continues with the selected factor. Not rendered if nothing can be chosen. */
export function EnrollmentContinue({ children, ...props }: ButtonProps): ReactElement | null {
  const copy = useCopy();
  const { selected, choose } = useEnrollmentPart('Continue');
  if (!selected) return null;
  return (
    <Button variant="primary" {...props} onClick={() => choose(selected)}>
      {children ?? copy('common.continue')}
    </Button>
  );
}

/** Leaves the enrollment. It is the primary button if nothing can be chosen. */
export function EnrollmentLeave({ children, ...props }: ButtonProps): ReactElement | null {
  const copy = useCopy();
  const { selected, leave } = useEnrollmentPart('Leave');
  if (!leave) return null;
  const look = selected
    ? ({ variant: 'quiet', 'data-part': 'cancel' } as const)
    : { variant: 'primary' as const };
  return (
    <Button {...look} {...props} onClick={leave}>
      {children ?? copy(selected ? 'common.cancel' : 'common.done')}
    </Button>
  );
}
