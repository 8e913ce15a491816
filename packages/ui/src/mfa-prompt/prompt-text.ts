import { promptCopy, formatOverride, formatVariantLine, type Copy, type VariantText } from '@kairos-mfa/copy';
import type { PromptCopy } from '@kairos-mfa/protocol';
import type { PromptState } from '../shared/flow-types.ts';

export type ShownPrompt = Extract<PromptState, { step: 'offered' }>['prompt'];

/** The words of a prompt: the app's own first, then the server's final ones, then the kit's for the same variant. */
export function promptText(copy: Copy, prompt: ShownPrompt): PromptCopy {
  const facts = { ...prompt.measures, ...(prompt.deadline !== undefined && { date: prompt.deadline }) };
  const given = prompt.copy ?? promptCopy(prompt.variant, copy.language, facts);
  // Where the app's own words name a fact that is not known, nobody reads a bare placeholder: those given serve.
  const own = (key: string) => {
    const theirs = copy.own(key);
    return theirs === undefined
      ? undefined
      : formatOverride(key, theirs, (words) => formatVariantLine(words, copy.language, facts));
  };
  const ownOf = (part: keyof VariantText) => own(`variant.${prompt.variant}.${part}`);
  return {
    locale: given.locale,
    title: ownOf('title') ?? given.title,
    body: ownOf('body') ?? given.body,
    benefit: ownOf('benefit') ?? given.benefit,
    primary: ownOf('primary') ?? given.primary,
    dismiss: own('prompt.dismiss') ?? given.dismiss,
    later: own('prompt.later') ?? given.later,
  };
}
