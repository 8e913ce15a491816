import { promptCopy, type Language } from '@kairos-mfa/copy';
import type { PromptState } from '@kairos-mfa/react';
import type { Examples } from './examples.ts';

type Prompt = Extract<PromptState, { step: 'offered' }>['prompt'];

/** Which prompt to show. */
export interface PromptChoices {
  readonly moment: string;
  readonly variant: string;
  readonly tier: Prompt['kind'];
  readonly surface: Prompt['surface'];
  /** The language of its wording. */
  readonly language: Language;
}

/** Every fact that a wording can name. */
const facts = {
  name: 'Bram',
  device: 'Chrome on Windows',
  setting: 'payment alerts',
  minutes: 2,
  date: '2099-01-01',
  share: 0.72,
  amount: 1250,
  currency: 'EUR',
};

/** The tiers of a prompt. */
export const tiers: readonly Prompt['kind'][] = ['soft', 'notice', 'required'];
/** Where a prompt is shown. */
export const surfaces: readonly Prompt['surface'][] = ['modal', 'card', 'notice'];
/** The moments of the built-in policy that a page can name. */
export const moments: readonly string[] = [
  'payment.completed',
  'invite.sent',
  'security.new_device',
  'milestone.active_days',
  'settings.security_interest',
  'account.recovered',
  'password.changed',
];

/** The states of a prompt, worded as the server would. */
export function promptStates({
  moment,
  variant,
  tier,
  surface,
  language,
}: PromptChoices): Examples<PromptState> {
  const isDated = tier !== 'soft';
  const prompt: Prompt = {
    decision: 'show',
    kind: tier,
    surface,
    moment,
    variant,
    reasons: [`moment:${moment}`, 'signal:value', 'signal:engaged'],
    suppressedBy: [],
    nextEligibleAt: null,
    laterOptions: isDated ? [7] : [1, 7, 30],
    ...(isDated && { deadline: '2099-01-01T00:00:00Z' }),
    policyVersion: 1,
    promptId: 'prompt-1',
    copy: promptCopy(variant, language, facts),
  };
  return {
    silent: {
      'not asked': { step: 'silent', status: 'none' },
      asking: { step: 'silent', status: 'pending' },
      'held back': { step: 'silent', status: 'hold' },
    },
    offered: { offered: { step: 'offered', prompt } },
    'putting-off': { 'putting it off': { step: 'putting-off', prompt } },
    enrolling: { enrolling: { step: 'enrolling', prompt } },
    done: {
      dismissed: { step: 'done', outcome: 'dismissed' },
      enrolled: { step: 'done', outcome: 'enrolled' },
    },
  };
}
