import { databaseKinds } from '@kairos-mfa/testkit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  endConsoleSession,
  findConsoleSession,
  insertConsoleLink,
  openConsoleLink,
} from './console-links.ts';
import { openTestStore, type TestStore } from './store.fixtures.ts';
import { transact } from './transact.ts';

describe.each(databaseKinds)('links to the console in the store on %s', (kind) => {
  let store: TestStore;
  let made = 0;

  beforeAll(async () => {
    store = await openTestStore(kind);
  });
  afterAll(() => store.close());

  /** A stored link; its token hash. */
  const link = async (): Promise<string> => {
    const name = `${++made}`;
    await insertConsoleLink(store.database, {
      linkId: `link-${name}`,
      tenantId: 'default',
      role: 'kairos:product',
      tokenHash: `token-${name}`,
    });
    return `token-${name}`;
  };

  test('of many browsers that open a link at once, one gets a session', async () => {
    const [token, other] = [await link(), await link()];
    const opened = await Promise.all(
      Array.from({ length: 12 }, (_, index) =>
        transact(store.database, async (trx) => ({
          ok: true as const,
          value: await openConsoleLink(trx, token, `${token}-${index}`),
        })),
      ),
    );
    const sessions = opened.map((one) => (one.ok ? one.value?.link_id : undefined));
    expect(sessions.filter((id) => id !== undefined)).toEqual([token.replace('token', 'link')]);
    expect((await openConsoleLink(store.database, other, 'mine'))?.role).toBe('kairos:product');
  });

  test('a link opens for ten minutes, and not after', async () => {
    const [soon, late] = [await link(), await link()];
    await store.advance(9 * 60_000);
    expect(await openConsoleLink(store.database, soon, 'soon')).toBeDefined();
    await store.advance(61_000);
    expect(await openConsoleLink(store.database, late, 'late')).toBeUndefined();
    expect(await findConsoleSession(store.database, 'late')).toBeUndefined();
  });

  test('a session is found by its own secret for an hour, and ends alone', async () => {
    const secrets = ['first', 'second'];
    for (const secret of secrets) await openConsoleLink(store.database, await link(), secret);
    const find = async () =>
      Promise.all(secrets.map(async (one) => (await findConsoleSession(store.database, one))?.link_id));
    expect(await find()).toEqual([`link-${made - 1}`, `link-${made}`]);
    await endConsoleSession(store.database, 'first');
    expect(await find()).toEqual([undefined, `link-${made}`]);
    await store.advance(59 * 60_000);
    expect(await find()).toEqual([undefined, `link-${made}`]);
    await store.advance(61_000);
    expect(await find()).toEqual([undefined, undefined]);
  });
});
