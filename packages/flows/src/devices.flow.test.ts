import type { RememberedDevice, RememberedDevices } from '@kairos-mfa/protocol';
import { expect, test } from 'vitest';
import { devicesFlow, type DevicesEvent, type DevicesState } from './devices.flow.ts';

const laptop: RememberedDevice = {
  id: 'laptop',
  browser: 'chrome',
  system: 'macos',
  rememberedAt: '2026-01-01T00:00:00Z',
  expiresAt: '2026-01-31T00:00:00Z',
  current: true,
};
const phone = { ...laptop, id: 'phone', current: false };
const remembered: RememberedDevices = { days: 30, devices: [laptop, phone] };
const listed: DevicesState = { step: 'listed', remembered };

function walk(state: DevicesState, ...events: DevicesEvent[]): DevicesState {
  return events.reduce((before, event) => devicesFlow(before, event)[0], state);
}

test('one click forgets one device, and more clicks send no second request', () => {
  const [forgetting, effect] = devicesFlow(listed, { type: 'forget-requested', deviceId: 'phone' });
  expect(effect).toEqual({ type: 'forgetDevice', deviceId: 'phone' });
  expect(devicesFlow(forgetting, { type: 'forget-requested', deviceId: 'phone' })).toEqual([forgetting]);
  expect(walk(forgetting, { type: 'forgotten' })).toMatchObject({
    forgotten: 'one',
    remembered: { devices: [laptop] },
  });
});

test('all devices are forgotten only after a confirmation', () => {
  const confirming = walk(listed, { type: 'forget-all-requested' });
  expect(confirming.step).toBe('confirming');
  expect(walk(confirming, { type: 'back-requested' })).toEqual(listed);
  expect(walk(confirming, { type: 'confirm-requested' }, { type: 'forgotten' })).toMatchObject({
    forgotten: 'all',
    remembered: { devices: [] },
  });
});

test('a device that another tab forgot is removed from the list without an error', () => {
  const after = walk(
    listed,
    { type: 'forget-requested', deviceId: 'phone' },
    { type: 'refused', problem: 'not_found' },
  );
  expect(after).toMatchObject({ step: 'listed', remembered: { devices: [laptop] } });
  expect(after).not.toHaveProperty('failure');
});

test('a device stays on the list until the server has forgotten it', () => {
  const after = walk(
    listed,
    { type: 'forget-requested', deviceId: 'phone' },
    { type: 'refused', problem: 'unavailable' },
  );
  expect(after).toEqual({ ...listed, failure: 'unavailable' });
});
