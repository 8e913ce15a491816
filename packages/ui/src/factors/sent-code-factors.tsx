'use client';

import type { ReactElement } from 'react';
import { BackButton } from '../shared/back-button.tsx';
import { MailIcon, TextMessageIcon } from '../primitives/icons.tsx';
import { Screen } from '../primitives/screen/screen.tsx';
import { useCopy } from '../shared/use-copy.ts';
import type { EnrollViewProps, FactorView } from '../provider/factor-view.ts';
import { isPreVerified, PreVerifiedStep } from './pre-verified.step.tsx';
import { SentCodeView, sentCodeHeading } from './sent-code.step.tsx';

/** Both are a code that travels; only the words differ, and that a phone can read a text by itself. */
function sentCodeFactor(type: 'sms' | 'email', Icon: Required<FactorView>['Icon']): Required<FactorView> {
  const byText = type === 'sms';

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
        <SentCodeView {...props} options={options} byText={byText} />
      </>
    );
  }

  return {
    Icon,
    Enroll,
    Challenge: (props) => <SentCodeView {...props} byText={byText} />,
    challengeHeading: (copy, options) => ({
      title: copy(`factor.${type}.challenge.title`),
      body: sentCodeHeading(copy, type, options),
    }),
  };
}

/** A code by text message. */
export const smsView: Required<FactorView> = sentCodeFactor('sms', TextMessageIcon);

/** A code by e-mail. */
export const emailView: Required<FactorView> = sentCodeFactor('email', MailIcon);
