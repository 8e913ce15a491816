import { expect, test } from 'vitest';
import { createHost } from './create-host.ts';
import { createHostContext } from './host-context.ts';
import type { KairosService } from './kairos.ts';
import { hashPassword } from './passwords.ts';
import { openStore } from './store/open-store.ts';

const origin = 'http://localhost';
const credentials = { email: 'nora@studio.example', password: 'a-good-password' };

/** The product's own host with a Kairos that says yes, a network away. */
async function openStudio() {
  const ended: string[] = [];
  const kairos: KairosService = {
    checkSession: async () => ({
      signIn: 'clear',
      assurance: { level: 'aal1', amr: [], authTime: new Date().toISOString() },
      enforcement: { mode: 'optional', satisfied: true },
    }),
    // Slow enough that two requests have looked at the balance before either goes on.
    consumeGrant: () => new Promise((resolve) => setTimeout(() => resolve(undefined), 20)),
    reportFacts: async () => undefined,
    recordEvent: async () => undefined,
    endSession: async (_, sid) => void ended.push(sid),
    endSessions: async () => undefined,
    explainPrompt: () => Promise.reject(new Error('nobody asks')),
  };
  const host = createHostContext({
    store: openStore(':memory:'),
    kairos,
    sessionSecret: new Uint8Array(32),
    origin,
    now: () => new Date(),
    warn: () => undefined,
  });
  const studioId = host.payouts.addStudio('Studio', 100);
  host.members.add({
    studioId,
    name: 'Nora',
    email: credentials.email,
    password: await hashPassword(credentials.password),
    role: 'owner',
    joinedAt: new Date().toISOString(),
  });
  const nothing = async () => new Response(null, { status: 404 });
  const app = createHost(host, nothing, nothing);
  const post = (path: string, body: object, cookie = '') =>
    app.request(`${origin}/api${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin, cookie },
      body: JSON.stringify(body),
    });
  const signIn = async (cookie?: string) => {
    const response = await post('/sign-in', credentials, cookie);
    return response.headers.getSetCookie().at(-1)?.split(';')[0] ?? '';
  };
  return { host, studioId, post, signIn, ended };
}

test('a bill that the balance does not cover any more stays unpaid', async () => {
  const { host, studioId, post, signIn } = await openStudio();
  for (const number of ['1', '2'])
    host.invoices.add(studioId, {
      number,
      kind: 'bill',
      party: 'P',
      item: 'I',
      amount: 80,
      dueOn: '2026-12-01',
    });
  const cookie = await signIn();
  const bills = host.invoices.list(studioId);
  await Promise.all(bills.map(({ id }) => post(`/invoices/${id}/pay`, {}, cookie)));
  expect(host.payouts.balance(studioId)).toBe(20);
  expect(host.invoices.list(studioId).filter(({ paidAt }) => paidAt !== null)).toHaveLength(1);
});

test('a session that a new sign-in replaces ends at Kairos too', async () => {
  const { signIn, ended } = await openStudio();
  await signIn(await signIn());
  expect(ended).toHaveLength(1);
});

test('password guesses count together, wherever they are made', async () => {
  const { post, signIn } = await openStudio();
  const cookie = await signIn();
  const wrong = { password: 'not-it-at-all' };
  const statuses: number[] = [];
  for (let guess = 0; guess < 9; guess += 1)
    statuses.push((await post('/reauthenticate', wrong, cookie)).status);
  expect(statuses.at(-1)).toBe(429);
  expect((await post('/sign-in', { ...credentials, ...wrong })).status).toBe(429);
});
