import { expect, test } from 'vitest';
import { createHost } from './create-host.ts';
import { createHostContext } from './host-context.ts';
import type { KairosService } from './kairos-service.ts';
import { hashPassword } from './passwords.ts';
import { openStore } from './store/open-store.ts';

const origin = 'http://localhost';
const credentials = { email: 'nora@studio.example', password: 'a-good-password' };

/** The host of the product with a Kairos that allows everything, with network latency. */
async function openStudio() {
  let refusal: object | undefined;
  const asked: string[] = [];
  const reported: unknown[] = [];
  const ended: string[] = [];
  let level: 'aal1' | 'aal2' = 'aal1';
  const kairos: KairosService = {
    checkSession: async () => ({
      signIn: 'clear',
      assurance: { level, amr: [], authTime: new Date().toISOString() },
      enforcement: { mode: 'optional', satisfied: true },
    }),
    // Slow enough that two requests have read the balance before either continues.
    consumeGrant: async ({ action }) => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      asked.push(action);
      return refusal && Response.json(refusal, { status: 401 });
    },
    reportFacts: async ({ phone }) => void reported.push(phone),
    recordEvent: async () => undefined,
    endSession: async (_, sid) => void ended.push(sid),
    endSessions: async () => undefined,
    secondStep: async () => ({ rule: 'optional', requiredFrom: null }),
    setSecondStep: async (_studio, rule) => ({ rule, requiredFrom: null }),
    factorNames: async () => [],
    explainPrompt: () => Promise.reject(new Error('not used in these tests')),
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
    const given = response.headers.getSetCookie().map((one) => one.split(';')[0] ?? '');
    return [...given.filter((one) => one.startsWith('sixpence_device=')), given.at(-1)].join('; ');
  };
  const session = (cookie: string) => app.request(`${origin}/api/session`, { headers: { cookie } });
  return {
    host,
    studioId,
    post,
    session,
    signIn,
    ended,
    asked,
    reported,
    raise: () => (level = 'aal2'),
    refuse: (code: string | undefined) =>
      (refusal = code === undefined ? undefined : { code, stepUp: { action: 'change_phone' } }),
  };
}

