import { expect, test } from 'vitest';
import * as challenge from './challenge/challenge.stories.tsx';
import * as enrollment from './enrollment/enrollment.stories.tsx';
import * as factorScreens from './factors/factor-screens.stories.tsx';
import * as prompt from './mfa-prompt/mfa-prompt.stories.tsx';
import * as nextStep from './next-step-card/next-step-card.stories.tsx';
import * as phone from './phone-number/phone-number.stories.tsx';
import * as codes from './recovery-codes/recovery-codes.stories.tsx';
import * as requiredEnrollment from './required-enrollment/required-enrollment.stories.tsx';
import * as devices from './security-center/devices.stories.tsx';
import * as history from './security-center/history.stories.tsx';
import * as preferences from './security-center/preferences.stories.tsx';
import * as security from './security-center/security-center.stories.tsx';
import * as setupOffer from './setup-offer/setup-offer.stories.tsx';
import type {
  ChallengeState,
  DevicesState,
  EnrollmentState,
  NextStepState,
  PreferencesState,
  PromptHistoryState,
  PromptState,
  RecoveryCodesState,
  SecurityState,
  SetupOfferState,
  StepUpState,
} from './shared/flow-types.ts';
import * as stepUp from './step-up-dialog/step-up-dialog.stories.tsx';

/** The state in the args of a story. */
interface StoryState {
  step: string;
  failure?: string | undefined;
  problem?: string | undefined;
  attemptsLeft?: number | undefined;
  retryAfter?: number | undefined;
  locked?: object | undefined;
  challenge?: unknown;
}

/** The states of all stories in a file. */
function statesOf(...pages: readonly object[]): StoryState[] {
  return pages.flatMap((page) => {
    // SAFETY: a stories file exports its meta and its stories, each with or without args.
    const { default: meta, ...stories } = page as Record<string, { args?: { state?: StoryState } }>;
    return Object.values(stories).flatMap((story) => story.args?.state ?? meta?.args?.state ?? []);
  });
}

const steps = (states: readonly StoryState[]) => [...new Set(states.map(({ step }) => step))].toSorted();

/** Every step, and whether it renders anything. A missing step does not compile. */
type Steps<State extends { step: string }> = Record<State['step'], 'visible' | 'empty'>;

function visibleSteps(all: Record<string, 'visible' | 'empty'>): string[] {
  return Object.keys(all)
    .filter((step) => all[step] === 'visible')
    .toSorted();
}

const promptSteps: Steps<PromptState> = {
  silent: 'visible',
  offered: 'visible',
  'putting-off': 'visible',
  enrolling: 'visible',
  done: 'empty',
};
const enrollmentSteps: Steps<EnrollmentState> = {
  preparing: 'visible',
  reauthenticating: 'visible',
  choosing: 'visible',
  'adding-phone': 'visible',
  'saving-phone': 'visible',
  proving: 'visible',
  checking: 'visible',
  resending: 'visible',
  'showing-recovery-codes': 'visible',
  'adding-another': 'visible',
  done: 'empty',
  problem: 'visible',
};
const challengeSteps: Steps<ChallengeState> = {
  opening: 'visible',
  choosing: 'visible',
  // Looks the same as opening.
  starting: 'empty',
  proving: 'visible',
  checking: 'visible',
  resending: 'visible',
  passed: 'visible',
  'enrollment-required': 'visible',
  problem: 'visible',
};
const stepUpSteps: Steps<StepUpState> = {
  idle: 'empty',
  challenging: 'visible',
  enrolling: 'visible',
  ready: 'visible',
  granted: 'empty',
  cancelled: 'visible',
};
const recoveryCodesSteps: Steps<RecoveryCodesState> = {
  showing: 'visible',
  'typing-back': 'visible',
  'leave-warning': 'visible',
  acknowledging: 'visible',
  acknowledged: 'empty',
  skipped: 'empty',
};
const securitySteps: Steps<SecurityState> = {
  loading: 'visible',
  overview: 'visible',
  renaming: 'visible',
  removing: 'visible',
  regenerating: 'visible',
  working: 'visible',
  adding: 'visible',
  'checking-factor': 'visible',
  'showing-recovery-codes': 'visible',
  problem: 'visible',
};
const devicesSteps: Steps<DevicesState> = {
  loading: 'visible',
  listed: 'visible',
  confirming: 'visible',
  forgetting: 'visible',
  problem: 'visible',
};
const preferencesSteps: Steps<PreferencesState> = {
  loading: 'visible',
  shown: 'visible',
  saving: 'visible',
  problem: 'visible',
};

