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

test('the options keep the server’s order if the device supports all of them', () => {
  expect(availableOptions([option('passkey'), option('totp')]).map(({ type }) => type)).toEqual([
    'passkey',
    'totp',
  ]);
});

test('options that this device does not support come last, with the reason', () => {
  const shown = availableOptions(
    [option('passkey', { recommended: true }), option('totp')],
    (type) => type === 'totp',
  );
  expect(shown.map(({ type }) => type)).toEqual(['totp', 'passkey']);
  expect(shown[1]).toMatchObject({ state: 'disabled', reason: 'device_unsupported', recommended: false });
});

test('hidden options are left out', () => {
  expect(availableOptions([option('totp', { state: 'hidden' })])).toEqual([]);
});
