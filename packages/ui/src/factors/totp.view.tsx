'use client';

import type { EnrollOptions } from '@kairos-mfa/protocol';
import type { ReactElement } from 'react';
import { BackButton } from '../back-button.tsx';
import { CodeForm } from '../code-form.tsx';
import { Button } from '../parts/button.tsx';
import { CopyButton } from '../parts/copy-button.tsx';
import { Glyph } from '../parts/glyph.tsx';
import { OpenIcon, PhoneCodeIcon } from '../parts/icons.tsx';
import { Screen } from '../parts/screen.tsx';
import { QrCode } from '../qr-code.tsx';
import { troubleWords, useCopy } from '../use-words.ts';
import type { EnrollViewProps, FactorView, FactorViewProps } from './factor-view.ts';

const codeLength = 6;

function TotpEnroll({ options, back, ...form }: EnrollViewProps): ReactElement {
  const copy = useCopy();
  // SAFETY: the server filled this in from the same contract, and the client matched the type.
  const { otpauthUri, secret, issuer, account } = options as EnrollOptions<'totp'>;
  return (
    <>
      <Screen.Header>
        <BackButton onBack={back} />
        <Screen.Title>{copy('factor.totp.enroll.title')}</Screen.Title>
        <Screen.Lead data-for="desk">{copy('factor.totp.enroll.body')}</Screen.Lead>
        <Screen.Lead data-for="touch">{copy('factor.totp.enroll.bodyTouch')}</Screen.Lead>
      </Screen.Header>
      <div data-slot="totp-key">
        <QrCode
          text={otpauthUri}
          label={copy('factor.totp.enroll.qr', { account, issuer })}
          failed={copy('factor.totp.enroll.qrFailed')}
          retry={copy('common.tryAgain')}
        />
        <Button asChild data-for="touch">
          <a href={otpauthUri}>
            <OpenIcon />
            {copy('factor.totp.enroll.open')}
          </a>
        </Button>
        <div data-slot="key-words">
          <p data-slot="key-label">{copy('factor.totp.enroll.key')}</p>
          <code data-slot="key" dir="ltr">
            {inGroups(secret).map((group, index) => (
              <span key={index}>{group}</span>
            ))}
          </code>
          <CopyButton variant="secondary" data-size="small" text={secret} copied={copy('common.copied')}>
            {copy('factor.totp.enroll.copyKey')}
          </CopyButton>
        </div>
      </div>
      <TotpForm {...form} action={copy('factor.totp.enroll.action')} />
    </>
  );
}

function TotpChallenge(form: FactorViewProps): ReactElement {
  const copy = useCopy();
  return (
    <>
      <Screen.Header>
        <Glyph>
          <PhoneCodeIcon />
        </Glyph>
        <Screen.Title>{copy('factor.totp.challenge.title')}</Screen.Title>
        <Screen.Lead>{copy('factor.totp.challenge.body')}</Screen.Lead>
      </Screen.Header>
      <TotpForm {...form} action={copy('factor.totp.challenge.action')} takesFocus />
    </>
  );
}

type TotpFormProps = Pick<FactorViewProps, 'checking' | 'trouble' | 'attemptsLeft' | 'prove'> & {
  action: string;
  takesFocus?: boolean;
};

function TotpForm({
  checking,
  trouble,
  attemptsLeft,
  prove,
  action,
  takesFocus,
}: TotpFormProps): ReactElement {
  const copy = useCopy();
  return (
    <CodeForm
      kind={{ digits: codeLength }}
      label={copy('factor.totp.code')}
      action={action}
      checking={checking}
      problem={trouble === 'invalid_code' ? copy('factor.totp.wrongCode') : troubleWords(copy, trouble)}
      attemptsLeft={attemptsLeft}
      wantsNewCode={trouble === 'invalid_code'}
      takesFocus={takesFocus}
      onCode={(code) => prove({ code })}
    />
  );
}

function inGroups(secret: string): string[] {
  return secret.match(/.{1,4}/g) ?? [];
}

/** An authenticator app: a picture to scan, a key to copy, a code to type. */
export const totpView = {
  Icon: PhoneCodeIcon,
  Enroll: TotpEnroll,
  Challenge: TotpChallenge,
} satisfies FactorView;
