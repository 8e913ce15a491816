'use client';

import { nextStepText } from '@kairos-mfa/copy/internal/next-step-text';
import type { ComponentProps, ReactElement } from 'react';
import { Button, type ButtonProps } from '../primitives/button.tsx';
import { IconFrame } from '../primitives/icon-frame.tsx';
import { MomentIcon } from '../primitives/icons.tsx';
import { Problem, type ProblemProps } from '../primitives/problem.tsx';
import { Screen } from '../primitives/screen/index.ts';
import type { PartProps } from '../primitives/screen/screen.tsx';
import { failureText, failureTone } from '../shared/failure-text.ts';
import { useCopy } from '../shared/use-copy.ts';
import { useNextStepPart } from './next-step-card.context.ts';
import '../words/prompt.words.ts';
import '../words/security.words.ts';

/** The Kairos mark. Children replace it. */
export function NextStepIcon({ children, ...props }: ComponentProps<'span'>): ReactElement {
  return (
    <IconFrame data-tone="accent" {...props}>
      {children ?? <MomentIcon />}
    </IconFrame>
  );
}

/** The step. */
export function NextStepTitle({ children, ...props }: PartProps<'h2'>): ReactElement {
  const { title } = useNextStepText('Title');
  return <Screen.Title {...props}>{children ?? title}</Screen.Title>;
}

/** What the person gains. */
export function NextStepBody({ children, ...props }: PartProps<'p'>): ReactElement {
  const { body } = useNextStepText('Body');
  return <Screen.Lead {...props}>{children ?? body}</Screen.Lead>;
}

/** Why an answer was not stored. Always mounted, so that it is announced. */
export function NextStepProblem({ children, ...props }: ProblemProps): ReactElement {
  const copy = useCopy();
  const { state } = useNextStepPart('Problem');
  const failure = state.step === 'offered' ? state.failure : undefined;
  return (
    <Problem tone={failureTone(failure)} {...props}>
      {children ?? failureText(copy, failure)}
    </Problem>
  );
}

/** Goes on to the screen of the step. */
export function NextStepAccept({ children, ...props }: ButtonProps): ReactElement {
  const { action } = useNextStepText('Accept');
  const { state, accept } = useNextStepPart('Accept');
  const isAnswering = state.step === 'answering';
  return (
    <Button
      variant="primary"
      aria-disabled={isAnswering || undefined}
      {...props}
      onClick={isAnswering ? undefined : () => accept()}
    >
      {children ?? action}
    </Button>
  );
}

/** Not now. */
export function NextStepDismiss({ children, ...props }: ButtonProps): ReactElement {
  const copy = useCopy();
  const { state, dismiss } = useNextStepPart('Dismiss');
  return (
    <Button variant="quiet" busy={state.step === 'answering'} {...props} onClick={() => dismiss()}>
      {children ?? copy('codeUsed.later')}
    </Button>
  );
}

/** Not this step again. */
export function NextStepNever({ children, ...props }: ButtonProps): ReactElement {
  const copy = useCopy();
  const { state, neverSuggest } = useNextStepPart('Never');
  const isAnswering = state.step === 'answering';
  return (
    <Button
      variant="quiet"
      aria-disabled={isAnswering || undefined}
      {...props}
      onClick={isAnswering ? undefined : () => neverSuggest()}
    >
      {children ?? copy('putOff.never')}
    </Button>
  );
}

function useNextStepText(part: string) {
  const copy = useCopy();
  const { step, codesLeft } = useNextStepPart(part).state.suggestion;
  return nextStepText(copy, step, codesLeft);
}
