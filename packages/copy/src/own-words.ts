import { warnOnce } from './tell-once.ts';

/**
 * Says a host's own words under this key. Undefined where they cannot be filled in: a slip in one sentence must not take
 * the screen down. The console says so once.
 */
export function formatOverride(
  key: string,
  words: string,
  say: (words: string) => string | undefined,
): string | undefined {
  try {
    return say(words);
  } catch (cause) {
    warnOnce(
      `Your \`${key}\` could not be filled in, so other words stand in. Correct it: “${words}”`,
      cause,
    );
    return undefined;
  }
}
