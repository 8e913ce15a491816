import { tellOnce } from './tell-once.ts';

/**
 * Says a host's own words under this key. Undefined where they cannot be filled in: a slip in one sentence must not take
 * the screen down. The console says so once for each.
 */
export function sayOwn(
  key: string,
  words: string,
  say: (words: string) => string | undefined,
): string | undefined {
  try {
    return say(words);
  } catch (cause) {
    tellOnce(
      'error',
      `${key}\n${words}`,
      `Your words under \`${key}\` could not be filled in, so others stand in for them. Correct their braces, or a placeholder that these words do not get.`,
      cause,
    );
    return undefined;
  }
}
