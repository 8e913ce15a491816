import { cleanup, renderHook, waitFor } from '@testing-library/react';
import { StrictMode } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { useReceivedCode } from './use-received-code.ts';

/** A browser with WebOTP, and its requests. */
function stubWebOtp() {
  const requests: { signal: AbortSignal; receive: (code: string) => void }[] = [];
  vi.stubGlobal('OTPCredential', {});
  vi.stubGlobal('navigator', {
    ...navigator,
    credentials: {
      get: ({ signal }: { signal: AbortSignal }) =>
        new Promise((resolve, reject) => {
          signal.addEventListener('abort', () => reject(new DOMException('left', 'AbortError')));
          requests.push({ signal, receive: (code) => resolve({ code }) });
        }),
    },
  });
  return { waiting: () => requests.filter(({ signal }) => !signal.aborted) };
}
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

test('one wait is open at a time in StrictMode too; it ends with the submitted code and with the screen', async () => {
  const { waiting } = stubWebOtp();
  const { result, rerender, unmount } = renderHook(({ wanted }) => useReceivedCode(wanted), {
    wrapper: StrictMode,
    initialProps: { wanted: true },
  });
  expect(waiting()).toHaveLength(1);
  waiting()[0]?.receive('004217');
  await waitFor(() => expect(result.current).toBe('004217'));
  rerender({ wanted: false });
  expect(waiting()).toHaveLength(0);
  rerender({ wanted: true });
  expect(waiting()).toHaveLength(1);
  unmount();
  expect(waiting()).toHaveLength(0);
});

test('a browser without WebOTP is not asked for a code', () => {
  const { result } = renderHook(() => useReceivedCode(true));
  expect(result.current).toBeUndefined();
});
