'use client';

import type { ReactElement } from 'react';
import { PurposeHeader } from '../shared/purpose-header.tsx';
import { usePromptPart } from './mfa-prompt.context.ts';
import {
  PromptAccept,
  PromptActions,
  PromptBenefit,
  PromptBody,
  PromptDismiss,
  PromptIcon,
  PromptLater,
  PromptTitle,
} from './mfa-prompt.parts.tsx';

/** The default layout of the question: accept, and one way out. Where there is no "not now", that is a reminder. */
export function OfferStep(): ReactElement {
  const { prompt } = usePromptPart('Root');
  return (
    <>
      <PurposeHeader
        icon={<PromptIcon />}
        title={<PromptTitle />}
        reason={<PromptBody />}
        duration={<PromptBenefit />}
      />
      <PromptActions>
        <PromptAccept />
        {prompt.kind === 'required' ? <PromptLater /> : <PromptDismiss />}
      </PromptActions>
    </>
  );
}
