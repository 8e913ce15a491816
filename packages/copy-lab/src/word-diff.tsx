'use client';

import { directionOf } from '@kairos-mfa/copy';
import type { PromptCopyOverride } from '@kairos-mfa/protocol';
import { diffWordsWithSpace } from 'diff';
import type { ReactElement } from 'react';
import { lines } from './words.ts';

/** The props of `<WordDiff>`. */
export interface WordDiffProps {
  /** Null: the built-in words. */
  before: PromptCopyOverride | null | undefined;
  after: PromptCopyOverride | null | undefined;
  locale: string;
}

/** The lines that differ between two texts, word by word. */
export function WordDiff({ before, after, locale }: WordDiffProps): ReactElement {
  const segmenter = new Intl.Segmenter(locale, { granularity: 'word' });
  const changed = lines.filter(({ line }) => (before?.[line] ?? '') !== (after?.[line] ?? ''));
  if (changed.length === 0) return <p className="copy-lab-quiet">The words are the same.</p>;
  return (
    <dl className="copy-lab-diff">
      {changed.map(({ line, label }) => (
        <div key={line}>
          <dt>{label}</dt>
          <dd lang={locale} dir={directionOf(locale)}>
            {diffWordsWithSpace(before?.[line] ?? '', after?.[line] ?? '', { intlSegmenter: segmenter }).map(
              ({ value, added, removed }, index) =>
                added ? (
                  <ins key={index}>{value}</ins>
                ) : removed ? (
                  <del key={index}>{value}</del>
                ) : (
                  <span key={index}>{value}</span>
                ),
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
