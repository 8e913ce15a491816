import type { RememberedDevice, RememberedDevices, State } from '@kairos-mfa/protocol';
import { describe, expect, test } from 'vitest';
import { devicesFlow, devicesStart, type DevicesEvent, type DevicesState } from './devices.flow.ts';
import { exampleEvents } from './example-events.fixtures.ts';
import { factor, options } from './flow.fixtures.ts';
import {
  preferencesFlow,
  preferencesStart,
  type PreferencesEvent,
  type PreferencesState,
} from './preferences.flow.ts';
import { randomWalk, type EveryStep } from './random-walk.fixtures.ts';
import { securityFlow, securityStart, type SecurityEvent, type SecurityState } from './security.flow.ts';

describe('the security page', () => {
  const security: State = {
    identity: { id: 'ada' },
    signIn: 'clear',
    assurance: { level: 'aal2', amr: ['pwd', 'otp'], authTime: '2026-01-01T00:00:00Z' },
    factors: [factor, { ...factor, id: 'factor-2', type: 'passkey', name: 'Laptop' }],
    factorOptions: options,
    recoveryCodes: { remaining: 10, createdAt: '2026-01-01T00:00:00Z', acknowledged: true },
    enforcement: { mode: 'optional', satisfied: true },
    score: { value: 100, max: 100, checklist: [] },
  };
  const codes = { setId: 'set-2', codes: ['AAAAAA-BBBBBB-CCCCCC-DDDDDD'] };
  const events = exampleEvents<SecurityEvent>({
    'open-requested': [{}],
    loaded: [{ security }, { security: { ...security, recoveryCodes: null } }],
    'rename-requested': [{ factorId: 'factor-1' }, { factorId: 'unknown' }],
    'save-name-requested': [{ name: 'Pixel' }],
    'remove-requested': [{ factorId: 'factor-2' }],
    'regenerate-requested': [{}],
    'confirm-requested': [{}],
    'add-requested': [{}, { factorType: 'totp' }],
    'check-factor-requested': [{}],
    'back-requested': [{}],
    renamed: [{ factor }],
    removed: [{}],
    regenerated: [{ codes }],
    'step-up-cancelled': [{}],
    refused: [{ problem: 'unavailable' }, { problem: 'last_required_factor' }],
    'codes-acknowledged': [{}],
    'codes-skipped': [{}],
    'factor-added': [{}],
    'factor-checked': [{}],
    'changed-elsewhere': [{}],
    'retry-requested': [{}],
  });
  const steps: EveryStep<SecurityState> = {
    loading: true,
    overview: true,
    renaming: true,
    removing: true,
    regenerating: true,
    working: true,
    adding: true,
    'checking-factor': true,
    'showing-recovery-codes': true,
    problem: true,
  };

  test('reaches every step it has, and no other', () => {
    const seen = randomWalk(securityFlow, securityStart, events, () => undefined);
    expect([...seen].toSorted()).toEqual(Object.keys(steps).toSorted());
  });

  test('new codes stay on the screen until they are saved or deliberately left', () => {
    randomWalk(securityFlow, securityStart, events, ({ before, event, after }) => {
      if (before.step === 'working' && event.type === 'regenerated' && before.task.type === 'regenerate')
        expect(after).toMatchObject({ step: 'showing-recovery-codes', codes });
      if (before.step !== 'showing-recovery-codes') return;
      if (after.step === 'showing-recovery-codes') expect(after.codes).toBe(before.codes);
      else expect(['codes-acknowledged', 'codes-skipped']).toContain(event.type);
    });
  });

  test('one change is under way at a time, and no factor is removed without a confirmation', () => {
    randomWalk(securityFlow, securityStart, events, ({ before, event, after, effects }) => {
      for (const effect of effects) {
        if (effect.type === 'getState') continue;
        expect(before.step).not.toBe('working');
        expect(after.step).toBe('working');
        if (effect.type === 'removeFactor')
          expect([before.step, event.type]).toEqual(['removing', 'confirm-requested']);
      }
    });
  });
});

describe('remembered devices', () => {
  const laptop: RememberedDevice = {
    id: 'laptop',
    browser: 'chrome',
    system: 'macos',
    rememberedAt: '2026-01-01T00:00:00Z',
    expiresAt: '2026-01-31T00:00:00Z',
    current: true,
  };
  const remembered: RememberedDevices = {
    days: 30,
    devices: [laptop, { ...laptop, id: 'phone', current: false }],
  };
  const events = exampleEvents<DevicesEvent>({
    'open-requested': [{}],
    loaded: [{ remembered }],
    'forget-requested': [{ deviceId: 'phone' }, { deviceId: 'unknown' }],
    'forget-all-requested': [{}],
    'confirm-requested': [{}],
    'back-requested': [{}],
    forgotten: [{}],
    'step-up-cancelled': [{}],
    refused: [{ problem: 'unavailable' }, { problem: 'not_found' }],
    'changed-elsewhere': [{}],
    'retry-requested': [{}],
  });
  const steps: EveryStep<DevicesState> = {
    loading: true,
    listed: true,
    confirming: true,
    forgetting: true,
    problem: true,
  };

  test('only requested devices are forgotten, one request at a time', () => {
    const seen = randomWalk(devicesFlow, devicesStart, events, ({ before, after, effects }) => {
      for (const effect of effects) {
        if (effect.type === 'listRememberedDevices') continue;
        expect([before.step, after.step]).toEqual([
          effect.type === 'forgetDevices' ? 'confirming' : 'listed',
          'forgetting',
        ]);
        expect(effect).not.toHaveProperty('deviceId', 'unknown');
      }
    });
    expect([...seen].toSorted()).toEqual(Object.keys(steps).toSorted());
  });
});

describe('prompt preferences', () => {
  const preferences = { neverAsk: false, reminders: true };
  const events = exampleEvents<PreferencesEvent>({
    'open-requested': [{}],
    loaded: [{ preferences }],
    'change-requested': [{ change: { neverAsk: true } }, { change: { reminders: false } }],
    'undo-requested': [{}],
    saved: [{ preferences: { neverAsk: true, reminders: true } }],
    'step-up-cancelled': [{}],
    refused: [{ problem: 'unavailable' }, { problem: 'rate_limited', retryAfter: 45 }],
    'prompts-silenced': [{}],
    'retry-requested': [{}],
  });
  const steps: EveryStep<PreferencesState> = { loading: true, shown: true, saving: true, problem: true };

  test('one change is saved at a time, and a refused change is reverted', () => {
    const seen = randomWalk(
      preferencesFlow,
      preferencesStart,
      events,
      ({ before, event, after, effects }) => {
        if (effects.some(({ type }) => type === 'putPreferences'))
          expect([before.step, after.step]).toEqual(['shown', 'saving']);
        if (before.step !== 'saving' || after.step === 'saving') return;
        expect(['saved', 'refused', 'step-up-cancelled']).toContain(event.type);
        if (event.type !== 'saved')
          expect(after).toMatchObject({ step: 'shown', preferences: before.before });
      },
    );
    expect([...seen].toSorted()).toEqual(Object.keys(steps).toSorted());
  });

  test('"do not ask again" stays set until the person changes it', () => {
    randomWalk(preferencesFlow, preferencesStart, events, ({ before, event, after }) => {
      if (event.type !== 'prompts-silenced' || before.step !== 'shown') return;
      expect(after).toEqual({ step: 'shown', preferences: { ...before.preferences, neverAsk: true } });
    });
  });
});