const historySteps: Steps<PromptHistoryState> = { loading: 'visible', listed: 'visible', problem: 'visible' };

const setupOfferSteps: Steps<SetupOfferState> = {
  loading: 'visible',
  silent: 'empty',
  offered: 'visible',
  enrolling: 'visible',
  skipping: 'visible',
  done: 'empty',
};

const nextStepSteps: Steps<NextStepState> = {
  loading: 'visible',
  silent: 'visible',
  offered: 'visible',
  answering: 'visible',
  opened: 'visible',
  done: 'visible',
  dismissed: 'visible',
};

const pages: Record<string, [all: Record<string, 'visible' | 'empty'>, states: StoryState[]]> = {
  'the prompt': [promptSteps, statesOf(prompt)],
  enrollment: [enrollmentSteps, statesOf(enrollment, factorScreens, phone)],
  'the challenge': [challengeSteps, statesOf(challenge)],
  'the step-up': [stepUpSteps, statesOf(stepUp)],
  'recovery codes': [recoveryCodesSteps, statesOf(codes)],
  'the security page': [securitySteps, statesOf(security)],
  'remembered devices': [devicesSteps, statesOf(devices)],
  'the offer at sign-in': [setupOfferSteps, statesOf(setupOffer)],
  'the next step': [nextStepSteps, statesOf(nextStep)],
  'prompt preferences': [preferencesSteps, statesOf(preferences)],
  'the prompt history': [historySteps, statesOf(history)],
};

test.each(Object.entries(pages))('%s: every visible step has a story', (_, [all, states]) => {
  expect(steps(states)).toEqual(visibleSteps(all));
});

/** Failures and waits that enrollment and challenge share. */
const situations: Record<string, (state: StoryState) => boolean> = {
  loading: ({ step }) => step === 'opening' || step === 'preparing',
  'a wrong code, four attempts left': ({ failure, attemptsLeft }) =>
    failure === 'invalid_code' && attemptsLeft === 4,
  'the last attempt': ({ attemptsLeft }) => attemptsLeft === 1,
  'too many attempts': ({ failure }) => failure === 'attempts_exhausted',
  'a wait with a duration from the server': ({ retryAfter }) => retryAfter !== undefined,
  expired: ({ failure }) => failure === 'challenge_expired',
  cancelled: ({ failure }) => failure === 'cancelled',
  'a ceremony that timed out': ({ failure }) => failure === 'timed_out',
  'an unsupported browser': ({ failure }) => failure === 'unsupported',
  offline: ({ step, failure }) => step === 'proving' && failure === 'unavailable',
  'server down': ({ step, failure }) => step === 'problem' && failure === 'unavailable',
  slow: ({ step }) => step === 'checking',
};

test.each(Object.entries(situations))('enrollment and challenge have a story for: %s', (_, isThis) => {
  expect(statesOf(enrollment, factorScreens).some(isThis)).toBe(true);
  expect(statesOf(challenge).some(isThis)).toBe(true);
});

test('the step-up has a story for every state of its challenge that looks different there', () => {
  const inside = statesOf(stepUp).flatMap((state) =>
    state.step === 'challenging' ? [(state.challenge as StoryState).step] : [],
  );
  // Enrollment and success are steps of the dialog itself.
  const own = visibleSteps({ ...challengeSteps, passed: 'empty', 'enrollment-required': 'empty' });
  expect([...new Set(inside)].toSorted()).toEqual(own);
});

test('a locked factor and a required enrollment without an action have stories', () => {
  expect(statesOf(challenge).some(({ locked }) => locked)).toBe(true);
  expect(steps(statesOf(requiredEnrollment))).toEqual(['adding', 'loading', 'overview', 'problem']);
});
