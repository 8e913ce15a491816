import type { KairosClient } from './create-client.ts';
import { recentlyUsedCode, forgetCodeUsed } from './code-used-note.ts';
import { currentSuppressors } from './suppressors.ts';
import { whenIdle } from './when-calm.ts';

/**
 * Offers new recovery codes after one was used: once, as soon as nothing else is going on, and never in the way of what
 * the code was used for. Call what it answers to stop.
 */
export function offerNewCodes({ screens, onEvent }: Pick<KairosClient, 'screens' | 'onEvent'>): () => void {
  let giveUp: () => void = () => undefined;
  const isCalm = (): boolean => !screens.getState() && currentSuppressors().length === 0;
  function wait(): void {
    giveUp();
    if (recentlyUsedCode() === undefined) return;
    giveUp = whenIdle(isCalm, () => {
      const remaining = recentlyUsedCode();
      forgetCodeUsed();
      if (remaining !== undefined) void screens.show({ screen: 'code-used', remaining });
    });
  }
  const hush = onEvent(({ type }) => {
    if (type === 'recovery_codes.used') wait();
  });
  wait();
  return () => {
    hush();
    giveUp();
  };
}
