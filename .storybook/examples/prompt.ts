import { promptCopy } from '@kairos-mfa/copy';
import type { MfaPrompt } from '@kairos-mfa/react';
import { fn } from 'storybook/test';

type Shown = Extract<MfaPrompt['state'], { step: 'offered' }>['prompt'];

/** Verbs that only remember that they were called. */
export function promptVerbs(): Omit<MfaPrompt, 'state'> {
  return {
    accept: fn(),
    dismiss: fn(),
    putOff: fn(),
    back: fn(),
    remindLater: fn(),
    close: fn(),
    seen: fn(),
    enrolled: fn(),
    leaveEnrollment: fn(),
  };
}

/** A decision to show, worded by the server. */
export function shownPrompt(change: Partial<Shown> = {}): Shown {
  return {
    decision: 'show',
    kind: 'soft',
    surface: 'modal',
    moment: 'payment.completed',
    variant: 'first-payment',
    reasons: ['moment:payment.completed', 'signal:value', 'signal:engaged'],
    suppressedBy: [],
    nextEligibleAt: null,
    laterOptions: [1, 7, 30],
    policyVersion: 1,
    promptId: 'prompt-1',
    copy: promptCopy(change.variant ?? 'first-payment', 'en', { minutes: 2, date: '2026-12-21' }),
    ...change,
  };
}
