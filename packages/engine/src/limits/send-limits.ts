import type { ResolvedPolicy } from '@kairos-mfa/protocol';
import { countryOf } from '../codes/phone-country.ts';
import type { Channel } from '../delivery/message.ts';
import type { EngineContext } from '../engine-context.ts';
import { pepperedHash } from '../secrets/pepper.ts';
import type { Limit } from '../store/send-limits.ts';

/** Seconds before another code can be requested. */
export const resendAfter = 30;
const hour = 3600;
const day = 24 * hour;
/** Numbers that differ only in this many last digits form one block, as carriers assign them. */
const blockDigits = 4;

/** One code to be sent: the person, the session and the destination. */
export interface Sending {
  readonly tenantId: string;
  readonly identityKey: string;
  readonly channel: Channel;
  readonly destination: string;
}

/** The limits of one person, one number or address, and one tenant; a success refunds nothing (R17). */
export async function sendLimits(
  { keys }: Pick<EngineContext, 'keys'>,
  { textBudget }: ResolvedPolicy['factors'],
  { tenantId, identityKey, channel, destination }: Sending,
): Promise<Limit[]> {
  const recipient = await pepperedHash(keys.writer, 'recipients', destination);
  const limits: Limit[] = [
    { name: 'recipient', key: `recipient:${recipient}:gap`, max: 1, window: resendAfter },
    { name: 'recipient', key: `recipient:${recipient}:hour`, max: 5, window: hour },
    { name: 'recipient', key: `recipient:${recipient}:day`, max: 10, window: day },
    { name: 'account', key: `account:${identityKey}:day`, max: 20, window: day },
  ];
  if (channel !== 'text') return limits;
  const country = countryOf(destination) ?? 'none';
  const inCountry = Object.hasOwn(textBudget.countries, country) ? textBudget.countries[country] : undefined;
  const block = await pepperedHash(keys.writer, 'recipients', destination.slice(0, -blockDigits));
  return [
    ...limits,
    {
      name: 'country',
      key: `texts:country:${country}:${tenantId}`,
      max: inCountry ?? textBudget.perCountry,
      window: day,
    },
    { name: 'prefix', key: `texts:prefix:${block}:${tenantId}`, max: textBudget.perPrefix, window: day },
  ];
}
