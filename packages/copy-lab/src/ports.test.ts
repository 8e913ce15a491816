import { locales, variantIds } from '@kairos-mfa/copy';
import { lintCopy } from '@kairos-mfa/copy/lint';
import { createTestKit, enrollTotp, stepUpWithTotp, type TestKit } from '@kairos-mfa/testkit';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { CopyLabAnswer, CopyLabPort } from './copy-lab-port.ts';
import { createMemoryPort } from './memory-port.ts';
import { createServerPort } from './server-port.ts';

const words = {
  title: 'Keep your studio yours',
  body: 'Add a second step, so only you can send money.',
  benefit: '',
  primary: 'Add second step',
};
const text = { variant: 'only-you', locale: 'en' };
const change = { ...text, version: 0, words };
const draft = { name: 'Autumn', changes: [change] };

let kit: TestKit;
let round = 0;
beforeAll(async () => {
  const copyLint = {
    variants: variantIds,
    locales,
    lint: ({ isNotice, ...text }: Parameters<typeof lintCopy>[0] & { isNotice: boolean }) =>
      lintCopy({ ...text, ...(isNotice && { kind: 'notice' as const }) }),
  };
  kit = await createTestKit({
    ports: {
      copyLint,
      previewMessages: async (locale) => [{ kind: 'code', channel: 'text', text: `123456 ${locale}` }],
    },
  });
});
afterAll(() => kit.close());

/** The port of an administrator of a new tenant, who proves every action. */
async function serverPort(): Promise<CopyLabPort> {
  const tenantId = `t${++round}`;
  const admin = { identityId: `ann${round}`, sessionId: 's', tenantId, roles: ['kairos:product'] };
  const totp = await enrollTotp(kit, admin);
  return createServerPort({
    fetch: async (url, { method = 'GET', body }) => {
      const answer = await kit.call(
        admin,
        method,
        url.replace('/mfa/v1', ''),
        typeof body === 'string' ? JSON.parse(body) : undefined,
      );
      return Response.json(answer.body, { status: answer.status });
    },
    async proveAction({ action, resource }) {
      await stepUpWithTotp(kit, admin, totp, { action, resource });
      return true;
    },
  });
}

const memoryPort = async (): Promise<CopyLabPort> =>
  createMemoryPort({ messages: [{ kind: 'code', channel: 'text', text: '123456 de' }] });

describe.each([
  ['server', serverPort],
  ['memory', memoryPort],
])('the port of a %s', (_name, open) => {
  let port: CopyLabPort;
  beforeEach(async () => {
    port = await open();
  });
  const value = <Value>(answer: CopyLabAnswer<Value>): Value => {
    if (!answer.ok) throw new Error(`${answer.problem.code}: ${answer.problem.detail}`);
    return answer.value;
  };

  test('stores a draft, publishes it, lists its versions and rolls back', async () => {
    expect(value(await port.load())).toEqual({ copy: [], drafts: [] });
    const { draftId, version, findings } = value(await port.saveDraft(draft));
    expect([version, findings]).toEqual([1, []]);
    expect(value(await port.publish({ draftId, version, startsAt: null })).status).toBe('published');
    expect(value(await port.load())).toMatchObject({
      copy: [{ ...text, version: 1, words }],
      drafts: [{ draftId, status: 'published' }],
    });
    expect(value(await port.rollBack({ ...text, version: 1, to: 0 }))).toMatchObject({
      version: 2,
      words: null,
    });
    expect(value(await port.listVersions(text)).map(({ version }) => version)).toEqual([2, 1]);
  });

  test('tells the second editor of a draft, and of words, what is there now', async () => {
    const first = value(await port.saveDraft(draft));
    value(await port.saveDraft({ ...draft, name: 'Winter', draftId: first.draftId, version: 1 }));
    const second = await port.saveDraft({ ...draft, draftId: first.draftId, version: 1 });
    expect(second).toMatchObject({
      problem: { code: 'version_conflict', draft: { name: 'Winter', version: 2 } },
    });
    const rival = value(await port.saveDraft(draft));
    value(await port.publish({ draftId: rival.draftId, version: 1, startsAt: null }));
    expect(await port.publish({ draftId: first.draftId, version: 2, startsAt: null })).toMatchObject({
      problem: { code: 'version_conflict', copy: [{ ...text, version: 1, words }] },
    });
    expect(await port.rollBack({ ...text, version: 7, to: 0 })).toMatchObject({
      problem: { code: 'version_conflict', copy: [{ version: 1 }] },
    });
  });

  test('stores a draft with errors, and does not publish it', async () => {
    const bad = {
      ...draft,
      changes: [{ ...change, words: { ...words, body: 'You must call 0800 123 456.' } }],
    };
    const { draftId, findings } = value(await port.saveDraft(bad));
    expect(findings.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(['no-phone-number', 'no-compulsion']),
    );
    expect(await port.publish({ draftId, version: 1, startsAt: null })).toMatchObject({
      problem: { code: 'invalid_format', findings: expect.arrayContaining([findings[0]]) },
    });
    expect(value(await port.load()).copy).toEqual([]);
  });

  test('schedules, and discards', async () => {
    const { draftId } = value(await port.saveDraft(draft));
    const startsAt = '2099-01-01T00:00:00.000Z';
    expect(value(await port.publish({ draftId, version: 1, startsAt }))).toMatchObject({
      status: 'scheduled',
      startsAt,
    });
    expect(value(await port.discard({ draftId, version: 2 }))).toMatchObject({ status: 'discarded' });
    expect(await port.publish({ draftId, version: 3, startsAt: null })).toMatchObject({ ok: false });
    expect(await port.discard({ draftId: 'none', version: 1 })).toMatchObject({
      problem: { code: 'not_found' },
    });
  });

  test('previews messages', async () => {
    expect(value(await port.previewMessages('de'))).toEqual([
      { kind: 'code', channel: 'text', text: '123456 de' },
    ]);
  });
});

test('a server that does not answer is offline, and a proof that is not given is the refusal', async () => {
  const silent = createServerPort({
    fetch: () => Promise.reject(new TypeError('Failed to fetch')),
    proveAction: () => Promise.resolve(true),
  });
  expect(await silent.load()).toEqual({ ok: false, problem: { code: 'offline' } });
  let asked = 0;
  const refused = createServerPort({
    fetch: () =>
      Promise.resolve(
        Response.json({ code: 'step_up_required', stepUp: { action: 'admin.read' } }, { status: 401 }),
      ),
    proveAction: () => Promise.resolve(++asked < 2),
  });
  // Asked again: with the proof the answer is the same, and it does not go round in circles.
  expect(await refused.load()).toMatchObject({ problem: { code: 'step_up_required' } });
  expect(await refused.load()).toMatchObject({ problem: { code: 'step_up_required' } });
  expect(asked).toBe(2);
});
