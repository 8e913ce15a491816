import type { PolicyDocument } from '@kairos-mfa/protocol';
import { defaultPolicy } from '@kairos-mfa/server';
import type { SetupMode } from '../shared-types.ts';

const setupModes: readonly SetupMode[] = ['never', 'at_registration', 'next_sign_in', 'just_in_time'];

/** The group of the policy for the people of a studio with this mode. */
export function setupGroup(mode: SetupMode): string {
  return `setup:${mode}`;
}

/** The group of the policy for the people of a studio that suggests no next steps. */
export const noNextStepsGroup = 'next-steps:off';

/**
 * The policy of the demo: the default, with devices remembered for 30 days. Each studio chooses when a second step is
 * offered, and whether next steps are suggested to people who have one, without the usual day between. A group can only be
 * stricter than the document, so the document offers none, and each mode is a group.
 */
export const demoPolicy: PolicyDocument = {
  ...defaultPolicy,
  signIn: { rememberDevice: 'P30D' },
  setupPrompt: 'never',
  prompt: { ...defaultPolicy.prompt, nextSteps: { startAfter: 'PT0S', perMonth: 4 } },
  organizations: {
    ...Object.fromEntries(setupModes.map((mode) => [setupGroup(mode), { setupPrompt: mode }])),
    [noNextStepsGroup]: { prompt: { nextSteps: { perMonth: 0 } } },
  },
};
