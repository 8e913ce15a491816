import type { FactorOption } from '@kairos-mfa/protocol';

/** What this device can do for a factor type. */
export type DeviceSupport = (factorType: string) => boolean;

/** The options as a person may see them: hidden ones gone, and what this device cannot do last, with the reason. */
export function availableOptions(
  options: readonly FactorOption[],
  canHere: DeviceSupport = () => true,
): FactorOption[] {
  const shown = options
    .filter((option) => option.state !== 'hidden')
    .map((option): FactorOption =>
      option.state === 'available' && !canHere(option.type)
        ? { ...option, state: 'disabled', reason: 'device_unsupported', recommended: false }
        : option,
    );
  const isOpen = (option: FactorOption): boolean => option.state === 'available';
  return [...shown.filter(isOpen), ...shown.filter((option) => !isOpen(option))];
}
