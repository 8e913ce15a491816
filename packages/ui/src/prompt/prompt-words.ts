import { promptCopy, tell, type Copy, type VariantWords } from '@kairos-mfa/copy';
import type { PromptCopy } from '@kairos-mfa/protocol';
import type { PromptState } from '../flow-types.ts';

export type ShownPrompt = Extract<PromptState, { step: 'offered' }>['prompt'];

/** The words of a prompt: the app's own first, then the server's final ones, then the kit's for the same variant. */
export function promptWords(copy: Copy, prompt: ShownPrompt): PromptCopy {
  const facts = { ...prompt.measures, ...(prompt.deadline !== undefined && { date: prompt.deadline }) };
  const given = prompt.copy ?? promptCopy(prompt.variant, copy.language, facts);
  // Where the app's own words name a fact that is not known, nobody reads a bare placeholder: those given serve.
  const own = (part: keyof VariantWords) => {
    const words = copy.own(`variant.${prompt.variant}.${part}`);
    return words === undefined ? undefined : tell(words, copy.language, facts);
  };
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
