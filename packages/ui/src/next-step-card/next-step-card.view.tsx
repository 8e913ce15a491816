'use client';

import { useEffect, useRef, type ReactElement, type ReactNode, type Ref } from 'react';
import { IconFrame } from '../primitives/icon-frame.tsx';
import { CheckIcon } from '../primitives/icons.tsx';
import { Screen } from '../primitives/screen/index.ts';
import { focusIfLost } from '../primitives/screen/screen.tsx';
import { ThemedCard } from '../provider/themed-card.tsx';
import { ThemedDialog } from '../provider/themed-dialog.tsx';
import type { NextStepState } from '../shared/flow-types.ts';
import { useCopy } from '../shared/use-copy.ts';
import { NextStepContext } from './next-step-card.context.ts';
import {
  NextStepAccept,
  NextStepBody,
  NextStepDismiss,
  NextStepIcon,
  NextStepNever,
  NextStepProblem,
  NextStepTitle,
} from './next-step-card.parts.tsx';
import '../words/security.words.ts';

/** The props of `<NextStepCardView>`. */
export interface NextStepCardViewProps {
  state: NextStepState;
  /** Goes on to the screen of the step. */
  accept: () => void;
  /** Not now. */
  dismiss: () => void;
  /** Not this step again. */
  neverSuggest: () => void;
  /** Called when the person closes the screen of the step. */
  left: () => void;
  /** The screen of the step, in a dialog, once the person has gone on. */
  screen?: ReactNode;
  /** A layout of your own, made of `NextStepCard.Title`, `NextStepCard.Accept` and the other parts. */
  layout?: ReactNode;
  className?: string | undefined;
  ref?: Ref<HTMLElement> | undefined;
}

/** A card with a next step, rendered from its state alone. Nothing is rendered where there is none, and after a "not now". */
export function NextStepCardView(props: NextStepCardViewProps): ReactElement | null {
  const { state, accept, dismiss, neverSuggest, left, screen, layout, className, ref } = props;
  switch (state.step) {
    case 'loading':
    case 'silent':
    case 'dismissed':
      return null;
    case 'opened':
      return (
        <ThemedDialog open ref={ref} className={className} onOpenChange={() => left()}>
          {screen}
        </ThemedDialog>
      );
    case 'done':
      return (
        <ThemedCard {...(ref ? { ref } : {})} className={className} data-surface="card">
          <DoneScreen />
        </ThemedCard>
      );
    case 'offered':
    case 'answering':
      return (
        <ThemedCard {...(ref ? { ref } : {})} className={className} data-surface="card">
          <Screen.Root step="offered" data-part="next-step">
            <NextStepContext value={{ state, accept, dismiss, neverSuggest }}>
              {layout ?? <DefaultLayout />}
            </NextStepContext>
          </Screen.Root>
        </ThemedCard>
      );
  }
}

function DefaultLayout(): ReactElement {
  return (
    <>
      <Screen.Header>
        <NextStepIcon />
        <NextStepTitle />
        <NextStepBody />
        <NextStepProblem />
      </Screen.Header>
      <Screen.Actions data-part="secondary-actions">
        <NextStepAccept />
        <NextStepDismiss />
        <NextStepNever />
      </Screen.Actions>
    </>
  );
}

/** The dialog of the screen is gone, and with it the focus, which moves here so that this is read out. */
function DoneScreen(): ReactElement {
  const copy = useCopy();
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // One frame later, after the focus trap of the dialog has let go.
    const frame = requestAnimationFrame(() => root.current && focusIfLost(root.current));
    return () => cancelAnimationFrame(frame);
  }, []);
  return (
    <Screen.Root ref={root} step="done" data-part="next-step">
      <Screen.Header>
        <IconFrame data-tone="accent">
          <CheckIcon />
        </IconFrame>
        <Screen.Title>{copy('nextStep.done')}</Screen.Title>
      </Screen.Header>
    </Screen.Root>
  );
}
