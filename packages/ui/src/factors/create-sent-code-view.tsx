'use client';

import type { ReactElement } from 'react';
import { Screen } from '../primitives/screen/index.ts';
import type { EnrollViewProps, FactorView } from '../provider/factor-view.ts';
import { BackButton } from '../shared/back-button.tsx';
import { useCopy } from '../shared/use-copy.ts';
import { isPreVerified, PreVerifiedStep } from './pre-verified.step.tsx';
import { SentCodeForm, sentCodeHeading, type SentCodeType } from './sent-code-form.tsx';

interface SentCodeViewOptions {
  type: SentCodeType;
  Icon: Required<FactorView>['Icon'];
  /** Whether the code comes by text message, so that a phone may fill it in. */
  byText?: boolean;
}

/** The view of a factor whose code is sent to the person. The wording comes from the catalogue, by factor type. */
export function createSentCodeView({ type, Icon, byText = false }: SentCodeViewOptions) {
  function Enroll({ back, options, ...props }: EnrollViewProps): ReactElement {
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

  return {
    Icon,
    Enroll,
    Challenge: (props) => <SentCodeForm {...props} byText={byText} />,
    challengeHeading: (copy, options) => ({
      title: copy(`factor.${type}.challenge.title`),
      body: sentCodeHeading(copy, type, options),
    }),
    showsAccepted: true,
    sendsCode: true,
  } satisfies FactorView;
}
