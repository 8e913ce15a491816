import {
  challengeFlow,
  challengeObserver,
  challengeStart,
  type ChallengeEffect,
  type ChallengeEvent,
  type ChallengePurpose,
  type ChallengeState,
} from '@kairos-mfa/flows';
import type { KairosCaller } from './create-client.ts';
import { createRunner, type Runner } from './create-runner.ts';
import { runCeremony } from './run-ceremony.ts';
import { retryAfter } from './retry-after.ts';

/** Runs a challenge by itself, e.g. at sign-in. */
export function createChallengeRunner(
  client: KairosCaller,
  purpose: ChallengePurpose,
): Runner<ChallengeState, ChallengeEvent> {
  return createRunner<ChallengeState, ChallengeEvent, ChallengeEffect>({
    flow: challengeFlow,
    observer: challengeObserver,
    emit: client.emit,
    start: challengeStart,
    openEvent: () => ({ type: 'open-requested', purpose }),
    run: (effect, dispatch, signal) => runChallengeEffect(client, effect, dispatch, signal),
  });
}

/** Runs one effect of a challenge, in its own flow or inside step-up. */
export async function runChallengeEffect(
  client: KairosCaller,
  effect: ChallengeEffect,
  dispatch: (event: ChallengeEvent) => void,
  signal: AbortSignal,
): Promise<void> {
  switch (effect.type) {
    case 'openChallenge': {
      const answer = await client.call('openChallenge', { body: effect.purpose, signal });
      if (!answer.ok)
        dispatch({
          type: 'refused',
          problem: answer.problem.code,
          ...retryAfter(answer.problem),
          ...(answer.problem.stepUp && { stepUp: answer.problem.stepUp }),
        });
      else if ('grant' in answer.value) dispatch({ type: 'already-granted', grant: answer.value.grant });
      else dispatch({ type: 'challenge-opened', challenge: answer.value });
      return;
    }
    case 'startChallenge': {
      const answer = await client.call('startChallenge', {
        params: { challengeId: effect.challengeId },
        body: { factorId: effect.factor.id },
        signal,
      });
      if (answer.ok)
        dispatch({ type: 'challenge-started', factorId: effect.factor.id, options: answer.value.options });
      else dispatch({ type: 'refused', problem: answer.problem.code, ...retryAfter(answer.problem) });
      return;
    }
    case 'runCeremony':
      return runCeremony(
        client.ceremonies[effect.factor.type],
        (ceremony) => ceremony.get(effect.options),
        dispatch,
        signal,
      );
    case 'verifyChallenge': {
      const answer = await client.call('verifyChallenge', {
        params: { challengeId: effect.challengeId },
        body: {
          factorId: effect.factorId,
          proof: effect.proof,
          ...(effect.rememberDevice ? { rememberDevice: true } : {}),
        },
        signal,
      });
      if (answer.ok) dispatch({ type: 'verified', result: answer.value });
      else
        dispatch({
          type: 'refused',
          problem: answer.problem.code,
          attemptsLeft: answer.problem.attemptsLeft,
          ...retryAfter(answer.problem),
        });
    }
  }
}
