import type { Challenge, ChallengeFactor } from '@kairos-mfa/protocol';
import type { FactorView } from '../provider/factor-view.ts';
import type { ChallengeState } from '../shared/flow-types.ts';

/** Finds the view of a factor type. */
export type FindFactorView = (type: string) => FactorView | undefined;

/**
 * The factors that are left when this browser does not support the chosen one; empty while it does. A browser that cannot
 * run one ceremony cannot run any, so every factor with `usesBrowser` is left out.
 */
export function remainingFactors(state: ChallengeState, viewOf: FindFactorView): ChallengeFactor[] {
  if (state.step !== 'proving' || state.failure !== 'unsupported') return [];
  return state.challenge.factors.filter(({ type }) => !viewOf(type)?.usesBrowser);
}

/** The same challenge with these factors only; unchanged when there are none. */
export function withFactors(challenge: Challenge, factors: readonly ChallengeFactor[]): Challenge {
  return factors.length > 0 ? { ...challenge, factors: [...factors] } : challenge;
}
