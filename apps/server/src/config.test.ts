import { expect, test } from 'vitest';
import { readConfig } from './config.ts';
import { hasPageOn } from './passkey-domain.ts';
import { environment } from './settings.ts';

const enough = {
  KAIROS_SESSION_SECRET: 'a-session-secret-of-at-least-32-bytes',
  KAIROS_ENCRYPTION_KEYS: `k1:${btoa('\xff'.repeat(32))}`,
};

test('two secrets are enough to start; all other settings have defaults', () => {
  expect(readConfig(enough)).toMatchObject({
    port: 4600,
    host: '127.0.0.1',
    dataDir: './.kairos',
    serviceKeys: [],
    origins: ['http://localhost:4600', 'http://127.0.0.1:4600'],
    rpId: 'localhost',
  });
});

test('the public URL has a default on a development machine only', () => {
  const publicUrl = (env: Record<string, string>) => readConfig({ ...enough, ...env }).delivery?.publicUrl;
  expect(publicUrl({ PORT: '4700' })).toBe('http://localhost:4700');
  expect(publicUrl({ HOST: '0.0.0.0' })).toBeUndefined();
  expect(publicUrl({ HOST: '0.0.0.0', KAIROS_PUBLIC_URL: 'https://mfa.example.com' })).toBe(
    'https://mfa.example.com',
  );
});

test('limits and prepared statements can be set, and have the defaults of the engine otherwise', () => {
  expect(readConfig({ ...enough, KAIROS_LIMIT_SESSION: '' })).toMatchObject({ limits: {} });
  const set = readConfig({ ...enough, KAIROS_LIMIT_PERSON: '900', KAIROS_PREPARED_STATEMENTS: '0' });
  expect(set).toMatchObject({ limits: { personPerMinute: 900 }, preparedStatements: false });
});

test('months to keep rows and a read replica can be set, and otherwise nothing is deleted or read elsewhere', () => {
  expect(readConfig(enough)).toMatchObject({ retention: {} });
  expect(readConfig(enough).databaseReadUrl).toBeUndefined();
  const set = readConfig({
    ...enough,
    DATABASE_URL: 'postgres://primary.test/kairos',
    DATABASE_READ_URL: 'postgres://replica.test/kairos',
    KAIROS_RETENTION_LEDGER_MONTHS: '24',
    KAIROS_RETENTION_AUDIT_MONTHS: '36',
    KAIROS_RETENTION_CHALLENGES_MONTHS: '6',
  });
  expect(set).toMatchObject({
    databaseReadUrl: 'postgres://replica.test/kairos',
    retention: { ledger: 24, audit: 36, challenges: 6 },
  });
});

const every = Object.keys(environment.shape);
test('an empty variable is an absent one, whichever it is, and so is one of blanks', () => {
  const plain = readConfig(enough);
  for (const name of every)
    for (const empty of ['', '   ', '\n'])
      if (!(name in enough)) expect(readConfig({ ...enough, [name]: empty }), name).toEqual(plain);
  expect(
    readConfig({ ...enough, ...Object.fromEntries(every.map((name) => [name, ''])), ...enough }),
  ).toEqual(plain);
  expect(() => readConfig({ ...enough, KAIROS_SESSION_SECRET: '' })).toThrow('KAIROS_SESSION_SECRET');
  expect(() => readConfig({ ...enough, KAIROS_ENCRYPTION_KEYS: '' })).toThrow(
    'KAIROS_ENCRYPTION_KEYS is missing',
  );
});

test.each<[string, string, string?]>([
  ['PORT', '0'],
  ['HOST', '0.0.0.0'],
  ['HOST', '::'],
  ['HOST', 'localhost'],
  ['DATABASE_URL', 'postgres://user:p%23ss@db.internal:5432/kairos?sslmode=require'],
  ['KAIROS_RP_ID', 'example.com', 'https://app.example.com'],
  ['KAIROS_RP_ID', 'app.example.com', 'https://app.example.com,http://localhost:5173'],
  ['KAIROS_RP_NAME', 'Example — Bank'],
  ['SMTP_URL', 'smtps://apikey:a%2Fb@smtp.example.com:465'],
  ['KAIROS_MAIL_FROM', 'no-reply@example.com'],
  ['KAIROS_MAIL_FROM', 'Example Bank <no-reply@example.com>'],
  ['KAIROS_MAIL_FROM', '"Example, Inc." <no-reply@example.com>'],
  ['KAIROS_SMS_WEBHOOK_URL', 'http://sms.internal:8080/send'],
  ['KAIROS_PREPARED_STATEMENTS', '1'],
  ['KAIROS_COUNTRY_HEADER', 'CF-IPCountry'],
])('%s=%s is accepted', (name, value, origins) => {
  const settings = { ...enough, [name]: value, ...(origins && { KAIROS_ORIGINS: origins }) };
  expect(() => readConfig(settings)).not.toThrow();
});

