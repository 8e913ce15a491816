import type { KairosClient } from './create-client.ts';
import { recentRecoveryCodeUse, clearRecoveryCodeUse } from './last-recovery-code-use.ts';
import { currentSuppressors } from './page-suppressors.ts';
import { waitUntilIdle } from './wait-until-idle.ts';

/**
 * Offers new recovery codes after one was used: once, as soon as the page is idle, so that it does not interrupt what the
 * code was used for. Returns a function that stops.
 */
export function offerNewRecoveryCodes({
  screens,
  onEvent,
}: Pick<KairosClient, 'screens' | 'onEvent'>): () => void {
  let cancelWait: () => void = () => undefined;
  const isIdle = (): boolean => !screens.getState() && currentSuppressors().length === 0;
  function wait(): void {
    cancelWait();
    if (recentRecoveryCodeUse() === undefined) return;
    cancelWait = waitUntilIdle(isIdle, () => {
      const remaining = recentRecoveryCodeUse();
      clearRecoveryCodeUse();
      if (remaining !== undefined) void screens.show({ screen: 'recovery-code-used', remaining });
    });
  }
  const unsubscribe = onEvent(({ type }) => {
    if (type === 'recovery_codes.used') wait();
  });
  wait();
  return () => {
    unsubscribe();
    cancelWait();
  };
}
