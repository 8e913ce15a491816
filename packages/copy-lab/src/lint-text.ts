import { lintCopy } from '@kairos-mfa/copy/lint';
import type { CopyFinding, PromptCopyOverride } from '@kairos-mfa/protocol';
import type { CurrentText } from './words.ts';

/** What the linter says about a text; nothing about one that has no words yet. */
export function lintText(
  { variant, locale, words, origin }: CurrentText,
  source: PromptCopyOverride | undefined,
): CopyFinding[] {
  if (origin === 'missing') return [];
  return lintCopy({ variant, locale, words, ...(source && { source }) }).findings;
}
