'use client';

import type { ReactElement } from 'react';
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

/** The default layout of the question: accept, dismiss, later. */
export function OfferStep(): ReactElement {
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
        <PromptDismiss />
        <PromptLater />
      </PromptActions>
    </>
  );
}
