import { promptCopy, type Copy } from '@kairos-mfa/copy';
import type { PromptCopy } from '@kairos-mfa/protocol';
import type { PromptState } from '../flow-types.ts';

export type ShownPrompt = Extract<PromptState, { step: 'offered' }>['prompt'];

/** The words of a prompt: the app's own first, then the server's final ones, then the kit's for the same variant. */
export function promptWords(copy: Copy, prompt: ShownPrompt): PromptCopy {
  const given =
    prompt.copy ??
    promptCopy(prompt.variant, copy.language, prompt.deadline ? { date: prompt.deadline } : {});
  const own = (part: string) => copy.own(`variant.${prompt.variant}.${part}`);
  return {
    locale: given.locale,
    title: own('title') ?? given.title,
    body: own('body') ?? given.body,
    benefit: own('benefit') ?? given.benefit,
    primary: own('primary') ?? given.primary,
    dismiss: copy.own('prompt.dismiss') ?? given.dismiss,
    later: copy.own('prompt.later') ?? given.later,
  };
}
