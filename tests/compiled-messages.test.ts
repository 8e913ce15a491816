import { locales } from '@kairos-mfa/copy';
import { expect, test } from 'vitest';
import { compileMessages } from '../scripts/compile-messages.ts';

test.each(locales)(
  'the compiled messages of %s are up to date; `pnpm compile-messages` writes them',
  async (locale) => {
    const { compiled } = await import(`../packages/copy/src/compiled/${locale}.ts`);
    expect(compiled).toEqual(compileMessages(locale));
  },
);
