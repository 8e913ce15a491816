import { isIP } from 'node:net';
import { z } from 'zod';

/** Entries between commas; blanks around them do not count. */
export const commaSeparated = z
  .string()
  .default('')
  .transform((text) =>
    text
      .split(',')
      .map((entry) => entry.trim())
      .filter((entry) => entry !== ''),
  );

/** A whole number, written in digits alone. */
export function digits(name: string, what: string, most: number) {
  return z
    .string()
    .refine((text) => /^\d{1,5}$/.test(text) && Number(text) <= most, `${name} must be ${what}`)
    .transform(Number);
}

/** A number of requests a minute; absent: the default of the engine. */
export function perMinute(name: string) {
  return z
    .string()
    .regex(/^[1-9]\d{0,6}$/, `${name} must be a number of requests a minute, from 1 to 9999999`)
    .transform(Number)
    .optional();
}

/** A number of months to keep rows; absent: the default of the engine. */
export function months(name: string, fewest: number) {
  return z
    .string()
    .refine(
      (text) => /^[1-9]\d{0,2}$/.test(text) && Number(text) >= fewest,
      `${name} must be a whole number of months, from ${fewest} to 999`,
    )
    .transform(Number)
    .optional();
}

/** The address of a PostgreSQL database. */
export function postgresUrl(name: string, absent: string) {
  return z
    .string()
    .regex(/^postgres(ql)?:\/\//, {
      error: `${name} must begin with postgres://. Leave it out for ${absent}.`,
      abort: true,
    })
    .refine(
      URL.canParse,
      `${name} cannot be read. Write #, / and @ of a password as %23, %2F and %40, and the port as a number.`,
    )
    .optional();
}

/** The address of a page or an endpoint: `http` or `https`, with a host. */
export function urlOf(name: string, what: string) {
  return z
    .url({ protocol: /^https?$/, error: `${name} must be the URL of ${what}, with https:// in front` })
    .optional();
}

const label = /^(?!-)[a-z0-9-]{1,63}(?<!-)$/i;
const isName = (text: string): boolean => text.split('.').every((part) => label.test(part));

/** A host to listen on: a name or an IP address, without scheme and port. */
export function hostName(name: string) {
  return z
    .string()
    .refine(
      (text) => isIP(text) !== 0 || isName(text),
      `${name} must be a name or an IP address to listen on, without a scheme and a port, e.g. 0.0.0.0`,
    );
}

/** A domain as WebAuthn has it (L3 §5.1.3): in lower case, without scheme and port, and no IP address. */
export function registrableName(name: string) {
  return z
    .string()
    .refine(
      (text) => isIP(text) === 0 && isName(text) && text === text.toLowerCase(),
      `${name} must be a domain in lower case, without scheme, port and path, e.g. example.com. Passkeys work with no IP address.`,
    );
}

/** Text that can stand in a header: visible ASCII. */
export function headerText(name: string) {
  return z
    .string()
    .regex(/^[\x21-\x7e]+$/, `${name} must be visible ASCII characters without blanks`)
    .optional();
}

/** The sender of e-mails: an address, with or without a name in front. */
export function mailSender(name: string) {
  return z
    .string()
    .regex(
      /^(?:[^<>\p{Cc}]*<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/u,
      `${name} must be an address, e.g. no-reply@example.com or Example <no-reply@example.com>`,
    )
    .optional();
}

/** The sender of text messages at Twilio: a number, a messaging service, or a name. */
export function twilioSender(name: string) {
  return z
    .string()
    .regex(
      /^(?:\+[1-9]\d{6,14}|MG[0-9a-zA-Z]{32}|(?=.*[A-Za-z])[A-Za-z0-9 ]{1,11})$/,
      `${name} must be a number such as +15005550006, the id of a messaging service (MG…), or a name of at most 11 letters`,
    )
    .optional();
}
