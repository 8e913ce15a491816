import {
  AsYouType,
  type CountryCode,
  getCountries,
  getCountryCallingCode,
  parsePhoneNumberFromString,
  validatePhoneNumberLength,
} from 'libphonenumber-js/min';
import { toDigits } from '../primitives/digits.ts';

export type { CountryCode };

/** What keeps a number from being one. */
export type PhoneError = 'empty' | 'too_short' | 'too_long' | 'wrong';

/** A number as it was understood. */
export type ParsedPhone = { ok: true; phone: string } | { ok: false; error: PhoneError };

/** Every country with a dialling code, in no order. */
const countries: readonly CountryCode[] = getCountries();

function dialCode(country: CountryCode): string {
  return `+${getCountryCallingCode(country)}`;
}

/** Any script's digits, a plus in front, and spaces between: what is left of a number as it was typed or pasted. */
function normalizePhone(text: string): string {
  const said = text.trim();
  const isInternational = /^[+\uFF0B]/.test(said);
  return (isInternational ? '+' : '') + toDigits(said);
}

/** The number as people of that country write it, for as far as it has been typed. */
function formatAsYouType(plain: string, country: CountryCode): string {
  return new AsYouType(country).input(plain);
}

/** A whole number with its country code, e.g. pasted or filled in by the browser: its country, and the rest of it. */
function parseInternational(
  plain: string,
  country: CountryCode,
): { country: CountryCode; text: string } | undefined {
  const number = parsePhoneNumberFromString(plain, country);
  if (!number || !/^(?:\+|00|011)/.test(plain) || !number.isPossible()) return undefined;
  const from = number.country ?? number.getPossibleCountries()[0];
  return from && { country: from, text: number.formatNational() };
}

/** Reads a number of that country, or one with a code of its own. E.164. */
function parsePhone(plain: string, country: CountryCode): ParsedPhone {
  if (toDigits(plain) === '') return { ok: false, error: 'empty' };
  const length = validatePhoneNumberLength(plain, country);
  if (length === 'TOO_SHORT') return { ok: false, error: 'too_short' };
  if (length === 'TOO_LONG') return { ok: false, error: 'too_long' };
  const number = parsePhoneNumberFromString(plain, country);
  return number?.isValid() ? { ok: true, phone: number.number } : { ok: false, error: 'wrong' };
}

/** The rules of the world's phone numbers. Import them only where a number is asked for: they are large. */
export const phoneRules = {
  countries,
  dialCode,
  normalizePhone,
  formatAsYouType,
  parseInternational,
  parsePhone,
};
export type PhoneRules = typeof phoneRules;
