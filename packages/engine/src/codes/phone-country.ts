import type { ResolvedPolicy } from '@kairos-mfa/protocol';
import { parsePhoneNumberFromString } from 'libphonenumber-js/min';

/** The country of a number in E.164 (ISO 3166-1); satellite and international networks have none. */
export function countryOf(phone: string): string | undefined {
  return parsePhoneNumberFromString(phone)?.country;
}

/** Whether the policy allows text messages to this number; one without a country only if every country is allowed. */
export function canReceiveTexts(phone: string, { textCountries }: ResolvedPolicy['factors']): boolean {
  if (textCountries === undefined) return true;
  const country = countryOf(phone);
  return country !== undefined && textCountries.includes(country);
}
