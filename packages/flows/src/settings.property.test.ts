import type { RememberedDevice, RememberedDevices, State } from '@kairos-mfa/protocol';
import { describe, expect, test } from 'vitest';
import { randomWalk, exampleEvents, type EveryStep } from './random-walk.fixtures.ts';
import { devicesFlow, devicesStart, type DevicesEvent, type DevicesState } from './devices.flow.ts';
import { factor, options } from './flow.fixtures.ts';
import {
  preferencesFlow,
  preferencesStart,
  type PreferencesEvent,
  type PreferencesState,
} from './preferences.flow.ts';
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
    opened: [{}],
    loaded: [{ security }, { security: { ...security, recoveryCodes: null } }],
    rename: [{ factorId: 'factor-1' }, { factorId: 'nobody' }],
    named: [{ name: 'Pixel' }],
    remove: [{ factorId: 'factor-2' }],
    regenerate: [{}],
    confirmed: [{}],
    add: [{}, { factorType: 'totp' }],
    'check-up': [{}],
    'went-back': [{}],
    renamed: [{ factor }],
    removed: [{}],
    regenerated: [{ codes }],
    'step-up-left': [{}],
    refused: [{ problem: 'unavailable' }, { problem: 'last_required_factor' }],
    'codes-kept': [{}],
    'codes-left': [{}],
    added: [{}],
    checked: [{}],
    'changed-elsewhere': [{}],
    retry: [{}],
  });
  const steps: EveryStep<SecurityState> = {
    loading: true,
    overview: true,
    renaming: true,
    removing: true,
    regenerating: true,
    working: true,
    adding: true,
    'checking-up': true,
    'keeping-codes': true,
    problem: true,
  };

  test('reaches every step it has, and no other', () => {
    const seen = randomWalk(securityFlow, securityStart, events, () => undefined);
    expect([...seen].toSorted()).toEqual(Object.keys(steps).toSorted());
  });

  test('new codes stay on the screen until they were kept or knowingly left', () => {
    randomWalk(securityFlow, securityStart, events, ({ before, event, after }) => {
      if (before.step === 'working' && event.type === 'regenerated' && before.task.type === 'regenerate')
        expect(after).toMatchObject({ step: 'keeping-codes', codes });
      if (before.step !== 'keeping-codes') return;
      if (after.step === 'keeping-codes') expect(after.codes).toBe(before.codes);
      else expect(['codes-kept', 'codes-left']).toContain(event.type);
    });
  });

  test('one change is under way at a time, and nothing is taken away that was not confirmed', () => {
    randomWalk(securityFlow, securityStart, events, ({ before, event, after, effects }) => {
      for (const effect of effects) {
        if (effect.type !== 'perform') continue;
        expect(before.step).not.toBe('working');
        expect(after.step).toBe('working');
        if (effect.task.type === 'remove')
          expect([before.step, event.type]).toEqual(['removing', 'confirmed']);
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
    opened: [{}],
    loaded: [{ remembered }],
    forget: [{ deviceId: 'phone' }, { deviceId: 'nobody' }],
    'forget-all': [{}],
    confirmed: [{}],
    'went-back': [{}],
    forgotten: [{}],
    'step-up-left': [{}],
    refused: [{ problem: 'unavailable' }, { problem: 'not_found' }],
    'changed-elsewhere': [{}],
    retry: [{}],
  });
  const steps: EveryStep<DevicesState> = {
    loading: true,
    listed: true,
    asking: true,
    forgetting: true,
    problem: true,
  };

  test('nothing is forgotten that was not asked for, and one thing at a time', () => {
    const seen = randomWalk(devicesFlow, devicesStart, events, ({ before, after, effects }) => {
      for (const effect of effects) {
        if (effect.type !== 'forget') continue;
        expect([before.step, after.step]).toEqual([
          effect.which === 'all' ? 'asking' : 'listed',
          'forgetting',
        ]);
        expect(effect.which).not.toEqual({ deviceId: 'nobody' });
      }
    });
    expect([...seen].toSorted()).toEqual(Object.keys(steps).toSorted());
  });
});

describe('what may ask', () => {
  const preferences = { neverAsk: false, reminders: true };
  const events = exampleEvents<PreferencesEvent>({
    opened: [{}],
    loaded: [{ preferences }],
    changed: [{ change: { neverAsk: true } }, { change: { reminders: false } }],
    undo: [{}],
    saved: [{ preferences: { neverAsk: true, reminders: true } }],
    'step-up-left': [{}],
    refused: [{ problem: 'unavailable' }, { problem: 'rate_limited', retryAfter: 45 }],
    silenced: [{}],
    retry: [{}],
  });
  const steps: EveryStep<PreferencesState> = { loading: true, shown: true, saving: true, problem: true };

  test('one save at a time, and a switch that was refused stands where it stood', () => {
    const seen = randomWalk(
      preferencesFlow,
      preferencesStart,
      events,
      ({ before, event, after, effects }) => {
        if (effects.some(({ type }) => type === 'save'))
          expect([before.step, after.step]).toEqual(['shown', 'saving']);
        if (before.step !== 'saving' || after.step === 'saving') return;
        expect(['saved', 'refused', 'step-up-left']).toContain(event.type);
        if (event.type !== 'saved')
          expect(after).toMatchObject({ step: 'shown', preferences: before.before });
      },
    );
    expect([...seen].toSorted()).toEqual(Object.keys(steps).toSorted());
  });

  test('“do not ask again” is undone by the person’s own hand alone', () => {
    randomWalk(preferencesFlow, preferencesStart, events, ({ before, event, after }) => {
      if (event.type !== 'silenced' || before.step !== 'shown') return;
      expect(after).toEqual({ step: 'shown', preferences: { ...before.preferences, neverAsk: true } });
    });
  });
});
