import { adminRoles, consoleLinkRoles, type RouteName, type RouteShape, routes } from '@kairos-mfa/protocol';
import { testOrigin } from '@kairos-mfa/testkit';
import { describeEngine } from '@kairos-mfa/testkit/describe-engine';
import { describe, expect, test } from 'vitest';
import { consoleLinkRoutes } from '../administration/console-link-routes.ts';

/** As the server does it, with a header in place of the cookie. */
const ports = {
  consoleSession: (request: Request) => request.headers.get('x-console') ?? undefined,
};

/** Every route that a link session reaches, named one by one: what is not here has to be refused. */
const reached = [
  'GET /admin/prompts/explain',
  'GET /admin/policy',
  'GET /admin/copy',
  'GET /admin/copy/versions',
  'GET /admin/copy/drafts',
  'POST /admin/copy/drafts',
  'PATCH /admin/copy/drafts/:draftId',
  'GET /admin/copy/messages',
  'GET /admin/experiments',
  'GET /admin/experiments/:experimentId',
  'GET /admin/identities',
  'GET /admin/identities/:identityId',
  'GET /admin/audit/patterns',
  'GET /admin/prompts',
  'GET /admin/identities/:identityId/moments',
  'GET /admin/insights/adoption',
  'GET /admin/insights/funnel',
  'GET /admin/insights/holds',
  'GET /admin/audit',
];

test('a console link reaches the routes that are named here, and each reads or drafts', () => {
  const allowed = [...consoleLinkRoutes].map((route): RouteShape => routes[route]);
  expect(allowed.map(({ method, path }) => `${method} ${path}`).toSorted()).toEqual(reached.toSorted());
  expect(allowed.filter(({ caller }) => caller !== 'admin')).toEqual([]);
});

