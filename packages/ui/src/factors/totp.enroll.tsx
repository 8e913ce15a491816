'use client';

import type { EnrollOptions } from '@kairos-mfa/protocol';
import { useRef, useState, type ReactElement } from 'react';
import { Button } from '../primitives/button.tsx';
import { CopyButton } from '../primitives/copy-button.tsx';
import { Disclosure } from '../primitives/disclosure.tsx';
import { Problem } from '../primitives/problem.tsx';
import { QrCode } from '../primitives/qr-code.tsx';
import { Screen } from '../primitives/screen/index.ts';
import { selectText } from '../primitives/select-text.ts';
import type { EnrollViewProps } from '../provider/factor-view.ts';
import { ThemedDialog } from '../provider/themed-dialog.tsx';
import { BackButton } from '../shared/back-button.tsx';
import { useCopy } from '../shared/use-copy.ts';
import { codeLength } from './code-length.ts';
import { OpenIcon } from './factor-icons.tsx';
import { TotpForm } from './totp.form.tsx';
import { useIsPhone } from './use-is-phone.ts';
import '../words/common.words.ts';
import '../words/enrollment.words.ts';

/** The enrollment of an authenticator app. */
export function TotpEnroll({ options, back, ...form }: EnrollViewProps): ReactElement {
  const copy = useCopy();
  // SAFETY: the server filled this in from the same contract, and the client matched the type.
  const { otpauthUri, secret, issuer, account } = options as EnrollOptions<'totp'>;
  const isPhone = useIsPhone();
  const qrCode = (
    <QrCode
      text={otpauthUri}
      label={copy('factor.totp.enroll.qr', { account, issuer })}
      enlarge={{
        label: copy('factor.totp.enroll.enlarge'),
        render: (picture, close) => (
          <ThemedDialog open closeOnOutside onOpenChange={close}>
            <Screen.Root step="qr-code">
              <Screen.Title>{copy('factor.totp.enroll.large')}</Screen.Title>
              {picture}
            </Screen.Root>
          </ThemedDialog>
        ),
      }}
      failedText={copy('factor.totp.enroll.qrFailed')}
      retryLabel={copy('common.tryAgain')}
    />
  );
  return (
    <>
      <Screen.Header>
        <BackButton onBack={back} />
        <Screen.Title>{copy('factor.totp.enroll.title')}</Screen.Title>
        <Screen.Lead>
          {copy(isPhone ? 'factor.totp.enroll.bodyTouch' : 'factor.totp.enroll.body')}
        </Screen.Lead>
      </Screen.Header>
      <div data-slot="totp-setup" data-state={isPhone ? 'phone' : 'desktop'}>
        {isPhone ? (
          <Button asChild>
            <a href={otpauthUri}>
              <OpenIcon />
              <span>{copy('factor.totp.enroll.open')}</span>
            </a>
          </Button>
        ) : (
          qrCode
        )}
        <TotpKey secret={secret} />
        {/* A phone cannot scan its own screen, but the authenticator may be on another device. */}
        {isPhone ? (
          <Disclosure summary={<span>{copy('factor.totp.enroll.elsewhere')}</span>}>{qrCode}</Disclosure>
        ) : null}
      </div>
      <TotpForm {...form} digits={codeLength(options)} action={copy('factor.totp.enroll.action')} />
    </>
  );
}

/** The secret as text, for people who cannot scan the QR code. */
function TotpKey({ secret }: { secret: string }): ReactElement {
  const copy = useCopy();
  const key = useRef<HTMLElement>(null);
  const [isCopyRefused, setCopyRefused] = useState(false);
  return (
    <div data-slot="totp-key-text">
      <p data-slot="totp-key-label">{copy('factor.totp.enroll.key')}</p>
      <code ref={key} data-slot="totp-key" dir="ltr" translate="no">
        {groupsOfFour(secret).map((group, index) => (
          <span key={index}>{group}</span>
        ))}
      </code>
      <CopyButton
        variant="secondary"
        data-size="small"
        text={secret}
        copied={copy('common.copied')}
        onCopied={() => setCopyRefused(false)}
        onRefused={() => {
          selectText(key.current);
          setCopyRefused(true);
        }}
      >
        {copy('factor.totp.enroll.copyKey')}
      </CopyButton>
      <Problem tone="neutral">{isCopyRefused ? copy('common.cannotCopy') : null}</Problem>
    </div>
  );
}

function groupsOfFour(secret: string): string[] {
  return secret.match(/.{1,4}/g) ?? [];
}
