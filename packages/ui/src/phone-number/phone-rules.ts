import { readDigits, visibleText } from '@kairos-mfa/protocol/internal/typed-code';
import {
  AsYouType,
  type CountryCode,
  getCountries,
  getCountryCallingCode,
  parsePhoneNumberFromString,
  validatePhoneNumberLength,
} from 'libphonenumber-js/min';

export type { CountryCode };

/** Why a number is not valid. */
export type PhoneError = 'empty' | 'too_short' | 'too_long' | 'wrong';

/** The result of parsing a number. */
export type ParsedPhone = { ok: true; phone: string } | { ok: false; error: PhoneError };

/** Every country with a dialling code, unsorted. */
const countries: readonly CountryCode[] = getCountries();

function dialCode(country: CountryCode): string {
  return `+${getCountryCallingCode(country)}`;
}

/** Converts a typed or pasted number to ASCII digits, with a plus sign if there was one. */
function normalizePhone(text: string): string {
  const visible = visibleText(text);
  return (visible.startsWith('+') ? '+' : '') + readDigits(visible);
}

/** Formats a number, also an incomplete one, as a country does. */
function formatAsYouType(plain: string, country: CountryCode): string {
  return new AsYouType(country).input(plain);
}

/** Parses a complete number with a country code, e.g. a pasted one: its country, and the national number. */
function parseInternational(
  plain: string,
  country: CountryCode,
): { country: CountryCode; text: string } | undefined {
  const number = parsePhoneNumberFromString(plain, country);
  if (!number || !/^(?:\+|00|011)/.test(plain) || !number.isPossible()) return undefined;
  const origin = number.country ?? number.getPossibleCountries()[0];
  return origin && { country: origin, text: number.formatNational() };
}

/** Parses a number of a country, or one with a country code. The result is in E.164 format. */
function parsePhone(plain: string, country: CountryCode): ParsedPhone {
  if (readDigits(plain) === '') return { ok: false, error: 'empty' };
  const length = validatePhoneNumberLength(plain, country);
  if (length === 'TOO_SHORT') return { ok: false, error: 'too_short' };
  if (length === 'TOO_LONG') return { ok: false, error: 'too_long' };
  const number = parsePhoneNumberFromString(plain, country);
  return number?.isValid() ? { ok: true, phone: number.number } : { ok: false, error: 'wrong' };
}

/** The phone number rules of all countries. Large, so import them only where a number is asked for. */
export const phoneRules = {
  countries,
  dialCode,
  normalizePhone,
  formatAsYouType,
  parseInternational,
  parsePhone,
};
/** The type of the rules, for code that does not load them. */
export type PhoneRules = typeof phoneRules;