test('a bill that the balance no longer covers stays unpaid', async () => {
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

test('a payout is paid once for its request id, and the id cannot be used for another payout', async () => {
  const { host, studioId, post, signIn } = await openStudio();
  host.payouts.addPayee(studioId, { name: 'Printer', account: 'NL·· 1' });
  host.payouts.addPayee(studioId, { name: 'Paper', account: 'NL·· 2' });
  const [one, two] = host.payouts.payees(studioId);
  const cookie = await signIn();
  const body = { amount: 10, currency: 'EUR', payee: one?.id, requestId: crypto.randomUUID() };
  const pay = async (changes: object) => (await post('/payouts', { ...body, ...changes }, cookie)).status;
  expect(await pay({})).toBe(201);
  expect(await pay({})).toBe(200);
  expect(await pay({ amount: 11 })).toBe(409);
  expect(await pay({ payee: two?.id })).toBe(409);

  // Two concurrent requests, before either is recorded.
  const raced = await Promise.all(
    [20, 21].map((amount) => pay({ amount, requestId: '0b2d6a52-54a4-4e0e-9c51-5a35d8e3f0a1' })),
  );
  expect(raced.toSorted()).toEqual([201, 409]);
  expect(host.payouts.balance(studioId)).toBeGreaterThanOrEqual(69);
  expect(host.payouts.list(studioId)).toHaveLength(2);
});

test('a browser keeps its device id, and an invalid one is replaced', async () => {
  const { session } = await openStudio();
  const given = async (cookie: string) =>
    (await session(cookie)).headers.getSetCookie().find((one) => one.startsWith('sixpence_device='));
  const device = (await given(''))?.split(';')[0] ?? '';
  expect(await given('')).toContain('HttpOnly');
  expect(await given(device)).toBeUndefined();
  expect(await given('sixpence_device=laptop')).toBeDefined();
});

test('a session that a new sign-in replaces is ended at Kairos too', async () => {
  const { signIn, ended } = await openStudio();
  await signIn(await signIn());
  expect(ended).toHaveLength(1);
});

test('of two concurrent tabs, the one whose cookie was just rotated is not signed out', async () => {
  const { session, signIn, raise, post } = await openStudio();
  const cookie = await signIn();
  raise();
  const answers = await Promise.all([session(cookie), session(cookie)]);
  expect(await Promise.all(answers.map((answer) => answer.json()))).toMatchObject([
    { status: 'signed_in' },
    { status: 'signed_in' },
  ]);
  // One new cookie was set, and the old one is invalid.
  const isNew = ({ headers }: Response) =>
    headers.getSetCookie().some((given) => given.startsWith('sixpence_session='));
  expect(answers.filter(isNew)).toHaveLength(1);
  expect(isNew(await session(cookie))).toBe(false);
  expect((await post('/kairos-token', {}, cookie)).status).toBe(401);
});

test('a stolen session cookie is not exchanged for the new one when its owner proves a second factor', async () => {
  const { session, signIn, raise, post } = await openStudio();
  const cookie = await signIn();
  const taken = cookie.split('; ').filter((one) => one.startsWith('sixpence_session='));
  raise();
  const given = async (from: string) =>
    (await session(from)).headers.getSetCookie().find((one) => one.startsWith('sixpence_session='));
  expect(await given(taken.join('; '))).toBeUndefined();
  expect(await given(cookie)).toBeDefined();
  expect((await post('/kairos-token', {}, taken.join('; '))).status).toBe(401);
});

test('password attempts on all routes share one limit', async () => {
  const { post, signIn } = await openStudio();
  const cookie = await signIn();
  const wrong = { password: 'not-it-at-all' };
  const statuses: number[] = [];
  for (let guess = 0; guess < 9; guess += 1)
    statuses.push((await post('/reauthenticate', wrong, cookie)).status);
  expect(statuses.at(-1)).toBe(429);
  expect((await post('/sign-in', { ...credentials, ...wrong })).status).toBe(429);
  const change = { ...wrong, newPassword: 'a-new-paper-lantern' };
  expect((await post('/account/password', change, cookie)).status).toBe(429);
});

test('a stolen session cannot set a phone number next to an existing second factor', async () => {
  const { post, signIn, host, reported, refuse } = await openStudio();
  const cookie = await signIn();
  refuse('step_up_required');
  const before = reported.length;
  const refused = await post('/account/phone', { phone: '+4915112345678' }, cookie);
  expect(refused.status).toBe(401);
  expect(await refused.json()).toMatchObject({
    code: 'step_up_required',
    stepUp: { action: 'change_phone' },
  });
  expect(host.members.byEmail(credentials.email)?.phone).toBeNull();
  expect(reported.slice(before)).toEqual([]);
});

test('a member without a second factor can set a phone number with a password and need not enroll', async () => {
  const { post, signIn, host, refuse, asked } = await openStudio();
  const cookie = await signIn();
  refuse('enrollment_required');
  for (let tries = 0; tries < 2; tries += 1)
    expect((await post('/account/phone', { phone: '+46701740605' }, cookie)).status).toBe(204);
  expect(host.members.byEmail(credentials.email)?.phone).toBe('+46701740605');
  // The second time nothing changed, so no grant was needed.
  expect(asked).toEqual(['change_phone']);
});

test('no other refusal allows setting a number', async () => {
  const { post, signIn, host, refuse } = await openStudio();
  const cookie = await signIn();
  refuse('forbidden');
  expect((await post('/account/phone', { phone: '+46701740605' }, cookie)).status).toBe(401);
  expect(host.members.byEmail(credentials.email)?.phone).toBeNull();
});

test('a phone number is set once, with a recent password, and cannot be changed with a stolen cookie', async () => {
  const { post, signIn, host } = await openStudio();
  const cookie = await signIn();
  const give = (phone: string) => post('/account/phone', { phone }, cookie);
  expect((await give('070 174 06 05')).status).toBe(400);
  expect((await give('+46701740605')).status).toBe(204);
  expect((await give('+46701740605')).status).toBe(204);
  expect(await (await give('+46701740699')).json()).toMatchObject({ code: 'phone_known' });
  expect(host.members.byEmail(credentials.email)?.phone).toBe('+46701740605');
  host.store.exec('UPDATE sessions SET auth_time = auth_time - 601');
  expect(await (await give('+46701740605')).json()).toMatchObject({ code: 'password_needed' });
});

test('a new password needs the old one and a proof, and signs out every other session', async () => {
  const { host, post, signIn, session, asked, refuse } = await openStudio();
  const elsewhere = await signIn();
  const here = await signIn();
  const change = (changes: object = {}) =>
    post(
      '/account/password',
      { password: credentials.password, newPassword: 'a-new-paper-lantern', ...changes },
      here,
    );
  expect(await (await change({ password: 'not-the-password' })).json()).toMatchObject({
    code: 'wrong_password',
  });
  expect((await change({ newPassword: 'short' })).status).toBe(400);
  expect(asked).toEqual([]);
  refuse('step_up_required');
  expect((await change()).status).toBe(401);
  expect(asked).toEqual(['change_password']);
  const status = async (cookie: string) => (await (await session(cookie)).json()).status;
  expect(await status(elsewhere)).toBe('signed_in');

  refuse(undefined);
  expect((await change()).status).toBe(204);
  expect([await status(here), await status(elsewhere)]).toEqual(['signed_in', 'signed_out']);
  expect((await post('/sign-in', credentials)).status).toBe(401);
  expect((await post('/sign-in', { ...credentials, password: 'a-new-paper-lantern' })).status).toBe(200);
  expect(host.members.byEmail(credentials.email)?.password).not.toContain('lantern');
});
