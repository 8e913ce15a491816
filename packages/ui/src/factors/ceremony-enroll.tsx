'use client';

import type { ComponentType, ReactElement } from 'react';
import type { IconProps } from '../primitives/create-icon.tsx';
import { Problem } from '../primitives/problem.tsx';
import { Screen } from '../primitives/screen/index.ts';
import type { EnrollViewProps } from '../provider/factor-view.ts';
import { BackButton } from '../shared/back-button.tsx';
import { failureTone, failureText } from '../shared/failure-text.ts';
import { ProblemScreen } from '../shared/problem-screen.tsx';
import { useCopy } from '../shared/use-copy.ts';
import { CeremonyButton } from './browser-ceremony.tsx';
import '../words/challenge.words.ts';
import '../words/enrollment.words.ts';

/** Icon and wording of one kind of authenticator. */
export interface CeremonyText {
  Icon: ComponentType<IconProps>;
  title: string;
  body: string;
  action: string;
}

/** The enrollment of a factor whose ceremony the browser runs: one button starts it. */
export function CeremonyEnroll({
  Icon,
  title,
  body,
  action,
  checking,
  failure,
  runCeremony,
  back,
}: EnrollViewProps & CeremonyText): ReactElement {
  const copy = useCopy();
  // Retrying cannot help, so the only action is to choose another factor.
  if (failure === 'unsupported' || failure === 'already_on_this_device')
    return (
      <ProblemScreen
        title={copy(failure === 'unsupported' ? 'enroll.unsupported.title' : 'enroll.alreadyHere.title')}
        failure={failure}
        text={copy('enroll.elsewhere.body')}
        action={copy('challenge.otherWay')}
        onRetry={back}
      />
    );
  return (
    <>
      <Screen.Header>
        <BackButton onBack={back} />
        <Screen.Title>{title}</Screen.Title>
        <Screen.Lead>{body}</Screen.Lead>
      </Screen.Header>
      <div data-slot="ceremony-illustration" data-state={checking ? 'waiting' : 'ready'} aria-hidden="true">
        <Icon />
      </div>
      <Problem tone={failureTone(failure)}>{failureText(copy, failure)}</Problem>
      <Screen.Actions>
        <CeremonyButton checking={checking} onRun={runCeremony}>
          {action}
        </CeremonyButton>
      </Screen.Actions>
    </>
  );
}
