import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildConsole } from '../../apps/console/src/build/build-console.ts';
import { buildWeb } from '../../apps/demo/src/host/build-web.ts';
import { testAccounts } from './test-accounts.ts';

declare module 'vitest' {
  interface ProvidedContext {
    webDir: string;
    consoleDir: string;
    seededDataDir: string;
  }
}

/** As many as the file with the most tests needs. */
const seededPeople = 12;

/** Builds the demo's pages and a data directory with accounts once for all end-to-end tests. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dir = await mkdtemp(join(tmpdir(), 'kairos-pages-'));
  const webDir = await buildWeb(join(dir, 'web'));
  const consoleDir = await buildConsole(join(dir, 'console'));
  project.provide('webDir', webDir);
  project.provide('consoleDir', consoleDir);
  project.provide('seededDataDir', await seedDataDir(join(dir, 'data'), { webDir, consoleDir }));
  return () => rm(dir, { recursive: true, force: true });
}

/** Starts a demo on an empty directory and stops it, in a process of its own as always. */
async function seedDataDir(
  dataDir: string,
  pages: { readonly webDir: string; readonly consoleDir: string },
): Promise<string> {
  const options = { port: 0, dataDir, ...pages, accounts: testAccounts(seededPeople), oneStudio: false };
  const child = fork(join(import.meta.dirname, 'run-demo.ts'), [JSON.stringify(options)], {
    execArgv: ['--conditions=@kairos-mfa/source'],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const ended = once(child, 'exit');
  await Promise.race([once(child, 'message'), ended]);
  child.kill('SIGTERM');
  const [code] = await ended;
  if (code !== 0) throw new Error(`The demo stopped with ${String(code)} while it was seeded.`);
  return dataDir;
}
