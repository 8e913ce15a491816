'use client';

import type { ReactElement } from 'react';
import { Screen } from '../primitives/screen/index.ts';
import type { EnrollViewProps } from '../provider/factor-view.ts';
import { BackButton } from '../shared/back-button.tsx';
import { useCopy } from '../shared/use-copy.ts';
import { isPreVerified, PreVerifiedStep } from './pre-verified.step.tsx';
import { SentCodeForm, sentCodeHeading, type SentCodeType } from './sent-code-form.tsx';
import '../words/enrollment.words.ts';

/** The props of `<SentCodeEnroll>`. */
export interface SentCodeEnrollProps extends EnrollViewProps {
  type: SentCodeType;
  /** Whether the code comes by text message, so that a phone may fill it in. */
  byText: boolean;
}

/** The enrollment of a factor whose code is sent to the person. */
export function SentCodeEnroll({ type, byText, back, options, ...props }: SentCodeEnrollProps): ReactElement {
  const copy = useCopy();
  if (isPreVerified(options))
    return (
      <PreVerifiedStep
        {...props}
        options={options}
        lead={<BackButton onBack={back} />}
        title={copy(`factor.${type}.known.title`)}
        action={copy(`factor.${type}.known.action`)}
      />
    );
  return (
    <>
      <Screen.Header>
        <BackButton onBack={back} />
        <Screen.Title>{copy(`factor.${type}.enroll.title`)}</Screen.Title>
        <Screen.Lead>{sentCodeHeading(copy, type, options)}</Screen.Lead>
      </Screen.Header>
      <SentCodeForm {...props} options={options} byText={byText} />
    </>
  );
}
