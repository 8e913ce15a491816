import { createTestDatabase, testKeyRing, testServiceKey } from '@kairos-mfa/testkit';
import { expect, test } from 'vitest';
import { createEngine } from '../create-engine.ts';
import type { EngineContext } from '../engine-context.ts';
import { holdsServiceKey } from '../sessions/session-context.ts';

const jwtShaped = `${'a'.repeat(20)}.${'b'.repeat(20)}.${'c'.repeat(20)}`;
const holds = (serviceKey: string): Promise<boolean> => {
  // SAFETY: only the service keys are read.
  const engine = { serviceKeys: [serviceKey] } as unknown as EngineContext;
  const headers = { authorization: `Bearer ${serviceKey}` };
  return holdsServiceKey(engine, new Request('http://localhost/', { headers }));
};

test('a session assertion is compared with no service key', async () => {
  expect(await holds(testServiceKey)).toBe(true);
  expect(await holds('two.parts-of-a-key-with-32-characters')).toBe(true);
  expect(await holds(jwtShaped)).toBe(false);
});

test('a service key in the form of a session assertion stops the start', async () => {
  const db = await createTestDatabase('pglite');
  const config = {
    rpId: 'localhost',
    rpName: 'Ledgerly',
    origins: [],
    encryptionKeys: testKeyRing,
  };
  const ports = {
    database: db.database,
    resolveSession: async () => undefined,
    log: { error: () => undefined },
  };
  expect(() => createEngine(ports, { ...config, serviceKeys: [testServiceKey] })).not.toThrow();
  expect(() => createEngine(ports, { ...config, serviceKeys: [testServiceKey, jwtShaped] })).toThrow(
    /form of a JWT/,
  );
  await db.close();
});
