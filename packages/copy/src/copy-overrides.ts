import { warnOnce } from './warn-once.ts';

/**
 * Formats a host's override of a key. Undefined if it cannot be formatted, because a mistake in one message must not break
 * a screen; the console reports it once.
 */
export function formatOverride(
  key: string,
  message: string,
  formatMessage: (message: string) => string | undefined,
): string | undefined {
  try {
    return formatMessage(message);
  } catch (cause) {
    warnOnce(
      `Your message \`${key}\` could not be formatted, so the default is shown instead. Correct it: “${message}”`,
      cause,
    );
    return undefined;
  }
}
