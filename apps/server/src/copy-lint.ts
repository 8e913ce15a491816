import { locales, variantIds } from '@kairos-mfa/copy';
import { lintCopy } from '@kairos-mfa/copy/lint';
import type { CopyLint } from '@kairos-mfa/engine';

/** The linter of `@kairos-mfa/copy` as the engine's `copyLint` port. */
export const catalogueCopyLint: CopyLint = {
  variants: variantIds,
  locales,
  lint: ({ isNotice, ...draft }) => lintCopy({ ...draft, ...(isNotice && { kind: 'notice' }) }),
};
