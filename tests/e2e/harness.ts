import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type CDPSession,
  type Page,
} from 'playwright';
import { afterAll, beforeAll, inject } from 'vitest';
import type { SeedAccount } from '../../apps/demo/src/host/seed/seed-accounts.ts';
import { testAccounts } from './test-accounts.ts';

const here = dirname(fileURLToPath(import.meta.url));

/** A real demo on a free port, with people nobody has used yet. */
export interface Demo {
  url: string;
  /** Somebody of nine days with a dozen actions and open bills; a new one each time. */
  nextAccount: () => SeedAccount;
  /** Stops the process and starts another one on the same data and port; `meanwhile` may change Kairos's own data. */
  restart: (meanwhile?: (kairosDir: string) => Promise<void>) => Promise<void>;
  /** Makes every sign-in so far look this many minutes older, as the host has it in its own table. */
  ageSignIns: (minutes: number) => void;
  close: () => Promise<void>;
}

/** A running demo, and the browser for its users. */
export interface TestDemo extends Demo {
  readonly browser: Browser;
}

/** Starts a demo and a browser for one test file, and closes them after its last test. */
export function startTestDemo(people?: number, oneStudio?: boolean): TestDemo {
  const testDemo: Partial<TestDemo> = {};
  beforeAll(async () => {
    const [demo, browser] = await Promise.all([startDemo(people, oneStudio), openBrowser()]);
    Object.assign(testDemo, demo, { browser });
  });
  afterAll(async () => {
    await testDemo.browser?.close();
    await testDemo.close?.();
  });
  // SAFETY: no test runs before `beforeAll` has filled it.
  return testDemo as TestDemo;
}

/** Starts on a data directory of its own. People have a studio each, or share the first one's. */
async function startDemo(people = 8, oneStudio = false): Promise<Demo> {
  const dataDir = await mkdtemp(join(tmpdir(), 'kairos-e2e-'));
  const pages = { webDir: inject('webDir'), consoleDir: inject('consoleDir') };
  // A database that is there already takes a third of the time of a new one.
  if (!oneStudio) await cp(inject('seededDataDir'), dataDir, { recursive: true });
  const accounts = testAccounts(people);
  let child = await run({ port: 0, dataDir, ...pages, accounts, oneStudio });
  let used = 0;
  return {
    url: child.url,
    nextAccount() {
      const next = accounts[used++];
      if (!next) throw new Error('This demo has no unused people left: start it with more.');
      return next;
    },
    async restart(meanwhile) {
      await stop(child.process);
      await meanwhile?.(join(dataDir, 'kairos'));
      child = await run({ port: Number(new URL(child.url).port), dataDir, ...pages, accounts, oneStudio });
    },
    ageSignIns(minutes) {
      const store = new DatabaseSync(join(dataDir, 'sixpence.sqlite'));
      store.prepare('UPDATE sessions SET auth_time = auth_time - ?').run(minutes * 60);
      store.close();
    },
    async close() {
      await stop(child.process);
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function run(options: object): Promise<{ process: ChildProcess; url: string }> {
  const child = fork(join(here, 'run-demo.ts'), [JSON.stringify(options)], {
    execArgv: ['--conditions=@kairos-mfa/source'],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const [message] = await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(([code]): never => {
      throw new Error(
        `The demo stopped with ${String(code)} before it was ready; its own words stand above.`,
      );
    }),
  ]);
  // SAFETY: `run-demo.ts` sends exactly this.
  return { process: child, url: (message as { url: string }).url };
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}

/** Launches Chromium. */
export function openBrowser(): Promise<Browser> {
  const isRoot = process.getuid?.() === 0;
  return chromium.launch({
    executablePath: process.env['KAIROS_CHROMIUM'] ?? '/usr/bin/chromium',
    args: [
      ...(isRoot ? ['--no-sandbox'] : []),
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** The browser of one person: a context of its own, with a virtual passkey authenticator. */
export interface UserBrowser {
  page: Page;
  context: BrowserContext;
  /** Whether the person confirms user verification; `false` cancels it. */
  confirms: (does: boolean) => Promise<void>;
  /** Unexpected messages of the page: script errors and content-policy violations. */
  pageErrors: string[];
}

export async function openUserBrowser(
  { browser, url }: TestDemo,
  options: BrowserContextOptions = {},
): Promise<UserBrowser> {
  const context = await browser.newContext({ baseURL: url, reducedMotion: 'reduce', ...options });
  context.setDefaultTimeout(15_000);
  // The authenticator app of these tests is a step ahead where one was used, so the kit has no step to wait for.
  await context.addInitScript(() => {
    const setItem = Storage.prototype.setItem;
    Storage.prototype.setItem = function (this: Storage, key: string, value: string) {
      if (key !== 'kairos.totp-step') setItem.call(this, key, value);
    };
  });
  const page = await context.newPage();
  const pageErrors: string[] = [];
  page.on('pageerror', (error) => pageErrors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      pageErrors.push(message.text());
  });
  const device = await addAuthenticator(page);
  return { page, context, pageErrors, confirms: device };
}

async function addAuthenticator(page: Page): Promise<UserBrowser['confirms']> {
  const devtools: CDPSession = await page.context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  const { authenticatorId } = await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return async (does) => {
    await devtools.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: does });
  };
}
