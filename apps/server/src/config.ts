import { readFileSync } from 'node:fs';
import { parseKeyRing } from '@kairos-mfa/engine';
import type { PolicyDocument } from '@kairos-mfa/protocol';
import { writtenPolicy } from '@kairos-mfa/protocol/schemas';
import type { ConsoleLinksConfig } from './console/console-links-config.ts';
import { findConsole } from './console/find-console.ts';
import { readCopyOverrides } from './copy-overrides.ts';
import type { KairosServerConfig } from './create-server.ts';
import type { DeliveryConfig } from './delivery/delivery-config.ts';
import { hasPageOn, noPageOn } from './passkey-domain.ts';
import { environment, type Settings } from './settings.ts';

/** The configuration of the server process: of the server, and the address to listen on. */
export interface ServeConfig extends KairosServerConfig {
  readonly port: number;
  readonly host: string;
}

const loopbackHosts: readonly string[] = ['127.0.0.1', 'localhost', '::1'];

/** Reads the configuration from the environment. An empty variable is an absent one. Throws one error that lists all invalid settings. */
export function readConfig(given: Readonly<Record<string, string | undefined>>): ServeConfig {
  const env = withoutEmpty(given);
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
  if (env['KAIROS_DIGEST_TO'] && !env['SMTP_URL'] && env['KAIROS_DEV_INBOX'] !== '1')
    errors.push('KAIROS_DIGEST_TO gets an e-mail each week, and SMTP_URL is missing. Set both, or neither.');
  if (env['KAIROS_SEGMENT_URL'] && !env['KAIROS_SEGMENT_WRITE_KEY'])
    errors.push('KAIROS_SEGMENT_WRITE_KEY is missing, so nothing would be sent to KAIROS_SEGMENT_URL.');
  if (!env['KAIROS_POSTHOG_KEY'] !== !env['KAIROS_POSTHOG_URL'])
    errors.push(
      'Set both of KAIROS_POSTHOG_KEY and KAIROS_POSTHOG_URL, or none: PostHog has a region for each project, and no event must go to another one.',
    );
  if (env['KAIROS_SMS_WEBHOOK_SECRET'] && !env['KAIROS_SMS_WEBHOOK_URL'])
    errors.push(
      'KAIROS_SMS_WEBHOOK_SECRET signs requests to KAIROS_SMS_WEBHOOK_URL, and that is missing. Set both, or neither.',
    );
  if (env['KAIROS_SMS_WEBHOOK_URL'] && env['KAIROS_TWILIO_FROM'])
    errors.push(
      'KAIROS_SMS_WEBHOOK_URL and KAIROS_TWILIO_FROM are both set, and one of them would be ignored.',
    );
  errors.push(
    // Whoever has never set it may do without passkeys; see the warning at the start.
    ...(parsed.success && env['KAIROS_RP_ID'] ? domainErrors(parsed.data) : []),
    ...keyRingErrors(env['KAIROS_ENCRYPTION_KEYS']),
  );
  if (!parsed.success || errors.length > 0)
    throw new Error(`The server cannot start:\n${errors.map((line) => `  - ${line}`).join('\n')}`);

  const values = parsed.data;
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
    ...readConsole(values),
    consoleLinks: readConsoleLinks(values),
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
      ...(values.KAIROS_SEGMENT_WRITE_KEY && {
        segment: { writeKey: values.KAIROS_SEGMENT_WRITE_KEY, url: values.KAIROS_SEGMENT_URL },
      }),
      ...(values.KAIROS_POSTHOG_KEY &&
        values.KAIROS_POSTHOG_URL && {
          postHog: { apiKey: values.KAIROS_POSTHOG_KEY, url: values.KAIROS_POSTHOG_URL },
        }),
    },
    ...(values.KAIROS_METRICS_TOKEN && { metricsToken: values.KAIROS_METRICS_TOKEN }),
    ...(values.KAIROS_FACTORS && { factorModule: values.KAIROS_FACTORS }),
    ...(values.KAIROS_POLICY && { policy: readPolicy(values.KAIROS_POLICY) }),
  };
}

/** What people leave empty in a file of settings is not set. */
function withoutEmpty(env: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value?.trim() ? [[name, value] as const] : [])),
  );
}

/** A passkey is bound to a domain, so at least one of the pages has to be on it. */
function domainErrors({ KAIROS_ORIGINS: origins, KAIROS_RP_ID: domain }: Settings): string[] {
  const pages = origins.length > 0 ? origins : ['http://localhost'];
  return hasPageOn(pages, domain) ? [] : [noPageOn(domain)];
}

function keyRingErrors(ring: string | undefined): string[] {
  if (ring === undefined) return [];
  try {
    parseKeyRing(ring);
    return [];
  } catch (error) {
    return [`KAIROS_ENCRYPTION_KEYS: ${error instanceof Error ? error.message : String(error)}`];
  }
}

function readDelivery(values: Settings): DeliveryConfig {
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
    ...(values.KAIROS_DIGEST_TO.length > 0 && {
      digest: { to: values.KAIROS_DIGEST_TO, locale: values.KAIROS_DIGEST_LOCALE },
    }),
    publicUrl: values.KAIROS_PUBLIC_URL ?? localPublicUrl(values),
    copyOverrides: values.KAIROS_WORDS === undefined ? undefined : readCopyOverrides(values.KAIROS_WORDS),
  };
}

/** The console is served where its pages were built. */
function readConsole({ KAIROS_CONSOLE_TOKEN_URL: tokenUrl }: Settings): Pick<ServeConfig, 'console'> {
  const pagesDir = findConsole();
  return pagesDir === undefined ? {} : { console: { pagesDir, ...(tokenUrl && { tokenUrl }) } };
}

/** A link is for a first look: once people can sign in to the console, nobody gets in without that. */
function readConsoleLinks(values: Settings): ConsoleLinksConfig {
  const { HOST, PORT, KAIROS_CONSOLE_TOKEN_URL: tokenUrl, KAIROS_PUBLIC_URL: publicUrl } = values;
  const open = values.KAIROS_CONSOLE_LINKS ?? 'loopback';
  return {
    ...(tokenUrl === undefined
      ? { open, ...(open === 'off' && { offBecause: 'KAIROS_CONSOLE_LINKS' }) }
      : { open: 'off', offBecause: 'KAIROS_CONSOLE_TOKEN_URL' }),
    origins: [
      ...(loopbackHosts.includes(HOST) ? [`http://localhost:${PORT}`, `http://127.0.0.1:${PORT}`] : []),
      ...(publicUrl === undefined ? [] : [new URL(publicUrl).origin]),
    ],
  };
}

/** The public URL on a development machine, where it can be derived; elsewhere the operator has to set it. */
function localPublicUrl({ HOST, PORT }: Settings): string | undefined {
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
