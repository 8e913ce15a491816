import type {
  DevicesState,
  NextStepState,
  PreferencesState,
  PromptHistoryState,
  RequirementState,
  SecurityState,
  SetupOfferState,
} from '@kairos-mfa/react';
import type { Examples } from './examples.ts';
import { authenticatorApp, codes, passkey, securityWith } from './factors.ts';

const security = securityWith([passkey, authenticatorApp]);
const problem = {
  'server unreachable': { step: 'problem', failure: 'unavailable' },
  'too many requests': { step: 'problem', failure: 'rate_limited', retryAfter: 45 },
} as const;

/** The states of the security page. */
export const securityStates: Examples<SecurityState> = {
  loading: { loading: { step: 'loading' } },
  overview: {
    'two factors': { step: 'overview', security },
    'one factor': { step: 'overview', security: securityWith([authenticatorApp]) },
    'no factor': { step: 'overview', security: securityWith([]) },
  },
  renaming: { renaming: { step: 'renaming', security, factor: passkey } },
  removing: { removing: { step: 'removing', security, factor: passkey } },
  regenerating: { 'new recovery codes?': { step: 'regenerating', security } },
  working: { working: { step: 'working', security, task: { type: 'regenerate' } } },
  adding: { adding: { step: 'adding', security } },
  'checking-factor': { 'checking a factor': { step: 'checking-factor', security } },
  'showing-recovery-codes': { 'recovery codes': { step: 'showing-recovery-codes', security, codes } },
  problem,
};

const device = { browser: 'chrome', system: 'macos', current: true } as const;
const remembered: Extract<DevicesState, { step: 'listed' }>['remembered'] = {
  days: 30,
  devices: [
    { ...device, id: 'device-1', rememberedAt: '2026-01-01T12:00:00Z', expiresAt: '2099-01-01T12:00:00Z' },
    {
      id: 'device-2',
      browser: null,
      system: null,
      current: false,
      rememberedAt: '2026-01-01T12:00:00Z',
      expiresAt: '2099-01-01T12:00:00Z',
    },
  ],
};

/** The states of the remembered devices. */
export const devicesStates: Examples<DevicesState> = {
  loading: { loading: { step: 'loading' } },
  listed: {
    'two devices': { step: 'listed', remembered },
    'no device': { step: 'listed', remembered: { days: 30, devices: [] } },
  },
  confirming: { 'forget all?': { step: 'confirming', remembered } },
  forgetting: { forgetting: { step: 'forgetting', remembered, which: 'all' } },
  problem,
};

const preferences = { neverAsk: false, reminders: true };

/** The states of the preferences of prompts. */
export const preferencesStates: Examples<PreferencesState> = {
  loading: { loading: { step: 'loading' } },
  shown: {
    'prompts allowed': { step: 'shown', preferences },
    'no prompts': { step: 'shown', preferences: { neverAsk: true, reminders: false }, before: preferences },
  },
  saving: { saving: { step: 'saving', preferences, before: preferences } },
  problem,
};

/** The states of the offer at sign-in. */
export const setupOfferStates: Examples<SetupOfferState> = {
  loading: { loading: { step: 'loading' } },
  silent: { 'no offer': { step: 'silent' } },
  offered: { offered: { step: 'offered' } },
  enrolling: { enrolling: { step: 'enrolling' } },
  skipping: { skipping: { step: 'skipping' } },
  done: { skipped: { step: 'done', outcome: 'skipped' } },
};

const dismissed: Extract<PromptHistoryState, { step: 'listed' }>['history']['prompts'][number] = {
  kind: 'soft',
  moment: 'payment.completed',
  variant: 'first-payment',
  shownAt: '2026-01-01T12:00:00Z',
  answeredAt: '2026-01-01T12:00:05Z',
  response: 'dismissed',
  reason: 'busy',
  nextEligibleAt: null,
};

/** The states of what a person was asked. */
export const promptHistoryStates: Examples<PromptHistoryState> = {
  loading: { loading: { step: 'loading' } },
  listed: {
    'one answer': { step: 'listed', history: { prompts: [dismissed], setupSkippedAt: null, nextSteps: [] } },
    'never asked': { step: 'listed', history: { prompts: [], setupSkippedAt: null, nextSteps: [] } },
  },
  problem,
};

const optional = { mode: 'optional', satisfied: true } as const;

/** The states of what a session requires before the app. */
export const requirementStates: Examples<RequirementState> = {
  loading: { loading: { step: 'loading' } },
  known: {
    'nothing required': { step: 'known', signIn: 'clear', enforcement: optional, round: 1 },
    'challenge required': { step: 'known', signIn: 'challenge', enforcement: optional, round: 1 },
    'set-up offered': { step: 'known', signIn: 'offer', enforcement: optional, round: 1 },
    'set-up required': {
      step: 'known',
      signIn: 'enroll',
      enforcement: { mode: 'required', satisfied: false },
      round: 1,
    },
  },
  problem,
};

const suggestion = { nextStepId: 'nxt_example', step: 'second_factor' } as const;

/** The states of a card with a next step. */
export const nextStepStates: Examples<NextStepState> = {
  loading: { loading: { step: 'loading' } },
  silent: { silent: { step: 'silent' } },
  offered: {
    'another factor': { step: 'offered', suggestion },
    'few recovery codes': {
      step: 'offered',
      suggestion: { ...suggestion, step: 'recovery_codes', codesLeft: 2 },
    },
    'a passkey here': { step: 'offered', suggestion: { ...suggestion, step: 'device_passkey' } },
    'a check-up': { step: 'offered', suggestion: { ...suggestion, step: 'check_up' } },
    'not stored': { step: 'offered', suggestion, failure: 'unavailable' },
  },
  answering: { answering: { step: 'answering', suggestion } },
  opened: { opened: { step: 'opened', suggestion } },
  done: { done: { step: 'done', suggestion } },
  dismissed: { dismissed: { step: 'dismissed' } },
};
