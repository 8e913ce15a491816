/** Typed message catalogues: every text that Kairos shows. */
export type { Catalogue, CopyOverrides, MessageArguments, MessageKey } from './catalogue.ts';
export { createCopy } from './create-copy.ts';
export type { Copy } from './create-copy.ts';
export { formatAmount, formatDay } from './format-facts.ts';
export type { Values } from './message-parser.ts';
export { directionOf, english } from './language.ts';
export type { Language } from './language.ts';
export { loadCopy } from './load-copy.ts';
export { loadLanguage } from './load-language.ts';
export { formatOverride } from './copy-overrides.ts';
export { locales, pickLocale, pseudoLocale } from './pick-locale.ts';
export { nextStepText } from './next-step-text.ts';
export type { NextStepText } from './next-step-text.ts';
export { isPlainText } from './plain-text.ts';
export { promptCopy, formatVariantLine, variantIds, variantNeeds } from './variants.ts';
export type { VariantFacts, VariantId, VariantText } from './variants.ts';
