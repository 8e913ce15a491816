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

/** The question as we arrange it: one primary act, one quiet way out, and later. */
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
