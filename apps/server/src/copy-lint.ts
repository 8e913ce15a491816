import { locales, variantIds } from '@kairos-mfa/copy';
import { lintWords } from '@kairos-mfa/copy/lint';
import type { CopyLint } from '@kairos-mfa/engine';

/** The linter of `@kairos-mfa/copy`, in front of what administrators store. */
export const catalogueCopyLint: CopyLint = {
  variants: variantIds,
  locales,
  lint: ({ isNotice, ...draft }) => lintWords({ ...draft, ...(isNotice && { kind: 'notice' }) }),
};
