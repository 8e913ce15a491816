'use client';

import { promptCopy } from '@kairos-mfa/copy';
import { languageFor } from '@kairos-mfa/copy/languages';
import type { PromptCopy } from '@kairos-mfa/protocol';
import type { MfaPrompt as PromptHook } from '@kairos-mfa/react';
import { KairosUiProvider, MfaPromptView } from '@kairos-mfa/ui';
import { useMemo, useState, type ReactElement } from 'react';
import type { Conditions } from './conditions.tsx';
import { PreviewFrame } from './preview-frame.tsx';
import { type CurrentText, pseudoLocale } from './words.ts';

/** Example values of every placeholder. */
const facts = {
  name: 'Alexandra',
  device: 'Chrome on Windows',
  setting: 'payment alerts',
  minutes: 2,
  date: '2027-01-15T09:00:00Z',
  share: 0.72,
  amount: 1250,
  currency: 'EUR',
};

const nothing = (): void => undefined;
const verbs: Omit<PromptHook, 'state'> = {
  accept: nothing,
  dismiss: nothing,
  putOff: nothing,
  remindLater: nothing,
  close: nothing,
  seen: nothing,
  enrolled: nothing,
  enrollmentLeft: nothing,
};

/** The variants of the catalogue that are not optional. */
const kinds: Readonly<Record<string, 'notice' | 'required'>> = {
  notice: 'notice',
  'required-from': 'notice',
  gate: 'required',
};

/** The props of `<PromptPreview>`. */
export interface PromptPreviewProps {
  text: CurrentText;
  conditions: Conditions;
}

/** The real prompt with these words, in a frame of its own, so that width and theme are those of a page. */
export function PromptPreview({ text, conditions }: PromptPreviewProps): ReactElement {
  const { variant, origin } = text;
  const { surface, theme, width, direction, moment } = conditions;
  const locale = conditions.length === 'pseudo' ? pseudoLocale : text.locale;
  const copy = useShownCopy(text, locale);
  const language = languageFor(locale);
  const kind = kinds[variant] ?? 'soft';
  const state = {
    step: 'offered',
    prompt: {
      decision: 'show',
      kind,
      surface,
      moment,
      variant,
      reasons: [],
      suppressedBy: [],
      nextEligibleAt: null,
      laterOptions: kind === 'soft' ? [1, 7, 30] : [7],
      policyVersion: 1,
      promptId: 'preview',
      ...(kind !== 'soft' && { deadline: facts.date }),
      ...(copy && { copy }),
    },
  } satisfies PromptHook['state'];
  const description = [variant, surface, text.locale, theme, width === '320' ? '320 px' : '', moment]
    .filter(Boolean)
    .join(', ');
  return (
    <figure className="copy-lab-preview" data-width={width}>
      <figcaption>{description}</figcaption>
      {origin === 'missing' || !copy ? (
        <p className="copy-lab-empty">There are no words in this language yet. Write them beside.</p>
      ) : (
        <PreviewFrame title={`Prompt: ${description}`} theme={theme} surface={surface} lang={locale}>
          {(body) => (
            <KairosUiProvider
              language={language}
              theme={theme}
              dir={direction === 'language' ? undefined : direction}
              container={body}
            >
              <MfaPromptView {...verbs} state={state} />
            </KairosUiProvider>
          )}
        </PreviewFrame>
      )}
    </figure>
  );
}

/** The words as a person reads them. While a message cannot be read, e.g. between two braces, the last one that could stays. */
function useShownCopy(text: CurrentText, locale: string): PromptCopy | undefined {
  const { variant, words, origin } = text;
  const key = `${variant} ${locale}`;
  const copy = useMemo(() => {
    try {
      const own = origin === 'built-in' ? {} : { [locale === pseudoLocale ? 'en' : text.locale]: words };
      return promptCopy(variant, languageFor(locale), facts, own);
    } catch {
      return undefined;
    }
  }, [variant, words, origin, locale, text.locale]);
  const [last, setLast] = useState({ key, copy });
  if (copy && (last.copy !== copy || last.key !== key)) setLast({ key, copy });
  return copy ?? (last.key === key ? last.copy : undefined);
}
