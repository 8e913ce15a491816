import { SignJWT } from 'jose';
import { describe, expect, test } from 'vitest';
import { createSessionResolver } from './verify-session-assertion.ts';

const secret = 'a-session-secret-of-at-least-32-bytes';
const resolve = createSessionResolver({ secret });
const seconds = (): number => Math.floor(Date.now() / 1000);

interface Bent {
  claims?: Record<string, unknown>;
  key?: string;
  alg?: string;
  audience?: string;
  life?: number;
  issued?: number;
  subject?: string;
}

async function ask({
  claims = {},
  key = secret,
  alg = 'HS256',
  audience = 'kairos',
  life = 300,
  issued = seconds(),
  subject = 'ann',
}: Bent) {
  const token = await new SignJWT({
    sid: 's1',
    auth_time: issued - 60,
    amr: ['pwd'],
    traits: { email: 'ann@x.test' },
    ...claims,
  })
    .setProtectedHeader({ alg })
    .setSubject(subject)
    .setAudience(audience)
    .setIssuedAt(issued)
    .setExpirationTime(issued + life)
    .sign(new TextEncoder().encode(key));
  return resolve(new Request('http://localhost/', { headers: { authorization: `Bearer ${token}` } }));
}

describe('session assertions', () => {
  test('a valid one has the person, the session and the time of sign-in', async () => {
    const issued = seconds();
    const session = await ask({
      issued,
      claims: {
        tid: 't1',
        roles: ['kairos:admin'],
        device: { id: 'd', firstSeenAt: 1_700_000_000 },
        country: 'de',
      },
    });
    expect(session).toMatchObject({
      tenantId: 't1',
      identityId: 'ann',
      sessionId: 's1',
      roles: ['kairos:admin'],
      traits: { email: 'ann@x.test' },
      via: 'bearer',
      authTime: new Date((issued - 60) * 1000),
      deviceFirstSeenAt: new Date(1_700_000_000_000),
      country: 'DE',
    });
  });

  test.each<[string, Bent]>([
    ['another key', { key: 'another-session-secret-of-32-bytes-or-so' }],
    ['another algorithm', { alg: 'HS512', key: secret.repeat(2) }],
    ['another audience', { audience: 'other' }],
    ['a life of more than five minutes', { life: 301 }],
    ['an end that has passed', { issued: seconds() - 400 }],
    ['a birth in the future', { issued: seconds() + 100 }],
    ['a sign-in in the future', { claims: { auth_time: seconds() + 100 } }],
    ['no session', { claims: { sid: undefined } }],
    ['no sign-in time', { claims: { auth_time: undefined } }],
    ['a session that is no text', { claims: { sid: 7 } }],
    ['a tenant that is too long', { claims: { tid: 't'.repeat(129) } }],
    ['a tenant that is no text', { claims: { tid: 7 } }],
    ['half a surrogate pair in its session', { claims: { sid: 's\ud800' } }],
    ['half a surrogate pair in its tenant', { claims: { tid: 't\udfff' } }],
    ['half a surrogate pair in its person', { subject: 'ann\ud800' }],
  ])('one with %s is unauthenticated', async (_name, bent) => {
    expect(await ask(bent)).toBeUndefined();
  });

  const absent = {
    tenantId: undefined,
    acr: undefined,
    act: undefined,
    amr: [],
    roles: [],
    organizationIds: [],
    deviceId: undefined,
    deviceFirstSeenAt: undefined,
    country: undefined,
    traits: {
      email: undefined,
      emailVerified: undefined,
      name: undefined,
      locale: undefined,
      tier: undefined,
    },
  };
  const optional = ['tid', 'acr', 'act', 'amr', 'roles', 'organizationIds', 'device', 'country', 'traits'];
  test.each<[string, Record<string, unknown>]>([
    ['null', Object.fromEntries(['nbf', ...optional].map((claim) => [claim, null]))],
    ['empty', { tid: '', acr: '', amr: [], roles: [], device: {}, country: '', traits: {} }],
    [
      'null or empty inside',
      {
        amr: [null, ''],
        roles: [''],
        device: { id: '', firstSeenAt: null },
        traits: { email: '', email_verified: null, name: null, locale: '', created_at: null, tier: '' },
      },
    ],
    [
      'of another kind',
      {
        acr: 2,
        amr: 'pwd',
        roles: 'admin',
        organizationIds: {},
        device: 'd',
        country: 'Germany',
        traits: { email: 7, email_verified: 'true', created_at: 'yesterday', locale: 'x'.repeat(300) },
      },
    ],
  ])('an optional claim that is %s is absent', async (_name, claims) => {
    expect(await ask({ claims: { amr: [], traits: {}, ...claims } })).toEqual({
      ...absent,
      identityId: 'ann',
      sessionId: 's1',
      authTime: expect.any(Date),
      issuedAt: expect.any(Date),
      traits: {
        ...absent.traits,
        phone: undefined,
        phoneVerified: undefined,
      },
      via: 'bearer',
    });
  });

  test('a null start is absent, and the lifetime counts all the same', async () => {
    expect(await ask({ claims: { nbf: null } })).toBeDefined();
    expect(await ask({ claims: { nbf: null }, issued: seconds() - 400 })).toBeUndefined();
    expect(await ask({ claims: { nbf: null }, life: 301 })).toBeUndefined();
    expect(await ask({ claims: { nbf: seconds() + 100 } })).toBeUndefined();
    expect(await ask({ claims: { nbf: null }, audience: 'other' })).toBeUndefined();
  });

  test('a name of 300 letters is cut, and entries of a list that are none are left out', async () => {
    const name = '\u{1f600}'.repeat(300);
    const claims = { traits: { name }, roles: ['a', 7, 'x'.repeat(300), 'b'], amr: ['pwd', null] };
    const session = await ask({ claims });
    expect([...String(session?.traits['name'])]).toHaveLength(256);
    expect(session?.traits['name']).toBe('\u{1f600}'.repeat(256));
    expect([session?.roles, session?.amr]).toEqual([['a', 'b'], ['pwd']]);
  });

  test.each([
    ['its id', { sub: 'agent-7' }, { sub: 'agent-7' }],
    ['no id', {}, {}],
    ['another kind', 'agent-7', {}],
    ['an id that is too long', { sub: 'x'.repeat(300) }, {}],
    ['false', false, {}],
  ])('an actor with %s acts', async (_name, act, expected) => {
    expect((await ask({ claims: { act } }))?.act).toEqual(expected);
  });

  test('an unknown country of the edge is ignored', async () => {
    expect(await ask({ claims: { country: 'xx' } })).toMatchObject({ country: undefined });
  });

  test('a request without a header or with an unsigned token is unauthenticated', async () => {
    expect(await resolve(new Request('http://localhost/'))).toBeUndefined();
    const none = `${btoa('{"alg":"none"}').replaceAll('=', '')}.${btoa('{"sub":"ann"}').replaceAll('=', '')}.`;
    expect(
      await resolve(new Request('http://localhost/', { headers: { authorization: `Bearer ${none}` } })),
    ).toBeUndefined();
  });
});