describeEngine('links to the console', { ports }, ({ kit, openReplica }) => {
  const replica = openReplica();
  const open = async (role: string = 'kairos:product', tenantId?: string) => {
    const { body } = await kit.call('service', 'POST', '/console-links', { role, tenantId });
    const opened = await kit.engine.openConsoleLink(body.token);
    return { token: String(body.token), secret: opened.ok ? opened.value.secret : '' };
  };
  const call = (secret: string, method: string, path: string, body?: unknown, more = {}) =>
    kit.call(undefined, method, path, body, { 'x-console': secret, origin: testOrigin, ...more });

  test('a link opens in one browser: the second one that sends its token gets nothing, on another replica too', async () => {
    const { token, secret } = await open();
    expect(secret).not.toBe('');
    for (const { engine } of [kit, replica])
      expect(await engine.openConsoleLink(token)).toMatchObject({ ok: false, code: 'not_found' });
    expect((await call(secret, 'GET', '/admin/copy')).status).toBe(200);
  });

  test('the token of a link is no secret of a session, and a guess is neither', async () => {
    const { token, secret } = await open();
    for (const guess of [token, `${secret}x`, secret.slice(1), '', 'x'])
      expect((await call(guess, 'GET', '/admin/copy')).status).toBe(401);
  });

  test('a link that nobody opened for ten minutes opens no more', async () => {
    const { body } = await kit.call('service', 'POST', '/console-links', { role: 'kairos:support' });
    await kit.advance(10 * 60_000);
    expect(await kit.engine.openConsoleLink(body.token)).toMatchObject({ ok: false, code: 'not_found' });
  });

  test('a link never makes an administrator, and only the host makes a link', async () => {
    for (const role of adminRoles) {
      const { status } = await kit.call('service', 'POST', '/console-links', { role });
      expect([role, status]).toEqual([role, consoleLinkRoles.some((one) => one === role) ? 200 : 400]);
    }
    const admin = { identityId: 'root', sessionId: 's1', roles: ['kairos:admin'] };
    expect((await kit.call(admin, 'POST', '/console-links', { role: 'kairos:product' })).status).toBe(401);
    const { secret } = await open();
    expect((await call(secret, 'POST', '/console-links', { role: 'kairos:product' })).status).toBe(401);
  });

  describe.each(consoleLinkRoles)('of the role %s', (role) => {
    test('every route answers as the allow-list says: it reads and drafts, and changes nothing', async () => {
      const { secret } = await open(role);
      await kit.call('service', 'PUT', '/identities/ann', { email: 'ann@x.test' });
      const query: Record<string, string> = {
        '/admin/copy/versions': '?variant=only-you&locale=en',
        '/admin/copy/messages': '?locale=en',
        '/admin/prompts': '?identity=ann',
        '/admin/prompts/explain': '?identity=ann&moment=invite.sent',
      };
      const rows = Object.entries(routes).filter(([, { caller }]) => caller === 'admin');
      for (const [route, row] of rows) {
        const { method, path, roles = [] }: RouteShape = row;
        const named = path.replace(':identityId', 'ann') + (query[path] ?? '');
        const { status, body } = await call(secret, method, named, method === 'GET' ? undefined : {});
        const isAllowed = consoleLinkRoutes.has(route as RouteName); // SAFETY: a key of the table.
        const refused = !roles.includes(role)
          ? [404, 'not_found']
          : isAllowed
            ? undefined
            : [403, 'not_own_session'];
        // Of those it reaches, some answer that the body or an id of this test is unknown to them.
        if (refused) expect([method, path, status, body.code]).toEqual([method, path, ...refused]);
        else expect([method, path, status === 403 || status === 401]).toEqual([method, path, false]);
      }
    });

    test('the routes of people and of the host are closed to it', async () => {
      const { secret } = await open(role);
      const others: RouteShape[] = Object.values(routes).filter(({ caller }) => caller !== 'admin');
      for (const { method, path } of others) {
        const { status } = await call(
          secret,
          method,
          path.replaceAll(/:\w+/g, 'x'),
          method === 'GET' ? undefined : {},
        );
        expect([method, path, status]).toEqual([method, path, 401]);
      }
    });
  });

  test('a refused change changes nothing, and says what to do', async () => {
    const { secret } = await open('kairos:support');
    await kit.call('service', 'PUT', '/identities/bob', { email: 'bob@x.test' });
    const reset = await call(secret, 'POST', '/admin/identities/bob/reset', { reason: 'Lost the phone' });
    expect(reset.body).toMatchObject({ code: 'not_own_session', next: 'sign_in' });
    expect(reset.body.detail).toContain('reads and drafts');
    const rows = await kit.db.database
      .selectFrom('audit_events')
      .select('type')
      .where('type', '=', 'mfa.factor_admin_reset')
      .execute();
    expect(rows).toEqual([]);
  });

  test('a page of another site cannot use the cookie of a link', async () => {
    const { secret } = await open();
    const draft = { name: 'Autumn', changes: [] };
    const send = (headers: Record<string, string>) =>
      kit.call(undefined, 'POST', '/admin/copy/drafts', draft, { 'x-console': secret, ...headers });
    expect((await send({})).body.code).toBe('cross_origin');
    expect((await send({ origin: 'https://evil.test' })).body.code).toBe('cross_origin');
    expect((await send({ 'sec-fetch-site': 'cross-site' })).body.code).toBe('cross_origin');
    expect((await send({ 'sec-fetch-site': 'same-origin' })).body.code).not.toBe('cross_origin');
  });

  test('a link is of one tenant', async () => {
    const { secret } = await open('kairos:product', 'acme');
    expect((await call(secret, 'GET', '/admin/copy?tenantId=default')).status).toBe(404);
    expect((await call(secret, 'GET', '/admin/copy?tenantId=acme')).status).toBe(200);
  });

  test('the session of a link ends after an hour, and when it is closed', async () => {
    const [closed, old] = [await open(), await open()];
    await kit.engine.closeConsoleSession(closed.secret);
    expect((await call(closed.secret, 'GET', '/admin/copy')).status).toBe(401);
    expect((await call(old.secret, 'GET', '/admin/copy')).status).toBe(200);
    await kit.advance(3_600_000);
    expect((await call(old.secret, 'GET', '/admin/copy')).status).toBe(401);
  });

  test('the database and the audit hold no token and no secret, and say who opened what', async () => {
    const { token, secret } = await open('kairos:auditor');
    const stored = JSON.stringify([
      await kit.db.database.selectFrom('console_links').selectAll().execute(),
      await kit.db.database.selectFrom('audit_events').selectAll().execute(),
    ]);
    expect(stored).not.toContain(token);
    expect(stored).not.toContain(secret);
    const { body } = await call(secret, 'GET', '/admin/audit?type=mfa.console_link_opened');
    expect(body.events[0].details.role).toBe('kairos:auditor');
    expect(body.events[0].actorId).toBe(body.events[0].details.linkId);
  });
});

describeEngine('a server without links to the console', {}, ({ kit }) => {
  test('makes none, opens none, and says why', async () => {
    const made = await kit.call('service', 'POST', '/console-links', { role: 'kairos:product' });
    expect([made.status, made.body.code]).toEqual([404, 'not_found']);
    expect(made.body.detail).toContain('KAIROS_CONSOLE_TOKEN_URL');
    expect(await kit.engine.openConsoleLink('anything')).toMatchObject({ ok: false });
    const { status } = await kit.call(undefined, 'GET', '/admin/copy', undefined, {
      'x-console': 'anything',
    });
    expect(status).toBe(401);
  });
});
