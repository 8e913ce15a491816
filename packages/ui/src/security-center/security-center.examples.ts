import type { Factor, State } from '@kairos-mfa/protocol';
import type { SecurityHook } from '@kairos-mfa/react';
import { fn } from 'storybook/test';
import { options } from '../factors/factors.examples.ts';

/** The verbs of the security page as mocks. */
export function securityVerbs(): Omit<
  SecurityHook,
  'state' | 'factorAdded' | 'factorChecked' | 'codesAcknowledged' | 'codesSkipped'
> {
  return {
    rename: fn(),
    saveName: fn(),
    remove: fn(),
    regenerate: fn(),
    confirm: fn(),
    add: fn(),
    checkFactor: fn(),
    back: fn(),
    retry: fn(),
  };
}

/** The current time in stories of the security page. */
export const today = new Date('2026-11-21T12:00:00Z');

export const phone: Factor = {
  id: 'factor-1',
  type: 'totp',
  name: 'Pixel 9',
  createdAt: '2026-10-02T09:00:00Z',
  lastUsedAt: '2026-11-20T08:12:00Z',
};
export const laptop: Factor = {
  id: 'factor-2',
  type: 'passkey',
  name: 'MacBook of Ada',
  createdAt: '2026-10-28T16:40:00Z',
  lastUsedAt: '2026-11-21T07:55:00Z',
};

type Change = Partial<State> & { done?: readonly string[] };

/** The security state of a person, with everything done unless changed. */
export function security({ done, ...change }: Change = {}): State {
  const items = ['factor', 'recovery_codes', 'phishing_resistant', 'second_factor'];
  const checklist = items.map((item) => ({ item, done: done?.includes(item) ?? true }));
  return {
    identity: { id: 'ada', name: 'Ada', email: 'ada@example.com' },
    signIn: 'clear',
    assurance: { level: 'aal2', amr: ['pwd', 'otp'], authTime: '2026-11-21T07:55:00Z' },
    factors: [laptop, phone],
    factorOptions: options,
    recoveryCodes: { remaining: 10, createdAt: '2026-10-02T09:01:00Z', acknowledged: true },
    enforcement: { mode: 'optional', satisfied: true },
    score: { value: checklist.filter((check) => check.done).length * 25, max: 100, checklist },
    ...change,
  };
}
