import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { inspectDatabase, parseKeyRing } from '@kairos-mfa/engine';
import { createTransport } from 'nodemailer';
import { readConfig, type ServeConfig } from '../config.ts';
import { openDatabase } from '../database.ts';
import { DataDirectoryTaken } from '../directory-lock.ts';
import { consoleLog } from '../log.ts';
import { hasPageOn, noPageOn } from '../passkey-domain.ts';

/** One result of the doctor. `error`: the server does not work as configured; `warning`: look whether that is meant. */
interface Finding {
  readonly level: 'ok' | 'warning' | 'error';
  readonly message: string;
}

const ok = (message: string): Finding => ({ level: 'ok', message });
const warning = (message: string): Finding => ({ level: 'warning', message });
const error = (message: string): Finding => ({ level: 'error', message });
const reasonOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause));

/** Milliseconds that another server may take to answer. */
const patience = 5_000;
/** Milliseconds that clocks may differ: half a time step of an authenticator app, and where requests begin to fail. */
const [noticeableSkew, harmfulSkew] = [15_000, 30_000];
/** Milliseconds between this process and its database above which every request is slow. */
const slowRoundTrip = 20;

/**
 * Says what is wrong with a configuration and what to do: settings, database, keys, clock, origins, mail, text messages,
 * proxies. It changes nothing and sends no message. The exit code is 1 if something does not work.
 */
export async function doctorCommand(env: NodeJS.ProcessEnv): Promise<number> {
  const findings = await examine(env);
  const marks = { ok: '✓', warning: '!', error: '✗' } as const;
  for (const { level, message } of findings) console.info(`${marks[level]} ${message}`);
  return findings.some(({ level }) => level === 'error') ? 1 : 0;
}

async function examine(env: NodeJS.ProcessEnv): Promise<Finding[]> {
  let config: ServeConfig;
  try {
    config = readConfig(env);
  } catch (cause) {
    return [error(reasonOf(cause))];
  }
  return [
    ok('Settings: every one can be read.'),
    ...(await examineDatabase(config)),
    ...examinePages(config),
    ...(await examineSessions(config)),
    ...(await examineMail(config)),
    ...examineTexts(config),
    ...examineOperation(config, env),
  ];
}

async function examineDatabase(config: ServeConfig): Promise<Finding[]> {
  const findings: Finding[] = [];
  if (config.databaseUrl === undefined)
    findings.push(
      warning(
        'Database: the embedded one, for one process; it can lose the last seconds in a crash. Set DATABASE_URL in production.',
      ),
    );
  if (config.databaseUrl === undefined && !existsSync(join(config.dataDir, 'database')))
    return [...findings, ok('Database: the first start creates it.')];
  let opened;
  try {
    opened = await openDatabase(config, { ...consoleLog, warn: () => undefined });
  } catch (cause) {
    if (cause instanceof DataDirectoryTaken)
      return [
        ...findings,
        warning(
          'Database: a running server uses the embedded one. Stop it to have the rest of the database examined.',
        ),
      ];
    return [...findings, error(`Database: ${reasonOf(cause)}`)];
  }
  const ring = parseKeyRing(config.encryptionKeys);
  try {
    const report = await inspectDatabase(opened.database, ring);
    findings.push(ok(`Database: ${report.version}, answers in ${Math.round(report.roundTrip)} ms.`));
    if (config.databaseUrl !== undefined && report.roundTrip > slowRoundTrip)
      findings.push(
        warning(
          `Database: ${Math.round(report.roundTrip)} ms for one answer makes every request slow. Run the server near the database.`,
        ),
      );
    if (report.isReadOnly)
      findings.push(
        error(
          'Database: it is read-only. DATABASE_URL must name the primary; a replica goes into DATABASE_READ_URL.',
        ),
      );
    if (report.unknownMigrations.length > 0)
      findings.push(
        error(
          `Database: it was migrated by a later version (${report.unknownMigrations.join(', ')}). Run that version.`,
        ),
      );
    if (report.pendingMigrations.length > 0)
      findings.push(
        warning(
          `Database: ${report.pendingMigrations.length} migrations have not run. \`kairos-server migrate\` runs them, and so does the next start.`,
        ),
      );
    for (const [key, count] of Object.entries(report.missingKeys))
      findings.push(
        error(
          `Keys: ${count} secrets are encrypted under "${key}", which is not in KAIROS_ENCRYPTION_KEYS; the factors of these people cannot be used. Add the key again.`,
        ),
      );
    findings.push(clockFinding(report.now.getTime() - Date.now()));
  } catch (cause) {
    findings.push(error(`Database: ${reasonOf(cause)}`));
  } finally {
    await opened.close();
  }
  return findings;
}

