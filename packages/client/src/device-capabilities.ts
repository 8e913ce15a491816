import type { FactorOption } from '@kairos-mfa/protocol';
import type { KairosCaller } from './create-client.ts';

/** Disables the factors whose ceremony this browser does not support; the server cannot know that. */
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
