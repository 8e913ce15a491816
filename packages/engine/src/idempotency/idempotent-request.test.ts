import { parseKeyRing } from '@kairos-mfa/engine';
import { testKeyRing } from '@kairos-mfa/testkit';
import { beforeAll, describe, expect, test } from 'vitest';
import type { EngineContext } from '../engine-context.ts';
import { ok } from '../result.ts';
import { SecretUnreadable, unseal } from '../secrets/seal.ts';
import { answerBinding, idempotentRequest, requestIdOf } from './idempotent-request.ts';

type Request = Parameters<typeof requestIdOf>[0];
const ann = { tenantId: 'default', identityId: 'ann', sessionId: 's1' };
const first: Request = {
  match: { route: 'verifyChallenge', params: { challengeId: 'c1' } },
  caller: 'session',
  named: ann,
};

describe('the id of a request with an idempotency key', () => {
  const idOf = async (changes: Partial<Request> = {}, key: string | null = 'k1') => {
    const id = await requestIdOf({ ...first, ...changes }, key);
    return id.ok ? id.value : id.code;
  };

  test('is that of its caller, session, route and key alone', async () => {
    const { route, params } = first.match;
    const ids = await Promise.all([
      idOf(),
      idOf({}, 'k2'),
      idOf({ caller: 'service' }),
      idOf({ named: { ...ann, tenantId: 'other' } }),
      idOf({ named: { ...ann, identityId: 'eve' } }),
      idOf({ named: { ...ann, sessionId: 's2' } }),
      idOf({ named: {} }),
      idOf({ match: { route, params: { challengeId: 'c2' } } }),
      idOf({ match: { route: 'consumeGrant', params } }),
    ]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(await idOf()).toBe(ids[0]);
    const ordered = { match: { route, params: { a: '1', b: '2' } } };
    expect(await idOf({ match: { route, params: { b: '2', a: '1' } } })).toBe(await idOf(ordered));
  });

  test('is none without a key, and on routes that change nothing twice', async () => {
    expect(await requestIdOf(first, null)).toEqual(ok(undefined));
    expect(await idOf({ match: { route: 'getState', params: {} } })).toBeUndefined();
    expect(await idOf({ match: { route: 'getState', params: {} } }, '')).toBeUndefined();
  });

  test('needs a key of 1 to 128 visible ASCII characters', async () => {
    for (const key of ['!', '~'.repeat(128)]) expect(await idOf({}, key)).toMatch(/^[\w-]{43}$/);
    for (const key of ['', '~'.repeat(129), 'a b', 'ä', '\u007F'])
      expect(await idOf({}, key)).toBe('invalid_format');
    const refusal = await requestIdOf(first, '');
    expect(!refusal.ok && refusal.details.detail).toContain('visible ASCII');
  });
});

describe('an idempotent request', () => {
  let keys: EngineContext['keys'];
  beforeAll(async () => {
    keys = await parseKeyRing(testKeyRing);
  });
  const prepare = (body?: unknown, identityKey = 'k') =>
    idempotentRequest({ keys }, 'req', { identityKey, body });

  test('is compared by a keyed hash of its person and body', async () => {
    const hashOf = async (...given: Parameters<typeof prepare>) => (await prepare(...given)).claim.bodyHash;
    const hash = await hashOf({ code: '1' });
    expect(await hashOf({ code: '1' })).toBe(hash);
    expect(await hashOf({ code: '2' })).not.toBe(hash);
    expect(await hashOf({ code: '1' }, 'another')).not.toBe(hash);
    expect(await hashOf()).toBe(await hashOf({}));
    const { claim, hashUnder } = await prepare({ code: '1' });
    expect(claim).toEqual({ requestId: 'req', keyId: keys.writer.id, bodyHash: hash });
    expect(await hashUnder(keys.writer.id)).toBe(hash);
  });

  test('cannot be compared without the key that an earlier one was hashed under', async () => {
    const { hashUnder } = await prepare();
    const comparison = (async () => hashUnder('lost'))();
    await expect(comparison).rejects.toThrow(SecretUnreadable);
    await expect(comparison).rejects.toThrow('No key "lost" in the ring');
  });

  test('is stored with its response alone, sealed for this request, and without recovery codes', async () => {
    const { seal } = await prepare();
    const sealed = await seal({ setId: 's', codes: ['a'] });
    expect(await unseal(keys, answerBinding('req'), sealed)).toEqual({ setId: 's', codes: [] });
    await expect(unseal(keys, answerBinding('another'), sealed)).rejects.toThrow(SecretUnreadable);
  });
});
