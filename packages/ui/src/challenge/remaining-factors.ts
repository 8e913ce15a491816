import type { Challenge, ChallengeFactor } from '@kairos-mfa/protocol';
import type { ChallengeState } from '../shared/flow-types.ts';

/** What the browser itself asks for: where it cannot ask for one of them, it can for none. */
const factorsOfBrowser: readonly string[] = ['passkey', 'security_key'];

/** The ways that are left where this browser cannot do what was chosen; none where it can. */
export function remainingFactors(state: ChallengeState): ChallengeFactor[] {
  if (state.step !== 'proving' || state.failure !== 'unsupported') return [];
  return state.challenge.factors.filter(({ type }) => !factorsOfBrowser.includes(type));
}

/** The same challenge with those ways only. */
export function withFactors(challenge: Challenge, factors: readonly ChallengeFactor[]): Challenge {
  return factors.length > 0 ? { ...challenge, factors: [...factors] } : challenge;
}
