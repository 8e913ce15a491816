'use client';

import type { MfaPrompt } from '@kairos-mfa/react';
import { createPartContext } from '../primitives/part-context.ts';
import type { ShownPrompt } from './prompt-text.ts';

/** What the parts of a prompt work with: the prompt that is shown, and how it is answered. */
export interface PromptPart extends Pick<MfaPrompt, 'accept' | 'dismiss' | 'putOff' | 'remindLater'> {
  prompt: ShownPrompt;
}

const [context, usePart] = createPartContext<PromptPart>('MfaPrompt');
export const PromptContext: typeof context = context;
/** The prompt around a part. */
export const usePromptPart: typeof usePart = usePart;
