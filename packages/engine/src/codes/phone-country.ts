import type { PolicyDocument } from '@kairos-mfa/protocol';
import { parsePhoneNumberFromString } from 'libphonenumber-js/min';

/** Where a number in E.164 is at home (ISO 3166-1); satellites and networks of no country have none. */
export function countryOf(phone: string): string | undefined {
  return parsePhoneNumberFromString(phone)?.country;
}

/** Whether this number gets text messages at all; one of no country only where every country does. */
export function canReceiveTexts(phone: string, { textCountries }: PolicyDocument['factors']): boolean {
  if (textCountries === undefined) return true;
  const country = countryOf(phone);
  return country !== undefined && textCountries.includes(country);
}
