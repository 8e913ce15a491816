import { defaultPolicy } from '@kairos-mfa/engine';
import { type RouteShape, routes } from '@kairos-mfa/protocol';
import {
  consumeGrant,
  type EnrolledTotp,
  enrollTotp,
  signInWithCode,
  stepUpWithTotp,
  type TestSession,
} from '@kairos-mfa/testkit';
import { describeEngine } from '@kairos-mfa/testkit/describe-engine';
import { beforeEach, describe, expect, test } from 'vitest';

describeEngine('administration', {}, ({ kit }) => {
  let round = 0;
  let ann: TestSession;
  let totp: EnrolledTotp;
  let admin: TestSession;
  let adminTotp: EnrolledTotp;

  beforeEach(async () => {
    ann = { identityId: `ann${++round}`, sessionId: 's1', traits: { email: `ann${round}@x.test` } };
    totp = await enrollTotp(kit, ann);
    admin = { identityId: `root${round}`, sessionId: 'a1', roles: ['kairos:admin'] };
    adminTotp = await enrollTotp(kit, admin);
  });

  const prove = (action: string, resource: string) =>
    stepUpWithTotp(kit, admin, adminTotp, { action, resource });
  const reset = (who: TestSession | 'service', body: object = { reason: 'Lost the phone' }) =>
    kit.call(who, 'POST', `/admin/identities/${ann.identityId}/reset`, body);
  const check = async (sessionId = 's1') =>
    (await kit.call('service', 'POST', '/sessions/check', { identityId: ann.identityId, sessionId })).body;
  const state = async (who = ann) => (await kit.call(who, 'GET', '/state')).body;

  test('the routes exist for administrators only, and need a proof first', async () => {
    const paths = ['policy', 'copy', 'identities', `identities/${ann.identityId}`, 'audit', 'audit/patterns'];
    for (const path of paths) {
      expect((await kit.call(undefined, 'GET', `/admin/${path}`)).status).toBe(401);
      expect((await kit.call(ann, 'GET', `/admin/${path}`)).status).toBe(404);
      expect((await kit.call(admin, 'GET', `/admin/${path}`)).body.stepUp).toMatchObject({
        action: 'admin.read',
        resource: 'me',
      });
    }
    await prove('admin.read', 'me');
    for (const path of paths) expect((await kit.call(admin, 'GET', `/admin/${path}`)).status).toBe(200);
  });

  test.each(['kairos:product', 'kairos:support', 'kairos:auditor'] as const)(
    '%s has its own routes and no other',
    async (role) => {
      const staff = { identityId: `${role}${round}`, sessionId: 's1', roles: [role] };
      await enrollTotp(kit, staff);
      const rows: RouteShape[] = Object.values(routes).filter(({ caller }) => caller === 'admin');
      for (const { method, path, roles = [] } of rows) {
        const named = path.replace(':identityId', ann.identityId);
        const query: Record<string, string> = {
          '/admin/copy/versions': '?variant=only-you&locale=en',
          '/admin/copy/messages': '?locale=en',
          '/admin/prompts': `?identity=${ann.identityId}`,
          '/admin/prompts/explain': `?identity=${ann.identityId}&moment=invite.sent`,
        };
        const body = method === 'GET' ? undefined : {};
        const { status, body: answer } = await kit.call(staff, method, `${named}${query[path] ?? ''}`, body);
        expect([method, path, status, answer.code]).toEqual(
          roles.includes(role) ? [method, path, 401, 'step_up_required'] : [method, path, 404, 'not_found'],
        );
      }
    },
  );

  test('support cannot change the factors of people who administer Kairos, and an administrator can', async () => {
    const support = { identityId: `support${round}`, sessionId: 's1', roles: ['kairos:support'] };
    const supportTotp = await enrollTotp(kit, support);
    const other = { identityId: `audit${round}`, sessionId: 's1', roles: ['kairos:auditor'] };
    await enrollTotp(kit, other);
    const resetAs = async (who: TestSession, app: EnrolledTotp, whom: string) => {
      await stepUpWithTotp(kit, who, app, { action: 'admin.reset_identity', resource: whom });
      return (await kit.call(who, 'POST', `/admin/identities/${whom}/reset`, { reason: 'Lost the phone' }))
        .status;
    };
    expect(await resetAs(support, supportTotp, ann.identityId)).toBe(204);
    for (const whom of [admin.identityId, other.identityId]) {
      expect(await resetAs(support, supportTotp, whom)).toBe(404);
      const path = `/admin/identities/${whom}/security-key-invitations`;
      await stepUpWithTotp(kit, support, supportTotp, { action: 'admin.write', resource: whom });
      expect((await kit.call(support, 'POST', path, {})).status).toBe(404);
    }
    expect((await kit.call(other, 'GET', '/state')).body.factors).toHaveLength(1);
    expect(await resetAs(admin, adminTotp, other.identityId)).toBe(204);
  });

  test('a role that the host revoked is ineffective at once, even with an old assertion', async () => {
    await prove('admin.read', 'me');
    await kit.call('service', 'PUT', `/identities/${admin.identityId}`, { roles: ['member'] });
    expect((await kit.call(admin, 'GET', '/admin/policy')).status).toBe(404);
  });

  test('an administrator can read and change only their own tenant', async () => {
    const stranger = { identityId: `zoe${round}`, sessionId: 's1', tenantId: 'other' };
    await enrollTotp(kit, stranger);
    await prove('admin.read', 'me');
    expect((await kit.call(admin, 'GET', `/admin/identities/${stranger.identityId}`)).status).toBe(404);
    const reading = Object.values(routes).filter(
      ({ method, path }) => method === 'GET' && /^.admin/.test(path),
    );
    expect(reading.length).toBeGreaterThan(7);
    const about: Record<string, string> = {
      '/admin/prompts': `&identity=${stranger.identityId}`,
      '/admin/copy/versions': '&variant=only-you&locale=en',
      '/admin/copy/messages': '&locale=en',
      '/admin/prompts/explain': `&identity=${stranger.identityId}&moment=invite.sent`,
    };
    for (const { path } of reading) {
      const named = `${path.replace(':identityId', stranger.identityId)}?tenantId=other${about[path] ?? ''}`;
      const { status, body } = await kit.call(admin, 'GET', named);
      expect([path, status, body.code]).toEqual([path, 404, 'not_found']);
    }
    await prove('admin.reset_identity', stranger.identityId);
    const path = `/admin/identities/${stranger.identityId}/reset`;
    for (const body of [{ reason: 'x' }, { reason: 'x', tenantId: 'other' }])
      expect((await kit.call(admin, 'POST', path, body)).status).toBe(404);
    expect((await state(stranger)).factors).toHaveLength(1);
  });

  test('a proof for one person resets only that person, and only once', async () => {
    expect((await reset(admin)).body.stepUp).toMatchObject({
      action: 'admin.reset_identity',
      resource: ann.identityId,
    });
    await prove('admin.reset_identity', 'somebody-else');
    expect((await reset(admin)).status).toBe(401);
    await prove('admin.reset_identity', ann.identityId);
    expect((await reset(admin, {})).status).toBe(400);
    const answers = await Promise.all([reset(admin), reset(admin), reset(admin)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([204, 401, 401]);
    expect(answers.every(({ body }) => body === undefined || body.code === 'step_up_required')).toBe(true);
  });

  test('after a reset a person gives a recovery code and then enrolls a new factor; a stolen password is not enough', async () => {
    expect((await reset('service')).status).toBe(204);
    expect((await state()).factors).toEqual([]);
    expect((await check()).signIn).toBe('challenge');
    const thief = await kit.call(ann, 'POST', '/enrollments', { type: 'passkey' });
    expect(thief.body.stepUp).toMatchObject({ action: 'factor.add', resource: 'passkey' });

    const opened = (await kit.call(ann, 'POST', '/challenges', { purpose: 'sign_in' })).body;
    expect(opened.factors).toEqual([{ id: 'recovery_code', type: 'recovery_code', name: '' }]);
    const proven = await signInWithCode(kit, ann, 'recovery_code', totp.recoveryCodes.codes[0]);
    expect(proven.body.assurance.level).toBe('aal2');
    await enrollTotp(kit, ann);
    expect((await check()).signIn).toBe('clear');
    expect((await state()).recoveryCodes.remaining).toBe(9);
  });

  test('a reset can also revoke the recovery codes, and then enrollment comes first', async () => {
    expect((await reset('service', { reason: 'Codes were seen', recoveryCodes: 'retire' })).status).toBe(204);
    expect((await state()).recoveryCodes).toBeNull();
    expect((await check()).signIn).toBe('clear');
    await enrollTotp(kit, ann);
  });

  test('a reset ends every open challenge, grant and pending enrollment, and lowers every session', async () => {
    const transfer = { action: 'transfer_money', resource: 'p1', context: { amount: 5000 } };
    await stepUpWithTotp(kit, ann, totp, transfer);
    const challenge = (await kit.call(ann, 'POST', '/challenges', { purpose: 'sign_in' })).body;
    await stepUpWithTotp(kit, ann, totp, { action: 'factor.add', resource: 'passkey' });
    const pending = (await kit.call(ann, 'POST', '/enrollments', { type: 'passkey' })).body;
    expect(pending.enrollmentId).toBeDefined();
    await reset('service');
    const body = { factorId: 'recovery_code', proof: { code: totp.recoveryCodes.codes[1] } };
    expect((await kit.call(ann, 'POST', `/challenges/${challenge.challengeId}/verify`, body)).body.code).toBe(
      'challenge_expired',
    );
    expect((await kit.call(ann, 'DELETE', `/enrollments/${pending.enrollmentId}`)).status).toBe(404);
    const spent = await consumeGrant(kit, ann, transfer);
    expect(spent.body.code).toBe('step_up_required');
    expect((await state()).assurance.level).toBe('aal1');
  });

  test('the audit names who was reset, by whom and why', async () => {
    await prove('admin.reset_identity', ann.identityId);
    await reset(admin);
    const events = (await kit.call('service', 'GET', '/admin/audit?type=mfa.factor_admin_reset')).body.events;
    expect(events[0]).toMatchObject({
      identityId: ann.identityId,
      actorId: admin.identityId,
      details: { reason: 'Lost the phone', factors: 1, recoveryCodes: 'keep' },
    });
  });

  test('people are found by id, address and name, page by page, and a wildcard is an ordinary character', async () => {
    await kit.call('service', 'PUT', `/identities/p%25${round}`, {
      name: `Percy ${round}`,
      tenantId: 'shop',
    });
    const find = async (query: string) =>
      (await kit.call('service', 'GET', `/admin/identities?tenantId=shop&query=${encodeURIComponent(query)}`))
        .body.identities;
    expect(await find(`percy ${round}`)).toMatchObject([{ id: `p%${round}`, factorTypes: [] }]);
    expect(await find(`p%${round}`)).toHaveLength(1);
    expect(await find('%%')).toEqual([]);
    const found = await kit.call('service', 'GET', `/admin/identities?query=ann${round}@x.test`);
    expect(found.body.identities).toMatchObject([{ id: ann.identityId, factorTypes: ['totp'] }]);

    await Promise.all(
      Array.from({ length: 51 }, (_, index) =>
        kit.call('service', 'PUT', `/identities/x${index}`, { tenantId: `many${round}` }),
      ),
    );
    const first = (await kit.call('service', 'GET', `/admin/identities?tenantId=many${round}`)).body;
    const rest = await kit.call(
      'service',
      'GET',
      `/admin/identities?tenantId=many${round}&cursor=${first.nextCursor}`,
    );
    expect([first.identities.length, rest.body.identities.length, rest.body.nextCursor]).toEqual([
      50,
      1,
      null,
    ]);
  });

  test('the page of one person shows their factors and no secret', async () => {
    const { body } = await kit.call('service', 'GET', `/admin/identities/${ann.identityId}`);
    expect(body).toMatchObject({
      id: ann.identityId,
      factors: [{ id: totp.factorId }],
      recoveryCodes: { remaining: 10 },
      enforcement: { satisfied: true },
      sessions: [{ id: 's1', level: 'aal2' }],
    });
    expect(JSON.stringify(body)).not.toContain(totp.secret);
  });

  test('erasing a person deletes their data; the audit keeps a pseudonym', async () => {
    await prove('admin.erase_identity', ann.identityId);
    expect((await kit.call(admin, 'DELETE', `/admin/identities/${ann.identityId}`)).status).toBe(204);
    expect((await kit.call('service', 'GET', `/admin/identities/${ann.identityId}`)).status).toBe(404);
    const all = (await kit.call('service', 'GET', '/admin/audit')).body.events;
    expect(JSON.stringify(all).includes(`"${ann.identityId}"`)).toBe(false);
    const [erased] = all.filter(({ type }: { type: string }) => type === 'mfa.identity_erased');
    const theirs = await kit.call('service', 'GET', `/admin/audit?identity=${erased.identityId}`);
    expect(theirs.body.events.length).toBeGreaterThan(2);
    // A person who returns after the erasure is a new person.
    await kit.advance(1_000);
    expect((await state()).factors).toEqual([]);
  });

  test('the patterns list many failures of one person and failures of many people', async () => {
    const tenantId = `t${round}`;
    const guess = async (who: TestSession, id: string, guesses: number) => {
      const opened = (await kit.call(who, 'POST', '/challenges', { purpose: 'sign_in' })).body;
      for (let count = 0; count < guesses; count++)
        await kit.call(who, 'POST', `/challenges/${opened.challengeId}/verify`, {
          factorId: id,
          proof: { code: '000000' },
        });
    };
    for (let index = 0; index < 10; index++) {
      const who = { identityId: `v${index}`, sessionId: 's', tenantId };
      const { factorId } = await enrollTotp(kit, who);
      await guess(who, factorId, 1);
      if (index > 0) continue;
      await guess(who, factorId, 4);
      await kit.advance(31_000);
      await guess(who, factorId, 5);
    }
    const { body } = await kit.call('service', 'GET', `/admin/audit/patterns?tenantId=${tenantId}`);
    expect(body.manyFailures).toMatchObject([{ identityId: 'v0', failures: 10 }]);
    expect(body.spread).toEqual({ people: 10, failures: 19, suspicious: true });
  });

  describe('policy', () => {
    const put = (who: TestSession | 'service', document: object, tenantId?: string) =>
      kit.call(who, 'PUT', '/admin/policy', { document, ...(tenantId && { tenantId }) });

    test('a new version needs a proof, and records who published it and when', async () => {
      const document = { ...defaultPolicy, setupPrompt: 'next_sign_in' };
      expect((await put(admin, document)).body.stepUp.action).toBe('admin.change_policy');
      await prove('admin.change_policy', 'me');
      const changed = (await put(admin, document)).body;
      expect(changed).toMatchObject({
        changedBy: admin.identityId,
        document: { setupPrompt: 'next_sign_in' },
      });
      await prove('admin.read', 'me');
      expect((await kit.call(admin, 'GET', '/admin/policy')).body).toEqual(changed);
      const events = (await kit.call('service', 'GET', '/admin/audit?type=mfa.policy_changed')).body.events;
      expect(events[0]).toMatchObject({ actorId: admin.identityId, details: { version: changed.version } });
      await put('service', defaultPolicy);
    });

    test.each<[string, object]>([
      ['an unknown setting', { enforcment: 'required' }],
      ['an unknown mode', { enforcement: 'sometimes' }],
      ['an unknown fact', { signals: { rich: { family: 'value', when: 'wealth > 3' } } }],
      [
        'a condition with a syntax error',
        { actions: { ...defaultPolicy.actions, pay: { when: 'amount >' } } },
      ],
      ['a factor that the server lacks', { factors: { allowed: ['telepathy'], maxPerIdentity: 3 } }],
      ['no rule for removing factors', { actions: { 'factor.add': {} } }],
      ['a duration that is too large for a date', { signIn: { rememberDevice: 'P9999999999D' } }],
      [
        'a duration of more than ten years',
        { prompt: { ...defaultPolicy.prompt, minAccountAge: 'P3650DT1S' } },
      ],
      [
        'a proof that is valid for an hour',
        { actions: { ...defaultPolicy.actions, pay: { maxAge: 'PT1H' } } },
      ],
    ])('%s is refused, and the policy stays as it was', async (_name, changes) => {
      const before = (await kit.call('service', 'GET', '/admin/policy')).body;
      const refused = await put('service', { ...defaultPolicy, ...changes });
      expect([refused.status, refused.body.code]).toEqual([400, 'invalid_format']);
      expect((await kit.call('service', 'GET', '/admin/policy')).body).toEqual(before);
    });

    test('a duration that is too long is refused with its field and the maximum', async () => {
      const tooLong = { ...defaultPolicy, signIn: { rememberDevice: 'P9999999999D' } };
      expect((await put('service', tooLong)).body.detail).toBe(
        'Wrong or unknown: document.signIn.rememberDevice (at most ten years, P3650D).',
      );
      const longest = { ...defaultPolicy, signIn: { rememberDevice: 'P3650D' } };
      expect((await put('service', longest)).status).toBe(200);
      await put('service', defaultPolicy);
    });

    describe('edited by several at once', () => {
      const tenantId = () => `shared${round}`;
      const inForce = async () =>
        (await kit.call('service', 'GET', `/admin/policy?tenantId=${tenantId()}`)).body;
      const edit = (version: number | undefined, mostFactors: number) =>
        kit.call('service', 'PUT', '/admin/policy', {
          tenantId: tenantId(),
          document: { ...defaultPolicy, factors: { ...defaultPolicy.factors, maxPerIdentity: mostFactors } },
          ...(version !== undefined && { version }),
        });

      test('accepts exactly one change to the same version, also for the first version of a tenant', async () => {
        for (let generation = 0; generation < 2; generation++) {
          const { version } = await inForce();
          const answers = await Promise.all(
            Array.from({ length: 10 }, (_, index) => edit(version, index + 1)),
          );
          const accepted = answers.filter(({ status }) => status === 200);
          expect(accepted).toHaveLength(1);
          const refused = answers.filter(({ status }) => status !== 200);
          expect(new Set(refused.map(({ status, body }) => `${status} ${body.code} ${body.next}`))).toEqual(
            new Set(['409 version_conflict restart']),
          );
          expect(await inForce()).toEqual(accepted[0]?.body);
        }
      });

      test('never lets an edit undo another one that its author did not see, with or without a version', async () => {
        const { version } = await inForce();
        const answers = await Promise.all([
          edit(version, 1),
          ...Array.from({ length: 8 }, (_, index) => edit(undefined, index + 2)),
        ]);
        expect(answers.slice(1).every(({ status }) => status === 200)).toBe(true);
        // Either it was the first change, or it was refused.
        const [seen, ...blind] = answers;
        const before = blind.filter(({ body }) => body.version < (seen?.body.version ?? 0));
        expect(seen?.status === 200 ? before : []).toEqual([]);
        expect((await edit(version, 3)).body.code).toBe('version_conflict');
      });

      test('consumes no proof of the administrator for a refused edit', async () => {
        await prove('admin.change_policy', 'me');
        const { version } = (await kit.call('service', 'GET', '/admin/policy')).body;
        const put = (from: number) =>
          kit.call(admin, 'PUT', '/admin/policy', { document: defaultPolicy, version: from });
        expect((await put(version + 1)).body.code).toBe('version_conflict');
        expect((await put(version)).status).toBe(200);
      });
    });

    test('a tenant’s policy holds for that tenant alone', async () => {
      await put('service', { ...defaultPolicy, enforcement: 'required' }, `strict${round}`);
      const mode = async (tenantId: string) =>
        (await kit.call({ ...ann, tenantId, traits: {} }, 'GET', '/state')).body.enforcement.mode;
      expect([await mode(`strict${round}`), await mode(`free${round}`)]).toEqual(['required', 'optional']);
    });
  });
});
