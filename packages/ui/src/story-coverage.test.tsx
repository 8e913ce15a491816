import { expect, test } from 'vitest';
import * as challenge from './challenge/challenge.stories.tsx';
import * as enrollment from './enrollment/enrollment.stories.tsx';
import * as panels from './factors/factor-panels.stories.tsx';
import type {
  ChallengeState,
  DevicesState,
  EnrollmentState,
  PreferencesState,
  PromptState,
  RecoveryCodesState,
  SecurityState,
  StepUpState,
} from './shared/flow-types.ts';
import * as gate from './required-enrollment/required-enrollment.stories.tsx';
import * as phone from './phone-number/phone-number.stories.tsx';
import * as prompt from './mfa-prompt/mfa-prompt.stories.tsx';
import * as codes from './recovery-codes/recovery-codes.stories.tsx';
import * as devices from './security-center/devices.stories.tsx';
import * as preferences from './security-center/preferences.stories.tsx';
import * as security from './security-center/security-center.stories.tsx';
import * as stepUp from './step-up-dialog/step-up-dialog.stories.tsx';

/** A state as its stories hold it. */
interface Told {
  step: string;
  failure?: string | undefined;
  problem?: string | undefined;
  attemptsLeft?: number | undefined;
  retryAfter?: number | undefined;
  locked?: object | undefined;
  challenge?: unknown;
}

/** Every state that some story of these pages shows. */
function told(...pages: readonly object[]): Told[] {
  return pages.flatMap((page) => {
    // SAFETY: what a stories file exports is its page and its stories, each with args or without.
    const { default: meta, ...stories } = page as Record<string, { args?: { state?: Told } }>;
    return Object.values(stories).flatMap((story) => story.args?.state ?? meta?.args?.state ?? []);
  });
}

const steps = (states: readonly Told[]) => [...new Set(states.map(({ step }) => step))].toSorted();

/** Each step, and whether a person sees anything there; one that is left out does not compile. */
type Steps<State extends { step: string }> = Record<State['step'], 'seen' | 'unseen'>;

function seen(all: Record<string, 'seen' | 'unseen'>): string[] {
  return Object.keys(all)
    .filter((step) => all[step] === 'seen')
    .toSorted();
}

const offered: Steps<PromptState> = {
  silent: 'seen',
  offered: 'seen',
  'putting-off': 'seen',
  enrolling: 'seen',
  done: 'unseen',
};
const settingUp: Steps<EnrollmentState> = {
  preparing: 'seen',
  reauthenticating: 'seen',
  choosing: 'seen',
  'adding-phone': 'seen',
  'saving-phone': 'seen',
  proving: 'seen',
  checking: 'seen',
  resending: 'seen',
  'keeping-codes': 'seen',
  'adding-another': 'seen',
  done: 'unseen',
  problem: 'seen',
};
const proving: Steps<ChallengeState> = {
  opening: 'seen',
  choosing: 'seen',
  // The same wait as opening.
  starting: 'unseen',
  proving: 'seen',
  checking: 'seen',
  resending: 'seen',
  passed: 'seen',
  'enrollment-needed': 'seen',
  problem: 'seen',
};
const approving: Steps<StepUpState> = {
  idle: 'unseen',
  challenging: 'seen',
  enrolling: 'seen',
  ready: 'seen',
  granted: 'unseen',
  cancelled: 'seen',
};
const keeping: Steps<RecoveryCodesState> = {
  showing: 'seen',
  'typing-back': 'seen',
  leaving: 'seen',
  acknowledging: 'seen',
  kept: 'unseen',
  left: 'unseen',
};
const lookingAfter: Steps<SecurityState> = {
  loading: 'seen',
  overview: 'seen',
  renaming: 'seen',
  removing: 'seen',
  regenerating: 'seen',
  working: 'seen',
  adding: 'seen',
  'checking-up': 'seen',
  'keeping-codes': 'seen',
  problem: 'seen',
};
const forgetting: Steps<DevicesState> = {
  loading: 'seen',
  listed: 'seen',
  asking: 'seen',
  forgetting: 'seen',
  problem: 'seen',
};
const choosing: Steps<PreferencesState> = { loading: 'seen', shown: 'seen', saving: 'seen', problem: 'seen' };

const pages: Record<string, [all: Record<string, 'seen' | 'unseen'>, states: Told[]]> = {
  'the prompt': [offered, told(prompt)],
  enrollment: [settingUp, told(enrollment, panels, phone)],
  'the challenge': [proving, told(challenge)],
  'the step-up': [approving, told(stepUp)],
  'recovery codes': [keeping, told(codes)],
  'the security page': [lookingAfter, told(security)],
  'remembered devices': [forgetting, told(devices)],
  'what may ask': [choosing, told(preferences)],
};

test.each(Object.entries(pages))('%s: every step that somebody sees has its story', (_, [all, states]) => {
  expect(steps(states)).toEqual(seen(all));
});

/** What goes wrong or takes its time, wherever a proof is asked for. */
const situations: Record<string, (state: Told) => boolean> = {
  loading: ({ step }) => step === 'opening' || step === 'preparing',
  'a wrong code, four tries left': ({ failure, attemptsLeft }) =>
    failure === 'invalid_code' && attemptsLeft === 4,
  'the last try': ({ attemptsLeft }) => attemptsLeft === 1,
  'tries used up': ({ failure }) => failure === 'attempts_exhausted',
  'a wait that the server names': ({ retryAfter }) => retryAfter !== undefined,
  expired: ({ failure }) => failure === 'challenge_expired',
  cancelled: ({ failure }) => failure === 'cancelled',
  'hung, and given up': ({ failure }) => failure === 'timed_out',
  'a browser that cannot': ({ failure }) => failure === 'unsupported',
  offline: ({ step, failure }) => step === 'proving' && failure === 'unavailable',
  'server down': ({ step, failure }) => step === 'problem' && failure === 'unavailable',
  slow: ({ step }) => step === 'checking',
};

test.each(Object.entries(situations))('set-up and proof tell of this: %s', (_, isThis) => {
  expect(told(enrollment, panels).some(isThis)).toBe(true);
  expect(told(challenge).some(isThis)).toBe(true);
});

test('the step-up tells every state of the proof inside it that looks like something of its own', () => {
  const inside = told(stepUp).flatMap((state) =>
    state.step === 'challenging' ? [(state.challenge as Told).step] : [],
  );
  // Set-up and success have steps of the dialog itself.
  const own = seen({ ...proving, passed: 'unseen', 'enrollment-needed': 'unseen' });
  expect([...new Set(inside)].toSorted()).toEqual(own);
});

test('a factor that takes no tries for a while, and an empty gate, have their stories', () => {
  expect(told(challenge).some(({ locked }) => locked)).toBe(true);
  expect(steps(told(gate))).toEqual(['adding', 'loading', 'overview', 'problem']);
});
