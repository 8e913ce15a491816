import type { AnyState, FlowName } from '@kairos-mfa/react/inspect';
import { challengeStates } from './challenge.states.ts';
import { enrollmentStates } from './enrollment.states.ts';
import { promptStates, type PromptChoices } from './prompt.states.ts';
import { recoveryCodesStates } from './recovery-codes.states.ts';
import {
  devicesStates,
  nextStepStates,
  preferencesStates,
  promptHistoryStates,
  requirementStates,
  securityStates,
  setupOfferStates,
} from './security.states.ts';
import { stepUpStates } from './step-up.states.ts';

type AnyExamples = Readonly<Record<string, Readonly<Record<string, AnyState>>>>;

/** The example states of every flow, by their labels. */
export function exampleStates(
  prompt: PromptChoices,
): Readonly<Record<FlowName, Readonly<Record<string, AnyState>>>> {
  return {
    prompt: byLabel(promptStates(prompt)),
    enrollment: byLabel(enrollmentStates),
    challenge: byLabel(challengeStates),
    'step-up': byLabel(stepUpStates),
    'recovery-codes': byLabel(recoveryCodesStates),
    security: byLabel(securityStates),
    devices: byLabel(devicesStates),
    preferences: byLabel(preferencesStates),
    'prompt-history': byLabel(promptHistoryStates),
    requirement: byLabel(requirementStates),
    'setup-offer': byLabel(setupOfferStates),
    'next-step': byLabel(nextStepStates),
  };
}

function byLabel(examples: AnyExamples): Readonly<Record<string, AnyState>> {
  return Object.assign({}, ...Object.values(examples)) as Record<string, AnyState>; // SAFETY: labels to states, merged
}
