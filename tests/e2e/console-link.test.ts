import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { createKairosServer, type KairosServer } from '../../apps/server/src/create-server.ts';
import { createHttpServer, type HttpServer } from '../../apps/server/src/http-server.ts';
import { openBrowser } from './harness.ts';

const serviceKey = 'a-service-key-of-at-least-32-characters';
let folder: string;
let server: KairosServer;
let http: HttpServer;
let browser: Browser;
let url: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kairos-console-link-'));
  http = createHttpServer((request, { incoming }) =>
    server.fetch(request, { remoteAddress: incoming.socket?.remoteAddress }),
  );
  await new Promise<void>((resolve) => http.server.listen(0, '127.0.0.1', resolve));
  // SAFETY: it listens on a TCP port.
  url = `http://localhost:${(http.server.address() as AddressInfo).port}`;
  const silent = () => undefined;
  server = await createKairosServer({
    dataDir: join(folder, 'data'),
    encryptionKeys: `k1:${btoa('k'.repeat(32))}`,
    sessionSecret: 's'.repeat(32),
    serviceKeys: [serviceKey],
    origins: [url],
    rpId: 'localhost',
    rpName: 'Test',
    console: { pagesDir: inject('consoleDir') },
    consoleLinks: { open: 'loopback', origins: [url] },
    log: { info: silent, warn: silent, error: silent },
  });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await http.stop();
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

const call = (method: string, path: string, body: object): Promise<Response> =>
  fetch(`${url}/mfa/v1${path}`, {
    method,
    headers: { authorization: `Bearer ${serviceKey}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
const createLink = async (role: string): Promise<string> => {
  const { token } = (await (await call('POST', '/console-links', { role })).json()) as { token: string };
  return `${url}/console/#link=${token}`;
};

test('a one-time link opens the console after a click, leaves the address, and works in no second browser', async () => {
  const link = await createLink('kairos:product');
  const page = await (await browser.newContext()).newPage();
  await page.goto(link);
  await page.getByRole('heading', { name: 'Open the console here?' }).waitFor();
  await page.getByRole('button', { name: 'Open the console' }).click();
  await page.getByRole('heading', { name: 'Nobody was asked yet' }).waitFor();
  await page.getByText('Opened with a one-time link').waitFor();
  expect(page.url()).not.toContain('#');
  expect(await page.getByRole('navigation').getByRole('link').allInnerTexts()).toEqual([
    'Overview',
    'Wording',
    'Experiments',
  ]);
  expect(await page.evaluate(() => document.cookie)).toBe('');
  await page.reload();
  await page.getByText('Opened with a one-time link').waitFor();

  const other = await (await browser.newContext()).newPage();
  await other.goto(link);
  await other.getByRole('button', { name: 'Open the console' }).click();
  await other.getByRole('heading', { name: 'This link does not work any more' }).waitFor();
  await other.goto(`${url}/console/people`);
  await other.getByRole('heading', { name: 'Open it with a one-time link' }).waitFor();
});

test('support with a link sees why somebody is not asked, and has no button that changes something', async () => {
  await call('PUT', '/identities/ann', { name: 'Ann Example', email: 'ann@x.test', actionsCount: 1 });
  const page = await (await browser.newContext()).newPage();
  await page.goto(await createLink('kairos:support'));
  await page.getByRole('button', { name: 'Open the console' }).click();
  await page.goto(`${url}/console/people/ann`);
  await page.getByText('Their account is new.').first().waitFor();
  expect(await page.getByRole('button', { name: /Reset|Erase/ }).count()).toBe(0);
});

test('a product team reads the verdict on an experiment in words, and a link stops none', async () => {
  const created = await call('POST', '/admin/experiments', {
    name: 'Calm words after a payment',
    moment: 'payment.completed',
    variants: [
      { id: 'only-you', weight: 1 },
      { id: 'first-payment', weight: 1 },
    ],
  });
  const { id, version } = (await created.json()) as { id: string; version: number };
  const started = await call('PATCH', `/admin/experiments/${id}`, { version, status: 'running' });
  expect(await started.json()).toMatchObject({ status: 'running' });
  const page = await (await browser.newContext()).newPage();
  await page.goto(await createLink('kairos:product'));
  await page.getByRole('button', { name: 'Open the console' }).click();
  await page.getByRole('link', { name: 'Experiments' }).click();
  await page.getByRole('link', { name: 'Calm words after a payment' }).click();
  await page.getByRole('heading', { name: 'Too early' }).waitFor();
  await page.getByText('Wait until it has run for 7 whole days.').waitFor();
  expect(await page.getByRole('row').allInnerTexts()).toHaveLength(3);
  expect(await page.getByRole('button', { name: 'Stop' }).count()).toBe(0);
});
