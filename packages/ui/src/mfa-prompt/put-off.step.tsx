'use client';

import type { DismissReason } from '@kairos-mfa/protocol';
import type { MfaPrompt } from '@kairos-mfa/react';
import { useId, useState, type ReactElement } from 'react';
import { Button } from '../primitives/button.tsx';
import { ClockIcon } from '../primitives/icons.tsx';
import { RowButton } from '../primitives/row-button.tsx';
import { Screen } from '../primitives/screen/index.ts';
import { BackButton } from '../shared/back-button.tsx';
import { useCopy } from '../shared/use-copy.ts';
import type { ShownPrompt } from './prompt-text.ts';

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
export interface PutOffStepProps extends Pick<MfaPrompt, 'back' | 'remindLater' | 'dismiss'> {
  prompt: ShownPrompt;
  now?: Date | undefined;
}

/** Dates for a reminder, and reasons to dismiss. Each answers with one click. */
export function PutOffStep({ prompt, now, back, remindLater, dismiss }: PutOffStepProps): ReactElement {
  const copy = useCopy();
  const reasonsId = useId();
  const [today] = useState(() => now ?? new Date());
  return (
    <>
      <Screen.Header>
        <BackButton onBack={back} />
        <Screen.Title>{copy('putOff.title')}</Screen.Title>
        <Screen.Lead>{copy('putOff.body')}</Screen.Lead>
      </Screen.Header>
      <div data-slot="rows">
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
      </div>
      <section aria-labelledby={reasonsId} data-slot="dismiss-reasons">
        <p id={reasonsId} data-slot="dismiss-reasons-label">
          {copy('putOff.why')}
        </p>
        <div data-slot="chips">
          {reasons.map((reason) => (
            <Button key={reason} data-size="chip" onClick={() => dismiss(reason)}>
              {copy(`reason.${reason}`)}
            </Button>
          ))}
        </div>
        <Button
          variant="quiet"
          data-size="small"
          data-part="never-ask"
          onClick={() => dismiss(undefined, { never: true })}
        >
          {copy('putOff.never')}
        </Button>
      </section>
    </>
  );
}

function formatDayAhead(locale: string, today: Date, days: number): string {
  const day = new Date(today);
  day.setDate(day.getDate() + days);
  return new Intl.DateTimeFormat(locale, { weekday: 'long', month: 'long', day: 'numeric' }).format(day);
}
