'use client';

import type { MfaPrompt } from '@kairos-mfa/react';
import type { ReactElement } from 'react';
import { Button } from '../parts/button.tsx';
import { Glyph } from '../parts/glyph.tsx';
import { MomentIcon } from '../parts/icons.tsx';
import { Screen } from '../parts/screen.tsx';
import { useCopy } from '../use-words.ts';
import { promptWords, type ShownPrompt } from './prompt-words.ts';

export interface OfferViewProps extends Pick<MfaPrompt, 'accept' | 'dismiss' | 'putOff' | 'remindLater'> {
  prompt: ShownPrompt;
}

/** The question: one primary act, one quiet way out, and later. */
export function OfferView({ prompt, accept, dismiss, putOff, remindLater }: OfferViewProps): ReactElement {
  const copy = useCopy();
  const words = promptWords(copy, prompt);
  const [onlyDays, ...moreDays] = prompt.laterOptions;
  const hasOneDate = onlyDays !== undefined && moreDays.length === 0;
  return (
    <>
      <Screen.Header>
        <Glyph data-tone="accent">
          <MomentIcon />
        </Glyph>
        <Screen.Title>{words.title}</Screen.Title>
        <Screen.Lead>{words.body}</Screen.Lead>
        {words.benefit ? <Screen.Note>{words.benefit}</Screen.Note> : null}
      </Screen.Header>
      <Screen.Actions data-part="offer-actions">
        <Button variant="primary" onClick={accept}>
          {words.primary}
        </Button>
        {prompt.kind === 'required' ? null : (
          <Button variant="quiet" onClick={() => dismiss()}>
            {words.dismiss}
          </Button>
        )}
        {onlyDays === undefined ? null : (
          <Button
            variant="quiet"
            data-part="later"
            onClick={hasOneDate ? () => remindLater(onlyDays) : putOff}
          >
            {hasOneDate ? copy('prompt.remindIn', { days: onlyDays }) : words.later}
          </Button>
        )}
      </Screen.Actions>
    </>
  );
}
