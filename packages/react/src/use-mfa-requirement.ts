'use client';

import type { ScreenEnd, ScreenRequest } from '@kairos-mfa/client';
import { createRequirementRunner } from '@kairos-mfa/client/internal/run-requirement';
import type { RequirementEvent, RequirementState, StepUpState } from '@kairos-mfa/flows';
import { useCallback } from 'react';
import { useEvents } from './use-events.ts';
import { useFlow, type Dispatch } from './use-flow.ts';
import { useKairos } from './use-kairos.ts';
import { useStepUp } from './use-step-up.ts';

/** What is required of the person now. `step-up`: an action waits for a proof. */
export type MfaRequirement = 'none' | 'offer' | 'challenge' | 'enroll' | 'step-up';
/** The screen for a requirement, whatever factors the person has. The mounted step-up dialog opens by itself. */
export type RequirementScreen = 'setup-offer' | 'challenge' | 'required-enrollment' | 'step-up-dialog';

/** What is required of the person, the screen for it, and the verbs. */
export interface MfaRequirementHook {
  state: RequirementState;
  /** Undefined until the server has answered. */
  requirement: MfaRequirement | undefined;
  /** Undefined where nothing is required. */
  screen: RequirementScreen | undefined;
  /** Asks the server again, e.g. after a screen of yours is done. */
  refresh: () => void;
  /** Opens the screen in the mounted `<KairosScreens>` and resolves with how it ended. `done` at once where there is nothing to open. */
  show: () => Promise<ScreenEnd>;
  /** Closes it. */
  hide: () => void;
}

/** The verb of the requirement over the `dispatch` of its flow. */
export function createMfaRequirementVerbs(
  dispatch: Dispatch<RequirementEvent>,
): Pick<MfaRequirementHook, 'refresh'> {
  return { refresh: () => dispatch({ type: 'refresh-requested' }) };
}

const signInRequirement = {
  clear: 'none',
  offer: 'offer',
  challenge: 'challenge',
  enroll: 'enroll',
} as const;
const screens = {
  none: undefined,
  offer: 'setup-offer',
  challenge: 'challenge',
  enroll: 'required-enrollment',
  'step-up': 'step-up-dialog',
} as const satisfies Record<MfaRequirement, RequirementScreen | undefined>;

/** What the server requires of this session, or the action that waits for a proof; `<KairosGate>` shows it by itself. */
export function useMfaRequirement(): MfaRequirementHook {
  const { client, show: showScreen, hide } = useKairos();
  const [hook, dispatch] = useFlow(
    'requirement',
    () => createRequirementRunner(client),
    createMfaRequirementVerbs,
  );
  const stepUp = useStepUp();
  useEvents(({ type }) => {
    if (type === 'challenge.passed') dispatch({ type: 'challenge-passed' });
    if (type === 'security.changed') dispatch({ type: 'changed-elsewhere' });
  });
  const requirement = requirementOf(hook.state, stepUp.state.step);
  const screen = requirement && screens[requirement];
  const { refresh } = hook;
  const show = useCallback(async () => {
    if (!screen || screen === 'step-up-dialog') return 'done';
    const request: ScreenRequest = { screen };
    const end = await showScreen(request);
    if (end === 'done') refresh();
    return end;
  }, [screen, showScreen, refresh]);
  return { ...hook, requirement, screen, show, hide };
}

function requirementOf(state: RequirementState, stepUp: StepUpState['step']): MfaRequirement | undefined {
  if (state.step !== 'known') return undefined;
  const requirement = signInRequirement[state.signIn];
  if (requirement === 'challenge' || requirement === 'enroll') return requirement;
  const waits = stepUp === 'challenging' || stepUp === 'enrolling' || stepUp === 'ready';
  return waits ? 'step-up' : requirement;
}
