import type { KairosClient } from './create-client.ts';
import { recentRecoveryCodeUse, clearRecoveryCodeUse } from './recovery-code-use.ts';
import { currentSuppressors } from './suppressors.ts';
import { whenIdle } from './when-idle.ts';

/**
 * Offers new recovery codes after one was used: once, as soon as nothing else is going on, and never in the way of what
 * the code was used for. Call what it answers to stop.
 */
export function offerNewRecoveryCodes({
  screens,
  onEvent,
}: Pick<KairosClient, 'screens' | 'onEvent'>): () => void {
  let giveUp: () => void = () => undefined;
  const isCalm = (): boolean => !screens.getState() && currentSuppressors().length === 0;
  function wait(): void {
    giveUp();
    if (recentRecoveryCodeUse() === undefined) return;
    giveUp = whenIdle(isCalm, () => {
      const remaining = recentRecoveryCodeUse();
      clearRecoveryCodeUse();
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
