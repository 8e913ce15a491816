import { promptCopy, formatOverride, formatVariantLine, type Copy, type VariantText } from '@kairos-mfa/copy';
import type { PromptCopy } from '@kairos-mfa/protocol';
import type { PromptState } from '../shared/flow-types.ts';

/** The prompt of a decision to show. */
export type ShownPrompt = Extract<PromptState, { step: 'offered' }>['prompt'];

/** The wording of a prompt: the host's own, or else the server's, or else the kit's for the same variant. */
export function promptText(copy: Copy, prompt: ShownPrompt): PromptCopy {
  const facts = { ...prompt.measures, ...(prompt.deadline !== undefined && { date: prompt.deadline }) };
  const defaults = prompt.copy ?? promptCopy(prompt.variant, copy.language, facts);
  // If the host's wording needs a fact that is not known, the given wording is used: no bare placeholder is shown.
  const own = (key: string) => {
    const override = copy.own(key);
    return override === undefined
      ? undefined
      : formatOverride(key, override, (text) => formatVariantLine(text, copy.language, facts));
  };
  const ownOf = (part: keyof VariantText) => own(`variant.${prompt.variant}.${part}`);
  return {
    locale: defaults.locale,
    title: ownOf('title') ?? defaults.title,
    body: ownOf('body') ?? defaults.body,
    benefit: ownOf('benefit') ?? defaults.benefit,
    primary: ownOf('primary') ?? defaults.primary,
    dismiss: own('prompt.dismiss') ?? defaults.dismiss,
    later: own('prompt.later') ?? defaults.later,
  };
}
