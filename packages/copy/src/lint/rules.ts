import { benefitToYou } from './benefit-to-you.ts';
import { buttonLength } from './button-length.ts';
import { buttonVerb } from './button-verb.ts';
import { length } from './length.ts';
import type { StructureRule, WordingRule } from './lint-rule.ts';
import { mandatoryHasReason } from './mandatory-has-reason.ts';
import { noJargon } from './no-jargon.ts';
import { noLookAlikes } from './no-look-alikes.ts';
import { noMarkup } from './no-markup.ts';
import { noPhoneNumber } from './no-phone-number.ts';
import { noSecretRequest } from './no-secret-request.ts';
import { phraseRules } from './phrase-rules.ts';
import { readingGrade } from './reading-grade.ts';
import { samePlaceholders } from './same-placeholders.ts';
import { sentenceLength } from './sentence-length.ts';
import { wayOut } from './way-out.ts';

/** Checked first. If it has findings, no other rule runs, because they could not parse the line. */
export const placeholderRule = 'unknown-placeholder';

/** Rules that apply to every language. */
export const structureRules = {
  'way-out': wayOut,
  'button-length': buttonLength,
  length,
  'sentence-length': sentenceLength,
  'same-placeholders-in-every-locale': samePlaceholders,
  'no-markup': noMarkup,
  'no-phone-number': noPhoneNumber,
  'no-look-alikes': noLookAlikes,
  'no-secret-request': noSecretRequest,
} as const satisfies Record<string, StructureRule>;

/** Rules that need a word list. */
export const wordingRules = {
  ...phraseRules,
  'no-jargon': noJargon,
  'button-verb': buttonVerb,
  'reading-grade': readingGrade,
  'benefit-to-you': benefitToYou,
  'mandatory-has-reason-and-way-to-save': mandatoryHasReason,
} as const satisfies Record<string, WordingRule>;

/** Every rule by its name. */
export const ruleNames: readonly string[] = [
  placeholderRule,
  ...Object.keys(structureRules),
  ...Object.keys(wordingRules),
];
