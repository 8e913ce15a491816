import type { FactorOption } from '@kairos-mfa/protocol';
import type { KairosCaller } from './create-client.ts';

/** Only the browser knows what this device can do, so the last word on device support is said here. */
export function withDeviceSupport(
  client: KairosCaller,
  factorOptions: readonly FactorOption[],
): FactorOption[] {
  return factorOptions.map((option) =>
    option.state === 'available' && client.ceremonies[option.type]?.available() === false
      ? { ...option, state: 'disabled', reason: 'device_unsupported', recommended: false }
      : option,
  );
}
