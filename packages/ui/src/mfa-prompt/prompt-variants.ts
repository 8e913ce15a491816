import '../chunks/core.chunk.ts';
import '../words/prompt-variants.words.ts';
import '../words/prompt.words.ts';

/** The kit's wording of a variant. */
export { promptCopy } from '@kairos-mfa/copy/internal/variants';
