'use client';

import type { StoredCopy } from '@kairos-mfa/protocol';
import { Button } from '@kairos-mfa/ui';
import { useEffect, useId, useState, type ReactElement } from 'react';
import type { CopyLabAnswer, CopyLabPort } from './copy-lab-port.ts';
import { Moment } from './moment.tsx';
import { problemText } from './problem-text.ts';
import { WordDiff } from './word-diff.tsx';
import { builtInWords, type CurrentText } from './words.ts';

/** The props of `<VersionsSection>`. */
export interface VersionsSectionProps {
  text: CurrentText;
  port: CopyLabPort;
  isBusy: boolean;
  onRollBack: (version: number, to: number) => void;
}

/** Who published which words when, and the way back. */
export function VersionsSection({ text, port, isBusy, onRollBack }: VersionsSectionProps): ReactElement {
  const { variant, locale, stored } = text;
  const id = useId();
  const [answer, setAnswer] = useState<CopyLabAnswer<readonly StoredCopy[]>>();
  const [asks, setAsks] = useState<number>();
  useEffect(() => {
    let isCurrent = true;
    if (!stored) return undefined;
    void port.listVersions({ variant, locale }).then((next) => isCurrent && setAnswer(next));
    return () => void (isCurrent = false);
  }, [port, variant, locale, stored]);
  const builtIn = builtInWords(text);
  return (
    <section className="copy-lab-section" aria-labelledby={id}>
      <h3 id={id}>Versions</h3>
      {!stored && (
        <p className="copy-lab-quiet">Only the built-in words so far. What you publish is listed here.</p>
      )}
      {stored && !answer && <output>Loading …</output>}
      {answer && !answer.ok && <p role="alert">{problemText(answer.problem)}</p>}
      {answer?.ok && (
        <ol className="copy-lab-versions" reversed>
          {answer.value.map(({ version, words, changedBy, changedAt }) => (
            <li key={version} value={version}>
              <p>
                <strong>{changedBy ?? 'your server'}</strong>, <Moment at={changedAt} />
                {words === null && ': back to the built-in words'}
              </p>
              {version !== stored?.version && (
                <details>
                  <summary>Differences to now</summary>
                  <WordDiff before={stored?.words ?? builtIn} after={words ?? builtIn} locale={locale} />
                </details>
              )}
              {version !== stored?.version &&
                (asks === version ? (
                  <div className="copy-lab-actions">
                    <Button
                      variant="primary"
                      disabled={isBusy}
                      onClick={() => onRollBack(stored?.version ?? 0, version)}
                    >
                      {`Publish version ${version} of ${variant}, ${locale}`}
                    </Button>
                    <Button variant="quiet" onClick={() => setAsks(undefined)}>
                      Back
                    </Button>
                  </div>
                ) : (
                  <Button variant="quiet" disabled={isBusy} onClick={() => setAsks(version)}>
                    {`Roll back to version ${version} …`}
                  </Button>
                ))}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
