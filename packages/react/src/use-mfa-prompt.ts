'use client';

import { createPromptRunner, currentSuppressors, whenIdle } from '@kairos-mfa/client';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { MfaPrompt, MfaPromptOptions } from './hook-types.ts';
import { useKairos } from './kairos-provider.tsx';
import { useFlow } from './use-flow.ts';

/** Asks the server whether now is the right moment, and stays silent until it says *show*. */
export function useMfaPrompt(options: MfaPromptOptions): MfaPrompt {
  const { client, locale } = useKairos();
  const latest = useRef(options);
  const [runner] = useState(() => createPromptRunner(client, locale ? { locale } : {}));
  const state = useFlow(runner);
  useEffect(() => {
    latest.current = options;
  });

  const { moment } = options;
  const asked = useRef<string | undefined>(undefined);
  useEffect(() => {
    if (asked.current === moment) return undefined;
    asked.current = undefined;
    if (!moment) return undefined;
    // A busy page is asked again when it is calm: the moment stays fresh for a while.
    return whenIdle(
      () =>
        latest.current.canInterrupt?.() !== false &&
        currentSuppressors(latest.current.suppressors).length === 0,
      () => {
        asked.current = moment;
        const { context } = latest.current;
        runner.dispatch({ type: 'decide-requested', moment, ...(context ? { context } : {}) });
      },
    );
  }, [moment, runner]);

  const verbs = useMemo(
    () =>
      ({
        accept: () => runner.dispatch({ type: 'accept-requested' }),
        dismiss: (reason, extra) =>
          runner.dispatch({
            type: 'answer-requested',
            answer: {
              response: 'dismissed',
              ...(reason ? { reason } : {}),
              ...(extra?.never ? { never: true } : {}),
            },
          }),
        putOff: () => runner.dispatch({ type: 'put-off-requested' }),
        back: () => runner.dispatch({ type: 'back-requested' }),
        remindLater: (days) =>
          runner.dispatch({ type: 'answer-requested', answer: { response: 'later', remindInDays: days } }),
        close: () => runner.dispatch({ type: 'answer-requested', answer: { response: 'closed' } }),
        seen: () => runner.dispatch({ type: 'seen' }),
        enrolled: () => runner.dispatch({ type: 'enrolled' }),
        enrollmentLeft: () => runner.dispatch({ type: 'enrollment-left' }),
      }) satisfies Omit<MfaPrompt, 'state'>,
    [runner],
  );
  return { state, ...verbs };
}
