import { defaultPolicy } from '@kairos-mfa/engine';
import {
  createTestDatabase,
  createTestKit,
  databaseKinds,
  enrollTotp,
  stepUpWithTotp,
  type TestKit,
  type TestSession,
} from '@kairos-mfa/testkit';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { catalogueCopyLint } from './copy-lint.ts';
import { cataloguePromptCopy } from './prompt-copy.ts';

const day = 24 * 3_600_000;
const ports = {
  copyLint: catalogueCopyLint,
  ...(cataloguePromptCopy && { promptCopy: cataloguePromptCopy }),
};
const words = {
  title: 'Keep your studio yours',
  body: 'Add a second step, so only you can send money.',
  benefit: 'Takes about {minutes, plural, one {# minute} other {# minutes}}.',
  primary: 'Add second step',
};

describe.each(databaseKinds)('a tenant’s own copy, on %s', (kind) => {
  let kit: TestKit;
  /** Another replica on the same database. */
  let replica: TestKit;
  const statements: string[] = [];
  let round = 0;
  let tenantId: string;

  beforeAll(async () => {
    const db = await createTestDatabase(kind, (text) => {
      if (!text.includes('kairos.clock_offset')) statements.push(text);
    });
    kit = await createTestKit({ db, ports });
    replica = await createTestKit({ db, ports });
  });
  afterAll(() => kit.close());
  beforeEach(() => {
    tenantId = `t${++round}`;
  });

  const put = (body: object, who: TestSession | 'service' = 'service', by = kit) =>
    by.call(who, 'PUT', '/admin/copy', {
      ...(who === 'service' && { tenantId }),
      variant: 'only-you',
      locale: 'en',
      version: 0,
      words,
      ...body,
    });
  const stored = async (tenant = tenantId) =>
    (await kit.call('service', 'GET', `/admin/copy?tenantId=${tenant}`)).body.copy;

  let person = 0;
  /** The prompt that a person sees after a payment. */
  const shown = async (
    {
      locale,
      context,
      by = kit,
      tenant = tenantId,
    }: {
      locale?: string;
      context?: object;
      by?: TestKit;
      tenant?: string;
    } = {},
    moment = 'payment.completed',
  ) => {
    const identityId = `ann${++person}`;
    const ann = { identityId, sessionId: 's', tenantId: tenant, authTime: kit.now().toISOString() };
    const createdAt = new Date(kit.now().getTime() - 9 * day).toISOString();
    await kit.call('service', 'PUT', `/identities/${identityId}`, { tenantId: tenant, createdAt });
    await kit.call('service', 'POST', '/events', { identityId, tenantId: tenant, event: moment });
    const body = { moment, ...(locale && { locale }), ...(context && { context }) };
    await by.call(ann, 'GET', '/state');
    statements.length = 0;
    return (await by.call(ann, 'POST', '/prompts/decide', body)).body;
  };

  test('is used for the next prompt, on every replica, without another round trip', async () => {
    expect((await shown()).copy.title).toBe('Add a second step to your sign-in?');
    const saved = await put({});
    expect([saved.status, saved.body]).toEqual([
      200,
      expect.objectContaining({ version: 1, words, changedBy: null, findings: [], wordingChecked: true }),
    ]);
    for (const by of [kit, replica]) {
      const { copy, decision } = await shown({ by });
      expect(statements.length).toBe(2);
      expect(decision).toBe('show');
      // The line with minutes is left out until they are measured; the labels to decline are the built-in ones.
      expect(copy).toMatchObject({ title: words.title, body: words.body, benefit: null, dismiss: 'Not now' });
    }
    expect((await shown({ tenant: 'default' })).copy.title).toBe('Add a second step to your sign-in?');
  });

  test('replaces the copy of an open prompt, in two round trips', async () => {
    await kit.call('service', 'PUT', '/admin/policy', {
      tenantId,
      document: { ...defaultPolicy, enforcement: 'required' },
    });
    const ann = { identityId: 'ann', sessionId: 's', tenantId, authTime: kit.now().toISOString() };
    const decide = async () =>
      (await kit.call(ann, 'POST', '/prompts/decide', { moment: 'sign_in.offer' })).body;
    const first = await decide();
    expect(first).toMatchObject({ kind: 'required', copy: { title: 'Add a second step to your sign-in?' } });
    await put({});
    statements.length = 0;
    expect(await decide()).toMatchObject({ promptId: first.promptId, copy: { title: words.title } });
    expect(statements.length).toBe(2);
  });

  test('can be removed: then the built-in copy is used again, and every version is audited', async () => {
    await put({});
    await put({ version: 1, words: null });
    expect((await shown()).copy.title).toBe('Add a second step to your sign-in?');
    expect(await stored()).toMatchObject([{ variant: 'only-you', locale: 'en', version: 2, words: null }]);
    const { body } = await kit.call(
      'service',
      'GET',
      `/admin/audit?tenantId=${tenantId}&type=mfa.copy_changed`,
    );
    expect(body.events.map(({ details }: { details: object }) => details)).toEqual([
      { variant: 'only-you', locale: 'en', version: 2, withdrawn: true },
      { variant: 'only-you', locale: 'en', version: 1, withdrawn: false },
    ]);
  });

  test('is used in the person’s language only; in others the built-in copy is used', async () => {
    await put({});
    await put({
      locale: 'de',
      words: {
        ...words,
        title: 'Ihr Studio bleibt Ihres',
        primary: 'Schritt hinzufügen',
        dismiss: 'Lieber nicht',
      },
    });
    expect((await shown({ locale: 'de-AT' })).copy).toMatchObject({
      locale: 'de-AT',
      title: 'Ihr Studio bleibt Ihres',
      dismiss: 'Lieber nicht',
    });
    expect((await shown({ locale: 'ja' })).copy.title).toMatch(/\p{Script=Hiragana}/u);
    expect((await shown({ locale: 'sv' })).copy.title).toBe(words.title);
  });

  test('can belong to a variant of the tenant’s own policy', async () => {
    const document = structuredClone(defaultPolicy);
    document.prompt.variants.push({ id: 'studio', answers: [], fitsAnyMoment: false });
    const paid = document.moments['payment.completed'];
    if (paid) Object.assign(paid, { variants: ['studio'], firstVariant: undefined });
    expect((await put({ variant: 'studio' })).status).toBe(400);
    await kit.call('service', 'PUT', '/admin/policy', { tenantId, document });
    expect((await put({ variant: 'studio' })).status).toBe(200);
    expect(await shown()).toMatchObject({ variant: 'studio', copy: { title: words.title } });
    // There is no Polish copy for it, and the tenant’s English copy describes it better than another variant.
    expect((await shown({ locale: 'pl' })).copy.title).toBe(words.title);
  });

  test('is formatted with the facts, and replaced by the built-in copy if a fact is missing', async () => {
    await put({ variant: 'first-invite', words: { ...words, body: 'You and {name} can look after it.' } });
    const name = '{date}<b>Bo</b>';
    expect((await shown({ context: { name } }, 'invite.sent')).copy.body).toBe(
      `You and ${name} can look after it.`,
    );
    expect((await shown({}, 'invite.sent')).copy.title).toBe('Add a second step to your sign-in?');
  });

  test('that the linter refuses is not stored, and the response says line by line what to correct', async () => {
    const refused = await put({
      words: { ...words, title: 'Act now!', body: 'You must stop hackers, {nickname}.' },
    });
    expect([refused.status, refused.body.code]).toEqual([400, 'invalid_format']);
    expect(refused.body.findings).toMatchObject([{ rule: 'unknown-placeholder', line: 'body' }]);
    const again = await put({ words: { ...words, title: 'Act now!', body: 'You must stop hackers.' } });
    expect(
      again.body.findings.map(({ rule, line }: { rule: string; line: string }) => `${line} ${rule}`),
    ).toEqual(['body no-threat', 'body no-compulsion', 'title no-false-urgency']);
    expect(await stored()).toEqual([]);
    const warned = await put({ words: { ...words, title: 'Add 2FA to your account' } });
    expect(warned.body.findings).toMatchObject([{ rule: 'no-jargon', severity: 'warning' }]);
  });

  test.each<[string, object]>([
    ['an unknown variant', { variant: 'nonsense' }],
    ['a name that every object has', { variant: 'toString' }],
    ['an unsupported language', { locale: 'tlh' }],
    ['a region in place of a language', { locale: 'de-AT' }],
    ['a line that no prompt has', { words: { ...words, footer: 'Hi' } }],
    ['a line that is missing', { words: { title: 'Hi' } }],
    ['a key that is not in the table', { author: 'me' }],
    ['markup', { words: { ...words, body: 'You can <a href="/">add it</a>.' } }],
    ['no way out', { words: { ...words, dismiss: '' } }],
    ['a line without end', { words: { ...words, body: 'You can add it. '.repeat(60) } }],
    ['no words and no null', { words: undefined }],
    ['a version that is none', { version: -1 }],
  ])('%s is refused', async (_name, changes) => {
    const { status, body } = await put(changes);
    expect([status, body.code]).toEqual([400, 'invalid_format']);
    expect(await stored()).toEqual([]);
  });

  test('a body that is too large is not read', async () => {
    expect((await put({ words: { ...words, body: 'x'.repeat(17_000) } })).status).toBe(413);
  });

  test('of two concurrent writes one gets a version conflict and can retry', async () => {
    await put({});
    const both = await Promise.all(
      [kit, replica].map((by, index) =>
        put({ version: 1, words: { ...words, title: `Your studio ${index}` } }, 'service', by),
      ),
    );
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect(both.find(({ status }) => status === 409)?.body).toMatchObject({
      code: 'version_conflict',
      next: 'restart',
    });
    expect(await stored()).toMatchObject([
      { version: 2, words: both.find(({ status }) => status === 200)?.body.words },
    ]);
    // A version number that was never issued is not newer.
    expect((await put({ version: 7 })).status).toBe(409);
  });

  describe('written by an administrator', () => {
    let admin: TestSession;
    let prove: () => Promise<unknown>;
    beforeEach(async () => {
      admin = { identityId: `root${round}`, sessionId: 'a', tenantId, roles: ['kairos:admin'] };
      const totp = await enrollTotp(kit, admin);
      prove = () => stepUpWithTotp(kit, admin, totp, { action: 'admin.change_copy', resource: 'me' });
    });

    test('needs a proof for each change, and only for their own tenant', async () => {
      const member = { ...admin, identityId: `ann${round}x`, roles: [] };
      expect((await put({}, member)).status).toBe(404);
      const asked = await put({}, admin);
      expect([asked.status, asked.body.stepUp?.action]).toEqual([401, 'admin.change_copy']);
      await prove();
      expect((await put({ tenantId: 'default' }, admin)).status).toBe(404);
      expect((await put({}, admin)).body).toMatchObject({ version: 1, changedBy: admin.identityId });
      expect((await put({ version: 1 }, admin)).status).toBe(401);
      expect(await stored()).toMatchObject([{ version: 1, changedBy: admin.identityId }]);
      expect(await stored('default')).toEqual([]);
    });

    test('keeps the proof if the linter or a version conflict refuses it', async () => {
      await put({});
      await prove();
      expect((await put({ version: 1, words: { ...words, title: 'Act now!' } }, admin)).status).toBe(400);
      expect((await put({ version: 0 }, admin)).status).toBe(409);
      expect((await put({ version: 1 }, admin)).status).toBe(200);
    });
  });

  test('nothing is stored without a linter', async () => {
    const without = await createTestKit({ db: kit.db });
    expect((await put({}, 'service', without)).status).toBe(503);
    expect(await stored()).toEqual([]);
  });
});
