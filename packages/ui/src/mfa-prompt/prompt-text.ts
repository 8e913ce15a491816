'use client';

import type { Copy, VariantText } from '@kairos-mfa/copy';
import { formatOverride } from '@kairos-mfa/copy/internal/copy-overrides';
import { formatVariantLine, type VariantFacts } from '@kairos-mfa/copy/internal/variant-line';
import type { PromptCopy } from '@kairos-mfa/protocol';
import { use } from 'react';
import type { PromptState } from '../shared/flow-types.ts';
import { createModuleLoader, type ModuleLoader } from '../shared/module-loader.ts';
import { useCopy } from '../shared/use-copy.ts';
import '../words/prompt.words.ts';

/** The prompt of a decision to show. */
export type ShownPrompt = Extract<PromptState, { step: 'offered' }>['prompt'];

/** The kit's wording of the variants, for servers that word no prompts. */
export const variantsModule: ModuleLoader<typeof import('./prompt-variants.ts')> =
  /* @__PURE__ */ createModuleLoader(() => import('./prompt-variants.ts'));

/** Suspends until the kit's wording is loaded, if the prompt needs it. Call it outside the dialog, which must not suspend inside. */
export function usePromptWording(prompt: ShownPrompt | undefined): void {
  if (prompt && !prompt.copy) use(variantsModule.load());
}

/** The wording of a prompt: the host's own, or else the server's, or else the kit's for the same variant, which is loaded then. */
export function usePromptText(prompt: ShownPrompt): PromptCopy {
  const copy = useCopy();
  const given =
    prompt.copy ?? use(variantsModule.load()).promptCopy(prompt.variant, copy.language, factsOf(prompt));
  return promptText(copy, prompt, given);
}

/** The same, from the wording that the host's takes precedence over. */
export function promptText(copy: Copy, prompt: ShownPrompt, given: PromptCopy): PromptCopy {
  const facts = factsOf(prompt);
  // If the host's wording needs a fact that is not known, the given wording is used: no bare placeholder is shown.
  const own = (key: string) => {
    const override = copy.override(key);
    return override === undefined
      ? undefined
      : formatOverride(key, override, (text) => formatVariantLine(text, copy.language, facts));
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

/** What the wording of a prompt can contain. */
function factsOf(prompt: ShownPrompt): VariantFacts {
  return { ...prompt.measures, ...(prompt.deadline !== undefined && { date: prompt.deadline }) };
}
