'use client';

import type { ReactElement } from 'react';
import { BackButton } from '../back-button.tsx';
import { Glyph } from '../parts/glyph.tsx';
import { MailIcon } from '../parts/icons.tsx';
import { useCopy } from '../use-words.ts';
import type { EnrollViewProps, FactorView, FactorViewProps } from './factor-view.ts';
import { isKnownDestination, KnownDestinationView } from './known-destination.view.tsx';
import { SentCodeView } from './sent-code.view.tsx';

function EmailEnroll({ back, options, ...props }: EnrollViewProps): ReactElement {
  const copy = useCopy();
  const lead = <BackButton onBack={back} />;
  if (isKnownDestination(options))
    return (
      <KnownDestinationView
        {...props}
        options={options}
        lead={lead}
        title={copy('factor.email.known.title')}
        action={copy('factor.email.known.action')}
      />
    );
  return (
    <SentCodeView
      {...props}
      options={options}
      lead={lead}
      title={copy('factor.email.enroll.title')}
      sent={(facts) => copy('factor.email.sent', facts)}
    />
  );
}

function EmailChallenge(props: FactorViewProps): ReactElement {
  const copy = useCopy();
  return (
    <SentCodeView
      {...props}
      lead={
        <Glyph>
          <MailIcon />
        </Glyph>
      }
      title={copy('factor.email.challenge.title')}
      sent={(facts) => copy('factor.email.sent', facts)}
    />
  );
}

/** A code by e-mail. */
export const emailView = {
  Icon: MailIcon,
  Enroll: EmailEnroll,
  Challenge: EmailChallenge,
} satisfies FactorView;
