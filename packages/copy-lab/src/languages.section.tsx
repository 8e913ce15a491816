'use client';

import { directionOf } from '@kairos-mfa/copy';
import type { CopyChange, StoredCopy } from '@kairos-mfa/protocol';
import { useId, type ReactElement } from 'react';
import { lintText } from './lint-text.ts';
import { type CurrentText, currentText, languages, sourceWords } from './words.ts';

/** The props of `<LanguagesSection>`. */
export interface LanguagesSectionProps {
  variant: string;
  locale: string;
  copy: readonly StoredCopy[];
  changes: readonly CopyChange[];
  onChoose: (locale: string) => void;
}

/** Every language of a wording: what is missing, what is older than the English words, what has errors. */
export function LanguagesSection({
  variant,
  locale,
  copy,
  changes,
  onChoose,
}: LanguagesSectionProps): ReactElement {
  const id = useId();
  const source = sourceWords(variant, copy, changes);
  return (
    <section className="copy-lab-section" aria-labelledby={id}>
      <h3 id={id}>Languages</h3>
      <ul className="copy-lab-languages">
        {languages.map((one) => {
          const text = currentText({ variant, locale: one }, copy, changes);
          return (
            <li key={one}>
              <button type="button" aria-pressed={one === locale} onClick={() => onChoose(one)}>
                <span className="copy-lab-locale">{one}</span>
                <span className="copy-lab-title" lang={one} dir={directionOf(one)}>
                  {text.words.title || '—'}
                </span>
                <span className="copy-lab-badges">
                  {badges(text, source).map(([badge, tone]) => (
                    <span key={badge} className="copy-lab-badge" data-tone={tone}>
                      {badge}
                    </span>
                  ))}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

type Tone = 'plain' | 'accent' | 'wrong';

function badges(text: CurrentText, source: CurrentText['words'] | undefined): [string, Tone][] {
  const found: [string, Tone][] = [];
  if (text.origin === 'missing') return [['missing', 'wrong']];
  if (text.origin === 'edited') found.push(['changed', 'accent']);
  if (text.origin === 'own') found.push([`own, version ${text.stored?.version ?? 0}`, 'plain']);
  if (text.origin === 'built-in') found.push(['built-in', 'plain']);
  if (text.isOlderThanSource) found.push(['older than English', 'wrong']);
  // The built-in words pass; `classic` is a bad example.
  const errors =
    text.origin === 'built-in' ? [] : lintText(text, source).filter(({ severity }) => severity === 'error');
  if (errors.length > 0) found.push([errors.length === 1 ? '1 error' : `${errors.length} errors`, 'wrong']);
  return found;
}