function clockFinding(skew: number): Finding {
  const seconds = Math.round(Math.abs(skew) / 1000);
  const message = `Clock: the database is ${seconds} s ${skew > 0 ? 'ahead of' : 'behind'} this machine. Run NTP on both.`;
  if (Math.abs(skew) > harmfulSkew) return error(message);
  return Math.abs(skew) > noticeableSkew
    ? warning(message)
    : ok('Clock: this machine and the database agree.');
}

function examinePages({ origins, rpId, trustedProxies }: ServeConfig): Finding[] {
  const remote = origins.filter((origin) => !isLocal(origin));
  const insecure = remote.filter((origin) => origin.startsWith('http:'));
  return [
    hasPageOn(origins, rpId)
      ? ok(`Pages: ${origins.join(', ')}; passkeys of ${rpId}.`)
      : error(`Pages: ${noPageOn(rpId)}`),
    ...(insecure.length > 0
      ? [error(`Pages: ${insecure.join(', ')} is not HTTPS, so browsers offer no passkeys there.`)]
      : []),
    ...(remote.length > 0 && (trustedProxies ?? 0) === 0
      ? [
          warning(
            'Proxies: KAIROS_TRUSTED_PROXIES is 0. Behind a proxy all clients then count as one address for the limits; set the number of proxies in front.',
          ),
        ]
      : []),
  ];
}

const isLocal = (origin: string): boolean =>
  /^(localhost|127\.0\.0\.1|\[::1\])$/.test(new URL(origin).hostname);

async function examineSessions({ sessionJwksUrl, serviceKeys }: ServeConfig): Promise<Finding[]> {
  const findings: Finding[] = [];
  if (sessionJwksUrl === undefined)
    findings.push(ok('Sessions: assertions are verified with KAIROS_SESSION_SECRET.'));
  else
    try {
      const response = await fetch(sessionJwksUrl, { signal: AbortSignal.timeout(patience) });
      const keys: unknown = response.ok ? Object(await response.json()).keys : undefined;
      if (!Array.isArray(keys) || keys.length === 0)
        throw new Error(`it answered ${response.status} without keys`);
      findings.push(ok(`Sessions: ${keys.length} keys at ${sessionJwksUrl}.`));
    } catch (cause) {
      findings.push(
        error(
          `Sessions: the keys at ${sessionJwksUrl} cannot be read (${reasonOf(cause)}), so nobody is recognized.`,
        ),
      );
    }
  if (serviceKeys.length === 0)
    findings.push(
      warning(
        'Service keys: there are none, so your own server can neither report events nor guard actions. Set KAIROS_SERVICE_KEYS.',
      ),
    );
  return findings;
}

async function examineMail({ delivery }: ServeConfig): Promise<Finding[]> {
  const { smtpUrl, devInbox } = delivery ?? {};
  if (smtpUrl === undefined)
    return [
      devInbox === true
        ? warning('E-mail: shown at /dev/inbox, and sent to nobody.')
        : warning(
            'E-mail: SMTP_URL is not set, so codes by e-mail are not offered, and nobody is told of changes to their account.',
          ),
    ];
  const transport = createTransport({
    url: smtpUrl,
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
  });
  try {
    await transport.verify();
    return [ok('E-mail: the mail server accepts the sign-in.')];
  } catch (cause) {
    return [error(`E-mail: the mail server of SMTP_URL refused (${reasonOf(cause)}). No e-mail is sent.`)];
  } finally {
    transport.close();
  }
}

function examineTexts({ delivery }: ServeConfig): Finding[] {
  const { twilio, textWebhook, devInbox } = delivery ?? {};
  if (twilio)
    return [ok('Text messages: by Twilio. The account is not examined, because that would send a message.')];
  if (textWebhook) return [ok('Text messages: by your own endpoint. It is not called.')];
  return devInbox === true ? [] : [ok('Text messages: not configured, so not offered.')];
}

function examineOperation({ delivery, metricsToken }: ServeConfig, env: NodeJS.ProcessEnv): Finding[] {
  const production = env['NODE_ENV'] === 'production';
  return [
    ...(production && delivery?.devInbox === true
      ? [error('KAIROS_DEV_INBOX shows codes to everybody on this machine. Remove it in production.')]
      : []),
    ...(delivery?.publicUrl === undefined
      ? [warning('Reminders: KAIROS_PUBLIC_URL is not set, so "remind me later" sends no e-mail.')]
      : []),
    ...(production && metricsToken === undefined
      ? [warning('Metrics: KAIROS_METRICS_TOKEN is not set, so /metrics is off.')]
      : []),
  ];
}
