import type {
  BoundAction,
  ChallengeEffect,
  ChallengeEvent,
  ChallengePurpose,
  ChallengeState,
} from '@kairos-mfa/flows';
import { challengeObserver } from '@kairos-mfa/flows/internal/analytics/challenge.analytics';
import { challengeFlow, challengeStart } from '@kairos-mfa/flows/internal/challenge.flow';
import type { ChallengeResult, Problem } from '@kairos-mfa/protocol';
import type { KairosCaller } from './create-client.ts';
import { createFlowRunner, type Runner } from './create-flow-runner.ts';
import { withSupportedFactors } from './device-capabilities.ts';
import { retryAfter } from './retry-after.ts';
import { abortCeremony, runCeremony } from './run-ceremony.ts';
import { recordTotpStep } from './totp.used-step.ts';

/** Runs a challenge by itself, e.g. at sign-in. */
export function createChallengeRunner(
  client: KairosCaller,
  purpose: ChallengePurpose,
): Runner<ChallengeState, ChallengeEvent> {
  return createFlowRunner<ChallengeState, ChallengeEvent, ChallengeEffect>({
    flow: challengeFlow,
    observer: challengeObserver,
    emit: client.emit,
    start: challengeStart,
    openEvent: () => ({ type: 'open-requested', purpose }),
    resumes: true,
    run: (effect, signal) => runChallengeEffect(client, effect, signal),
  });
}

/** Runs one effect of a challenge, in its own flow or inside step-up. */
export async function runChallengeEffect(
  client: KairosCaller,
  effect: ChallengeEffect,
  signal: AbortSignal,
): Promise<ChallengeEvent | undefined> {
  switch (effect.type) {
    case 'openChallenge': {
      const answer = await client.call('openChallenge', { body: effect.purpose });
      if (!answer.ok) {
        const { stepUp } = answer.problem;
        return { ...refused(answer.problem), ...(stepUp && { stepUp }) };
      }
      if ('grant' in answer.value) return { type: 'already-granted', grant: answer.value.grant };
      for (const { type } of answer.value.factors) client.ceremonies[type]?.prepare?.();
      return { type: 'challenge-opened', challenge: withSupportedFactors(client, answer.value) };
    }
    case 'startChallenge': {
      const factorId = effect.factor.id;
      const answer = await client.call('startChallenge', {
        params: { challengeId: effect.challengeId },
        body: { factorId },
      });
      return answer.ok
        ? { type: 'challenge-started', factorId, options: answer.value.options }
        : refused(answer.problem);
    }
    case 'runCeremony':
      return runCeremony(
        client.ceremonies[effect.factor.type],
        (ceremony) => ceremony.get(effect.options),
        signal,
      );
    case 'abortCeremony':
      abortCeremony(client.ceremonies[effect.factorType]);
      return undefined;
    case 'verifyChallenge': {
      const answer = await client.call('verifyChallenge', {
        params: { challengeId: effect.challengeId },
        body: {
          factorId: effect.factorId,
          proof: effect.proof,
          ...(effect.rememberDevice ? { rememberDevice: true } : {}),
        },
      });
      if (!answer.ok && answer.problem.code === 'challenge_consumed') {
        const result = await findChallengeResult(client, effect.action);
        if (result) return { type: 'verified', result };
      }
      if (answer.ok) recordTotpStep({ id: effect.factorId, type: effect.factorType });
      return answer.ok ? { type: 'verified', result: answer.value } : refused(answer.problem);
    }
  }
}

/** The result of a challenge whose answer was lost: the session that has passed the second step, or the grant. */
async function findChallengeResult(
  client: KairosCaller,
  action: BoundAction | undefined,
): Promise<ChallengeResult | undefined> {
  if (action) {
    const opened = await client.call('openChallenge', { body: { purpose: 'step_up', ...action } });
    return opened.ok && 'grant' in opened.value ? { grant: opened.value.grant } : undefined;
  }
  const state = await client.call('getState');
  const hasPassed = state.ok && state.value.assurance.level === 'aal2' && state.value.signIn === 'clear';
  return hasPassed ? { assurance: state.value.assurance } : undefined;
}

function refused(problem: Problem): Extract<ChallengeEvent, { type: 'refused' }> {
  const { code, attemptsLeft } = problem;
  return { type: 'refused', problem: code, attemptsLeft, ...retryAfter(problem) };
}
