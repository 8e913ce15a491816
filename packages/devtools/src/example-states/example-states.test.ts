import { english } from '@kairos-mfa/copy';
import { expect, test } from 'vitest';
import { challengeStates } from './challenge.states.ts';
import { enrollmentStates } from './enrollment.states.ts';
import { exampleStates } from './index.ts';
import { devicesStates, securityStates } from './security.states.ts';

const states = exampleStates({
  moment: 'invite.sent',
  variant: 'first-invite',
  tier: 'notice',
  surface: 'card',
  language: english,
});

test.each([
  ['enrollment', enrollmentStates],
  ['challenge', challengeStates],
  ['security', securityStates],
  ['devices', devicesStates],
] as const)('every state of %s has a label of its own', (name, examples) => {
  const labels = Object.values(examples).flatMap((ofStep) => Object.keys(ofStep));
  expect(Object.keys(states[name])).toEqual(labels);
});

test('a step-up shows every state of its challenge that it does not draw itself', () => {
  expect(Object.keys(states['step-up'])).toEqual(
    expect.arrayContaining(['authenticator app, wrong code', 'passkey, cancelled', 'too many attempts']),
  );
  expect(states['step-up']).not.toHaveProperty('passed');
});

test('the chosen moment, variant, tier and surface are those of the prompt, and a dated tier has its date', () => {
  expect(states.prompt['offered']).toMatchObject({
    prompt: { moment: 'invite.sent', variant: 'first-invite', kind: 'notice', surface: 'card' },
  });
  expect(states.prompt['offered']).toHaveProperty('prompt.deadline');
});
