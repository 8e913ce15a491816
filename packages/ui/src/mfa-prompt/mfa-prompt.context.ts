'use client';

import type { MfaPrompt } from '@kairos-mfa/react';
import { createPartContext } from '../primitives/create-part-context.ts';
import type { ShownPrompt } from './prompt-text.ts';

/** What the parts of a prompt share: the prompt that is shown, and how to answer it. */
export interface PromptPart extends Pick<MfaPrompt, 'accept' | 'dismiss' | 'putOff' | 'remindLater'> {
  prompt: ShownPrompt;
  /** The person has accepted, and the enrollment is loading. */
  isBusy: boolean;
}

const [context, usePart] = createPartContext<PromptPart>('MfaPrompt');
/** Provided by the prompt to its parts. */
export const PromptContext: typeof context = context;
/** The prompt around a part. Throws outside one. */
export const usePromptPart: typeof usePart = usePart;
