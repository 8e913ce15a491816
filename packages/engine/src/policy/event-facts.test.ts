import { expect, test } from 'vitest';
import { isLeaving, signalsOf } from './event-facts.ts';

const activity = { instants: [], firsts: [], counters: ['actionsCount'] };
const nothing = { instants: [], firsts: [], counters: [] };

test.each([
  ['payment.completed', { ...activity, instants: ['lastPaymentAt'] }],
  ['invite.sent', { ...activity, counters: ['actionsCount', 'invitedOthersCount'] }],
  ['password.changed', { ...nothing, instants: ['lastSecurityEventAt'] }],
  ['settings.security_interest', { ...nothing, instants: ['openedSecuritySettingsAt'] }],
  ['account.created', { ...nothing, firsts: ['createdAt'] }],
  ['leaving', { ...nothing, instants: ['leftAt'] }],
  ['sign_out', { ...nothing, instants: ['leftAt'] }],
  ['reminder.due', nothing],
  ['report.created', activity],
  ['constructor', activity],
])('the event %s changes the facts that belong to it', (event, expected) => {
  expect(signalsOf(event)).toEqual(expected);
});

test.each([
  ['leaving', true],
  ['sign_out', true],
  ['cancel_plan', true],
  ['exit_intent', true],
  ['payment.completed', false],
  ['constructor', false],
])('%s: the person leaves: %s', (event, expected) => {
  expect(isLeaving(event)).toBe(expected);
});
