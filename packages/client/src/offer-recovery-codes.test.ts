// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createKairosClient } from './create-client.ts';
import { offerNewRecoveryCodes } from './offer-recovery-codes.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  sessionStorage.clear();
  document.body.replaceChildren();
});

function app() {
  const client = createKairosClient();
  client.screens.mount();
  const stop = offerNewRecoveryCodes(client);
  return { client, stop, shown: () => client.screens.getState() };
}
const offer = { screen: 'recovery-code-used', remaining: 9 };

test('new recovery codes are offered once after a code was used', () => {
  const { client, shown } = app();
  client.emit({ type: 'recovery_codes.used', remaining: 9 });
  expect(shown()).toEqual(offer);
  client.screens.close();
  offerNewRecoveryCodes(client);
  expect(shown()).toBeUndefined();
});

test('a code that was used on the sign-in page is offered on the next page, for ten minutes', () => {
  createKairosClient().emit({ type: 'recovery_codes.used', remaining: 9 });
  const next = app();
  expect(next.shown()).toEqual(offer);
  next.stop();
  createKairosClient().emit({ type: 'recovery_codes.used', remaining: 9 });
  vi.advanceTimersByTime(11 * 60_000);
  expect(app().shown()).toBeUndefined();
});

test('the offer waits until the dialog that the code was used for is closed', () => {
  const { client, shown } = app();
  document.body.innerHTML = '<div role="dialog"></div>';
  client.emit({ type: 'recovery_codes.used', remaining: 9, action: 'transfer_money' });
  vi.advanceTimersByTime(5_000);
  expect(shown()).toBeUndefined();
  document.body.replaceChildren();
  vi.advanceTimersByTime(1_000);
  expect(shown()).toEqual(offer);
});

test('codes that are being regenerated are not offered', () => {
  const { client, shown } = app();
  client.emit({ type: 'recovery_codes.used', remaining: 8, action: 'recovery_codes.regenerate' });
  vi.advanceTimersByTime(5_000);
  expect(shown()).toBeUndefined();
  document.body.innerHTML = '<div role="dialog"></div>';
  client.emit({ type: 'recovery_codes.used', remaining: 7 });
  client.emit({ type: 'recovery_codes.kept', how: 'copied' });
  document.body.replaceChildren();
  vi.advanceTimersByTime(5_000);
  expect(shown()).toBeUndefined();
});
