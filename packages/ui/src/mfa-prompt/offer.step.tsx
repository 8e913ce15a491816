'use client';

import type { ReactElement } from 'react';
import { usePromptPart } from './mfa-prompt.context.ts';
import {
  PromptAccept,
  PromptActions,
  PromptBenefit,
  PromptBody,
  PromptDismiss,
  PromptHeader,
  PromptIcon,
  PromptLater,
  PromptTitle,
} from './mfa-prompt.parts.tsx';

/** The default layout of the question: accept, and one way out. Where there is no "not now", that is a reminder. */
export function OfferStep(): ReactElement {
  const { prompt } = usePromptPart('Root');
  return (
    <>
      <PromptHeader>
        <PromptIcon />
        <PromptTitle />
        <PromptBody />
        <PromptBenefit />
      </PromptHeader>
      <PromptActions>
        <PromptAccept />
        {prompt.kind === 'required' ? <PromptLater /> : <PromptDismiss />}
      </PromptActions>
    </>
  );
}
