import { promptCopy, type Copy } from '@kairos-mfa/copy';
import type { PromptCopy } from '@kairos-mfa/protocol';
import type { PromptState } from '../flow-types.ts';

export type ShownPrompt = Extract<PromptState, { step: 'offered' }>['prompt'];

/** The server's final words, or else the kit's own for the same variant. */
export function promptWords(copy: Copy, prompt: ShownPrompt): PromptCopy {
  if (prompt.copy) return prompt.copy;
  return promptCopy(prompt.variant, copy.locale, prompt.deadline ? { date: prompt.deadline } : {});
}
