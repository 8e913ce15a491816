import type { Challenge, FactorOption } from '@kairos-mfa/protocol';
import type { KairosCaller } from './create-client.ts';

/** Disables the factors whose ceremony this browser does not support; the server cannot know that. */
export function withDeviceSupport(
  client: KairosCaller,
  factorOptions: readonly FactorOption[],
  unrecommended: ReadonlySet<string> = new Set(),
): FactorOption[] {
  const options = factorOptions.map((option): FactorOption => {
    if (option.state === 'available' && client.ceremonies[option.type]?.available('create') === false)
      return { ...option, state: 'disabled', reason: 'device_unsupported', recommended: false };
    return unrecommended.has(option.type) ? { ...option, recommended: false } : option;
  });
  // The first one is selected at first, so what this device cannot do well comes last.
  return options.toSorted((a, b) => Number(unrecommended.has(a.type)) - Number(unrecommended.has(b.type)));
}

/** The factor types that work, but not with this device alone, e.g. passkeys in an app's browser without an authenticator. */
export async function unrecommendedTypes({ ceremonies }: KairosCaller): Promise<ReadonlySet<string>> {
  const types = await Promise.all(
    Object.entries(ceremonies).map(async ([type, ceremony]) =>
      (await ceremony.recommended?.()) === false ? type : undefined,
    ),
  );
  return new Set(types.filter((type) => type !== undefined));
}

/** A challenge without the factors whose ceremony this browser does not support, unless there are no others. */
export function withSupportedFactors({ ceremonies }: KairosCaller, challenge: Challenge): Challenge {
  const factors = challenge.factors.filter(({ type }) => ceremonies[type]?.available('get') !== false);
  const [first] = factors;
  if (!first) return challenge;
  const isPreferredLeft = factors.some(({ id }) => id === challenge.preferred);
  return { ...challenge, factors, preferred: isPreferredLeft ? challenge.preferred : first.id };
}
