import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { useQuietDelay } from './index.ts';

describe('useQuietDelay', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => {
    cleanup();
    vi.useRealTimers();
  });
  const pass = (milliseconds: number) => act(() => vi.advanceTimersByTimeAsync(milliseconds));

  test("each prompt is delayed once, so that the page's message can be read", async () => {
    const { result, rerender } = renderHook(({ contentId }) => useQuietDelay({ contentId, delayMs: 900 }), {
      initialProps: { contentId: undefined as string | undefined },
    });
    rerender({ contentId: 'prompt-1' });
    await pass(800);
    expect(result.current).toBe(false);
    await pass(200);
    expect(result.current).toBe(true);
    rerender({ contentId: undefined });
    rerender({ contentId: 'prompt-1' });
    expect(result.current).toBe(true);
    rerender({ contentId: 'prompt-2' });
    expect(result.current).toBe(false);
  });

  test('a busy page delays the prompt until the page is idle', async () => {
    let isFree = false;
    const { result } = renderHook(() =>
      useQuietDelay({ contentId: 'prompt-1', delayMs: 900, canInterrupt: () => isFree }),
    );
    await pass(5_000);
    expect(result.current).toBe(false);
    isFree = true;
    await pass(1_000);
    expect(result.current).toBe(true);
  });

  test('unmounting clears the timer', async () => {
    const { unmount } = renderHook(() => useQuietDelay({ contentId: 'prompt-1', delayMs: 900 }));
    unmount();
    expect(vi.getTimerCount()).toBe(0);
  });
});
