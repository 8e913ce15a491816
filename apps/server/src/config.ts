import { readFileSync } from 'node:fs';
import { isAbsolute } from 'node:path';
import { fewestMonths, parseKeyRing } from '@kairos-mfa/engine';
import type { PolicyDocument } from '@kairos-mfa/protocol';
import { writtenPolicy } from '@kairos-mfa/protocol/schemas';
import { z } from 'zod';
import { readCopyOverrides } from './copy-overrides.ts';
import type { KairosServerConfig } from './create-server.ts';
import type { DeliveryConfig } from './delivery/delivery-config.ts';

/** The configuration of the server process: of the server, and the address to listen on. */
export interface ServeConfig extends KairosServerConfig {
  readonly port: number;
  readonly host: string;
}

const list = z
  .string()
  .default('')
  .transform((text) =>
    text
      .split(',')
      .map((entry) => entry.trim())
      .filter((entry) => entry !== ''),
  );

const loopbackHosts: readonly string[] = ['127.0.0.1', 'localhost', '::1'];

/** A number of requests a minute; absent: the default of the engine. */
const perMinute = (name: string) =>
  z
    .string()
    .regex(/^[1-9]\d{0,6}$|^$/, `${name} must be a number of requests a minute, from 1 to 9999999`)
    .transform(Number)
    .optional();

/** A number of months to keep rows; absent: the default of the engine. */
const months = (name: string, fewest: number) =>
  z
    .string()
    .refine(
      (text) => text === '' || (/^[1-9]\d{0,2}$/.test(text) && Number(text) >= fewest),
      `${name} must be a whole number of months, from ${fewest} to 999`,
    )
    .transform(Number)
    .optional();

const postgresUrl = (name: string, absent: string) =>
  z
    .string()
    .refine(
      (url) => url === '' || /^postgres(ql)?:\/\//.test(url),
      `${name} must begin with postgres://. Leave it out for ${absent}.`,
    )
    .optional();

const environment = z.object({
  PORT: z.coerce.number('PORT must be a number').int().min(0).max(65_535).default(4600),
  HOST: z.string().default('127.0.0.1'),
  DATABASE_URL: postgresUrl('DATABASE_URL', 'the embedded database'),
  DATABASE_READ_URL: postgresUrl('DATABASE_READ_URL', 'reading from DATABASE_URL'),
  KAIROS_DATA_DIR: z.string().min(1).default('./.kairos'),
  KAIROS_ORIGINS: list,
  KAIROS_RP_ID: z.string().min(1).default('localhost'),
  KAIROS_RP_NAME: z.string().min(1).default('Kairos'),
  KAIROS_SESSION_SECRET: z
    .string()
    .refine(
      (secret) => new TextEncoder().encode(secret).length >= 32,
      'KAIROS_SESSION_SECRET needs at least 32 bytes. Make one with: openssl rand -base64 32',
    )
    .optional(),
  KAIROS_SESSION_JWKS_URL: z.url('KAIROS_SESSION_JWKS_URL must be the URL of a JWKS document').optional(),
  KAIROS_SERVICE_KEYS: list.refine(
    (keys) => keys.every((key) => key.length >= 32),
    'Every key in KAIROS_SERVICE_KEYS needs at least 32 characters. Make one with: openssl rand -base64 32',
  ),
  KAIROS_ENCRYPTION_KEYS: z.string(
    'KAIROS_ENCRYPTION_KEYS is missing. Without a key no secret can be stored. Make one with: echo "k1:$(openssl rand -base64 32)"',
  ),
  KAIROS_POLICY: z.string().optional(),
  KAIROS_FACTORS: z
    .string()
    .refine(
      (path) => path === '' || isAbsolute(path),
      'KAIROS_FACTORS must be the absolute path of a module that exports `factors`',
    )
    .optional(),
  KAIROS_TRUSTED_PROXIES: z.coerce
    .number('KAIROS_TRUSTED_PROXIES must be the number of proxies in front')
    .int()
    .min(0)
    .max(16)
    .default(0),
  KAIROS_LIMIT_SESSION: perMinute('KAIROS_LIMIT_SESSION'),
  KAIROS_LIMIT_PERSON: perMinute('KAIROS_LIMIT_PERSON'),
  KAIROS_LIMIT_ADDRESS: perMinute('KAIROS_LIMIT_ADDRESS'),
  KAIROS_DATABASE_CONNECTIONS: z
    .string()
    .regex(/^[1-9]\d{0,2}$|^$/, 'KAIROS_DATABASE_CONNECTIONS must be a number from 1 to 999')
    .transform(Number)
    .optional(),
  KAIROS_RETENTION_LEDGER_MONTHS: months('KAIROS_RETENTION_LEDGER_MONTHS', fewestMonths.ledger),
  KAIROS_RETENTION_AUDIT_MONTHS: months('KAIROS_RETENTION_AUDIT_MONTHS', fewestMonths.audit),
  KAIROS_RETENTION_CHALLENGES_MONTHS: months('KAIROS_RETENTION_CHALLENGES_MONTHS', fewestMonths.challenges),
  KAIROS_PREPARED_STATEMENTS: z
    .enum(['0', '1', ''], 'KAIROS_PREPARED_STATEMENTS must be 0 or absent')
    .optional(),
  KAIROS_COUNTRY_HEADER: z
    .string()
    .regex(/^[a-z0-9-]+$/i, 'KAIROS_COUNTRY_HEADER must be the name of a header, e.g. cf-ipcountry')
    .optional(),
  SMTP_URL: z
    .string()
    .refine((url) => /^smtps?:\/\//.test(url), 'SMTP_URL must begin with smtp:// or smtps://')
    .optional(),
  KAIROS_MAIL_FROM: z.string().min(3).optional(),
  KAIROS_SMS_WEBHOOK_URL: z.url('KAIROS_SMS_WEBHOOK_URL must be the URL of your own endpoint').optional(),
  KAIROS_SMS_WEBHOOK_SECRET: z.string().min(16).optional(),
  KAIROS_TWILIO_ACCOUNT_SID: z.string().min(1).optional(),
  KAIROS_TWILIO_AUTH_TOKEN: z.string().min(1).optional(),
  KAIROS_TWILIO_FROM: z.string().min(1).optional(),
  KAIROS_DEV_INBOX: z.enum(['0', '1', ''], 'KAIROS_DEV_INBOX must be 1 or absent').optional(),
  KAIROS_METRICS_TOKEN: z
    .string()
    .min(32, 'KAIROS_METRICS_TOKEN needs at least 32 characters. Make one with: openssl rand -base64 32')
    .optional(),
  KAIROS_AUDIT_CONSOLE: z.enum(['0', '1', ''], 'KAIROS_AUDIT_CONSOLE must be 1 or absent').optional(),
  KAIROS_AUDIT_WEBHOOK_URL: z
    .url('KAIROS_AUDIT_WEBHOOK_URL must be the URL of your own endpoint')
    .refine((url) => /^https?:/.test(url), 'KAIROS_AUDIT_WEBHOOK_URL must begin with https://')
    .optional(),
  KAIROS_AUDIT_WEBHOOK_SECRET: z
    .string()
    .regex(
      /^whsec_[A-Za-z0-9+/]{32,88}={0,2}$/,
      'KAIROS_AUDIT_WEBHOOK_SECRET is not a valid webhook secret. Make one with: echo "whsec_$(openssl rand -base64 32)"',
    )
    .optional(),
  KAIROS_SECURITY_URL: z
    .url({ protocol: /^https?$/, error: 'KAIROS_SECURITY_URL must be the URL of your security settings' })
    .optional(),
  KAIROS_PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: 'KAIROS_PUBLIC_URL must be the URL where people reach this server' })
    .optional(),
  KAIROS_WORDS: z.string().min(1).optional(),
});

