import { createHmac } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defaultPolicy } from '@kairos-mfa/engine';
import { SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createKairosServer, type KairosServer } from '../create-server.ts';
import { openDevInbox } from './dev-inbox.ts';
import { createMailSender } from './mail-sender.ts';
import { createTwilioSender } from './twilio-sender.ts';
import { createWebhookSender } from './webhook-sender.ts';

const never = new AbortController().signal;

test('an e-mail is sent over SMTP, and its code is in the inbox', async () => {
  const inbox = await openDevInbox();
  const mail = createMailSender({
    smtpUrl: inbox.smtpUrl,
    from: 'no-reply@example.com',
    service: 'Ledgerly',
  });
  const message = { kind: 'code', code: '004217', minutes: 10 } as const;
  await mail.send({ to: 'ann@example.com', locale: 'no such locale', message }, never);
  await mail
    .send({ to: 'bob@example.com, eve@example.com', locale: 'en', message }, never)
    .catch(() => undefined);
  const [received, ...more] = inbox.list('Ann@example.com');
  expect(more).toEqual([]);
  expect(received).toMatchObject({ channel: 'email', subject: 'Your code for Ledgerly' });
  expect(received?.text).toContain('004217');
  expect(received?.html).toContain('004217');
  expect(inbox.list('eve@example.com')).toEqual([]);
  mail.close();
  await inbox.close();
});

test('the webhook gets a signed message, and a redirect is not followed', async () => {
  const calls: RequestInit[] = [];
  const answer = async (_: unknown, init?: RequestInit): Promise<Response> => {
    calls.push(init ?? {});
    return new Response(null, { status: calls.length === 1 ? 202 : 500 });
  };
  const send = createWebhookSender(
    { url: 'https://sms.test/', secret: 'a-secret-of-16-bytes' },
    answer,
    () => 5_000,
  );
  await send('+491511', 'hello', never);
  expect(calls[0]).toMatchObject({ body: '{"to":"+491511","text":"hello"}', redirect: 'error' });
  const headers = new Headers(calls[0]?.headers);
  expect(headers.get('kairos-signature')).toMatch(/^t=5,v1=[0-9a-f]{64}$/);
  const signed = `${headers.get('webhook-id')}.5.${String(calls[0]?.body)}`;
  const signature = createHmac('sha256', 'a-secret-of-16-bytes').update(signed).digest('base64');
  expect([headers.get('webhook-timestamp'), headers.get('webhook-signature')]).toEqual([
    '5',
    `v1,${signature}`,
  ]);
  await expect(send('+491511', 'hello', never)).rejects.toThrow(/^The text webhook answered 500\.$/);
});

test.each([
  [
    'the bytes that its base64 stands for',
    `whsec_${btoa('0123456789abcdef01234567')}`,
    '0123456789abcdef01234567',
  ],
  ['its own bytes where it is no base64', 'whsec_no base64!', 'whsec_no base64!'],
])('a secret that begins with `whsec_` signs with %s', async (_name, secret, key) => {
  let sent: Headers | undefined;
  const accept = async (_: unknown, init?: RequestInit): Promise<Response> => {
    sent = new Headers(init?.headers);
    return new Response();
  };
  await createWebhookSender({ url: 'https://sms.test/', secret }, accept, () => 5_000)(
    '+491511',
    'hi',
    never,
  );
  const signed = `${sent?.get('webhook-id')}.5.{"to":"+491511","text":"hi"}`;
  expect(sent?.get('webhook-signature')).toBe(
    `v1,${createHmac('sha256', key).update(signed).digest('base64')}`,
  );
});

