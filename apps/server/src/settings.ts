import { isAbsolute } from 'node:path';
import { fewestMonths } from '@kairos-mfa/engine';
import { z } from 'zod';
import { consoleLinkPlaces } from './console/console-links-config.ts';
import {
  commaSeparated,
  digits,
  headerText,
  hostName,
  mailSender,
  months,
  perMinute,
  postgresUrl,
  registrableName,
  twilioSender,
  urlOf,
} from './setting-kinds.ts';

/** The settings of the server process, each refused by its name. An empty one is absent; see `readConfig`. */
export const environment = z.object({
  PORT: digits('PORT', 'a port from 0 to 65535', 65_535).default(4600),
  HOST: hostName('HOST').default('127.0.0.1'),
  DATABASE_URL: postgresUrl('DATABASE_URL', 'the embedded database'),
  DATABASE_READ_URL: postgresUrl('DATABASE_READ_URL', 'reading from DATABASE_URL'),
  KAIROS_DATA_DIR: z.string().default('./.kairos'),
  KAIROS_ORIGINS: commaSeparated.refine(
    (origins) =>
      origins.every(
        (origin) => URL.canParse(origin) && new URL(origin).origin === origin && !origin.includes('*'),
      ),
    'KAIROS_ORIGINS must list origins as scheme, host and port, without a path and without a slash at the end, e.g. https://app.example.com,https://admin.example.com',
  ),
  KAIROS_RP_ID: registrableName('KAIROS_RP_ID').default('localhost'),
  KAIROS_RP_NAME: z
    .string()
    .regex(/^[^\p{Cc}]{1,64}$/u, 'KAIROS_RP_NAME must be a name of at most 64 characters on one line')
    .default('Kairos'),
  KAIROS_SESSION_SECRET: z
    .string()
    .refine(
      (secret) => new TextEncoder().encode(secret).length >= 32,
      'KAIROS_SESSION_SECRET needs at least 32 bytes. Make one with: openssl rand -base64 32',
    )
    .optional(),
  KAIROS_SESSION_JWKS_URL: urlOf('KAIROS_SESSION_JWKS_URL', 'a JWKS document'),
  KAIROS_SERVICE_KEYS: commaSeparated
    .refine(
      (keys) => keys.every((key) => key.length >= 32),
      'Every key in KAIROS_SERVICE_KEYS needs at least 32 characters. Make one with: openssl rand -base64 32',
    )
    .refine(
      (keys) => keys.every((key) => /^[\x21-\x7e]+$/.test(key) && !/^[\w-]+\.[\w-]+\.[\w-]+$/.test(key)),
      'A key in KAIROS_SERVICE_KEYS could never be sent: it has a blank, a character that is not ASCII, or the form of a JWT. Make one with: openssl rand -base64 32',
    ),
  KAIROS_ENCRYPTION_KEYS: z.string(
    'KAIROS_ENCRYPTION_KEYS is missing. Without a key no secret can be stored. Make one with: echo "k1:$(openssl rand -base64 32)"',
  ),
  KAIROS_POLICY: z.string().optional(),
  KAIROS_FACTORS: z
    .string()
    .refine(isAbsolute, 'KAIROS_FACTORS must be the absolute path of a module that exports `factors`')
    .optional(),
  KAIROS_TRUSTED_PROXIES: digits(
    'KAIROS_TRUSTED_PROXIES',
    'the number of proxies in front, from 0 to 16',
    16,
  ).default(0),
  KAIROS_LIMIT_SESSION: perMinute('KAIROS_LIMIT_SESSION'),
  KAIROS_LIMIT_PERSON: perMinute('KAIROS_LIMIT_PERSON'),
  KAIROS_LIMIT_ADDRESS: perMinute('KAIROS_LIMIT_ADDRESS'),
  KAIROS_DATABASE_CONNECTIONS: z
    .string()
    .regex(/^[1-9]\d{0,2}$/, 'KAIROS_DATABASE_CONNECTIONS must be a number from 1 to 999')
    .transform(Number)
    .optional(),
  KAIROS_RETENTION_LEDGER_MONTHS: months('KAIROS_RETENTION_LEDGER_MONTHS', fewestMonths.ledger),
  KAIROS_RETENTION_AUDIT_MONTHS: months('KAIROS_RETENTION_AUDIT_MONTHS', fewestMonths.audit),
  KAIROS_RETENTION_CHALLENGES_MONTHS: months('KAIROS_RETENTION_CHALLENGES_MONTHS', fewestMonths.challenges),
  KAIROS_PREPARED_STATEMENTS: z.enum(['0', '1'], 'KAIROS_PREPARED_STATEMENTS must be 0 or absent').optional(),
  KAIROS_COUNTRY_HEADER: z
    .string()
    .regex(/^[a-z0-9-]+$/i, 'KAIROS_COUNTRY_HEADER must be the name of a header, e.g. cf-ipcountry')
    .optional(),
  SMTP_URL: z
    .string()
    .refine(
      (url) => /^smtps?:\/\//.test(url) && URL.canParse(url) && new URL(url).hostname !== '',
      'SMTP_URL must begin with smtp:// or smtps:// and name a host. Write #, / and @ of a password as %23, %2F and %40.',
    )
    .optional(),
  KAIROS_MAIL_FROM: mailSender('KAIROS_MAIL_FROM'),
  KAIROS_SMS_WEBHOOK_URL: urlOf('KAIROS_SMS_WEBHOOK_URL', 'your own endpoint'),
  KAIROS_SMS_WEBHOOK_SECRET: z
    .string()
    .min(16, 'KAIROS_SMS_WEBHOOK_SECRET needs at least 16 characters. Make one with: openssl rand -base64 32')
    .optional(),
  KAIROS_TWILIO_ACCOUNT_SID: z
    .string()
    .regex(
      /^AC[0-9a-zA-Z]{32}$/,
      'KAIROS_TWILIO_ACCOUNT_SID must be AC and 32 characters, as in the console of Twilio',
    )
    .optional(),
  KAIROS_TWILIO_AUTH_TOKEN: headerText('KAIROS_TWILIO_AUTH_TOKEN'),
  KAIROS_TWILIO_FROM: twilioSender('KAIROS_TWILIO_FROM'),
  KAIROS_DEV_INBOX: z.enum(['0', '1'], 'KAIROS_DEV_INBOX must be 1 or absent').optional(),
  KAIROS_METRICS_TOKEN: headerText('KAIROS_METRICS_TOKEN').refine(
    (token) => token === undefined || token.length >= 32,
    'KAIROS_METRICS_TOKEN needs at least 32 characters. Make one with: openssl rand -base64 32',
  ),
  KAIROS_AUDIT_CONSOLE: z.enum(['0', '1'], 'KAIROS_AUDIT_CONSOLE must be 1 or absent').optional(),
  KAIROS_AUDIT_WEBHOOK_URL: urlOf('KAIROS_AUDIT_WEBHOOK_URL', 'your own endpoint'),
  KAIROS_AUDIT_WEBHOOK_SECRET: z
    .string()
    .regex(
      /^whsec_[A-Za-z0-9+/]{32,88}={0,2}$/,
      'KAIROS_AUDIT_WEBHOOK_SECRET is not a valid webhook secret. Make one with: echo "whsec_$(openssl rand -base64 32)"',
    )
    .optional(),
  KAIROS_CONSOLE_TOKEN_URL: urlOf(
    'KAIROS_CONSOLE_TOKEN_URL',
    'your route that answers with the session assertion of an administrator',
  ),
  KAIROS_SEGMENT_WRITE_KEY: headerText('KAIROS_SEGMENT_WRITE_KEY'),
  KAIROS_SEGMENT_URL: urlOf(
    'KAIROS_SEGMENT_URL',
    'an endpoint in the form of Segment, e.g. https://api.segment.io/v1/batch',
  ),
  KAIROS_POSTHOG_KEY: headerText('KAIROS_POSTHOG_KEY'),
  KAIROS_POSTHOG_URL: urlOf(
    'KAIROS_POSTHOG_URL',
    'the endpoint of PostHog, e.g. https://eu.i.posthog.com/batch/',
  ),
  KAIROS_DIGEST_TO: commaSeparated.refine(
    (addresses) => addresses.every((address) => /^[^\s<>@,]+@[^\s<>@,]+$/.test(address)),
    'KAIROS_DIGEST_TO must list e-mail addresses, e.g. product@example.com,growth@example.com',
  ),
  KAIROS_DIGEST_LOCALE: z
    .string()
    .regex(
      /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/,
      'KAIROS_DIGEST_LOCALE must be a language tag, e.g. de or pt-BR',
    )
    .default('en'),
  KAIROS_SECURITY_URL: urlOf('KAIROS_SECURITY_URL', 'your security settings'),
  KAIROS_PUBLIC_URL: urlOf('KAIROS_PUBLIC_URL', 'this server, where people reach it'),
  KAIROS_WORDS: z.string().optional(),
  KAIROS_CONSOLE_LINKS: z
    .enum(consoleLinkPlaces, 'KAIROS_CONSOLE_LINKS must be loopback, anywhere or off')
    .optional(),
});

/** The settings, read. */
export type Settings = z.output<typeof environment>;
