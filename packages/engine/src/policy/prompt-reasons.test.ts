import { expect, test } from 'vitest';
import { compilePolicy } from './compile-policy.ts';
import { decidePrompt } from './decide-prompt.ts';
import { defaultPolicy } from './default-policy.ts';
import { now, person } from './prompt-history.fixtures.ts';

const ago = (milliseconds: number): Date => new Date(now.getTime() - milliseconds);
const policy = compilePolicy(defaultPolicy, 1);

test('a moment that only the server can report is not opened by the browser', () => {
  expect(decidePrompt({ ...person, momentOpenedAt: undefined }, [], policy, now)).toMatchObject({
    suppressedBy: ['moment_not_fresh'],
    reasons: ['signal:tenure', 'signal:value'],
  });
  const offer = { ...person, moment: 'sign_in.offer', momentOpenedAt: undefined };
  expect(decidePrompt(offer, [], policy, now).suppressedBy).toEqual([]);
});

test('a device was known for an hour before the event, or the prompt is not shown on it', () => {
  const known = (deviceSeenAt: Date | undefined) =>
    decidePrompt({ ...person, moment: 'security.new_device', deviceSeenAt }, [], policy, now).suppressedBy;
  expect(known(undefined)).toEqual(['unfamiliar_device']);
  expect(known(ago(3_600_000 + 999))).toEqual(['unfamiliar_device']);
  expect(known(ago(3_600_000 + 1000))).toEqual([]);
});

test('a visit to the security settings is a signal, with or without an event', () => {
  const visit = (moment: string) =>
    decidePrompt({ ...person, lastPaymentAt: null, moment }, [], policy, now).suppressedBy;
  expect(visit('settings.security_interest')).toEqual([]);
  expect(visit('sign_in.offer')).toEqual(['signals_missing']);
});

test('two signals of one family count once', () => {
  const signals = {
    a: { family: 'value', when: 'true' },
    b: { family: 'value', when: 'true' },
    c: { family: 'unknown', when: 'lastSecurityEventAt < now' },
  };
  const decision = decidePrompt(person, [], compilePolicy({ ...defaultPolicy, signals }, 1), now);
  expect(decision.reasons).toEqual(['moment:payment.completed', 'signal:value']);
  expect(decision.suppressedBy).toEqual(['signals_missing']);
});