test('Twilio gets the number, the text and who sends it', async () => {
  const calls: [unknown, RequestInit | undefined][] = [];
  const answer = async (url: unknown, init?: RequestInit): Promise<Response> => {
    calls.push([url, init]);
    return new Response('{}', { status: 201 });
  };
  await createTwilioSender({ accountSid: 'AC1', authToken: 't', from: '+15005550006' }, answer)(
    '+491511',
    'hi',
    never,
  );
  expect(calls[0]?.[0]).toBe('https://api.twilio.com/2010-04-01/Accounts/AC1/Messages.json');
  expect(String(calls[0]?.[1]?.body)).toBe('To=%2B491511&Body=hi&From=%2B15005550006');
});

describe('the development inbox', () => {
  const secret = 'a-session-secret-of-at-least-32-bytes';
  let dataDir: string;
  let server: KairosServer;
  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'kairos-delivery-'));
    server = await createKairosServer({
      dataDir,
      encryptionKeys: `k1:${btoa('k'.repeat(32))}`,
      sessionSecret: secret,
      serviceKeys: [],
      origins: ['http://localhost:4600'],
      rpId: 'localhost',
      rpName: 'Ledgerly',
      delivery: { devInbox: true },
      policy: { ...defaultPolicy, factors: { ...defaultPolicy.factors, allowed: ['totp', 'sms', 'email'] } },
      log: { info: () => undefined, warn: () => undefined, error: () => undefined },
    });
  });
  afterAll(async () => {
    await server.close();
    await rm(dataDir, { recursive: true, force: true });
  });

  const enroll = async (type: string): Promise<Response> => {
    const now = Math.floor(Date.now() / 1000);
    const token = await new SignJWT({
      sid: 's1',
      auth_time: now,
      traits: {
        email: 'ann@example.com',
        email_verified: true,
        phone: '+4915112345678',
        phone_verified: true,
      },
    })
      .setProtectedHeader({ alg: 'HS256' })
      .setSubject('ann')
      .setAudience('kairos')
      .setIssuedAt(now)
      .setExpirationTime(now + 60)
      .sign(new TextEncoder().encode(secret));
    return server.fetch(
      new Request('http://localhost:4600/mfa/v1/enrollments', {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify({ type }),
      }),
    );
  };
  const inbox = (path: string, headers: HeadersInit = {}): Promise<Response> =>
    server.fetch(new Request(path, { headers }));

  test('shows text messages and mails, newest first, as JSON and as a page', async () => {
    expect((await enroll('sms')).status).toBe(200);
    expect((await enroll('email')).status).toBe(200);
    // Messages are sent in the background.
    const all = async () => await (await inbox('http://localhost:4600/dev/inbox')).json();
    await expect.poll(async () => (await all()).length).toBe(2);
    expect((await all()).map(({ channel }: { channel: string }) => channel).toSorted()).toEqual([
      'email',
      'text',
    ]);
    const texts = await (await inbox('http://localhost:4600/dev/inbox?to=+4915112345678')).json();
    expect(texts[0].text).toMatch(/\d{6} is your code for Ledgerly/);
    const page = await inbox('http://localhost:4600/dev/inbox', { accept: 'text/html' });
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await page.text()).toContain('Text message</b> to +4915112345678');
  });

  test('renders an e-mail without scripts and without an origin', async () => {
    const [mail] = await (await inbox('http://localhost:4600/dev/inbox?to=ann@example.com')).json();
    const shown = await inbox(`http://localhost:4600/dev/inbox?show=${mail.id}`);
    expect(await shown.text()).toBe(mail.html);
    expect(shown.headers.get('content-security-policy')).toMatch(/^sandbox .*default-src 'none'/);
    expect((await inbox('http://localhost:4600/dev/inbox?show=nothing')).status).toBe(404);
    expect((await inbox(`http://kairos.example.com/dev/inbox?show=${mail.id}`)).status).toBe(404);
  });

  test('is not accessible from another machine or a page of another site', async () => {
    expect((await inbox('http://kairos.example.com/dev/inbox')).status).toBe(404);
    const elsewhere = await inbox('http://localhost:4600/dev/inbox', { 'sec-fetch-site': 'cross-site' });
    expect(elsewhere.status).toBe(404);
  });
});
