'use client';

import type { ReactElement } from 'react';
import { BackButton } from '../back-button.tsx';
import { Glyph } from '../parts/glyph.tsx';
import { MailIcon, TextMessageIcon } from '../parts/icons.tsx';
import { useCopy } from '../use-words.ts';
import type { EnrollViewProps, FactorView, FactorViewProps } from './factor-view.ts';
import { isKnownDestination, KnownDestinationView } from './known-destination.view.tsx';
import { SentCodeView } from './sent-code.view.tsx';

/** Both are a code that travels; only the words differ, and that a phone can read a text by itself. */
function sentCodeFactor(type: 'sms' | 'email', Icon: FactorView['Icon']): Required<FactorView> {
  const byText = type === 'sms';

  function Enroll({ back, options, ...props }: EnrollViewProps): ReactElement {
    const copy = useCopy();
    const lead = <BackButton onBack={back} />;
    if (isKnownDestination(options))
      return (
        <KnownDestinationView
          {...props}
          options={options}
          lead={lead}
          title={copy(`factor.${type}.known.title`)}
          action={copy(`factor.${type}.known.action`)}
        />
      );
    return (
      <SentCodeView
        {...props}
        options={options}
        lead={lead}
        title={copy(`factor.${type}.enroll.title`)}
        sent={(facts) => copy(`factor.${type}.sent`, facts)}
        byText={byText}
      />
    );
  }

  function Challenge(props: FactorViewProps): ReactElement {
    const copy = useCopy();
    return (
      <SentCodeView
        {...props}
        lead={
          <Glyph>
            <Icon />
          </Glyph>
        }
        title={copy(`factor.${type}.challenge.title`)}
        sent={(facts) => copy(`factor.${type}.sent`, facts)}
        byText={byText}
      />
    );
  }

  return { Icon, Enroll, Challenge };
}

/** A code by text message. */
export const smsView: Required<FactorView> = sentCodeFactor('sms', TextMessageIcon);

/** A code by e-mail. */
export const emailView: Required<FactorView> = sentCodeFactor('email', MailIcon);
