'use client';

import type { DismissReason } from '@kairos-mfa/protocol';
import type { MfaPrompt } from '@kairos-mfa/react';
import { useId, useState, type ReactElement } from 'react';
import { Button } from '../primitives/button.tsx';
import { ChevronIcon, ClockIcon } from '../primitives/icons.tsx';
import { RowButton } from '../primitives/row-button.tsx';
import { Screen } from '../primitives/screen/index.ts';
import { useCopy } from '../shared/use-copy.ts';
import { usePromptText, type ShownPrompt } from './prompt-text.ts';
import '../words/common.words.ts';
import '../words/prompt.words.ts';

/** The order in which they are shown. A reason of the server that is missing here does not compile. */
const reasonOrder: Record<DismissReason, number> = {
  busy: 0,
  no_phone_here: 1,
  lockout_worry: 2,
  slows_me_down: 3,
  not_needed: 4,
  other: 5,
};
// SAFETY: the keys of the object above.
const reasons = Object.keys(reasonOrder) as DismissReason[];

/** The props of `<PutOffStep>`. */
export interface PutOffStepProps extends Pick<MfaPrompt, 'remindLater' | 'dismiss'> {
  prompt: ShownPrompt;
  now?: Date | undefined;
}

/** After "not now", which is stored already: dates for a reminder, or else one question. Each is answered by one click. */
export function PutOffStep({ prompt, now, remindLater, dismiss }: PutOffStepProps): ReactElement {
  const copy = useCopy();
  const id = useId();
  const [today] = useState(() => now ?? new Date());
  const [showsReasons, setShowsReasons] = useState(false);
  const { later } = usePromptText(prompt);
  return (
    <>
      <Screen.Header>
        <Screen.Title>{copy('putOff.title')}</Screen.Title>
        <Screen.Lead>{copy('putOff.body')}</Screen.Lead>
      </Screen.Header>
      <section aria-label={later} data-slot="rows">
        {prompt.laterOptions.map((days) => (
          <RowButton
            key={days}
            icon={<ClockIcon />}
            note={formatDayAhead(copy.locale, today, days)}
            onClick={() => remindLater(days)}
          >
            {copy('putOff.choice', { days })}
          </RowButton>
        ))}
      </section>
      <div data-slot="dismiss-reasons">
        <Button
          id={id}
          variant="quiet"
          aria-expanded={showsReasons}
          aria-controls={showsReasons ? `${id}-reasons` : undefined}
          data-size="small"
          data-part="why"
          onClick={() => setShowsReasons(!showsReasons)}
        >
          {copy('putOff.why')}
          <ChevronIcon />
        </Button>
        {showsReasons ? (
          <section id={`${id}-reasons`} aria-labelledby={id} data-slot="chips">
            {reasons.map((reason) => (
              <Button key={reason} data-size="chip" onClick={() => dismiss(reason)}>
                {copy(`reason.${reason}`)}
              </Button>
            ))}
          </section>
        ) : null}
        {showsReasons && prompt.isLast ? (
          <Button
            variant="quiet"
            data-size="small"
            data-part="never-ask"
            onClick={() => dismiss(undefined, { never: true })}
          >
            {copy('putOff.never')}
          </Button>
        ) : null}
      </div>
      {/* A card has no close button. */}
      {prompt.surface === 'modal' ? null : (
        <Button variant="quiet" onClick={() => dismiss()}>
          {copy('common.close')}
        </Button>
      )}
    </>
  );
}

function formatDayAhead(locale: string, today: Date, days: number): string {
  const day = new Date(today);
  day.setDate(day.getDate() + days);
  return new Intl.DateTimeFormat(locale, { weekday: 'long', month: 'long', day: 'numeric' }).format(day);
}
