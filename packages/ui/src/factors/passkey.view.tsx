'use client';

import { use, type ReactElement } from 'react';
import { BackButton } from '../back-button.tsx';
import { Button } from '../parts/button.tsx';
import { Glyph } from '../parts/glyph.tsx';
import { FingerprintIcon } from '../parts/icons.tsx';
import { Problem } from '../parts/problem.tsx';
import { Screen } from '../parts/screen.tsx';
import { Spinner } from '../parts/spinner.tsx';
import { SubjectContext } from '../subject.ts';
import { troubleTone, troubleWords, useCopy } from '../use-words.ts';
import type { EnrollViewProps, FactorView, FactorViewProps } from './factor-view.ts';

function PasskeyEnroll({ checking, trouble, runCeremony, back }: EnrollViewProps): ReactElement {
  const copy = useCopy();
  const isHopeless = trouble === 'unsupported' || trouble === 'already_on_this_device';
  return (
    <>
      <Screen.Header>
        <BackButton onBack={back} />
        <Screen.Title>{copy('factor.passkey.enroll.title')}</Screen.Title>
        <Screen.Lead>{copy('factor.passkey.enroll.body')}</Screen.Lead>
      </Screen.Header>
      <Scene waiting={checking} />
      <Problem tone={troubleTone(trouble)}>{troubleWords(copy, trouble)}</Problem>
      <Screen.Actions>
        {isHopeless ? (
          <Button variant="primary" onClick={back}>
            {copy('factor.passkey.otherWay')}
          </Button>
        ) : (
          <CeremonyButton checking={checking} onRun={runCeremony}>
            {copy('factor.passkey.enroll.action')}
          </CeremonyButton>
        )}
      </Screen.Actions>
    </>
  );
}

function PasskeyChallenge({ checking, trouble, runCeremony }: FactorViewProps): ReactElement {
  const copy = useCopy();
  return (
    <>
      <Screen.Header>
        <Glyph>
          <FingerprintIcon />
        </Glyph>
        <Screen.Title>{copy('factor.passkey.challenge.title')}</Screen.Title>
        <Screen.Lead>{copy('factor.passkey.challenge.body')}</Screen.Lead>
      </Screen.Header>
      <Problem tone={troubleTone(trouble)}>{troubleWords(copy, trouble)}</Problem>
      <Screen.Actions>
        <CeremonyButton checking={checking} onRun={runCeremony}>
          {copy('factor.passkey.challenge.action')}
        </CeremonyButton>
      </Screen.Actions>
    </>
  );
}

function Scene({ waiting }: { waiting: boolean }): ReactElement {
  return (
    <div data-slot="passkey-scene" data-state={waiting ? 'waiting' : 'ready'} aria-hidden="true">
      <FingerprintIcon />
    </div>
  );
}

interface CeremonyButtonProps {
  checking: boolean;
  /** Called straight from the click: the browser asks for the gesture. */
  onRun: () => void;
  children: string;
}

function CeremonyButton({ checking, onRun, children }: CeremonyButtonProps): ReactElement {
  const copy = useCopy();
  return (
    <Button
      variant="primary"
      busy={checking}
      onClick={onRun}
      aria-describedby={use(SubjectContext)}
      data-autofocus=""
    >
      {checking ? <Spinner /> : null}
      <span aria-live="polite">{checking ? copy('factor.passkey.enroll.waiting') : children}</span>
    </Button>
  );
}

/** Face, fingerprint or PIN: the device does the asking. */
export const passkeyView = {
  Icon: FingerprintIcon,
  Enroll: PasskeyEnroll,
  Challenge: PasskeyChallenge,
} satisfies FactorView;
