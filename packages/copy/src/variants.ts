import type { PromptCopyOverride, PromptCopy } from '@kairos-mfa/protocol';
import { english } from '#english';
import { createCopyOf } from './create-copy-of.ts';
import type { Language } from './language.ts';
import { promptVariants } from './locales/en.prompt-variants.ts';
import { pickLocale } from './pick-locale.ts';
import { formatVariantLine, type VariantFacts } from './variant-line.ts';

/** The messages of one variant, unformatted. */
export interface VariantText {
  title: string;
  body: string;
  benefit: string;
  primary: string;
}

/** The id of a built-in variant. */
export type VariantId = keyof typeof promptVariants;

/** The condition under which a variant may be chosen; a variant that is not listed has none. */
export const variantNeeds: Partial<Record<VariantId, 'passkey_device' | 'real_share' | 'trusted_devices'>> = {
  faster: 'passkey_device',
  peers: 'real_share',
  'only-when': 'trusted_devices',
};

/** The ids of all built-in variants. */
export const variantIds: readonly VariantId[] = Object.keys(promptVariants) as VariantId[]; // SAFETY: the keys of this very object
const fallback: VariantId = 'only-you';

/**
 * Formats the copy of one prompt in the person's language. A tenant's own copy (`overrides`, by language) takes precedence;
 * its English copy is used only for a variant that we have no copy for. A variant whose facts are missing falls back to the default variant.
 */
export function promptCopy(
  variant: string,
  language: Language = english,
  facts: VariantFacts = {},
  overrides: Readonly<Record<string, PromptCopyOverride>> = {},
): PromptCopy {
  const { promptVariants: lines, locale } = language;
  const override =
    overrides[pickLocale(locale).shipped] ?? (isVariant(variant) ? undefined : overrides['en']);
  const overridden = override && overriddenCopy(override, language, facts);
  if (overridden) return overridden;
  const formatLine = (line: string): string => formatVariantLine(line, language, facts) ?? '';
  const hasFacts = (line: string): boolean => formatVariantLine(line, language, facts) !== undefined;
  const wanted: VariantText = isVariant(variant) ? lines[variant] : lines[fallback];
  const words = hasFacts(wanted.title) && hasFacts(wanted.body) ? wanted : lines[fallback];
  const copy = createCopyOf(language);
  return {
    locale,
    title: formatLine(words.title),
    body: formatLine(words.body),
    benefit: formatVariantLine(words.benefit, language, facts) ?? null,
    primary: formatLine(words.primary),
    dismiss: copy('prompt.dismiss'),
    later: copy('prompt.later'),
  };
}

/** Formats a tenant's own copy. Undefined if a line other than the benefit needs a fact that is not known. */
function overriddenCopy(
  words: PromptCopyOverride,
  language: Language,
  facts: VariantFacts,
): PromptCopy | undefined {
  const { locale } = language;
  const copy = createCopyOf(language);
  const title = formatVariantLine(words.title, language, facts);
  const body = formatVariantLine(words.body, language, facts);
  const primary = formatVariantLine(words.primary, language, facts);
  if (title === undefined || body === undefined || primary === undefined) return undefined;
  // Compared before formatting: the pseudo-locale puts brackets around an empty line too.
  const optional = (line: string | undefined, known: VariantFacts): string | undefined =>
    line ? formatVariantLine(line, language, known) : undefined;
  const benefit = optional(words.benefit, facts) || null;
  const dismiss = optional(words.dismiss, {}) || copy('prompt.dismiss');
  const later = optional(words.later, {}) || copy('prompt.later');
  return { locale, title, body, benefit, primary, dismiss, later };
}

function isVariant(id: string): id is VariantId {
  return Object.hasOwn(promptVariants, id);
}
