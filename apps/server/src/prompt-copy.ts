import { promptCopy } from '@kairos-mfa/copy';
import { languageFor } from '@kairos-mfa/copy/languages';
import type { EnginePorts } from '@kairos-mfa/engine';
import { z } from 'zod';

/** Facts that a page may provide for the copy; one of a wrong type is ignored. */
const pageFacts = z.object({
  name: z.string().optional().catch(undefined),
  device: z.string().optional().catch(undefined),
  setting: z.string().optional().catch(undefined),
  amount: z.number().optional().catch(undefined),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .optional()
    .catch(undefined),
});

/** Facts that only the server may provide, because a page could claim anything. */
const serverFacts = z.object({
  date: z.iso.datetime().optional(),
  share: z.number().optional(),
  minutes: z.number().optional(),
});

/** Formats the copy of a prompt, the tenant's own or the built-in variant, in the closest supported language. */
export const cataloguePromptCopy: EnginePorts['promptCopy'] = (variant, locale, params, known, own) => {
  try {
    const language = languageFor(locale);
    return promptCopy(variant, language, { ...pageFacts.parse(params), ...serverFacts.parse(known) }, own);
  } catch {
    return undefined;
  }
};
