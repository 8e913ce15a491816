import { expect, test } from 'vitest';
import { readConfig } from './config.ts';

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
  [{ KAIROS_AUDIT_WEBHOOK_SECRET: 'whsec_short' }, 'openssl'],
  [{ KAIROS_METRICS_TOKEN: 'short' }, 'KAIROS_METRICS_TOKEN'],
  [{ KAIROS_COUNTRY_HEADER: 'cf ipcountry' }, 'KAIROS_COUNTRY_HEADER'],
  [{ KAIROS_PUBLIC_URL: 'mfa.example.com' }, 'KAIROS_PUBLIC_URL'],
  [{ KAIROS_WORDS: '/nowhere/words.json' }, 'KAIROS_WORDS'],
  [{ KAIROS_POLICY: '/nowhere/policy.json' }, 'KAIROS_POLICY'],
])('%o is refused by name', (changes, name) => {
  expect(() => readConfig({ ...enough, ...changes })).toThrow(name);
});
