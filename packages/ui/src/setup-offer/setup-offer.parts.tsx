'use client';

import type { ComponentProps, ReactElement } from 'react';
import { Button, type ButtonProps } from '../primitives/button.tsx';
import { IconFrame } from '../primitives/icon-frame.tsx';
import { MomentIcon } from '../primitives/icons.tsx';
import { Screen } from '../primitives/screen/index.ts';
import type { PartProps } from '../primitives/screen/screen.tsx';
import { useCopy } from '../shared/use-copy.ts';
import { useSetupOfferPart } from './setup-offer.context.ts';
import '../words/security.words.ts';

/** The Kairos mark. Children replace it. */
export function SetupOfferIcon({ children, ...props }: ComponentProps<'span'>): ReactElement {
  return (
    <IconFrame data-tone="accent" {...props}>
      {children ?? <MomentIcon />}
    </IconFrame>
  );
}

/** The question. */
export function SetupOfferTitle({ children, ...props }: PartProps<'h2'>): ReactElement {
  const copy = useCopy();
  return <Screen.Title {...props}>{children ?? copy('offer.title')}</Screen.Title>;
}

/** The benefit. */
export function SetupOfferBody({ children, ...props }: PartProps<'p'>): ReactElement {
  const copy = useCopy();
  return <Screen.Lead {...props}>{children ?? copy('offer.body')}</Screen.Lead>;
}

/** Says that this is asked once, and where a factor can be set up later. */
export function SetupOfferOnce({ children, ...props }: PartProps<'p'>): ReactElement {
  const copy = useCopy();
  return <Screen.Note {...props}>{children ?? copy('offer.once')}</Screen.Note>;
}

/** Starts the enrollment. */
export function SetupOfferAccept({ children, ...props }: ButtonProps): ReactElement {
  const copy = useCopy();
  const { accept, isSkipping } = useSetupOfferPart('Accept');
  return (
    <Button variant="primary" aria-disabled={isSkipping || undefined} {...props} onClick={() => accept()}>
      {children ?? copy('offer.action')}
    </Button>
  );
}

/** Skips the offer, for good. */
export function SetupOfferSkip({ children, ...props }: ButtonProps): ReactElement {
  const copy = useCopy();
  const { skip, isSkipping } = useSetupOfferPart('Skip');
  return (
    <Button variant="quiet" busy={isSkipping} {...props} onClick={() => skip()}>
      {children ?? copy('offer.skip')}
    </Button>
  );
}
