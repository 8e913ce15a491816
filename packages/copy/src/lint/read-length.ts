import { expandMessage } from './expand-message.ts';
import { sampleFacts } from './sample-facts.ts';
import { characterCount } from './segments.ts';

/**
 * How many characters people read at most: of the longest text that a message can become, with sample facts, as the limits of the
 * linter measure it. Undefined for a message that cannot be parsed.
 */
export function readLength(message: string, locale: string): number | undefined {
  const facts = sampleFacts(locale);
  try {
    return Math.max(0, ...expandMessage(message, (name) => facts[name] ?? '').map(characterCount));
  } catch {
    return undefined;
  }
}
