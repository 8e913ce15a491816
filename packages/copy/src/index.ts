/** Every word Kairos shows, as typed catalogues. */
export type { Catalogue, CopyOverrides, MessageArguments, MessageKey } from './catalogue.ts';
export { createCopy } from './create-copy.ts';
export type { Copy } from './create-copy.ts';
export { formatAmount, formatDay } from './facts.ts';
export type { Values } from './reader.ts';
export { directionOf, english } from './language.ts';
export type { Language } from './language.ts';
export { loadCopy } from './load-copy.ts';
export { loadLanguage } from './load-language.ts';
export { formatOverride } from './own-words.ts';
export { locales, pickLocale, pseudoLocale } from './pick-locale.ts';
export { isPlainText } from './plain-text.ts';
export { promptCopy, formatVariantLine, variantIds, variantNeeds } from './variants.ts';
export type { VariantFacts, VariantId, VariantText } from './variants.ts';
