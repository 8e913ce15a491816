import type { CopyLine } from '@kairos-mfa/protocol';
import type { StructureRule } from './lint-rule.ts';
import { secretRequests } from './lists/secret-requests.ts';
import { normalized } from './normalized.ts';
import { sentencesOf } from './segments.ts';

const lines: readonly CopyLine[] = ['title', 'body', 'benefit', 'primary', 'dismiss', 'later'];

/**
 * No request for a code or a password, over whichever channel: people learn from our words whom they may tell one. A prompt asks
 * for none itself. English is looked for in every language, because people understand it.
 */
export const noSecretRequest: StructureRule = ({ locale, written }) => {
  const all = lines.flatMap((line) =>
    written[line].map((text): [CopyLine, string] => [line, normalized(text)]),
  );
  for (const language of new Set([locale, 'en'])) {
    const words = secretRequests[language];
    const whole = all.map(([, text]) => text).join('\n');
    if (!words?.secret.test(whole)) continue;
    const isForSomebody = words.receiver.test(whole);
    for (const [line, text] of all)
      for (const sentence of sentencesOf(text, locale)) {
        const isAbout = words.secret.test(sentence);
        const isTold = isForSomebody && (isAbout || words.receiver.test(sentence));
        const found =
          (isForSomebody || isAbout ? words.handOver.exec(sentence) : null) ??
          (isTold ? words.use.exec(sentence) : null);
        if (found)
          return [
            {
              line,
              message: `“${found[0]}”: this asks for a code or a password, as an attacker would. Remove it: people give theirs to nobody.`,
            },
          ];
      }
  }
  return [];
};
