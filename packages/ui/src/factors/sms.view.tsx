'use client';

import type { ReactElement } from 'react';
import { BackButton } from '../back-button.tsx';
import { Glyph } from '../parts/glyph.tsx';
import { TextMessageIcon } from '../parts/icons.tsx';
import { useCopy } from '../use-words.ts';
import type { EnrollViewProps, FactorView, FactorViewProps } from './factor-view.ts';
import { isKnownDestination, KnownDestinationView } from './known-destination.view.tsx';
import { SentCodeView } from './sent-code.view.tsx';

function SmsEnroll({ back, options, ...props }: EnrollViewProps): ReactElement {
  const copy = useCopy();
  const lead = <BackButton onBack={back} />;
  if (isKnownDestination(options))
    return (
      <KnownDestinationView
        {...props}
        options={options}
        lead={lead}
        title={copy('factor.sms.known.title')}
        action={copy('factor.sms.known.action')}
      />
    );
  return (
    <SentCodeView
      {...props}
      options={options}
      lead={lead}
      title={copy('factor.sms.enroll.title')}
      sent={(facts) => copy('factor.sms.sent', facts)}
      byText
    />
  );
}

function SmsChallenge(props: FactorViewProps): ReactElement {
  const copy = useCopy();
  return (
    <SentCodeView
      {...props}
      lead={
        <Glyph>
          <TextMessageIcon />
        </Glyph>
      }
      title={copy('factor.sms.challenge.title')}
      sent={(facts) => copy('factor.sms.sent', facts)}
      byText
    />
  );
}

/** A code by text message. */
export const smsView = {
  Icon: TextMessageIcon,
  Enroll: SmsEnroll,
  Challenge: SmsChallenge,
} satisfies FactorView;
