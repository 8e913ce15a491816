import { expect, test } from 'vitest';
import type { StoredFacts } from '../store/schema.ts';
import { readFacts } from './facts.ts';

const firstSeenAt = new Date('2026-01-01T00:00:00Z');
const read = (traits: StoredFacts, facts: StoredFacts = {}) => readFacts(traits, facts, firstSeenAt);

test('absent facts have the value that argues against a prompt', () => {
  expect(read({})).toEqual({
    createdAt: firstSeenAt,
    actionsCount: 0,
    lastPaymentAt: null,
    invitedOthersCount: 0,
    lastSecurityEventAt: null,
    openedSecuritySettingsAt: null,
    leftAt: null,
    impersonated: false,
    ssoManaged: false,
    tier: 'standard',
    roles: [],
  });
});

test('facts are read as they are stored, and those of the host take precedence', () => {
  const at = '2026-02-03T04:05:06.000Z';
  const instants = {
    createdAt: at,
    lastPaymentAt: at,
    lastSecurityEventAt: at,
    openedSecuritySettingsAt: at,
  };
  const counts = { actionsCount: 3, invitedOthersCount: 2 };
  const rest = { impersonated: true, ssoManaged: true, roles: ['owner'], name: 'Ann', locale: 'de' };
  const date = new Date(at);
  expect(read({ ...instants, ...counts, ...rest, tier: 'standard' }, { tier: 'elevated' })).toEqual({
    createdAt: date,
    lastPaymentAt: date,
    lastSecurityEventAt: date,
    openedSecuritySettingsAt: date,
    leftAt: null,
    ...counts,
    ...rest,
    tier: 'elevated',
  });
});

test('a value of another type counts as absent', () => {
  const wrong = { createdAt: 'soon', lastPaymentAt: 5, actionsCount: '7', invitedOthersCount: Number.NaN };
  const others = { impersonated: 'true', ssoManaged: 1, tier: '', roles: 'owner', name: '', locale: 3 };
  expect(read({ ...wrong, ...others } as unknown as StoredFacts)).toEqual(read({}));
  expect(read({ roles: ['owner', 3, null] } as unknown as StoredFacts).roles).toEqual(['owner']);
});

test('an address counts as verified if the host stores it, or a session vouches for it', () => {
  const email = 'ann@example.com';
  expect(read({ email })).toMatchObject({ email, verifiedEmail: undefined });
  expect(read({ email, emailVerified: 'true' }).verifiedEmail).toBeUndefined();
  expect(read({ email, emailVerified: true }).verifiedEmail).toBe(email);
  expect(read({ email: 'eve@example.com', emailVerified: true }, { email }).verifiedEmail).toBe(email);
});

test('a number counts as verified if the host stores it, or a session vouches for it, and if it is E.164', () => {
  const phone = '+4915112345678';
  expect(read({ phone }).verifiedPhone).toBeUndefined();
  expect(read({ phone, phoneVerified: true }).verifiedPhone).toBe(phone);
  expect(read({ phone: '+33612345678', phoneVerified: true }, { phone }).verifiedPhone).toBe(phone);
  const refused = [
    '4915112345678',
    '+0915112345678',
    '+491511',
    '+4915112345678901',
    'x+4915112345678',
    '+4915112345678 x',
  ];
  expect(read({}, { phone: [phone] }).verifiedPhone).toBeUndefined();
  for (const wrong of refused) expect(read({}, { phone: wrong }).verifiedPhone).toBeUndefined();
});

test('that a person left is recorded by an event of the host, and never by a session', () => {
  const leftAt = '2026-02-03T04:05:06.000Z';
  expect([read({ leftAt }).leftAt, read({}, { leftAt }).leftAt]).toEqual([null, new Date(leftAt)]);
});
