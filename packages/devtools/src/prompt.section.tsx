'use client';

import { currentSuppressors } from '@kairos-mfa/client';
import { explainDecision } from '@kairos-mfa/copy/decision-reasons';
import { inspectedPrompts, type InspectedPrompt } from '@kairos-mfa/react/inspect';
import type { ReactElement } from 'react';
import { suppressionRemedies } from './suppression-remedies.ts';
import { Text } from './text.tsx';
import { useEverySecond, useInspected } from './use-inspected.ts';

/** Why each mounted prompt is shown or not. */
export function PromptSection(): ReactElement {
  const prompts = useInspected(inspectedPrompts);
  useEverySecond();
  const suppressors = currentSuppressors();
  return (
    <>
      <h3>Why is a prompt shown, or not?</h3>
      {prompts.length === 0 && (
        <p>
          <Text>No `MfaPrompt` is mounted on this page. Mount it where a task ends.</Text>
        </p>
      )}
      {prompts.map((prompt, index) => (
        <PromptReasons key={index} prompt={prompt} />
      ))}
      <dl>
        <dt>the page is</dt>
        <dd>{suppressors.length === 0 ? 'idle' : `busy: ${suppressors.join(', ')}`}</dd>
      </dl>
      <p className="quiet">
        Counts, caps and signals in detail are on the server only: <code>GET /admin/prompts/explain</code>.
      </p>
    </>
  );
}

function PromptReasons({ prompt: { moment, state, waitsFor } }: { prompt: InspectedPrompt }): ReactElement {
  const decision =
    state.step === 'silent' ? state.decision : state.step === 'done' ? undefined : state.prompt;
  const busy = waitsFor();
  return (
    <>
      <p>
        <code>{moment ?? 'no moment yet'}</code> <strong>{statusOf(state, moment, busy)}</strong>
      </p>
      {decision && (
        <>
          <ul>
            {explainDecision(decision).map((sentence, index) => {
              const code =
                (decision.decision === 'hold' ? decision.suppressedBy : decision.reasons)[index] ?? '';
              const remedy = suppressionRemedies[code];
              return (
                <li key={code}>
                  {sentence} <code>{code}</code>{' '}
                  {remedy !== undefined && (
                    <span className="quiet">
                      <Text>{remedy}</Text>
                    </span>
                  )}
                </li>
              );
            })}
          </ul>
          <dl>
            <dt>kind</dt>
            <dd>
              {decision.kind}, as a {decision.surface}
            </dd>
            <dt>variant</dt>
            <dd>
              <code>{decision.variant}</code>
            </dd>
            <dt>policy</dt>
            <dd>version {decision.policyVersion}</dd>
            {decision.nextEligibleAt !== null && (
              <>
                <dt>not before</dt>
                <dd>{decision.nextEligibleAt}</dd>
              </>
            )}
            {decision.copy && (
              <>
                <dt>worded in</dt>
                <dd>{decision.copy.locale}</dd>
              </>
            )}
          </dl>
        </>
      )}
    </>
  );
}

function statusOf(
  state: InspectedPrompt['state'],
  moment: string | undefined,
  busy: readonly string[],
): string {
  if (state.step === 'done') return `is over: ${state.outcome}.`;
  if (state.step !== 'silent') return 'is shown.';
  if (state.status === 'pending') return 'The server is being asked …';
  if (state.status === 'hold')
    return state.decision
      ? 'is not shown, as the policy decided:'
      : 'is not shown: the server gave no decision.';
  if (moment === undefined) return 'The server is asked when the prompt gets a moment.';
  return busy.length > 0
    ? `waits until the page is idle: ${busy.join(', ')}.`
    : 'The server was not asked yet.';
}
