'use client';

import { currentSuppressors } from '@kairos-mfa/client/internal/page-suppressors';
import { createPromptRunner } from '@kairos-mfa/client/internal/run-prompt';
import { waitUntilIdle } from '@kairos-mfa/client/internal/wait-until-idle';
import type { PromptEvent, PromptState } from '@kairos-mfa/flows';
import type { BuiltInMoment, ClientSuppressor, DismissReason } from '@kairos-mfa/protocol';
import { useEffect, useRef } from 'react';
import { reportPrompt } from './inspect/inspected-prompts.ts';
import { useFlow, type Dispatch } from './use-flow.ts';
import { useKairos } from './use-kairos.ts';
import { useLatest } from './use-latest.ts';

/** When a prompt may be shown, and with which facts. */
export interface MfaPromptOptions {
  /** What just happened, e.g. `payment.completed`. Absent: no decision is requested yet. */
  moment?: BuiltInMoment | (string & {});
  /** Facts for the wording, e.g. the name of the person just invited. */
  context?: Record<string, string | number | boolean | null> | undefined;
  /** Return false to delay the prompt, e.g. while a form has unsaved input. Called just before the server is asked. */
  canInterrupt?: (() => boolean) | undefined;
  /** Suppressors that only your app knows, e.g. `upload_in_progress`; typing, unsaved forms and open dialogs are detected. */
  suppressors?: (() => readonly ClientSuppressor[]) | undefined;
}

/** A prompt: its state and its verbs. */
export interface MfaPrompt {
  state: PromptState;
  /** Yes: go to the enrollment. */
  accept: () => void;
  /** No, with an optional reason; `never` is "don't ask again". */
  dismiss: (reason?: DismissReason, options?: { never?: boolean }) => void;
  /** "Not now", which is sent at once; then a date or a reason may be chosen, or nothing. */
  putOff: () => void;
  /** Not now; the prompt may be shown again in so many days. Ends it. */
  remindLater: (days: number) => void;
  /** Closed without an answer: Escape, navigation. After "not now" it changes nothing. */
  close: () => void;
  /** Report that the prompt is visible on the screen; recorded once. */
  seen: () => void;
  /** Report that the enrollment after the prompt is done. */
  enrolled: () => void;
  /** Report that the enrollment after the prompt was left before it was done. */
  enrollmentLeft: () => void;
}

/** The verbs of a prompt over the `dispatch` of its flow. */
export function createMfaPromptVerbs(dispatch: Dispatch<PromptEvent>): Omit<MfaPrompt, 'state'> {
  return {
    accept: () => dispatch({ type: 'accept-requested' }),
    dismiss: (reason, options) =>
      dispatch({
        type: 'answer-requested',
        answer: {
          response: 'dismissed',
          ...(reason ? { reason } : {}),
          ...(options?.never ? { never: true } : {}),
        },
      }),
    putOff: () => dispatch({ type: 'put-off-requested' }),
    remindLater: (days) =>
      dispatch({ type: 'answer-requested', answer: { response: 'later', remindInDays: days } }),
    close: () => dispatch({ type: 'answer-requested', answer: { response: 'closed' } }),
    seen: () => dispatch({ type: 'seen' }),
    enrolled: () => dispatch({ type: 'enrolled' }),
    enrollmentLeft: () => dispatch({ type: 'enrollment-left' }),
  };
}

/** Requests a decision from the server at a moment, and stays silent until the decision is to show a prompt. */
export function useMfaPrompt(options: MfaPromptOptions): MfaPrompt {
  const { client, locale } = useKairos();
  const latest = useLatest(options);
  const [hook, dispatch] = useFlow(
    'prompt',
    () =>
      createPromptRunner(client, {
        ...(locale ? { locale } : {}),
        suppressors: () => latest.current.suppressors?.() ?? [],
      }),
    createMfaPromptVerbs,
  );

  const { moment } = options;
  const busyReasons = useRef<readonly string[]>([]);
  const requestedMoment = useRef<string | undefined>(undefined);
  useEffect(() => {
    if (requestedMoment.current === moment) return undefined;
    requestedMoment.current = undefined;
    if (!moment) return undefined;
    // A busy page is checked again until it is idle: the server counts a moment as recent for a while.
    return waitUntilIdle(
      () => {
        busyReasons.current =
          latest.current.canInterrupt?.() === false
            ? ['canInterrupt']
            : currentSuppressors(latest.current.suppressors);
        return busyReasons.current.length === 0;
      },
      () => {
        requestedMoment.current = moment;
        const { context } = latest.current;
        dispatch({ type: 'decide-requested', moment, ...(context ? { context } : {}) });
      },
    );
  }, [moment, dispatch, latest]);
  // After the effect that reads why the page is busy: the host's own functions are not called for this.
  useEffect(
    () =>
      process.env.NODE_ENV === 'production'
        ? undefined
        : reportPrompt({ moment, state: hook.state, waitsFor: () => busyReasons.current }),
    [moment, hook.state],
  );
  return hook;
}