test.each([
  ['PORT', ['4600.5', '0x1200', '65536', '-1', 'tcp://10.0.0.1:4600', '4600 # web']],
  ['HOST', ['http://0.0.0.0', '0.0.0.0:4600', '*', 'my host']],
  [
    'DATABASE_URL',
    [
      'db.internal/kairos',
      'postgres://user:p#ss@db/kairos',
      'postgres://u:p@db:port/kairos',
      '"postgres://db"',
    ],
  ],
  [
    'KAIROS_ORIGINS',
    [
      '*',
      'app.example.com',
      'https://app.example.com/',
      'https://app.example.com/login',
      'https://*.example.com',
      'null',
      '"https://app.example.com"',
      'https://App.example.com',
      'https://app.example.com:443',
    ],
  ],
  [
    'KAIROS_RP_ID',
    [
      'https://example.com',
      'example.com:443',
      'example.com/',
      '.example.com',
      'Example.com',
      '127.0.0.1',
      '::1',
      'example..com',
      'example.com',
    ],
  ],
  ['KAIROS_RP_NAME', ['x'.repeat(65), 'Two\nlines']],
  [
    'KAIROS_SESSION_JWKS_URL',
    ['app.example.com/jwks', 'file:///jwks.json', 'javascript:alert(1)', '/jwks.json'],
  ],
  [
    'KAIROS_SERVICE_KEYS',
    [
      'a service key of more than thirty-two characters',
      'schlüssel-von-mehr-als-zweiunddreissig-zeichen',
      `${'a'.repeat(20)}.${'b'.repeat(20)}.c`,
    ],
  ],
  [
    'KAIROS_ENCRYPTION_KEYS',
    ['secret', 'k1:', `k1:${btoa('x'.repeat(31))}`, `k1:${btoa('x'.repeat(32))},k1:${btoa('y'.repeat(32))}`],
  ],
  ['KAIROS_TRUSTED_PROXIES', ['true', '1.5', '-1', '17', '10.0.0.0/8']],
  ['KAIROS_LIMIT_SESSION', ['60/min', '1e3', 'unlimited']],
  ['KAIROS_DATABASE_CONNECTIONS', ['1000', '10.5']],
  ['KAIROS_PREPARED_STATEMENTS', ['false', 'off', 'no']],
  [
    'SMTP_URL',
    ['smtp.example.com:587', 'smtp://', 'https://smtp.example.com', 'smtp://user:p#ss@smtp.example.com'],
  ],
  [
    'KAIROS_MAIL_FROM',
    ['Example Bank', 'Example no-reply@example.com', 'a@b.test\nBcc: c@d.test', '<no-reply>'],
  ],
  ['KAIROS_SMS_WEBHOOK_URL', ['sms.internal/send', 'ftp://sms.internal']],
  ['KAIROS_SMS_WEBHOOK_SECRET', ['short', 'long-enough-a-secret-without-its-address']],
  ['KAIROS_TWILIO_ACCOUNT_SID', ['SK0123', 'my account']],
  ['KAIROS_TWILIO_FROM', ['015005550006', '+1 500 555 0006', 'A name that is too long']],
  ['KAIROS_DEV_INBOX', ['true', 'yes', 'on']],
  ['KAIROS_AUDIT_CONSOLE', ['true']],
  ['KAIROS_AUDIT_WEBHOOK_URL', ['siem.internal', 'file:///tmp/audit']],
  ['KAIROS_SEGMENT_URL', ['api.segment.io', 'file:///tmp/x']],
  ['KAIROS_POSTHOG_URL', ['eu.i.posthog.com']],
  ['KAIROS_DIGEST_TO', ['product', 'a@example.com;b@example.com c@example.com', 'A <a@example.com>']],
  ['KAIROS_DIGEST_LOCALE', ['German', 'de_DE']],
  ['KAIROS_METRICS_TOKEN', ['a token of more than thirty-two characters']],
  ['KAIROS_COUNTRY_HEADER', ['cf-ipcountry: DE', 'Länder']],
  ['KAIROS_SECURITY_URL', ['app.example.com/security', '/security']],
  ['KAIROS_PUBLIC_URL', ['mfa.example.com', 'ftp://mfa.example.com']],
  ['KAIROS_POLICY', ['/nowhere/policy.json', '{}', '.']],
  ['KAIROS_WORDS', ['.', '{}']],
])('%s is refused by its name, whatever people write there that cannot work', (name, values) => {
  for (const value of values)
    expect(() => readConfig({ ...enough, [name]: value }), value).toThrow(
      new RegExp(`(^|[^A-Z_])${name}\\b`),
    );
});

test('without a relying party id of its own a server starts for pages of another domain, which may do without passkeys', () => {
  const origins = ['https://app.example.com', 'http://localhost:5173'];
  expect(readConfig({ ...enough, KAIROS_ORIGINS: origins[0] }).rpId).toBe('localhost');
  expect([
    hasPageOn(origins.slice(0, 1), 'localhost'),
    hasPageOn(origins, 'localhost'),
    hasPageOn(origins, 'example.com'),
    hasPageOn(origins, 'ample.com'),
  ]).toEqual([false, true, true, false]);
});

