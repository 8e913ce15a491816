import type { State } from '@kairos-mfa/protocol';
import { describe, expect, test } from 'vitest';
import { factor, options } from './flow.fixtures.ts';
import { securityAdvice } from './security-advice.ts';
import { securityFlow, type SecurityEvent, type SecurityState } from './security.flow.ts';

const spare = { ...factor, id: 'factor-2', type: 'passkey', name: 'Laptop' };
const security: State = {
  identity: { id: 'ada' },
  signIn: 'clear',
  assurance: { level: 'aal2', amr: ['pwd', 'otp'], authTime: '2026-01-01T00:00:00Z' },
  factors: [factor, spare],
  factorOptions: options,
  recoveryCodes: { remaining: 10, createdAt: '2026-01-01T00:00:00Z', acknowledged: true },
  enforcement: { mode: 'optional', satisfied: true },
  score: { value: 100, max: 100, checklist: [] },
};
const overview: SecurityState = { step: 'overview', security };

function walk(state: SecurityState, ...events: SecurityEvent[]): SecurityState {
  return events.reduce((before, event) => securityFlow(before, event)[0], state);
}

test('where the last factor is required, another one can be added from its confirmation', () => {
  const confirming = walk(overview, { type: 'remove-requested', factorId: 'factor-2' });
  expect(walk(confirming, { type: 'add-requested' })).toMatchObject({ step: 'adding', security });
});

test('removing opens a confirmation, and several confirmations send one request', () => {
  const confirming = walk(overview, { type: 'remove-requested', factorId: 'factor-2' });
  expect(confirming.step).toBe('removing');
  const [working, effect] = securityFlow(confirming, { type: 'confirm-requested' });
  expect(effect).toEqual({ type: 'removeFactor', factorId: 'factor-2' });
  expect(securityFlow(working, { type: 'confirm-requested' })).toEqual([working]);
});

test('a removed factor leaves the list at once, and the page is loaded again', () => {
  const working = walk(
    overview,
    { type: 'remove-requested', factorId: 'factor-2' },
    { type: 'confirm-requested' },
  );
  const [after, effect] = securityFlow(working, { type: 'removed' });
  expect(after).toMatchObject({ step: 'overview', changed: 'remove', security: { factors: [factor] } });
  expect(effect).toEqual({ type: 'getState' });
});

test('a cancelled step-up is neutral and changes nothing', () => {
  const working = walk(
    overview,
    { type: 'remove-requested', factorId: 'factor-2' },
    { type: 'confirm-requested' },
  );
  expect(walk(working, { type: 'step-up-cancelled' })).toEqual(overview);
});

test('a refused name stays open for editing and shows the failure', () => {
  const working = walk(
    overview,
    { type: 'rename-requested', factorId: 'factor-1' },
    { type: 'save-name-requested', name: ' Pixel ' },
  );
  expect(working).toMatchObject({ task: { type: 'rename', name: 'Pixel' } });
  expect(walk(working, { type: 'refused', problem: 'invalid_format' })).toMatchObject({
    step: 'renaming',
    failure: 'invalid_format',
  });
});

test('an unchanged name sends no request', () => {
  const renaming = walk(overview, { type: 'rename-requested', factorId: 'factor-1' });
  expect(securityFlow(renaming, { type: 'save-name-requested', name: 'Phone' })).toEqual([overview]);
});

test('working codes are replaced only after a confirmation, unacknowledged ones without it', () => {
  expect(walk(overview, { type: 'regenerate-requested' }).step).toBe('regenerating');
  const unsaved: SecurityState = { step: 'overview', security: { ...security, recoveryCodes: null } };
  expect(walk(unsaved, { type: 'regenerate-requested' })).toMatchObject({ task: { type: 'regenerate' } });
});

test('a failed reload keeps the page and shows the failure', () => {
  expect(walk(overview, { type: 'refused', problem: 'unavailable' })).toEqual({
    ...overview,
    failure: 'unavailable',
  });
});

describe('advice', () => {
  const soon = new Date('2026-01-02T00:00:00Z');
  const kinds = (change: Partial<State>, now = soon): string[] =>
    securityAdvice({ ...security, ...change }, now).map(({ kind }) => kind);

  test('recommends nothing for an account with two factors in use and saved codes', () => {
    expect(kinds({})).toEqual([]);
  });

  test('recovery codes are the most urgent recommendation once a factor is enrolled', () => {
    expect(kinds({ factors: [] })).toEqual(['no-factor']);
    expect(kinds({ factors: [factor], recoveryCodes: null })).toEqual(['codes-missing', 'only-one-factor']);
    const pending = { remaining: 0, createdAt: '2026-01-01T00:00:00Z', acknowledged: false };
    expect(kinds({ recoveryCodes: pending })).toEqual(['codes-not-saved']);
    expect(kinds({ recoveryCodes: { ...pending, remaining: 3, acknowledged: true } })).toEqual(['codes-low']);
  });

  test('an unused factor is reported after two weeks, and a check is recommended after four', () => {
    const used = { ...spare, lastUsedAt: '2026-01-15T00:00:00Z' };
    expect(kinds({ factors: [factor, used] }, new Date('2026-01-20T00:00:00Z'))).toEqual([
      'factor-never-used',
    ]);
    expect(kinds({ factors: [factor, used] }, new Date('2026-02-13T00:00:00Z'))).toContain('check-up');
  });
});
