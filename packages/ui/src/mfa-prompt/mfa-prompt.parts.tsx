'use client';

import type { ComponentProps, ReactElement } from 'react';
import { Button, type ButtonProps } from '../primitives/button.tsx';
import { IconFrame } from '../primitives/icon-frame.tsx';
import { MomentIcon } from '../primitives/icons.tsx';
import { Screen, type PartProps } from '../primitives/screen/screen.tsx';
import { useCopy } from '../shared/use-copy.ts';
import { usePromptPart } from './mfa-prompt.context.ts';
import { promptText } from './prompt-text.ts';

/** The kit's mark. Children take its place. */
export function PromptIcon({ children, ...props }: ComponentProps<'span'>): ReactElement {
  return (
    <IconFrame data-tone="accent" {...props}>
      {children ?? <MomentIcon />}
    </IconFrame>
  );
}

/** Icon and words, together. */
export function PromptHeader(props: PartProps<'div'>): ReactElement {
  return <Screen.Header {...props} />;
}

/** The question, in the words of the decision. It names the dialog, so keep one. */
export function PromptTitle({ children, ...props }: PartProps<'h2'>): ReactElement {
  const { title } = usePromptText('Title');
  return <Screen.Title {...props}>{children ?? title}</Screen.Title>;
}

/** What the person gains. */
export function PromptBody({ children, ...props }: PartProps<'p'>): ReactElement {
  const { body } = usePromptText('Body');
  return <Screen.Lead {...props}>{children ?? body}</Screen.Lead>;
}

/** What it takes; not there where nothing true can be said. */
export function PromptBenefit({ children, ...props }: PartProps<'p'>): ReactElement | null {
  const { benefit } = usePromptText('Benefit');
  const words = children ?? benefit;
  return words ? <Screen.Note {...props}>{words}</Screen.Note> : null;
}

/** Where the answers stand. */
export function PromptActions(props: PartProps<'div'>): ReactElement {
  return <Screen.Actions {...props} data-part="offer-actions" />;
}

/** Yes: leads to set-up. */
export function PromptAccept({ children, ...props }: ButtonProps): ReactElement {
  const { accept } = usePromptPart('Accept');
  const { primary } = usePromptText('Accept');
  return (
    <Button variant="primary" {...props} onClick={accept}>
      {children ?? primary}
    </Button>
  );
}

/** No, for now; not there where the prompt is no question. */
export function PromptDismiss({ children, ...props }: ButtonProps): ReactElement | null {
  const { prompt, dismiss } = usePromptPart('Dismiss');
  const words = usePromptText('Dismiss');
  if (prompt.kind === 'required') return null;
  return (
    <Button variant="quiet" {...props} onClick={() => dismiss()}>
      {children ?? words.dismiss}
    </Button>
  );
}

/** Later: the one date there is, or the choice of one; not there where nothing may be put off. */
export function PromptLater({ children, ...props }: ButtonProps): ReactElement | null {
  const copy = useCopy();
  const { prompt, putOff, remindLater } = usePromptPart('Later');
  const { later } = usePromptText('Later');
  const [onlyDays, ...moreDays] = prompt.laterOptions;
  if (onlyDays === undefined) return null;
  const hasOneDate = moreDays.length === 0;
  return (
    <Button
      variant="quiet"
      {...props}
      data-part="later"
      onClick={hasOneDate ? () => remindLater(onlyDays) : putOff}
    >
      {children ?? (hasOneDate ? copy('prompt.remindIn', { days: onlyDays }) : later)}
    </Button>
  );
}

function usePromptText(part: string) {
  const copy = useCopy();
  return promptText(copy, usePromptPart(part).prompt);
}
