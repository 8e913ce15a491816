import {
  createSoftPasskey,
  createTestKit,
  type SoftPasskeyQuirks,
  type TestKit,
  type TestSession,
  testOrigin,
} from '@kairos-mfa/testkit';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

const home = { rpId: 'app.example.com', origin: testOrigin };

describe('passkeys', () => {
  let kit: TestKit;
  let person = 0;
  let ann: TestSession;
  beforeAll(async () => {
    kit = await createTestKit();
  });
  afterAll(() => kit.close());
  beforeEach(() => {
    ann = { identityId: `ann${++person}`, sessionId: 's1' };
  });

  const enroll = async (passkey = createSoftPasskey(home), quirks: SoftPasskeyQuirks = {}, who = ann) => {
    const started = await kit.call(who, 'POST', '/enrollments', { type: 'passkey' });
    const finished = await kit.call(who, 'POST', `/enrollments/${started.body.enrollmentId}/verify`, {
      proof: passkey.create(started.body.options, quirks),
    });
    return { passkey, options: started.body.options, ...finished };
  };
  const signIn = async (
    passkey: ReturnType<typeof createSoftPasskey>,
    factorId: string,
    quirks: SoftPasskeyQuirks = {},
  ) => {
    const { body } = await kit.call(ann, 'POST', '/challenges', { purpose: 'sign_in' });
    const started = await kit.call(ann, 'POST', `/challenges/${body.challengeId}/start`, { factorId });
    const proof = passkey.get(started.body.options, quirks);
    return kit.call(ann, 'POST', `/challenges/${body.challengeId}/verify`, { factorId, proof });
  };

  test('a passkey can be enrolled and signs in, and is offered before codes', async () => {
    const { passkey, body, status } = await enroll();
    expect(status).toBe(200);
    expect((await signIn(passkey, body.factor.id)).body.assurance).toMatchObject({ level: 'aal2' });
  });

  test('starting a challenge twice gives the same options, so a second tab does not invalidate the first', async () => {
    const { body } = await enroll();
    const opened = await kit.call(ann, 'POST', '/challenges', { purpose: 'sign_in' });
    const start = () =>
      kit.call(ann, 'POST', `/challenges/${opened.body.challengeId}/start`, { factorId: body.factor.id });
    expect((await start()).body).toEqual((await start()).body);
  });

  test.each<[string, SoftPasskeyQuirks]>([
    ['another origin', { origin: 'https://evil.test' }],
    ['another relying party', { rpId: 'evil.test' }],
    ['no user verification', { userVerified: false }],
    ['a page that embeds ours', { clientData: { crossOrigin: true } }],
    ['a top origin', { clientData: { topOrigin: 'https://evil.test' } }],
    [
      'an embedded page with its top origin',
      { clientData: { crossOrigin: true, topOrigin: 'https://evil.test' } },
    ],
    ['the type of a sign-in', { clientData: { type: 'webauthn.get' } }],
    ['a credential id other than the attested one', { id: 'AAAA' }],
    ['an algorithm that was not offered', { algorithm: -35 }],
  ])('a new passkey with %s is refused', async (_name, quirks) => {
    const answer = await enroll(createSoftPasskey(home), quirks);
    expect([answer.status, answer.body.code]).toEqual([422, 'invalid_passkey']);
  });

  test('a credential id of 1,023 bytes is accepted, a longer one is refused', async () => {
    expect((await enroll(createSoftPasskey(home, 1024))).status).toBeGreaterThanOrEqual(400);
    expect((await enroll(createSoftPasskey(home, 1023))).status).toBe(200);
  });

  test('a credential id can be bound only once, by anybody', async () => {
    const { passkey } = await enroll();
    const eve = { identityId: `eve${person}`, sessionId: 's1' };
    expect((await enroll(passkey, {}, eve)).body.code).toBe('already_enrolled');
    const state = await kit.call(eve, 'GET', '/state');
    expect(state.body.factors).toEqual([]);
  });

  test.each<[string, SoftPasskeyQuirks]>([
    ['another origin', { origin: 'https://evil.test' }],
    ['another relying party', { rpId: 'evil.test' }],
    ['no user verification', { userVerified: false }],
    ['a page that embeds ours', { clientData: { crossOrigin: true } }],
    [
      'an embedded page with its top origin',
      { clientData: { crossOrigin: true, topOrigin: 'https://evil.test' } },
    ],
    ['another challenge', { clientData: { challenge: 'AAAA' } }],
    ['the type of a registration', { clientData: { type: 'webauthn.create' } }],
    ['the id of another credential', { id: 'AAAA' }],
    ['the user handle of another person', { userHandle: 'AAAA' }],
    ['an empty signature', { signature: '' }],
    ['a wrong signature', { signature: 'MEUCIQ' }],
    ['another backup eligibility than at registration', { backupEligible: true }],
  ])('a sign-in with %s is refused', async (_name, quirks) => {
    const { passkey, body } = await enroll();
    const answer = await signIn(passkey, body.factor.id, quirks);
    expect([answer.status, answer.body.code]).toEqual([422, 'invalid_passkey']);
  });

  test('the owner’s own user handle is accepted', async () => {
    const { passkey, body, options } = await enroll();
    expect((await signIn(passkey, body.factor.id, { userHandle: options.user.id })).status).toBe(200);
  });

  test('a signature counter that does not rise is refused, and so is a cloned authenticator', async () => {
    const { passkey, body } = await enroll(createSoftPasskey(home), { counter: 5 });
    const factorId = body.factor.id;
    expect((await signIn(passkey, factorId, { counter: 6 })).status).toBe(200);
    for (const counter of [6, 5, 0]) expect((await signIn(passkey, factorId, { counter })).status).toBe(422);
    expect((await signIn(passkey, factorId, { counter: 7 })).status).toBe(200);
  });

  test('the audit tells why a passkey was refused that its owner did sign with, and the caller is not told', async () => {
    const { passkey, body } = await enroll(createSoftPasskey(home), { counter: 5 });
    const refused = [
      await signIn(passkey, body.factor.id, { counter: 5 }),
      await signIn(passkey, body.factor.id, { counter: 6, backupEligible: true }),
      await signIn(passkey, body.factor.id, { counter: 6, signature: 'MEUCIQ' }),
    ];
    for (const { status, body: problem } of refused) {
      expect([status, problem.code]).toEqual([422, 'invalid_passkey']);
      expect(JSON.stringify(problem)).not.toMatch(/counter|backup/);
    }
    const { events } = (await kit.call('service', 'GET', '/admin/audit?type=user.mfa_failed')).body;
    const reasons = events
      .slice(0, 3)
      .map(({ details }: { details: { reason?: string } }) => details.reason ?? null);
    expect(reasons.toReversed()).toEqual(['counter_not_risen', 'backup_eligibility_changed', null]);
  });

  test('a backup state that changes is accepted and stored, each time that it does', async () => {
    const synced = { backupEligible: true, backedUp: true };
    const { passkey, body } = await enroll(createSoftPasskey(home), { backupEligible: true });
    const factorId = body.factor.id;
    const stored = async () =>
      (
        await kit.db.database
          .selectFrom('factors')
          .select('material')
          .where('factor_id', '=', factorId)
          .executeTakeFirstOrThrow()
      ).material;
    const noted = async () =>
      (await kit.call('service', 'GET', '/admin/audit?type=user.mfa_succeeded')).body.events[0].details
        .backedUp;
    const materials = [await stored()];
    const states = [];
    for (const quirks of [synced, synced, { backupEligible: true }]) {
      expect((await signIn(passkey, factorId, quirks)).status).toBe(200);
      materials.push(await stored());
      states.push(await noted());
    }
    expect(states).toEqual([true, undefined, false]);
    expect(materials[1]).not.toBe(materials[0]);
    expect(materials[2]).toBe(materials[1]);
    expect(materials[3]).not.toBe(materials[2]);
    expect((await signIn(passkey, factorId, synced)).status).toBe(200);
  });

  test.each<[string, Record<string, unknown>, Record<string, unknown>?]>([
    ['null', { authenticatorAttachment: null }, { transports: null, publicKey: null, userHandle: null }],
    ['missing', { clientExtensionResults: undefined }, { transports: undefined }],
    ['null in its extensions', { clientExtensionResults: null }],
    ['of a later edition', { authenticatorAttachment: 'hybrid', remoteClientDataJSON: '{}' }, { kind: 'x' }],
  ])(
    'a member of WebAuthn’s own JSON that is %s is no reason to refuse',
    async (_name, outer, inner = {}) => {
      const passkey = createSoftPasskey(home);
      const changed = (proof: Record<string, unknown>) => ({
        ...proof,
        ...outer,
        response: { ...Object(proof['response']), ...inner },
      });
      const started = (await kit.call(ann, 'POST', '/enrollments', { type: 'passkey' })).body;
      const enrolled = await kit.call(ann, 'POST', `/enrollments/${started.enrollmentId}/verify`, {
        proof: changed(passkey.create(started.options)),
      });
      expect(enrolled.status).toBe(200);
      const factorId = enrolled.body.factor.id;
      const opened = (await kit.call(ann, 'POST', '/challenges', { purpose: 'sign_in' })).body;
      const path = `/challenges/${opened.challengeId}`;
      const { options } = (await kit.call(ann, 'POST', `${path}/start`, { factorId })).body;
      const proof = changed(passkey.get(options));
      expect((await kit.call(ann, 'POST', `${path}/verify`, { factorId, proof })).status).toBe(200);
      // Our own body stays strict (R53).
      const more = await kit.call(ann, 'POST', `${path}/verify`, { factorId, proof, more: 1 });
      expect(more.body.code).toBe('invalid_format');
    },
  );

  test.each([
    ['a line break', 'My\nphone'],
    ['a Unicode line separator', 'My\u2028phone'],
    ['a bidi override', 'My\u202Ephone'],
    ['a bidi isolate', '\u2067phone'],
    ['a tab', 'My\tphone'],
    ['blanks only', '\u00A0\u3000 '],
    ['invisible letters only', '\u200B\u2060\u3164'],
  ])('a name with %s is refused', async (_name, name) => {
    const { body } = await enroll();
    const renamed = await kit.call(ann, 'PATCH', `/factors/${body.factor.id}`, { name });
    expect([renamed.status, renamed.body.code]).toEqual([400, 'invalid_format']);
    const started = (await kit.call(ann, 'POST', '/enrollments', { type: 'passkey' })).body;
    const proof = createSoftPasskey(home).create(started.options);
    const path = `/enrollments/${started.enrollmentId}/verify`;
    expect((await kit.call(ann, 'POST', path, { proof, name })).body.code).toBe('invalid_format');
  });

  test('a name of any script and of emoji is accepted', async () => {
    const { body } = await enroll();
    for (const name of ['هاتفي', '내 전화', 'Ann’s phone 2', '👩‍💻', 'مفتاح YubiKey'])
      expect((await kit.call(ann, 'PATCH', `/factors/${body.factor.id}`, { name })).body.name).toBe(name);
  });

  test('one assertion submitted many times concurrently is accepted once', async () => {
    const { passkey, body } = await enroll();
    const opened = await kit.call(ann, 'POST', '/challenges', { purpose: 'sign_in' });
    const path = `/challenges/${opened.body.challengeId}`;
    const started = await kit.call(ann, 'POST', `${path}/start`, { factorId: body.factor.id });
    const proof = passkey.get(started.body.options);
    const answers = await Promise.all(
      Array.from({ length: 5 }, () =>
        kit.call(ann, 'POST', `${path}/verify`, { factorId: body.factor.id, proof }),
      ),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  test('an enrolled passkey is excluded from the next enrollment', async () => {
    const { passkey } = await enroll();
    const { options } = await enroll(createSoftPasskey(home));
    expect(options.excludeCredentials).toEqual([
      { id: passkey.id, transports: ['internal'], type: 'public-key' },
    ]);
  });
});
