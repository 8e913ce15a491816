import { locales } from '@kairos-mfa/copy';
import { expect, test } from 'vitest';
import { compileWords } from '../scripts/compile-words.ts';

test.each(locales)(
  'the compiled messages of %s are what its words say; `pnpm compile-words` writes them',
  async (locale) => {
    const { compiled } = await import(`../packages/copy/src/compiled/${locale}.ts`);
    expect(compiled).toEqual(compileWords(locale));
  },
);
