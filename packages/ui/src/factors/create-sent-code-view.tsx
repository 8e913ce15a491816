'use client';

import type { ReactElement } from 'react';
import type { EnrollViewProps, FactorView } from '../provider/factor-view.ts';
import { SentCodeEnroll } from './provided-enroll-views.ts';
import { SentCodeForm, sentCodeHeading, type SentCodeType } from './sent-code-form.tsx';
import '../words/challenge.words.ts';

interface SentCodeViewOptions {
  type: SentCodeType;
  Icon: Required<FactorView>['Icon'];
  /** Whether the code comes by text message, so that a phone may fill it in. */
  byText?: boolean;
}

/** The view of a factor whose code is sent to the person. The wording comes from the catalogue, by factor type. */
export function createSentCodeView({ type, Icon, byText = false }: SentCodeViewOptions) {
  const Enroll = (props: EnrollViewProps): ReactElement => (
    <SentCodeEnroll {...props} type={type} byText={byText} />
  );

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