test('a message about a setting never has its value, where that is a secret', () => {
  const secrets = {
    KAIROS_SESSION_SECRET: 'hunter2',
    KAIROS_SERVICE_KEYS: 'hunter2',
    KAIROS_ENCRYPTION_KEYS: 'k1:hunter2',
    KAIROS_METRICS_TOKEN: 'hunter2',
    KAIROS_SMS_WEBHOOK_SECRET: 'hunter2',
    DATABASE_URL: 'postgres://user:hunter2#@db/kairos',
    SMTP_URL: 'smtp://user:hunter2#@mail',
  };
  const read = (): unknown => readConfig({ ...enough, ...secrets });
  for (const name of Object.keys(secrets)) expect(read).toThrow(name);
  expect(read).not.toThrow('hunter2');
});

test('without secrets the server refuses to start and says how to create them', () => {
  expect(() => readConfig({})).toThrow(
    /KAIROS_ENCRYPTION_KEYS[^]*openssl[^]*KAIROS_SESSION_SECRET[^]*openssl/,
  );
});

test.each([
  [{ KAIROS_SESSION_SECRET: 'short' }, 'KAIROS_SESSION_SECRET'],
  [{ KAIROS_SESSION_JWKS_URL: 'https://x.test/jwks' }, 'exactly one'],
  [{ KAIROS_SERVICE_KEYS: 'short' }, 'KAIROS_SERVICE_KEYS'],
  [{ KAIROS_ENCRYPTION_KEYS: 'k1:short' }, 'base64'],
  [{ PORT: 'many' }, 'PORT'],
  [{ KAIROS_TRUSTED_PROXIES: 'all' }, 'KAIROS_TRUSTED_PROXIES'],
  [{ KAIROS_SECURITY_URL: 'javascript:alert(1)' }, 'KAIROS_SECURITY_URL'],
  [{ KAIROS_LIMIT_SESSION: '0' }, 'KAIROS_LIMIT_SESSION'],
  [{ KAIROS_LIMIT_PERSON: 'many' }, 'KAIROS_LIMIT_PERSON'],
  [{ KAIROS_LIMIT_ADDRESS: '1.5' }, 'KAIROS_LIMIT_ADDRESS'],
  [{ KAIROS_DATABASE_CONNECTIONS: '0' }, 'KAIROS_DATABASE_CONNECTIONS'],
  [{ KAIROS_PREPARED_STATEMENTS: 'no' }, 'KAIROS_PREPARED_STATEMENTS'],
  [{ DATABASE_URL: 'mysql://x' }, 'DATABASE_URL'],
  [{ DATABASE_URL: 'postgres://x', DATABASE_READ_URL: 'mysql://x' }, 'DATABASE_READ_URL'],
  [{ DATABASE_READ_URL: 'postgres://x' }, 'DATABASE_URL is missing'],
  [{ KAIROS_RETENTION_LEDGER_MONTHS: '12' }, 'KAIROS_RETENTION_LEDGER_MONTHS'],
  [{ KAIROS_RETENTION_AUDIT_MONTHS: '3' }, 'KAIROS_RETENTION_AUDIT_MONTHS'],
  [{ KAIROS_RETENTION_AUDIT_MONTHS: 'all' }, 'KAIROS_RETENTION_AUDIT_MONTHS'],
  [{ KAIROS_RETENTION_CHALLENGES_MONTHS: '1.5' }, 'KAIROS_RETENTION_CHALLENGES_MONTHS'],
  [{ SMTP_URL: 'http://x.test' }, 'SMTP_URL'],
  [{ KAIROS_DEV_INBOX: '1', HOST: '0.0.0.0' }, 'KAIROS_DEV_INBOX'],
  [{ KAIROS_TWILIO_FROM: '+15005550006' }, 'KAIROS_TWILIO_AUTH_TOKEN'],
  [{ KAIROS_AUDIT_WEBHOOK_URL: 'https://siem.test/audit' }, 'KAIROS_AUDIT_WEBHOOK_SECRET'],
  [{ KAIROS_SEGMENT_URL: 'https://siem.test/v1/batch' }, 'KAIROS_SEGMENT_WRITE_KEY'],
  [{ KAIROS_POSTHOG_KEY: 'phc_key' }, 'KAIROS_POSTHOG_URL'],
  [{ KAIROS_DIGEST_TO: 'product@example.com' }, 'SMTP_URL'],
  [{ KAIROS_AUDIT_WEBHOOK_SECRET: 'whsec_short' }, 'openssl'],
  [{ KAIROS_METRICS_TOKEN: 'short' }, 'KAIROS_METRICS_TOKEN'],
  [{ KAIROS_COUNTRY_HEADER: 'cf ipcountry' }, 'KAIROS_COUNTRY_HEADER'],
  [{ KAIROS_PUBLIC_URL: 'mfa.example.com' }, 'KAIROS_PUBLIC_URL'],
  [{ KAIROS_WORDS: '/nowhere/words.json' }, 'KAIROS_WORDS'],
  [{ KAIROS_POLICY: '/nowhere/policy.json' }, 'KAIROS_POLICY'],
])('%o is refused by name', (changes, name) => {
  expect(() => readConfig({ ...enough, ...changes })).toThrow(name);
});
