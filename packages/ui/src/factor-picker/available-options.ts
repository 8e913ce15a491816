import type { FactorOption } from '@kairos-mfa/protocol';

/** Whether this device supports a factor type. */
export type DeviceSupport = (factorType: string) => boolean;

/** The options to show: without hidden ones, and with those that this device does not support last, with the reason. */
export function availableOptions(
  options: readonly FactorOption[],
  deviceSupports: DeviceSupport = () => true,
): FactorOption[] {
  const shown = options
    .filter((option) => option.state !== 'hidden')
    .map((option): FactorOption =>
      option.state === 'available' && !deviceSupports(option.type)
        ? { ...option, state: 'disabled', reason: 'device_unsupported', recommended: false }
        : option,
    );
  const isAvailable = (option: FactorOption): boolean => option.state === 'available';
  return [...shown.filter(isAvailable), ...shown.filter((option) => !isAvailable(option))];
}