/** Reads the configuration from the environment. Throws one error that lists all invalid settings. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): ServeConfig {
  const parsed = environment.safeParse(env);
  const errors = parsed.success
    ? []
    : parsed.error.issues.map(({ message, path }) =>
        message.includes('_') || message.startsWith('PORT') ? message : `${path.join('.')}: ${message}`,
      );
  if (!env['KAIROS_SESSION_SECRET'] === !env['KAIROS_SESSION_JWKS_URL'])
    errors.push(
      'Set exactly one of KAIROS_SESSION_SECRET (at least 32 bytes, e.g. from: openssl rand -base64 32) and KAIROS_SESSION_JWKS_URL: without it, callers cannot be authenticated.',
    );
  if (env['KAIROS_DEV_INBOX'] === '1' && !loopbackHosts.includes(env['HOST'] ?? '127.0.0.1'))
    errors.push(
      'KAIROS_DEV_INBOX shows codes to everybody who can reach this server, so it needs HOST=127.0.0.1. Remove one of the two settings.',
    );
  if (env['DATABASE_READ_URL'] && !env['DATABASE_URL'])
    errors.push(
      'DATABASE_READ_URL is the replica of a PostgreSQL server, and DATABASE_URL is missing. Set both, or neither for the embedded database.',
    );
  const twilio = ['KAIROS_TWILIO_ACCOUNT_SID', 'KAIROS_TWILIO_AUTH_TOKEN', 'KAIROS_TWILIO_FROM'] as const;
  if (new Set(twilio.map((name) => Boolean(env[name]))).size > 1)
    errors.push(`Set all of ${twilio.join(', ')}, or none: text messages need each of them.`);
  if (!env['KAIROS_AUDIT_WEBHOOK_URL'] !== !env['KAIROS_AUDIT_WEBHOOK_SECRET'])
    errors.push(
      'Set both of KAIROS_AUDIT_WEBHOOK_URL and KAIROS_AUDIT_WEBHOOK_SECRET, or none: requests that are not signed could come from anybody.',
    );
  if (!parsed.success || errors.length > 0)
    throw new Error(`The server cannot start:\n${errors.map((line) => `  - ${line}`).join('\n')}`);

  const values = parsed.data;
  parseKeyRing(values.KAIROS_ENCRYPTION_KEYS);
  return {
    port: values.PORT,
    host: values.HOST,
    ...(values.DATABASE_URL && { databaseUrl: values.DATABASE_URL }),
    ...(values.DATABASE_READ_URL && { databaseReadUrl: values.DATABASE_READ_URL }),
    dataDir: values.KAIROS_DATA_DIR,
    encryptionKeys: values.KAIROS_ENCRYPTION_KEYS,
    ...(values.KAIROS_SESSION_SECRET && { sessionSecret: values.KAIROS_SESSION_SECRET }),
    ...(values.KAIROS_SESSION_JWKS_URL && { sessionJwksUrl: values.KAIROS_SESSION_JWKS_URL }),
    serviceKeys: values.KAIROS_SERVICE_KEYS,
    origins:
      values.KAIROS_ORIGINS.length > 0
        ? values.KAIROS_ORIGINS
        : [`http://localhost:${values.PORT}`, `http://127.0.0.1:${values.PORT}`],
    rpId: values.KAIROS_RP_ID,
    rpName: values.KAIROS_RP_NAME,
    trustedProxies: values.KAIROS_TRUSTED_PROXIES,
    limits: {
      ...(values.KAIROS_LIMIT_SESSION && { sessionPerMinute: values.KAIROS_LIMIT_SESSION }),
      ...(values.KAIROS_LIMIT_PERSON && { personPerMinute: values.KAIROS_LIMIT_PERSON }),
      ...(values.KAIROS_LIMIT_ADDRESS && { addressPerMinute: values.KAIROS_LIMIT_ADDRESS }),
    },
    ...(values.KAIROS_DATABASE_CONNECTIONS && { databaseConnections: values.KAIROS_DATABASE_CONNECTIONS }),
    retention: {
      ...(values.KAIROS_RETENTION_LEDGER_MONTHS && { ledger: values.KAIROS_RETENTION_LEDGER_MONTHS }),
      ...(values.KAIROS_RETENTION_AUDIT_MONTHS && { audit: values.KAIROS_RETENTION_AUDIT_MONTHS }),
      ...(values.KAIROS_RETENTION_CHALLENGES_MONTHS && {
        challenges: values.KAIROS_RETENTION_CHALLENGES_MONTHS,
      }),
    },
    ...(values.KAIROS_PREPARED_STATEMENTS === '0' && { preparedStatements: false }),
    ...(values.KAIROS_COUNTRY_HEADER && { countryHeader: values.KAIROS_COUNTRY_HEADER }),
    delivery: readDelivery(values),
    audit: {
      console: values.KAIROS_AUDIT_CONSOLE === '1',
      ...(values.KAIROS_AUDIT_WEBHOOK_URL &&
        values.KAIROS_AUDIT_WEBHOOK_SECRET && {
          webhook: { url: values.KAIROS_AUDIT_WEBHOOK_URL, secret: values.KAIROS_AUDIT_WEBHOOK_SECRET },
        }),
    },
    ...(values.KAIROS_METRICS_TOKEN && { metricsToken: values.KAIROS_METRICS_TOKEN }),
    ...(values.KAIROS_FACTORS && { factorModule: values.KAIROS_FACTORS }),
    ...(values.KAIROS_POLICY && { policy: readPolicy(values.KAIROS_POLICY) }),
  };
}

function readDelivery(values: z.output<typeof environment>): DeliveryConfig {
  const { KAIROS_TWILIO_ACCOUNT_SID, KAIROS_TWILIO_AUTH_TOKEN, KAIROS_TWILIO_FROM } = values;
  return {
    smtpUrl: values.SMTP_URL,
    mailFrom: values.KAIROS_MAIL_FROM,
    textWebhook: values.KAIROS_SMS_WEBHOOK_URL
      ? { url: values.KAIROS_SMS_WEBHOOK_URL, secret: values.KAIROS_SMS_WEBHOOK_SECRET }
      : undefined,
    twilio:
      KAIROS_TWILIO_ACCOUNT_SID && KAIROS_TWILIO_AUTH_TOKEN && KAIROS_TWILIO_FROM
        ? {
            accountSid: KAIROS_TWILIO_ACCOUNT_SID,
            authToken: KAIROS_TWILIO_AUTH_TOKEN,
            from: KAIROS_TWILIO_FROM,
          }
        : undefined,
    devInbox: values.KAIROS_DEV_INBOX === '1',
    securityUrl: values.KAIROS_SECURITY_URL,
    publicUrl: values.KAIROS_PUBLIC_URL ?? localPublicUrl(values),
    copyOverrides: values.KAIROS_WORDS === undefined ? undefined : readCopyOverrides(values.KAIROS_WORDS),
  };
}

/** The public URL on a development machine, where it can be derived; elsewhere the operator has to set it. */
function localPublicUrl({ HOST, PORT }: z.output<typeof environment>): string | undefined {
  return loopbackHosts.includes(HOST) ? `http://localhost:${PORT}` : undefined;
}

function readPolicy(path: string): PolicyDocument {
  try {
    return writtenPolicy.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (error) {
    throw new Error(
      `The policy in ${path} (KAIROS_POLICY) cannot be used: ${error instanceof Error ? error.message : String(error)}`,
      { cause: error },
    );
  }
}
