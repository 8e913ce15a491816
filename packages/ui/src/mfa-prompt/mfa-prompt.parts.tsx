'use client';

import type { ComponentProps, ReactElement } from 'react';
import { Button, type ButtonProps } from '../primitives/button.tsx';
import { IconFrame } from '../primitives/icon-frame.tsx';
import { MomentIcon } from '../primitives/icons.tsx';
import { Screen } from '../primitives/screen/index.ts';
import type { PartProps } from '../primitives/screen/screen.tsx';
import { Spinner } from '../primitives/spinner.tsx';
import { useCopy } from '../shared/use-copy.ts';
import { usePromptPart } from './mfa-prompt.context.ts';
import { usePromptText } from './prompt-text.ts';
import '../words/prompt.words.ts';

/** The Kairos mark. Children replace it. */
export function PromptIcon({ children, ...props }: ComponentProps<'span'>): ReactElement {
  return (
    <IconFrame data-tone="accent" {...props}>
      {children ?? <MomentIcon />}
    </IconFrame>
  );
}

/** Contains icon, title and text. */
export function PromptHeader(props: PartProps<'div'>): ReactElement {
  return <Screen.Header {...props} />;
}

/** The question, in the wording of the decision. It is the accessible name of the dialog, so keep one. */
export function PromptTitle({ children, ...props }: PartProps<'h2'>): ReactElement {
  const { title } = useText('Title');
  return <Screen.Title {...props}>{children ?? title}</Screen.Title>;
}

/** What the person gains. */
export function PromptBody({ children, ...props }: PartProps<'p'>): ReactElement {
  const { body } = useText('Body');
  return <Screen.Lead {...props}>{children ?? body}</Screen.Lead>;
}

/** What it takes, e.g. how many minutes. Not rendered if nothing is known about that. */
export function PromptBenefit({ children, ...props }: PartProps<'p'>): ReactElement | null {
  const { benefit } = useText('Benefit');
  const words = children ?? benefit;
  return words ? <Screen.Note {...props}>{words}</Screen.Note> : null;
}

/** Contains the answers. */
export function PromptActions(props: PartProps<'div'>): ReactElement {
  return <Screen.Actions {...props} data-part="secondary-actions" />;
}

/** Accepts: starts the enrollment. */
export function PromptAccept({ children, ...props }: ButtonProps): ReactElement {
  const { accept, isBusy } = usePromptPart('Accept');
  const { primary } = useText('Accept');
  return (
    <Button variant="primary" {...props} busy={isBusy} icon={isBusy ? <Spinner /> : null} onClick={accept}>
      {children ?? primary}
    </Button>
  );
}

/** Dismisses the prompt, and then offers dates, if there are any. Not rendered if the enrollment is required. */
export function PromptDismiss({ children, ...props }: ButtonProps): ReactElement | null {
  const { prompt, dismiss, putOff, isBusy } = usePromptPart('Dismiss');
  const words = useText('Dismiss');
  if (prompt.kind === 'required') return null;
  return (
    <Button
      variant="quiet"
      {...props}
      onClick={isBusy || prompt.laterOptions.length === 0 ? () => dismiss() : putOff}
    >
      {children ?? words.dismiss}
    </Button>
  );
}

/** Postpones: to the only date, or by a choice of dates. For a layout of your own; not rendered without dates. */
export function PromptLater({ children, ...props }: ButtonProps): ReactElement | null {
  const copy = useCopy();
  const { prompt, putOff, remindLater } = usePromptPart('Later');
  const { later } = useText('Later');
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

function useText(part: string) {
  return usePromptText(usePromptPart(part).prompt);
}
