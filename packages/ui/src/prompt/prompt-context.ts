'use client';

import type { MfaPrompt } from '@kairos-mfa/react';
import { createContext, use } from 'react';
import type { ShownPrompt } from './prompt-words.ts';

/** What the parts of a prompt work with: the prompt that is shown, and how it is answered. */
export interface PromptPart extends Pick<MfaPrompt, 'accept' | 'dismiss' | 'putOff' | 'remindLater'> {
  prompt: ShownPrompt;
}

export const PromptContext = createContext<PromptPart | undefined>(undefined);

/** The prompt around a part. */
export function usePromptPart(part: string): PromptPart {
  const prompt = use(PromptContext);
  if (!prompt)
    throw new Error(
      `<MfaPrompt.${part}> was rendered outside <MfaPrompt>, so there is no question it belongs to. Put it inside.`,
    );
  return prompt;
}
