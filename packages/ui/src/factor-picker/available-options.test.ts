import type { FactorOption } from '@kairos-mfa/protocol';
import { expect, test } from 'vitest';
import { availableOptions } from './available-options.ts';

const option = (type: string, change: Partial<FactorOption> = {}): FactorOption => ({
  type,
  state: 'available',
  strength: 'aal2',
  recommended: false,
  ...change,
});

test('the server’s order stands where the device can do everything', () => {
  expect(availableOptions([option('passkey'), option('totp')]).map(({ type }) => type)).toEqual([
    'passkey',
    'totp',
  ]);
});

test('what this device cannot do comes last and says why', () => {
  const shown = availableOptions(
    [option('passkey', { recommended: true }), option('totp')],
    (type) => type === 'totp',
  );
  expect(shown.map(({ type }) => type)).toEqual(['totp', 'passkey']);
  expect(shown[1]).toMatchObject({ state: 'disabled', reason: 'device_unsupported', recommended: false });
});

test('what is hidden is never shown', () => {
  expect(availableOptions([option('totp', { state: 'hidden' })])).toEqual([]);
});
