import { afterEach, expect, test, vi } from 'vitest';
import { findConsoleLinkSession, hasConsoleLink, openConsoleLink } from './console-link.ts';

const token = 'A'.repeat(43);
afterEach(() => vi.unstubAllGlobals());

/** A page with this fragment, and a server; what was sent, and the addresses that the page had by then. */
function openPage(hash: string, respond: () => Promise<Response>) {
  const location = { hash, pathname: '/console/', search: '?theme=dark' };
  const sent: { body: unknown; hash: string }[] = [];
  const addresses: string[] = [];
  vi.stubGlobal('location', location);
  vi.stubGlobal('history', {
    state: null,
    replaceState(_state: unknown, _title: string, address: string) {
      addresses.push(address);
      location.hash = '';
    },
  });
  vi.stubGlobal('fetch', (_path: string, { body }: RequestInit) => {
    sent.push({ body: body ?? null, hash: location.hash });
    return respond();
  });
  return { sent, addresses };
}

test('a page with a link sends nothing until it is opened, and its token has left the address by then', async () => {
  const session = { role: 'kairos:product', endsAt: '2026-12-01T10:00:00.000Z' };
  const { sent, addresses } = openPage(`#link=${token}`, async () => Response.json(session));
  expect([hasConsoleLink(), sent]).toEqual([true, []]);
  expect(await openConsoleLink()).toEqual({ ok: true, session });
  expect(sent).toEqual([{ body: JSON.stringify({ token }), hash: '' }]);
  expect(addresses).toEqual(['/console/?theme=dark']);
  expect(hasConsoleLink()).toBe(false);
});

test('a link that was used up leaves the address too, and the answer says what to do', async () => {
  const refusal = { code: 'challenge_expired', detail: 'Make a new one.', status: 410 };
  const { addresses } = openPage(`#link=${token}`, async () => Response.json(refusal, { status: 410 }));
  expect(await openConsoleLink()).toEqual({
    ok: false,
    code: 'challenge_expired',
    detail: 'Make a new one.',
  });
  expect(addresses).toEqual(['/console/?theme=dark']);
});

test.each(['', '#link=', '#link=short', `#other=${token}`, `#link=${token}&x=1`, `#link=<script>${token}`])(
  '%j is no link',
  (hash) => {
    openPage(hash, async () => Response.json({}));
    expect(hasConsoleLink()).toBe(false);
  },
);

test('a server that does not answer is told apart from one that refuses', async () => {
  openPage('', () => Promise.reject(new TypeError('Failed to fetch')));
  expect(await findConsoleLinkSession()).toEqual({ ok: false, code: 'offline' });
});
