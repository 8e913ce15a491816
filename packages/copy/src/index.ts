/** Every word Kairos shows, as typed catalogues. */
export type { Catalogue, CopyOverrides, MessageArguments, MessageKey } from './catalogue.ts';
export { createCopy } from './create-copy.ts';
export type { Copy } from './create-copy.ts';
export { formatAmount, formatDay } from './facts.ts';
export { format, placeholdersOf } from './format.ts';
export type { Values } from './format.ts';
export { directionOf, english } from './language.ts';
export type { Language } from './language.ts';
export { loadLanguage } from './load-language.ts';
export { locales, pickLocale } from './pick-locale.ts';
export { pseudoLocale } from './locales/pseudo.ts';
export { promptCopy, tell, variantIds, variantNeeds } from './variants.ts';
export type { VariantFacts, VariantId, VariantWords } from './variants.ts';
